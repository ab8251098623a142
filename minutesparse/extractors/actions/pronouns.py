"""Tasks of somebody whom only a pronoun names, or no word at all: `He would ask the school`, `Cllr Hill has been and will go again`.

In: a sentence, and those before it in its paragraph. Out: `Task` values. Afterwards holds: the owner is the person of the meeting whom this or the
sentence before begins with, and nobody else was spoken of in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.extractors.actions.cues import TAKERS, Task, is_deed, places_in
from minutesparse.wording import mentions

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.phrases import Sentence

_GOING_ON = ("he ", "she ", "they ", "his ", "her ", "their ", "this ", "it ")
"""Beginnings of a sentence that may still be about whom the one before began with."""

_PERSONS = ("he ", "she ", "they ")
_REACH = 600
"""How far into a sentence (code points) a cue may stand that has its owner at the beginning."""
_LEADING = frozenset({"as", "since", "if", "when", "following", "after", "because", "on", "at", "in", "before", "until", "while", "although", "due"})
"""Words that begin a part of a sentence which stands before whom it is about."""
_LEAD_ROOM = 100
"""How long that part may be (code points)."""
_COMPLAINING = ("despite", "in spite of", "notwithstanding", "contrary to", "complain", "disappoint")
"""Words before a pronoun that make what he would do a thing undone: `despite assurances that he would help`."""
_COMPLAINT_ROOM = 60
_SEVERAL = (" and ", "&", ",", "/")


def taken_up(sentence: Sentence, before: Sequence[Sentence], found: Sequence[Task], roll: Roll) -> list[Task]:
    """Return the tasks of a sentence with those that pronouns take up, `found` being those that name their owner."""
    text = sentence.text
    tasks = [*found]
    for cue in _cues(sentence, roll):
        how = "promised" if cue["promised"] else "to" if cue["charged"] else "will"
        if not is_deed(text, cue, how, roll) or mentions(text[max(0, cue.start() - _COMPLAINT_ROOM) : cue.start()].lower(), _COMPLAINING):
            continue
        if not tasks:
            owner = _owner(sentence, before, cue, roll)
            start = max(owner[0], 0) if owner else 0
            if owner and cue["who"].lower() in {"he", "she", "they"}:
                start = cue.start()
            task = Task(f"taken-up-{how}", sentence, (start, len(text)), owner, explicit=how == "to") if owner else None
        else:
            task = _goes_on(tasks[-1], cue, how)
        if task is not None:
            if tasks:
                tasks[-1] = tasks[-1]._replace(clause=(tasks[-1].clause[0], len(text[: cue.start()].rstrip(" ,"))))
            tasks.append(task)
    return tasks


def _cues(sentence: Sentence, roll: Roll) -> list[re.Match[str]]:
    """Return the cues of a sentence that only a pronoun stands before, or no owner at all."""
    grammar, text = roll.grammar, sentence.text
    found: list[re.Match[str]] = []
    for at in places_in(sentence, grammar):
        last = text[text.rfind(" ", 0, at) + 1 : at].lower()
        if at < _REACH and (last in TAKERS or last in grammar.links):
            cue = grammar.taken_up.search(text, max(at - _ROOM, found[-1].end() if found else 0), at + _ROOM)
            found += [cue] if cue and cue.start() < at < cue.end() else []
    return found


_ROOM = 40
"""How far before and behind a cue (code points) the words may stand that belong to it."""


def _goes_on(last: Task, cue: re.Match[str], how: str) -> Task | None:
    """Return what the owner of the last task is to do besides: `… and is to ask`; what he only will do belongs to that task."""
    begins = last.clause[0] < cue.start() < last.clause[1]
    if how == "will" or last.owner is None or not begins or cue["who"].lower() not in {"and", "but"} or cue.start() < last.owner[1] + 1:
        return None
    return Task(f"taken-up-{how}", last.sentence, (cue.start() + len(cue["who"]) + 1, last.clause[1]), last.owner, explicit=how == "to")


def _owner(sentence: Sentence, before: Sequence[Sentence], cue: re.Match[str], roll: Roll) -> tuple[int, int] | None:
    """Return where the owner stands that a cue has, counted from the beginning of the sentence: those of earlier ones stand before it."""
    who = cue["who"].lower()
    named = _subject(sentence, roll)
    if named is not None:
        between = f"{sentence.text[named[1] : cue.start()]}{who} "
        suits = cue.start() >= named[1] and roll.grammar.others.search(between) is None
        return named if suits and (who in {"and", "but"} or _fits(who, sentence, named, roll)) else None
    begins = sentence.text[: cue.start()].strip(" *_-")
    if begins and not (begins.lower().startswith(_PERSONS) and roll.grammar.others.search(f"{begins} {who} ") is None):
        return None
    for earlier in reversed(before):
        named = _subject(earlier, roll)
        if named is not None:
            meant = who if who not in {"and", "but"} else begins.split(None, 1)[0].lower()
            shift = earlier.start - sentence.start
            return (named[0] + shift, named[1] + shift) if _suits(meant, earlier, named, roll) else None
        if not earlier.text.lower().startswith(_GOING_ON):
            return None
    return None


def _subject(sentence: Sentence, roll: Roll) -> tuple[int, int] | None:
    """Return where the person of the meeting stands whom a sentence begins with."""
    text = sentence.text
    led = text.split(" ", 1)[0].lower() in _LEADING
    found = roll.grammar.subject.match(text, text.find(", ", 0, _LEAD_ROOM) + len(", ") if led and ", " in text else 0)
    return found.span("owner") if found and roll.ours(found["owner"]) else None


def _fits(who: str, sentence: Sentence, owner: tuple[int, int], roll: Roll) -> bool:
    """Return whether a pronoun may mean an owner, by number and by title."""
    words = sentence.text[owner[0] : owner[1]]
    if (who == "they") != any(sign in words for sign in _SEVERAL):
        return False
    return who == "they" or not _is_other_sex(who, words.replace(".", "").lower().split(), roll)


def _suits(who: str, sentence: Sentence, owner: tuple[int, int], roll: Roll) -> bool:
    """Return whether a pronoun means whom the sentence before it begins with, and nobody of whom this speaks later."""
    if not _fits(who, sentence, owner, roll):
        return False
    later = roll.grammar.person.finditer(sentence.text, owner[1])
    return who == "they" or all(_is_other_sex(who, person["titles"].replace(".", "").lower().split(), roll) for person in later)


def _is_other_sex(who: str, titles: Sequence[str], roll: Roll) -> bool:
    """Return whether titles are such that a pronoun cannot mean whoever has them."""
    return not (roll.grammar.masculine if who == "she" else roll.grammar.feminine).isdisjoint(titles)
