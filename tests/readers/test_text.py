"""Plain text becomes leaves and tables, and not a character of it is lost. The meetings are invented; their layouts are real."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse.document import Kind, Layer, view_of
from tests.growth import assert_linear
from tests.laws import run_faults, tree_faults
from tests.readers.outlines import outline, read

SHARED = Path(__file__).parents[3] / "shared"


# --- lines and paragraphs


def test_each_line_of_an_export_with_a_line_a_paragraph_is_a_leaf() -> None:
    assert outline("Hill Board\nheld at the hall\nPresent: Cllr Dale\n1. Apologies\n") == [
        "Hill Board",
        "held at the hall",
        "Present: Cllr Dale",
        "1. Apologies",
    ]


LONE_BREAKS = [
    ("· The kite analogy\n . Joining up the parishes??", ["· The kite analogy . Joining up the parishes??"]),
    ("Ann Mead gave a talk on\n…", ["Ann Mead gave a talk on …"]),
    ("The fees were\nraised in May.", ["The fees were raised in May."]),
    ("Attendance\nA list is attached.", ["Attendance", "A list is attached."]),
    ("The fees were raised.\nthe rest stands.", ["The fees were raised.", "the rest stands."]),
    ("He asked (in passing):\nwhy?", ["He asked (in passing):", "why?"]),
    ("Contact officer\nann.mead@hill.example", ["Contact officer", "ann.mead@hill.example"]),
    ("Things to do\no paint the hall", ["Things to do", "o paint the hall"]),
    ("Things to do\na) paint the hall", ["Things to do", "a) paint the hall"]),
    ("<AI1>\nthe rest", ["<AI1>", "the rest"]),
    ("Things to do\n\ufffdsince when?", ["Things to do", "\ufffdsince when?"]),
]


@pytest.mark.parametrize(("lines", "leaves"), LONE_BREAKS)
def test_a_lone_break_in_a_sentence_is_soft_where_empty_lines_part_the_paragraphs(lines: str, leaves: list[str]) -> None:
    around = "One paragraph of the note.\n\nAnother paragraph.\n\nA third.\n\n"
    assert outline(around + lines) == ["One paragraph of the note.", "Another paragraph.", "A third.", *leaves]


def test_the_soft_break_stays_inside_the_leaf() -> None:
    document = read("A first paragraph.\n\nThe fees were\nraised.")
    assert [leaf.span.quote(document.text) for leaf in document.leaves] == ["A first paragraph.", "The fees were\nraised."]


WRAPPED = """\
Minutes of Hill Board
=====================

The Chairman welcomed members of the Board and of the public to the
meeting, which was held in the hall as the school was not free. He
thanked Mrs Mead. The caretaker had opened the doors at seven o'clock
in spite of the snow.
It was then agreed to begin.

- the roof, which has leaked since the storm and which will have to be
  repaired before the winter
- the gate, which was given by
  Lady Tarn
1. Paint for the hall had been bought by Mr Dale at a price of twelve
   pounds.
2. The gate was hung.

