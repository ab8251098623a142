"""How much of the text the record accounts for."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from minutesparse.document import Layer
from minutesparse.models import Coverage
from minutesparse.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from minutesparse.document import Document
    from minutesparse.models import Action, AgendaItem, Decision


def coverage(document: Document, claims: Iterable[Span]) -> Coverage:
    """Return how many characters that are not white space lie in `claims`, in other layers than the body, and in neither."""
    text = document.text
    body: list[tuple[int, int]] = []
    furniture: list[tuple[int, int]] = []
    for leaf in document.leaves:
        for start, end, layer, _, _ in leaf.runs:
            (body if layer is _BODY else furniture).append((start, end))
    unclaimed = _printed(text, _gaps(body, merged(_with_labels(document, claims))))
    others = _printed(text, furniture)
    return Coverage(claimed=_printed(text, [(0, len(text))]) - others - unclaimed, furniture=others, unclaimed=unclaimed)


_BODY = Layer.BODY
"""To look a member up in its enumeration takes longer than the rest of what is done to a run."""


def of_minutes(parts: Mapping[str, Any]) -> Iterable[Span]:
    """Yield the place of every leaf value of a meeting's record (`parts` as for `models.Minutes`)."""
    yield from parts["meeting"].spans.values()
    yield from (attendee.span for attendee in parts["attendance"] if attendee.span)
    yield from (comment.span for comment in parts["comments"] if comment.span)
    for name in ("votes", "declarations"):
        yield from (thing.span for thing in parts[name] if thing.span)
    for name in ("decisions", "actions"):
        yield from _of_things(parts[name])
    stack: list[AgendaItem] = list(parts["items"])
    while stack:
        item = stack.pop()
        yield from item.spans.values()
        yield from (paragraph.span for paragraph in item.paragraphs if paragraph.span)
        stack.extend(item.items)


def _of_things(things: Iterable[Decision | Action]) -> Iterable[Span]:
    """Yield the place of each decision or action, and of the values about it that stand elsewhere: an owner's column, the words that lead in."""
    for thing in things:
        if thing.span:
            yield thing.span
        yield from thing.spans.values()


def of_report(parts: Mapping[str, Any]) -> Iterable[Span]:
    """Yield the place of every leaf value of a report's record (`parts` as for `models.Report`)."""
    yield from parts.get("spans", {}).values()
    for contact in parts.get("contacts", ()):
        yield from contact.spans.values()
    for section in parts.get("sections", ()):
        if section.heading is not None and section.span is not None:
            first = section.paragraphs[0].span if section.paragraphs else None
            yield Span(section.span.start, max(first.start, section.span.start) if first else section.span.end)
        stack = list(section.paragraphs)
        while stack:
            paragraph = stack.pop()
            if paragraph.span:
                yield paragraph.span
            stack.extend(paragraph.paragraphs)


# 3.2.1.
_LABEL = re.compile(r"[\s*#\\_>(\[]*[\w./]{1,14}[\s.):\]*\\_]*")
_LONGEST = 24


def _with_labels(document: Document, claims: Iterable[Span]) -> list[Span]:
    """Return the claims, those that begin behind a number at the start of a paragraph with that number: it is a value of its own."""
    starts = [leaf.span[0] for leaf in document.leaves]
    begins = frozenset(starts)
    text = document.text
    found = []
    for claim in claims:
        at = claim[0]
        if at not in begins:
            index = bisect_right(starts, at) - 1
            start = starts[index] if index >= 0 else at
            label = _LABEL.fullmatch(text, start, at) if start < at <= start + _LONGEST else None
            if label and any(sign.isdigit() or sign in "()" for sign in label.group()):
                claim = Span(start, claim[1])  # noqa: PLW2901 - the same claim, with its number
        found.append(claim)
    return found


def _gaps(body: Iterable[tuple[int, int]], claims: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield what no claim covers of `body`; both are in order and disjoint."""
    index, last = 0, len(claims)
    for start, end in body:
        at = start
        while index < last:
            begin, until = claims[index]
            if begin >= end:
                break
            if at < begin:
                yield at, begin
            at = max(at, until)
            if until > end:
                break  # it goes on in the next run
            index += 1
        if at < end:
            yield at, end


_WHITE_SPACE = "".join(filter(str.isspace, map(chr, range(0x3001))))
"""Every character that is white space; the last of them is U+3000."""


def _printed(text: str, places: Iterable[tuple[int, int]]) -> int:
    """Return how many characters that are not white space stand at `places`; to count each kind of space takes half the time of cutting at all."""
    words = "".join([text[start:end] for start, end in places])
    return len(words) - sum(map(words.count, _WHITE_SPACE))
