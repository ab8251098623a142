"""Tracked changes: which words a view of the document shows, and a list of what was changed, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Change
from minutesparse.spans import Span
from minutesparse.stamps import stamp_of_number

if TYPE_CHECKING:
    from minutesparse.document import View
    from minutesparse.findings import Findings
    from minutesparse.readers.doc.atlas import Atlas
    from minutesparse.readers.doc.looks import Look, Stamp


class Mark(NamedTuple):
    """That words were changed: how, by whom and when, and whether the view leaves them out."""

    kind: str
    stamp: Stamp
    dropped: bool


class _Entry:
    """One change: words in the text from `start` to `end`, or words left out (`pieces`) that would stand at the character `place` of the file."""

    __slots__ = ("end", "mark", "pieces", "place", "start")

    def __init__(self, mark: Mark, start: int, place: int | None = None) -> None:
        self.mark = mark
        self.start = self.end = start
        self.place = place
        self.pieces: list[str] = []


class Changes:
    """The changes met so far, in order of the text; those that touch, of one kind, author and time, are one."""

    def __init__(self, authors: list[str], view: View) -> None:
        self._authors = authors
        self._view = view
        self._entries: list[_Entry] = []

    def mark(self, look: Look) -> Mark | None:
        """Return what was done to words of this look; of words inserted and then deleted, what the view leaves out because of."""
        if look.inserted and (look.deleted is None or self._view == "original"):
            return Mark("insertion", look.inserted, self._view == "original")
        if look.deleted:
            return Mark("deletion", look.deleted, self._view == "final")
        return None

    def keep(self, mark: Mark, start: int, end: int) -> None:
        """Note that the words from `start` to `end` of the text were changed."""
        last = self._entries[-1] if self._entries else None
        if last is None or last.place is not None or last.end != start or last.mark != mark:
            last = _Entry(mark, start)
            self._entries.append(last)
        last.end = end

    def drop(self, mark: Mark, words: str, place: int, reached: int) -> None:
        """Note words that the view leaves out; the text was written up to `reached`."""
        last = self._entries[-1] if self._entries else None
        if last is None or last.place is None or last.start != reached or last.mark != mark:
            last = _Entry(mark, reached, place)
            self._entries.append(last)
        last.pieces.append(words)

    def drop_edge(self) -> None:
        """Note that what was left out last is the end of a cell, behind which another stands in the row."""
        pieces = self._entries[-1].pieces if self._entries else []
        if pieces and pieces[-1] == "\n":
            pieces[-1] = "\t"

    def listed(self, text: str, atlas: Atlas, findings: Findings) -> tuple[Change, ...]:
        """Return the changes, and add a finding to `findings` for each date that is none."""
        found = []
        for entry in self._entries:
            if entry.place is None:
                span = Span(entry.start, entry.end)
                words = span.quote(text)
            else:
                at = atlas.here(entry.place, len(text))
                span = Span(at, at)
                words = "".join(entry.pieces)
            author = self._authors[entry.mark.stamp.author] if entry.mark.stamp.author < len(self._authors) else ""
            date = stamp_of_number(entry.mark.stamp.time, "a tracked change", span, findings)
            found.append(Change(entry.mark.kind, words, span, author or None, date))
        return tuple(found)
