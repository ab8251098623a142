"""Findings as CSV for a spreadsheet, which must not take a cell for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from minutesparse.diagnostics import CODES
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.review.finding import Checked, Finding

COLUMNS = ("path", "line", "column", "severity", "code", "message", "words", "item", "remedy")
"""The heads of the columns."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet takes for a formula, or for white space before one."""


def as_csv(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield the heads of the columns, and one row for each finding."""
    yield _row(COLUMNS)
    for document in checked:
        for finding in document.findings:
            yield _row(map(harmless, _cells(finding)))


def harmless(cell: str) -> str:
    """Return `cell` behind an apostrophe if a spreadsheet would calculate it.

    >>> harmless("=1+1"), harmless("1 + 1")
    ("'=1+1", '1 + 1')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cells(finding: Finding) -> Iterator[str]:
    for name in COLUMNS[:-1]:
        value = getattr(finding, name)
        yield "" if value is None else _shown(str(value))
    yield CODES[finding.code].remedy


def _shown(words: str) -> str:
    """Return `words` on one line, without what a terminal would obey."""
    return visible_line(" ".join(words.split()))


def _row(cells: Iterable[str]) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerow(cells)
    return page.getvalue()
