"""Where the characters of the file came to stand in the text: comments, links and changes name places in the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple


class _Stretch(NamedTuple):
    """Characters of the file from `start` to `end` that stand at `offset` of the text, in the leaf of that number."""

    start: int
    end: int
    offset: int
    leaf: int


class Atlas:
    """The stretches written so far; `settle` puts them in the order of the file, after which places may be asked for."""

    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []
        self._closed: list[int] = []
        """For each leaf that has ended, the character of the file that ended it."""

    def note(self, start: int, end: int, offset: int) -> None:
        """Note that the characters from `start` to `end` stand at `offset`."""
        self._stretches.append(_Stretch(start, end, offset, len(self._closed)))

    def close(self, at: int) -> None:
        """Note that the character `at` ends the leaf that is open."""
        self._closed.append(at)

    def settle(self) -> None:
        """Put what was noted in order of the file."""
        self._stretches.sort()
        self._starts = [stretch.start for stretch in self._stretches]

    def here(self, at: int, end: int) -> int:
        """Return where the next word from the character `at` on stands: behind the last of its leaf, if that has no more; `end` if none does."""
        index = bisect_right(self._starts, at) - 1
        if index >= 0:
            found = self._stretches[index]
            if at < found.end:
                return found.offset + at - found.start
            if found.leaf < len(self._closed) and at <= self._closed[found.leaf]:
                return found.offset + found.end - found.start
        return self._stretches[index + 1].offset if index + 1 < len(self._stretches) else end

    def reached(self, at: int) -> int:
        """Return where the last word before the character `at` ends."""
        index = bisect_left(self._starts, at) - 1
        if index < 0:
            return 0
        found = self._stretches[index]
        return found.offset + min(at, found.end) - found.start
