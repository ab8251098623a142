"""Writes the Word files and the OpenDocument text of `fixtures/` anew."""

from __future__ import annotations

from tests import opendocument
from tests.places import FIXTURES
from tests.word import MADE

if __name__ == "__main__":
    for name, make in (MADE | opendocument.MADE).items():
        path = FIXTURES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
