"""Two curves over the number of files as an SVG of a few lines.

In: points of `(files, value)` a panel. Out: SVG. Afterwards holds: each panel has its axes, their ticks and their names.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 400, 300, 64, 36, 16, 52


class Panel(NamedTuple):
    """A curve: what it shows, what its vertical axis is called, its points, and whether that axis goes by powers of ten."""

    title: str
    axis: str
    points: Sequence[tuple[int, float]]
    powers: bool


def tick(value: float) -> str:
    """Return a number as an axis has it.

    >>> tick(20000), tick(0.5)
    ('20,000', '0.5')
    """
    return f"{value:,.0f}" if value >= 1 or not value else f"{value:g}"


def _ticks(low: float, high: float, *, powers: bool) -> list[float]:
    """Return the values that an axis shows: powers of ten around what is drawn, or five steps from nothing."""
    if powers:
        return [10.0**power for power in range(math.floor(math.log10(low)), max(math.ceil(math.log10(high)), math.floor(math.log10(low)) + 1) + 1)]
    step = 10 ** math.floor(math.log10(high))
    step *= next(part for part in (0.2, 0.25, 0.5, 1, 2) if step * part * 5 >= high)
    return [step * number for number in range(6)]


def _scale(ticks: list[float], start: float, length: float, *, powers: bool) -> tuple[float, ...]:
    """Return an axis: what to add to a value, or to its logarithm, and what to multiply that with."""
    low, high = (math.log10(ticks[0]), math.log10(ticks[-1])) if powers else (ticks[0], ticks[-1])
    return low, start, length / (high - low)


def _at(value: float, scale: tuple[float, ...], *, powers: bool) -> float:
    low, start, factor = scale
    return start + ((math.log10(value) if powers else value) - low) * factor


def _panel(panel: Panel, left: int) -> Iterator[str]:
    files, values = [point[0] for point in panel.points], [point[1] for point in panel.points]
    across, up = _ticks(min(files), max(files), powers=True), _ticks(min(values), max(values), powers=panel.powers)
    bottom, wide = HEIGHT - BOTTOM, WIDTH - LEFT - RIGHT
    x_scale = _scale(across, left + LEFT, wide, powers=True)
    y_scale = _scale(up, bottom, TOP - bottom, powers=panel.powers)
    yield f'<text x="{left + LEFT + wide / 2:.0f}" y="20" text-anchor="middle" font-weight="bold">{panel.title}</text>'
    for value in across:
        x = _at(value, x_scale, powers=True)
        yield f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="#ddd"/><text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{tick(value)}</text>'
    for value in up:
        y = _at(value, y_scale, powers=panel.powers)
        yield f'<path d="M{left + LEFT} {y:.1f}h{wide}" stroke="#ddd"/>'
        yield f'<text x="{left + LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{tick(value)}</text>'
    yield f'<text x="{left + LEFT + wide / 2:.0f}" y="{bottom + 40}" text-anchor="middle">files</text>'
    middle = (TOP + bottom) / 2
    yield f'<text transform="translate({left + 14} {middle:.0f}) rotate(-90)" text-anchor="middle">{panel.axis}</text>'
    yield f'<path d="M{left + LEFT} {TOP}V{bottom}h{wide}" fill="none" stroke="#333"/>'
    places = [(_at(x, x_scale, powers=True), _at(y, y_scale, powers=panel.powers)) for x, y in panel.points]
    yield f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}" fill="none" stroke="#1f5fa8" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="#1f5fa8"/>' for x, y in places)


def plot(panels: Sequence[Panel], says: str) -> str:
    """Return panels beside each other; `says` is what is read to who does not see them."""
    wide = WIDTH * len(panels)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {HEIGHT}" font-family="sans-serif" font-size="12" role="img">'
    drawn = [line for number, panel in enumerate(panels) for line in _panel(panel, number * WIDTH)]
    return "\n".join([head, f"<title>{says}</title>", f'<rect width="{wide}" height="{HEIGHT}" fill="#fff"/>', *drawn, "</svg>", ""])
