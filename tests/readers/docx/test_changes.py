"""Tracked changes: the text as if all were accepted, rejected, or both at once; and what was changed, by whom, when."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import Change, Kind
from minutesparse.spans import Span
from tests.readers.docx.build import changed, document, listed, p, r, t, tbl, tc, tr
from tests.readers.docx.test_numbers import DECIMAL

WHEN = dt.datetime(2019, 2, 3, 10, 0)  # noqa: DTZ001 - local time of nobody knows where
INSERTED_MARK, DELETED_MARK = (f"<w:rPr>{changed(kind, '')}</w:rPr>" for kind in ("ins", "del"))


def gone(words: str) -> str:
    return changed("del", f"<w:r><w:delText xml:space='preserve'>{words}</w:delText></w:r>")


def new(words: str) -> str:
    return changed("ins", r(words))


MOVED = p("It ", changed("moveFrom", r("rained. ")), "was dry. ", changed("moveTo", r("rained.")))


@pytest.mark.parametrize(
    ("body", "final", "original", "both"),
    [
        pytest.param(
            [p("The Board ", gone("noted"), new("agreed"), ".")], "The Board agreed.", "The Board noted.", "The Board notedagreed.", id="words"
        ),
        pytest.param([MOVED], "It was dry. rained.", "It rained. was dry. ", "It rained. was dry. rained.", id="a move"),
        pytest.param([p("a", changed("ins", gone("b")), "c")], "ac", "ac", "abc", id="a deletion of what was inserted"),
        pytest.param([p("one", properties=DELETED_MARK), p("two")], "onetwo", "one\ntwo", "one\ntwo", id="a deleted paragraph mark"),
        pytest.param([p("one", properties=INSERTED_MARK), p("two")], "one\ntwo", "onetwo", "one\ntwo", id="an inserted paragraph mark"),
        pytest.param([p("a"), p(gone("b"), properties=DELETED_MARK), p("c")], "a\nc", "a\nb\nc", "a\nb\nc", id="a deleted paragraph"),
        pytest.param([p("a"), p(new("b"), properties=INSERTED_MARK), p("c")], "a\nb\nc", "a\nc", "a\nb\nc", id="an inserted paragraph"),
        pytest.param([p("a", properties=DELETED_MARK), tbl(tr("b"))], "a\nb", "a\nb", "a\nb", id="a deleted mark before a table"),
        pytest.param(
            [tbl(tr("a", "b"), tr("c", "d", properties=changed("del", "")), tr("e", "f"))],
            "a\tb\ne\tf",
            "a\tb\nc\td\ne\tf",
            "a\tb\nc\td\ne\tf",
            id="a deleted row",
        ),
        pytest.param([tbl(tr("a"), tr("b", properties=changed("ins", "")))], "a\nb", "a", "a\nb", id="an inserted row"),
        pytest.param([tbl(tr("a", tc("b", properties=changed("cellDel", "")), "c"))], "a\tc", "a\tb\tc", "a\tb\tc", id="a deleted cell"),
        pytest.param([tbl(tr(tc("a", properties=changed("cellDel", "")), "b"))], "b", "a\tb", "a\tb", id="a deleted first cell"),
        pytest.param([p("a", changed("del", f"<w:r>{t('b')}<w:br/><w:tab/></w:r>"), "c")], "ac", "ab\n\tc", "ab\n\tc", id="a deleted line break"),
    ],
)
def test_what_each_view_shows(body: list[str], final: str, original: str, both: str) -> None:
    assert document(*body).text == final
    assert document(*body, view="original").text == original
    assert document(*body, view="all").text == both


def test_changes_tell_what_who_when_and_where() -> None:
    made = document(p("The Board ", gone("noted"), new("agreed"), "."), MOVED)
    assert made.changes == (
        Change("deletion", "noted", Span(10, 10), "Ada Quill", WHEN),
        Change("insertion", "agreed", Span(10, 16), "Ada Quill", WHEN),
        Change("move-from", "rained. ", Span(21, 21), "Ada Quill", WHEN),
        Change("move-to", "rained.", Span(30, 37), "Ada Quill", WHEN),
    )


def test_where_both_are_shown_deletions_have_a_span_too() -> None:
    assert document(p("a", gone("b"), new("c")), view="all").changes == (
        Change("deletion", "b", Span(1, 2), "Ada Quill", WHEN),
        Change("insertion", "c", Span(2, 3), "Ada Quill", WHEN),
    )


def test_where_all_are_rejected_insertions_have_none() -> None:
    assert document(p("a", gone("b"), new("c")), view="original").changes == (
        Change("deletion", "b", Span(1, 2), "Ada Quill", WHEN),
        Change("insertion", "c", Span(2, 2), "Ada Quill", WHEN),
    )


def test_a_change_in_pieces_is_one_but_another_author_makes_another() -> None:
    made = document(p(new("a"), new("b"), changed("ins", r("c"), author="Ben Ochre"), gone("x"), gone("y")))
    assert [(change.text, change.author) for change in made.changes] == [("ab", "Ada Quill"), ("c", "Ben Ochre"), ("xy", "Ada Quill")]


def test_a_deleted_row_is_listed_with_the_edges_of_its_cells() -> None:
    made = document(p("a"), tbl(tr("b"), tr("c", tc("d", "e"), properties=changed("del", "")), tr("f")))
    assert [(change.kind, change.text, change.span) for change in made.changes] == [("deletion", "c\td\ne\n", Span(4, 4))]
    assert made.text == "a\nb\nf"


def test_deleted_paragraphs_stand_where_the_next_words_are() -> None:
    made = document(p("a"), p(gone("b"), properties=DELETED_MARK), p("c"))
    assert [(change.text, change.span) for change in made.changes] == [("b\n", Span(2, 2))]


def test_words_deleted_at_the_very_end_stand_there() -> None:
    assert document(p("a"), p(gone("b"))).changes[0].span == Span(1, 1)


def test_deleted_words_outside_any_deletion_are_not_lost() -> None:
    made = document(p("a", "<w:r><w:delText>b</w:delText></w:r>"))
    assert (made.text, made.changes) == ("a", (Change("deletion", "b", Span(1, 1)),))


def test_a_merged_paragraph_has_the_look_of_the_last_and_the_number_of_the_first() -> None:
    first = listed("one").replace("</w:numPr>", "</w:numPr>" + DELETED_MARK)
    made = document(listed("zero"), first, listed(" two"), listed("three"), numbering=DECIMAL)
    assert made.text == "1. zero\n2. one two\n3. three"
    assert [leaf.kind for leaf in made.leaves] == [Kind.LIST_ITEM] * 3


def test_a_deleted_paragraph_is_not_counted() -> None:
    middle = listed(gone("b")).replace("</w:numPr>", "</w:numPr>" + DELETED_MARK)
    assert document(listed("a"), middle, listed("c"), numbering=DECIMAL).text == "1. a\n2. c"


@pytest.mark.parametrize(
    ("stamp", "date"),
    [
        ("2014-06-05T09:30:00Z", dt.datetime(2014, 6, 5, 9, 30)),  # noqa: DTZ001 - local time
        ("2014-06-05T09:30:00+02:00", dt.datetime(2014, 6, 5, 9, 30)),  # noqa: DTZ001 - local time
        ("2014-06-05T09:30:00.1234567", dt.datetime(2014, 6, 5, 9, 30)),  # noqa: DTZ001 - local time
        ("", None),
        ("0-00-00T00:00:00Z", None),
        ("2014-13-45T09:30:00Z", None),
        ("0000-01-01T00:00:00Z", None),
        ("soon", None),
    ],
)
def test_dates_are_local_time_or_none(stamp: str, date: dt.datetime | None) -> None:
    made = document(p(changed("ins", r("a"), date=stamp)))
    assert made.changes[0].date == date
    assert [found.code for found in made.diagnostics] == (["comment-date-invalid"] if stamp and date is None else [])


def test_what_formatting_was_before_is_no_formatting() -> None:
    before = "<w:pPrChange w:id='1' w:author='A'><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>"
    assert document(p("plain", properties=before), numbering=DECIMAL).text == "plain"
