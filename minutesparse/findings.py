"""What is odd about a document, of each kind no more than anyone would read: a hostile file may be odd in a million places."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic

if TYPE_CHECKING:
    from minutesparse.spans import Span

MOST = 1_000
"""Findings of one code that are listed one by one."""


class Findings:
    """The findings so far, in the order in which they were made."""

    __slots__ = ("_counts", "_listed")

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._listed: list[Diagnostic] = []

    def add(self, code: str, message: str, span: Span | None = None) -> None:
        """Note a finding; once there are many of its code, only how many."""
        self._counts[code] += 1
        if self._counts[code] <= MOST:
            self._listed.append(Diagnostic.of(code, message, span))

    def all(self) -> tuple[Diagnostic, ...]:
        """Return the findings; of a code with too many, the last says how many more there are."""
        rest = [Diagnostic.of(code, f"… and {count - MOST:,} more of this kind") for code, count in self._counts.items() if count > MOST]
        return (*self._listed, *rest)
