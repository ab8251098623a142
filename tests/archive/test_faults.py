"""Every call of the file system fails in turn, or is the last: no success that is none, nothing left half written, and the next run mends it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from minutesparse.archive import Means, run
from tests.archive.faults import Inline
from tests.archive.made import drafts, folder_of, minutes, tree
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = {"a.txt": minutes(1), "b/c.txt": minutes(2), "e.csv": b"a,b\n"}
NOBODY = 65_534
AS_NOBODY = f"""
import os, sys
import minutesparse.cli.archiving
from minutesparse.cli import app
if not os.geteuid():
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
app(["archive", *sys.argv[1:]])
"""
"""A command of somebody who may not write everywhere."""

ERRORS = ("ENOSPC", "EIO", "EACCES", "EMFILE")


def _attempts(folder: Path, error: str, first: int, every: int) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.archive.faults", str(folder), error, str(first), str(every)]
    ended = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True, text=True)
    assert ended.stderr == ""
    return [json.loads(line) for line in ended.stdout.splitlines()]


@pytest.mark.parametrize("error", ERRORS)
def test_a_call_that_fails_ends_in_words_and_never_in_a_success_that_is_none(tmp_path: Path, error: str) -> None:
    found = _attempts(folder_of(tmp_path / "in", FILES), error, 1 + ERRORS.index(error), 2 * len(ERRORS))
    assert [one for one in found if one["outcome"] not in {"complete", "incomplete", "UnwritableTarget", "UnreadableSource"}] == []
    assert [one for one in found if one["outcome"] == "complete" and not one["right"]] == []
    assert [one for one in found if one["drafts"]] == []
    assert [one for one in found if (one["again"], one["mended"]) != ("complete", True)] == []
    assert {one["outcome"] for one in found} >= {"complete", "UnwritableTarget"}


def test_a_run_that_ends_at_any_call_is_gone_on_with(tmp_path: Path) -> None:
    found = _attempts(folder_of(tmp_path / "in", FILES), "KILL", 1, 7)
    assert len([one for one in found if one["outcome"] == "killed"]) > 20
    assert [one for one in found if (one["again"], one["mended"]) != ("complete", True)] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if (
        not mount
        or os.geteuid()
        or subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False, capture_output=True).returncode
    ):
        pytest.skip("a disk of 1 MB cannot be mounted here")
    yield disk
    subprocess.run([shutil.which("umount") or "umount", str(disk)], check=True)


def test_a_full_disk_ends_the_run_in_words_and_with_room_it_goes_on(tmp_path: Path, small_disk: Path) -> None:
    folder = folder_of(tmp_path / "in", {f"{number}.txt": minutes(number) for number in range(60)})
    means = Means(executor=Inline())
    with pytest.raises(mp.UnwritableTarget, match=r"full|No space left"):
        run(folder, small_disk / "out", means=means)
    assert drafts(small_disk / "out") == []
    moved = Path(shutil.copytree(small_disk / "out", tmp_path / "moved"))
    summary = run(folder, moved, means=means)
    assert 0 < summary.read < 60
    run(folder, tmp_path / "other", means=means)
    assert tree(moved) == tree(tmp_path / "other")


def test_a_folder_that_may_not_be_written_is_told() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = folder_of(Path(name) / "in", FILES)
        closed = Path(name) / "closed"
        closed.mkdir(mode=0o500)
        if os.geteuid() == 0:  # who may write everywhere
            Path(name).chmod(0o755)
            os.chown(closed, NOBODY, NOBODY)
        ended = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(folder), "-o", str(closed / "out")], cwd=REPOSITORY, capture_output=True, check=False, text=True
        )
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr == (
            f"minutesparse: {closed / 'out'}: it cannot be written (Permission denied); ask for access to it, then run it again to go on\n"
        )


def test_a_dry_run_looks_at_an_archive_that_may_not_be_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, out = folder_of(Path(name) / "in", FILES), Path(name) / "out"
        run(folder, out, means=Means(executor=Inline()))
        Path(name).chmod(0o755)
        for path in (out, *out.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        ended = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, "--dry-run", str(folder), "-o", str(out)], cwd=REPOSITORY, capture_output=True, check=False, text=True
        )
        for path in (out, *(path for path in out.rglob("*") if path.is_dir())):
            path.chmod(0o755)
    assert (ended.returncode, ended.stdout.splitlines()[-1]) == (0, "0 sources to be read, 0.0 MB")
