"""Damaged documents: each is read lawfully or refused by name, never with an exception of another kind and never without its words.

`MUTANTS=20000 SEED=7 pytest tests/readers/docx/test_mutants.py` tries more of them, from another seed.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections import Counter

import pytest
from lxml import etree

from minutesparse.errors import MinutesparseError
from tests import laws
from tests.readers.docx.build import NAMESPACES, opened
from tests.readers.docx.mutator import mutants
from tests.readers.docx.test_everything import MEMBERS

COUNT = int(os.environ.get("MUTANTS", "1000"))
SEED = int(os.environ.get("SEED", "1"))
BATCH = 100
WORD = f"{{{NAMESPACES['w']}}}"
COMPATIBILITY = f"{{{NAMESPACES['mc']}}}"


@pytest.mark.parametrize("batch", range(max(1, COUNT // BATCH)))
def test_mutants_are_read_or_refused(batch: int) -> None:
    read = 0
    for number, data in enumerate(mutants(MEMBERS, SEED * 1_000_003 + batch, BATCH)):
        try:
            made = opened(data)
        except MinutesparseError as error:
            assert str(error), number
            continue
        read += 1
        assert laws.tree_faults(made) == [], number
        assert laws.run_faults(made) == [], number
        assert lost(data, made.text + "".join(change.text for change in made.changes)) == {}, number
        for view in ("original", "all"):
            assert laws.run_faults(opened(data, view=view)) == [], (number, view)
    assert read > BATCH // 2, "most mutants should reach the reader"


def lost(data: bytes, kept: str) -> dict[str, int]:
    """Return the characters of the text elements of the main part that are not among those `kept`."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    for alternate in list(root.iter(f"{COMPATIBILITY}AlternateContent")):
        choices = [child for name in ("Choice", "Fallback") for child in alternate.iterchildren(f"{COMPATIBILITY}{name}")]
        for child in list(alternate):
            if child not in choices[:1]:
                alternate.remove(child)
    words = [element.text or "" for element in root.iter(f"{WORD}t", f"{WORD}delText")]
    return dict(Counter("".join("".join(words).split())) - Counter("".join(kept.split())))
