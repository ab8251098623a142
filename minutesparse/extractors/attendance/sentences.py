"""Attendance told in sentences: "Apologies were received from Cllr Hill, who was unwell", "The meeting was led by Ann Dale", "PC Lee was absent".

In: a stretch of a passage and the register. Out: the register, with what the sentences say.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

import regex

from minutesparse import people, phrases
from minutesparse.extractors.attendance import entries
from minutesparse.extractors.attendance.deputies import deputies_before, stand_in
from minutesparse.extractors.attendance.headings import heading_at, is_late
from minutesparse.extractors.attendance.notes import Person
from minutesparse.extractors.attendance.public import NUMBERS
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.dialect import AttendanceWords
    from minutesparse.document import Passage
    from minutesparse.extractors.attendance.headings import Heading, Status
    from minutesparse.extractors.attendance.register import Register


def bounds(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the sentences of `passage` between `start` and `end`, cut to that stretch."""
    begun = None
    for sentence in phrases.sentences(passage):
        low, high = max(sentence.start, start), min(sentence.end, end)
        if low >= high:
            continue
        low = low if begun is None else begun
        begun = low if sentence.text.endswith(("Mr", "Mrs", "Dr", "Mr.", "Mrs.", "Dr.")) and high < end else None  # "Mr * Mrs Hill"
        if begun is None:
            yield low, high


def headings(passage: Passage, start: int, words: AttendanceWords) -> Iterator[Heading]:
    """Yield the headings that sentences behind `start` begin with: "Also present were Ann Hill and Bo Dale.", "Absent was Jo Moor."."""
    text = passage.text
    if not mentions(text[start:], (" was ", " were ")):
        return
    for low, _ in bounds(passage, start, len(text)):
        heading = heading_at(text[low:], words) if low > start else None
        if heading is not None and _were().search(text, low, low + heading.end) is not None:
            yield heading._replace(start=low, end=low + heading.end)


@cache
def _were() -> regex.Pattern[str]:
    # Also present were
    return regex.compile(r"\b(?:was|were)\s*:?\s*$", regex.IGNORECASE)


Where = Literal["item", "head", "elsewhere"]
"""Where a sentence stands: in an item about attendance, at the head or tail, or in an item about something else, where other meetings are told."""


_SIGNS = ("apolog", "present", "absent", "attend", "chair", "led by", "quorum", "presid")


def read(passage: Passage, start: int, end: int, register: Register, where: Where) -> bool:
    """Enter what the sentences from `start` to `end` of a passage say of who came; return whether they say anything."""
    folded = passage.text[start:end].lower()
    if not mentions(folded, (*_SIGNS, "substitut", "place of", "representative", "deputis", "stead")):
        return False
    said = False
    for low, high in bounds(passage, start, end):
        said = _sentence(passage, low, high, register, where) or said
    return said


def _sentence(passage: Passage, start: int, end: int, register: Register, where: Where) -> bool:
    text = passage.text[:end]
    _quorum(text, start, register)
    deputised = where != "elsewhere" and deputised_in(passage, start, end, register)
    if deputised and "apolog" not in text[start:].lower():
        return True
    chaired = None if where == "elsewhere" else _chaired().search(text, start)
    if chaired is not None and ("hair" in chaired.group() or "meeting" in text[start : chaired.start()].lower()):
        return _chair(passage, text, chaired.end(), register)
    in_chair = _in_the_chair().search(text, start)
    if in_chair is not None and in_chair.start() > start:
        told = _listed_before(passage, start, in_chair.start(), register, "chair")
        return _beside_the_chair(passage, text, in_chair.end(), register) or told
    received = _received().search(text, start)
    if received is not None and (where != "elsewhere" or received["absence"]):
        return _listed_after(passage, text, received.end(), register, "present" if is_late(received.group()) else "apologies")
    for pattern, status in ((_sent(), "apologies"), (_absent(), "absent"), (_there(), "in-attendance")):
        found = pattern.search(text, start)
        if found is not None and (where != "elsewhere" or status == "apologies"):
            sent = "apolog" in text[start:].lower() and "without apolog" not in text[found.start() :].lower()
            return _listed_before(passage, start, found.start(), register, "apologies" if sent else status)
    return False


def deputised_in(passage: Passage, start: int, end: int, register: Register) -> bool:
    """Enter who came in place of somebody by what is told from `start` to `end` of a passage; return whether anybody did."""
    text = passage.text[:end]
    stand = stand_in(text, start)
    names = deputies_before(text, start, stand) if stand is not None else []
    if stand is None or not names:
        return False
    before = people.names(text[start : names[0].start])
    whom = stand.whom or (before[-1].text if before else None)
    people_met = [Person(name, status="substitute", substitute_for=whom) for name in names]
    register.enter(register.open("substitute", "deputies", None), passage, people_met)
    register.spans.append(passage.place(names[0].start, stand.end))
    return True


@cache
def _received() -> regex.Pattern[str]:
    # Apologies for absence had been received from
    return regex.compile(
        r"\bapolog(?:y|ies)(?P<absence>\sfor\s(?:absence|lateness|late arrival|non-attendance))?+(?:\s(?:was|were|had|have|has|been|also|duly)){0,4}+"
        r"(?:\s(?:received|accepted|given|noted|tendered|sent|submitted|offered|presented|recorded|approved|and)){0,4}+(?:\sfor\sabsence)?+"
        r"\s(?:from|by|for|on behalf of|of)\b:?\s?(?!the\s(?:delay|error|late))",
        regex.IGNORECASE,
    )


