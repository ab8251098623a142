"""PDF to a document: printed minutes, with the page and box of every paragraph.

In: bytes. Out: a `Document` whose text is assembled, one paragraph a line, the cells of a row by TAB; what every page repeats at its head and foot
comes after the body, then what reviewers said. Afterwards holds: every character that the pages' text prints is in the text.

pdfium draws and reads (the extra `pdf`); what is a line, a column, a paragraph is told here, from where the words stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.errors import UnreadableSource

if TYPE_CHECKING:
    from minutesparse.document import Document, Source
    from minutesparse.limits import Limits


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds.

    Raises:
        UnreadableSource: pdfium cannot open it, or is not installed (the extra `pdf`).
        EncryptedSource: it wants a password.
        LimitExceeded: it has more pages than `limits` allow, or more on one of them.
    """
    try:
        import pypdfium2  # noqa: F401 - the modules below need it
    except ImportError as error:
        reason = "reading PDF needs pdfium, which is not installed"
        raise UnreadableSource(reason, remedy="install it with: pip install 'minutesparse[pdf]'") from error
    from minutesparse.readers.pdf.file import document_of

    return document_of(data, source, limits)
