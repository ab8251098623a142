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

import pypdfium2.raw as pdfium

from . import calls
from .calls import box, fill, font, letter, owner
from .wire import BOLD, BOX, PALE

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


class Fonts:
    """Which fonts of a page are bold, by their weight or their name; each is asked once."""

    def __init__(self) -> None:
        self._name = ctypes.create_string_buffer(256)
        self.bold: dict[int, int] = {0: 0}

    def ask(self, face: int) -> int:
        """Return `BOLD` or 0, and remember it."""
        pointer = ctypes.cast(face, pdfium.FPDF_FONT)
        size = pdfium.FPDFFont_GetBaseFontName(pointer, self._name, len(self._name))
        heavy = pdfium.FPDFFont_GetWeight(pointer) >= _HEAVY or b"bold" in self._name.raw[:size].lower()
        self.bold[face] = found = BOLD * heavy
        return found


def text_of(page: int) -> str:
    """Return the text of a page, of which each character is one of pdfium's; asked for one by one where pdfium leaves some out of the whole."""
    pointer = ctypes.cast(page, pdfium.FPDF_TEXTPAGE)
    count = pdfium.FPDFText_CountChars(pointer)
    if count < 1:
        return ""
    if pdfium.FPDFText_GetTextIndexFromCharIndex(pointer, count - 1) == count - 1:
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        size = pdfium.FPDFText_GetText(pointer, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(size - 1, 0)].decode("utf-16-le", "ignore")
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
    """The words of a page in stretches of one look, as the page's own drawing orders have them."""

    def __init__(self, page: int, text: str, fonts: Fonts) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.looks = bytearray()
        self._page, self._text, self._fonts = page, text, fonts
        self._places = _room(8 * len(text))
        self._slot = ctypes.addressof(self._places)
        """Where the boxes of the first and last character of the next stretch go."""
        for line in _LINE.finditer(text):
            self._part(*line.span())

    def boxes(self) -> bytes:
        """Return the boxes of the first and last character of each stretch."""
        return ctypes.string_at(self._places, 2 * BOX * len(self.words))

    def _part(self, start: int, end: int) -> None:
        """Part a line of the text."""
        page, text, bold, slot = self._page, self._text, self._fonts.bold, self._slot
        while start < end:
            thing = owner(page, start)
            box(page, start, slot)
            pale = PALE if fill(page, start, *_SHADES) and _COLOUR[0] >= _WHITE and min(_COLOUR[:3]) >= _WHITE else 0
            if owner(page, end - 1) == thing:
                stop, words = end, text[start:end]
                box(page, end - 1, slot + BOX)
            else:
                stop, words = self._end(thing, start, end, pale)
            if words[-1] in _LINE_END_HYPHENS:
                words = f"{words[:-1]}-"
            face = font(thing) or 0 if thing else 0
            heavy = bold[face] if face in bold else self._fonts.ask(face)
            self.words.append(words)
            self.starts.append(start)
            self.looks.append(heavy | pale)
            self._slot = slot = slot + 2 * BOX
            while stop < end and text[stop].isspace():
                stop += 1
            start = stop

    def _end(self, thing: int | None, start: int, end: int, pale: int) -> tuple[int, str]:
        """Return where a stretch ends that ends within a line, and its words; inside a word it goes on to its end, if all of it looks the same."""
        page, text, slot = self._page, self._text, self._slot
        stop = _ending(page, thing, start, end)
        words = text[start:stop].rstrip()
        box(page, start + len(words) - 1, slot + BOX)
        if start + len(words) < stop or text[stop].isspace():
            return stop, words
        found = _WORD.match(text, stop, end)
        ending = found.end() if found else stop
        at = (slot - ctypes.addressof(self._places)) // 4
        _, top, _, bottom, _, high, _, low = self._places[at : at + 8]
        box(page, ending - 1, slot + BOX)
        _, higher, _, lower = self._places[at + 4 : at + 8]
        same = min(bottom, low) == min(bottom, lower) and max(top, high) == max(top, higher)
        white = PALE if fill(page, ending - 1, *_SHADES) and min(_COLOUR[:3]) >= _WHITE else 0
        if same and pale == white:
            return ending, text[start:ending]
        box(page, stop - 1, slot + BOX)
        return stop, words


_COLOUR = (ctypes.c_uint * 4)()
_SHADES = calls.places(_COLOUR)
_rooms = [(ctypes.c_float * 8192)()]
"""Where boxes are put: one place for all pages, for it takes long to make."""


def _room(size: int) -> ctypes.Array[ctypes.c_float]:
    """Return a place for so many numbers at least."""
    if len(_rooms[0]) < size:
        _rooms[0] = (ctypes.c_float * (2 * size))()
    return _rooms[0]
