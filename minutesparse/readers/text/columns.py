r"""Tables with a row on a line: cells parted by TABs (catdoc, a spreadsheet, a copied page) or drawn between bars (antiword, pipe tables).

    Councillor\tAuthority           |Item |Decisions and actions |Action |
    Cllr Hill\tDale Council         |1    |Apologies             |Clerk  |

A TAB behind a number or a bullet makes no table, nor does a lone line with TABs. antiword breaks a long cell over several lines. Those in which no
other cell goes on are one cell; where several cells go on beside each other, each line is a row: the words of a cell must stand together in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.drawn import Slot, drawn_tables, gathered, place
from minutesparse.readers.text.tables import Cell, Table
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from minutesparse.readers.text.lines import Line

# "+----+----+", "|:---|---:|", "|====|"
_DRAWN = re.compile(r"[|+][-+=|: ]{2,}\Z")

# "1.", "3.2", "(iv)", "a)", "·", "95/20"
_LABEL = re.compile(r"\(?(?:[\d./]{1,10}|[A-Za-z]|[ivxIVX]{1,5})[.):]{0,2}\Z|\W\Z")


def tables_of_columns(lines: Sequence[Line], start: int, stop: int, text: str = "") -> Iterator[Table]:
    """Yield the tables among `lines[start:stop]` that have a row on a line, in order; `text` is given if a program wrapped the words in cells."""
    at = start
    while at < stop:
        make = _maker(lines[at])
        after = at + 1
        if make is None:
            at = after
            continue
        while after < stop and _maker(lines[after]) is make and (not lines[after].before or _is_spaced(lines[at], lines[after])):
            after += 1
        table = make(lines, at, after)
        if table is not None and text and make is _of_bars:
            yield _gathered(table, text)
        elif table is not None and any(len(row) > 1 for row in table.rows):
            yield table
        at = after


def tables_of_lines(lines: Sequence[Line], text: str) -> Iterator[Table]:
    """Yield the tables in `text` that a program drew with lines above and below the rows, in order."""
    numbers = [line.number for line in lines]
    for drawn in drawn_tables(text):
        first, after = (bisect_left(numbers, number + 1) for number in (drawn.first, drawn.after))
        places = [line.start for line in lines[first:after]]
        pieces = {}
        for words in (words for row in drawn.rows for slot in row for paragraph in slot.paragraphs for words in paragraph):
            line = lines[first + bisect_right(places, words.start) - 1]
            pieces[words.start] = _piece(line, words.start - line.start, words.end - line.start)
        yield Table(first, after, lines[first].start, [[cell_of(slot, pieces) for slot in row] for row in drawn.rows])


def _is_spaced(first: Line, line: Line) -> bool:
    """Return whether a row goes on with the table of `first` behind an empty line: where there are three columns, TABs are no chance."""
    return line.before == 1 and "\t" in line.words and sum(map(bool, map(str.strip, _parts(first)))) > 2  # noqa: PLR2004 - columns


def _maker(line: Line) -> Callable[[Sequence[Line], int, int], Table | None] | None:
    """Return what makes a table of lines such as this: one that looks for bars or for TABs; None for a line without cells."""
    words = line.words
    if words.startswith(("|", "+")):
        return _of_bars if len(words) > 1 and words.endswith(("|", "+")) else None
    return _of_tabs if (line.tab or "\t" in words) and len(_parts(line)) > 1 else None


def _parts(line: Line) -> list[str]:
    """Return the cells of a line parted by TABs; one for a line that has none, or nothing but a label before its only TAB."""
    parts = line.fields
    if len(parts) == 2 and is_label(parts[0].strip()):  # noqa: PLR2004 - a label and what it labels
        return [line.words]
    return ["", *parts] if line.tab and line.words else parts


def is_label(words: str) -> bool:
    """Return whether `words` are a number or a bullet, and nothing else."""
    return _LABEL.match(words) is not None


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
    """Return the table drawn with bars, its bars and drawn lines set beside the cells as signs; None where they draw none."""
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
    return Table(start, stop, lines[start].start, rows) if rows else None


def _barred(line: Line, left: int, right: int) -> Cell:
    """Return the cell between the bars at `left` and `right` (offsets in the line's words), the right one as its sign."""
    inner = line.words[left + 1 : right]
    begin = left + 1 + len(inner) - len(inner.lstrip())
    piece = _piece(line, begin, begin + len(inner.strip())) if inner.strip() else None
    return Cell([piece] if piece else [], [Span(line.start + right, line.start + right + 1)], edges=(line.indent + left, line.indent + right))


def _gathered(table: Table, text: str) -> Table:
    """Return the table with each cell over the columns between its bars, and with the lines of cells that go on alone put into them."""
    pieces = {line.start: line for row in table.rows for cell in row for line in cell.lines}
    slots = [[Slot(cell.edges, [[Span(line.start, line.end)] for line in cell.lines], cell.signs) for cell in row] for row in table.rows]
    rows = gathered(text, slots)
    place(rows)
    return table._replace(rows=[[cell_of(slot, pieces) for slot in row] for row in rows])


def cell_of(slot: Slot, pieces: Mapping[int, Line]) -> Cell:
    """Return the cell that a drawn slot is; `pieces` has its lines by where they begin."""
    paragraphs = [[pieces[line.start] for line in paragraph] for paragraph in slot.paragraphs]
    return Cell([], slot.signs, column=slot.column, columns=slot.columns, paragraphs=paragraphs)


def _piece(line: Line, start: int, end: int) -> Line:
    """Return the part of `line` from `start` to `end`, offsets in its words."""
    return line._replace(start=line.start + start, end=line.start + end, words=line.words[start:end], tab=False)
