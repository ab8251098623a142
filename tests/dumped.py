"""How the text is made that each program makes of the made meeting, and what such a text and its original may have in common.

`python -m tests.dumped` makes the dumps anew with the programs that are installed. To add one, give its command in `MADE`, what it lost in
`tests.dump_losses`, and its row in `minutesparse.dumps.DUMPS`; `python -m tests.reference` writes the tables of docs/reference/formats.md.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse import cleaning, dialects
from minutesparse.document import Layer
from tests.keeping import ASPECTS as SAVED
from tests.keeping import Aspect, Reading
from tests.laws import folded
from tests.places import COPIES
from tests.word.saved import MEETING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from minutesparse.document import Block, Document, Passage
    from minutesparse.models import Minutes


class Made(NamedTuple):
    """How a dump is made: the file it is made of, the program and what it is told before and after that file's name; the dump is what it prints.

    `debian` says that the program is one of Debian's, which CI has; others are asked by hand.
    """

    source: str
    command: tuple[str, ...]
    to: tuple[str, ...] = ()
    debian: bool = True


TIKA = ("python3", "-c", "import sys, iscc_tika; print(iscc_tika.Extractor().extract_file_to_string(sys.argv[1])[0], end='')")
"""Tika 3, which the Python package iscc-tika brings."""

MADE = {
    "tika-docx.txt": Made("reviewed.docx", TIKA, debian=False),
    "tika-doc.txt": Made("copies/reviewed.doc", TIKA, debian=False),
    "tika-rtf.txt": Made("copies/reviewed.rtf", TIKA, debian=False),
    "antiword.txt": Made("copies/reviewed.doc", ("antiword", "-m", "UTF-8.txt")),
    "catdoc.txt": Made("copies/reviewed.doc", ("catdoc", "-d", "utf-8")),
    "odt2txt.txt": Made("copies/reviewed.odt", ("odt2txt",)),
    "pandoc.txt": Made("reviewed.docx", ("pandoc", "--to", "plain")),
    "pandoc.md": Made("reviewed.docx", ("pandoc", "--to", "markdown", "--track-changes", "all")),
    "pdftotext.txt": Made("copies/reviewed.pdf", ("pdftotext", "-q"), ("-",)),
    "pdftotext-layout.txt": Made("copies/reviewed.pdf", ("pdftotext", "-q", "-layout"), ("-",)),
    "markitdown.md": Made("reviewed.docx", ("markitdown",), debian=False),
}
"""Every dump that can be made here, by the end of its name."""


def way_of(dump: Path) -> str:
    """Return the end of the name of a dump, which tells how it was made."""
    return "".join(dump.suffixes)[1:]


def make(way: str) -> bytes:
    """Return the dump of the meeting as its program makes it now."""
    made = MADE[way]
    return subprocess.run([*made.command, str(MEETING.parent / made.source), *made.to], capture_output=True, check=True, timeout=60).stdout


# --- aspects


def _cleaned(reading: Reading) -> Document:
    return cleaning.clean(reading.document, dialects.named(reading.record.dialect))


def _paragraphs(reading: Reading) -> list[str]:
    """Return the words of the paragraphs outside tables, without their numbers."""
    return [_unlabelled(passage) for passage in _cleaned(reading).passages if passage.table is None]


def _unlabelled(passage: Passage) -> str:
    number = passage.block.number
    return passage.view.slice(passage.view.here(number.end)).text if number else passage.text


def _rows(reading: Reading) -> list[list[str]]:
    """Return the words of the cells of each row, those of a table in a cell among them, without empty ones."""
    document = _cleaned(reading)
    rows = [row for table in document.blocks for row in table.children]
    said = [[document.words(cell.span) for cell in row.children] for row in rows]
    return [[words for words in row if words] for row in said]


def _apart(layer: Layer) -> Callable[[Reading], list[str]]:
    """Return what gives the words in a layer, a leaf each."""

    def words(reading: Reading) -> list[str]:
        document = _cleaned(reading)
        return [said for leaf in document.leaves if leaf.layer is layer and (said := _said(document, leaf, layer))]

    return words


def _said(document: Document, leaf: Block, layer: Layer) -> str:
    return folded("".join(document.text[run.start : run.end] for run in leaf.runs if run.layer is layer))


def _minutes(reading: Reading) -> Minutes:
    assert reading.record.kind == "minutes"
    return reading.record


def _meeting(reading: Reading) -> dict[str, Any]:
    return _minutes(reading).meeting.model_dump(mode="json", include={"body", "title", "date", "start_time", "end_time", "venue", "chair", "status"})


def _people(reading: Reading) -> list[tuple[Any, ...]]:
    return [(one.name, one.status, one.role, one.organisation) for one in _minutes(reading).attendance]


def _items(reading: Reading) -> list[tuple[Any, ...]]:
    return [(item.number, item.marker, item.title) for item in _minutes(reading).iter_items()]


def _outcomes(reading: Reading) -> list[tuple[Any, ...]]:
    return [(one.kind, one.text) for one in _minutes(reading).iter_decisions()] + [
        (one.text, *one.owners, one.due_text) for one in _minutes(reading).iter_actions()
    ]


ASPECTS = (
    Aspect("paragraphs", _paragraphs),
    Aspect("tables, row by row", _rows),
    Aspect("headers and footers", _apart(Layer.FURNITURE)),
    Aspect("footnotes", _apart(Layer.NOTE)),
    Aspect("meeting", _meeting),
    Aspect("attendance", _people),
    Aspect("items: number, marker, title", _items),
    Aspect("decisions and actions", _outcomes),
    *(aspect for aspect in SAVED if aspect.name.startswith(("tracked", "comments"))),
)
"""What a dump and its original may have in common, in the order of the table."""


if __name__ == "__main__":
    for way in sys.argv[1:] or MADE:
        if shutil.which(MADE[way].command[0]) is None:
            sys.exit(f"{MADE[way].command[0]} is not installed")
        (MEETING.parent / COPIES / f"{MEETING.stem}.{way}").write_bytes(make(way))
