"""Tracked changes: which words a view of the document shows, and a list of what was changed, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Change
from minutesparse.readers.rtf.state import DELETED, INSERTED, MOVED_FROM, MOVED_TO, UNCHANGED
from minutesparse.spans import Span
from minutesparse.stamps import stamp_of_number

if TYPE_CHECKING:
    from minutesparse.document import View
    from minutesparse.findings import Findings
    from minutesparse.readers.rtf.drafts import Place
    from minutesparse.readers.rtf.state import Revision
    from minutesparse.readers.rtf.tables import Authors

_LEFT_OUT: dict[View, int] = {"final": DELETED | MOVED_FROM, "original": INSERTED | MOVED_TO, "all": 0}

_KINDS = {DELETED: "deletion", MOVED_FROM: "move-from", MOVED_TO: "move-to", INSERTED: "insertion"}
"""In this order they count where words were changed twice, unless the view leaves them out for one of the others."""


class Mark(NamedTuple):
    """That words were changed: how, by whom, when (as the file has it), and whether the view leaves them out."""

    kind: str
    author: str | None
    date: int | None
    dropped: bool


class _Entry:
    """One change: words in the text from `start` to `end`, or words left out (`pieces`) that would stand at `start`, met where the text `reached`."""

    __slots__ = ("end", "mark", "pieces", "reached", "start")

    def __init__(self, mark: Mark, start: Place, reached: Place) -> None:
        self.mark = mark
        self.start = start
        self.end = self.reached = reached
        self.pieces: list[str] = []


class Changes:
    """The changes met so far; those that touch, of one kind, author and time, are one."""

    def __init__(self, view: View, authors: Authors) -> None:
        self._left_out = _LEFT_OUT[view]
        self._authors = authors
        self._entries: list[_Entry] = []
        self._edge = ""
        """The ends of cells and rows since words were left out last: what parts those from words left out behind them."""
        self._marks: dict[Revision, Mark | None] = {UNCHANGED: None}

    def mark(self, revision: Revision) -> Mark | None:
        """Return what tracked changes say of words, or None if they were not changed."""
        if revision not in self._marks:
            self._marks[revision] = self._marked(revision)
        return self._marks[revision]

    def _marked(self, revision: Revision) -> Mark | None:
        bits = revision.bits & self._left_out or revision.bits
        bit = next((bit for bit in _KINDS if bits & bit), None)
        if bit is None:
            return None
        author, date = {
            DELETED: (revision.deleter, revision.deleted),
            INSERTED: (revision.inserter, revision.inserted),
        }.get(bit, (revision.mover, revision.moved))
        return Mark(_KINDS[bit], self._authors[author], date, bool(bit & self._left_out))

    def keep(self, mark: Mark, start: Place, end: Place) -> None:
        """Note that the words from `start` to `end` were changed."""
        last = self._entries[-1] if self._entries else None
        if last and not last.pieces and last.mark == mark and last.end.same(start):
            last.end = end
        else:
            entry = _Entry(mark, start, start)
            entry.end = end
            self._entries.append(entry)

    def drop(self, mark: Mark, words: str, place: Place, reached: Place) -> None:
        """Note words that the view leaves out: they would stand at `place`, and the text has come as far as `reached`."""
        last = self._entries[-1] if self._entries else None
        if not (last and last.pieces and last.mark == mark and last.reached.same(reached)):
            last = _Entry(mark, place, reached)
            self._entries.append(last)
            self._edge = ""
        last.pieces.append(self._edge + words)
        self._edge = ""

    def end_cell(self) -> None:
        """Note that a cell ends."""
        self._edge += "\t"

    def end_row(self) -> None:
        """Note that a row ends, behind the end of its last cell."""
        self._edge = self._edge[:-1] + "\n"

    def drop_row(self, mark: Mark, place: Place, reached: Place) -> None:
        """Note that the view leaves out the row that ends."""
        self._edge = self._edge[:-1]
        self.drop(mark, "\n", place, reached)

    def dropped_last(self, reached: Place) -> Mark | None:
        """Return the change for which words were left out behind the last that were written, if any were; the text has come as far as `reached`."""
        last = self._entries[-1] if self._entries else None
        return last.mark if last and last.pieces and last.reached.same(reached) else None

    def listed(self, text: str, findings: Findings) -> tuple[Change, ...]:
        """Return the changes in order of the text, and add a finding to `findings` for each date that is none."""
        found = []
        for entry in sorted(self._entries, key=lambda entry: entry.start.at):
            start = entry.start.at
            span = Span(start, start if entry.pieces else entry.end.at)
            words = "".join(entry.pieces) or span.quote(text)
            date = stamp_of_number(entry.mark.date, "a tracked change", span, findings)
            found.append(Change(entry.mark.kind, words, span, entry.mark.author, date))
        return tuple(found)
