"""What a page repeats at its head and foot: running titles, page numbers, lines to sign on.

In: the lines of every page. Out: for each page, those of its lines that are furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.readers.pdf.lines import Line

_EDGE = 4
"""How many lines from the head or foot of a page are looked at."""

_APART = 1.7
"""How far, in heights of letters, the middles of the last line of furniture and the first of the page lie apart at least."""
_SHORT = 60
"""Characters that a line with the number of its page has at most."""

# "3", "- 3 -", "Page 3 of 14", "3/14"
_NUMBER = re.compile(r"\W{0,3}(?:page\s+)?\d{1,4}(?:\s*(?:of|/|sur)\s*\d{1,4})?\W{0,3}$|page\s+\d{1,4}$", re.IGNORECASE)

_DIGITS = re.compile(r"\d+")


def furniture(pages: Sequence[Sequence[Line]]) -> list[set[Line]]:
    """Return, for each page of lines from top to bottom, those that other pages have too at that edge, and the number of the page."""
    enough = max(2, (len(pages) + 1) // 3)
    heads, feet = _edges(pages, enough), _edges([lines[::-1] for lines in pages], enough)
    return [{*head, *foot} for head, foot in zip(heads, feet, strict=True)]


def _edges(pages: Sequence[Sequence[Line]], enough: int) -> list[Sequence[Line]]:
    """Return, for each page of lines from one edge on, those that `enough` pages have there."""
    keys = [[_key(line) for line in lines[:_EDGE]] for lines in pages]
    seen = Counter(key for found in keys for key in set(found))
    return [_edge(lines, [seen[key] >= enough for key in found]) for lines, found in zip(pages, keys, strict=True)]


def _edge(lines: Sequence[Line], repeated: Sequence[bool]) -> Sequence[Line]:
    """Return the lines of furniture from one edge of a page on, up to the gap that parts them from the words of the page."""
    end = 0
    for index, (line, again) in enumerate(zip(lines, repeated, strict=False)):
        numbered = index == 0 and _NUMBER.match(line.text)
        if not again and not numbered:
            break
        following = lines[index + 1] if index + 1 < len(lines) else None
        if numbered or following is None or abs(line.middle - following.middle) > _APART * line.size:
            end = index + 1
    return lines[:end]


def _key(line: Line) -> str:
    """Return what lines at the same place of other pages have in common with `line`: its words, and in a short one whatever its numbers are."""
    words = line.text.strip().lower()
    return _DIGITS.sub("0", words) if len(words) <= _SHORT else words
