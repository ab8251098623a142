"""What is to go from the paragraphs of a package, as cleaning says it: by part and number of the paragraph, and by words.

In: a document, cleaned. Out: for each paragraph that has any, its words that go, and whether they are all that it holds.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.copies.artefacts import REMOVED

if TYPE_CHECKING:
    from minutesparse.document import Block, Document
    from minutesparse.spans import Span


class Found(NamedTuple):
    """What is to go from one paragraph: its words, one by one (`parts`: kind and words), and whether they are all that it holds."""

    parts: list[tuple[str, str]]
    whole: bool

    def agrees(self, words: str) -> bool:
        """Return whether a paragraph with these `words` holds what was found, and nothing else if that is all."""
        if self.whole:
            return _squeezed(words) == _squeezed("".join(part for _, part in self.parts))
        return all(part in words for _, part in self.parts)


def found_in(document: Document) -> dict[tuple[str, int], Found]:
    """Return what is to go, by part and number of the paragraph."""
    spans = [(artefact.span, artefact.kind) for artefact in document.artefacts if artefact.kind in REMOVED]
    starts = [span.start for span, _ in spans]
    leaves: dict[tuple[str, int], list[tuple[Block, list[tuple[str, str]]]]] = {}
    for leaf in document.leaves if spans else ():
        inside = spans[bisect_left(starts, leaf.span.start) : bisect_left(starts, leaf.span.end)]
        if leaf.locator.part and leaf.locator.paragraph:
            parts = [(kind, _without_number(document, leaf, span)) for span, kind in inside]
            leaves.setdefault((leaf.locator.part, leaf.locator.paragraph), []).append((leaf, parts))
    return {
        key: Found(
            [part for _, parts in together for part in parts],
            all(_squeezed(_without_number(document, leaf, leaf.span)) == _squeezed("".join(words for _, words in parts)) for leaf, parts in together),
        )
        for key, together in leaves.items()
        if any(parts for _, parts in together)
    }


def _without_number(document: Document, leaf: Block, span: Span) -> str:
    """Return the words at `span`, in `leaf`, without the automatic number: no text element holds that."""
    if leaf.number is None or not span.covers(leaf.number):
        return span.quote(document.text)
    return document.text[span.start : leaf.number.start] + document.text[leaf.number.end : span.end]


def _squeezed(words: str) -> str:
    return "".join(words.split())
