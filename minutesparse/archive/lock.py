"""A lock on the output, so that two runs never write it at once; the system lets go of it however a run ends."""

from __future__ import annotations

import datetime as dt
import os
import socket
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from minutesparse.archive.store import told
from minutesparse.errors import UnwritableTarget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = ".lock"

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock on `out`.

    Raises:
        UnwritableTarget: another run holds it; the message says which.
    """
    path = out / NAME
    with told(path):
        descriptor = os.open(path, _FLAGS, 0o644)
    try:
        if not _take(descriptor):
            holder = os.pread(descriptor, 200, 0).decode(errors="replace").strip() if hasattr(os, "pread") else ""
            reason = f"another run is writing it ({holder})" if holder else "another run is writing it"
            raise UnwritableTarget(reason, source=str(out), remedy="wait until it is done, or name another folder with -o")
        with told(path):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, _holder().encode())
        yield
        with told(path):
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _holder() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}, since {dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC"


def _take(descriptor: int) -> bool:
    """Return whether the lock was free; it is held until the descriptor is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
