"""What reviewers left in a document: comments with their answers, and tracked changes."""

from __future__ import annotations

import datetime as dt
from itertools import count
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from minutesparse.models import Anchor, ReviewComment, TrackedChange
from minutesparse.strategies.words import sentences, things

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from minutesparse.models import AgendaItem


def _walk(agenda: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    for item in agenda:
        yield item
        yield from _walk(item.items)


def _stamps() -> SearchStrategy[dt.datetime | None]:
    return st.none() | st.datetimes(dt.datetime(2005, 1, 1), dt.datetime(2034, 1, 1)).map(lambda moment: moment.replace(microsecond=0))  # noqa: DTZ001 - local


@st.composite
def comments(draw: DrawFn, agenda: Sequence[AgendaItem]) -> list[ReviewComment]:
    """Generate reviewers' comments on the words of items: on a range, at a point, or without a place, with answers and states."""
    numbers = count(1)
    found = []
    for item in _walk(agenda):
        if draw(st.integers(0, 3)) == 0:
            words = item.text.split("\n")[0]
            first, last = sorted(draw(st.tuples(st.integers(0, len(words.split()) - 1), st.integers(1, len(words.split())))))
            chosen = " ".join(words.split()[first:last])
            anchor = Anchor(text=chosen, basis="range" if chosen else "point")
            found.append(draw(_comment(numbers, anchor, item.order)))
    if draw(st.integers(0, 5)) == 0:
        found.append(draw(_comment(None, None, None)))
    return found


@st.composite
def _comment(draw: DrawFn, numbers: Iterator[int] | None, anchor: Anchor | None, item: int | None) -> ReviewComment:
    place = {"anchor": anchor, "item": item}
    first = _remark(draw, numbers)
    answers = [_remark(draw, numbers).model_copy(update=place) for _ in range(draw(st.integers(0, 2)))] if numbers else []
    return first.model_copy(update={**place, "replies": answers})


def _remark(draw: DrawFn, numbers: Iterator[int] | None) -> ReviewComment:
    author, initials = draw(st.sampled_from([("Tess Barrow", "TB"), ("Odile Kent", "OK"), ("Reviewer", None)]))
    return ReviewComment(
        label=f"{initials or ''}{next(numbers)}" if numbers else None,
        initials=initials,
        author=author,
        date=draw(_stamps()),
        text="\n".join(draw(st.lists(sentences(), min_size=1, max_size=2))),
        resolved=draw(st.sampled_from([None, True, False])),
    )


@st.composite
def changes(draw: DrawFn, agenda: Sequence[AgendaItem]) -> list[TrackedChange]:
    """Generate tracked changes: words of the items that were put in, some of them in the place of others."""
    found = []
    for item in _walk(agenda):
        if draw(st.integers(0, 3)) == 0:
            who = {"author": draw(st.sampled_from(["Tess Barrow", "Odile Kent"])), "date": draw(_stamps())}
            gone, new = draw(st.sampled_from([("deletion", "insertion"), ("move-from", "move-to")]))
            if draw(st.booleans()):
                found.append(TrackedChange(kind=gone, text=draw(things()), **who))
            found.append(TrackedChange(kind=new, text=item.text.split("\n")[0], **who))
    return found
