"""Where an item begins and ends, made into a section: its number, its title, its text, and the items under it.

In: the cues of the section's passages, the first of which opens it. Out: a `Section`. Afterwards holds: every word of the passages is in the
number, the title, one passage or one sub-section; sub-sections ascend and lie within it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.segmentation import titles
from minutesparse.segmentation.numbering import step
from minutesparse.segmentation.outline import Section
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Passage
    from minutesparse.segmentation.cues import Cue
    from minutesparse.segmentation.numbering import Label
    from minutesparse.spans import MappedText


class _Opening(NamedTuple):
    number: MappedText | None
    title: MappedText | None
    left: tuple[Passage, ...]
    """What remains of the passages that hold number and title."""
    used: int
    """How many passages hold them."""


_DEPTH = 3
"""Items nest no deeper than this."""


def section(cues: Sequence[Cue], rule: str, *, marker: str | None = None, depth: int = 1) -> Section:
    """Return the section that the first of `cues` opens and whose passages are those of all of them."""
    number, title, left, used = _opening(cues)
    own = cues[used:]
    begins = _subdivisions(cues[0], own) if depth < _DEPTH else []
    bounds = [*begins, len(own)]
    children = tuple(section(own[begin:end], rule, depth=depth + 1) for begin, end in zip(begins, bounds[1:], strict=True))
    opened = [part.span.start for part in (number, title) if part]
    span = Span(min(opened, default=cues[0].passage.view.span.start), cues[-1].passage.view.span.end)
    return Section(span, rule, number, title, marker, (*left, *(each.passage for each in own[: bounds[0]])), children)


def _opening(cues: Sequence[Cue]) -> _Opening:
    """Return number and title of a section, and what they leave of the passages that they stand in."""
    first = cues[0]
    if first.label is None and len(cues) > 1 and is_code(cues[1]):
        code = cues[1].label
        return _Opening(cues[1].passage.view.slice(code.start, code.end) if code else None, *_title(first), 2)
    if first.over and cues[1].label:
        below, label = cues[1].passage, cues[1].label
        title, left = _title(first)
        return _Opening(below.view.slice(label.start, label.end), title, (*left, below.after(label.rest)), 2)
    number = first.passage.view.slice(first.label.start, first.label.end) if first.label else None
    if not first.is_alone:
        return _Opening(number, *_title(first, cues[1:2]), 1)
    if len(cues) > 1 and not cues[1].label:
        return _Opening(number, *_title(cues[1], cues[2:3], alone=True), 2)
    return _Opening(number, None, (), 1)


def is_code(cue: Cue) -> bool:
    """Return whether the passage is a code such as `PLA146/14` and nothing else, which may stand below its heading."""
    return cue.is_alone and cue.label is not None and cue.label.shape[0].isalpha() and not cue.label.is_letter


def _title(cue: Cue, following: Sequence[Cue] = (), *, alone: bool = False) -> tuple[MappedText | None, tuple[Passage, ...]]:
    """Return the title in the passage and what is left of the passage, if anything.

    `following` is the next passage of its item, if there is one; `alone` tells that its number stands on a line of its own.
    """
    end, rest = titles.split(cue, followed=any(each.look == "text" and not each.label for each in following), alone=alone)
    title = cue.passage.view.slice(cue.start, end) if end > cue.start else None
    left = cue.passage.after(rest if title else cue.start)
    return title, (left,) if left.text else ()


def _subdivisions(parent: Cue, own: Sequence[Cue]) -> list[int]:
    """Return the places in `own` where items under `parent` begin: by deeper headings, by numbers under its number, or by letters."""
    if parent.is_heading:
        level = min((each.level for each in own if each.is_heading), default=0)
        if level > parent.level:
            return [place for place, each in enumerate(own) if each.is_heading and each.level == level]
    places = numbered_under(parent.label, own) if parent.label else []
    if places:
        return places
    places = _letters(own)
    return places if len(places) > 1 and _are_items(places, own) else []


def numbered_under(label: Label, own: Sequence[Cue]) -> list[int]:
    """Return the places in `own` where items begin whose numbers stand under `label`, or nothing."""
    places = [place for place, each in enumerate(own) if each.label and each.label.under(label)] if label.is_decimal else []
    return places if places and _are_items(places, own) else []


def _letters(own: Sequence[Cue]) -> list[int]:
    """Return the places of the first list of letters or roman numbers."""
    places: list[int] = []
    for place, each in enumerate(own):
        label = each.label
        if label and label.is_letter:
            last = own[places[-1]].label if places else None
            if last is None or (step(last, label) == 1 and last.form == label.form):
                places.append(place)
    return places


_SHORT_TITLE = 8
"""A title of an item under another has no more words than this, unless it is set off."""


def _are_items(places: Sequence[int], own: Sequence[Cue]) -> bool:
    """Return whether what begins at `places` has, for the most part, a title and a text of its own, as items have and clauses have not."""
    ends = [*places[1:], len(own)]
    titled = sum(_is_titled(own[place], own[place + 1 : end]) for place, end in zip(places, ends, strict=True))
    return titled * 2 > len(places)


def _is_titled(cue: Cue, following: Sequence[Cue]) -> bool:
    if cue.is_alone:
        return len(following) > 1 and following[0].look != "text"
    if cue.look in {"heading", "bold", "capitals"}:
        return bool(following) or titles.split(cue)[1] < len(cue.passage.text)
    if cue.colon >= 0:
        return True
    return bool(following) and cue.words.count(" ") < _SHORT_TITLE and not following[0].label
