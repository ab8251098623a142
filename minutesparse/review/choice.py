"""Which findings are asked for, and which of them stop somebody.

In: names of codes. Out: a `Choice` to filter documents by. Afterwards holds: a code that does not exist is told, never passed over in silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import CODES, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutesparse.review.finding import Checked

PUBLISH = frozenset(
    {
        "change-left-in",
        "comment-state-unknown",
        "comment-unresolved",
        "hidden-text",
        "item-restricted",
        "label-without-comment",
        "template-remains",
        "unfinished-text",
    }
)
"""What must not be published: a comment not known to be resolved, a tracked change, hidden text, a restricted item, a place to be filled in."""

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


class Choice(NamedTuple):
    """The codes that are asked for (None: all), and those that are not."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()

    def of(self, checked: Checked) -> Checked:
        """Return `checked` with the findings alone that are asked for."""
        kept = [one for one in checked.findings if one.code not in self.ignore and (self.select is None or one.code in self.select)]
        return checked._replace(findings=tuple(kept))


def unknown(codes: Iterable[str]) -> list[str]:
    """Return those of `codes` that the table does not have."""
    return [code for code in codes if code not in CODES]


def reaches(checked: Checked, severity: Severity) -> bool:
    """Return whether any finding is of `severity` or above."""
    return any(_RANK[finding.severity] >= _RANK[severity] for finding in checked.findings)
