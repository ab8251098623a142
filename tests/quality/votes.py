"""Votes: matched within their item, right where the counts agree and the result is not the opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality import words
from tests.quality.judgement import Judgement
from tests.quality.pairing import paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse import models
    from tests.quality import gold as g
    from tests.quality.found import Found
    from tests.quality.judgement import Outcome

OPTIONS = ("for", "against", "abstain")
LOST = ("lost", "defeated", "rejected", "fell", "not carried", "failed")
"""Words of a result that mean no."""


def votes(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    """Yield how every vote came out."""
    pairing = paired(gold.votes, found.votes, lambda wanted, vote: (1 + _agree(wanted, vote.value)) * vote.place.within(wanted.item))
    for wanted, vote in pairing.both:
        outcome: Outcome = "right" if _agree(wanted, vote.value) else "wrong"
        yield Judgement("votes", outcome, str(vote.place), _wanted(wanted), _found(vote.value))
    for wanted in pairing.missing:
        yield Judgement("votes", "missing", wanted.item or "no item", _wanted(wanted))
    for vote in pairing.invented:
        yield Judgement("votes", "invented", str(vote.place), found=_found(vote.value))


def _agree(wanted: g.Vote, vote: models.Vote) -> bool:
    results = {any(word in words.plain(result) for word in LOST) for result in (wanted.result, vote.result) if result}
    return len(results) < 2 and _counts(wanted) == {option: vote.counts[option] for option in OPTIONS if option in vote.counts}


def _counts(wanted: g.Vote) -> dict[str, int]:
    stated = zip(OPTIONS, (wanted.in_favour, wanted.against, wanted.abstain), strict=True)
    return {option: number for option, number in stated if number is not None}


def _wanted(wanted: g.Vote) -> str:
    return f"{_counts(wanted)} {wanted.result or ''}"


def _found(vote: models.Vote) -> str:
    return f"{vote.counts} {vote.result or ''}"
