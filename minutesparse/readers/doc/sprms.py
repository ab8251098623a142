"""Properties as a list of changes to what was before (grpprl of Prls, [MS-DOC] 2.4.5): numbers of properties, and what each is set to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.readers.doc.numbers import u8, u16

if TYPE_CHECKING:
    from collections.abc import Iterator

# characters
DELETED, INSERTED, INSERTED_BY, INSERTED_AT, DELETED_BY, DELETED_AT = 0x0800, 0x0801, 0x4804, 0x6805, 0x4863, 0x6864
SYMBOL, HIGHLIGHT, CHARACTER_STYLE, UNDERLINE, COLOUR_NUMBER, SIZE = 0x6A09, 0x2A0C, 0x4A30, 0x2A3E, 0x2A42, 0x4A43
BOLD, ITALIC, STRIKE, DOUBLE_STRIKE, VANISH, WEB_HIDDEN = 0x0835, 0x0836, 0x0837, 0x2A53, 0x083C, 0x0811
SPECIAL, COLOUR, SHADING, OLD_SHADING, FONT = 0x0855, 0x6870, 0xCA71, 0x4866, 0x4A4F

# paragraphs
STYLE, LEVEL, LIST, OUTLINE, IN_TABLE, ROW_END, DEPTH, DEPTH_MORE = 0x4600, 0x260A, 0x460B, 0x2640, 0x2416, 0x2417, 0x6649, 0x664A
INNER_CELL_END, INNER_ROW_END, ELSEWHERE, OLD_ELSEWHERE = 0x244B, 0x244C, 0x6646, 0x6645
PARAGRAPH_SHADING, OLD_PARAGRAPH_SHADING = 0xC64D, 0x442D

# rows of tables
ROW, MERGE_ACROSS, SPLIT_ACROSS, MERGE_DOWN, OLD_CELL_SHADING = 0xD608, 0x5624, 0x5625, 0xD62B, 0xD609
CELL_SHADINGS = (0xD612, 0xD616, 0xD60C)
"""Of the first 22 cells, the next 22, and the last."""

_MEANT = frozenset(
    {
        *(DELETED, INSERTED, INSERTED_BY, INSERTED_AT, DELETED_BY, DELETED_AT, SYMBOL, HIGHLIGHT, CHARACTER_STYLE, UNDERLINE, COLOUR_NUMBER, SIZE),
        *(BOLD, ITALIC, STRIKE, DOUBLE_STRIKE, VANISH, WEB_HIDDEN, SPECIAL, COLOUR, SHADING, OLD_SHADING, FONT),
        *(STYLE, LEVEL, LIST, OUTLINE, IN_TABLE, ROW_END, DEPTH, INNER_CELL_END, INNER_ROW_END, PARAGRAPH_SHADING, OLD_PARAGRAPH_SHADING),
    }
)
_TABS = 0xC615
_LONG = 0xFF
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of what a property is set to, by the top three bits of its number; 0 where their number stands before them."""


def prls(properties: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the number of each property and what it is set to, as far as they are whole."""
    at, end = 0, len(properties)
    while at + 2 < end:
        number = u16(properties, at)
        at += 2
        size = _SIZES[number >> 13]
        if not size:
            size, at = _length(properties, number, at)
        if at + size > end:
            return
        yield number, properties[at : at + size]
        at += size


def meant(properties: bytes) -> bytes:
    """Return of each property of characters and paragraphs that is known here the last: what a piece lays over all of its text is read often."""
    last = {number: value for number, value in prls(properties) if number in _MEANT}
    sizes = {number: b"" if _SIZES[number >> 13] else bytes([len(value)]) for number, value in last.items()}
    return b"".join(number.to_bytes(2, "little") + sizes[number] + value for number, value in last.items())


def _length(properties: bytes, number: int, at: int) -> tuple[int, int]:
    """Return how many bytes a property of no fixed size is set to, and where they begin."""
    if number == ROW:
        return max(0, u16(properties, at) - 1), at + 2
    size = u8(properties, at)
    if number == _TABS and size == _LONG:
        cleared = u8(properties, at + 1)
        return 2 + 4 * cleared + 3 * u8(properties, at + 2 + 4 * cleared), at + 1
    return size, at + 1
