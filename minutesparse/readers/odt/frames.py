"""Tables as a stack of open frames. OpenDocument says where each begins and ends, and has a cell for every place of the grid.

A place that a cell beside it covers has no block; one that a cell above covers has, and points to that cell. A damaged document may have cells
outside rows, or paragraphs between cells; each gets the frames that it lacks, so no words are lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Block, Grid, Kind
from minutesparse.page import hull

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.limits import Limits
    from minutesparse.page import Page


class Frame:
    """An open container: the story itself (`kind` None), a table, a row or a cell, and what stands in it so far."""

    __slots__ = ("blocks", "column", "copies", "element", "grid", "kind", "next", "open", "rows", "style")

    def __init__(self, kind: Kind | None, element: _Element | None) -> None:
        self.kind = kind
        self.element = element
        self.blocks: list[Block] = []
        self.style = ""
        self.rows: list[list[Block]] = []
        """Of a table: the cells of each row that has ended."""
        self.open: dict[int, tuple[int, int, int]] = {}
        """Of a table: for each column whose cell goes on below, the row and the position in it of that cell, and the last row that it covers."""
        self.next = 0
        """Of a row: the place that comes next in the source."""
        self.column = 0
        """Of a row: the first column that no cell covers yet."""
        self.grid = Grid(0, 0)
        self.copies = 0
        """Of a cell: how often it stands again, empty, beside itself."""


class Frames:
    """The open frames, outermost first; `top` is the innermost. Rows and cells that a damaged table lacks count as depth, too."""

    def __init__(self, page: Page, limits: Limits) -> None:
        self._page = page
        self._limits = limits
        self._most = limits.columns
        self._stack = [Frame(None, None)]

    @property
    def top(self) -> Frame:
        """The innermost frame that is open."""
        return self._stack[-1]

    def table(self, element: _Element | None, style: str = "") -> None:
        """Begin a table."""
        self.ready()
        self._push(Kind.TABLE, element).style = style

    def row(self, element: _Element | None) -> None:
        """Begin a row."""
        self._leave_lacking(Kind.CELL, Kind.ROW)
        if self.top.kind is not Kind.TABLE:
            self.table(None)
        self._push(Kind.ROW, element)

    def cell(self, element: _Element | None, columns: int = 1, rows: int = 1, repeated: int = 1) -> None:
        """Begin a cell that covers so many columns and rows, and stands again beside itself, empty, until it is there so often."""
        self._leave_lacking(Kind.CELL)
        if self.top.kind is not Kind.ROW:
            self.row(None)
        row, table = self.top, self._stack[-2]
        column = min(max(row.next, row.column), self._most - 1)
        columns = max(1, min(columns, self._most - column))
        if rows > 1:
            table.open[column] = len(table.rows), len(row.blocks), len(table.rows) + rows - 1
        self._open_cell(element, Grid(len(table.rows), column, 1, columns))
        self.top.copies = max(0, min(repeated, self._most - column) - 1) if columns == 1 else 0

    def covered(self, element: _Element, repeated: int = 1, *, worded: bool = False) -> None:
        """Begin a place that another cell covers, or so many of them; if it has words none the less, they stand in a cell of their own."""
        self._leave_lacking(Kind.CELL)
        if self.top.kind is not Kind.ROW:
            self.row(None)
        row, table = self.top, self._stack[-2]
        for _ in range(max(1, min(repeated, self._most - row.next))):
            column = row.next
            row.next += 1
            if column < row.column and not worded:
                continue
            self._open_cell(element, Grid(len(table.rows), min(column, self._most - 1), origin=_origin(table, row, column)))
            cell = self.top
            if cell.grid.origin and column in table.open:
                above, place, _ = table.open[column]
                cell.grid = cell.grid._replace(columns=_widened(table, above, place))
            if not worded:
                self._stack.pop()
                self._close_cell(cell)

    def ready(self) -> None:
        """Open what is lacking for a leaf to stand in the frame on top."""
        if self.top.kind in {Kind.TABLE, Kind.ROW}:
            self.cell(None)

    def leave(self, element: _Element) -> None:
        """Close the frame that `element` opened, if it did, and those within it."""
        if all(frame.element is not element for frame in self._stack[1:]):
            return
        while self._close() is not element:
            pass

    def finish(self) -> tuple[Block, ...]:
        """Close what is open, and return the blocks of the story."""
        while len(self._stack) > 1:
            self._close()
        return tuple(self.top.blocks)

    def _leave_lacking(self, *kinds: Kind) -> None:
        """Close the frames on top that no element opened, if they are of these kinds: what they were opened for has ended."""
        while self.top.kind in kinds and self.top.element is None:
            self._close()

    def _close(self) -> _Element | None:
        """Close the frame on top, and return the element that opened it."""
        frame = self._stack.pop()
        if frame.kind is Kind.CELL:
            self._close_cell(frame)
        elif frame.kind is Kind.ROW:
            self._close_row(frame)
        else:
            self._close_table(frame)
        return frame.element

    def _push(self, kind: Kind, element: _Element | None) -> Frame:
        self._limits.check("depth", len(self._stack))
        frame = Frame(kind, element)
        self._stack.append(frame)
        return frame

    def _open_cell(self, element: _Element | None, grid: Grid) -> None:
        row = self.top
        if row.blocks:
            self._page.next_cell()
        else:
            self._page.first_cell()
        self._push(Kind.CELL, element).grid = grid

    def _close_cell(self, cell: Frame) -> None:
        row, grid = self.top, cell.grid
        row.blocks.append(Block(Kind.CELL, hull(cell.blocks, self._page.length), children=tuple(cell.blocks), grid=grid))
        row.column = max(row.column, grid.column + grid.columns)
        row.next = max(row.next, grid.column + 1)
        for copy in range(1, cell.copies + 1):
            self._page.next_cell()
            at = hull([], self._page.length)
            row.blocks.append(Block(Kind.CELL, at, grid=Grid(grid.row, grid.column + copy)))
            row.column = row.next = grid.column + copy + 1

    def _close_row(self, row: Frame) -> None:
        if row.blocks:
            self._page.end_row()
            self.top.rows.append(row.blocks)

    def _close_table(self, table: Frame) -> None:
        if table.rows:
            at = self._page.length
            rows = tuple(Block(Kind.ROW, hull(cells, at), children=tuple(cells)) for cells in table.rows)
            self.top.blocks.append(Block(Kind.TABLE, hull(rows, at), children=rows, style=table.style))


def _origin(table: Frame, row: Frame, column: int) -> tuple[int, int] | None:
    """Return the place of the cell that covers the `column` of the open row, or None if none is known."""
    above, place, last = table.open.get(column, (0, 0, -1))
    if len(table.rows) <= last:
        return above, (table.rows[above][place].grid or Grid(above, column)).column
    beside = row.blocks[-1].grid if row.blocks else None
    covers = beside is not None and beside.column <= column < beside.column + beside.columns
    return beside.origin or beside[:2] if beside and covers else None


def _widened(table: Frame, above: int, place: int) -> int:
    """Let the cell at this row and position reach to the row that is open, and return how many columns it covers."""
    block = table.rows[above][place]
    grid = block.grid or Grid(above, place)
    table.rows[above][place] = block._replace(grid=grid._replace(rows=len(table.rows) - grid.row + 1))
    return grid.columns
