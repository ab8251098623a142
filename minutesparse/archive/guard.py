"""A guard keeps the one process that files are read in, and answers for each file whatever becomes of that process.

In: a task (a message: options, what a file may take, names, bytes). Out: one message a file, in the order of the task. Afterwards holds: a file that
hangs, takes too much memory or ends its process has failed with that reason; the others are read in a new process.
"""

from __future__ import annotations

import sys
import threading
import time
import weakref
from typing import TYPE_CHECKING

from minutesparse.archive.messages import received, sent
from minutesparse.archive.process import Gone, Process
from minutesparse.archive.work import MEMORY, failure
from minutesparse.errors import WorkStopped
from minutesparse.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.archive.messages import Message

COMMAND = (sys.executable, "-m", "minutesparse.archive.child")
"""What files are read in."""

_STARTING = 60
"""Seconds that a new process may take until it says that it is there, and a task may take on its way to it."""

_UNHEARD = 2
"""How often a process may end before it has taken a task, until that is held against the first file of the task."""

_LOOK = 0.1
"""Seconds between two looks at whether a file takes too long."""


def run_task(task: bytes) -> bytes:
    """Return the results of `task` as messages; this is what an executor is given, in whatever process or thread.

    Raises:
        WorkStopped: files cannot be read here at all.
    """
    return _here.run_task(task)


class Guards:
    """A guard for each thread that asks for one."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._all: weakref.WeakSet[Guard] = weakref.WeakSet()
        self._closed = False

    def run_task(self, task: bytes) -> bytes:
        """Return the results of `task` as messages.

        Raises:
            WorkStopped: files cannot be read here at all, or the guards were closed.
        """
        guard: Guard | None = getattr(self._own, "guard", None)
        if guard is None:
            guard = self._own.guard = Guard()
            self._all.add(guard)
        if self._closed:
            guard.close()
        return b"".join(guard.results(task))

    def close(self) -> None:
        """End all processes at once; what they were reading is given up."""
        self._closed = True
        for guard in list(self._all):
            guard.close()


_here = Guards()
"""The guards of the threads of an executor that was given: a process of theirs ends with its thread."""


class Guard:
    """One process that reads files, started when it is needed, and anew when it has ended."""

    def __init__(self, command: tuple[str, ...] | None = None) -> None:
        self._command = command or COMMAND
        self._process: Process | None = None
        self.closed = False
        threading.Thread(target=_watch, args=(weakref.ref(self),), daemon=True, name="archive-watch").start()

    def __del__(self) -> None:
        """End the process with the thread that it was for."""
        self._end()

    def results(self, task: bytes) -> list[bytes]:
        """Return a message for each file of `task`.

        Raises:
            WorkStopped: the process cannot be started, is of another version, or the guard was closed.
        """
        (message,) = received(task)
        results: list[bytes] = []
        unheard = 0
        while len(results) < len(message.blobs):
            process = self._started()
            try:
                for answer in _answers(process, _rest(message, len(results))):
                    results.append(sent(answer.header, *answer.blobs))
                    if answer.header["code"] == MEMORY:  # what is left of it may not be enough for the next file
                        self._end()
                        break
            except _Broken as broken:
                ended = self._end()
                self._go_on()
                unheard += not broken.taken
                if broken.taken or unheard > _UNHEARD:
                    results.append(_told(ended, message.header["seconds"] if broken.late else None))
        return results

    def close(self) -> None:
        """End the process, if there is one, and start no other."""
        self.closed = True
        self._end()

    def look(self) -> None:
        """End the process if the file that it reads takes too long."""
        process = self._process
        if process is not None:
            process.look()

    def _started(self) -> Process:
        """Return the process, a new one if there is none."""
        self._go_on()
        process = self._process
        if process is not None and process.runs:
            return process
        self._end()
        try:
            self._process = process = Process(self._command)
        except OSError as error:
            reason = f"no process can be started to read files in ({error.strerror or error})"
            raise WorkStopped(reason, remedy="close other programs, or run with fewer --workers") from error
        try:
            version = process.answer(seconds=_STARTING).header.get("version")
        except Gone:
            version = None
        self._go_on()
        if version == VERSION:
            return process
        self._end()
        reason = f"a worker has minutesparse {version}, not {VERSION}" if version else "the process that reads files ends at once"
        raise WorkStopped(reason, remedy="run `python -m minutesparse.archive.child` where it works to see what is wrong")

    def _go_on(self) -> None:
        """Refuse to go on when the run was stopped."""
        if self.closed:
            self._end()
            reason = "the run was stopped"
            raise WorkStopped(reason, remedy="run it again to go on")

    def _end(self) -> str:
        process, self._process = self._process, None
        return process.end() if process is not None else "stopped"


class _Broken(Exception):  # noqa: N818 - no error: what became of the process
    """The process is gone: whether it had taken the task, so that the file under work is to blame, and whether that took too long."""

    def __init__(self, *, taken: bool, late: bool) -> None:
        super().__init__(taken, late)
        self.taken = taken
        self.late = late


def _answers(process: Process, task: Message) -> Iterator[Message]:
    """Yield what the process says of each file of `task`."""
    seconds: float = task.header["seconds"]
    try:
        process.ask(sent(task.header, *task.blobs), seconds=_STARTING)
        process.answer(seconds=_STARTING)
    except Gone:
        raise _Broken(taken=False, late=False) from None
    for _ in task.blobs:
        try:
            answer = process.answer(seconds=seconds)
        except Gone as gone:
            raise _Broken(taken=True, late=gone.late) from None
        yield answer


def _told(ended: str, seconds: float | None) -> bytes:
    """Return what to say of the file at which the process ended; `seconds` when it had taken longer."""
    if seconds is not None:
        reason, remedy = f"reading it takes longer than {seconds:g} s", "allow it more with --seconds, or look at what is in it"
        return failure("Deadline", reason, remedy).message()
    return failure("Death", f"the process that read it ended ({ended})", "try it again with --retry, or look at what is in it").message()


def _rest(task: Message, done: int) -> Message:
    """Return what is left of a task of which the first files are done."""
    return task._replace(header={**task.header, "names": task.header["names"][done:]}, blobs=task.blobs[done:])


def _watch(guard: weakref.ref[Guard]) -> None:
    """Look at a guard again and again, as long as it is there."""
    while True:
        time.sleep(_LOOK)
        watched = guard()
        if watched is None or watched.closed:
            return
        watched.look()
        del watched
