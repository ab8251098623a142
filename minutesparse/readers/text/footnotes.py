"""Footnotes that a program wrote at the end of a text, each under the number in brackets that stands where it belongs.

fees[1] rise                             antiword draws a line above them; behind a second one stand the words of text boxes
-----------------------
[1] Set in May.

fees[1] rise                             pandoc draws none
…
[1] Set in May.
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
"""The line that antiword draws."""

# "[1]"
_NUMBER = re.compile(r"\[\d{1,4}\]")


def behind_a_line(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the footnotes behind the first line that antiword drew, and the numbers that lead to them."""
    drawn = [place for place, leaf in enumerate(leaves) if leaf.span.quote(text) == _LINE]
    return _noted(text, leaves, drawn[0] + 1, drawn[1] if len(drawn) > 1 else len(leaves)) if drawn else Notes([])


def at_the_end(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the footnotes from the last paragraph that begins with `[1]` to the end, and the numbers that lead to them."""
    firsts = [place for place, leaf in enumerate(leaves) if text.startswith("[1] ", leaf.span.start)]
    return _noted(text, leaves, firsts[-1], len(leaves)) if firsts else Notes([])


def _noted(text: str, leaves: Sequence[Block], first: int, last: int) -> Notes:
    """Return the leaves from `first` to `last` as footnotes, unless the first is none, or its number stands nowhere before them."""
    notes = [leaf.span for leaf in leaves[first:last]]
    numbers = {found.group() for span in notes if (found := _NUMBER.match(text, *span))}
    if not notes or not _NUMBER.match(text, *notes[0]):
        return Notes([])
    places = [Span(*found.span()) for found in _NUMBER.finditer(text, 0, notes[0].start) if found.group() in numbers]
    return Notes([Mark(span, Layer.NOTE) for span in (*places, *notes)]) if places else Notes([])
