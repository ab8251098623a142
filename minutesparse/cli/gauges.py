"""How far a run is: a bar on a terminal, plain lines elsewhere, JSON for programs, or nothing.

In: `Progress`, as often as the run tells it. Out: standard error alone.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from minutesparse.archive import Progress

_PAUSE = 10
"""Seconds between two plain lines."""

_MB = 10**6


class Gauge(Protocol):
    """Tells how far a run is."""

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(self, *_: object) -> None:
        """End, however the run did."""

    def tell(self, progress: Progress) -> None:
        """Tell it, or not yet."""


class Silent:
    """Tells nothing."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing."""

    def tell(self, progress: Progress) -> None:
        """Do nothing."""


class Machine(Silent):
    """Tells a program: one JSON object a line."""

    def tell(self, progress: Progress) -> None:
        """Print the line."""
        print(json.dumps({**progress._asdict(), "seconds": round(progress.seconds, 3)}), file=sys.stderr, flush=True)


class Lines(Silent):
    """Tells in plain lines, now and then."""

    def __init__(self) -> None:
        self._phase = ""
        self._last = 0.0

    def tell(self, progress: Progress) -> None:
        """Print a line when a phase begins, and when the last one is old."""
        now = time.monotonic()
        if progress.phase == self._phase and now - self._last < _PAUSE:
            return
        self._phase, self._last = progress.phase, now
        if progress.phase != "done":
            print(f"minutesparse: {words(progress)}", file=sys.stderr, flush=True)


class Screen(Silent):
    """Tells with a bar on a terminal."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        console = Console(stderr=True, highlight=False, emoji=False, markup=False)
        self._bar: Bar = Bar(TextColumn("{task.description}", markup=False), BarColumn(), TimeRemainingColumn(), console=console, transient=True)
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Show the bar."""
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take it away."""
        self._bar.stop()

    def tell(self, progress: Progress) -> None:
        """Move the bar: by bytes, which tell more of the time that is left than files do."""
        if self._task is None:
            self._task = self._bar.add_task("", total=None)
        self._bar.update(self._task, description=words(progress), completed=progress.size, total=progress.of_size)


def words(progress: Progress) -> str:
    """Return how far a run is, in words: `reading 16 of 31 files, 0.1 of 0.2 MB, 12 files/s, 1 failed`."""
    if progress.phase == "finishing":
        return "finishing"
    files = f"{progress.files:,} files, {progress.size / _MB:,.1f} MB"
    if progress.of_files is not None and progress.of_size is not None:
        files = f"{progress.files:,} of {progress.of_files:,} files, {progress.size / _MB:,.1f} of {progress.of_size / _MB:,.1f} MB"
    parts = [f"{progress.phase} {files}"]
    if progress.seconds:
        parts.append(f"{progress.files / progress.seconds:,.0f} files/s")
    if progress.files and progress.of_files and progress.of_size and progress.size and progress.phase == "reading":
        left = progress.seconds * (progress.of_size - progress.size) / progress.size
        parts.append(f"{_span(left)} left")
    if progress.failed:
        parts.append(f"{progress.failed:,} failed")
    return ", ".join(parts)


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min" if minutes else f"{rest} s"
