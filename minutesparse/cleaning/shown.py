"""Words that a publisher would be surprised by: those that the source does not show, and those that somebody highlighted.

In: a document whose reader has told what is hidden and what is highlighted. Out: the same words listed as artefacts; no word changes its layer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.cleaning.findings import Findings
from minutesparse.document import HIGHLIGHT, Layer, Mark
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.dialect import Dialect
    from minutesparse.document import Block, Document

_BODY, _HIDDEN = Layer.BODY, Layer.HIDDEN


def hidden_and_highlighted(document: Document, dialect: Dialect) -> Findings:
    """List hidden words as `hidden-text`, and highlighted words of the body as `highlight`, a stretch at a time.

    Hidden figures without a letter are no words: Word hides the page numbers of a table of contents from screens.
    """
    del dialect
    return Findings(tuple(mark for leaf in document.leaves for mark in _marks(document.text, leaf)))


def _marks(text: str, leaf: Block) -> Iterator[Mark]:
    """Yield what is to be listed of a leaf; runs that only white space parts, and that differ in style alone, are one stretch."""
    open_mark: Mark | None = None
    for run in leaf.runs:
        if run.layer is _HIDDEN:
            kind = "hidden-text"
        elif run.style & HIGHLIGHT and run.layer is _BODY:
            kind = "highlight"
        else:
            continue
        mark = Mark(Span(run.start, run.end), run.layer, kind)
        if open_mark and open_mark.artefact == kind and not text[open_mark.span.end : run.start].strip():
            mark = mark._replace(span=Span(open_mark.span.start, run.end))
        elif open_mark and _says_something(text, open_mark):
            yield open_mark
        open_mark = mark
    if open_mark and _says_something(text, open_mark):
        yield open_mark


def _says_something(text: str, mark: Mark) -> bool:
    words = mark.span.quote(text)
    return any(letter.isalpha() for letter in words) if mark.layer is _HIDDEN else bool(words.strip())
