"""What a record says, laid out as a gold is: every thing with the chain of items that it stands in.

In: a record of either kind, or none where the document could not be read. Out: `Found`. Afterwards holds: nothing is judged yet.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from minutesparse.models import Action, AgendaItem, Attendee, Decision, Declaration, Minutes, Report, ReviewComment, Vote
from tests.quality import words

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


class Label(NamedTuple):
    """What an item is known by, as it is compared."""

    number: str | None
    title: str


class Place(tuple[Label, ...]):
    """The items that a thing stands in, the outermost first; empty outside every item."""

    __slots__ = ()

    def within(self, item: str | None) -> bool:
        """Return whether this lies in the item that a gold names by number or title; None is outside every item."""
        if not item:
            return not self
        return any(words.number(item) == label.number or words.plain(item) == label.title for label in self)

    def __str__(self) -> str:
        return " > ".join(label.number or label.title for label in self) or "no item"


class Placed(NamedTuple, Generic[T]):
    """A thing and where it stands."""

    value: T
    place: Place


@dataclass(frozen=True)
class Found:
    """A record as a gold is laid out; without arguments, what is found in a document that cannot be read."""

    kind: str | None = None
    dialect: str = "unread"
    facts: dict[str, str | None] = field(default_factory=dict)
    items: list[AgendaItem] = field(default_factory=list)
    attendance: list[Attendee] = field(default_factory=list)
    public: int | None = None
    decisions: list[Placed[Decision]] = field(default_factory=list)
    actions: list[Placed[Action]] = field(default_factory=list)
    votes: list[Placed[Vote]] = field(default_factory=list)
    declarations: list[Placed[Declaration]] = field(default_factory=list)
    comments: list[ReviewComment] = field(default_factory=list)


def found(record: Minutes | Report) -> Found:
    """Return what `record` says."""
    return _in_minutes(record) if isinstance(record, Minutes) else _in_report(record)


def _in_minutes(record: Minutes) -> Found:
    meeting, within = record.meeting, list(_placed(record.items, Place()))
    return Found(
        kind=record.kind,
        dialect=record.dialect,
        facts={
            "body": meeting.body,
            "date": _iso(meeting.date),
            "start_time": _iso(meeting.start_time),
            "end_time": _iso(meeting.end_time),
            "venue": meeting.venue,
            "chair": meeting.chair,
            "next_meeting": _iso(meeting.next_meeting),
            "status": None if meeting.status == "unknown" else meeting.status,
        },
        items=record.items,
        attendance=record.attendance,
        public=record.public_count,
        decisions=_outside(record.decisions) + [Placed(decision, place) for item, place in within for decision in item.decisions],
        actions=_outside(record.actions) + [Placed(action, place) for item, place in within for action in item.actions],
        votes=_outside(record.votes) + [Placed(vote, place) for item, place in within for vote in item.votes],
        declarations=_outside(record.declarations) + [Placed(declared, place) for item, place in within for declared in item.declarations],
        comments=_threads(record.comments),
    )


def _in_report(record: Report) -> Found:
    facts = {"body": record.body, "date": _iso(record.date)}
    return Found(kind=record.kind, dialect=record.dialect, facts=facts, actions=_outside(record.actions), comments=_threads(record.comments))


def _iso(value: dt.date | dt.time | None) -> str | None:
    """Return a date as YYYY-MM-DD, a time as HH:MM."""
    if value is None:
        return None
    return value.isoformat("minutes") if isinstance(value, dt.time) else value.isoformat()


def label(item: AgendaItem) -> Label:
    """Return what `item` is known by."""
    return Label(words.number(item.number) if item.number else None, words.plain(item.title or ""))


def _placed(items: list[AgendaItem], above: Place) -> Iterator[Placed[AgendaItem]]:
    for item in items:
        place = Place((*above, label(item)))
        yield Placed(item, place)
        yield from _placed(item.items, place)


def _threads(comments: list[ReviewComment]) -> list[ReviewComment]:
    """Return every comment with the answers to it behind it."""
    return [each for comment in comments for each in (comment, *_threads(comment.replies))]


def _outside(things: list[T]) -> list[Placed[T]]:
    return [Placed(thing, Place()) for thing in things]
