"""A page that a tool made one line of has its lines again, told by labels; other texts stay as they are. The meetings are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse.readers.text.flattened import ALONE, ENDS, FIELDS, unfolded
from minutesparse.readers.text.lines import lines_of
from tests.growth import assert_linear
from tests.laws import run_faults, tree_faults
from tests.readers.outlines import outline

PAGE = (
    "Skip to content Home > Parks Panel Agenda and minutes Parks Panel, Tuesday 4th May 2021 7.00 pm Venue: Town Hall, Hill. View directions "
    "Items No. Item 7/21 Apologies Minutes: Councillor Dale had sent 3 Letters. 8/21 Bandstand PDF 2 MB To decide on a colour. "
    "Additional documents: Sketch, item 8/21 PDF 96 KB Decision: RESOLVED that 1. A green roof be laid; 2. Benches go. "
    "9/21 Close Minutes: None. Supporting documents:"
)

LINES = [
    "Skip to content Home > Parks Panel",
    "Agenda and minutes Parks Panel, Tuesday 4th May 2021 7.00 pm",
    "Venue: Town Hall, Hill.",
    "View directions",
    "Items No. Item",
    "7/21",
    "Apologies",
    "Minutes:",
    "Councillor Dale had sent 3 Letters.",
    "8/21",
    "Bandstand PDF 2 MB",
    "To decide on a colour.",
    "Additional documents:",
    "Sketch, item 8/21 PDF 96 KB",
    "Decision:",
    "RESOLVED that 1. A green roof be laid; 2. Benches go.",
    "9/21",
    "Close",
    "Minutes:",
    "None.",
    "Supporting documents:",
]


def test_a_page_in_one_line_has_its_lines_again() -> None:
    assert outline(PAGE) == LINES


def test_the_lines_above_and_below_the_page_stay() -> None:
    assert outline(f"Copied on 5 May\n{PAGE}\nEnd of page\n") == ["Copied on 5 May", *LINES, "End of page"]


def test_all_parts_of_a_line_stand_on_it() -> None:
    document = mp.read(f"Copied\n{PAGE}".encode(), format="text")
    assert {leaf.locator.line for leaf in document.leaves[1:]} == {2}
    assert [*tree_faults(document), *run_faults(document)] == []


OTHERS = [
    "The clerk wrote to the owner of the field about the gate, which had been left open for three weeks. " * 4,
    "Minutes:\nThe gate was shut. Decision: it stays so.\nSupporting documents:\n",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_text_that_is_no_page_of_one_line_is_as_it_was(text: str) -> None:
    lines = lines_of(text)
    assert list(unfolded(lines)) == lines


def test_the_minutes_that_somebody_approved_are_no_label() -> None:
    text = PAGE.replace("Apologies Minutes: Councillor Dale", "Approval of the Minutes: Councillor Dale")
    assert "Approval of the Minutes: Councillor Dale had sent 3 Letters." in outline(text)


@pytest.mark.parametrize(("pattern", "example"), [*ALONE.items(), *FIELDS.items(), *ENDS.items()])
def test_each_label_matches_its_example(pattern: str, example: str) -> None:
    assert re.match(pattern, example)


@given(st.lists(st.sampled_from([*PAGE.split(), "Agenda item", "<AI1>", "Option Names Number For A. Hill 1", "[AH1]Why?", "[AH1]"]), max_size=80))
def test_the_words_and_their_order_are_the_same(words: list[str]) -> None:
    lines = lines_of(" ".join(words))
    assert [word for line in unfolded(lines) for word in line.words.split()] == [word for line in lines for word in line.words.split()]


@pytest.mark.parametrize(
    "line", ["Minutes: ", "1. A Minutes: ", "Option Names Number For ", "[AH1]a ", "1/2/2020 - a ", "Meeting of A", "Agenda item "]
)
def test_time_grows_with_length_only(line: str) -> None:
    assert_linear(lambda text: unfolded(lines_of(f"Decision details Minutes: {text}")), line, 40_000)
