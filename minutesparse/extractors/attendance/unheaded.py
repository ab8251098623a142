"""A list of those present that no heading announces: lines at the head of the document, each with a name and a title, an office or an organisation.

In: the passages of the head, and the register. Out: the register, with the first run of such lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse import people
from minutesparse.extractors.attendance import entries, notes
from minutesparse.extractors.attendance.headings import heading_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import AttendanceWords
    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.register import Register

_FEWEST = 3
"""So many people must be in a run, for it to be the attendance."""
_LONGEST = 200


def by_office(text: str, words: AttendanceWords) -> entries.Reading | None:
    """Return the one person whom a line names by the office and no more (`Clerk: Jo Vale`), or None."""
    office, colon, _ = text.partition(":")
    if not colon or not notes.is_office(office.strip(" *_"), words):
        return None
    reading = entries.read(text, 0, words)
    return reading if len(reading.people) == 1 and reading.is_list else None


def unheaded(passages: Sequence[Passage], register: Register) -> None:
    """Enter the first run of lines that name at least three people with titles or offices, as those present."""
    run: list[tuple[Passage, entries.Reading]] = []
    damaged = 0
    for passage in passages:
        reading = _list_in(passage, register.words)
        if reading is not None:
            run.append((passage, reading))
        elif _people_in(run) < _FEWEST:
            run = []
        elif damaged or not _is_damaged(passage.view.text):
            break
        else:
            damaged += 1
    if _people_in(run) < _FEWEST:
        return
    group = register.open("present", "unheaded", None)
    for passage, reading in run:
        register.enter(group, passage, reading.people)
        register.spans.append(passage.view.span)


def members(passages: Sequence[Passage], register: Register) -> None:
    """Enter the members whom a label at the head names, or a plural before their names, where no heading tells who was present."""
    group = None
    for passage in passages:
        text = passage.view.text
        if text.partition(":")[0].strip(" *").lower() in _SUMMONED:
            return
        label = _LABEL.match(text)
        if label is None and (group is None or heading_at(text, register.words) is not None or ":" in text):
            group = None
            continue
        start = label.end() if label else 0
        reading = entries.read(text, label.start("names") if label and label["names"] else start, register.words)
        if text[start:].strip() and not (reading.is_list and reading.people):
            group = None
            continue
        group = group or register.open("present", "members", passage.place(0, start) if start else None)
        group.said = True
        register.enter(group, passage, reading.people)
        register.spans.append(passage.view.span)


_SUMMONED = frozenset({"to", "distribution", "circulation", "membership", "agenda"})
"""Labels of those who were called to a meeting, below which nobody is said to have come."""
_LABEL = re.compile(
    r"(?:(?:parish|town|community|committee|board|council)\s)?(?:councillors|cllrs|members|trustees|governors|directors|committee)(?:\s\(\d{1,2}\))?"
    r"(?:\s?:(?P<rest>)|(?P<names>)\s(?=[A-Z][\w.'’-]*\s[A-Z]|[A-Z][\w'’-]+,))\s*",
    re.IGNORECASE,
)
# Trustees: |Ann Hill, Bo Dale; Councillors |B Dale, C Moor


def _people_in(run: Sequence[tuple[Passage, entries.Reading]]) -> int:
    return sum(len(reading.people) for _, reading in run)


def _list_in(passage: Passage, words: AttendanceWords) -> entries.Reading | None:
    """Return the list of marked people that a line of bearable length is, beginning with a name; None for any other."""
    text = passage.view.text
    if passage.table is not None or len(text) >= _LONGEST or not people.people_at(text, 0):
        return None
    reading = entries.read(text, 0, words)
    begins = reading.is_list and bool(reading.people) and reading.people[0].name.start == 0
    return reading if begins and all(map(_is_somebody, reading.people)) else None


def _is_damaged(text: str) -> bool:
    """Return whether a line among names may be one whose name was lost in conversion ("Ann lnskip (Editor)"): short, and no sentence."""
    return len(text) < _LONGEST // 2 and text.endswith(")")


def _is_somebody(person: entries.Person) -> bool:
    """Return whether a title, an office or an organisation marks a name as one."""
    return bool(person.name.prefix or person.role or person.organisation)
