"""The ledger: a SQLite file in the output that knows every path, every source and what came of it, and every event.

A job is a source (its hash) read by one version with one set of options. Paths name sources; several may name one. Only the driver opens it.
Afterwards holds: what `commit` wrote is there whole or not at all, however the process ends; whatever SQLite refuses is an `UnwritableTarget`.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.archive.walk import Found, Stamp
from minutesparse.errors import UnwritableTarget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from minutesparse.archive.options import Version
    from minutesparse.archive.work import Result

NAME = "ledger.sqlite"

_LAYOUT = "1"

_LAID_OUT = "INSERT INTO about VALUES ('layout', '1');"

_WALKED = "walked"
"""The key under which it has the version that looked at the paths."""

_TABLES = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paths (
  raw BLOB PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('source', 'refused', 'failed')),
  sha256 TEXT, size INTEGER NOT NULL, time INTEGER NOT NULL, code TEXT, reason TEXT, remedy TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS paths_of_source ON paths (sha256, raw);
CREATE TABLE IF NOT EXISTS jobs (
  sha256 TEXT NOT NULL, parser TEXT NOT NULL, options TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed', 'withheld')),
  code TEXT, reason TEXT, remedy TEXT, about TEXT, findings BLOB, rows BLOB, PRIMARY KEY (sha256, parser, options)
);
CREATE INDEX IF NOT EXISTS jobs_in_state ON jobs (state);
CREATE TABLE IF NOT EXISTS results (
  path TEXT PRIMARY KEY, source TEXT NOT NULL, part TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS results_of_source ON results (source);
CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, began TEXT NOT NULL, ended TEXT, parser TEXT NOT NULL, options TEXT NOT NULL, outcome TEXT);
CREATE TABLE IF NOT EXISTS events (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs, at TEXT NOT NULL, type TEXT NOT NULL, object TEXT NOT NULL,
  outcome TEXT NOT NULL, detail TEXT
);
"""

FIRST = """
SELECT sha256, name, size, raw, path FROM paths WHERE state = 'source'
AND NOT EXISTS (SELECT 1 FROM paths AS before WHERE before.sha256 = paths.sha256 AND before.raw < paths.raw AND before.state = 'source')
"""
"""Each source with the first of its paths, which gives it its name; as the left side of a CROSS JOIN in the order of paths without being sorted."""


class Part(NamedTuple):
    """One file of a result: its path in the output, which part it is, its bytes counted and hashed."""

    path: str
    part: str
    size: int
    sha256: str


class Job(NamedTuple):
    """A source to be read: its hash, the name it goes by, its size in bytes."""

    sha256: str
    name: str
    size: int


class Finished(NamedTuple):
    """A job that was done, with the files of its result."""

    job: Job
    result: Result
    parts: tuple[Part, ...]


