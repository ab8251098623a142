"""Who came or went in the course of the meeting: "Cllr Hill left the meeting at 8.15 pm"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates, phrases
from minutesparse.extractors.attendance import entries
from minutesparse.extractors.attendance.notes import Movement
from minutesparse.wording import Trigger, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.extractors.attendance.entries import Person
    from minutesparse.extractors.attendance.register import Register
    from minutesparse.phrases import Sentence
    from minutesparse.segmentation.outline import Outline, Section


def movements(outline: Outline, register: Register) -> None:
    """Note on the people of the register when they came and went, with the number of the item in which that is told."""
    known: dict[str, list[Person]] = {}
    for group in register.groups:
        for person, _ in group.people:
            known.setdefault(_family(person), []).append(person)
    if not known:
        return
    for section, number in _numbered(outline):
        for passage in section.passages:
            text = passage.view.text
            if _VERBS.fires(text) and _is_possible(text):
                for sentence in phrases.sentences(passage):
                    _moved(sentence, number, known, register)


def _is_possible(text: str) -> bool:
    if "left at" in text or "arrived at" in text:
        return True
    return "meeting" in text and mentions(text, (" left", "arriv", "joined", " return", " enter", "depart"))


def _numbered(outline: Outline) -> Iterator[tuple[Section, str | None]]:
    """Yield every section with its own number, or that of the nearest one above."""
    stack: list[tuple[Section, str | None]] = [(section, None) for section in reversed(outline.sections)]
    while stack:
        section, above = stack.pop()
        number = section.number.text if section.number else above
        yield section, number
        stack.extend((child, number) for child in reversed(section.children))


_MOVED = ("left", "arrived", "joined", "rejoined", "returned", "departed", "entered")
_VERBS = Trigger(_MOVED)


@cache
def _verbs() -> re.Pattern[str]:
    # left the meeting at
    return re.compile(
        rf"\s(?:then\s|had\s|also\s|subsequently\s|now\s)?(?P<verb>{'|'.join(_MOVED)})\b"
        r"(?:\s(?:at\sthe|to\sthe|for\sthe|the|this)\s(?P<what>meeting))?(?P<at>\s(?:at|@)\s(?=\d|half|quarter))?",
        re.IGNORECASE,
    )


def _moved(sentence: Sentence, number: str | None, known: dict[str, list[Person]], register: Register) -> None:
    text = sentence.text
    found = _verbs().search(text)
    if found is None or not (found["what"] or found["at"]):
        return
    reading = entries.read(text, 0, register.words, found.start())
    if not reading.people or reading.unread > _SLACK:
        return
    verb = found["verb"].lower()
    movement = Movement(text.strip(" ."), number, dates.time_in(text[found.end() :], bare=True) or dates.time_in(text[: found.start()], bare=True))
    for moved in reading.people:
        person = _person(moved, known)
        if person is None:
            continue
        if verb in {"left", "departed"}:
            person.left = None if "return" in text or "rejoin" in text else movement
        elif verb in {"returned", "rejoined"}:
            person.left = None
        else:
            person.arrived = movement


_SLACK = 24


def _family(person: Person) -> str:
    return (person.name.family or person.name.text).lower()


def _person(moved: Person, known: dict[str, list[Person]]) -> Person | None:
    """Return the one person of the list that the name may stand for, or None."""
    given = (moved.name.given or "").strip(".").lower()
    same = known.get(_family(moved), [])[:_NAMESAKES]
    closer = [person for person in same if not given or (person.name.given or given).lower().startswith(given[:1])]
    return closer[0] if len({person.name.text for person in closer}) == 1 else None


_NAMESAKES = 8
