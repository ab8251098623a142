"""The words around those that a search found.

In: a text in which what was found stands between two marks. Out: the line of it in which most different words were found, cut to what a person
reads at a glance, and where in it they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 240
"""Code points of a snippet, without the signs of what was left out."""

_BEFORE = 60
"""Code points before the first word that was found, where there are too many."""

_MARKS = tuple(map(chr, range(0xFDD0, 0xFDF0)))
"""Code points that are no characters, so that hardly any text has one of them."""


class Marked(NamedTuple):
    """A text, and where in it words were found."""

    text: str
    found: list[Span]


class Snippet(NamedTuple):
    """Words on one line, where those that were found stand in it, and where in the whole text the line that they are from begins."""

    words: str
    marks: list[Span]
    at: int


def marks_for(text: str) -> tuple[str, str] | None:
    """Return two marks that stand nowhere in `text`, or None if it has nearly all of them."""
    free = [mark for mark in _MARKS if mark not in text]
    return (free[0], free[1]) if len(free) > 1 else None


def unmarked(text: str, marks: tuple[str, str]) -> Marked:
    """Return a text without its marks, and what stood between them."""
    begin, end = marks
    words: list[str] = []
    found = []
    length = 0
    first, *rest = text.split(begin)
    words.append(first)
    length += len(first)
    for part in rest:
        inside, _, outside = part.partition(end)
        found.append(Span(length, length + len(inside)))
        words += (inside, outside)
        length += len(inside) + len(outside)
    return Marked("".join(words), found)


def snippet(marked: Marked) -> Snippet:
    """Return the snippet of a text; where nothing was found in it, of its beginning."""
    text, found = marked
    lines: dict[int, list[Span]] = {}
    for place in found:
        lines.setdefault(text.rfind("\n", 0, place.start) + 1, []).append(place)
    if not lines:
        return _cut(text, 0, [])
    start = max(lines, key=lambda at: (len({place.quote(text).casefold() for place in lines[at]}), -at))
    return _cut(text, start, lines[start])


def _cut(text: str, start: int, found: Sequence[Span]) -> Snippet:
    """Return the line of `text` that begins at `start`, or of a long one what stands around what was found."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    low, high = start, end
    if end - start > WIDTH:
        first = found[0].start if found else start
        low = max(start, min(first - _BEFORE, end - WIDTH))
        high = max(low + WIDTH, found[0].end) if found else low + WIDTH
        low = _word_begins(text, low, first) if low > start else low
        high = _word_ends(text, high, found[0].end if found else low) if high < end else end
    before, after = ("… " if low > start else ""), (" …" if high < end else "")
    marks = [Span(place.start - low + len(before), min(place.end, high) - low + len(before)) for place in found if low <= place.start < high]
    words = "".join(" " if character.isspace() else character for character in text[low:high])
    return Snippet(before + words + after, marks, start)


def _word_begins(text: str, at: int, most: int) -> int:
    """Return where the first word behind `at` begins, but no place behind `most`."""
    gap = text.find(" ", at, most)
    return at if gap < 0 else gap + 1


def _word_ends(text: str, at: int, least: int) -> int:
    """Return where the last word before `at` ends, but no place before `least`."""
    gap = text.rfind(" ", least, at)
    return at if gap < 0 else gap
