"""Who came in place of whom: "(for Ms Hill)", "substitute: Cllr Lee", "Ann Dale sat in place of Cllr Hill", "sent Tom Lee as his representative".

In: words beside a name, or a sentence. Out: the names of those who came, and of whom they stood for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import people
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from minutesparse.people import Name


class Stand(NamedTuple):
    """Words from `start` to `end` by which somebody stands in for `whom`; None where the words leave it open ("as his substitute")."""

    start: int
    end: int
    whom: str | None


_SIGNS = ("ubstitut", "place", "stead", "lieu", "epresentative", "eputis", "eputy", "stood in for", "standing in for")


def stands_for(words: str) -> Stand | None:
    """Return whom somebody came for by the `words` beside the name ("substituting for Cllr Hill", "for Ms Dale"), or None."""
    plain = _plain().match(words)
    if plain is not None:
        held = people.people_at(words, plain.end())
        return Stand(0, len(words), words[plain.end() :]) if held and not words[held[-1].end :].strip(" .") else None
    found = stand_in(words)
    return found if found is not None and _leads().fullmatch(words, 0, found.start) else None


def stand_in(text: str, at: int = 0) -> Stand | None:
    """Return the first words in `text` from `at` on that say in whose place somebody came, or None."""
    if not mentions(text, _SIGNS):
        return None
    found = _standing().search(text, at)
    if found is None:
        return None
    if found["whose"] is not None:
        return Stand(found.start(), found.end(), None)
    if found["owner"] is not None:
        return Stand(found.start(), found.end(), found["owner"])
    held = people.people_at(text, found.end(), lone=True)
    end = held[-1].end if held else len(text)
    return Stand(found.start(), end, text[found.end() : end].strip(" .") or None)


def deputy_in(text: str, at: int) -> Name | None:
    """Return who came by what stands beside an apology: `substitute Cllr Lee`, `substituted by Ann Dale`, `Cllr Lee substituting`."""
    found = _deputised().match(text, at)
    names = people.people_at(text, found.end() if found else at)
    if not names:
        return None
    return names[0] if found or _substituting().match(text, names[-1].end) else None


def deputies_before(text: str, start: int, stand: Stand) -> list[Name]:
    """Return who stands before the words of `stand` as their subject: the last name and those joined to it."""
    names = people.names(text[start : stand.start])
    if not names or not _leads().fullmatch(text, start + names[-1].end, stand.start):
        return []
    run = names[-1:]
    beside = "(" in text[start + names[-1].end : stand.start]
    for name in () if beside else reversed(names[:-1]):
        between = text[start + name.end : start + run[0].start].strip(" ,").lower()
        if between not in {"and", "&"}:
            break
        run.insert(0, name)
    return [name._replace(start=name.start + start, end=name.end + start) for name in run]


@cache
def _plain() -> re.Pattern[str]:
    # for Ms Dale; vice Cllr Hill
    return re.compile(r"(?:for|vice|on behalf of|representing|replacing|in for)\s(?=[A-Z])")


@cache
def _leads() -> re.Pattern[str]:
    # , who was attending
    return re.compile(
        r"[\s,(–—-]*(?:(?:was|were|is|are|had|has|have|been|who|also|therefore|then|attend(?:ed|ing)|sitting|sat|acting|acted|present|came|coming|here"
        r"|voting|duly|a|the|as\s(?:a\s|the\s)?(?:substitute|deputy|representative))\b\s?){0,5}"
    )


@cache
def _standing() -> re.Pattern[str]:
    # as substitute for | substituting for | in place of | as his representative | in Ann Hill's place
    post = r"(?:substitutes?|representatives?|deput(?:y|ies))"
    return re.compile(
        rf"\b(?:(?:as\s)?(?:an?\s|the\s)?(?:[Ss]ubstitutes?|[Ss]ubs?|[Dd]eput(?:y|ies)|[Rr]epresentatives?)\s(?:member\s)?(?:for|of)\b:?"
        r"|(?:[Ss]ubstitut|[Dd]eputis)(?:ed|ing)\sfor\b|st(?:ood|anding)\sin\sfor\b|in\s(?:the\s)?(?:place|stead)\sof\b|in\slieu\sof\b"
        rf"|(?:as|in)\s(?:(?P<whose>his|her|their)|(?P<owner>(?:[A-Z][\w.-]*\s){{0,3}}[A-Z][\w.-]*)['’]s?)\s(?:{post}|place|stead)\b)\s?",
    )


@cache
def _deputised() -> re.Pattern[str]:
    # substitute: | substituted by
    return re.compile(
        r"(?:with\s)?(?:(?:his|her|their)\s)?(?:substituted?|sub|deputy|deputised|represented|replaced)\b\.?(?:\s(?:by|is|was))?\s?[:=–—-]?\s?",
        re.IGNORECASE,
    )


@cache
def _substituting() -> re.Pattern[str]:
    # substituting | as substitute | in her place
    return re.compile(
        r",?\s(?:(?:was|is|attended|attending|present|sat|acting)\s){0,2}(?:as\s(?:a\s|the\s)?)?"
        r"(?:substitut(?:ing|ed?)|deputis(?:ing|ed)|standing in|in (?:his|her|their) (?:place|stead))\b(?!\s(?:for|of))",
        re.IGNORECASE,
    )
