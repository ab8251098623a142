"""Items without numbers: by the source's own headings, or by lines and first words set off in one look.

In: cues. Out: a `Run` like those of numbers, or None. A look counts as that of the items when enough of the words set in it are those of an agenda.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.segmentation.runs import Run
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords, Words
    from minutesparse.segmentation.cues import Cue

_EDGES = " :.–—-*\u00a0"
_OPENING = "([ *_"

_TITLE_SPACES = 12
"""A title has no more spaces than this."""

_ACRONYM = 5
"""One capital word this long (code points) or shorter is an acronym."""

_AGENDA_LINE = 50
"""A line that only its words tell from the text is shorter than this, in code points."""

_REACH = 60
"""How many passages after the last item set off a line may still join by its words."""


def named(cue: Cue, words: Words) -> bool:
    """Return whether the words that the cue sets off are one of `words` and nothing more, as in `PRESENT (6 councillors): …`."""
    name = cue.set_off.lstrip(_OPENING).partition("(")[0].strip(_EDGES).lower()
    return name in words or name.removeprefix("the ") in words


def labels_words(cue: Cue, words: LayoutWords) -> bool:
    """Return whether the cue is a label of the words behind it, never the title of an item: `Decision`, or `Action` in "Action: Clerk to write"."""
    return named(cue, words.labels) or runs_in(cue, words)


def runs_in(cue: Cue, words: LayoutWords) -> bool:
    """Return whether the cue leads in to words of its own line that belong to the item before: `Action` in "Action: Clerk to write"."""
    return named(cue, words.run_in) and bool(cue.words[len(cue.set_off) :].strip(_BEHIND))


_BEHIND = " :.*–—-"

_FEWEST = 2
"""One heading alone divides nothing."""

_ROLL = 2
"""So many headings over who was there show that headings head everything."""


def heading_run(cues: Sequence[Cue], words: LayoutWords) -> tuple[Run, list[Cue]] | None:
    """Return the source's own headings that head items, and those that head several of them; None if there are not two.

    One is enough behind two that tell who was there: minutes of a short meeting.
    """
    said = [cue for cue in cues if cue.is_heading]
    headings = [cue for cue in said if not named(cue, words.opening)]
    fewest = 1 if len(said) - len(headings) >= _ROLL else _FEWEST
    if headings and (_is_title(headings) or _is_over_opening(headings, cues, words)):
        headings = headings[1:]
    if headings and headings[0].place < _TOP and _meeting_title().match(headings[0].passage.text):
        headings = headings[1:]  # "Minutes, 14 May 2022" below the name of the body
    for level in sorted({cue.level for cue in headings}):
        here = [cue for cue in headings if cue.level <= level and not labels_words(cue, words)]
        members, groups = _ungrouped(here, headings, words)
        if len(members) >= fewest:
            return _run(members), groups
    return None


def _is_title(headings: Sequence[Cue]) -> bool:
    """Return whether the first heading is the document's own title."""
    first, *others = headings
    if others and all(cue.level > first.level for cue in others):
        return True
    return first.place < 3 and bool(_meeting_title().search(first.passage.text))  # noqa: PLR2004 - titles stand at the top


def _is_over_opening(headings: Sequence[Cue], cues: Sequence[Cue], words: LayoutWords) -> bool:
    """Return whether the first heading, at the top, is none of an agenda and stands over the lines on who was there, as the name of the body does."""
    first, until = headings[0], headings[1].place if len(headings) > 1 else 0
    told = any(cue.look != "text" and named(cue, words.opening) for cue in cues[first.place + 1 : until])
    return told and first.place < _TOP and not (first.agenda or first.label)


@cache
def _meeting_title() -> re.Pattern[str]:
    # Minutes of the Board meeting, 4 May 2023
    return re.compile(r"\b(?:minutes|meeting|agenda|notes?)\b.*\b(?:of|held|\d)|\bmeeting\s*$|^minutes\b", re.IGNORECASE)


def _ungrouped(here: Sequence[Cue], headings: Sequence[Cue], words: LayoutWords) -> tuple[list[Cue], list[Cue]]:
    """Return the headings with those over groups of items replaced by the headings below them, and those over groups."""
    members: list[Cue] = []
    groups: list[Cue] = []
    at = 0
    for place, cue in enumerate(here):
        until = here[place + 1].place if place + 1 < len(here) else headings[-1].place + 1
        below: list[Cue] = []
        while at < len(headings) and headings[at].place < until:
            if headings[at].place > cue.place:
                below.append(headings[at])
            at += 1
        if below and below[0].place == cue.place + 1 and named(cue, words.groups):
            nearest = min(each.level for each in below)
            members.extend(each for each in below if each.level == nearest)
            groups.append(cue)
        else:
            members.append(cue)
    return members, groups


