"""The words of a page in stretches of one look, as the page's own drawing orders have them.

In: a text page of pdfium. Out: `Stretches`. Afterwards holds: every character of the page's text that prints something is in exactly one stretch.

Asking pdfium about each character costs five times what its whole text costs; so the text is taken at once, and a line of it is parted where the text
objects end that draw it. An object that ends inside a word goes on to the word's end if that looks the same: some programs draw every letter for
itself.
"""

from __future__ import annotations

import ctypes
import re
import sys
from array import array
from collections import deque
from itertools import repeat
from operator import or_
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from .calls import box, font, letter, owner, paint
from .wire import BOLD, BOX, ENDS, PALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# "7. Any other business" without the space at the line's end
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")

# "business"
_WORD = re.compile(r"\S+")

_LINE_END_HYPHENS = frozenset("\x02\ufffe")
"""What pdfium gives for a hyphen at the end of a line."""
_SURROGATES = range(0xD800, 0xE000)
_HEAVY = 600
"""The weight from which a font is bold."""
_WHITE = 245
"""The least red, green and blue of what is pale."""


class Fonts(dict[int | None, int]):
    """Which fonts of a page are bold, by their weight or their name; each is asked when it is met first."""

    def __missing__(self, face: int | None) -> int:
        """Return `BOLD` or 0."""
        if face is None:
            return 0
        pointer = ctypes.cast(face, pdfium.FPDF_FONT)
        name = ctypes.create_string_buffer(256)
        size = pdfium.FPDFFont_GetBaseFontName(pointer, name, len(name))
        heavy = pdfium.FPDFFont_GetWeight(pointer) >= _HEAVY or b"bold" in name.raw[:size].lower()
        self[face] = found = BOLD * heavy
        return found


def text_of(page: int) -> str:
    """Return the text of a page, of which each character is one of pdfium's; asked for one by one where pdfium leaves some out of the whole."""
    pointer = ctypes.cast(page, pdfium.FPDF_TEXTPAGE)
    count = pdfium.FPDFText_CountChars(pointer)
    if count < 1:
        return ""
    if pdfium.FPDFText_GetTextIndexFromCharIndex(pointer, count - 1) == count - 1:
        room = _ROOM.start(2 * (2 * count + 2))
        size = pdfium.FPDFText_GetText(pointer, 0, count, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)))
        text = ctypes.string_at(room, 2 * max(size - 1, 0)).decode("utf-16-le", "ignore")
        if len(text) == count:
            return text
    return "".join([_character(letter(page, index)) for index in range(count)])


def _character(number: int) -> str:
    """Return a character by its number; a space for one that is none."""
    return chr(number) if 0 < number < sys.maxunicode and number not in _SURROGATES else " "


def _ending(page: int, thing: int | None, start: int, end: int) -> int:
    """Return where the stretch of `thing` that begins at `start` ends, before the character at `end - 1`, which is not its own."""
    step, known = 1, start
    while known + step < end - 1 and owner(page, known + step) == thing:
        known += step
        step *= 2
    end = min(known + step, end - 1)
    while end - known > 1:
        middle = (known + end) // 2
        if owner(page, middle) == thing:
            known = middle
        else:
            end = middle
    return end


