"""What stands beside a name: a role, an organisation, initials, a status, a substitute, when somebody came or went.

In: a person and the words beside the name. Out: the person, with what the words say filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import dates, people
from minutesparse.dialect import listed
from minutesparse.extractors.attendance.deputies import stands_for

if TYPE_CHECKING:
    from minutesparse.dialect import AttendanceWords
    from minutesparse.people import Name


class Movement(NamedTuple):
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
    role, _, rest = (part.strip() for part in words.partition(","))
    if rest and note_initials(person, role):
        return note(person, rest, terms)
    if is_role(words, terms) or (rest and is_role(role, terms)):
        person.role = person.role or role
        if is_organisation(rest):
            person.organisation = person.organisation or rest
        elif rest:
            note(person, rest, terms)
        return True
    excuse = _reason().match(words) is not None
    if excuse or not is_organisation(words):
        return excuse and len(words) < _LONGEST_REASON
    person.organisation = person.organisation or words
    return True


_LONGEST_REASON = 70


def is_role(words: str, terms: AttendanceWords) -> bool:
    """Return whether `words` name an office: `Vice Chairman`, `Clerk to the Council`, `Director of Glazing`."""
    if len(words) > _LONGEST_ROLE or any(sign.isdigit() or sign == ":" for sign in words):
        return False
    if words.lower() in _ABBREVIATED:
        return True
    parts = [part for part in re.split(r"[\s/]+", words) if part]
    keys = [re.sub(r"['’]s$", "", part.strip(".,()-'’")).lower() for part in parts]
    keys = [key if key in _MODIFIERS else key.removesuffix("s") if key.removesuffix("s") in people.OFFICES else key for key in keys]
    named = [key in people.OFFICES or key in terms.offices or key.rpartition("-")[2] in people.OFFICES or key in _COUNCILLORS for key in keys]
    plain = all(
        is_office or not part[0].islower() or part in _SMALL or key in _MODIFIERS for part, key, is_office in zip(parts, keys, named, strict=True)
    )
    return any(named) and plain and not (keys[-1] == "police" and len(keys) > 1)


_COUNCILLORS = frozenset(
    {
        *("councillor", "cllr", "councilor", "ouncillor", "chair", "vice-chair", "trustee", "v.chairman", "v.chair", "superintendent", "provost"),
        *("dean", "rector", "proctor", "sheriff", "marshal", "chaplain", "chancellor", "vice-chancellor", "pro-vice-chancellor", "alderman"),
        *("chief", "moderator", "nurse", "physician", "midwife", "ranger", "steward", "bailiff"),
    }
)
"""Offices by themselves whose words may be a title or a name elsewhere."""
_MODIFIERS = frozenset(
    listed(
        """general | managing | senior | principal | acting | interim | assistant | parish | town | county | borough | district | village | finance
        | financial | human | resources | committee | council | board | elect | designate | democratic | services | environmental | health
        | protection | community | executive | footpath | outgoing | incoming | retiring | non-executive | student | staff | parent | co-opted
        | lay | independent | foundation | associate | honorary | hon | vice | deputy | joint | ex-officio | ex | officio | past | immediate
        | local | authority | teacher | support | technical | external | internal | lead | sub-committee | project"""
    )
)
"""Words of an office that are no offices by themselves, and often in lower case."""
_LONGEST_ROLE = 90
_SMALL = frozenset({"of", "to", "the", "and", "for", "&", "at", "in"})
_ABBREVIATED = frozenset({"bc", "cc", "dc", "b.c", "c.c", "d.c", "rfo", "v.chairman", "v chairman", "md", "ceo", "cfo", "coo"})


def is_office(words: str, terms: AttendanceWords) -> bool:
    """Return whether `words` are an office and no more, as where they stand on a line by themselves: `Vice Chair`, and not `Clerk Vacancy`."""
    head = re.split(r"\s(?:to|of|for)\s", words, maxsplit=1)[0].split()
    return bool(head) and is_role(words, terms) and is_role(head[-1], terms) and all(part[0].isupper() or part in _SMALL for part in head)


def is_organisation(words: str) -> bool:
    """Return whether `words` may be an organisation: capitalised, not a sentence."""
    parts = words.split()
    return (
        bool(parts)
        and len(parts) <= _LONGEST_ORGANISATION
        and parts[0] not in {"in", "at", "for", "to"}
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


def is_status(words: str) -> bool:
    """Return whether `words` say that somebody came or not, as behind a name in a roll call: `absent`."""
    return words.lower() in {"present", "absent", "excused", "here"}


@cache
def _statuses() -> re.Pattern[str]:
    # sent his apologies
    return re.compile(
        r"(?:(?:has|had|have|who|was|were|also|sent|gave|given|offered|tendered|with|submitted|his|her|their)\s)*"
        r"(?:(?P<apologies>apolog(?:y|ies)|apols?|excused)\b|(?P<absent>absent\b|not present|did not attend|no apolog)"
        r"|(?P<present>present|attended|in attendance)$)",
        re.IGNORECASE,
    )


def _substitute(person: Person, words: str) -> bool:
    stand = stands_for(words)
    if stand is not None:
        person.status, person.substitute_for = "substitute", stand.whom
    return stand is not None


def _movement(person: Person, words: str) -> bool:
    found = _moves().match(words)
    if found is None:
        return False
    item = _item().search(words)
    clock = dates.time_in(words, bare=True)
    if item is None and clock is None and not (found["came"] and "late" in words):
        return False
    movement = Movement(words, item[1] if item else None, clock if item is None or clock is None or not item.start() < clock.start else None)
    if found["only"]:
        person.arrived, person.left = movement, movement._replace(item=item["last"] or item[1] if item else None)
    elif found["came"]:
        person.arrived = movement
    else:
        person.left = movement
    return True


@cache
def _moves() -> re.Pattern[str]:
    # arrived at 7.45pm
    return re.compile(
        r"(?:who\s)?(?:(?P<only>for\sitems?)|(?P<came>arriv(?:ed|ing)|join(?:ed|ing)|from|after|entered|late)"
        r"|(?P<went>left|leaving|until|till|to|up to|departed|retired))\b",
        re.IGNORECASE,
    )


def item_in(words: str) -> str | None:
    """Return the number of the item that `words` name ("during item 4"), or None."""
    found = _item().search(words)
    return found[1] if found else None


@cache
def _item() -> re.Pattern[str]:
    # from item 4
    number = r"\d[\w./]*\w|\d|[a-z]"
    return re.compile(
        rf"\b(?:items?|minutes?|min\.?|agenda item)\s(?:no\.?\s)?({number})\b"
        r"(?:(?:\s?[-–,]\s?|\sand\s|\sto\s)(?:\d[\w./]*,\s)*(?P<last>\d[\w./]*\w|\d)\b)?",
        re.IGNORECASE,
    )


@cache
def _reason() -> re.Pattern[str]:
    # due to illness
    return re.compile(
        r"(?:due to|owing to|because|on holiday|holidays?|illness|ill\b|unwell|work|personal|family|prior|another|other|away|sick|who\b|as\b|through"
        r"|attending|no reason|reason|business|commitment|travelling|medical|hospital|bereavement)",
        re.IGNORECASE,
    )
