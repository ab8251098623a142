"""Volumes of the report as they are made: here, or several at a time, each in a process of its own.

In: volumes, each with its documents and what writes its pieces. Out: volumes in the same order. Afterwards holds: no more are under way than there
are processes, and one waits; what is written is the same wherever it was made; the processes have ended.
"""

from __future__ import annotations

import math
import sys
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from minutesparse.archive.binder import END, bound
from minutesparse.archive.messages import sent
from minutesparse.archive.process import Gone, Process
from minutesparse.errors import WorkStopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from minutesparse.archive.messages import Message

COMMAND = (sys.executable, "-m", "minutesparse.archive.binder")
"""What volumes are made in."""

Bind: TypeAlias = "Callable[[Iterable[Message]], Iterator[bytes]]"
"""What makes a volume of documents, in pieces."""

V = TypeVar("V")


def bound_here(documents: Iterable[Message]) -> Iterator[bytes]:
    """Yield a volume, made in this process."""
    for piece in bound(documents):
        yield piece.encode()


def in_order(volumes: Iterable[V], write: Callable[[V, Bind], V], workers: int) -> Iterator[V]:
    """Yield what `write` gives for each volume, in their order; it is called in so many threads, with a volume and with what binds it.

    Raises:
        WorkStopped: a process cannot be started, or ends before its time.
    """
    with ThreadPoolExecutor(workers, thread_name_prefix="archive-bind") as threads, closing(Binders()) as binders:
        under_way: deque[Future[V]] = deque()
        for volume in volumes:
            if len(under_way) > workers:
                yield under_way.popleft().result()
            under_way.append(threads.submit(write, volume, binders.bound))
        while under_way:
            yield under_way.popleft().result()


class Binders:
    """A process for each thread that has a volume made."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._all: list[Process] = []
        self._lock = threading.Lock()
        self._closed = False

    def bound(self, documents: Iterable[Message]) -> Iterator[bytes]:
        """Yield a volume, made in the process of this thread.

        Raises:
            WorkStopped: it cannot be started, or ends before its time.
        """
        process = self._process()
        try:
            for message in chain(documents, [END]):
                process.ask(sent(message.header, *message.blobs), seconds=math.inf)
                yield process.answer(seconds=math.inf).blobs[0]
        except Gone:
            reason = f"a process that makes the report ended ({process.end()})"
            raise WorkStopped(reason, remedy="run it again to go on") from None

    def close(self) -> None:
        """End all processes at once."""
        with self._lock:
            self._closed = True
            for process in self._all:
                process.end()

    def _process(self) -> Process:
        process: Process | None = getattr(self._own, "process", None)
        if process is not None:
            return process
        with self._lock:
            if self._closed:
                reason = "the run was stopped"
                raise WorkStopped(reason, remedy="run it again to go on")
            try:
                process = self._own.process = Process(COMMAND)
            except OSError as error:
                reason = f"no process can be started to make the report in ({error.strerror or error})"
                raise WorkStopped(reason, remedy="close other programs, or run with fewer --workers") from error
            self._all.append(process)
        return process
