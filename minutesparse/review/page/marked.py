"""A text as lines of marked words: what a page shows of a document, with every span already cut where it begins and ends.

In: the document's text, and the places that have a name. Out: lines, each a list of runs; runs of one line are its characters in order, without its
line end. A span is code points here and stays so: the page is given words, never offsets, so that it need not count in UTF-16.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.spans import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.spans import Span


class Mark(NamedTuple):
    """A place that has a name: `decision-3`."""

    name: str
    span: Span


class Run(NamedTuple):
    """Words that the same marks cover; `names` has the widest first, and a run without words is a point."""

    words: str
    names: tuple[str, ...] = ()


def marked(text: str, marks: Iterable[Mark]) -> list[list[Run]]:
    """Return the lines of `text`, cut at every edge of a mark; a mark that covers no character but line ends is a point where it begins."""
    wanted = sorted({mark for mark in marks if mark.span.end <= len(text)}, key=_widest_first)
    starts = Lines(text).starts
    lines: list[list[Run]] = []
    active: list[Mark] = []
    waiting = iter([*wanted, None])
    coming = next(waiting)
    for number, start in enumerate(starts):
        behind = starts[number + 1] if number + 1 < len(starts) else len(text) + 1
        line = _Line(text, start, _shown_end(text, start, behind - 1))
        while coming and coming.span.start < behind:
            line.add(coming)
            active.append(coming)
            coming = next(waiting)
        lines.append(list(line.runs(active)))
        active = [mark for mark in active if mark.span.end > behind]
    return lines


class _Line:
    """One line while it is cut: its edges, and the marks that are points in it."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._points: dict[int, list[str]] = {}

    def add(self, mark: Mark) -> None:
        """Take note of a mark that begins here."""
        at = min(mark.span.start, self._end)
        if not self._text[at : mark.span.end].strip("\r\n"):
            self._points.setdefault(at, []).append(mark.name)

    def runs(self, active: list[Mark]) -> Iterator[Run]:
        """Yield the runs of the line, `active` being all marks that reach into it."""
        inside = [mark for mark in active if max(mark.span.start, self._start) < min(mark.span.end, self._end)]
        if not inside and not self._points:
            if self._start < self._end:
                yield Run(self._text[self._start : self._end])
            return
        edges = {self._start, self._end, *self._points}
        edges.update(edge for mark in inside for edge in mark.span if self._start < edge < self._end)
        ordered = sorted(edges)
        for start, end in zip(ordered, [*ordered[1:], self._end], strict=True):
            if start in self._points:
                yield Run("", tuple(self._points[start]))
            if start < end:
                yield Run(self._text[start:end], tuple(mark.name for mark in inside if mark.span.start <= start and end <= mark.span.end))


def _shown_end(text: str, start: int, end: int) -> int:
    """Return where a line ends for a reader: before the carriage return of a line end of two characters."""
    return end - 1 if start < end < len(text) and text[end - 1] == "\r" else end


def _widest_first(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.name
