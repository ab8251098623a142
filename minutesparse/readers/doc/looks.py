"""How characters look (CHPX, [MS-DOC] 2.6.1): their style, whether they can be seen, whether they were inserted or deleted, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE
from minutesparse.readers.doc import sprms
from minutesparse.readers.doc.numbers import i16, u8, u16, u32

if TYPE_CHECKING:
    from collections.abc import Callable

VANISHED, TINY, WHITE = 32, 64, 128
"""Bits beside those of `Run.style`."""
HIDDEN = VANISHED | TINY | WHITE

_TOGGLES = {
    sprms.BOLD: BOLD,
    sprms.ITALIC: ITALIC,
    sprms.STRIKE: STRIKE,
    sprms.DOUBLE_STRIKE: STRIKE,
    sprms.VANISH: VANISHED,
    sprms.WEB_HIDDEN: VANISHED,
}
_XOR = BOLD | ITALIC | STRIKE | VANISHED
"""Bits that, set by a paragraph's style and by a character style, cancel out."""

_AS_STYLE, _AGAINST_STYLE = 0x80, 0x81
_TINY_SIZE = 4
"""Half-points up to which text is not meant to be seen."""
_WHITE_NUMBER, _WHITE = 8, 0x00FF_FFFF
_AUTOMATIC = 0xFF00_0000
_NO_SHADING = 0xFFFF


_SWITCHES: dict[int, tuple[int, Callable[[bytes], bool]]] = {
    sprms.UNDERLINE: (UNDERLINE, any),
    sprms.HIGHLIGHT: (HIGHLIGHT, any),
    sprms.SIZE: (TINY, lambda value: 0 < u16(value, 0) <= _TINY_SIZE),
    sprms.COLOUR: (WHITE, lambda value: u32(value, 0) == _WHITE),
    sprms.COLOUR_NUMBER: (WHITE, lambda value: value[0] == _WHITE_NUMBER),
}
"""The bits that a property sets or clears, and by what it is set to."""


class Stamp(NamedTuple):
    """Who made a change, as a position in the list of authors, and when, as the file has it."""

    author: int = 0
    time: int = 0


class Look(NamedTuple):
    """How a run of characters looks: `bits`, whether they are signs that Word gives a meaning of its own, and what was done to them."""

    bits: int = 0
    special: bool = False
    inserted: Stamp | None = None
    deleted: Stamp | None = None
    symbol: tuple[int, int] | None = None
    """The position of a font, and the code of the sign in it that is shown."""
    font: int | None = None
    """The position of the font of all its characters, where it is said."""


PLAIN = Look()


def look_of(bits: int, properties: bytes, style_bits: Callable[[int], int]) -> Look:
    """Return the look that `properties` make of one with `bits`; `style_bits` gives those of a character style by its number."""
    found = _Making(bits)
    for number, value in sprms.prls(properties):
        if number == sprms.CHARACTER_STYLE:
            named = style_bits(u16(value, 0))
            found.bits = found.base = (bits ^ (named & _XOR)) | (named & ~_XOR)
        else:
            found.set(number, value)
    return found.made()


class _Making:
    """A look in the making."""

    def __init__(self, bits: int) -> None:
        self.bits = self.base = bits
        self.special = False
        self.symbol: tuple[int, int] | None = None
        self.font: int | None = None
        self.stamps: dict[int, int] = {}

    def set(self, number: int, value: bytes) -> None:
        """Take one property."""
        if number in _TOGGLES:
            bit = _TOGGLES[number]
            self.put(bit, on=_toggled(value[0], on=bool(self.base & bit)))
        elif number in _SWITCHES:
            bit, switched = _SWITCHES[number]
            self.put(bit, on=switched(value))
        elif number in _SHADINGS:
            self.put(WHITE, on=bool(self.bits & WHITE) and not is_shade(value))
        elif number == sprms.SPECIAL:
            self.special = value[0] == 1
        elif number == sprms.SYMBOL:
            self.symbol = i16(value, 0), u16(value, 2)
        elif number == sprms.FONT:
            self.font = i16(value, 0)
        elif number in _STAMPED:
            self.stamps[number] = int.from_bytes(value, "little")

    def put(self, bit: int, *, on: bool) -> None:
        """Set or clear a bit."""
        self.bits = self.bits | bit if on else self.bits & ~bit

    def made(self) -> Look:
        """Return what has been made."""
        inserted = self._stamp(sprms.INSERTED, sprms.INSERTED_BY, sprms.INSERTED_AT)
        deleted = self._stamp(sprms.DELETED, sprms.DELETED_BY, sprms.DELETED_AT)
        return Look(self.bits, self.special, inserted, deleted, self.symbol, self.font)

    def _stamp(self, what: int, author: int, time: int) -> Stamp | None:
        return Stamp(self.stamps.get(author, 0), self.stamps.get(time, 0)) if self.stamps.get(what) else None


_SHADINGS = frozenset({sprms.SHADING, sprms.OLD_SHADING})
_STAMPED = frozenset({sprms.INSERTED, sprms.INSERTED_BY, sprms.INSERTED_AT, sprms.DELETED, sprms.DELETED_BY, sprms.DELETED_AT})


def _toggled(value: int, *, on: bool) -> bool:
    """Return what a toggle makes of a property that is `on` in the style."""
    if value == _AS_STYLE:
        return on
    return not on if value == _AGAINST_STYLE else value != 0


_OLD_SIZE = 2


def is_shade(value: bytes) -> bool:
    """Return whether white words can be seen on a ground of this shading (SHD, or the two bytes of Word 97)."""
    if len(value) <= _OLD_SIZE:
        short = u16(value, 0)
        front, back, pattern = short & 31, short >> 5 & 31, short >> 10
        return short != _NO_SHADING and (back not in {0, _WHITE_NUMBER} if not pattern else front != _WHITE_NUMBER)
    front, back, pattern = u32(value, 0), u32(value, 4), u16(value, 8)
    if pattern == _NO_SHADING:
        return False
    return u32(value, 4) not in {_AUTOMATIC, _WHITE} if not pattern else front != _WHITE or (u8(value, 7) == 0 and back != _WHITE)
