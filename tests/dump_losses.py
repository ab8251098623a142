"""What is left of the made meeting in the text that each program makes of it, worked out from the text by eye."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tests.dump_edits import (
    A_SURVEY,
    ABOUT_WORDS,
    ANSWER_FIRST,
    BOTH_SUMS,
    BOTH_SURVEYS,
    CELL_BY_CELL,
    CHIMNEY,
    CUT_OFF,
    HEADER,
    ITEM,
    LETTERED,
    NO_CHANGES,
    NO_COMMENTS,
    NO_HEADER,
    NOTE,
    PRINTED,
    PRINTED_END,
    PRINTED_NUMBERS,
    PRINTED_ROWS,
    REMARKS,
    REMARKS_BELOW,
    RESOLVED,
    RUN_TOGETHER,
    SPELT_OUT,
    TEXT_BOX,
    TITLE,
    TO_WRITE,
    TO_WRITE_AS_PRINTED,
    UNDER_HEADINGS,
    UNNUMBERED,
    answer_first,
    at_the_end,
    commented_amount,
    drawn_income,
    each,
    edited,
    flat_income,
    in_turn,
    lettered_anchors,
    marked,
    more_income,
    one_by_one,
    points,
    remarked_amount,
    run_together,
    torn_income,
    unnumbered,
    untitled,
    without_header,
    words_in_income,
)
from tests.dumped import ASPECTS
from tests.keeping import APART, LOST, UNKNOWN, Loss, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BEGIN, END = "<!-- dumps: begin -->", "<!-- dumps: end -->"

LOSSES: dict[str, dict[str, Loss]] = {
    "tika-docx.txt": {
        "paragraphs": Loss("kept, with their numbers; footnotes and comments are words among them", edited(SPELT_OUT | REMARKS_BELOW)),
        "tables, row by row": Loss("kept; a table in a cell is rows, a comment words of its cell", remarked_amount),
        **NO_HEADER,
        "footnotes": Loss("words of the text", LOST.left),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "tika-doc.txt": {
        "paragraphs": Loss("kept, with their numbers; text boxes at the end", in_turn(edited(SPELT_OUT), at_the_end(TEXT_BOX))),
        "tables, row by row": Loss("kept; a table in a cell is paragraphs, a comment at a cell's end ends its row", words_in_income),
        **NO_HEADER,
        "footnotes": Loss("kept, with the sign of the number that was lost", each({NOTE: f"\ufffd {NOTE}"})),
        **NO_CHANGES,
        "comments: author": UNKNOWN,
        "comments: initials and label": Loss("lost", lambda labels: [(None, None) for _ in labels]),
        "comments: date": UNKNOWN,
        "comments: the words they are about": LOST,
        "comments: answers": APART,
        "comments: resolved or not": UNKNOWN,
    },
    "tika-rtf.txt": {
        "paragraphs": Loss(
            "kept, with deleted words; headers and the cells of tables are paragraphs among them",
            lambda lines: ["DRAFT", "Glassworks Quarter Committee, page 1", *edited(CELL_BY_CELL | RUN_TOGETHER)(lines)],
        ),
        "tables, row by row": LOST,
        "headers and footers": Loss("paragraphs at the beginning", LOST.left),
        "footnotes": LOST,
        "meeting": Loss("kept, but for what tables tell", lambda meeting: meeting | {"chair": None}),
        "attendance": UNDER_HEADINGS,
        "items: number, marker, title": Loss("without numbers; what only a number or a look tells is none", marked),
        "decisions and actions": Loss("kept, with deleted words, owners as printed", each({TO_WRITE: TO_WRITE_AS_PRINTED, A_SURVEY: BOTH_SURVEYS})),
        **NO_CHANGES,
        "comments: initials and label": Loss("only initials", lambda labels: [(initials, None) for initials, _ in labels]),
        "comments: date": UNKNOWN,
        "comments: the words they are about": Loss("where they end", lambda anchors: [("", "point", ITEM[item]) for _, _, item in anchors]),
        "comments: answers": APART,
        "comments: resolved or not": UNKNOWN,
    },
    "antiword.txt": {
        "paragraphs": Loss(
            "kept, with deleted words; wrong numbers; text boxes at the end",
            in_turn(edited({"Movement": ["1 Movement"], "Repairs": ["2 Repairs"], RESOLVED: [BOTH_SUMS]}), at_the_end(TEXT_BOX)),
        ),
        "tables, row by row": Loss("kept; where cells go on side by side, a row for each line", torn_income),
        **NO_HEADER,
        "footnotes": Loss("kept, with their numbers", each({NOTE: f"[1] {NOTE}"})),
        "items: number, marker, title": Loss("without numbers; what only a number tells is none", marked),
        "decisions and actions": Loss("kept, with deleted words", each({A_SURVEY: BOTH_SURVEYS})),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "catdoc.txt": {
        "paragraphs": Loss(
            "what stands before a comment is lost; deleted words are kept; headers, notes, comments, text boxes are paragraphs at the end",
            in_turn(edited(CUT_OFF), lambda lines: [*lines, NOTE, "DRAFT", *REMARKS, TEXT_BOX]),
        ),
        "tables, row by row": Loss("what stands in a row before a comment is lost", run_together),
        "headers and footers": Loss("only a footer with the page's number", lambda _: ["Glassworks Quarter Committee, page PAGE 1"]),
        "footnotes": Loss("paragraphs at the end", LOST.left),
        "items: number, marker, title": Loss("without numbers; what only a number or a look tells is none", marked),
        "decisions and actions": Loss("kept, with deleted words", each({A_SURVEY: BOTH_SURVEYS})),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "odt2txt.txt": {
        "paragraphs": Loss("kept; footnotes and the cells of tables are paragraphs among them", edited(CELL_BY_CELL)),
        "tables, row by row": LOST,
        "headers and footers": LOST,
        "footnotes": Loss("paragraphs among the others", LOST.left),
        "meeting": Loss("kept, but for what header and tables tell", lambda meeting: without_header(meeting) | {"chair": None}),
        "attendance": UNDER_HEADINGS,
        "items: number, marker, title": Loss("without numbers", unnumbered),
        "decisions and actions": Loss("kept, owners as printed", each({TO_WRITE: TO_WRITE_AS_PRINTED})),
        "tracked changes: words, author": Loss("only what was deleted", lambda changes: changes[:1]),
        "tracked changes: date": Loss("only what was deleted", lambda dates: dates[:1]),
        "comments: text": ANSWER_FIRST,
        "comments: author": ANSWER_FIRST,
        "comments: initials and label": Loss("only initials", lambda labels: [(initials, None) for initials, _ in answer_first(labels)]),
        "comments: date": ANSWER_FIRST,
        "comments: the words they are about": Loss("where they begin", points),
        "comments: answers": Loss("comments of their own", lambda threads: [[text] for text in answer_first([*chain.from_iterable(threads)])]),
        "comments: resolved or not": UNKNOWN,
    },
    "pandoc.txt": {
        "paragraphs": Loss(
            "kept, without title and text boxes; other numbers",
            edited({TITLE: [], TEXT_BOX: [], "Kiln chimney": ["2. Kiln chimney"], "Movement": ["1. Movement"], **LETTERED}),
        ),
        "tables, row by row": Loss("kept; where cells go on side by side, a row for each line", drawn_income),
        "headers and footers": LOST,
        "footnotes": Loss("kept, with their numbers", each({NOTE: f"[1] {NOTE}"})),
        "meeting": Loss("kept, but for what title and header tell", untitled),
        "items: number, marker, title": Loss(
            "few numbers; what only a look tells is none",
            in_turn(marked, each({UNNUMBERED[CHIMNEY]: CHIMNEY})),
        ),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
    "pandoc.md": {
        "paragraphs": Loss("kept, without title and text boxes; other numbers", edited({TITLE: [], TEXT_BOX: [], **LETTERED})),
        "tables, row by row": Loss("kept; where cells go on side by side, a row for each line", in_turn(drawn_income, commented_amount)),
        "headers and footers": LOST,
        "footnotes": Loss("kept, with their numbers", each({NOTE: f"[^1]: {NOTE}"})),
        "meeting": Loss("kept, but for what title and header tell", untitled),
        "items: number, marker, title": Loss("without numbers", unnumbered),
        "comments: text": ABOUT_WORDS,
        "comments: author": ABOUT_WORDS,
        "comments: initials and label": Loss("lost", lambda labels: [(None, None) for _ in labels[:-1]]),
        "comments: date": ABOUT_WORDS,
        "comments: the words they are about": Loss("kept, but for points; other numbers", lettered_anchors),
        "comments: answers": Loss("comments of their own", one_by_one),
        "comments: resolved or not": Loss("lost", lambda states: [None for _ in states[:-1]]),
    },
    "pdftotext.txt": {
        "paragraphs": Loss(
            "kept as they are printed, with headers, notes and deleted words; the cells of tables are paragraphs among them",
            lambda lines: [HEADER, *edited(CELL_BY_CELL | PRINTED_NUMBERS)(lines), *PRINTED_END],
        ),
        "tables, row by row": LOST,
        **PRINTED,
        "meeting": Loss("kept, but for what tables tell", lambda meeting: meeting | {"chair": None}),
        "attendance": UNDER_HEADINGS,
        "decisions and actions": Loss("kept, with deleted words, owners as printed", each({TO_WRITE: TO_WRITE_AS_PRINTED, A_SURVEY: BOTH_SURVEYS})),
    },
    "pdftotext-layout.txt": {
        "paragraphs": Loss(
            "kept as they are printed, with headers, notes and deleted words; words that stand side by side are one",
            lambda lines: [HEADER, *edited(SPELT_OUT | PRINTED_ROWS)(lines), *PRINTED_END],
        ),
        "tables, row by row": Loss("kept; a table in a cell is rows of more cells", more_income),
        **PRINTED,
        "decisions and actions": Loss("kept, with deleted words", each({A_SURVEY: BOTH_SURVEYS})),
    },
    "markitdown.md": {
        "paragraphs": Loss("kept, without text boxes", edited({TEXT_BOX: []})),
        "tables, row by row": Loss("kept; a table in a cell is cells of its row", flat_income),
        **NO_HEADER,
        "footnotes": Loss("kept, with their numbers", each({NOTE: f"1. {NOTE}"})),
        "items: number, marker, title": Loss("without numbers", unnumbered),
        **NO_CHANGES,
        **NO_COMMENTS,
    },
}
"""What is left of each aspect in each dump that has not all of it."""


def tables() -> str:
    """Return the tables of the reference page, of a few dumps each."""
    ways = list(LOSSES)
    return "\n\n".join(table(ASPECTS, {way: LOSSES[way] for way in part}) for part in batched(ways, _ACROSS))


def batched(ways: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield `ways` in parts of `size`."""
    return (ways[at : at + size] for at in range(0, len(ways), size))


_ACROSS = 4
"""Dumps side by side in a table."""
