"""Parquet is made in a process beside the driver; what is told when that cannot be, and that nothing is left behind."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import run, tabling
from minutesparse.archive.messages import received, sent
from minutesparse.archive.tabler import entry, source
from minutesparse.tables import Entry
from tests.archive.made import drafts, five, folder_of, minutes, tree

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.archive import Means

pytest.importorskip("pyarrow")

ABOUT = {"sha256": "a" * 64, "paths": ["one.txt", "two\udcff.txt"], "size": 3, "state": "failed", "reason": "it is a picture"}

CROWDED = """
import resource, signal
from minutesparse.archive.tabler import serve
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))
serve()
"""
"""The process, where no file may have more than 4,000 bytes: less than what waits of one source and its table."""


def test_a_source_arrives_as_it_was_sent() -> None:
    message = source(ABOUT, None)
    (arrived,) = received(sent(message.header, *message.blobs))
    assert entry(arrived) == Entry("a" * 64, ("one.txt", "two\udcff.txt"), 3, "failed", "it is a picture")


@pytest.mark.parametrize(
    "failing",
    [
        ((sys.executable, "-c", "raise SystemExit(3)"), mp.WorkStopped, r"the process that makes the tables ended \((status 3|signal 9)\)"),
        (("/none",), mp.WorkStopped, "no process can be started to make the tables in"),
        ((sys.executable, "-c", CROWDED), mp.UnwritableTarget, "the tables cannot be written: .*too large"),
    ],
    ids=["ends", "cannot be started", "has no room"],
)
def test_where_parquet_cannot_be_made_the_run_stops_and_can_go_on(
    tmp_path: Path, means: Means, monkeypatch: pytest.MonkeyPatch, failing: tuple[tuple[str, ...], type[Exception], str]
) -> None:
    command, error, told = failing
    folder, out = folder_of(tmp_path / "in", {**five(), **{f"made/{number:02}.txt": minutes(number) for number in range(40)}}), tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(tabling, "COMMAND", command)
        with pytest.raises(error, match=told):
            run(folder, out, means=means)
    assert drafts(out) == []
    assert not (out / "parquet").exists()
    assert run(folder, out, means=means).read == 0
    run(folder, tmp_path / "other", means=means)
    assert tree(out) == tree(tmp_path / "other")


@pytest.mark.parametrize("cut", [0, 3, 200], ids=["before the first message", "in its length", "in a source"])
def test_the_process_ends_with_its_driver_and_leaves_nothing(tmp_path: Path, cut: int) -> None:
    message = source(ABOUT, b"x" * 100)
    words = sent({"folder": str(tmp_path)}) + sent(message.header, *message.blobs)
    ended = subprocess.run(tabling.COMMAND, input=words[:cut], capture_output=True, check=True, timeout=60)
    assert ended.stdout == b""
    assert list(tmp_path.iterdir()) == []
