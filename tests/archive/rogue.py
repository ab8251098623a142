"""The process that files are read in, where the name of a file says what reading it does: `python tests/archive/rogue.py`."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from minutesparse.archive import work
from minutesparse.archive.child import serve

if TYPE_CHECKING:
    from minutesparse.archive.options import Options

COMMAND = (sys.executable, str(Path(__file__)))

READ = work._read
"""How a file is read that does no harm."""

FOUR_GB = 4 * 2**30


def _loop() -> None:
    while True:
        pass


def _take_four_gb() -> None:
    bytearray(FOUR_GB)


def _be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _leave() -> None:
    os._exit(3)


def _break_memory() -> None:
    ctypes.string_at(0)


def _make_a_mistake() -> None:
    message = "no such thing"
    raise KeyError(message)


def _chatter() -> None:
    sys.stdout.write("words that nobody asked for\n")
    sys.stdout.flush()


WAYS = {
    "loop": _loop,
    "sleep": lambda: time.sleep(3_600),
    "four-gb": _take_four_gb,
    "killed": _be_killed,
    "leave": _leave,
    "segfault": _break_memory,
    "mistake": _make_a_mistake,
    "chatter": _chatter,
}
"""What becomes of a file whose name begins with a word."""


def _read(name: str, data: bytes, options: Options) -> work.Result:
    way = WAYS.get(name.partition(".")[0])
    if way:
        way()
    if data == name.encode():
        return work.Result(work.DONE, parts={"record": data, "text": options.as_json().encode()})
    return READ(name, data, options)


if __name__ == "__main__":
    if "dumb" in sys.argv:
        sys.exit(1)
    work._read = _read
    serve()
