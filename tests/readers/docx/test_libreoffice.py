"""The words that LibreOffice finds are the words that we find, over real documents and generated ones.

LibreOffice writes deleted words too, and moved ones twice (our view `all`), prints bullets, leaves out headers, comments and text boxes, keeps
signs of symbol fonts as they are, and knows no `w:lvlRestart`: the generated documents have none of the last two.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests import word
from tests.places import FIXTURES, SHARED, fixture_sources
from tests.readers.docx.build import abstract, changed, level, num, opened, p, packed, parts, r, t, tbl, tc, tr

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.document import Document

OFFICE = shutil.which("soffice")
BULLETS = frozenset("•◦▪")
SIGNS = str.maketrans({"\uf0e0": "→", "\uf0fc": "✓"})
"""Signs of Wingdings that occur in the real documents, and what they look like."""

NUMBERING = (
    abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "(%3)"), level(3, "lowerRoman", "%4)"))
    + abstract(1, level(0, "upperLetter", "Item %1:", start=3), level(1, "upperRoman", "%1-%2"), level(2, "decimal", "%3", "<w:isLgl/>"))
    + abstract(2, level(0, "bullet", "•"), level(1, "bullet", "◦"))
    + num(1, 0)
    + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    + num(3, 1)
    + num(4, 2)
    + num(5, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "%1]")}</w:lvlOverride>')
)


def generated(seed: int) -> bytes:
    """Return a document of 40 paragraphs and some tables, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    return packed(parts(*(_block(chance, depth=0) for _ in range(40)), numbering=NUMBERING))


def _block(chance: random.Random, *, depth: int) -> str:
    if depth < 2 and chance.random() < 0.1:
        rows = [tr(*(tc(_block(chance, depth=depth + 1), p()) for _ in range(3))) for _ in range(chance.randint(1, 3))]
        return tbl(*rows)
    content = "".join(_words(chance) for _ in range(chance.randint(1, 5)))
    if chance.random() < 0.5:
        place = f'<w:numPr><w:ilvl w:val="{chance.choice((0, 0, 1, 1, 2, 3))}"/><w:numId w:val="{chance.randint(1, 5)}"/></w:numPr>'
        return p(content, properties=place)
    return p(content)


def _words(chance: random.Random) -> str:
    run = r(f"w{chance.randint(0, 999)} ", chance.choice(("", "<w:b/>", "<w:i/>")))
    shapes = (
        run,
        run,
        changed("ins", run),
        changed("del", run.replace("w:t>", "w:delText>").replace("w:t ", "w:delText ")),
        f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>",
        f"<w:smartTag w:uri='u' w:element='e'>{run}</w:smartTag>",
        f"<w:r>{t('a')}<w:tab/>{t('b')}<w:br/>{t('c')}<w:noBreakHyphen/>{t('d ')}</w:r>",
    )
    return chance.choice(shapes)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, list[str]]]:
    """Return by name each document as we read it, and the words that LibreOffice found in it: one run of LibreOffice for all."""
    if OFFICE is None and not os.environ.get("CI"):
        pytest.skip("LibreOffice (soffice) is not installed")
    assert OFFICE is not None, "CI installs LibreOffice"
    folder = tmp_path_factory.mktemp("libreoffice")
    sources = {str(path): path.read_bytes() for path in _real()} | {f"generated {seed}": generated(seed) for seed in range(20)}
    for number, data in enumerate(sources.values()):
        (folder / f"{number}.docx").write_bytes(data)
    command = [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    files = [str(folder / f"{number}.docx") for number in range(len(sources))]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=300)
    found = {}
    for number, (name, data) in enumerate(sources.items()):
        found[name] = opened(data, view="all"), (folder / f"{number}.txt").read_text("utf-8-sig").split()
    return found


def _real() -> list[Path]:
    return [
        *sorted((SHARED / "corpus").glob("**/*.docx")),
        *(path for path in fixture_sources() if path.suffix == ".docx" and path != FIXTURES / word.COPIED),
    ]


def test_both_find_the_same_words(texts: dict[str, tuple[Document, list[str]]]) -> None:
    different = {}
    for name, (made, words) in texts.items():
        ours = " ".join(leaf.span.quote(made.text) for leaf in made.leaves if leaf.locator.part == "word/document.xml").split()
        theirs = [word.translate(SIGNS) for word in words if word not in BULLETS]
        if ours != theirs:
            different[name] = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]][:3] or (len(ours), len(theirs))
    assert different == {}


def test_the_generated_documents_hold_what_is_compared() -> None:
    made = [opened(generated(seed)) for seed in range(20)]
    assert sum(len(found.changes) for found in made) > 100
    assert sum(1 for found in made for leaf in found.leaves if leaf.number) > 100
    assert any(block.children for found in made for block in found.blocks)
