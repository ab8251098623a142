"""The program: files come in on standard input, and what pdfium tells of them goes out on standard output, until there are no more.

In and out: bytes, as `wire` has them. Afterwards holds: a file that takes more processor time or memory than it may ends this process.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import struct
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

import pypdfium2.raw as pdfium

from . import calls
from .drawing import panels, pictured
from .notes import notes
from .wire import FRAME, OUTCOME, PAGE, PALE, PARTS, REQUEST
from .words import Stretches, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 30
"""How many times the seconds that a file may take of the processor it may keep its reader waiting: the machine may be busy."""


class _DrawnError(Exception):
    """A page draws more than it may: how much."""


def main() -> None:
    """Answer until there are no more files; what pdfium itself prints is no answer."""
    gc.freeze()
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for ending in ("SIGPROF", "SIGALRM"):
        if hasattr(signal, ending):
            signal.signal(getattr(signal, ending), signal.SIG_DFL)
    with os.fdopen(os.dup(1), "wb", buffering=1 << 16) as answers:
        os.dup2(2, 1)
        try:
            serve(sys.stdin.buffer, answers)
        except MemoryError:
            os.abort()  # as pdfium does


def serve(asked: BinaryIO, told: BinaryIO) -> None:
    """Answer until there are no more files."""

    def write(kind: int, content: bytes) -> None:
        told.write(FRAME.pack(kind, len(content)) + content)

    while len(head := asked.read(REQUEST.size)) == REQUEST.size:
        size, pages, drawings, memory, seconds = REQUEST.unpack(head)
        data = asked.read(size)
        _bound(memory, seconds)
        outcome = _answer(data, pages, drawings, write)
        _bound(memory, 0)
        write(OUTCOME, json.dumps(outcome).encode())
        told.flush()
        gc.collect()


def _bound(memory: int, seconds: float) -> None:
    """Let the system end this process when it takes more memory or time than this; no `seconds` are as many as it likes."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, seconds * _PATIENCE)
    else:
        import faulthandler

        if seconds:
            faulthandler.dump_traceback_later(seconds * _PATIENCE, exit=True)
        else:
            faulthandler.cancel_dump_traceback_later()
    try:
        import resource
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory if most == resource.RLIM_INFINITY else min(memory, most), most))


def _answer(data: bytes, pages: int, drawings: int, write: Callable[[int, bytes], None]) -> list[Any]:
    """Write what each page of a file holds, and return the outcome."""
    file = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not file:
        return ["locked" if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD else "damaged"]
    try:
        count = pdfium.FPDF_GetPageCount(file)
        if count < 1:
            return ["damaged"]
        if count > pages:
            return ["over", "pages", count]
        for index in range(count):
            write(PAGE, _page(file, index, drawings))
    except _DrawnError as drawn:
        return ["over", "drawings", *drawn.args]
    finally:
        pdfium.FPDF_CloseDocument(file)
    return ["done"]


def _page(file: pdfium.FPDF_DOCUMENT, index: int, drawings: int) -> bytes:
    """Return what a page holds; one that is damaged is empty, and may be a picture."""
    page = pdfium.FPDF_LoadPage(file, index)
    words = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        return _told(page, words, drawings) if words else PARTS.pack(0, 0, 0, 0, 0, True)  # noqa: FBT003 - a field of the frame
    finally:
        pdfium.FPDFText_ClosePage(words)
        pdfium.FPDF_ClosePage(page)


def _told(page: pdfium.FPDF_PAGE, words: pdfium.FPDF_TEXTPAGE, drawings: int) -> bytes:
    """Return what `page`, whose text is `words`, holds, if it draws no more than it may."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > drawings:
        raise _DrawnError(count)
    address, texts = calls.address(page), calls.address(words)
    text = text_of(texts)
    stretches = Stretches(texts, text)
    found = len(stretches.words)
    places, looks = panels(address, count, frozenset(stretches.owners), shaded=any(look >= PALE for look in stretches.looks))
    drawn = not found and pictured(address, count)
    said = list(notes(page, words))
    lines, noted = "\n".join(stretches.words).encode(), json.dumps(said).encode() if said else b""
    starts = struct.pack(f"={found}I", *stretches.starts)
    head = PARTS.pack(len(text) if found else 0, found, len(lines), len(looks), len(noted), drawn)
    return b"".join((head, starts, stretches.boxes, stretches.looks, lines, places, looks, noted))
