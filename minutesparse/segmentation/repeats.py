"""Items by the agenda's own words: a list of points under "Agenda" that come again, with what was said of each, under "Discussion".

In: cues in order of the text. Out: a `Run`, or None. Notes of a team are written so: nothing but the words and the depth of a list tells their items.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.segmentation.looks import named
from minutesparse.segmentation.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords
    from minutesparse.segmentation.cues import Cue

_ALIKE = 9
"""Points that are alike so far (code points) are the same; one that is shorter is no point."""

_LONGEST = 30
"""An agenda has no more points than this."""

_FEWEST = 2


def repeated_run(cues: Sequence[Cue], words: LayoutWords) -> Run | None:
    """Return the lines that repeat points of the agenda above them, with the points of the same list that have others below them, or None."""
    begin = next((cue.place + 1 for cue in cues if cue.look != "text" and named(cue, words.groups)), len(cues))
    end = next((cue.place for cue in cues[begin : begin + _LONGEST] if cue.look != "text" and named(cue, words.labels)), begin)
    points = {_start(cue) for cue in cues[begin:end]}
    again = [
        (cue, below)
        for cue, below in pairwise(cues[end:])
        if cue.look != "text" and not (cue.label or cue.passage.cell) and len(_start(cue)) == _ALIKE and _start(cue) in points
    ]
    level = min((cue.level for cue, _ in again), default=0)
    heads = [cue for cue, below in again if cue.level == level and _start(below) not in points]
    if len(heads) < _FEWEST:
        return None
    places = {cue.place for cue in heads}
    return Run([cue for cue, below in pairwise(cues[heads[0].place :]) if cue.place in places or _is_over(cue, below, level)])


def _start(cue: Cue) -> str:
    return cue.words[:_ALIKE].lower()


def _is_over(cue: Cue, below: Cue, level: int) -> bool:
    """Return whether the cue is a short point of the list at `level`, with points below it."""
    points = cue.passage.block.kind is below.passage.block.kind is Kind.LIST_ITEM
    return points and cue.level == level < below.level and cue.look != "text" and not cue.label
