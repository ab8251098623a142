"""What stands beside the body: headers and footers, footnotes and endnotes, text boxes; each a part of a story of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.document import Layer
from minutesparse.readers.doc import fib as parts
from minutesparse.readers.doc.fib import Story
from minutesparse.readers.doc.numbers import i32
from minutesparse.readers.doc.story import Writer
from minutesparse.readers.doc.tables import plc

if TYPE_CHECKING:
    from minutesparse.document import Block
    from minutesparse.readers.doc.book import Book

_SEPARATORS, _OF_SECTION = 6, 6
"""Stories before the first header that part notes from the text, and headers and footers of a section."""
_IS_HEADER, _IS_FOOTER = (0, 1, 4), (2, 3, 5)
"""Of even pages, odd pages, the first page."""
_BOX, _SHAPE = 22, 26
_BOX_SHAPE = 14
"""Bytes of a text box's row before the number of the shape that it is drawn in."""


def divided(story: Story, table: bytes, row: int) -> list[Story]:
    """Return the parts of a story that the places of `table` (rows of `row` bytes) divide it into; what it leaves over is one more."""
    places = [story.start]
    for place in plc(table, row).places:
        at = story.start + place
        if places[-1] <= at <= story.end:
            places.append(at)
    return [Story(story.name, start, end) for start, end in pairwise([*places[1:], story.end])] if len(places) > 1 else [story]


def headers(book: Book) -> list[Block]:
    """Write the headers of all sections, then the footers, then the boxes drawn in them, and return their blocks."""
    found = divided(book.fib.stories["headers"], book.fib.table(parts.HEADERS), 0)[_SEPARATORS:]
    boxes = Boxes(book, "header-text-boxes", parts.HEADER_TEXT_BOXES, parts.HEADER_SHAPES)
    writer = Writer(book, "headers", Layer.FURNITURE, box=boxes.at)
    blocks: list[Block] = []
    for kinds in (_IS_HEADER, _IS_FOOTER):
        for index, story in enumerate(found):
            if index % _OF_SECTION in kinds:
                blocks += writer.write(story)
    return blocks + boxes.rest(Layer.FURNITURE)


def notes(book: Book) -> list[Block]:
    """Write the footnotes and the endnotes and return their blocks."""
    blocks: list[Block] = []
    for name, table in (("footnotes", parts.FOOTNOTE_TEXTS), ("endnotes", parts.ENDNOTE_TEXTS)):
        writer = Writer(book, name, Layer.NOTE)
        for story in divided(book.fib.stories[name], book.fib.table(table), 0):
            blocks += writer.write(story)
    return blocks


class Boxes:
    """The text boxes of a story, by the shape that each is drawn in, and the characters at which shapes are drawn."""

    def __init__(self, book: Book, name: str, texts: int, shapes: int) -> None:
        self._book = book
        self._name = name
        table = book.fib.table(texts)
        stories = divided(book.fib.stories[name], table, _BOX)
        self._boxes = {i32(row, _BOX_SHAPE): story for row, story in zip(plc(table, _BOX).rows, stories, strict=False)}
        self._left = {story.start: story for story in stories}
        drawn = plc(book.fib.table(shapes), _SHAPE)
        start = book.fib.stories["headers" if name.startswith("header") else "text"].start
        self._shapes = {start + place: i32(row, 0) for place, row in zip(drawn.places, drawn.rows, strict=False)}

    def at(self, place: int) -> Story | None:
        """Return the box that is drawn at the character `place`, if one is and has not been given before."""
        story = self._boxes.pop(self._shapes.get(place, 0), None)
        return self._left.pop(story.start, None) if story else None

    def rest(self, layer: Layer) -> list[Block]:
        """Write the boxes that nothing has asked for, and return their blocks."""
        writer = Writer(self._book, self._name, layer)
        return [block for story in self._left.values() for block in writer.write(story)]
