"""A text that a program made is read the way the program writes, and a text by a person is not taken for one."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.document import Kind
from minutesparse.dumps import dump_of
from minutesparse.writers.explanation import explanation


def _rows(text: str) -> list[list[str]]:
    document = mp.read(text.encode())
    (table,) = (block for block in document.blocks if block.kind is Kind.TABLE)
    return [[document.words(cell.span) for cell in row.children] for row in table.children]


ANTIWORD = """Hedge Committee

The Clerk said that the hedge along the lower lane had been cut back as far
as the mill, and that the bill was late.
Nothing else was said.

|No |Business                       |By     |
|1  |Apologies                      |       |
|2  |The chair read a letter from   |       |
|   |the miller.                    |       |
|   |It was noted.                  |       |
|3  |The gate is to be mended before|Clerk  |
|   |the fair.                      |       |
|4  |Paint                          |Clerk  |
"""


def test_what_antiword_wrapped_is_joined_and_what_it_ended_is_not() -> None:
    lines = [passage.text for passage in mp.read(ANTIWORD.encode()).passages if passage.table is None]
    assert lines == [
        "Hedge Committee",
        "The Clerk said that the hedge along the lower lane had been cut back as far as the mill, and that the bill was late.",
        "Nothing else was said.",
    ]


def test_a_cell_that_goes_on_alone_is_one_cell_and_its_paragraphs_stay_apart() -> None:
    assert _rows(ANTIWORD) == [
        ["No", "Business", "By"],
        ["1", "Apologies", ""],
        ["2", "The chair read a letter from the miller. It was noted.", ""],
        ["3", "The gate is to be mended before", "Clerk"],
        ["", "the fair.", ""],
        ["4", "Paint", "Clerk"],
    ]
    read = [passage.text for passage in mp.read(ANTIWORD.encode()).passages if passage.table is not None]
    assert read[5:8] == ["2", "The chair read a letter from the miller.", "It was noted."]


def test_a_table_of_one_column_is_one_too() -> None:
    text = "|Business and notes       |\n|The lane was mended, and  |\n|the bill is late.         |\n|Nothing else.            |\n\n[pic]\n"
    assert _rows(text) == [["Business and notes"], ["The lane was mended, and the bill is late."], ["Nothing else."]]


@pytest.mark.parametrize(
    "text",
    [
        "Parish Council\n\n1. Apologies\nCllr Hill [1]\n\n[1] By letter.\n",
        "| Item | Action |\n|------|--------|\n| 1    | Clerk  |\n| 2    | Clerk  |\n",
        "Minutes\n-----------------------\nPresent: Cllr Hill\n",
    ],
    ids=["notes in brackets", "a pipe table", "a line of dashes"],
)
def test_a_text_by_a_person_is_no_dump(text: str) -> None:
    assert dump_of(text, "text") is None


def test_explaining_tells_by_which_signs_a_dump_is_known() -> None:
    record = mp.parse(ANTIWORD.encode())
    assert "note.txt:7:1: dump [antiword 6]: |No |Business |By |" in list(explanation(record, "note.txt"))


PANDOC = """The clerk reported that the gate at the end of the lane had been
mended.[1]

  ------ ------------------------ --------
  No     Business                 By

  1      Mend the fence that runs
         along the lower field

  2      Paint                    Clerk
  ------ ------------------------ --------

+------+--------------+
| Name | Organisation |
+======+==============+
| Hill | Lower Field  |
|      | Trust        |
+------+--------------+

[1] With new hinges.
"""


def test_tables_that_pandoc_draws_are_tables_and_wrapped_cells_are_whole() -> None:
    document = mp.read(PANDOC.encode())
    tables = [block for block in document.blocks if block.kind is Kind.TABLE]
    assert [[[document.words(cell.span) for cell in row.children] for row in table.children] for table in tables] == [
        [["No", "Business", "By"], ["1", "Mend the fence that runs along the lower field", ""], ["2", "Paint", "Clerk"]],
        [["Name", "Organisation"], ["Hill", "Lower Field Trust"]],
    ]


def test_footnotes_that_pandoc_writes_at_the_end_are_no_words_of_the_meeting() -> None:
    document = mp.read(PANDOC.encode())
    assert [passage.text for passage in document.passages if passage.table is None] == [
        "The clerk reported that the gate at the end of the lane had been mended."
    ]


def test_a_table_under_a_head_ends_at_the_empty_line() -> None:
    text = "Before.\n\n  Councillor   Ward\n  ------------ -------\n  Hill         North\n  Dale\n\n[x]{.underline} after.\n"
    document = mp.read(text.encode(), format="markdown")
    (table,) = (block for block in document.blocks if block.kind is Kind.TABLE)
    assert [[document.words(cell.span) for cell in row.children] for row in table.children] == [
        ["Councillor", "Ward"],
        ["Hill", "North"],
        ["Dale", ""],
    ]
    assert [passage.text for passage in document.passages if passage.table is None] == ["Before.", "x after."]


CATDOC = """Hedge Committee

