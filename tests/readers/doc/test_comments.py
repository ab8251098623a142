"""Reviewers' comments of a .doc: words, place, author, initials and date."""

from __future__ import annotations

import datetime as dt
import struct
from typing import TYPE_CHECKING

from minutesparse.document import Layer
from tests.readers.doc.build import SPECIAL, document, dttm, p, plc, row, row_layout, sttb, xst

if TYPE_CHECKING:
    from tests.readers.doc.build import P

SIGN = ("\x05", SPECIAL)
OWNERS = xst("Ada Quill") + xst("Bo Reed")


def reference(initials: str, author: int, tag: int = -1) -> bytes:
    name = xst(initials)
    return name.ljust(20, b"\0") + struct.pack("<H", author) + bytes(4) + struct.pack("<i", tag)


def extra(date: int, depth: int = 0, parent: int = 0) -> bytes:
    return struct.pack("<IHIiI", date, 0, depth, parent, 0)


def said(*words: str) -> list[P]:
    return [p(SIGN, word) for word in words]


def test_a_comment_has_its_words_its_place_and_its_author() -> None:
    body = p("The roof leaks", SIGN, " again.")
    tables = {
        4: plc([14, 99], [reference("AQ", 0, 7)]),
        5: plc([0, 9, 10]),
        36: OWNERS,
        37: sttb("", extra=[struct.pack("<Hii", 0x100, 7, -1)]),
        42: plc([4, 99], [struct.pack("<HH", 0, 0)]),
        43: plc([8, 99]),
        112: extra(dttm(2014, 6, 5, 9, 30)),
    }
    made = document(body, tables=tables, comments=[*said("Which?!?"), p()])
    comment = made.comments[0]
    assert made.text == "The roof leaks again.\nWhich?!?"
    assert (comment.text, comment.initials, comment.author, comment.label) == ("Which?!?", "AQ", "Ada Quill", "AQ1")
    assert comment.date == dt.datetime(2014, 6, 5, 9, 30)  # noqa: DTZ001 - local time of nobody knows where
    assert (comment.anchor and comment.anchor.quote(made.text), comment.basis) == ("roof", "range")
    assert made.leaves[-1].runs[0].layer is Layer.COMMENT
    assert comment.resolved is None


def test_a_comment_without_a_range_hangs_on_its_sign() -> None:
    made = document(p("The roof", SIGN), p("leaks"), tables={4: plc([8, 99], [reference("", 9)]), 5: plc([0, 6])}, comments=said("Why?"))
    comment = made.comments[0]
    assert (comment.anchor, comment.basis) == ((8, 8), "point")
    assert (comment.initials, comment.author, comment.date, comment.label) == (None, None, None, "1")


def test_comments_are_numbered_over_all_authors_and_may_answer_each_other() -> None:
    rows = [reference("AQ", 0), reference("BR", 1), reference("BR", 1)]
    tables = {4: plc([4, 5, 6, 99], rows), 5: plc([0, 3, 6, 9]), 36: OWNERS, 112: extra(0) + extra(0, 1, -1) + extra(0, 1, 5)}
    made = document(p("Roof", SIGN, SIGN, SIGN), tables=tables, comments=said("a", "b", "c"))
    assert [(comment.label, comment.text, comment.parent) for comment in made.comments] == [("AQ1", "a", None), ("BR2", "b", 0), ("BR3", "c", None)]


def test_a_comment_of_several_paragraphs_is_one() -> None:
    tables = {4: plc([4, 99], [reference("AQ", 0)]), 5: plc([0, 10])}
    made = document(p("Roof", SIGN), tables=tables, comments=[p(SIGN, "one"), p("two")])
    assert [comment.text for comment in made.comments] == ["one\ntwo"]


def test_a_range_across_cells_has_no_separators_at_its_edges() -> None:
    tables = {
        4: plc([6, 99], [reference("AQ", 0, 1)]),
        5: plc([0, 4]),
        37: sttb("", extra=[struct.pack("<Hii", 0x100, 1, -1)]),
        42: plc([1, 99], [struct.pack("<HH", 0, 0)]),
        43: plc([5, 99]),
    }
    made = document(*row("a", "bcd", layout=row_layout(0, 1, 2)), p(SIGN, "e"), tables=tables, comments=said("x"))
    anchor = made.comments[0].anchor
    assert anchor is not None
    assert anchor.quote(made.text) == "bcd"


def test_a_sign_without_a_comment_and_a_comment_without_a_sign_lose_no_words() -> None:
    assert document(p("Roof", SIGN, " leaks")).text == "Roof leaks"
    lone = document(p("Roof"), comments=said("Why?"))
    assert lone.text == "Roof\nWhy?"
    assert [(comment.text, comment.anchor) for comment in lone.comments] == [("Why?", None)]
