"""The guard of the process that files are read in: each file has its answer, whatever it does to that process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import Means, Options, run
from minutesparse.archive import guard as guards
from minutesparse.archive.guard import Guard
from minutesparse.archive.messages import received, sent
from minutesparse.archive.work import Result, result_of
from tests.archive import rogue
from tests.archive.made import folder_of, minutes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HALF_GB = 2**29


def task(*names: str, seconds: float = 30, memory: int = HALF_GB) -> bytes:
    """Return a task of files whose content is their name."""
    header = {"options": Options().as_json(), "memory": memory, "seconds": seconds, "names": list(names)}
    return sent(header, *(name.encode() for name in names))


def results(guard: Guard, *names: str, seconds: float = 30) -> list[Result]:
    """Return what the guard says of files with these names."""
    return [result_of(message) for answer in guard.results(task(*names, seconds=seconds)) for message in received(answer)]


@contextmanager
def rogue_guard() -> Iterator[Guard]:
    """Give a guard whose process does what the names of files say."""
    guard = Guard(rogue.COMMAND)
    yield guard
    guard.close()


def test_each_file_has_its_answer_in_order() -> None:
    with rogue_guard() as guard:
        answers = results(guard, "a", "b", "c")
    assert [(answer.state, answer.parts["record"]) for answer in answers] == [("done", b"a"), ("done", b"b"), ("done", b"c")]
    assert {Options.of_json(answer.parts["text"].decode()) for answer in answers} == {Options()}


@pytest.mark.parametrize(
    ("way", "code", "reason"),
    [
        ("loop", "Deadline", "reading it takes longer than 2 s"),
        ("sleep", "Deadline", "reading it takes longer than 2 s"),
        ("four-gb", "Memory", "reading it takes more memory than it may"),
        ("killed", "Death", "the process that read it ended (signal 9)"),
        ("leave", "Death", "the process that read it ended (status 3)"),
        ("segfault", "Death", "the process that read it ended (signal 11)"),
        ("mistake", "Fault", "minutesparse made a mistake (KeyError: 'no such thing')"),
    ],
)
def test_a_file_that_does_harm_fails_alone_with_its_reason(way: str, code: str, reason: str) -> None:
    with rogue_guard() as guard:
        before, harmful, after = results(guard, "a", f"{way}.txt", "b", seconds=2)
    assert (before.state, after.state) == ("done", "done")
    assert (harmful.state, harmful.code, harmful.reason) == ("failed", code, reason)
    assert harmful.remedy


def test_several_that_do_harm_in_a_row_fail_each() -> None:
    with rogue_guard() as guard:
        assert [answer.code for answer in results(guard, "killed.1", "leave.2", "killed.3", "a")] == ["Death", "Death", "Death", None]


def test_what_is_printed_where_files_are_read_is_no_answer() -> None:
    with rogue_guard() as guard:
        assert [answer.parts["record"] for answer in results(guard, "chatter.txt", "a")] == [b"chatter.txt", b"a"]


def test_a_process_that_ended_between_tasks_is_held_against_no_file() -> None:
    with rogue_guard() as guard:
        results(guard, "a")
        assert guard._process is not None
        os.kill(guard._process._process.pid, signal.SIGKILL)
        assert [answer.state for answer in results(guard, "a", "b")] == ["done", "done"]


def test_where_no_process_can_read_files_the_work_stops() -> None:
    with pytest.raises(mp.WorkStopped, match="the process that reads files ends at once"):
        Guard((*rogue.COMMAND, "dumb")).results(task("a"))
    with pytest.raises(mp.WorkStopped, match="no process can be started"):
        Guard(("/no/such/program",)).results(task("a"))


def test_a_worker_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "VERSION", "9.9")
    with pytest.raises(mp.WorkStopped, match=f"a worker has minutesparse {mp.__version__}, not 9.9"):
        Guard(rogue.COMMAND).results(task("a"))


def test_a_guard_that_is_closed_gives_up_what_it_was_reading() -> None:
    guard = Guard(rogue.COMMAND)
    threading.Timer(1, guard.close).start()
    with pytest.raises(mp.WorkStopped, match="the run was stopped"):
        results(guard, "sleep.txt")
    with pytest.raises(mp.WorkStopped, match="the run was stopped"):
        results(guard, "a")


def test_the_process_ends_with_the_one_that_started_it() -> None:
    started = (
        "import sys, time; from tests.archive.test_guard import *; guard = Guard(rogue.COMMAND); results(guard, 'a');"
        "print(guard._process._process.pid, flush=True); "
        "threading.Thread(target=lambda: results(guard, *sys.argv[1:], seconds=0.5), daemon=True).start() if sys.argv[1:] else None; time.sleep(60)"
    )
    for names in ((), ("loop.txt",)):
        with subprocess.Popen([sys.executable, "-c", started, *names], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as driver:
            assert driver.stdout is not None
            reader = int(driver.stdout.readline())
            driver.kill()
        assert _ends(reader)


def _ends(number: int) -> bool:
    """Return whether a process has ended, waiting for what it allows itself and more."""
    for _ in range(300):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_loses_the_files_that_do_harm_and_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    monkeypatch.setattr(guards, "COMMAND", rogue.COMMAND)
    harmful = {"four-gb.txt": "Memory", "killed.txt": "Death", "leave.txt": "Death", "loop.txt": "Deadline"}
    files = {**{f"{number:02}.txt": minutes(number) for number in range(12)}, **{name: name.encode() for name in harmful}}
    summary = run(folder_of(tmp_path / "in", files), tmp_path / "out", means=Means(workers=workers, seconds=5, memory=HALF_GB, task_files=4))
    assert {failure.path: failure.code for failure in summary.failures} == harmful
    assert (summary.done, summary.failed) == (12, 4)
