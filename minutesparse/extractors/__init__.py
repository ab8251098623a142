"""Sections to validated records: one file per kind of thing, put together here.

In: a cleaned document, its outline and its dialect. Out: `Minutes` or `Report`. Afterwards holds: every value has the place that proves it, and
what is odd is a diagnostic.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.diagnostics import located
from minutesparse.extractors import (
    actions,
    attendance,
    comments,
    coverage,
    decisions,
    declarations,
    exempt,
    kind,
    meeting,
    oddities,
    paragraphs,
    report,
    votes,
)
from minutesparse.models import AgendaItem, LinkedDocument, Minutes, Report
from minutesparse.segmentation.outline import Outline, Section
from minutesparse.spans import Span, hull

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.extractors.actions import Roll


_OF_NUMBERS = frozenset({"number-gap", "number-repeat"})


def extract(document: Document, outline: Outline, dialect: Dialect) -> Minutes | Report:
    """Return the record of `document`; spans in it are code points of `document.text`."""
    found = kind.kind_of(document, outline, dialect)
    if found == "unknown":  # nobody promised that its numbers count items: they may be the codes of a budget
        outline = replace(outline, diagnostics=tuple(odd for odd in outline.diagnostics if odd.code not in _OF_NUMBERS))
    if found == "unknown" and kind.is_about_minutes(document):
        outline = Outline()  # its examples are of no meeting
    elif found == "unknown" and not any(section.number for section in outline.sections):
        outline = Outline(head=document.passages, diagnostics=outline.diagnostics)  # headings of nobody knows what are no items
    make = _report if found in {"report", "appendix"} else _minutes
    record = make(document, outline, dialect, found)
    record._text = document.text  # noqa: SLF001 - beside the record, no part of it
    return record


def _minutes(document: Document, outline: Outline, dialect: Dialect, found: str) -> Minutes:
    roll = attendance.attendance(document, Outline() if found == "unknown" else outline, dialect)  # a list of members is nobody's attendance
    facts = meeting.meeting(document, outline, dialect, roll.attendees)
    owners = actions.roll_of(roll.attendees, dialect, facts.meeting.body, met=found != "unknown")
    context = _Context(document, dialect, owners, exempt.closed(outline, dialect), count(1), [])
    items = actions.owned([_item(section, context) for section in outline.sections], outline.tail, owners)
    loose = _outside(outline)
    unplaced = decisions.decided(loose, dialect)
    left = comments.comments(document, items)
    parts: dict[str, Any] = {
        "meeting": facts.meeting,
        "items": items,
        "attendance": roll.attendees,
        "decisions": unplaced.decisions,
        "actions": actions.actions(loose, owners),
        "votes": votes.votes(loose, dialect),
        "declarations": declarations.declarations(loose, dialect),
        "comments": left,
    }
    odd = [
        *roll.diagnostics,
        *facts.diagnostics,
        *oddities.oddities(document, outline, dialect, facts.meeting, to_come=found == "agenda"),
        *context.doubts,
        *unplaced.diagnostics,
    ]
    shared = _shared(document, outline, dialect, odd, comments.diagnostics(left, document.source.format))
    return Minutes(
        kind=found,
        public_count=roll.public_count,
        quorum=roll.quorum,
        coverage=coverage.coverage(document, [*roll.spans, *(group.view.span for group in outline.groups), *coverage.of_minutes(parts)]),
        **parts,
        **shared,
    )


class _Context(NamedTuple):
    """What every item is made with, and what they all add up to: their numbers in order, and the contradictions in them."""

    document: Document
    dialect: Dialect
    owners: Roll
    closed: Mapping[int, exempt.Closed]
    orders: Iterator[int]
    doubts: list[Diagnostic]


def _item(section: Section, context: _Context, above: Section | None = None) -> AgendaItem:
    """Return the item of a section, which stands in the one `above`; what contradicts itself in it is added to the doubts."""
    order = next(context.orders)
    dialect = context.dialect
    found, words = paragraphs.of_item(section.passages, dialect)
    decided = decisions.decided(section, dialect)
    context.doubts.extend(decided.diagnostics)
    places = {name: words.span for name, words in (("number", section.number), ("title", section.title)) if words}
    closed = context.closed.get(id(section))
    return AgendaItem(
        order=order,
        number=section.number.text if section.number else None,
        marker=section.marker,
        title=section.title.text if section.title else None,
        text=words,
        span=section.span,
        paragraphs=found,
        decisions=decided.decisions,
        actions=actions.actions(section, context.owners),
        votes=votes.votes(section, dialect),
        declarations=declarations.declarations(section, dialect, above=above),
        documents=_links(section, context.document),
        restricted=closed is not None,
        exempt_paragraphs=list(closed.paragraphs) if closed else [],
        items=[_item(child, context, above=section) for child in section.children],
        spans=places,
    )


def _outside(outline: Outline) -> Section:
    """Return what stands in no item as a section without heading."""
    passages = (*outline.head, *outline.tail)
    return Section(span=hull(passage.block.span for passage in passages) or Span(0, 0), rule="outside-items", passages=passages)


def _links(section: Section, document: Document) -> list[LinkedDocument]:
    """Return the documents that an item links to, in its title or its text."""
    links = document.links
    if not links:
        return []
    views = [*([section.title] if section.title else ()), *(passage.view for passage in section.passages)]
    starts = [view.span.start for view in views]
    found = []
    begin = bisect_left(links, starts[0], key=lambda link: link.span.end) if views else len(links)
    for link in islice(links, begin, None):
        if link.span.start >= views[-1].span.end:
            break
        view = views[max(bisect_right(starts, link.span.start) - 1, 0)]
        title = view.slice(view.here(link.span.start), view.here(link.span.end))
        if title.text:
            found.append(LinkedDocument(title=title.text, url=link.url, span=title.span))
    return found


def _report(document: Document, outline: Outline, dialect: Dialect, found: str) -> Report:
    parts = report.report(document, outline, dialect)
    left = comments.comments(document, [])
    odd = oddities.oddities(document, outline, dialect, None)
    shared = _shared(document, outline, dialect, odd, comments.diagnostics(left, document.source.format))
    return Report(kind=found, comments=left, coverage=coverage.coverage(document, coverage.of_report(parts)), **parts, **shared)


def _shared(document: Document, outline: Outline, dialect: Dialect, *odd: Sequence[Diagnostic]) -> dict[str, Any]:
    """Return the fields that both kinds of record have, as plain data: to validate it with the record takes half as long as to make models of it."""
    text = document.text
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "source": {**document.source._asdict(), "text_sha256": sha256, "characters": len(text)},
        "dialect": dialect.name,
        "changes": [change._asdict() for change in document.changes],
        "artefacts": [{"kind": kind, "text": span.quote(text), "span": span} for kind, span in document.artefacts],
        "diagnostics": located([*document.diagnostics, *outline.diagnostics, *chain.from_iterable(odd)], text),
    }
