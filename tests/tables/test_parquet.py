"""Parquet: read by those who will read it, the same as SQLite says, and the same for the same entries."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

import minutesparse as mp
from minutesparse.tables import Entry, parquet, write_parquet, write_sqlite
from minutesparse.tables.schema import TABLES, columns
from tests.places import fixture_sources
from tests.tables.made import HALL, entry_of
from tests.tables.test_sqlite import FULL

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    """Return an entry for every fixture, and one of a file that failed."""
    made = {entry.sha256: entry for entry in (entry_of(path.read_bytes(), f"{path.parent.name}/{path.name}") for path in fixture_sources())}
    return [*made.values(), Entry("f" * 64, ("b.bin",), 3, "failed", "it is a picture"), entry_of(HALL, "hall.txt")]


@pytest.fixture(scope="module")
def folder(entries: list[Entry], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the Parquet files of the entries, and beside it their SQLite file."""
    folder = tmp_path_factory.mktemp("out") / "parquet"
    write_parquet(entries, folder)
    write_sqlite(entries, folder.parent / "tables.sqlite")
    return folder


def test_there_is_a_file_for_every_table(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{table.name}.parquet" for table in TABLES)


def test_dates_times_and_booleans_have_types_of_their_own(folder: Path) -> None:
    types = {"text": "string", "integer": "int64", "boolean": "bool", "date": "date32[day]", "time": "time64[us]", "datetime": "timestamp[us]"}
    for table in TABLES:
        schema = pq.read_schema(folder / f"{table.name}.parquet")
        assert [(field.name, str(field.type)) for field in schema] == [(column.name, types[column.type]) for column in columns(table)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_both_files_say_the_same(folder: Path, table: Any) -> None:
    found = pq.read_table(folder / f"{table.name}.parquet").to_pylist()
    with closing(sqlite3.connect(folder.parent / "tables.sqlite")) as database:
        order = ", ".join(f'"{name}"' for name in ("file", *table.key))
        told = database.execute(f'SELECT * FROM "{table.name}" ORDER BY {order}').fetchall()  # noqa: S608 - our own names
    ours = [tuple(map(_plain, row.values())) for row in sorted(found, key=lambda row: [row[name] for name in ("file", *table.key)])]
    assert ours == told


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


DUE = """
SELECT meetings.body, meetings.date, items.title, action_owners.name, due
FROM 'actions.parquet' AS actions JOIN 'action_owners.parquet' AS action_owners USING (file, action)
JOIN 'items.parquet' AS items USING (file, item) JOIN 'meetings.parquet' AS meetings USING (file)
WHERE due = DATE '2015-04-04'
"""
JOINED = ("actions", "action_owners", "items", "meetings")
DUE_ROW = ("Long Ferry Parish Council", dt.date(2015, 3, 3), "Ponds", "Ada Quill", dt.date(2015, 4, 4))


def test_duckdb_joins_the_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert duckdb.execute(DUE).fetchall() == [DUE_ROW]


def test_pandas_reads_the_files(folder: Path) -> None:
    actions, owners, items, meetings = (pd.read_parquet(folder / f"{name}.parquet").drop(columns=["start", "end", "line"]) for name in JOINED)
    joined = actions.merge(owners, on=["file", "action"]).merge(items[["file", "item", "title"]], on=["file", "item"])
    found = joined.merge(meetings.drop(columns="title"), on="file").query("due == @day", local_dict={"day": dt.date(2015, 4, 4)})
    assert found[["body", "date", "title", "name", "due"]].to_numpy().tolist() == [list(DUE_ROW)]


def test_polars_reads_the_files(folder: Path) -> None:
    actions, owners, items, meetings = (pl.scan_parquet(folder / f"{name}.parquet").drop("start", "end", "line") for name in JOINED)
    joined = actions.join(owners, on=["file", "action"]).join(items.select("file", "item", "title"), on=["file", "item"])
    found = joined.join(meetings.drop("title"), on="file").filter(pl.col("due") == dt.date(2015, 4, 4))
    assert found.select("body", "date", "title", "name", "due").collect().rows() == [DUE_ROW]


def test_the_same_entries_give_the_same_bytes(entries: list[Entry], folder: Path, tmp_path: Path) -> None:
    write_parquet(iter(entries), tmp_path / "again")
    for path in folder.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()


def test_what_waits_is_written_by_row_groups(entries: list[Entry], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROW_GROUP", 50_000)
    monkeypatch.setattr(parquet, "BATCH", 20)
    write_parquet(entries, tmp_path / "groups")
    assert pq.ParquetFile(tmp_path / "groups" / "items.parquet").num_row_groups > 1
    for table in TABLES:
        assert pq.read_table(tmp_path / "groups" / f"{table.name}.parquet") == pq.read_table(folder / f"{table.name}.parquet")


# --- what goes wrong


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "items.parquet").write_bytes(b"mine")
    with pytest.raises(mp.UnwritableTarget, match=r"items\.parquet: the tables cannot be written: File exists"):
        write_parquet([], tmp_path)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("items.parquet", b"mine")]


def test_where_entries_end_with_an_error_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write_parquet((entry_of(HALL) for _ in [1 // 0]), tmp_path)
    with pytest.raises(ValueError, match="are of another version"):
        write_parquet([Entry("a", (), 0, rows={"motions": []})], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    ended = subprocess.run([sys.executable, "-c", FULL, "parquet", str(tmp_path)], capture_output=True, text=True, check=True)
    assert ended.stdout.startswith("the tables cannot be written: ")
    assert list(tmp_path.iterdir()) == []


def test_without_pyarrow_the_way_out_is_told(tmp_path: Path) -> None:
    told = """
import sys
sys.modules["pyarrow"] = None
from pathlib import Path
from minutesparse.errors import UnwritableTarget
from minutesparse.tables import write_parquet
try:
    write_parquet([], Path(sys.argv[1]) / "parquet")
except UnwritableTarget as error:
    print(error.reason, error.remedy, sep="; ")
"""
    ended = subprocess.run([sys.executable, "-c", told, str(tmp_path)], capture_output=True, text=True, check=True)
    assert ended.stdout == "Parquet is written with pyarrow, which is not installed; install it with pip install 'minutesparse[parquet]'\n"
    assert list(tmp_path.iterdir()) == []


def test_pyarrow_is_imported_only_where_parquet_is_written() -> None:
    told = "import sys, minutesparse.tables; print('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "False\n"


def test_pandas_is_not_imported_where_parquet_is_written(tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    told = """
import sys
from pathlib import Path
from minutesparse.tables import Entry, write_parquet
write_parquet([Entry("a", ("a.txt",), 1)], Path(sys.argv[1]))
print("pandas" in sys.modules)
"""
    ended = subprocess.run([sys.executable, "-c", told, str(tmp_path)], capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"
    assert pq.read_table(tmp_path / "files.parquet")["size"].to_pylist() == [1]
