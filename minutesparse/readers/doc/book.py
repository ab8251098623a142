"""What the stories of one document share: the whole text and what is said of its characters, and the text that is written."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.assembler import Assembler
from minutesparse.findings import Findings
from minutesparse.links import Links
from minutesparse.readers.doc import fib as parts
from minutesparse.readers.doc import pages
from minutesparse.readers.doc.atlas import Atlas
from minutesparse.readers.doc.changes import Changes
from minutesparse.readers.doc.lists import Lists
from minutesparse.readers.doc.looks import PLAIN, Look, look_of
from minutesparse.readers.doc.nesting import Paragraph
from minutesparse.readers.doc.numbers import u8, u16
from minutesparse.readers.doc.pieces import Text
from minutesparse.readers.doc.properties import with_properties
from minutesparse.readers.doc.styles import Styles
from minutesparse.readers.doc.tables import strings, unicode
from minutesparse.readers.doc.weight import PROPERTIES, PROPERTY_BYTES, RUN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.document import View
    from minutesparse.limits import Limits
    from minutesparse.readers.doc.fib import Fib, Story
    from minutesparse.readers.doc.properties import Properties

_CELL, _SECTION = "\x07", "\x0c"

# the mark of a paragraph, of a cell or row, of a section or page
_END = re.compile(r"[\r\x07\x0c]")

_FONT_NAME = 39
"""Bytes of a font's row before its name."""


class Words(NamedTuple):
    """Characters from `start` of the file that look the same."""

    start: int
    words: str
    look: Look


class Book:
    """The document while it is read."""

    def __init__(self, fib: Fib, view: View, limits: Limits) -> None:
        self.fib = fib
        self.work = fib.work
        self.findings = Findings()
        self.text = Text(fib)
        self.styles = Styles(fib.table(parts.STYLES), fib)
        self.lists = Lists(fib.table(parts.LISTS, to_end=True), fib.table(parts.LIST_USES), fib.work)
        self.changes = Changes([name for name, _ in strings(fib.table(parts.AUTHORS))], view)
        self.page = Assembler()
        self.atlas = Atlas()
        self.columns = limits.columns
        self.links = Links()
        self._fonts = _fonts(fib.table(parts.FONTS))
        self._runs = pages.runs(fib)
        self._paragraphs = pages.paragraphs(fib)
        self._places: dict[str, int] = {}
        """The paragraphs met so far of each story."""
        self._looks: dict[tuple[int, bytes, bytes], Look] = {}
        self._properties: dict[tuple[bytes, bytes], Properties] = {}

    def font(self, number: int) -> str:
        """Return the name of a font, or an empty string."""
        return self._fonts[number] if 0 <= number < len(self._fonts) else ""

    def paragraphs(self, story: Story) -> Iterator[Paragraph]:
        """Yield the paragraphs of a story, marks at the ends of rows included."""
        start, end = story.start, min(story.end, len(self.text.words))
        for found in _END.finditer(self.text.words, start, end):
            if found.group() != _SECTION or self._ends(found.start()):
                yield self._paragraph(story.name, start, found.end())
                start = found.end()
        if start < end:
            yield self._paragraph(story.name, start, end)

    def _paragraph(self, name: str, start: int, end: int) -> Paragraph:
        properties, sign = self.properties(end - 1), self.text.words[end - 1]
        if sign == _CELL and not properties.depth:
            properties = replace(properties, in_table=True)
        place = self._places[name] = self._places.get(name, 0) + (not properties.row_end)
        return Paragraph(start, end, properties, place, properties.cell_end or (sign == _CELL and properties.depth == 1))

    def words(self, start: int, end: int, bits: int) -> Iterator[Words]:
        """Yield the characters from `start` to `end`, of a paragraph whose style looks as `bits`, in stretches of one look."""
        for _, group in groupby(self._stretches(start, end, bits), key=attrgetter("look")):
            first, *others = group
            yield first._replace(words="".join([first.words, *(found.words for found in others)])) if others else first

    def _stretches(self, start: int, end: int, bits: int) -> Iterator[Words]:
        """Yield the same in stretches as pieces and pages have them."""
        at = start
        while at < end:
            piece = self.text.piece(at)
            if piece is None:
                return
            until = min(end, piece.end)
            first = piece.place + (at - piece.start) * piece.width
            for stretch in self._runs.between(first, first + (until - at) * piece.width):
                begin = piece.start + (stretch.start - piece.place) // piece.width
                finish = piece.start + (stretch.end - piece.place) // piece.width
                self.work.add(RUN)
                if begin < finish:
                    yield Words(begin, self.text.words[begin:finish], self.look(bits, stretch.properties, piece.extra))
            at = until

    def look(self, bits: int, properties: bytes, extra: bytes) -> Look:
        """Return how characters look whose style gives `bits`."""
        if not properties and not extra:
            return PLAIN._replace(bits=bits) if bits else PLAIN
        key = bits, properties, extra
        if key not in self._looks:
            self.work.add(PROPERTIES + (len(properties) + len(extra)) // PROPERTY_BYTES)
            self._looks[key] = look_of(bits, properties + extra, self.styles.bits)
        return self._looks[key]

    def look_at(self, at: int, bits: int) -> Look:
        """Return how the character `at` looks, in a paragraph whose style looks as `bits`."""
        return next((words.look for words in self.words(at, at + 1, bits)), PLAIN)

    def properties(self, at: int) -> Properties:
        """Return what holds for the paragraph that the character `at` ends."""
        piece = self.text.piece(at)
        if piece is None:
            return self.styles[0].properties
        found = self._paragraphs.at(piece.place + (at - piece.start) * piece.width).properties
        key = found, piece.extra
        if key not in self._properties:
            self.work.add(PROPERTIES + (len(found) + len(piece.extra)) // PROPERTY_BYTES)
            style = pages.style_of(found)
            made = with_properties(replace(self.styles[style].properties, style=style), found[2:], self.fib)
            self._properties[key] = with_properties(made, piece.extra, self.fib)
        return self._properties[key]

    def _ends(self, at: int) -> bool:
        """Return whether a paragraph ends with the character `at`."""
        piece = self.text.piece(at)
        if piece is None:
            return True
        place = piece.place + (at - piece.start) * piece.width
        return self._paragraphs.at(place).end <= place + piece.width


def _fonts(table: bytes) -> list[str]:
    """Return the names of the fonts in their order (SttbfFfn, [MS-DOC] 2.9.286)."""
    names = []
    at = 4
    for _ in range(u16(table, 0)):
        size = u8(table, at)
        name = unicode(table[at + 1 + _FONT_NAME : at + 1 + size])
        names.append(name.split("\0")[0])
        at += 1 + size
    return names
