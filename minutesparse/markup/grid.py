"""A table that is being written: rows and cells come as they are met, each with the columns and rows it covers; a block goes out.

Spans are clamped, so that a table costs no more than its source: to `Limits.columns`, to the rows that there are, and all covered cells of a
page to `COVERED`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from minutesparse.document import Block, Grid, Kind
from minutesparse.page import new

if TYPE_CHECKING:
    from collections.abc import Sequence

COVERED = 100_000
"""Covered cells that one page may have; further spans are ignored."""


class Page(Protocol):
    """Where a table is written: `Assembler` for a text that is put together, or what finds its places in a text that stands."""

    def row(self) -> None:
        """Begin a table row."""

    def next_cell(self) -> None:
        """Begin the next cell of the row."""

    def end_row(self) -> None:
        """End the row."""

    def container(self, kind: Kind, children: Sequence[Block], *, grid: Grid | None = None, style: str = "") -> Block:
        """Return a table, row or cell round `children`, or an empty one at this place."""
        ...


class Sheet:
    """What the tables of one page share: where they are written, how many columns they may have, how many covered cells are left to them."""

    def __init__(self, page: Page, columns: int) -> None:
        self.page = page
        self.columns = columns
        self.left = COVERED


class Table:
    """Collects the rows of one table; `outer` is where its block will go, `cell` the blocks of the open cell."""

    def __init__(self, sheet: Sheet, outer: list[Block], style: str = "") -> None:
        self.page = sheet.page
        self.outer = outer
        self.cell: list[Block] | None = None
        self._sheet = sheet
        self._columns = sheet.columns
        self._style = style
        self._rows: list[Block] = []
        self._cells: list[Block] | None = None
        self._column = 0
        self._open: Grid = Grid(0, 0)
        self._cell_style = ""
        self._above: dict[int, tuple[int, Grid]] = {}

    @property
    def between(self) -> bool:
        """Whether a cell has been met and none is open: words that come now need one of their own."""
        return self.cell is None and (self._cells is not None or bool(self._rows))

    def begin_cell(self, columns: int = 1, rows: int = 1, style: str = "") -> None:
        """Open a cell in the open row (or in a new one) at the next column that is free."""
        self.end_cell()
        if self._cells is None:
            self.page.row()
            self._cells, self._column = [], 0
        self._cover_from_above()
        if self._column >= self._columns:
            columns = rows = 1
        columns = max(1, min(columns, self._columns - self._column))
        self._separate()
        self._open = new(Grid, (len(self._rows), self._column, max(1, rows), columns, None))
        self._cell_style = style
        self.cell = []

    def end_cell(self) -> None:
        """Close the open cell, if there is one."""
        if self.cell is None or self._cells is None:
            return
        grid, self._column = self._open, self._column + 1
        self._cells.append(self.page.container(Kind.CELL, self.cell, grid=grid, style=self._cell_style))
        self.cell = None
        for _ in range(1, grid.columns):
            self._cover(grid)
        if grid.rows > 1:
            self._above.update((column, (grid.rows - 1, grid)) for column in range(grid.column, grid.column + grid.columns))

    def end_row(self) -> None:
        """Close the open row, if there is one."""
        self.end_cell()
        if self._cells is None:
            return
        self._cover_from_above()
        number = len(self._rows)
        self._rows.append(self.page.container(Kind.ROW, self._cells))
        self._cells = None
        self.page.end_row()
        self._above = {column: (left - (grid.row < number), grid) for column, (left, grid) in self._above.items() if left - (grid.row < number) > 0}

    def end(self) -> Block | None:
        """Return the table, or None if it has no cell; spans that reach below the last row end there."""
        self.end_row()
        for left, grid in {(left, grid) for left, grid in self._above.values()}:
            row = self._rows[grid.row]
            cells = tuple(cell._replace(grid=grid._replace(rows=grid.rows - left)) if cell.grid == grid else cell for cell in row.children)
            self._rows[grid.row] = row._replace(children=cells)
        return self.page.container(Kind.TABLE, self._rows, style=self._style) if self._rows else None

    def _cover_from_above(self) -> None:
        while self._column in self._above:
            _, grid = self._above[self._column]
            if grid.row == len(self._rows):
                return
            self._cover(grid)

    def _cover(self, grid: Grid) -> None:
        self._sheet.left -= 1
        if self._cells is None or self._sheet.left < 0:
            self._above.clear()
            return
        self._separate()
        place = Grid(len(self._rows), self._column, origin=(grid.row, grid.column))
        self._cells.append(self.page.container(Kind.CELL, (), grid=place))
        self._column += 1

    def _separate(self) -> None:
        if self._cells:
            self.page.next_cell()
