"""Paragraphs in a row to tables in tables: each says how deep it stands and whether it ends a cell or a row; and the grid of a table.

A damaged document may lack the ends of cells and rows; what stands in them is kept as if they had ended.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Grid
from minutesparse.readers.doc import sprms
from minutesparse.readers.doc.looks import is_shade
from minutesparse.readers.doc.numbers import i16, u8, u16

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.readers.doc.properties import Properties

DEEPEST = 60
"""Tables in tables; what claims to stand deeper stands there."""


class Paragraph(NamedTuple):
    """Characters from `start` to `end`, the last of which ends it; `place` counts the paragraphs of its story from 1."""

    start: int
    end: int
    properties: Properties
    place: int
    cell_end: bool


@dataclass(slots=True)
class Cell:
    """A cell: what stands in it, and its place in the grid (None: it is covered, and holds nothing)."""

    items: list[Item] = field(default_factory=list)
    shaded: bool = False
    grid: Grid | None = None


@dataclass(slots=True)
class Row:
    """A row: its cells, and the mark at its end, which says how it is laid out."""

    cells: list[Cell] = field(default_factory=list)
    end: Paragraph | None = None


@dataclass(slots=True)
class Table:
    """A table: its rows."""

    rows: list[Row] = field(default_factory=list)


Item = Paragraph | Table


class _Open:
    """A table that has not ended: its row and cell that are open."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.row: Row | None = None
        self.cell: Cell | None = None

    def put(self, item: Item) -> None:
        """Put a paragraph or table into the cell that is open, or into a new one."""
        if self.row is None:
            self.row = Row()
            self.table.rows.append(self.row)
        if self.cell is None:
            self.cell = Cell()
            self.row.cells.append(self.cell)
        self.cell.items.append(item)

    def end_row(self, mark: Paragraph) -> None:
        """End the row that is open, if there is one."""
        if self.row is not None:
            self.row.end = mark
        self.row = self.cell = None


def nested(paragraphs: Iterable[Paragraph]) -> list[Item]:
    """Return the paragraphs and tables that stand outside all tables, in order."""
    found: list[Item] = []
    tables: list[_Open] = []
    for paragraph in paragraphs:
        depth = min(paragraph.properties.depth, DEEPEST)
        del tables[depth:]
        while len(tables) < depth:
            inner = _Open(Table())
            if tables:
                tables[-1].put(inner.table)
            else:
                found.append(inner.table)
            tables.append(inner)
        if not tables:
            found.append(paragraph)
        elif paragraph.properties.row_end:
            tables[-1].end_row(paragraph)
        else:
            tables[-1].put(paragraph)
            if paragraph.cell_end:
                tables[-1].cell = None
    return found


class _Layout(NamedTuple):
    """How a row is laid out: the left edges of its cells and the right edge of the last, which go on across or down, which are shaded."""

    edges: tuple[int, ...] = ()
    across: frozenset[int] = frozenset()
    down: frozenset[int] = frozenset()
    starts_down: frozenset[int] = frozenset()
    shaded: frozenset[int] = frozenset()


_CELL = 20
_ACROSS, _DOWN, _STARTS_DOWN = 0x02, 0x20, 0x40
_MOST_CELLS = 64
_SHADING, _SHADED_CELLS = 10, 22


