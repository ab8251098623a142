"""A record as rows that a page can list: what each thing is called, its words, and where it stands.

In: a document that was looked at. Out: sections of rows, in the order in which a person would want them; a row with a span has a name, one of
its own in the document (`decision-3`), by which the page finds its words. Only rows are told here, nothing is laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import CODES, Severity
from minutesparse.models import Minutes
from minutesparse.spans import Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from minutesparse.models import Action, AgendaItem, Attendee, Decision, Declaration, Meeting, Report, Vote
    from minutesparse.review.finding import Checked, Finding

_SEVERITIES = frozenset(Severity)

_STATUSES = {"present": "present", "substitute": "substitute", "in-attendance": "in attendance", "apologies": "apologies", "absent": "absent"}
"""How each status of attendance is written, in the order in which minutes have them."""

_FACTS = {
    "body": "body",
    "title": "title",
    "date": "date",
    "start_time": "began",
    "end_time": "ended",
    "venue": "venue",
    "chair": "chair",
    "author": "author",
    "next_meeting": "next meeting",
}
"""How each fact of a meeting or a report is called."""


class Row(NamedTuple):
    """One thing of a record: what it is called, its words, what else is known of it, and how deep it lies under the row above it."""

    tone: str
    label: str
    words: str
    note: str = ""
    depth: int = 0
    span: Span | None = None

    @property
    def kind(self) -> str:
        """What it is named after: findings are of one kind, whatever their severity."""
        return "finding" if self.tone in _SEVERITIES else self.tone


class Section(NamedTuple):
    """Rows under one heading."""

    heading: str
    rows: tuple[Row, ...]


def sections(checked: Checked) -> Iterator[Section]:
    """Yield the findings and then the record, each section that has rows."""
    yield from _filled("Findings", map(_finding, checked.findings))
    yield from _meeting(checked.record) if isinstance(checked.record, Minutes) else _report(checked.record)
    changes = (
        Row("change", change.kind, change.text, _noted(change.author, _moment(change.date)), 0, change.span) for change in checked.record.changes
    )
    yield from _filled("Tracked changes left in", changes)


def _filled(heading: str, rows: Iterable[Row]) -> Iterator[Section]:
    kept = tuple(rows)
    if kept:
        yield Section(heading, kept)


def _finding(found: Finding) -> Row:
    place = f"line {found.line}" if found.line else "the whole document"
    remedy = CODES[found.code].remedy if found.code in CODES else ""
    return Row(found.severity.value, found.code, found.message, f"{place} – {remedy}" if remedy else place, 0, found.span)


def _meeting(record: Minutes) -> Iterator[Section]:
    yield from _filled("Meeting", _facts(_of_meeting(record.meeting, record), record.meeting.spans))
    people = sorted(record.attendance, key=lambda person: list(_STATUSES).index(person.status))
    yield from _filled("Attendance", map(_attendee, people))
    yield from _filled("Items", (row for item in record.items for row in _item(item, 0)))
    yield from _filled("Outside the items", _outcomes(record, 0))


def _of_meeting(meeting: Meeting, record: Minutes) -> dict[str, str | None]:
    return {
        "body": meeting.body,
        "title": meeting.title,
        "date": _day(meeting.date) or meeting.date_text,
        "start_time": f"{meeting.start_time:%H:%M}" if meeting.start_time else None,
        "end_time": f"{meeting.end_time:%H:%M}" if meeting.end_time else None,
        "venue": meeting.venue,
        "chair": meeting.chair,
        "status": None if meeting.status == "unknown" else meeting.status,
        "quorum": None if record.quorum is None else str(record.quorum),
        "public": None if record.public_count is None else str(record.public_count),
        "next_meeting": _day(meeting.next_meeting) or meeting.next_meeting_text,
    }


def _facts(facts: Mapping[str, str | None], spans: Mapping[str, Span]) -> Iterator[Row]:
    yield from (
        Row("fact", _FACTS.get(name, name), words, "", 0, spans.get(name) or spans.get(f"{name}_text")) for name, words in facts.items() if words
    )


def _attendee(person: Attendee) -> Row:
    name = " ".join(filter(None, (person.honorific_prefix, person.name, person.honorific_suffix)))
    movements = (movement.text for movement in (person.arrived, person.left) if movement)
    standing = f"for {person.substitute_for}" if person.substitute_for else None
    note = _noted(person.role, person.organisation, standing, "remote" if person.remote else None, *movements)
    return Row("person", _STATUSES[person.status], name, note, 0, person.span)


def _item(item: AgendaItem, depth: int) -> Iterator[Row]:
    place = item.spans.get("title") or item.spans.get("number") or _beginning(item.span)
    note = _noted("restricted" if item.restricted else None, *(f"paragraph {number}" for number in item.exempt_paragraphs))
    yield Row("item", item.number or "–", item.title or "(no title)", note, depth, place)
    yield from _outcomes(item, depth + 1)
    for child in item.items:
        yield from _item(child, depth + 1)


def _outcomes(holder: Minutes | AgendaItem, depth: int) -> Iterator[Row]:
    yield from (_decision(decision, depth) for decision in holder.decisions)
    yield from (_action(action, depth) for action in holder.actions)
    yield from (_vote(vote, depth) for vote in holder.votes)
    yield from (_declaration(declaration, depth) for declaration in holder.declarations)


def _decision(found: Decision, depth: int) -> Row:
    movers = (f"proposed by {found.mover}" if found.mover else None, f"seconded by {found.seconder}" if found.seconder else None)
    return Row("decision", found.kind, found.text, _noted(*movers, None if found.explicit else "not in so many words"), depth, found.span)


def _action(found: Action, depth: int) -> Row:
    due = _day(found.due) or found.due_text
    return Row("action", "action", found.text, _noted(found.owner or "no owner", f"by {due}" if due else None), depth, found.span)


def _vote(found: Vote, depth: int) -> Row:
    counts = ", ".join(f"{number} {option}" for option, number in found.counts.items())
    voters = ", ".join(f"{voter.name}: {voter.option}" for voter in found.voters)
    return Row("vote", "vote", _noted(found.result, counts) or "recorded", voters, depth, found.span)


def _declaration(found: Declaration, depth: int) -> Row:
    return Row("interest", "interest", found.name, _noted(found.interest, "left the meeting" if found.left_meeting else None), depth, found.span)


def _report(record: Report) -> Iterator[Section]:
    facts = {"title": record.title, "body": record.body, "author": record.author, "date": _day(record.date)}
    yield from _filled("Report", _facts(facts, record.spans))
    yield from _filled("Recommendations", (Row("decision", found.number or "–", found.text, "", 0, found.span) for found in record.recommendations))
    yield from _filled("Actions", (_action(found, 0) for found in record.actions))
    headed = ((found.heading or "(before the first heading)", _beginning(found.span)) for found in record.sections)
    yield from _filled("Sections", (Row("item", "section", heading, "", 0, place) for heading, place in headed))
    contacts = (
        Row("person", "contact", found.name or "–", _noted(found.position, found.phone, found.email), 0, found.spans.get("name"))
        for found in record.contacts
    )
    yield from _filled("Contacts", contacts)
    yield from _filled("Refers to", (Row("fact", found.kind, found.text, "", 0, found.span) for found in record.references))


def _beginning(span: Span | None) -> Span | None:
    """Return the place where `span` begins: what holds others is pointed at, not painted."""
    return Span(span.start, span.start) if span else None


def _noted(*notes: str | None) -> str:
    return ", ".join(note for note in notes if note)


def _day(date: dt.date | None) -> str | None:
    return f"{date.day} {date:%B %Y}" if date else None


def _moment(date: dt.datetime | None) -> str | None:
    return f"{date.day} {date:%B %Y, %H:%M}" if date else None
