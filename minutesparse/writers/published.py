"""A record without what its restricted items say, for an export of a source that holds what was never published.

In: a record. Out: the same record in which a restricted item is its number, its title and that it is restricted. Afterwards holds: nothing else in
the record stands in such an item; a diagnostic counts what was withheld. The text kept beside a record stays whole: it is no part of an export.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutesparse.diagnostics import Diagnostic
from minutesparse.models import AgendaItem, Minutes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutesparse.models import Report
    from minutesparse.spans import Span

UNPUBLISHED = frozenset({"moderngov-xml"})
"""Formats that hold restricted items with all that was said; in the others somebody has already chosen what to print."""


def published(record: Minutes | Report) -> Minutes | Report:
    """Return the record without what its restricted items say; one without restricted items as it is."""
    closed = [item for item in record.iter_items() if item.restricted] if isinstance(record, Minutes) else []
    if not closed or not isinstance(record, Minutes):
        return record
    spans = [item.span for item in closed if item.span is not None]
    orders = {item.order for item in closed}
    told = f"{len(closed)} restricted item{'s were' if len(closed) > 1 else ' was'} withheld"
    kept: dict[str, list[Any]] = {
        name: [found for found in getattr(record, name) if not _lies_in(found.span, spans)] for name in ("changes", "artefacts", "diagnostics")
    }
    kept["diagnostics"].append(Diagnostic.of("restricted-withheld", told))
    return record.model_copy(
        update={
            **kept,
            "items": [_open_part(item) for item in record.items],
            "comments": [comment for comment in record.comments if comment.item not in orders and not _lies_in(comment.span, spans)],
        }
    )


def _lies_in(span: Span | None, closed: Iterable[Span]) -> bool:
    return span is not None and any(one.start <= span.start and span.end <= one.end for one in closed)


def _open_part(item: AgendaItem) -> AgendaItem:
    """Return an item without what is restricted in it."""
    below = [_open_part(one) for one in item.items]
    if not item.restricted:
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
