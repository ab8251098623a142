"""Reviewers' comments that several copies have: told by their words and by what stands before and behind the place they are about.

In: records with their text. Out: rows of `Remark`, and what they amount to (`twins`). Labels tell nothing: a site counts the comments of each page
from 1, so `JC1` on two pages may be two comments. Only the end of what a comment is about is compared, since that alone survives in every export.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutesparse.reconciliation.alignment import Sameness, rows
from minutesparse.reconciliation.folding import letters
from minutesparse.reconciliation.letters import Letters
from minutesparse.reconciliation.result import CommentPlace, Twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.models import Anchor, Minutes, Report, ReviewComment

_CONTEXT = 20
"""Letters before and behind a place that are compared."""
_SURE = 24
"""Letters of a comment that nobody writes twice by chance."""
_KNOWN = {"range": 2, "point": 1}
"""How much an anchor from the source itself tells; one that was inferred tells nothing to others."""


class Remark(NamedTuple):
    """A comment: its place in its record's list, and the letters of its words and on both sides of the end of its anchor, `shown` in words."""

    place: int
    comment: ReviewComment
    words: str
    before: str
    after: str
    shown: str

    @property
    def known(self) -> int:
        """How well its source tells what it is about: 2 its words, 1 a point, 0 not at all."""
        return known(self.comment.anchor)

    def beside(self, other: Remark) -> bool:
        """Return whether the two are about the same place, as far as the letters around it tell."""
        return bool((self.before and self.before == other.before) or (self.after and self.after == other.after))


def known(anchor: Anchor | None) -> int:
    """Return how well an anchor is known from its source: 2 for words, 1 for a point, 0 for none or one that was inferred."""
    return _KNOWN.get(anchor.basis, 0) if anchor and anchor.span else 0


def remarks(record: Minutes | Report, text: Letters | None = None) -> list[Remark]:
    """Return the comments of `record` with what stands around each; `text` saves reading its letters again."""
    if not record.comments:
        return []
    return list(_remarks(record, text or Letters.of(record)))


def _remarks(record: Minutes | Report, text: Letters) -> Iterator[Remark]:
    for place, comment in enumerate(record.comments):
        span = comment.anchor.span if comment.anchor else None
        before, after = text.around(span.end, _CONTEXT) if span else ("", "")
        shown = text.shown(span.end, _CONTEXT) if span else ""
        yield Remark(place, comment, letters(comment.text), before, after, shown)


def _admits(one: Remark, other: Remark) -> bool:
    """Return whether two with the same words may be one: short words said at two places that are both known are two comments."""
    return one.beside(other) or not (one.known and other.known) or len(one.words) >= _SURE


_SAMENESS = Sameness[Remark](
    keys=(
        lambda remark: (remark.words, remark.before, remark.after) if remark.words and remark.before and remark.after else None,
        lambda remark: (remark.words, remark.before) if remark.words and remark.before else None,
        lambda remark: (remark.words, remark.after) if remark.words and remark.after else None,
        lambda remark: remark.words,
    ),
    admits=_admits,
)


def remark_rows(copies: Mapping[int, Sequence[Remark]]) -> list[dict[int, Remark]]:
    """Return a row for each comment, from the number of a copy to the comment as it is there; `copies` come best first."""
    return rows(copies, _SAMENESS)


def told(row: Mapping[int, Remark], anchor: Anchor | None = None) -> Twins:
    """Return what a row amounts to; `anchor` is where its comment was placed."""
    first, *others = row.values()
    basis: Literal["twin", "order"] | None = None
    evidence = "one copy alone has it"
    if any(first.beside(other) for other in others):
        basis, evidence = "twin", f"the same words at the same place, “{first.shown}”"
    elif others:
        basis, evidence = "order", "the same words; the place is not the same, or not known"
    elif anchor and anchor.basis == "order":
        basis, evidence = "order", f"one copy alone has it; in its order among comments that have twins its place is “{first.shown}”"
    places = [CommentPlace(copy_index=number, comment=remark.place) for number, remark in row.items()]
    return Twins(text=first.comment.text, places=places, basis=basis, evidence=evidence)


def twins(records: Sequence[Minutes | Report]) -> list[Twins]:
    """Return the comments that more than one of `records` has, each with its places; the records need not be of one meeting.

    Raises:
        SourceTextMissing: a record has no text beside it.
    """
    found = {number: remarks(record) for number, record in enumerate(records) if record.comments}
    often = Counter(words for made in found.values() for words in {remark.words for remark in made})
    table = remark_rows({number: [remark for remark in made if often[remark.words] > 1] for number, made in found.items()})
    return [told(row) for row in table if len(row) > 1]
