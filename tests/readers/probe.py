"""Reads the file on standard input in a process of its own and prints what that took: `python -m tests.readers.probe docx < minutes.docx`."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from typing import Any

import minutesparse as mp
from tests.pace import slowness
from tests.places import REPOSITORY, fixture_copies, fixture_sources

SECONDS, MEGABYTES = 2, 256
"""What reading any file may take: processor time of a quiet machine, and memory."""


def probed(data: bytes, format: str) -> dict[str, Any]:
    """Return what reading `data` in a process of its own came to (`length` or `error`), once it is sure that it took no more than it may."""
    command = [sys.executable, "-m", "tests.readers.probe", format]
    done = subprocess.run(command, input=data, capture_output=True, cwd=REPOSITORY, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["seconds"] < SECONDS, found
    assert found["megabytes"] < MEGABYTES, found
    return found


def spent() -> tuple[float, int, int]:
    """Return the processor time of this process and its children, and the most kilobytes that it has had, and the largest child; no child is left."""
    child = sys.modules.get("minutesparse.readers.pdf.child")
    if child:
        child.end_all()
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime, own.ru_maxrss, others.ru_maxrss


def main(format: str) -> None:
    """Write one line of JSON: the number of characters or the error, seconds of a quiet machine, megabytes more than before and of a child."""
    data = sys.stdin.buffer.read()
    suffix = f".{format.rpartition('-')[2]}"
    sound = next(path for path in [*fixture_sources(), *fixture_copies()] if path.suffix == suffix)
    mp.read(sound, format=format)
    slow = slowness()
    start, before, _ = spent()
    found: dict[str, object] = {}
    try:
        found["length"] = len(mp.read(data, format=format).text)
    except mp.MinutesparseError as error:
        found["error"] = type(error).__name__
    end, after, child = spent()
    found |= {"seconds": (end - start) / max(slow, slowness()), "megabytes": (after - before + child) / 1024}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
