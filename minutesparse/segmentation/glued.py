"""Minutes whose line breaks were lost: "… were accepted. 64/20 Declarations of interest There were none. 65/20 …" cut at the numbers.

In: passages. Out: the same words, a long passage cut where numbers that follow each other stand in it, and a passage of any length where the very
number stands that the list of items lacks at this place. Only numbers of a list count: one number within a paragraph is a reference.
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
    from minutesparse.segmentation.cues import Cue
    from minutesparse.segmentation.numbering import Label
    from minutesparse.segmentation.runs import Run

_LONG = 500
"""A passage shorter than this (code points) holds one item at most."""

_RUN = 3
"""So many numbers that follow each other are a list."""

_GAP = 3


@cache
def _inner() -> re.Pattern[str]:
    # were accepted. 64/20 Declarations of interest; 2. To agree the minutes; 5. 5.1 Chairman's report
    return re.compile(r"(?<=[\w.):;!?’”] )(?:\d{1,4}/\d{2,4}|\d{1,2}\.)(?= (?:[A-Z]|\d{1,2}\.\d))")


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


def filled(passages: Sequence[Passage], run: Run) -> Sequence[Passage]:
    """Return the passages, one cut where a number that the list `run` lacks stands inside it; the same object where none is lacking or found.

    What is lacking is looked for between its neighbours, and the number after the last behind it.
    """
    cuts: dict[int, int] = {}
    labelled = [member for member in run.members if member.label]
    for member, following in zip(labelled, [*labelled[1:], None], strict=False):
        if member.label is None or not member.label.is_counted:
            continue
        distance = step(member.label, following.label) if following and following.label else 2
        if distance is not None and 1 < distance < _SKIPPED:
            _look(passages, member, following, distance, cuts)
    if not cuts:
        return passages
    parts: list[Passage] = []
    for place, passage in enumerate(passages):
        at = cuts.get(place)
        parts.extend([passage] if at is None else [passage._replace(view=passage.view.slice(0, at)), passage.after(at)])
    return parts


_SKIPPED = 5
"""A list that skips so many numbers is another list."""

_BEHIND = 12
"""The number after the last item stands within so many passages."""

_TITLE = 16
"""What follows a number without a stop, to the paragraph's end, has no more spaces than this if it is a title."""


def _look(passages: Sequence[Passage], member: Cue, following: Cue | None, distance: int, cuts: dict[int, int]) -> None:
    """Put into `cuts` where each number stands that is missing between `member` and the one that follows."""
    label = member.label
    at, begin = member.place, member.start
    until = following.place if following else min(at + _BEHIND, len(passages))
    is_bare = following is not None and any(each.label and not each.label.form for each in (member, following))
    for more in range(1, distance):
        sign = _missing(label.number_after(more), last=following is None) if label else None
        while sign and at < until:
            text = passages[at].view.text
            found = sign.search(text, begin) if at not in cuts else None
            if found and (found["stop"] or (is_bare and text.count(" ", found.end()) <= _TITLE)):
                cuts[at] = found.start("number")
                break
            at, begin = at + 1, 0


def _missing(number: str, *, last: bool) -> re.Pattern[str]:
    """Return what a missing number looks like inside a paragraph; behind the last item it must not begin a sentence."""
    # Marsh (Parish Council) 2. Minutes of the previous meeting; not: see item 2. The path, nor: closed at 9. The next
    sentence = r"(?!(?:The|It|This|There|He|She|They|We|All|A|An|No|In|On|At|Members|Meeting|Next)\b)" if last else ""
    return re.compile(
        rf"(?<=[\w.):;!?’”] )(?<![Ii]tem )(?<!No\. )(?<!page )(?<!Minute )(?P<number>{re.escape(number)})(?P<stop>\.?)(?= {sentence}[A-Z])"
    )


_LIMIT = 400
"""More numbers than this in one paragraph are a table."""


def _follows(before: Label, after: Label) -> bool:
    distance = step(before, after)
    return distance is not None and 1 <= distance <= (1 if after.shape == "#" else _GAP) and before.form == after.form
