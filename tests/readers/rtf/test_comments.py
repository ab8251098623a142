"""Reviewers' comments: words, author, date, the words they are about, and what they answer."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import Comment
from minutesparse.spans import Span
from tests.readers.rtf.build import document, leaves

JUNE = 119941726
"""5 June 2014, 09:30: minute 30, hour 9, day 5, month 6, year 114, each in its bits."""

THURSDAY = JUNE - 2**31
"""The same with its day of the week, which makes it a negative number."""


def note(words: str, key: str = "", initials: str = "AQ", author: str = "Ada Quill", said: str = "") -> str:
    """Return a comment as Word writes it."""
    reference = rf"{{\*\atnref {key}}}" if key else ""
    return (
        rf"{{\*\atnid {initials}}}{{\*\atnauthor {author}}}\chatn{{\*\annotation{reference}{{\*\atndate {THURSDAY}}}{said}"
        rf"\pard\plain \s0 {{\chatn }}{words}}}"
    )


def about(words: str, key: str) -> str:
    return rf"{{\*\atrfstart {key}}}{words}{{\*\atrfend {key}}}"


def test_a_comment_says_all_that_it_has() -> None:
    made = document(rf"The {about('west', '1')}{note('Which?', '1')} slipway\par")
    assert made.text == "The west slipway\nWhich?"
    assert leaves(made) == ["The west slipway", "comment Which?"]
    assert made.comments == (
        Comment(
            text="Which?",
            span=Span(17, 23),
            id="1",
            label="AQ1",
            initials="AQ",
            author="Ada Quill",
            date=dt.datetime(2014, 6, 5, 9, 30),  # noqa: DTZ001 - local time
            anchor=Span(4, 8),
            basis="range",
        ),
    )


PLACES = [
    pytest.param(rf"a{note('x')} b\par", "point", "", 1, id="no range"),
    pytest.param(rf"a{about('', '1')}{note('x', '1')} b\par", "point", "", 1, id="a range without words"),
    pytest.param(rf"{{\*\atrfstart 1}}a\par b{{\*\atrfend 1}}{note('x', '1')}\par", "range", "a\nb", 0, id="two paragraphs"),
    pytest.param(rf"a\par {note('x')}b\par", "point", "", 2, id="before a paragraph's first word"),
    pytest.param(rf"{{\listtext 1.\tab}}{about('a', '1')}{note('x', '1')}\par", "range", "a", 3, id="behind a number"),
    pytest.param(rf"\pard\intbl a\cell {about('b', '1')}{note('x', '1')}\cell\row", "range", "b", 2, id="in a cell"),
    pytest.param(rf"a{note('x', '4')} b\par", "point", "", 1, id="a range that is not there"),
]


@pytest.mark.parametrize(("body", "basis", "words", "start"), PLACES)
def test_a_comment_hangs_where_it_says(body: str, basis: str, words: str, start: int) -> None:
    made = document(body)
    (comment,) = made.comments
    assert comment.anchor is not None
    assert (comment.basis, comment.anchor.quote(made.text), comment.anchor.start) == (basis, words, start)


def test_ranges_end_by_number_and_not_by_order() -> None:
    made = document(rf"{{\*\atrfstart 1}}a {{\*\atrfstart 2}}b{{\*\atrfend 1}} c{{\*\atrfend 2}}{note('x', '1')}{note('y', '2', 'B', 'Bo')}\par")
    assert [(comment.anchor and comment.anchor.quote(made.text), comment.label) for comment in made.comments] == [("a b", "AQ1"), ("b c", "B2")]


@pytest.mark.parametrize(
    ("said", "parent"), [(r"{\*\atnparent -1}", 0), (r"{\*\atnparent 7}", 0), (r"{\*\atnparent 9}", None), (r"{\*\atnparent -5}", None)]
)
def test_a_comment_may_answer_another(said: str, parent: int | None) -> None:
    made = document(rf"a{note('x', '7')}{note('y', '8', said=said)}\par")
    assert [comment.parent for comment in made.comments] == [None, parent]


DATES = [
    pytest.param(r"{\*\atndate 0}", None, id="none"),
    pytest.param(r"{\*\atndate word}", None, id="no number"),
    pytest.param(r"{\*\atntime\yr2014\mo6\dy5\hr9\min30}", dt.datetime(2014, 6, 5, 9, 30), id="part by part"),  # noqa: DTZ001
]


@pytest.mark.parametrize(("said", "date"), DATES)
def test_a_date_is_what_it_says(said: str, date: dt.datetime | None) -> None:
    made = document(rf"a{{\*\annotation{said}x}}\par")
    assert made.comments[0].date == date
    assert made.diagnostics == ()


def test_a_date_that_is_none_is_told() -> None:
    made = document(rf"a{{\*\annotation{{\*\atndate {JUNE | 63}}}x}}\par")
    assert made.comments[0].date is None
    told = [(found.code, found.message) for found in made.diagnostics]
    assert told == [("comment-date-invalid", "a comment has a date that is none: 2014-06-05 09:63")]


def test_comments_stand_in_the_order_of_their_places() -> None:
    made = document(rf"{{\header h{note('in the header')}\par}}a{note('in the body')}\par")
    assert [(comment.text, comment.label) for comment in made.comments] == [("in the body", "AQ1"), ("in the header", "AQ2")]


def test_a_comment_of_two_paragraphs_is_one() -> None:
    made = document("a" + note(r"x\par y") + r" b\par")
    assert [comment.text for comment in made.comments] == ["x\ny"]
    assert made.text == "a b\nx\ny"


def test_a_comment_without_words_is_kept() -> None:
    made = document(rf"a{note('')} b\par")
    assert [(comment.text, comment.span, comment.author) for comment in made.comments] == [("", None, "Ada Quill")]
