"""Tracked changes: which words a view of the document shows, and a list of what was changed, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Change
from minutesparse.spans import Span
from minutesparse.stamps import stamp

if TYPE_CHECKING:
    from minutesparse.document import View
    from minutesparse.findings import Findings
    from minutesparse.page import Page, Place

_LEFT_OUT: dict[View, frozenset[str]] = {
    "final": frozenset({"deletion", "move-from"}),
    "original": frozenset({"insertion", "move-to"}),
    "all": frozenset(),
}


class Mark(NamedTuple):
    """That words were changed: how, by whom, when (as the file has it), and whether the view leaves them out."""

    kind: str
    author: str | None
    date: str | None
    dropped: bool


class _Entry:
    """One change while the text grows: words in the text up to `end`, or words left out (`pieces`) that would stand at `place`."""

    __slots__ = ("end", "length", "mark", "pieces", "place")

    def __init__(self, mark: Mark, place: Place | None, start: int) -> None:
        self.mark = mark
        self.place = place
        self.pieces: list[str] = []
        self.length = start
        self.end = start


class Changes:
    """The changes met so far, in order of the text; those that touch, of one kind, author and time, are one."""

    def __init__(self, page: Page, view: View) -> None:
        self._page = page
        self._left_out = _LEFT_OUT[view]
        self._entries: list[_Entry] = []
        self.unattributed = Mark("deletion", None, None, "deletion" in self._left_out)
        """Of deleted words of which nothing says who deleted them."""

    def mark(self, kind: str, author: str | None, date: str | None) -> Mark:
        """Return what a tracked change of this `kind` says of the words that it holds."""
        return Mark(kind, author, date, kind in self._left_out)

    def keep(self, mark: Mark, start: int, end: int) -> None:
        """Note that the words from `start` to `end` of the text were changed."""
        last = self._entries[-1] if self._entries else None
        if last and last.place is None and last.end == start and last.mark == mark:
            last.end = end
        else:
            entry = _Entry(mark, None, start)
            entry.end = end
            self._entries.append(entry)

    def drop(self, mark: Mark, words: str) -> None:
        """Note words that the view leaves out."""
        last = self._entries[-1] if self._entries else None
        if not (last and last.place and last.length == self._page.reached and last.mark == mark):
            last = _Entry(mark, self._page.here(), self._page.reached)
            self._entries.append(last)
        last.pieces.append(words)

    def drop_edge(self) -> None:
        """Note that what was left out last is the end of a cell, behind which another stands in the row."""
        pieces = self._entries[-1].pieces if self._entries else []
        if pieces and pieces[-1] == "\n":
            pieces[-1] = "\t"

    def listed(self, text: str, findings: Findings) -> tuple[Change, ...]:
        """Return the changes, and add a finding to `findings` for each date that is none."""
        found = []
        for entry in self._entries:
            if entry.place is None:
                span = Span(entry.length, entry.end)
                words = span.quote(text)
            else:
                at = entry.place.at if entry.place.at >= 0 else len(text)
                span = Span(at, at)
                words = "".join(entry.pieces)
            date = stamp(entry.mark.date, "a tracked change", span, findings)
            found.append(Change(entry.mark.kind, words, span, entry.mark.author, date))
        return tuple(found)
