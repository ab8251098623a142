"""Tables as a stack of open frames: the flat walk says what begins, and each beginning tells from its ancestors what has ended.

A damaged document may have cells outside rows, or paragraphs between cells; each gets the frames that it lacks, so no words are lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Block, Grid, Kind, Locator
from minutesparse.page import hull, new
from minutesparse.readers.docx.contexts import NOTHING

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.page import Page
    from minutesparse.readers.docx.contexts import Context

_TABLE, _ROW, _CELL = Kind.TABLE, Kind.ROW, Kind.CELL
"""To look a member up in its enumeration takes longer than most of what is done to a cell."""

_WITHIN = {Kind.CELL: Kind.ROW, Kind.ROW: Kind.TABLE}
_HOLD_NO_LEAVES = frozenset({Kind.TABLE, Kind.ROW})

_NOWHERE = Locator()


class Frame:
    """An open container: the story itself (`kind` None), a table, a row or a cell, and what stands in it so far."""

    __slots__ = ("blocks", "column", "columns", "context", "covered", "element", "kind", "merges", "rows", "started", "style")

    def __init__(self, kind: Kind | None, element: _Element | None, context: Context, column: int = 0) -> None:
        self.kind = kind
        self.element = element
        self.context = context
        self.blocks: list[Block] = []
        self.column = column
        """Of a row: the next free column. Of a cell: its own."""
        self.columns = 1
        """Of a cell: how many it covers."""
        self.covered = ""
        """Of a cell: `continue` if the cell above goes on in it, `restart` if it may itself go on, `across` if the one before goes on in it."""
        self.started = False
        """Of a row: whether it has a cell."""
        if kind is _TABLE:
            self.style = ""
            self.rows: list[list[Block]] = []
            """The cells of each row that has ended."""
            self.merges: dict[int, tuple[int, int]] = {}
            """For each column whose cell may go on in the next row, the row and the position in it of that cell."""


class Frames:
    """The open frames, outermost first: `story` is the outermost, `top` the innermost, and `of` tells the one that an element opened."""

    __slots__ = ("_most", "_page", "_stack", "of", "story", "top")

    def __init__(self, page: Page, columns: int) -> None:
        self._page = page
        self._most = columns
        self.story = self.top = Frame(None, None, NOTHING)
        self._stack = [self.top]
        self.of: dict[_Element | None, Frame] = {None: self.story}

    def enter(self, kind: Kind, element: _Element | None, context: Context) -> Frame:
        """Open the table, row or cell `element` in the frame on top, with the frames that it lacks between them, and return it."""
        above = self.top
        lacking = _CELL if kind is _TABLE and above.kind in _HOLD_NO_LEAVES else _WITHIN.get(kind)
        if lacking and lacking is not above.kind:
            above = self.enter(lacking, element, context)
        frame = self.of[element] = Frame(kind, element, context)
        if kind is _CELL:
            frame.column = above.column
            if not context.dropped and above.started:
                self._page.next_cell()
            elif not context.dropped:
                self._page.first_cell()
            above.started = True
        self._stack.append(frame)
        self.top = frame
        return frame

    def next_cell(self, element: _Element) -> bool:
        """Close the cell on top and open `element`, the next of its row, if that is all there is to it; return whether it was."""
        stack = self._stack
        cell, row = stack[-1], stack[-2]
        if cell.kind is not _CELL or row.context.dropped or not row.started:
            return False
        self._end_cell(cell, row, stack[-3])
        self._page.next_cell()
        stack[-1] = self.top = self.of[element] = Frame(_CELL, element, row.context, row.column)
        return True

    def ready(self, context: Context) -> bool:
        """Open what is lacking for a leaf to stand in the frame on top, and return whether anything was."""
        lacking = self.top.kind in _HOLD_NO_LEAVES
        if lacking:
            self.enter(_CELL, None, context)
        return lacking

    def drop_cell(self) -> None:
        """Take back that the cell on top has begun: a tracked change leaves it out."""
        row = self._stack[-2]
        self._page.no_cell()
        row.started = bool(row.blocks)

    def leave_to(self, outer: Frame) -> None:
        """Close the frames within `outer`."""
        while self.top is not outer and len(self._stack) > 1:
            frame = self._stack.pop()
            self.top = self._stack[-1]
            if frame.kind is _CELL:
                self._end_cell(frame, self.top, self._stack[-2])
            elif frame.kind is _ROW:
                self._end_row(frame, self.top)
            else:
                self._end_table(frame, self.top)

    def _end_cell(self, cell: Frame, row: Frame, table: Frame) -> None:
        if cell.element is not None:
            self.of.pop(cell.element, None)
        blocks = cell.blocks
        if cell.context.dropped and not blocks:
            return
        column, columns = cell.column, cell.columns
        if column + columns > self._most or columns < 1:
            column = min(column, self._most - 1)
            columns = max(1, min(columns, self._most - column))
        row.column = column + columns
        place = len(table.rows)
        origin = None
        if cell.covered:
            origin = self._cover(cell, row, table)
        elif table.merges:
            table.merges.pop(column, None)
        grid = new(Grid, (place, column, 1, columns, origin))
        span = blocks[0].span if len(blocks) == 1 and blocks[0].runs else hull(blocks, self._page.length)
        row.blocks.append(new(Block, (_CELL, span, (), tuple(blocks), 0, None, "", grid, _NOWHERE)))

    def _cover(self, cell: Frame, row: Frame, table: Frame) -> tuple[int, int] | None:
        """Return the place of the cell that goes on in `cell`, widened to it; where `cell` may itself go on, note that and return None."""
        if cell.covered == "across":
            return _widen_across(row, row.column)
        if cell.covered == "continue" and cell.column in table.merges:
            return _widen_down(table, table.merges[cell.column])
        table.merges[cell.column] = len(table.rows), len(row.blocks)
        return None

    def _end_row(self, row: Frame, table: Frame) -> None:
        self._forget(row)
        if row.blocks or (row.started and not row.context.dropped):
            self._page.end_row()
            table.rows.append(row.blocks)

    def _forget(self, frame: Frame) -> None:
        if frame.element is not None:
            self.of.pop(frame.element, None)

    def _end_table(self, table: Frame, above: Frame) -> None:
        self._forget(table)
        if table.rows:
            at = self._page.length
            rows = tuple([new(Block, (_ROW, hull(cells, at), (), tuple(cells), 0, None, "", None, _NOWHERE)) for cells in table.rows])
            above.blocks.append(Block(_TABLE, hull(rows, at), (), rows, style=table.style))


def _widen_down(table: Frame, at: tuple[int, int]) -> tuple[int, int]:
    """Let the cell at this row and position of `table` cover the row that is open too, and return its place in the grid."""
    origin = table.rows[at[0]][at[1]]
    grid = origin.grid or Grid(*at)
    table.rows[at[0]][at[1]] = origin._replace(grid=grid._replace(rows=len(table.rows) - grid.row + 1))
    return grid.row, grid.column


def _widen_across(row: Frame, until: int) -> tuple[int, int] | None:
    """Let the last cell of `row` that no other covers reach to column `until`, and return its place in the grid."""
    for index in range(len(row.blocks) - 1, -1, -1):
        grid = row.blocks[index].grid
        if grid and grid.origin is None:
            row.blocks[index] = row.blocks[index]._replace(grid=grid._replace(columns=until - grid.column))
            return grid.row, grid.column
    return None
