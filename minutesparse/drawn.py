r"""Tables that a program drew with signs, whose words it wrapped to the width of their cells.

    +------+-----------+        ------ -----------        |No |Business   |
    | No   | Business  |        No     Business           |1  |Mend the   |
    +======+===========+        ------ -----------        |   |gate       |
    | 1    | Mend the  |        1      Mend the gate
    |      | gate      |        ------ -----------
    +------+-----------+

In: a text. Out: rows of slots: the columns that each covers, the places of its words, and those of the signs that draw it. Afterwards holds: slots
are in order of the text and none lies in another. The words of a cell must stand together in the text, so lines in which several cells go on beside
each other are rows of their own; lines in which but one goes on are part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# "+-----+======+", "+:---:+"
_BORDER = re.compile(r"[ ]*\+(?:[-=:]{2,}\+)+[ ]*\Z")

# "  ------ -------"
_DASHES = re.compile(r"[ ]*-{2,}(?: +-{2,})+[ ]*\Z")

# "  ---------------"
_LINE = re.compile(r"[ ]*-{4,}[ ]*\Z")

_GROUP = re.compile(r"-+")

# "----------- -----------" in a cell, which draws a table in it
_RULE = re.compile(r"[-=]{2,}(?: +[-=]{2,})*\Z")

_LONGEST = 4000
"""Lines that a table may have."""


@dataclass(slots=True)
class Slot:
    """A cell on its way: between which columns of the text it lies (`edges`), its paragraphs, each the places of its lines, and its signs."""

    edges: tuple[int, int]
    paragraphs: list[list[Span]]
    signs: list[Span] = field(default_factory=list)
    column: int = 0
    columns: int = 1


class Drawn(NamedTuple):
    """A drawn table: the numbers of its first line and of the line behind it, counted from 0, and its rows.

    `torn` has for each cell of which the lines are in several rows the places of its lines.
    """

    first: int
    after: int
    rows: list[list[Slot]]
    torn: list[list[Span]]


def gathered(text: str, rows: Sequence[Sequence[Slot]], *, known: bool = False) -> list[list[Slot]]:
    """Return the rows with each slot over the columns between its edges, and with the lines of cells that go on alone put into them.

    `known` says that all are lines of one row; else a line that begins with words is a row of its own unless its first word had no room above.
    """
    done: list[list[Slot]] = []
    for row in rows:
        if done and _goes_on(text, done[-1], row, known=known):
            _add(text, done[-1], row)
        else:
            done.append(list(row))
    return done


def place(rows: Sequence[Sequence[Slot]]) -> None:
    """Tell each slot which columns of the table it covers."""
    edges = sorted({edge for row in rows for slot in row for edge in slot.edges})
    for row in rows:
        for slot in row:
            slot.column, after = (bisect_left(edges, edge) for edge in slot.edges)
            slot.columns = after - slot.column


def _goes_on(text: str, above: Sequence[Slot], row: Sequence[Slot], *, known: bool) -> bool:
    filled = [slot for slot in row if slot.paragraphs]
    last = next((slot for slot in reversed(above) if slot.paragraphs), None)
    if not filled:
        return known
    if len(filled) != 1 or last is None or filled[0].edges != last.edges:
        return False
    return known or filled[0] is not row[0] or _forced(text, last, filled[0])


def _forced(text: str, above: Slot, slot: Slot) -> bool:
    """Return whether the first word of `slot` had no room behind the last words `above`."""
    left, right = slot.edges
    word = slot.paragraphs[0][0].quote(text).split(None, 1)[0]
    line = above.paragraphs[-1][-1]
    return line.end - line.start + 1 + len(word) >= right - left - 1


def _add(text: str, above: Sequence[Slot], row: Sequence[Slot]) -> None:
    """Put the words of the only slot in `row` that has any into that of `above`, with all signs from there on."""
    at = max((at for at, slot in enumerate(above) if slot.paragraphs), default=len(above) - 1)
    into = above[at]
    for slot in row:
        if slot.paragraphs:
            first, *rest = slot.paragraphs
            if _forced(text, into, slot):
                into.paragraphs[-1] += first
            else:
                into.paragraphs.append(first)
            into.paragraphs += rest
    for slot in (*above[at + 1 :], *row):
        into.signs += slot.signs
        slot.signs, slot.paragraphs = [], []


def drawn_tables(text: str) -> list[Drawn]:
    """Return the tables in `text` that are drawn with `+---+` or with lines of dashes over their columns, in order."""
    if "--" not in text:
        return []
    lines = _lines(text)
    found: list[Drawn] = []
    at = 0
    while at < len(lines):
        words = lines[at].quote(text)
        table = _grid(text, lines, at) if _BORDER.match(words) else _columns(text, lines, at) if _DASHES.match(words) else None
        if table and (not found or table.first >= found[-1].after):
            found.append(table)
            at = table.after
        else:
            at += 1
    return found


def _lines(text: str) -> list[Span]:
    """Return the places of the lines, without their breaks."""
    breaks = [found.span() for found in re.finditer(r"\r\n|\r|\n", text)]
    starts = [0, *(after for _, after in breaks)]
    return [Span(start, end) for start, end in zip(starts, [*(at for at, _ in breaks), len(text)], strict=True)]


def _grid(text: str, lines: Sequence[Span], first: int) -> Drawn | None:
    """Return the table of which line `first` is the uppermost border; its borders and bars are signs."""
    edges = [at for at, sign in enumerate(lines[first].quote(text)) if sign == "+"]
    rows: list[list[Slot]] = []
    part: list[list[Slot]] = []
    torn: list[list[Span]] = []
    drawn = [_trimmed(text, lines[first])]
    at = first + 1
    after = None
    while at < min(len(lines), first + _LONGEST):
        words = lines[at].quote(text)
        if _BORDER.match(words):
            rows += _row(text, part, torn)
            part = []
            drawn.append(_trimmed(text, lines[at]))
            after = at + 1
        elif words.strip().startswith("|") and words.strip().endswith("|"):
            part.append(_barred(text, lines[at], edges))
            part[-1][0].signs[:0] = drawn
            drawn = []
        else:
            break
        at += 1
    if after is None or not rows or part:
        return None
    rows[-1][-1].signs += drawn
    place(rows)
    return Drawn(first, after, rows, torn)


def _row(text: str, lines: Sequence[Sequence[Slot]], torn: list[list[Span]]) -> list[list[Slot]]:
    """Return the rows that the lines of one row are, and add to `torn` its cells of more than one line."""
    cells: dict[tuple[int, int], list[Span]] = {}
    for line in lines:
        for slot in line:
            cells.setdefault(slot.edges, []).extend(words for paragraph in slot.paragraphs for words in paragraph)
    rows = gathered(text, lines, known=True)
    torn += [words for words in cells.values() if len(words) > 1]
    return rows


def _barred(text: str, line: Span, edges: Sequence[int]) -> list[Slot]:
    """Return the slots of a line between bars, which stand at some of `edges`."""
    bars = [edge for edge in edges if line.start + edge < line.end and text[line.start + edge] == "|"]
    if len(bars) < 2:  # noqa: PLR2004 - wide letters shift the bars
        bars = [edges[0], line.end - line.start - 1]
    slots = []
    for left, right in pairwise(bars):
        slot = _slot(text, Span(line.start + left + 1, line.start + right), (left, right))
        slot.signs.append(Span(line.start + right, line.start + right + 1))
        slots.append(slot)
    slots[0].signs[:0] = [Span(line.start + bars[0], line.start + bars[0] + 1)]
    return slots


def _slot(text: str, within: Span, edges: tuple[int, int]) -> Slot:
    words = _trimmed(text, within)
    if words.start == words.end:
        return Slot(edges, [])
    return Slot(edges, [], [words]) if _RULE.match(words.quote(text)) else Slot(edges, [[words]])


def _trimmed(text: str, span: Span) -> Span:
    words = span.quote(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else Span(span.start, span.start)


def _columns(text: str, lines: Sequence[Span], ruled: int) -> Drawn | None:
    """Return the table whose columns the dashes of line `ruled` tell: those that open it, or those under its head."""
    groups = [group.span() for group in _GROUP.finditer(lines[ruled].quote(text))]
    blank = [not line.quote(text).strip() for line in lines]
    top = ruled
    while top and not blank[top - 1] and ruled - top < _LONGEST:
        top -= 1
    if top < ruled and _LINE.match(lines[top].quote(text)):
        return _multiline(text, lines, (top, ruled), groups)
    if top == ruled:
        return _multiline(text, lines, (ruled, ruled), groups)
    if ruled - top != 1:
        return None
    after = ruled + 1
    while after < len(lines) and not blank[after]:
        after += 1
    if after == ruled + 1:
        return None
    rows = [_cut(text, line, groups) for line in (lines[top], *lines[ruled + 1 : after])]
    rows[1][0].signs.insert(0, _trimmed(text, lines[ruled]))
    place(rows)
    return Drawn(top, after, rows, [])


def _multiline(text: str, lines: Sequence[Span], head: tuple[int, int], groups: Sequence[tuple[int, int]]) -> Drawn | None:
    """Return the table between two drawn lines, the first of which stands at `head[0]`, with the words of its head above `head[1]`."""
    top, ruled = head
    last = next((at for at in range(ruled + 1, min(len(lines), ruled + _LONGEST)) if _closes(text, lines[at], lines[top])), None)
    if last is None:
        return None
    inner = [line.quote(text).strip() for line in lines[ruled + 1 : last]]
    by_blanks = "" in inner
    parts: list[list[list[Slot]]] = [[_cut(text, line, groups) for line in lines[top + 1 : ruled]]] if ruled > top else []
    begins = len(parts)
    parts.append([])
    for line, words in zip(lines[ruled + 1 : last], inner, strict=True):
        if words:
            parts[-1].append(_cut(text, line, groups))
        if not words or not by_blanks:
            parts.append([])
    torn: list[list[Span]] = []
    rows = [row for part in parts if part for row in _row(text, part, torn)]
    if len(rows) <= begins:
        return None
    rows[0][0].signs.insert(0, _trimmed(text, lines[top]))
    if begins:
        _first_behind(rows, lines[ruled].start).signs.insert(0, _trimmed(text, lines[ruled]))
    rows[-1][-1].signs.append(_trimmed(text, lines[last]))
    place(rows)
    return Drawn(top, last + 1, rows, torn)


def _first_behind(rows: Sequence[Sequence[Slot]], at: int) -> Slot:
    """Return the first slot whose row stands behind `at`."""
    return next(row[0] for row in rows if any(line.start > at for slot in row for part in slot.paragraphs for line in part))


def _closes(text: str, line: Span, top: Span) -> bool:
    """Return whether `line` ends the table that `top` began: it is drawn from the same column to the same column."""
    return line.quote(text).rstrip() == top.quote(text).rstrip() or (
        _LINE.match(line.quote(text)) is not None and len(line.quote(text).rstrip()) == len(top.quote(text).rstrip())
    )


def _cut(text: str, line: Span, groups: Sequence[tuple[int, int]]) -> list[Slot]:
    """Return the slots of a line over the columns that `groups` of dashes tell; the last goes on to the end of the line."""
    starts = [0, *(start for start, _ in groups[1:])]
    ends = [*(start for start, _ in groups[1:]), max(groups[-1][1], line.end - line.start)]
    slots = []
    for start, end, (left, right) in zip(starts, ends, groups, strict=True):
        within = Span(min(line.start + start, line.end), min(line.start + end, line.end))
        slots.append(_slot(text, within, (left - 1, right)))
    return slots
