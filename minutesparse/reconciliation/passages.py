"""Where the words of one item differ between copies: passage by passage, however each copy breaks them into paragraphs.

In: the paragraphs of an item in two copies. Out: pairs of runs of paragraphs that say different things; a run is empty where a copy has nothing.
Afterwards holds: runs come in order, and what is not in a pair is the same in both. Linear but for the sorting of what both have.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.reconciliation.folding import tight
from minutesparse.spans import hull

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.models import AgendaItem, Paragraph
    from minutesparse.spans import Span


class Passage(NamedTuple):
    """A run of paragraphs of one copy."""

    text: str
    span: Span | None

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> Passage:
        """Return a run of paragraphs as one."""
        return cls("\n".join(paragraph.text for paragraph in paragraphs), hull(paragraph.span for paragraph in paragraphs if paragraph.span))

    @classmethod
    def of_item(cls, item: AgendaItem) -> Passage:
        """Return all the words of an item as one."""
        return cls(item.text, hull(each.span for each in _flat(item.paragraphs) if each.span))


def differences(one: AgendaItem, other: AgendaItem) -> Iterator[tuple[Passage, Passage]]:
    """Yield the passages in which two copies of an item differ."""
    ours, theirs = list(_flat(one.paragraphs)), list(_flat(other.paragraphs))
    left, right = [tight(each.text) for each in ours], [tight(each.text) for each in theirs]
    at = below = 0
    for here, there in [*_anchors(left, right), (len(left), len(right))]:
        found, beside = _trimmed(left[at:here], right[below:there])
        mine, yours = ours[at:here][found], theirs[below:there][beside]
        if "".join(left[at:here][found]) != "".join(right[below:there][beside]):
            yield Passage.of(mine), Passage.of(yours)
        at, below = here + 1, there + 1


def _flat(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        yield paragraph
        yield from _flat(paragraph.paragraphs)


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of paragraphs that both have equally often, as many as come in the same order in both."""
    often, beside = Counter(left), Counter(right)
    places = {key: place for place, key in enumerate(_counted(left))}
    pairs = [(places[key], place) for place, key in enumerate(_counted(right)) if often[key[0]] == beside[key[0]]]
    return _ascending(pairs)


def _counted(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield each text with how often it has come before."""
    seen: Counter[str] = Counter()
    for text in texts:
        yield text, seen[text]
        seen[text] += 1


def _ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `pairs`, which ascend in the second place, that ascends in the first too."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, (first, _) in enumerate(pairs):
        at = bisect_left(tops, first)
        before.append(ends[at - 1] if at else None)
        tops[at : at + 1], ends[at : at + 1] = [first], [index]
    chain: list[tuple[int, int]] = []
    index_of = ends[-1] if ends else None
    while index_of is not None:
        chain.append(pairs[index_of])
        index_of = before[index_of]
    return chain[::-1]


def _trimmed(left: Sequence[str], right: Sequence[str]) -> tuple[slice, slice]:
    """Return what of the two runs is left without the paragraphs that both begin and end with."""
    most = min(len(left), len(right))
    front = next((place for place in range(most) if left[place] != right[place]), most)
    back = next((place for place in range(most - front) if left[-1 - place] != right[-1 - place]), most - front)
    return slice(front, len(left) - back), slice(front, len(right) - back)
