"""What is compared of each kind of thing, and the one thing made of what the copies have.

In: cells, from the number of a copy to the thing there, best copy first. Out: readings, and the merged thing. Afterwards holds: a merged thing is
that of the best copy, with what it does not say itself filled in from the next, and no span of another text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from minutesparse.models import (
    Action,
    AgendaItem,
    Attendee,
    Decision,
    Declaration,
    LinkedDocument,
    Meeting,
    Minutes,
    Model,
    ReviewComment,
    Vote,
)
from minutesparse.reconciliation.folding import folded_value
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import JsonValue

    from minutesparse.reconciliation.copies import Witness
    from minutesparse.reconciliation.result import Reading

Made = TypeVar("Made", bound=Model)

FIELDS: dict[type[Model], tuple[str, ...]] = {
    Minutes: ("public_count", "quorum"),
    Meeting: ("body", "title", "date", "start_time", "end_time", "venue", "chair", "status", "next_meeting"),
    AgendaItem: ("number", "marker", "title", "restricted", "exempt_paragraphs"),
    Attendee: (
        *("name", "honorific_prefix", "honorific_suffix", "initials", "role", "organisation"),
        *("status", "substitute_for", "remote", "arrived", "left"),
    ),
    Decision: ("kind", "number", "text", "lead_in", "mover", "seconder", "reasons"),
    Action: ("text", "owner", "due"),
    Vote: ("result", "counts", "voters", "casting_vote"),
    Declaration: ("name", "interest", "text", "left_meeting"),
    LinkedDocument: ("title", "url"),
    ReviewComment: ("label", "initials", "author", "date", "text", "resolved"),
}
"""What is compared of each thing. How a date is printed, and which rule found a decision, is the document's affair and no difference."""

_ALONG: dict[tuple[type[Model], str], tuple[str, ...]] = {
    (Meeting, "date"): ("date_text",),
    (Meeting, "next_meeting"): ("next_meeting_text",),
    (Action, "due"): ("due_text",),
    (Action, "owner"): ("owners",),
}
"""What comes from another copy with a field."""

_STATES = frozenset({"resolved", "left_meeting"})
"""Fields of which False says something."""


def said(thing: Model, name: str) -> bool:
    """Return whether a copy says anything by this field."""
    value = getattr(thing, name)
    return (value is False and name in _STATES) or value not in (None, "", "unknown", False, [], {})


def readings(cells: Mapping[int, Model], name: str, witnesses: Mapping[int, Witness]) -> list[Reading]:
    """Return the field `name` of a thing in each copy that says anything by it."""
    return [witnesses[number].reading(_value(thing, name), place(thing, name)) for number, thing in cells.items() if said(thing, name)]


def agree(found: Sequence[Reading]) -> bool | None:
    """Return whether all readings say the same, or None for a single one."""
    first, *others = (folded_value(reading.value) for reading in found)
    return all(other == first for other in others) if others else None


def place(thing: Model, name: str) -> Span | None:
    """Return where a field of a thing stands: its own place, else that of the whole thing."""
    found = getattr(thing, "spans", {}).get(name) or getattr(thing, "span", None)
    return found if isinstance(found, Span) else None


def _value(thing: Model, name: str) -> JsonValue:
    value: JsonValue = thing.model_dump(mode="json", include={name})[name]
    return value


def filled(cells: Mapping[int, Made], base: int) -> Made:
    """Return the thing of the best copy, what it does not say filled in from the others; without any span unless it is the base copy's."""
    number, thing = next(iter(cells.items()))
    made = thing if number == base else unplaced(thing)
    updates: dict[str, object] = {}
    for name in FIELDS[type(thing)]:
        other = None if said(thing, name) else next((each for each in cells.values() if said(each, name)), None)
        if other is not None:
            updates.update((each, _unplaced_value(getattr(other, each))) for each in (name, *_ALONG.get((type(other), name), ())))
    return made.model_copy(update=updates) if updates else made


def unplaced(thing: Made) -> Made:
    """Return a thing without spans, all through."""
    updates: dict[str, object] = {}
    for name in type(thing).model_fields:
        value = getattr(thing, name)
        updates[name] = None if name == "span" else {} if name == "spans" else _unplaced_value(value)
    return thing.model_copy(update=updates)


def _unplaced_value(value: Any) -> Any:  # noqa: ANN401 - any value of a model
    if isinstance(value, Model):
        return unplaced(value)
    return [_unplaced_value(each) for each in value] if isinstance(value, list) else value
