"""Word 97-2003 documents (.doc, .dot; [MS-DOC]), read without losing a word, a comment or a number.

In: the bytes of the file. Out: `Document`: the body, then headers and footers, notes, and the words of comments. Afterwards holds: every
character of every story that stands for itself is in the text, in `changes` or in `comments`, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Document, Layer
from minutesparse.limits import Work
from minutesparse.readers.doc import fib as parts
from minutesparse.readers.doc.aside import Boxes, headers, notes
from minutesparse.readers.doc.book import Book
from minutesparse.readers.doc.comments import comments, hung
from minutesparse.readers.doc.container import Container
from minutesparse.readers.doc.fib import Fib
from minutesparse.readers.doc.story import Writer

if TYPE_CHECKING:
    from minutesparse.document import Source, View
    from minutesparse.limits import Limits

_SPARE = 1
"""Characters behind the last story: a mark that ends the text."""

_STREAMS = ("WordDocument", "0Table", "1Table", "Data")


def read(data: bytes, source: Source, limits: Limits, *, view: View = "final") -> Document:
    """Return the document in the Word file `data`.

    Args:
        data: the file.
        source: its name, hash and size.
        limits: how large it may be.
        view: whether the text is as if all tracked changes were accepted (`final`), rejected (`original`), or has both (`all`).

    Raises:
        EncryptedSource: it is protected by a password.
        LimitExceeded: it is larger than `limits` allow.
        UnreadableSource: it is damaged, or older than Word 97.
    """
    container = Container(data, _STREAMS, limits)
    book = Book(Fib(container, Work(limits)), view, limits)
    boxes = Boxes(book, "text-boxes", parts.TEXT_BOXES, parts.SHAPES)
    blocks = Writer(book, "text", Layer.BODY, box=boxes.at).write(book.fib.stories["text"])
    blocks += boxes.rest(Layer.BODY)
    blocks += headers(book)
    blocks += notes(book)
    written, said = comments(book)
    blocks += written
    text = book.page.text()
    book.atlas.settle()
    changes = book.changes.listed(text, book.atlas, book.findings)
    found = hung(said, text, book)
    _report(container, book)
    return Document(text, tuple(blocks), source, found, changes, book.links.listed(), (), book.findings.all())


def _report(container: Container, book: Book) -> None:
    """Put a finding on the list for what the file holds and nobody read, and for what in it is not where it is said to be."""
    if book.fib.damaged:
        book.findings.add("structure-damaged", f"{len(book.fib.damaged)} of the file's tables reach beyond its end")
    over = len(book.text.words) - max(story.end for story in book.fib.stories.values())
    if over < 0 or over > _SPARE:
        book.findings.add("structure-damaged", "the text is not as long as it is said to be")
    if "Macros" in container.storages:
        book.findings.add("macros-present", "the document contains macros (Macros)")
    embedded = sorted(name for name in container.storages if name.startswith("ObjectPool/") and name.count("/") == 1)
    for name in embedded:
        book.findings.add("part-unread", f"an embedded object was not read ({name})")
