"""The counts of a review, and the first of its findings as a plain table: what a page shows even where no script runs.

In: documents that were looked at, one after another; only counts and the first findings are kept. Out: HTML, every word of a document escaped.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from minutesparse.diagnostics import CODES, Severity
from minutesparse.review.page.blocks import about
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.review.finding import Checked, Finding

_PLAIN = 200
"""How many findings the plain table has before the rest are only counted."""

_BARS = 8
"""How many bars a chart has before the rest are only counted."""

_UNKNOWN = "not known"


class Tally:
    """What was counted so far."""

    def __init__(self) -> None:
        self.documents = 0
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()
        self.bodies: Counter[str] = Counter()
        self.years: Counter[str] = Counter()
        self.comments = 0
        self.first: list[tuple[str, Finding]] = []

    def add(self, checked: Checked) -> None:
        """Count one document and its findings."""
        told, number = about(checked.record), len(checked.findings)
        self.documents += 1
        self.comments += len(checked.record.comments)
        self.severities.update(found.severity for found in checked.findings)
        self.codes.update(found.code for found in checked.findings)
        self.bodies[told.body] += number
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
        _chart("By kind", "code", tally.codes.most_common()),
        _chart("By body", "body", tally.bodies.most_common()),
        _chart("By year", "year", sorted(tally.years.items(), reverse=True)),
    )
    drawn = f'<details class="drawn" open><summary>Charts</summary><div class="charts">{"".join(charts)}</div></details>'
    return f'<ul class="figures">{words}</ul>\n{drawn}\n'


def _plural(name: str, number: int) -> str:
    first, _, rest = name.partition(" ")
    return name if number == 1 or first == "for" else f"{first}s {rest}".strip()


def _chart(heading: str, key: str, counts: Iterable[tuple[str, int]]) -> str:
    """Return a list of counts, each with a bar: the words and the figure are text, the bar is for the eye alone."""
    kept = [(name, number) for name, number in counts if number]
    if not kept:
        return ""
    shown, rest = kept[:_BARS], kept[_BARS:]
    widest = max(number for _, number in shown)
    bars = "".join(_bar(key, name, number, number / widest) for name, number in shown)
    more = f'<p class="more">and {len(rest):,} more with {sum(number for _, number in rest):,}</p>' if rest else ""
    return f'<section class="chart" aria-labelledby="by-{key}"><h2 id="by-{key}">{heading}</h2><ol>{bars}</ol>{more}</section>\n'


def _bar(key: str, name: str, number: int, share: float) -> str:
    words = escape(visible_line(name)) or _UNKNOWN
    tone = CODES[name].severity.value if key == "code" and name in CODES else "plain"
    drawn = f'<rect class="{tone}" width="{max(share * 100, 1):.1f}" height="6"/>'
    bar = f'<svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">{drawn}</svg>'
    target = escape(f"#{key}={quote(visible_line(name) or '-', safe='')}")
    return f'<li><a href="{target}">{words}</a> <span class="count">{number:,}</span>{bar}</li>'


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
