"""The text of a document put together from its pages, with a way from the characters of the pages to the text.

In: lines and tables in reading order. Out: their blocks, and `place`, which tells where a character of a page stands in the text.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from minutesparse.assembler import Assembler
from minutesparse.document import BOLD, Block, Grid, Kind, Layer, Locator
from minutesparse.page import new
from minutesparse.readers.pdf.flow import paragraphs
from minutesparse.readers.pdf.lines import around, spaced
from minutesparse.readers.pdf.tables import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from minutesparse.readers.pdf.columns import Columns
    from minutesparse.readers.pdf.lines import Line
    from minutesparse.readers.pdf.tables import Ruled

Words = list[tuple[str, Layer, int]]


class Script:
    """The text while it is written. `bases` are the numbers of the first character of each page."""

    def __init__(self, bases: Sequence[int]) -> None:
        self.page = Assembler()
        self._bases = bases
        self._written: list[tuple[int, Line]] = []
        """Each line that was written, and where it stands in the text."""

    def leaf(self, lines: Sequence[Line], layer: Layer = Layer.BODY, *, heading: int = 0) -> Block:
        """Write a paragraph and return its leaf."""
        first = lines[0]
        if len(lines) == 1 and len(first.pieces) == 1:
            self._written.append((self.page.upcoming, first))
            runs: Iterable[tuple[str, Layer, int]] = ((first.text, layer, BOLD * first.bold),)
        else:
            runs = _joined(self._words(lines, layer))
        return self.page.leaf(Kind.HEADING if heading else Kind.PARAGRAPH, runs, level=heading, locator=self._locator(lines))

    def _words(self, lines: Sequence[Line], layer: Layer) -> Words:
        """Return the words of `lines`; a hyphen that only a line's end put there is no part of one."""
        runs: Words = []
        at = self.page.upcoming
        for line, below in zip_longest(lines, lines[1:]):
            self._written.append((at, line))
            at += len(line.text)
            if len(line.pieces) == 1:
                runs.append((line.text, layer, BOLD * line.bold))
            else:
                runs += [(words, layer, BOLD * piece.bold) for words, piece in spaced(line.pieces)]
            if below is None:
                break
            if not hyphenated(line.text, below.text):
                words, _, style = runs[-1]
                runs[-1] = (f"{words} ", layer, style)
                at += 1
            elif not joined(line.text):
                words, _, style = runs.pop()
                runs += [(words[:-1], layer, style), (words[-1:], Layer.MARKUP, style)]
        return runs

    def _locator(self, lines: Sequence[Line]) -> Locator:
        """Return the page that the first of `lines` stands on, and the box round those of them that stand on it."""
        first = lines[0]
        number = bisect_right(self._bases, first.pieces[0].start)
        if len(lines) > 1:
            whole = self.number(lines[-1]) == number
            left, bottom, right, top = around([line.box for line in lines if whole or self.number(line) == number])
        else:
            left, bottom, right, top = first.box
        place = (round(left * 10) / 10, round(bottom * 10) / 10, round(right * 10) / 10, round(top * 10) / 10)
        return new(Locator, (None, None, None, number, place))

    def number(self, line: Line) -> int:
        """Return the page, from 1, that `line` stands on."""
        return bisect_right(self._bases, line.pieces[0].start)

    def table(self, table: Ruled) -> Block:
        """Write a ruled table and return it."""
        return self._table(table.rows)

    def columns(self, table: Columns) -> Block:
        """Write a table without rules and return it."""
        rights = table.rights
        return self._table(
            [
                [new(Cell, (Grid(row, column), right, cell)) for column, (right, cell) in enumerate(zip(rights, cells, strict=True))]
                for row, cells in enumerate(table.rows)
            ]
        )

    def _table(self, rows: Sequence[Sequence[Cell]]) -> Block:
        made = []
        for row in rows:
            self.page.row()
            cells = []
            for index, (grid, right, lines) in enumerate(row):
                if index:
                    self.page.next_cell()
                leaves = [self.leaf(paragraph.lines) for paragraph in paragraphs(lines, [right] * len(lines))]
                cells.append(self.page.container(Kind.CELL, leaves, grid=grid))
            self.page.end_row()
            made.append(self.page.container(Kind.ROW, cells))
        return self.page.container(Kind.TABLE, made)

    def words(self, text: str, layer: Layer) -> Block:
        """Write words that stand on no page's ground."""
        return self.page.leaf(Kind.PARAGRAPH, [(text, layer, 0)])

    def place(self, number: int) -> int:
        """Return where a character stands in the text; where it is a space, the end of the words before it."""
        if not self._placed:
            return 0
        first, start, length = self._placed[max(0, bisect_right(self._placed, (number, sys.maxsize)) - 1)]
        return start + max(0, min(number - first, length))

    @cached_property
    def _placed(self) -> list[tuple[int, int, int]]:
        """The number of each piece's first character, where it stands in the text, and how many characters it has; once the pages are written."""
        found = []
        for at, line in self._written:
            end = at
            for words, piece in spaced(line.pieces):
                end += len(words)
                found.append((piece.start, end - len(piece.text), len(piece.text)))
        return sorted(found)


def hyphenated(text: str, following: str) -> bool:
    """Return whether the line `text` ends in a hyphen after a letter, and `following` goes on with a small one."""
    return text.endswith(("-", "\u2010")) and text[-2:-1].isalpha() and following[:1].islower()


def joined(text: str) -> bool:
    """Return whether the hyphen in which `text` ends is a word's own: after one that clerks write it with, or a word that has one already."""
    before = text[:-1].rsplit(" ", 1)[-1].lower()
    return "-" in before or before in _JOINED


_JOINED = frozenset(
    "co non pre post re self vice ex sub multi inter semi well long short full part half high low cross up e by follow".split()  # noqa: SIM905 - words
)
"""Words that stand before a hyphen of their own: `co-opted`, `vice-chairman`, `well-being`."""


def _joined(runs: Words) -> Iterator[tuple[str, Layer, int]]:
    """Yield `runs`, neighbours of one look as one."""
    pending: tuple[str, Layer, int] | None = None
    for words, layer, style in runs:
        if pending and pending[1] is layer and pending[2] == style:
            pending = (pending[0] + words, layer, pending[2])
        else:
            if pending:
                yield pending
            pending = (words, layer, style)
    if pending:
        yield pending
