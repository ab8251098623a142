"""Tracked changes: who changed what and when, and the words that each view shows."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import Change, View
from minutesparse.spans import Span
from tests.readers.rtf.build import document
from tests.readers.rtf.test_tables import row

WHEN = 119941726
DAY = dt.datetime(2014, 6, 5, 9, 30)  # noqa: DTZ001 - local time


def ins(words: str, author: int = 1) -> str:
    return rf"{{\revised\revauth{author}\revdttm{WHEN} {words}}}"


def gone(words: str, author: int = 1) -> str:
    return rf"{{\deleted\revauthdel{author}\revdttmdel{WHEN} {words}}}"


BODY = rf"It was {gone('wet', 2)}{ins('dry')}.\par"


@pytest.mark.parametrize(
    ("view", "text", "changes"),
    [
        ("final", "It was dry.", [("deletion", "wet", Span(7, 7), "Bo Reed"), ("insertion", "dry", Span(7, 10), "Ada Quill")]),
        ("original", "It was wet.", [("deletion", "wet", Span(7, 10), "Bo Reed"), ("insertion", "dry", Span(10, 10), "Ada Quill")]),
        ("all", "It was wetdry.", [("deletion", "wet", Span(7, 10), "Bo Reed"), ("insertion", "dry", Span(10, 13), "Ada Quill")]),
    ],
)
def test_a_view_shows_its_words_and_lists_the_others(view: View, text: str, changes: list[tuple[str, str, Span, str]]) -> None:
    made = document(BODY, view=view)
    assert made.text == text
    assert made.changes == tuple(Change(kind, words, span, author, DAY) for kind, words, span, author in changes)


def test_words_that_were_inserted_and_deleted_are_in_no_view_but_all() -> None:
    body = rf"a{{\revised\revauth1\revdttm{WHEN}\deleted\revauthdel2\revdttmdel{WHEN} b}}c\par"
    assert [document(body, view=view).text for view in ("final", "original", "all")] == ["ac", "ac", "abc"]
    assert [document(body, view=view).changes[0].kind for view in ("final", "original", "all")] == ["deletion", "insertion", "deletion"]


def test_a_move_is_two_changes() -> None:
    made = document(rf"a {{\mvf\mvauth1\mvdate{WHEN} b}}c {{\mvt\mvauth1\mvdate{WHEN} b}}\par")
    assert made.text == "a c b"
    assert [(change.kind, change.text, change.author, change.date) for change in made.changes] == [
        ("move-from", "b", "Ada Quill", DAY),
        ("move-to", "b", "Ada Quill", DAY),
    ]


def test_changes_that_touch_are_one() -> None:
    made = document(rf"{gone('wet ')}{gone('and ')}{gone('cold ', 2)}{ins('dry')}{ins(' day')}\par")
    assert [change.text for change in made.changes] == ["wet and ", "cold ", "dry day"]


@pytest.mark.parametrize(("view", "text"), [("final", "one two\nthree"), ("original", "one \ntwo\nthree"), ("all", "one \ntwo\nthree")])
def test_a_deleted_mark_joins_two_paragraphs(view: View, text: str) -> None:
    assert document("one " + gone(r"\par ") + r"two\par three\par", view=view).text == text


def test_a_paragraph_that_was_deleted_leaves_nothing() -> None:
    made = document(r"one\par " + gone(r"\pard two\par ") + r"three\par")
    assert made.text == "one\nthree"
    assert [(change.text, change.span) for change in made.changes] == [("two\n", Span(4, 4))]


def test_an_author_without_a_name_is_none() -> None:
    made = document(r"{\revised\revauth0 a}{\revised\revauth9 b}{\revised c}\par")
    assert [(change.text, change.author, change.date) for change in made.changes] == [("abc", None, None)]


def test_a_look_that_ends_ends_the_change_too() -> None:
    assert document(r"{\deleted a\plain b}{\deleted c\deleted0 d}\par").text == "bd"


def changed_row(*cells: str, mark: str, row_end: str = "", said: str = "") -> str:
    """Return a row all words of which were changed by Ada Quill; `row_end` stands before the end of the row, `said` in what is said of it."""
    inside = "".join(rf"\pard\intbl {{{mark} {cell}}}\cell" for cell in cells)
    return rf"\trowd{said}" + "".join(rf"\cellx{100 * (index + 1)}" for index in range(len(cells))) + rf"{inside}{{{row_end}\row}}"


GONE, ADDED = rf"\deleted\revauthdel1\revdttmdel{WHEN}", rf"\revised\revauth1\revdttm{WHEN}"


@pytest.mark.parametrize("signs", [{"row_end": GONE}, {"said": rf"\trauth1\trdate{WHEN}"}], ids=["as Word marks it", "as LibreOffice does"])
def test_a_row_that_was_deleted_is_gone_with_its_cells(signs: dict[str, str]) -> None:
    body = row("Ann", "one") + changed_row("Bob", "two", mark=GONE, **signs) + row("Cyd", "three")
    made = document(body)
    assert made.text == "Ann\tone\nCyd\tthree"
    assert [(change.kind, change.text, change.span) for change in made.changes] == [("deletion", "Bob\ttwo\n", Span(8, 8))]
    assert len(made.blocks[0].children) == 2
    assert document(body, view="original").text == "Ann\tone\nBob\ttwo\nCyd\tthree"


def test_a_row_that_was_inserted_is_not_in_the_original() -> None:
    body = row("Ann", "one") + changed_row("Bob", "two", mark=ADDED, row_end=ADDED) + row("Cyd", "three")
    assert document(body).text == "Ann\tone\nBob\ttwo\nCyd\tthree"
    made = document(body, view="original")
    assert made.text == "Ann\tone\nCyd\tthree"
    assert [(change.kind, change.text) for change in made.changes] == [("insertion", "Bob\ttwo\n")]


def test_a_row_whose_words_alone_were_deleted_stays_and_their_cells_part_them() -> None:
    made = document(row("Ann", "one") + changed_row("Bob", "two", mark=GONE) + row("Cyd", "three"))
    assert made.text == "Ann\tone\n\t\nCyd\tthree"
    assert [change.text for change in made.changes] == ["Bob\ttwo"]


def test_a_deleted_row_without_words_or_with_words_that_stay_loses_none() -> None:
    empty = document(row("Ann") + changed_row("", mark=GONE, row_end=GONE) + row("Cyd"))
    assert (empty.text, [change.text for change in empty.changes]) == ("Ann\nCyd", ["\n"])
    kept = document(row("Ann") + changed_row("Bob", mark=r"\b", row_end=GONE) + row("Cyd"))
    assert (kept.text, kept.changes) == ("Ann\nBob\nCyd", ())


def test_a_table_that_ends_or_begins_with_a_deleted_row_is_not_joined_to_the_next() -> None:
    last = changed_row("Bob", mark=GONE, row_end=GONE, said=r"\lastrow")
    made = document(row("Ann") + last + row("Cyd"))
    assert [block.kind for block in made.blocks] == ["table", "table"]
