r"""A story (the body, a header, a note, a comment) while it is read: the paragraph that is open, and what ends it.

A number (`\listtext`) stands before the properties of its paragraph, and those stand before its end: so a leaf learns what it is when it is closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Kind, Layer
from minutesparse.page import new
from minutesparse.readers.rtf.columns import CellShape, RowShape
from minutesparse.readers.rtf.drafts import Leaf, Place
from minutesparse.readers.rtf.frames import Frames
from minutesparse.readers.rtf.state import PLAIN
from minutesparse.readers.rtf.tables import rank_of
from minutesparse.readers.rtf.weight import BREAK, CHANGE, LEAF, STORY, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.readers.rtf.book import Book
    from minutesparse.readers.rtf.changes import Mark
    from minutesparse.readers.rtf.drafts import Draft
    from minutesparse.readers.rtf.numbering import Label
    from minutesparse.readers.rtf.state import Paragraph, State

    _Meaning = Callable[["Story", int | None, State], None]


_CONTROLS = {code: None for code in range(0x20) if chr(code) != "\t"} | dict.fromkeys(map(ord, "\n\v\f\r"), " ")
"""Control characters, which no text holds: those that break a line become a space."""


class Story:
    """The state of one story; what outlasts it is written to `book`. `endnote` tells of a note which kind it is."""

    def __init__(self, book: Book, layer: Layer, *, shaded: bool = False) -> None:
        self.book = book
        self.layer = layer
        self.endnote = False
        self._shaded = shaded
        book.work.add(STORY)
        self._frames = Frames(book.limits, book.work)
        self._leaf: Leaf | None = None
        self._last: Leaf | None = None
        """The last leaf with words."""
        self._waiting: list[Place] = []
        self._boxes: list[Draft] = []
        """What stands in text boxes of the open paragraph: it comes behind it."""
        self.printed: str | None = None
        """The number of the paragraph in so many words."""
        self.bulleted = False
        self._labelled = False
        self._place = 0
        self._paragraph = PLAIN
        self._shapes = (_Row(), _Row())
        """What is said of rows: of those of outermost tables, and of those of tables in tables."""

    # words

    def say(self, words: str, state: State) -> None:
        """Append words to the text, or, if the view leaves them out, to the changes."""
        self._paragraph = state.paragraph
        if not words.isprintable():
            words = words.translate(_CONTROLS)
        if not words:
            return
        book = self.book
        book.work.add(WORDS)
        mark = book.changes.mark(state.change) if state.change.bits else None
        if mark and mark.dropped:
            book.work.add(CHANGE)
            book.changes.drop(mark, words, self.here(), self.reached())
            return
        leaf = self._leaf or self._open()
        start = leaf.length
        leaf.pieces.append((words, state.look, state.layer))
        leaf.length += len(words)
        if mark:
            book.work.add(CHANGE)
            book.changes.keep(mark, Place(leaf, start), Place(leaf, leaf.length))
        if state.url:
            book.work.add(CHANGE)
            book.link(Place(leaf, start), Place(leaf, leaf.length), state.url)

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a control word: a break, the end of a paragraph, what is said of a row."""
        meaning = _MEANINGS.get(name)
        if meaning:
            self.book.work.add(BREAK)
            meaning(self, number, state)

    def here(self) -> Place:
        """Return the place where the next word will stand, the number before a paragraph not counted."""
        if self._leaf is not None:
            return Place(self._leaf, self._leaf.length)
        place = Place()
        self._waiting.append(place)
        return place

    def reached(self) -> Place:
        """Return the end of the words said so far."""
        leaf = self._leaf or self._last
        return Place(leaf, leaf.length if leaf else 0)

    def add_box(self, drafts: list[Draft]) -> None:
        """Take what stands in a text box of the open paragraph."""
        self._boxes += drafts

    def _open(self) -> Leaf:
        if self._leaf is None:
            if not self._place:
                self.book.paragraphs += 1
                self._place = self.book.paragraphs
            self.book.work.add(LEAF)
            self._leaf = Leaf(self._place)
            for place in self._waiting:
                place.leaf = self._leaf
            self._waiting = []
        return self._leaf

    # paragraphs

    def end_paragraph(self, state: State) -> None:
        """End the paragraph: its leaf is closed, unless a tracked change joins it to the next."""
        mark = self.book.changes.mark(state.change)
        if mark and mark.dropped:
            self.book.work.add(CHANGE)
            self.book.changes.drop(mark, "\n", self.here(), self.reached())
            if self._leaf is None:
                self._forget_number()
        else:
            self._end(state.paragraph, state.paragraph.level)

    def break_leaf(self, state: State, *, page: bool) -> None:
        """End the leaf at a break, but that of a heading only at the end of a `page`."""
        mark: Mark | None = self.book.changes.mark(state.change)
        if mark and mark.dropped:
            self.book.work.add(CHANGE)
            self.book.changes.drop(mark, "\n", self.here(), self.reached())
        elif self._leaf is not None:
            if self._rank(state.paragraph) and not page:
                self.say(" ", state)
            else:
                self._close_leaf(state.paragraph)

    def finish(self) -> list[Draft]:
        """End the story and return what it wrote."""
        paragraph = self._paragraph
        if self._leaf is not None or self._boxes:
            self._end(paragraph, paragraph.level)
        self._frames.settle(0)
        for place in self._waiting:
            place.leaf, place.offset = self._last, self._last.length if self._last else 0
        return self._frames.content

    def _end(self, paragraph: Paragraph, level: int) -> None:
        self._frames.settle(level)
        if self._leaf is None and not self._labelled:
            self._label_alone(paragraph)
        if self._leaf is not None:
            self._close_leaf(paragraph)
        self._frames.content.extend(self._boxes)
        self._boxes = []
        if not self._place:
            self.book.paragraphs += 1
        self._place = 0
        self._forget_number()

    def _forget_number(self) -> None:
        self.printed = None
        self.bulleted = self._labelled = False

    def _label_alone(self, paragraph: Paragraph) -> None:
        """Write the number of a paragraph that has no words, if it has one."""
        label = self._label(paragraph)
        if label and label.text:
            _number(self._open(), label)

    def _label(self, paragraph: Paragraph) -> Label | None:
        """Count the paragraph, which has not been, in its list, and return what stands before its words."""
        self._labelled = True
        if not paragraph.ls and self.printed is None:
            return None
        return self.book.lists.label(paragraph, self.printed, bulleted=self.bulleted)

    def _close_leaf(self, paragraph: Paragraph) -> None:
        """Close the leaf, which is what `paragraph` says, and put it where it belongs."""
        leaf = self._leaf
        if leaf is None:
            return
        self._leaf = None
        self._frames.settle(paragraph.level)
        label = None if self._labelled else self._label(paragraph)
        if label:
            _number(leaf, label)
        rank = self._rank(paragraph)
        if rank:
            leaf.kind, leaf.level = Kind.HEADING, rank
        leaf.style = self.book.styles[paragraph.style].name
        leaf.shaded = paragraph.shaded or self._shaded
        pieces = leaf.pieces
        begins = leaf.label != "" or (bool(pieces) and not pieces[0][0].isspace())
        leaf.printed = begins or any(not words.isspace() for words, _, _ in pieces)
        if leaf.printed:
            self._last = leaf
        self._frames.content.append(leaf)

    def _rank(self, paragraph: Paragraph) -> int:
        """Return the rank of the paragraph as a heading, or 0."""
        return self.book.styles[paragraph.style].heading if paragraph.outline is None else rank_of(paragraph.outline)

    # tables

    def row_of(self, state: State) -> _Row:
        """Return what is being said of rows where `state` holds."""
        return self._shapes[state.nested]

    def end_cell(self, level: int, state: State) -> None:
        """End a cell of the table at `level`, and the paragraph in it."""
        paragraph = state.paragraph._replace(in_table=True, itap=level)
        mark = self.book.changes.mark(state.change)
        if mark and mark.dropped and self._leaf is None:
            self._forget_number()
        self._end(paragraph, level)
        self._frames.end_cell(level)
        self.book.changes.end_cell()

    def end_row(self, level: int, state: State) -> None:
        """End a row of the table at `level`."""
        if self._leaf is not None:
            self._end(state.paragraph._replace(in_table=True, itap=level), level)
        row = self.row_of(state)
        if not self._drop_row(level, row.shape, state):
            self._frames.end_row(level, row.shape)
            self.book.changes.end_row()
        if level >= _FIRST_NESTED:
            row.begin()  # LibreOffice may leave a row with a table in it without a shape, and what that table's rows had is not its

    def _drop_row(self, level: int, shape: RowShape, state: State) -> bool:
        r"""End a row that the view leaves out; return False if it does not.

        Word marks the end of such a row as it marks words. LibreOffice tells no more than that something was done to it (`\trauth`), and all
        that stands in it has been left out.
        """
        changes = self.book.changes
        mark = changes.mark(state.change)
        if mark is None or not mark.dropped:
            mark = changes.dropped_last(self.reached()) if shape.changed else None
        if mark is None or not self._frames.drop_row(level, shape):
            return False
        self.book.work.add(CHANGE)
        changes.drop_row(mark, self.here(), self.reached())
        return True


