"""Reads the package on standard input in a process of its own and prints what that took: `python -m tests.readers.odt.probe < minutes.odt`."""

from __future__ import annotations

import json
import resource
import sys
import time

import minutesparse as mp
from tests.readers.odt.build import odt, p


def kilobytes() -> int:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Write one line of JSON: the number of characters or the error, seconds of processor time, megabytes more than before."""
    data = sys.stdin.buffer.read()
    mp.read(odt(p("Present")), format="odt")
    before, start = kilobytes(), time.process_time()
    found: dict[str, object] = {}
    try:
        found["length"] = len(mp.read(data, format="odt").text)
    except mp.MinutesparseError as error:
        found["error"] = type(error).__name__
    found |= {"seconds": time.process_time() - start, "megabytes": (kilobytes() - before) / 1024}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