Item\tNotes\tBy

\tApologies\tBo

1\tThe gate sticks.

It is old.

Grease it.\tBo

2\tSee HYPERLINK "https://hedge.example" the plan, which was drawn by the clerk and
seen by all.\tBo

The clerk spoke.

 by the fair.

.

Hedge Committee   PAGE  1
"""


def test_catdoc_s_rows_may_be_wrapped_and_hold_paragraphs() -> None:
    assert _rows(CATDOC) == [
        ["Item", "Notes", "By"],
        ["", "Apologies", "Bo"],
        ["1", "The gate sticks. It is old. Grease it.", "Bo"],
        ["2", "See the plan, which was drawn by the clerk and seen by all.", "Bo"],
    ]


def test_where_catdoc_dropped_words_is_told_and_never_filled_in() -> None:
    document = mp.read(CATDOC.encode())
    lost = [found for found in document.diagnostics if found.code == "text-lost"]
    assert [found.span and document.text[found.span.start :][:12] for found in lost] == [None, "by the fair.", ".\n\nHedge Com"]
    assert [passage.text for passage in document.passages if passage.table is None] == ["Hedge Committee", "The clerk spoke.", "by the fair.", "."]
    assert [(found.kind, found.span.quote(document.text)) for found in document.artefacts] == [
        ("field-code", 'HYPERLINK "https://hedge.example"'),
        ("page-furniture", "Hedge Committee   PAGE  1"),
    ]


def test_a_lone_stop_in_a_text_of_nobody_s_program_loses_nothing() -> None:
    document = mp.read(b"The clerk spoke.\n\n.\n\n and so on\n")
    assert document.diagnostics == ()


ODT2TXT = """
Bo Dale2021-05-11T10:05:00

the old fair

Bo Dale2021-05-12T10:05:00

Fair Committee
==============

The clerk said that Bo Dale2021-05-20T10:57:00BDWhen was that?

Ann Hill-Moss2021-05-20T11:00:00AHLast week.

the fair was late.

Ann Hill-Moss2021-05-21T11:00:00AHNot by much.

It was agreed to thank the volunteersAnn
Hill-Moss2021-05-22T11:00:00AHAll of them?

.

Nobody else spoke.
"""


def test_what_odt2txt_wrote_in_the_middle_of_a_paragraph_is_a_comment_and_the_paragraph_is_whole() -> None:
    document = mp.read(ODT2TXT.encode())
    assert [passage.text for passage in document.passages] == [
        "Fair Committee",
        "The clerk said that the fair was late.",
        "It was agreed to thank the volunteers.",
        "Nobody else spoke.",
    ]
    told = [(found.author, found.initials, found.text, found.anchor and document.text[found.anchor.start :][:8]) for found in document.comments]
    assert told == [
        ("Bo Dale", "BD", "When was that?", "the fair"),
        ("Ann Hill-Moss", "AH", "Last week.", "the fair"),
        ("Ann Hill-Moss", "AH", "Not by much.", "It was a"),
        ("Ann Hill-Moss", "AH", "All of them?", ".\n\nNobod"),
    ]


def test_what_stands_between_two_stamps_above_an_odt_was_deleted() -> None:
    document = mp.read(ODT2TXT.encode())
    assert [(change.kind, change.text, change.author) for change in document.changes] == [("deletion", "the old fair", "Bo Dale")]


def test_a_moment_without_its_author_s_initials_is_no_comment() -> None:
    text = "The log says Ann2021-05-20T10:57:00 and\n\nBo2021-05-20T10:57:00Xylophone\n"
    document = mp.read(text.encode())
    assert dump_of(text, "text") is not None
    assert (document.comments, document.changes) == ((), ())
    assert [passage.text for passage in document.passages] == ["The log says Ann2021-05-20T10:57:00 and", "Bo2021-05-20T10:57:00Xylophone"]
