"""Word files that LibreOffice saved as OpenDocument read as they did, and LibreOffice finds the same words in them.

Saving takes something away: of comments whether they answer another, and of those that did not say whether they are resolved, that they did not.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.document import Layer
from tests import word
from tests.laws import folded, lost_characters, run_faults, tree_faults
from tests.places import FIXTURES
from tests.readers.docx.test_libreoffice import generated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from minutesparse.document import Document

ASIDE = {Layer.COMMENT, Layer.NOTE, Layer.FURNITURE}
SOURCES = {name: (FIXTURES / name).read_bytes() for name in sorted(word.MADE) if name.endswith(".docx") and name != word.COPIED} | {
    f"generated {seed}": generated(seed) for seed in (0, 1)
}


@pytest.fixture(scope="module")
def saved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the OpenDocument text that LibreOffice makes of each Word file, with its words in a text file beside it: two runs for all."""
    folder = tmp_path_factory.mktemp("opendocument")
    for number, data in enumerate(SOURCES.values()):
        (folder / f"{number}.docx").write_bytes(data)
    made = [folder / f"{number}.odt" for number in range(len(SOURCES))]
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to"]
    for format, files in (("odt", [path.with_suffix(".docx") for path in made]), ("txt:Text (encoded):UTF8", made)):
        subprocess.run([*command, format, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=300)
    return dict(zip(SOURCES, made, strict=True))


def _leaves(made: Document) -> Iterator[tuple[object, ...]]:
    for leaf in made.leaves:
        looks = [(run.end - run.start, run.layer, run.style) for run in leaf.runs]
        yield leaf.kind, leaf.level, leaf.number and leaf.number.quote(made.text), looks, leaf.span.quote(made.text)


def _grids(made: Document) -> list[object]:
    return [cell.grid for block in made.blocks for row in block.children for cell in row.children]


def _comments(made: Document) -> list[tuple[object, ...]]:
    return [
        (remark.label, remark.initials, remark.author, remark.date, remark.text, remark.anchor and remark.anchor.quote(made.text), remark.basis)
        for remark in made.comments
    ]


@pytest.mark.parametrize("name", SOURCES)
def test_it_reads_as_the_word_file_does(name: str, saved: dict[str, Path]) -> None:
    theirs, ours = mp.read(SOURCES[name]), mp.read(saved[name])
    assert ours.source.format == "odt"
    assert list(_leaves(ours)) == list(_leaves(theirs))
    assert _grids(ours) == _grids(theirs)
    assert _comments(ours) == _comments(theirs)
    changed = [(change.kind, change.text, change.author, change.date) for change in ours.changes]
    assert changed == [(change.kind, change.text, change.author, change.date) for change in theirs.changes]


@pytest.mark.parametrize("name", SOURCES)
def test_libreoffice_finds_the_same_words(name: str, saved: dict[str, Path]) -> None:
    made = mp.read(saved[name], view="all")
    ours = " ".join(folded(leaf.span.quote(made.text)) for leaf in made.leaves if leaf.layer not in ASIDE)
    theirs = saved[name].with_suffix(".txt").read_text(encoding="utf-8-sig")
    assert ours.split() == [found for found in theirs.split() if found not in "•◦▪\uf0b7"]


@pytest.mark.parametrize("name", SOURCES)
def test_it_is_lawful(name: str, saved: dict[str, Path]) -> None:
    made = mp.read(saved[name])
    assert (tree_faults(made), run_faults(made), lost_characters(made, saved[name].read_bytes())) == ([], [], {})
