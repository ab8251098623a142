r"""Tables with a row on a line: cells parted by TABs (catdoc, a spreadsheet, a copied page) or drawn between bars (antiword, pipe tables).

    Councillor\tAuthority           |Item |Decisions and actions |Action |
    Cllr Hill\tDale Council         |1    |Apologies             |Clerk  |

A TAB behind a number or a bullet makes no table, nor does a lone line with TABs. antiword breaks a long cell over several lines. Those in which no
other cell goes on are one cell; where several cells go on beside each other, each line is a row: the words of a cell must stand together in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.readers.text.tables import Cell, Table
from minutesparse.readers.text.wrapping import within
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from minutesparse.readers.text.lines import Line

# "+----+----+", "|:---|---:|", "|====|"
_DRAWN = re.compile(r"[|+][-+=|: ]{2,}\Z")

# "1.", "3.2", "(iv)", "a)", "·", "95/20"
_LABEL = re.compile(r"\(?(?:[\d./]{1,10}|[A-Za-z]|[ivxIVX]{1,5})[.):]{0,2}\Z|\W\Z")


def tables_of_columns(lines: Sequence[Line], start: int, stop: int, *, wraps: bool = False) -> Iterator[Table]:
    """Yield the tables among `lines[start:stop]` that have a row on a line, in order; `wraps` says that their maker wraps the words in cells."""
    at = start
    while at < stop:
        make = _maker(lines[at])
        after = at + 1
        while after < stop and not lines[after].before and _maker(lines[after]) is make:
            after += 1
        table = make(lines, at, after) if make else None
        if table is not None:
            yield _gathered(table) if wraps and make is _of_bars else table
        at = after


def _maker(line: Line) -> Callable[[Sequence[Line], int, int], Table | None] | None:
    """Return what makes a table of lines such as this: one that looks for bars or for TABs; None for a line without cells."""
    words = line.words
    if words.startswith(("|", "+")):
        return _of_bars if len(words) > 1 and words.endswith(("|", "+")) else None
    return _of_tabs if len(_parts(line)) > 1 else None


def _parts(line: Line) -> list[str]:
    """Return the cells of a line parted by TABs; one for a line that has none, or nothing but a label before its only TAB."""
    parts = line.fields
    if len(parts) == 2 and _LABEL.match(parts[0].strip()):  # noqa: PLR2004 - a label and what it labels
        return [line.words]
    return ["", *parts] if line.tab and line.words else parts


def _of_tabs(lines: Sequence[Line], start: int, stop: int) -> Table | None:
    """Return the table that lines of cells make, where the first has cells of its own and most have the same number."""
    rows = [_parts(line) for line in lines[start:stop]]
    if len({len(row) for row in rows}) > 1:
        rows = [[part for at, part in enumerate(row) if part.strip() or not at] for row in rows]
    columns = max(len(row) for row in rows)
    own = sum(1 for line in lines[start:stop] if "\t" in line.words)
    full = sum(1 for row in rows if len(row) == columns)
    led = "\t" in lines[start].words and (own > 1 or len(rows) > 2)  # noqa: PLR2004 - a label and a list under TABs
    if not led or columns == 1 or 2 * full < len(rows):
        return None
    return Table(start, stop, lines[start].start, [_cells(line, row) for line, row in zip(lines[start:stop], rows, strict=True)])


def _cells(line: Line, parts: Sequence[str]) -> list[Cell]:
    """Return a cell for each of `parts`, which stand in `line` in this order."""
    cells = []
    at = 0
    for part in parts:
        words = part.strip()
        at = line.words.index(words, at)
        cells.append(Cell([_piece(line, at, at + len(words))]))
        at += len(words)
    last = cells[-1].lines[0]
    cells[-1] = Cell([last._replace(end=line.end, words=line.words[last.start - line.start :])])
    return cells


def _of_bars(lines: Sequence[Line], start: int, stop: int) -> Table | None:
    """Return the table drawn with bars, its bars and drawn lines set beside the cells as signs; None where no line has two cells."""
    rows: list[list[Cell]] = []
    drawn: list[Span] = []
    for line in lines[start:stop]:
        if _DRAWN.match(line.words):
            drawn.append(Span(line.start, line.end))
            if rows:
                rows[-1][-1].signs.extend(drawn)
                drawn = []
            continue
        bars = [found for found, sign in enumerate(line.words) if sign == "|"]
        if not bars or bars[0] or bars[-1] != len(line.words) - 1:
            return None
        row = [_barred(line, left, right) for left, right in pairwise(bars)]
        row[0].signs[:0] = [*drawn, Span(line.start, line.start + 1)]
        drawn = []
        rows.append(row)
    return Table(start, stop, lines[start].start, rows) if any(len(row) > 1 for row in rows) else None


def _barred(line: Line, left: int, right: int) -> Cell:
    """Return the cell between the bars at `left` and `right` (offsets in the line's words), the right one as its sign."""
    inner = line.words[left + 1 : right]
    begin = left + 1 + len(inner) - len(inner.lstrip())
    piece = _piece(line, begin, begin + len(inner.strip())) if inner.strip() else None
    return Cell([piece] if piece else [], [Span(line.start + right, line.start + right + 1)], edges=(line.indent + left, line.indent + right))


def _gathered(table: Table) -> Table:
    """Return the table with each cell over the columns between its bars, and with the lines of cells that go on alone put into them."""
    edges = sorted({edge for row in table.rows for cell in row for edge in cell.edges})
    rows: list[list[Cell]] = []
    for row in table.rows:
        if rows and _goes_on(rows[-1], row):
            _add(rows[-1], row)
            continue
        for cell in row:
            cell.column, after = (bisect_left(edges, edge) for edge in cell.edges)
            cell.columns, cell.width = after - cell.column, cell.edges[1] - cell.edges[0] - 1
        rows.append(list(row))
    return table._replace(rows=rows)


def _goes_on(above: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Return whether the only words of `row` go on with the last cell that has words `above`, and nobody could take them for a row."""
    filled = [cell for cell in row if cell.lines]
    last = next((cell for cell in reversed(above) if cell.lines), None)
    if len(filled) != 1 or last is None or filled[0].edges != last.edges:
        return False
    return filled[0] is not row[0] or within(last.width).joins(last.lines[0], last.lines[-1], filled[0].lines[0])


def _add(above: Sequence[Cell], row: Sequence[Cell]) -> None:
    """Put the line of the only cell in `row` that has words into that of `above`, with all signs from there on."""
    at = max(at for at, cell in enumerate(above) if cell.lines)
    into = above[at]
    into.lines += [line for cell in row for line in cell.lines]
    for cell in (*above[at + 1 :], *row):
        into.signs += cell.signs
        cell.signs = []


def _piece(line: Line, start: int, end: int) -> Line:
    """Return the part of `line` from `start` to `end`, offsets in its words."""
    return line._replace(start=line.start + start, end=line.start + end, words=line.words[start:end], left=line.start + start, tab=False)
