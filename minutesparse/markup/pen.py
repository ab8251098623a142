"""The pen that writes a page: words become leaves, and each leaf goes where it belongs, into the open cell or onto the page.

The walk over the elements says what opens and ends; the pen knows what is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Artefact, Kind, Layer
from minutesparse.markup.grid import Sheet, Table
from minutesparse.markup.line import Line, Setting
from minutesparse.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from minutesparse.assembler import Assembler
    from minutesparse.document import Block
    from minutesparse.limits import Limits
    from minutesparse.markup.line import Point

PAGE_EDGES = frozenset({"header", "footer"})
"""Styles of leaves that stand at a printed page's edge."""

_BODY = Layer.BODY

TITLE = "title"
"""The style of the leaf that names the page."""


class Scope(NamedTuple):
    """What holds for the words inside an element."""

    layer: Layer = Layer.BODY
    bits: int = 0
    setting: Setting = Setting()
    depth: int = -1
    """How many lists it lies in, from 0."""
    preformatted: bool = False
    shaded: bool = False
    """Whether it has a background, on which white words can be read."""
    outside: bool = False
    """Whether it lies outside the page's article, where only a main heading is the page's own."""

    def into(self, layer: Layer) -> Scope:
        """Return the same in `layer`, unless it lies in another than the body already (a comment is one even where it is hidden)."""
        free = self.layer is Layer.BODY or (self.layer is Layer.HIDDEN and layer is Layer.COMMENT)
        return self._replace(layer=layer) if free else self


class Pen:
    """Writes leaves, tables, rows and cells; `blocks` are those at the top."""

    def __init__(self, page: Assembler, limits: Limits, line: int = 1) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.artefacts: list[Artefact] = []
        self.has_body = False
        self.line = Line(page, line)
        self._sheet = Sheet(page, limits.columns)
        self._tables: list[Table] = []
        self._fresh = [False]

    def write(self, words: str, scope: Scope, element: Element) -> None:
        """Write `words`, found at `element`."""
        if not scope.preformatted:
            self._write(words, scope, element)
            return
        for number, line in enumerate(words.split("\n")):
            if number:
                self.flush()
            self._write(line, scope, element)

    def _write(self, words: str, scope: Scope, element: Element) -> None:
        setting = scope.setting
        if not self.line.runs:
            if words.isspace() and "\xa0" not in words:
                return
            if self._tables and self._tables[-1].between and words.strip():
                self._tables[-1].begin_cell()
            if setting.kind is Kind.LIST_ITEM and not self._fresh[-1]:
                setting = Setting(style=setting.style)
        self.line.write(words, scope.layer, scope.bits, setting, element)

    def line_break(self, scope: Scope) -> None:
        """End the line; in a heading, which is one line, go on after a space."""
        if scope.setting.kind is Kind.HEADING:
            self.line.write(" ", scope.layer, scope.bits, scope.setting)
        else:
            self.flush()

    def flush(self) -> None:
        """End the line: what was written since the last one is a leaf."""
        if not self.line.runs:
            return
        block = self.line.flush()
        if block is None:
            return
        self._fresh[-1] = False
        runs = block.runs
        body = runs[0].layer is _BODY if len(runs) == 1 else block.layer is _BODY
        if body:
            self.has_body = True
        if (not body or len(runs) > 1) and block.style != TITLE:
            bullet = body and block.kind is Kind.LIST_ITEM
            for index, run in enumerate(block.runs):
                if run.layer is Layer.FURNITURE:
                    kind = "bullet" if bullet and not index else "page-furniture" if block.style in PAGE_EDGES else "site-furniture"
                    self.artefacts.append(Artefact(kind, Span(run.start, run.end)))
        (self._target() if self._tables else self.blocks).append(block)

    def here(self, *, after: bool) -> Point:
        """Return the place of the next word, or with `after` the place behind the last one of this line (of the next word, if there is none)."""
        return self.line.closing() if after and self.line.runs else self.line.opening()

    def last(self) -> Point:
        """Return the place behind the last word, on whatever line that is."""
        return self.line.closing()

    def number(self, words: str) -> None:
        """Let the next word be led by the list number `words` (none, if they are empty)."""
        self.line.number = words

    def literal_number(self, start: Point) -> None:
        """Say that the words from `start` to here are their line's number."""
        self.line.literal_number(start)

    def begin_item(self) -> None:
        """Begin a list item: its first leaf is one, those after it are paragraphs."""
        self._fresh.append(True)

    def end_item(self) -> None:
        """End a list item."""
        self.flush()
        self._fresh.pop()

    def begin_table(self, style: str) -> None:
        """Begin a table where the next leaf would stand."""
        self.flush()
        self._tables.append(Table(self._sheet, self._target(), style))
        self._fresh.append(False)

    def begin_row(self) -> None:
        """End the open row, so that the next cell begins another."""
        self.flush()
        if self._tables:
            self._tables[-1].end_row()

    def begin_cell(self, columns: int, rows: int, style: str) -> None:
        """Begin a cell that covers so many columns and rows; outside a table nothing happens."""
        self.flush()
        if self._tables:
            self._tables[-1].begin_cell(columns, rows, style)

    def end_cell(self) -> None:
        """End the open cell."""
        self.flush()
        if self._tables:
            self._tables[-1].end_cell()

    def end_table(self) -> None:
        """End the open table; one without cells leaves no block."""
        self.flush()
        table = self._tables.pop()
        self._fresh.pop()
        block = table.end()
        if block is not None:
            table.outer.append(block)

    def _target(self) -> list[Block]:
        if not self._tables:
            return self.blocks
        table = self._tables[-1]
        if table.between:
            table.begin_cell()
        return table.outer if table.cell is None else table.cell
