r"""Tables as a stack: each paragraph says in how many it stands (`\itap`), and that opens and closes them.

A damaged file may have words outside cells, or cells outside rows; each gets what it lacks, so no words are lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.readers.rtf.columns import RowShape
from minutesparse.readers.rtf.drafts import Table
from minutesparse.readers.rtf.weight import CELL, ROW, TABLE

if TYPE_CHECKING:
    from minutesparse.limits import Limits, Work
    from minutesparse.readers.rtf.drafts import Draft

_LEVELS = 3
"""What a table in a table adds to the nesting that `Limits.depth` bounds: the table, the row, the cell."""


class _Open:
    """A table that is open: its rows, the cells of the one that is written, and what stands in the cell that is."""

    __slots__ = ("cells", "content", "ended", "rows")

    def __init__(self) -> None:
        self.rows: list[tuple[list[list[Draft]], RowShape]] = []
        self.cells: list[list[Draft]] = []
        self.content: list[Draft] = []
        self.ended = False
        """Whether its last row said that it was the last."""


class Frames:
    """The open tables of a story, outermost first; `content` is what stands outside them."""

    def __init__(self, limits: Limits, work: Work) -> None:
        self._limits = limits
        self._work = work
        self._stack = [_Open()]

    @property
    def content(self) -> list[Draft]:
        """What stands where the next leaf would: in the innermost open table's cell, or in the story."""
        return self._stack[-1].content

    def settle(self, level: int) -> None:
        """Open and close tables so that `level` are open.

        Raises:
            LimitExceeded: they are too many, or too many have been opened before.
        """
        stack = self._stack
        while len(stack) - 1 > level:
            self._close()
        if len(stack) - 1 < level:
            self._limits.check("depth", _LEVELS * level)
        while len(stack) - 1 < level:
            stack.append(_Open())
            self._work.add(TABLE)

    def end_cell(self, level: int) -> None:
        """End a cell of the table at `level`."""
        self.settle(level)
        self._work.add(CELL)
        table = self._stack[-1]
        table.cells.append(table.content)
        table.content = []

    def end_row(self, level: int, shape: RowShape) -> None:
        """End a row of the table at `level`, of which `shape` is said."""
        self.settle(level)
        self._work.add(ROW)
        table = self._stack[-1]
        if table.rows and (table.ended or shape.first):
            cells, content = table.cells, table.content
            table.cells, table.content = [], []
            self._close()
            table = _Open()
            table.cells, table.content = cells, content
            self._stack.append(table)
        if table.content:
            table.cells.append(table.content)
            table.content = []
        while len(table.cells) > len(shape.cells) > 0 and not table.cells[-1]:
            table.cells.pop()  # LibreOffice ends some cells of a row with a table in it twice
        if table.cells:
            table.rows.append((table.cells, shape))
            table.cells = []
            table.ended = shape.last

    def drop_row(self, level: int, shape: RowShape) -> bool:
        """End a row of the table at `level` as if it had never been, if nothing stands in it; return whether that is so."""
        self.settle(level)
        table = self._stack[-1]
        if table.content or any(table.cells):
            return False
        self._work.add(ROW)
        table.cells = []
        table.ended = table.ended or shape.first or shape.last
        return True

    def _close(self) -> None:
        table = self._stack.pop()
        if table.content:
            table.cells.append(table.content)
        if table.cells:
            table.rows.append((table.cells, RowShape()))
        if table.rows:
            self._stack[-1].content.append(Table(table.rows))
