"""Reads damaged files of one kind, one after another, and tells what came of it: `python -m tests.hostile.trial KIND SEED FIRST COUNT`.

One line of JSON: how many were read, how many refused by which error, the most processor time of a quiet machine that one took (with its
number), and how many megabytes the process grew by. An exception that is no refusal, or an unlawful document, ends it with the number of the
file in its last line.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import minutesparse as mp
from minutesparse.pipeline import record_of
from tests import laws
from tests.hostile.files import KINDS, mutant, sound
from tests.pace import slowness

if TYPE_CHECKING:
    from minutesparse.document import View

VIEWS: tuple[View, ...] = ("final", "final", "original", "all")


class Outcome(NamedTuple):
    """What came of the damaged files of one kind."""

    read: int
    refused: dict[str, int]
    seconds: float
    slowest: int
    megabytes: float


class UnlawfulError(AssertionError):
    """A document that breaks a law."""


def tried(kind: str, seed: int, numbers: range) -> Outcome:
    """Return what came of the files of these numbers."""
    for data in sound(kind):
        _attempt(data, None, 0)
    slow = slowness()
    before = _kilobytes()
    refused: Counter[str] = Counter()
    times: dict[int, float] = {}
    for number in numbers:
        data = mutant(kind, seed, number)
        start = time.process_time()
        try:
            _attempt(data, KINDS[kind].format if number % 2 else None, number)
        except mp.MinutesparseError as error:
            refused[type(error).__name__] += 1
        except Exception as error:
            error.add_note(f"{kind}, seed {seed}, number {number}")
            raise
        times[number] = time.process_time() - start
    slowest = max(times, key=lambda number: times[number])
    grown = (_kilobytes() - before) / 1024
    return Outcome(len(times) - refused.total(), dict(refused), times[slowest] / max(slow, slowness()), slowest, grown)


def _attempt(data: bytes, format: str | None, number: int) -> None:
    """Read `data` and make its record.

    Raises:
        MinutesparseError: it is refused.
        UnlawfulError: what was read breaks a law.
    """
    document = mp.read(data, format=format, view=VIEWS[number % len(VIEWS)])
    faults = [*laws.tree_faults(document), *laws.run_faults(document)]
    if faults:
        raise UnlawfulError(faults[:3])
    record_of(document).model_dump_json()


def _kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    kind, seed, first, count = sys.argv[1], *map(int, sys.argv[2:])
    sys.stdout.write(json.dumps(tried(kind, seed, range(first, first + count))._asdict()))
