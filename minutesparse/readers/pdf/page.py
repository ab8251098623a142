"""One page as a reader sees it: its pieces, shown and hidden, its tables, and the notes that reviewers stuck on it.

In: what `asking` tells of a page. Out: `Page`.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.pdf.asking.wire import BOX, PARTS
from minutesparse.readers.pdf.balloons import Balloon, balloons
from minutesparse.readers.pdf.grids import Ruling, rulings
from minutesparse.readers.pdf.lines import Line, lines_of
from minutesparse.readers.pdf.notes import Note, note_of
from minutesparse.readers.pdf.pieces import Box, Panel, Piece, panels_of, pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Grid

_TINY = 3.0
"""Points: letters smaller than this nobody sees; layout markers are set in one point, and white."""


class Ruled(NamedTuple):
    """A ruled table: the box round it, and each cell with its place, how far it reaches, and its pieces."""

    box: Box
    cells: tuple[tuple[Grid, float, tuple[Piece, ...]], ...]


class Page(NamedTuple):
    """A page: the lines outside its ruled tables from top to bottom, these tables, what nobody sees, balloons and notes.

    It has `length` characters, and the pages before it have `base`. `drawn` says whether it has pictures, which may hold words that are no text.
    """

    base: int
    length: int = 0
    lines: tuple[Line, ...] = ()
    tables: tuple[Ruled, ...] = ()
    hidden: tuple[Line, ...] = ()
    balloons: tuple[Balloon, ...] = ()
    notes: tuple[Note, ...] = ()
    drawn: bool = True


def page_of(told: bytes, base: int, columns: int) -> Page:
    """Return what a page holds of which so much is `told`.

    The pages before it have `base` characters, and no table has more than `columns` columns.
    """
    length, count, written, paintings, noted, drawn = PARTS.unpack_from(told)
    at = PARTS.size

    def taken(size: int) -> bytes:
        nonlocal at
        at += size
        return told[at - size : at]

    starts, boxes, looks, words = taken(4 * count), taken(2 * BOX * count), taken(count), taken(written)
    painted = list(panels_of(taken(BOX * paintings), taken(paintings)))
    notes = json.loads(taken(noted)) if noted else []
    shown, hidden = _parted(pieces_of(starts, boxes, looks, words, base), painted)
    margin, shown = balloons(shown)
    tables, rest = _tabled(shown, rulings(painted, columns))
    return Page(
        base=base,
        length=length,
        lines=tuple(lines_of(rest)),
        tables=tuple(tables),
        hidden=tuple(lines_of(hidden)),
        balloons=tuple(margin),
        notes=tuple(note_of(note, base) for note in notes),
        drawn=drawn,
    )


def _parted(found: Sequence[Piece], painted: Sequence[Panel]) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces that are seen, and those that are too small, or white on white."""
    if not any(pale or box[3] - box[1] < _TINY for _, _, box, _, pale in found):
        return list(found), []
    dark = [panel.box for panel in painted if panel.dark]
    unseen = [piece.size < _TINY or (piece.pale and not any(box.holds(piece.box) for box in dark)) for piece in found]
    return [piece for piece, hidden in zip(found, unseen, strict=True) if not hidden], list(compress(found, unseen))


def _rows(table: Ruling) -> list[list[tuple[int, Box]]]:
    """Return the cells that reach into each row of a table, each with its place among all of them."""
    rows: list[list[tuple[int, Box]]] = [[] for _ in table.heights[1:]]
    for index, (grid, box) in enumerate(table.cells):
        for row in rows[grid.row : grid.row + grid.rows]:
            row.append((index, box))
    return rows


def _tabled(shown: Sequence[Piece], tables: Sequence[Ruling]) -> tuple[list[Ruled], list[Piece]]:
    """Return the tables with the pieces in each of their cells, and the pieces that stand in none; a frame round one cell's words is no table."""
    rest = list(shown)
    found = []
    for table in tables:
        cells: list[list[Piece]] = [[] for _ in table.cells]
        outside: list[Piece] = []
        rows, depths = _rows(table), [-foot for foot in table.heights[1:]]
        for piece in rest:
            box = piece.box
            index = None
            if table.box.holds(box):
                row = rows[bisect_left(depths, -box.middle)]  # what stands on a rule belongs to the row above it
                index = next((index for index, cell in row if cell.holds(box)), None)
            (outside if index is None else cells[index]).append(piece)
        if sum(map(bool, cells)) > 1:
            rest = outside
            found.append(Ruled(table.box, tuple((grid, box.right, tuple(cell)) for (grid, box), cell in zip(table.cells, cells, strict=True))))
    return found, rest
