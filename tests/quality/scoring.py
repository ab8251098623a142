"""A record against a gold: every comparison that there is to make.

In: what a person read and what the record says. Out: `Judgement` values. Afterwards holds: each thing found and each thing that must be found has
been judged once; what the person did not label has not been judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality import words
from tests.quality.clauses import actions, decisions
from tests.quality.items import items
from tests.quality.judgement import FACTS, Judgement, compared
from tests.quality.pairing import paired
from tests.quality.people import attendance, declarations
from tests.quality.votes import votes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.quality import gold as g
    from tests.quality.found import Found


def score(gold: g.Gold, found: Found) -> list[Judgement]:
    """Return how everything in `gold` and `found` came out."""
    return [
        *(compared("kind", gold.kind, found.kind, words.same) if gold.labels("kind") else ()),
        *_meeting(gold.meeting, found),
        *items(gold, found),
        *decisions(gold, found),
        *actions(gold, found),
        *attendance(gold, found),
        *(compared("public", _figure(gold.public), _figure(found.public), words.same) if gold.labels("public") else ()),
        *(votes(gold, found) if gold.labels("votes") else ()),
        *(declarations(gold, found) if gold.labels("declarations") else ()),
        *_comments(gold, found),
    ]


def _meeting(gold: g.Meeting, found: Found) -> Iterator[Judgement]:
    """Yield how every fact came out; of those not stated all but the status may be invented."""
    for fact in FACTS:
        if fact != "status" or gold.labels(fact):
            yield from compared(f"meeting.{fact}", getattr(gold, fact), found.facts.get(fact), words.same_people if fact == "chair" else words.same)


def _figure(value: int | None) -> str | None:
    return None if value is None else str(value)


def _comments(gold: g.Gold, found: Found) -> Iterator[Judgement]:
    pairing = paired(gold.comments, found.comments, lambda wanted, comment: int(words.contains(comment.text, wanted.starts)))
    yield from (Judgement("comments", "right", "", wanted.starts, comment.text) for wanted, comment in pairing.both)
    yield from (Judgement("comments", "missing", "", wanted.starts) for wanted in pairing.missing)
    yield from (Judgement("comments", "invented", "", found=comment.text) for comment in pairing.invented)
