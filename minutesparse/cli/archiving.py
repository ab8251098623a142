"""`minutesparse archive`: how a run is asked for, how far it is, and how it ended.

Exit status: 0 when every source was read; 1 when some were not, each of which is told; 2 when the run could not go on; 130 and 143 after Ctrl-C and
SIGTERM. However it ends, the same command goes on where it was.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import archive
from minutesparse.cli.gauges import Gauge, Lines, Machine, Screen, Silent
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

FAILED = 1
"""Exit status where some sources could not be read."""

_MOST_TOLD = 20
"""Failures that are printed one by one."""


class Asked(NamedTuple):
    """What is asked of a run."""

    folder: str
    out: Path
    options: archive.Options
    means: archive.Means
    quiet: bool = False
    json_progress: bool = False


def run(asked: Asked) -> int:
    """Make the archive, and return the exit status.

    Raises:
        MinutesparseError: the run could not go on.
    """
    _heed_signals()
    with _gauge(asked) as gauge:
        summary = archive.run(asked.folder, asked.out, options=asked.options, means=asked.means, tell=gauge.tell)
    if not asked.quiet:
        for line in told(summary):
            print(visible_line(line))
    for failure in summary.failures[:_MOST_TOLD]:
        words = "; ".join(filter(None, (failure.reason, failure.remedy)))
        print(visible_line(f"minutesparse: {failure.path}: {words}"), file=sys.stderr)
    if summary.failed > _MOST_TOLD:
        print(f"minutesparse: … and {summary.failed - _MOST_TOLD:,} more, all in the report", file=sys.stderr)
    return 0 if summary.complete else FAILED


def look(asked: Asked) -> int:
    """Tell what a run would do, and return the exit status.

    Raises:
        MinutesparseError: it cannot be told.
    """
    _heed_signals()
    with _gauge(asked) as gauge:
        found = archive.preview(asked.folder, asked.out, options=asked.options, means=asked.means, tell=gauge.tell)
    for line in foretold(found):
        print(visible_line(line))
    return 0


def foretold(found: archive.Preview) -> list[str]:
    """Return what to tell of what a run would do."""
    plan = found.plan
    lines = [f"{one.kind}: {one.path}{f': {one.reason}' if one.reason else ''}" for one in found.listed]
    lines.append(
        f"{_count(plan.new, 'new path')}, {plan.changed:,} changed, {plan.gone:,} gone; {plan.refused:,} no documents, {plan.unread:,} unreadable"
    )
    lines.append(f"{_count(plan.files, 'file')} of {_count(plan.sources, 'source')} ({_count(plan.duplicates, 'duplicate')})")
    lines.append(f"{_count(plan.pending, 'source')} to be read, {plan.pending_bytes / 10**6:,.1f} MB")
    lines += _kept(plan.stale)
    if found.differences:
        lines += _differing(found.differences)
    return lines


def _differing(found: archive.Differences) -> list[str]:
    """Return how records would change: the counts, then each field with its first examples."""
    records = f"{found.same:,} the same, {found.different:,} different, {found.now_read:,} only now read, {found.now_failing:,} no longer read"
    lines = [f"records of another version or other options: {records}"]
    for name, count in found.fields.most_common():
        lines.append(f"{name}: {_count(count, 'value')}")
        lines += [f"  {one.path}: {one.place}: {one.before or 'nothing'} -> {one.after or 'nothing'}" for one in found.examples[name]]
    return lines


def told(summary: archive.Summary) -> list[str]:
    """Return what to tell of a run."""
    plan = summary.plan
    files = f"{_count(plan.files, 'file')} of {_count(plan.sources, 'source')}"
    done = f"{summary.done:,} read ({summary.read:,} now), {summary.failed:,} failed"
    lines = [f"{files}: {done}"]
    if summary.withheld:
        lines.append(f"{_count(summary.withheld, 'source')} with restricted items, which were withheld; --restricted keep keeps them")
    if plan.refused:
        lines.append(f"{_count(plan.refused, 'file')} passed over, no documents")
    if plan.gone:
        lines.append(f"{_count(plan.gone, 'file')} gone since the last run")
    if plan.stale.removed:
        lines.append(f"{_count(plan.stale.removed, 'source')} no longer in the folder, whose results were taken away")
    return lines + _kept(plan.stale)


def _kept(stale: archive.Stale) -> list[str]:
    """Return what to tell of results that stay though their sources do not."""
    return [f"{_count(stale.kept, 'source')} no longer in the folder, whose results stay: {stale.why}"] if stale.kept else []


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _gauge(asked: Asked) -> Gauge:
    if asked.json_progress:
        return Machine()
    if asked.quiet:
        return Silent()
    return Screen() if sys.stderr.isatty() else Lines()


def _heed_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)


_TIDYING = 10
"""Seconds that a stopped run may take to end its processes and to take its drafts away."""


def _end(number: int, _: FrameType | None) -> None:
    """Leave at once, with the status that tells which signal it was.

    A signal may come while a lock is taken that is then never given back. What waits for that is not waited for: an archive is whole at any moment.
    """
    if hasattr(signal, "alarm"):
        signal.signal(signal.SIGALRM, lambda *_: os._exit(128 + number))
        signal.alarm(_TIDYING)
    raise KeyboardInterrupt if number == signal.SIGINT else SystemExit(128 + number)
