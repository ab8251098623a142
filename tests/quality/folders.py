"""A folder of two documents with golds, one found whole and one not, written where a test may change it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """Dale Parish Council

Minutes of the meeting held on 4 May 2021 at 7.30pm in the Village Hall

1. Gates

It was agreed that the gate be mended.

2. Trees

There was nothing to report.
"""
GOLD: dict[str, Any] = {
    "kind": "minutes",
    "meeting": {"body": "Dale Parish Council", "date": "2021-05-04", "start_time": "19:30", "venue": "Village Hall"},
    "items": [{"number": "1", "title": "Gates"}, {"number": "2", "title": "Trees"}],
    "decisions": [{"item": "1", "starts": "the gate be mended", "level": "explicit", "kind": "agreed"}],
}


def written(folder: Path) -> Path:
    """Write the folder, and return it: in `half.txt` a person reads a second decision that is not there to find."""
    more = {**GOLD, "decisions": [*GOLD["decisions"], {"item": "1", "starts": "the wall be painted", "level": "explicit"}]}
    for name, gold in (("whole.txt", GOLD), ("half.txt", more)):
        (folder / name).write_text(WHOLE, encoding="utf-8")
        (folder / f"{name}.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder
