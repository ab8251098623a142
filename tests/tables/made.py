"""Entries for the tests of tables: of sources as they would be parsed, and of records that Hypothesis made."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import minutesparse as mp
from minutesparse.tables import Entry, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.tables.rows import Cell, Rows
    from minutesparse.writers.published import Restricted

HALL = """Long Ferry Parish Council

Minutes of the meeting held on Tuesday 3 March 2015 at 7.30 pm

Present: Cllr Ada Quill (Chairman), Cllr Bram Tooley

Apologies: Cllr Cy Marsh

1. Hedges

The hedge at Café Lane was cut.
The lease of the barn runs out.

RESOLVED: That the lease be renewed.

2. Ponds

Ada Quill to dig the pond by 4 April 2015.
"""
"""Lines: body 1, date 3, present 5, apologies 7, item 1 on 9 (its paragraphs on 11 and 14), item 2 on 16."""


def entry_of(source: str | bytes, *paths: str, restricted: Restricted | None = None) -> Entry:
    """Return the entry of a source, its rows as they come from another process."""
    data = source.encode() if isinstance(source, str) else source
    record = mp.parse(data)
    made = rows(record, mp.check(record), restricted=restricted)
    return Entry(record.source.sha256, paths or ("minutes.txt",), len(data), rows=json.loads(json.dumps(made)))


def entry_of_record(record: mp.Minutes | mp.Report, name: str = "a.txt") -> Entry:
    """Return the entry of a record that was not read from a file."""
    return Entry(hashlib.sha256(name.encode()).hexdigest(), (name,), 0, rows=rows(record))


def as_dicts(made: Rows, table: str, names: Iterable[str]) -> Iterator[dict[str, Cell]]:
    """Yield the rows of a table by the names of their columns, those named alone."""
    from minutesparse.tables.schema import BY_NAME, told

    columns = [column.name for column in told(BY_NAME[table])]
    for row in made.get(table, []):
        whole = dict(zip(columns, row, strict=True))
        yield {name: whole[name] for name in names}
