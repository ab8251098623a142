"""Findings as a page, with the twins of the comments that several of its documents have.

In: documents that were looked at, one by one. Out: the pieces of one HTML file. Only documents with comments are kept until all are seen, and stand
last in the file: whether a comment has a twin is known no sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.reconciliation import twins
from minutesparse.review.page import Twin, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from minutesparse.review.finding import Checked


def as_page(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield the pieces of the page."""
    found: dict[tuple[str, int], Twin] = {}
    yield from page(_commented_last(checked, found), twins=found)


def _commented_last(checked: Iterable[Checked], found: dict[tuple[str, int], Twin]) -> Iterator[Checked]:
    """Yield the documents, those with comments last, when `found` has their twins."""
    commented = []
    for document in checked:
        if document.record.comments:
            commented.append(document)
        else:
            yield document
    found.update(_twins(commented))
    yield from commented


def _twins(documents: Sequence[Checked]) -> Iterator[tuple[tuple[str, int], Twin]]:
    """Yield, for each comment that another document has too, its document's path and its number from 1, and the first such twin."""
    for row in twins([document.record for document in documents]):
        for place in row.places:
            other = next(twin for twin in row.places if twin != place)
            document = documents[other.copy_index]
            label = document.record.comments[other.comment].label
            key = (documents[place.copy_index].path, place.comment + 1)
            yield key, Twin(document.path, other.comment + 1, label, row.basis or "order")
