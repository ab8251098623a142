"""What a person should look at before minutes are published: unresolved comments, unfinished text, things that contradict each other.

In: records, never documents. Out: findings, in the order of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.review.finding import Checked, Finding

if TYPE_CHECKING:
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.models import Minutes, Report

__all__ = ["Checked", "Finding", "check"]


def check(record: Minutes | Report, *, path: str | None = None) -> list[Finding]:
    """Return what a person should look at in `record`, in the order of the text; findings about the whole document come last.

    `path` is what the findings name as their document; without it they name the source that the record came from.
    """
    return [_finding(found, path or record.source.name) for found in record.diagnostics]


def _finding(found: Diagnostic, path: str | None) -> Finding:
    return Finding(
        path=path,
        line=found.line,
        column=found.column,
        code=found.code,
        severity=found.severity,
        message=found.message,
        span=found.span,
    )