class Ledger:
    """The ledger at a path, for one version of results."""

    def __init__(self, path: Path, version: Version) -> None:
        self.version = version
        self._path = path
        self._run: int | None = None
        self._walked = False
        with self.asked():
            self.db = sqlite3.connect(path, isolation_level=None)
        try:
            self._prepare()
        except UnwritableTarget:
            self.db.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Turn what SQLite refuses into an `UnwritableTarget`."""
        try:
            yield
        except sqlite3.Error as error:
            reason = f"the ledger cannot be written or read ({error})"
            raise UnwritableTarget(reason, source=str(self._path), remedy="make room on the disk or ask for access, then run it again") from error

    @contextmanager
    def commit(self) -> Iterator[sqlite3.Connection]:
        """Write all that is done inside, or nothing."""
        with self.asked():
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
            except BaseException:
                self.db.execute("ROLLBACK")
                raise
            self.db.execute("COMMIT")

    def known(self, raw: bytes, stamp: Stamp) -> Found | None:
        """Return what this version found at a path when it had this stamp; what could not be read then is looked at again."""
        if not self._walked:
            return None
        query = "SELECT state, sha256, code, reason, remedy FROM paths WHERE raw = ? AND size = ? AND time = ?"
        with self.asked():
            row = self.db.execute(query, (raw, *stamp)).fetchone()
        if row is None or row[0] == "failed":
            return None
        state, sha256, *why = row
        return Found(raw, state, sha256, stamp, *why)

    def walked(self) -> None:
        """Write down that this version has looked at all paths; inside `commit`."""
        if not self._walked:
            self.db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (_WALKED, self.version.parser))
            self._walked = True

    def note(self, kind: str, thing: str, outcome: str, detail: str | None = None) -> None:
        """Write down an event; inside `commit`."""
        self._begin()
        row = (self._run, _now(), kind, thing, outcome, detail)
        self.db.execute("INSERT INTO events (run, at, type, object, outcome, detail) VALUES (?, ?, ?, ?, ?, ?)", row)

    def note_all(self, kind: str, query: str) -> int:
        """Write down an event for each path that a query gives, and return how many; inside `commit`."""
        if not self.db.execute(f"SELECT EXISTS ({query})").fetchone()[0]:
            return 0
        self._begin()
        words = f"INSERT INTO events (run, at, type, object, outcome) SELECT ?, ?, ?, path, 'noted' FROM ({query})"
        return self.db.execute(words, (self._run, _now(), kind)).rowcount

    @property
    def ran(self) -> bool:
        """Whether anything was written down in this run."""
        return self._run is not None

    def end(self, outcome: str) -> None:
        """Write down how the run ended, if it did anything."""
        if self._run is not None:
            with self.commit():
                self.db.execute("UPDATE runs SET ended = ?, outcome = ? WHERE id = ?", (_now(), outcome, self._run))

    def _begin(self) -> None:
        """Write down the run, when the first thing is done in it."""
        if self._run is None:
            row = (_now(), self.version.parser, self.version.options)
            self._run = self.db.execute("INSERT INTO runs (began, parser, options) VALUES (?, ?, ?)", row).lastrowid

    def paths(self, sha256: str) -> list[bytes]:
        """Return the paths of a source, in order."""
        with self.asked():
            return [raw for (raw,) in self.db.execute("SELECT raw FROM paths WHERE sha256 = ? AND state = 'source' ORDER BY raw", (sha256,))]

    def lose(self, raw: bytes, code: str, reason: str, remedy: str) -> None:
        """Write down that a source could not be read at a path when its turn came; the next run looks at it again."""
        with self.commit() as db:
            row = (code, reason, remedy, raw)
            db.execute("UPDATE paths SET (state, time, code, reason, remedy) = ('failed', 0, ?, ?, ?) WHERE raw = ?", row)
            self.note("capture", raw.decode(errors="backslashreplace"), "failed", reason)

    def finish(self, done: Sequence[Finished]) -> list[str]:
        """Write down what came of jobs whose files are in the output; return the paths of files that they replace."""
        with self.commit():
            return [path for one in done for path in self._finish(one)]

    def _finish(self, done: Finished) -> list[str]:
        job, result, parts = done
        version = (self.version.parser, self.version.options)
        was = {path for (path,) in self.db.execute("SELECT path FROM results WHERE source = ?", (job.sha256,))}
        self.db.execute("DELETE FROM results WHERE source = ?", (job.sha256,))
        self.db.executemany("INSERT INTO results VALUES (?, ?, ?, ?, ?)", [(one.path, job.sha256, *one[1:]) for one in parts])
        self.db.execute("DELETE FROM jobs WHERE sha256 = ? AND (parser, options) != (?, ?)", (job.sha256, *version))
        told = (
            result.state,
            result.code,
            result.reason,
            result.remedy,
            json.dumps(dict(result.about)),
            result.parts.get("findings"),
            result.parts.get("rows"),
        )
        self.db.execute(
            "UPDATE jobs SET (state, code, reason, remedy, about, findings, rows) = (?, ?, ?, ?, ?, ?, ?) "
            "WHERE sha256 = ? AND (parser, options) = (?, ?)",
            (*told, job.sha256, *version),
        )
        detail = result.reason or result.about.get("note")
        self.note("normalization", job.sha256, result.state, detail)
        return sorted(was - {one.path for one in parts})

    def rows(self, query: str, values: Iterable[object] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query one by one."""
        with self.asked():
            cursor = self.db.execute(query, tuple(values))
        while True:
            with self.asked():
                row = cursor.fetchone()
            if row is None:
                return
            yield row

    def count(self, query: str, *values: object) -> int:
        """Return the one number that a query gives."""
        with self.asked():
            (number,) = self.db.execute(query, values).fetchone()
        return int(number or 0)

    def told(self, key: str) -> str | None:
        """Return what was written down under a key."""
        with self.asked():
            row = self.db.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def tell(self, key: str, value: str) -> None:
        """Write something down under a key."""
        with self.commit():
            self.db.execute("INSERT INTO about VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value))

    def _prepare(self) -> None:
        with self.asked():
            laid_out = self._is_laid_out()
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = NORMAL")  # after a power cut the last jobs may be done again, never half
            self.db.execute("PRAGMA temp_store = FILE")
            self.db.execute("PRAGMA cache_size = -500")  # KiB
            self.db.execute("PRAGMA temp.cache_size = -500")
            if not laid_out:
                self.db.executescript(f"BEGIN; {_TABLES} {_LAID_OUT} COMMIT;")
            self._walked = self.told(_WALKED) == self.version.parser

    def _is_laid_out(self) -> bool:
        """Return whether it has its tables, or none yet.

        Raises:
            UnwritableTarget: it is another program's, or has another layout.
        """
        tables = {name for (name,) in self.db.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return False
        layout = self.told("layout") if "about" in tables else None
        if layout != _LAYOUT:
            reason = f"its ledger has layout {layout}, this version writes {_LAYOUT}" if layout else "it is no ledger of an archive"
            raise UnwritableTarget(reason, source=str(self._path), remedy="name another folder with -o")
        return True


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
