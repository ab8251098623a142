"""Regions to blocks: signs become runs of markup, lines become leaves, tables become tables, those pasted as HTML too.

Every character of a region that is not white space goes into one run of one leaf, in order. A leaf that holds nothing but signs is kept too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.document import Kind, Layer, Link, Run
from minutesparse.readers.markdown.regions import Form
from minutesparse.readers.markdown.signs import Scanner, has_signs
from minutesparse.readers.markdown.wrapping import begins, column_of, joins
from minutesparse.readers.markdown.writer import Setting, Writer
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dumps import Dump
    from minutesparse.readers.markdown.regions import Line, Region
    from minutesparse.readers.markdown.signs import Sign

# "2." in "> 2. - "
_NUMBER = re.compile(r"\d{1,9}[.)]")
_WORDS = re.compile(r"\S+")

# "[^1]: The minutes of May."
_NOTE = re.compile(r"\[\^[\w-]{1,20}\]:")

# "[minutes]: https://council.example/may.pdf "Minutes""
_TARGET = re.compile(r"\[([^\[\]^\n]{1,200})\]:[ \t]+<?([^\s<>]*[/#@:][^\s<>]*)>?(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?$")

# "```", "~~~ text"
_FENCE = re.compile(r"`{3,}|~{3,}")

# "|" but not "\|"
_PIPE = re.compile(r"(?<!\\)\|")

# " --- " in a row, of a table in a cell
_RULE = re.compile(r"[ ]*:?-{3,}:?[ ]*\Z")

# "<table border=0>", "</table>"
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)

# "colspan="3"", "rowspan=2"
_COLUMNS = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,6})", re.IGNORECASE)
_ROWS = re.compile(r"\browspan\s*=\s*[\"']?(\d{1,6})", re.IGNORECASE)

FRONT_MATTER = "front-matter"
"""The style of a line of front matter."""


class Leaves:
    """Writes the regions of a text one after another; `writer` and the lists hold what they made.

    `dump` is the program's that made the text, if one did: of one that wraps lines only a break that it marks ends one, and in the tables of one that
    leaves out cells which others cover, what a row lacks stands before its first cell.
    """

    def __init__(self, text: str, regions: Sequence[Region], columns: int, dump: Dump | None = None) -> None:
        self.writer = Writer(text, columns)
        self.links: list[Link] = []
        self.images: list[Span] = []
        self._text = text
        self._regions = regions
        self._wraps = dump is not None and dump.column is not None
        self._covers = dump is not None and dump.leaves_out_covered
        self._targets: dict[str, str] = {}
        self._definitions: set[int] = set()
        self._remarks = _remarks(text)
        self._tables = _tables(text)
        self._column = column_of([self._words(line) for line in region.lines] for region in regions if region.form is Form.PARAGRAPH)
        self._bits = 0
        self._tagged = 0

    def write(self) -> None:
        """Write every region."""
        self._define()
        writers = {Form.FRONT: self._front, Form.SIGNS: self._signs, Form.CODE: self._code, Form.TABLE: self._table, Form.DRAWN: self._drawn}
        for region in self._regions:
            writers.get(region.form, self._block)(region)
            self.writer.flush(bare=self.writer.table is None)
        self.writer.end_table()
        self.writer.flush()

    def _words(self, line: Line) -> str:
        return self._text[line.words : line.end]

    def _define(self) -> None:
        """Note the targets that links name, and which lines do nothing but define them."""
        for region in self._regions:
            if region.form is Form.PARAGRAPH and self._text.startswith("[", region.lines[0].words):
                for line in region.lines:
                    found = _TARGET.match(self._words(line))
                    if found:
                        self._targets.setdefault(" ".join(found[1].lower().split()), found[2])
                        self._definitions.add(line.number)

    def _put(self, start: int, end: int, line: Line, layer: Layer = Layer.MARKUP) -> None:
        self.writer.put(Run(start, end, layer), line.number + 1)

    def _front(self, region: Region) -> None:
        self.writer.setting = Setting(style=FRONT_MATTER)
        for line in region.lines:
            self._put(line.start, line.end, line, Layer.FURNITURE)

    def _signs(self, region: Region) -> None:
        if region.level >= 0:
            self.writer.setting = Setting(Kind.LIST_ITEM, region.level)
        for line in region.lines:
            self._prefix(line._replace(words=line.end), line.start, item=region.level >= 0)

    def _code(self, region: Region) -> None:
        last = len(region.lines) - 1
        for index, line in enumerate(region.lines):
            self.writer.flush()
            fence = index in (0, last) and _FENCE.match(self._words(line))
            self._put(line.words, line.end, line, Layer.MARKUP if fence else Layer.BODY)

    def _prefix(self, line: Line, start: int, *, item: bool) -> None:
        """Put what stands on a line before its words: the number of a list item, and signs."""
        for found in _WORDS.finditer(self._text, start, line.words):
            if item and _NUMBER.fullmatch(found.group()):
                self.writer.put_number(*found.span(), line.number + 1)
            else:
                self._put(*found.span(), line)

    def _block(self, region: Region) -> None:
        """Write a paragraph or a heading."""
        heading = region.form is Form.HEADING
        if heading:
            self.writer.setting = Setting(Kind.HEADING, region.level)
        elif region.level >= 0:
            self.writer.setting = Setting(Kind.LIST_ITEM, region.level)
        first = region.lines[0]
        layer = Layer.NOTE if _NOTE.match(self._text, first.words, first.end) else Layer.BODY
        signs = self._scan([(line.words, line.end) for line in region.lines if line.number not in self._definitions])
        signs.reverse()
        at, above = 0, None
        for line in region.lines:
            hangs = region.level >= 0 and line.words - line.start > 1
            if above is not None and not heading and self._breaks(above, line, hangs=hangs):
                self.writer.flush(bare=self.writer.table is None)
            self._prefix(line, max(at, line.start), item=not heading and region.level >= 0 and line is first)
            at = self._line(line, max(at, line.words), signs, layer, heading=heading)
            self._put(max(at, line.end), line.stop, line)
            above = line
        self._bits = 0

    def _breaks(self, above: Line, line: Line, *, hangs: bool) -> bool:
        """Return whether `line` begins a leaf of its own; one that `hangs` is set in under the list item that it goes on with."""
        if line.number != above.number + 1 or self._text.startswith("  ", above.stop):
            return True
        if self.writer.table is not None or (self._tagged == above.end and self._text[above.end - 1] == ">"):
            return False
        if self._wraps:
            return line.number in self._definitions
        words = self._words(line)
        if not words or line.number in self._definitions:
            return True
        return begins(words) or not (hangs or joins(self._words(above), words, self._column))

    def _scan(self, lines: Sequence[tuple[int, int]]) -> list[Sign]:
        if not self._remarks and not has_signs(self._text, lines):
            return []
        scanner = Scanner(self._text, lines, self._targets, self._remarks).scan()
        self.links += scanner.links
        self.images += scanner.images
        return scanner.signs

    def _line(self, line: Line, at: int, signs: list[Sign], layer: Layer, *, heading: bool = False) -> int:
        """Write the words of a line from `at` on; `signs` are those to come, last first. Return where the next line goes on."""
        if line.number in self._definitions:
            self._put(line.words, line.end, line)
            return line.end
        while signs and signs[-1].start < line.end:
            sign = signs.pop()
            self.writer.put(Run(at, sign.start, layer, self._bits), line.number + 1)
            self._sign(sign, line, heading=heading)
            at = sign.end
        if at < line.end:
            self.writer.put(Run(at, line.end, layer, self._bits), line.number + 1)
        return max(at, line.end)

    def _sign(self, sign: Sign, line: Line, *, heading: bool) -> None:
        """Write one sign; a tag at which a line ends stands with the words before it if it closes, with those behind it if it opens."""
        name = sign.tag
        if heading and name == "br":
            self.writer.put(Run(sign.start, sign.end, sign.layer, reads=" "), line.number + 1)
            return
        opening = bool(name) and name != "br" and not name.startswith("/")
        if opening:
            self.writer.flush(bare=False)
            self._opened(sign)
        self.writer.put(Run(sign.start, sign.end, sign.layer, reads=sign.reads), line.number + 1)
        if name and not opening:
            self.writer.flush(bare=False)
            self._closed(sign)
        self._bits = (self._bits | sign.on) & ~sign.off
        self._tagged = sign.end

    def _opened(self, sign: Sign) -> None:
        name, table = sign.tag, self.writer.table
        if name == "table" and sign.start in self._tables:
            self.writer.begin_table()
        elif name in ("td", "th") and table is not None:
            words = self._text[sign.start : sign.end]
            table.begin_cell(_whole(_COLUMNS.search(words)), _whole(_ROWS.search(words)))
        elif name == "tr" and table is not None:
            table.end_row()
        elif name == "li":
            self.writer.setting = Setting(Kind.LIST_ITEM)
        elif name[0] == "h" and name[1:].isdecimal():
            self.writer.setting = Setting(Kind.HEADING, int(name[1:]))

    def _closed(self, sign: Sign) -> None:
        name, table = sign.tag, self.writer.table
        if table is None:
            return
        if name in ("/td", "/th"):
            table.end_cell()
        elif name == "/tr":
            table.end_row()
        elif name == "/table" and sign.start in self._tables:
            self.writer.end_table()

    def _table(self, region: Region) -> None:
        """Write a table drawn with pipes; the line under its first row is signs."""
        self.writer.begin_table()
        columns = len(self._slots(region.lines[1])) if self._covers and len(region.lines) > 1 else 0
        for index, line in enumerate(region.lines):
            if index == 1:
                self._put(line.words, line.end, line)
                self.writer.flush()
                continue
            if self.writer.table is not None:
                self.writer.table.end_row()
            self._row(line, columns)
        self.writer.end_table()

    def _drawn(self, region: Region) -> None:
        """Write a table drawn with lines."""
        self.writer.begin_table()
        starts = [line.start for line in region.lines]
        for row in region.drawn.rows if region.drawn else ():
            for slot in row:
                self.writer.flush()
                if self.writer.table is not None:
                    self.writer.table.begin_cell(slot.columns)
                begins = [paragraph[0].start for paragraph in slot.paragraphs[1:]]
                shares: list[list[Span]] = [[] for _ in range(len(begins) + 1)]
                for sign in slot.signs:
                    shares[bisect_right(begins, sign.start)].append(sign)
                for words, drawn in zip(slot.paragraphs or [[]], shares, strict=True):
                    self.writer.flush()
                    self._cell(words, set(drawn), region, starts)
            self.writer.flush()
            if self.writer.table is not None:
                self.writer.table.end_row()
        self.writer.end_table()

    def _cell(self, words: list[Span], drawn: set[Span], region: Region, starts: list[int]) -> None:
        """Write the lines of a paragraph in a drawn cell, and the signs that draw it, in order of the text."""
        signs = self._scan([(span.start, span.end) for span in words])
        signs.reverse()
        for span in sorted((*words, *drawn)):
            line = region.lines[bisect_right(starts, span.start) - 1]
            if span in drawn:
                self._put(span.start, span.end, line)
            else:
                self._line(line._replace(words=span.start, end=span.end), span.start, signs, Layer.BODY)
        self._bits = 0

    def _slots(self, line: Line) -> list[tuple[int, int]]:
        """Return for each cell of a row where the pipe before it and the one behind it stand."""
        pipes = [found.start() for found in _PIPE.finditer(self._text, line.words, line.end)]
        bounds = [*pipes, line.end] if pipes and pipes[0] == line.words else [line.words - 1, *pipes, line.end]
        return [(start, end) for start, end in pairwise(bounds) if start + 1 < end or end != line.end] or [(line.words, line.end)]

    def _row(self, line: Line, columns: int) -> None:
        """Write a row; of one with fewer cells than `columns` the first are covered from above."""
        cells = self._slots(line)
        for _ in range(len(cells), columns):
            self.writer.flush()
            if self.writer.table is not None:
                self.writer.table.begin_cell()
        for number, (start, end) in enumerate(cells):
            self.writer.flush()
            if self.writer.table is not None:
                self.writer.table.begin_cell()
            self._put(max(start, line.words), start + 1, line)
            layer = Layer.MARKUP if self._covers and _RULE.match(self._text, start + 1, end) else Layer.BODY
            signs = self._scan([(start + 1, end)])
            signs.reverse()
            self._line(line._replace(words=start + 1, end=end), start + 1, signs, layer)
            self._bits = 0
            if number == len(cells) - 1:
                self._put(end, line.end, line)
        self.writer.flush()


def _remarks(text: str) -> list[Span]:
    """Return the places of HTML comments."""
    found: list[Span] = []
    at = text.find("<!--")
    while at >= 0:
        close = text.find("-->", at + 4)
        if close < 0:
            break
        found.append(Span(at, close + 3))
        at = text.find("<!--", close + 3)
    return found


def _tables(text: str) -> set[int]:
    """Return where the outermost HTML tables begin and end that do both."""
    found: set[int] = set()
    depth = begin = 0
    for tag in _TABLE.finditer(text):
        if not tag[1]:
            begin = tag.start() if not depth else begin
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found |= {begin, tag.start()}
    return found


def _whole(found: re.Match[str] | None) -> int:
    return int(found[1]) if found else 1
