"""Functions of pdfium that are called by the thousand.

They take and give plain numbers for pointers: typed ones take several times longer to make and to compare.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable


def address(pointer: Any) -> int:  # noqa: ANN401 - whatever pdfium gives
    """Return where something of pdfium's lies."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def places(buffer: ctypes.Array[Any]) -> list[int]:
    """Return where the parts of a buffer lie."""
    start = ctypes.addressof(buffer)
    return [start + ctypes.sizeof(buffer) // len(buffer) * index for index in range(len(buffer))]


def _plain(function: Any, result: Any, *kinds: Any) -> Callable[..., Any]:  # noqa: ANN401 - types of C have no name in common
    return ctypes.PYFUNCTYPE(result, *kinds)(address(function))


_POINTER, _NUMBER = ctypes.c_void_p, ctypes.c_int
owner = _plain(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _NUMBER)
font = _plain(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
box = _plain(pdfium.FPDFText_GetLooseCharBox, _NUMBER, _POINTER, _NUMBER, _POINTER)
letter = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _NUMBER)
thing = _plain(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _NUMBER)
kind = _plain(pdfium.FPDFPageObj_GetType, _NUMBER, _POINTER)
inside = _plain(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, _NUMBER)
bounds = _plain(pdfium.FPDFPageObj_GetBounds, _NUMBER, _POINTER, *[_POINTER] * 4)
mode = _plain(pdfium.FPDFPath_GetDrawMode, _NUMBER, _POINTER, _POINTER, _POINTER)
paint = _plain(pdfium.FPDFPageObj_GetFillColor, _NUMBER, _POINTER, *[_POINTER] * 4)
