"""What stands beside the body: headers, notes, text boxes; and fields, of which only what they show is text."""

from __future__ import annotations

import pytest

from minutesparse.document import Link
from minutesparse.errors import UnknownFormat
from minutesparse.spans import Span
from tests.readers.rtf.build import document, leaves, opened, rtf

BOX = r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard in a box\par}}{\shprslt{\*\do{\dptxbxtext\pard in a box\par}}}}"

CASES = [
    pytest.param(r"{\header DRAFT\par}{\footerf End\par}a\par", ["a", "furniture DRAFT", "furniture End"], id="headers and footers"),
    pytest.param(r"a{\super\chftn}{\footnote\pard\plain\chftn  see b}c\par", ["ac", "note  see b"], id="a footnote"),
    pytest.param(r"a{\footnote\ftnalt x}b{\*\footnote y}\par", ["ab", "note y", "note x"], id="endnotes come behind footnotes"),
    pytest.param(rf"a{BOX}b\par c\par", ["ab", "in a box", "c"], id="a text box comes behind its paragraph, once"),
    pytest.param(r"{\*\do{\dptxbxtext\pard\cf2 box\par}}a\par", ["a", "box"], id="a text box of Word 6"),
    pytest.param(r"{\*\ftnsep\chftnsep\par}{\*\aftnsep x\par}a\par", ["a"], id="rules above notes"),
    pytest.param(rf"\pard\intbl a{BOX}\cell\row", ["a", "in a box"], id="a text box in a cell"),
    pytest.param(r"\pard\intbl\b a{\footnote x\par y\par}\cell\row b\par", ["a", "b", "note x", "note y"], id="a note from a cell"),
    pytest.param(r"{\footnote a{\*\annotation x}}\par", ["note a", "comment x"], id="a comment on a note"),
    pytest.param(r"{\xe\v slipway}{\tc\v slipway}a\par", ["a"], id="entries of an index"),
]


@pytest.mark.parametrize(("body", "found"), CASES)
def test_each_story_stands_in_its_place(body: str, found: list[str]) -> None:
    assert leaves(document(body)) == found


FIELDS = [
    pytest.param(r"{\field{\*\fldinst DATE \\@ x}{\fldrslt 3 May}} a", [("3 May a", "body")], id="a date"),
    pytest.param(r"p. {\field{\*\fldinst{ PAGE }}{\fldrslt{3}}} a", [("p. ", "body"), ("3", "furniture"), (" a", "body")], id="a page number"),
    pytest.param(r"{\field{\*\fldinst TOC{\field{\*\fldinst X}{\fldrslt no}}}{\fldrslt yes}}", [("yes", "body")], id="a field in a code"),
    pytest.param(r"{\field{\*\fldinst TOC}{\fldrslt a{\field{\*\fldinst PAGEREF x}{\fldrslt 3}}}}", [("a3", "body")], id="a field in a result"),
    pytest.param(r'{\field{\*\fldinst SYMBOL 252 \\f "Wingdings" \\s 12}{\fldrslt\f2 }}', [("✓", "body")], id="a sign"),
]


@pytest.mark.parametrize(("body", "runs"), FIELDS)
def test_of_a_field_its_result_is_text(body: str, runs: list[tuple[str, str]]) -> None:
    made = document(body + r"\par")
    assert [(made.text[run.start : run.end], run.layer) for leaf in made.leaves for run in leaf.runs] == runs


def test_a_link_leads_somewhere() -> None:
    made = document(r'Ask {\field{\*\fldinst{HYPERLINK "mailto:clerk@saltby.example"}}{\fldrslt{the }{\b clerk}}}.\par')
    assert made.text == "Ask the clerk."
    assert made.links == (Link(Span(4, 13), "mailto:clerk@saltby.example"),)


def test_a_file_that_is_cut_short_is_read_as_far_as_it_goes() -> None:
    made = opened(rtf(r"one\par {\b two{\footnote three")[:-1])
    assert leaves(made) == ["one", "two", "note three"]
    assert [found.code for found in made.diagnostics] == ["structure-damaged"]


def test_words_behind_the_last_group_are_kept_and_told() -> None:
    made = opened(rtf(r"one\par}two\par"))
    assert leaves(made) == ["one", "two"]
    assert [found.code for found in made.diagnostics] == ["structure-damaged"]


def test_what_follows_the_end_and_is_blank_is_nothing() -> None:
    assert opened(rtf(r"one\par") + b"\r\n\0\0").diagnostics == ()


def test_other_bytes_are_refused() -> None:
    with pytest.raises(UnknownFormat, match="not rich text"):
        opened(b"{\\pard}")
