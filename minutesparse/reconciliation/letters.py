"""A document's letters with the place of each, so that a place in one copy can be found in another that is spaced and marked otherwise.

In: a record with its text. Out: `Letters`. Afterwards holds: markers, labels of comments and comments themselves are no letters of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from minutesparse.reconciliation.folding import letters
from minutesparse.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.models import Minutes, Report, ReviewComment

_SOMEBODYS = frozenset({"highlight", "placeholder", "field-error"})
"""Artefacts that are words of the document all the same."""

_WIDTHS = (40, 20)
"""How many letters on either side tell a place; the first that tell one are taken."""


class Letters:
    """The letters and figures of a text, folded, each with its offset (code points)."""

    def __init__(self, text: str, cuts: Iterable[Span]) -> None:
        self._source = text
        self._offsets: list[int] = []
        kept: list[str] = []
        for start, end in _between(merged(cuts), len(text)):
            for offset in range(start, end):
                character = text[offset]
                folded = character.lower() if character.isascii() and character.isalnum() else letters(character)
                kept.append(folded)
                self._offsets.extend([offset] * len(folded))
        self.text = "".join(kept)

    @classmethod
    def of(cls, record: Minutes | Report) -> Letters:
        """Return the letters of the document that `record` was made from.

        Raises:
            SourceTextMissing: the record has no text beside it.
        """
        text = record.quote(Span(0, record.source.characters))
        cuts = [found.span for found in record.artefacts if found.span and found.kind not in _SOMEBODYS]
        threads = [remark for comment in record.comments for remark in (comment, *comment.replies)]
        cuts += [remark.span for remark in threads if remark.span]
        return cls(text, [*cuts, *_labels(text, threads)])

    def around(self, offset: int, width: int) -> tuple[str, str]:
        """Return the `width` letters before `offset` and those from it on."""
        at = bisect_left(self._offsets, offset)
        return self.text[max(0, at - width) : at], self.text[at : at + width]

    def shown(self, offset: int, width: int) -> str:
        """Return the words around `offset` as they stand, `width` letters to each side, a bar at the place itself."""
        at = bisect_left(self._offsets, offset)
        start = self._offsets[max(0, at - width)] if at else offset
        end = self._offsets[min(len(self._offsets), at + width) - 1] + 1 if at < len(self._offsets) else offset
        before, after = self._source[start:offset].split(), self._source[offset:end].split()
        return " ".join([*before[start > 0 :], "|", *(after[:-1] if after[1:] else after)])

    def find(self, before: str, after: str) -> int | None:
        """Return the offset just behind the last letter of `before` where `after` follows, or None if there is no such place, or several."""
        for width in _WIDTHS:
            for left, right in ((before[-width:], after[:width]), (before[-width:], ""), ("", after[:width])):
                place = self._only(left, right) if len(left) + len(right) >= width else None
                if place is not None:
                    return place
        return None

    def _only(self, left: str, right: str) -> int | None:
        at = self.text.find(left + right)
        if at < 0 or self.text.find(left + right, at + 1) >= 0:
            return None
        return self._behind(at + len(left))

    def _behind(self, at: int) -> int:
        """Return the offset behind the letter before `at`."""
        return self._offsets[at - 1] + 1 if at else self._offsets[0]

    def words_before(self, offset: int, words: str) -> Span | None:
        """Return where `words` stand, if their letters are the last before `offset`."""
        wanted = letters(words)
        at = bisect_left(self._offsets, offset)
        if not wanted or not self.text.endswith(wanted, 0, at):
            return None
        return Span(self._offsets[at - len(wanted)], offset)


def _between(cuts: list[Span], end: int) -> Iterator[tuple[int, int]]:
    at = 0
    for cut in cuts:
        yield at, max(at, cut.start)
        at = max(at, cut.end)
    yield at, end


def _labels(text: str, comments: Iterable[ReviewComment]) -> list[Span]:
    """Return where the labels of `comments` stand in the text: `[JC1]`."""
    labels = {comment.label for comment in comments if comment.label}
    if not labels:
        return []
    # [JC1]
    pattern = re.compile(r"\[(?:" + "|".join(map(re.escape, sorted(labels))) + r")\]")
    return [Span(*found.span()) for found in pattern.finditer(text)]
