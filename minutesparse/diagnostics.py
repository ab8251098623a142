"""What is odd about a document, as values that travel with the record; every code stands in one table with its meaning and remedy."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ConfigDict

from minutesparse.spans import Lines, Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How much a finding matters: `info` is harmless, `warning` wants a look, `error` means that something is lost or wrong."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Code(NamedTuple):
    """One row of the table of codes."""

    severity: Severity
    meaning: str
    remedy: str


CODES: dict[str, Code] = {
    "marker-unclosed": Code(
        Severity.INFO,
        "a layout marker such as <AI1> is opened and never closed, or closed and never opened",
        "none needed; items still end where the next begins",
    ),
    "marker-unknown": Code(
        Severity.INFO, "a line has the shape of a layout marker but not a known one", "look whether the line is furniture; it is kept"
    ),
    "item-empty": Code(Severity.WARNING, "an agenda item has a heading and nothing under it", "write the minute, or say that nothing was discussed"),
    "date-contradiction": Code(
        Severity.WARNING,
        "a date disagrees with its weekday, with another date, or is this meeting's own where the last one's is meant",
        "correct the date",
    ),
    "unfinished-text": Code(
        Severity.WARNING,
        "a place that was meant to be filled in later: an ellipsis, question marks, TBC, a sentence that stops",
        "finish the sentence or delete it",
    ),
    "attendance-group-empty": Code(
        Severity.INFO, "a group of the attendance list has a heading and no names", "add the names, or delete the heading"
    ),
    "number-gap": Code(Severity.INFO, "item or paragraph numbers skip", "check that nothing is missing"),
    "number-repeat": Code(Severity.INFO, "an item or paragraph number occurs twice in one list", "renumber"),
    "comment-unresolved": Code(Severity.WARNING, "a reviewer's comment is open", "answer it and resolve or delete it before publishing"),
    "comment-state-unknown": Code(
        Severity.WARNING,
        "a reviewer's comment was left in, and the source cannot say whether it is resolved",
        "delete it, or look at the Word file it came from",
    ),
    "comment-resolved-left-in": Code(Severity.INFO, "a reviewer's comment is resolved but still in the document", "delete it before publishing"),
    "comment-anchor-inferred": Code(
        Severity.INFO, "the words that a comment is about were inferred from what the conversion left", "check the place"
    ),
    "comment-orphan": Code(Severity.INFO, "a comment has no place in the text, or a place has no comment", "look at the original document"),
    "comment-date-invalid": Code(Severity.INFO, "a comment or change has a date that is no date", "none; its date is unknown"),
    "label-without-comment": Code(
        Severity.WARNING, "a comment label such as [JC1] stands alone in the text", "find the comment, or delete the label"
    ),
    "change-left-in": Code(Severity.WARNING, "a tracked change was neither accepted nor rejected", "accept or reject it in Word"),
    "template-remains": Code(Severity.WARNING, "a placeholder of the document's template was left in", "fill it in or delete it"),
    "encoding-damage": Code(Severity.WARNING, "characters were damaged when the file was converted", "take the text from an earlier copy"),
    "format-mismatch": Code(Severity.INFO, "the file's name promises one format and its content is another", "rename the file"),
    "several-documents": Code(Severity.INFO, "the file holds more than one document", "split it"),
    "text-truncated": Code(Severity.ERROR, "the source says that it goes on elsewhere", "fetch the full text"),
    "text-lost": Code(Severity.ERROR, "an earlier conversion dropped words here", "convert the original again with another tool"),
    "external-link": Code(
        Severity.INFO, "the document refers to something outside itself, which was not followed", "check where it leads before opening the file"
    ),
    "part-unread": Code(Severity.WARNING, "the document embeds something that was not read", "open the original"),
    "structure-damaged": Code(Severity.WARNING, "the document's structure is damaged, and was read as far as it goes", "compare with the original"),
    "macros-present": Code(Severity.INFO, "the document contains macros; they were not run", "do not enable macros in files you do not trust"),
    "dialect-tie": Code(Severity.INFO, "two house styles fit equally well", "name one with dialect="),
    "ambiguous": Code(Severity.WARNING, "the words allow two readings", "read the place yourself"),
}
"""Every code that may stand in `Diagnostic.code`: how severe, what it means, what to do."""


class Diagnostic(BaseModel):
    """One thing that is odd, where it stands (`span`, code points of `document.text`), and how much it matters.

    `line` and `column` are 1-based and None where there is no span.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    line: int | None = None
    column: int | None = None

    @classmethod
    def of(cls, code: str, message: str, span: Span | None = None) -> Diagnostic:
        """Return a diagnostic with the severity that the table gives for `code`.

        Raises:
            KeyError: `code` is not in the table.
        """
        return cls(code=code, severity=CODES[code].severity, message=message, span=span)


def located(diagnostics: Iterable[Diagnostic], text: str) -> list[Diagnostic]:
    """Return `diagnostics` in the order of the text, each once, with line and column filled in from `text`."""
    lines = Lines(text)
    seen: dict[tuple[str, str, Span | None], Diagnostic] = {}
    for found in diagnostics:
        span = found.span
        if span is not None:
            line, column = lines.place(span.start)
            seen.setdefault((found.code, found.message, span), found.model_copy(update={"line": line, "column": column}))
        else:
            seen.setdefault((found.code, found.message, span), found)
    return sorted(seen.values(), key=lambda found: (found.span is None, found.span or (0, 0), found.code))
