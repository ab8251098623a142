"""An export of what was never published leaves out what restricted items say, and counts them."""

from __future__ import annotations

import minutesparse as mp
from minutesparse.writers.published import published

SHUT = "<isrestricted>True</isrestricted>"


def _answer(flag: str) -> bytes:
    words = "&lt;p&gt;RESOLVED: That the &lt;ins&gt;heron&lt;/ins&gt; offer be taken.&lt;/p&gt;"
    item = "<agendaitem><fulldisplaynumberformat>{}.</fulldisplaynumberformat><agendaitemtitle>{}</agendaitemtitle>{}{}</agendaitem>"
    body = f"<minutesnonemptyhtmlbody>{words}</minutesnonemptyhtmlbody>"
    open_ = "<minutesnonemptyhtmlbody>&lt;p&gt;The hedge was cut.&lt;/p&gt;</minutesnonemptyhtmlbody>"
    items = item.format(7, "Lease", flag, body) + item.format(8, "Hedges", "", open_)
    return f"<meeting><meetingid>5</meetingid><agendaitems>{items}</agendaitems></meeting>".encode()


def test_a_restricted_item_is_its_number_and_its_title() -> None:
    record = published(mp.parse(_answer(SHUT)))
    assert isinstance(record, mp.Minutes)
    lease, hedges = record.items
    assert (lease.number, lease.title, lease.restricted, lease.text, lease.paragraphs, lease.decisions) == ("7", "Lease", True, "", [], [])
    assert hedges.text == "The hedge was cut."
    assert [found.message for found in record.diagnostics if found.code == "restricted-withheld"] == ["1 restricted item was withheld"]


def test_no_word_of_it_is_in_the_export() -> None:
    whole = mp.parse(_answer(SHUT))
    assert "heron" in whole.model_dump_json()
    assert "heron" not in published(whole).model_dump_json()


def test_a_record_without_restricted_items_stays_as_it_is() -> None:
    record = mp.parse(_answer(""))
    assert published(record) is record
