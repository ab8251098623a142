"""The copies while they are compared: each with its text and lines, its rank, and what a copy of its kind can be expected to hold.

In: records with their text. Out: `Witness` values, best first. Afterwards holds: the rank depends on the copies alone, not on the order they came in.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse.models import Minutes
from minutesparse.reconciliation.folding import letters
from minutesparse.reconciliation.letters import Letters
from minutesparse.reconciliation.result import CopyRead, Reading
from minutesparse.spans import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import JsonValue

    from minutesparse.models import AgendaItem, Meeting, Report

MEETING, PEOPLE, ITEMS, WORDS = "meeting", "people", "items", "words"
"""What a copy may be expected to hold: the facts of the meeting, the attendance, every item, what was said and decided in the items it has."""

_HOLDS = {
    "minutes": frozenset({MEETING, PEOPLE, ITEMS, WORDS}),
    "unknown": frozenset({MEETING, PEOPLE, ITEMS, WORDS}),
    "agenda": frozenset({MEETING, ITEMS}),
    "item": frozenset({WORDS}),
    "decision": frozenset({WORDS}),
}
_RANKS = ("minutes", "unknown", "agenda", "item", "decision", "report", "appendix")


class Witness:
    """One copy: its number as it was given, its record, and what is asked of its text."""

    def __init__(self, number: int, record: Minutes) -> None:
        self.number = number
        self.record = record
        self.text = record.quote(Span(0, record.source.characters))
        self._lines = Lines(self.text)
        self._said: dict[tuple[str, bool], frozenset[str]] = {}

    @property
    def meeting(self) -> Meeting:
        """What it says of the meeting; on the page of one item only what stands outside the item, whose own dates are seldom the meeting's."""
        return self.record.meeting if self.holds(MEETING) else outside_items(self.record)

    @cached_property
    def letters(self) -> Letters:
        """The letters of its text."""
        return Letters.of(self.record)

    def holds(self, what: str) -> bool:
        """Return whether a copy of this kind can be expected to hold `what`; only then is it a loss that it does not."""
        return what in _HOLDS[self.record.kind]

    def said(self, name: str, *, inside: bool) -> frozenset[str]:
        """Return the letters of every thing in the lists `name`, of all items if `inside`, else of the meeting itself."""
        key = (name, inside)
        if key not in self._said:
            holders: Iterable[Minutes | AgendaItem] = self.record.iter_items() if inside else (self.record,)
            self._said[key] = frozenset(letters(thing.text) for holder in holders for thing in getattr(holder, name))
        return self._said[key]

    def reading(self, value: JsonValue, span: Span | None) -> Reading:
        """Return `value` as this copy's."""
        line, column = self._lines.place(span.start) if span else (None, None)
        return Reading(copy_index=self.number, value=value, span=span, line=line, column=column)

    def told(self, path: str | None) -> CopyRead:
        """Return what the result says of it; the caller named it `path`."""
        record = self.record
        items = sum(1 for _ in record.iter_items())
        return CopyRead(path=path, source=record.source, kind=record.kind, dialect=record.dialect, items=items, comments=len(record.comments))


def outside_items(record: Minutes) -> Meeting:
    """Return the facts of the meeting without those that stand in an item."""
    spans = [item.span for item in record.items if item.span]
    inside = [name for name, span in record.meeting.spans.items() if any(around.covers(span) for around in spans)]
    fields = type(record.meeting).model_fields
    return record.meeting.model_copy(update={name: fields[name].default for name in inside if name in fields})


def ranked(records: Iterable[Minutes | Report]) -> list[tuple[int, Minutes | Report]]:
    """Return the records with their numbers, best first: the fullest kind, then most items, then most words.

    What is still level is told by content, and only what is the same in all by the order it came in.
    """
    return sorted(enumerate(records), key=lambda numbered: _rank(numbered[1]))


def _rank(record: Minutes | Report) -> tuple[int, int, int, str, str, str]:
    source = record.source
    items = sum(1 for _ in record.iter_items()) if isinstance(record, Minutes) else 0
    return _RANKS.index(record.kind), -items, -record.coverage.claimed, source.text_sha256, source.sha256, source.name or ""
