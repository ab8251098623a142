"""Words of a list that are no name: an office, an organisation, initials, or a part of a sentence.

In: a text and a place in it. Out: the `Chunk` there, up to a separator, a name, or a count of the public.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import people
from minutesparse.extractors.attendance.public import public_at
from minutesparse.people.given import GIVEN

if TYPE_CHECKING:
    from minutesparse.dialect import AttendanceWords


class Chunk(NamedTuple):
    """Words that end at `end`; `office` tells whether one of them names an office."""

    text: str
    end: int
    office: bool


# up to a comma, a bracket or a colon
_WORD = re.compile(r"[^\s,;()•|+&:]+")
# Warden and
_TRAILING = re.compile(r"\s(?:and|&|plus|with|together)$")
# County Councillor
_TIER = re.compile(r"(?:county|borough|district|city|town|parish|ward|boro['’]?|b|c)\.?\s(?:councillor|cllr)\b\.?", re.IGNORECASE)
# Asst. Chief |Ron Dale
_CHIEF = re.compile(
    r"(?:(?:Asst|Assistant|Deputy|Fire|Police|Battalion|Division)\.?\s){0,2}(?:Chief|Sheriff|Marshal)\b"
    r"(?!\s(?:Nurse|Medical|Operating|Financial|Finance|Information|People|Clinical|Digital|Technology|Planning|Fire|Police|Building)\b)"
)
_TIERS = frozenset({"county", "borough", "district", "city", "town", "parish", "ward", "community"})
_COUNCILLOR = frozenset({"councillor", "cllr"})
_SHORT = frozenset({"bc", "cc", "dc", "v.chairman", "v.chair"})
"""Offices by their abbreviations, and no names."""
_SHORTENED = frozenset({"hon.", "asst.", "dep.", "admin.", "devt.", "exec."})
_JOINTS = frozenset({"of", "to", "the", "for", "at", "in", "and", "&"})
_COUNTED = frozenset({"members", "member"})


def chunk_at(text: str, at: int, words: AttendanceWords, *, after_name: bool) -> Chunk:
    """Return the chunk that begins at `at`; right behind a name, a first word of capitals (`VCC`, `AH`) stands alone."""
    tier = _TIER.match(text, at)
    if tier is not None:
        return Chunk(tier.group().rstrip("."), tier.end(), office=True)
    chief = _CHIEF.match(text, at)
    if chief is not None and name_follows(text, chief.end()):
        return Chunk(chief.group(), chief.end(), office=True)
    end, office, bound = at, False, False
    while (word := _WORD.match(text, end)) is not None or (bound and _goes_on(text, end)) or _joins(text, end, words):
        if word is None:
            end += len("& ")
            continue
        printed = word.group()
        if end > at and _stops(text, word, words, office=office, bound=bound):
            break
        bound = bound or (office and printed.lower() in _JOINTS)
        office = office or is_office(printed, words)
        end = word.end()
        if _closes(printed) or (after_name and end - at <= len("ABC") and printed.isupper()):
            break
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].strip(" -–—"):
            break
        end += 1
    return Chunk(_TRAILING.sub("", text[at:end].strip(" .")), end, office)


def _goes_on(text: str, at: int) -> bool:
    """Return whether the body that an office belongs to goes on behind "&": `Chairman of the Sports & Social Club`."""
    return text.startswith("& ", at) and text[at + 2 : at + 3].isupper() and not name_follows(text, at + 2)


def _joins(text: str, at: int, words: AttendanceWords) -> bool:
    """Return whether the office that a chunk leads to stands behind "&": `Committee & Member Services Officer`."""
    found = _CAPITALS.match(text, at)
    return found is not None and is_office(found.group().rpartition(" ")[2], words) and not name_follows(text, at + 2)


# & Member Services Officer
_CAPITALS = re.compile(r"&(?:\s[A-Z][\w'’-]*+){2,5}+(?=\s*(?:[,;()]|\Z))")


def single_word(text: str, at: int) -> bool:
    """Return whether the word at `at` stands alone between separators, as first names do in a list of them."""
    word = _WORD.match(text, at)
    if word is None or (word.group().isupper() and len(word.group()) > len("ABC")):
        return False
    rest = text[word.end() : word.end() + 5].lstrip()
    return not rest or rest[0] in ",;.(-–" or rest.startswith(("and ", "& "))


def is_office(word: str, words: AttendanceWords) -> bool:
    """Return whether a word names an office, or ends in one that does (`Vice-Chair`)."""
    key = word.strip(".,:'’").lower()
    return key in people.OFFICES or key.rpartition("-")[2] in people.OFFICES or key in words.offices or key in _SHORT or key in _COUNCILLOR


def _closes(printed: str) -> bool:
    """Return whether the stop behind a word ends a sentence."""
    return printed.endswith(".") and len(printed) > len("St.") and not printed[:-1].isupper() and printed.lower() not in _SHORTENED


def _stops(text: str, word: re.Match[str], words: AttendanceWords, *, office: bool, bound: bool) -> bool:
    """Return whether a word begins something new; `bound` is what stands behind an office and its "of", which may be a name (`of Vale`)."""
    at, printed = word.span()[0], word.group()
    key = printed.rstrip(".").lower()
    if _is_another(text, at, bound=bound):
        return True
    if key in people.PREFIXES or key in people.PLURALS:
        before = text[text.rfind(" ", 0, at - 1) + 1 : at - 1].lower()
        return name_follows(text, at) and not (key in _COUNCILLOR and before in _TIERS)
    if not office:
        return (printed[0].isdigit() or key in _COUNTED) and public_at(text, at, words) is not None
    if key in {"and", "plus", "together", "with"}:
        return key != "and" or name_follows(text, word.end())
    if printed[0].isdigit() or (not bound and public_at(text, at, words) is not None):
        return True
    return not bound and printed[0].isupper() and not is_office(printed, words) and bool(people.people_at(text, at))


def _is_another(text: str, at: int, *, bound: bool) -> bool:
    """Return whether somebody's name begins at `at` without a comma before it: `Hill Parish Council Stephen Dale, Chair of …`.

    What it follows is the name of a body, or is `bound` to an office: `Head of Finance Ruth Dale`.
    """
    printed = text[text.rfind(" ", 0, at - 1) + 1 : at - 1]
    before = printed.lower()
    word = _WORD.match(text, at)
    short = printed.isupper() and len(printed) > 1  # NCC Stephen Dale
    follows = before in people.BODIES or short or (bound and before not in _JOINTS and before.strip(".") not in _SAINTS)
    if not follows or word is None or word.group().lower() not in GIVEN:
        return False
    named = people.people_at(text, at)
    return bool(named) and named[0].family is not None and _NAME_ENDS.match(text, named[0].end) is not None


_SAINTS = frozenset({"st", "saint", "sir", "king", "queen", "prince", "princess"})
# Stephen Dale|, | Stephen Dale| (Chair
_NAME_ENDS = re.compile(r"\s?[,;(–-]|\.?\s*\Z|\s(?:and|&|plus)\s")


def name_follows(text: str, at: int) -> bool:
    """Return whether a name, or a plural such as `Messrs`, begins at `at` or behind the white space there."""
    while at < len(text) and text[at] == " ":
        at += 1
    return bool(people.people_at(text, at)) or people.plural_at(text, at) is not None
