"""Which items are one and the same."""

from __future__ import annotations

import pytest

from tests.quality.judgement import Count
from tests.quality.made import count, item, minutes


@pytest.mark.parametrize(
    ("wanted", "number", "right"),
    [
        ("4", "4", True),
        ("4.", "4", True),
        ("Item 4", "4", True),
        ("Minute 66 / 17", "66/17", True),
        ("4", "5", False),
        ("4", None, False),
        ("(A)", "(a)", True),
        ("(A)", "A", False),
    ],
)
def test_an_item_is_known_by_its_number(wanted: str, number: str | None, *, right: bool) -> None:
    gold = {"items": [{"number": wanted, "title": "Finance"}]}
    assert count("items", gold, minutes(items=[item(number, "Finance")])) == (Count(right=1) if right else Count(missing=1, invented=1))


@pytest.mark.parametrize(("title", "right"), [("FINANCE", True), ("Finance.", True), ("Finance report", False)])
def test_an_item_without_a_number_is_known_by_its_title(title: str, *, right: bool) -> None:
    gold = {"items": [{"number": None, "title": "Finance"}]}
    assert count("items", gold, minutes(items=[item(None, title)])) == (Count(right=1) if right else Count(missing=1, invented=1))


def test_an_item_that_has_no_number_is_not_one_that_has() -> None:
    gold = {"items": [{"number": None, "title": "Finance"}]}
    assert count("items", gold, minutes(items=[item("1", "Finance")])) == Count(missing=1, invented=1)


def test_of_two_items_with_one_number_each_finds_its_own() -> None:
    gold = {"items": [{"number": "3", "title": "Roads"}, {"number": "3", "title": "Trees"}]}
    record = minutes(items=[item("3", "Trees"), item("3", "Roads", order=2)])
    assert count("titles", gold, record) == Count(right=2)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Matters  arising", Count(right=1)),
        ("**MATTERS\u00a0ARISING:**", Count(right=1)),
        ("Matters arising from the last meeting", Count(wrong=1)),
        (None, Count(missing=1)),
    ],
)
def test_a_title_is_right_but_for_case_space_escapes_and_stops(title: str | None, expected: Count) -> None:
    gold = {"items": [{"number": "4", "title": "Matters arising"}]}
    assert count("titles", gold, minutes(items=[item("4", title)])) == expected


def test_the_title_of_an_item_that_is_missing_is_not_counted() -> None:
    assert count("titles", {"items": [{"number": "4", "title": "Roads"}]}, minutes()) == Count()


def test_a_heading_may_stand_for_itself_or_for_what_is_under_it() -> None:
    record = minutes(items=[item(None, "Ongoing business", items=[item(None, "Roads", order=2), item(None, "Trees", order=3)])])
    assert count("items", {"items": [{"number": None, "title": "Ongoing business"}]}, record) == Count(right=1)
    below = {"items": [{"number": None, "title": "Roads"}, {"number": None, "title": "Trees"}]}
    assert count("items", below, record) == Count(right=2)
    assert count("items", {"items": below["items"][:1]}, record) == Count(right=1, invented=1)
    assert count("items", {"items": [{"number": None, "title": "Lamps"}]}, record) == Count(missing=1, invented=1)


def test_an_item_that_was_put_under_another_is_missing() -> None:
    gold = {"items": [{"number": "1", "title": "Roads"}, {"number": "2", "title": "Trees"}]}
    record = minutes(items=[item("1", "Roads", items=[item("2", "Trees", order=2)])])
    assert count("items", gold, record) == Count(right=1, missing=1)
