"""How much of the text a record accounts for."""

from __future__ import annotations

import pytest

import minutesparse as mp

TEXTS = [
    "Minutes of the Hill Parish Council\n\nPresent: Cllr A Hill\n\n1. Minutes\nAgreed.\n\n2. Finance\nThe balance was noted.\n",
    "Parks\n\nPurpose\n\nFor information.\n\nBackground\n1. Parks are green.\n\n2. They are old.\n\n2.1. Some are.\n\nNext steps\n\n3. More.\n",
    "Hill Parish Council",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_three_counts_add_up_to_every_printed_character(text: str) -> None:
    found = mp.parse_text(text).coverage
    assert found.claimed + found.furniture + found.unclaimed == len("".join(text.split()))


def test_headings_and_numbers_of_a_report_are_accounted_for() -> None:
    assert mp.parse_text(TEXTS[1]).coverage.unclaimed == 0


def test_a_document_that_says_nothing_known_is_unclaimed() -> None:
    found = mp.parse_text("lorem ipsum dolor sit amet\n").coverage
    assert (found.claimed, found.furniture) == (0, 0)


def test_an_owner_in_a_column_and_the_words_that_lead_in_to_a_decision_are_accounted_for() -> None:
    text = "Minutes of the Hill Club, 4 May 2023\n\nIt was agreed that the hedge be cut.\n\nActions:\n\n"
    text += "- Kim Marsh: buy a saw\n- Ben Dale: find the key\n"
    record = mp.parse_text(text)
    claimed = record.coverage.claimed + record.coverage.furniture
    assert claimed + record.coverage.unclaimed == len("".join(text.split()))
    assert record.coverage.unclaimed == len("Actions:") + len("::")  # the label, and what parts owner and task
