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

    def ask(self, font: int) -> int:
        """Return `BOLD` or 0, and remember it."""
        pointer = ctypes.cast(font, pdfium.FPDF_FONT)
        size = pdfium.FPDFFont_GetBaseFontName(pointer, self._name, len(self._name))
        heavy = pdfium.FPDFFont_GetWeight(pointer) >= _HEAVY or b"bold" in self._name.raw[:size].lower()
        self.bold[font] = found = BOLD * heavy
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
    return "".join([_character(calls.letter(page, index)) for index in range(count)])


def _character(number: int) -> str:
    """Return a character by its number; a space for one that is none."""
    return chr(number) if 0 < number < sys.maxunicode and number not in _SURROGATES else " "


def _ending(page: int, owner: int | None, start: int, end: int) -> int:
    """Return where the stretch of `owner` that begins at `start` ends, before the character at `end - 1`, which is not its own."""
    step, known = 1, start
    while known + step < end - 1 and calls.owner(page, known + step) == owner:
        known += step
        step *= 2
    end = min(known + step, end - 1)
    while end - known > 1:
        middle = (known + end) // 2
        if calls.owner(page, middle) == owner:
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
        self._page, self._text, self._bold = page, text, fonts
        self._colour = (ctypes.c_uint * 4)()
        self._shades = calls.places(self._colour)
        self._boxes = (ctypes.c_float * (8 * len(text)))()
        self._slot = ctypes.addressof(self._boxes)
        """Where the boxes of the first and last character of the next stretch go."""
        for line in _LINE.finditer(text):
            self._part(*line.span())

    def boxes(self) -> bytes:
        """Return the boxes of the first and last character of each stretch."""
        return bytes(memoryview(self._boxes).cast("B")[: 2 * BOX * len(self.words)])

    def _part(self, start: int, end: int) -> None:
        """Part a line of the text."""
        page, text, bold = self._page, self._text, self._bold.bold
        while start < end:
            owner = calls.owner(page, start)
            slot = self._slot
            calls.box(page, start, slot)
            pale = self._pale(start)
            if end - start == 1 or calls.owner(page, end - 1) == owner:
                stop, words = end, text[start:end]
                calls.box(page, end - 1, slot + BOX)
            else:
                stop = _ending(page, owner, start, end)
                words = text[start:stop].rstrip()
                last = start + len(words) - 1
                calls.box(page, last, slot + BOX)
                if last + 1 == stop and not text[stop].isspace():
                    stop = self._whole(stop, end, pale)
                    words = text[start:stop]
            if words[-1] in _LINE_END_HYPHENS:
                words = f"{words[:-1]}-"
            font = (calls.font(owner) or 0) if owner else 0
            heavy = bold[font] if font in bold else self._bold.ask(font)
            self.words.append(words)
            self.starts.append(start)
            self.looks.append(heavy | pale)
            self._slot = slot + 2 * BOX
            while stop < end and text[stop].isspace():
                stop += 1
            start = stop

    def _pale(self, index: int) -> int:
        """Return `PALE` for a character that is white or nearly, else 0."""
        colour = self._colour
        found = calls.fill(self._page, index, *self._shades) and colour[0] >= _WHITE and colour[1] >= _WHITE and colour[2] >= _WHITE
        return PALE if found else 0

    def _whole(self, stop: int, end: int, pale: int) -> int:
        """Return where the word ends inside which the last stretch ends at `stop`, and let it end there, if all of it looks the same."""
        found = _WORD.match(self._text, stop, end)
        ending = found.end() if found else stop
        at = (self._slot - ctypes.addressof(self._boxes)) // 4
        _, top, _, bottom, *last = self._boxes[at : at + 8]
        calls.box(self._page, ending - 1, self._slot + BOX)
        _, high, _, low = self._boxes[at + 4 : at + 8]
        whole = min(bottom, low), max(top, high)
        if (min(bottom, last[3]), max(top, last[1])) == whole and pale == self._pale(ending - 1):
            return ending
        calls.box(self._page, stop - 1, self._slot + BOX)
        return stop
