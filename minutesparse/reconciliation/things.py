"""By what two people, decisions, tasks, votes, interests and links of two copies are known to be the same, and the words that name one.

In: two things. Out: `Sameness`. The same resolution stands under different wording in different copies ("RESOLVED that the report be noted", "the
report was noted"), so what shares most of its telling words within one item is the same.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.reconciliation.alignment import Sameness
from minutesparse.reconciliation.folding import folded, letters, likeness, telling

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.models import Attendee, Model

_ALIKE = 0.6
"""Share of telling words that makes two wordings one."""


class Kind(NamedTuple):
    """One kind of thing that an item or a meeting lists: how two are known to be the same, and the words that one is called by."""

    sameness: Sameness[Model]
    label: Callable[[Model], str]


def _words(thing: Model) -> str:
    """Return the words of a thing: its text, or its title."""
    return str(getattr(thing, "text", "") or getattr(thing, "title", ""))


def _outcome(vote: Model) -> str:
    """Return what a vote came to: `passed; 5 for, 2 against`."""
    counts = ", ".join(f"{number} {option}" for option, number in getattr(vote, "counts", {}).items())
    return "; ".join(filter(None, (getattr(vote, "result", None), counts)))


def _letters(name: str, thing: Model) -> str:
    return letters(getattr(thing, name) or "")


def _words_alike(one: Model, other: Model) -> bool:
    return likeness(telling(_words(one)), telling(_words(other))) >= _ALIKE


def _neighbours(_one: Model, _other: Model) -> bool:
    """Return whether two votes are one because they stand between the same others: so few words tell them apart that nothing else can."""
    return True


def _initial(person: Attendee) -> str:
    """Return family name and initial: `lee a`, of `Ann Lee` and of `A. Lee`."""
    given, _, family = folded(person.name).rpartition(" ")
    return f"{family} {given[0]}" if given else ""


SAME_PERSON: Sameness[Attendee] = Sameness(keys=(lambda person: letters(person.name), _initial))

KINDS = {
    "decisions": Kind(Sameness((partial(_letters, "text"),), _words_alike), _words),
    "actions": Kind(Sameness((partial(_letters, "text"),), _words_alike), _words),
    "votes": Kind(Sameness((_outcome,), _neighbours), _outcome),
    "declarations": Kind(Sameness((partial(_letters, "text"), partial(_letters, "name")), _words_alike), _words),
    "documents": Kind(Sameness((partial(_letters, "title"), partial(_letters, "url")), _words_alike), _words),
}
"""The lists of an item; a meeting has all but `documents`, for what stands in no item."""
