"""Entries as Parquet, one file a table (extra `parquet`).

In: entries, one by one. Out: `items.parquet`, `decisions.parquet` … in a folder, a table without rows too. Afterwards holds: the same entries in the
same order give the same bytes (with the same pyarrow); memory does not depend on how many there are, since rows wait on the disk, and one table after
the other is written by row groups. Dates, times and booleans have types of their own here.
"""

from __future__ import annotations

import datetime as dt
from array import array
from contextlib import ExitStack
from io import RawIOBase
from itertools import accumulate, groupby
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

from minutesparse.errors import UnwritableTarget
from minutesparse.tables.entry import fill
from minutesparse.tables.schema import TABLES, TABLES_VERSION, columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from minutesparse.tables.entry import Entry
    from minutesparse.tables.rows import Cell
    from minutesparse.tables.schema import Table

BATCH = 100
"""Rows of a table that wait as Python's values; then they are packed, and wait on the disk."""

BATCH_CHARACTERS = 200_000
"""Their characters, likewise."""

ROW_GROUP = 2_000_000
"""Bytes of packed rows that are written together."""


def write_parquet(entries: Iterable[Entry], folder: Path) -> None:
    """Write the tables of `entries` to new files in `folder`, which is made if it is not there.

    The files are not forced to the disk; if they cannot be written to their end, nothing is left of them.

    Args:
        entries: one for each source, each sha256 once; iterated once.
        folder: where the files are to be.

    Raises:
        UnwritableTarget: pyarrow is not installed, there is such a file already, or the operating system refuses.
        ValueError: an entry has rows of another version.
    """
    _check(folder)
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in TABLES:
            path = folder / f"{table.name}.parquet"
            path.open("xb").close()
            made.append(path)
        for name, pieces in groupby(parquet_pieces(entries, folder), itemgetter(0)):
            with (folder / name).open("wb") as file:
                file.writelines(piece for _, piece in pieces)
    except BaseException as error:
        for path in made:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _refused(error, folder) from error
        raise


