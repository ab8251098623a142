"""How long readers of Word files take on the same invented minutes, and what each loses: `python -m tests.benchmarks`.

One process a reader, kept alive; the readers take turns, and a time is divided by the floor's of the same turn, because a machine is now
faster, now slower. The floor F is what any reader built on lxml must do: inflate the main part, parse it, join its words.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.benchmarks.contenders import FLOOR, TOOLS, Tool
from tests.benchmarks.made import TIERS, Made, Tier, minutes
from tests.benchmarks.report import Row, kept, table, total, written

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "performance.md"
OURS = ("minutesparse", "lxml")
SLOW, SLOW_ROUNDS = 15, 2
"""A reader that takes this many times the floor is timed in this many rounds only."""


class ReaderFailedError(Exception):
    """A reader ended its process; the message is the last line that it wrote."""


class Process:
    """A worker: one reader, kept alive."""

    def __init__(self, tool: Tool, peers: str) -> None:
        self.tool = tool
        python = sys.executable if tool.distribution in OURS else peers
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - it lives as long as the process
        self._process = subprocess.Popen(
            [python, "-m", "tests.benchmarks.worker", tool.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            cwd=ROOT,
        )

    def ask(self, do: str, **more: Any) -> Any:
        """Return the answer to a request.

        Raises:
            ReaderFailedError: the reader raised something, or crashed.
        """
        if self._process.stdin is None or self._process.stdout is None or self._process.poll() is not None:
            raise ReaderFailedError(self._last_words())
        self._process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            self._process.wait()
            raise ReaderFailedError(self._last_words())
        return json.loads(answer)

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = [line.strip() for line in self._errors if line.strip()]
        return lines[-1][:80] if lines else f"ended with status {self._process.returncode}"

    def close(self) -> None:
        """End the process."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._errors.close()


class Files(NamedTuple):
    """The files of one size, and what was planted in each."""

    tier: Tier
    made: list[Made]
    paths: list[str]


def _files(folder: Path) -> Iterator[Files]:
    for tier in TIERS:
        made = [minutes(tier, seed) for seed in range(tier.files)]
        paths = [folder / f"{tier.name}-{seed}.docx" for seed in range(tier.files)]
        for path, file in zip(paths, made, strict=True):
            path.write_bytes(file.data)
        yield Files(tier, made, [str(path) for path in paths])


def _ratios(processes: list[Process], files: Files, rounds: int) -> dict[str, float | str]:
    """Return for each reader its time divided by the floor's, the median over the rounds, or why it has none."""
    ratios: dict[str, list[float]] = {process.tool.name: [] for process in processes}
    failures: dict[str, float | str] = {}
    for number in range(rounds):
        floor = 0.0
        for process in processes:
            name = process.tool.name
            slow = number >= SLOW_ROUNDS and statistics.median(ratios[name] or [0]) > SLOW
            if name in failures or slow:
                continue
            try:
                seconds = process.ask("time", paths=files.paths)
            except ReaderFailedError as error:
                failures[name] = f"fails: {error}"
                continue
            floor = seconds if name == FLOOR else floor
            ratios[name].append(seconds / floor)
    return {name: statistics.median(found) for name, found in ratios.items() if found} | failures


def _kept(process: Process, files: Files) -> Any:
    return total([kept(process.ask("text", path=path), made) for path, made in zip(files.paths, files.made, strict=True)])


def _memory(tool: Tool, peers: str, small: Files, large: Files) -> int:
    """Return the bytes that the large file takes over those held after a small one, in a process of its own."""
    process = Process(tool, peers)
    process.ask("text", path=small.paths[0])
    before: int = process.ask("memory")
    process.ask("text", path=large.paths[0])
    after: int = process.ask("memory")
    process.close()
    return after - before


def _versions(processes: list[Process]) -> str:
    found = {process.tool.distribution: process.ask("version") for process in processes}
    return ", ".join(f"{name} {version}" for name, version in found.items()) + f", Python {platform.python_version()}"


def _describe(files: Files) -> str:
    sizes = [len(made.data) / 1000 for made in files.made]
    items = [made.items for made in files.made]
    range_ = f"{min(items)}–{max(items)}" if len(items) > 1 else str(items[0])
    return f"{files.tier.name.capitalize()}: {len(sizes)} file{'s'[: len(sizes) > 1]} of {statistics.mean(sizes):.0f} kB, {range_} items"


def measured(rounds: int, peers: str) -> str:
    """Return the tables, as Markdown."""
    processes = [Process(tool, peers) for tool in TOOLS]
    missing = [process for process in processes if process.ask("version") is None]
    present = [process for process in processes if process not in missing]
    parts = [f"{rounds} rounds; {_versions(present)}."]
    with tempfile.TemporaryDirectory() as folder:
        every = list(_files(Path(folder)))
        for files in every:
            ratios = _ratios(present, files, rounds)
            rows = []
            for process in present:
                name, found = process.tool.name, ratios[process.tool.name]
                if isinstance(found, str):
                    rows.append(Row(name, failure=found))
                    continue
                memory = _memory(process.tool, peers, every[0], files) if files is every[-1] else None
                rows.append(Row(name, found, _kept(process, files), memory))
            rows += [Row(process.tool.name, failure="not installed") for process in missing]
            parts.append(table(_describe(files), rows))
    for process in processes:
        process.close()
    return "\n\n".join(parts)


def main() -> None:
    """Run the benchmark and write its tables into the reference page, or print them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each reader takes its turn (7)")
    parser.add_argument(
        "--peers", default=sys.executable, metavar="PYTHON", help="the interpreter that has the other readers (tests/benchmarks/peers.txt)"
    )
    parser.add_argument("--print", action="store_true", dest="only_print", help=f"print the tables and leave {PAGE.relative_to(ROOT)} as it is")
    options = parser.parse_args()
    words = measured(options.rounds, options.peers)
    sys.stdout.write(f"{words}\n")
    if not options.only_print:
        written(PAGE, words)


if __name__ == "__main__":
    main()
