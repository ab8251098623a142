"""A record of a meeting as the lines of its printed page: one canonical order and wording, for whatever format prints them.

In: `Minutes`. Out: `Line` values from the title to the next meeting. Afterwards holds: nothing in a line belongs to a format; what a line has as its
`text` stands there in the words of the record.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from minutesparse.models import Action, AgendaItem, Attendee, Meeting, Minutes, Movement, Paragraph


class Role(StrEnum):
    """What a line is on the page."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    FACT = "fact"
    """A label and what it says: `Venue: Town Hall`."""
    GROUP = "group"
    """The heading over some of the people: `Present:`."""
    PERSON = "person"
    ITEM = "item"
    """The number and title of an item."""
    HEADING = "heading"
    """A heading inside an item, or over what follows the last one."""
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"
    """Rows of cells, the first of them the heads."""


class Line(NamedTuple):
    """One line of the page.

    `label` is printed before the text: a number as the record has it (`2`, `(a)`), or a fact's name. `level` is the depth of an item, a heading or a
    bullet from 0, and `item` the `order` of the item it stands in.
    """

    role: Role
    text: str = ""
    label: str = ""
    level: int = 0
    item: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def number(self) -> str:
        """The label as it is printed before words: `2.`, `2.1`, `(a)`."""
        return f"{self.label}." if self.label.isalnum() else self.label

    @property
    def words(self) -> str:
        """Label and text as they are printed, where both are words."""
        sign = f"{self.label}:" if self.role is Role.FACT else self.number
        return " ".join(filter(None, (sign, self.text)))


GROUPS = (
    ("Present", frozenset({"present", "substitute"})),
    ("In attendance", frozenset({"in-attendance"})),
    ("Apologies", frozenset({"apologies"})),
    ("Absent", frozenset({"absent"})),
)
"""How those of each status are headed, in the order in which minutes have them; a substitute stands among those present, with a note for whom."""

_STATUS = {"draft": "Draft minutes", "confirmed": "Confirmed minutes"}


def lines(record: Minutes) -> Iterator[Line]:
    """Yield the lines of the printed record, without comments, changes and artefacts."""
    meeting = record.meeting
    title = meeting.body or meeting.title or record.source.name
    if title:
        yield Line(Role.TITLE, title)
    if meeting.title and meeting.title != title:
        yield Line(Role.SUBTITLE, meeting.title)
    if meeting.status in _STATUS:
        yield Line(Role.SUBTITLE, _STATUS[meeting.status])
    yield from _facts(meeting)
    yield from _people(record.attendance)
    for label, count in (("Members of the public", record.public_count), ("Quorum", record.quorum)):
        if count is not None:
            yield Line(Role.FACT, str(count), label)
    for item in record.items:
        yield from _item(item, 0)
    if meeting.end_time:
        yield Line(Role.PARAGRAPH, f"The meeting closed at {meeting.end_time:%H:%M}.")
    if meeting.next_meeting or meeting.next_meeting_text:
        yield Line(Role.FACT, _day(meeting.next_meeting) if meeting.next_meeting else meeting.next_meeting_text or "", "Next meeting")
    if record.actions:
        yield Line(Role.HEADING, "Action items")
        yield Line(Role.TABLE, rows=_filled([("Action", "Owner", "Due"), *map(_row, record.actions)]))


def _facts(meeting: Meeting) -> Iterator[Line]:
    facts = (
        ("Date", _day(meeting.date) if meeting.date else meeting.date_text),
        ("Time", f"{meeting.start_time:%H:%M}" if meeting.start_time else None),
        ("Venue", meeting.venue),
    )
    yield from (Line(Role.FACT, value, label) for label, value in facts if value)


def _people(people: Sequence[Attendee]) -> Iterator[Line]:
    for heading, statuses in GROUPS:
        listed = [person for person in people if person.status in statuses]
        if listed:
            yield Line(Role.GROUP, f"{heading}:")
            yield from (Line(Role.PERSON, printed(person)) for person in listed)


def printed(person: Attendee) -> str:
    """Return somebody as a list has them: `Cllr Ann Lee OBE (Chairman), Hill District Council`."""
    name = " ".join(filter(None, (person.honorific_prefix, person.name, person.honorific_suffix)))
    notes = (
        person.initials,
        person.role,
        _substitute(person),
        "remotely" if person.remote else None,
        _came(person.arrived),
        _came(person.left),
    )
    place = f", {person.organisation}" if person.organisation else ""
    return f"{name}{''.join(f' ({note})' for note in notes if note)}{place}"


def _substitute(person: Attendee) -> str | None:
    if person.substitute_for:
        return f"substitute for {person.substitute_for}"
    return "substitute" if person.status == "substitute" else None


def _came(movement: Movement | None) -> str | None:
    return movement.text if movement else None


def _item(item: AgendaItem, depth: int) -> Iterator[Line]:
    yield Line(Role.ITEM, item.title or "", item.number or "", depth, item.order)
    yield from _paragraphs(item.paragraphs, item.order)
    for child in item.items:
        yield from _item(child, depth + 1)


_LINES = {"paragraph": Role.PARAGRAPH, "bullet": Role.BULLET, "heading": Role.HEADING}


def _paragraphs(paragraphs: Sequence[Paragraph], item: int) -> Iterator[Line]:
    for paragraph in paragraphs:
        yield Line(_LINES[paragraph.kind], paragraph.text, paragraph.number or "", paragraph.level, item)
        yield from _paragraphs(paragraph.paragraphs, item)


def _row(action: Action) -> tuple[str, ...]:
    due = action.due_text or (_day(action.due) if action.due else "")
    return action.text, action.owner or "", due


def _filled(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return the rows without the columns that have nothing below their head."""
    kept = [any(cells[1:]) for cells in zip(*rows, strict=True)]
    return tuple(tuple(cell for cell, keep in zip(row, kept, strict=True) if keep) for row in rows)


def _day(day: dt.date) -> str:
    """Return a day in words: `Tuesday 3 March 2015`."""
    return f"{day:%A} {day.day} {day:%B %Y}"
