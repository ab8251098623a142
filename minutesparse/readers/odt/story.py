"""A story (the body, a header, a note, a comment) while it is read: the paragraph, list and table cell that the walk is in."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minutesparse.document import Block, Kind, Layer, Locator
from minutesparse.page import HIDDEN, LAYER, LAYERS, STYLE, VANISHED, WHITE
from minutesparse.readers.odt.frames import Frames
from minutesparse.readers.odt.lists import Lists
from minutesparse.readers.odt.styles import PLAIN, SHADED
from minutesparse.spans import Span
from minutesparse.symbols import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from minutesparse.changes import Mark
    from minutesparse.readers.odt.book import Book, Part
    from minutesparse.readers.odt.numbering import Label, Wish
    from minutesparse.readers.odt.styles import Style

_BITS = {layer: index << LAYER for index, layer in enumerate(LAYERS)}

_LOWEST_RANK = 9

_MOST_OPEN = 64
"""Tracked changes that words may stand in at once."""

# a line end and the indent of the next line in the file
_SPACES = re.compile(r"[ \t\r\n]+")

# \uf0fc
_PRIVATE = re.compile("[\uf000-\uf0ff]")
"""Signs of symbol fonts."""


class Story:
    """The state of the walk through one story; what outlasts it is written to `book`."""

    def __init__(self, book: Book, part: Part, layer: Layer) -> None:
        self.book = book
        self.part = part
        self._page = book.page
        self.frames = Frames(book.page, book.limits)
        self.lists = Lists(part.lists)
        self._looks = [_BITS[layer]]
        """How words look in each element that the walk is in and that says so, outermost first."""
        self._fonts = [""]
        self._urls: list[str] = []
        self._marks: dict[str, Mark] = {}
        """The tracked changes that have begun and not ended, by their names."""
        self.mark: Mark | None = None
        """The one that words stand in here: of several one that leaves them out, else the last that began."""
        self.tables: list[bool] = []
        """Of each table that the walk is in, whether it stands in the text as one."""
        self.deletions = 0
        """How many deletions the walk is in."""
        self.inside = 0
        """How many paragraphs the walk is in: one, or none; more only in a damaged document."""
        self.spliced = 0
        """How many of them there are whose words stand in the open paragraph."""
        self.first_deleted: _Element | None = None
        """The paragraph whose words, deleted here, go on in the line of the open one."""
        self._style: Style = PLAIN
        self._rank = 0
        self._place = 0
        self._spaced = True
        """Whether a space would follow another, or begin the paragraph."""
        self._wish: Wish | None = None
        """What the open paragraph asks of its list, until it is counted."""
        self._label: Label | None = None
        self._number: Span | None = None
        self._carried = False
        """Whether the open leaf goes on in the next paragraph."""

    # what surrounds words

    def style(self, style: Style, *, vanished: bool = False, layer: Layer | None = None) -> None:
        """Let words look as `style` says, until `unstyle`; `vanished` hides them, and `layer` is theirs."""
        look = style.on(self._looks[-1]) | (VANISHED if vanished else 0)
        self._looks.append(look & (STYLE | HIDDEN | SHADED) | _BITS[layer] if layer else look)
        self._fonts.append(style.font or self._fonts[-1])
        if not self._page.begun:
            self._page.look = _seen(look)

    def unstyle(self) -> None:
        """End what `style` began last."""
        self._looks.pop()
        self._fonts.pop()

    def vanish(self) -> None:
        """Hide the words of the paragraph from here on."""
        self._looks[-1] |= VANISHED

    def lead(self, url: str) -> None:
        """Let words lead to `url`, until `led`."""
        self._urls.append(url)

    def led(self) -> None:
        """End what `lead` began last."""
        self._urls.pop()

    def change(self, key: str, mark: Mark) -> None:
        """Let words stand in a tracked change, until `changed`."""
        if len(self._marks) < _MOST_OPEN:
            self._marks[key] = mark
            self._choose_mark()

    def changed(self, key: str) -> None:
        """End the tracked change of this name."""
        self._marks.pop(key, None)
        self._choose_mark()

    def _choose_mark(self) -> None:
        marks = self._marks.values()
        self.mark = next((mark for mark in marks if mark.dropped), next(reversed(marks), None))

    @contextmanager
    def deletion(self, first: _Element | None) -> Iterator[None]:
        """Let the walk be in a deletion that begins with the paragraph `first`; within a paragraph its words stand in that one."""
        around, spaced, within = self.first_deleted, self._spaced, self.inside > 0
        self.first_deleted = first
        self.spliced += within
        self.deletions += 1
        yield
        self.deletions -= 1
        self.spliced -= within
        self.first_deleted = around
        if self.dropped:
            self._spaced = spaced

    @property
    def dropped(self) -> bool:
        """Whether the view leaves out what stands here."""
        mark = self.mark
        return mark is not None and mark.dropped

    # paragraphs

    def begin_paragraph(self, element: _Element, style: Style, rank: int, wish: Wish | None) -> None:
        """Begin a paragraph, which is a heading if it has a `rank`."""
        if self._page.open and not self._carried:
            self.close_leaf()
        if not self.dropped:
            self.frames.ready()
        self.inside += 1
        self._style, self._rank = style, min(rank, _LOWEST_RANK)
        self._place = self.part.places.get(element, 0)
        self.style(style)
        self._spaced = not self._carried
        self._wish = None if self._carried else wish
        if not self._page.open:
            self._page.open_leaf(_seen(self._looks[-1]))

    def end_paragraph(self) -> None:
        """End the paragraph; its leaf is closed, unless a tracked change joins it to the next."""
        self.inside -= 1
        base = _seen(self._looks[-1])
        self.unstyle()
        mark = self.mark
        if mark and mark.dropped:
            self.book.changes.drop(mark, "\n")
            self._carried = self._page.begun
            return
        if self._page.open and not self._page.begun and self._count():
            self._page.arrive()
            self._write_label("", base)
        self.settle()

    def part_paragraph(self) -> None:
        """End a paragraph within a deletion whose words stand in the open paragraph; what follows goes on in that one."""
        mark = self.mark
        if mark and mark.dropped:
            self.book.changes.drop(mark, "\n")
        elif self._page.begun:
            self.close_leaf()
        self._spaced = True

    def break_line(self) -> None:
        """Take a line break: the leaf ends, but that of a heading goes on."""
        mark = self.mark
        if mark and mark.dropped:
            self.book.changes.drop(mark, "\n")
        elif self._page.begun and self._rank:
            self.put(" ")
        elif self._page.begun:
            self.close_leaf()
        self._spaced = True

    def settle(self) -> None:
        """Close the leaf that is open, even if the next paragraph would have gone on in it."""
        if self._page.open:
            self.close_leaf()

    def finish(self) -> tuple[Block, ...]:
        """End the story and return its blocks."""
        self.settle()
        self._page.arrive()
        return self.frames.finish()

    # words

    def say(self, words: str) -> None:
        """Append words as the file has them: white space is one space, and none at the beginning of a paragraph or behind another."""
        words = _SPACES.sub(" ", words)
        if self._spaced:
            words = words.removeprefix(" ")
        if words and not words.isascii():
            words = _PRIVATE.sub(self._sign, words)
        if words:
            self.put(words)
            self._spaced = words[-1] == " "

    def _sign(self, found: re.Match[str]) -> str:
        return sign_of(self._fonts[-1], found.group())

    def put(self, words: str) -> None:
        """Append words as they are, or, if the view leaves them out, put them on the list of changes."""
        self._spaced = False
        mark = self.mark
        if mark and mark.dropped:
            self.book.changes.drop(mark, words)
            return
        page, look = self._page, _seen(self._looks[-1])
        if not page.begun:
            self._begin_leaf(look)
        start = page.length
        page.write(words, look)
        if mark:
            self.book.changes.keep(mark, start, page.length)
        if self._urls:
            self.book.links.add(start, page.length, self._urls[-1])

    # leaves

    def _begin_leaf(self, look: int) -> None:
        """Make all ready for the first words of a leaf: the leaf, if none is open, and the number of the paragraph."""
        if not self._page.open:
            self.frames.ready()
            self._page.open_leaf(look)
        if self._count() and self._label:
            self._write_label(self._label.after, look)
        self._page.arrive()

    def _count(self) -> bool:
        """Count the paragraph in its list, if it is in one and was not counted yet, and return whether that gives it a number."""
        if self._wish is None:
            return False
        label = self._label = self.part.numbering.label(self._wish)
        self._wish = None
        return label is not None and label.text != ""

    def _write_label(self, after: str, look: int) -> None:
        if self._label:
            start = self._page.length
            self._page.write(self._label.text + after, look & ~HIDDEN)
            self._number = Span(start, start + len(self._label.text))

    def close_leaf(self) -> None:
        """Close the leaf that is open and put it in the frame on top."""
        self._carried = False
        kind, level, number = Kind.PARAGRAPH, 0, None
        if self._label:
            kind, level, number = Kind.LIST_ITEM, self._label.depth, self._number
            self._number = self._label = None
        if self._rank:
            kind, level = Kind.HEADING, self._rank
        found = self._page.close_leaf()
        if found:
            span, runs = found
            locator = Locator(part=self.part.name, paragraph=self._place)
            self.frames.top.blocks.append(Block(kind, span, runs, level=level, number=number, style=self._style.name, locator=locator))


def _seen(look: int) -> int:
    """Return a look as the page has it: white words on a ground that shows them are not hidden."""
    return look & ~(SHADED | WHITE) if look & SHADED else look
