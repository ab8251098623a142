"""The words of one page with where they stand: stretches of one look, as the page's own drawing orders have them.

In: a page of pdfium. Out: `Piece` values in the order in which the page draws them, and the `Panel`s that it paints and the rules that it draws.
Afterwards holds: every character of the page's text that prints something is in exactly one piece.

Asking pdfium about each character costs five times what its whole text costs; so the text is taken at once, and a line of it is halved until both
ends of a stretch belong to one text object. An object that ends inside a word goes on to the word's end if that looks the same: some programs draw
every letter for itself.
"""

from __future__ import annotations

import ctypes
import re
import sys
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# "7. Any other business" without the space at the line's end
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")

# "business"
_WORD = re.compile(r"\S+")

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
        _, bottom, _, top = self
        return (bottom + top) / 2

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
        _, bottom, _, top = self.box
        return top - bottom


class Panel(NamedTuple):
    """Something painted: an area (`dark` if white words show on it, `framed` if its edge is drawn), or a rule, which is one that is thin."""

    box: Box
    dark: bool = False
    framed: bool = False


class Sight:
    """What pdfium tells of the characters of one page, each question asked through buffers that are made once."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE) -> None:
        self._page = _address(text_page)
        self._boxes = (ctypes.c_float * 8)()
        """Two boxes, each from left to top to right to bottom."""
        self._first, self._last = _places(self._boxes, 2)
        self._colour = (ctypes.c_uint * 4)()
        self._shades = _places(self._colour, 4)
        self._name = ctypes.create_string_buffer(256)
        self._fonts: dict[int | None, bool] = {}

    def owner(self, index: int) -> int | None:
        """Return which text object a character belongs to; None for one that no object draws, such as a space between two."""
        found: int | None = _owner(self._page, index)
        return found

    def end(self, owner: int | None, start: int, end: int) -> int:
        """Return where the stretch of `owner` that begins at `start` ends, at `end` at the latest."""
        page = self._page
        if _owner(page, end - 1) == owner:
            return end
        known = start
        while end - known > 1:
            middle = (known + end) // 2
            if _owner(page, middle) == owner:
                known = middle
            else:
                end = middle
        return end

    def box(self, first: int, last: int) -> Box:
        """Return the box from one character of a line to another."""
        _box(self._page, first, self._first)
        _box(self._page, last, self._last)
        left, top, right, bottom, start, high, end, low = self._boxes[:]
        return Box(min(start, left), min(low, bottom), max(end, right), max(high, top))

    def character(self, index: int) -> str:
        """Return one character; a space for one that is none."""
        number = _unicode(self._page, index)
        return chr(number) if 0 < number < sys.maxunicode and not _SURROGATES[0] <= number <= _SURROGATES[1] else " "

    def bold(self, owner: int | None) -> bool:
        """Whether a text object is set in a bold font, by the font's weight or its name; each font is asked once."""
        font = _font(owner) if owner else None
        if font not in self._fonts:
            self._fonts[font] = font is not None and self._heavy(ctypes.cast(font, pdfium.FPDF_FONT))
        return self._fonts[font]

    def _heavy(self, font: pdfium.FPDF_FONT) -> bool:
        size = pdfium.FPDFFont_GetBaseFontName(font, self._name, len(self._name))
        return pdfium.FPDFFont_GetWeight(font) >= _BOLD or b"bold" in self._name.raw[:size].lower()

    def pale(self, index: int) -> bool:
        """Whether a character is white or nearly."""
        colour = self._colour
        return _fill(self._page, index, *self._shades) != 0 and colour[0] >= _WHITE and colour[1] >= _WHITE and colour[2] >= _WHITE