Present:
Cllr Hill
Cllr Dale
"""


def test_a_line_set_in_under_a_short_numbered_title_is_a_paragraph_of_its_own() -> None:
    text = "4.   Matters arising\n     Item 6: the page is up. Done.\n\n5.   The gate was given by\n     Lady Tarn\n\n6.   Gate of\n     Mill Lane\n"
    assert outline(text) == ["4. Matters arising", "Item 6: the page is up. Done.", "5. The gate was given by Lady Tarn", "6. Gate of Mill Lane"]


def test_wrapped_lines_are_one_leaf_and_bullets_numbers_and_short_lines_begin_one() -> None:
    assert outline(WRAPPED) == [
        "Minutes of Hill Board",
        (
            "The Chairman welcomed members of the Board and of the public to the meeting, which was held in the hall as the school was not "
            "free. He thanked Mrs Mead. The caretaker had opened the doors at seven o'clock in spite of the snow."
        ),
        "It was then agreed to begin.",
        "- the roof, which has leaked since the storm and which will have to be repaired before the winter",
        "- the gate, which was given by Lady Tarn",
        "1. Paint for the hall had been bought by Mr Dale at a price of twelve pounds.",
        "2. The gate was hung.",
        "Present:",
        "Cllr Hill",
        "Cllr Dale",
    ]


def test_wrapped_lines_without_empty_ones_end_their_paragraph_with_its_sentence() -> None:
    text = (
        "Chair's report: the meeting of the parishes was held at Dale and was\n"
        "attended by forty people, among them the new warden of the halls.\n"
        "Treasurer's report: the accounts for the year were read to all those\n"
        "present.\n"
        "Next meeting: Tuesday\n"
    )
    assert outline(text) == [
        "Chair's report: the meeting of the parishes was held at Dale and was attended by forty people, among them the new warden of the halls.",
        "Treasurer's report: the accounts for the year were read to all those present.",
        "Next meeting: Tuesday",
    ]


def test_one_giant_line_is_one_leaf() -> None:
    assert outline("1. Apologies were received. 2. The fees were raised. " * 50) == [
        ("1. Apologies were received. 2. The fees were raised. " * 50).strip()
    ]


ENDS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029"]


@pytest.mark.parametrize("end", ENDS)
def test_every_kind_of_line_end_parts_leaves_and_stays_in_the_text(end: str) -> None:
    document = read(f"One.{end}Two.{end}")
    assert document.text == f"One.{end}Two.{end}"
    assert [leaf.span.quote(document.text) for leaf in document.leaves] == ["One.", "Two."]


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert mp.read(b"\xef\xbb\xbfMinutes").text == "Minutes"


def test_locators_count_lines_and_pages_from_one() -> None:
    document = read("One.\r\n\r\nTwo.\x0cThree.\n")
    assert [(leaf.locator.line, leaf.locator.page) for leaf in document.leaves] == [(1, 1), (3, 1), (3, 2)]


def test_a_text_without_form_feeds_has_no_pages() -> None:
    assert [leaf.locator.page for leaf in read("One.\nTwo.").leaves] == [None, None]


def test_a_text_of_white_space_has_no_leaves() -> None:
    assert read(" \n\t\n\u00a0").blocks == ()


# --- headings and rules


def test_underlined_lines_are_headings_ranked_by_first_use() -> None:
    document = read("====\nHill\n====\n\nPresent\n-------\n\nCllr Dale\n\nFees\n~~~~\n\nAbsent\n------\nNone\n")
    assert [(leaf.kind, leaf.level, view_of(document.text, leaf).text) for leaf in document.leaves] == [
        (Kind.HEADING, 1, "Hill"),
        (Kind.HEADING, 2, "Present"),
        (Kind.PARAGRAPH, 0, "Cllr Dale"),
        (Kind.HEADING, 3, "Fees"),
        (Kind.HEADING, 2, "Absent"),
        (Kind.PARAGRAPH, 0, "None"),
    ]
    assert [run.layer for run in document.leaves[0].runs] == [Layer.MARKUP, Layer.BODY, Layer.MARKUP]


@pytest.mark.parametrize(
    "text", ["The meeting closed.\n\n----------\n\nSigned", "A long line that is no heading at all\n---\nSigned", "One\nTwo\n---"]
)
def test_a_rule_that_underlines_nothing_is_markup_of_its_own(text: str) -> None:
    document = read(text)
    assert {leaf.kind for leaf in document.leaves} == {Kind.PARAGRAPH}
    assert [leaf.layer for leaf in document.leaves].count(Layer.MARKUP) == 1


# --- comments and footnotes of a .docx


def test_a_comment_at_the_end_of_its_paragraph_is_a_comment() -> None:
    document = read("The fees rise.\tComment by Ann Mead: from when?\tComment by B. Dale: May \nNext.")
    assert [(one.author, one.text, one.anchor) for one in document.comments] == [("Ann Mead", "from when?", None), ("B. Dale", "May", None)]
    assert [one.span and one.span.quote(document.text) for one in document.comments] == ["from when?", "May"]
    assert [passage.text for passage in document.passages] == ["The fees rise.", "Next."]


def test_a_comment_in_a_cell_does_not_make_a_row_of_its_own() -> None:
    document = read("\tTitle\tComment by Ann Mead: which?\n\tHill Board\n\n\tDate\n\tMonday\n\n")
    assert [passage.text for passage in document.passages] == ["Title", "Hill Board", "Date", "Monday"]
    assert len(document.comments) == 1


def test_a_line_that_begins_as_a_comment_does_is_prose() -> None:
    document = read("Comment by Cllr Dale: we should wait.\n")
    assert document.comments == ()
    assert [passage.text for passage in document.passages] == ["Comment by Cllr Dale: we should wait."]


def test_a_footnote_and_its_reference_are_notes() -> None:
    document = read("The fees[footnoteRef:2] rise. [2:  See [the table] of May.] \n")
    assert [passage.text for passage in document.passages] == ["The fees rise."]


@pytest.mark.parametrize(
    "text", ["As in [2: the plan]", "The fees[footnoteRef:3] of [2: the plan]", "Fees[footnoteRef:2] as in [2: the plan], all of them"]
)
def test_brackets_that_no_reference_leads_to_are_prose(text: str) -> None:
    document = read(text)
    assert "[2: the plan]" in document.passages[0].text


# --- laws

LINES = st.lists(
    st.sampled_from(
        [
            *("", " ", "\t", "\t ", "\ta", "\tb c", "\t\tz", "a\tb\tc", "1.\tFees", "|a|b|", "| a | |", "+--+--+", "|---|---|", "====", "Title"),
            *("\tComment by A: x", "y z\tComment by B: [2: q]", "n[footnoteRef:2] [2: q]", "<AI1>", "</AI1>", "- a", "  hung", " . on", "\x0c", "…"),
            "The Board met in the hall and spoke about the fees of the year to",
        ]
    ),
    min_size=1,
    max_size=25,
).map("\n".join)
CHARACTERS = st.text(st.sampled_from("\t\n\t\n |+-=a1.<>AI \r\f\x0b\u2028\x00\x1c\x85é·*"), min_size=1, max_size=80)


@given(st.one_of(LINES, CHARACTERS, st.text(min_size=1)).filter(bool))
def test_every_character_lies_in_one_run_of_one_leaf(text: str) -> None:
    document = mp.read(text.encode("utf-8", "surrogatepass"), format="text") if not text.startswith(("PK\x03\x04", "%PDF-", "{\\rtf")) else read("x")
    assert tree_faults(document) == []
    assert run_faults(document) == []


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the shared corpus is not here")
def test_real_files_are_lawful() -> None:
    files = [path for folder in ("seeds", "corpus/txt", "corpus/md", "corpus/html") for path in sorted((SHARED / folder).glob("*.*"))]
    faults = {path.name: [*tree_faults(document), *run_faults(document)] for path in files for document in [mp.read(path, format="text")]}
    assert {name: found for name, found in faults.items() if found} == {}
    assert len(files) > 200


GROWING = {
    "words": "word ",
    "cells": "\ta\n",
    "torn cells": "\ta\n\n\n",
    "swallowed": "\ta\n\nb\n\n",
    "bars": "|a|b|\n",
    "drawn": "|--|\n",
    "rows": "a\tb\n",
    "comments": "\tComment by x: y",
    "notes": "[footnoteRef:2] [2: b",
    "wrapped": "The Board met in the hall and spoke about the fees of\n",
    "rules": "====\n",
    "markers": "<AI1>\n\ta\n\tb\n\n",
}


@pytest.mark.parametrize("unit", GROWING.values(), ids=GROWING)
def test_time_grows_with_length_only(unit: str) -> None:
    assert_linear(lambda text: mp.read(text.encode(), format="text"), unit, 60_000)
