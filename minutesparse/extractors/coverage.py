"""How much of the text the record accounts for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutesparse.document import Layer
from minutesparse.models import Coverage
from minutesparse.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from minutesparse.document import Document
    from minutesparse.models import AgendaItem


def coverage(document: Document, claims: Iterable[Span]) -> Coverage:
    """Return how many characters that are not white space lie in `claims`, in other layers than the body, and in neither."""
    text = document.text
    body, furniture = [], 0
    for leaf in document.leaves:
        for run in leaf.runs:
            if run.layer is Layer.BODY:
                body.append(Span(run.start, run.end))
            else:
                furniture += _printed(text, run.start, run.end)
    claimed = sum(_printed(text, start, end) for start, end in _common(merged(body), merged(claims)))
    return Coverage(claimed=claimed, furniture=furniture, unclaimed=sum(_printed(text, start, end) for start, end in body) - claimed)


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
        stack = list(section.paragraphs)
        while stack:
            paragraph = stack.pop()
            if paragraph.span:
                yield paragraph.span
            stack.extend(paragraph.paragraphs)


def _common(left: list[Span], right: list[Span]) -> Iterable[Span]:
    """Yield what two ordered lists of disjoint spans share."""
    i = j = 0
    while i < len(left) and j < len(right):
        start, end = max(left[i].start, right[j].start), min(left[i].end, right[j].end)
        if start < end:
            yield Span(start, end)
        if left[i].end < right[j].end:
            i += 1
        else:
            j += 1


def _printed(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split()))
