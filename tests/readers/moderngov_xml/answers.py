"""Invented answers of the web service, put together from the parts that a test is about."""

from __future__ import annotations

from html import escape

import minutesparse as mp

TITLE = "<agendaitemtitle>Hedges</agendaitemtitle>"


def item(*fields: str, number: str = "7.") -> str:
    """Return an item with the fields given, and a number."""
    return f"<agendaitem><fulldisplaynumberformat>{number}</fulldisplaynumberformat>{''.join(fields)}</agendaitem>"


def minutes(html: str) -> str:
    """Return the field that holds the minutes of an item."""
    return f"<minutesnonemptyhtmlbody>{escape(html, quote=False)}</minutesnonemptyhtmlbody>"


def answer(*items: str, facts: str = "", people: str = "") -> bytes:
    """Return a meeting with the items, facts and people given."""
    attendees = f"<attendees>{people}</attendees>" if people else ""
    return f"<meeting><meetingid>5</meetingid>{facts}<agendaitems>{''.join(items)}</agendaitems>{attendees}</meeting>".encode()


def recorded(data: bytes) -> mp.Minutes:
    """Return the record of an answer."""
    record = mp.parse(data)
    assert record.source.format == "moderngov-xml"
    assert isinstance(record, mp.Minutes)
    return record
