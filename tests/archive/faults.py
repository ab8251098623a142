"""Runs in which the k-th call of the file system fails, or is the last: `python -m tests.archive.faults FOLDER ERROR [FIRST EVERY]`.

In: a folder with sources, and the name of an error (`ENOSPC`, `EIO`, `EACCES`, `EMFILE`) or `KILL`. Out: for k = 1, 2, 3 …, or FIRST and every
EVERY, until a run succeeds that made fewer calls than k, one JSON line: what was called, how the run ended, and what is in its output. Each run is
a process of its own, forked from this one; only calls about the sources and the output count, and what SQLite calls itself does not pass here.
"""

from __future__ import annotations

import errno
import io
import itertools
import json
import os
import shutil
import signal
import sys
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any, Self

import minutesparse as mp
from minutesparse.archive import Means, Options, run
from minutesparse.archive.messages import received
from minutesparse.archive.work import worked
from tests.archive.made import drafts, tree

PATHS = ("open", "scandir", "stat", "lstat", "mkdir", "rmdir", "unlink", "replace", "rename")
DESCRIPTORS = ("read", "write", "fsync", "ftruncate")

UNDONE, KILLED = 9, -signal.SIGKILL


class Inline(Executor):
    """An executor that reads files at once and here."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return the results as messages, whatever function was asked for."""
        del fn, kwargs
        (task,) = received(args[0])
        options = Options.of_json(task.header["options"])
        future: Future[Any] = Future()
        future.set_result(b"".join(worked(name, data, options).message() for name, data in zip(task.header["names"], task.blobs, strict=True)))
        return future


class Faults:
    """The calls about files below a folder, of which one goes wrong."""

    def __init__(self, below: Path, number: int, error: str) -> None:
        self.calls = 0
        self.failed: str | None = None
        self._below = os.fsencode(below)
        self._number = number
        self._error = error
        self._mine: set[int] = set()
        for name in PATHS:
            setattr(os, name, self._of_path(name, getattr(os, name)))
        for name in DESCRIPTORS:
            setattr(os, name, self._of_descriptor(name, getattr(os, name)))
        io.open = self._of_path("io.open", io.open)

    def count(self, name: str, path: object) -> None:
        """Count one call, and let it go wrong if it is its turn."""
        self.calls += 1
        if self.calls == self._number:
            self.failed = name
            if self._error == "KILL":
                os.kill(os.getpid(), signal.SIGKILL)
            number = getattr(errno, self._error)
            raise OSError(number, os.strerror(number), *([] if isinstance(path, int) else [str(path)]))

    def _of_path(self, name: str, real: Any) -> Any:
        def called(path: Any = ".", *rest: Any, **named: Any) -> Any:
            mine = path in self._mine if isinstance(path, int) else os.fsencode(path).startswith(self._below)
            inner = named.get("dir_fd") in self._mine
            if mine or inner:
                self.count(name, path)
            result = real(path, *rest, **named)
            if (mine or inner) and name == "open":
                self._mine.add(result)
            return Written(result, self) if mine and name == "io.open" else result

        return called

    def _of_descriptor(self, name: str, real: Any) -> Any:
        def called(descriptor: int, *rest: Any) -> Any:
            if descriptor in self._mine:
                self.count(name, descriptor)
            return None if name == "fsync" else real(descriptor, *rest)  # no power is cut here, and disks take their time

        return called


class Written:
    """An open file, of which every call that writes counts."""

    def __init__(self, file: Any, faults: Faults) -> None:
        self._file = file
        self._faults = faults

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        if name in {"write", "writelines", "flush", "read"}:
            self._faults.count(f"file.{name}", self._file.name)
        return getattr(self._file, name)


def attempt(folder: Path, out: Path, number: int, error: str) -> dict[str, Any]:
    """Return how a run ends of which call `number` goes wrong, in a process of its own."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        os.write(theirs, json.dumps(_ended(folder, out, number, error)).encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as told:
        words = told.read()
    _, status = os.waitpid(child, 0)
    ended = json.loads(words) if words else {"outcome": "killed", "status": os.waitstatus_to_exitcode(status), "calls": number, "failed": None}
    return {"number": number, **ended}


def _ended(folder: Path, out: Path, number: int, error: str) -> dict[str, Any]:
    faults = Faults(folder.parent, number, error)
    try:
        summary = run(folder, out, means=Means(executor=Inline(), workers=1, task_files=2))
        outcome, words = ("complete" if summary.complete else "incomplete"), json.dumps([one._asdict() for one in summary.failures])
    except mp.MinutesparseError as error_:
        outcome, words = type(error_).__name__, str(error_)
    except Exception as error_:  # noqa: BLE001 - that is what is looked for
        outcome, words = "untyped", f"{type(error_).__name__}: {error_}"
    return {"outcome": outcome, "words": words, "calls": faults.calls, "failed": faults.failed}


def attempts(folder: Path, error: str, first: int = 1, every: int = 1) -> list[dict[str, Any]]:
    """Return how every run ends, and after each whether one more run makes of its output what an undisturbed one makes.

    `first` and `every` choose which calls go wrong.
    """
    whole = folder.parent / "whole"
    run(folder, whole, means=Means(executor=Inline()))  # here, so that what is loaded once is loaded in none of the runs
    right = tree(whole)
    found = []
    for number in itertools.count(first, every):
        out = folder.parent / "out"
        shutil.rmtree(out, ignore_errors=True)
        ended = attempt(folder, out, number, error)
        ended["right"] = tree(out) == right
        ended["drafts"] = drafts(out)
        ended["again"] = attempt(folder, out, 0, error)["outcome"]
        ended["mended"] = tree(out) == right and not drafts(out)
        found.append(ended)
        if ended["outcome"] != "killed" and ended["calls"] < number:
            return found
    raise AssertionError


if __name__ == "__main__":
    sys.modules["pyarrow"] = None  # type: ignore[assignment]  # what it writes does not pass here, and its many files take their time
    for one in attempts(Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:])):
        sys.stdout.write(json.dumps(one) + "\n")
