"""The beginning of the main stream (FIB, [MS-DOC] 2.5): which Word wrote it, how long its stories are, and where each table stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import EncryptedSource, UnknownFormat, UnreadableSource
from minutesparse.readers.doc.numbers import i32, u16, u32
from minutesparse.readers.doc.weight import PROPERTY_BYTES, TABLE_BYTES

if TYPE_CHECKING:
    from minutesparse.limits import Work
    from minutesparse.readers.doc.container import Container

_WORD = 0xA5EC
_WORD_6 = 0xA5DC
_FIRST_FIB = 0xC0
"""The version that Word 97 writes; all before it are laid out otherwise."""
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS, _PAIRS = 0x4C, 0x9A
_STORIES = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "text-boxes", "header-text-boxes")

# positions in the list of tables
STYLES, FOOTNOTES, FOOTNOTE_TEXTS, COMMENTS, COMMENT_TEXTS, HEADERS = 1, 2, 3, 4, 5, 11
RUNS, PARAGRAPHS, FONTS, PIECES, OWNERS, COMMENT_TAGS = 12, 13, 15, 33, 36, 37
SHAPES, HEADER_SHAPES, COMMENT_STARTS, COMMENT_ENDS, ENDNOTE_TEXTS, AUTHORS = 40, 41, 42, 43, 47, 51
TEXT_BOXES, HEADER_TEXT_BOXES, LISTS, LIST_USES, COMMENT_EXTRAS = 56, 58, 73, 74, 112


class Story(NamedTuple):
    """A stretch of the whole text: half open, in characters."""

    name: str
    start: int
    end: int


class Fib:
    """What the beginning of the main stream says, and the stream of tables that it points into."""

    def __init__(self, container: Container, work: Work) -> None:
        self.work = work
        self.main = main = container.stream("WordDocument")
        _refuse_others(main)
        self.tables = container.stream("1Table" if u16(main, 0x0A) & _SECOND_TABLE else "0Table")
        self._data = container.stream("Data")
        self._left = len(self._data)
        if not self.tables:
            reason = "it is damaged: the stream with its tables is missing"
            raise UnreadableSource(reason, remedy="look for another copy")
        self.stories = _stories(main)
        self.damaged: set[int] = set()
        """The tables asked for that reach beyond the end of their stream."""
        self._count = min(u16(main, _PAIRS - 2), (len(main) - _PAIRS) // 8)

    def table(self, index: int, *, to_end: bool = False) -> bytes:
        """Return the bytes of a table, as far as they are there; `to_end` with all that follows them in the stream."""
        if index >= self._count:
            return b""
        start, size = u32(self.main, _PAIRS + 8 * index), u32(self.main, _PAIRS + 8 * index + 4)
        if size and start + size > len(self.tables):
            self.damaged.add(index)
            size = max(0, len(self.tables) - start)
        self.work.add(size // TABLE_BYTES)
        return self.tables[start : None if to_end else start + size] if size else b""

    def more(self, at: int) -> bytes:
        """Return the properties at `at` of the data stream, for which there was no room where they are meant.

        No two of a sound file overlap, so no more is given out than the stream holds.
        """
        found = self._data[at + 2 : at + 2 + u16(self._data, at)]
        self.work.add(len(found) // PROPERTY_BYTES)
        self._left -= len(found)
        return found if self._left >= 0 else b""


def _stories(main: bytes) -> dict[str, Story]:
    stories = {}
    at = 0
    for index, name in enumerate(_STORIES):
        length = max(0, i32(main, _COUNTS + 4 * index))
        stories[name] = Story(name, at, at + length)
        at += length
    return stories


def _refuse_others(main: bytes) -> None:
    """Raise if the stream is that of another Word, or one that cannot be read without a password."""
    if not main:
        reason = "it is a file of an old Office program of another kind, not a Word document"
        raise UnknownFormat(reason, remedy="save it as .docx, or as plain text")
    kind, version = u16(main, 0), u16(main, 2)
    if kind == _WORD_6 or (kind == _WORD and version < _FIRST_FIB):
        reason = "it was written by Word 6 or Word 95, whose files are not read"
        raise UnreadableSource(reason, remedy="open it in LibreOffice or Word and save it as .docx")
    if kind != _WORD or len(main) < _PAIRS:
        reason = "it is damaged: its main stream does not begin as Word's does"
        raise UnreadableSource(reason, remedy="look for another copy")
    if u16(main, 0x0A) & _ENCRYPTED:
        reason = "it is protected by a password"
        raise EncryptedSource(reason, remedy="open it in Word with the password and save it without")
