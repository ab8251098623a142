"""A process that keeps one reader alive: `python -m tests.benchmarks.worker NAME`; requests and answers are lines of JSON.

`{"do": "version"}` says which version is installed (null: none); `time` how many seconds of processor time one call takes, `text` what it gives,
`memory` how many bytes the process has held at most. What a reader does wrong ends the process, and its last line on standard error says what it was.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.metadata
import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.contenders import TOOLS

if TYPE_CHECKING:
    from tests.benchmarks.contenders import Tool

LEAST = 0.2
"""Seconds of processor time below which the calls are repeated: a process that was idle begins slowly, and the clock is coarse."""


def clock() -> float:
    """Return the processor time of this process and its children, in seconds; of those alive, the ones that ask pdfium."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    asking = sys.modules.get("minutesparse.readers.pdf.child")
    alive = sum(time.clock_gettime((~child.pid << 3) | 2) for child in asking.children) if asking else 0.0  # as clock_getcpuclockid(3) on Linux
    return time.process_time() + ended.ru_utime + ended.ru_stime + alive


def _seconds(tool: Tool, paths: list[str]) -> float:
    """Return the processor time of one call for each of `paths`; what a reader does but once (imports, patterns) is done before."""
    tool.call(paths[0])
    gc.collect()
    start, passes = clock(), 0
    while (spent := clock() - start) < LEAST or not passes:
        for path in paths:
            tool.call(path)
        passes += 1
    return spent / passes


def peak() -> int:
    """Return the most bytes that this process has held in memory."""
    status = Path("/proc/self/status")
    if status.exists():  # `ru_maxrss` begins with what the parent held
        return next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _version(tool: Tool) -> str | None:
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        return importlib.metadata.version(tool.distribution)
    return None


def _answer(tool: Tool, request: dict[str, Any]) -> Any:
    if request["do"] == "version":
        return _version(tool)
    if request["do"] == "time":
        return _seconds(tool, request["paths"])
    if request["do"] == "text":
        return tool.text(tool.call(request["path"]))
    return peak()


def main(name: str) -> None:
    """Answer requests until there are no more; what a reader prints goes to standard error."""
    tool = next(tool for tool in TOOLS if tool.name == name)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        answers.write(json.dumps(_answer(tool, json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
