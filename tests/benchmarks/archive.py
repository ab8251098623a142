"""What an archive costs as it grows, beside plain ways to read files: `python -m tests.benchmarks.archive --files 20000 --taken 2000`.

Whatever reads is started and warm before it is timed; they take turns on the first of the files, each with one worker and with two. Efficiency is the
time of one worker divided by twice the time of two. A spin, that touches neither memory nor disk, tells what the machine gives to two processes at
that time. Then the archive alone is made of more and more files, up to all.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import minutesparse as mp
from minutesparse.archive import Means, run
from tests.archive.many import file_of, make
from tests.benchmarks.__main__ import PAGE, ROOT
from tests.benchmarks.plot import Panel, plot
from tests.benchmarks.report import ARCHIVE_BEGIN, ARCHIVE_END, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.archive import Progress

PLOT = PAGE.with_name("archive.svg")

TASK = 16
"""Files a task, for all that are given tasks."""

SPIN = 5_000_000
"""Turns of a spin: a quarter of a second or so."""

SAMPLE = 100
"""Files of which the time of `parse` is taken."""


def spin(turns: int) -> int:
    """Keep a processor busy."""
    total = 0
    for number in range(turns):
        total += number
    return total


def parsed(path: str) -> mp.Minutes | mp.Report:
    """Return the record of a file."""
    return mp.parse(path)


class Pools(NamedTuple):
    """What reads with so many workers: processes for all but the archive, which has threads that keep a process each."""

    workers: int
    processes: Executor
    threads: Executor


class Work(NamedTuple):
    """What is to be read, and where to put what comes of it."""

    folder: Path
    paths: list[str]
    out: Path


def _spun(work: Work, pools: Pools) -> float:
    start = time.monotonic()
    list(pools.processes.map(spin, [SPIN] * max(len(work.paths) // TASK, 4)))
    return time.monotonic() - start


def _mapped(work: Work, pools: Pools) -> float:
    start = time.monotonic()
    for _ in pools.processes.map(parsed, work.paths, chunksize=TASK):
        pass
    return time.monotonic() - start


def _bagged(work: Work, pools: Pools) -> float:
    import dask.bag

    start = time.monotonic()
    bag: Any = dask.bag
    bag.from_sequence(work.paths, partition_size=50).map(parsed).compute(scheduler="processes", pool=pools.processes)
    return time.monotonic() - start


def _archived(work: Work, pools: Pools) -> float:
    """Return the seconds that reading takes, from the plan to the last result on the disk."""
    read: list[float] = []

    def tell(progress: Progress) -> None:
        if progress.phase == "reading":
            read[:] = [progress.seconds]

    shutil.rmtree(work.out, ignore_errors=True)
    run(work.folder, work.out, means=Means(executor=pools.threads, workers=pools.workers, task_files=min(TASK, len(work.paths))), tell=tell)
    return read[0]


WAYS: dict[str, Callable[[Work, Pools], float]] = {
    "a spin": _spun,
    "`minutesparse archive`, reading": _archived,
    "`ProcessPoolExecutor.map(parse)`": _mapped,
    **({"Dask bag, `map(parse)`": _bagged} if find_spec("dask") else {}),
}
"""What is timed, in turns."""


def _pools(workers: int, held: ExitStack, few: Work) -> Pools:
    """Return what reads, started and warm."""
    processes = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
    pools = Pools(workers, held.enter_context(processes), held.enter_context(ThreadPoolExecutor(workers)))
    list(processes.map(spin, [SPIN] * workers))
    list(processes.map(parsed, few.paths * workers, chunksize=len(few.paths)))
    shutil.rmtree(few.out, ignore_errors=True)
    run(few.folder, few.out, means=Means(executor=pools.threads, workers=workers, task_files=1))
    return pools


def _efficiencies(work: Work, few: Work, rounds: int) -> tuple[dict[str, float], dict[str, float]]:
    """Return for each way its efficiency, and its time with two workers divided by that of the pool's map; medians over the rounds."""
    efficiencies: dict[str, list[float]] = {way: [] for way in WAYS}
    ratios: dict[str, list[float]] = {way: [] for way in WAYS}
    with ExitStack() as held:
        one, two = (_pools(workers, held, few) for workers in (1, 2))
        for _ in range(rounds):
            times = {way: (measure(work, one), measure(work, two)) for way, measure in WAYS.items()}
            for way, (alone, both) in times.items():
                efficiencies[way].append(alone / (2 * both))
                ratios[way].append(both / times["`ProcessPoolExecutor.map(parse)`"][1])
    return _medians(efficiencies), _medians(ratios)


def _medians(found: dict[str, list[float]]) -> dict[str, float]:
    return {way: statistics.median(values) for way, values in found.items()}


