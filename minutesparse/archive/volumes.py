"""The review desk's pages for an archive: volumes of some hundred documents each, and a page that lists them.

In: sources in order. Out: a folder with `index.html` and the volumes. Afterwards holds: no more documents are in memory than volumes are made at a
time, and the findings of the volumes that wait. Comments are shown without their twins in other documents: who looks for those names the copies of
one meeting.
"""

from __future__ import annotations

from html import escape
from itertools import chain, count, islice
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.binder import document
from minutesparse.archive.binding import bound_here, in_order
from minutesparse.archive.work import FAILED
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from minutesparse.archive.binding import Bind
    from minutesparse.archive.entries import Entry
    from minutesparse.archive.messages import Message

DOCUMENTS = 200
"""Documents a volume."""

_TOLD = 1_000
"""Failures that are listed one by one."""

_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{margin-bottom:2rem}caption{text-align:left;font-weight:bold}"
    "td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}td{overflow-wrap:anywhere}"
    "@media(max-width:40rem){td,th{font-size:.75rem;padding-right:.4rem}}"
)

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class _Volume(NamedTuple):
    """A volume: its file, its first and last document, how many it has, and, until it is written, the documents."""

    file: str
    first: str
    last: str
    documents: int
    findings: int
    sources: tuple[Entry, ...]


def write_report(found: Iterator[Entry], out: Path, folder: Path, *, workers: int = 1) -> None:
    """Write the pages into `folder`, which is made; where there are several volumes, as many at a time as there are workers.

    Raises:
        WorkStopped: a process to make a volume in cannot be started, or ends before its time.
    """

    def write(volume: _Volume, bind: Bind) -> _Volume:
        with (folder / volume.file).open("xb") as file:
            file.writelines(bind(_document(source, out) for source in volume.sources))
        return volume._replace(sources=())

    folder.mkdir()
    failures = _Failures()
    waiting = _volumes(failures.passed(found))
    first = list(islice(waiting, 2))
    several = workers > 1 and len(first) > 1
    volumes = chain(first, waiting)
    del first
    written = list(in_order(volumes, write, workers) if several else (write(volume, bound_here) for volume in volumes))
    with (folder / "index.html").open("x", encoding="utf-8", newline="") as file:
        file.writelines(_index(written, failures.some, failures.count))


class _Failures:
    """Sources that could not be read: the first of them, and how many there are."""

    def __init__(self) -> None:
        self.some: list[Entry] = []
        self.count = 0

    def passed(self, found: Iterable[Entry]) -> Iterator[Entry]:
        """Yield the sources that could be read."""
        for source in found:
            if source.state != FAILED:
                yield source
                continue
            self.count += 1
            self.some.extend([source] if len(self.some) < _TOLD else ())


def _volumes(readable: Iterator[Entry]) -> Iterator[_Volume]:
    for number in count(1):
        sources = tuple(islice(readable, DOCUMENTS))
        if not sources:
            return
        findings = sum(len(source.findings.splitlines()) for source in sources)
        yield _Volume(f"{number:04}.html", sources[0].path, sources[-1].path, len(sources), findings, sources)


def _document(source: Entry, out: Path) -> Message:
    return document(source.path, (out / source.parts["record"]).read_bytes(), (out / source.parts["text"]).read_bytes(), source.findings)


def _index(volumes: list[_Volume], failures: list[Entry], failed: int) -> Iterator[str]:
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Review of an archive</title>\n<style>{_STYLE}</style>\n'
        "</head>\n<body>\n<main>\n<h1>Review of an archive</h1>\n<table>\n<caption>Volumes</caption>\n"
    )
    yield _row("th", "Volume", "First document", "Last document", "Documents", "Findings")
    for volume in volumes:
        link = f'<a href="{volume.file}">{escape(volume.file.partition(".")[0])}</a>'
        yield f"<tr><td>{link}</td>{_cells('td', volume.first, volume.last, f'{volume.documents:,}', f'{volume.findings:,}')}</tr>\n"
    yield "</table>\n"
    if failures:
        some = "" if failed == len(failures) else f"The first {len(failures):,} of "
        yield f"<table>\n<caption>{some}{failed:,} file{'s'[: failed > 1]} that could not be read</caption>\n"
        yield _row("th", "File", "Reason", "What to do")
        for source in failures:
            yield _row("td", source.path, source.reason or "", source.remedy or "")
        yield "</table>\n"
    yield "</main>\n</body>\n</html>\n"


def _row(kind: str, *cells: str) -> str:
    return f"<tr>{_cells(kind, *cells)}</tr>\n"


def _cells(kind: str, *cells: str) -> str:
    opening = '<th scope="col">' if kind == "th" else "<td>"
    return "".join(f"{opening}{escape(visible_line(cell))}</{kind}>" for cell in cells)
