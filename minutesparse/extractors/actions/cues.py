"""The words that give somebody a task: `Clerk to write`, `The clerk was asked to`, `Cllr Hill agreed to`, `Quotes to be obtained`.

In: a sentence. Out: `Task` values, in order. Afterwards holds: a task is never what somebody did, nor what another body or an event will do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.actions.grammar import CUES
from minutesparse.wording import mentions, same_length_lower

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.phrases import Sentence

_SIGNS = (" to ", " will ", "ction", "CTION", " would ", " should ", " TO ", " must ", " could ")
"""Letters without one of which a paragraph gives nobody a task."""
_CUES = tuple(f" {cue} " for cue in CUES)
_VERB_ROOM = 40
_BEFORE_OTHERS = frozenset({"of", "from", "with", "by", "borough", "county", "district", "former", "outgoing", "to"})
"""Words before an owner that make him somebody else, or no owner: `the officer of the district`, `a letter from the Clerk to`."""
_VOWELS = frozenset("aeiouy")
PASSIVE = ("to be ", "to receive", "will be ", "would be ")
"""Letters without one of which no task is told in the passive."""
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


class Hints(NamedTuple):
    """What may give a task in a paragraph, so that its sentences are asked for nothing else."""

    owned: bool
    passive: bool
    ordained: bool
    asked: bool
    labelled: bool


NO_HINTS = Hints(owned=False, passive=False, ordained=False, asked=False, labelled=False)


def hints_of(text: str, grammar: Grammar) -> Hints | None:
    """Return what cue of a task may stand in `text`, or None if neither one nor a label does, which most paragraphs are done with."""
    ordained = "hat " in text and grammar.ordains(text)
    if not mentions(text, _SIGNS):
        labelled = grammar.may_label(text)
        return Hints(owned=False, passive=False, ordained=ordained, asked=False, labelled=labelled) if ordained or labelled else None
    hints = Hints(bool(places(text, grammar)), mentions(text, PASSIVE), ordained, _may_ask(text), grammar.may_label(text))
    return hints if True in hints else None


def _may_ask(text: str) -> bool:
    """Return whether a question to somebody may be told in `text`."""
    return "sked" in text and mentions(text, (" if ", " whether ")) and mentions(text, (" could ", " would "))


@lru_cache(maxsize=16)
def places(text: str, grammar: Grammar) -> tuple[int, ...]:
    """Return where cues stand in a paragraph between what may end an owner and what may be a deed; remembered for its sentences."""
    lowered = same_length_lower(text)
    found = []
    for signs in _CUES:
        at = lowered.find(signs)
        while at >= 0:
            behind = at + len(signs)
            verb = lowered[behind : at + _VERB_ROOM].partition(" ")[0]
            if verb and (verb not in grammar.no_verbs or (verb == "be" and _is_doing(text, behind, grammar))) and _may_own(text, at, grammar):
                found.append(at)
            at = lowered.find(signs, at + 1)
    return tuple(sorted(found))


def places_in(sentence: Sentence, grammar: Grammar) -> list[int]:
    """Return those of the places that lie in a sentence, counted from its beginning."""
    found = places(sentence.passage.view.text, grammar)
    first = bisect_left(found, sentence.start)
    return [at - sentence.start for at in found[first : bisect_left(found, sentence.end)]]


def owned(sentence: Sentence, roll: Roll, *, listed: bool = False) -> list[Task]:
    """Return the tasks of a sentence that say whose they are; in a list of tasks (`listed`) any name will do."""
    text = sentence.text
    if text.endswith("?") and not listed:
        return []
    found = _all_given(sentence, roll, listed=listed or _is_marked(sentence))
    if not found or mentions(text.lower(), roll.grammar.words.deputising):
        return []
    tasks = []
    for index, given in enumerate(found):
        end = found[index + 1].start if index + 1 < len(found) else len(text)
        explicit = given.how in {"to", "charged"}
        tasks.append(Task(f"owner-{given.how}", sentence, (given.start, end_of(text, given.start, end)), given.owner, explicit))
    return tasks


def _is_marked(sentence: Sentence) -> bool:
    """Return whether a clerk's asterisk marks the sentence as a task: `The bin is broken. *Clerk to order one`."""
    text, at = sentence.passage.view.text, sentence.start
    return text[at - 1 : at] == "*" and text[max(0, at - 2) : at - 1] != "*" if at else False


