"""Findings written down: as lines, as JSON lines, as CSV, as SARIF, as a page. One file an output.

In: documents that were looked at, one by one. Out: pieces of text, as they come. Afterwards holds: no piece has a character that a terminal would
obey, but for JSON lines, which are data and keep them.

To add an output: one function from documents to pieces here in a file of its own, one line in `OUTPUTS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.review.outputs.jsonl import as_json
from minutesparse.review.outputs.lines import as_lines
from minutesparse.review.outputs.report import as_page
from minutesparse.review.outputs.sarif import as_sarif
from minutesparse.review.outputs.table import as_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from minutesparse.review.finding import Checked

OUTPUTS: dict[str, Callable[[Iterable[Checked]], Iterator[str]]] = {
    "text": as_lines,
    "json": as_json,
    "csv": as_csv,
    "sarif": as_sarif,
    "html": as_page,
}
"""Every output by the name of its format."""
