"""Documents made of lines, without a reader: each line is a leaf, and its printed words are one run of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import cleaning, dialects
from minutesparse.document import Block, Document, Kind, Layer, Run, Source
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


def document(lines: Sequence[str], *, layer: Layer = Layer.BODY, format: str = "text") -> Document:
    """Return the document whose leaves are `lines` (line breaks within one are its own), set apart by blank lines."""
    blocks, at = [], 0
    for line in lines:
        words = line.strip(" \t\n\u00a0")
        if words:
            start = at + line.index(words)
            span = Span(start, start + len(words))
            blocks.append(Block(Kind.PARAGRAPH, span, (Run(*span, layer),)))
        at += len(line) + 2
    return Document("\n\n".join(lines), tuple(blocks), Source(None, format, "0" * 64, at))


def cleaned(*lines: str) -> Document:
    """Return the document of `lines`, cleaned in the generic dialect."""
    return cleaning.clean(document(lines), dialects.named("generic"))


def shown(found: Document) -> list[str]:
    """Return what a reader sees of each leaf that has words in the body."""
    return [passage.text for passage in found.passages]


def listed(found: Document, kind: str) -> list[str]:
    """Return the words of the artefacts of one kind."""
    return [artefact.span.quote(found.text) for artefact in found.artefacts if artefact.kind == kind]


def codes(found: Document) -> list[str]:
    """Return the codes of the diagnostics."""
    return [odd.code for odd in found.diagnostics]
