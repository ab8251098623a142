"""Items by headings and numbers: the list of labels, of headings or of lines in one look that divides the document into its business.

In: a cleaned document without layout markers. Out: its outline. Numbers go before headings unless all of them stand under one heading, or are
those of an agenda above its minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import Diagnostic
from minutesparse.segmentation.assembly import is_code, section
from minutesparse.segmentation.business import main_run
from minutesparse.segmentation.cues import Cue, cues_of
from minutesparse.segmentation.gaps import gaps
from minutesparse.segmentation.glued import filled, unglued
from minutesparse.segmentation.looks import (
    heading_run,
    labels_words,
    line_run,
    lone_run,
    look_run,
    named,
    over_run,
    runs_in,
    stop_run,
    table_run,
    titled_run,
    with_unnumbered,
)
from minutesparse.segmentation.outline import Outline
from minutesparse.segmentation.repeats import repeated_run
from minutesparse.segmentation.runs import Run, numbered_runs
from minutesparse.segmentation.summaries import without_summaries
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords
    from minutesparse.document import Document


class _Division(NamedTuple):
    """What divides the document: the cues that open items, headings over groups of them, and the lists of other documents in the same file."""

    run: Run
    groups: Sequence[Cue] = ()
    others: Sequence[Run] = ()


def by_items(document: Document, words: LayoutWords) -> Outline:
    """Return the outline that headings and numbers draw; without any, everything is head."""
    passages = unglued(document.passages)
    cues = cues_of(passages, words)
    division = _division(cues, words)
    if division is None:
        return Outline(head=document.passages)
    more = filled(passages, division.run)
    if more is not passages:
        cues = cues_of(more, words)
        division = _division(cues, words) or division
    run = division.run
    for member in run.members:
        cues[member.place] = member
    begins = [member.place for member in run.members]
    bounds = [*begins, _end(division, cues, words)]
    over = {group.place for group in division.groups}
    rule = "number" if any(member.label or member.over for member in run.members) else run.members[0].look
    sections = [section([each for each in cues[begin:end] if each.place not in over], rule) for begin, end in zip(begins, bounds[1:], strict=True)]
    return Outline(
        head=tuple(each.passage for each in cues[: begins[0]] if each.place not in over),
        sections=tuple(sections),
        tail=tuple(each.passage for each in cues[bounds[-1] :]),
        diagnostics=(*gaps(document, run.members), *_several(division)),
        groups=tuple(group.passage for group in division.groups),
    )


def _division(cues: Sequence[Cue], words: LayoutWords) -> _Division | None:
    """Return what divides the document into its business, or None."""
    titled = titled_run(cues)
    if titled and sum(member.label is not None for member in titled.members) * 2 < len(titled.members):
        return _Division(titled)
    lists = numbered_runs(cues)
    numbers, others = main_run(lists, len(cues), words)
    over = None if numbers else over_run(lists, cues)
    if over:
        return _Division(over)
    numbers = _above_codes(numbers, cues) if numbers else None
    division = _by_looks(numbers, others, cues, words)
    if division is None and numbers is None:
        again = repeated_run(cues, words) or lone_run(cues)
        return _Division(again) if again else None
    return division or (_Division(with_unnumbered(numbers, cues, words), (), others) if numbers else None)


def _by_looks(numbers: Run | None, others: Sequence[Run], cues: Sequence[Cue], words: LayoutWords) -> _Division | None:
    """Return what headings or looks divide the document into, alone or together with the list `numbers`; None where the list alone does."""
    headings, groups = heading_run(cues, words) or (None, ())
    of_agenda = numbers is not None and any(member.agenda for member in numbers.members)
    found = headings or table_run(cues, words) or look_run(cues, words) or (Run() if of_agenda else _by_lines(cues, words))
    looks = without_summaries(found, cues, words)
    if len(looks.members) < (1 if headings else 2):
        return None
    if numbers is None:
        return _Division(looks, groups)
    if numbers.lies_within_one_part_of(looks) and looks.weight > numbers.weight:
        return _Division(looks, groups)
    if _is_agenda_of(numbers, looks):
        return _Division(_below_agenda(numbers, looks, cues), (), (numbers,))
    if headings and all(member.is_heading for member in numbers.members):
        return _Division(_with_unnumbered(numbers, cues, words), (), others)
    return None


def _by_lines(cues: Sequence[Cue], words: LayoutWords) -> Run:
    """Return the short lines over paragraphs, or the paragraphs that begin with a title and a stop, whichever are more."""
    lines, stops = line_run(cues, words), stop_run(cues, words)
    return stops if len(stops.members) > len(lines.members) else lines


def _above_codes(run: Run, cues: Sequence[Cue]) -> Run:
    """Return the run moved to the headings that its members stand below, where its numbers follow their headings."""
    below = [
        is_code(member) and member.place and cues[member.place - 1].look not in {"text", "colon"} and not cues[member.place - 1].label
        for member in run.members
    ]
    titled = [member.place + 1 < len(cues) and cues[member.place + 1].look != "text" for member in run.members]
    if not all(below) or all(titled):
        return run
    return Run([cues[member.place - 1] for member in run.members])


_TITLE_START = 9
"""Titles that are alike so far (code points) are those of the same item."""


def _is_agenda_of(numbers: Run, looks: Run) -> bool:
    """Return whether the numbered titles come again below as headings without number: an agenda above its minutes."""
    printed = _printed(numbers.members)
    return len(printed & _printed([member for member in looks.members if member.place > numbers.last and not member.label])) > 1


def _printed(cues: Sequence[Cue]) -> set[str]:
    """Return the first letters of the titles."""
    return {cue.words[:_TITLE_START].lower() for cue in cues}


def _below_agenda(numbers: Run, looks: Run, cues: Sequence[Cue]) -> Run:
    """Return the headings below an agenda, with every line that begins as a title of the agenda does, and without short lines that do not."""
    printed = _printed([cue for cue in cues[: numbers.last + 1] if cue.label])
    taken = {member.place for member in looks.members if member.look != "plain"}
    return Run(
        [
            cue
            for cue in cues[numbers.last + 1 :]
            if cue.place in taken or (cue.look != "text" and not (cue.label or cue.passage.cell) and cue.words[:_TITLE_START].lower() in printed)
        ]
    )


def _with_unnumbered(run: Run, cues: Sequence[Cue], words: LayoutWords) -> Run:
    """Return the run with the headings of the same rank that have no number."""
    level = run.members[0].level
    numbered = {member.place for member in run.members}
    members = [
        each
        for each in cues[run.first :]
        if each.place in numbered
        or (each.is_heading and each.level == level and not (each.label or named(each, words.opening) or labels_words(each, words)))
    ]
    return without_summaries(Run(members), cues, words)


def _end(division: _Division, cues: Sequence[Cue], words: LayoutWords) -> int:
    """Return the index of the first passage after the last item: where the meeting closes, a list sums it up, or another document begins."""
    last = division.run.last
    until = min((other.first for other in division.others if other.first > last), default=len(cues))
    closing = pattern(r"\L<closing>", closing=words.closing)
    titled = last + 1 if cues[last].is_alone else last
    for each in cues[titled + 1 : until]:
        if closing.match(each.passage.text) or _sums_up(each, words):
            return each.place
    return until


def _sums_up(cue: Cue, words: LayoutWords) -> bool:
    """Return whether the passage heads a list that sums up the meeting, rather than giving one task of the last item ("Action: Clerk to write")."""
    if cue.label or cue.look == "text" or not named(cue, words.summaries):
        return False
    return not runs_in(cue, words)


def _several(division: _Division) -> list[Diagnostic]:
    """Return a finding for each list of items of another document."""
    return [
        Diagnostic.of("several-documents", f"another list of {len(other.members)} items begins here", other.members[0].passage.view.span)
        for other in division.others
    ]
