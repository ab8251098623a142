"""A record without what its restricted items say, for an export of a source that holds what was never published.

In: a record. Out: the same record in which a restricted item, and every item below it, is its number, its title and that it is restricted. Afterwards
holds: nothing else in the record stands in such an item; a diagnostic counts what was withheld. The text kept beside a record stays whole: it is no
part of an export, and `covered` gives it with those words covered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from minutesparse.diagnostics import Diagnostic
from minutesparse.errors import UnknownChoice
from minutesparse.models import AgendaItem, Minutes
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    from minutesparse.models import Attendee, Movement, Report

    Restricted = Literal["keep", "withhold"]
    """What becomes of restricted items in an export."""

UNPUBLISHED = frozenset({"moderngov-xml"})
"""Formats that hold restricted items with all that was said; in the others somebody has already chosen what to print."""

COVER = "█"
"""What stands for a letter that is withheld."""


def exported(record: Minutes | Report, restricted: Restricted | None = None) -> Minutes | Report:
    """Return what of a record an export holds; without a choice, what restricted items say is withheld of `UNPUBLISHED` formats.

    Raises:
        UnknownChoice: `restricted` is another word.
    """
    check_choice(restricted)
    withheld = restricted == "withhold" or (restricted is None and record.source.format in UNPUBLISHED)
    return published(record) if withheld else record


def check_choice(restricted: Restricted | None) -> None:
    """Raise `UnknownChoice` unless `restricted` is a choice that there is, or none."""
    if restricted is not None:
        UnknownChoice.unless("way with restricted items", restricted, ("keep", "withhold"))


def published(record: Minutes | Report) -> Minutes | Report:
    """Return the record without what its restricted items say; one without restricted items as it is."""
    closed = restricted_items(record)
    if not closed or not isinstance(record, Minutes):
        return record
    spans = [item.span for item in closed if item.span is not None]
    orders = {item.order for item in closed}
    kept: dict[str, list[Any]] = {name: [found for found in getattr(record, name) if not _lies_in(found.span, spans)] for name in _PLACED}
    kept["diagnostics"].append(Diagnostic.of("restricted-withheld", withheld(len(closed))))
    names = {item.number or item.title for item in closed}
    return record.model_copy(
        update={
            **kept,
            "items": [_open_part(item, orders) for item in record.items],
            "attendance": [_without_movements(person, names) for person in record.attendance],
            "comments": [comment for comment in record.comments if comment.item not in orders and not _lies_in(comment.span, spans)],
        }
    )


_PLACED = "changes", "artefacts", "decisions", "actions", "votes", "declarations", "diagnostics"
"""What a record lists beside its items, each with its place."""


def restricted_items(record: Minutes | Report) -> list[AgendaItem]:
    """Return the restricted items of a record and all that are below them, in order of the text."""
    return [*_closed(record.items, within=False)] if isinstance(record, Minutes) else []


def withheld(count: int) -> str:
    """Return the words that count what was withheld."""
    return f"{count} restricted item{'s were' if count > 1 else ' was'} withheld"


def covered(text: str, record: Minutes | Report) -> str:
    """Return the text of a record with what its restricted items say covered, a sign for a letter, so that spans point as they did."""
    parts: list[str] = []
    at = 0
    for start, end in _secret(restricted_items(record)):
        if end > at:
            parts += [text[at : max(at, start)], re.sub(r"\S", COVER, text[max(at, start) : end])]
            at = end
    return "".join([*parts, text[at:]])


def _secret(closed: Iterable[AgendaItem]) -> Iterator[Span]:
    """Yield the places of what restricted items say: all of them but their numbers and titles."""
    shown = sorted({span for item in closed for name in ("number", "title") if (span := item.spans.get(name)) is not None})
    for item in closed:
        at = item.span.start if item.span else 0
        for span in (span for span in shown if item.span and item.span.covers(span)):
            yield Span(at, max(at, span.start))
            at = max(at, span.end)
        if item.span:
            yield Span(at, max(at, item.span.end))


def _closed(items: Iterable[AgendaItem], *, within: bool) -> Iterator[AgendaItem]:
    for item in items:
        if item.restricted or within:
            yield item
        yield from _closed(item.items, within=item.restricted or within)


def _lies_in(span: Span | None, closed: Iterable[Span]) -> bool:
    return span is not None and any(one.start <= span.start and span.end <= one.end for one in closed)


def _open_part(item: AgendaItem, closed: set[int]) -> AgendaItem:
    """Return an item without what is restricted in it."""
    below = [_open_part(one, closed) for one in item.items]
    if item.order not in closed:
        return item.model_copy(update={"items": below})
    return AgendaItem(
        order=item.order,
        number=item.number,
        marker=item.marker,
        title=item.title,
        span=item.span,
        restricted=True,
        exempt_paragraphs=item.exempt_paragraphs,
        items=below,
        spans=item.spans,
    )


def _without_movements(person: Attendee, closed: set[str | None]) -> Attendee:
    """Return somebody without the words that tell of coming and going while a restricted item was heard."""
    moved: dict[str, Movement] = {name: found for name in ("arrived", "left") if (found := getattr(person, name)) and found.item in closed}
    return person.model_copy(update={name: found.model_copy(update={"text": ""}) for name, found in moved.items()}) if moved else person
