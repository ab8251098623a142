"""What a run would do, without doing it.

In: a folder, an output folder, options. Out: a `Preview`. Afterwards holds: nothing was written but to a temporary folder, which is gone.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.differences import Differences
from minutesparse.archive.engine import opened
from minutesparse.archive.ledger import NAME, Ledger
from minutesparse.archive.lock import shared
from minutesparse.archive.options import Means, Options, Version
from minutesparse.archive.places import places
from minutesparse.archive.plan import Planner
from minutesparse.archive.progress import Progress, silent
from minutesparse.archive.store import told
from minutesparse.archive.tasks import Sources, results_of, tasks_of

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator

    from minutesparse.archive.ledger import Job
    from minutesparse.archive.plan import Plan

_LISTED = 100
"""Paths of each kind that are listed."""

_KINDS = {"ingestion": "new", "change": "changed", "disappearance": "gone"}

_OLDER = """
FROM todo WHERE EXISTS (
  SELECT 1 FROM jobs WHERE jobs.sha256 = todo.sha256 AND jobs.state != 'pending' AND (jobs.parser, jobs.options) != (?, ?)
)
"""
"""Sources to be read that were read before, by another version or with other options."""


class Listed(NamedTuple):
    """A path, and what a run would find it to be: `new`, `changed`, `gone`, `refused` or `failed`."""

    kind: str
    path: str
    reason: str = ""


@dataclass(frozen=True)
class Preview:
    """What a run would do."""

    plan: Plan
    listed: tuple[Listed, ...]
    """The first paths of each kind."""
    differences: Differences | None
    """How records would change that another version made, or other options; None where there are none."""


def preview(
    folder: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    options: Options | None = None,
    means: Means | None = None,
    tell: Callable[[Progress], None] | None = None,
) -> Preview:
    """Return what `run` would do, with the same arguments.

    Raises:
        MinutesparseError: as `run`, but for what cannot be written.
    """
    chosen = options or Options()
    chosen.check()
    source, target = places(folder, out)
    with ExitStack() as held:
        scratch = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="minutesparse-")))
        with told(scratch):
            held.enter_context(shared(target))
            for file in target.glob(f"{NAME}*"):
                shutil.copyfile(file, scratch / file.name)
        ledger = held.enter_context(closing(Ledger(scratch / NAME, Version(options=chosen.key()))))
        return _Look(source, target, ledger, chosen, means or Means(), tell or silent).look()


@dataclass(frozen=True)
class _Look:
    """One look, with a copy of the ledger."""

    folder: Path
    out: Path
    ledger: Ledger
    options: Options
    means: Means
    tell: Callable[[Progress], None]

    def look(self) -> Preview:
        began = time.monotonic()
        planner = Planner(self.ledger, self.folder, self.options)
        plan = planner.plan(
            self.out,
            store=None,
            retry=self.means.retry,
            tell=lambda files, size: self.tell(Progress("planning", files, size=size, seconds=time.monotonic() - began)),
        )
        older = self.ledger.count(f"SELECT count(*) {_OLDER}", *self._version)
        return Preview(plan, tuple(self._listed()), self._differences(older) if older else None)

    @property
    def _version(self) -> tuple[str, str]:
        return self.ledger.version.parser, self.ledger.version.options

    def _listed(self) -> Iterator[Listed]:
        for event, kind in _KINDS.items():
            query = "SELECT object FROM events WHERE run = (SELECT max(id) FROM runs) AND type = ? ORDER BY id LIMIT ?"
            if self.ledger.ran:
                yield from (Listed(kind, path) for (path,) in self.ledger.rows(query, (event, _LISTED)))
        for state in ("refused", "failed"):
            query = "SELECT path, reason FROM paths WHERE state = ? ORDER BY raw LIMIT ?"
            yield from (Listed(state, path, reason) for path, reason in self.ledger.rows(query, (state, _LISTED)))

    def _differences(self, count: int) -> Differences:
        """Read the sources that were read before and compare their records."""
        began, found, files = time.monotonic(), Differences(), 0
        sources = Sources(self.folder, self.options, self.ledger.paths)
        with opened(self.means) as engine:
            tasks = tasks_of(self._older(), sources, engine.task_files, self.means.task_bytes)
            for results in results_of(tasks, engine, self.options, self.means):
                for job, result in results:
                    found.add(self._path(job), self._record(job), result.parts.get("record"))
                files += len(results)
                self.tell(Progress("reading", files, count, seconds=time.monotonic() - began))
        return found

    def _older(self) -> Iterator[Job]:
        from minutesparse.archive.ledger import Job

        rows = self.ledger.rows(f"SELECT sha256, name, size {_OLDER} ORDER BY number", self._version)
        return (Job(*row) for row in rows)

    def _path(self, job: Job) -> str:
        return str(next(self.ledger.rows("SELECT path FROM paths WHERE sha256 = ? ORDER BY raw LIMIT 1", (job.sha256,)))[0])

    def _record(self, job: Job) -> bytes | None:
        """Return the record that is in the output."""
        rows = [*self.ledger.rows("SELECT path FROM results WHERE source = ? AND part = 'record'", (job.sha256,))]
        with told(self.out):
            return (self.out / rows[0][0]).read_bytes() if rows else None
