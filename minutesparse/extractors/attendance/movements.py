"""Who came or went in the course of the meeting: "Cllr Hill, having declared an interest, left the room", "(Mr Dale arrived at 7.45pm)".

In: an outline and the register of those listed. Out: `arrived` and `left` of those people, with the item in which it is told. Who left and returned
has both, and of several absences the last. Somebody who is told to have joined the meeting and is on no list is entered as in attendance.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import dates, people, phrases
from minutesparse.dialect import listed
from minutesparse.extractors.attendance.groups import is_about
from minutesparse.extractors.attendance.notes import Movement, item_in
from minutesparse.extractors.attendance.visitors import visitors
from minutesparse.wording import Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.entries import Person
    from minutesparse.extractors.attendance.register import Register
    from minutesparse.phrases import Sentence
    from minutesparse.segmentation.outline import Outline, Section


class Known(NamedTuple):
    """The people of the register by what a sentence may call them: family name, initials, office; all in lower case but for initials."""

    families: dict[str, list[Person]]
    initials: dict[str, list[Person]]
    offices: dict[str, list[Person]]

    @classmethod
    def of(cls, register: Register) -> Known:
        """Return the people of a register."""
        known = cls({}, {}, {})
        for group in register.groups:
            for person, _ in group.people:
                known.families.setdefault(_family(person.name), []).append(person)
                if person.initials:
                    known.initials.setdefault(person.initials, []).append(person)
                if person.role:
                    known.offices.setdefault(person.role.lower(), []).append(person)
        return known

    def person(self, name: people.Name) -> Person | None:
        """Return the one person of the list that a name may stand for, or None."""
        given = (name.given or "").strip(".").lower()
        same = self.families.get(_family(name), [])[:_NAMESAKES]
        closer = [person for person in same if not given or (person.name.given or given).lower().startswith(given[:1])]
        return _only(closer)


_NAMESAKES = 8


def _only(found: list[Person]) -> Person | None:
    return found[0] if len({person.name.text for person in found}) == 1 else None


def _family(name: people.Name) -> str:
    return (name.family or name.text).lower()


def movements(outline: Outline, register: Register) -> None:
    """Note on the people of the register when they came and went, with the number, or else the title, of the item in which that is told."""
    known = Known.of(register)
    for passage in outline.head:
        for sentence in _telling(passage):
            _visited(sentence, None, known, register)
    for section, item in _named(outline):
        for passage in section.passages:
            for sentence in _telling(passage):
                _visited(sentence, _moved(sentence, item, known), known, register)


def _telling(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage that may tell who came or went."""
    if _MOVED.fires(passage.view.text):
        for sentence in phrases.sentences(passage):
            if _MOVED.fires(sentence.text):
                yield sentence


def _visited(sentence: Sentence, moved: Movement | None, known: Known, register: Register) -> None:
    """Enter visitors on no list of whom a sentence tells."""
    for name, person in visitors(sentence, register.words):
        if known.person(name) is None:
            person.arrived = moved
            register.enter(register.open("in-attendance", "told", None), sentence.passage, [person])
            known.families.setdefault(_family(name), []).append(person)


_MOVED = Trigger(
    listed("""
        left | withdrew | arrived | joined | rejoined | re-joined | returned | entered | reentered | re-entered | departed | retired | came back
        | came in | attended | welcomed""")
)


def _named(outline: Outline) -> Iterator[tuple[Section, str | None]]:
    """Yield every section with its own number or title, or those of the nearest one above."""
    stack: list[tuple[Section, str | None]] = [(section, None) for section in reversed(outline.sections)]
    while stack:
        section, above = stack.pop()
        title = section.title.text if section.title else ""
        label = section.number.text if section.number else above or title or None
        yield section, None if is_about(title) else label
        stack.extend((child, label) for child in reversed(section.children))


_PLACE = (
    r"\s(?:to\s|from\s|into\s|at\s|in\s)?(?:the|this)\s(?:virtual\s|online\s|council\s|committee\s|zoom\s)?"
    r"(?:meeting|room|chamber|hall|table|proceedings|session|call|building)\b(?!\s(?:of|on|held|open|with)\b)"
)
_WHEN = (
    r"(?=\s(?:at|@)\s(?:\d|half|quarter|noon|this\s(?:point|stage|juncture)|(?:the\s)?(?:start|end|beginning|conclusion)\b|(?:agenda\s)?item)"
    r"|\s(?:during|before|after|prior\sto|for|while|whilst|until)\s(?:the\s|this\s|that\s|it\s|agenda\s){0,2}"
    r"(?:discussion|debate|consideration|duration|item|minute|vot|was|were|matter|remainder|rest|report|presentation))"
)
_END = r"(?=\s?(?:[.)\]]|$))"


