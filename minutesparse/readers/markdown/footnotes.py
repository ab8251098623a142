"""Footnotes as markitdown writes them: links to and fro, the notes as a list at the end.

moved by 12 mm[[1]](#footnote-1) since
…
1. Set in May. [↑](#footnote-ref-1)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.document import Layer, Mark
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.document import Block

# "[[1]](#footnote-1)"
_THERE = re.compile(r"\[\[\d{1,4}\]\]\(#(?:foot|end)note-\d{1,4}\)")

# "[↑](#footnote-ref-1)"
_BACK = re.compile(r"\[↑\]\(#(?:foot|end)note-ref-\d{1,4}\)")


def footnotes_of(text: str, leaves: Iterable[Block]) -> Iterator[Mark]:
    """Yield the numbers of notes among the leaves, and the leaves that are notes."""
    if "note-" not in text:
        return
    for leaf in leaves:
        back = _BACK.search(text, *leaf.span)
        if back:
            yield from (Mark(Span(leaf.span.start, back.start()), Layer.NOTE), Mark(Span(*back.span()), Layer.MARKUP))
        else:
            yield from (Mark(Span(*found.span()), Layer.NOTE) for found in _THERE.finditer(text, *leaf.span))
