"""The pen that writes a page: words become leaves, and each leaf goes where it belongs, into the open cell or onto the page.

The walk over the elements says what opens and ends; the pen knows what is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Artefact, Kind, Layer
from minutesparse.markup.counting import Count
from minutesparse.markup.grid import Sheet, Table
from minutesparse.markup.line import Line, Setting
from minutesparse.page import new
from minutesparse.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from minutesparse.assembler import Assembler
    from minutesparse.document import Block
    from minutesparse.limits import Limits
    from minutesparse.markup.counting import Numbering
    from minutesparse.markup.line import Point
    from minutesparse.markup.plans import State

PAGE_EDGES = frozenset({"header", "footer"})
"""Styles of leaves that stand at a printed page's edge."""

_BODY, _FURNITURE, _LIST_ITEM = Layer.BODY, Layer.FURNITURE, Kind.LIST_ITEM
"""To look a member up in its enumeration takes longer than the rest of what is done to a word."""

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
        self._lists: list[Count] = []
        self._fresh = [False]

    def write(self, words: str, state: State, element: Element) -> None:
        """Write `words`, found at `element`; those that begin a line are more than white space."""
        if state.preformatted:
            self._write_lines(words, state, element)
        elif self.line.runs:
            self.line.write(words, state.layer, state.bits)
        else:
            self._begin_line(words, state, element)

    def _write_lines(self, words: str, state: State, element: Element) -> None:
        for number, line in enumerate(words.split("\n")):
            if number:
                self.flush()
            if self.line.runs:
                self.line.write(line, state.layer, state.bits)
            elif not line.isspace() or "\xa0" in line:
                self._begin_line(line, state, element)

    def _begin_line(self, words: str, state: State, element: Element) -> None:
        if self._tables:
            table = self._tables[-1]
            if table.cell is None and table.between and words.strip():
                table.begin_cell()
        setting = state.setting
        if setting.kind is _LIST_ITEM and not self._fresh[-1]:
            setting = Setting(style=setting.style)
        self.line.begin(words, state.layer, state.bits, setting, element)

    def line_break(self, scope: Scope) -> None:
        """End the line; in a heading, which is one line, go on after a space."""
        if scope.setting.kind is not Kind.HEADING:
            self.flush()
        elif self.line.runs:
            self.line.write(" ", scope.layer, scope.bits)

    def flush(self) -> None:
        """End the line: what was written since the last one is a leaf."""
        if not self.line.runs:
            return
        block = self.line.flush()
        if block is None:
            return
        self._fresh[-1] = False
        runs = block.runs
        if len(runs) == 1 and runs[0].layer is _BODY:
            self.has_body = True
        else:
            self._note_furniture(block)
        self._target().append(block)

    def _note_furniture(self, block: Block) -> None:
        """Note what in a leaf is furniture, and whether anything in it is not."""
        body = block.layer is _BODY
        self.has_body = self.has_body or body
        if block.style == TITLE:
            return
        bullet = body and block.kind is Kind.LIST_ITEM
        for index, (start, end, layer, _, _) in enumerate(block.runs):
            if layer is _FURNITURE:
                kind = "bullet" if bullet and not index else "page-furniture" if block.style in PAGE_EDGES else "site-furniture"
                self.artefacts.append(new(Artefact, (kind, new(Span, (start, end)))))

    def here(self, *, after: bool) -> Point:
        """Return the place of the next word, or with `after` the place behind the last one of this line (of the next word, if there is none)."""
        return self.line.closing() if after and self.line.runs else self.line.opening()

    def last(self) -> Point:
        """Return the place behind the last word, on whatever line that is."""
        return self.line.closing()

    def literal_number(self, start: Point) -> None:
        """Say that the words from `start` to here are their line's number."""
        self.line.literal_number(start)

    def begin_list(self, numbering: Numbering) -> None:
        """Begin a list whose items are led by their numbers."""
        self._lists.append(Count(numbering))

    def end_list(self) -> None:
        """End the open list."""
        self._lists.pop()

    def begin_counted_item(self, number: str | None) -> None:
        """Begin an item of the open list, if there is one; `number` is what it says itself of its number."""
        if self._lists:
            self.line.number = self._lists[-1].label(number)
        self.begin_item()

    def end_counted_item(self) -> None:
        """End an item of a list; a number that no word has followed is dropped."""
        self.end_item()
        self.line.number = ""

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
        """Return the blocks among which the next one stands."""
        if not self._tables:
            return self.blocks
        table = self._tables[-1]
        if table.cell is None and table.between:
            table.begin_cell()
        return table.outer if table.cell is None else table.cell
