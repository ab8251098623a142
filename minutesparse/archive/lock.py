"""A lock on the output, so that two runs never write it at once; the system lets go of it however a run ends.

A run holds it alone and says so in it; those who only look hold it together, and write nothing.
"""

from __future__ import annotations

import datetime as dt
import errno
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

_FLAGS = getattr(os, "O_NOFOLLOW", 0)

_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES}
"""What the system says of a lock that somebody else holds."""


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock on `out` alone.

    Raises:
        UnwritableTarget: another run holds it, and the message says which; or the system refuses.
    """
    path = out / NAME
    with told(path):
        descriptor = os.open(path, _FLAGS | os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(out, descriptor, alone=True)
        with told(path):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, _holder().encode())
        yield
        with told(path):
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


@contextmanager
def shared(out: Path) -> Iterator[None]:
    """Hold the lock on `out` with others who only look, if there is one, so that no run begins meanwhile.

    Raises:
        UnwritableTarget: a run holds it, and the message says which; or the system refuses.
    """
    path = out / NAME
    with told(path):
        try:
            descriptor = os.open(path, _FLAGS | os.O_RDONLY)
        except FileNotFoundError:
            descriptor = None
    try:
        if descriptor is not None:
            _take(out, descriptor, alone=False)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _holder() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}, since {dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC"


def _take(out: Path, descriptor: int, *, alone: bool) -> None:
    """Hold the lock until the descriptor is closed.

    Raises:
        UnwritableTarget: somebody else holds it, or the system refuses.
    """
    with told(out / NAME):
        if _is_taken(descriptor, alone=alone):
            holder = os.pread(descriptor, 200, 0).decode(errors="replace").strip() if hasattr(os, "pread") else ""
            reason = f"another run is writing it ({holder})" if holder else "another run is writing it, or a dry run is looking at it"
            raise UnwritableTarget(reason, source=str(out), remedy="wait until it is done, or name another folder with -o")


def _is_taken(descriptor: int, *, alone: bool) -> bool:
    """Return whether somebody else holds the lock; if nobody does, we do."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        return True
    return False
