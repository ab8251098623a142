r"""Which program made a text of another format: what it leaves behind, where it wraps lines, what it loses.

In: a text. Out: the `Dump` whose signs it shows most of, with the evidence, or None where it shows hardly any: a text by a clerk is no dump. A dump
is a value in `DUMPS`; what its program does to tables, notes and comments is read by the reader of its format.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.spans import Span
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENOUGH = 4
"""A text whose signs of one program weigh less than this is not taken for its dump."""

_TIMES = 3
"""A sign counts no more often than this."""


class Sign(NamedTuple):
    """Something that a program leaves in a text: a pattern, how much it counts each time, and a text that it matches.

    Whatever it matches holds one of `needs`, which are looked for first: that is many times as fast. One character is found, or found missing, in a
    hundredth of the time that several take, and a pattern that begins with plain characters is as fast as they are.
    """

    pattern: re.Pattern[str]
    weight: int
    sample: str
    needs: tuple[str, ...]


class Dump(NamedTuple):
    """The text that one program makes: `format` is the one it is read as, `loses` what is not in it though the original had it.

    `column` is where the program wraps lines if nobody tells it otherwise: it carries a word over if that would end behind it. None is for one that
    does not wrap. Where `counts_bytes`, it is counted in bytes of UTF-8. A program that `leaves_out_covered` cells writes nothing for one that a cell
    above it covers; one that `tears` leaves line breaks where marks stood in a sentence, and one that
    `leaves_gaps` parts the columns of tables by them.
    """

    name: str
    format: str
    loses: str
    signs: tuple[Sign, ...]
    column: int | None = None
    counts_bytes: bool = False
    leaves_out_covered: bool = False
    tears: bool = False
    leaves_gaps: bool = False


class Evidence(NamedTuple):
    """A sign of a dump and where it first stands; `weight` is what it counts in all."""

    dump: str
    sample: str
    weight: int
    span: Span


def _sign(weight: int, pattern: str, sample: str, *needs: str) -> Sign:
    return Sign(re.compile(pattern, re.MULTILINE), weight, sample, needs)


DUMPS = (
    Dump(
        "tika",
        "text",
        "where words end that a comment is about, its date, merged cells; in a .doc who wrote it, in a .docx (Tika 3) that it is one",
        (
            _sign(4, r"\[bookmark: |\[image: ", "[bookmark: _GoBack]Minutes", "["),
            _sign(4, r"\S[ \xa0]{0,8}\tComment by [^:\t\n]{1,80}: ", "agreed.\tComment by Ann Hill: when?", "\tComment by "),
            _sign(4, r"\[(?:foot|end)noteRef:\d", "fees[footnoteRef:2]", "["),
            _sign(2, r"^\t[^\t\n]*\n\t", "\tItem\n\tDecision", "\t"),
            _sign(2, r"^\t[^\t\n]*\t[^\n]*\n\t[^\t\n]*\t", "\tRole\tName\n\tChair\tCllr Hill", "\t"),
            _sign(2, r"^\ufffd\S", "\ufffdWhen?", "\ufffd"),
        ),
        tears=True,
    ),
    Dump(
        "tika-rtf",
        "text",
        "tables (each cell is a paragraph), numbers of lists, where words end that a comment is about, its date",
        (_sign(3, r" ([A-Z])([A-Z]) \1[^\W\d_]+ \2[^\W\d_]+ [^\n]{1,500}?(?:  | [.,;:?!)]| ?$)", "moved AH Ann Hill When?  by", " "),),
    ),
    Dump(
        "antiword",
        "text",
        "comments, headers and footers, most numbers of lists, what was deleted (it stands among the words)",
        (
            _sign(2, r"^(?=[^\n]*  \|)\|(?:(?:[^\s|:-][^|\n]*| +)\|)+[ \t]*$", "|Role           |Name            |", "  |"),
            _sign(4, r"^-{23}\n(?=\[1\] )", "-----------------------\n[1] Set in May.", "-----\n"),
            _sign(4, r"\[pic\]", "[pic]", "["),
        ),
        column=75,
    ),
    Dump(
        "catdoc",
        "text",
        "what stands in a paragraph or row before a comment or picture; numbers of lists, places and authors of comments",
        (
            _sign(4, r"\bHYPERLINK(?: \\l)? \"[^\"\n]{0,400}\"", 'HYPERLINK "https://hill.example"', "HYPERLINK"),
            _sign(
                4,
                r"\b(?:PAGE|NUMPAGES)  \d|\\\* MERGEFORMAT|\bFORMTEXT\b|\bREF _Ref\d",
                "Page   PAGE  1",
                "PAGE",
                "MERGEFORMAT",
                "FORMTEXT",
                "REF _Ref",
            ),
            _sign(1, r"\n\n[.,;]\n\n", "Hill\n\n.\n\nDale", "\n\n"),
            _sign(1, r"\n\n [a-z]", "Hill\n\n and the mill", "\n\n"),
        ),
        column=72,
        counts_bytes=True,
    ),
    Dump(
        "odt2txt",
        "text",
        "tables (each cell is a paragraph), numbers of lists, headers and footers, where the words end that a comment is about",
        (
            _sign(4, r"[^\W\d]\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?!\S*Z)", "Ann Hill2019-04-11T10:05:00AHWhen?", "T0", "T1", "T2"),
            _sign(4, r"^\[-- Image: [^\n\]]{0,300} --\]$", "[-- Image: crest --]", "[-- Image: "),
        ),
        column=61,
    ),
    Dump(
        "pdftotext",
        "text",
        "comments, headings, tables (without -layout each cell is a paragraph), which words stand at the edge of the page",
        (
            _sign(4, r"\n\f\Z", "The meeting ended.\n\f", "\f"),
            _sign(2, r"\n\f(?=[ ]*\S)", "page 1\n\fNext", "\f"),
        ),
        leaves_gaps=True,
    ),
    Dump(
        "pandoc",
        "text",
        "comments, headers and footers, the title, the way numbers are written",
        (
            _sign(3, r"^ +-{3,}(?: -{3,})+ *$", "  ------- --------", "--- ---"),
            _sign(2, r"^\+(?:[-=:]{3,}\+){2,} *$", "+-------+-------+", "+"),
            _sign(
                1,
                r"^(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)](?:   ?)\S[^\n]*\n\n(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]  ",
                "a.  Mend the gate\n\nb.  Paint it",
                "  ",
            ),
        ),
        column=72,
    ),
    Dump(
        "pandoc",
        "markdown",
        "headers and footers, the title, the way numbers are written; unless it was told to track all changes, comments and changes too",
        (
            _sign(
                4, r"\]\{\.(?:comment-(?:start|end)|insertion|deletion|paragraph-(?:insertion|deletion))\s", '[When?]{.comment-start id="0"', "]{."
            ),
            _sign(4, r"\[\]\{#[^{}\n]+ \.anchor\}", "[]{#_GoBack .anchor}", "[]{#"),
            _sign(4, r"\]\{\.(?:underline|smallcaps|mark)\}", "[soon]{.underline}", "]{."),
            _sign(3, r"^ +-{3,}(?: -{3,})+ *$", "  ------- --------", "--- ---"),
            _sign(2, r"^\+(?:[-=:]{3,}\+){2,} *$", "+-------+-------+", "+"),
            _sign(2, r"^\\</?[A-Z][A-Z0-9_]+\\>$", "\\<AI1\\>", "\\<"),
        ),
        column=72,
    ),
    Dump(
        "markitdown",
        "markdown",
        "comments and tracked changes, headers and footers, numbers of headings, tables in cells, text boxes",
        (
            _sign(4, r"^\|(?:  \|)+\n\|(?: --- \|)+$", "|  |  |\n| --- | --- |", "| --- |"),
            _sign(4, r"\[\[\d{1,4}\]\]\(#(?:foot|end)note-\d", "fees[[1]](#footnote-1)", "note-"),
            _sign(4, r"\[↑\]\(#(?:foot|end)note-ref-\d", "[↑](#footnote-ref-1)", "[↑]"),
        ),
        leaves_out_covered=True,
    ),
)
"""Every dump that is recognised."""


def dump_of(text: str, format: str) -> Dump | None:
    """Return the dump that `text`, which is read as `format`, shows most signs of; of two that fit equally well the first."""
    weights = {dump: sum(found.weight for found in _shown(dump, text)) for dump in DUMPS if dump.format == format}
    best = max(weights, key=lambda dump: weights[dump], default=None)
    return best if best and weights[best] >= _ENOUGH else None


def shown(text: str, format: str) -> list[Evidence]:
    """Return the signs of the dump that `text`, which is read as `format`, is taken for; none where it is taken for none."""
    dump = dump_of(text, format)
    return list(_shown(dump, text)) if dump else []


def _shown(dump: Dump, text: str) -> Iterator[Evidence]:
    for sign in dump.signs:
        found = sign.pattern.search(text) if mentions(text, sign.needs) else None
        if not found:
            continue
        span, count = Span(*found.span()), 0
        while found and count < _TIMES:
            count += 1
            found = sign.pattern.search(text, found.end())
        yield Evidence(dump.name, sign.sample, sign.weight * count, span)
