"""The actions of a section: who is to do what, by when.

In: a section's own passages and the people of the meeting (`roll_of`). Out: `Action` records in order of the text. Afterwards holds: the words of an
action are those of the source, its owner's included, and its owners are people of the meeting where the attendance knows them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.extractors.actions.detached import owned
from minutesparse.extractors.actions.grammar import grammar_of
from minutesparse.extractors.actions.owners import Roll
from minutesparse.extractors.actions.reading import Reader
from minutesparse.models import Action
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.extractors.actions.reading import Draft
    from minutesparse.models import Attendee
    from minutesparse.segmentation.outline import Section
    from minutesparse.spans import MappedText

__all__ = ["Roll", "actions", "owned", "roll_of"]

_DATE_ROOM = 40
"""How long a date may be (code points)."""


def roll_of(people: Sequence[Attendee], dialect: Dialect, body: str | None = None, *, met: bool = True) -> Roll:
    """Return the people of a meeting as owners of its tasks, made once for all its sections; `body` is who meets, where that is known.

    Where nobody is known to have `met`, a heading like `Tasks` is that of any page.
    """
    return Roll(people, grammar_of(dialect.actions), body, met=met)


def actions(section: Section, roll: Roll) -> list[Action]:
    """Return the actions in the section's own passages (not its sub-sections'), in order of the text."""
    if not section.passages:
        return []
    drafts = Reader(section, roll).read()
    found = sorted((_record(draft, roll) for draft in drafts), key=lambda action: action.span or Span(0, 0))
    return _once(found)


def _once(found: Sequence[Action]) -> list[Action]:
    """Return the actions without those that a page repeats, as it does a resolution under `Decision:` and under `Minutes:`."""
    known: set[tuple[str, str | None]] = set()
    kept = []
    for action in found:
        key = " ".join(action.text.lower().rstrip(" .;").split()), action.owner
        if key not in known or len(action.text) < _SHORTEST_REPEAT:
            kept.append(action)
        known.add(key)
    return kept


_SHORTEST_REPEAT = 30
"""How long the words of a task are at least (code points) that is only told twice, not given twice."""


def _record(draft: Draft, roll: Roll) -> Action:
    """Return the record of a draft."""
    owner = draft.owner
    unassigned = owner is not None and owner.text.lower().strip(" .:()").removeprefix("by ") in roll.grammar.unassigned
    due = draft.due or _due(draft.words) or (_due(owner) if owner and unassigned else None)
    day = dates.date_in(due.text) if due else None
    owner = None if unassigned else owner
    if owner is not None and owner.text.lower().startswith("the "):
        owner = owner.slice(len("the "))
    places = {"owner": owner, "due_text": due}
    return Action(
        text=draft.words.text,
        owner=owner.text if owner else None,
        owners=roll.people(owner.text) if owner else [],
        due=(day.date or day.likely) if day else None,
        due_text=due.text if due else None,
        explicit=draft.explicit,
        rule=draft.rule,
        span=draft.words.span,
        spans={name: view.span for name, view in places.items() if view is not None},
    )


@cache
def _deadline() -> re.Pattern[str]:
    """Return the pattern of the words before a date by which something is due."""
    # by 14th March 2019 | no later than the end of June
    return re.compile(r"\b(?:by|before|until|no\slater\sthan|not\slater\sthan|due(?:\son|\sby)?|deadline:?)\s(?:the\s(?=\d))?", re.IGNORECASE)


@cache
def _meeting_on() -> re.Pattern[str]:
    """Return the pattern of the words before the day of a meeting for which something is due."""
    # report back to the Council on 8 September 2021
    return re.compile(
        r"\b(?:to|at|for)\s(?:the\s|its\s|our\s)?(?:\w+\s){0,3}(?:council|committee|board|cabinet|panel|executive|meeting)(?:\smeeting)?\son\s(?:the\s(?=\d))?",
        re.IGNORECASE,
    )


@cache
def _loose() -> re.Pattern[str]:
    """Return the pattern of a deadline that is no date."""
    # the next meeting | the end of June 2019 | Thursday
    return re.compile(
        r"(?:the\s)?(?:next|following|this|coming)\s(?:\w+\s)?(?:meeting|week|month|year)\b|(?:the\s)?end\sof\s(?:the\s|next\s)?\w+(?:\s\d{4})?|"
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:the\s)?(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)"
        r"(?:\s\d{4})?(?:\smeeting)?\b|(?:christmas|easter)\b",
        re.IGNORECASE,
    )


@cache
def _spell() -> re.Pattern[str]:
    """Return the pattern of the time that a task may take."""
    # within 14 days | as soon as possible
    return re.compile(r"\bwithin\s(?:the\snext\s)?\w+\s(?:days?|weeks?|months?)\b|\bas\ssoon\sas\spossible\b|\basap\b", re.IGNORECASE)


def _due(words: MappedText) -> MappedText | None:
    """Return the words that say by when, or None."""
    text = words.text
    for found in (*_deadline().finditer(text), *_meeting_on().finditer(text)):
        day = dates.date_in(text[found.end() : found.end() + _DATE_ROOM])
        if day and day.start == 0:
            return words.slice(found.end(), found.end() + day.end)
        loose = _loose().match(text, found.end())
        if loose:
            return words.slice(*loose.span())
    spell = _spell().search(text)
    return words.slice(*spell.span()) if spell else None
