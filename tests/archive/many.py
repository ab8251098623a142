"""A folder of as many files of mixed formats as one likes: `python -m tests.archive.many FOLDER COUNT`.

In: a count. Out: Word, text, Markdown and HTML files by turns, in folders of a thousand. Afterwards holds: no two files are alike, the same count
gives the same files, and a file costs about as much to read as the other files of its format.
"""

from __future__ import annotations

import io
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import minutesparse as mp
from minutesparse.writers.html import html
from minutesparse.writers.markdown import markdown
from minutesparse.writers.text import text
from tests.benchmarks.made import TIERS, minutes

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.models import Minutes

SMALL, TYPICAL, _ = TIERS

SEEDS = 8
"""How many meetings there are of each size; the rest is told apart by a line, or a comment of the package, that no other has."""

FOLDER = 1_000
"""Files a folder."""


def _words(write: Callable[[Minutes], str], seed: int) -> bytes:
    record = mp.parse(_word(seed, typical=True))
    return write(record).encode() if isinstance(record, mp.Minutes) else b""


@cache
def _word(seed: int, *, typical: bool) -> bytes:
    return minutes(TYPICAL if typical else SMALL, seed).data


@cache
def _content(kind: str, seed: int) -> bytes:
    writers: dict[str, Callable[[Minutes], str]] = {".txt": text, ".md": markdown, ".html": html}
    return _words(writers[kind], seed) if kind in writers else _word(seed, typical=kind == "-typical.docx")


KINDS = (".docx", ".txt", "-typical.docx", ".md", ".html")


def file_of(number: int) -> tuple[str, bytes]:
    """Return the name and the content of one file."""
    kind = KINDS[number % len(KINDS)]
    content = _content(kind, number // len(KINDS) % SEEDS)
    name = f"{number // FOLDER:03}/meeting-{number:06}{kind}"
    if kind.endswith(".docx"):
        package = io.BytesIO(content)
        with zipfile.ZipFile(package, "a") as opened:
            opened.comment = f"number {number}".encode()
        return name, package.getvalue()
    mark = f"<p>Paper {number}</p></body>" if kind == ".html" else f"\n\nPaper {number}\n"
    return name, content.replace(b"</body>", mark.encode()) if kind == ".html" else content + mark.encode()


def make(folder: Path, count: int) -> None:
    """Write so many files."""
    for number in range(count):
        name, data = file_of(number)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
