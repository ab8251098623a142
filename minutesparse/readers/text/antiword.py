"""Footnotes as antiword writes them: numbers in brackets in the text, and behind a drawn line the notes, each under its number.

    fees[1] rise
    -----------------------
    [1] Set in May.

Behind a second line stand the words of text boxes, which are words like others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.document import Layer, Mark
from minutesparse.readers.text.notes import Notes
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Block

_LINE = "-" * 23

# "[1]"
_NUMBER = re.compile(r"\[\d{1,4}\]")


def notes_of(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the footnotes that antiword wrote behind `text`, and the numbers in it that lead to them."""
    drawn = [place for place, leaf in enumerate(leaves) if leaf.span.quote(text) == _LINE]
    if not drawn or drawn[0] + 1 == len(leaves):
        return Notes([], ())
    first, last = drawn[0] + 1, drawn[1] if len(drawn) > 1 else len(leaves)
    noted = {found.group() for leaf in leaves[first:last] if (found := _NUMBER.match(text, *leaf.span))}
    if not _NUMBER.match(text, *leaves[first].span):
        return Notes([], ())
    body = Span(leaves[0].span.start, leaves[drawn[0]].span.start)
    numbers = [Span(*found.span()) for found in _NUMBER.finditer(text, *body) if found.group() in noted]
    return Notes([Mark(span, Layer.NOTE) for span in (*numbers, *(leaf.span for leaf in leaves[first:last]))], ())
