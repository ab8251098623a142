"""Diagnostics: values from one table of codes, placed by line and column."""

from __future__ import annotations

import pytest

from minutesparse.diagnostics import CODES, Diagnostic, located
from minutesparse.spans import Span

PROMISED = {
    "marker-unclosed",
    "marker-unknown",
    "item-empty",
    "date-contradiction",
    "unfinished-text",
    "attendance-group-empty",
    "number-gap",
    "number-repeat",
    "comment-unresolved",
    "comment-state-unknown",
    "comment-resolved-left-in",
    "comment-anchor-inferred",
    "comment-orphan",
    "label-without-comment",
    "change-left-in",
    "template-remains",
    "encoding-damage",
    "format-mismatch",
    "several-documents",
    "text-truncated",
    "text-lost",
    "ambiguous",
}


def test_every_promised_code_is_in_the_table() -> None:
    assert set(CODES) >= PROMISED


def test_every_code_has_a_meaning_and_a_remedy() -> None:
    assert all(code.meaning and code.remedy for code in CODES.values())


def test_a_diagnostic_takes_its_severity_from_the_table() -> None:
    assert Diagnostic.of("item-empty", "item 4 is empty").severity == "warning"


def test_a_code_that_is_not_in_the_table_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        Diagnostic.of("item-missing", "")


def test_lines_and_columns_count_from_one() -> None:
    text = "one\ntwo three\nfour"
    found = located([Diagnostic.of("ambiguous", "here", Span(8, 13)), Diagnostic.of("ambiguous", "there", Span(0, 3))], text)
    assert [(one.message, one.line, one.column) for one in found] == [("there", 1, 1), ("here", 2, 5)]


def test_what_has_no_place_comes_last_and_the_same_finding_once() -> None:
    lost = Diagnostic.of("text-lost", "words are missing")
    placed = Diagnostic.of("ambiguous", "here", Span(0, 1))
    assert [one.code for one in located([lost, placed, lost], "x")] == ["ambiguous", "text-lost"]
