"""A story (the body, a header, a note, a comment) while it is read: the paragraph, run and table cell that the walk is in.

The walk is flat: it says what begins and never what ends. What has ended is told from the parent of what begins.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutesparse.document import Block, Kind, Layer, Locator
from minutesparse.page import HIDDEN, LAYER, LAYERS, STYLE, WHITE, new
from minutesparse.readers.docx import names
from minutesparse.readers.docx.contexts import NOTHING, Contexts
from minutesparse.readers.docx.fields import Fields
from minutesparse.readers.docx.frames import Frames
from minutesparse.readers.docx.styles import BODY_TEXT_LEVEL
from minutesparse.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.changes import Mark
    from minutesparse.readers.docx.book import Book, Part
    from minutesparse.readers.docx.numbering import Label

_BITS = {layer: index << LAYER for index, layer in enumerate(LAYERS)}
_PARAGRAPH, _LIST_ITEM, _HEADING, _CELL = Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.CELL
"""To look a member up in its enumeration takes longer than most of what is done to a leaf."""


class Story:
    """The state of the walk through one story; what outlasts it is written to `book`."""

    __slots__ = (
        "_base", "_carried", "_container", "_context", "_default", "_default_base", "_dressed", "_label", "_labelled", "_layer", "_number",
        "_page", "_paragraph", "_part", "_place", "_row", "_shaded", "_special", "_style", "book",
        "contexts", "easy", "fields", "frames", "joined", "level",
        "look", "num", "outline",
    )  # fmt: skip

    def __init__(self, book: Book, part: Part, layer: Layer) -> None:
        self.book = book
        self._part = part
        self._page = book.page
        self._layer = _BITS[layer]
        self._default = self._style = book.styles.default
        self._default_base = self._base = self.look = self._layer | self._default.look
        self.frames = Frames(book.page, book.columns)
        self.contexts = Contexts(self.frames, book.changes, part.addresses)
        self.fields = Fields()
        self._container: _Element | None = None
        self._context = NOTHING
        """What holds in the element that the paragraph stands in."""
        self._shaded = False
        self._special = False
        """Whether more may hold of its runs."""
        self._row: _Element | None = None
        """The row that the frame on top is a cell of, if nothing has begun or ended since."""
        self._paragraph: _Element | None = None
        self._place = 0
        self.outline: int | None = None
        self.num: str | None = None
        self.level: int | None = None
        self.joined: Mark | None = None
        """The change that takes away the mark at the paragraph's end."""
        self._carried = False
        """Whether the open leaf goes on in the next paragraph."""
        self._label: Label | None = None
        self._labelled = False
        self._number: Span | None = None
        self._dressed: _Element | None = None
        """The run that `look` is meant for; all others look as their paragraph does."""
        self.easy = False
        """Whether the words of a `w:t` need no more than to be appended to the page: no run has begun since the last ones that differs from them."""

    @property
    def shaded(self) -> bool:
        """Whether white words can be seen where the walk is."""
        return self._shaded or self._context.shaded

    def shade_paragraph(self) -> None:
        """Let white words be seen in the paragraph."""
        self._shaded = True
        self._base &= ~WHITE

    def shade(self) -> None:
        """Let white words be seen in the table or cell that is the frame on top."""
        if self._part.conceals:
            top = self.frames.top
            self._context = top.context = replace(top.context, shaded=True)

    # paragraphs

    def begin_paragraph(self, element: _Element) -> None:
        """Begin the paragraph `element`; what stood before it has ended."""
        page = self._page
        if self._paragraph is not None:
            self.end_paragraph()
        elif page.open and not self._carried:
            self.close_leaf()
        parent = element.getparent()
        if parent is not self._container:
            self._locate(parent)
            if self.frames.ready(self._context):
                self._container = None
        self._paragraph = element
        part = self._part
        part.count += 1
        self._place = part.count if part.places is None else part.places[element]
        default = self._style = self._default
        self._base = self._default_base
        self.outline = self.num = self.level = self.joined = None
        self._labelled = self._carried
        self._shaded = False
        special = self._special = self._context is not NOTHING or self.fields.any
        self.easy = not (special or page.waiting or default.num)
        if not page.open:
            page.open_leaf(self._base)

    def end_paragraph(self) -> None:
        """End the paragraph, if one is open: its leaf is closed, unless a tracked change joins it to the next."""
        if self._paragraph is None:
            return
        self._paragraph = None
        if self._special and self._ends_specially():
            return
        if not self._labelled:
            self._labelled = True
            if (self.num is not None or self._style.num is not None) and not self._page.begun and self._count():
                self._page.arrive()
                self._write_label("", self._base)
        self.close_leaf()

    def _ends_specially(self) -> bool:
        """End the fields and changes that the paragraph may stand in; return whether that is all there is to its end."""
        self.fields.end_paragraph()
        mark = self.joined or self._context.mark
        if mark is None or not mark.dropped:
            return False
        self.book.changes.drop(mark, "\n")
        if self.joined:
            self._carried = self._page.begun
        else:
            self.close_leaf()
        return True

    def set_style(self, key: str | None) -> None:
        """Take the style that the paragraph names."""
        style = self._style = self.book.styles.of_paragraph(key)
        self._base = self._layer | (style.look & ~WHITE if style.shaded or self._context.shaded else style.look)
        if self._page.begun:
            self.easy = False
        else:
            self._page.look = self._base
            self.easy = self.easy and style.num is None

    def settle(self) -> None:
        """End the paragraph, and its leaf even if the next paragraph would have gone on in it."""
        self.end_paragraph()
        if self._page.open:
            self.close_leaf()

    # tables

    def enter(self, kind: Kind, element: _Element) -> None:
        """Begin the table, row or cell `element`."""
        if self._paragraph is not None or self._page.open:
            self.settle()
        parent = element.getparent()
        if parent is not self._container:
            self._locate(parent)
        self.frames.enter(kind, element, self._context)
        self._row = self._container = None

    def enter_cell(self, element: _Element) -> None:
        """Begin the cell `element`."""
        if self._paragraph is not None:
            self.end_paragraph()
        if self._page.open:
            self.close_leaf()
        parent = element.getparent()
        if parent is self._row and parent is not None and self.frames.next_cell(element):
            self._context = self.frames.top.context
        else:
            if parent is not self._container:
                self._locate(parent)
            if self._context.dropped and self.frames.top.started:
                self.book.changes.drop_edge()
            self.frames.enter(_CELL, element, self._context)
            self._row = parent
        self._container = element

    def change_frame(self, change: _Element) -> None:
        """Let the row or cell that is the frame on top stand within a tracked change."""
        top = self.frames.top
        self._context = top.context = self.contexts.changed(change, top.context)

    def finish(self) -> tuple[Block, ...]:
        """End the story and return its blocks."""
        self.settle()
        self.frames.leave_to(self.frames.story)
        self._page.arrive()
        return tuple(self.frames.top.blocks)

    def is_between(self, element: _Element) -> bool:
        """Return whether `element` stands beside paragraphs, not in the one that is open."""
        return next(element.iterancestors(names.P), None) is not self._paragraph

    def _locate(self, parent: _Element | None) -> None:
        """Close the frames that `parent` does not stand in."""
        frame, self._context = self.contexts[parent]
        if frame is not self.frames.top:
            if self._page.open:
                self.settle()
            self.frames.leave_to(frame)
            self._row = None
        self._container = parent

    # words

    def dress(self, element: _Element) -> None:
        """Let `look` be that of the run whose property `element` is."""
        properties = element.getparent()
        run = None if properties is None else properties.getparent()
        if run is not self._dressed:
            self._dressed = run
            self.look = self._base
            self.easy = False

    def watch(self) -> None:
        """Take notice that runs of this paragraph may stand in something, or in a field, that says more of them."""
        self._special = True
        self.easy = False

    def say(self, element: _Element, words: str) -> None:
        """Append words, which `element` stands for, to the text, or, if the view leaves them out, to the changes."""
        run = element.getparent()
        look = self.look if run is self._dressed else self._base
        if self._special:
            self._say_specially(run, words, look)
            return
        page = self._page
        if not self._labelled or not page.begun:
            self._begin_leaf(look)
        page.write(words, look)
        self.easy = look == self._base

    def _say_specially(self, run: _Element | None, words: str, look: int) -> None:
        """Append words that may have been changed, lead somewhere, or be a field's."""
        _, context = self.contexts[run]
        if context.mark and context.mark.dropped:
            self.book.changes.drop(context.mark, words)
            return
        if not self._labelled or not self._page.begun:
            self._begin_leaf(look)
        start = self._page.length
        layer = self.fields.layer or context.layer
        self._page.write(words, look & (STYLE | HIDDEN) | _BITS[layer] if layer else look)
        if context.mark:
            self.book.changes.keep(context.mark, start, self._page.length)
        url = self.fields.url or context.url
        if url:
            self.book.links.add(start, self._page.length, url)

    def break_leaf(self, element: _Element, *, page: bool) -> None:
        """Take the break `element`: the leaf ends, but that of a heading only at the end of a `page`."""
        mark = self.contexts[element.getparent()][1].mark if self._special else None
        if mark and mark.dropped:
            self.book.changes.drop(mark, "\n")
        elif self._page.begun:
            if self._rank and not page:
                self.say(element, " ")
            else:
                self.close_leaf()
                self._page.open_leaf(self._base)

    # leaves

    @property
    def _rank(self) -> int:
        """The rank of the paragraph as a heading, or 0."""
        if self.outline is None:
            return self._style.heading
        return self.outline + 1 if 0 <= self.outline < BODY_TEXT_LEVEL else 0

    def _begin_leaf(self, look: int) -> None:
        """Make all ready for the first words of a leaf: the leaf, if no paragraph opened it, and the number of the paragraph."""
        if not self._page.open:
            self.frames.ready(self._context)
            self._page.open_leaf(look)
        if not self._labelled and not self._page.begun and self._count() and self._label:
            self._write_label(self._label.after, look)
        self._labelled = True
        self._page.arrive()

    def _count(self) -> bool:
        """Count the paragraph in its list, if it is in one, and return whether that gives it a number."""
        self._labelled = True
        if self.num is None and self._style.num is None:
            return False
        label = self._label = self.book.numbering.label(self.num, self.level, self._style)
        return label is not None and label.text != ""

    def _write_label(self, after: str, look: int) -> None:
        if self._label:
            start = self._page.length
            self._page.write(self._label.text + after, self._base if look & HIDDEN else look)
            self._number = Span(start, start + len(self._label.text))

    def close_leaf(self) -> None:
        """Close the leaf that is open and put it in the frame on top."""
        self._carried = self.easy = False
        kind, level, number, style = _PARAGRAPH, 0, None, self._style
        if self._label:
            kind, level, number = _LIST_ITEM, self._label.depth, self._number
            self._number = self._label = None
        found = self._page.close_leaf()
        if found is None:
            return
        if style.heading or self.outline is not None:
            rank = self._rank
            kind, level = (_HEADING, rank) if rank else (kind, level)
        span, runs = found
        locator = new(Locator, (None, self._part.name, self._place, None, None))
        self.frames.top.blocks.append(new(Block, (kind, span, runs, (), level, number, style.name, None, locator)))
