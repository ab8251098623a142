"""How many of the public were there: "together with 23 members of the public", "plus eight", "Members of the public: 12"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.dialect import listed
from minutesparse.wording import mentions, once, pattern

if TYPE_CHECKING:
    import regex

    from minutesparse.dialect import AttendanceWords

_UNITS = listed("""
    no | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen
    | eighteen | nineteen""")
_TENS = listed("twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety")
NUMBERS = (*_UNITS, *(f"{ten}-{one}" if one else ten for ten in _TENS for one in ("", *_UNITS[1:10])))
"""Number words, each at the place of its value: `no`, `one` … `ninety-nine`."""
_SPOKEN = ("none", "nil", *NUMBERS, *(number.replace("-", " ") for number in NUMBERS if "-" in number))


class Public(NamedTuple):
    """A count of the public that ends at `end`; `number` is None where it is not told."""

    number: int | None
    start: int
    end: int


# 23 members of the public; members of the public (12)
_COUNTED = (
    r"(?:(?:(?:approximately|approx\.?|about|around|over|nearly)\s)?(?P<n>\d{1,4}|an?|\L<numbers>)(?:\s\(\d{1,3}\))?"
    r"(?:\s(?:other|others|further|additional|more|local|interested))*\s(?P<who>\L<public>)\b"
    r"|(?P<many>several|some|many|a number of|various|the)?\s?\b(?P<who2>\L<public>)\b(?!\s(?-i:\p{Lu}))"
    r"(?:\s(?:were|was))?(?:\s?present|\s?in attendance|\s?attending)?"
    r"\s?[:=\-–(]*\s?(?P<n2>\d{1,4}|\L<numbers>)?\b)(?:\s(?:(?:were|was)\s)?(?:also\s)?(?:present|in attendance|attended|attending))?\)?"
)


def public_at(text: str, at: int, words: AttendanceWords) -> Public | None:
    """Return the count of the public that begins at `at`, or None."""
    if not _may_begin(text, at, words):
        return None
    found = _counted(words).match(text, at)
    return _public(found) if found else None


def public_in(text: str, words: AttendanceWords) -> Public | None:
    """Return the first count of people called public in `text`, or None."""
    folded = text.lower()
    if not mentions(folded, _NOUNS):
        return None
    for found in _counted(words).finditer(text):
        if not (found["n"] or found["n2"]):
            continue
        labelled = found["n2"] and ":" in found.group() and found.group().strip() == text.strip(" .")
        always = labelled or (found["who"] or found["who2"]).lower() in _ALWAYS
        if always or (found["n"] and _told().search(text, 0, found.start()) and not text[found.end() :].strip(" .")):
            return _public(found)
    return None


@cache
def _told() -> re.Pattern[str]:
    # There were (ten guests); 35 in all, together with
    return re.compile(r"(?:^(?:there\s(?:were|was)|in\saddition\sthere\swere)(?:\salso)?|^\d.{0,40}\b(?:together with|plus|and))\s$", re.IGNORECASE)


def present_in(text: str, words: AttendanceWords) -> Public | None:
    """Return the count of those of whom `text` says that they were there ("3 members of public were present"), or None."""
    if not mentions(text.lower(), _THERE):
        return None
    found = public_in(text, words)
    if found is None or not (_there().match(text, found.end) or _there().search(text, max(0, found.end - len(" were in attendance")), found.end)):
        return None
    return found


_THERE = ("present", "attend", "joined")
"""Letters without one of which nobody is said to have been there."""


@cache
def _there() -> re.Pattern[str]:
    # were present
    return re.compile(
        r"\s?(?:(?:were|was)\s)?(?:also\s)?(?:present|in attendance|attended|attending|joined)\b(?!\sat\sthe\s(?!meeting))", re.IGNORECASE
    )


_NOUNS = (
    "public",
    "parishioner",
    "resident",
    "guest",
    "elector",
    "villager",
    "visitor",
    "plothold",
    "owners",
    "citizen",
    "gallery",
    "audience",
    "observer",
)
_ALWAYS = frozenset(
    listed(
        """members of the public | member of the public | members of public | member of public | parishioners | residents
        | members of the press and public"""
    )
)


_ABOUT = ("approximately", "approx", "about", "around", "over", "nearly")
"""Words before a number that nobody counted exactly."""

# members
_WORD = re.compile(r"[^\W_]+")


@once
def _firsts(public: tuple[str, ...]) -> frozenset[str]:
    """Return the words that a count may begin with."""
    return frozenset((*(phrase.split()[0] for phrase in public), *_UNITS, *_SPOKEN, "a", "an", "several", "some", "many", "various", "the", *_ABOUT))


def _may_begin(text: str, at: int, words: AttendanceWords) -> bool:
    if text[at].isdigit():
        return True
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in _firsts(words.public)


def _counted(words: AttendanceWords) -> regex.Pattern[str]:
    return pattern(_COUNTED, numbers=_SPOKEN, public=words.public)


def _public(found: regex.Match[str]) -> Public:
    printed = (found["n"] or found["n2"] or "").lower()
    press = (found["who"] or found["who2"]).lower() in {"members of the press", "member of the press"}
    return Public(None if press else _value(printed), found.start(), found.end())


def _value(printed: str) -> int | None:
    """Return the number that a figure or a word stands for, or None."""
    folded = printed.replace(" ", "-")
    if folded in {"a", "an"}:
        return 1
    if folded in {"none", "nil"}:
        return 0
    return int(folded) if folded.isdigit() else NUMBERS.index(folded) if folded in NUMBERS else None


def more_at(text: str, at: int) -> Public | None:
    """Return the count that `plus` leads to without a noun ("plus eight", "plus 4 others") and that ends its clause, or None."""
    found = _more().match(text, at)
    count = _value(found["n"].lower()) if found else None
    return Public(count, at, found.end()) if found is not None and count is not None else None


@cache
def _more() -> re.Pattern[str]:
    # eight others
    return re.compile(r"\s*(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?:\sothers?)?\s*(?=$|[.,;])", re.IGNORECASE)
