"""One page as a reader sees it: its pieces, shown and hidden, its tables, and the notes that reviewers stuck on it.

In: what `asking` tells of a page. Out: `Page`.
"""

from __future__ import annotations

import json
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.pdf.asking.wire import BOX, ENDS, PARTS
from minutesparse.readers.pdf.balloons import Balloon, balloons
from minutesparse.readers.pdf.grids import rulings
from minutesparse.readers.pdf.lines import Line, lines_of
from minutesparse.readers.pdf.notes import Note, note_of
from minutesparse.readers.pdf.pieces import Panel, Piece, panels_of, pieces_of
from minutesparse.readers.pdf.tables import Ruled, tabled

if TYPE_CHECKING:
    from collections.abc import Sequence

_TINY = 3.0
"""Points: letters smaller than this nobody sees; layout markers are set in one point, and white."""


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

    starts, boxes, looks, words = taken(4 * count), taken(ENDS.size * count), taken(count), taken(written)
    painted = panels_of(taken(BOX.size * paintings), taken(paintings))
    notes = json.loads(taken(noted)) if noted else []
    shown, hidden = _parted(pieces_of(starts, boxes, looks, words, base), painted)
    margin, shown = balloons(shown)
    tables, rest = tabled(shown, rulings(painted, columns))
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
