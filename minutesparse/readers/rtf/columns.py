r"""The columns of a table: RTF says of each cell only where its right edge is (`\cellx`), and which cells go on in others.

In: the shapes of a table's rows. Out: the `Grid` of each cell, those that others cover with their origin.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Block, Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOLERANCE = 40
"""Twips by which edges may differ that are meant to be one."""

_INDENT = 200
"""Twips by which a row must begin to the right of the others to lack their first column."""


class CellShape(NamedTuple):
    """What a row says of a cell: its right edge in twips, how it is merged with those before and above it, and if white words can be seen."""

    edge: int | None = None
    across: str = ""
    down: str = ""
    shaded: bool = False


_UNKNOWN = CellShape()


class RowShape:
    """What a row says of itself; `first` and `last` are of its table, and `changed` if it was inserted, deleted or given another shape."""

    __slots__ = ("cells", "changed", "first", "last", "left")

    def __init__(self) -> None:
        self.left = 0
        self.cells: list[CellShape] = []
        self.changed = False
        self.first = False
        self.last = False

    def cell(self, index: int) -> CellShape:
        """Return what is said of the cell at `index`."""
        return self.cells[index] if index < len(self.cells) else _UNKNOWN


class Columns:
    """The columns that the rows of a table have between them, `most` at the most."""

    def __init__(self, shapes: Sequence[RowShape], most: int) -> None:
        self._shapes = shapes
        self._most = most
        self._left = min((shape.left for shape in shapes), default=0)
        indents = {shape.left for shape in shapes if shape.left > self._left + _INDENT}
        edges = {cell.edge for shape in shapes for cell in shape.cells if cell.edge is not None}
        self._edges: list[int] = []
        for edge in sorted(edges | indents):
            if not self._edges or edge > self._edges[-1] + _TOLERANCE:
                self._edges.append(edge)
        self._open: dict[int, tuple[int, int]] = {}
        """For each column whose cell may go on in the next row, the row and the position in it of that cell."""
        self._widest = 0
        """The position of the last cell that no other covers."""

    def grid(self, rows: list[list[Block]], row: list[Block], at: tuple[int, int]) -> Grid:
        """Return the place of the cell that comes next in `row`, at this row and position; the cell that goes on in it is widened."""
        number, index = at
        shape = self._shapes[number]
        cell = shape.cell(index)
        last = row[-1].grid if row else None
        column = last.column + last.columns if last else self._reached(shape.left) if shape.left > self._left + _INDENT else 0
        columns = 1 if cell.edge is None else max(1, self._reached(cell.edge) - column)
        if column + columns > self._most:
            column = min(column, self._most - 1)
            columns = max(1, min(columns, self._most - column))
        origin = None
        if cell.across == "on" and row:
            origin = _widened_across(row, self._widest, column + columns)
        elif cell.down == "on" and column in self._open:
            origin = _widened_down(rows, self._open[column], number)
        elif cell.down:
            self._open[column] = at
        else:
            self._open.pop(column, None)
        if origin is None:
            self._widest = index
        return Grid(number, column, 1, columns, origin)

    def _reached(self, edge: int) -> int:
        """Return how many columns end at `edge` or to the left of it."""
        return bisect_right(self._edges, edge + _TOLERANCE)


def _widened_across(row: list[Block], index: int, until: int) -> tuple[int, int]:
    """Let the cell at this position of `row` reach to column `until`, and return its place."""
    cell = row[index]
    grid = cell.grid or Grid(0, 0)
    row[index] = cell._replace(grid=grid._replace(columns=until - grid.column))
    return grid.row, grid.column


def _widened_down(rows: list[list[Block]], at: tuple[int, int], number: int) -> tuple[int, int]:
    """Let the cell at this row and position reach down to row `number`, and return its place."""
    cell = rows[at[0]][at[1]]
    grid = cell.grid or Grid(*at)
    rows[at[0]][at[1]] = cell._replace(grid=grid._replace(rows=number - grid.row + 1))
    return grid.row, grid.column
