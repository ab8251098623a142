"""What a finished archive has as a whole: all records, all findings, the report, the tables, the events.

In: the ledger and the results. Out: files in the output, in order of the paths of the sources. Afterwards holds: the same sources, version and
options give the same bytes, but for `events.jsonl`, which has times; where nothing changed nothing is written; memory does not grow with the number
of files.
"""

from __future__ import annotations

import json
import os
from contextlib import ExitStack, closing
from importlib.util import find_spec
from typing import TYPE_CHECKING

from minutesparse.archive.entries import digest, entries, tabled
from minutesparse.archive.store import told
from minutesparse.archive.tabler import entry
from minutesparse.archive.tabling import Tabler
from minutesparse.archive.volumes import write_report
from minutesparse.archive.work import FAILED
from minutesparse.tables import write_sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from minutesparse.archive.entries import Entry
    from minutesparse.archive.ledger import Ledger
    from minutesparse.archive.store import Store

_MADE = "finished"
"""The key under which the ledger has what the outputs were made from."""

RECORDS, FINDINGS, REPORT, TABLES, PARQUET, EVENTS = "records.jsonl", "findings.jsonl", "report", "tables.sqlite", "parquet", "events.jsonl"


def finish(ledger: Ledger, store: Store, *, workers: int = 1) -> bool:
    """Bring the outputs of the archive as a whole up to date, with so many workers; return whether there was anything to do.

    Raises:
        UnwritableTarget: one of them cannot be written.
        WorkStopped: a process that makes the report or the tables cannot be started, or ends before its time.
    """
    names = [RECORDS, FINDINGS, REPORT, TABLES, *([PARQUET] if find_spec("pyarrow") else [])]
    made_from = f"{' '.join(names)}: {digest(ledger)}"
    if ledger.told(_MADE) == made_from and all((store.out / name).exists() for name in (*names, EVENTS)):
        return False
    with told(store.out), ExitStack() as held:
        tabler = held.enter_context(closing(Tabler(store.work))) if PARQUET in names else None  # it has time to start while the others are made
        _write_records(entries(ledger), store.out, store.work / RECORDS)
        _write_findings(entries(ledger), store.work / FINDINGS)
        write_report(entries(ledger), store.out, store.work / REPORT, workers=workers)
        found = tabled(ledger)
        write_sqlite(map(entry, tabler.passed(found) if tabler else found), store.work / TABLES)
        if tabler:
            tabler.write(store.work / PARQUET)
    with ledger.commit():
        ledger.note("creation", ", ".join(names), "done")
    with told(store.out):
        _write_events(ledger, store.work / EVENTS)
    for name in (*names, EVENTS):
        store.put(store.work / name, store.out / name)
    ledger.tell(_MADE, made_from)
    return True


def _write_records(found: Iterator[Entry], out: Path, draft: Path) -> None:
    with draft.open("xb") as file:
        for source in found:
            if source.state != FAILED:
                file.write((out / source.parts["record"]).read_bytes())


def _write_findings(found: Iterator[Entry], draft: Path) -> None:
    nameless = b'{"path":null,'
    with draft.open("xb") as file:
        for source in found:
            named = f'{{"path":{json.dumps(source.path, ensure_ascii=False)},'.encode()
            for line in source.findings.splitlines(keepends=True):
                file.write(named + line.removeprefix(nameless))


def _write_events(ledger: Ledger, draft: Path) -> None:
    """Write who did what to which object, when, with which version and outcome."""
    query = (
        "SELECT events.id, events.at, events.type, events.object, events.outcome, events.detail, runs.id, runs.parser, runs.options "
        "FROM events JOIN runs ON runs.id = events.run ORDER BY events.id"
    )
    names = ("event", "at", "type", "object", "outcome", "detail", "run", "version", "options")
    with draft.open("x", encoding="utf-8", newline="") as file:
        for row in ledger.rows(query):
            told_of = {**dict(zip(names, row, strict=True)), "agent": "minutesparse"}
            file.write(json.dumps(told_of, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
