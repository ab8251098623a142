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
    from minutesparse.models import AgendaItem


def coverage(document: Document, claims: Iterable[Span]) -> Coverage:
    """Return how many characters that are not white space lie in `claims`, in other layers than the body, and in neither."""
    text = document.text
    body, furniture = [], 0
    for leaf in document.leaves:
        for run in leaf.runs:
            if run.layer is Layer.BODY:
                body.append((run.start, run.end))
            else:
                furniture += _printed(text, run.start, run.end)
    unclaimed = sum(_printed(text, start, end) for start, end in _gaps(body, merged(_with_labels(document, claims))))
    return Coverage(claimed=_printed(text, 0, len(text)) - furniture - unclaimed, furniture=furniture, unclaimed=unclaimed)


def of_minutes(parts: Mapping[str, Any]) -> Iterable[Span]:
    """Yield the place of every leaf value of a meeting's record (`parts` as for `models.Minutes`)."""
    yield from parts["meeting"].spans.values()
    yield from (attendee.span for attendee in parts["attendance"] if attendee.span)
    yield from (comment.span for comment in parts["comments"] if comment.span)
    for name in ("decisions", "actions", "votes", "declarations"):
        yield from (thing.span for thing in parts[name] if thing.span)
    stack: list[AgendaItem] = list(parts["items"])
    while stack:
        item = stack.pop()
        yield from item.spans.values()
        yield from (paragraph.span for paragraph in item.paragraphs if paragraph.span)
        stack.extend(item.items)


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
    starts = [leaf.span.start for leaf in document.leaves]
    begins = frozenset(starts)
    found = []
    for claim in claims:
        if claim[0] in begins:
            found.append(claim)
            continue
        index = bisect_right(starts, claim.start) - 1
        start = starts[index] if index >= 0 else claim.start
        label = _LABEL.fullmatch(document.text, start, claim.start) if 0 < claim.start - start <= _LONGEST else None
        found.append(Span(start, claim.end) if label and any(sign.isdigit() or sign in "()" for sign in label.group()) else claim)
    return found


def _gaps(body: Iterable[tuple[int, int]], claims: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield what no claim covers of `body`; both are in order and disjoint."""
    index = 0
    for start, end in body:
        at = start
        while index < len(claims) and claims[index].start < end:
            claim = claims[index]
            if at < claim.start:
                yield at, claim.start
            at = max(at, claim.end)
            if claim.end > end:
                break  # it goes on in the next run
            index += 1
        if at < end:
            yield at, end


def _printed(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split()))
