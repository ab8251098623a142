"""What LibreOffice writes as .doc is read as the .docx that it was made from, and LibreOffice and antiword find in it the words that we find.

LibreOffice's .doc has no states of comments and no threads, and it writes signs picked from a font, page breaks and text boxes in its own way: the
documents here have none of the latter.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from minutesparse.document import VIEWS, Layer
from tests import word
from tests.laws import folded
from tests.places import FIXTURES, fixture_sources
from tests.readers.doc.build import opened
from tests.readers.docx.build import about, at, changed, comment, p, packed, parts, r
from tests.readers.docx.build import opened as opened_docx

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from minutesparse.document import Document, View

ASIDE = {Layer.COMMENT, Layer.NOTE, Layer.FURNITURE}
SENTENCES = (
    "The roof leaks again.",
    "Noted.",
    "Ada to ask for “three” quotes – at £5 each.",
    "The door sticks in wet weather, and the lock with it.",
)

# "Roof"
_WORD = re.compile(r"[A-Za-z]{3,}")


def reviewed(seed: int) -> bytes:
    """Return a document of paragraphs with comments and tracked changes, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    body: list[str] = []
    comments: list[str] = []
    for _ in range(12):
        pieces = []
        for piece in chance.choice(SENTENCES).split(" "):
            key, run = len(comments), r(piece + " ")
            if chance.random() < 0.1:
                run = about(key, run) if chance.random() < 0.7 else run + at(key)
                author, initials = chance.choice([("Ada Quill", "AQ"), ("Bo Reed", "BR"), ("Çelik Ö.", "ÇÖ")])
                about_it = f'w:author="{author}" w:initials="{initials}" w:date="2019-02-03T10:{key:02}:00Z"'
                comments.append(comment(key, p(f"why {key}"), *([p("and more")] if chance.random() < 0.3 else []), attributes=about_it))
            elif chance.random() < 0.1:
                run = changed("ins", run)
            elif chance.random() < 0.1:
                run = changed("del", f'<w:r><w:delText xml:space="preserve">{piece} </w:delText></w:r>')
            pieces.append(run)
        body.append(p(*pieces))
    return packed(parts(*body, comments="".join(comments)))


SOURCES = {name: (FIXTURES / name).read_bytes() for name in word.MADE if name.endswith(".docx") and name != word.COPIED} | {
    f"reviewed {seed}": reviewed(seed) for seed in range(12)
}


@pytest.fixture(scope="module")
def converted(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return each source as LibreOffice writes it as .doc: one run of LibreOffice for all."""
    folder = tmp_path_factory.mktemp("libreoffice")
    files = []
    for number, data in enumerate(SOURCES.values()):
        files.append(folder / f"{number}.docx")
        files[-1].write_bytes(data)
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "doc", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    return {name: path.with_suffix(".doc").read_bytes() for name, path in zip(SOURCES, files, strict=True)}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", SOURCES)
def test_a_doc_is_read_as_the_docx_it_was_made_from(name: str, view: View, converted: Mapping[str, bytes]) -> None:
    before, after = opened_docx(SOURCES[name], view=view), opened(converted[name], view=view)
    assert after.text == before.text
    assert leaves(after) == leaves(before)
    assert cells(after) == cells(before)
    assert after.changes == before.changes
    assert [as_kept(found) for found in after.comments] == [as_kept(found) for found in before.comments]


def leaves(made: Document) -> list[object]:
    return [(leaf.kind, leaf.level, leaf.number, [tuple(run) for run in leaf.runs]) for leaf in made.leaves]


def cells(made: Document) -> list[object]:
    return [[cell.grid for row in block.children for cell in row.children] for block in made.blocks if block.children]


def as_kept(found: object) -> object:
    """Return a comment without what LibreOffice's .doc does not keep."""
    return found._replace(id=None, parent=None, resolved=None)  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", [path for path in fixture_sources() if path.suffix == ".doc"], ids=lambda path: path.parent.name)
def test_libreoffice_has_the_same_lines(path: Path, soffice: str, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(path)]
    subprocess.run(convert, capture_output=True, check=True, timeout=120)
    theirs = (tmp_path / path.name).with_suffix(".txt").read_text(encoding="utf-8-sig")
    made = opened(path.read_bytes(), view="all")
    ours = [folded(leaf.span.quote(made.text)) for leaf in made.leaves if leaf.layer not in ASIDE]
    assert [folded(line).lstrip("• ") for line in theirs.splitlines() if line.strip()] == [line.lstrip("\uf0b7 ") for line in ours if line]


@pytest.mark.parametrize("path", [path for path in fixture_sources() if path.suffix == ".doc"], ids=lambda path: path.parent.name)
def test_antiword_finds_no_word_that_we_do_not_find(path: Path) -> None:
    antiword = shutil.which("antiword")
    if antiword is None and not os.environ.get("CI"):
        pytest.skip("antiword is not installed")
    assert antiword is not None, "CI installs antiword"
    done = subprocess.run([antiword, "-w", "0", "-m", "UTF-8.txt", str(path)], capture_output=True, check=True, timeout=60)
    theirs = set(_WORD.findall(done.stdout.decode("utf-8", "replace"))) - {"pic"}
    assert theirs
    assert theirs - set(_WORD.findall(opened(path.read_bytes(), view="all").text)) == set()
