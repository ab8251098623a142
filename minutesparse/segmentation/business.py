"""Which of a document's lists numbers its items of business, and which those of other documents in the same file.

In: runs of labels. Out: the run of the items, or None. A list of items has members that look like titles, and encloses the others.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from minutesparse.segmentation.numbering import step
from minutesparse.segmentation.runs import Run
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords
    from minutesparse.segmentation.cues import Cue

_ITEM_QUALITY = 0.8
"""Lists whose members look less like items than this on average are lists of paragraphs."""

_OTHER_QUALITY = 1.3
"""Beside a list of items, another is one only if its members look this much like items."""

_LIST = 3
"""So many members make a list where fewer may be chance."""


def main_run(runs: Sequence[Run], length: int, words: LayoutWords) -> tuple[Run | None, list[Run]]:
    """Return the list that numbers the items, or None, and those that number the items of other documents in the same file.

    `length` is the number of passages.
    """
    above = {member.label.parts for run in runs for member in run.members if member.label and member.label.is_decimal}
    possible = [run for run in map(_headed, runs) if _is_plausible(run) and not _is_below(run, above)]
    if not possible:
        return None, []
    best = max(possible, key=lambda run: run.weight * (0.5 + (run.last - run.first) / max(length, 1)))
    while outer := [run for run in possible if run.encloses(best)]:
        best = max(outer, key=lambda run: run.weight)
    if _is_one_of_many(best, runs):
        return None, []
    others = []
    for run in possible:
        if (run.first > best.last or run.last < best.first) and _is_business(run, best):
            if _is_agenda_of(run, best):
                agenda, best = sorted((run, best), key=lambda each: each.first)
                others.append(agenda)
            elif _opens_meeting(max(run, best, key=lambda each: each.first), words):
                others.append(run)
            else:
                best = Run(sorted([*best.members, *run.members], key=lambda member: member.place))
    return best, others


def _is_one_of_many(best: Run, runs: Sequence[Run]) -> bool:
    """Return whether the list is one of several lists of sentences that each begin at 1: those of items whose headings are lost."""
    beside = [run for run in runs if run is not best and (run.last < best.first or run.first > best.last)]
    return _is_of_sentences(best) and sum(_is_of_sentences(run) for run in beside) >= _MANY


_MANY = 2
"""So many more lists of sentences show that what parted them is lost."""


def _is_of_sentences(run: Run) -> bool:
    label = run.members[0].label
    counted = label is not None and label.shape == "#" and label.parts == (1,)
    return counted and len(run.members) >= _LIST and all(member.look == "text" for member in run.members)


def _is_plausible(run: Run) -> bool:
    """Return whether the list may be one of items."""
    label = run.members[0].label
    if label is None or len(run.members) < 2 or run.quality < _ITEM_QUALITY:  # noqa: PLR2004 - one is no list
        return False
    if label.doubtful:
        return len(run.members) >= _LIST and _longest_step(run) == 1
    if label.is_letter:
        set_off = all(member.look in {"heading", "bold", "capitals"} for member in run.members)
        lines = (
            (label.shape == "A" or label.form == ")")
            and sum(member.agenda for member in run.members) > 1
            and all(member.look != "text" for member in run.members)
        )
        return len(run.members) >= _LIST and (set_off or lines)
    return True


def _is_below(run: Run, above: set[tuple[int, ...]]) -> bool:
    """Return whether the list numbers what stands under a number of its own, as 3.2.1 under 3.2."""
    label = run.members[0].label
    return label is not None and label.is_decimal and label.parts[:-1] in above


def _longest_step(run: Run) -> int:
    labels = [member.label for member in run.members if member.label]
    return max(abs(step(before, after) or 0) for before, after in pairwise(labels))


def _headed(run: Run) -> Run:
    """Return the list without its paragraphs where it numbers items 167.0, 168.0 and their paragraphs 167.1, 167.2, or 3 and its parts 3a, 3b."""
    heads = [member for member in run.members if member.label and member.label.shape == "#.#" and member.label.parts[-1] == 0]
    if 1 < len(heads) < len(run.members):
        return Run(heads)
    kept: list[Cue] = []
    over: Cue | None = None
    for before, member in zip([None, *run.members], run.members, strict=False):
        if before and before.label and member.label and member.label.under(before.label) and member.place == before.place + 1:
            over = before  # a number with nothing below it but its parts
        if not (over and over.label and member.label and member.label.under(over.label)):
            kept.append(member)
    return Run(kept) if len(kept) < len(run.members) else run


def _is_business(run: Run, best: Run) -> bool:
    """Return whether a list beside the main one numbers items too, and is set like it."""
    label, main = run.members[0].label, best.members[0].label
    if label is None or main is None or label.shape != main.shape or len(run.members) < _LIST:
        return False
    looks = {member.look for member in best.members}
    return run.quality >= _OTHER_QUALITY and sum(member.look in looks for member in run.members) * 2 > len(run.members)


def _is_agenda_of(run: Run, other: Run) -> bool:
    """Return whether the first of two lists has the titles of the other, line by line: an agenda above its minutes."""
    first, last = sorted((run, other), key=lambda each: each.first)
    titles = {member.words[:_TITLE_START].lower() for member in last.members}
    again = sum(member.words[:_TITLE_START].lower() in titles for member in first.members)
    return first.last - first.first + 1 == len(first.members) and again * 2 > len(first.members)


_TITLE_START = 9
"""Titles that are alike so far (code points) are those of the same item."""


def _opens_meeting(run: Run, words: LayoutWords) -> bool:
    """Return whether the list begins as the business of a meeting does, rather than going on with numbers that were reset."""
    # To receive apologies for absence; and not "To consider planning applications", though "To:" opens a list of those who were sent the minutes
    first = pattern(r"(?:to )?(?:\w+ ){0,4}(?:(?!(?:to|from)\b)\L<opening>|minutes|welcome|declarations?)\b", opening=words.opening)
    return any(first.match(member.words) for member in run.members[:2])
