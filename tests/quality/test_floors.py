"""When a figure is below its floor."""

from __future__ import annotations

import pytest

from tests.quality.floors import Floors
from tests.quality.judgement import Count

TWO_THIRDS = Count(right=2, wrong=1)


def test_a_floor_is_the_figure_rounded_down() -> None:
    assert Floors().raised({"items": TWO_THIRDS}).floors == {"items": 0.666}


@pytest.mark.parametrize("right", range(1, 40))
def test_a_figure_is_never_below_the_floor_that_was_made_from_it(right: int) -> None:
    counts = {"items": Count(right=right, missing=1)}
    assert Floors().raised(counts).broken(counts) == []


def test_a_figure_below_its_floor_is_told() -> None:
    assert Floors({"items": 0.667}).broken({"items": TWO_THIRDS}) == ["items: 0.6667 is below the floor 0.667"]
    assert Floors({"items": 0.666}).broken({"items": TWO_THIRDS}) == []


def test_a_kind_that_is_there_no_more_is_below_its_floor() -> None:
    assert Floors({"items": 0.5}).broken({"items": Count()}) == ["items: nothing to find is below the floor 0.5"]
    assert Floors({"items": 0.5}).broken({}) == ["items: nothing to find is below the floor 0.5"]


def test_a_kind_without_a_floor_may_have_any_figure() -> None:
    assert Floors({}).broken({"items": Count(missing=3)}) == []