@cache
def _verbs() -> re.Pattern[str]:
    # left the room | returned at 8.20pm | withdrew while it was heard
    return re.compile(
        rf"\b(?:(?P<went>(?:left|departed|retired)(?:{_PLACE}|{_WHEN}|(?P<bare>{_END}))|withdrew(?:{_PLACE}|{_WHEN}|{_END}))"
        rf"|(?P<came>(?:arrived|re-?joined|joined|re-?entered|entered|returned|came\sback|came\sin)(?:{_PLACE}|{_WHEN}|\slate\b|(?P<bare2>{_END}))))",
        re.IGNORECASE,
    )


def _moved(sentence: Sentence, item: str | None, known: Known) -> Movement | None:
    """Note what a sentence tells of those known; return the last movement that it tells, of whomever."""
    text = sentence.text
    found = list(_verbs().finditer(text))
    who: list[Person] = []
    movement = None
    for place, verb in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        bare = verb["bare"] is not None or verb["bare2"] is not None
        before = found[place - 1].end() if place else 0
        if not (who and _goes_on().fullmatch(text, before, verb.start())):
            who = _subjects(text[before : verb.start()], known, bare=bare)
        declared = item_in(text[before : verb.start()]) if "interest" in text else None
        told_in = item_in(text[verb.end() : end]) or declared or item
        movement = Movement(text.strip(" .()[]"), told_in, _hour(text, verb.end(), end, before, verb.start()))
        for person in who:
            _note(person, movement, went=verb["went"] is not None)
    return movement


@cache
def _goes_on() -> re.Pattern[str]:
    # at 8.05pm and
    return re.compile(r"[^;]{0,60}(?:,|\band|\bbut|\bthen|\blater)(?:\s(?:he|she|they|then|later|subsequently))*\s")


def _note(person: Person, movement: Movement, *, went: bool) -> None:
    known = person.left if went else person.arrived
    if known is not None and known.item is None and movement.time is None:
        movement = movement._replace(time=known.time)
    if went:
        person.left = movement
    else:
        person.arrived = movement


def _hour(text: str, start: int, end: int, before: int, verb: int) -> dates.Clock | None:
    """Return the hour behind the verb, or at the head of the sentence ("At 8.15pm Cllr Hill left", "8.15pm Cllr Hill left"), or None."""
    for low, high in ((start, min(end, start + _NEAR)), (before, verb)):
        at = _at().search(text, low, high)
        place = at.end() if at else before if low == before and text[before : before + 1].isdigit() else None
        clock = dates.time_in(text[place : min(len(text), place + _CLOCK)], bare=True) if place is not None else None
        if clock is not None and clock.start == 0:
            return clock
    return None


_NEAR = 30
_CLOCK = 16


@cache
def _at() -> re.Pattern[str]:
    # at 8.15
    return re.compile(r"(?:\b(?:at|around|about|by|from)|@)\s(?:approximately\s|about\s)?(?=\d|half|quarter|noon)|\((?=\d)", re.IGNORECASE)


@cache
def _gap() -> re.Pattern[str]:
    # , having declared an interest, | (TF) then | declared an interest as a landlord and
    adverbs = r"(?:(?:then|had|has|also|both|all|each|subsequently|now|therefore|accordingly|briefly|he|she|they)\b\s?)"
    return re.compile(
        r"[\s,)–-]*(?:\([^()]{0,40}\)[\s,]*)?"
        rf"(?:{adverbs}{{0,3}}|(?:having|who|being|as\s(?:he|she|they))\b(?:(?!\bthat\b)[^.;]){{0,120}}"
        rf"|(?:(?!\b(?:that|whether|why|when)\b)[^.;]){{0,160}}\band\s{adverbs}{{0,3}})",
        re.IGNORECASE,
    )


def _subjects(before: str, known: Known, *, bare: bool) -> list[Person]:
    """Return the people known whom the words `before` a verb make its subject; with `bare` they must stand right before it."""
    before = before[-_CLAUSE:]
    named = people.names(before)
    for place in range(len(named) - 1, -1, -1):
        if not _leads_on(before, named[place].end, bare=bare):
            break
        run = [known.person(named[place])]
        beside = "(" in before[named[place].end :]
        while place and not beside and before[named[place - 1].end : named[place].start].strip(" ,").lower() in {"and", "&", ""}:
            place -= 1  # noqa: PLW2901 - walks back over those joined to the last
            run.append(known.person(named[place]))
        if any(run):
            return [person for person in reversed(run) if person is not None]
    for words, holders in (*known.initials.items(), *known.offices.items()):
        at = before.rfind(words) if words.isupper() else before.lower().rfind(words)
        if at >= 0 and not before[at - 1 : at].isalpha() and _leads_on(before, at + len(words), bare=bare) and (person := _only(holders)):
            return [person]
    return []


_CLAUSE = 260


def _leads_on(before: str, at: int, *, bare: bool) -> bool:
    return not before[at:].strip(" ,") if bare else _gap().fullmatch(before, at) is not None
