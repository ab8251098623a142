"""A PDF file page by page, and the document that its pages make.

In: bytes. Out: a `Document`. Afterwards holds: the pages that nobody can read are told.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.document import Document
from minutesparse.readers.pdf.child import pages_told
from minutesparse.readers.pdf.page import Page, page_of
from minutesparse.readers.pdf.reading import written
from minutesparse.readers.pdf.reviews import reviews
from minutesparse.readers.pdf.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Source
    from minutesparse.limits import Limits


def document_of(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds.

    Raises:
        UnreadableSource: pdfium cannot open it, or fails on it.
        EncryptedSource: it wants a password.
        LimitExceeded: it has more pages than `limits` allow, or more on one of them, or takes more time or memory.
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
    pages: list[Page] = []
    base = 0
    with closing(pages_told(data, limits)) as told:
        for content in told:
            page = page_of(content, base, limits.columns)
            base += page.length
            pages.append(page)
    return pages


def _findings(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    """Yield what was not read."""
    mute = [number for number, page in enumerate(pages, 1) if page.drawn and not page.length]
    if mute:
        which = f"page {mute[0]}" if len(mute) == 1 else f"pages {', '.join(map(str, mute))}"
        yield Diagnostic.of("page-without-text", f"{which} of {len(pages)}: a picture without text")
