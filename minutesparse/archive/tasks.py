"""Jobs as tasks, and what comes back of them.

In: pending jobs. Out: tasks of about as many files as a worker should be given at a time, with their bytes, and the results by job. Afterwards holds:
no more tasks are under way than the window allows, so memory does not grow with the number of files; a source that is no longer what was planned is
in no task.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive import walk
from minutesparse.archive.messages import received, sent
from minutesparse.archive.work import result_of
from minutesparse.errors import MinutesparseError, UnreadableSource, WorkStopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from minutesparse.archive.engine import Engine
    from minutesparse.archive.ledger import Job
    from minutesparse.archive.options import Means, Options
    from minutesparse.archive.work import Result


class Task(NamedTuple):
    """Jobs that are done together, and their sources."""

    jobs: tuple[Job, ...]
    data: tuple[bytes, ...]


class Sources:
    """Reads the sources of jobs, from whichever of their paths still has them."""

    def __init__(self, folder: Path, options: Options, paths: Callable[[str], Sequence[bytes]]) -> None:
        self._folder = bytes(folder)
        self._limits = options.limits
        self._paths = paths
        self.lost: list[tuple[Job, bytes, MinutesparseError]] = []
        """Jobs whose source could not be read, and why."""

    def read(self, job: Job) -> bytes | None:
        """Return the bytes of a source, or None where it is no longer what was planned."""
        for raw in self._paths(job.sha256):
            try:
                data = walk.read(self._folder, raw, self._limits)
            except MinutesparseError as error:
                self.lost.append((job, raw, error))
                continue
            if hashlib.sha256(data).hexdigest() == job.sha256:
                return data
            self.lost.append((job, raw, UnreadableSource("it changed while the archive was made", remedy="run it again")))
        return None


def tasks_of(jobs: Iterable[Job], sources: Sources, files: int, size: int) -> Iterator[Task]:
    """Yield `jobs` as tasks of at most `files` files and, unless one file has more, `size` bytes."""
    taken: list[tuple[Job, bytes]] = []
    held = 0
    for job in jobs:
        data = sources.read(job)
        if data is None:
            continue
        if taken and (len(taken) >= files or held + len(data) > size):
            yield _task(taken)
            taken, held = [], 0
        taken.append((job, data))
        held += len(data)
    if taken:
        yield _task(taken)


def results_of(tasks: Iterator[Task], engine: Engine, options: Options, means: Means) -> Iterator[list[tuple[Job, Result]]]:
    """Yield the results of tasks, in the order in which they are done.

    Raises:
        WorkStopped: the work cannot go on.
    """
    under_way: dict[Future[bytes], tuple[Job, ...]] = {}
    done: SimpleQueue[Future[bytes]] = SimpleQueue()
    try:
        more = True
        while more or under_way:
            while more and len(under_way) < engine.window:
                task = next(tasks, None)
                more = task is not None
                if task:
                    payload = _payload(task, options, means)
                    with _asked_of_engine():
                        future = engine.executor.submit(engine.work, payload)
                    under_way[future] = task.jobs
                    future.add_done_callback(done.put)
            if under_way:
                yield _next_done(done, under_way)
    finally:
        for future in under_way:
            future.cancel()


def _next_done(done: SimpleQueue[Future[bytes]], under_way: dict[Future[bytes], tuple[Job, ...]]) -> list[tuple[Job, Result]]:
    """Wait for the next task that is done, and return its results, which nobody else holds any more."""
    future = done.get()
    jobs = under_way.pop(future)
    with _asked_of_engine():
        answer = future.result()
    return list(zip(jobs, map(result_of, received(answer)), strict=True))


@contextmanager
def _asked_of_engine() -> Iterator[None]:
    """Turn what an executor raises into `WorkStopped`; what the driver itself does is not done in here."""
    try:
        yield
    except MinutesparseError:
        raise
    except Exception as error:  # each engine has errors of its own: a cluster's, those of a network, `RuntimeError` of one that was shut down
        reason = f"the engine broke ({type(error).__name__}: {error})"
        raise WorkStopped(reason, remedy="see that it runs, then run it again to go on") from error


def _task(taken: Sequence[tuple[Job, bytes]]) -> Task:
    return Task(tuple(job for job, _ in taken), tuple(data for _, data in taken))


def _payload(task: Task, options: Options, means: Means) -> bytes:
    header = {
        "options": options.as_json(),
        "memory": means.memory,
        "seconds": means.seconds,
        "names": [job.name for job in task.jobs],
    }
    return sent(header, *task.data)
