"""Tables on their way to blocks: rows of cells, and each cell the lines that stand in it."""

from __future__ import annotations

from bisect import bisect_right
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
    """The lines of a cell, and the signs that draw it: places of bars, and of lines such as `+---+`.

    `edges` are the columns of the text in which the bars stand that it lies between. Of a cell that a program drew, `paragraphs` has the lines,
    paragraph by paragraph, and `column` that of the table in which it begins.
    """

    lines: list[Line]
    signs: list[Span] = field(default_factory=list)
    edges: tuple[int, int] = (0, 0)
    column: int | None = None
    columns: int = 1
    paragraphs: list[list[Line]] | None = None


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
                whole = leaves.of(cell.lines) if cell.paragraphs is None else [leaves.wrapped(part) for part in cell.paragraphs]
                children = _signed(whole, cell.signs)
                at = children[0].span.start if children else cell.lines[0].start if cell.lines else at
                cells.append(_container(Kind.CELL, children, at, Grid(number, column if cell.column is None else cell.column, columns=cell.columns)))
                at = cells[-1].span.end
            rows.append(_container(Kind.ROW, cells, cells[0].span.start))
        table = _container(Kind.TABLE, rows, self.start)
        return [table] if table.span.start < table.span.end else []


def _signed(children: list[Block], signs: Sequence[Span]) -> list[Block]:
    """Return the leaves of a cell with its signs among their runs; a cell that holds nothing else gets a leaf for them."""
    if not signs:
        return children
    children = children or [Block(Kind.PARAGRAPH, signs[0], locator=Locator())]
    starts = [child.span.start for child in children]
    shares: list[list[Run]] = [[] for _ in children]
    for sign in sorted(signs):
        shares[max(0, bisect_right(starts, sign.start) - 1)].append(Run(*sign, Layer.MARKUP))
    return [_among(child, marks) if marks else child for child, marks in zip(children, shares, strict=True)]


def _among(leaf: Block, marks: Sequence[Run]) -> Block:
    runs = tuple(sorted((*leaf.runs, *marks)))
    return leaf._replace(span=Span(runs[0].start, runs[-1].end), runs=runs)


def _container(kind: Kind, children: Sequence[Block], at: int, grid: Grid | None = None) -> Block:
    """Return a container round `children` that spans their leaves; one without leaves is empty at `at`."""
    filled = [child.span for child in children if child.span.start < child.span.end]
    span = Span(filled[0].start, filled[-1].end) if filled else Span(at, at)
    return Block(kind, span, children=tuple(children), grid=grid)
