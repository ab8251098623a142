"""LibreOffice reads the Word fixtures, and the copies of one in other formats, as we do: every line of its text is one of ours, in the same order.

Its text shows numbers as ours does, and deleted words as well as inserted ones, as our view `all` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.document import Layer
from tests import word
from tests.laws import folded
from tests.places import FIXTURES, fixture_copies
from tests.word.saved import converted

if TYPE_CHECKING:
    from pathlib import Path

NOTED = {"by 12 mm1 since": "by 12 mm since"}
"""LibreOffice prints a footnote's number where it is referred to."""

BOXED = {"Glass blowing every Saturday in May"}
"""LibreOffice leaves text boxes out."""

ASIDE = {Layer.COMMENT, Layer.NOTE, Layer.FURNITURE}


FILES = [
    *(FIXTURES / name for name in sorted(word.MADE) if name.endswith(".docx")),
    *(copy for copy in fixture_copies() if copy.suffix in {".doc", ".odt", ".rtf"}),
]
"""Those that LibreOffice opens as texts and reads as we do: a PDF it opens as a drawing, and pages without knowing Word's comments."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FIXTURES).as_posix())
def test_libreoffice_has_the_same_lines(path: Path, soffice: str, tmp_path: Path) -> None:
    theirs = converted(soffice, path, "txt:Text (encoded):UTF8", tmp_path).read_text(encoding="utf-8-sig")
    for printed, meant in NOTED.items():
        theirs = theirs.replace(printed, meant)
    document = mp.read(path, view="all")
    ours = [folded(leaf.span.quote(document.text)).lstrip("\uf0b7 ") for leaf in document.leaves if leaf.layer not in ASIDE]
    assert [folded(line).lstrip("• ") for line in theirs.splitlines() if line.strip()] == [line for line in ours if line and line not in BOXED]
