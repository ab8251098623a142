"""What a page paints or draws besides words, and whether it has pictures.

In: a page of pdfium. Out: the boxes and looks of its panels, as bytes.
"""

from __future__ import annotations

import ctypes
from itertools import compress, repeat
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from . import calls
from .wire import DARK, FRAMED

if TYPE_CHECKING:
    from collections.abc import Collection

_DARK = 185
"""The red, green or blue below which a ground is dark enough for white words to be read on it."""
_MOST_PANELS = 20_000
"""What is painted on a page beyond which it is a drawing."""


_BOX, _COLOUR, _MODE = (ctypes.c_float * 4)(), (ctypes.c_uint * 4)(), (ctypes.c_int * 2)()
_EDGES, _SHADES, _MODES = calls.places(_BOX), calls.places(_COLOUR), calls.places(_MODE)


def panels(page: int, count: int, words: Collection[int | None], *, shaded: bool) -> tuple[bytes, bytes]:
    """Return the boxes and looks of what the page paints or draws besides `words`, of a drawing only the first strokes.

    Only if `shaded` is it asked whether a ground is dark.
    """
    places: list[bytes] = []
    looks = bytearray()
    things = [thing for thing in map(calls.thing, repeat(page), range(count)) if thing not in words]
    for thing in compress(things, map(pdfium.FPDF_PAGEOBJ_PATH.__eq__, map(calls.kind, things))):
        calls.mode(thing, *_MODES)
        filled, stroked = _MODE
        if (filled or stroked) and calls.bounds(thing, *_EDGES):
            dark = shaded and filled and calls.paint(thing, *_SHADES) and min(_COLOUR[:3]) < _DARK
            places.append(bytes(_BOX))
            looks.append((DARK if dark else 0) | (FRAMED if stroked else 0))
            if len(looks) == _MOST_PANELS:
                break
    return b"".join(places), bytes(looks)


def pictured(page: int, count: int) -> bool:
    """Whether the page has pictures, which may hold words that are no text."""
    for thing in map(calls.thing, repeat(page), range(count)):
        kind = calls.kind(thing)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            return True
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            inside = pdfium.FPDFFormObj_CountObjects(ctypes.cast(thing, pdfium.FPDF_PAGEOBJECT))
            if any(calls.kind(calls.inside(thing, index)) == pdfium.FPDF_PAGEOBJ_IMAGE for index in range(inside)):
                return True
    return False