def look_run(cues: Sequence[Cue], words: LayoutWords) -> Run | None:
    """Return the lines and first words that head items without being headings of the source, or None."""
    top = _after_title(cues)
    begin = max(_after_opening(cues, words), top)
    there = _who_was_there(cues, words)
    found = [
        cue
        for cue in cues[top:]
        if (cue.place >= begin or (cue.agenda and _is_line(cue)))
        and _is_set_off(cue)
        and not (named(cue, words.opening) or labels_words(cue, words) or cue.set_off in there)
    ]
    runs = []
    for look, same in groupby(sorted(found, key=lambda cue: (cue.look, cue.place)), key=lambda cue: cue.look):
        members = list(same)
        hits = sum(cue.agenda for cue in members)
        lines = look == "bold" and all(_is_line(cue) for cue in members)
        if len(members) > 1 and (hits > 1 or lines or (hits and len(members) > 2)):  # noqa: PLR2004 - the fewest that show a habit
            runs.append(_run(members))
    if not runs:
        return None
    best = max(runs, key=lambda run: run.weight)
    closing = pattern(r"\L<closing>", closing=words.closing)
    members = [cue for cue in _joined_by_words(best, cues, begin, words) if not closing.match(cue.passage.text)]
    return _run(members) if members else None


def _after_opening(cues: Sequence[Cue], words: LayoutWords) -> int:
    """Return the index of the first passage after the lines on who was there, as far as they stand in the first half."""
    opening = [cue.place for cue in cues[: len(cues) // 2 + 1] if cue.look != "text" and named(cue, words.opening)]
    return opening[0] + 1 if opening else 0


def _after_title(cues: Sequence[Cue]) -> int:
    """Return the index of the passage below the lines at the top that name the meeting and its day."""
    return max(
        (cue.place + 1 for cue in cues[:_TOP] if (_is_line(cue) and _names_meeting().search(cue.words)) or _heads_meeting().fullmatch(cue.words)),
        default=0,
    )


_TOP = 4
"""So many passages from the first may be lines of the document's title."""


@cache
def _heads_meeting() -> re.Pattern[str]:
    # REGULAR MEETING OF THE BOARD OF SUPERVISORS; CITY COUNCIL REGULAR MEETING MINUTES
    # TUESDAY, SEPTEMBER 12, 2017 - 6:30 P.M.; TOWN HALL, 2 MAIN STREET
    return re.compile(
        r"(?:(?:\w+ ){1,4}(?=\w+ meeting minutes))?(?:regular|special|annual|ordinary|extraordinary|monthly|quarterly|stated|general)"
        r" (?:\w+ ){0,2}(?:meeting(?: minutes)?|session)"
        r"(?: of the \w+(?: \w+){0,3})?\W*"
        r"|(?:\w+ ){0,3}(?:chambers?|hall|room|cent(?:re|er)|building|library|school)"
        r", \d+ (?:\w+ ){1,3}(?:street|avenue|road|lane|drive|boulevard)\W*"
        r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august"
        r"|september|october|november|december) (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}\W*(?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m)?\W*",
        re.IGNORECASE,
    )


def _who_was_there(cues: Sequence[Cue], words: LayoutWords) -> set[str]:
    """Return the words of the lines on who was there: before a colon each is a speaker (`Ann: any questions?`), not a title."""
    lines = [cue.passage.text for cue in cues[: len(cues) // 2 + 1] if cue.colon >= 0 and named(cue, words.opening)]
    return {word for line in lines for word in re.findall(r"[A-Z][\w'’-]*", line.partition(":")[2])}


def _is_line(cue: Cue) -> bool:
    """Return whether the words set off are all that stands in the line."""
    end = len(cue.passage.text)
    return cue.bold >= end or cue.capitals >= end or cue.colon == end - 1


def _is_set_off(cue: Cue) -> bool:
    """Return whether the cue may head an item by its look alone."""
    if cue.look not in {"bold", "capitals", "colon"} or cue.label or cue.level or cue.passage.cell:
        return False
    if cue.look == "colon" and cue.passage.block.kind is Kind.LIST_ITEM:
        return False  # "- Ann: order the bench"
    title = cue.set_off.strip()
    if cue.look == "capitals" and " " not in title and not _is_line(cue) and len(title) <= _ACRONYM:
        return False
    return title.count(" ") <= _TITLE_SPACES and not _no_title().match(title) and not _names_meeting().search(title)


@cache
def _no_title() -> re.Pattern[str]:
    # Cllr Marsh: but not Councillors Other Business (and times, sums, addresses of pages, what resolutions begin with)
    return re.compile(
        r"(?:Cllrs?|Councillors?(?! (?:Any |Other |Reports?\b|Questions\b|Vacanc|Training\b))"
        r"|Mr|Mrs|Ms|Miss|Dr|PCSO|Sgt|The following|Minutes (?:taken|recorded) by|Moved(?= (?:that|by)\b|$)"
        r"|(?:and,? )?whereas|now,? therefore|(?:and )?be it|roll[ -]call vote)\b"
        r"|.*\b(?:present|absent)$"
        r"|.*\d{1,2}[.:]\d\d ?(?:[ap]\.?m|hrs)|.*£|(?:https?|www)\b",
        re.IGNORECASE,
    )


@cache
def _names_meeting() -> re.Pattern[str]:
    # Draft minutes of Hill Parish Council; Draft minutes; Action Minutes
    return re.compile(
        r"^(?:draft|unconfirmed|action|meeting|board|committee) (?:meeting )?minutes\W*$"
        r"|^(?:draft )?(?:minutes|agenda|notes?)\b.*(?:council|committee|board|\d{1,2}[./-]\d)"
        r"|(?:parish|town|district|county|borough|city) council\W*$",
        re.IGNORECASE,
    )


def _joined_by_words(run: Run, cues: Sequence[Cue], begin: int, words: LayoutWords) -> list[Cue]:
    """Return the members of `run` with the short lines between them that an agenda would have, though set otherwise."""
    taken = {member.place for member in run.members}
    more = [cue for cue in cues[begin : run.last + _REACH] if cue.place not in taken and _is_line_of_agenda(cue, words)]
    return sorted([*run.members, *more], key=lambda cue: cue.place)


def _is_line_of_agenda(cue: Cue, words: LayoutWords) -> bool:
    if not cue.agenda or cue.label or cue.level or cue.passage.cell or cue.look in {"heading", "text"}:
        return False
    title = cue.set_off
    return named(cue, words.unnumbered) or (
        len(title) < _AGENDA_LINE
        and bool(pattern(r"(?:the )?(?:\L<agenda>)\b", agenda=words.agenda).match(title))
        and not named(cue, words.opening)
        and not labels_words(cue, words)
        and not _no_title().match(title)
    )


def titled_run(cues: Sequence[Cue]) -> Run | None:
    """Return the lines of a page that have one of its labels behind their title, or the numbers alone before them; None without any."""
    members = [_number_before(cue, cues) or cue for cue in cues if cue.until > cue.start]
    return Run(members) if len(members) > 1 else None


def _number_before(cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """Return the number that stands alone in the cell before a title, or None."""
    before = cues[cue.place - 1] if cue.place else None
    if before is None or not (before.is_alone and before.label) or before.passage.cell is None or cue.passage.table is not before.passage.table:
        return None
    return before


def table_run(cues: Sequence[Cue], words: LayoutWords) -> Run | None:
    """Return the first cells of the rows of a table that holds one item a row, told by the head of its first column; None without one."""
    tables: dict[int, list[Cue]] = {}
    for cue in cues:
        cell = cue.passage.cell
        if cell and cell.grid and cell.grid.column == 0 and cue.passage.table:
            tables.setdefault(cue.passage.table.span.start, []).append(cue)
    for firsts in tables.values():
        head, *rows = _one_a_row(firsts)
        if len(rows) > 1 and named(head, words.columns) and not head.passage.text[0].isdecimal():
            return _run(rows)
    return None


def _one_a_row(cues: Sequence[Cue]) -> list[Cue]:
    """Return the first cue of each row."""
    return [next(same) for _, same in groupby(cues, key=lambda cue: cue.passage.cell and cue.passage.cell.grid and cue.passage.cell.grid.row)]


_LINE_SPACES = 7


def line_run(cues: Sequence[Cue], words: LayoutWords) -> Run:
    """Return the short lines, not set off by anything, over paragraphs: what is left where a conversion lost all looks.

    Two of them at least must have the words of an agenda, and the first is one of these or stands behind a paragraph.
    """
    lines = [
        cue
        for cue, below in pairwise(cues)
        if cue.look == "plain"
        and not (cue.label or cue.level or cue.passage.cell)
        and cue.words[0].isupper()
        and cue.words.count(" ") <= _LINE_SPACES
        and (
            below.look == "text"
            or below.label
            or below.passage.block.kind is Kind.LIST_ITEM
            or (below.passage.text[-1] == ":" and below.words.count(" ") >= _FEWEST)
        )
        and not (named(cue, words.opening) or labels_words(cue, words) or _no_title().match(cue.words) or _names_meeting().search(cue.words))
    ]
    hits = [cue.place for cue in lines if cue.agenda]
    if len(hits) < _FEWEST:
        return Run()
    prose = next((cue.place for cue in cues if cue.look == "text" and cue.words.count(" ") > _TITLE_SPACES and not cue.label), hits[0])
    return Run([cue for cue in lines if cue.place >= hits[0] or (cue.place > prose and _stands_alone(cue, cues[cue.place - 1]))])


def stop_run(cues: Sequence[Cue], words: LayoutWords) -> Run:
    """Return the paragraphs that begin with a title of a word or two and a full stop (`Treasurer. The balance is £40`).

    Most paragraphs from the first on must begin so, and two of the titles must be those of an agenda.
    """
    found = [cue for cue in cues if not (cue.label or cue.passage.cell) and _title_and_stop().match(cue.words)]
    hits = [cue for cue in found if pattern(r"\L<agenda>\b", agenda=words.agenda).match(cue.words)]
    if len(hits) < _FEWEST or len(found) < _HABIT:
        return Run()
    members = [cue for cue in found if cue.place >= hits[0].place and not _no_title().match(cue.words.partition(".")[0])]
    return Run(members) if len(members) * 2 > members[-1].place - members[0].place + 1 else Run()


def over_run(runs: Sequence[Run], cues: Sequence[Cue]) -> Run | None:
    """Return the titles on lines of their own over the numbered first paragraphs of items (`MINUTE` over `2. The minute was approved`), or None."""
    for run in runs:
        titles = [_over(member, cues) for member in run.members]
        found = [title._replace(over=True) for title in titles if title]
        if len(found) + 1 >= _HABIT and len(found) == len(titles) == len({title.words for title in found}):
            return Run(found)
    return None


def _over(member: Cue, cues: Sequence[Cue]) -> Cue | None:
    """Return the line above a numbered paragraph that is its title, or None."""
    label, above = member.label, cues[member.place - 1] if member.place else None
    if (
        above is None
        or label is None
        or label.is_letter
        or len(label.parts) > 1
        or member.look != "text"
        or member.passage.cell
        or above.passage.cell
    ):
        return None
    line = above.look == "heading" or (above.look in _SET_OFF and _is_line(above) and above.words.count(" ") <= _TITLE_SPACES)
    return above if line and not above.label else None


def lone_run(cues: Sequence[Cue]) -> Run | None:
    """Return the one numbered title of a document that has no other number, with a sentence below it: `1. Website`; else None."""
    numbered = [cue for cue in cues if cue.label]
    if len(numbered) != 1 or numbered[0].place + 1 >= len(cues):
        return None
    only, below = numbered[0], cues[numbered[0].place + 1]
    label = only.label
    first = label is not None and label.is_decimal and label.parts == (1,) and label.form == "." and not label.doubtful
    told = below.look == "text" and below.passage.text.rstrip().endswith(".")
    led = only.place > 0 and cues[only.place - 1].passage.text.rstrip().endswith((":", ";", ","))
    title = only.look in {"plain", "heading"} or _is_line(only)
    return _run(numbered) if first and told and not led and not only.is_alone and title and not _no_title().match(only.words) else None


_HABIT = 4
"""So many paragraphs that begin alike show a habit."""


@cache
def _title_and_stop() -> re.Pattern[str]:
    # Club room. The Plough want
    return re.compile(r"[A-Z][\w'’/&-]*(?: [\w'’/&-]+){0,3}\. (?=[A-Z£\d])")


def _stands_alone(cue: Cue, before: Cue) -> bool:
    """Return whether a line stands alone behind a paragraph: it is none of a list, and no question."""
    return before.look == "text" and cue.words[-1] != "?" and cue.passage.block.kind is not Kind.LIST_ITEM


def _run(members: Sequence[Cue]) -> Run:
    """Return the members as a run; a number that few of them begin with is a word of its title, as in "5.1 release"."""
    if sum(cue.label is not None for cue in members) * 2 < len(members):
        return Run([cue.unlabelled() for cue in members])
    return Run(list(members))


_SET_OFF = frozenset({"heading", "bold", "capitals"})


def with_unnumbered(run: Run, cues: Sequence[Cue], words: LayoutWords) -> Run:
    """Return the list of numbered items with the business round it that has no number: an open forum before the first or behind the last.

    Among the items only what is set off counts; elsewhere its name must be all that stands before a colon or in the line.
    """
    numbered = {member.place for member in run.members}
    more = [
        cue
        for cue, below in pairwise(cues)
        if cue.look != "text"
        and not (cue.label or cue.passage.cell or below.place in numbered)
        and named(cue, words.unnumbered)
        and (cue.look in _SET_OFF if run.first < cue.place < run.last else below.look == "text" or cue.look == "colon")
        and not (cue.place - 1 in numbered and cues[cue.place - 1].is_alone)
    ]
    return Run(sorted([*run.members, *more], key=lambda cue: cue.place)) if more else run
