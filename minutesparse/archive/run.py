"""A run: a folder of minutes to an archive of clean copies, records and registers, that can be stopped at any moment and gone on with.

In: a folder, an output folder, options, means. Out: the output, and a `Summary`. Afterwards holds: the output is what one undisturbed run would have
made, however many runs it took and whatever ended them; the folder is as it was.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.engine import opened, processors
from minutesparse.archive.finish import finish
from minutesparse.archive.ledger import NAME, Finished, Ledger, Part
from minutesparse.archive.lock import locked
from minutesparse.archive.names import FOLDERS, result_path
from minutesparse.archive.options import Means, Options, Version
from minutesparse.archive.places import places
from minutesparse.archive.plan import Plan, Planner
from minutesparse.archive.progress import Progress, silent
from minutesparse.archive.store import Store, told
from minutesparse.archive.tasks import Sources, results_of, tasks_of
from minutesparse.archive.work import FAILED

if TYPE_CHECKING:
    import os
    from collections.abc import Callable
    from pathlib import Path

    from minutesparse.archive.ledger import Job
    from minutesparse.archive.work import Result


_SOME = 100
"""Failures that a summary lists."""

_FAILURES = """
SELECT paths.path, coalesce(jobs.code, paths.code, ''), coalesce(jobs.reason, paths.reason), coalesce(jobs.remedy, paths.remedy, '')
FROM paths LEFT JOIN jobs ON paths.state = 'source' AND jobs.sha256 = paths.sha256 AND (jobs.parser, jobs.options) = (?, ?)
WHERE paths.state = 'failed' OR jobs.state = 'failed' ORDER BY paths.raw LIMIT ?
"""


class Failure(NamedTuple):
    """A file that could not be read, or not even looked at."""

    path: str
    code: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and how the archive stands."""

    plan: Plan
    done: int
    """Sources that were read, in this run or before, those with something withheld included."""
    withheld: int
    """Sources whose restricted items were withheld."""
    failed: int
    """Sources that could not be read, and files that could not be looked at."""
    read: int
    """Sources read in this run."""
    failures: tuple[Failure, ...]
    """The first of those that failed."""
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether every file that is a source was read."""
        return not self.failed


def run(
    folder: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    options: Options | None = None,
    means: Means | None = None,
    tell: Callable[[Progress], None] | None = None,
) -> Summary:
    """Make an archive of the minutes in `folder`, or go on with it, and return how it stands.

    Args:
        folder: what to read; it stays as it is.
        out: where the archive is; made if it is not there.
        options: what alters results.
        means: how the work is done.
        tell: called with how far it is.

    Raises:
        UnknownDialect: `options` ask for one that is not registered.
        UnreadableSource: `folder` is no folder, or there is no document in it.
        UnwritableTarget: `out` cannot be written, holds other things than an archive or its own sources, or another run is writing it; what is done
            stays done.
        WorkStopped: the work cannot go on; what is done stays done.
    """
    chosen = options or Options()
    chosen.check()
    source, target = places(folder, out)
    with told(target):
        target.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        held.enter_context(locked(target))
        ledger = held.enter_context(closing(Ledger(target / NAME, Version(options=chosen.key()))))
        store = held.enter_context(closing(Store(target)))
        return _Run(source, store, ledger, chosen, means or Means(), tell or silent).run()


@dataclass
class _Run:
    """One run, with the lock held."""

    folder: Path
    store: Store
    ledger: Ledger
    options: Options
    means: Means
    tell: Callable[[Progress], None]
    files: int = 0
    size: int = 0
    failed: int = 0

    def run(self) -> Summary:
        began = time.monotonic()
        planner = Planner(self.ledger, self.folder, self.options)
        plan = planner.plan(
            self.store.out,
            store=self.store,
            retry=self.means.retry,
            prune=self.means.prune,
            tell=lambda files, size: self.tell(Progress("planning", files, size=size, seconds=time.monotonic() - began)),
        )
        if plan.pending:
            self._read(planner, plan)
        finishing = time.monotonic()
        self.tell(Progress("finishing"))
        finish(self.ledger, self.store, workers=self.means.workers or processors())
        summary = self._summary(plan, time.monotonic() - began)
        self.ledger.end("done" if summary.complete else "some failed")
        self.tell(Progress("done", summary.read, summary.read, self.size, self.size, summary.failed, time.monotonic() - finishing))
        return summary

    def _read(self, planner: Planner, plan: Plan) -> None:
        """Read what is pending, and have the results on the disk as they come."""
        began = time.monotonic()
        sources = Sources(self.folder, self.options, self.ledger.paths)
        with opened(self.means) as engine:
            tasks = tasks_of(planner.pending(), sources, engine.task_files, self.means.task_bytes)
            for results in results_of(tasks, engine, self.options, self.means):
                self._save(results)
                self._lose(sources)
                self.files += len(results)
                self.size += sum(job.size for job, _ in results)
                self.failed += sum(result.state == FAILED for _, result in results)
                passed = time.monotonic() - began
                self.tell(Progress("reading", self.files, plan.pending, self.size, plan.pending_bytes, self.failed, passed))
                del results  # or they would be held until the next are there
        self._lose(sources)

    def _save(self, results: list[tuple[Job, Result]]) -> None:
        files: dict[str, bytes] = {}
        done = []
        for job, result in results:
            parts = []
            for part in FOLDERS:
                if part in result.parts:
                    path, data = result_path(part, job.sha256, job.name, result.about["copy_suffix"]), result.parts[part]
                    files[path] = data
                    parts.append(Part(path, part, len(data), hashlib.sha256(data).hexdigest()))
            done.append(Finished(job, result, tuple(parts)))
        self.store.save(files)
        self.store.remove(self.ledger.finish(done))

    def _lose(self, sources: Sources) -> None:
        for _, raw, error in sources.lost:
            self.ledger.lose(raw, type(error).__name__, error.reason, error.remedy)
        self.failed += len(sources.lost)
        sources.lost.clear()

    def _summary(self, plan: Plan, seconds: float) -> Summary:
        jobs = (
            "SELECT count(DISTINCT paths.sha256) FROM paths JOIN jobs USING (sha256) "
            "WHERE paths.state = 'source' AND (parser, options) = (?, ?) AND jobs.state "
        )
        version = (self.ledger.version.parser, self.ledger.version.options)
        count = self.ledger.count
        return Summary(
            plan,
            done=count(f"{jobs} IN ('done', 'withheld')", *version),
            withheld=count(f"{jobs} = 'withheld'", *version),
            failed=count(f"{jobs} = 'failed'", *version) + count("SELECT count(*) FROM paths WHERE state = 'failed'"),
            read=self.files,
            failures=tuple(Failure(*row) for row in self.ledger.rows(_FAILURES, (*version, _SOME))),
            seconds=seconds,
        )
