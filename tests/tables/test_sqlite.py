"""The SQLite file: the same for the same entries, whole or not there, and readable by its own tool."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.tables import Entry, write_sqlite
from minutesparse.tables.schema import SEARCHED, TABLES, columns
from tests.places import fixture_sources
from tests.tables.made import HALL, entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    """Return an entry for every fixture, one of a file that failed, and one with two paths."""
    made = {entry.sha256: entry for entry in (entry_of(path.read_bytes(), f"{path.parent.name}/{path.name}") for path in fixture_sources())}
    return [*made.values(), Entry("f" * 64, ("b.bin",), 3, "failed", "it is a picture"), entry_of(HALL, "copy/hall.txt", "hall.txt")]


def asked(path: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """Return what the database at `path` answers."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(statement, values).fetchall()


def test_every_table_has_the_rows_of_its_entries(entries: list[Entry], tmp_path: Path) -> None:
    write_sqlite(entries, tmp_path / "tables.sqlite")
    for table in TABLES:
        made = sum(len(entry.rows.get(table.name, [])) for entry in entries)
        expected = {"files": len(entries), "paths": sum(len(entry.paths) for entry in entries)}.get(table.name, made)
        assert asked(tmp_path / "tables.sqlite", f'SELECT count(*) FROM "{table.name}"') == [(expected,)], table.name  # noqa: S608 - our own name


def test_a_file_that_failed_is_a_row_with_its_reason(entries: list[Entry], tmp_path: Path) -> None:
    write_sqlite(entries, tmp_path / "t.sqlite")
    found = asked(tmp_path / "t.sqlite", "SELECT path, size, state, reason, kind FROM files WHERE file = ?", "f" * 64)
    assert found == [("b.bin", 3, "failed", "it is a picture", None)]


def test_all_paths_of_a_source_are_listed(entries: list[Entry], tmp_path: Path) -> None:
    write_sqlite(entries, tmp_path / "t.sqlite")
    found = asked(tmp_path / "t.sqlite", "SELECT path FROM paths WHERE file = ? ORDER BY position", entries[-1].sha256)
    assert found == [("copy/hall.txt",), ("hall.txt",)]


def test_tables_join_by_the_columns_of_their_keys(tmp_path: Path) -> None:
    write_sqlite([entry_of(HALL, "hall.txt")], tmp_path / "t.sqlite")
    statement = """
        SELECT path, body, date, number, items.title, actions.text, name, due
        FROM actions JOIN action_owners USING (file, action) JOIN items USING (file, item) JOIN meetings USING (file) JOIN files USING (file)
    """
    action = "Ada Quill to dig the pond by 4 April 2015."
    assert asked(tmp_path / "t.sqlite", statement) == [
        ("hall.txt", "Long Ferry Parish Council", "2015-03-03", "2", "Ponds", action, "Ada Quill", "2015-04-04")
    ]


def test_the_file_is_sound_and_no_row_points_nowhere(entries: list[Entry], tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    write_sqlite(entries, path)
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]
    assert asked(path, "PRAGMA foreign_key_check") == []
    assert asked(path, "INSERT INTO search(search) VALUES ('integrity-check')") == []
    assert asked(path, "PRAGMA freelist_count") == [(0,)]


def test_passages_are_numbered_over_all_tables_that_are_searched(entries: list[Entry], tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    write_sqlite(entries, path)
    (total,) = asked(path, "SELECT count(*) FROM passages")
    assert [number for (number,) in asked(path, "SELECT id FROM passages ORDER BY id")] == list(range(1, total[0] + 1))
    assert {kind for (kind,) in asked(path, "SELECT DISTINCT kind FROM passages")} == {searched.kind for searched in SEARCHED.values()}


def test_the_same_entries_give_the_same_bytes(entries: list[Entry], tmp_path: Path) -> None:
    write_sqlite(entries, tmp_path / "a.sqlite")
    write_sqlite(iter(entries), tmp_path / "b.sqlite")
    again = [replace(entry, rows=json.loads(json.dumps(entry.rows))) for entry in entries]
    write_sqlite(again, tmp_path / "c.sqlite")
    first, *others = ((tmp_path / name).read_bytes() for name in ("a.sqlite", "b.sqlite", "c.sqlite"))
    assert others == [first, first]


def test_a_name_of_a_file_that_is_no_text_is_written_all_the_same(tmp_path: Path) -> None:
    write_sqlite([replace(entry_of(HALL), paths=("caf\udce9.txt",))], tmp_path / "t.sqlite")
    assert asked(tmp_path / "t.sqlite", "SELECT path FROM files") == [("caf\ufffd.txt",)]


# --- what goes wrong


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "t.sqlite").write_bytes(b"mine")
    with pytest.raises(mp.UnwritableTarget, match=r"t\.sqlite: the tables cannot be written: File exists"):
        write_sqlite([], tmp_path / "t.sqlite")
    assert (tmp_path / "t.sqlite").read_bytes() == b"mine"


def test_one_source_twice_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"two rows have one key: UNIQUE constraint failed: files\.file"):
        write_sqlite([entry_of(HALL), entry_of(HALL)], tmp_path / "t.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_where_entries_end_with_an_error_nothing_is_left(tmp_path: Path) -> None:
    def broken() -> Iterator[Entry]:
        yield entry_of(HALL)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_sqlite(broken(), tmp_path / "t.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["motions", "items"])
def test_rows_of_another_version_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"are of another version: {name}"):
        write_sqlite([replace(entry_of(HALL), rows={name: [[1]]})], tmp_path / "t.sqlite")
    assert list(tmp_path.iterdir()) == []


FULL = """
import dataclasses, random, resource, signal, sys
from pathlib import Path
import minutesparse as mp
from minutesparse.tables import write_parquet, write_sqlite
from tests.tables.made import HALL, entry_of

made = entry_of(HALL, "hall.txt")
paths = [(random.Random(n).randbytes(400).hex(),) for n in range(400)]
entries = [dataclasses.replace(made, sha256=f"{n:064}", paths=paths[n]) for n in range(400)]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    {"sqlite": write_sqlite, "parquet": write_parquet}[sys.argv[1]](entries, Path(sys.argv[2]))
except mp.UnwritableTarget as error:
    print(error.reason)
"""
"""Writes where no file may be larger than 60,000 bytes."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", FULL, "sqlite", str(tmp_path / "t.sqlite")], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("the tables cannot be written: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the tool of SQLite is not installed")
def test_the_tool_of_sqlite_reads_and_searches_it(tmp_path: Path) -> None:
    write_sqlite([entry_of(HALL, "hall.txt")], tmp_path / "t.sqlite")
    statement = "SELECT title, line FROM search, items USING (title) WHERE search MATCH 'cafe' AND items.id = search.rowid"
    ended = subprocess.run(["sqlite3", str(tmp_path / "t.sqlite"), statement], capture_output=True, text=True, check=True)  # noqa: S607 - as found
    assert ended.stdout == "Hedges|9\n"


def test_every_column_is_in_its_order(tmp_path: Path) -> None:
    write_sqlite([], tmp_path / "t.sqlite")
    for table in TABLES:
        found = asked(tmp_path / "t.sqlite", f'PRAGMA table_info("{table.name}")')
        assert [name for _, name, *_ in found] == [column.name for column in columns(table)]
