"""A record of a meeting as the lines of its printed page: one canonical order and wording, for whatever format prints them.

In: `Minutes`. Out: `Line` values from the title to the next meeting. Afterwards holds: nothing in a line belongs to a format; what a line has as its
`text` stands there in the words of the record.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from minutesparse.models import Action, AgendaItem, Attendee, Decision, Declaration, Meeting, Minutes, Movement, Paragraph, Vote
    from minutesparse.spans import Span


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
    yield from _outside(record)
    for item in record.items:
        yield from _item(item, 0)
    if meeting.end_time:
        yield Line(Role.PARAGRAPH, f"The meeting closed at {meeting.end_time:%H:%M}.")
    if meeting.next_meeting or meeting.next_meeting_text:
        yield Line(Role.FACT, _day(meeting.next_meeting) if meeting.next_meeting else meeting.next_meeting_text or "", "Next meeting")
    if record.actions:
        yield Line(Role.HEADING, "Action items")
        yield Line(Role.TABLE, rows=_filled([("Action", "Owner", "Due"), *map(_row, record.actions)]))


_FACTS = "body", "title", "date", "date_text", "start_time", "end_time", "venue", "status", "next_meeting", "next_meeting_text"
"""What the page says of a meeting, by the names of its `spans`."""


def places(record: Minutes) -> Iterator[Span]:
    """Yield where in the document stands what `lines` has of it."""
    yield from (record.meeting.spans[name] for name in _FACTS if name in record.meeting.spans)
    told: list[Decision | Action] = [*record.decisions, *record.actions]
    things: list[Attendee | Decision | Action | Vote | Declaration] = [*record.attendance, *told, *record.votes, *record.declarations]
    yield from (thing.span for thing in things if thing.span)
    for thing in told:
        yield from (thing.spans[name] for name in ("number", "lead_in", "owner", "due") if name in thing.spans)
    for item in record.iter_items():
        yield from item.spans.values()
        yield from places_of(item.paragraphs)


def places_of(paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    """Yield where in the document paragraphs and those under them stand."""
    for paragraph in paragraphs:
        if paragraph.span:
            yield paragraph.span
        yield from places_of(paragraph.paragraphs)


def _outside(record: Minutes) -> Iterator[Line]:
    """Yield what was decided, voted on and declared in no item; before the first, where it cannot be taken for a part of one."""
    yield from _decided(record.decisions)
    for vote in record.votes:
        yield from _voted(vote)
    yield from (Line(Role.PARAGRAPH, declared.text) for declared in record.declarations)


def _decided(decisions: Sequence[Decision]) -> Iterator[Line]:
    """Yield decisions; clauses with numbers stand below what leads in to them all."""
    for (lead_in, listed), clauses in groupby(decisions, key=lambda decision: (decision.lead_in, decision.number is not None)):
        if lead_in and listed:
            yield Line(Role.PARAGRAPH, lead_in)
        for decision in clauses:
            words = decision.text if listed or not lead_in else f"{lead_in} {decision.text}"
            yield Line(Role.PARAGRAPH, words, decision.number or "")


_RESULTS = {"passed": "carried", "failed": "lost"}


def _voted(vote: Vote) -> Iterator[Line]:
    """Yield a vote: its result and counts in a sentence, unless the list of who voted how tells them."""
    voters = [(voter.option.replace("_", " "), voter.name) for voter in vote.voters]
    if not voters or Counter(voter.option for voter in vote.voters) != vote.counts:
        result = f"The vote was {_RESULTS.get(vote.result, vote.result)}" if vote.result else "Vote"
        counts = ", ".join(f"{count} {option.replace('_', ' ')}" for option, count in vote.counts.items())
        yield Line(Role.PARAGRAPH, f"{': '.join(filter(None, (result, counts)))}{', by a casting vote' if vote.casting_vote else ''}.")
    for option in dict.fromkeys(option for option, _ in voters):
        yield Line(Role.PARAGRAPH, f"{option.capitalize()}: {', '.join(name for which, name in voters if which == option)}")


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
