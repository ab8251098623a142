"""A dozen kills at random moments; `python -m tests.archive.kills` does as many as one likes."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from minutesparse.archive import volumes
from tests.archive.kills import Trial, engine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("workers", "count"), [("here", 9), ("2", 3)])
def test_a_run_that_is_killed_is_gone_on_with_as_if_nothing_had_been(
    tmp_path: Path, workers: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volumes, "DOCUMENTS", 10)
    chance = random.Random(8)  # noqa: S311 - moments, no secrets
    killed = 0
    with engine(workers) as (executor, number):
        trial = Trial(tmp_path, executor, number)
        while killed < count:
            series = trial.series(chance, count - killed)
            killed += series.kills
            assert series.wrong == ()
