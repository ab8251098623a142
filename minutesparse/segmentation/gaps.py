"""Numbers of items that are skipped or stand twice.

In: the labels that divide a document, in order. Out: diagnostics. Afterwards holds: a number that stands in the text between its neighbours, glued to
the end of a paragraph or as the first part of `5.1`, was not skipped, only not recognised as the number of an item; nor was one that stands elsewhere
in its list.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.segmentation.numbering import step
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Document
    from minutesparse.segmentation.cues import Cue
    from minutesparse.segmentation.numbering import Label

    _Numbered = tuple[Cue, Label]
    _Stem = tuple[str, tuple[int, ...]]

_MOST = 20
"""A gap of more numbers is another list, whose numbers nobody looks for in the text."""


def gaps(document: Document, members: Sequence[Cue]) -> list[Diagnostic]:
    """Return a finding for every number that is skipped or stands twice; numbers that are only out of order are neither."""
    found = []
    for numbered in _lists([(member, member.label) for member in members if member.label]):
        known, passed, reached = _known(numbered), {_key(numbered[0][1])}, numbered[0][1]
        for (before, old), (after, new) in pairwise(numbered):
            distance = step(old, new) or 0
            place = after.passage.place(new.start, new.end)
            span = Span(before.passage.view.span.start, place.start)
            if (
                distance > 1
                and (step(reached, new) or 0) > 1
                and not _stand_elsewhere(known, reached, new)
                and not _stand_between(document.text, span, old, new)
            ):
                found.append(Diagnostic.of("number-gap", f"{new.text} follows {old.text}", place))
            elif distance < 1 and _key(new) in passed and step(old, new) is not None:
                found.append(Diagnostic.of("number-repeat", f"{new.text} stands after {old.text}", place))
            passed.add(_key(new))
            reached = new if (step(reached, new) or 1) > 0 else reached
    return found


def _lists(numbered: Sequence[_Numbered]) -> Iterator[Sequence[_Numbered]]:
    """Yield the lists that `numbered` are: one ends where the numbers go back to 1, or to the first, and count on from there."""
    start = 0
    for place in range(1, len(numbered) - 1):
        old, new, following = (label for _, label in numbered[place - 1 : place + 2])
        if (step(old, new) or 0) < 0 and step(new, following) == 1:
            counted = _counted(old, new)
            if _key(new) == _key(numbered[start][1]) or (counted is not None and new.parts[counted] == 1):
                yield numbered[start:place]
                start = place
    if numbered:
        yield numbered[start:]


def _key(label: Label) -> tuple[str, str | tuple[int, ...]]:
    """Return what two labels of the same number share; a letter may be a roman number, and is told by its text."""
    return label.shape, label.text.strip("().") if label.is_letter else label.parts


def _counted(before: Label, after: Label) -> int | None:
    """Return which of the parts differs first, or None."""
    return next((index for index, (old, new) in enumerate(zip(before.parts, after.parts, strict=False)) if old != new), None)


def _known(numbered: Sequence[_Numbered]) -> dict[_Stem, list[int]]:
    """Return the numbers that stand behind each stem (`2.1` and `2.4` have the stem `2.`), in order."""
    found: dict[_Stem, set[int]] = defaultdict(set)
    for _, label in numbered:
        for index, number in enumerate(label.parts):
            found[label.shape, label.parts[:index]].add(number)
    return {stem: sorted(numbers) for stem, numbers in found.items()}


def _stand_elsewhere(known: dict[_Stem, list[int]], before: Label, after: Label) -> bool:
    """Return whether all the numbers that are skipped stand elsewhere in the list."""
    counted = _counted(before, after)
    if counted is None:
        return False
    low, high = before.parts[counted], after.parts[counted]
    numbers = known[before.shape, before.parts[:counted]]
    return bisect_left(numbers, high) - bisect_right(numbers, low) == high - low - 1


def _stand_between(text: str, span: Span, before: Label, after: Label) -> bool:
    """Return whether all the numbers that the items skip stand in the text between them."""
    counted = _counted(before, after)
    if before.is_letter or counted is None:
        return False
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