def parquet_pieces(entries: Iterable[Entry], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of `write_parquet`, one after the other, in pieces: the name of the file, and what comes next in it.

    Args:
        entries: as for `write_parquet`; all of them are asked for before the first piece.
        folder: where rows wait, in files without a name.

    Raises:
        UnwritableTarget: pyarrow is not installed, or the operating system refuses to keep what waits.
        ValueError: an entry has rows of another version.
    """
    _check(folder)
    with ExitStack() as opened:
        try:
            sheets = {table.name: _Sheet(table, opened.enter_context(TemporaryFile(dir=folder))) for table in TABLES}
            fill(entries, lambda name, rows: sheets[name].add(rows))
            for name, sheet in sheets.items():
                for piece in sheet.pieces():
                    yield f"{name}.parquet", piece
        except OSError as error:
            raise _refused(error, folder) from error


def _check(folder: Path) -> None:
    try:
        import pyarrow.parquet  # noqa: F401 - whether it is there
    except ImportError as error:
        reason = "Parquet is written with pyarrow, which is not installed"
        raise UnwritableTarget(reason, source=str(folder), remedy="install it with pip install 'minutesparse[parquet]'") from error


def _refused(error: OSError, folder: Path) -> UnwritableTarget:
    reason = f"the tables cannot be written: {error.strerror or error}"
    return UnwritableTarget(reason, source=str(error.filename or folder), remedy="make room, or name another folder")


class _Pieces(RawIOBase):
    """A file that is written from its beginning to its end, of which what was written is taken away piece by piece."""

    def __init__(self) -> None:
        self._size = 0
        self._written: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]  # and nothing else
        piece = bytes(data)
        self._written.append(piece)
        self._size += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self._size

    def taken(self) -> bytes:
        """Return what was written since this was last asked."""
        piece = b"".join(self._written)
        self._written.clear()
        return piece


class _Sheet:
    """One table on its way to its file: rows that wait as they came, then packed on the disk, then written by row groups."""

    def __init__(self, table: Table, waiting: IO[bytes]) -> None:
        import pyarrow as pa

        types = {
            "text": pa.string(),
            "integer": pa.int64(),
            "boolean": pa.bool_(),
            "date": pa.date32(),
            "time": pa.time64("us"),
            "datetime": pa.timestamp("us"),
        }
        self._columns = columns(table)
        self._schema = pa.schema([(column.name, types[column.type]) for column in self._columns], {"minutesparse.tables": str(TABLES_VERSION)})
        self._worded = [column.type not in {"integer", "boolean"} for column in self._columns]
        self._clear()
        self._waiting = waiting
        self._stream = pa.ipc.new_stream(waiting, self._schema)

    def add(self, rows: list[list[Cell]]) -> None:
        """Add rows; they are packed when there are many, or long ones."""
        for kept, cells, worded in zip(self._cells, zip(*rows, strict=True), self._worded, strict=True):
            kept.extend(cells)
            if worded:
                self._characters += sum(map(len, filter(None, cells)))
        if len(self._cells[0]) >= BATCH or self._characters >= BATCH_CHARACTERS:
            self._pack()

    def _clear(self) -> None:
        self._cells: list[list[Any]] = [[] for _ in self._columns]
        self._characters = 0

    def _pack(self) -> None:
        import pyarrow as pa

        count = len(self._cells[0])
        arrays = [
            pa.Array.from_buffers(field.type, count, [None if buffer is None else pa.py_buffer(buffer) for buffer in _buffers(cells, column.type)])
            for cells, column, field in zip(self._cells, self._columns, self._schema, strict=True)
        ]
        self._stream.write_batch(pa.record_batch(arrays, schema=self._schema))
        self._clear()

    def pieces(self) -> Iterator[bytes]:
        """Yield the file of all rows, a row group at a time."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        if self._cells[0]:
            self._pack()
        self._stream.close()
        self._waiting.seek(0)
        file = _Pieces()
        with pq.ParquetWriter(file, self._schema, compression="zstd") as writer:
            for group in _groups(pa.ipc.open_stream(self._waiting)):
                writer.write_table(pa.Table.from_batches(group))
                yield file.taken()
                pa.default_memory_pool().release_unused()
        yield file.taken()


def _groups(batches: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield batches as they make a row group."""
    group: list[Any] = []
    size = 0
    for batch in batches:
        group.append(batch)
        size += batch.nbytes
        if size >= ROW_GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group


_EPOCH = dt.datetime(1970, 1, 1)  # noqa: DTZ001 - as naive as the times

_NUMBERS: dict[str, tuple[str, Callable[[Any], int]]] = {
    "integer": ("q", int),
    "date": ("i", lambda words: (dt.date.fromisoformat(words) - _EPOCH.date()).days),
    "time": ("q", lambda words: _microseconds(dt.datetime.combine(_EPOCH, dt.time.fromisoformat(words)))),
    "datetime": ("q", lambda words: _microseconds(dt.datetime.fromisoformat(words).replace(tzinfo=None))),
}
"""What a column of Arrow has of a cell: how wide a number, and which."""


def _microseconds(moment: dt.datetime) -> int:
    return (moment - _EPOCH) // dt.timedelta(microseconds=1)


def _buffers(cells: Sequence[Any], type: str) -> list[bytes | array[int] | None]:  # noqa: A002 - what it is
    """Return a column as Arrow keeps it (Columnar Format 1.5): which cells there are, None for all, and the cells.

    `pa.array` would import pandas, for a second.
    """
    there = _bits([cell is not None for cell in cells]) if None in cells else None
    if type == "boolean":
        return [there, _bits(cells)]
    if type == "text":
        words = [cell.encode() if cell else b"" for cell in cells]
        return [there, array("i", accumulate(map(len, words), initial=0)), b"".join(words)]
    code, number = _NUMBERS[type]
    return [there, array(code, [0 if cell is None else number(cell) for cell in cells])]


def _bits(cells: Sequence[Cell]) -> bytes:
    r"""Return a bit for each cell, the first in the lowest place of the first byte.

    >>> _bits([True, False, False, False, False, False, False, False, True])
    b'\x01\x01'
    """
    return sum(1 << place for place, cell in enumerate(cells) if cell).to_bytes((len(cells) + 7) // 8, "little")
