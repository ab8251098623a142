"""The line that is being written: words come in with their layer and style, a leaf block goes out.

White space is folded as a browser folds it. `Point` marks a place between words, for what begins or ends there (a link, an insertion, a
comment's anchor), and knows its offset in the document once the words about it are written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Kind, Layer, Locator
from minutesparse.page import new
from minutesparse.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from minutesparse.assembler import Assembler
    from minutesparse.document import Block

# "PDF 500 KB" in "District heatingPDF 500 KB", "pdf icon PDF 365 KB"
_FILE_SIZE = re.compile(r"(?:pdf icon\s{0,9})?(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ZIP)\s[0-9]{1,6}(?:\.[0-9]{1,3})?\s?[KM]B$")


_BODY = Layer.BODY


class Point:
    """A place between words; `at` is its offset in the text of the document, right once the line is flushed."""

    __slots__ = ("at",)

    def __init__(self, at: int = 0) -> None:
        self.at = at


class Setting(NamedTuple):
    """What a leaf is that begins here."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    style: str = ""


class Line:
    """Collects the runs of one leaf after another."""

    def __init__(self, page: Assembler, first: int = 1) -> None:
        self.page = page
        self.number = ""
        self._above = first - 1
        """The lines of the file before the one on which the markup begins."""
        self.runs: list[tuple[str, Layer, int]] = []
        """The words that have come since the last leaf, as they came, each with layer and style."""
        self._start = 0
        self._length = 0
        self._setting = Setting()
        self._at: int | None = None
        """The line, counted from that on which the markup begins, of the element at which the leaf stands."""
        self._number_length = 0
        self._floating: list[Point] = []
        self._opened: list[Point] = []
        self._closed: list[Point] = []

    def begin(self, words: str, layer: Layer, style: int, setting: Setting, element: Element) -> None:
        """Begin a line with `words`, which settle what the leaf is, and the `element` at which it stands; white space begins none."""
        words = _folded(words).lstrip(" ")
        if not words:
            return
        self._start = self.page.upcoming
        self._length = 0
        self._setting = setting
        self._at = element.sourceline  # type: ignore[assignment]  # a number, which its stub does not say
        if self.number:
            self.runs.append((f"{self.number} ", layer, 0))
            self._length = len(self.number) + 1
            self._number_length = len(self.number)
            self.number = ""
        if self._floating:
            for point in self._floating:
                point.at = self._start + self._length
            self._opened += self._floating
            self._floating = []
        self.runs.append((words, layer, style))
        self._length += len(words)

    def write(self, words: str, layer: Layer, style: int) -> None:
        """Add `words`, folded, to the line that has begun."""
        words = _folded(words)
        if words[:1] == " " and self.runs[-1][0][-1] == " ":
            words = words[1:]
        if words:
            self.runs.append((words, layer, style))
            self._length += len(words)

    def literal_number(self, start: Point) -> None:
        """Say that the words from `start`, which opens the line, to here are its number."""
        if self.runs and start.at == self._start:
            words = "".join([run[0] for run in self.runs])
            self._number_length = len(words.rstrip())

    def opening(self) -> Point:
        """Return the place of the next word."""
        point = Point(self._start + self._length)
        (self._opened if self.runs else self._floating).append(point)
        return point

    def closing(self) -> Point:
        """Return the place after the last word."""
        if not self.runs:
            return Point(self.page.length)
        point = Point(self._start + self._length)
        self._closed.append(point)
        return point

    def flush(self) -> Block | None:
        """End a line that has begun; return the leaf that its words make, or None if they are nothing but white space."""
        runs = self.runs
        self.runs = []
        number_length = self._number_length
        if number_length:
            self._number_length = 0
        if len(runs) > 1:
            runs = _joined(runs)
        while runs[-1][0].isspace():
            runs.pop()
            if not runs:
                self._leave_out()
                return None
        words, layer, style = runs[-1]
        if words[-1] == " ":
            words = words.rstrip(" ")
            runs[-1] = (words, layer, style)
        label = _FILE_SIZE.search(words) if words[-1] == "B" and layer is _BODY else None
        if label:
            at = label.start()
            runs[-1:] = [part for part in ((words[:at], layer, style), (words[at:], Layer.FURNITURE, style)) if part[0]]
        kind, level, name = self._setting
        locator = new(Locator, (self._at and self._at + self._above, None, None, None, None))
        block = self.page.leaf(kind, runs, level=level, style=name, locator=locator)
        if self._opened or self._closed:
            self._settle(block.runs[-1].start if label else block.span.end)
        return block._replace(number=Span(self._start, self._start + number_length)) if number_length else block

    def _leave_out(self) -> None:
        """Let what begins on a line of nothing but white space begin with the next word."""
        self._floating += self._opened
        self._opened = []
        self._settle(self.page.length)

    def _settle(self, end: int) -> None:
        for point in (*self._opened, *self._closed):
            point.at = min(point.at, end)
        self._opened, self._closed = [], []


def _folded(words: str) -> str:
    """Return `words` with each stretch of white space that a browser folds as one space; a pattern takes thrice as long."""
    if "\n" in words or "\t" in words or "\r" in words or "\f" in words:
        words = words.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _joined(pieces: list[tuple[str, Layer, int]]) -> list[tuple[str, Layer, int]]:
    """Return pieces with those that follow each other in one layer and style put together."""
    runs: list[tuple[list[str], Layer, int]] = []
    for words, layer, style in pieces:
        if runs and runs[-1][1] is layer and runs[-1][2] == style:
            runs[-1][0].append(words)
        else:
            runs.append(([words], layer, style))
    return [("".join(words), layer, style) for words, layer, style in runs]
