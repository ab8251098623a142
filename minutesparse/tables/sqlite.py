"""Entries as one SQLite file with a full-text index.

In: entries, one by one. Out: a new file. Afterwards holds: the same entries in the same order give the same bytes (with the same SQLite); memory does
not depend on how many there are; the index (`search`, FTS5) holds no second copy of the words but reads them from the tables by way of `passages`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from minutesparse.errors import UnwritableTarget
from minutesparse.tables.entry import fill
from minutesparse.tables.schema import BY_NAME, ID, SEARCHED, TABLES, TABLES_VERSION, columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from minutesparse.tables.entry import Add, Entry
    from minutesparse.tables.rows import Cell
    from minutesparse.tables.schema import Column, Table

_SETTINGS = (
    "PRAGMA page_size = 4096",
    "PRAGMA journal_mode = OFF",  # a file that was not written to its end is thrown away
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -2048",  # KiB
    "PRAGMA temp_store = FILE",
    f"PRAGMA user_version = {TABLES_VERSION}",
)

_TYPES = {"text": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "date": "TEXT", "time": "TEXT", "datetime": "TEXT"}

_INDEX = """CREATE VIRTUAL TABLE search USING fts5(
  title, text, content='passages', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
)"""


def write_sqlite(entries: Iterable[Entry], path: Path) -> None:
    """Write the tables of `entries`, and their full-text index, to a new file at `path`.

    The file is not forced to the disk; if it cannot be written to its end, nothing is left of it.

    Args:
        entries: one for each source, each sha256 once; iterated once.
        path: where the file is to be.

    Raises:
        UnwritableTarget: there is a file already, the operating system refuses, or Python's SQLite has no full-text index.
        ValueError: an entry has rows of another version, or two are of one source.
    """
    try:
        path.open("xb").close()
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from error
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for statement in (*_SETTINGS, "BEGIN", *definitions()):
                database.execute(statement)
            fill(entries, _adding(database))
            for statement in ("INSERT INTO search(search) VALUES('optimize')", *_indices(), "COMMIT"):
                database.execute(statement)
    except sqlite3.IntegrityError as error:
        path.unlink()
        reason = f"two rows have one key: {error}"
        raise ValueError(reason) from error
    except sqlite3.Error as error:
        path.unlink()
        raise _refused(path, str(error)) from error
    except BaseException:
        path.unlink()
        raise


def _refused(path: Path, reason: str) -> UnwritableTarget:
    remedy = "use a Python whose SQLite has FTS5" if "fts5" in reason else "make room, or name another place"
    return UnwritableTarget(f"the tables cannot be written: {reason}", source=str(path), remedy=remedy)


def definitions() -> Iterator[str]:
    """Yield the SQL that makes the tables, the view of all that is searched, and its index."""
    yield from map(_table, TABLES)
    yield "CREATE VIEW passages AS\n" + "\nUNION ALL\n".join(map(_passages, SEARCHED))
    yield _INDEX


def _table(table: Table) -> str:
    lines = [_column(column) for column in columns(table)]
    key = _listed("file", *table.key)
    lines.append(f"UNIQUE ({key})" if table.searched else f"PRIMARY KEY ({key})")
    lines += [f"FOREIGN KEY ({_listed(*ours)}) REFERENCES {other} ({_listed(*theirs)})" for other, ours, theirs in _references(table)]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + (")" if table.searched else ") WITHOUT ROWID")


def _column(column: Column) -> str:
    if column is ID:
        return '"id" INTEGER PRIMARY KEY'
    return f'"{column.name}" {_TYPES[column.type]}'


def _references(table: Table) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield the tables that `table` refers to, with its columns and theirs."""
    for column in columns(table):
        if column.refers and column.refers != table.name and column.name == "file":
            yield column.refers, ("file",), ("file",)
        elif column.refers and column.name != "file":
            yield column.refers, ("file", column.name), ("file", *BY_NAME[column.refers].key)


def _listed(*names: str) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _passages(name: str) -> str:
    searched = SEARCHED[name]
    item = "item" if any(column.name == "item" for column in BY_NAME[name].columns) else "NULL"
    title = searched.title or "NULL"
    return f"SELECT id, '{searched.kind}' AS kind, file, {item} AS item, {title} AS title, text, start, \"end\", line FROM {name}"


def _indices() -> Iterator[str]:
    for table in TABLES:
        for name in table.indexed:
            yield f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")'


def _adding(database: sqlite3.Connection) -> Add:
    """Return what inserts rows, and their words into the index."""
    inserts = {table.name: f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(columns(table)))})' for table in TABLES}
    words = {name: _words(name) for name in SEARCHED}

    def add(name: str, rows: list[list[Cell]]) -> None:
        database.executemany(inserts[name], rows)
        if name in words:
            database.executemany("INSERT INTO search(rowid, title, text) VALUES (?, ?, ?)", map(words[name], rows))

    return add


def _words(name: str) -> Callable[[list[Cell]], tuple[Cell, Cell, Cell]]:
    """Return what tells of a row of a table what the index is to hold: its number, its title and its text."""
    names = [column.name for column in columns(BY_NAME[name])]
    searched = SEARCHED[name]
    title = names.index(searched.title) if searched.title else None
    text = names.index(searched.text)
    return lambda row: (row[0], None if title is None else row[title], row[text])
