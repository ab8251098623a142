"""Damaged files of every format: each is read lawfully or refused by a typed error, in less than two seconds and 256 MB.

`python -m tests.hostile` tries ten thousand of them, `MUTANTS=20000 SEED=7 pytest tests/hostile` as many as it says.
"""

from __future__ import annotations

import os

import pytest

from tests.hostile.batches import Failure, batches, excess, run
from tests.hostile.files import KINDS, kinds, mutant, sound

COUNT = int(os.environ.get("MUTANTS", "1000"))
SEED = int(os.environ.get("SEED", "1"))


@pytest.mark.parametrize(("kind", "numbers"), [*batches(kinds(), COUNT)])
def test_damaged_files_are_read_or_refused(kind: str, numbers: range) -> None:
    outcome = run(kind, SEED, numbers)
    assert not isinstance(outcome, Failure), outcome.words
    assert excess(outcome) == ""
    assert outcome.read > len(numbers) // 10, "many should reach the reader"


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_the_same_for_the_same_seed_and_most_of_it_hurts(kind: str) -> None:
    made = [mutant(kind, 1, number) for number in range(20)]
    assert made == [mutant(kind, 1, number) for number in range(20)]
    assert sum(data not in sound(kind) for data in made) > 15
