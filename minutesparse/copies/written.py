"""The characters of a text file, so that what is cut from them is cut from its very bytes.

A text decodes to characters and back to the same bytes, as a rule. Where it does not (a few bytes that its encoding does not explain), its bytes
themselves are taken for characters, one each (`latin-1`), so that nothing but what is cut changes, and the log can put it back.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.copies.edits import Cleaned, edits_of, outermost, spliced, unspliced
from minutesparse.decoding import decode
from minutesparse.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from minutesparse.copies.edits import Cut, Draft, Piece
    from minutesparse.decoding import Decoded
    from minutesparse.limits import Limits

BYTES = "latin-1"
"""The encoding in which every byte is a character."""

_UNIT = 4
"""Bytes of the longest character of UTF-16 and UTF-32."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Written(NamedTuple):
    """A text file: its characters as decoded (`text`, what pieces point into), and those that edits are made in (`characters`, in `encoding`)."""

    text: str
    characters: str
    encoding: str
    mark: bytes
    offsets: tuple[int, ...]
    """Where each character of `text`, and its end, stands in `characters`; empty where both are the same."""

    @classmethod
    def of(cls, data: bytes, encoding: str | None) -> Written:
        """Return the file `data`, whose reader found it to be in `encoding`.

        Raises:
            UnreadableSource: its bytes cannot be told apart in its encoding.
        """
        decoded = decode(data, encoding)
        mark = _mark(data)
        if mark + decoded.text.encode(decoded.encoding, "replace") == data:
            return cls(decoded.text, decoded.text, decoded.encoding, mark, ())
        return cls(decoded.text, data.decode(BYTES), BYTES, b"", _offsets(data, len(mark), decoded))

    def edited(self, pieces: Iterable[Piece], drafts: Iterable[Draft]) -> Cleaned:
        """Return the file without `pieces` (of `text`), and the edits that they make."""
        cut = outermost(piece for piece in pieces if piece.start < piece.end)
        if self.offsets:
            cut = [piece._replace(start=self.offsets[piece.start], end=self.offsets[piece.end]) for piece in cut]
        left = spliced(self.characters, cut)
        edits = edits_of(drafts, {None: (self.characters, cut)}, self.encoding)
        return Cleaned(self.mark + left.encode(self.encoding), edits)


def undone(data: bytes, cuts: Mapping[str | None, Sequence[Cut]], encoding: str | None, limits: Limits) -> bytes:
    """Return the text file `data`, whose characters are in `encoding`, with the `cuts` of one round put back."""
    del limits
    name = encoding or "utf-8"
    mark = b"" if name == BYTES else _mark(data)
    characters = data[len(mark) :].decode(name)
    return mark + unspliced(characters, cuts.get(None, ())).encode(name)


def _mark(data: bytes) -> bytes:
    return next((mark for mark in _MARKS if data.startswith(mark)), b"")


def _offsets(data: bytes, start: int, decoded: Decoded) -> tuple[int, ...]:
    """Return the byte at which each character of a damaged text begins, and the end."""
    damaged = {at for span in decoded.damage for at in range(*span)}
    offsets = [start]
    for at, character in enumerate(decoded.text):
        offsets.append(offsets[-1] + _width(character, decoded.encoding, damaged=at in damaged))
    if len(decoded.text) - 1 in damaged and abs(offsets[-1] - len(data)) < _UNIT:
        offsets[-1] = len(data)  # of UTF-16 and UTF-32 that break off within a character
    if offsets[-1] != len(data):
        reason = f"it is damaged in a way that cannot be written back in its encoding ({decoded.encoding})"
        raise UnreadableSource(reason, remedy="save it as UTF-8 first")
    return tuple(offsets)


def _width(character: str, encoding: str, *, damaged: bool) -> int:
    """Return how many bytes a character was read from."""
    if encoding == "windows-1252":
        return 1
    if damaged and encoding == "utf-8" and character != "\0":
        return 3 if character == "\ufffd" else 1
    return len(character.encode(encoding, "replace"))
