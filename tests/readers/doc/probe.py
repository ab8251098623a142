"""Reads the file on standard input in a process of its own and prints what that took: `python -m tests.readers.doc.probe < minutes.doc`."""

from __future__ import annotations

import json
import resource
import sys
import time

from minutesparse.errors import MinutesparseError
from tests.readers.doc.build import Made, opened, p


def kilobytes() -> int:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Write one line of JSON: the number of characters or the error, seconds of processor time, megabytes more than before."""
    data = sys.stdin.buffer.read()
    opened(Made({"text": [p("Present")]}).data())
    before, start = kilobytes(), time.process_time()
    found: dict[str, object] = {}
    try:
        found["length"] = len(opened(data).text)
    except MinutesparseError as error:
        found["error"] = type(error).__name__
    found |= {"seconds": time.process_time() - start, "megabytes": (kilobytes() - before) / 1024}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
