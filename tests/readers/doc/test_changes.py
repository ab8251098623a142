"""Tracked changes of a .doc: each view shows its words, and all are listed."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import VIEWS, Change, View
from minutesparse.spans import Span
from tests.readers.doc.build import P, document, dttm, long, p, row, row_layout, short, sprm, sttb

WHEN = dttm(2019, 2, 3, 10, 5)
DATE = dt.datetime(2019, 2, 3, 10, 5)  # noqa: DTZ001 - local time of nobody knows where
INSERTED = sprm(0x0801, 1) + short(0x4804, 1) + long(0x6805, WHEN)
DELETED = sprm(0x0800, 1) + short(0x4863, 2) + long(0x6864, WHEN)
AUTHORS = {51: sttb("Unknown", "Ada Quill", "Bo Reed")}
SENTENCE = p("The ", ("new ", INSERTED), ("old ", DELETED), "roof")


@pytest.mark.parametrize(("view", "text"), [("final", "The new roof"), ("original", "The old roof"), ("all", "The new old roof")])
def test_a_view_shows_its_words(view: View, text: str) -> None:
    made = document(SENTENCE, view=view, tables=AUTHORS)
    assert made.text == text
    assert [(change.kind, change.text, change.author, change.date) for change in made.changes] == [
        ("insertion", "new ", "Ada Quill", DATE),
        ("deletion", "old ", "Bo Reed", DATE),
    ]


def test_words_left_out_have_a_place_without_extent() -> None:
    made = document(SENTENCE, tables=AUTHORS)
    assert made.changes[1] == Change("deletion", "old ", Span(8, 8), "Bo Reed", DATE)


@pytest.mark.parametrize(
    ("view", "text", "kind"),
    [("final", "roof", "deletion"), ("original", "roof", "insertion"), ("all", "gone roof", "deletion")],
)
def test_words_inserted_and_then_deleted_stand_only_where_all_is_shown(view: View, text: str, kind: str) -> None:
    made = document(p(("gone ", INSERTED + DELETED), "roof"), view=view)
    assert (made.text, [change.kind for change in made.changes]) == (text, [kind])


def test_a_deleted_mark_joins_its_paragraph_to_the_next() -> None:
    body = [P(["The roof"], ("\r", DELETED)), p(" leaks."), p("Noted.")]
    assert document(*body).text == "The roof leaks.\nNoted."
    assert document(*body, view="all").text == "The roof\n leaks.\nNoted."
    assert [change.text for change in document(*body).changes] == ["\n"]


def test_a_deleted_row_is_left_out_with_its_words() -> None:
    layout = row_layout(0, 1000, 2000)
    gone = row(p(("c", DELETED)), p(("d", DELETED)), layout=layout, mark=DELETED)
    made = document(*row("a", "b", layout=layout), *gone, *row("e", "f", layout=layout))
    assert (made.text, [change.text for change in made.changes]) == ("a\tb\ne\tf", ["c\td\n"])


def test_a_row_whose_mark_alone_was_deleted_keeps_its_words() -> None:
    layout = row_layout(0, 1000, 2000)
    assert document(*row("a", "b", layout=layout, mark=DELETED), p("c")).text == "a\tb\nc"


@pytest.mark.parametrize("view", VIEWS)
def test_a_date_that_is_none_is_told(view: View) -> None:
    made = document(p(("new", sprm(0x0801, 1) + long(0x6805, 15 << 16))), view=view)
    assert [change.date for change in made.changes] == [None]
    told = [(found.code, found.message) for found in made.diagnostics]
    assert told == [("comment-date-invalid", "a tracked change has a date that is none: 1900-15-00 00:00")]
