"""The two ends of the line in a process that a driver keeps: messages come on standard input, answers go to standard output.

Afterwards holds: whatever else is printed in the process goes to standard error; Ctrl-C ends the driver alone.
"""

from __future__ import annotations

import os
import signal
from typing import BinaryIO


def channels() -> tuple[BinaryIO, BinaryIO]:
    """Return where messages come from and where answers go, and have the process left alone by Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tasks, results = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(tasks, "rb", buffering=0), os.fdopen(results, "wb", buffering=0)


def send(results: BinaryIO, message: bytes) -> None:
    """Send an answer whole."""
    view = memoryview(message)
    while view:
        view = view[results.write(view) :]
