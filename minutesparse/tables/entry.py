"""One source of an archive, as the writers of tables take it.

In: entries, one by one. Out: their rows, table by table, whole. Afterwards holds: every writer is given the same rows of an entry.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from minutesparse.tables.rows import cell
from minutesparse.tables.schema import BY_NAME, SEARCHED, TABLES, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from minutesparse.tables.rows import Cell, Rows

Add: TypeAlias = "Callable[[str, list[list[Cell]]], None]"
"""What takes the name of a table and rows of it, with all columns."""


@dataclass(frozen=True)
class Entry:
    """A source: the sha256 of its bytes, every path it lies at, and what became of it.

    `rows` are what `rows(record)` gave, in this process or, as JSON, in another; empty for a source that has no record. The first path is the one
    that a hit of a search names.
    """

    sha256: str
    paths: tuple[str, ...]
    size: int
    state: Literal["done", "failed", "withheld"] = "done"
    reason: str | None = None
    rows: Rows = field(default_factory=dict)


def fill(entries: Iterable[Entry], add: Add) -> None:
    """Give the rows of `entries` to what adds them; passages are numbered as they come.

    Raises:
        ValueError: an entry has rows of another version.
    """
    last = 0
    for entry in entries:
        for name, rows in _filled(entry):
            if name in SEARCHED:
                rows = [[number, *row] for number, row in enumerate(rows, last + 1)]  # noqa: PLW2901 - the same rows, numbered
                last += len(rows)
            add(name, rows)


def _filled(entry: Entry) -> Iterator[tuple[str, list[list[Cell]]]]:
    """Yield each table that the entry has rows in, with the rows: all columns but `id`, those of `files` first.

    Raises:
        ValueError: its rows are not of these tables, so that another version made them.
    """
    for name, made in entry.rows.items():
        if name not in BY_NAME or (made and len(made[0]) != len(told(BY_NAME[name]))):
            reason = f"rows of {entry.sha256} are of another version: {name}"
            raise ValueError(reason)
    own = [cell(entry.paths[0] if entry.paths else None), entry.size, entry.state, cell(entry.reason)]
    (record,) = entry.rows.get("files") or [[None] * len(told(BY_NAME["files"]))]
    yield "files", [[entry.sha256, *own, *record]]
    yield "paths", [[entry.sha256, position, cell(path)] for position, path in enumerate(entry.paths, 1)]
    for table in TABLES:
        if table.name not in {"files", "paths"} and (found := entry.rows.get(table.name)):
            yield table.name, [[entry.sha256, *row] for row in found]
