"""What stands beside a name: a role, an organisation, initials, a status, a substitute, when somebody came or went.

In: a person and the words beside the name. Out: the person, with what the words say filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates, people
from minutesparse.dialect import listed

if TYPE_CHECKING:
    from minutesparse.dialect import AttendanceWords
    from minutesparse.people import Name


@dataclass(slots=True)
class Movement:
    """When somebody came or went: the words, and the item if they name one."""

    text: str
    item: str | None = None
    time: dates.Clock | None = None


@dataclass(slots=True)
class Person:
    """Somebody on a list, as far as the list tells; `status` is None where it is that of the list."""

    name: Name
    role: str | None = None
    organisation: str | None = None
    initials: str | None = None
    status: str | None = None
    substitute_for: str | None = None
    remote: bool = False
    arrived: Movement | None = None
    left: Movement | None = None


def note(person: Person, words: str, terms: AttendanceWords) -> bool:
    """Fill in what `words` say of `person`; return whether they say anything that stands beside a name in a list."""
    words = words.strip(" .,;:-–—")
    if not words:
        return True
    for read in (note_initials, _remote, _status, _substitute, _movement):
        if read(person, words):
            return True
    if is_role(words, terms):
        role, _, rest = words.partition(",")
        person.role = person.role or role.strip()
        if rest.strip() and person.organisation is None:
            person.organisation = rest.strip()
        return True
    excuse = _reason().match(words) is not None
    if excuse or not is_organisation(words):
        return excuse and len(words) < _LONGEST_REASON
    person.organisation = person.organisation or words
    return True


_LONGEST_REASON = 70


def is_role(words: str, terms: AttendanceWords) -> bool:
    """Return whether `words` name an office: `Vice Chairman`, `Clerk to the Council`, `Director of Glazing`."""
    if len(words) > _LONGEST_ROLE:
        return False
    if words.lower() in _ABBREVIATED:
        return True
    parts = [part for part in re.split(r"[\s/]+", words) if part]
    keys = [part.strip(".,'’s()-").lower() for part in parts]
    named = [key in people.OFFICES or key in terms.offices or key.rpartition("-")[2] in people.OFFICES or key in _COUNCILLORS for key in keys]
    plain = all(
        is_office or not part[0].islower() or part in _SMALL or key in _MODIFIERS for part, key, is_office in zip(parts, keys, named, strict=True)
    )
    return any(named) and plain


_COUNCILLORS = frozenset({"councillor", "cllr", "councilor", "ouncillor", "chair", "vice-chair", "trustee", "v.chairman", "v.chair"})
_MODIFIERS = frozenset(
    listed(
        """general | managing | senior | principal | acting | interim | assistant | parish | town | county | borough | district | village | finance
        | financial | human | resources | committee | council | board | elect | designate | democratic | services | environmental | health
        | protection | community | executive | footpath | outgoing | incoming | retiring | non-executive"""
    )
)
"""Words of an office that are no offices by themselves, and often in lower case."""
_LONGEST_ROLE = 90
_SMALL = frozenset({"of", "to", "the", "and", "for", "&", "at", "in"})
_ABBREVIATED = frozenset({"bc", "cc", "dc", "b.c", "c.c", "d.c", "rfo", "v.chairman", "v chairman", "md", "ceo", "cfo", "coo"})


def is_organisation(words: str) -> bool:
    """Return whether `words` may be an organisation: capitalised, not a sentence."""
    parts = words.split()
    return (
        bool(parts)
        and len(parts) <= _LONGEST_ORGANISATION
        and all(part[0].isupper() or part[0].isdigit() or part.lower() in _SMALL or part[0] in "&(" for part in parts)
    )


_LONGEST_ORGANISATION = 9


def is_filler(words: str) -> bool:
    """Return whether `words` only hold a list together: `were also in attendance`."""
    return _filler().fullmatch(words) is not None


@cache
def _filler() -> re.Pattern[str]:
    # were also present
    return re.compile(
        r"(?:(?:were|was|are|is|also|present|in attendance|attended|the following|from|for|absence|received|accepted|noted|had been|have been|by"
        r"|members?|councillors|committee|all)\b\s?)+",
        re.IGNORECASE,
    )


def note_initials(person: Person, words: str) -> bool:
    """Take `DHO` as the initials of D. Horkan, and `NCC` not."""
    if not (words.isalpha() and words.isupper() and 1 < len(words) <= len("ABCD")):
        return False
    name = person.name
    firsts = [part[0].upper() for part in re.split(r"[\s.\-‐‑–']+", name.text) if part]
    fits = words[0] == firsts[0] and (words[-1] in firsts[1:] or words[1] in firsts[1:]) if len(firsts) > 1 else words[-1] == firsts[0]
    if fits and person.initials is None:
        person.initials = words
    return fits


def _remote(person: Person, words: str) -> bool:
    if _far().match(words):
        person.remote = True
        return True
    return False


@cache
def _far() -> re.Pattern[str]:
    # via Zoom
    return re.compile(
        r"(?:(?:attend(?:ed|ing)|joined|joining|present|by|via|on|through)\s)*"
        r"(?:remote(?:ly)?|online|virtual(?:ly)?|zoom|(?:ms\s|microsoft\s)?teams|video|skype|(?:tele)?phone)\b",
        re.IGNORECASE,
    )


def _status(person: Person, words: str) -> bool:
    found = _statuses().match(words)
    if found is None:
        return False
    person.status = "apologies" if found["apologies"] else "absent" if found["absent"] else "present"
    return True


@cache
def _statuses() -> re.Pattern[str]:
    # sent his apologies
    return re.compile(
        r"(?:(?:has|had|have|who|was|were|also|sent|gave|given|offered|tendered|with|submitted|his|her|their)\s)*"
        r"(?:(?P<apologies>apolog(?:y|ies)|apols?)\b|(?P<absent>absent\b|not present|did not attend|no apolog)"
        r"|(?P<present>present|attended|in attendance)$)",
        re.IGNORECASE,
    )


def _substitute(person: Person, words: str) -> bool:
    found = _deputies().match(words)
    if found is None:
        return False
    person.status = "substitute"
    other = people.people_at(words, found.end(), lone=True)
    person.substitute_for = words[other[0].start : other[0].end] if other else words[found.end() :].strip() or None
    return True


@cache
def _deputies() -> re.Pattern[str]:
    # substituting for Cllr Hill
    return re.compile(
        r"(?:(?:as|a|who|was|is|attend(?:ed|ing)|acting)\s)*"
        r"(?:substitut(?:e|ed|ing)|subs?\b|deputis(?:ed|ing)|deputy|standing in|in place|in lieu|in the place|vice)\s?(?:for|of)\b:?\s?",
        re.IGNORECASE,
    )


def deputy_in(text: str, at: int, person: Person) -> Person | None:
    """Return who came in place of `person` by what stands at `at`: `substitute Cllr Hill`, `substituted by Ann Dale`."""
    found = _deputised().match(text, at)
    names = people.people_at(text, found.end()) if found else []
    return Person(names[0], status="substitute", substitute_for=person.name.text) if names else None


@cache
def _deputised() -> re.Pattern[str]:
    # substitute: | substituted by
    return re.compile(r"(?:with\s)?(?:(?:his|her|their)\s)?(?:substituted?|sub)\b\.?(?:\s(?:by|is|was))?\s?[:=–—-]?\s?", re.IGNORECASE)


def _movement(person: Person, words: str) -> bool:
    found = _moves().match(words)
    if found is None:
        return False
    item = _item().search(words)
    clock = dates.time_in(words, bare=True)
    if item is None and clock is None:
        return False
    movement = Movement(words, item[1] if item else None, clock if item is None or clock is None or not item.start() < clock.start else None)
    if found["came"]:
        person.arrived = movement
    else:
        person.left = movement
    return True


@cache
def _moves() -> re.Pattern[str]:
    # arrived at 7.45pm
    return re.compile(
        r"(?:who\s)?(?:(?P<came>arriv(?:ed|ing)|join(?:ed|ing)|from|for items?|after|entered|late)"
        r"|(?P<went>left|leaving|until|till|to|up to|departed|retired))\b",
        re.IGNORECASE,
    )


@cache
def _item() -> re.Pattern[str]:
    # from item 4
    return re.compile(r"(?:items?|minute|min\.?|agenda item)\s(?:no\.?\s)?(\d[\w./]*\w|\d|\w)\b", re.IGNORECASE)


@cache
def _reason() -> re.Pattern[str]:
    # due to illness
    return re.compile(
        r"(?:due to|owing to|because|on holiday|holidays?|illness|ill\b|unwell|work|personal|family|prior|another|other|away|sick|who\b|as\b|through"
        r"|attending|no reason|reason|business|commitment|travelling|medical|hospital|bereavement)",
        re.IGNORECASE,
    )
