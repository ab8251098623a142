"""What a sentence tells of a vote: "carried by 24 votes to 10, with 1 abstention", "All in favour", "The motion was lost".

In: a sentence. Out: `Told`, at most one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.votes.grammar import NUMBERS
from minutesparse.extractors.votes.telling import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from minutesparse.extractors.votes.grammar import Grammar
    from minutesparse.phrases import Sentence


def told(sentence: Sentence, grammar: Grammar) -> Iterator[Told]:
    """Yield what a sentence tells of a vote."""
    text = sentence.text
    if not grammar.tells.fires(text) or text.startswith(("To ", "TO ")):
        return
    if len(text) > _SHORT and not grammar.speaks.fires(text) and _figure().search(text) is None:
        return
    span = sentence.part(0).span
    if grammar.outcome.fullmatch(text):
        yield Told(span.start, span.end, result="failed" if grammar.failed.search(text) else "passed", bare=True)
        return
    failed = grammar.failed.search(text) is not None
    counts = _counts(text, grammar, failed=failed)
    manner = grammar.unanimous.search(text)
    passed = grammar.passed.search(text)
    casting = grammar.casting.search(text) is not None
    if not counts and manner is None and not casting:
        return
    result = "failed" if failed else "passed" if passed or (manner and manner["all"]) else None
    yield Told(span.start, span.end, counts, result=result, casting=casting)


_SHORT = 60
"""The result alone is told in fewer letters."""


@cache
def _figure() -> re.Pattern[str]:
    # 24 to 10 | three to two | 5-0 | 4 for the motion
    return re.compile(
        r"\d\)?,? ?(?:to|votes?|[-–:])|\d (?:\w+ )?(?:voted )?for the (?:motion|amendment)\b"
        r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
        re.IGNORECASE,
    )


def _counts(text: str, grammar: Grammar, *, failed: bool) -> dict[str, int]:
    """Return the counts by option that a sentence tells."""
    counts: dict[str, int] = {}
    divided = grammar.divided.search(text)
    if divided:
        one, other = _count(divided["one"] or divided["its"]), _count(divided["other"] or divided["others"])
        first = divided["first"] or divided["named"]
        return {"for": one, "against": other} if first.lower() == "motion" else {"for": other, "against": one}
    bare = grammar.bare.search(text) or grammar.all.search(text) or grammar.slashed.search(text)
    if bare:
        counts |= _figures(bare)
    counts = {**_pair(text, grammar, failed=failed), **counts}
    weak: set[str] = set()
    for option, (before, behind) in grammar.options.items():
        if option in counts or not grammar.asks[option].fires(text):
            continue
        hit = behind.search(text) or before.search(text)
        if hit:
            counts[option] = _count(hit["count"])
            if hit["option"].lower() in grammar.answers:
                weak.add(option)
    for named in _named(text, grammar) if counts else ():
        option = "abstain" if named["abstain"] else "against"
        counts.setdefault(option, named["names"].count(",") + f" {named['names']} ".count(" and ") + 1)
    if len(counts) == len(weak) == 1 or (set(counts) == {"for"} and not grammar.context.search(text)):
        return {}
    return counts


def _named(text: str, grammar: Grammar) -> Iterator[regex.Match[str]]:
    """Yield where people are named who voted otherwise than those counted: `with Mr Dale abstaining`, `the Chair voted against`."""
    if grammar.asks["against"].fires(text) or grammar.asks["abstain"].fires(text):
        yield from (found for found in (grammar.named.search(text),) if found)
        yield from grammar.voted.finditer(text)


def _pair(text: str, grammar: Grammar, *, failed: bool) -> dict[str, int]:
    """Return the counts of two numbers that are a vote: for and against, the other way round where a majority rejects."""
    if grammar.second.search(text) is None or not grammar.context.search(text):
        return {}
    for found in grammar.pair.finditer(text):
        if not (found["lead"] or found["by"] or found["votes"] or found["behind"]):
            continue
        counts = _figures(found)
        if failed and counts["for"] > counts["against"]:
            counts["for"], counts["against"] = counts["against"], counts["for"]
        return counts
    return {}


def _figures(found: regex.Match[str] | re.Match[str]) -> dict[str, int]:
    return {option: _count(word) for option, word in found.groupdict().items() if word and option in {"for", "against", "abstain"}}


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]
