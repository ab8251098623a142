"""What a copy that was made from the record leaves out of the document, as edits.

In: a document, its record, and the places in its text that the copy has. Out: edits in order of the text, then of words that stand nowhere in it.
Afterwards holds: every letter and digit, but of signs of markup and of the labels of comments, is at a place that the copy has, or in an edit.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.copies.edits import Cut, Edit
from minutesparse.document import Layer
from minutesparse.models import Minutes
from minutesparse.spans import Span, hull, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from minutesparse.document import Document
    from minutesparse.models import Report, ReviewComment

LEFT_OUT = "left-out"
"""The kind of what the meeting said and the record has nowhere; words in another layer have the name of that as theirs."""

_PRINTED = frozenset({"highlight", "bullet"})
"""Artefacts that a copy has after its own manner."""


class _Piece(NamedTuple):
    """Words that a copy does not have."""

    span: Span
    kind: str


def left_out(document: Document, text: str, record: Minutes | Report, places: Iterable[Span]) -> tuple[Edit, ...]:
    """Return what a copy of the `record` of `document` leaves out, if it has the words at `places`.

    `text` is that of the document, or has other signs for what must not be told.
    """
    comments = list(_with_replies(record.comments))
    pieces = [_Piece(found.span, found.kind) for found in record.artefacts if found.span and found.kind not in _PRINTED]
    pieces += [_Piece(comment.span, "comment") for comment in comments if comment.span]
    pieces += _unprinted(document, merged([*places, *(piece.span for piece in pieces)]))
    name, untold = document.source.name, _untold(document, record)
    edits = [edit for piece in sorted(pieces) if not untold.covers(piece.span) and (edit := _edit(piece, text, name))]
    edits += [Edit(source=name, kind="comment", text=comment.text, cuts=[]) for comment in comments if not comment.span]
    edits += [Edit(source=name, kind=change.kind, text=change.text, cuts=[]) for change in record.changes if change.kind in {"deletion", "move-from"}]
    return tuple(edits)


def _unprinted(document: Document, printed: Sequence[Span]) -> Iterator[_Piece]:
    """Yield what stands outside the places `printed`, in order and disjoint, but for comments (the record has those that may be told) and markup."""
    ends = [span.end for span in printed]
    for leaf in document.leaves:
        for layer, runs in groupby(leaf.runs, key=lambda run: run.layer):
            if layer in {Layer.COMMENT, Layer.MARKUP}:
                continue
            at, *_, end = [place for run in runs for place in (run.start, run.end)]
            for index in range(bisect_right(ends, at), len(printed)):
                if printed[index].start >= end:
                    break
                if at < printed[index].start:
                    yield _Piece(Span(at, printed[index].start), LEFT_OUT if layer is Layer.BODY else layer)
                at = printed[index].end
            if at < end:
                yield _Piece(Span(at, end), LEFT_OUT if layer is Layer.BODY else layer)


def _untold(document: Document, record: Minutes | Report) -> Span:
    """Return where the lists of attendance stand if words on coming and going were withheld of them, which nobody finds there any more."""
    people = record.attendance if isinstance(record, Minutes) else []
    if all(moved.text for person in people for moved in (person.arrived, person.left) if moved):
        return Span(0, 0)
    place = hull(person.span for person in people if person.span) or Span(0, 0)
    return hull(block.span for block in document.blocks if block.span.overlaps(place)) or Span(0, 0)


def _with_replies(comments: Iterable[ReviewComment]) -> Iterator[ReviewComment]:
    for comment in comments:
        yield comment
        yield from _with_replies(comment.replies)


def _edit(piece: _Piece, text: str, source: str | None) -> Edit | None:
    """Return the edit of a piece, or None if it has neither letters nor digits."""
    start, end = piece.span
    words = text[start:end].strip()
    if not any(map(str.isalnum, words)):
        return None
    cut = Cut(starts=[text.index(words, start)], removed=words)
    return Edit(source=source, kind=piece.kind, text=" ".join(words.split()), cuts=[cut])