def _number(leaf: Leaf, label: Label) -> None:
    leaf.kind, leaf.level, leaf.label, leaf.after = Kind.LIST_ITEM, label.depth, label.text, label.after


_UNKNOWN = CellShape()


class _Row:
    """What is said of a row so far, and of the cell that comes next in it."""

    def __init__(self) -> None:
        self.shape = RowShape()
        self.cell = _UNKNOWN

    def begin(self) -> None:
        """Forget what was said of the last row."""
        self.shape = RowShape()
        self.cell = _UNKNOWN

    def add(self, edge: int) -> None:
        """Take the right edge of a cell, all else being said of it."""
        self.shape.cells.append(new(CellShape, (edge, *self.cell[1:])))
        self.cell = _UNKNOWN


_FIRST_NESTED = 2


def _nested(state: State) -> int:
    """Return the level of the table in a table that a cell or row is of."""
    return max(_FIRST_NESTED, state.paragraph.level)


def _merge(merged: Callable[[CellShape], CellShape]) -> _Meaning:
    """Return what takes that the next cell described is merged with others."""

    def take(story: Story, number: int | None, state: State) -> None:
        del number
        row = story.row_of(state)
        row.cell = merged(row.cell)

    return take


def _shade_cell(story: Story, number: int | None, state: State) -> None:
    row = story.row_of(state)
    row.cell = row.cell._replace(shaded=story.book.colours.is_ground(number))


