"""How slow the machine is just now, so that a promise in seconds is kept by the work and not by the machine: a busy one takes longer over everything.

The time of one small piece of work, which allocates, hashes and joins as readers do, is compared with what a quiet machine takes.
"""

from __future__ import annotations

import time

QUIET = 0.05
"""Seconds of processor time that the piece of work takes on the machine for which the promises are made, while nothing else runs there."""

_TRIES, _ROUNDS, _WORDS = 3, 12, 10_000
"""Few words at a time: the work should take time and next to no memory."""


def slowness() -> float:
    """Return how many times longer than the quiet machine this one takes over the piece of work: 1.0 or more."""
    return max(1.0, sum(_seconds() for _ in range(_TRIES)) / _TRIES / QUIET)


def _seconds() -> float:
    began = time.process_time()
    for _ in range(_ROUNDS):
        places = {f"{number:x}": (number, f"{number:o}") for number in range(_WORDS)}
        " ".join(word for _, word in places.values())
    return time.process_time() - began
