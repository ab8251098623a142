"""Printed lines to paragraphs: which line goes on with the words of the one above.

In: lines of one column, from top to bottom. Out: groups of lines, each a paragraph. Afterwards holds: no line is lost, and their order stays.

A line goes on where the one above was full: where the first word below would not have fitted on it. Whoever set the page broke the line there, not
whoever wrote it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.page import new
from minutesparse.readers.pdf.lines import LABEL, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAIR = 2
_LEADING = 2.2
"""How far, in heights of letters, the middles of two lines of one paragraph lie apart at most, where the column does not say otherwise."""
_CLOSE = 1.15
"""How far, in heights of letters, they lie apart in any column."""
_LOOSER = 1.25
"""How much further than its closest lines those of one paragraph may lie apart."""
_OTHER_SIZE = 1.15
"""How much taller letters are of which no line goes on with the words of the other."""
_LONG = 0.7
"""How much of its column a line takes that a small letter goes on with, though the next word would have fitted."""
_INDENT = 4.0
"""Points by which a line must stand further left than the one above to be a new list item."""


class Paragraph(NamedTuple):
    """Lines that make a paragraph, and how far the words next to the last of them reach."""

    lines: list[Line]
    right: float


def paragraphs(lines: Sequence[Line], rights: Sequence[float]) -> list[Paragraph]:
    """Return the paragraphs of one column; `rights` are how far the words next to each line reach."""
    if len(lines) < _PAIR:
        return [new(Paragraph, ([line], right)) for line, right in zip(lines, rights, strict=True)]
    drops = [above.middle - below.middle for above, below in pairwise(lines)]
    down = sorted([drop for drop in drops if drop > 0])
    loosest = _LOOSER * down[len(down) // 4] if down else 0.0
    found, ends = [[lines[0]]], [rights[0]]
    for below, drop, right in zip(lines[1:], drops, rights[1:], strict=True):
        near = drop <= _CLOSE * below.size or (drop <= loosest and drop <= _LEADING * below.size)
        if near and goes_on(found[-1][0], found[-1][-1], below, ends[-1]):
            found[-1].append(below)
            ends[-1] = right
        else:
            found.append([below])
            ends.append(right)
    return [new(Paragraph, paragraph) for paragraph in zip(found, ends, strict=True)]


def reaches(lines: Sequence[Line], widest: float) -> list[float]:
    """Return how far to the right the words next to each of `lines` reach: to `widest`, or to the edge of a narrower column.

    Lines that begin under each other make a narrower column where most of them are as full as it allows; else they are a list.
    """
    found: list[float] = []
    for group in _under_each_other(lines):
        right = max([line.right for line in group]) if len(group) >= _FEWEST else widest
        narrow = right < widest and sum([not below.fits(right - above.right) for above, below in pairwise(group)]) >= _FULL * (len(group) - 1)
        found += [right if narrow else widest] * len(group)
    return found


def _under_each_other(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield `lines` in groups that begin at one left edge."""
    group = [lines[0]]
    for line in lines[1:]:
        if abs(line.left - group[-1].left) < _INDENT:
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


_FEWEST = 3
"""Lines under each other that show how wide their column is."""
_FULL = 0.75
"""How many of them are as full as it allows."""


def goes_on(first: Line, above: Line, below: Line, right: float) -> bool:
    """Return whether `below` goes on with the words of `above`, in a paragraph that begins with `first` and a column that reaches to `right`."""
    if above.size > _OTHER_SIZE * below.size or below.size > _OTHER_SIZE * above.size:
        return False
    if not _lowercase(below.first) and _begins(first, above, below):
        return False
    if above.bold != below.bold and not _midway(above.text):
        return False
    if not below.fits(right - above.right) or _midway(above.text):
        return True
    return below.first[0].islower() and not above.text.endswith((".", ":", ";")) and above.right - above.left > _LONG * (right - above.left)


def _lowercase(word: str) -> bool:
    """Return whether it is nothing but small letters, and several: most lines that go on begin so, and neither a label nor a heading does."""
    return len(word) > 1 and word.islower() and word.isalpha()


def _begins(first: Line, above: Line, below: Line) -> bool:
    """Return whether `below` begins with a label or a heading of its own, in a paragraph that begins with `first`."""
    if _BEGINNING.match(below.text):
        return True
    return LABEL.match(below.first) is not None and (
        below.left < above.left - _INDENT or (LABEL.match(first.first) is not None and not _hangs(first, below))
    )


# "10" before "per cent", "M." before a name
_NO_LABEL = re.compile(r"(?:\d{1,3}|[A-Z]\.)$")


def _hangs(first: Line, below: Line) -> bool:
    """Return whether `below` hangs under the words of the list item `first`, and begins with what only looks like a label."""
    return below.left > first.left + _INDENT and _NO_LABEL.match(below.first) is not None


# "4. Planning", "(b) that", "• a bench", "Present: Cllr Hill"
_BEGINNING = re.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]|[•·▪◦\uf0b7\uf0a7])\s|[A-Z][\w' ]{2,24}+:\s")


_OPEN = frozenset({"the", "a", "an", "and", "of", "to", "for", "with", "by", "in", "on", "that"})
"""Words that no sentence ends in."""


def _midway(text: str) -> bool:
    """Return whether no sentence ends like this."""
    return text.endswith((",", "-", "–")) or text.rpartition(" ")[2] in _OPEN
