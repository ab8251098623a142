"""Numbered lists: which labels of a document follow each other, and which list is that of its items.

In: cues in order of the text. Out: `Run`s, each a list of cues whose labels ascend. A label joins the innermost list that it continues;
a list within an item, of letters received or of paragraphs, opens below it and is closed when the outer list goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from minutesparse.segmentation.numbering import Label, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.segmentation.cues import Cue

_OPEN_LISTS = 12
"""More lists than this are never open at once; the limit keeps the time linear."""

_GAP = 4
"""A list may skip one number less than this and still be one."""

_ALIKE = 2.0
"""A label that skips or repeats must be set this much like the list's others (of the scale of `_likeness`)."""


_SET_OFF = frozenset({"heading", "bold", "capitals"})
"""Looks that set a title off from the text."""


@dataclass(eq=False)
class Run:
    """Cues that divide a document: those of a list of labels, or of headings in one look."""

    members: list[Cue] = field(default_factory=list)
    missing: set[tuple[int, ...]] = field(default_factory=set)
    """Numbers that were skipped, and may turn up later."""

    @property
    def first(self) -> int:
        """Where it begins, as an index of passages."""
        return self.members[0].place

    @property
    def last(self) -> int:
        """Where its last member begins."""
        return self.members[-1].place

    @property
    def weight(self) -> float:
        """How much all its members look like items."""
        return sum(member.weight for member in self.members)

    @property
    def quality(self) -> float:
        """How much each of its members looks like an item, on average."""
        return self.weight / len(self.members)

    def encloses(self, other: Run) -> bool:
        """Return whether `other` lies between members of this run."""
        return self.first < other.first and other.last < self.last

    def lies_within_one_part_of(self, other: Run) -> bool:
        """Return whether all its members stand under one member of `other`."""
        begins = [member.place for member in other.members]
        return sum(begin <= self.first for begin in begins) == sum(begin <= self.last for begin in begins) > 0


def numbered_runs(cues: Sequence[Cue]) -> list[Run]:
    """Return every list of labels, in order of their first members."""
    labelled = [cue for cue in cues if cue.label]
    runs: list[Run] = []
    stack: list[Run] = []
    for cue, following in zip(labelled, [*labelled[1:], None], strict=False):
        run = _continued(stack, cue, following)
        if _is_initial(cue) and (run is not stack[-1] if run else cue.label and cue.label.text not in _FIRST):
            continue
        if run is None:
            run = Run()
            runs.append(run)
            if len(stack) >= _OPEN_LISTS:
                stack.pop()
            stack.append(run)
        else:
            del stack[stack.index(run) + 1 :]
        run.members.append(cue)
    return runs


def _is_initial(cue: Cue) -> bool:
    """Return whether a letter before a sentence may as well be somebody's: `R. Hill read the report`."""
    return cue.label is not None and cue.label.shape == "A" and cue.label.form == "." and cue.look == "text"


_FIRST = frozenset("AI")
"""The letters that a list may begin with."""


def _continued(stack: list[Run], cue: Cue, following: Cue | None) -> Run | None:
    """Return the open list that `cue` continues, if any."""
    exact: list[tuple[float, int, Run]] = []
    loose: list[tuple[float, int, Run]] = []
    for depth, run in enumerate(stack):
        distance = _distance(run, cue)
        if distance == 1:
            exact.append((_likeness(run, cue) + 0.5 * (run is stack[-1]), depth, run))
        elif distance is not None and (1 < distance <= _GAP or (distance < 1 and _is_repeat(run, cue, following))):
            loose.append((_likeness(run, cue), depth, run))
    if exact:
        return max(exact)[2]
    likeness, _, best = max(loose, default=(0.0, 0, None))
    if best is None or likeness < _ALIKE:
        return None
    _note_gap(best, cue)
    return best


def _distance(run: Run, cue: Cue) -> int | None:
    """Return how far the label is from the list's last; 1 too for a number that was skipped before, None if it is of another kind."""
    label, last = cue.label, run.members[-1].label
    if label is None or last is None or label.shape != last.shape or label.doubtful != last.doubtful or label.is_spoken != last.is_spoken:
        return None
    distance = step(last, label)
    if distance is not None and distance != 1 and (label.parts in run.missing or _is_counted(run, label)):
        return 1
    return distance


def _is_counted(run: Run, label: Label) -> bool:
    """Return whether the label counts members all numbered 1: some Markdown writers lose a list's numbers again and again, not always."""
    return (
        label.shape == "#"
        and label.parts[0] == len(run.members) + 1
        and len(run.members) > 1
        and all(member.label and member.label.parts == (1,) for member in run.members)
    )


def _is_repeat(run: Run, cue: Cue, following: Cue | None) -> bool:
    """Return whether a label that does not ascend belongs to the list all the same.

    It stands twice with the titles of two items, or begins at 1 again and is set off like the others, and no new list begins with it.
    """
    label, last = cue.label, run.members[-1]
    if label is None or last.label is None:
        return False
    if label.shape == "#.#" and label.parts[:1] == last.label.parts[:1] and cue.passage.cell and last.passage.cell:
        return True  # 7.16, 7.15: a slip in the count of one item's paragraphs
    if label.parts == last.label.parts and label.is_spoken and cue.look == last.look and cue.look in _SET_OFF:
        return True  # ITEM 1. WELCOME, ITEM 1: HIGHWAYS
    counted = label.parts > (1,) and (cue.look != "text" or label.form == last.label.form)
    if label.parts == last.label.parts and (label.shape != "#" or (cue.look == last.look and (counted or (cue.agenda and cue.look != "text")))):
        return True  # no other list begins at 2
    if label.parts[-1] != 1 or cue.look not in _SET_OFF or cue.look != last.look:
        return False
    return following is None or following.label is None or step(label, following.label) != 1


def _note_gap(run: Run, cue: Cue) -> None:
    label, last = cue.label, run.members[-1].label
    if label and last and label.shape == "#":
        run.missing.update((number,) for number in range(last.parts[0] + 1, label.parts[0]))


def _likeness(run: Run, cue: Cue) -> float:
    """Return how much the cue is set like the members of the list, from 0 to about 5."""
    ends = [run.members[0], run.members[-1]] if len(run.members) > 1 else run.members
    alike = 0.8 if cue.agenda and any(member.agenda for member in ends) else 0.0
    for member in ends:
        points = 2.0 * (member.look == cue.look) + (member.level == cue.level) + ((member.passage.cell is None) == (cue.passage.cell is None))
        points += member.label is not None and cue.label is not None and member.label.form == cue.label.form
        points -= 2.0 * (member.is_heading != cue.is_heading)
        alike += points / len(ends)
    return alike
