"""Sections to validated records: one file per kind of thing, put together here.

In: a cleaned document, its outline and its dialect. Out: `Minutes` or `Report`. Afterwards holds: every value has the place that proves it, and
what is odd is a diagnostic.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from minutesparse.diagnostics import located
from minutesparse.extractors import (
    actions,
    attendance,
    comments,
    coverage,
    decisions,
    declarations,
    kind,
    meeting,
    oddities,
    paragraphs,
    report,
    votes,
)
from minutesparse.models import AgendaItem, Artefact, LinkedDocument, Minutes, Report, Source, TrackedChange
from minutesparse.segmentation.outline import Section
from minutesparse.spans import Span, hull

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.extractors.actions import Roll
    from minutesparse.segmentation.outline import Outline


def extract(document: Document, outline: Outline, dialect: Dialect) -> Minutes | Report:
    """Return the record of `document`; spans in it are code points of `document.text`."""
    found = kind.kind_of(document, outline, dialect)
    make = _report if found in {"report", "appendix"} else _minutes
    record = make(document, outline, dialect, found)
    record._text = document.text  # noqa: SLF001 - beside the record, no part of it
    return record


def _minutes(document: Document, outline: Outline, dialect: Dialect, found: str) -> Minutes:
    roll = attendance.attendance(document, outline, dialect)
    facts = meeting.meeting(document, outline, dialect, roll.attendees)
    orders = count(1)
    owners = actions.roll_of(roll.attendees, dialect)
    items = [_item(section, document, dialect, owners, orders) for section in outline.sections]
    loose = _outside(outline)
    left = comments.comments(document, items)
    parts: dict[str, Any] = {
        "meeting": facts.meeting,
        "items": items,
        "attendance": roll.attendees,
        "decisions": decisions.decisions(loose, dialect),
        "actions": actions.actions(loose, owners),
        "votes": votes.votes(loose, dialect),
        "declarations": declarations.declarations(loose, dialect),
        "comments": left,
    }
    odd = [*roll.diagnostics, *facts.diagnostics, *oddities.oddities(document, outline, dialect, facts.meeting)]
    shared = _shared(document, outline, dialect, odd, comments.diagnostics(left))
    return Minutes(
        kind=found,
        public_count=roll.public_count,
        quorum=roll.quorum,
        coverage=coverage.coverage(document, [*roll.spans, *(group.view.span for group in outline.groups), *coverage.of_minutes(parts)]),
        **parts,
        **shared,
    )


def _item(section: Section, document: Document, dialect: Dialect, owners: Roll, orders: Iterator[int]) -> AgendaItem:
    order = next(orders)
    found, words = paragraphs.of_item(section.passages, dialect)
    places = {name: words.span for name, words in (("number", section.number), ("title", section.title)) if words}
    return AgendaItem(
        order=order,
        number=section.number.text if section.number else None,
        marker=section.marker,
        title=section.title.text if section.title else None,
        text=words,
        span=section.span,
        paragraphs=found,
        decisions=decisions.decisions(section, dialect),
        actions=actions.actions(section, owners),
        votes=votes.votes(section, dialect),
        declarations=declarations.declarations(section, dialect),
        documents=_links(section, document),
        exempt_paragraphs=[],
        items=[_item(child, document, dialect, owners, orders) for child in section.children],
        spans=places,
    )


def _outside(outline: Outline) -> Section:
    """Return what stands in no item as a section without heading."""
    passages = (*outline.head, *outline.tail)
    return Section(span=hull(passage.block.span for passage in passages) or Span(0, 0), rule="outside-items", passages=passages)


def _links(section: Section, document: Document) -> list[LinkedDocument]:
    """Return the documents that an item links to, in its title or its text."""
    if not document.links:
        return []
    views = [*([section.title] if section.title else ()), *(passage.view for passage in section.passages)]
    starts = [view.span.start for view in views]
    found = []
    for link in document.links if views else ():
        view = views[max(bisect_right(starts, link.span.start) - 1, 0)]
        title = view.slice(view.here(link.span.start), view.here(link.span.end))
        if title.text:
            found.append(LinkedDocument(title=title.text, url=link.url, span=title.span))
    return found


def _report(document: Document, outline: Outline, dialect: Dialect, found: str) -> Report:
    parts = report.report(document, outline, dialect)
    left = comments.comments(document, [])
    odd = oddities.oddities(document, outline, dialect, None)
    shared = _shared(document, outline, dialect, odd, comments.diagnostics(left))
    return Report(kind=found, comments=left, coverage=coverage.coverage(document, coverage.of_report(parts)), **parts, **shared)


def _shared(document: Document, outline: Outline, dialect: Dialect, *odd: Sequence[Diagnostic]) -> dict[str, Any]:
    """Return the fields that both kinds of record have."""
    text = document.text
    source = document.source
    return {
        "source": Source(
            name=source.name,
            format=source.format,
            sha256=source.sha256,
            text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            size=source.size,
            encoding=source.encoding,
            characters=len(text),
        ),
        "dialect": dialect.name,
        "changes": [
            TrackedChange(kind=change.kind, author=change.author, date=change.date, text=change.text, span=change.span) for change in document.changes
        ],
        "artefacts": [Artefact(kind=found.kind, text=found.span.quote(text), span=found.span) for found in document.artefacts],
        "diagnostics": located([*document.diagnostics, *outline.diagnostics, *chain.from_iterable(odd)], text),
    }
