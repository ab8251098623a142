"""One process that files are read in, as its guard sees it: messages go in, messages come out, or it is gone.

Afterwards holds: it has ended when `end` returns, or when the process that started it ends, however that happens.
"""

from __future__ import annotations

import subprocess
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from minutesparse.archive.messages import CutError, next_message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.archive.messages import Message


class Gone(Exception):  # noqa: N818 - no error: what became of the process
    """The process has ended, or was ended; `late` when it had taken too long."""

    def __init__(self, *, late: bool) -> None:
        super().__init__(late)
        self.late = late


class Process:
    """A process that reads messages from its standard input and answers on its standard output.

    Raises:
        OSError: it cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - our own module
        self._deadline: float | None = None
        self._late = False
        self._lock = threading.Lock()

    def ask(self, message: bytes, *, seconds: float) -> None:
        """Send a message, which must be taken within so many seconds.

        Raises:
            Gone: the process has ended.
        """
        self._allow(seconds)
        try:
            if self._process.stdin:
                self._process.stdin.write(message)
                self._process.stdin.flush()
        except (OSError, ValueError):  # ValueError: its end was closed
            raise Gone(late=self._late) from None

    def answer(self, *, seconds: float) -> Message:
        """Return the next message, which must come within so many seconds.

        Raises:
            Gone: the process has ended.
        """
        self._allow(seconds)
        try:
            message = next_message(self._process.stdout.read) if self._process.stdout else None
        except (CutError, OSError, ValueError):
            message = None
        if message is None:
            raise Gone(late=self._late)
        self._allow(None)
        return message

    def look(self) -> None:
        """End the process if what it was asked takes too long."""
        with self._lock:
            if self._deadline is not None and time.monotonic() > self._deadline:
                self._late = True
                self._process.kill()

    @property
    def runs(self) -> bool:
        """Whether it has neither ended nor been ended."""
        return not self._late and self._process.poll() is None

    def end(self) -> str:
        """End the process, and return how it ended: `signal 9`, `status 1`."""
        self._process.kill()
        status = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):  # what was still to be written has no reader
                    pipe.close()
        return f"signal {-status}" if status < 0 else f"status {status}"

    def _allow(self, seconds: float | None) -> None:
        with self._lock:
            if self._late:  # it was ended just as it answered
                raise Gone(late=True)
            self._deadline = None if seconds is None else time.monotonic() + seconds
