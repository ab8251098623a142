"""Outcomes that say half of what they should: an action that nobody is to do, a decision that does not say what was decided.

In: a record. Out: diagnostics. Afterwards holds: only what the minutes themselves set down as an action or a decision is asked, and an action that
names somebody in its own words is owned, whatever else is missing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.models import Minutes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.models import Action, Attendee, Decision, Report

_HABIT = 3
"""Where so many actions are set down and none has an owner, the house gives none."""


def actions_without_owner(record: Minutes | Report) -> Iterator[Diagnostic]:
    """Yield the actions set down as such that name nobody; none where the house style gives no owners."""
    actions = [*record.iter_actions()] if isinstance(record, Minutes) else record.actions
    explicit = [action for action in actions if action.explicit]
    if len(explicit) >= _HABIT and not any(action.owner for action in explicit):
        return
    names = _names(record.attendance if isinstance(record, Minutes) else [])
    for action in explicit:
        if action.owner is None and not _names_somebody(action, names):
            yield Diagnostic.of("action-without-owner", f"nobody is named who is to do this: {quoted(action.text)}", action.span)


_DOERS = (
    r"(?:clerk|chair\w*|secretar\w+|treasurer|director|officers?|members?|councillors?|cllrs?|mrs?|ms|dr|staff|team|board|committee|council"
    r"|trustees?|governors?|volunteers?|everyone|everybody|all|we|us|i|you|they|he|she|who|nobody|none|n/a|contractors?)\b"
)
# The Clerk to write, two members to look, to be done by officers; not "to write to members"
_DOER = re.compile(rf"^\W*+(?:\w[\w’'-]*+\W++){{0,2}}{_DOERS}|\bby (?:the )?{_DOERS}|\bresponsible\b", re.IGNORECASE)
# that the Clerk contact them
_ANYBODY = re.compile(rf"\b{_DOERS}", re.IGNORECASE)
_THING = r"(?:the|an?|all|any|each|every|our|their|his|her|its|this|that|these|those|both|[A-Z]\S*)"
# (Lena, Sam)      Karin and Kay      DHO      Kay to ask      Kay Osric would ask      that Kay will ask; not "Write to the mason"
_PERSON = re.compile(
    rf"^\W*+(?:[A-Z][\w’'.-]*\W{{0,3}}(?:,|&|and|/|:|-|–|working|to(?!\s{_THING}\b))\s|[A-Z]{{2,4}}\b|[A-Z]\w+ [A-Z]\w+ )"
    r"|\([A-Z]\w+(?:, [A-Z]\w+)+\)|\b[A-Z]\w+ (?:will|would)\b"
)


# dig the pond; not "residents. iii."
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_OF_A_TASK = 3
"""So many words, of two letters at least, a task has; fewer are what is left of a list."""


def _names_somebody(action: Action, names: frozenset[str]) -> bool:
    """Return whether the words of an action tell who is meant, though not as an owner is told; a question, or a word or two, is no task."""
    text = action.text
    if _DOER.search(text) or _PERSON.search(text) or len(_WORD.findall(text)) < _FEWEST_OF_A_TASK or text.endswith("?"):
        return True
    return any(word in names for word in re.findall(r"\w+", text))


def _names(attendance: Sequence[Attendee]) -> frozenset[str]:
    """Return the words of the names of all who are listed, and their initials."""
    words = {word for person in attendance for word in (*person.name.split(), person.initials or "")}
    return frozenset(word for word in words if word[:1].isupper())


# be approved, has been made, to note, was, will: words or endings of a verb
_VERB = re.compile(
    r"\b(?:be|been|is|are|was|were|has|have|had|will|shall|would|should|may|can|must|do|did|does|not|no|to|made|put|set|held|kept|paid|sent|met"
    r"|taken|done|given|chosen|\w{2,}(?:ed|ing|ise|ize|ify))\b",
    re.IGNORECASE,
)
# Approve the minutes, note the report: what a decision that begins with its verb begins with
_BEGINNING = re.compile(
    r"\W*+(?:that\s+)?(?:(?:we|they|it|he|she|the \w+)\s+)?(?:accept|adapt|add|adjourn|adopt|agree|allow|appoint|apply|approve|ask|authori[sz]e|award"
    r"|begin|buy|call|carry|change|close|come|commission|confirm|consider|continue|create|decline|defer|delegate|do|donate|elect|endorse|ensure"
    r"|enter|establish|exclude|extend|finish|form|fund|get|give|go|grant|have|hold|increase|instruct|invite|issue|join|keep|leave|let|look|make|move"
    r"|meet|nominate|note|obtain|offer|open|pay|permit|place|postpone|proceed|provide|publish|purchase|put|raise|ratify|receive|recommend|refer"
    r"|refuse|reject|remain|remove|renew|replace|request|require|resolve|respond|retain|review|send|set|sign|submit|support|suspend|take|thank"
    r"|update|use|vote|wait|welcome|withdraw|work|write)s?\b",
    re.IGNORECASE,
)
_LABELLED = frozenset({"label", "decision-heading", "dash"})
"""The rules by which a bare `RESOLVED:` or `Decision` was the lead-in."""
_FEWEST_WORDS = 2
"""One word after the label (`Unanimous`, `None`) is an answer."""


def decisions_without_verb(record: Minutes | Report) -> Iterator[Diagnostic]:
    """Yield the decisions behind a bare label that name a thing, and not what was decided about it: `RESOLVED: Harbour wall`."""
    for decision in record.iter_decisions() if isinstance(record, Minutes) else ():
        if decision.explicit and decision.rule in _LABELLED and decision.kind in {"resolved", "agreed", "other"} and _is_fragment(decision):
            yield Diagnostic.of("decision-without-verb", f"{quoted(decision.text)} does not say what was decided", decision.span)


def _is_fragment(decision: Decision) -> bool:
    words = decision.text.split()
    if not decision.text[:1].isupper():  # what follows "that"
        return False
    lead_in = decision.lead_in or ""
    if len(words) < _FEWEST_WORDS or len(lead_in.split()) > 1 or any(figure.isdigit() for figure in decision.text):
        return False
    return not (_VERB.search(decision.text) or _BEGINNING.match(decision.text) or _ANYBODY.search(decision.text))
