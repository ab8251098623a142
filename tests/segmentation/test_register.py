"""A register of delegated decisions gives one item an entry, however its lines were kept."""

from __future__ import annotations

import pytest

import minutesparse as mp

ENTRIES = (
    "15/03/2023 - Repairs at Reed Quay ref: 5635 Recommendations Approved",
    "To award the contract.",
    "09/03/2023 - Mooring licence ref: 5629",
    "To renew one licence.",
)


@pytest.mark.parametrize("joint", ["\n", "\n\n", " "], ids=["lines", "paragraphs", "one line"])
def test_an_entry_is_an_item_with_its_reference_as_number(joint: str) -> None:
    record = mp.parse_text(joint.join(ENTRIES), dialect="moderngov")
    assert isinstance(record, mp.Minutes)
    assert [(item.number, item.title, item.text) for item in record.items] == [
        ("5635", "Repairs at Reed Quay", "To award the contract."),
        ("5629", "Mooring licence", "To renew one licence."),
    ]


def test_a_letter_with_a_day_and_a_reference_is_no_entry() -> None:
    record = mp.parse_text("1. Letters\nThe letter of 15/03/2023 (our ref: 5635) was read.\n2. Hedges\nThe hedge was cut.\n")
    assert isinstance(record, mp.Minutes)
    assert [item.title for item in record.items] == ["Letters", "Hedges"]
