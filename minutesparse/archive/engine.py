"""Where tasks are done: threads with a guard each on this machine, any executor that is given, or a Dask cluster.

In: `Means`. Out: an `Engine` while the run lasts. Afterwards holds: what was started here has ended; what was given goes on.
"""

from __future__ import annotations

import os
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.guard import Guards, run_task
from minutesparse.errors import WorkStopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from minutesparse.archive.options import Means

_FILES, _FILES_ON_DASK = 16, 50
"""Files a task: a scheduler that takes milliseconds for a task is given larger ones."""

DASK = "dask://"


class Engine(NamedTuple):
    """An executor and what it is to do, how many tasks it is given at a time, and how many files a task has."""

    executor: Executor
    work: Callable[[bytes], bytes]
    window: int
    task_files: int


@contextmanager
def opened(means: Means) -> Iterator[Engine]:
    """Give the engine that `means` ask for.

    Raises:
        WorkStopped: there is no such engine, or it cannot be reached.
    """
    if isinstance(means.executor, Executor):
        yield Engine(means.executor, run_task, _window(means.workers or processors()), means.task_files or _FILES)
    elif means.executor is None:
        with _threads(means.workers or processors()) as (executor, guards):
            yield Engine(executor, guards.run_task, _window(means.workers or processors()), means.task_files or _FILES)
    elif means.executor.startswith(DASK):
        with _dask(means.executor.removeprefix(DASK)) as (executor, workers):
            yield Engine(executor, run_task, _window(workers), means.task_files or _FILES_ON_DASK)
    else:
        reason = f"there is no engine {means.executor!r}"
        raise WorkStopped(reason, remedy=f"write it as {DASK}HOST:PORT, or leave it out")


@contextmanager
def _threads(workers: int) -> Iterator[tuple[Executor, Guards]]:
    guards = Guards()
    executor = ThreadPoolExecutor(workers, thread_name_prefix="archive-work")
    try:
        yield executor, guards
    finally:
        guards.close()
        executor.shutdown(cancel_futures=True)


@contextmanager
def _dask(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import Client
    except ImportError:
        reason = "Dask is not installed"
        raise WorkStopped(reason, remedy="install minutesparse[dask]") from None
    try:
        client = Client(f"tcp://{address}", timeout=10)
    except OSError as error:
        reason = f"there is no Dask scheduler at {address} ({error})"
        raise WorkStopped(reason, remedy="start it, or give another address") from error
    with client:
        workers = sum(client.ncores().values())
        if not workers:
            reason = f"the Dask scheduler at {address} has no workers"
            raise WorkStopped(reason, remedy=f"start some with `dask worker {address}`")
        yield client.get_executor(), workers


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _window(workers: int) -> int:
    """Return how many tasks are under way at a time: each worker has one at hand when it is done with another."""
    return 2 * workers + 1
