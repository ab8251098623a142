"""Counts as small charts: lists whose words and figures are text, each with a bar beside it for the eye alone.

In: names and how often each was counted. Out: HTML and SVG, every word escaped; a name is a link that asks the page's list for what was counted.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from minutesparse.diagnostics import CODES
from minutesparse.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_BARS = 8
"""How many bars a chart has before the rest are only counted."""

_SPACIOUS = 10
"""How many columns have room for their figures above them; those of more are told to a screen reader only."""


def bars(heading: str, key: str, counts: Iterable[tuple[str, int]]) -> str:
    """Return the first of `counts` as lines with a bar under each; nothing where nothing was counted."""
    kept = [(name, number) for name, number in counts if number]
    if not kept:
        return ""
    shown, rest = kept[:_BARS], kept[_BARS:]
    widest = max(number for _, number in shown)
    lines = "".join(_bar(key, name, number, number / widest) for name, number in shown)
    more = f'<p class="more">and {len(rest):,} more with {sum(number for _, number in rest):,}</p>' if rest else ""
    return _chart(heading, key, f"<ol>{lines}</ol>{more}")


def columns(heading: str, key: str, counts: Iterable[tuple[str, int]]) -> str:
    """Return all of `counts` as columns side by side, so that a long archive has its shape."""
    kept = [(name, number) for name, number in counts if number]
    if not kept:
        return ""
    tallest = max(number for _, number in kept)
    drawn = "".join(_column(key, name, number, number / tallest) for name, number in kept)
    dense = " dense" if len(kept) > _SPACIOUS else ""
    return _chart(heading, key, f'<ol class="columns{dense}">{drawn}</ol>')


def _chart(heading: str, key: str, drawn: str) -> str:
    return f'<section class="chart" aria-labelledby="by-{key}"><h2 id="by-{key}">{heading}</h2>{drawn}</section>\n'


def _bar(key: str, name: str, number: int, share: float) -> str:
    tone = CODES[name].severity.value if name in CODES else "plain"
    drawn = f'<rect class="{tone}" width="{max(share * 100, 1):.1f}" height="6"/>'
    bar = f'<svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">{drawn}</svg>'
    return f'<li>{_link(key, name)} <span class="count">{number:,}</span>{bar}</li>'


def _column(key: str, name: str, number: int, share: float) -> str:
    height = max(share * 100, 1)
    drawn = f'<rect width="6" y="{100 - height:.1f}" height="{height:.1f}"/>'
    bar = f'<svg aria-hidden="true" viewBox="0 0 6 100" preserveAspectRatio="none">{drawn}</svg>'
    return f'<li><span class="count">{number:,}</span> {bar}{_link(key, name)}</li>'


def _link(key: str, name: str) -> str:
    target = escape(f"#{key}={quote(visible(name) or '-', safe='')}")
    return f'<a href="{target}">{escape(visible_line(name)) or "not known"}</a>'
