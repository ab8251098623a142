"""Numbers of items that are skipped or stand twice.

In: the labels that divide a document, in order. Out: diagnostics. Afterwards holds: a number that stands in the text between its neighbours, glued to
the end of a paragraph or as the first part of `5.1`, was not skipped, only not recognised as the number of an item.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.segmentation.numbering import step
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Document
    from minutesparse.segmentation.cues import Cue
    from minutesparse.segmentation.numbering import Label

_MOST = 20
"""A gap of more numbers is another list, whose numbers nobody looks for in the text."""


def gaps(document: Document, members: Sequence[Cue]) -> list[Diagnostic]:
    """Return a finding for every number that is skipped or stands twice."""
    found = []
    for before, after in pairwise([member for member in members if member.label]):
        distance = step(before.label, after.label) if before.label and after.label else None
        if distance is None or before.label is None or after.label is None:
            continue
        place = after.passage.place(after.label.start, after.label.end)
        if distance > 1 and not _stand_between(document.text, Span(before.passage.view.span.start, place.start), before.label, after.label):
            found.append(Diagnostic.of("number-gap", f"{after.label.text} follows {before.label.text}", place))
        elif distance < 1:
            found.append(Diagnostic.of("number-repeat", f"{after.label.text} stands after {before.label.text}", place))
    return found


def _stand_between(text: str, span: Span, before: Label, after: Label) -> bool:
    """Return whether all the numbers that the items skip stand in the text between them."""
    if before.is_letter:
        return False
    counted = next(index for index, (old, new) in enumerate(zip(before.parts, after.parts, strict=True)) if old != new)
    skipped = range(before.parts[counted] + 1, after.parts[counted])
    if len(skipped) > _MOST:
        return False
    words = span.quote(text)
    return all(re.search(_printed(before, counted, number), words, re.MULTILINE) for number in skipped)


def _printed(before: Label, counted: int, number: int) -> str:
    """Return the pattern of a label like `before` with another `number` at `counted`: a code anywhere, a plain number before a title or its parts."""
    if len(before.parts) == 1:
        # "carried. 8. To consider", "8.1 Accounts"
        return rf"[.;:)]\s{{1,8}}{number}[.)]\s{{1,8}}[A-Z]|^[^\w\n]{{0,8}}{number}\.\d"
    numbers = iter([str(number if index == counted else part) for index, part in enumerate(before.parts)])
    # 100/19
    return r"(?<![\w/.])" + re.sub(r"\d+", lambda _: "0*" + next(numbers), re.escape(before.text)) + r"(?![\d/])"
