"""How much memory the tables take does not depend on how many entries there are."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MEASURE = """
import dataclasses, sys
from pathlib import Path
from minutesparse.tables import search, write_parquet, write_sqlite
from tests.tables.made import HALL, entry_of

made = entry_of(HALL, "hall.txt")

def entries(count):
    for number in range(count):
        rows = {name: [[cell for cell in row] for row in found] for name, found in made.rows.items()}
        rows["items"][0][4] = f"heron {number} " * 4000
        yield dataclasses.replace(made, sha256=f"{number:064}", rows=rows)

kind, count, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
if kind == "kept":
    kept = list(entries(count))
else:
    {"sqlite": write_sqlite, "parquet": write_parquet}[kind](entries(count), folder / kind)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
"""Prints the peak of memory after writing entries of about 50,000 characters each; `kept` only keeps them."""


def peak(kind: str, count: int, folder: Path) -> int:
    """Return the peak of memory of a process that writes `count` entries."""
    folder.mkdir()
    words = [sys.executable, "-c", MEASURE, kind, str(count), str(folder)]
    return int(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is told by /proc")


def growth(kind: str, folder: Path) -> float:
    """Return how many times the peak of 200 entries that of 2,000 is."""
    return peak(kind, 2000, folder / "many") / peak(kind, 200, folder / "few")


@pytest.mark.parametrize("kind", ["sqlite", "parquet"])
def test_ten_times_as_many_entries_take_no_more_memory(kind: str, tmp_path: Path) -> None:
    assert growth(kind, tmp_path) <= 1.1


def test_entries_that_are_kept_would_be_noticed(tmp_path: Path) -> None:
    assert growth("kept", tmp_path) > 1.5
