"""What reviewers stuck on a page: notes, and words marked or struck through with something said of them.

In: a page of pdfium with its text. Out: `Note` values in the order of the page. The rules of annotations are ISO 32000-1, section 12.5.
"""

from __future__ import annotations

import ctypes
import re
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage, PdfTextPage

_MARKING = frozenset({pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_STRIKEOUT})
"""Annotations that lie over the words that they are about."""
_STUCK = frozenset({pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_CARET})
"""Annotations that stand beside or between words."""
_MOST = 2_000
"""Annotations of one page that are looked at."""
_NEAR = 30.0
"""Points: how far the words that a note stands beside may be from it."""


class Note(NamedTuple):
    """A reviewer's note.

    `start` and `end` are the numbers of the characters that it is about, counted over all pages; None where it stands beside none.
    """

    text: str
    author: str | None
    date: datetime | None
    start: int | None
    end: int | None
    point: bool
    id: str | None = None
    answers: str | None = None
    """`id` of the note that it answers."""
    resolved: bool | None = None


def notes_of(page: PdfPage, text_page: PdfTextPage, base: int) -> Iterator[Note]:
    """Yield the notes on `page` that say something; the pages before it have `base` characters."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind in _MARKING | _STUCK:
                words = _string(annotation, b"Contents")
                state = _string(annotation, b"State")
                if words.strip() or state:
                    note = _note(annotation, words, state, text_page, marking=kind in _MARKING)
                    yield note if note.start is None or note.end is None else note._replace(start=base + note.start, end=base + note.end)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _note(annotation: pdfium.FPDF_ANNOTATION, words: str, state: str, text_page: PdfTextPage, *, marking: bool) -> Note:
    start, end = _marked(annotation, text_page) if marking else _beside(annotation, text_page)
    title = _string(annotation, b"T")
    stamped = _STAMPED.search(title)
    return Note(
        text=words.replace("\r\n", "\n").replace("\r", "\n").strip(),
        author=title[: stamped.start() if stamped else None].strip() or None,
        date=_date(_string(annotation, b"CreationDate") or _string(annotation, b"M")),
        start=start,
        end=end,
        point=not marking,
        id=_string(annotation, b"NM") or None,
        answers=_answered(annotation),
        resolved=True if stamped and stamped["resolved"] else _RESOLVED.get(state),
    )


# ", 11/29/26, 06:50 PM", ", 04/13/19, RESOLVED" after a name, as LibreOffice writes it
_STAMPED = re.compile(r",\s{0,3}\d[\d/.:, APM-]{3,30}(?P<resolved>RESOLVED)?$")

_RESOLVED = {"Completed": True, "Accepted": True, "Cancelled": True, "Rejected": True, "Marked": None, "None": False}
"""What the states that reviewers set mean (section 12.5.6.3)."""


def _answered(annotation: pdfium.FPDF_ANNOTATION) -> str | None:
    """Return the name of the annotation that this one answers."""
    other = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")
    if not other:
        return None
    try:
        return _string(other, b"NM") or None
    finally:
        pdfium.FPDFPage_CloseAnnot(other)


def _string(annotation: pdfium.FPDF_ANNOTATION, key: bytes) -> str:
    """Return a string of the annotation's dictionary; an empty one where it is missing."""
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if size <= len(b"\0\0"):
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")


def _marked(annotation: pdfium.FPDF_ANNOTATION, text_page: PdfTextPage) -> tuple[int | None, int | None]:
    """Return the first character that the annotation lies over, and the one after the last."""
    quad = pdfium.FS_QUADPOINTSF()
    found: list[int] = []
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), _MOST)):
        if not pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, quad):
            continue
        lefts, rights = (min(quad.x1, quad.x3), max(quad.x2, quad.x4))
        height = (quad.y1 + quad.y2 + quad.y3 + quad.y4) / 4
        for across in (lefts + 1, rights - 1):
            at = pdfium.FPDFText_GetCharIndexAtPos(text_page.raw, across, height, 3.0, 3.0)
            if at >= 0:
                found.append(at)
    return (min(found), max(found) + 1) if found else (None, None)


def _beside(annotation: pdfium.FPDF_ANNOTATION, text_page: PdfTextPage) -> tuple[int | None, int | None]:
    """Return the character that the annotation stands beside, as a place between two."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, box):
        return None, None
    at = pdfium.FPDFText_GetCharIndexAtPos(text_page.raw, (box.left + box.right) / 2, (box.bottom + box.top) / 2, _NEAR, _NEAR)
    return (at, at) if at >= 0 else (None, None)


# "D:20190314101500+01'00'", "D:2019"
_STAMP = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?")


def _date(stamp: str) -> datetime | None:
    """Return when the note was written, by the clock of whoever wrote it; None where the stamp is none."""
    found = _STAMP.match(stamp)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or default) for part, default in zip(found.groups(), "111000", strict=True))
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - local time, as everywhere
    except ValueError:
        return None
