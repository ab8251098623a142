"""LibreOffice reads the Word fixtures the same way: every line of its text, numbers included, is a line of ours, in the same order.

Its text shows deleted words as well as inserted ones, as our view `all` does.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.document import Layer
from tests import word
from tests.laws import folded
from tests.places import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

ASIDE = {Layer.COMMENT, Layer.NOTE, Layer.FURNITURE}


@pytest.mark.parametrize("name", sorted(word.MADE))
def test_libreoffice_has_the_same_lines(name: str, soffice: str, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(FIXTURES / name)]
    subprocess.run(convert, capture_output=True, check=True, timeout=120)
    theirs = (tmp_path / name.rsplit("/", 1)[1]).with_suffix(".txt").read_text(encoding="utf-8-sig")
    document = mp.read(FIXTURES / name, view="all")
    ours = [folded(leaf.span.quote(document.text)) for leaf in document.leaves if leaf.layer not in ASIDE]
    assert [folded(line).lstrip("• ") for line in theirs.splitlines() if line.strip()] == [line.lstrip("\uf0b7 ") for line in ours if line]
