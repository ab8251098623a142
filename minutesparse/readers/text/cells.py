r"""Tables as Tika writes them: each cell a line that begins with a TAB, each row closed by an empty line.

Where conversion was rough, a row is torn: a cell that holds paragraphs of its own leaves empty lines behind it, and its further
paragraphs have no TAB. The number of columns tells how the pieces belong together: it is the one with which most cells stand in full
rows. Seen in Tika's reading of .doc and .docx:

    \tTitle:            one row of two cells, torn by the empty lines that the first left behind
    ⏎
    ⏎
    \tHill Board
    ⏎
    \tVenue:            one row of two cells
    \tVillage hall
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.text.tables import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.readers.text.lines import Line

# "<AI1>", "</ COMMENT_LAYOUT_SECTION>"
_MARKER = re.compile(r"\\?<[/\s]{0,2}[A-Z][A-Z0-9_\\]*>\Z")


class Piece(NamedTuple):
    """A cell before it has found its row: its line, those of its further paragraphs, and how it is parted from the next cell."""

    first: int
    after: int
    """The line after its last paragraph; further paragraphs are those from `first + 1`."""
    ends_row: bool = False
    """Whether a single empty line follows it, which nothing but the end of a row leaves."""
    joined: bool = False
    """Whether the next cell follows at once."""

    @property
    def spills(self) -> bool:
        """Whether paragraphs follow of which it is not certain that they are the cell's: they are, if the row goes on behind them."""
        return self.after > self.first + 1 and not self.ends_row


def tables_of_cells(lines: Sequence[Line], most: int) -> list[Table]:
    """Return the tables whose cells are lines led by a TAB, at `most` so many to a row; none in a text that merely indents with TABs."""
    if not any(line.tab for line in lines):
        return []
    found: list[Table] = []
    columns = 0
    for region in _regions(lines):
        chunks = _chunks(region)
        widest = max(len(chunk) for chunk in chunks)
        if widest <= most:
            columns, rows = _arranged(chunks, widest, columns)
            found += _split(lines, rows)
    full = sum(1 for table in found for row in table.rows if len(row) > 1)
    empty = any(line.tab and not line.words for line in lines)
    return found if full > 1 or empty else []


def _regions(lines: Sequence[Line]) -> Iterator[list[Piece]]:
    """Yield the cells between one layout marker and the next, and between paragraphs that stand clear of any cell."""
    region: list[Piece] = []
    at = 0
    while at < len(lines):
        if not lines[at].tab:
            at = _after_aligned(lines, at) if len(lines[at].fields) > 1 else at + 1
            continue
        after = at + 1
        while after < len(lines) and not lines[after].tab and not _MARKER.match(lines[after].words):
            after += 1
        last = after == len(lines) or not lines[after].tab
        clear = after > at + 1 and lines[at + 1].before > 1
        region.append(Piece(at, at + 1) if last or clear else _piece(lines, at, after))
        if last or clear:
            yield region
            region = []
        at = after


def _piece(lines: Sequence[Line], at: int, after: int) -> Piece:
    """Return the cell at `at`, before the one at `after`."""
    gap = lines[after].before
    alone = after == at + 1
    close = alone or (lines[at + 1].indent == 0 and all(line.before == 0 for line in lines[at + 1 : after]))
    return Piece(at, after, ends_row=gap == 1 and close, joined=gap == 0 and alone)


def _after_aligned(lines: Sequence[Line], at: int) -> int:
    """Return the line after the one at `at`, which has TABs within, and after those that follow it at once and are lined up with it by TABs."""
    at += 1
    while at < len(lines) and lines[at].tab and not lines[at].before:
        at += 1
    return at


def _arranged(chunks: list[list[Piece]], widest: int, carried: int) -> tuple[int, list[list[Piece]]]:
    """Return the number of columns, and the cells in rows of it; `carried` is that of the table before, which may go on here."""
    least = max(2, widest)
    candidates = [*([carried] if carried >= least else []), *range(least, least + 3)]
    rows = {columns: _rows(chunks, columns) for columns in candidates}
    columns = max(candidates, key=lambda columns: sum(columns for row in rows[columns] if len(row) == columns))
    return columns, rows[columns]


def _chunks(region: list[Piece]) -> list[list[Piece]]:
    """Return the runs of cells that follow each other at once."""
    chunks: list[list[Piece]] = [[]]
    for piece in region:
        chunks[-1].append(piece)
        if not piece.joined:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _rows(chunks: list[list[Piece]], columns: int) -> list[list[Piece]]:
    """Return the cells in rows: torn pieces are put together as long as they make no more than `columns`."""
    rows: list[list[Piece]] = []
    for chunk in chunks:
        if rows and not rows[-1][-1].ends_row and len(rows[-1]) + len(chunk) <= columns:
            rows[-1].extend(chunk)
        else:
            rows.append(list(chunk))
    return rows


def _split(lines: Sequence[Line], rows: list[list[Piece]]) -> Iterator[Table]:
    """Yield the tables in `rows`: one ends where paragraphs follow a row that lacks no cell; cells without any neighbour make none."""
    begun = 0
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or row[-1].spills:
            table = rows[begun : at + 1]
            begun = at + 1
            if any(len(each) > 1 for each in table):
                last = table[-1][-1]
                after = last.first + 1 if last.spills else last.after
                yield Table(table[0][0].first, after, lines[table[0][0].first].start, [_cells(lines, each) for each in table])


def _cells(lines: Sequence[Line], row: list[Piece]) -> list[Cell]:
    """Return the cells of a row; paragraphs that spill from the last are not in it, since nothing follows that would prove it."""
    last = row[-1]
    return [
        *(Cell([*lines[piece.first : piece.after]]) for piece in row[:-1]),
        Cell([*lines[last.first : last.first + 1 if last.spills else last.after]]),
    ]
