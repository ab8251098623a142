"""The words that give somebody a task: `Clerk to write`, `The clerk was asked to`, `Cllr Hill agreed to`, `Quotes to be obtained`.

In: a sentence. Out: `Task` values, in order. Afterwards holds: a task is never what somebody did, nor what another body or an event will do.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.actions.grammar import CUES
from minutesparse.wording import mentions, same_length_lower

if TYPE_CHECKING:
    import re

    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.phrases import Sentence

_SIGNS = (" to ", " will ", "ction", "CTION", " would ", " should ", " TO ", " must ")
"""Letters without one of which a paragraph gives nobody a task."""
_CUES = tuple(f" {cue} " for cue in CUES)
_VERB_ROOM = 40
_BEFORE_OTHERS = frozenset({"of", "from", "with", "by", "borough", "county", "district", "former", "outgoing", "to"})
"""Words before an owner that make him somebody else, or no owner: `the officer of the district`, `a letter from the Clerk to`."""
_VOWELS = frozenset("aeiouy")
_LONGEST_SUBJECT = 14
"""How many words may stand before `to be` in a task without an owner."""
_REACH = 110
"""How far before a cue (code points) its owner may begin."""


class Task(NamedTuple):
    """An action before it is a record: half-open places in `sentence.text` of its words and of its owner."""

    rule: str
    sentence: Sentence
    clause: tuple[int, int]
    owner: tuple[int, int] | None
    explicit: bool


class _Given(NamedTuple):
    """A cue with its owner before it."""

    start: int
    owner: tuple[int, int]
    how: str


def may_give(text: str, grammar: Grammar) -> bool:
    """Return whether any cue or label of a task may stand in `text`: the cheap question that most paragraphs are done with."""
    return mentions(text, _SIGNS) and (
        bool(places(text, grammar))
        or "to be " in text
        or "to receive" in text
        or grammar.labelled.fires(text)
        or ("hat " in text and grammar.that.search(text) is not None)
    )


@lru_cache(maxsize=16)
def places(text: str, grammar: Grammar) -> tuple[int, ...]:
    """Return where cues stand in a paragraph between what may end an owner and what may be a deed; remembered for its sentences."""
    lowered = same_length_lower(text)
    found = []
    for signs in _CUES:
        at = lowered.find(signs)
        while at >= 0:
            verb = lowered[at + len(signs) : at + _VERB_ROOM].partition(" ")[0]
            if verb and verb not in grammar.no_verbs and _may_own(text, at, grammar):
                found.append(at)
            at = lowered.find(signs, at + 1)
    return tuple(sorted(found))


def _may_be_owned(sentence: Sentence, grammar: Grammar) -> bool:
    """Return whether one of those places lies in the sentence."""
    found = places(sentence.passage.view.text, grammar)
    index = bisect_left(found, sentence.start)
    return index < len(found) and found[index] < sentence.end


def owned(sentence: Sentence, roll: Roll, *, listed: bool = False) -> list[Task]:
    """Return the tasks of a sentence that say whose they are; in a list of tasks (`listed`) any name will do."""
    text = sentence.text
    if text.endswith("?") and not listed:
        return []
    found = _all_given(text, roll, listed=listed) if _may_be_owned(sentence, roll.grammar) else []
    if not found and "hat " in text and roll.grammar.that.search(text):
        found = _subjunctive(text, roll)
    tasks = []
    for index, given in enumerate(found):
        end = found[index + 1].start if index + 1 < len(found) else len(text)
        explicit = given.how in {"to", "charged"}
        tasks.append(Task(f"owner-{given.how}", sentence, (given.start, _end(text, given.start, end)), given.owner, explicit))
    return tasks


def _all_given(text: str, roll: Roll, *, listed: bool) -> list[_Given]:
    """Return the cues of a sentence that have their owner before them."""
    found: list[_Given] = []
    for cue in roll.grammar.cue.finditer(text):
        at = cue.start()
        owns = _may_be_done(cue["next"], roll.grammar) and _may_own(text, at, roll.grammar)
        given = _given(text, cue, roll, listed=listed) if owns else None
        if given and (not found or given.start > found[-1].start):
            found.append(given)
    return found


def _subjunctive(text: str, roll: Roll) -> list[_Given]:
    """Return the task of a resolution that says what somebody shall do: `RESOLVED: That the Clerk write to the school`."""
    match = roll.grammar.subjunctive.search(text)
    if match is None or not _deed(match["next"], "will", match["owner"], roll.grammar) or match["next"].endswith("s"):
        return []
    owner = match["owner"]
    ours = roll.certain(owner) and owner.lower().removeprefix("the ") not in roll.grammar.groups
    return [_Given(match.start("owner"), match.span("owner"), "shall")] if ours else []


def _may_be_done(verb: str, grammar: Grammar) -> bool:
    """Return whether a verb may be something to do, whoever does it."""
    return verb.lower() not in grammar.no_verbs and not verb[0].isdigit() and (not verb[0].isupper() or verb.isupper())


def _may_own(text: str, at: int, grammar: Grammar) -> bool:
    """Return whether the word before the cue at `at` may end an owner, or what binds him to the cue behind an owner."""
    start = text.rfind(" ", 0, at) + 1
    last = text[start:at]
    if last[:1].isupper() or last[:1] in "*_":
        return True
    bare = last.strip("*_.,()").lower()
    if bare in grammar.nouns or ("-" in bare and bare.rsplit("-", 1)[-1] in grammar.nouns):
        return True
    if bare not in grammar.links and bare not in _PRONOUNS:
        return False
    before = text[text.rfind(" ", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    return before.strip("*_.,()").lower() in grammar.binders or _may_end_owner(before, grammar)


_PRONOUNS = frozenset({"he", "she", "they"})


def _may_end_owner(word: str, grammar: Grammar) -> bool:
    return word[:1].isupper() or word[:1] in "*_" or word.strip("*_.,()").lower().rsplit("-", 1)[-1] in grammar.nouns


def _given(text: str, cue: re.Match[str], roll: Roll, *, listed: bool) -> _Given | None:
    """Return the cue with its owner, or None if nobody of the meeting stands before it."""
    grammar = roll.grammar
    to = cue["cue"].lower() == "to"
    pattern = grammar.to if to else grammar.will
    at = cue.start("cue")
    begin = max(0, at - _REACH)
    match = pattern.search(text, begin, at) if listed or roll.may_be_in(text[begin:at]) else None
    if match is None:
        return None
    how = next(name for name in (("charged", "promised", "going", "to") if to else ("said", "will")) if match[name] is not None)
    if not _deed(cue["next"], how, match["owner"], grammar, listed=listed) or not _is_owner(text, match, how, roll, listed=listed):
        return None
    return _Given(match.start(), match.span("owner"), how)


def _deed(verb: str, how: str, owner: str, grammar: Grammar, *, listed: bool = False) -> bool:
    """Return whether the verb is something to do."""
    lowered = verb.lower()
    if not _may_be_done(verb, grammar) or (lowered in grammar.answers and not listed) or (verb[0].isupper() and not owner.isupper()):
        return False
    if how in {"will", "said"}:
        return lowered not in grammar.states
    return how != "to" or not _inflected(lowered)


def _inflected(verb: str) -> bool:
    """Return whether a verb is a participle: `writing`, `agreed`, but not `bring`, `ring`, `feed`."""
    stem = verb.removesuffix("ing")
    return (stem != verb and not _VOWELS.isdisjoint(stem)) or (verb.endswith("ed") and not verb.endswith(("eed", "shed", "bed")))


def _is_owner(text: str, match: re.Match[str], how: str, roll: Roll, *, listed: bool) -> bool:
    """Return whether the words before the cue name somebody of the meeting."""
    owner = match["owner"]
    before = text[: match.start()].rstrip(" *_(")
    last = before.rsplit(None, 1)[-1] if before else ""
    apart = not last or last[-1] in ".,:;–—-•)" or last.lower() in roll.grammar.joints
    if roll.office(owner):
        if _general(owner, how, before, roll.grammar):
            return False
        return apart or (how == "to" and owner[0].isupper() and last.islower() and last not in _BEFORE_OTHERS)
    if listed and not before.strip("-"):
        return True
    return (roll.titled(owner) or roll.knows(owner)) and (apart or how != "to") and last.lower() not in _BEFORE_OTHERS


def _general(owner: str, how: str, before: str, grammar: Grammar) -> bool:
    """Return whether a group is only spoken of: `members will recall`, `the need for members to pay`."""
    if owner.lower().removeprefix("the ") not in grammar.groups:
        return False
    begins = not before or before[-1] in ".:;–—-•" or before.lower().endswith((" that", " and"))
    return not (how == "charged" or (how == "to" and begins))


def unowned(sentence: Sentence, roll: Roll) -> list[Task]:
    """Return the task of a sentence in the passive: `Quotes to be obtained by the clerk`."""
    text = sentence.text
    if "to be " not in text and "to receive" not in text:
        return []
    grammar = roll.grammar
    found = grammar.passive.search(text)
    if found is None or text.lstrip("0123456789./ ").startswith(("To ", "TO ")) or text.endswith(("?", ":")):
        return []
    start = _segment(text, found.start())
    subject = text[start : found.start()].lower().split()
    if not subject and start == 0 and text[:2].lower() == "to":
        return []
    if (subject and (subject[-1].strip(",.") in grammar.obliged or subject[0] == "there")) or (not found["copula"] and not found["chore"]):
        return []
    if len(subject) > _LONGEST_SUBJECT or not grammar.finite.isdisjoint(subject):
        return []
    by = grammar.by.search(text, found.end())
    owner = by.span("owner") if by and roll.certain(by["owner"]) else None
    remark = owner is None and any(word.endswith(",") for word in subject)  # "Draft seen, comments to be sought": one of several, and nobody's
    return [] if remark else [Task("passive", sentence, (start, len(text)), owner, explicit=False)]


def _end(text: str, start: int, end: int) -> int:
    """Return where the words of a task end that may go up to `end`."""
    words = text[start:end].rstrip(" ,;–—-*_(")
    for tail in (" and the", " and", " also", " the"):
        words = words.removesuffix(tail).rstrip(" ,;–—-")
    return start + len(words)


def _segment(text: str, at: int) -> int:
    """Return where the part of a sentence begins that holds `at`: behind the last dash, colon or semicolon."""
    cut = max(text.rfind(sign, 0, at) + len(sign) for sign in ("; ", ": ", " - ", " – ", " — ", " -"))
    return cut if cut > 0 and any(text.startswith(sign, cut - len(sign)) for sign in ("; ", ": ", " - ", " – ", " — ", " -")) else 0
