"""A story (the body, a header, a note, a comment) written to the text: its paragraphs leaf by leaf, its tables cell by cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.diagnostics import quoted
from minutesparse.document import Block, Kind, Layer, Locator
from minutesparse.readers.doc.fields import SIGNS, Fields
from minutesparse.readers.doc.looks import HIDDEN, WHITE
from minutesparse.readers.doc.nesting import Paragraph, Row, Table, lay_out, nested
from minutesparse.readers.doc.pieces import joined
from minutesparse.readers.doc.weight import CHANGE, ROW, ROW_BYTES, STORY, TABLE
from minutesparse.spans import Span
from minutesparse.symbols import sign_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from minutesparse.readers.doc.book import Book, Words
    from minutesparse.readers.doc.changes import Mark
    from minutesparse.readers.doc.fib import Story
    from minutesparse.readers.doc.lists import Label
    from minutesparse.readers.doc.looks import Look
    from minutesparse.readers.doc.nesting import Cell, Item
    from minutesparse.readers.doc.styles import Style

_STYLE = 31

# "Present" and then a line break
_PARTS = re.compile(r"[\x00-\x08\x0a-\x1f]|[^\x00-\x08\x0a-\x1f]+")

# the tick of Wingdings
_FONT_SIGN = re.compile("[\uf020-\uf0ff]")

_HYPHENS = {"\x1e": "\u2011", "\x1f": "\u00ad"}
_LINE_BREAK, _PAGE_BREAKS, _DRAWING = "\x0b", frozenset("\x0c\x0e"), "\x08"
_SYMBOL_SIGN = "("


class _Leaf:
    """The leaf that is open: its runs, and where its first word stands and its next will stand in the text."""

    __slots__ = ("_runs", "start", "until")

    def __init__(self, start: int) -> None:
        self.start = self.until = start
        self._runs: list[tuple[list[str], Layer, int]] = []

    def write(self, words: str, layer: Layer, bits: int) -> None:
        """Append words."""
        last = self._runs[-1] if self._runs else None
        if last and last[1] is layer and last[2] == bits:
            last[0].append(words)
        else:
            self._runs.append(([words], layer, bits))
        self.until += len(words)

    def runs(self) -> list[tuple[str, Layer, int]]:
        """Return what was written, words of one look as one."""
        return [("".join(words), layer, bits) for words, layer, bits in self._runs]


class Writer:
    """Writes stories to the text of `book`; what stands in them is of `layer`."""

    def __init__(self, book: Book, name: str, layer: Layer, *, box: Callable[[int], Story | None] = lambda _: None, shaded: bool = False) -> None:
        self._book = book
        self._page = book.page
        self._name = name
        self._layer = layer
        self._box = box
        """The text box that is drawn at a character, if one is."""
        self._fields = Fields()
        self._leaf: _Leaf | None = None
        self._paragraph: Paragraph | None = None
        self._style: Style = book.styles[0]
        self._shaded = shaded
        """Whether white words can be seen where the walk is."""
        self._labelled = self._carried = False
        self._label: Label | None = None
        self._number: Span | None = None
        self._boxes: list[Story] = []
        self._found: list[Block] = []
        """The blocks of the container that is open."""

    def write(self, story: Story) -> list[Block]:
        """Write a story and return its blocks."""
        self._book.work.add(STORY)
        return self._within(nested(self._book.paragraphs(story)))

    def _within(self, items: Iterable[Item]) -> list[Block]:
        """Write what stands in a container and return its blocks."""
        outer, self._found = self._found, []
        for item in items:
            if isinstance(item, Table):
                self._settle()
                self._write_table(item)
            else:
                self._write_paragraph(item)
        self._settle()
        found, self._found = self._found, outer
        return found

    # tables

    def _write_table(self, table: Table) -> None:
        laid = sum(len(row.end.properties.row) for row in table.rows if row.end)
        self._book.work.add(TABLE + ROW * len(table.rows) + laid // ROW_BYTES)
        marks = [self._row_mark(row) for row in table.rows]
        lay_out([row for row, mark in zip(table.rows, marks, strict=True) if mark is None], self._book.columns)
        rows = []
        for row, mark in zip(table.rows, marks, strict=True):
            if mark:
                self._drop_row(row, mark)
            else:
                rows.append(self._write_row(row))
        if rows:
            self._found.append(self._page.container(Kind.TABLE, rows))

    def _row_mark(self, row: Row) -> Mark | None:
        """Return what was done to a row, if the view leaves it out: the mark at its end, and whatever stands in it.

        LibreOffice writes what was done to a row at the end of the row above, so the mark alone does not tell.
        """
        if row.end is None:
            return None
        book = self._book
        mark = book.changes.mark(book.look_at(row.end.end - 1, 0))
        if mark is None or not mark.dropped:
            return None
        for cell in row.cells:
            for item in _flat(cell.items):
                marks = (book.changes.mark(words.look) for words in book.words(item.start, item.end - 1, 0))
                if not all(inner and inner.dropped for inner in marks):
                    return None
        return mark

    def _write_row(self, row: Row) -> Block:
        cells: list[Block] = []
        self._page.row()
        outer = self._shaded
        for cell in row.cells:
            if _is_covered_across(cell):
                continue
            if cells:
                self._page.next_cell()
            self._shaded = outer or cell.shaded
            blocks = self._within(cell.items)
            cells.append(self._page.container(Kind.CELL, blocks, grid=cell.grid))
        self._shaded = outer
        self._page.end_row()
        return self._page.container(Kind.ROW, cells)

    def _drop_row(self, row: Row, mark: Mark) -> None:
        """Note that the view leaves out a row, and whatever stands in it."""
        for index, cell in enumerate(row.cells):
            if index:
                self._book.changes.drop_edge()
            for item in _flat(cell.items):
                self._write_all(item, item.end - 1)
                self._drop(mark, "\n", item.end - 1)

    # paragraphs

    def _write_paragraph(self, paragraph: Paragraph) -> None:
        self._labelled, self._carried = self._carried, False
        end = paragraph.end - (self._book.text.words[paragraph.end - 1] in _ENDS)
        self._write_all(paragraph, end)
        self._end_paragraph(paragraph, end)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._settle()
            self._found += Writer(self._book, box.name, self._layer, shaded=True).write(box)

    def _write_all(self, paragraph: Paragraph, end: int) -> None:
        """Write the words of a paragraph up to the character `end`."""
        self._paragraph = paragraph
        self._style = self._book.styles[paragraph.properties.style]
        for words in self._book.words(paragraph.start, end, self._style.bits):
            self._write_words(words)
        self._fields.end_paragraph()

    def _end_paragraph(self, paragraph: Paragraph, end: int) -> None:
        """End the paragraph: its leaf is closed, unless a tracked change joins it to the next."""
        mark = self._book.changes.mark(self._book.look_at(end, 0)) if end < paragraph.end and not paragraph.cell_end else None
        if mark and mark.dropped:
            self._drop(mark, "\n", end)
            self._carried = self._leaf is not None
            return
        if not self._labelled and self._leaf is None and self._count():
            self._open()
            self._write_label("", self._layer, self._style.bits)
        self._close(end)

    def _settle(self) -> None:
        """End the leaf that would have gone on in the next paragraph."""
        self._carried = False
        if self._paragraph:
            self._close(self._paragraph.end - 1)

    # words

    def _write_words(self, found: Words) -> None:
        start, words, look = found
        if look.font is not None and _FONT_SIGN.search(words):
            font = self._book.font(look.font)
            words = _FONT_SIGN.sub(lambda sign: sign_of(font, sign.group()) or sign.group(), words)
        if look.symbol and words == _SYMBOL_SIGN * len(words):
            for at in range(start, start + len(words)):
                self._write_symbol(at, look.symbol, look)
        elif words.isprintable():
            self._say(start, words, look)
        else:
            for part in _PARTS.finditer(words):
                sign = part.group()
                if sign[0] >= " " or sign[0] == "\t":
                    self._say(start + part.start(), sign, look)
                else:
                    self._take(start + part.start(), sign, look)

    def _take(self, at: int, sign: str, look: Look) -> None:
        """Take a sign that stands for something else."""
        if sign in SIGNS:
            self._fields.take(sign)
        elif sign in _HYPHENS:
            self._say(at, _HYPHENS[sign], look)
        elif sign == _LINE_BREAK or sign in _PAGE_BREAKS:
            self._break(at, look, page=sign != _LINE_BREAK)
        elif sign == _DRAWING:
            box = self._box(at)
            if box:
                self._boxes.append(box)

    def _write_symbol(self, at: int, place: tuple[int, int], look: Look) -> None:
        font = self._book.font(place[0])
        sign = sign_of(font, chr(place[1]))
        if sign:
            self._say(at, sign, look)
            if "\ue000" <= sign <= "\uf8ff" and self._leaf:
                until = self._leaf.until
                self._book.findings.add("encoding-damage", f"a sign of the font {quoted(font)} has no known meaning", Span(until - 1, until))

    def _say(self, at: int, words: str, look: Look) -> None:
        """Append words, or, if the view leaves them out, note them with the changes."""
        if self._fields.in_code:
            self._fields.write(words)
            return
        shown = joined(words)
        mark = self._book.changes.mark(look)
        if mark and mark.dropped:
            self._drop(mark, shown, at)
            return
        layer, bits = self._worn(look)
        leaf = self._begin(layer, bits)
        start = leaf.until
        leaf.write(shown, layer, bits)
        self._note(at, words, shown, start)
        if mark:
            self._book.work.add(CHANGE)
            self._book.changes.keep(mark, start, leaf.until)
        if self._fields.url:
            self._book.work.add(CHANGE)
            self._book.links.add(start, leaf.until, self._fields.url)

    def _worn(self, look: Look) -> tuple[Layer, int]:
        """Return the layer and style of words that look so."""
        bits = look.bits
        if bits & WHITE and (self._shaded or (self._paragraph and self._paragraph.properties.shaded)):
            bits &= ~WHITE
        layer = Layer.HIDDEN if bits & HIDDEN else self._fields.layer or self._layer
        return layer, bits & _STYLE

    def _note(self, at: int, words: str, shown: str, start: int) -> None:
        if len(shown) == len(words):
            self._book.atlas.note(at, at + len(words), start)
            return
        for sign in shown:
            width = 2 if sign > "\uffff" else 1
            self._book.atlas.note(at, at + width, start)
            at, start = at + width, start + 1

    def _break(self, at: int, look: Look, *, page: bool) -> None:
        """Take a break: the leaf ends, but that of a heading only at the end of a `page`."""
        mark = self._book.changes.mark(look)
        if self._fields.in_code:
            return
        if mark and mark.dropped:
            self._drop(mark, "\n", at)
        elif self._leaf is not None:
            if self._rank and not page:
                self._say(at, " ", look)
            else:
                self._close(at)

    def _drop(self, mark: Mark, words: str, at: int) -> None:
        self._book.work.add(CHANGE)
        self._book.changes.drop(mark, words, at, self._leaf.until if self._leaf else self._page.length)

    # leaves

    @property
    def _rank(self) -> int:
        """The rank of the paragraph as a heading, or 0."""
        if self._paragraph is None or self._paragraph.properties.outline is None:
            return self._style.heading
        return self._paragraph.properties.rank

    def _open(self) -> _Leaf:
        if self._leaf is None:
            self._leaf = _Leaf(self._page.upcoming)
        return self._leaf

    def _begin(self, layer: Layer, bits: int) -> _Leaf:
        """Make all ready for the first words of a leaf: the leaf, and the number of the paragraph."""
        if not self._labelled and self._leaf is None and self._count() and self._label:
            self._open()
            self._write_label(self._label.after, layer, bits)
        self._labelled = True
        return self._open()

    def _count(self) -> bool:
        """Count the paragraph in its list, if it is in one, and return whether that gives it a number."""
        self._labelled = True
        if self._paragraph is None or not self._paragraph.properties.list:
            return False
        self._label = self._book.lists.label(self._paragraph.properties.list, self._paragraph.properties.level)
        return self._label is not None and self._label.text != ""

    def _write_label(self, after: str, layer: Layer, bits: int) -> None:
        if self._label and self._leaf:
            start = self._leaf.until
            if layer is Layer.HIDDEN:
                layer, bits = self._layer, self._style.bits & _STYLE
            self._leaf.write(self._label.text + after, layer, bits & _STYLE)
            self._number = Span(start, start + len(self._label.text))

    def _close(self, at: int) -> None:
        """Close the leaf that is open, which the character `at` ends, and put it among the blocks."""
        leaf, label, number = self._leaf, self._label, self._number
        self._leaf = self._label = self._number = None
        if leaf is None or self._paragraph is None:
            return
        self._book.atlas.close(at)
        kind, level = (Kind.LIST_ITEM, label.depth) if label else (Kind.PARAGRAPH, 0)
        rank = self._rank
        if rank:
            kind, level = Kind.HEADING, rank
        locator = Locator(part=self._name, paragraph=self._paragraph.place)
        runs = leaf.runs()
        block = self._page.leaf(kind, runs, level=level, style=self._style.name, locator=locator)
        if not all(words.isspace() for words, _, _ in runs):
            self._found.append(block._replace(number=number))


_ENDS = frozenset("\r\x07\x0c")


def _is_covered_across(cell: Cell) -> bool:
    """Return whether the cell before goes on in this one, and nothing stands in it."""
    grid = cell.grid
    if grid is None or grid.origin is None or grid.origin[0] != grid.row:
        return False
    return all(isinstance(item, Paragraph) and item.end - item.start == 1 for item in cell.items)


def _flat(items: Iterable[Item]) -> Iterable[Paragraph]:
    """Yield the paragraphs in `items`, those in tables in them included."""
    stack = list(items)[::-1]
    while stack:
        item = stack.pop()
        if isinstance(item, Table):
            stack.extend(inner for row in reversed(item.rows) for cell in reversed(row.cells) for inner in reversed(cell.items))
        else:
            yield item
