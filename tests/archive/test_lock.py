"""Two runs on one output, and signals."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import Means, preview, run
from minutesparse.archive.lock import locked, shared
from tests.archive import rogue
from tests.archive.made import drafts, folder_of, minutes, tree
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

ROGUE = f"""
import sys
from minutesparse.archive import guard
guard.COMMAND = {rogue.COMMAND!r}
from minutesparse.cli import app
app(["archive", sys.argv[1], "-o", sys.argv[2], "--workers", "2", "--json-progress"])
"""

STUCK = f"""
import threading
from minutesparse.archive.store import Store
from minutesparse.cli import archiving
archiving._TIDYING = 1
Store.close = lambda store: threading.Event().wait()
{ROGUE}
"""


def test_a_second_run_is_told_who_is_writing(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    out.mkdir()
    with locked(out), pytest.raises(mp.UnwritableTarget, match=rf"another run is writing it \(process {os.getpid()} on .*, since 20"):
        run(folder, out, means=means)
    assert run(folder, out, means=means).done == 1


def test_dry_runs_look_together_but_not_while_a_run_is_writing(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    run(folder, out, means=means)
    with shared(out):
        assert preview(folder, out, means=means).plan.pending == 0
        with pytest.raises(mp.UnwritableTarget, match="another run is writing it, or a dry run is looking at it; wait until it is done"):
            run(folder, out, means=means)
    with locked(out), pytest.raises(mp.UnwritableTarget, match=r"another run is writing it \(process"):
        preview(folder, out, means=means)


def test_a_disk_that_knows_no_locks_is_not_told_as_another_run(tmp_path: Path, means: Means, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1)})
    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(mp.UnwritableTarget, match=r"it cannot be written \(No locks available\); name another folder with -o"):
        run(folder, tmp_path / "out", means=means)


def test_a_lock_that_leads_elsewhere_is_not_followed(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    run(folder, out, means=means)
    precious = tmp_path / "precious"
    precious.write_bytes(b"words")
    (out / ".lock").unlink()
    (out / ".lock").symlink_to(precious)
    (out / ".work").symlink_to(tmp_path / "in")
    with pytest.raises(mp.UnwritableTarget):
        run(folder, out, means=means)
    (out / ".lock").unlink()
    assert run(folder, out, means=means).done == 1
    assert precious.read_bytes() == b"words"
    assert (folder / "a.txt").exists()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_run_at_once_and_it_is_gone_on_with(tmp_path: Path, means: Means, number: signal.Signals, status: int) -> None:
    folder, out = (
        folder_of(tmp_path / "in", {**{f"{count:02}.txt": minutes(count) for count in range(40)}, "loop.txt": b"loop.txt"}),
        tmp_path / "out",
    )
    command = [sys.executable, "-c", ROGUE, str(folder), str(out)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as driver:
        assert driver.stderr is not None
        for line in driver.stderr:
            if '"reading"' in line:
                break
        driver.send_signal(number)
        sent = time.monotonic()
        words = driver.stderr.read()
        assert driver.wait() == status
        took = time.monotonic() - sent
    assert "Traceback" not in words
    assert took < Means().seconds, "the file that loops was not waited for"
    assert drafts(out) == []
    (folder / "loop.txt").unlink()
    assert run(folder, out, means=means).read < 40
    run(folder, tmp_path / "other", means=means)
    assert tree(out) == tree(tmp_path / "other")


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="signals of POSIX")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_run_that_cannot_tidy_up_is_left_by_force(tmp_path: Path, means: Means, number: signal.Signals, status: int) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "loop.txt": b"loop.txt"}), tmp_path / "out"
    with subprocess.Popen([sys.executable, "-c", STUCK, str(folder), str(out)], cwd=REPOSITORY, stderr=subprocess.PIPE, text=True) as driver:
        assert driver.stderr is not None
        while not (out / ".work").exists() and driver.poll() is None:
            time.sleep(0.01)
        driver.send_signal(number)
        driver.stderr.read()
        assert driver.wait() == status
    (folder / "loop.txt").unlink()
    assert run(folder, out, means=means).done == 1
