"""List numbers of a .doc, as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutesparse.document import Kind
from tests.readers.doc.build import Made, level, lists, opened, override, p, sheet, short, sprm, style, uses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Document
    from tests.readers.doc.build import P

    Rows = Sequence[tuple[int, Sequence[bytes]]]

DECIMAL, UPPER_ROMAN, LOWER_LETTER, BULLET, NONE = 0, 1, 4, 23, 255
NINE = [level(DECIMAL, "%1."), level(DECIMAL, "%1.%2"), level(LOWER_LETTER, "(%3)"), *(level(DECIMAL, f"%{depth}") for depth in range(4, 10))]


def listed(*words: str, use: int = 1, depth: int = 0, style: int = 0) -> P:
    return p(*words, style=style, properties=short(0x460B, use) + sprm(0x260A, depth))


def read(
    body: Sequence[P], definitions: Sequence[tuple[int, Sequence[bytes]]], rows: Sequence[tuple[int, Sequence[bytes]]], **more: bytes
) -> Document:
    table, behind = lists(*definitions)
    return opened(Made({"text": list(body)}, {73: table, 74: uses(*rows), **({1: more["styles"]} if more else {})}, behind={73: behind}).data())


def numbers(made: Document) -> list[str | None]:
    return [leaf.number.quote(made.text) if leaf.number else None for leaf in made.leaves]


def test_levels_count_under_each_other() -> None:
    body = [listed("a"), listed("b", depth=1), listed("c", depth=1), listed("d", depth=2), p("e"), listed("f"), listed("g", depth=1)]
    made = read(body, [(70, NINE)], [(70, [])])
    assert numbers(made) == ["1.", "1.1", "1.2", "(a)", None, "2.", "2.1"]
    assert [(leaf.kind, leaf.level) for leaf in made.leaves][1:5] == [
        (Kind.LIST_ITEM, 1),
        (Kind.LIST_ITEM, 1),
        (Kind.LIST_ITEM, 2),
        (Kind.PARAGRAPH, 0),
    ]
    assert made.text.splitlines()[0] == "1. a"


@pytest.mark.parametrize(
    ("format", "text", "found"),
    [
        (UPPER_ROMAN, "%1)", ["I)", "II)"]),
        (5, "%1", ["1st", "2nd"]),
        (22, "%1.", ["01.", "02."]),
        (NONE, "Item", ["Item", "Item"]),
        (NONE, "%1", [None, None]),
        (BULLET, "\uf0b7", [None, None]),
    ],
)
def test_a_number_is_written_as_its_level_says(format: int, text: str, found: list[str | None]) -> None:
    assert numbers(read([listed("a"), listed("b")], [(7, [level(format, text)])], [(7, [])])) == found


def test_a_bullet_makes_a_list_item_without_a_number() -> None:
    made = read([listed("a")], [(7, [level(BULLET, "\uf0b7")])], [(7, [])])
    assert (made.text, made.leaves[0].kind) == ("a", Kind.LIST_ITEM)


def test_a_number_may_be_all_that_a_paragraph_has() -> None:
    assert read([listed(), listed("b")], [(7, [level(DECIMAL, "%1.")])], [(7, [])]).text == "1.\n2. b"


def test_what_follows_a_number_is_a_space_or_nothing() -> None:
    assert read([listed("a")], [(7, [level(DECIMAL, "%1.", follow=2)])], [(7, [])]).text == "1.a"


def test_a_legal_level_writes_all_numbers_in_digits() -> None:
    levels = [level(UPPER_ROMAN, "%1"), level(DECIMAL, "%1.%2", flags=4), *NINE[2:]]
    assert numbers(read([listed("a"), listed("b", depth=1)], [(7, levels)], [(7, [])])) == ["I", "1.1"]


def test_a_level_that_never_restarts_counts_on() -> None:
    levels = [level(DECIMAL, "%1"), level(DECIMAL, "%2", flags=8), *NINE[2:]]
    body = [listed("a"), listed("b", depth=1), listed("c"), listed("d", depth=1)]
    assert numbers(read(body, [(7, levels)], [(7, [])])) == ["1", "1", "2", "2"]


def test_another_use_of_a_list_counts_on_or_starts_anew_or_looks_otherwise() -> None:
    body = [listed("a"), listed("b", use=2), listed("c", use=3), listed("d", use=3), listed("e", use=4)]
    rows = [(7, []), (7, []), (7, [override(0, start=41)]), (7, [override(0, level=level(UPPER_ROMAN, "<%1>"))])]
    assert numbers(read(body, [(7, NINE)], rows)) == ["1.", "2.", "41.", "42.", "<XLIII>"]


def test_a_style_may_be_in_a_list_and_a_paragraph_of_it_may_not() -> None:
    styles = sheet(style(0, "Normal"), style(0xFFE, "Item", 0, papx=short(0x460B, 1) + sprm(0x260A, 1)))
    body = [p("a", style=1), listed("b", use=0, style=1), p("c", style=1, properties=sprm(0x260A, 0)), p("d", style=1)]
    assert numbers(read(body, [(7, NINE)], [(7, [])], styles=styles)) == ["1.1", None, "2.", "2.1"]


def test_a_list_counted_from_above_is_the_same_list() -> None:
    assert numbers(read([listed("a", use=-1), listed("b", use=0xF801)], [(7, NINE)], [(7, [])])) == ["1.", None]


def test_a_list_that_is_not_there_gives_no_number() -> None:
    assert numbers(read([listed("a", use=9), listed("b")], [(7, NINE)], [(8, [])])) == [None, None]
