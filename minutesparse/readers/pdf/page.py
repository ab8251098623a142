"""One page as a reader sees it: its pieces, shown and hidden, its tables, and the notes that reviewers stuck on it.

In: a page of pdfium. Out: `Page`, plain data, so that pdfium's page can be closed at once.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from minutesparse.readers.pdf.balloons import Balloon, balloons
from minutesparse.readers.pdf.grids import Ruling, rulings
from minutesparse.readers.pdf.lines import Line, lines_of
from minutesparse.readers.pdf.notes import Note, notes_of
from minutesparse.readers.pdf.pieces import Box, Panel, Piece, Sight, panels, pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfPage, PdfTextPage

    from minutesparse.document import Grid
    from minutesparse.limits import Limits

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


def page_of(page: PdfPage, base: int, limits: Limits) -> Page:
    """Return what `page` holds; the pages before it have `base` characters."""
    limits.check("drawings", pdfium.FPDFPage_CountObjects(page.raw))
    text_page = page.get_textpage()
    try:
        sight = Sight(text_page.raw)
        text = _text(text_page, sight)
        found = list(pieces(text, sight, base))
        painted = list(panels(page.raw))
        shown, hidden = _parted(found, painted)
        margin, shown = balloons(shown)
        tables, rest = _tabled(shown, rulings(painted, limits.columns))
        return Page(
            base=base,
            length=len(text) if found else 0,
            lines=tuple(lines_of(rest)),
            tables=tuple(tables),
            hidden=tuple(lines_of(hidden)),
            balloons=tuple(margin),
            notes=tuple(notes_of(page, text_page, base)),
            drawn=not found and any(True for _ in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2)),
        )
    finally:
        text_page.close()


def _text(text_page: PdfTextPage, sight: Sight) -> str:
    """Return the text of a page, of which each character is one of pdfium's; asked for one by one where pdfium leaves some out of the whole."""
    text: str = text_page.get_text_range()
    count = text_page.count_chars()
    return text if len(text) == count else "".join([sight.character(index) for index in range(count)])


def _parted(found: Sequence[Piece], painted: Sequence[Panel]) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces that are seen, and those that are too small, or white on white."""
    dark = [panel.box for panel in painted if panel.dark]
    unseen = [piece.size < _TINY or (piece.pale and not any(box.holds(piece.box) for box in dark)) for piece in found]
    if True not in unseen:
        return list(found), []
    return [piece for piece, hidden in zip(found, unseen, strict=True) if not hidden], list(compress(found, unseen))


def _tabled(shown: Sequence[Piece], tables: Sequence[Ruling]) -> tuple[list[Ruled], list[Piece]]:
    """Return the tables with the pieces in each of their cells, and the pieces that stand in none; a frame round one cell's words is no table."""
    rest = list(shown)
    found = []
    for table in tables:
        cells: list[list[Piece]] = [[] for _ in table.cells]
        outside: list[Piece] = []
        for piece in rest:
            inside = table.box.holds(piece.box)
            index = next((index for index, (_, box) in enumerate(table.cells) if box.holds(piece.box)), None) if inside else None
            (outside if index is None else cells[index]).append(piece)
        if sum(map(bool, cells)) > 1:
            rest = outside
            found.append(Ruled(table.box, tuple((grid, box.right, tuple(cell)) for (grid, box), cell in zip(table.cells, cells, strict=True))))
    return found, rest
