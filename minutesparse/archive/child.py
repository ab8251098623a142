"""The process in which files are read: `python -m minutesparse.archive.child`.

In: tasks on standard input, as messages: a header with the `options`, the `memory` and `seconds` that a file may take and the `names`, and the bytes
of each file. Out: on standard output a message with the `version`; for each task one that it was taken, and one for each file, as soon as it is
read. Afterwards holds: when standard input ends the process does; a file that takes longer than it may ends it even where nobody is left to watch.
"""

from __future__ import annotations

import math
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from minutesparse.archive.messages import next_message, sent
from minutesparse.archive.options import Options
from minutesparse.archive.work import MEMORY, worked
from minutesparse.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.archive.messages import Message
    from minutesparse.archive.work import Result

_GRACE = 5
"""Seconds that the one who watches from outside has before the process ends itself."""


def serve(work: Callable[[str, bytes, Options], Result] = worked) -> None:
    """Do every task that comes on standard input."""
    tasks, results = _channels()
    _be_left_alone()
    worked("warm.txt", b"Parish Council\n\n1. Hedges\n\nRESOLVED: That they be cut.\n", Options())  # what is loaded once is no file's time
    _send(results, sent({"version": VERSION}))
    with suppress(BrokenPipeError):
        while (task := next_message(partial(_read, tasks))) is not None:
            _send(results, sent({"taken": len(task.blobs)}))
            _do(task, work, results)


def _do(task: Message, work: Callable[[str, bytes, Options], Result], results: BinaryIO) -> None:
    told = task.header
    options = Options.of_json(told["options"])
    _limit_memory(told["memory"])
    for name, data in zip(told["names"], task.blobs, strict=True):
        _limit_time(told["seconds"])
        result = work(name, data, options)
        _limit_time(None)
        _send(results, result.message())
        if result.code == MEMORY:  # what is left of it may not be enough for the next file
            raise SystemExit


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Return the two ends of the line; whatever else is printed in this process goes to standard error."""
    tasks, results = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(tasks, "rb", buffering=0), os.fdopen(results, "wb", buffering=0)


def _read(tasks: BinaryIO, size: int) -> bytes:
    return tasks.read(size)


def _send(results: BinaryIO, message: bytes) -> None:
    view = memoryview(message)
    while view:
        view = view[results.write(view) :]


def _be_left_alone() -> None:
    """Let Ctrl-C end the driver alone, which then ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _limit_memory(most: int) -> None:
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError):  # a system that knows no such limit
            resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def _limit_time(seconds: float | None) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(0 if seconds is None else math.ceil(seconds) + _GRACE)


if __name__ == "__main__":
    serve()
