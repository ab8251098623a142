"""Findings as JSON lines: one finding a line, each with its path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.review.finding import Checked


def as_json(checked: Iterable[Checked]) -> Iterator[str]:
    """Yield one line for each finding."""
    for document in checked:
        for finding in document.findings:
            yield f"{finding.model_dump_json()}\n"
