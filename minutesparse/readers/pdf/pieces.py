"""The words of one page with where they stand: stretches of one look, as the page's own drawing orders have them.

In: a page of pdfium. Out: `Piece` values in the order in which the page draws them, and the `Panel`s that it paints and the rules that it draws.
Afterwards holds: every character of the page's text that prints something is in exactly one piece.

Asking pdfium about each character costs five times what its whole text costs; so the text is taken at once, and a line of it is halved until both
ends of a stretch belong to one text object.
"""

from __future__ import annotations

import ctypes
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

# "7. Any other business" up to the line's end
_LINE = re.compile(r"[^\r\n]+")

_LINE_END_HYPHENS = frozenset("\x02\ufffe")
"""What pdfium gives for a hyphen at the end of a line."""


class Box(NamedTuple):
    """A place on the page in points, from its left lower corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How tall it is."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.top + self.bottom) / 2

    def holds(self, other: Box) -> bool:
        """Whether the centre of `other` lies in it."""
        return self.left <= (other.left + other.right) / 2 <= self.right and self.bottom <= other.middle <= self.top


class Piece(NamedTuple):
    """Words in one look: `start` is the number of their first character, counted over all pages, `box` where they stand."""

    text: str
    start: int
    box: Box
    bold: bool = False
    pale: bool = False
    """White, or nearly."""

    @property
    def size(self) -> float:
        """How tall its letters are, in points, whatever size the font is said to have."""
        return self.box.height


class Panel(NamedTuple):
    """Something painted: a filled area (`dark` if white words show on it), or a rule, which is one that is thin."""

    box: Box
    dark: bool = False


class Sight:
    """What pdfium tells of the characters of one page, each question asked through buffers that are made once."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE) -> None:
        self.page = text_page
        self._rectangle = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(256)
        self._fonts: dict[int, bool] = {}
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._buffers = [ctypes.byref(shade) for shade in self._colour]

    def owner(self, index: int) -> int | None:
        """Return which text object a character belongs to; None for one that no object draws, such as a space between two."""
        found: int | None = _owner(self.page, index)
        return found

    def end(self, start: int, end: int) -> int:
        """Return where the stretch of one object that begins at `start` ends, at `end` at the latest."""
        owner = _owner(self.page, start)
        if _owner(self.page, end - 1) == owner:
            return end
        known = start
        while end - known > 1:
            middle = (known + end) // 2
            if _owner(self.page, middle) == owner:
                known = middle
            else:
                end = middle
        return end

    def box(self, first: int, last: int) -> Box:
        """Return the box from one character of a line to another."""
        found = self._rectangle
        pdfium.FPDFText_GetLooseCharBox(self.page, first, found)
        left, bottom, right, top = found.left, found.bottom, found.right, found.top
        if last == first:
            return Box(left, bottom, right, top)
        pdfium.FPDFText_GetLooseCharBox(self.page, last, found)
        low, high = found.bottom, found.top
        return Box(left, min(bottom, low), found.right, max(top, high))

    def character(self, index: int) -> str:
        """Return one character; a space for one that is none."""
        number = pdfium.FPDFText_GetUnicode(self.page, index)
        return chr(number) if 0 < number < sys.maxunicode and not _SURROGATES[0] <= number <= _SURROGATES[1] else " "

    def bold(self, index: int) -> bool:
        """Whether a character is set in a bold font, by the font's weight or its name; each font is asked once."""
        owner = _owner(self.page, index)
        font = _font(owner) if owner else None
        if font is None:
            return False
        if font not in self._fonts:
            handle = ctypes.cast(font, pdfium.FPDF_FONT)
            size = pdfium.FPDFFont_GetBaseFontName(handle, self._name, len(self._name))
            self._fonts[font] = pdfium.FPDFFont_GetWeight(handle) >= _BOLD or b"bold" in self._name.raw[:size].lower()
        return self._fonts[font]

    def pale(self, index: int) -> bool:
        """Whether a character is white or nearly."""
        red, green, blue, _ = self._colour
        found = pdfium.FPDFText_GetFillColor(self.page, index, *self._buffers)
        return bool(found) and red.value >= _WHITE and green.value >= _WHITE and blue.value >= _WHITE


_owner = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0)
"""The same function, giving a plain number: a typed pointer takes ten times longer to make and to compare."""

_font = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(ctypes.cast(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p).value or 0)

_SURROGATES = 0xD800, 0xDFFF
_BOLD = 600
_WHITE = 245


def pieces(text: str, sight: Sight, base: int) -> Iterator[Piece]:
    """Yield the pieces of a page's `text`, of which every character is one of pdfium's; the pages before it have `base` characters."""
    for line in _LINE.finditer(text):
        yield from _split(text, sight, line, base)


def _split(text: str, sight: Sight, line: re.Match[str], base: int) -> Iterator[Piece]:
    """Yield the pieces of one line."""
    start, end = line.span()
    while start < end:
        if text[start].isspace():
            start += 1
            continue
        stop = sight.end(start, end)
        words = text[start:stop].rstrip()
        last = start + len(words) - 1
        if words[-1] in _LINE_END_HYPHENS:
            words = f"{words[:-1]}-"
        yield Piece(words, base + start, sight.box(start, last), sight.bold(start), sight.pale(start))
        start = stop


def panels(page: pdfium.FPDF_PAGE) -> Iterator[Panel]:
    """Yield what the page paints or draws besides words, those as large as the page left out."""
    colour = [ctypes.c_uint() for _ in range(4)]
    edges = [ctypes.c_float() for _ in range(4)]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, edges)):
            continue
        pdfium.FPDFPath_GetDrawMode(thing, ctypes.byref(fill), ctypes.byref(stroke))
        dark = False
        if fill.value and pdfium.FPDFPageObj_GetFillColor(thing, *map(ctypes.byref, colour)):
            dark = min(shade.value for shade in colour[:3]) < _WHITE - _CONTRAST
        if fill.value or stroke.value:
            yield Panel(Box(*(edge.value for edge in edges)), dark)


_CONTRAST = 60
"""How much darker than white a ground is on which white words can be read."""
