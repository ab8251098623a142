"""Registers of decisions that officers or members took by themselves: one item an entry, told by its line of day, title and reference.

In: the passages of a document, on lines of their own or run together. Out: an outline, or None where there is no such line. Afterwards holds: an item
has its reference as its number, and every word behind its line up to the next entry; what became of the recommendations is no decision of its own.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Passage
from minutesparse.segmentation.outline import Outline, Section
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class _Place(NamedTuple):
    """A place in the passages: the index of one, and an offset of its text."""

    at: int
    offset: int


def by_register(passages: Sequence[Passage]) -> Outline | None:
    """Return the outline of a register of decisions."""
    entries = [(at, sign) for at, passage in enumerate(passages) if " ref: " in passage.text for sign in _entry().finditer(passage.text)]
    if not entries:
        return None
    begins = [_Place(at, sign.start()) for at, sign in entries]
    sections = []
    for (at, sign), (_, end) in zip(entries, pairwise([*begins, _Place(len(passages), 0)]), strict=True):
        view = passages[at].view
        number, title = view.slice(*sign.span("number")), view.slice(*sign.span("title"))
        own = tuple(_between(passages, _Place(at, sign.end()), end))
        last = own[-1].view.span.end if own else number.span.end
        sections.append(Section(Span(view.slice(sign.start()).span.start, last), "item-page", number, title, None, own))
    return Outline(tuple(_between(passages, _Place(0, 0), begins[0])), tuple(sections))


@cache
def _entry() -> re.Pattern[str]:
    # 15/03/2023 - Repairs to the landing ref: 5635 Recommendations Approved
    return re.compile(
        r"(?<!\S)\d{1,2}/\d{1,2}/\d{4} [-–] (?P<title>\S[^\n]{0,200}?) ref: (?P<number>\d{1,7})(?!\S)(?:\s+Recommendations? [A-Z][a-z]+(?!\S))?"
    )


def _between(passages: Sequence[Passage], begin: _Place, end: _Place) -> Iterator[Passage]:
    """Yield the passages from one place to another, those at the ends cut."""
    for at in range(begin.at, min(end.at + 1, len(passages))):
        block, view, table, cell = passages[at]
        start = begin.offset if at == begin.at else 0
        stop = end.offset if at == end.at else len(view.text)
        part = view.slice(start, stop) if start < stop else None
        if part is not None and part.text:
            yield Passage(block, part, table, cell)
