"""Reviewers' comments: every field of them, the words that they hang on, threads and states."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import Layer
from minutesparse.spans import Span
from tests.readers.docx.build import about, at, changed, comment, document, listed, p, r, t, tbl, tc, tr
from tests.readers.docx.test_numbers import DECIMAL

EXTENDED = "commentsExtended"
START, STOP = '<w:commentRangeStart w:id="{}"/>', '<w:commentRangeEnd w:id="{}"/>'


def states(*rows: str, namespace: str = "http://schemas.microsoft.com/office/word/2012/wordml") -> str:
    made = "".join(f"<x:commentEx {row}/>" for row in rows)
    return f'<x:commentsEx xmlns:x="{namespace}">{made}</x:commentsEx>'


def thread_paragraph(key: str, words: str) -> str:
    return f'<w:p w14:paraId="{key}">{r(words)}</w:p>'


def test_a_comment_has_all_that_the_file_says_of_it() -> None:
    made = document(
        p("The ", about(7, "slipway"), " moved."),
        comments=comment(7, "Which one?"),
        commentsExtended=states('x:paraId="1"', 'x:paraId="2" x:done="1"'),
    )
    (found,) = made.comments
    assert made.text == "The slipway moved.\nWhich one?"
    assert found.text == "Which one?"
    assert found.span == Span(19, 29)
    assert (found.id, found.label, found.initials, found.author) == ("7", "AQ1", "AQ", "Ada Quill")
    assert found.date == dt.datetime(2019, 2, 3, 10, 0)  # noqa: DTZ001 - local time
    assert (found.anchor, found.basis, found.anchor_text) == (Span(4, 11), "range", None)
    assert (found.resolved, found.parent) == (None, None)
    assert made.leaves[-1].layer is Layer.COMMENT


def test_comments_are_in_the_order_of_their_references_and_labelled_in_one_sequence() -> None:
    made = document(
        p("a", at(9), "b", at(2)),
        p("c", at(5)),
        comments=comment(2, "two", attributes='w:author="Ben" w:initials="B"') + comment(5, "five", attributes='w:author="Cy"') + comment(9, "nine"),
    )
    assert [(found.text, found.label, found.initials) for found in made.comments] == [("nine", "AQ1", "AQ"), ("two", "B2", "B"), ("five", "3", None)]
    assert made.text == "ab\nc\nnine\ntwo\nfive"


@pytest.mark.parametrize(
    ("body", "anchored", "basis"),
    [
        pytest.param([p("a ", about(0, "b", "c"), " d")], "bc", "range", id="runs"),
        pytest.param([p("a ", START.format(0), "b"), p("c"), p("d", STOP.format(0), at(0))], "b\nc\nd", "range", id="paragraphs"),
        pytest.param([p("a"), START.format(0), p("b"), STOP.format(0), p(at(0), "c")], "b", "range", id="between paragraphs"),
        pytest.param([p("a", START.format(0)), p("b", STOP.format(0), at(0))], "b", "range", id="from the end of a paragraph"),
        pytest.param([tbl(tr(tc(p(START.format(0), "a")), tc(p("b", STOP.format(0), at(0)))))], "a\tb", "range", id="cells"),
        pytest.param([tbl(tr("x"), START.format(0), tr("a", "b"), STOP.format(0), tr("y")), p(at(0))], "a\tb", "range", id="rows"),
        pytest.param([p("a", START.format(0), "b"), tbl(tr("c")), p("d", STOP.format(0), at(0))], "b\nc\nd", "range", id="over a table"),
        pytest.param([p("a ", about(0, changed("ins", r("b")), changed("del", r("c")), "d"))], "bd", "range", id="changes"),
        pytest.param([p("a", at(0), "b")], "", "point", id="a point"),
        pytest.param([p("a", STOP.format(0), at(0), "b")], "", "point", id="an end without a start"),
        pytest.param([p("a", START.format(0), at(0), "b")], "", "point", id="a start without an end"),
        pytest.param([p("a", START.format(0), STOP.format(0), at(0))], "", "point", id="a range of nothing"),
        pytest.param([p("a", STOP.format(0), "b", START.format(0), at(0))], "", "point", id="an end before the start"),
        pytest.param([p("a ", about(0, changed("del", r("gone"))), "b")], "", "point", id="a range of deleted words"),
        pytest.param([p("a", f"<w:hyperlink>{about(0, 'b')}</w:hyperlink>", "c")], "b", "range", id="in a link"),
        pytest.param([p("a", about(0, "<w:r><w:footnoteReference w:id='1'/></w:r>", "b"))], "b", "range", id="with a footnote"),
    ],
)
def test_the_words_that_a_comment_hangs_on(body: list[str], anchored: str, basis: str) -> None:
    made = document(*body, comments=comment(0, "said"), footnotes=f"<w:footnote w:id='1'>{p('note')}</w:footnote>")
    (found,) = made.comments
    assert found.anchor is not None
    assert (found.anchor.quote(made.text), found.basis) == (anchored, basis)


def test_the_number_before_a_paragraph_is_not_commented_on() -> None:
    made = document(listed(about(0, "Slipway")), numbering=DECIMAL, comments=comment(0, "said"))
    (found,) = made.comments
    assert found.anchor == Span(3, 10)


def test_where_a_point_is() -> None:
    made = document(p("The Gardener analogy", at(0), ". Connecting"), p(at(1), "Next"), comments=comment(0, "one") + comment(1, "two"))
    assert [found.anchor for found in made.comments] == [Span(20, 20), Span(33, 33)]


def test_a_comment_of_several_paragraphs_is_one_text() -> None:
    made = document(p("a", at(0)), comments=comment(0, p("One."), p(), p("Two ", r("bold", "<w:b/>"))))
    assert made.comments[0].text == "One.\nTwo bold"
    assert made.comments[0].span is not None
    assert made.comments[0].span.quote(made.text) == "One.\nTwo bold"


@pytest.mark.parametrize("year", ["2012", "2010/11"])
def test_threads_and_states_are_told_by_the_last_paragraph_in_any_namespace(year: str) -> None:
    said = (
        comment(0, thread_paragraph("AA", "first"), thread_paragraph("AB", "and more"))
        + comment(1, thread_paragraph("BB", "reply"))
        + comment(2, thread_paragraph("CC", "other"))
        + comment(3, thread_paragraph("DD", "unsaid"))
    )
    rows = states(
        'x:paraId="AB" x:done="1"',
        'x:paraId="BB" x:paraIdParent="AB" x:done="0"',
        'x:paraId="CC" x:done="0"',
        namespace=f"http://schemas.microsoft.com/office/word/{year}/wordml",
    )
    made = document(p("a", at(0), at(1), at(2), at(3)), comments=said, commentsExtended=rows)
    assert [(found.resolved, found.parent) for found in made.comments] == [(True, None), (False, 0), (False, None), (None, None)]


def test_replies_that_answer_each_other_in_a_circle_are_cut_open() -> None:
    said = "".join(comment(key, thread_paragraph(f"A{key}", "x")) for key in range(3))
    rows = states(*(f'x:paraId="A{key}" x:paraIdParent="A{(key + 1) % 3}"' for key in range(3)))
    parents = [found.parent for found in document(p(at(0), at(1), at(2)), comments=said, commentsExtended=rows).comments]
    assert parents.count(None) == 1
    for start in range(3):
        at_, steps = parents[start], 0
        while at_ is not None:
            at_, steps = parents[at_], steps + 1
            assert steps < 3


def test_a_comment_that_answers_itself_answers_nothing() -> None:
    made = document(p(at(0)), comments=comment(0, thread_paragraph("A", "x")), commentsExtended=states('x:paraId="A" x:paraIdParent="A"'))
    assert made.comments[0].parent is None


def test_comments_and_places_of_one_identifier_are_matched_in_order() -> None:
    made = document(p(about(0, "first"), " ", about(0, "second")), comments=comment(0, "one") + comment(0, "two"))
    assert [(found.text, found.anchor and found.anchor.quote(made.text)) for found in made.comments] == [("one", "first"), ("two", "second")]


def test_orphans_are_told() -> None:
    made = document(p("a", at(3)), comments=comment(0, "lost"))
    (found,) = made.comments
    assert (found.anchor, found.basis, found.label) == (None, None, None)
    assert [(odd.code, odd.span) for odd in made.diagnostics] == [("comment-orphan", Span(1, 1))]


def test_references_without_any_comments_part_are_told() -> None:
    assert [(odd.code, odd.span) for odd in document(p("a", at(3))).diagnostics] == [("comment-orphan", Span(1, 1))]


def test_a_range_without_a_reference_still_hangs_a_comment() -> None:
    made = document(p(START.format(0), "a", STOP.format(0)), comments=comment(0, "said"))
    assert [(found.anchor, found.label) for found in made.comments] == [(Span(0, 1), None)]


def test_comments_hang_in_headers_and_notes_too() -> None:
    made = document(
        p("Body", at(2)),
        header=p(about(0, "Draft")),
        footnotes=f"<w:footnote w:id='1'>{p(about(1, 'note'))}</w:footnote>",
        comments=comment(0, "zero") + comment(1, "one") + comment(2, "two"),
    )
    assert [(found.text, found.anchor and found.anchor.quote(made.text)) for found in made.comments] == [
        ("two", ""),
        ("zero", "Draft"),
        ("one", "note"),
    ]


@pytest.mark.parametrize("date", ["", 'w:date="0-00-00T00:00:00Z"', 'w:date="never"'])
def test_a_comment_without_a_date_has_none(date: str) -> None:
    made = document(p(at(0)), comments=comment(0, "x", attributes=f'w:author="A" {date}'))
    assert made.comments[0].date is None
    assert [odd.code for odd in made.diagnostics] == (["comment-date-invalid"] if date else [])


def test_a_comment_may_say_nothing() -> None:
    made = document(p("a", at(0)), comments=comment(0, p()))
    assert [(found.text, found.span) for found in made.comments] == [("", None)]


def test_changes_in_a_comment_are_read_as_in_the_text() -> None:
    made = document(p("a", at(0)), comments=comment(0, p("x", changed("ins", r("y")), changed("del", f"<w:r>{t('z')}</w:r>"))))
    assert made.comments[0].text == "xy"
    assert [change.text for change in made.changes] == ["y", "z"]


def test_attributes_may_be_missing() -> None:
    made = document(p("a", "<w:r><w:commentReference/></w:r>"), comments=f"<w:comment>{p('x')}</w:comment>")
    assert [(found.id, found.author, found.label) for found in made.comments] == [(None, None, "1")]