def _all_given(sentence: Sentence, roll: Roll, *, listed: bool) -> list[_Given]:
    """Return the cues of a sentence that have their owner before them."""
    found: list[_Given] = []
    grammar, text = roll.grammar, sentence.text
    for at in places_in(sentence, grammar):
        cue = grammar.cue.match(text, at)
        given = _given(text, cue, roll, listed=listed, goes_on=bool(found)) if cue and _may_be_done(text, cue, grammar) else None
        if given and (not found or given.start > found[-1].start):
            found.append(given)
    return found


def _may_be_done(text: str, cue: re.Match[str], grammar: Grammar) -> bool:
    """Return whether the verb behind a cue may be something to do, whoever does it."""
    verb = cue["next"]
    if verb.lower() in grammar.no_verbs and not (verb.lower() == "be" and _is_doing(text, cue.start("next"), grammar)):
        return False
    return not verb[0].isdigit() and (not verb[0].isupper() or verb.isupper())


def _is_doing(text: str, at: int, grammar: Grammar) -> bool:
    """Return whether `be asking` stands at `at`, which is as good as `ask`, or what else is a deed with that verb."""
    if text[at : at + len("be ")].lower() != "be ":
        return False
    words = text[at : at + _LONGEST_VERB].lower()
    verb = words.split(None, 2)[1:2]
    return bool(verb) and ((verb[0].endswith("ing") and inflected(verb[0])) or words.startswith((*grammar.charges, *grammar.deeds)))


_LONGEST_VERB = 30
_LONGEST_PHRASE = 60
"""How far behind a cue (code points) words may stand that tell whether it is a deed."""


