"""What stands on a page, as plain data: words in one look with where they stand, and what is painted or drawn besides.

In: what `asking` tells of a page. Out: `Piece` values in the order in which the page draws them, and the `Panel`s that it paints, rules
among them. Afterwards holds: every character of the page's text that prints something is in exactly one piece.
"""

from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.pdf.asking.wire import BOLD, DARK, FRAMED, PALE

if TYPE_CHECKING:
    from collections.abc import Iterator


class Box(NamedTuple):
    """A place on the page in points, from its left lower corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How tall it is."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half-way up."""
        _, bottom, _, top = self
        return (bottom + top) / 2

    def holds(self, other: Box) -> bool:
        """Whether the centre of `other` lies in it."""
        return self.left <= (other.left + other.right) / 2 <= self.right and self.bottom <= other.middle <= self.top


class Piece(NamedTuple):
    """Words in one look: `start` is the number of their first character, counted over all pages, `box` where they stand."""

    text: str
    start: int
    box: Box
    bold: bool = False
    pale: bool = False
    """White, or nearly."""

    @property
    def size(self) -> float:
        """How tall its letters are, in points, whatever size the font is said to have."""
        _, bottom, _, top = self.box
        return top - bottom


class Panel(NamedTuple):
    """Something painted: an area (`dark` if white words show on it, `framed` if its edge is drawn), or a rule, which is one that is thin."""

    box: Box
    dark: bool = False
    framed: bool = False


_boxed, _pieced = partial(tuple.__new__, Box), partial(tuple.__new__, Piece)
_BOLD, _PALE = ([bool(look & flag) for look in range(BOLD + PALE + 1)] for flag in (BOLD, PALE))


def pieces_of(starts: bytes, boxes: bytes, looks: bytes, lines: bytes, base: int) -> list[Piece]:
    """Return the pieces of a page: `boxes` are those of the first and the last character of each; the pages before have `base` characters."""
    numbers, places = map(base.__add__, array("I", starts)), array("f", boxes).tolist()
    lefts, tops, rights, bottoms = (places[index::8] for index in range(4))
    ends = [places[index::8] for index in range(4, 8)]
    made = zip(map(min, lefts, ends[0]), map(min, bottoms, ends[3]), map(max, rights, ends[2]), map(max, tops, ends[1]), strict=True)
    bold, pale = map(_BOLD.__getitem__, looks), map(_PALE.__getitem__, looks)
    return list(map(_pieced, zip(lines.decode().split("\n") if looks else (), numbers, map(_boxed, made), bold, pale, strict=True)))


def panels_of(boxes: bytes, looks: bytes) -> Iterator[Panel]:
    """Yield the panels of a page."""
    places = iter(array("f", boxes).tolist())
    for box, look in zip(zip(places, places, places, places, strict=True), looks, strict=True):
        yield Panel(_boxed(box), look & DARK != 0, look & FRAMED != 0)
