"""Folders of invented minutes, and an output as what is in it: every file but those that hold times."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from minutesparse.archive.ledger import NAME as LEDGER
from minutesparse.archive.lock import NAME as LOCK
from tests.places import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

TIMED = {LEDGER, f"{LEDGER}-wal", f"{LEDGER}-shm", LOCK, "events.jsonl"}
"""Files of an output that hold times, or are no results."""

MINUTES = """{body}

Minutes of the meeting held on {day} March 2015

1. Hedges

RESOLVED: That the hedges be cut by {day} April.

2. Ponds

Action: {name} to dig the pond.
"""

FIVE = (
    "lga/housing-renewal-board/note-of-meeting.txt",
    "moderngov/homes-back-into-use/item.txt",
    "generic/allotment-users-2014-07/notes.docx",
    "parish/little-sedge-2017-03/minutes.md",
    "parish/sallow-end-2018-02/minutes.html",
)
"""Fixtures in five formats and layouts."""


def minutes(number: int) -> bytes:
    """Return the minutes of an invented meeting; each number gives another."""
    return MINUTES.format(body=f"Sedge {number} Parish Council", day=number % 28 + 1, name=f"J Reed{number}").encode()


def folder_of(path: Path, files: dict[str, bytes]) -> Path:
    """Write `files` below `path` and return it."""
    path.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def five() -> dict[str, bytes]:
    """Return five fixtures by the names that they have in a folder of two levels."""
    return {f"{number}/{name.rpartition('/')[2]}": (FIXTURES / name).read_bytes() for number, name in enumerate(FIVE)}


def tree(out: Path) -> dict[str, str]:
    """Return every file in an output that holds no time, with the hash of its content."""
    found = {path.relative_to(out).as_posix(): path for path in sorted(out.rglob("*")) if path.is_file()}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in found.items() if name not in TIMED}


def drafts(out: Path) -> list[str]:
    """Return what a run left half written: files outside the places of results."""
    work = out / ".work"
    return sorted(path.name for path in work.iterdir()) if work.exists() else []
