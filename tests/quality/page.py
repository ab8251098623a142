"""The table in the reference page, between its two markers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PATH = "docs/reference/quality.md"
BEGIN, END = "<!-- quality: begin -->", "<!-- quality: end -->"


def shown(page: Path) -> str:
    """Return what stands between the markers of `page`."""
    return _parts(page)[1].strip("\n")


def write(page: Path, table: str) -> None:
    """Put `table` between the markers of `page`, instead of what stands there."""
    before, _, after = _parts(page)
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8", newline="\n")


def _parts(page: Path) -> tuple[str, str, str]:
    """Return what stands before, between and behind the markers.

    Raises:
        ValueError: the page has no such markers.
    """
    before, begun, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    between, ended, after = rest.partition(END)
    if not begun or not ended:
        message = f"{page.name} has no line {BEGIN} with a line {END} after it"
        raise ValueError(message)
    return before, between, after