def _may_own(text: str, at: int, grammar: Grammar) -> bool:
    """Return whether the word before the cue at `at` may end an owner, or what binds him to the cue behind an owner."""
    start = text.rfind(" ", 0, at) + 1
    last = text[start:at]
    if last[:1].isupper() or last[:1] in "*_":
        return True
    bare = last.strip("*_.,()").lower()
    if bare in grammar.nouns or ("-" in bare and bare.rsplit("-", 1)[-1] in grammar.nouns):
        return True
    if bare in TAKERS or bare in grammar.ourselves or bare in grammar.parties:
        return text[at + 1 : at + 3].lower() != "to"
    if bare not in grammar.links:
        return False
    before = text[text.rfind(" ", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    return before.strip("*_.,()").lower() in grammar.binders or _may_end_owner(before, grammar)


TAKERS = frozenset({"he", "she", "they", "and", "but", "who"})


def _may_end_owner(word: str, grammar: Grammar) -> bool:
    return word[:1].isupper() or word[:1] in "*_" or word.strip("*_.,()").lower().rsplit("-", 1)[-1] in grammar.nouns


def _given(text: str, cue: re.Match[str], roll: Roll, *, listed: bool, goes_on: bool) -> _Given | None:
    """Return the cue with its owner, or None if nobody of the meeting stands before it; `goes_on` says that one stands before another cue."""
    grammar = roll.grammar
    to = cue["cue"].lower() == "to"
    at = cue.start("cue")
    begin = max(0, at - _REACH)
    if not (listed or roll.may_be_in(text[begin:at])):
        return None if to else _unlisted(text, cue, roll)
    pattern = grammar.to if to else grammar.will
    match = pattern.search(text, begin, at)
    while match is not None:
        before = _Before.of(text, match, roll, cue.start("next"))
        how = _how(cue, match, before, roll, listed=listed)
        if how is not None:
            return _Given(match.start(), match.span("owner"), how)
        again = _behind_first(match, before, roll, goes_on=goes_on and cue["next"].lower() not in grammar.purposes)
        match = pattern.search(text, again, at) if again else None
    return None if to else _unlisted(text, cue, roll)


def _behind_first(match: re.Match[str], before: _Before, roll: Roll, *, goes_on: bool) -> int | None:
    """Return where another owner may begin in what looks like several but ends a clause: `ask about Market Day, Cllr Hill to`."""
    if before.begins:
        return None
    owner = match["owner"]
    comma = _STOP_IN_OWNERS.search(owner)
    behind = owner[comma.end() :] if comma else ""
    if comma and (roll.titled(behind) or (roll.knows(behind) and not roll.office(behind))):
        return match.start("owner") + comma.end()
    joint = owner.find(" and ")
    return match.start("owner") + joint + 1 if joint > 0 and goes_on else None


_STOP_IN_OWNERS = re.compile("[,;] ")


def _how(cue: re.Match[str], match: re.Match[str], before: _Before, roll: Roll, *, listed: bool) -> str | None:
    """Return how a match gives its owner a task, or None if it gives none."""
    grammar, owner, text = roll.grammar, match["owner"], cue.string
    names = ("charged", "bid", "promised", "going", "to") if cue["cue"].lower() == "to" else ("said", "who", "will")
    how = next(name for name in names if match[name] is not None)
    if how == "bid" and not (before.begins and roll.office(owner) and cue["next"].lower() not in grammar.wishes):
        return None  # "Mr Hill asked to see the map"
    if (how == "bid" or (how == "charged" and match["charged"].startswith((" are", " is")))) and roll.several(owner):
        return None  # "Members are asked to note" is said before the meeting
    how = "charged" if how == "bid" else how
    should = cue["cue"].lower() == "should"
    written = cue["next"].lower() in grammar.words.letters
    if should and not _is_ordained(before, text, match.start(), grammar):
        return None
    if not is_deed(text, cue, how, roll) or (not listed and _answers(cue["next"], how, owner, before, roll)):
        return None
    return how if _is_owner(owner, how, before, roll, listed=listed) or (should and written and roll.meets(owner)) else None


def _is_ordained(before: _Before, text: str, at: int, grammar: Grammar) -> bool:
    """Return whether the words before an owner lay down what he should do: `It was agreed that`, `It was agreed`."""
    words = before.text.removesuffix(" that").removesuffix(" and")
    return grammar.lays_down(words, text, at) or (before.last == "that" and grammar.ordaining.fires(before.text))


def _unlisted(text: str, cue: re.Match[str], roll: Roll) -> _Given | None:
    """Return the cue with an owner whom no list of the meeting's people holds: `We will report`, `It was agreed that the residents would`."""
    grammar = roll.grammar
    end = cue.start()
    start = text.rfind(" ", 0, end) + 1
    last = text[start:end].lower()
    before = text[:start].rstrip(" *_(")
    if last in grammar.ourselves:
        begins = not before or before[-1] in ".:;,–—-•)" or before.rsplit(None, 1)[-1].lower() in {"so", "and", "therefore"}
        verb = next((word for word in text[cue.start("next") :].lower().split() if word not in grammar.adverbs), "")
        ours = begins and "if " not in before.lower() and cue["cue"].lower() == "will" and verb not in grammar.purposes | grammar.lasting
        return _Given(start, (start, end), "will") if ours and is_deed(text, cue, "will", roll) else None
    if last in grammar.parties and before.lower().endswith(" the"):
        start = len(before) - len("the")
        ordained = before[:start].rstrip()
        if ordained.endswith(" that") and grammar.lays_down(ordained.removesuffix(" that"), text, end) and is_deed(text, cue, "will", roll):
            return _Given(start, (start, end), "will")
    return None


def is_deed(text: str, cue: re.Match[str], how: str, roll: Roll) -> bool:
    """Return whether the verb behind a cue is something to do."""
    verb = cue["next"]
    lowered = verb.lower()
    grammar = roll.grammar
    at = cue.start("next")
    if not _may_be_done(text, cue, grammar) or (verb[0].isupper() and not text[: cue.start()].rstrip()[-1:].isupper()):
        return False
    if how not in {"will", "said", "who", "promised"}:
        return lowered != "be" and lowered not in grammar.lasting and (how != "to" or not inflected(lowered))
    words = text[at : at + _LONGEST_PHRASE].lower().translate(_STOPS).split()
    while len(words) > 1 and words[0] in grammar.adverbs:
        words = words[1:]
    phrase = f"{' '.join(words)} "
    if phrase.startswith(grammar.deeds) or _has_done(words):
        return True
    if how == "promised" and phrase.startswith(grammar.charges):
        return grammar.offices.isdisjoint(words[2:4])  # who agrees to be the chairman has been elected
    plain = words[1].removesuffix("ing") if words[0] == "be" and len(words) > 1 and words[1].endswith("ing") else words[0]
    return not {plain, f"{plain}e"} & grammar.states and not phrase.startswith(grammar.idle)


def _has_done(words: Sequence[str]) -> bool:
    """Return whether words begin with what somebody has done by others: `have the old bench repaired`."""
    return words[0] == "have" and words[1:2] in _ARTICLES and any(word.endswith("ed") and inflected(word) for word in words[3:7])


_STOPS = str.maketrans("", "", ",.;:")
_ARTICLES = (["the"], ["a"], ["an"], ["this"], ["these"], ["them"], ["it"])


def _answers(verb: str, how: str, owner: str, before: _Before, roll: Roll) -> bool:
    """Return whether somebody only does at the meeting what is asked of him there: `the clerk was asked to explain`."""
    if verb.lower() not in roll.grammar.answers:
        return False
    return how == "charged" or (how == "to" and (not before.begins or roll.several(owner) or roll.meets(owner)))


def inflected(verb: str) -> bool:
    """Return whether a verb is a participle: `writing`, `agreed`, but not `bring`, `ring`, `feed`."""
    stem = verb.removesuffix("ing")
    return (stem != verb and not _VOWELS.isdisjoint(stem)) or (verb.endswith("ed") and not verb.endswith(("eed", "shed", "bed")))


class _Before(NamedTuple):
    """What stands round an owner and his cue."""

    text: str
    last: str
    """The last word, in lower case."""
    begins: bool
    """Whether a sentence, or a part of one, begins with the owner."""
    apart: bool
    """Whether it does, or a word stands there that begins a clause."""
    behind: str
    """What stands behind the cue, as far as a phrase goes."""

    @classmethod
    def of(cls, text: str, match: re.Match[str], roll: Roll, at: int) -> _Before:
        """Return it for a match of an owner."""
        before = text[: match.start()].rstrip(" *_(")
        last = before.rsplit(None, 1)[-1] if before else ""
        begins = not last or last[-1] in ".,:;–—-•)" or (match["owner"].startswith("The ") and last.islower())
        return cls(before, last.lower(), begins, begins or last.lower() in roll.grammar.joints, text[at : at + _LONGEST_PHRASE])


def _is_owner(owner: str, how: str, before: _Before, roll: Roll, *, listed: bool) -> bool:
    """Return whether the words before the cue name somebody of the meeting."""
    if before.last in _BEFORE_OTHERS and not (how == "who" and before.last != "of"):
        return how == "to" and before.text.lower().endswith(roll.grammar.words.remitted) and (roll.office(owner) or roll.knows(owner))
    told = before.last in roll.grammar.words.said
    if roll.meets(owner):
        if how == "to" and before.behind.startswith(roll.grammar.words.formal):
            return False  # "The Council to pass a resolution that the public be excluded" is said before the meeting
        return how in {"will", "to"} and (before.begins or (how == "will" and told and before.last not in roll.grammar.words.ordained))
    if roll.team(owner):
        return how in {"will", "to", "charged", "going"} and (before.begins or before.last == "that")
    if roll.office(owner):
        others = _general(owner, how, before, roll) or (roll.foreign(owner) and how != "charged")
        return not others and (before.apart or how == "who" or told or (how in {"to", "will"} and before.last.islower() and owner[0].isupper()))
    begins_item = listed and not before.text.strip("-") and owner.lower() not in roll.grammar.nobody
    lettered = (how in {"promised", "said", "charged"} or (how in {"to", "will"} and before.begins)) and roll.lettered(owner)
    given = before.begins and how in {"to", "will", "promised"} and roll.given(owner)
    known = (roll.titled(owner) or roll.knows(owner) or lettered or given) and (how != "who" or roll.ours(owner))
    return begins_item or (known and (before.apart or how != "to"))


def _general(owner: str, how: str, before: _Before, roll: Roll) -> bool:
    """Return whether a group is only spoken of: `members will recall`, `the need for members to pay`, `members are asked to note`."""
    if not roll.several(owner):
        return False
    if how == "to" and before.behind.startswith(_RITES):
        return True
    if owner.lower().startswith(("each ", "every ")):
        return how == "promised"
    if owner.lower() == "all":
        return how not in {"to", "charged"}
    begins = not before.last or before.text[-1] in ".:;–—-•" or before.text.lower().endswith((" that", " and"))
    return not (how == "charged" or (how == "to" and begins))


_RITES = ("pass a resolution", "pass a motion", "resolve that ", "resolve to ", "exclude ")
"""What a group only does at the meeting itself, by what an agenda says: `Councillors to resolve that the public be excluded`."""


def end_of(text: str, start: int, end: int) -> int:
    """Return where the words of a task end that may go up to `end`."""
    words = text[start:end].rstrip(" ,;–—-*_(")
    for tail in (" and the", " and", " also", " the"):
        words = words.removesuffix(tail).rstrip(" ,;–—-")
    return start + len(words)
