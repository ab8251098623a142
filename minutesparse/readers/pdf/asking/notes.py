"""What reviewers stuck on a page: notes, and words marked or struck through with something said of them.

In: a page of pdfium with its text. Out: for each note its entries and its place. The rules of annotations are ISO 32000-1, section 12.5.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 2_000
"""Annotations of one page that are looked at."""
_NEAR = 30.0
"""Points: how far the words that a note stands beside may be from it."""
_MARKING = frozenset({pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT})
"""Annotations that lie over the words that they are about."""
_STUCK = frozenset({pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_CARET})
"""Annotations that stand beside or between words."""


def notes(page: Any, words: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - pdfium's handles
    """Yield what each note on a page says, and where: the first character that it is about and the one after the last."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind in _MARKING | _STUCK:
            marking = kind in _MARKING
            entries = {key: _string(annotation, key) for key in ("Contents", "State", "T", "CreationDate", "M", "NM")}
            if entries["Contents"].strip() or entries["State"]:
                start, end = _marked(annotation, words) if marking else _beside(annotation, words)
                yield entries | {"start": start, "end": end, "marking": marking, "IRT": _answered(annotation)}
        pdfium.FPDFPage_CloseAnnot(annotation)


def _string(annotation: Any, key: str) -> str:  # noqa: ANN401 - pdfium's handle
    """Return a string of the annotation's dictionary; an empty one where it is missing."""
    buffer = _BUFFER
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key.encode(), buffer, ctypes.sizeof(buffer))
    if size > ctypes.sizeof(buffer):
        buffer = (ctypes.c_ushort * size)()
        pdfium.FPDFAnnot_GetStringValue(annotation, key.encode(), buffer, size)
    return ctypes.string_at(buffer, size).decode("utf-16-le", "replace").rstrip("\0")


_BUFFER = (ctypes.c_ushort * 2048)()
"""Takes the strings of most notes at the first asking."""


def _answered(annotation: Any) -> str:  # noqa: ANN401 - pdfium's handle
    """Return the name of the annotation that this one answers; an empty string where it answers none that has one."""
    other = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
    if not other:
        return ""
    name = _string(other, "NM")
    pdfium.FPDFPage_CloseAnnot(other)
    return name


def _marked(annotation: Any, words: Any) -> tuple[int | None, int | None]:  # noqa: ANN401 - pdfium's handles
    """Return the first character that the annotation lies over, and the one after the last."""
    quad = pdfium.FS_QUADPOINTSF()
    found: list[int] = []
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), _MOST)):
        if not pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, quad):
            continue
        lefts, rights = (min(quad.x1, quad.x3), max(quad.x2, quad.x4))
        height = (quad.y1 + quad.y2 + quad.y3 + quad.y4) / 4
        for across in (lefts + 1, rights - 1):
            at = pdfium.FPDFText_GetCharIndexAtPos(words, across, height, 3.0, 3.0)
            if at >= 0:
                found.append(at)
    return (min(found), max(found) + 1) if found else (None, None)


def _beside(annotation: Any, words: Any) -> tuple[int | None, int | None]:  # noqa: ANN401 - pdfium's handles
    """Return the character that the annotation stands beside, as a place between two."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, box):
        return None, None
    at = pdfium.FPDFText_GetCharIndexAtPos(words, (box.left + box.right) / 2, (box.bottom + box.top) / 2, _NEAR, _NEAR)
    return (at, at) if at >= 0 else (None, None)
