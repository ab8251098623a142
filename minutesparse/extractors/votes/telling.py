"""What was told of votes, put together: a sentence with the counts and the next one with the result are one vote.

In: `Told` in order of the text. Out: `Vote` records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.models import Vote, Voter
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Told(NamedTuple):
    """What one place tells of a vote; `bare` where it tells the result and nothing else, `row` the option where it is one line of a list."""

    start: int
    end: int
    counts: Mapping[str, int] = {}
    voters: tuple[Voter, ...] = ()
    result: str | None = None
    casting: bool = False
    bare: bool = False
    row: str | None = None
    subject: str = ""
    """What the line of a list says it is for, as `amendment` in "For the amendment (4)"."""
    place: int = 0
    """The position of its passage."""


def votes_of(told: Iterable[Told]) -> list[Vote]:
    """Return the votes that were told, in order of the text."""
    made: list[Told] = []
    options: set[str] = set()
    """The options of the lines of the list that is being read."""
    subject = ""
    for one in told:
        last = made[-1] if made else None
        if one.row is not None:
            other = bool(subject) and bool(one.subject) and one.subject != subject and one.row == "for"
            line = one._replace(row="against", counts={"against": one.counts["for"]}) if other else one
            begins = line.row in options
            if last is None or begins or not (options or (last.bare and last.place < one.place)):
                made.append(line)
                options, subject = set(), line.subject
            else:
                made[-1] = _both(last, line)
                subject = subject or line.subject
            options.add(line.row or "")
            continue
        if last is not None and _belongs(last, one):
            made[-1] = _both(last, one)
        else:
            made.append(one)
        if not one.casting:
            options = set()
    return [vote for one in made if (vote := _vote(one)) is not None]


def _belongs(last: Told, one: Told) -> bool:
    """Return whether the second tells of the same vote as the first: its result, its casting vote, or its counts once more."""
    if one.place - last.place > 1 or one.row is not None:
        return False
    if one.bare:
        return not last.bare
    if last.counts and one.counts:
        return last.counts == one.counts if last.row is None else one.counts.items() <= last.counts.items()
    return bool(last.counts) and one.casting and not one.counts


def _both(last: Told, one: Told) -> Told:
    """Return two that are one."""
    return last._replace(
        end=max(last.end, one.end),
        counts={**last.counts, **one.counts},
        voters=(*last.voters, *one.voters),
        result=(last.result or one.result) if not one.bare else (one.result or last.result),
        casting=last.casting or one.casting,
        bare=last.bare and one.bare,
        row=last.row or one.row,
        place=one.place,
    )


def _vote(one: Told) -> Vote | None:
    """Return the vote, or None where a list says who did not vote and nothing else."""
    if one.row is not None and not {"for", "against"} & set(one.counts):
        return None
    ayes, noes = one.counts.get("for"), one.counts.get("against", 0)
    counted = None if ayes is None or ayes == noes else "passed" if ayes > noes else "failed"
    return Vote(
        result=one.result or counted, counts=dict(one.counts), voters=list(one.voters), casting_vote=one.casting, span=Span(one.start, one.end)
    )
