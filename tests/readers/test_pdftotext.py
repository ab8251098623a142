"""What pdftotext leaves of a page: columns by gaps, words broken at line ends, labels on lines of their own."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.document import Kind

LAYOUT = """Hedge Committee

Name               Ward              Task
Cllr Hill          North             Mend the gate
                                     before the fair
                   South             Paint
Cllr Dale                            None

1.    Apologies
The clerk said that the hedge along the lower lane had been cut back as far as
the mill.
Nothing else was said.
\f"""


def test_columns_that_gaps_part_are_cells_and_a_number_before_a_gap_is_none() -> None:
    document = mp.read(LAYOUT.encode())
    (table,) = (block for block in document.blocks if block.kind is Kind.TABLE)
    assert [[document.words(cell.span) for cell in row.children] for row in table.children] == [
        ["Name", "Ward", "Task"],
        ["Cllr Hill", "North", "Mend the gate before the fair"],
        ["", "South", "Paint"],
        ["Cllr Dale", "", "None"],
    ]
    assert [passage.text for passage in document.passages if passage.table is None] == [
        "Hedge Committee",
        "1. Apologies",
        "The clerk said that the hedge along the lower lane had been cut back as far as the mill.",
        "Nothing else was said.",
    ]


def test_the_rest_of_a_first_cell_is_part_of_the_table_and_a_line_below_it_is_not() -> None:
    text = """Hedge Committee

Task               Owner             Due
Write to all who   Clerk             May
own a hedge
Mend the gate      Cllr Hill         June
Paint it           Cllr Dale         June
Nothing else.
\f"""
    document = mp.read(text.encode())
    (table,) = (block for block in document.blocks if block.kind is Kind.TABLE)
    assert [[document.words(cell.span) for cell in row.children] for row in table.children][1:3] == [
        ["Write to all who", "Clerk", "May"],
        ["own a hedge", "", ""],
    ]
    assert [passage.text for passage in document.passages if passage.table is None] == ["Hedge Committee", "Nothing else."]


LISTS = """\
Present:                 Absent:
Ann Hill, Chair          Jo Moor
Tom Dale
Bo Vale

The meeting began.
\f"""


def test_a_column_under_a_label_may_be_longer_than_those_beside_it() -> None:
    cells = [passage.text for passage in mp.read(LISTS.encode()).passages if passage.table is not None]
    assert cells == ["Present:", "Absent:", "Ann Hill, Chair", "Jo Moor", "Tom Dale", "Bo Vale"]


TWO_TABLES = """\
   Councillor Ann Hill (Convener)     Councillor Tom Dale
   Provost Jo Moor                    Councillor Bo Vale

   Apologies:     Councillor Ed Dale
   Officers:      Di Pike, Director of Mills and
                  Streams
\f"""


def test_behind_an_empty_line_other_columns_are_another_table() -> None:
    passages = [(passage.text, id(passage.table)) for passage in mp.read(TWO_TABLES.encode()).passages]
    assert [text for text, _ in passages] == [
        *("Councillor Ann Hill (Convener)", "Councillor Tom Dale", "Provost Jo Moor", "Councillor Bo Vale"),
        *("Apologies:", "Councillor Ed Dale", "Officers:", "Di Pike, Director of Mills and Streams"),
    ]
    assert len({table for _, table in passages}) == 2


def test_two_columns_of_running_text_are_no_table() -> None:
    line = "The hedge along the lower lane was cut    and the mill was painted by the clerk\n"
    document = mp.read((line * 9 + "\f").encode())
    assert [block for block in document.blocks if block.kind is Kind.TABLE] == []


def test_gaps_in_a_text_that_no_program_made_are_no_table() -> None:
    document = mp.read(LAYOUT.replace("\f", "").encode())
    assert [block for block in document.blocks if block.kind is Kind.TABLE] == []


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the infor-\nmation was late, and the information is lost", "the information was late, and the information is lost"),
        ("a non-\npecuniary interest", "a non-pecuniary interest"),
        ("the infor-\nmation and the deci-\nsion on a co-\noption; a decision", "the information and the decision on a co-option; a decision"),
    ],
    ids=["the word stands elsewhere", "the hyphen is the word's own", "a program that breaks words, and a compound"],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole(broken: str, whole: str) -> None:
    document = mp.read(f"{broken}\n\f".encode())
    assert [passage.text for passage in document.passages] == [whole]


def test_a_label_on_a_line_of_its_own_belongs_to_the_line_below() -> None:
    document = mp.read(b"(a)\nclosing the yard\n(b)\na survey\n\f")
    assert [passage.text for passage in document.passages] == ["(a) closing the yard", "(b) a survey"]
