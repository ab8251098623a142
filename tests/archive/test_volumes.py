"""The report of an archive in volumes: the same wherever they are made, and what is told when they cannot be."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import Means, binding, run, volumes
from minutesparse.archive.binder import document
from minutesparse.archive.process import Process
from tests.archive.made import drafts, five, folder_of, minutes, tree

if TYPE_CHECKING:
    from pathlib import Path

FILES = {**five(), "6.docx": b"PK\x03\x04 cut", "7.txt": minutes(7)}
"""Six documents and one file that is none: three volumes of two."""


@pytest.fixture(autouse=True)
def _small_volumes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "DOCUMENTS", 2)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Process]:
    """Return the processes that volumes are made in, as they are started."""
    found: list[Process] = []

    class Seen(Process):
        def __init__(self, command: tuple[str, ...]) -> None:
            super().__init__(command)
            found.append(self)

    monkeypatch.setattr(binding, "Process", Seen)
    return found


def test_volumes_are_the_same_made_here_or_in_processes_that_end(tmp_path: Path, means: Means, started: list[Process]) -> None:
    folder = folder_of(tmp_path / "in", FILES)
    run(folder, tmp_path / "here", means=means)
    assert started == []
    run(folder, tmp_path / "two", means=Means(executor=means.executor, workers=2))
    assert [process.runs for process in started] == [False, False]
    assert tree(tmp_path / "two") == tree(tmp_path / "here")
    assert sorted(path.name for path in (tmp_path / "two" / "report").iterdir()) == ["0001.html", "0002.html", "0003.html", "index.html"]


def test_a_process_that_makes_volumes_and_ends_stops_the_run_which_can_go_on(tmp_path: Path, means: Means, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = folder_of(tmp_path / "in", FILES), tmp_path / "out"
    two = Means(executor=means.executor, workers=2)
    with monkeypatch.context() as patched:
        patched.setattr(binding, "COMMAND", (sys.executable, "-c", "raise SystemExit(3)"))
        with pytest.raises(mp.WorkStopped, match=r"a process that makes the report ended \((status 3|signal 9)\)"):
            run(folder, out, means=two)
        patched.setattr(binding, "COMMAND", (str(tmp_path / "none"),))
        with pytest.raises(mp.WorkStopped, match="no process can be started to make the report in"):
            run(folder, out, means=two)
    assert drafts(out) == []
    assert run(folder, out, means=two).read == 0
    run(folder, tmp_path / "other", means=means)
    assert tree(out) == tree(tmp_path / "other")


def test_what_a_volume_cannot_read_is_told(tmp_path: Path, means: Means, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = folder_of(tmp_path / "in", FILES), tmp_path / "out"
    two = Means(executor=means.executor, workers=2)

    def refused(path: str, record: bytes, text: bytes, findings: bytes) -> object:
        if path == "7.txt":
            raise PermissionError(13, "Permission denied", path)
        return document(path, record, text, findings)

    with monkeypatch.context() as patched:
        patched.setattr(volumes, "document", refused)
        with pytest.raises(mp.UnwritableTarget, match="it cannot be written"):
            run(folder, out, means=two)
    assert drafts(out) == []
