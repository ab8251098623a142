"""A meeting laid out as the system's own page of it: facts, who came, items. What the page does not show comes behind, as furniture.

In: the element of the meeting. Out: lines and tables on a sheet, with the classes that the page's HTML has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Kind, Layer
from minutesparse.readers.moderngov_xml.fields import children, is_true, markup, name_of, own_parts, own_words
from minutesparse.readers.moderngov_xml.sheet import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

    from minutesparse.readers.moderngov_xml.sheet import Sheet

_FACTS = {"committeetitle": "Committee", "meetingdate": "Date", "meetingtime": "Time", "meetinglocation": "Venue"}
"""The facts of a meeting, and the labels that the page prints before them."""

_COLUMNS = {
    "name": "Attendee",
    "roledescription": "Role",
    "attendance": "Attendance",
    "representing": "Representing",
    "politicalparty": "Party",
    "ward": "Ward",
}
"""What the table of attendance shows of each person, and the heads of its columns."""

_BODIES = {
    "decisionnonemptyhtmlbody": "Decision",
    "minutesnonemptyhtmlbody": "Minutes",
}
"""What was decided and what was said, and the labels over them."""


def lay_out(meeting: Element, sheet: Sheet) -> None:
    """Write the meeting."""
    for child in meeting:
        label = _FACTS.get(name_of(child))
        if label and own_words(child):
            sheet.field(label, sheet.value(child), child)
    people = [element for element in meeting.iter() if name_of(element) == "attendee"]
    if people:
        _attendance(people, sheet)
    for element in meeting.iter():
        if name_of(element) == "agendaitem":
            _item(element, sheet)


def _attendance(people: Iterable[Element], sheet: Sheet) -> None:
    """Write who came, a person a row; what a field does not say of anybody has no column."""
    told = [(person, _told(person, sheet)) for person in people]
    names = {name for _, said in told for name, words in said.items() if words}
    shown = [name for name in _COLUMNS if name in names]
    others = sorted(names - set(shown)) if len(names) <= _WIDEST else []
    heads = [*(Cell(_COLUMNS[name]) for name in shown), *(Cell(name, Layer.FURNITURE) for name in others)]
    first = told[0][0]
    sheet.line("Attendance", first, style="mgSubTitleTxt", kind=Kind.HEADING)
    rows = [(first, heads)]
    for person, said in told:
        cells = [Cell(said.get(name, "")) for name in shown]
        more = [(name, said.get(name, "")) for name in others] or [(name, f"{name}: {words}") for name, words in said.items() if name not in shown]
        rows.append((person, [*cells, *(Cell(words, Layer.FURNITURE) for _, words in more)]))
    sheet.table(rows)


_WIDEST = 63
"""With more fields than this, what the page does not show has no columns, and each person's own stand behind him."""


def _told(person: Element, sheet: Sheet) -> dict[str, str]:
    """Return what is said of a person, in attributes or in elements."""
    return sheet.attributes(person) | {name_of(child): sheet.value(child) for child in person}


def _item(item: Element, sheet: Sheet) -> None:
    """Write an item, and behind it the fields that the page does not show."""
    fields = children(item)
    number = _number(fields, sheet)
    title = fields.get("agendaitemtitle")
    titled = title is not None and bool(own_words(title))
    if number:
        sheet.line(number[0], number[1], style=_NUMBER if titled else _TITLE)
    if title is not None and titled:
        sheet.line(sheet.value(title), title, style=_TITLE, kind=Kind.HEADING)
    restricted = fields.get("isrestricted")
    if restricted is not None and is_true(own_words(restricted)):
        sheet.flag("isrestricted", sheet.value(restricted), restricted)
    if "agendatext" in fields:
        sheet.text(fields["agendatext"])
    _documents(item, sheet)
    _remarks(fields, sheet)
    for name, label in _BODIES.items():
        body = fields.get(name)
        if body is not None and own_words(body):
            sheet.line(f"{label}:", body, style="mgSubItemTitleTxt")
            sheet.text(body)
    sheet.rest(own_parts(item))


_NUMBER, _TITLE = "mgItemNumberCell", "mgAiTitleTxt"
"""The classes of an item's number and title; an item without a title begins with its number."""


def _number(fields: Mapping[str, Element], sheet: Sheet) -> tuple[str, Element] | None:
    """Return the number of an item as it is printed, and where it stands; the number that the system counts with is never printed."""
    shown = fields.get("fulldisplaynumberformat")
    if shown is not None and own_words(shown):
        return sheet.value(shown), shown
    minute = fields.get("minutesitemnumber")
    if minute is None or own_words(minute) in {"", "0"}:
        return None
    under = fields.get("minutesitemsubnumber")
    more = f"{sheet.value(under)}." if under is not None and own_words(under) not in {"", "0"} else ""
    return f"{sheet.value(minute)}.{more}", minute


def _documents(item: Element, sheet: Sheet) -> None:
    """Write the titles of the documents that are linked to an item."""
    linked = [(document, children(document)) for document in own_parts(item) if name_of(document) == "linkeddoc"]
    titled = [(document, fields) for document, fields in linked if "title" in fields and own_words(fields["title"])]
    if titled:
        sheet.line("Additional documents:", titled[0][0], style="mgLabel")
    for document, fields in titled:
        url = sheet.value(fields["url"]) if "url" in fields else ""
        sheet.link(sheet.value(fields["title"]), url, document)


def _remarks(fields: Mapping[str, Element], sheet: Sheet) -> None:
    """Write the remarks that a council has fields of its own for: `Presented By`, `Actions`."""
    for name, label in fields.items():
        remark = fields.get(name.replace("label", "text")) if name.startswith("commentlabel") else None
        if remark is None or not own_words(remark) or not own_words(label):
            continue
        words = sheet.value(label).rstrip(":")
        if markup(own_words(remark)):
            sheet.line(f"{words}:", label)
            sheet.text(remark)
        else:
            sheet.field(words, sheet.value(remark), label)