def _driven(folder: Path, out: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.driven", str(folder), str(out), "2"]
    told: dict[str, float] = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return told


def _parse_seconds(paths: list[str]) -> float:
    """Return the processor time of `parse` for one file, the mean over a sample of all formats."""
    some = paths[: min(SAMPLE, len(paths))]
    parsed(some[0])
    start = time.process_time()
    for path in some:
        parsed(path)
    return (time.process_time() - start) / len(some)


def _times(out: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and path.name != ".lock"}


def _work(place: Path, count: int) -> Work:
    folder = place / f"in-{count}"
    make(folder, count)
    return Work(folder, [str(folder / file_of(number)[0]) for number in range(count)], place / f"out-{count}")


def _grown(place: Path, most: Work) -> dict[int, dict[str, Any]]:
    """Return what runs of more and more files took."""
    count = len(most.paths)
    numbers = sorted({max(count // part, 2) for part in (100, 30, 10, 3)})
    works = [*(_work(place, number) for number in numbers), most]
    for work in works:
        shutil.rmtree(work.out, ignore_errors=True)
    return {len(work.paths): _driven(work.folder, work.out) for work in works}


def _efficiency_table(efficiencies: dict[str, float], ratios: dict[str, float]) -> str:
    spun = efficiencies["a spin"]
    rows = ["| two workers | efficiency | ÷ that of a spin | time ÷ that of `map(parse)` |", "|---|--:|--:|--:|"]
    for way, found in efficiencies.items():
        rows.append(f"| {way} | {found:.2f} | {found / spun:.2f} | {'' if way == 'a spin' else f'{ratios[way]:.2f}'} |")
    return "\n".join(rows)


def _cost_table(most: dict[str, float], count: int, parse: float) -> str:
    rows = ["| processor time a file | ÷ `parse` |", "|---|--:|"]
    own = most["driver"] - most["ledger"] - most["disk"]
    for name, seconds in (
        ("the processes that read: record, findings, clean copy, rows", most["workers"]),
        ("the driver while files are read, without the next two", own),
        ("the ledger", most["ledger"]),
        ("`fsync`", most["disk"]),
        ("the driver afterwards: registers, tables, report", most["finish"]),
        ("the processes that make Parquet, and the report where it has several volumes", most["makers"]),
    ):
        rows.append(f"| {name} | {seconds / count / parse:.1%} |")
    return "\n".join(rows)


def _prose(grown: dict[int, dict[str, float]], again: dict[str, float], touched: str) -> str:
    least, count = min(grown), max(grown)
    most = grown[count]
    return (
        f"The driver holds {grown[least]['peak'] / 2**20:.0f} MB at most for {least:,} files, {most['peak'] / 2**20:.0f} MB for {count:,}. "
        f"`fsync` has {most['disk_seconds'] / count * 1000:.1f} ms of the clock a file, in eight threads. A run of {count:,} files takes "
        f"{most['seconds']:.0f} s with two workers, {most['finish_seconds']:.1f} s of that for what the archive has as a whole; "
        f"the same again, when all is done, {again['seconds']:.2f} s, and {touched}."
    )


def measured(count: int, taken: int, rounds: int) -> tuple[str, str]:
    """Return the tables as Markdown, and the plot as SVG."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        efficiencies, ratios = _efficiencies(_work(place / "turns", taken), _work(place, 5), rounds)
        work = _work(place, count)
        parse = _parse_seconds(work.paths)
        grown = _grown(place, work)
        before = _times(work.out)
        again = _driven(work.folder, work.out)
        touched = "nothing is touched" if _times(work.out) == before else "FILES ARE TOUCHED"
    words = [
        f"Turns on {taken:,} files, {rounds} round{'s'[: rounds > 1]}:",
        _efficiency_table(efficiencies, ratios),
        f"{count:,} files; `parse` takes {parse * 1000:.0f} ms of processor time a file:",
        _cost_table(grown[count], count, parse),
        _prose(grown, again, touched),
    ]
    panels = [
        Panel("Time of a run, two workers", "seconds", [(files, told["seconds"]) for files, told in grown.items()], powers=True),
        Panel("Memory of the driver", "MB at most", [(files, told["peak"] / 2**20) for files, told in grown.items()], powers=False),
    ]
    return "\n\n".join(words), plot(panels, f"Time and memory of runs of {min(grown):,} to {count:,} files")


def main() -> None:
    """Run the benchmark and write its tables and its plot into the reference, or print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.archive", description=__doc__)
    parser.add_argument("--files", type=int, default=2_000, help="how many files (2,000)")
    parser.add_argument("--taken", type=int, default=500, help="how many of them are read in turns (500)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each way takes its turn (3)")
    parser.add_argument("--print", action="store_true", dest="only_print", help="print the tables and leave the reference as it is")
    options = parser.parse_args()
    words, drawn = measured(options.files, options.taken, options.rounds)
    sys.stdout.write(f"{words}\n")
    if not options.only_print:
        written(PAGE, words, (ARCHIVE_BEGIN, ARCHIVE_END))
        PLOT.write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
