r"""Rich text (.rtf; RTF 1.9.1), read without losing a word, a comment or a printed number.

In: the bytes of a file. Out: `Document`: the body, then headers and footers, notes, and the words of comments, as from a Word package of the
same meeting. Afterwards holds: every character of every story is in the text, in `changes` or in `comments`, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Document, Layer
from minutesparse.errors import UnknownFormat
from minutesparse.readers.rtf.book import Book
from minutesparse.readers.rtf.drafts import Press
from minutesparse.readers.rtf.walk import read_body
from minutesparse.readers.rtf.weight import weighed

if TYPE_CHECKING:
    from minutesparse.document import Source, View
    from minutesparse.limits import Limits

_BEGINNING = b"{\\rtf"


def read(data: bytes, source: Source, limits: Limits, *, view: View = "final") -> Document:
    """Return the document in the rich text `data`.

    Args:
        data: the file.
        source: its name, hash and size.
        limits: how deep it may be, and how much may be in it.
        view: whether the text is as if all tracked changes were accepted (`final`), rejected (`original`), or has both (`all`).

    Raises:
        LimitExceeded: it is deeper or denser than `limits` allow.
        UnknownFormat: it is no rich text.
    """
    data = data.lstrip(b"\xef\xbb\xbf\r\n\t ")
    if not data.startswith(_BEGINNING):
        reason = "it is not rich text"
        raise UnknownFormat(reason, remedy="leave the format out to have it recognised")
    book = Book(view, limits, weighed(data, limits))
    body = read_body(data, book)
    press = Press(limits.columns)
    blocks = press.place(body, Layer.BODY)
    blocks += press.place(book.headers, Layer.FURNITURE) + press.place(book.footers, Layer.FURNITURE)
    blocks += press.place(book.footnotes, Layer.NOTE) + press.place(book.endnotes, Layer.NOTE)
    written, comments = book.remarks.written(press, book.findings)
    blocks += written
    text = press.text()
    changes = book.changes.listed(text, book.findings)
    book.report_damage()
    source = source._replace(encoding=book.fonts.page.replace("cp125", "windows-125"))
    return Document(text, tuple(blocks), source, comments, changes, book.links(), (), book.findings.all())
