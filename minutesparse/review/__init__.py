"""What a person should look at before minutes are published: unresolved comments, unfinished text, things that contradict each other.

In: records, never documents. Out: findings, in the order of the text.

To add a rule: one function from a record to diagnostics in the file of its theme, one line in `RULES`, a row in the table of codes.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from minutesparse.diagnostics import in_order, located
from minutesparse.errors import SourceTextMissing
from minutesparse.models import Minutes
from minutesparse.review.finding import Checked, Finding
from minutesparse.review.names import date_in_name
from minutesparse.review.outcomes import actions_without_owner, decisions_without_verb
from minutesparse.review.traces import artefacts_left_in, restricted_items
from minutesparse.spans import Span

if TYPE_CHECKING:
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.models import AgendaItem, Report

__all__ = ["RULES", "Checked", "Finding", "check"]

RULES = (actions_without_owner, decisions_without_verb, date_in_name, artefacts_left_in, restricted_items)
"""Every rule that follows from a record alone; what only the document tells is among the record's diagnostics already."""


def check(record: Minutes | Report, *, path: str | None = None) -> list[Finding]:
    """Return what a person should look at in `record`, in the order of the text; findings about the whole document come last.

    `path` is what the findings name as their document; without it they name the source that the record came from. A record that was read from
    JSON has lines, columns and words for all its findings once it has its text (`record.with_text`).
    """
    text = _text(record)
    own = [*chain.from_iterable(rule(record) for rule in RULES)]
    found = in_order([*record.diagnostics, *(own if text is None else located(own, text))])
    items = [*record.iter_items()] if isinstance(record, Minutes) else []
    return [_finding(one, path or record.source.name, text, items) for one in found]


def _text(record: Minutes | Report) -> str | None:
    try:
        return record.quote(Span(0, record.source.characters))
    except SourceTextMissing:
        return None


def _finding(found: Diagnostic, path: str | None, text: str | None, items: list[AgendaItem]) -> Finding:
    return Finding(
        path=path,
        line=found.line,
        column=found.column,
        code=found.code,
        severity=found.severity,
        message=found.message,
        span=found.span,
        words=None if text is None or found.span is None else found.span.quote(text),
        item=None if found.span is None else _innermost(found.span, items),
    )


def _innermost(span: Span, items: list[AgendaItem]) -> int | None:
    """Return the order of the innermost item that holds the beginning of `span`."""
    holding = [item for item in items if item.span and item.span.start <= span.start < max(item.span.end, item.span.start + 1)]
    return holding[-1].order if holding else None
