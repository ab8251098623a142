"""Tasks in the passive, which nobody is named to do or whose doer stands behind: `Quotes to be obtained by the clerk`.

In: a sentence. Out: `Task` values. Afterwards holds: a task is never what an event or another body will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.extractors.actions.cues import Task

if TYPE_CHECKING:
    import re

    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.phrases import Sentence

_LONGEST_SUBJECT = 14
"""How many words may stand before `to be` in a task without an owner."""


def unowned(sentence: Sentence, roll: Roll) -> list[Task]:
    """Return the task of a sentence in the passive: `Quotes to be obtained by the clerk`, `A letter will be sent`."""
    text = sentence.text
    grammar = roll.grammar
    at = _chore(text, grammar)
    if at is None:
        return []
    if text.lstrip("0123456789./ ").startswith(("To ", "TO ")) or text.endswith(("?", ":")):
        return []
    for found in grammar.passive.finditer(text, max(0, at - _COPULA_ROOM)):
        by = _doer(text, found, roll)
        near = by is not None and by.start() - found.end() <= _DOER_ROOM
        if near or not found["will"] or found["errand"].lower() in grammar.errands:
            return _told(sentence, found, by.span("owner") if by else None, grammar, ours=near and bool(found["will"]))
    return []


def _doer(text: str, found: re.Match[str], roll: Roll) -> re.Match[str] | None:
    """Return who is to do the chore, where somebody of the meeting stands behind it."""
    by = roll.grammar.by.search(text, found.end())
    if by is None or text[: by.start()].rsplit(None, 1)[-1].lower() in roll.grammar.words.voting:
        return None  # "seconded by Mr Hill"
    return by if roll.certain(by["owner"]) and not (roll.several(by["owner"]) or roll.meets(by["owner"])) else None


def _told(sentence: Sentence, found: re.Match[str], owner: tuple[int, int] | None, grammar: Grammar, *, ours: bool) -> list[Task]:
    """Return the task of a chore, unless the sentence only tells of it; what one of us will do (`ours`) is one whoever tells it."""
    text = sentence.text
    start = _segment(text, found.start())
    if not (ours or _is_subject(text[start : found.start()], found, grammar)) or (start == 0 and text[:2].lower() == "to" and found.start() == 0):
        return []
    rest = text[found.end() :]
    if (found["will"] and owner is None and " by " in rest) or any(f" was {word}" in rest for word in grammar.words.ordained):
        return []  # what others will do; "a fee to be paid was agreed"
    remark = owner is None and "," in text[start : found.start()]  # "Draft seen, comments to be sought": one of several, and nobody's
    return [] if remark else [Task("passive", sentence, (start, len(text)), owner, explicit=False)]


def _chore(text: str, grammar: Grammar) -> int | None:
    """Return where the first chore is said `to be` done, or None: the cheap question before the pattern."""
    at = text.find("be ")
    while at >= 0:
        if text[at + 3 : at + _LONGEST_CHORE].split(" ", 1)[0].strip(".,;:)*_").lower() in grammar.chores:
            return at
        at = text.find("be ", at + 1)
    at = text.find("to receive")
    return at if at >= 0 else None


_DOER_ROOM = 24
"""How far behind a chore (code points) whoever does it may stand: `passed to them by the clerk`."""
_LONGEST_CHORE = 24
_COPULA_ROOM = 24
"""How far before a chore (code points) its pattern may begin."""


def _is_subject(words: str, found: re.Match[str], grammar: Grammar) -> bool:
    """Return whether the words before a task in the passive only say what is to be done."""
    if found["will"]:
        words = words.rsplit(" that ", 1)[-1] if grammar.ordaining.fires(words) else words
    subject = words.lower().split()
    if not found["copula"] and not found["chore"] and not found["will"]:
        return False
    if subject and (subject[-1].strip(",.") in grammar.obliged or subject[0] == "there"):
        return False
    if len(subject) > _LONGEST_SUBJECT or not grammar.finite.isdisjoint(subject):
        return False
    return not found["will"] or (bool(subject) and grammar.told.isdisjoint(subject))


def _segment(text: str, at: int) -> int:
    """Return where the part of a sentence begins that holds `at`: behind the last dash, colon or semicolon."""
    cut = max(text.rfind(sign, 0, at) + len(sign) for sign in ("; ", ": ", " - ", " – ", " — ", " -"))
    return cut if cut > 0 and any(text.startswith(sign, cut - len(sign)) for sign in ("; ", ": ", " - ", " – ", " — ", " -")) else 0
