"""Who is one and the same person, and what must be right about them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.quality.judgement import Count
from tests.quality.made import count, item, minutes


def _there(name: str, status: str = "present", **fields: Any) -> Any:
    return minutes(attendance=[{"name": name, "status": status, **fields}])


@pytest.mark.parametrize(
    ("wanted", "name", "fields"),
    [
        ("Cllr. J. T. Hill", "JT Hill", {}),
        ("Mrs P. Vint", "P.Vint", {"honorific_prefix": "Mrs"}),
        ("County Councillor Hill", "Hill", {}),
        ("Odile Brandt OBE", "Odile Brandt", {"honorific_suffix": "OBE"}),
        ("Odile Brandt", "Odile Brandt", {"honorific_suffix": "OBE"}),
        ("Brother Dale", "Dale", {"honorific_prefix": "Brother"}),
        ("O'Hara", "O’HARA", {}),
    ],
)
def test_a_name_is_the_same_without_titles_dots_and_space(wanted: str, name: str, fields: dict[str, str]) -> None:
    assert count("attendance", {"attendance": [{"name": wanted, "status": "present"}]}, _there(name, **fields)) == Count(right=1)


@pytest.mark.parametrize("name", ["T J Hill", "Hill", "JT Hall"])
def test_another_name_is_another_person(name: str) -> None:
    assert count("attendance", {"attendance": [{"name": "Cllr J. T. Hill", "status": "present"}]}, _there(name)) == Count(missing=1, invented=1)


@pytest.mark.parametrize(
    ("wanted", "status", "expected"),
    [
        ("present", "present", Count(right=1)),
        ("in_attendance", "in-attendance", Count(right=1)),
        ("in-attendance", "in-attendance", Count(right=1)),
        ("apologies", "present", Count(wrong=1)),
        ("present", "in-attendance", Count(wrong=1)),
    ],
)
def test_the_status_must_agree(wanted: str, status: str, expected: Count) -> None:
    assert count("attendance", {"attendance": [{"name": "Hill", "status": wanted}]}, _there("Hill", status)) == expected


def test_somebody_found_twice_is_invented_once() -> None:
    gold = {"attendance": [{"name": "Hill", "status": "present", "role": "Clerk"}]}
    record = minutes(attendance=[{"name": "Hill", "status": "apologies"}, {"name": "Hill", "status": "present", "role": "Clerk"}])
    assert count("attendance", gold, record) == Count(right=1, invented=1)
    assert count("roles", gold, record) == Count(right=1)


@pytest.mark.parametrize(
    ("wanted", "fields", "expected"),
    [
        ({"role": "Chairman"}, {"role": "chairman"}, Count(right=1)),
        ({"role": "Vice-Chair"}, {"role": "Chair"}, Count(wrong=1)),
        ({"role": "Clerk"}, {}, Count(missing=1)),
        ({"role": ""}, {"role": "Chair"}, Count(invented=1)),
        ({"role": ""}, {}, Count()),
        ({}, {"role": "Chair"}, Count()),
        ({"role": "Harbour Trust"}, {"organisation": "Harbour Trust"}, Count(right=1)),
        ({"role": "Warden, Harbour Trust"}, {"role": "Warden", "organisation": "Harbour Trust"}, Count(right=1)),
        ({"role": "Warden"}, {"role": "Warden", "organisation": "Harbour Trust"}, Count(right=1)),
    ],
)
def test_the_role(wanted: dict[str, str], fields: dict[str, str], expected: Count) -> None:
    assert count("roles", {"attendance": [{"name": "Hill", "status": "present", **wanted}]}, _there("Hill", **fields)) == expected


@pytest.mark.parametrize(
    ("wanted", "name", "interest", "expected"),
    [
        ("pecuniary", "Cllr Hill", "pecuniary", Count(right=1)),
        ("disclosable pecuniary", "Cllr Hill", "disclosable-pecuniary", Count(right=1)),
        ("pecuniary", "Cllr Hill", "disclosable-pecuniary", Count(right=1)),
        ("non-pecuniary", "Cllr Hill", "pecuniary", Count(wrong=1)),
        ("pecuniary", "Cllr Hill", "non-pecuniary", Count(wrong=1)),
        ("personal", "Cllr Hill", None, Count(wrong=1)),
        ("unspecified", "Cllr Hill", None, Count(right=1)),
        (None, "Cllr Hill", None, Count(right=1)),
        ("pecuniary", "Cllr Dale", "pecuniary", Count(missing=1, invented=1)),
    ],
)
def test_a_declaration(wanted: str | None, name: str, interest: str | None, expected: Count) -> None:
    record = minutes(items=[item("2", "Interests", declarations=[{"name": name, "interest": interest, "text": "declared"}])])
    assert count("declarations", {"declarations": [{"name": "Hill", "interest": wanted}]}, record) == expected


def test_declarations_count_only_where_they_are_labelled() -> None:
    record = minutes(declarations=[{"name": "Hill", "text": "declared"}])
    assert count("declarations", {}, record) == Count()
    assert count("declarations", {"declarations": []}, record) == Count(invented=1)
