"""Whether time grows with length only: one measure for every test that asks."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIES = 5
"""What looks slow is measured again: the least of several times is what the work takes, the rest is the machine's noise."""

_SLACK = 0.1
"""Seconds that a time may be off, however short it is."""


def assert_linear(work: Callable[[str], object], line: str, size: int) -> None:
    """Assert that `work` on four times `size` characters made of `line` takes at most eight times as long as on `size`."""
    short, long = (line * max(1, length // len(line)) for length in (size, 4 * size))
    _seconds(work, short)
    small, large = _seconds(work, short), _seconds(work, long)
    for _ in range(_TRIES):
        if large <= 8 * small + _SLACK:
            break
        small, large = min(small, _seconds(work, short)), min(large, _seconds(work, long))
    assert large <= 8 * small + _SLACK


def _seconds(work: Callable[[str], object], text: str) -> float:
    """Return the processor time of the work, without the garbage collector's, whose share depends on all that the process holds."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work(text)
        return time.process_time() - began
    finally:
        gc.enable()
