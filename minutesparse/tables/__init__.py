r"""Records as tidy tables, in SQLite and in Parquet, and search in them.

In: for each source of an archive an `Entry`, with the rows that `rows(record)` gives. Out: `tables.sqlite` with a full-text index, a Parquet file for
each table, and hits. Afterwards holds: every row has the file it comes from, and its place in the document's text.

>>> import minutesparse as mp
>>> record = mp.parse_text("Hill Parish Council\n\n1. Hedges\n\nThe hedge was cut.\n\n2. Close\n\nThe meeting closed at 9 pm.\n")
>>> rows(record)["items"][0][:6]
[1, None, '1', None, 'Hedges', 'The hedge was cut.']
"""

from __future__ import annotations

from minutesparse.tables.entry import Entry
from minutesparse.tables.parquet import parquet_pieces, write_parquet
from minutesparse.tables.rows import rows
from minutesparse.tables.schema import TABLES, TABLES_VERSION
from minutesparse.tables.searching import Hit, search, withheld
from minutesparse.tables.sqlite import write_sqlite

__all__ = [
    "TABLES",
    "TABLES_VERSION",
    "Entry",
    "Hit",
    "parquet_pieces",
    "rows",
    "search",
    "withheld",
    "write_parquet",
    "write_sqlite",
]
