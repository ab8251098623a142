"""Word files that LibreOffice saved as rich text: they read as the Word files do, and as LibreOffice itself reads them.

Its dates have no seconds, it calls styles by names of its own, and its text shows deleted words as well as inserted ones, as our view `all` does.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from minutesparse.document import VIEWS, Layer
from tests import word
from tests.laws import folded
from tests.places import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.document import Block, Document

ASIDE = {Layer.COMMENT, Layer.NOTE, Layer.FURNITURE}
NAMES = {name: name.split("/")[1] for name in sorted(word.MADE) if name.endswith(".docx") and name != word.COPIED}


@pytest.fixture(scope="module")
def saved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with each Word file as rich text, and the text that LibreOffice reads in that."""
    folder = tmp_path_factory.mktemp("rich")
    for name, short in NAMES.items():
        (folder / f"{short}.docx").write_bytes((FIXTURES / name).read_bytes())
    for to, kind in (("rtf", "docx"), ("txt:Text (encoded):UTF8", "rtf")):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        sources = [str(folder / f"{short}.{kind}") for short in NAMES.values()]
        command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder), *sources]
        subprocess.run(command, capture_output=True, check=True, timeout=240)
    return folder


def shape(document: Document, blocks: tuple[Block, ...]) -> list[Any]:
    """Return all that a document says of its blocks, but for where they stand and what their styles are called."""
    found: list[Any] = []
    for block in blocks:
        if block.is_leaf:
            number = block.number.quote(document.text) if block.number else None
            found.append((block.kind, block.level, number, _looks(document, block)))
        else:
            found.append((block.kind, block.grid, shape(document, block.children)))
    return found


def _looks(document: Document, leaf: Block) -> list[tuple[str, Layer, int]]:
    """Return the words of a leaf, those that look alike as one."""
    found: list[tuple[str, Layer, int]] = []
    for run in leaf.runs:
        words = document.text[run.start : run.end]
        if found and found[-1][1:] == (run.layer, run.style):
            words = found.pop()[0] + words
        found.append((words, run.layer, run.style))
    return found


def remarks(document: Document) -> list[Any]:
    """Return all that a document says of its comments and changes, but for their places and for what rich text cannot say."""
    comments = [
        (said.text, said.label, said.author, said.date and said.date.replace(second=0), said.basis, said.anchor and said.anchor.quote(document.text))
        for said in document.comments
    ]
    return [*comments, *[(change.kind, change.text, change.author, change.span) for change in document.changes]]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_rich_text_reads_as_the_word_file_that_it_was(name: str, view: Any, saved: Path) -> None:
    ours, theirs = mp.read(saved / f"{NAMES[name]}.rtf", view=view), mp.read(FIXTURES / name, view=view)
    assert shape(ours, ours.blocks) == shape(theirs, theirs.blocks)
    assert remarks(ours) == remarks(theirs)


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_has_the_same_lines(name: str, saved: Path) -> None:
    document = mp.read(saved / f"{NAMES[name]}.rtf", view="all")
    theirs = [folded(line) for line in (saved / f"{NAMES[name]}.txt").read_text(encoding="utf-8-sig").splitlines() if line.strip()]
    ours = [_unnumbered(document, leaf) for leaf in document.leaves if leaf.layer not in ASIDE]
    assert len(ours) == len(theirs)
    assert [line for line, words in zip(theirs, ours, strict=True) if not line.endswith(words)] == []


def _unnumbered(document: Document, leaf: Block) -> str:
    """Return the words of a leaf without its number: LibreOffice counts anew what the file prints, and not always to the same end."""
    return folded(document.text[leaf.number.end if leaf.number else leaf.span.start : leaf.span.end])
