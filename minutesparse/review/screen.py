"""Findings on a terminal: a table for each document, the severity in colour and in words.

In: documents that were looked at. Out: what `rich` prints. Afterwards holds: words of a document are text, never markup, and nothing in them reaches
the terminal that it would obey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from minutesparse.diagnostics import Severity
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from minutesparse.review.finding import Checked

_COLOURS = {Severity.INFO: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "bold red"}


def heading(checked: Checked) -> Text:
    """Return the path of a document, to stand above its table."""
    return Text(visible_line(checked.path), style="bold")


def table(checked: Checked) -> Table:
    """Return the findings of a document, one a row."""
    made = Table(box=None, show_header=False, pad_edge=False)
    made.add_column(justify="right", no_wrap=True, style="dim")
    made.add_column(no_wrap=True)
    made.add_column(no_wrap=True)
    made.add_column(ratio=1)
    for finding in checked.findings:
        place = f"{finding.line}:{finding.column}" if finding.line is not None else ""
        made.add_row(place, Text(finding.severity.value, style=_COLOURS[finding.severity]), finding.code, Text(visible_line(finding.message)))
    return made


def total(counts: list[int]) -> str:
    """Return how much was found in how many documents."""
    found, documents = sum(counts), len(counts)
    looked = f"{documents:,} document{'' if documents == 1 else 's'} looked at"
    return f"{looked}, nothing found" if not found else f"{looked}, {found:,} finding{'' if found == 1 else 's'} in {sum(map(bool, counts)):,}"
