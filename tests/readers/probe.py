"""Reads the file on standard input in a process of its own and prints what that took: `python -m tests.readers.probe docx < minutes.docx`."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from typing import Any

import minutesparse as mp
from tests.places import REPOSITORY, fixture_copies, fixture_sources

SECONDS, MEGABYTES = 2, 256
"""What reading any file may take, in processor time and in memory."""


def probed(data: bytes, format: str) -> dict[str, Any]:
    """Return what reading `data` in a process of its own came to (`length` or `error`), once it is sure that it took no more than it may."""
    command = [sys.executable, "-m", "tests.readers.probe", format]
    done = subprocess.run(command, input=data, capture_output=True, cwd=REPOSITORY, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["seconds"] < SECONDS, found
    assert found["megabytes"] < MEGABYTES, found
    return found


def kilobytes() -> int:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(format: str) -> None:
    """Write one line of JSON: the number of characters or the error, seconds of processor time, megabytes more than before."""
    data = sys.stdin.buffer.read()
    suffix = f".{format.rpartition('-')[2]}"
    sound = next(path for path in [*fixture_sources(), *fixture_copies()] if path.suffix == suffix)
    mp.read(sound, format=format)
    before, start = kilobytes(), time.process_time()
    found: dict[str, object] = {}
    try:
        found["length"] = len(mp.read(data, format=format).text)
    except mp.MinutesparseError as error:
        found["error"] = type(error).__name__
    found |= {"seconds": time.process_time() - start, "megabytes": (kilobytes() - before) / 1024}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
