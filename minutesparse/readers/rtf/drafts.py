"""Leaves and tables before they have a place: RTF mixes notes and comments into the sentence, and the text sets them behind it.

In: what the stories wrote. Out: blocks, their words written to an `Assembler` in the order in which the stories are given to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.assembler import Assembler
from minutesparse.document import Block, Kind, Layer, Locator
from minutesparse.page import new
from minutesparse.readers.rtf.columns import Columns
from minutesparse.readers.rtf.state import GROUND, HIDDEN, STYLE, WHITE
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Grid
    from minutesparse.readers.rtf.columns import RowShape


class Leaf:
    """A leaf that is written or has been: words with their looks, and the number before them; `start` is where its words begin in the text."""

    __slots__ = ("after", "kind", "label", "length", "level", "paragraph", "pieces", "printed", "shaded", "start", "style")

    def __init__(self, paragraph: int) -> None:
        self.pieces: list[tuple[str, int, Layer | None]] = []
        self.length = 0
        self.label = ""
        self.after = ""
        self.kind = Kind.PARAGRAPH
        self.level = 0
        self.style = ""
        self.shaded = False
        self.paragraph = paragraph
        self.printed = True
        """Whether it has more than white space."""
        self.start = 0

    def runs(self, layer: Layer, *, shaded: bool) -> Iterator[tuple[str, Layer, int]]:
        """Yield its words, those that look alike as one, with the layer and the bits that a `Run` has."""
        last: tuple[Layer, int] | None = None
        words: list[str] = []
        for piece, look, own in self._labelled():
            unseen = look & HIDDEN & (~WHITE if shaded or look & GROUND else HIDDEN)
            run = Layer.HIDDEN if unseen else own or layer, look & STYLE
            if run != last and last is not None:
                yield "".join(words), *last
                words = []
            words.append(piece)
            last = run
        if last is not None:
            yield "".join(words), *last

    def _labelled(self) -> Iterator[tuple[str, int, Layer | None]]:
        if self.label:
            look = self.pieces[0][1] if self.pieces else 0
            yield self.label + (self.after if self.pieces else ""), 0 if look & HIDDEN else look, None
        yield from self.pieces


class Place:
    """A place among words that have none yet. One that stands before a leaf's first word belongs to that leaf."""

    __slots__ = ("leaf", "offset")

    def __init__(self, leaf: Leaf | None = None, offset: int = 0) -> None:
        self.leaf = leaf
        self.offset = offset

    @property
    def at(self) -> int:
        """The offset in the text, once the story is placed."""
        return 0 if self.leaf is None else self.leaf.start + (self.offset if self.leaf.printed else 0)

    def same(self, other: Place) -> bool:
        """Return whether both are one place."""
        return self.leaf is other.leaf and self.offset == other.offset


class Table(NamedTuple):
    """The rows of a table: the contents of the cells of each, and what is said of them."""

    rows: list[tuple[list[list[Draft]], RowShape]]


Draft = Leaf | Table


class Press:
    """Writes drafts to the text of the document; a table has at most so many `columns`.

    Tables in tables are as deep as `Limits.depth` lets them be, which is as deep as this goes.
    """

    def __init__(self, columns: int) -> None:
        self._page = Assembler()
        self._columns = columns

    def text(self) -> str:
        """Return everything written so far."""
        return self._page.text()

    def place(self, drafts: Sequence[Draft], layer: Layer, *, shaded: bool = False) -> list[Block]:
        """Write `drafts` in `layer` and return their blocks; white words can be seen if they are `shaded`."""
        blocks: list[Block] = []
        for draft in drafts:
            if isinstance(draft, Table):
                blocks.append(self._table(draft, layer, shaded=shaded))
            elif draft.printed:
                blocks.append(self._leaf(draft, layer, shaded=shaded or draft.shaded))
            else:
                draft.start = self._page.length
        return blocks

    def _leaf(self, leaf: Leaf, layer: Layer, *, shaded: bool) -> Block:
        runs, locator = leaf.runs(layer, shaded=shaded), new(Locator, (None, None, leaf.paragraph, None, None))
        block = self._page.leaf(leaf.kind, runs, level=leaf.level, style=leaf.style, locator=locator)
        start = block.span.start
        leaf.start = start + (len(leaf.label + leaf.after) if leaf.label and leaf.pieces else 0)
        return block._replace(number=Span(start, start + len(leaf.label))) if leaf.label else block

    def _table(self, table: Table, layer: Layer, *, shaded: bool) -> Block:
        page, columns = self._page, Columns([shape for _, shape in table.rows], self._columns)
        rows: list[list[Block]] = []
        for number, (cells, shape) in enumerate(table.rows):
            page.row()
            placed: list[Block] = []
            for index, drafts in enumerate(cells):
                if index:
                    page.next_cell()
                blocks = self.place(drafts, layer, shaded=shaded or shape.cell(index).shaded)
                grid = columns.grid(rows, placed, (number, index))
                placed.append(self._container(Kind.CELL, blocks, grid))
            page.end_row()
            rows.append(placed)
        return self._container(Kind.TABLE, [self._container(Kind.ROW, cells) for cells in rows])

    def _container(self, kind: Kind, children: Sequence[Block], grid: Grid | None = None) -> Block:
        """Return a container round `children`, none of whose leaves is empty, so that no more than they themselves must be looked at."""
        spans = [child.span for child in children if child.span.start < child.span.end]
        at = self._page.length
        return Block(kind, Span(spans[0].start, spans[-1].end) if spans else Span(at, at), children=tuple(children), grid=grid)
