"""Runs that are killed at random moments and gone on with: `python -m tests.archive.kills --count 200`.

In: how many kills, with which workers, from which seed. Out: a line for each series of one to four kills, and status 1 if any output is not, byte for
byte, that of an undisturbed run. After each kill every result in the output is whole; after the last run nothing was done twice.

Workers: a number; `here`, which reads files in the driver itself, so that more of the kills hit the driver's own work; `dask`, two workers of a
scheduler of its own.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive import Means, run, volumes
from minutesparse.archive.ledger import NAME as LEDGER
from minutesparse.archive.lock import NAME as LOCK
from tests.archive.faults import Inline
from tests.archive.made import drafts, five, folder_of, minutes, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

    from minutesparse.archive import Progress

MOST = 4
"""Kills in a row, at most."""

EARLY = 0.2
"""Share of kills that come before the first result, where most of the time goes into the start of workers."""

RESULTS = ("records/", "copies/", "edits/", "texts/")


class Series(NamedTuple):
    """What came of some kills in a row: how many there were, how many sources each left done, and what is wrong in the end."""

    kills: int
    done: tuple[int, ...]
    wrong: tuple[str, ...]


class Trial:
    """A folder, the output that an undisturbed run makes of it, how long that takes, and how long until the first result."""

    def __init__(self, place: Path, executor: Executor | str | None, workers: int | None) -> None:
        files = {**five(), **{f"made/{number:02}.txt": minutes(number) for number in range(40)}, "broken.docx": b"PK\x03\x04 cut"}
        self.folder = folder_of(place / "in", files)
        self.out = place / "out"
        self._means = Means(executor=executor, workers=workers, task_files=4)
        run(self.folder, place / "warm", means=self._means)  # here, so that what is loaded once is loaded in none of the runs that are killed
        told: dict[str, float] = {}
        began = time.monotonic()

        def tell(progress: Progress) -> None:
            told.setdefault(progress.phase, time.monotonic() - began)

        run(self.folder, place / "whole", means=self._means, tell=tell)
        self.first, self.seconds = told["reading"], told["done"]
        self.right = tree(place / "whole")
        if tree(place / "warm") != self.right:
            message = "two undisturbed runs differ"
            raise AssertionError(message)

    def series(self, chance: random.Random, most: int = MOST) -> Series:
        """Kill some runs in a row and let one run to its end."""
        shutil.rmtree(self.out, ignore_errors=True)
        kills = chance.randint(1, most)
        wrong: list[str] = []
        done: list[int] = []
        for _ in range(kills):
            early = chance.random() < EARLY
            self._kill(chance.uniform(0, self.first) if early else chance.uniform(self.first * 0.9, self.seconds))
            torn = [name for name, content in tree(self.out).items() if name.startswith(RESULTS) and self.right.get(name) != content]
            wrong += [f"torn: {name}" for name in torn]
            done.append(self._done())
        self._run_whole(self.out)
        found = tree(self.out)
        wrong += [f"differs: {name}" for name in sorted({*found, *self.right}) if found.get(name) != self.right.get(name)]
        wrong += [f"left over: {name}" for name in drafts(self.out)]
        wrong += [f"done twice: {source}" for source in self._twice()]
        return Series(kills, tuple(done), tuple(wrong))

    def _run_whole(self, out: Path) -> None:
        child = self._forked(out)
        if os.waitpid(child, 0)[1]:
            message = "a run that nobody disturbed did not end well"
            raise AssertionError(message)

    def _kill(self, after: float) -> None:
        """Begin a run, and kill its driver so many seconds after it has the lock."""
        child = self._forked(self.out)
        lock = self.out / LOCK
        while not (lock.exists() and lock.stat().st_size) and os.waitpid(child, os.WNOHANG) == (0, 0):
            time.sleep(0.001)
        time.sleep(after)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)
        self._forget_holder()

    def _forget_holder(self) -> None:
        """Empty what the killed run said of itself, so that the next one is seen to have begun."""
        with contextlib.suppress(FileNotFoundError):
            os.truncate(self.out / LOCK, 0)

    def _forked(self, out: Path) -> int:
        child = os.fork()
        if child:
            return child
        with open(os.devnull, "w") as nothing:  # noqa: PTH123 - of a process that is to end
            os.dup2(nothing.fileno(), 1)
        status = 1
        try:
            run(self.folder, out, means=self._means)
            status = 0
        finally:
            os._exit(status)

    def _done(self) -> int:
        return len(self._query("SELECT sha256 FROM jobs WHERE state != 'pending'"))

    def _twice(self) -> list[str]:
        return self._query("SELECT object FROM events WHERE type = 'normalization' GROUP BY object HAVING count(*) > 1")

    def _query(self, words: str) -> list[str]:
        if not (self.out / LEDGER).exists():
            return []
        with contextlib.closing(sqlite3.connect(self.out / LEDGER)) as ledger:
            try:
                return [value for (value,) in ledger.execute(words)]
            except sqlite3.OperationalError:  # it was killed before the ledger had its tables
                return []


@contextlib.contextmanager
def engine(workers: str) -> Iterator[tuple[Executor | str | None, int | None]]:
    """Give the executor and the number of workers that a word asks for."""
    if workers == "here":
        yield Inline(), 1
    elif workers == "dask":
        from distributed import LocalCluster

        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            yield cluster.scheduler_address.replace("tcp", "dask"), None
    else:
        yield None, int(workers)


def main() -> int:
    """Kill as often as asked, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--workers", default="here")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    volumes.DOCUMENTS = 10  # so that the report has several, some of them made at the same time
    chance = random.Random(asked.seed)  # noqa: S311 - moments, no secrets
    killed = wrong = 0
    with tempfile.TemporaryDirectory() as place, engine(asked.workers) as (executor, workers):
        trial = Trial(Path(place), executor, workers)
        while killed < asked.count:
            series = trial.series(chance, min(MOST, asked.count - killed))
            killed += series.kills
            wrong += bool(series.wrong)
            sys.stdout.write(f"{killed} kills: left {', '.join(map(str, series.done))} done; {'; '.join(series.wrong) or 'mended'}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{killed} kills, {asked.workers} workers: {wrong} outputs differ from that of an undisturbed run of {trial.seconds:.1f} s\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
