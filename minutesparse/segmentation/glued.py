"""Minutes whose line breaks were lost: "… were accepted. 64/20 Declarations of interest There were none. 65/20 …" cut at the numbers.

In: passages. Out: the same words, a long passage cut where numbers that follow each other stand in it. Only a run of them counts: one number
within a paragraph is a reference.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.segmentation import numbering
from minutesparse.segmentation.numbering import step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Passage
    from minutesparse.segmentation.numbering import Label

_LONG = 500
"""A passage shorter than this (code points) holds one item at most."""

_RUN = 3
"""So many numbers that follow each other are a list."""

_GAP = 3


@cache
def _inner() -> re.Pattern[str]:
    # were accepted. 64/20 Declarations of interest; 2. To agree the minutes
    return re.compile(r"(?<=[\w.):;!?’”] )(?:\d{1,4}/\d{2,4}|\d{1,2}\.)(?= [A-Z])")


def unglued(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the passages, long ones cut where they hold a run of item numbers."""
    if not any(len(passage.text) > _LONG for passage in passages):
        return passages
    parts: list[Passage] = []
    for passage in passages:
        if len(passage.text) > _LONG:
            parts.extend(_parts(passage))
        else:
            parts.append(passage)
    return parts


def _parts(passage: Passage) -> Iterator[Passage]:
    text = passage.text
    cuts = _cuts(text)
    for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        part = passage._replace(view=passage.view.slice(begin, end)) if cuts else passage
        if part.text:
            yield part


def _cuts(text: str) -> list[int]:
    """Return where the longest run of numbers that follow each other stands in `text`, or nothing."""
    found = [(place.start(), label) for place in _inner().finditer(text) if (label := numbering.parse(text[place.start() : place.start() + 40]))]
    first = numbering.parse(text[:40])
    runs: list[list[tuple[int, Label]]] = [[(0, first)]] if first else []
    for place, label in found[:_LIMIT]:
        run = next((run for run in reversed(runs) if _follows(run[-1][1], label)), None)
        if run is None:
            runs.append([(place, label)])
        else:
            run.append((place, label))
    best = max(runs, key=len, default=[])
    return [place for place, _ in best if place] if len(best) >= _RUN else []


_LIMIT = 400
"""More numbers than this in one paragraph are a table."""


def _follows(before: Label, after: Label) -> bool:
    distance = step(before, after)
    return distance is not None and 1 <= distance <= (1 if after.shape == "#" else _GAP) and before.form == after.form