@lru_cache(maxsize=256)
def _layout(properties: bytes) -> _Layout:
    edges: tuple[int, ...] = ()
    flags: dict[int, int] = {}
    shaded: set[int] = set()
    for number, value in sprms.prls(properties):
        if number == sprms.ROW:
            count = min(u8(value, 0), _MOST_CELLS)
            edges = tuple(i16(value, 1 + 2 * index) for index in range(count + 1))
            rows = 1 + 2 * (count + 1)
            flags = {index: u16(value, rows + _CELL * index) for index in range(count)}
        elif number == sprms.MERGE_ACROSS and len(value) > 1:
            flags |= {index: flags.get(index, 0) | _ACROSS for index in range(value[0] + 1, min(value[1], _MOST_CELLS))}
        elif number == sprms.SPLIT_ACROSS and len(value) > 1:
            flags |= {index: flags.get(index, 0) & ~_ACROSS for index in range(value[0], min(value[1], _MOST_CELLS))}
        elif number == sprms.MERGE_DOWN and len(value) > 1:
            flags[value[0]] = flags.get(value[0], 0) & ~(_DOWN | _STARTS_DOWN) | {1: _DOWN, 3: _DOWN | _STARTS_DOWN}.get(value[1], 0)
        elif number in sprms.CELL_SHADINGS:
            first = sprms.CELL_SHADINGS.index(number) * _SHADED_CELLS
            shaded |= {first + at // _SHADING for at in range(0, len(value), _SHADING) if is_shade(value[at : at + _SHADING])}
    return _Layout(
        edges,
        frozenset(index for index, flag in flags.items() if flag & _ACROSS),
        frozenset(index for index, flag in flags.items() if flag & _DOWN and not flag & _STARTS_DOWN),
        frozenset(index for index, flag in flags.items() if flag & _STARTS_DOWN),
        frozenset(shaded),
    )


_NEAR = 20
"""Edges that lie no further apart (twips: a point) are one column's edge."""


def _columns(layouts: Sequence[_Layout]) -> dict[int, int]:
    """Return the column of the grid that begins at each edge."""
    found: dict[int, int] = {}
    column, last = -1, None
    for edge in sorted({edge for layout in layouts for edge in layout.edges}):
        if last is None or edge - last > _NEAR:
            column, last = column + 1, edge
        found[edge] = column
    return found


def lay_out(rows: Sequence[Row], most: int) -> None:
    """Give the cells of `rows`, all that are shown of a table, their places in a grid of at most `most` columns."""
    layouts = [_layout(row.end.properties.row) if row.end else _Layout() for row in rows]
    columns = _columns(layouts)
    merges: dict[int, Cell] = {}
    for place, (row, layout) in enumerate(zip(rows, layouts, strict=True)):
        column = 0
        for index, cell in enumerate(row.cells):
            column, width = _span(layout, columns, index, column, most)
            grid = Grid(place, column, 1, width)
            cell.shaded = index in layout.shaded
            before = row.cells[index - 1] if index else None
            if index in layout.across and before is not None:
                grid = _join_across(row.cells[:index], grid)
            elif index in layout.down and column in merges:
                grid = _join_down(merges[column], grid)
            else:
                merges.pop(column, None)
                if index in layout.starts_down or index in layout.down:
                    merges[column] = cell
            cell.grid = grid
            column += width


def _span(layout: _Layout, columns: dict[int, int], index: int, free: int, most: int) -> tuple[int, int]:
    """Return the column that a cell begins in and how many it covers."""
    column, width = free, 1
    if index + 1 < len(layout.edges):
        column = max(free, columns[layout.edges[index]])
        width = columns[layout.edges[index + 1]] - column
    column = min(column, most - 1)
    return column, max(1, min(width, most - column))


def _join_across(before: Sequence[Cell], grid: Grid) -> Grid:
    """Widen the last cell of `before` that no other covers to that at `grid`, and return the place of the latter as covered by it."""
    for cell in reversed(before):
        if cell.grid and cell.grid.origin is None:
            cell.grid = cell.grid._replace(columns=grid.column + grid.columns - cell.grid.column)
            return grid._replace(origin=(cell.grid.row, cell.grid.column))
    return grid


def _join_down(above: Cell, grid: Grid) -> Grid:
    """Let the cell `above` reach down to the row of `grid`, and return the latter as covered by it."""
    if above.grid is None:
        return grid
    above.grid = above.grid._replace(rows=grid.row - above.grid.row + 1)
    return grid._replace(origin=(above.grid.row, above.grid.column))
