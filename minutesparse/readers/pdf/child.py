"""The process that asks pdfium: started for the first file, kept for the next, ended when it takes too long or too much.

In: the bytes of a file. Out: what `asking` tells of each page. Afterwards holds: no process is left that nobody waits for; one is idle at most,
and it ends with this process, however that ends.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
from contextlib import suppress
from importlib.util import find_spec
from multiprocessing.spawn import get_executable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from minutesparse.errors import EncryptedSource, UnreadableSource
from minutesparse.readers.pdf.asking.wire import FRAME, PAGE, REQUEST

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from minutesparse.errors import MinutesparseError
    from minutesparse.limits import Limits

_MANY = 500
"""Files after which a process is replaced: what pdfium does not give back adds up."""
_SHARE = 1_000_000
"""Bytes of a file for which it has as much time again."""
_PROGRAM = "import sys; sys.path += sys.argv[1:]; from asking.serving import main; main()"
_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(1 << 20), "MALLOC_TRIM_THRESHOLD_": str(4 << 20)}
"""Lets the C library keep the few megabytes that a file is read in for the next one, as it does of itself once it has met a large one.

To ask the system for them each time is a tenth of this process's work on files of thirty pages.
"""
_LATE = {-getattr(signal, name) for name in ("SIGPROF", "SIGALRM") if hasattr(signal, name)} or {1}
"""How a process ends whose time is up."""
_FULL = -getattr(signal, "SIGABRT", 0)
"""How pdfium ends when it is given no more memory."""


class Child:
    """A process that asks pdfium."""

    def __init__(self, pdfium: Path) -> None:
        """Start it; `pdfium` is the folder that has the package pypdfium2."""
        self.files = 0
        command = [os.fsdecode(get_executable() or ""), "-I", "-S", "-c", _PROGRAM, str(Path(__file__).parent), str(pdfium)]
        window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(  # noqa: S603 - our own
            command, env=os.environ | _MEMORY, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=window
        )
        children.append(self)

    def ask(self, data: bytes, limits: Limits) -> Iterator[tuple[int, bytes]]:
        """Yield the frames that tell of `data`.

        Raises:
            OSError, EOFError: the process has ended.
        """
        self.files += 1
        asked, told = self._process.stdin, self._process.stdout
        if asked is None or told is None:
            raise EOFError
        asked.write(REQUEST.pack(len(data), limits.pages, limits.drawings, limits.pdf_bytes + 2 * len(data), _seconds(data, limits)))
        asked.write(data)
        asked.flush()
        kind = PAGE
        while kind == PAGE:
            head = told.read(FRAME.size)
            if len(head) < FRAME.size:
                raise EOFError
            kind, size = FRAME.unpack(head)
            content = told.read(size)
            if len(content) < size:
                raise EOFError
            yield kind, content

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can be given a file, and may: not too many were given."""
        return self.files < _MANY and self._process.poll() is None

    def end(self) -> int:
        """End the process, if it has not ended yet, and return how it ended."""
        with suppress(ValueError):
            children.remove(self)
        if self._process.poll() is None:
            self._process.kill()
        status = self._process.wait()
        self.let_go()
        return status

    def let_go(self) -> None:
        """Close the ways to the process and from it."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):  # what was not yet written is wanted no more
                    pipe.close()

    def disown(self) -> None:
        """Leave the process to the one that started it, and from which this one is forked."""
        self._process.returncode = 0


children: list[Child] = []
"""The processes that are alive; a list, of which taking and adding are single steps, as threads need."""
_idle: list[Child] = []
"""Those of them that wait for a file."""


def pages_told(data: bytes, limits: Limits) -> Generator[bytes]:
    """Yield what each page of `data` holds, as `wire.PARTS` has it. Whoever stops before the last page closes the generator.

    Raises:
        UnreadableSource: pdfium cannot open it, or fails on it, or the process that asks it cannot be started.
        EncryptedSource: it wants a password.
        LimitExceeded: it has more pages than `limits` allow, or more on one of them, or takes more time or memory.
    """
    child = _taken()
    whole = False
    try:
        for kind, content in child.ask(data, limits):
            if kind == PAGE:
                yield content
            else:
                whole = True
                _judge(json.loads(content), limits)
    except (EOFError, OSError) as error:
        raise _refusal(child.end(), limits) from error
    finally:
        if whole and child.alive:
            _idle.append(child)
        else:
            child.end()
        with suppress(IndexError):
            while len(_idle) > 1:
                _idle.pop(0).end()


def _taken() -> Child:
    """Return a process that is idle, or a new one."""
    with suppress(IndexError):
        while True:
            child = _idle.pop()
            if child.alive:
                return child
            child.end()
    found = find_spec("pypdfium2")
    if not found or not found.origin:
        reason = "reading PDF needs pdfium, which is not installed"
        raise UnreadableSource(reason, remedy="install it with: pip install 'minutesparse[pdf]'")
    try:
        return Child(Path(found.origin).parents[1])
    except OSError as error:
        reason = "the process that reads PDF files cannot be started"
        remedy = "name the interpreter with multiprocessing.set_executable, if this one is part of another program"
        raise UnreadableSource(reason, remedy=remedy) from error


def _seconds(data: bytes, limits: Limits) -> float:
    """Return how much processor time `data` may take."""
    return limits.pdf_seconds * (1 + len(data) / _SHARE)


def _judge(outcome: list[Any], limits: Limits) -> None:
    """Raise what the outcome says; nothing if all pages were told."""
    word, *rest = outcome
    if word == "over":
        limits.check(*rest)
    if word == "locked":
        reason = "it is protected by a password"
        raise EncryptedSource(reason, remedy="open it with the password and print it to a PDF without")
    if word == "damaged":
        reason = "it is no PDF that can be opened: it is damaged or cut short"
        raise UnreadableSource(reason, remedy="fetch or export it again")


def _refusal(status: int, limits: Limits) -> MinutesparseError:
    """Return what it means that the process ended so."""
    if status in _LATE:
        return limits.exceeded("pdf_seconds")
    if status == _FULL:
        return limits.exceeded("pdf_bytes")
    reason = "pdfium fails on it: it is damaged, or made to do harm"
    return UnreadableSource(reason, remedy="fetch it again, or print it to a PDF anew")


def end_all() -> None:
    """End all processes; the next file starts another."""
    for child in [*children]:
        child.end()
    _idle.clear()


def _disown_all() -> None:
    """Leave all processes to the one that this one is forked from; those that work for its threads stay as they are."""
    for child in children:
        child.disown()
    for child in _idle:
        child.let_go()
    _idle.clear()
    _disowned.extend(children)
    children.clear()


_disowned: list[Child] = []
"""Kept, for to forget them would write what their owner has yet to write."""

atexit.register(end_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_disown_all)
