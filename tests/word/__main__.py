"""Writes the Word files of `fixtures/` anew."""

from __future__ import annotations

from tests.places import FIXTURES
from tests.word import MADE

if __name__ == "__main__":
    for name, make in MADE.items():
        path = FIXTURES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
