"""A PDF file page by page, and the document that its pages make.

In: bytes. Out: a `Document`. Afterwards holds: pdfium has let go of the file, and the pages that nobody can read are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from minutesparse.diagnostics import Diagnostic
from minutesparse.document import Document
from minutesparse.errors import EncryptedSource, UnreadableSource
from minutesparse.readers.pdf.page import Page, page_of
from minutesparse.readers.pdf.reading import written
from minutesparse.readers.pdf.reviews import reviews
from minutesparse.readers.pdf.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfDocument

    from minutesparse.document import Source
    from minutesparse.limits import Limits


def document_of(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds.

    Raises:
        UnreadableSource: pdfium cannot open it.
        EncryptedSource: it wants a password.
        LimitExceeded: it has more pages than `limits` allow, or more on one of them.
    """
    pages = _pages(data, limits)
    script = Script([page.base for page in pages])
    blocks = written(pages, script)
    leaves, comments = reviews(pages, script)
    return Document(
        text=script.page.text(),
        blocks=(*blocks, *leaves),
        source=source,
        comments=comments,
        diagnostics=tuple(_findings(pages)),
    )


def _pages(data: bytes, limits: Limits) -> list[Page]:
    """Return what the pages hold."""
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            reason = "it is protected by a password"
            raise EncryptedSource(reason, remedy="open it with the password and print it to a PDF without") from error
        reason = "it is no PDF that can be opened: it is damaged or cut short"
        raise UnreadableSource(reason, remedy="fetch or export it again") from error
    try:
        limits.check("pages", len(file))
        return list(_each(file, limits))
    finally:
        file.close()


def _each(file: PdfDocument, limits: Limits) -> Iterator[Page]:
    """Yield the pages of `file`; one that is damaged is empty."""
    base = 0
    for index in range(len(file)):
        try:
            page = file[index]
        except pypdfium2.PdfiumError:
            yield Page(base)
            continue
        try:
            found = page_of(page, base, limits)
        finally:
            page.close()
        base += found.length
        yield found


def _findings(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Yield what was not read."""
    mute = [number for number, page in enumerate(pages, 1) if page.drawn and not page.length]
    if mute:
        which = f"page {mute[0]}" if len(mute) == 1 else f"pages {', '.join(map(str, mute))}"
        yield Diagnostic.of("page-without-text", f"{which} of {len(pages)}: a picture without text")
