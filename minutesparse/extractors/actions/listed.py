"""Tasks that a label or a heading announces: `Action: Clerk to write`, a list under `Action items`, tasks under somebody's name.

In: a passage or sentence behind the label. Out: `Task` values. Afterwards holds: `Action: None` and `Action: Approved` give none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.extractors.actions.cues import Task, owned
from minutesparse.extractors.actions.laid_down import laid_down

if TYPE_CHECKING:
    import re

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
    last = text[-_OVER_ROOM:].rstrip(")] .!").rsplit(None, 1)[-1:]
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


def name_alone(passage: Passage, roll: Roll) -> re.Match[str] | None:
    """Return the match if the passage is nothing but a name over a list of tasks: `George`, `Ann Hill:`."""
    text = passage.text
    found = roll.grammar.only.fullmatch(text) if len(text) <= _LONGEST_NAME else None
    if found is None or found["due"]:
        return None
    owner = found["owner"]
    return found if roll.certain(owner) or (passage.block.kind is not Kind.LIST_ITEM and owner.count(" ") <= 1) else None
