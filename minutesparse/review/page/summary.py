"""The counts of a review, and the first of its findings as a plain table: what a page shows even where no script runs.

In: documents that were looked at, one after another; only counts and the first findings are kept. Out: HTML, every word of a document escaped.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Severity
from minutesparse.review.page.blocks import about
from minutesparse.review.page.charts import bars, columns
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.review.finding import Checked, Finding

_PLAIN = 200
"""How many findings the plain table has before the rest are only counted."""


class Tally:
    """What was counted so far."""

    def __init__(self) -> None:
        self.documents = 0
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()
        self.bodies: Counter[str] = Counter()
        self._spelt: dict[str, str] = {}
        self.years: Counter[str] = Counter()
        self.comments = 0
        self.first: list[tuple[str, Finding]] = []

    def add(self, checked: Checked) -> None:
        """Count one document and its findings; a body is one body however its capitals fall, and named as it was first."""
        told, number = about(checked.record), len(checked.findings)
        self.documents += 1
        self.comments += len(checked.record.comments)
        self.severities.update(found.severity for found in checked.findings)
        self.codes.update(found.code for found in checked.findings)
        self.bodies[self._spelt.setdefault(told.body.lower(), told.body)] += number
        self.years[told.date[:4]] += number
        self.first += [(checked.path, found) for found in checked.findings[: _PLAIN - len(self.first)]]


def summary(tally: Tally) -> str:
    """Return the figures and the charts."""
    found = tally.severities
    figures = {
        "document": tally.documents,
        "error": found[Severity.ERROR],
        "warning": found[Severity.WARNING],
        "for information": found[Severity.INFO],
        "comment left in": tally.comments,
    }
    words = "".join(
        f'<li class="figure {escape(name.split()[0])}"><strong>{number:,}</strong> <span>{_plural(name, number)}</span></li>'
        for name, number in figures.items()
    )
    charts = (
        bars("By kind", "code", tally.codes.most_common()),
        bars("By body", "body", tally.bodies.most_common()),
        columns("By year", "year", sorted(tally.years.items(), key=lambda year: (not year[0], year))),
    )
    drawn = f'<details class="drawn" open><summary>Charts</summary><div class="charts">{"".join(charts)}</div></details>'
    return f'<ul class="figures">{words}</ul>\n{drawn}\n'


def _plural(name: str, number: int) -> str:
    first, _, rest = name.partition(" ")
    return name if number == 1 or first == "for" else f"{first}s {rest}".strip()


def plain(tally: Tally) -> Iterator[str]:
    """Yield the first findings as a table that needs no script."""
    total = sum(tally.severities.values())
    told = f"All {total:,} findings" if total <= _PLAIN else f"The first {_PLAIN} of {total:,} findings"
    yield f'<table class="listing"><caption>{told}</caption><thead><tr>'
    yield "".join(f'<th scope="col">{name}</th>' for name in ("Severity", "Code", "Finding", "Document", "Line"))
    yield "</tr></thead><tbody>\n"
    for path, found in tally.first:
        cells = (found.severity.value, found.code, found.message, path, str(found.line or ""))
        yield f"<tr>{''.join(f'<td>{escape(visible_line(cell))}</td>' for cell in cells)}</tr>\n"
    yield "</tbody></table>\n"