def _address(pointer: Any) -> int:  # noqa: ANN401 - whatever pdfium gives
    """Return where something of pdfium's lies."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _places(buffer: ctypes.Array[Any], count: int) -> list[int]:
    """Return where the parts of a buffer lie that has `count` of one length."""
    start = ctypes.addressof(buffer)
    return [start + ctypes.sizeof(buffer) // count * index for index in range(count)]


def _plain(function: Any, result: Any, *kinds: Any) -> Callable[..., Any]:  # noqa: ANN401 - types of C have no name in common
    """Return a function of pdfium that takes and gives plain numbers for pointers: typed ones take several times longer to make and to compare."""
    return ctypes.PYFUNCTYPE(result, *kinds)(_address(function))


_POINTER, _INDEX = ctypes.c_void_p, ctypes.c_int
_owner = _plain(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INDEX)
_font = _plain(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
_box = _plain(pdfium.FPDFText_GetLooseCharBox, _INDEX, _POINTER, _INDEX, _POINTER)
_fill = _plain(pdfium.FPDFText_GetFillColor, _INDEX, _POINTER, _INDEX, *[_POINTER] * 4)
_unicode = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INDEX)
_thing = _plain(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INDEX)
_kind = _plain(pdfium.FPDFPageObj_GetType, _INDEX, _POINTER)
_bounds = _plain(pdfium.FPDFPageObj_GetBounds, _INDEX, _POINTER, *[_POINTER] * 4)
_mode = _plain(pdfium.FPDFPath_GetDrawMode, _INDEX, _POINTER, _POINTER, _POINTER)
_paint = _plain(pdfium.FPDFPageObj_GetFillColor, _INDEX, _POINTER, *[_POINTER] * 4)

_PATH = pdfium.FPDF_PAGEOBJ_PATH
_SURROGATES = 0xD800, 0xDFFF
_BOLD = 600
_WHITE = 245


def pieces(text: str, sight: Sight, base: int) -> Iterator[Piece]:
    """Yield the pieces of a page's `text`, of which every character is one of pdfium's; the pages before it have `base` characters."""
    for line in _LINE.finditer(text):
        start, end = line.span()
        while start < end:
            owner = sight.owner(start)
            stop = sight.end(owner, start, end)
            words = text[start:stop]
            if stop < end:
                words = words.rstrip()
            last = start + len(words) - 1
            box, pale = sight.box(start, last), sight.pale(start)
            if stop < end and last + 1 == stop and not text[stop].isspace():
                found = _WORD.match(text, stop, end)
                ending = found.end() if found else stop
                whole = sight.box(start, ending - 1)
                if box.bottom == whole.bottom and box.top == whole.top and pale == sight.pale(ending - 1):
                    words, box, stop = text[start:ending], whole, ending
            if words[-1] in _LINE_END_HYPHENS:
                words = f"{words[:-1]}-"
            yield Piece(words, base + start, box, sight.bold(owner), pale)
            while stop < end and text[stop].isspace():
                stop += 1
            start = stop


def panels(page: pdfium.FPDF_PAGE) -> Iterator[Panel]:
    """Yield what the page paints or draws besides words; of a drawing only the first strokes."""
    address = _address(page)
    edges = (ctypes.c_float * 4)()
    colour = (ctypes.c_uint * 4)()
    mode = (ctypes.c_int * 2)()
    corners, shades, modes = _places(edges, 4), _places(colour, 4), _places(mode, 2)
    left = _MOST_PANELS
    for thing in map(_thing, repeat(address), range(pdfium.FPDFPage_CountObjects(page))):
        if _kind(thing) != _PATH or not _bounds(thing, *corners):
            continue
        _mode(thing, *modes)
        filled, stroked = mode
        dark = bool(filled and _paint(thing, *shades)) and min(colour[:3]) < _WHITE - _CONTRAST
        if filled or stroked:
            left -= 1
            if left < 0:
                return
            yield Panel(Box(*edges), dark, framed=bool(stroked))


_MOST_PANELS = 20_000
"""What is painted on a page beyond which it is a drawing."""
_CONTRAST = 60
"""How much darker than white a ground is on which white words can be read."""
