"""One run of an archive in a process of its own, and what its driver took: `python -m tests.benchmarks.driven FOLDER OUT WORKERS`.

Out: one line of JSON. Seconds of the clock and of the driver's processor time, until all is read and for what the archive has as a whole; what of
that went into the ledger and into having files on the disk; what the other processes took; the most bytes that the driver held.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from typing import TYPE_CHECKING, Any

from minutesparse.archive import Means, run
from minutesparse.archive.ledger import Ledger
from tests.benchmarks.worker import peak

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.archive import Progress


class Stopwatch:
    """Processor time and time of the clock that calls of a function take."""

    def __init__(self) -> None:
        self.busy = self.passed = 0.0

    def of(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same function, watched."""

        def watched(*given: Any) -> Any:
            busy, passed = time.thread_time(), time.monotonic()
            try:
                return real(*given)
            finally:
                self.busy += time.thread_time() - busy
                self.passed += time.monotonic() - passed

        return watched


def driven(folder: str, out: str, workers: int) -> dict[str, float]:
    """Run it and return the figures."""
    ledger, disk = Stopwatch(), Stopwatch()
    Ledger.finish = ledger.of(Ledger.finish)  # type: ignore[method-assign]  # the same, watched
    os.fsync = disk.of(os.fsync)
    marks: dict[str, tuple[float, float, float]] = {}

    def mark(name: str) -> None:
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        marks[name] = time.monotonic(), time.process_time(), ended.ru_utime + ended.ru_stime

    def tell(progress: Progress) -> None:
        if progress.phase not in marks:
            if progress.phase == "finishing":
                told.update(ledger=ledger.busy, disk=disk.busy, disk_seconds=disk.passed)
            mark(progress.phase)

    told: dict[str, float] = {}
    mark("begun")
    run(folder, out, means=Means(workers=workers), tell=tell)
    begun, finishing, done = marks["begun"], marks["finishing"], marks["done"]
    return {
        **told,
        "seconds": done[0] - begun[0],
        "finish_seconds": done[0] - finishing[0],
        "driver": finishing[1] - begun[1],
        "finish": done[1] - finishing[1],
        "workers": finishing[2] - begun[2],
        "makers": done[2] - finishing[2],
        "peak": peak(),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(driven(sys.argv[1], sys.argv[2], int(sys.argv[3]))) + "\n")
