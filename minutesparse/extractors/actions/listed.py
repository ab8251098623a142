"""Tasks that a label or a heading announces: `Action: Clerk to write`, a list under `Action items`, tasks under somebody's name.

In: a passage or sentence behind the label. Out: `Task` values. Afterwards holds: `Action: None` and `Action: Approved` give none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.document import Kind
from minutesparse.extractors.actions.cues import Task, owned
from minutesparse.extractors.actions.laid_down import laid_down

if TYPE_CHECKING:
    from minutesparse.document import Passage
    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.phrases import Sentence

LONGEST_HEADING = 45
_LONGEST_NAME = 45
_TRAILING_ROOM = 80
"""How far from the end of a task (code points) its owner may stand behind it."""


def heading(text: str, grammar: Grammar) -> bool:
    """Return whether `text` as a whole is a heading over tasks."""
    if len(text) > LONGEST_HEADING:
        return False
    return text.strip(" :*_.#-").lower() in grammar.over_lists


def ends(passage: Passage, grammar: Grammar) -> bool:
    """Return whether the passage ends a list of tasks: another heading or label."""
    return passage.block.kind is Kind.HEADING or passage.text.split(":", 1)[0].strip(" *_.#").lower() in grammar.ends


def nothing(text: str, grammar: Grammar) -> bool:
    """Return whether what stands behind a label says that there is no task, or tells an outcome."""
    bare = text.strip(" .*_:;!-–()").lower()
    return not bare or bare in grammar.nothing or bare in grammar.outcomes or grammar.settled.match(text) is not None


def votes(text: str, grammar: Grammar) -> bool:
    """Return whether a sentence tells a vote or an outcome."""
    return text.lower().lstrip("0123456789 ").startswith((*grammar.words.voting, *grammar.words.outcomes)) and " to " not in text


def over(text: str, grammar: Grammar) -> bool:
    """Return whether a task has been done already: `Clerk to write - done`."""
    last = text[-_OVER_ROOM:].rstrip(")] .!/0123456789").rsplit(None, 1)[-1:]
    if not last or last[0].lower().lstrip("-–—:([.") not in grammar.done:
        return False
    return grammar.over.search(text, max(0, len(text) - _OVER_ROOM)) is not None


_OVER_ROOM = 24
"""How far from the end of a task (code points) the mark may begin that says that it is done."""


def task(sentence: Sentence, roll: Roll) -> Task:
    """Return the task of a sentence that a label or a list says is one, with the owner it names."""
    text = sentence.text
    given = owned(sentence, roll, listed=True) or laid_down(sentence, roll)
    if given and text[: given[0].clause[0]].strip(" *_-").lower() in {"", "for", "that"}:
        return given[0]._replace(rule="listed", clause=(given[0].clause[0], len(text)), explicit=True)
    named = roll.grammar.named.match(text)
    if named and text[named.end() :].strip() and roll.believes(named["owner"]):
        return Task("listed-under-name", sentence, (named.end(), len(text)), named.span("owner"), explicit=True)
    behind = roll.grammar.trailing.search(text, max(0, len(text) - _TRAILING_ROOM))
    if behind and roll.certain(behind["owner"]):
        return Task("listed", sentence, (0, len(text)), behind.span("owner"), explicit=True)
    awaited = roll.grammar.awaited.search(text)
    owner = awaited.span("owner") if awaited else given[0].owner if given else None
    return Task("listed", sentence, (0, len(text)), owner, explicit=not awaited)


def row(text: str, roll: Roll) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Return where owner and date stand in a line under the heads of columns that spaces line up: `Order the chain   BN   31 March 2021`."""
    starts = [word.start() for word in _WORD.finditer(text)]
    for first, second in zip(starts[-1:0:-1], [len(text), *starts[-1:1:-1]], strict=True):
        rest = text[second:]
        if rest and not _is_day(rest):
            continue
        before = starts[starts.index(first) - 1]
        named = text[before].isupper() and roll.knows(text[before:second].rstrip()) and not roll.office(text[before:second])
        whole = before if before and named else first
        owner = text[whole:second].rstrip()
        if roll.initialled(owner) or roll.lettered(owner) or roll.knows(owner) or roll.several(owner):
            return (whole, whole + len(owner)), (second, len(text)) if rest else None
    return None


_WORD = re.compile(r"\S+")


def _is_day(text: str) -> bool:
    """Return whether a text is a date or what stands in place of one, and nothing else."""
    day = dates.date_in(text)
    return (day is not None and not text[: day.start].strip() and not text[day.end :].strip(" .")) or text.strip(" .").lower() in _DAYS


_DAYS = frozenset({"next meeting", "asap", "ongoing", "tbc"})


def name_alone(passage: Passage, roll: Roll) -> re.Match[str] | None:
    """Return the match if the passage is nothing but a name over a list of tasks: `George`, `Ann Hill:`."""
    text = passage.text
    found = roll.grammar.only.fullmatch(text) if len(text) <= _LONGEST_NAME else None
    if found is None or found["due"]:
        return None
    owner = found["owner"]
    return found if roll.certain(owner) or (passage.block.kind is not Kind.LIST_ITEM and owner.count(" ") <= 1) else None
