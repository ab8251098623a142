"""Ruled tables with the words in their cells, those that go on over the end of a page made one.

In: the rulings of a page and its pieces; tables of one page and the next. Out: `Ruled` values. Afterwards holds: every piece is in one cell of one
table, or left over; the rows of a table that goes on follow each other, and the heads that its next page repeats are told.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.page import new
from minutesparse.readers.pdf.flow import goes_on
from minutesparse.readers.pdf.lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Grid
    from minutesparse.readers.pdf.grids import Ruling
    from minutesparse.readers.pdf.pieces import Box, Piece

_PADDING = 6.0
"""Points that a cell keeps free at its right."""
_SLACK = 3.0
"""Points by which the columns of one table lie apart on two pages at most."""


class Cell(NamedTuple):
    """A cell of a table: its place, how far its words reach, and its lines."""

    grid: Grid
    right: float
    lines: Sequence[Line]


class Ruled(NamedTuple):
    """A ruled table: how high it begins, its rows, what parts its columns, and whether the end of the page cuts its last row."""

    top: float
    rows: tuple[tuple[Cell, ...], ...]
    edges: tuple[float, ...]
    cut: bool


def tabled(shown: Sequence[Piece], tables: Sequence[Ruling]) -> tuple[list[Ruled], list[Piece]]:
    """Return the tables with the words in each of their cells, and the pieces that stand in none; a frame round one cell's words is no table."""
    rest = list(shown)
    found = []
    for table in tables:
        cells: list[list[Piece]] = [[] for _ in table.cells]
        outside: list[Piece] = []
        whole, rows, depths = table.box, _reaching(table), [-foot for foot in table.heights[1:]]
        for piece in rest:
            box = piece.box
            index = None
            if whole.holds(box):
                row = rows[bisect_left(depths, -box.middle)]  # what stands on a rule belongs to the row above it
                index = next((index for index, cell in row if cell.holds(box)), None)
            (outside if index is None else cells[index]).append(piece)
        if sum(map(bool, cells)) > 1:
            rest = outside
            found.append(_ruled(table, cells))
    return found, rest


def _reaching(table: Ruling) -> list[list[tuple[int, Box]]]:
    """Return the cells that reach into each row of a table, each with its place among all of them."""
    rows: list[list[tuple[int, Box]]] = [[] for _ in table.heights[1:]]
    for index, (grid, box) in enumerate(table.cells):
        for row in rows[grid.row : grid.row + grid.rows]:
            row.append((index, box))
    return rows


def _ruled(table: Ruling, pieces: Sequence[Sequence[Piece]]) -> Ruled:
    """Return `table` with the pieces in each of its cells as lines."""
    rows: dict[int, list[Cell]] = {}
    for (grid, box), words in zip(table.cells, pieces, strict=True):
        rows.setdefault(grid.row, []).append(new(Cell, (grid, box.right - _PADDING, lines_of(words))))
    return Ruled(table.heights[0], tuple(tuple(rows[row]) for row in sorted(rows)), table.edges, table.cut)


def joined(above: Ruled, below: Ruled) -> tuple[Ruled, list[Line]] | None:
    """Return the table of which `below`, the first thing on a page, is the rest, and the lines of the heads that it repeats; None if it is another.

    It is the rest where it has the same columns and repeats the heads, or begins with a row that the end of the page cuts.
    """
    if len(above.edges) != len(below.edges) or any(abs(one - other) > _SLACK for one, other in zip(above.edges, below.edges, strict=True)):
        return None
    heads = 0
    for upper, lower in zip(above.rows, below.rows[:-1], strict=False):
        if _words(upper) != _words(lower) or not any(cell.lines for cell in lower):
            break
        heads += 1
    row = _continued(above.rows[-1], below.rows[heads], cut=above.cut)
    if not heads and not row:
        return None
    first, rest = (above.rows[:-1], below.rows[heads + 1 :]) if row else (above.rows, below.rows[heads:])
    down = above.rows[-1][0].grid.row + 1 - below.rows[heads][0].grid.row - bool(row)
    moved = [tuple(cell._replace(grid=cell.grid._replace(row=cell.grid.row + down)) for cell in cells) for cells in rest]
    rows = (*first, *([row] if row else []), *moved)
    return above._replace(rows=rows, cut=below.cut), [line for cells in below.rows[:heads] for cell in cells for line in cell.lines]


def _words(row: Sequence[Cell]) -> list[list[str]]:
    """Return what is said in each cell of a row."""
    return [[line.text for line in cell.lines] for cell in row]


def _continued(last: Sequence[Cell], first: Sequence[Cell], *, cut: bool) -> tuple[Cell, ...] | None:
    """Return the row of which the `last` of a page and the `first` of the next are parts; None if it is another row.

    A part has nothing in the first column, and the page ends without a rule, or in the middle of a sentence.
    """
    if [cell.grid[1:] for cell in last] != [cell.grid[1:] for cell in first] or first[0].lines:
        return None
    if not cut and not any(_runs_on(one, other) for one, other in zip(last, first, strict=True)):
        return None
    return tuple(one._replace(lines=[*one.lines, *other.lines]) for one, other in zip(last, first, strict=True))


def _runs_on(one: Cell, other: Cell) -> bool:
    """Return whether the words of a cell go on in the other."""
    if not one.lines or not other.lines or not other.lines[0].text[:1].islower():
        return False
    return goes_on(one.lines[0], one.lines[-1], other.lines[0], one.right)
