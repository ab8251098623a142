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
    example: str


CODES: dict[str, Code] = {
    "marker-unclosed": Code(
        Severity.INFO,
        "a layout marker such as <AI1> is opened and never closed, or closed and never opened",
        "none needed; items still end where the next begins",
        "`<AI4>` and no `</AI4>`",
    ),
    "marker-unknown": Code(
        Severity.INFO,
        "a line has the shape of a layout marker but not a known one",
        "look whether the line is furniture; it is kept",
        "`<RESTRICTED_LINE>`, alone on its line",
    ),
    "item-empty": Code(
        Severity.WARNING,
        "an agenda item has a heading and nothing under it",
        "write the minute, or say that nothing was discussed",
        "`4. Library hours`, and then `5. Close`",
    ),
    "date-contradiction": Code(
        Severity.WARNING,
        "a date disagrees with its weekday, with another date, or is this meeting's own where the last one's is meant",
        "correct the date",
        "Tuesday 3 March 2021, which was a Wednesday",
    ),
    "unfinished-text": Code(
        Severity.WARNING,
        "a place that was meant to be filled in later: an ellipsis, question marks, TBC, a sentence that stops",
        "finish the sentence or delete it",
        "the hall will cost £XX; who chairs??; venue TBC; `[insert name]`; a talk about …",
    ),
    "attendance-group-empty": Code(
        Severity.INFO,
        "a group of the attendance list has a heading and no names",
        "add the names, or delete the heading",
        "`In attendance`, and nobody below it",
    ),
    "number-gap": Code(Severity.INFO, "item or paragraph numbers skip", "check that nothing is missing", "item 9 behind item 7"),
    "number-repeat": Code(Severity.INFO, "an item or paragraph number occurs twice in one list", "renumber", "two items that are both 5"),
    "comment-unresolved": Code(
        Severity.WARNING,
        "a reviewer's comment is open",
        "answer it and resolve or delete it before publishing",
        'comment by Ada Quill: "Is this the right year?"',
    ),
    "comment-state-unknown": Code(
        Severity.WARNING,
        "a reviewer's comment was left in, and the source cannot say whether it is resolved",
        "delete it, or see in Word whether it is resolved",
        'comment AQ1: "Is this the right year?", in a page or a text',
    ),
    "comment-resolved-left-in": Code(
        Severity.INFO,
        "a reviewer's comment is resolved but still in the document",
        "delete it before publishing",
        'comment by Ada Quill: "Done", resolved',
    ),
    "comment-anchor-inferred": Code(
        Severity.INFO,
        "the words that a comment is about were inferred from what the conversion left",
        "check the place",
        "a list of comments behind the minutes, without labels in the text",
    ),
    "comment-anchor-lost": Code(
        Severity.INFO,
        "a conversion kept a comment's words and lost the place that it is about",
        "find the place in the original, or pair the copies with `minutesparse reconcile`",
        "a comment at the foot of a page whose label stands nowhere in its text",
    ),
    "comment-orphan": Code(
        Severity.INFO,
        "a comment has no place in the text, or a place has no comment",
        "look at the original document",
        "a comment whose paragraph was deleted",
    ),
    "comment-date-invalid": Code(
        Severity.INFO, "a comment or change has a date that is no date", "none; its date is unknown", "a comment of 31 June"
    ),
    "label-without-comment": Code(
        Severity.WARNING,
        "a comment label such as [JC1] stands alone in the text",
        "find the comment, or delete the label",
        "The ferry[AQ1] was late, and nowhere a comment AQ1",
    ),
    "change-left-in": Code(
        Severity.WARNING, "a tracked change was neither accepted nor rejected", "accept or reject it in Word", 'Ada Quill deleted "not"'
    ),
    "template-remains": Code(
        Severity.WARNING,
        "a placeholder of the document's template was left in",
        "fill it in or delete it",
        "`{VENUE}`; `Click here to enter text`; `Error! Reference source not found.`",
    ),
    "encoding-damage": Code(
        Severity.WARNING,
        "characters were damaged when the file was converted",
        "take the text from an earlier copy",
        "`Donâ€™t`; a box where a letter was",
    ),
    "format-mismatch": Code(
        Severity.INFO, "the file's name promises one format and its content is another", "rename the file", "`minutes.docx` that holds a web page"
    ),
    "restricted-withheld": Code(
        Severity.INFO,
        "what restricted items say was left out of this record",
        "none; `--restricted keep` keeps it, for those who may read it",
        "an item that ModernGov's web service calls restricted",
    ),
    "several-documents": Code(Severity.INFO, "the file holds more than one document", "split it", "the agenda, and the minutes below it"),
    "text-truncated": Code(
        Severity.ERROR, "the source says that it goes on elsewhere", "fetch the full text", "… view the full minutes text for item 9"
    ),
    "text-lost": Code(
        Severity.ERROR,
        "an earlier conversion dropped words here",
        "convert the original again with another tool",
        "` was cut.` as a paragraph of a text that catdoc made, which drops what stands before a comment",
    ),
    "external-link": Code(
        Severity.INFO,
        "the document refers to something outside itself, which was not followed",
        "check where it leads before opening the file",
        "a Word file with a picture from the web",
    ),
    "page-without-text": Code(
        Severity.WARNING, "a page is a picture, and has no words to read", "run the file through text recognition (OCR)", "minutes that were scanned"
    ),
    "part-unread": Code(Severity.WARNING, "the document embeds something that was not read", "open the original", "a spreadsheet inside a Word file"),
    "structure-damaged": Code(
        Severity.WARNING,
        "the document's structure is damaged, and was read as far as it goes",
        "compare with the original",
        "a Word file with a part that is no XML",
    ),
    "macros-present": Code(
        Severity.INFO,
        "the document contains macros; they were not run",
        "do not enable macros in files you do not trust",
        "a Word file with a macro project",
    ),
    "dialect-tie": Code(Severity.INFO, "two house styles fit equally well", "name one with dialect=", "signs of two house styles in equal number"),
    "action-without-owner": Code(
        Severity.INFO,
        "an action is set down as one, and nobody is named who is to do it",
        "name the owner",
        "`Action: to write to the ferry company`",
    ),
    "decision-without-verb": Code(
        Severity.INFO, "a decision names a thing and does not say what was decided about it", "say what was decided", "`RESOLVED: Harbour wall`"
    ),
    "columns-lost": Code(
        Severity.WARNING,
        "a table was flattened: the heads of its columns stand in one line of text",
        "take the table from an earlier copy",
        "`No Item Action by Action date` as a line of text",
    ),
    "hidden-text": Code(
        Severity.WARNING, "the file holds words that are not shown: hidden, white or tiny", "delete them, or let them be seen", "a line in white"
    ),
    "highlight-left-in": Code(
        Severity.WARNING,
        "words are highlighted, as an editor marks what is still to be looked at",
        "settle what was marked, and take the highlight off",
        "the sum in yellow",
    ),
    "artefact-left-in": Code(
        Severity.INFO,
        "a program's marks stand among the words: bookmarks, layout markers, places of pictures",
        "none needed; `minutesparse clean` takes them out",
        "`[bookmark: _GoBack]`",
    ),
    "item-restricted": Code(
        Severity.INFO,
        "an item was heard without the public",
        "check before publishing that it may be published",
        'an item behind "RESOLVED: That the public be excluded"',
    ),
    "meeting-undated": Code(
        Severity.WARNING,
        "the minutes do not tell on which day, or in which year, the meeting was",
        "say so in the head",
        "`Minutes of the meeting held on Tuesday 3 March`",
    ),
    "meeting-cancelled": Code(
        Severity.WARNING,
        "the head says that the meeting was cancelled",
        "do not take it for a meeting that was held",
        "Thursday 4 December 2025 7:30 pm, CANCELLED",
    ),
    "ambiguous": Code(
        Severity.WARNING,
        "the words allow two readings",
        "read the place yourself",
        "one person under Present and under Apologies; a motion carried and lost",
    ),
}
"""Every code that may stand in `Diagnostic.code`: how severe, what it means, what to do, and an example."""


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


def quoted(text: str, most: int = 60) -> str:
    """Return `text` as a message quotes it: in quotation marks, white space folded, and of more than `most` code points the first words.

    >>> quoted("the gate")
    '"the gate"'
    """
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= most else f'"{text[:most].rsplit(" ", 1)[0]}…"'


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
    return in_order(seen.values())


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `diagnostics` in the order of the text, those without a place last."""
    return sorted(diagnostics, key=lambda found: (found.span is None, found.span or (0, 0), found.code))
