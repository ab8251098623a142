"""Headings, styles, and what is bold, marked or not meant to be seen."""

from __future__ import annotations

import pytest

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE
from tests.readers.rtf.build import document, leaves, looks

RUNS = [
    pytest.param(r"a{\b b}c\par", [("a", "body", 0), ("b", "body", BOLD), ("c", "body", 0)], id="a look ends with its group"),
    pytest.param(r"\b a\b0 b\par", [("a", "body", BOLD), ("b", "body", 0)], id="a look ends with its word"),
    pytest.param(r"\b\i\ul a\plain b\par", [("a", "body", BOLD | ITALIC | UNDERLINE), ("b", "body", 0)], id="all looks end"),
    pytest.param(r"\uldb a\ulnone b\par", [("a", "body", UNDERLINE), ("b", "body", 0)], id="no underline"),
    pytest.param(r"{\strike a}{\highlight7 b}\highlight0 c\par", [("a", "body", STRIKE), ("b", "body", HIGHLIGHT), ("c", "body", 0)], id="marks"),
    pytest.param(r"{\v <AI1>}a\par", [("<AI1>", "hidden", 0), ("a", "body", 0)], id="hidden"),
    pytest.param(r"{\v a\v0 b}\par", [("a", "hidden", 0), ("b", "body", 0)], id="hidden no more"),
    pytest.param(r"{\cf2 <AI1>}{\cf1 a}{\cf0 b}\par", [("<AI1>", "hidden", 0), ("ab", "body", 0)], id="white"),
    pytest.param(r"{\cf2\chcbpat3 a}{\cf2\chcbpat2 b}\par", [("a", "body", 0), ("b", "hidden", 0)], id="white on a ground"),
    pytest.param(r"\cbpat3 {\cf2 a}\par", [("a", "body", 0)], id="white in a paragraph that is shaded"),
    pytest.param(r"{\fs2 <AI1>}{\fs22 a}\par", [("<AI1>", "hidden", 0), ("a", "body", 0)], id="tiny"),
]


@pytest.mark.parametrize(("body", "runs"), RUNS)
def test_words_look_as_they_are_said_to(body: str, runs: list[tuple[str, str, int]]) -> None:
    assert looks(document(body)) == runs


HEADINGS = [
    pytest.param(r"\pard\s1 Slipway\par", 1, id="a style called heading 1"),
    pytest.param(r"\pard\s2 Slipway\par", 2, id="a style with an outline level"),
    pytest.param(r"\pard\s3 Slipway\par", 1, id="a style called Title"),
    pytest.param(r"\pard\outlinelevel2 Slipway\par", 3, id="an outline level"),
    pytest.param(r"\pard\s1\outlinelevel9 Slipway\par", 0, id="an outline level that says: no heading"),
    pytest.param(r"\pard\s1 \pard Slipway\par", 0, id="a style that was set back"),
    pytest.param(r"{\pard\s1 }Slipway\par", 0, id="a style that ended with its group"),
]


@pytest.mark.parametrize(("body", "rank"), HEADINGS)
def test_headings_are_told_by_their_style_or_level(body: str, rank: int) -> None:
    (leaf,) = document(body).leaves
    assert (leaf.level if leaf.kind == "heading" else 0) == rank


def test_a_leaf_names_its_style() -> None:
    assert [leaf.style for leaf in document(r"\pard\s1 A\par\pard B\par\pard\s9 C\par").leaves] == ["heading 1", "Normal", ""]


BREAKS = [
    pytest.param(r"a\line b\par", ["a", "b"], id="a line break"),
    pytest.param(r"\s1 a\line b\par", ["heading a b"], id="a line break in a heading"),
    pytest.param(r"\s1 a\page b\par", ["heading a", "heading b"], id="a page break in a heading"),
    pytest.param(r"a\par\page\par  \par b\sect c\par", ["a", "b", "c"], id="paragraphs without words"),
    pytest.param(r"a", ["a"], id="no end of the last paragraph"),
]


@pytest.mark.parametrize(("body", "found"), BREAKS)
def test_a_leaf_ends_where_its_line_does(body: str, found: list[str]) -> None:
    assert leaves(document(body)) == found


def test_paragraphs_are_counted() -> None:
    assert [leaf.locator.paragraph for leaf in document(r"a\line b\par\par c\par").leaves] == [1, 1, 3]
