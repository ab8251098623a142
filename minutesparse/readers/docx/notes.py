"""Footnotes and endnotes: each that somebody wrote, in order of the references to them, then those that nothing refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Layer
from minutesparse.readers.docx import names
from minutesparse.readers.docx.book import opened
from minutesparse.readers.docx.walk import read_story

if TYPE_CHECKING:
    from minutesparse.document import Block
    from minutesparse.readers.docx.book import Book
    from minutesparse.readers.docx.parts import Parts


def notes(parts: Parts, book: Book) -> list[Block]:
    """Return the leaves of the notes; the rules that part notes from the text are no notes."""
    blocks: list[Block] = []
    for kind, tag in (("footnotes", names.FOOTNOTE), ("endnotes", names.ENDNOTE)):
        for name in parts.named(kind):
            root, part = opened(parts, name)
            order = {key: place for place, (of, key) in reversed(list(enumerate(book.notes))) if of == kind}
            written = [note for note in root.iter(tag) if note.get(names.TYPE, "normal") == "normal"]
            for note in sorted(written, key=lambda note: order.get(note.get(names.ID, ""), len(order))):
                blocks += read_story(note, part, Layer.NOTE, book)
    return blocks
