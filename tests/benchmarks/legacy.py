"""What .doc, .rtf, .odt and .pdf cost, against the programs that people convert them with, and what each loses: `python -m tests.benchmarks.legacy`.

The files are those of `tests.benchmarks`, saved by LibreOffice. The programs take turns, and a time is divided by that of our `read` in the same
turn. Time is processor time, of the process and its children: who reads a folder pays for every start of a program.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

import minutesparse
from minutesparse.readers import READERS
from tests.benchmarks.__main__ import PAGE
from tests.benchmarks.made import TIERS, Made, Tier, minutes
from tests.benchmarks.report import LEGACY_BEGIN, LEGACY_END, Row, kept, table, total, written
from tests.benchmarks.worker import clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMATS = tuple(format for format in ("doc", "rtf", "odt", "pdf") if format in {reader.format for reader in READERS})
"""The formats that are measured: those that have a reader."""


class Program(NamedTuple):
    """Something that reads files: what the table calls it, the formats it reads, the command it needs, and what gives the texts of files."""

    name: str
    formats: tuple[str, ...]
    command: str
    texts: Callable[[list[Path]], list[str]]


def _read(paths: list[Path]) -> list[str]:
    return [minutesparse.read(path).text for path in paths]


def _printed(*command: str) -> Callable[[list[Path]], list[str]]:
    """Return what calls `command` for each file and takes what it prints."""

    def texts(paths: list[Path]) -> list[str]:
        calls = (subprocess.run([*command, str(path)], capture_output=True, check=True, timeout=300) for path in paths)
        return [done.stdout.decode("utf-8", "replace") for done in calls]

    return texts


def _office(to: str, ending: str) -> Callable[[list[Path]], list[Path]]:
    """Return what makes LibreOffice save all files in another format, in one call, beside the first."""

    def save(paths: list[Path]) -> list[Path]:
        folder = paths[0].parent / ending
        profile = f"-env:UserInstallation={(paths[0].parent / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), *map(str, paths)]
        subprocess.run(command, capture_output=True, check=True, timeout=600)
        return [folder / f"{path.stem}.{ending}" for path in paths]

    return save


def _office_texts(paths: list[Path]) -> list[str]:
    return [path.read_text(encoding="utf-8-sig") for path in _office("txt:Text (encoded):UTF8", "txt")(paths)]


def _page_texts(paths: list[Path]) -> list[str]:
    """Return what pdfium gives of each page as it stands, without order, columns or colours."""
    return ["\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)) for path in paths]


OURS = Program("minutesparse `read`", ("doc", "rtf", "odt", "pdf"), sys.executable, _read)
PROGRAMS = (
    OURS,
    Program(
        "`minutesparse text`, a call a file", ("doc", "rtf", "odt", "pdf"), sys.executable, _printed(sys.executable, "-m", "minutesparse", "text")
    ),
    Program("antiword, a call a file", ("doc",), "antiword", _printed("antiword", "-w", "0", "-m", "UTF-8.txt")),
    Program("catdoc, a call a file", ("doc", "rtf"), "catdoc", _printed("catdoc", "-w", "-d", "utf-8")),
    Program("pypdfium2, the pages' text", ("pdf",), sys.executable, _page_texts),
    Program("LibreOffice, one call for all", ("doc", "rtf", "odt"), "soffice", _office_texts),
)
"""Every program, ours first."""


def _files(tier: Tier, folder: Path) -> tuple[list[Made], dict[str, list[Path]]]:
    """Return the minutes of a size, and where each format has them."""
    made = [minutes(tier, seed) for seed in range(tier.files)]
    sources = [folder / f"{tier.name}-{seed}.docx" for seed in range(tier.files)]
    for path, file in zip(sources, made, strict=True):
        path.write_bytes(file.data)
    return made, {format: _office(format, format)(sources) for format in FORMATS}


def _rows(format: str, made: list[Made], paths: list[Path], rounds: int) -> Iterator[Row]:
    """Yield a row for each program that reads `format`."""
    able = [program for program in PROGRAMS if format in program.formats]
    ready = [program for program in able if shutil.which(program.command)]
    _read(paths)
    times: dict[str, list[float]] = {program.name: [] for program in ready}
    texts: dict[str, list[str]] = {}
    for _ in range(rounds):
        for program in ready:
            start = clock()
            texts[program.name] = program.texts(paths)
            times[program.name].append(clock() - start)
    for program in able:
        if program in ready:
            ratios = [time / ours for time, ours in zip(times[program.name], times[OURS.name], strict=True)]
            counts = total([kept(text, one) for text, one in zip(texts[program.name], made, strict=True)])
            yield Row(program.name, statistics.median(ratios), counts)
        else:
            yield Row(program.name, failure="not installed")


def measured(rounds: int) -> str:
    """Return the tables, as Markdown."""
    parts = []
    for tier in TIERS[1:]:
        with tempfile.TemporaryDirectory() as folder:
            made, paths = _files(tier, Path(folder))
            for format in FORMATS:
                size = statistics.mean(path.stat().st_size for path in paths[format]) / 1000
                title = f"`.{format}`, {tier.name}: {len(made)} file{'s'[: len(made) > 1]} of {size:.0f} kB"
                parts.append(table(title, list(_rows(format, made, paths[format], rounds)), "`read`"))
    return "\n\n".join(parts)


def main() -> None:
    """Run the benchmark and write its tables into the reference page, or print them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.legacy", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each program takes its turn (5)")
    parser.add_argument("--print", action="store_true", dest="only_print", help="print the tables and leave the page as it is")
    options = parser.parse_args()
    words = measured(options.rounds)
    sys.stdout.write(f"{words}\n")
    if not options.only_print:
        written(PAGE, words, (LEGACY_BEGIN, LEGACY_END))


if __name__ == "__main__":
    main()
