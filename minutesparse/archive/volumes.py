"""The review desk's pages for an archive: volumes of some hundred documents each, and a page that lists them.

In: sources in order. Out: a folder with `index.html` and the volumes. Afterwards holds: no more than one document is in
memory. Comments are shown without their twins in other documents: who looks for those names the copies of one meeting.
"""

from __future__ import annotations

from html import escape
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.archive.work import FAILED
from minutesparse.models import record_from_json
from minutesparse.review.finding import Checked, Finding
from minutesparse.review.page import page
from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from minutesparse.archive.entries import Entry

_DOCUMENTS = 200
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
    """A volume that was written: its file, its first and last document, and how many it has."""

    file: str
    first: str
    last: str
    documents: int
    findings: int


def write_report(found: Iterator[Entry], out: Path, folder: Path) -> None:
    """Write the pages into `folder`, which is made."""
    folder.mkdir()
    failures: list[Entry] = []
    count = 0
    volumes: list[_Volume] = []

    def read() -> Iterator[Entry]:
        nonlocal count
        for source in found:
            if source.state != FAILED:
                yield source
                continue
            count += 1
            failures.extend([source] if len(failures) < _TOLD else ())

    readable = read()
    while (first := next(readable, None)) is not None:
        name = f"{len(volumes) + 1:04}.html"
        shown = _Shown(out)
        with (folder / name).open("x", encoding="utf-8", newline="") as file:
            file.writelines(page(shown.each(chain([first], islice(readable, _DOCUMENTS - 1)))))
        volumes.append(_Volume(name, first.path, shown.last, shown.documents, shown.findings))
    with (folder / "index.html").open("x", encoding="utf-8", newline="") as file:
        file.writelines(_index(volumes, failures, count))


class _Shown:
    """The documents of one volume, counted as they are shown."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self.last = ""
        self.documents = self.findings = 0

    def each(self, found: Iterable[Entry]) -> Iterator[Checked]:
        """Yield the documents."""
        for source in found:
            checked = _checked(source, self._out)
            self.last = source.path
            self.documents += 1
            self.findings += len(checked.findings)
            yield checked


def _checked(source: Entry, out: Path) -> Checked:
    record = record_from_json((out / source.parts["record"]).read_bytes())
    findings = tuple(Finding.model_validate_json(line).model_copy(update={"path": source.path}) for line in source.findings.splitlines())
    text = (out / source.parts["text"]).read_bytes().decode("utf-8", "surrogatepass")
    return Checked(source.path, record, text, findings)


def _index(volumes: list[_Volume], failures: list[Entry], count: int) -> Iterator[str]:
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
        some = "All" if count == len(failures) else f"The first {len(failures):,} of"
        yield f"<table>\n<caption>{some} {count:,} files that could not be read</caption>\n"
        yield _row("th", "File", "Reason", "What to do")
        for failed in failures:
            yield _row("td", failed.path, failed.reason or "", failed.remedy or "")
        yield "</table>\n"
    yield "</main>\n</body>\n</html>\n"


def _row(kind: str, *cells: str) -> str:
    return f"<tr>{_cells(kind, *cells)}</tr>\n"


def _cells(kind: str, *cells: str) -> str:
    opening = '<th scope="col">' if kind == "th" else "<td>"
    return "".join(f"{opening}{escape(visible_line(cell))}</{kind}>" for cell in cells)
