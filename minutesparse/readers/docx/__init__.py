"""Word documents (.docx, .docm, .dotx, .dotm; ECMA-376, transitional and strict), read without losing a word, a comment or a number.

In: the bytes of the package. Out: `Document`: the body, then headers and footers, notes, and the words of comments. Afterwards holds: every
character of the text elements of every story is in the text, in `changes` or in `comments`, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Document, Layer
from minutesparse.errors import UnknownFormat
from minutesparse.findings import Findings
from minutesparse.package import Package
from minutesparse.readers.docx import names
from minutesparse.readers.docx.book import Book, opened
from minutesparse.readers.docx.comments import comments
from minutesparse.readers.docx.notes import notes
from minutesparse.readers.docx.parts import Parts
from minutesparse.readers.docx.styles import without_latent
from minutesparse.readers.docx.walk import read_story

if TYPE_CHECKING:
    from minutesparse.document import Source, View
    from minutesparse.limits import Limits


def read(data: bytes, source: Source, limits: Limits, *, view: View = "final") -> Document:
    """Return the document in the Word package `data`.

    Args:
        data: the package.
        source: its name, hash and size.
        limits: how large and deep it may be.
        view: whether the text is as if all tracked changes were accepted (`final`), rejected (`original`), or has both (`all`).

    Raises:
        EncryptedSource: it is protected by a password.
        LimitExceeded: it is larger than `limits` allow.
        UnreadableSource: it is damaged.
        UnknownFormat: it is a package of something else.
    """
    findings = Findings()
    parts = Parts(Package(data, limits), findings)
    book = Book(parts.tree("styles", without_latent), parts.tree("numbering"), view, limits, findings)
    root, part = opened(parts, parts.main)
    if root.tag != names.DOCUMENT:
        reason = "it is an office file of another kind, not a Word document"
        raise UnknownFormat(reason, remedy="save it as .docx, or as plain text")
    blocks = list(read_story(root, part, Layer.BODY, book))
    for name in parts.named("header") + parts.named("footer"):
        blocks += read_story(*opened(parts, name), Layer.FURNITURE, book)
    blocks += notes(parts, book)
    written, said = comments(parts, book)
    blocks += written
    text = book.page.text()
    changes = book.changes.listed(text, findings)
    return Document(text, tuple(blocks), source, said, changes, book.links.listed(), (), findings.all())
