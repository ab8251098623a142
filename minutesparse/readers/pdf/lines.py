"""Pieces to printed lines: what stands at one height, parted where a column's gap is.

In: pieces of a page, or of a cell. Out: `Line` values from top to bottom, each with its pieces from left to right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.page import new
from minutesparse.readers.pdf.pieces import Box, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Line:
    """What stands at one height: pieces from left to right, and what is asked of them again and again, worked out once.

    `text` is the words, those of pieces apart parted by a space; `size` how tall the tallest letters are, in points; `bold` whether all are bold.
    `left` and `right` are where its box begins and ends, `middle` is half-way up it. `first` is the first word, and `need` about how wide it is with
    the space before it, in points. No line equals another.
    """

    __slots__ = ("_widths", "bold", "box", "first", "left", "middle", "need", "pieces", "right", "size", "text")

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.pieces = pieces
        if len(pieces) == 1:
            self.text, _, box, self.bold, _ = pieces[0]
            self.left, bottom, self.right, top = box
            self.size = top - bottom
        else:
            self.text = "".join([words for words, _ in spaced(pieces)])
            boxes = [piece.box for piece in pieces]
            box = around(boxes)
            self.bold = all(piece.bold for piece in pieces)
            self.left, bottom, self.right, top = box
            self.size = max([high - low for _, low, _, high in boxes])
        self.box = box
        self.middle = (bottom + top) / 2
        self.first = self.text.partition(" ")[0]
        self.need = (self.right - self.left) * (len(self.first) + 1) / len(self.text)
        self._widths: tuple[int, int] | None = None

    def fits(self, room: float) -> bool:
        """Return whether the first word with the space before it is no wider than `room` points, by the letters that it has where that is close."""
        if not self.need < _UNEVEN * room < _UNEVEN * _UNEVEN * self.need:
            return self.need <= room
        if self._widths is None:
            widths = list(map(_WIDTHS.__getitem__, self.text))
            self._widths = _WIDTHS[" "] + sum(widths[: len(self.first)]), sum(widths)
        first, whole = self._widths
        return _FONTS * (self.right - self.left) * first <= room * whole


class _Widths(dict[str, int]):
    """How wide letters are, in thousandths of their size; those that it does not have are as wide as usual."""

    def __missing__(self, letter: str) -> int:
        return _USUAL


_USUAL = 556

# narrow, usual and wide letters of Helvetica, of which other fonts have the proportions
_WIDTHS = _Widths(
    (letter, width)
    for width, letters in (
        (222, "ijl|'‘’"),
        (278, "ftI.,:;/![] "),
        (333, "r()-"),
        (500, "Jckvsxyz"),
        (_USUAL, "Labdeghnopqu0123456789"),
        (611, "FTZ"),
        (667, "ABEKPSVXY&"),
        (722, "CDHNRUw"),
        (778, "GOQ"),
        (833, "mM"),
        (944, "W"),
    )
    for letter in letters
)

_FONTS = 1.03
"""How much wider or narrower a word may be in another font."""
_UNEVEN = 1.5
"""How much wider or narrower than its share of the letters of its line a word may be."""

_SAME_LINE = 0.5
"""How far, in heights of letters, the middles of two pieces of one line may lie apart: an `st` above the line belongs to it."""
_ALIKE = 0.2
"""How far they may where the letters are of one height: what stands lower belongs to a box beside the text."""
_ALIKE_SIZE = 0.9
"""How much lower letters are at most that are still of one height."""
_SPACE = 0.12
"""How wide, in heights of letters, a gap is that parts two words."""
_GUTTER = 1.4
"""How wide, in heights of letters, a gap is that parts two columns; lines set to full width have none so wide."""


def spaced(pieces: Iterable[Piece]) -> Iterable[tuple[str, Piece]]:
    """Yield the words of each piece, with a space before them where one is seen."""
    right = None
    for piece in pieces:
        left, bottom, end, top = piece.box
        yield (f" {piece.text}" if right is not None and left - right > _SPACE * (top - bottom) else piece.text), piece
        right = end


def lines_of(pieces: Sequence[Piece]) -> list[Line]:
    """Return the lines that `pieces` make, from top to bottom, over the whole width."""
    if len(pieces) == 1:
        return [Line((pieces[0],))]
    rows: list[list[Piece]] = []
    middle = reach = 0.0
    for piece in sorted(pieces, key=_height, reverse=True):
        _, bottom, _, top = piece.box
        height, size = (bottom + top) / 2, top - bottom
        near = _ALIKE if _ALIKE_SIZE * reach < size < reach / _ALIKE_SIZE else _SAME_LINE
        if rows and middle - height <= near * min(reach, size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
            middle, reach = height, size
    return [Line(tuple(sorted(row, key=_left) if len(row) > 1 else row)) for row in rows]


def _height(piece: Piece) -> float:
    """Return twice how far up its middle is; pieces at one height stay in the order in which they are drawn."""
    box = piece.box
    return box[1] + box[3]


def _left(piece: Piece) -> float:
    """Return where it begins."""
    return piece.box.left


def around(boxes: Iterable[Box]) -> Box:
    """Return the box round `boxes`."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return new(Box, (min(left), min(bottom), max(right), max(top)))


# "1.", "4.2", "(a)", "iii)", "•", "-", "54/22"
LABEL = re.compile(r"(?:\(?\d{1,3}(?:[./]\d{1,3})*[.)]?|\(?(?:[a-z]{1,2}|[ivx]{1,5})[.)]|[•·▪◦‣–—*o\uf0b7\uf0a7-])$", re.IGNORECASE)


def segments(line: Line) -> list[Part]:
    """Return the parts of `line` between gaps as wide as those between columns; a list's number is no part of its own."""
    parts: list[Part] = []
    start = reach = line.left
    first = line.pieces[0]
    for piece in line.pieces:
        left, bottom, right, top = piece.box
        if left - reach > _GUTTER * (top - bottom) and not (reach == first.box.right and LABEL.match(first.text)):
            parts.append(new(Part, (start, reach)))
            start, first = left, piece
        reach = right
    return [*parts, new(Part, (start, reach))]


class Part(NamedTuple):
    """Words of a line between two gaps: where they begin and end."""

    left: float
    right: float