def _describe(field: str, value: Callable[[int | None], int]) -> _Meaning:
    """Return what takes something that is said of a row."""

    def take(story: Story, number: int | None, state: State) -> None:
        setattr(story.row_of(state).shape, field, value(number))

    return take


def _be_endnote(story: Story, number: int | None, state: State) -> None:
    del number, state
    story.endnote = True


_MEANINGS: dict[str, _Meaning] = {
    **dict.fromkeys(("par", "sect"), lambda story, _, state: story.end_paragraph(state)),
    **dict.fromkeys(("line", "lbr"), lambda story, _, state: story.break_leaf(state, page=False)),
    **dict.fromkeys(("page", "column"), lambda story, _, state: story.break_leaf(state, page=True)),
    "cell": lambda story, _, state: story.end_cell(1, state),
    "row": lambda story, _, state: story.end_row(1, state),
    "nestcell": lambda story, _, state: story.end_cell(_nested(state), state),
    "nestrow": lambda story, _, state: story.end_row(_nested(state), state),
    "trowd": lambda story, _, state: story.row_of(state).begin(),
    "cellx": lambda story, number, state: story.row_of(state).add(number or 0),
    "trleft": _describe("left", lambda number: number or 0),
    "trauth": _describe("changed", lambda _: True),
    "irow": _describe("first", lambda number: number == 0),
    "lastrow": _describe("last", lambda _: True),
    "clmgf": _merge(lambda cell: cell._replace(across="first")),
    "clmrg": _merge(lambda cell: cell._replace(across="on")),
    "clvmgf": _merge(lambda cell: cell._replace(down="first")),
    "clvmrg": _merge(lambda cell: cell._replace(down="on")),
    "clcbpat": _shade_cell,
    "ftnalt": _be_endnote,
}
