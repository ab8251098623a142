"""Which thing of one copy is which of another: rows with a cell for each copy that has the thing.

In: lists of things, and keys by which two of them are the same, the surest first. Out: rows in the order of the first list, what only later lists
have behind what it follows there. Afterwards holds: every thing stands in exactly one row; the work grows with the lists, not with their product.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Mapping, Sequence

Thing = TypeVar("Thing")

_NEAR = 12
"""How many things of a gap are looked at for one that is alike."""


class Sameness(NamedTuple, Generic[Thing]):
    """How two things are known to be the same: by equal keys, in turn; else by being much alike between two that are the same."""

    keys: tuple[Callable[[Thing], Hashable], ...]
    """A key that is None or empty says nothing."""
    alike: Callable[[Thing, Thing], bool] = lambda _one, _other: False
    admits: Callable[[Thing, Thing], bool] = lambda _one, _other: True
    """What may speak against two with the same key."""


def rows(copies: Mapping[int, Sequence[Thing]], sameness: Sameness[Thing]) -> list[dict[int, Thing]]:
    """Return a row for each thing, from the number of a copy to the thing as it is there; `copies` come best first.

    >>> rows({0: ["Roads", "Bins"], 1: ["ROADS", "Trees", "bins"]}, Sameness((str.lower,)))
    [{0: 'Roads', 1: 'ROADS'}, {1: 'Trees'}, {0: 'Bins', 1: 'bins'}]
    """
    table: list[dict[int, Thing]] = []
    for number, things in copies.items():
        known = [next(iter(row.values())) for row in table]
        pairs = paired(known, things, sameness)
        lone: dict[int, list[dict[int, Thing]]] = {}
        last = -1
        for place, thing in enumerate(things):
            if place in pairs:
                last = pairs[place]
                table[last][number] = thing
            else:
                lone.setdefault(last, []).append({number: thing})
        table = [*lone.get(-1, ()), *(each for place, row in enumerate(table) for each in (row, *lone.get(place, ())))]
    return table


def paired(ours: Sequence[Thing], theirs: Sequence[Thing], sameness: Sameness[Thing]) -> dict[int, int]:
    """Return for each place in `theirs` that has a counterpart the place of it in `ours`.

    Where several have one key, they are paired in order if both lists have as many; else the key does not tell them apart.
    """
    pairs: dict[int, int] = {}
    for key in sameness.keys:
        left = _places(ours, key, set(pairs.values()))
        right = _places(theirs, key, pairs)
        for value, places in right.items():
            found = left.get(value, ())
            if len(found) == len(places):
                pairs.update((place, our) for place, our in zip(places, found, strict=True) if sameness.admits(ours[our], theirs[place]))
    return _filled(pairs, ours, theirs, sameness.alike)


def _places(things: Sequence[Thing], key: Callable[[Thing], Hashable], taken: Container[int]) -> dict[Hashable, list[int]]:
    """Return where the things stand that are not taken, by their key."""
    found: dict[Hashable, list[int]] = {}
    for place, thing in enumerate(things):
        if place not in taken and (value := key(thing)):
            found.setdefault(value, []).append(place)
    return found


def _filled(pairs: dict[int, int], ours: Sequence[Thing], theirs: Sequence[Thing], alike: Callable[[Thing, Thing], bool]) -> dict[int, int]:
    """Return `pairs` with those that are alike and stand between the same neighbours."""
    made = dict(pairs)
    taken = set(pairs.values())
    below = -1
    for place in range(len(theirs)):
        if place in made:
            below = made[place]
            continue
        for our in range(below + 1, min(below + 1 + _NEAR, len(ours))):
            if our in taken:
                break
            if alike(ours[our], theirs[place]):
                made[place] = below = our
                taken.add(our)
                break
    return made
