"""Artefacts set in their own layer, none lost: rule after rule marks the words that nobody wrote.

In: a document as a reader left it. Out: the same text and blocks, with runs moved to other layers, artefacts listed, and the comments that only
the words can tell. Afterwards holds: cleaning again changes nothing, and a text without artefacts comes out as it went in.

To add a rule: one function here in the file of its theme, one line in `RULES`, a case in the tests.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutesparse.cleaning.brackets import bookmarks_and_images
from minutesparse.cleaning.bullets import bullets
from minutesparse.cleaning.furniture import page_labels, running_lines, signatures
from minutesparse.cleaning.labels import word_labels
from minutesparse.cleaning.markers import markers
from minutesparse.cleaning.notes import damaged_words, trailing_notes
from minutesparse.cleaning.shown import hidden_and_highlighted

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document

RULES = (
    markers,
    bookmarks_and_images,
    trailing_notes,
    damaged_words,
    page_labels,
    signatures,
    running_lines,
    word_labels,
    bullets,
    hidden_and_highlighted,
)
"""Every rule, from a document (and its dialect) to what it found; each sees the document as the rules before it left it."""


def clean(document: Document, dialect: Dialect) -> Document:
    """Return the document with artefacts in their layers and listed, and with the comments that only cleaning can tell."""
    for rule in RULES:
        found = rule(document, dialect)
        comments = tuple(comment for comment in found.comments if comment not in document.comments)
        odd = tuple(diagnostic for diagnostic in found.diagnostics if diagnostic not in document.diagnostics)
        document = document.marked(found.marks)
        if comments or odd:
            document = replace(document, comments=document.comments + comments, diagnostics=document.diagnostics + odd)
    return document
