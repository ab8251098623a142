"""Damaged files in batches, each read in a process of its own, so that what one does to its process is seen and does not reach the tests."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from tests.hostile.trial import Outcome
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BATCH = 250
SECONDS, MEGABYTES = 2, 256
"""What one file may take: processor time of a quiet machine, and memory beyond that of the sound files."""

PATIENCE = 600
"""Seconds after which a batch hangs."""


class Failure(NamedTuple):
    """A batch that ended badly: the last lines of what it said."""

    words: str


def batches(kinds: Sequence[str], count: int) -> Iterator[tuple[str, range]]:
    """Yield kinds and numbers of files, about `count` in all, spread over the kinds."""
    each = -(-count // len(kinds))
    for kind in kinds:
        for first in range(0, each, BATCH):
            yield kind, range(first, min(each, first + BATCH))


def run(kind: str, seed: int, numbers: range) -> Outcome | Failure:
    """Return what came of the files of these numbers."""
    command = [sys.executable, "-m", "tests.hostile.trial", kind, str(seed), str(numbers.start), str(len(numbers))]
    try:
        done = subprocess.run(command, capture_output=True, cwd=REPOSITORY, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return Failure(f"hangs: one of {kind}, seed {seed}, numbers {numbers.start} to {numbers.stop - 1}")
    if done.returncode:
        return Failure("\n".join(done.stderr.decode(errors="replace").splitlines()[-8:]) or f"ended with status {done.returncode}")
    return Outcome(**json.loads(done.stdout))


def excess(outcome: Outcome) -> str:
    """Return what a batch took too much of, or an empty string."""
    if outcome.seconds >= SECONDS:
        return f"number {outcome.slowest} took {outcome.seconds:.1f} s"
    return f"the process grew by {outcome.megabytes:.0f} MB" if outcome.megabytes >= MEGABYTES else ""
