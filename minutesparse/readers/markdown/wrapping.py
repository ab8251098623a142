"""Whether a line break inside a paragraph ends a line that was meant as one, or was set by an editor that wraps its lines.

Markdown joins all lines of a paragraph; clerks who write it often mean each for itself (`Present: …` above `Apologies: …`).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NARROWEST, WIDEST = 50, 130
"""Columns between which editors wrap text."""

# "1\. Apologies", "3.2.1 Members", "(iv) to note", "a) Finance", "• Budget", "**ACTION**: the clerk", "95/20 Finance", "<AI1>", "\<AI1\>", "[ ] task"
_BEGINS = re.compile(
    r"[·•●○◦▪■□‣►✓<|\uf000-\uf0ff]|\\[<*-]|[-–—][^\S\n]|\[[ x]\]"
    r"|[*_]{0,3}\(?(?:\d{1,4}(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5})\\?[.)](?:\s|[*_]|\Z)"
    r"|[*_]{0,3}\d{1,3}(?:\.\d{1,3}){1,5}\s+[*_]{0,3}[A-Z]|[*_]{0,3}\d{1,4}/\d{2,4}\s+[A-Z]"
    r"|(\*\*|__)[^*_\n]{1,60}\1"
)

# "Apologies: Cllr Hill", "**Apologies:** Cllr Hill"
_LABELLED = re.compile(r"[*_]{0,3}[A-Z][^:.\n]{1,30}:[*_]{0,3}(?:\s|\Z)")

# "analogy| . Connecting", "according to|clauses"
_GOES_ON = re.compile(r"[*_]{0,3}[a-z.,;:!?)\]’”]")

# "Contact officer|v.hill@hill.example", "|[minutes](https://…)"
_ADDRESS = re.compile(r"www\.|\S{1,60}(?:@|://)")

_STOPS = tuple(".;:?!")
_OPEN = ",", " and", " &", " the", " of", " to", " a", " by", " -", " –"
_EDGES = "*_\"'’”)]"
_FIT = 0.85
"""Share of the column that a wrapped line fills, with the next word."""


def column_of(paragraphs: Iterable[Sequence[str]]) -> int | None:
    """Return the column at which the lines of these paragraphs are wrapped, or None if they are not."""
    above = [(first, second) for lines in paragraphs for first, second in pairwise(lines)]
    forced = sorted(len(first) for first, second in above if _goes_on(first, second) and not _BEGINS.match(second))
    if not forced:
        return None
    column = forced[len(forced) * 9 // 10]
    near = sum(1 for first, _ in above if len(first) > 0.8 * column)
    return column if NARROWEST <= column <= WIDEST and 3 * len(forced) >= near else None


def begins(line: str) -> bool:
    """Return whether the line opens with a bullet, a number or a label of its own."""
    return _BEGINS.match(line) is not None


def joins(above: str, line: str, column: int | None) -> bool:
    """Return whether `line`, which `begins` nothing, goes on with the line `above` it."""
    if _goes_on(above, line):
        return True
    if column is None or _LABELLED.match(line):
        return False
    needed = len(above) + 1 + len(line.split(None, 1)[0])
    return needed > (column if _stops(above) else _FIT * column)


def _goes_on(above: str, line: str) -> bool:
    """Return whether a sentence that `above` leaves open goes on in `line`."""
    if _ADDRESS.match(line) or _LABELLED.match(line):
        return False
    return above.rstrip(_EDGES).endswith(_OPEN) or (not _stops(above) and _GOES_ON.match(line) is not None)


def _stops(line: str) -> bool:
    return line.rstrip(_EDGES).endswith(_STOPS)
