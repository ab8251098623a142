"""How many of the public were there: "together with 23 members of the public", "plus eight", "Members of the public: 12"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.dialect import listed
from minutesparse.wording import once, pattern

if TYPE_CHECKING:
    import regex

    from minutesparse.dialect import AttendanceWords

NUMBERS = listed("""
    no | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen
    | eighteen | nineteen | twenty""")
"""Number words, each at the place of its value."""


class Public(NamedTuple):
    """A count of the public that ends at `end`; `number` is None where it is not told."""

    number: int | None
    start: int
    end: int


# 23 members of the public; members of the public (12)
_COUNTED = (
    r"(?:(?P<n>\d{1,4}|a|\L<numbers>)(?:\s(?:other|further|additional|more|local))*\s(?P<who>\L<public>)\b"
    r"|(?P<many>several|some|many|a number of|various|the)?\s?\b(?P<who2>\L<public>)(?:\s(?:were|was))?(?:\s?present|\s?in attendance|\s?attending)?"
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
    if "public" not in folded and "parishioners" not in folded and "residents" not in folded:
        return None
    for found in _counted(words).finditer(text):
        if (found["n"] or found["n2"]) and (found["who"] or found["who2"]).lower() in _ALWAYS:
            return _public(found)
    return None


_ALWAYS = frozenset(
    listed(
        """members of the public | member of the public | members of public | member of public | parishioners | residents
        | members of the press and public"""
    )
)


# members
_WORD = re.compile(r"[^\W_]+")


@once
def _firsts(public: tuple[str, ...]) -> frozenset[str]:
    """Return the words that a count may begin with."""
    return frozenset((*(phrase.split()[0] for phrase in public), *NUMBERS, "a", "several", "some", "many", "various", "the"))


def _may_begin(text: str, at: int, words: AttendanceWords) -> bool:
    if text[at].isdigit():
        return True
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in _firsts(words.public)


def _counted(words: AttendanceWords) -> regex.Pattern[str]:
    return pattern(_COUNTED, numbers=NUMBERS, public=words.public)


def _public(found: regex.Match[str]) -> Public:
    printed = (found["n"] or found["n2"] or "").lower()
    count = int(printed) if printed.isdigit() else 1 if printed == "a" else NUMBERS.index(printed) if printed in NUMBERS else None
    return Public(count, found.start(), found.end())