@cache
def _sent() -> regex.Pattern[str]:
    # had sent her apologies
    return regex.compile(
        r"\s(?:(?:had|have|has|also|all|both)\s){0,3}(?:sent|gave|given|offered|tendered|submitted|presented|conveyed|send|sends)"
        r"\s(?:(?:his|her|their|its|in|apologies and)\s)?apolog|\sapologised for (?:absence|his absence|her absence)",
        regex.IGNORECASE,
    )


@cache
def _absent() -> regex.Pattern[str]:
    # were absent
    return regex.compile(r"\s(?:was|were)\s(?:also\s)?(?:absent|not present|not in attendance)\b", regex.IGNORECASE)


@cache
def _there() -> regex.Pattern[str]:
    # were also present
    return regex.compile(r"\s(?:was|were)\s(?:also\s)?(?:present|in attendance)\b|\salso attended\b", regex.IGNORECASE)


@cache
def _chaired() -> regex.Pattern[str]:
    # The meeting was led by
    return regex.compile(r"\b(?:led|chaired|presided over)\sby\s(?:the\s)?", regex.IGNORECASE)


@cache
def _in_the_chair() -> regex.Pattern[str]:
    # Cllr Hill in the Chair
    return regex.compile(
        r",?\s\(?(?:was\s|being\s)?(?:took|taking|in)\sthe\schair\b|,?\spresid(?:ing|ed)\b(?!\sover)",
        regex.IGNORECASE,
    )


def _chair(passage: Passage, text: str, at: int, register: Register) -> bool:
    """Enter who chaired: as the chair, present."""
    reading = entries.read(text, at, register.words, min(len(text), at + _NEAR))
    if not reading.people or reading.people[0].name.start > at + _NEXT:
        return False
    chairs = _run(text, reading.people)
    for person in chairs:
        person.role = person.role or "Chair"
    register.enter(register.open("present", "chaired by", None), passage, chairs)
    register.spans.append(passage.place(at, chairs[-1].name.end))
    return True


_NEAR = 120
_NEXT = 20


def _run(text: str, found: list[Person]) -> list[Person]:
    """Return the first of `found` and those joined to it by "and"."""
    run = found[:1]
    for person in found[1:]:
        if text[run[-1].name.end : person.name.start].strip(" ,").lower() not in {"and", "&"}:
            break
        run.append(person)
    return run


def _listed_after(passage: Passage, text: str, at: int, register: Register, status: Status) -> bool:
    reading = entries.read(text, at, register.words)
    if not reading.people:
        reading = entries.read(text, at, register.words, lone=True)
    if not reading.people:
        return False
    register.enter(register.open(status, "apologies", None), passage, reading.people)
    register.spans.append(passage.place(at, len(text)))
    return True


def _listed_before(passage: Passage, start: int, end: int, register: Register, told: str) -> bool:
    """Enter the people of a sentence before its verb, which tells their status (`chair` is present)."""
    text = passage.text
    reading = entries.read(text, start, register.words, end)
    if reading.public is not None and register.public is None:
        register.public = reading.public
    if not reading.people or reading.unread > _SLACK:
        return reading.public is not None
    for person in reading.people:
        person.role = person.role or ("Chair" if told == "chair" else None)
    status: Status = "present" if told == "chair" else told  # type: ignore[assignment]  # one of the words above
    register.enter(register.open(status, told, None), passage, reading.people)
    register.spans.append(passage.place(start, end))
    return True


def _beside_the_chair(passage: Passage, text: str, at: int, register: Register) -> bool:
    """Enter those who follow the one in the chair in the same line: "Cllr Hill in the Chair Cllr Dale (Vice-Chair)"."""
    reading = entries.read(text, at, register.words)
    if not (reading.is_list and reading.people and reading.people[0].name.prefix) or text[at : reading.people[0].name.start].strip(" ,;)"):
        return False
    register.enter(register.open("present", "chair", None), passage, reading.people)
    register.spans.append(passage.place(at, len(text)))
    return True


_SLACK = 16


@cache
def _quorums() -> regex.Pattern[str]:
    # The quorum is three
    return regex.compile(
        r"\bquorum\b(?:\s?[:=(\-]|\s(?:is|of|was|being|required|requirement|for this meeting|for the meeting)){0,4}+"
        r"\s?(?P<n>\d{1,3}|\L<numbers>)\b(?![\s\-]?(?:third|quarter|half|fifth|%|per\s?cent))",
        regex.IGNORECASE,
        numbers=list(NUMBERS),
    )


def _quorum(text: str, start: int, register: Register) -> None:
    if register.quorum is None and "uorum" in text[start:]:
        found = _quorums().search(text, start)
        if found is not None:
            printed = found["n"].lower()
            register.quorum = int(printed) if printed.isdigit() else NUMBERS.index(printed)


def chair_in_brackets(passage: Passage, register: Register) -> bool:
    """Enter "The Chairman (Ann Hill) welcomed those present", "The Chair, Councillor Ann Hill, thanked …"."""
    found = _bracketed().search(passage.text)
    held = people.people_at(passage.text, found.end()) if found else []
    if found is None or not held or (found["comma"] and passage.text[held[0].end : held[0].end + 1] != ","):
        return False
    register.enter(register.open("present", "chair", None), passage, [Person(held[0], role=found["role"])])
    return True


@cache
def _bracketed() -> regex.Pattern[str]:
    # the Chairman (Ann Hill); The Chair, Councillor Ann Hill, thanked
    return regex.compile(
        r"\b(?:(?P<role>(?i:(?:vice[\s\-])?chair(?:man|woman|person)?))\s\(|The\s(?P<role>Chair(?:man|woman|person)?)(?P<comma>,)\s)"
    )
