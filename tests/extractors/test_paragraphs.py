"""Numbers and bullets apart from the words."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.paragraphs import of_item, paragraphs


def read(text: str, kind: str = "text") -> list[tuple[str, str | None, int, str]]:
    document = mp.read(text.encode(), format=kind)
    return [(one.kind, one.number, one.level, one.text) for one in paragraphs(document.passages)]


@pytest.mark.parametrize(
    ("line", "number", "level", "words"),
    [
        ("1. The fence", "1", 0, "The fence"),
        ("12) The fence", "12)", 0, "The fence"),
        ("2.1 The fence", "2.1", 1, "The fence"),
        ("3.2.1. The fence", "3.2.1", 2, "The fence"),
        ("(a) the fence", "(a)", 0, "the fence"),
        ("iv. the fence", "iv", 0, "the fence"),
        ("P. Hill spoke", None, 0, "P. Hill spoke"),
        ("12 members came", None, 0, "12 members came"),
        ("25/5/11 Mrs Hill", None, 0, "25/5/11 Mrs Hill"),
        ("7.30 pm was late", None, 0, "7.30 pm was late"),
        ("The fence", None, 0, "The fence"),
    ],
)
def test_the_label_of_a_paragraph_is_no_part_of_its_text(line: str, number: str | None, level: int, words: str) -> None:
    assert read(line) == [("paragraph", number, level, words)]


def test_a_number_that_may_be_a_date_is_one_where_it_follows_another() -> None:
    assert [number for _, number, _, _ in read("3.2. The plan\n\n3.2.1 The fence\n\n3.2.2 The gate")] == ["3.2", "3.2.1", "3.2.2"]
    assert [number for _, number, _, _ in read("16.09.02 The plan")] == [None]


def test_a_bullet_and_a_heading_say_so() -> None:
    assert read("## Plans\n\n- the fence\n", "markdown") == [("heading", None, 2, "Plans"), ("bullet", None, 0, "the fence")]


def test_the_span_quotes_the_text() -> None:
    document = mp.read(b"2.1 The fence is red.", format="text")
    (found,) = paragraphs(document.passages)
    assert found.span is not None
    assert found.span.quote(document.text) == "The fence is red."


def test_a_page_label_is_a_heading_and_no_words_of_the_item() -> None:
    passages = mp.read(b"Decision:\n\nThe fence be cut.\n\nMinutes:\n\nThe clerk spoke of:\n", format="text").passages
    found, text = of_item(passages, DIALECT)
    assert [(one["kind"], one["text"]) for one in found] == [
        ("heading", "Decision:"),
        ("paragraph", "The fence be cut."),
        ("heading", "Minutes:"),
        ("paragraph", "The clerk spoke of:"),
    ]
    assert text == "The fence be cut.\nThe clerk spoke of:"
