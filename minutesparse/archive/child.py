"""The process in which files are read: `python -m minutesparse.archive.child`.

In: tasks on standard input, as messages: a header with the `options`, the `memory` and `seconds` that a file may take and the `names`, and the bytes
of each file. Out: on standard output a message with the `version`; for each task one that it was taken, and one for each file, as soon as it is
read. Afterwards holds: when standard input ends the process does; a file that takes longer than it may ends it even where nobody is left to watch.
"""

from __future__ import annotations

import gc
import math
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from minutesparse.archive.channels import channels, send
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
    tasks, results = channels()
    worked("warm.txt", b"Parish Council\n\n1. Hedges\n\nRESOLVED: That they be cut.\n", Options())  # what is loaded once is no file's time
    gc.freeze()  # what is loaded stays: to look through it again and again would take a twelfth of the time
    send(results, sent({"version": VERSION}))
    with suppress(BrokenPipeError):
        while (task := next_message(tasks.read)) is not None:
            send(results, sent({"taken": len(task.blobs)}))
            _do(task, work, results)


def _do(task: Message, work: Callable[[str, bytes, Options], Result], results: BinaryIO) -> None:
    told = task.header
    options = Options.of_json(told["options"])
    _limit_memory(told["memory"])
    for name, data in zip(told["names"], task.blobs, strict=True):
        _limit_time(told["seconds"])
        result = work(name, data, options)
        _limit_time(None)
        send(results, result.message())
        if result.code == MEMORY:  # what is left of it may not be enough for the next file
            raise SystemExit


def _limit_memory(most: int) -> None:
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError, OSError, OverflowError):  # a system that knows no such limit, or no such number
            resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def _limit_time(seconds: float | None) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(0 if seconds is None else math.ceil(seconds) + _GRACE)


if __name__ == "__main__":
    serve()
