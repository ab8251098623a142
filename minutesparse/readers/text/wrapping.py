"""Whether a line break ends a paragraph, or only a line of it.

Three habits are told apart by the lines of the whole document: a line for each paragraph; paragraphs set apart by empty lines, in which a lone
break stands where the conversion lost a character (Tika's reading of `.doc` puts one at a comment's anchor, a tab, a footnote); and lines
wrapped at a column, where a break is the wrapper's if the next word would not have fitted. Where a program is known to have wrapped the text, its
column is known too, and every other break ends a paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dumps import Dump
    from minutesparse.readers.text.lines import Line

NARROWEST, WIDEST = 40, 130
"""Columns between which people and programs wrap text."""

_FULL = 0.85
"""Share of the widest line of a page that other full lines may have, for letters differ in width; one that ends a sentence must be as wide."""

_HALF = 0.6
"""Share of the column that a line may fill before which it was broken on purpose."""

_USUAL = 72
"""The column at which a text is taken to be wrapped that does not show its own."""

DEEPER = 4
"""Columns by which a line may be set in against the one above and still go on with it."""

# "· Greater awareness", "- Clerk", "o  Budget", "1. Apologies", "3.2.1 Members", "(iv) to note", "95/20 Finance", "<AI1>", "\ufffdNot sure",
# "[KM1]Is this right?"
_BEGINS = re.compile(
    r"[·•●○◦▪■□‣➢►✓*+\uf000-\uf0ff\ufffd<|]|[-–—o][^\S\n]"
    r"|\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5})[.)](?:\s|\Z)"
    r"|\d{1,3}(?:\.\d{1,3}){1,5}\s+[A-Z]|\d{1,4}/\d{2,4}\s+[A-Z]"
    r"|\[[^\W\d_]{1,9}\d{1,4}\][A-Z]"
)

# "Contact officer|v.hill@hill.example"
_ADDRESS = re.compile(r"www\.|\S{1,60}(?:@|://)")

# "(a)", "iv)", "2.", "•", on a line of its own
_ALONE = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[·•●○▪■\uf000-\uf0ff])\Z")

# "2. The gate was given by"
_OPEN = re.compile(r"\b(?:of|by|the|and|or|to|for|in|at|with|from|an?|on|that|was|were|is|are|Mrs?|Ms|Dr|Cllrs?)\Z|,\Z")

# "infor-"
_BROKEN = re.compile(r"[a-z]-\Z")

# "==========", "----------", "~~~~"
_RULE = re.compile(r"([=\-~^\"'`+*#:<>])\1{2,}\Z")
_RULED = frozenset("=-~^\"'`+*#:<>")
"""What a rule begins with: nearly all lines are settled by it, in a third of the time of the pattern."""

# "Apologies: Cllr Hill"
_LABELLED = re.compile(r"[A-Z][^:.]{1,30}:\s")

_STOPS = tuple(".;:?!")
_CLOSERS = "\"'’”)]"
_WITHIN = ".,;:!?)]…’”"
"""Signs that stand in a sentence and begin none: ` . Connecting`, `…`."""


class Shape(NamedTuple):
    """How a document breaks its lines: the column it wraps at, or None; and whether empty lines set its paragraphs apart.

    `exact` is for a program that carries a word over just where it would end behind the column; `counts_bytes` for one that counts bytes of UTF-8.
    `torn` is for one that leaves breaks for marks in a sentence, two of which look like an empty line;
    `printed` for one that writes what stands on a page, a label on a line of its own.
    """

    column: int | None
    spaced: bool
    exact: bool = False
    counts_bytes: bool = False
    torn: bool = False
    printed: bool = False

    def joins(self, first: Line, above: Line, line: Line) -> bool:
        """Return whether `line` goes on with the paragraph that began with `first` and has come to `above`."""
        if self.torn and line.before == 1 and line.indent == 1 and not line.tab and not above.tab and continues(above, line):
            return True
        if line.before or line.tab or begins(line) or above.words.endswith(">"):
            return False
        if self.printed and (_BROKEN.search(above.words) or (above is first and _ALONE.match(above.words))):
            return True
        if self.exact and self.column is not None:
            return self._carried(above, line, self.column)
        if continues(above, line) or (_hangs(first, line) and not (above is first and self._is_title(above, line))):
            return self.spaced or self.column is not None
        return self.column is not None and self._forced(above, line, self.column)

    def _is_title(self, above: Line, line: Line) -> bool:
        """Return whether `above` is a numbered title over `line`: this begins with a capital, though there was much room for its first word."""
        numbered = above.words[0].isdecimal() and not _OPEN.search(above.words)
        return numbered and line.words[0].isupper() and self._needed(above, line) <= _HALF * (self.column or _USUAL)

    def _carried(self, above: Line, line: Line, column: int) -> bool:
        """Return whether a program carried the first word of `line` over to it, for it would have ended behind the column."""
        needed = self._needed(above, line)
        if not _stops(above):
            return needed > column
        return needed * (_FULL if self.printed else 1) > column and not _LABELLED.match(line.words)

    def _needed(self, above: Line, line: Line) -> int:
        """Return the column in which the first word of `line` would have ended on the line `above`."""
        word = line.words.split(None, 1)[0]
        return above.width + 1 + len(word) + (_surplus(above.words) + _surplus(word) if self.counts_bytes else 0)

    def _forced(self, above: Line, line: Line, column: int) -> bool:
        """Return whether the first word of `line` would not have fitted on the line `above`; a new sentence must prove it more strictly."""
        if line.indent > above.indent + DEEPER or _LABELLED.match(line.words):
            return False
        needed = self._needed(above, line)
        if _stops(above):
            return self.spaced and needed > column
        return needed > (0.85 if line.words[0].isupper() else 0.6) * column


def is_rule(line: Line) -> bool:
    """Return whether the line is drawn: an underline, an overline, or a rule."""
    words = line.words
    return words[:1] in _RULED and _RULE.match(words) is not None


def begins(line: Line) -> bool:
    """Return whether the line opens with a bullet, a number label or a sign of its own."""
    return _BEGINS.match(line.words) is not None


def continues(above: Line, line: Line) -> bool:
    """Return whether a sentence that `above` leaves open goes on in `line`: no stop there, and small letters or punctuation here."""
    opening = line.words[0]
    return (opening.islower() or opening in _WITHIN) and not _stops(above) and not _ADDRESS.match(line.words)


def shape_of(lines: Sequence[Line], dump: Dump | None = None) -> Shape:
    """Return how the document breaks its lines; as `dump` does, where the lines bear it out."""
    known = _known(lines, dump) if dump else None
    if known:
        return known
    apart = 0
    adjacent: list[int] = []
    open_ended: list[int] = []
    for above, line in pairwise(lines):
        if above.tab or line.tab or is_rule(above) or is_rule(line):
            continue
        if line.before:
            apart += 1
            continue
        adjacent.append(above.width)
        if continues(above, line) and not begins(line):
            open_ended.append(above.width)
    column = _column(open_ended, adjacent, [line.width for line in lines])
    spaced = 3 * apart >= len(adjacent)
    if dump is not None and dump.leaves_gaps:
        return Shape(column, spaced, printed=True) if column else Shape(_full(lines), spaced, exact=True, printed=True)
    return Shape(column, spaced, torn=dump is not None and dump.tears)


def _full(lines: Sequence[Line]) -> int | None:
    """Return the column behind which a line of a page is full, or None: the widest line tells, for letters differ in width."""
    widest = max((line.width for line in lines if "   " not in line.words and line.width <= WIDEST), default=0)
    return int(_FULL * widest) if widest >= NARROWEST else None


def _known(lines: Sequence[Line], dump: Dump) -> Shape | None:
    """Return the shape of the program's own column, unless lines run over it, or sentences over lines that had room for the next word."""
    if dump.column is None:
        return None
    shape = Shape(dump.column, spaced=False, exact=True, counts_bytes=dump.counts_bytes)
    prose = [line for line in lines if not line.tab and not line.words.endswith(("|", "+"))]
    wider = sum(1 for line in prose if line.width > 1.05 * dump.column)
    forced = sum(1 for above, line in pairwise(prose) if shape.joins(above, above, line))
    early = sum(1 for above, line in pairwise(prose) if not line.before and continues(above, line) and not shape.joins(above, above, line))
    return shape if 6 * wider <= len(prose) and early <= forced else None


def _surplus(words: str) -> int:
    """Return how many bytes more than characters `words` take in UTF-8."""
    return len(words.encode()) - len(words)


def _column(open_ended: list[int], adjacent: list[int], widths: list[int]) -> int | None:
    """Return the column at which lines are wrapped, or None.

    It shows where sentences run over the end of their line: nearly all lines keep to it, and of those that come near it one in three is `open_ended`.
    """
    if not open_ended:
        return None
    column = sorted(open_ended)[len(open_ended) * 9 // 10]
    near = sum(1 for width in adjacent if width > 0.8 * column)
    wider = sum(1 for width in widths if width > 1.25 * column)
    wrapped = NARROWEST <= column <= WIDEST and 3 * len(open_ended) >= near and 6 * wider <= len(widths)
    return column if wrapped else None


def _hangs(first: Line, line: Line) -> bool:
    """Return whether `line` is set in under a bullet or number at `first`."""
    return line.indent >= first.indent + 2 and begins(first)


def _stops(line: Line) -> bool:
    return line.words.rstrip(_CLOSERS).endswith(_STOPS)