class Stretches:
    """The words of a page in stretches of one look, as the page's own drawing orders have them.

    What is asked of every stretch is asked in one go: a step of Python between two answers takes longer than an answer.
    """

    def __init__(self, page: int, text: str) -> None:
        self._page, self._text = page, text
        lines = [line.span() for line in _LINE.finditer(text)]
        firsts = map(owner, repeat(page), [start for start, _ in lines])
        ends = map(owner, repeat(page), [end - 1 for _, end in lines])
        parts: list[tuple[int | None, int, int]] = []
        for (start, end), first, last in zip(lines, firsts, ends, strict=True):
            if first == last:
                parts.append((first, start, end))
            else:
                parts += self._parts(start, end, first, last)
        self.words = [text[start:stop] for _, start, stop in parts]
        if any(hyphen in text for hyphen in _LINE_END_HYPHENS):
            self.words = [f"{words[:-1]}-" if words[-1] in _LINE_END_HYPHENS else words for words in self.words]
        self.starts = [start for _, start, _ in parts]
        self.owners = [thing for thing, _, _ in parts]
        """The objects that draw the stretches."""
        self.boxes = _boxes(page, self.starts, [stop - 1 for _, _, stop in parts])
        """The boxes of the first and last character of each stretch."""
        self.looks = bytes(map(or_, map(Fonts().__getitem__, map(font, self.owners)), _shades(self.owners)))

    def _parts(self, start: int, end: int, thing: int | None, last: int | None) -> Iterator[tuple[int | None, int, int]]:
        """Yield the stretches of a line that several objects draw, first `thing` and in the end `last`: which, where it begins, and where it ends."""
        page, text = self._page, self._text
        while True:
            stop = end if thing == last else self._end(thing, start, end)
            yield thing, start, start + len(text[start:stop].rstrip())
            while stop < end and text[stop].isspace():
                stop += 1
            if stop >= end:
                break
            start, thing = stop, owner(page, stop)

    def _end(self, thing: int | None, start: int, end: int) -> int:
        """Return where a stretch ends that ends within a line; inside a word it goes on to its end, if all of it looks the same."""
        page, text = self._page, self._text
        stop = _ending(page, thing, start, end)
        if text[stop - 1].isspace() or text[stop].isspace():
            return stop
        found = _WORD.match(text, stop, end)
        ending = found.end() if found else stop
        return ending if self._level(start, stop, ending) and _pale(thing) == _pale(owner(page, ending - 1)) else stop

    def _level(self, start: int, stop: int, ending: int) -> bool:
        """Return whether a stretch from `start` to `stop` would be no higher or lower if it ended with the character before `ending`."""
        page, (last, other) = self._page, _TRIED
        box(page, stop - 1, last)
        box(page, ending - 1, other)
        _, high, _, low, _, higher, _, lower = _TRIAL[:]
        if (high, low) == (higher, lower):
            return True
        box(page, start, other)
        _, top, _, bottom = _TRIAL[4:]
        return (min(bottom, low), max(top, high)) == (min(bottom, lower), max(top, higher))


_TRIAL = (ctypes.c_float * 8)()
_TRIED = [ctypes.addressof(_TRIAL) + BOX.size * index for index in range(2)]


_SHADE = (ctypes.c_uint * 4)()
_SHADES = [ctypes.addressof(_SHADE) + ctypes.sizeof(ctypes.c_uint) * part for part in range(4)]


def _pale(thing: int | None) -> bool:
    """Whether an object is white or nearly."""
    return paint(thing, *_SHADES) != 0 and min(_SHADE[:3]) >= _WHITE


def _boxes(page: int, firsts: Sequence[int], lasts: Sequence[int]) -> bytes:
    """Return the boxes of characters, one of `firsts` and one of `lasts` by turns."""
    size = ENDS.size * len(firsts)
    start = _ROOM.start(size)
    deque(map(box, repeat(page), firsts, range(start, start + size, ENDS.size)), 0)
    deque(map(box, repeat(page), lasts, range(start + BOX.size, start + size, ENDS.size)), 0)
    return ctypes.string_at(start, size)


def _shades(owners: Sequence[int | None]) -> bytes:
    """Return `PALE` for each object that is white or nearly, else 0."""
    width = ctypes.sizeof(ctypes.c_uint)
    size = width * len(owners)
    start = _ROOM.start(size)
    deque(map(paint, owners, range(start, start + size, width), *map(repeat, _SHADES[1:])), 0)
    reds = array("I", ctypes.string_at(start, size))
    if max(reds, default=0) < _WHITE:
        return bytes(len(owners))
    return bytes([PALE if red >= _WHITE and _pale(thing) else 0 for thing, red in zip(owners, reds, strict=True)])


class _Room:
    """Memory that pdfium writes to: one for all pages, for it takes long to get."""

    def __init__(self) -> None:
        self._held = ctypes.create_string_buffer(1 << 16)

    def start(self, size: int) -> int:
        """Return where so many bytes may be written, until it is asked again."""
        if len(self._held) < size:
            self._held = ctypes.create_string_buffer(2 * size)
        return ctypes.addressof(self._held)


_ROOM = _Room()
