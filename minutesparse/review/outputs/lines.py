"""Findings as a compiler prints them: `path:line:column: code: message`, so that editors find the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.diagnostics import CODES
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.review.finding import Checked, Finding


def as_lines(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield one line for each finding."""
    for document in checked:
        for finding in document.findings:
            yield f"{line_of(finding)}\n"


def with_remedies(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield one line for each finding, which says what to do, too."""
    for document in checked:
        for finding in document.findings:
            yield f"{line_of(finding)}; {CODES[finding.code].remedy}\n"


def line_of(finding: Finding) -> str:
    """Return the line of a finding; without a place it is about the whole document and has no line and column."""
    place = [finding.path or "standard input", *(str(number) for number in (finding.line, finding.column) if number is not None)]
    return visible_line(f"{':'.join(place)}: {finding.code}: {finding.message}")
