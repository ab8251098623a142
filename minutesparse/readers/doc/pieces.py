"""The text of all stories, put together from its pieces (Clx, [MS-DOC] 2.9.38), and where in the stream each character stands.

Characters are counted as Word counts them, in units of UTF-16. A file saved in a hurry has many pieces in any order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import UnreadableSource
from minutesparse.readers.doc import sprms
from minutesparse.readers.doc.fib import PIECES
from minutesparse.readers.doc.numbers import u8, u16, u32
from minutesparse.readers.doc.tables import plc
from minutesparse.readers.doc.weight import CHARACTERS, OTHER_SIGN, PIECE, SIGNS

if TYPE_CHECKING:
    from minutesparse.readers.doc.fib import Fib

# a sign that stands for something else, and is no end of a paragraph, cell or line
_OTHER_SIGNS = re.compile(r"[\x01-\x06\x08\x0f-\x12\x15-\x1f]")

_LAID_OVER, _TABLE = 1, 2
_COMPRESSED = 0x4000_0000
_ROW = 8

_ONE_PROPERTY = {
    0x0C: 0x260A, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x4D: 0x2A0C, 0x50: 0x0811, 0x55: 0x0835, 0x56: 0x0836,
    0x57: 0x0837, 0x5C: 0x083C, 0x5E: 0x2A3E, 0x62: 0x2A42, 0x73: 0x2A53, 0x75: 0x0855, 0x78: 0x2640,
}  # fmt: skip
"""The properties that a piece may set by a short number, and the full number of each ([MS-DOC] 2.9.215); those that say nothing here are left out."""


class Piece(NamedTuple):
    """Characters from `start` to `end` of the text, at `place` of the main stream, `width` bytes each; `extra` are properties laid over them all."""

    start: int
    end: int
    place: int
    width: int
    extra: bytes


class Text:
    """The text of all stories, and its pieces in order."""

    def __init__(self, fib: Fib) -> None:
        clx = fib.table(PIECES)
        self.pieces = _pieces(clx, len(fib.main))
        self._starts = [piece.start for piece in self.pieces]
        fib.work.add(PIECE * len(self.pieces) + self.pieces[-1].end // CHARACTERS)
        self.words = "".join(_words(fib.main, piece) for piece in self.pieces)
        fib.work.add(sum(weight * self.words.count(sign) for sign, weight in SIGNS.items()) + OTHER_SIGN * len(_OTHER_SIGNS.findall(self.words)))

    def piece(self, at: int) -> Piece | None:
        """Return the piece that the character `at` is of."""
        index = bisect_right(self._starts, at) - 1
        return self.pieces[index] if index >= 0 and at < self.pieces[index].end else None


def _pieces(clx: bytes, size: int) -> list[Piece]:
    """Return the pieces that `clx` lists, for a main stream of `size` bytes.

    Raises:
        UnreadableSource: they are not there, out of order, or lie outside the stream.
    """
    extras: list[bytes] = []
    at = 0
    while u8(clx, at) == _LAID_OVER:
        length = u16(clx, at + 1)
        extras.append(sprms.meant(clx[at + 3 : at + 3 + length]))
        at += 3 + length
    table = plc(clx[at + 5 : at + 5 + u32(clx, at + 1)], _ROW) if u8(clx, at) == _TABLE else plc(b"", _ROW)
    found: list[Piece] = []
    for (start, end), row in zip(pairwise(table.places), table.rows, strict=True):
        place, short = u32(row, 2), u16(row, 6)
        width = 1 if place & _COMPRESSED else 2
        place = (place & ~_COMPRESSED) // 2 if width == 1 else place
        if end < start or place + (end - start) * width > size or end > size:
            found.clear()
            break
        found.append(Piece(start, end, place, width, _extra(short, extras)))
    if not found or found[0].start != 0:
        reason = "it is damaged: its text cannot be put together"
        raise UnreadableSource(reason, remedy="look for another copy, or open it in Word and save it as .docx")
    return found


def _extra(short: int, extras: list[bytes]) -> bytes:
    """Return the properties that the last two bytes of a piece's row stand for."""
    if short & 1:
        index = short >> 1
        return extras[index] if index < len(extras) else b""
    full = _ONE_PROPERTY.get(short >> 1 & 0x7F)
    return b"" if full is None or not short else full.to_bytes(2, "little") + bytes([short >> 8])


def _words(main: bytes, piece: Piece) -> str:
    data = main[piece.place : piece.place + (piece.end - piece.start) * piece.width]
    if piece.width == 1:
        return data.decode("latin-1").translate(_CURLY)
    words = data.decode("utf-16-le", "surrogatepass")
    if len(words) * 2 == len(data):
        return words
    return "".join(chr(u16(data, at)) for at in range(0, len(data), 2))


_CURLY = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0) if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}}
"""Characters that one byte stands for and that Unicode has elsewhere."""


def joined(words: str) -> str:
    """Return `words` with each pair of units that stands for one character made that character."""
    if words.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in words):
        return words
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
