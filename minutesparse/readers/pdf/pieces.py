"""What stands on a page, as plain data: words in one look with where they stand, and what is painted or drawn besides.

In: what `asking` tells of a page. Out: `Piece` values in the order in which the page draws them, and the `Panel`s that it paints, rules
among them. Afterwards holds: every character of the page's text that prints something is in exactly one piece.
"""

from __future__ import annotations

from array import array
from typing import NamedTuple

from minutesparse.page import new
from minutesparse.readers.pdf.asking.wire import BOLD, BOX, DARK, ENDS, FRAMED, PALE


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
        left, bottom, right, top = self
        start, low, end, high = other
        return left <= (start + end) / 2 <= right and bottom <= (low + high) / 2 <= top


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


def pieces_of(starts: bytes, boxes: bytes, looks: bytes, lines: bytes, base: int) -> list[Piece]:
    """Return the pieces of a page: `boxes` are those of the first and the last character of each; the pages before have `base` characters."""
    words = lines.decode().split("\n") if looks else ()
    pieces = []
    for text, number, ends, look in zip(words, array("I", starts), ENDS.iter_unpack(boxes), looks, strict=True):
        left, top, right, bottom, start, head, end, foot = ends
        # min and max would take as long as all the rest
        low, high = foot if foot < bottom else bottom, head if head > top else top  # noqa: FURB136
        box = new(Box, (start if start < left else left, low, end if end > right else right, high))  # noqa: FURB136
        pieces.append(new(Piece, (text, base + number, box, look & BOLD != 0, look & PALE != 0)))
    return pieces


def panels_of(boxes: bytes, looks: bytes) -> list[Panel]:
    """Return the panels of a page."""
    return [new(Panel, (new(Box, box), look & DARK != 0, look & FRAMED != 0)) for box, look in zip(BOX.iter_unpack(boxes), looks, strict=True)]
