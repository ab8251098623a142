"""Tables on their way to blocks: rows of cells, and each cell the lines that stand in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Block, Grid, Kind, Layer, Locator, Run
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.readers.text.leaves import Leaves
    from minutesparse.readers.text.lines import Line


@dataclass(slots=True)
class Cell:
    """The lines of a cell, and the signs that draw it: places of bars, and of lines such as `+---+`."""

    lines: Sequence[Line]
    signs: list[Span] = field(default_factory=list)


class Table(NamedTuple):
    """A table that takes up the lines of the document from `first` to before `after`; `start` is where it begins in the text."""

    first: int
    after: int
    start: int
    rows: Sequence[Sequence[Cell]]

    def blocks(self, leaves: Leaves) -> list[Block]:
        """Return the table's block in a list, or an empty list where no cell holds anything."""
        at = self.start
        rows = []
        for number, row in enumerate(self.rows):
            cells = []
            for column, cell in enumerate(row):
                children = _signed(leaves.of(cell.lines), cell.signs)
                at = children[0].span.start if children else cell.lines[0].start if cell.lines else at
                cells.append(_container(Kind.CELL, children, at, Grid(number, column)))
                at = cells[-1].span.end
            rows.append(_container(Kind.ROW, cells, cells[0].span.start))
        table = _container(Kind.TABLE, rows, self.start)
        return [table] if table.span.start < table.span.end else []


def _signed(children: list[Block], signs: Sequence[Span]) -> list[Block]:
    """Return the leaves of a cell with its signs among their runs; a cell that holds nothing else gets a leaf for them."""
    if not signs:
        return children
    marks = [Run(*sign, Layer.MARKUP) for sign in signs]
    leaf = children[0] if children else Block(Kind.PARAGRAPH, signs[0], locator=Locator())
    runs = tuple(sorted((*leaf.runs, *marks)))
    return [leaf._replace(span=Span(runs[0].start, runs[-1].end), runs=runs)]


def _container(kind: Kind, children: Sequence[Block], at: int, grid: Grid | None = None) -> Block:
    """Return a container round `children` that spans their leaves; one without leaves is empty at `at`."""
    filled = [child.span for child in children if child.span.start < child.span.end]
    span = Span(filled[0].start, filled[-1].end) if filled else Span(at, at)
    return Block(kind, span, children=tuple(children), grid=grid)
