"""The plan: what there is to do, from the folder as it is and the ledger as it was left.

In: a folder and a ledger. Out: the ledger brought up to date, and `Plan`. Afterwards holds: each source has one job, which goes by the name of the
first path that names it; a job whose results are not in the output, by name and size, is pending; where nothing changed nothing was written.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.ledger import FIRST, Job
from minutesparse.archive.names import FOLDERS, is_result_path
from minutesparse.archive.store import told
from minutesparse.archive.walk import walk
from minutesparse.errors import UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from minutesparse.archive.ledger import Ledger
    from minutesparse.archive.options import Options
    from minutesparse.archive.store import Store

_SOME = 250
"""Rows written or read at a time."""

_SEEN = """
CREATE TEMP TABLE seen (
  raw BLOB PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, sha256 TEXT, size INTEGER NOT NULL, time INTEGER NOT NULL,
  code TEXT, reason TEXT, remedy TEXT
) WITHOUT ROWID;
CREATE TEMP TABLE present (path TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE todo (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL);
"""


class Stale(NamedTuple):
    """Results of sources that are in the folder no more."""

    removed: int
    """Sources whose results were taken away."""
    kept: int
    """Sources whose results stay."""
    why: str
    """Why they stay; empty where none do."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Counts of what a folder holds and of what there is to do."""

    files: int
    """Paths of sources."""
    sources: int
    """Sources; those that several paths name count once."""
    refused: int
    """Files that are no documents."""
    unread: int
    """Files that could not be looked at."""
    new: int
    changed: int
    gone: int
    pending: int
    """Sources to be read."""
    pending_bytes: int
    stale: Stale

    @property
    def duplicates(self) -> int:
        """Paths whose source another path names too."""
        return self.files - self.sources


class Planner:
    """Makes the plan of one run."""

    def __init__(self, ledger: Ledger, folder: Path, options: Options) -> None:
        self._ledger = ledger
        self._folder = folder
        self._options = options

    def plan(self, out: Path, *, store: Store | None, tell: Callable[[int, int], None], retry: bool = False, prune: bool = False) -> Plan:
        """Return the plan; `tell` is called with how many files were seen, and their bytes.

        Args:
            out: the output.
            store: what may be changed of it; None to leave it as it is.
            tell: called now and then.
            retry: whether what failed before is to be read again.
            prune: whether results go of sources that are in the folder no more.

        Raises:
            MinutesparseError: the folder holds no file, or the ledger cannot be written.
        """
        self._see(out, tell)
        new, changed, gone = self._compare()
        self._sweep(out, store)
        self._settle(retry=retry)
        stale = self._prune(store if prune else None)
        count = self._ledger.count
        return Plan(
            files=count("SELECT count(*) FROM paths WHERE state = 'source'"),
            sources=count("SELECT count(DISTINCT sha256) FROM paths WHERE state = 'source'"),
            refused=count("SELECT count(*) FROM paths WHERE state = 'refused'"),
            unread=count("SELECT count(*) FROM paths WHERE state = 'failed'"),
            new=new,
            changed=changed,
            gone=gone,
            pending=count("SELECT count(*) FROM todo"),
            pending_bytes=count("SELECT sum(size) FROM todo"),
            stale=stale,
        )

    def pending(self) -> Iterator[Job]:
        """Yield the sources to be read, in the order of their first paths."""
        last = 0
        while rows := [*self._ledger.rows("SELECT number, sha256, name, size FROM todo WHERE number > ? ORDER BY number LIMIT ?", (last, _SOME))]:
            for number, sha256, name, size in rows:
                yield Job(sha256, name, size)
                last = number

    def _see(self, out: Path, tell: Callable[[int, int], None]) -> None:
        """Note what is in the folder now."""
        ledger = self._ledger
        with ledger.asked():
            ledger.db.executescript(_SEEN)
        with told(out):
            about = out.stat() if out.is_dir() else None
        limits, members = self._options.limits, self._options.members
        found = walk(os.fsencode(self._folder), out=about and (about.st_dev, about.st_ino), limits=limits, members=members, known=ledger.known)
        files = size = 0
        while some := list(islice(found, _SOME)):
            rows = [(one.raw, one.path, one.name, one.state, one.sha256, *one.stamp, one.code, one.reason, one.remedy) for one in some]
            with ledger.commit() as db:
                db.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            files += len(some)
            size += sum(one.stamp.size for one in some)
            tell(files, size)
        if not ledger.count("SELECT count(*) FROM seen WHERE state = 'source'"):
            raise self._empty()

    def _empty(self) -> UnreadableSource:
        """Return why there is nothing to read: the first file that could not be looked at, if there is one, or that none is a document."""
        unread = "SELECT path, reason, remedy FROM seen WHERE state = 'failed' ORDER BY raw LIMIT 1"
        reason, remedy = "there is no document in it", "name a folder with minutes"
        for path, why, way_out in self._ledger.rows(unread):
            reason, remedy = f"there is no document in it that can be looked at: {path or '.'}: {why}", way_out
        return UnreadableSource(reason, source=str(self._folder), remedy=remedy)

    def _compare(self) -> tuple[int, int, int]:
        """Bring the paths of the ledger up to date; return how many are new, changed and gone."""
        ledger = self._ledger
        with ledger.commit() as db:
            new = ledger.note_all("ingestion", "SELECT path FROM seen WHERE raw NOT IN (SELECT raw FROM paths)")
            changed = ledger.note_all("change", "SELECT seen.path FROM seen JOIN paths USING (raw) WHERE seen.sha256 IS NOT paths.sha256")
            gone = ledger.note_all("disappearance", "SELECT path FROM paths WHERE raw NOT IN (SELECT raw FROM seen)")
            if gone:
                db.execute("DELETE FROM paths WHERE raw NOT IN (SELECT raw FROM seen)")
            db.execute("INSERT OR REPLACE INTO paths SELECT * FROM (SELECT * FROM seen EXCEPT SELECT * FROM paths)")
            ledger.walked()
        return new, changed, gone

    def _sweep(self, out: Path, store: Store | None) -> None:
        """Have jobs done again whose results are not in the output, by name and size, and take away what no job answers for."""
        ledger = self._ledger
        files = _results(out)
        with ledger.commit() as db:
            while some := list(islice(files, _SOME)):
                db.executemany("INSERT INTO present VALUES (?, ?)", some)
            lost = (
                "SELECT DISTINCT source FROM results WHERE NOT EXISTS "
                "(SELECT 1 FROM present WHERE present.path = results.path AND present.size = results.size)"
            )
            if db.execute(lost).fetchone():
                db.execute(f"UPDATE jobs SET state = 'pending' WHERE sha256 IN ({lost})")
        if store:
            strays = "SELECT path FROM present WHERE path NOT IN (SELECT path FROM results)"
            store.remove([path for (path,) in ledger.rows(strays)])

    def _prune(self, store: Store | None) -> Stale:
        """Take away the results of sources that are in the folder no more; where something could not be looked at, nobody knows, and all stay."""
        ledger = self._ledger
        gone = "FROM results WHERE source NOT IN (SELECT sha256 FROM paths WHERE state = 'source')"
        sources = ledger.count(f"SELECT count(DISTINCT source) {gone}")
        unread = ledger.count("SELECT count(*) FROM paths WHERE state = 'failed'")
        if not sources:
            return Stale(0, 0, "")
        if not store:
            return Stale(0, sources, "they go with --prune")
        if unread:
            return Stale(0, sources, f"what could not be looked at may be one of them ({unread:,})")
        while paths := [path for (path,) in ledger.rows(f"SELECT path {gone} LIMIT ?", (_SOME,))]:
            store.remove(paths)
            with ledger.commit() as db:
                for path in paths:
                    ledger.note("deletion", path, "done")
                db.executemany("DELETE FROM results WHERE path = ?", [(path,) for path in paths])
                db.execute("DELETE FROM jobs WHERE sha256 NOT IN (SELECT sha256 FROM paths WHERE state = 'source')")
        return Stale(sources, 0, "")

    def _settle(self, *, retry: bool) -> None:
        """Give each source its job, and list the pending ones."""
        ledger = self._ledger
        version = (ledger.version.parser, ledger.version.options)
        with ledger.commit() as db:
            db.execute(
                f"INSERT INTO jobs (sha256, parser, options, name, size, state) SELECT sha256, ?, ?, name, size, 'pending' FROM ({FIRST}) AS first "
                "WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.sha256 = first.sha256 AND (jobs.parser, jobs.options) = (?, ?))",
                (*version, *version),
            )
            db.execute(
                f"UPDATE jobs SET (name, state) = (first.name, 'pending') FROM ({FIRST}) AS first "
                "WHERE jobs.sha256 = first.sha256 AND jobs.name != first.name AND (jobs.parser, jobs.options) = (?, ?)",
                version,
            )
            if retry:
                db.execute("UPDATE jobs SET state = 'pending' WHERE state = 'failed' AND (parser, options) = (?, ?)", version)
            db.execute(
                "INSERT INTO todo (sha256, name, size) SELECT jobs.sha256, jobs.name, jobs.size "
                f"FROM ({FIRST}) AS first CROSS JOIN jobs ON jobs.sha256 = first.sha256 "
                "WHERE jobs.state = 'pending' AND (jobs.parser, jobs.options) = (?, ?) ORDER BY first.raw",
                version,
            )


def _results(out: Path) -> Iterator[tuple[str, int]]:
    """Yield the files in the output that have names of results, and their sizes; a file of another name is not ours."""
    with told(out):
        for kind in FOLDERS.values():
            for folder in _entries(out / kind):
                if folder.is_dir(follow_symlinks=False):
                    for file in _entries(folder.path):
                        path = f"{kind}/{folder.name}/{file.name}"
                        if is_result_path(path):
                            yield path, file.stat(follow_symlinks=False).st_size


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except FileNotFoundError:
        return []
