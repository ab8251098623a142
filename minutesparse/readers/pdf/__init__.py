"""PDF to a document: printed minutes, with the page and box of every paragraph.

In: bytes. Out: a `Document` whose text is assembled, one paragraph a line, the cells of a row by TAB; what every page repeats at its head and foot
comes after the body, then what reviewers said. Afterwards holds: every character that the pages' text prints is in the text.

pdfium draws and reads (the extra `pdf`), in a process of its own, which is ended when a file asks for too much;
what is a line, a column, a paragraph is told here, from where the words stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.readers.pdf.file import document_of

if TYPE_CHECKING:
    from minutesparse.document import Document, Source
    from minutesparse.limits import Limits


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds.

    Raises:
        UnreadableSource: pdfium cannot open it, or fails on it, or is not installed (the extra `pdf`).
        EncryptedSource: it wants a password.
        LimitExceeded: it has more pages than `limits` allow, or more on one of them, or takes more time or memory.
    """
    return document_of(data, source, limits)
