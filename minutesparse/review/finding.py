"""What a person should look at: one finding, and one document with all of its findings.

In: a record, and where it came from. Out: values that the command line prints and the writers in this folder turn into CSV, SARIF and pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import Severity
from minutesparse.models import Model
from minutesparse.spans import Span

if TYPE_CHECKING:
    from minutesparse.models import Minutes, Report


class Finding(Model):
    """One thing in one document that a person should look at: where, what, and how much it matters.

    `line` and `column` are 1-based, of the document's text, and None where the finding is about the document as a whole.
    """

    path: str | None = None
    """The document, as the caller named it; null for bytes and streams."""
    line: int | None = None
    column: int | None = None
    code: str
    """A row of the table of codes (`minutesparse.diagnostics.CODES`), which has its meaning and its remedy."""
    severity: Severity
    message: str
    span: Span | None = None
    """Code points of the document's text."""
    words: str | None = None
    """The words at `span`; null where the record has no text beside it."""
    item: int | None = None
    """`order` of the innermost agenda item that it stands in."""


class Checked(NamedTuple):
    """A document that was looked at: its path as the caller named it, its record, the text that spans point into, and the findings."""

    path: str
    record: Minutes | Report
    text: str
    findings: tuple[Finding, ...]
