"""Tables without rules: lines whose words leave the same gaps free.

In: the lines of a page that stand in no ruled table, from top to bottom. Out: stretches of lines, those that are tables with their rows of cells.
Afterwards holds: no line is lost, and each is in one stretch.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.page import new
from minutesparse.readers.pdf.flow import goes_on
from minutesparse.readers.pdf.lines import Line, Part, segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.readers.pdf.pieces import Piece

_NARROWEST = 0.7
"""How wide, in heights of letters, the gap between two columns is that all lines of a table leave free."""
_APART = 2.6
"""How far, in heights of letters, lines of one table lie from each other at most."""
_CLOSE = 1.5
"""How far, in heights of letters, the middles of two lines of one cell lie apart at most."""
_PADDING = 8.0
"""Points that a cell keeps free at its right."""
_FEWEST = 2
"""Lines with words in several columns that make a table."""


class Columns(NamedTuple):
    """A table without rules: its rows, each a cell a column, each cell its lines (none where it is empty); how far each column reaches."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    rights: tuple[float, ...]


class _Gap(NamedTuple):
    """What no word stands on, from `left` to `right`, and how many lines have words on both of its sides."""

    left: float
    right: float
    lines: int = 1

    @property
    def middle(self) -> float:
        """Where it parts its columns."""
        return (self.left + self.right) / 2


def stretches(lines: Sequence[Line], right: float) -> Iterator[Line | Columns]:
    """Yield the lines of a page whose words reach to `right`, those of a table without rules together."""
    parted = [segments(line) if len(line.pieces) > 1 else () for line in lines]
    at = 0
    while at < len(lines):
        end, gaps = _run(lines, parted, at) if len(parted[at]) > 1 else (at, [])
        if end - at >= _FEWEST and sum(len(parts) > 1 for parts in parted[at:end]) >= _FEWEST:
            yield _columns(lines[at:end], gaps, right)
            at = end
        else:
            yield lines[at]
            at += 1


def _run(lines: Sequence[Line], parted: Sequence[Sequence[Part]], start: int) -> tuple[int, list[_Gap]]:
    """Return where the table that begins with line `start`, which has gaps, ends, and what is left of them."""
    gaps = [_Gap(one.right, other.left) for one, other in pairwise(parted[start])]
    end = start + 1
    for index in range(start + 1, len(lines)):
        above, line = lines[index - 1], lines[index]
        parts = parted[index] or (new(Part, (line.left, line.right)),)
        if above.box.bottom - line.box.top > _APART * line.size:
            break
        narrowed = [_narrowed(gap, parts, line.size) for gap in gaps]
        if not any(narrowed):
            break
        kept = [less or gap for gap, less in zip(gaps, narrowed, strict=True) if less or gap.lines >= _FEWEST]
        if len(parts) > 1 or line.left > kept[0].left or (index == end and goes_on(above, above, line, kept[0].right - _PADDING)):
            end, gaps = index + 1, kept
    return end, gaps


def _narrowed(gap: _Gap, parts: Sequence[Part], size: float) -> _Gap | None:
    """Return what is left of `gap` beside the words of a line; None if one part stands on both of its sides, or too little is left."""
    left, right, lines = gap
    middle = gap.middle
    for start, end in parts:
        if start <= left < right <= end:
            return None
        if left < end and start < middle:
            left = max(left, end)
        elif start < right and end > middle:
            right = min(right, start)
    both = parts[0].right <= left and parts[-1].left >= right
    return new(_Gap, (left, right, lines + both)) if right - left >= _NARROWEST * size else None


def _columns(lines: Sequence[Line], gaps: Sequence[_Gap], right: float) -> Columns:
    """Return the table that `lines` make, whose columns `gaps` part, on a page whose words reach to `right`."""
    edges = [gap.middle for gap in gaps]
    parted = [_cells(line, edges) for line in lines]
    rights = [*(gap.right - _PADDING for gap in gaps), right]
    rows: list[list[list[Line]]] = []
    for index, cells in enumerate(parted):
        if not rows or not _same_row(lines[index - 1], lines[index], parted[index - 1], cells, rights):
            rows.append([[] for _ in rights])
        for column, cell in cells.items():
            rows[-1][column].append(cell)
    return Columns(tuple(lines), tuple(tuple(map(tuple, row)) for row in rows), tuple(rights))


def _same_row(above: Line, below: Line, upper: dict[int, Line], lower: dict[int, Line], rights: Sequence[float]) -> bool:
    """Return whether two lines of a table stand in one row.

    Words in the first column begin another, unless they are close and the words of each column that both lines have go on. Without such words a
    line begins another where several columns have more to say, and the words of the first of these do not go on.
    """
    shared = sorted(upper.keys() & lower.keys())
    going = (goes_on(upper[column], upper[column], lower[column], rights[column]) for column in shared)
    if 0 in lower:
        return above.middle - below.middle < _CLOSE * below.size and 0 in shared and all(going)
    return len(shared) < _FEWEST or next(going)


def _cells(line: Line, edges: Sequence[float]) -> dict[int, Line]:
    """Return what stands on `line` in each column, by the column's place from the left."""
    if len(line.pieces) == 1:
        return {bisect_left(edges, line.left): line}
    cells: dict[int, list[Piece]] = {}
    for piece in line.pieces:
        cells.setdefault(bisect_left(edges, piece.box.left), []).append(piece)
    return {column: Line(tuple(pieces)) for column, pieces in cells.items()}
