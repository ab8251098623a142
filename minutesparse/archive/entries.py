"""What came of each source, in the order of the paths.

In: the ledger. Out: one `Entry` a source, or one message, one at a time; and a hash of all that they are made from.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.ledger import FIRST
from minutesparse.archive.tabler import source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.archive.ledger import Ledger
    from minutesparse.archive.messages import Message


class Entry(NamedTuple):
    """A source with what came of it, and where its parts stand in the output."""

    sha256: str
    path: str
    """The first of its paths."""
    size: int
    state: str
    code: str | None
    reason: str | None
    remedy: str | None
    findings: bytes
    parts: dict[str, str]


def entries(ledger: Ledger) -> Iterator[Entry]:
    """Yield every source with what came of it, in the order of first paths."""
    query = (
        "SELECT first.sha256, first.path, jobs.size, jobs.state, jobs.code, jobs.reason, jobs.remedy, jobs.findings, "
        "(SELECT json_group_object(part, path) FROM results WHERE source = jobs.sha256) "
        f"FROM ({FIRST}) AS first CROSS JOIN jobs ON jobs.sha256 = first.sha256 "
        "WHERE (jobs.parser, jobs.options) = (?, ?) AND jobs.state != 'pending' ORDER BY first.raw"
    )
    for row in ledger.rows(query, (ledger.version.parser, ledger.version.options)):
        *about, findings, parts = row
        yield Entry._make((*about, findings or b"", json.loads(parts)))


def tabled(ledger: Ledger) -> Iterator[Message]:
    """Yield every source as a message to those who make tables, in the order of first paths."""
    query = (
        "SELECT jobs.rows, first.sha256, jobs.size, jobs.state, jobs.reason, "
        "(SELECT json_group_array(path) FROM (SELECT path FROM paths WHERE sha256 = first.sha256 AND state = 'source' ORDER BY raw)) "
        f"FROM ({FIRST}) AS first CROSS JOIN jobs ON jobs.sha256 = first.sha256 "
        "WHERE (jobs.parser, jobs.options) = (?, ?) AND jobs.state != 'pending' ORDER BY first.raw"
    )
    for rows, sha256, size, state, reason, paths in ledger.rows(query, (ledger.version.parser, ledger.version.options)):
        about = {"sha256": sha256, "paths": json.loads(paths), "size": size, "state": state, "reason": reason}
        yield source(about, rows)


def digest(ledger: Ledger) -> str:
    """Return a hash of all that the outputs are made from."""
    made_from = hashlib.sha256(repr(ledger.version).encode())
    for row in ledger.rows("SELECT raw, state, sha256, reason FROM paths ORDER BY raw"):
        made_from.update(repr(row).encode())
    query = (
        "SELECT sha256, name, state, reason, "
        "(SELECT group_concat(sha256) FROM (SELECT sha256 FROM results WHERE source = jobs.sha256 ORDER BY part)) "
        "FROM jobs ORDER BY sha256, parser, options"
    )
    for row in ledger.rows(query):
        made_from.update(repr(row).encode())
    return made_from.hexdigest()
