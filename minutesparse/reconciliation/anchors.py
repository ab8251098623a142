"""The comments of the merged record: each with what its twins know of it, at the place that they or their order tell.

In: rows of comments, and the copies. Out: comments whose anchors point into the base copy's text. Afterwards holds: an anchor that the base copy's
own source tells stays as it is unless a twin tells more; a place from a twin has basis `twin`, one that the comments' order confirms has `order`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutesparse.models import Anchor, ReviewComment
from minutesparse.reconciliation.collation import filled, unplaced
from minutesparse.reconciliation.folding import folded
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from minutesparse.reconciliation.copies import Witness
    from minutesparse.reconciliation.remarks import Remark

_WIDTH = 40
"""Letters on either side by which a twin's place is looked for."""


class Placed(NamedTuple):
    """A comment of the merged record, and its row."""

    comment: ReviewComment
    row: Mapping[int, Remark]


def placed(table: Sequence[Mapping[int, Remark]], base: Witness, witnesses: Mapping[int, Witness]) -> list[Placed]:
    """Return the merged comments in order of their anchors, those without one last."""
    found = [Placed(_merged(row, base, witnesses), row) for row in table]
    if _in_order([each for each in found if base.number in each.row]):
        found = [each._replace(comment=_by_order(each.comment)) for each in found]
    if all(base.number in each.row for each in found) and len(found) == len(base.record.comments):
        return sorted(found, key=lambda each: each.row[base.number].place)
    return sorted(found, key=lambda each: _place(each.comment))


def _merged(row: Mapping[int, Remark], base: Witness, witnesses: Mapping[int, Witness]) -> ReviewComment:
    """Return the comment of a row, at the best place that is known for it."""
    made = filled({number: remark.comment for number, remark in row.items()}, base.number)
    if not made.replies:
        answers = next((remark.comment.replies for remark in row.values() if remark.comment.replies), [])
        made = made.model_copy(update={"replies": [unplaced(answer) for answer in answers]}) if answers else made
    own = row.get(base.number)
    anchor = own.comment.anchor if own else None
    number, best = max(row.items(), key=lambda cell: cell[1].known)
    if number != base.number and (own is None or best.known > own.known):
        anchor = _from_twin(own, best, base, witnesses[number]) or anchor
    return made.model_copy(update={"anchor": anchor}) if anchor is not made.anchor else made


def _from_twin(own: Remark | None, twin: Remark, base: Witness, other: Witness) -> Anchor | None:
    """Return the anchor that `twin`, a comment of `other`, tells for the base copy; without a place where its surroundings are not found there."""
    told = twin.comment.anchor
    if told is None or told.span is None:
        return None
    basis: Literal["twin", "inferred"] = "twin" if twin.known else "inferred"
    here = own.comment.anchor.span if own and own.comment.anchor else None
    end = here.end if here and own and own.beside(twin) else base.letters.find(*other.letters.around(told.span.end, _WIDTH))
    if end is None:
        return None if own and own.comment.anchor else Anchor(text=told.text, basis=basis)
    words = base.letters.words_before(end, told.text)
    if words and folded(words.quote(base.text)) == folded(told.text):
        return Anchor(text=" ".join(words.quote(base.text).split()), span=words, basis=basis)
    return Anchor(text="", span=Span(end, end), basis=basis)


def _in_order(found: Sequence[Placed]) -> bool:
    """Return whether a twin is among the comments of the base copy, and all of them stand in the order of the places they are about."""
    places = [
        (each.comment.span, each.comment.anchor.span) for each in found if each.comment.span and each.comment.anchor and each.comment.anchor.span
    ]
    confirmed = any(each.comment.anchor and each.comment.anchor.basis == "twin" for each in found)
    return confirmed and all(before[1] <= behind[1] for before, behind in pairwise(sorted(places)))


def _by_order(comment: ReviewComment) -> ReviewComment:
    """Return a comment whose place was inferred as one whose place is told by its order."""
    anchor = comment.anchor
    return comment.model_copy(update={"anchor": anchor.model_copy(update={"basis": "order"})}) if anchor and anchor.basis == "inferred" else comment


def _place(comment: ReviewComment) -> tuple[bool, Span]:
    place = comment.anchor.span if comment.anchor else None
    return place is None, place or comment.span or Span(0, 0)
