"""What Tika leaves of Word files: rows, breaks in sentences, comments in the middle of them."""

from __future__ import annotations

import minutesparse as mp
from minutesparse.document import Kind, Layer

ROWS = """Hedge Committee
\tDate:\tMonday
\tVenue:\tThe mill

\tMembers
\tName\tWard\tRole
\tCllr Hill\tNorth\tChair
\t\tSouth\tClerk
\tCllr Dale\tAll of it

\tMember

The hedge was cut.
"""


def _tables(text: str) -> list[list[list[str]]]:
    document = mp.read(text.encode())
    tables = [block for block in document.blocks if block.kind is Kind.TABLE]
    return [[[document.words(cell.span) for cell in row.children] for row in table.children] for table in tables]


def test_a_row_on_a_line_that_begins_with_a_tab_is_a_row() -> None:
    assert _tables(ROWS) == [
        [["Date:", "Monday"], ["Venue:", "The mill"]],
        [["Members"], ["Name", "Ward", "Role"], ["Cllr Hill", "North", "Chair"], ["", "South", "Clerk"], ["Cllr Dale", "All of it", "Member"]],
    ]


DOC = """Hedge Committee

\tItem
\tDecision

\t1
\tThe hedge

The hedge has moved

 by a yard, and the mill
. Nobody knew why.

\ufffd Set in May.

\ufffdWhen?

\ufffdWhy?
"""


def test_a_sentence_that_the_marks_of_comments_parted_is_whole() -> None:
    words = [passage.text for passage in mp.read(DOC.encode()).passages if passage.table is None]
    assert words[:2] == ["Hedge Committee", "The hedge has moved by a yard, and the mill. Nobody knew why."]


def test_where_a_footnote_left_a_break_too_no_comment_is_placed_by_counting() -> None:
    record = mp.parse(DOC.encode())
    assert [(comment.text, comment.anchor) for comment in record.comments] == [("When?", None), ("Why?", None)]


RTF = (
    "Hedge Committee\nThe hedge has moved AH Ann Hill Since when?  BD Bo Dale In May.  by a yard.\n"
    "\tThe mill AH Ann Hill Which one? .\n\tThe lane BD Ann Hill of the mill\n"
)


def test_a_comment_in_a_sentence_of_rich_text_is_one_if_the_initials_are_its_author_s() -> None:
    document = mp.read(RTF.encode())
    assert [passage.text for passage in document.passages] == [
        "Hedge Committee",
        "The hedge has moved by a yard.",
        "The mill.",
        "The lane BD Ann Hill of the mill",
    ]
    told = [(one.author, one.initials, one.text, one.anchor and document.text[: one.anchor.start][-5:]) for one in document.comments]
    assert told == [("Ann Hill", "AH", "Since when?", "moved"), ("Bo Dale", "BD", "In May.", "moved"), ("Ann Hill", "AH", "Which one?", " mill")]
    assert {leaf.layer for leaf in document.leaves} == {Layer.BODY}


def test_an_abbreviation_before_a_name_is_no_comment() -> None:
    document = mp.read(b"Cllr Hill\n\nThe letter to MP Mary Poppins was read.  It was noted.\n")
    assert document.comments == ()
