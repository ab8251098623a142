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
from bisect import bisect_left, bisect_right
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

_HIGHEST = 20
"""Lines that the head of a table may have."""

_INNER = 50
"""Drawn lines, of tables in its cells, that a table may hold."""


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
    page = _Page(text, _lines(text))
    found: list[Drawn] = []
    at = 0
    while at < len(page.lines):
        words = page.words[at]
        table, after = page.grid(at) if _BORDER.match(words) else (page.columns(at), at + 1) if _DASHES.match(words) else (None, at + 1)
        if table and (not found or table.first >= found[-1].after):
            found.append(table)
            after = table.after
        at = after
    return found


def _lines(text: str) -> list[Span]:
    """Return the places of the lines, without their breaks."""
    breaks = [found.span() for found in re.finditer(r"\r\n|\r|\n", text)]
    starts = [0, *(after for _, after in breaks)]
    return [Span(start, end) for start, end in zip(starts, [*(at for at, _ in breaks), len(text)], strict=True)]


class _Page:
    """The lines of a text: their places, their words, and the numbers of those that are drawn with dashes."""

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self.text = text
        self.lines = lines
        self.words = [line.quote(text).rstrip() for line in lines]
        self.ruled = [at for at, words in enumerate(self.words) if _DASHES.match(words) or _LINE.match(words)]

    def grid(self, first: int) -> tuple[Drawn | None, int]:
        """Return the table of which line `first` is the uppermost border, or None, and the line to go on with."""
        text = self.text
        edges = [at for at, sign in enumerate(self.words[first]) if sign == "+"]
        rows: list[list[Slot]] = []
        part: list[list[Slot]] = []
        torn: list[list[Span]] = []
        drawn = [_trimmed(text, self.lines[first])]
        at = first + 1
        while at < len(self.lines):
            words = self.words[at].lstrip()
            if _BORDER.match(words):
                rows += _row(text, part, torn)
                part = []
                drawn.append(_trimmed(text, self.lines[at]))
            elif _fits(self.words[at], edges):
                part.append(_barred(text, self.lines[at], edges))
                part[-1][0].signs[:0] = drawn
                drawn = []
            else:
                break
            at += 1
        if not rows or part:
            return None, at
        rows[-1][-1].signs += drawn
        place(rows)
        return Drawn(first, at, rows, torn), at

    def columns(self, ruled: int) -> Drawn | None:
        """Return the table whose columns the dashes of line `ruled` tell: those that open it, or those under its head."""
        groups = [group.span() for group in _GROUP.finditer(self.words[ruled])]
        top = ruled
        while top and self.words[top - 1] and ruled - top < _HIGHEST:
            top -= 1
        if top < ruled and _LINE.match(self.words[top]):
            return self._between(top, ruled, groups)
        if top == ruled:
            return self._between(ruled, ruled, groups)
        after = ruled + 1
        while ruled - top == 1 and after < len(self.lines) and self.words[after]:
            after += 1
        if after == ruled + 1:
            return None
        rows = [_cut(self.text, line, groups) for line in (self.lines[top], *self.lines[ruled + 1 : after])]
        rows[1][0].signs.insert(0, _trimmed(self.text, self.lines[ruled]))
        place(rows)
        return Drawn(top, after, rows, [])

    def _between(self, top: int, ruled: int, groups: Sequence[tuple[int, int]]) -> Drawn | None:
        """Return the table between two drawn lines, the first of which is `top`, with the words of its head above `ruled`."""
        behind = bisect_right(self.ruled, ruled)
        last = next((at for at in self.ruled[behind : behind + _INNER] if self._closes(at, top)), None)
        if last is None:
            return None
        text, lines = self.text, self.lines
        by_blanks = "" in self.words[ruled + 1 : last]
        parts: list[list[list[Slot]]] = [[]]
        for line, words in zip(lines[ruled + 1 : last], self.words[ruled + 1 : last], strict=True):
            if words:
                parts[-1].append(_cut(text, line, groups))
            if not words or not by_blanks:
                parts.append([])
        torn: list[list[Span]] = []
        head = _row(text, [_cut(text, line, groups) for line in lines[top + 1 : ruled]], torn)
        body = [row for part in parts if part for row in _row(text, part, torn)]
        if not any(slot.paragraphs for row in body for slot in row):
            return None
        rows = [*head, *body]
        if head:
            body[0][0].signs.insert(0, _trimmed(text, lines[ruled]))
        rows[0][0].signs.insert(0, _trimmed(text, lines[top]))
        rows[-1][-1].signs.append(_trimmed(text, lines[last]))
        place(rows)
        return Drawn(top, last + 1, rows, torn)

    def _closes(self, at: int, top: int) -> bool:
        """Return whether line `at` ends the table that `top` began: it is drawn from the same column to the same column."""
        line, above = self.words[at], self.words[top]
        return line == above or (_LINE.match(line) is not None and len(line) == len(above))


def _row(text: str, lines: Sequence[Sequence[Slot]], torn: list[list[Span]]) -> list[list[Slot]]:
    """Return the rows that the lines of one row are, and add to `torn` its cells of more than one line."""
    cells: dict[tuple[int, int], list[Span]] = {}
    for line in lines:
        for slot in line:
            cells.setdefault(slot.edges, []).extend(words for paragraph in slot.paragraphs for words in paragraph)
    rows = gathered(text, lines, known=True)
    torn += [words for words in cells.values() if len(words) > 1]
    return rows


def _fits(words: str, edges: Sequence[int]) -> bool:
    """Return whether a line begins and ends with bars at the outermost edges."""
    first, last = edges[0], edges[-1]
    return len(words) == last + 1 and words[first] == "|" == words[last] and not words[:first].strip()


def _barred(text: str, line: Span, edges: Sequence[int]) -> list[Slot]:
    """Return the slots of a line between bars, which stand at some of `edges`."""
    bars = [edge for edge in edges if text[line.start + edge] == "|"]
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


def _cut(text: str, line: Span, groups: Sequence[tuple[int, int]]) -> list[Slot]:
    """Return the slots of a line over the columns that `groups` of dashes tell; the last goes on to the end of the line."""
    starts = [0, *(start for start, _ in groups[1:])]
    ends = [*(start for start, _ in groups[1:]), max(groups[-1][1], line.end - line.start)]
    slots = []
    for start, end, (left, right) in zip(starts, ends, groups, strict=True):
        within = Span(min(line.start + start, line.end), min(line.start + end, line.end))
        slots.append(_slot(text, within, (left - 1, right)))
    return slots
