"""What a page paints or draws besides words, and whether it has pictures.

In: a page of pdfium. Out: the boxes and looks of its panels, as bytes.
"""

from __future__ import annotations

import ctypes
from itertools import compress, repeat

import pypdfium2.raw as pdfium

from . import calls
from .wire import DARK, FRAMED

_DARK = 185
"""The red, green or blue below which a ground is dark enough for white words to be read on it."""
_MOST_PANELS = 20_000
"""What is painted on a page beyond which it is a drawing."""


def panels(page: int, count: int, *, shaded: bool) -> tuple[bytes, bytes]:
    """Return the boxes and looks of what the page paints or draws besides words, of a drawing only the first strokes.

    Only if `shaded` is it asked whether a ground is dark.
    """
    boxes, colour, mode = (ctypes.c_float * 4)(), (ctypes.c_uint * 4)(), (ctypes.c_int * 2)()
    edges, shades, modes = calls.places(boxes), calls.places(colour), calls.places(mode)
    places: list[bytes] = []
    looks = bytearray()
    things = list(map(calls.thing, repeat(page), range(count)))
    for thing in compress(things, map(pdfium.FPDF_PAGEOBJ_PATH.__eq__, map(calls.kind, things))):
        calls.mode(thing, *modes)
        filled, stroked = mode
        if (filled or stroked) and calls.bounds(thing, *edges):
            dark = shaded and filled and calls.paint(thing, *shades) and min(colour[:3]) < _DARK
            places.append(bytes(boxes))
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
