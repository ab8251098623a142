"""What a meeting lays down without a cue behind the owner: `RESOLVED: That the Clerk write`, `the Clerk was asked whether she could write`.

In: a sentence. Out: `Task` values. Afterwards holds: a verb in its bare form is a task only where a resolution puts it there.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.actions.cues import Task, end_of, inflected, is_deed

if TYPE_CHECKING:
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.phrases import Sentence


def laid_down(sentence: Sentence, roll: Roll) -> list[Task]:
    """Return the tasks of a resolution that says what somebody shall do: `RESOLVED: That the Clerk write to the school`; of its clauses, each."""
    text = sentence.text
    grammar = roll.grammar
    first = -1
    for at in grammar.openings(text):
        first = at if first < 0 else first
        match = grammar.clause.match(text, at)
        if match is not None and _shall(match, roll):
            return [_task(sentence, match)]
    return _of_clauses(sentence, first, roll) if first >= 0 else []


@cache
def _clause_label() -> re.Pattern[str]:
    # That (a) the hedge be cut; and (b) the Clerk write
    return re.compile(r"(?:^|[;,:]\s(?:and\s|or\s)?)\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s")


def _of_clauses(sentence: Sentence, start: int, roll: Roll) -> list[Task]:
    """Return the tasks of the clauses of a resolution that stand in one line from `start` on, each behind its label."""
    labels = list(_clause_label().finditer(sentence.text[start:]))
    ends = [*(start + label.start() for label in labels[1:]), len(sentence.text)]
    found = []
    for label, end in zip(labels, ends, strict=False):
        match = roll.grammar.clause.match(sentence.text, start + label.end(), end)
        if match is not None and _shall(match, roll):
            found.append(_task(sentence, match, end))
    return found


def clause(sentence: Sentence, roll: Roll) -> list[Task]:
    """Return the task of a clause under `RESOLVED that:`: `the Chief Executive write to the traders`."""
    match = roll.grammar.clause.match(sentence.text)
    return [_task(sentence, match)] if match is not None and _shall(match, roll) else []


def _task(sentence: Sentence, match: re.Match[str], end: int | None = None) -> Task:
    start = match.start("owner")
    return Task(
        "owner-shall",
        sentence,
        (start, end_of(sentence.text, start, len(sentence.text) if end is None else end)),
        match.span("owner"),
        explicit=False,
    )


def _shall(match: re.Match[str], roll: Roll) -> bool:
    """Return whether a verb in its bare form behind an owner lays it down as his task."""
    grammar = roll.grammar
    owner, verb = match["owner"], match["next"].lower()
    if verb in grammar.pasts or verb in grammar.no_verbs or verb in grammar.states or verb in grammar.answers or verb[0].isdigit():
        return False
    if owner.endswith(("'s", "’s")):
        return False  # "That the Principal's report be received"
    if verb in grammar.offices or f"{verb}s" in grammar.groups:
        return False  # "that the staff governor withdraw"
    if verb.endswith("s") or match["next"][0].isupper() or inflected(verb) or roll.several(owner):
        return False
    return roll.office(owner) or roll.titled(owner) or roll.knows(owner) or roll.lettered(owner)


def asked(sentence: Sentence, roll: Roll) -> list[Task]:
    """Return the task that a question lays on somebody: `The Clerk was asked if she could write to the school`."""
    text = sentence.text
    grammar = roll.grammar
    for question in grammar.question.finditer(text):
        match = grammar.asked.search(text, max(0, question.start() - _REACH), question.start())
        if match is None or not roll.certain(match["owner"]) or roll.several(match["owner"]):
            continue
        if question["thing"] or (question["next"].lower() not in grammar.answers and is_deed(text, question, "said", roll)):
            start = match.start("owner")
            return [Task("owner-asked", sentence, (start, end_of(text, start, len(text))), match.span("owner"), explicit=True)]
    return []


_REACH = 110
"""How far before a question (code points) whoever is asked may begin."""
