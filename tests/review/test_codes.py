"""Every code of the table: a small document shows it, and one that looks like it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.diagnostics import CODES
from tests.review.documents import PAIRS

if TYPE_CHECKING:
    from pathlib import Path

ELSEWHERE = {
    "dialect-tie": "needs a dialect of its own: tests/dialects/test_identify.py",
    "restricted-withheld": "told of an export, not of a document: tests/writers/test_published.py",
}
"""Codes that no small document shows."""


def codes(folder: Path, name: str, data: bytes) -> set[str]:
    """Return the codes of what is found in a file of that name."""
    (folder / name).write_bytes(data)
    return {finding.code for finding in mp.check(mp.parse(folder / name))}


def test_every_code_has_its_pair_of_documents() -> None:
    assert PAIRS.keys() | ELSEWHERE.keys() == CODES.keys()
    assert not PAIRS.keys() & ELSEWHERE.keys()


def test_every_code_has_an_example() -> None:
    assert [name for name, code in CODES.items() if not code.example] == []


@pytest.mark.parametrize("code", PAIRS)
def test_a_small_document_shows_the_code(code: str, tmp_path: Path) -> None:
    pair = PAIRS[code]
    assert code in codes(tmp_path, pair.name, pair.shows)


@pytest.mark.parametrize("code", PAIRS)
def test_a_document_that_looks_like_it_does_not(code: str, tmp_path: Path) -> None:
    pair = PAIRS[code]
    assert code not in codes(tmp_path, pair.like_name, pair.looks_like)
