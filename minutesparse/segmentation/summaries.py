"""What sums up a meeting at the end of its items: actions, decisions, the next meeting.

In: a run of headings or lines. Out: the same without those at its end that are no items. Afterwards holds: at least one member is left.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.segmentation.looks import named
from minutesparse.segmentation.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords
    from minutesparse.segmentation.cues import Cue


def _is_next_meeting(cue: Cue) -> bool:
    """Return whether the cue is a line that heads what was said on the next meeting, as its own item."""
    return cue.look != "heading" and bool(_next_meeting().fullmatch(cue.words))


@cache
def _next_meeting() -> re.Pattern[str]:
    # Date of Next Meeting:
    return re.compile(r"(?:dates? (?:and time )?of )?(?:the )?next meeting[\s.:]*", re.IGNORECASE)


def _heads_summary(cue: Cue, words: LayoutWords) -> bool:
    """Return whether the cue is a line of its own over what sums up the meeting: `To do`."""
    return cue.look == "plain" and not (cue.label or cue.passage.cell) and named(cue, words.summaries)


def without_summaries(run: Run, cues: Sequence[Cue], words: LayoutWords) -> Run:
    """Return the run without the headings at its end that sum up the meeting or follow it, and what stands under them or such a line.

    "Actions" followed by another item of business is an item itself, and so is "Next meeting" as a line of its own without number.
    """
    count = len(run.members)
    for place in range(count - 1, 0, -1):
        member = run.members[place]
        if _is_next_meeting(member):
            continue
        if not member.label and named(member, words.summaries):
            count = place
        elif member.label or member.agenda:
            break
        elif any(_heads_summary(cue, words) for cue in cues[run.members[place - 1].place + 1 : member.place]):
            count = place
    return Run(run.members[:count]) if count > 1 else run
