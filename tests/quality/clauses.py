"""Decisions and actions: matched by the words that they begin with, then compared value by value, the item that they stand in among them.

An explicit thing wanted must be found; one implied need not be, and is no false finding where it is. Values are compared in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.quality import words
from tests.quality.judgement import Judgement, compared
from tests.quality.pairing import Pairing, paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse import models
    from tests.quality import gold as g
    from tests.quality.found import Found, Placed

T = TypeVar("T", "models.Decision", "models.Action")
W = TypeVar("W", "g.Decision", "g.Action")


def _by_words(wanted: list[W], found: list[Placed[T]]) -> Pairing[W, Placed[T]]:
    """Return the things paired by their words; of those that suit equally well, the one in the item that was meant."""

    def rank(one: W, other: Placed[T]) -> int:
        likeness = words.likeness(other.value.text, one.starts)
        return 2 * likeness + other.place.within(one.item) if likeness else 0

    return paired(wanted, found, rank)


def _required(kind: str, pairing: Pairing[W, Placed[T]]) -> Iterator[Judgement]:
    """Yield how things came out that are matched by their words; of those implied nothing."""
    for wanted, thing in pairing.both:
        if wanted.level == "explicit":
            place = str(thing.place)
            yield Judgement(kind, "right", place, wanted.starts, thing.value.text)
            yield Judgement(f"{kind[:-1]}-items", "right" if thing.place.within(wanted.item) else "wrong", place, wanted.item or "no item", place)
    for wanted in pairing.missing:
        if wanted.level == "explicit":
            yield Judgement(kind, "missing", wanted.item or "no item", wanted.starts)
    for thing in pairing.invented:
        yield Judgement(kind, "invented", str(thing.place), found=thing.value.text)


def decisions(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    """Yield how every decision came out, with its kind, mover and seconder."""
    pairing = _by_words(gold.decisions, found.decisions)
    yield from _required("decisions", pairing)
    for wanted, thing in pairing.both:
        item, decision = str(thing.place), thing.value
        if wanted.labels("kind"):
            yield from compared("decision-kinds", wanted.kind, decision.kind, words.same, item=item)
        if wanted.labels("mover"):
            yield from compared("movers", wanted.mover, decision.mover, words.same_people, item=item)
        if wanted.labels("seconder"):
            yield from compared("seconders", wanted.seconder, decision.seconder, words.same_people, item=item)


def actions(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    """Yield how every action came out, with its owners and its date."""
    pairing = _by_words(gold.actions, found.actions)
    yield from _required("actions", pairing)
    for wanted, thing in pairing.both:
        item, action = str(thing.place), thing.value
        if wanted.labels("owner"):
            printed, meant = action.owner or ", ".join(action.owners), ", ".join(action.owners)
            found_owner = meant if wanted.owner and words.same_people(wanted.owner, meant) else printed
            yield from compared("owners", wanted.owner, found_owner, words.same_people, item=item)
        if wanted.labels("due"):
            yield from compared("due", wanted.due, action.due.isoformat() if action.due else None, words.same, item=item)
