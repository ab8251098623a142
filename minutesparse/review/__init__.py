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
from minutesparse.models import Minutes, Report
from minutesparse.pipeline import parse
from minutesparse.readers.sources import label_of
from minutesparse.review.days import date_in_name, day_untold
from minutesparse.review.finding import Checked, Finding
from minutesparse.review.outcomes import actions_without_owner, decisions_without_verb
from minutesparse.review.traces import artefacts_left_in, restricted_items
from minutesparse.spans import Span

if TYPE_CHECKING:
    from os import PathLike
    from typing import BinaryIO

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.limits import Limits

__all__ = ["RULES", "Checked", "Finding", "check", "findings"]

RULES = (actions_without_owner, decisions_without_verb, day_untold, date_in_name, artefacts_left_in, restricted_items)
"""Every rule that follows from a record alone; what only the document tells is among the record's diagnostics already."""


def check(
    source: Minutes | Report | str | PathLike[str] | bytes | BinaryIO, *, path: str | None = None, limits: Limits | None = None
) -> list[Finding]:
    """Return what a person should look at in a record, in the order of the text; findings about the whole document come last.

    A record that was read from JSON has lines, columns and words for all its findings once it has its text (`record.with_text`).

    Args:
        source: a record, or what `parse` takes.
        path: what the findings name as their document; without it they name the source as the caller did, or the one that the record came from.
        limits: as for `parse`.

    Raises:
        MinutesparseError: as `parse`, of a source that is no record.
    """
    if isinstance(source, Minutes | Report):
        return findings(source, path or source.source.name)
    return findings(parse(source, limits=limits), path or label_of(source))


def findings(record: Minutes | Report, path: str | None) -> list[Finding]:
    """Return the findings in `record`, which name `path` as their document."""
    text = _text(record)
    own = [*chain.from_iterable(rule(record) for rule in RULES)]
    found = in_order([*record.diagnostics, *(own if text is None else located(own, text))])
    items = _Items(record)
    return [_finding(one, path, text, items) for one in found]


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
