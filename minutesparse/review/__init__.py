"""What a person should look at before minutes are published: unresolved comments, unfinished text, things that contradict each other.

In: records, never documents. Out: findings, in the order of the text.

To add a rule: one function from a record to diagnostics in the file of its theme, one line in `RULES`, a row in the table of codes.
"""

from __future__ import annotations

from bisect import bisect_right
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
    from minutesparse.models import Report

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
    items = _Items(record)
    return [_finding(one, path or record.source.name, text, items) for one in found]


def _text(record: Minutes | Report) -> str | None:
    try:
        return record.quote(Span(0, record.source.characters))
    except SourceTextMissing:
        return None


def _finding(found: Diagnostic, path: str | None, text: str | None, items: _Items) -> Finding:
    return Finding(
        path=path,
        line=found.line,
        column=found.column,
        code=found.code,
        severity=found.severity,
        message=found.message,
        span=found.span,
        words=None if text is None or found.span is None else found.span.quote(text),
        item=None if found.span is None else items.innermost(found.span.start),
    )


class _Items:
    """The items of a record, to be asked which of them a place lies in."""

    def __init__(self, record: Minutes | Report) -> None:
        self._items = [item for item in record.iter_items() if item.span] if isinstance(record, Minutes) else []
        self._spans = [item.span for item in self._items if item.span]
        self._around: list[int] = []
        """For each the index of the one before it that may hold what lies behind it, or -1."""
        for index, span in enumerate(self._spans):
            around = index - 1
            while around >= 0 and self._spans[around].end <= span.start:
                around = self._around[around]
            self._around.append(around)

    def innermost(self, place: int) -> int | None:
        """Return the order of the innermost item that holds `place`."""
        index = bisect_right(self._spans, place, key=lambda span: span.start) - 1
        while index >= 0 and self._spans[index].end <= place:
            index = self._around[index]
        return self._items[index].order if index >= 0 else None
