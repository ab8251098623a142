"""Who moved and who seconded, told with a stroke between the two: `Resolved (Hill/Dale):`, `13-201 Hill/Dale`.

In: a sentence. Out: findings with these people, or one that they open. Afterwards holds: the names are the sentence's own words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.decisions.finding import Finding
from minutesparse.phrases import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.phrases import Sentence


@cache
def _brackets() -> re.Pattern[str]:
    # (Hill/Dale)
    return re.compile(rf"\((?P<mover>{NAME})\s?/\s?(?P<seconder>{NAME})\)", re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    # 13-201 Hill/Dale
    return re.compile(rf"[\W_]*(?:\d[\w./-]*\s)?(?P<mover>{NAME})\s?/\s?(?P<seconder>{NAME})[\W_]*", re.IGNORECASE)


def in_brackets(sentence: Sentence, led: Sequence[Finding]) -> list[Finding]:
    """Return findings with the mover and the seconder that stand in brackets in the last lead-in: `Resolved (Hill/Dale):`."""
    last = led[-1]
    both = _brackets().search(sentence.text, *last.lead_in) if last.lead_in and not last.mover else None
    if both is None:
        return list(led)
    return [*led[:-1], last._replace(mover=sentence.part(*both.span("mover")), seconder=sentence.part(*both.span("seconder")))]


def opening(sentence: Sentence) -> Finding | None:
    """Return what a line opens that only names who moved and who seconded the resolution below it: `13-201 Hill/Dale`."""
    named = _alone().fullmatch(sentence.text) if "/" in sentence.text else None
    if named is None:
        return None
    mover, seconder = (sentence.part(*named.span(name)) for name in ("mover", "seconder"))
    return Finding("proposed-and-seconded", "agreed", sentence, (0, 0), (0, len(sentence.text)), open=True, mover=mover, seconder=seconder)
