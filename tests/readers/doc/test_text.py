"""What stands in a .doc comes out as words, in the layer and the look that it has there, however the file lays it down."""

from __future__ import annotations

import struct

import pytest

from minutesparse.document import BOLD as IS_BOLD
from minutesparse.document import HIGHLIGHT, ITALIC, STRIKE, UNDERLINE, Kind, Layer
from tests.readers.doc.build import (
    BOLD,
    SPECIAL,
    VANISH,
    Made,
    P,
    character_style,
    document,
    long,
    opened,
    p,
    sheet,
    short,
    sprm,
    style,
)

FONTS = struct.pack("<HH", 2, 0) + b"".join(
    bytes([39 + 2 * len(name) + 2]) + bytes(39) + (name + "\0").encode("utf-16-le") for name in ("Arial", "Wingdings")
)


def test_each_paragraph_is_a_leaf_on_a_line() -> None:
    made = document(p("Wharf Board"), p(), p("Present"))
    assert made.text == "Wharf Board\nPresent"
    assert [leaf.locator.paragraph for leaf in made.leaves] == [1, 3]


def test_a_piece_of_one_byte_a_character_has_the_signs_of_windows() -> None:
    made = Made({"text": [p("“Quay” – it’s £5…"), p("漢字")]}, cuts=[18], narrow=[0])
    assert opened(made.data()).text == "“Quay” – it’s £5…\n漢字"


def test_pieces_come_in_the_order_of_the_text_however_they_stand_in_the_file() -> None:
    made = Made({"text": [p("The roof ", ("leaks", BOLD), " again"), p("and again")]}, cuts=[4, 12, 18], order=[2, 0, 3, 1], narrow=[1, 2])
    found = opened(made.data())
    assert found.text == "The roof leaks again\nand again"
    assert [run.style for run in found.leaves[0].runs] == [0, IS_BOLD, 0]


def test_a_piece_may_lay_a_property_over_its_characters() -> None:
    short_form, long_form = 0x55 << 1 | 1 << 8, 0 << 1 | 1
    made = Made({"text": [p("plain bold gone")]}, cuts=[6, 11, 15], extras={1: short_form, 2: long_form}, blocks=[VANISH])
    found = opened(made.data())
    assert [(found.text[run.start : run.end], run.layer, run.style) for run in found.leaves[0].runs] == [
        ("plain ", Layer.BODY, 0),
        ("bold ", Layer.BODY, IS_BOLD),
        ("gone", Layer.HIDDEN, 0),
    ]


def test_a_sign_of_two_units_is_one_character_even_between_two_pieces() -> None:
    assert document(p("a😀b")).text == "a😀b"
    assert opened(Made({"text": [p("a😀b")]}, cuts=[2]).data()).text == "a😀b"


@pytest.mark.parametrize(
    ("properties", "bits"),
    [
        (BOLD, IS_BOLD),
        (sprm(0x0836, 1), ITALIC),
        (sprm(0x0837, 1), STRIKE),
        (sprm(0x2A53, 1), STRIKE),
        (sprm(0x2A3E, 1), UNDERLINE),
        (sprm(0x2A3E, 0), 0),
        (sprm(0x2A0C, 7), HIGHLIGHT),
        (BOLD + sprm(0x0836, 1) + sprm(0x0835, 0), ITALIC),
    ],
)
def test_a_run_has_the_look_that_its_properties_give(properties: bytes, bits: int) -> None:
    assert document(p(("roof", properties))).leaves[0].runs[0].style == bits


@pytest.mark.parametrize(
    ("properties", "layer"),
    [
        (VANISH, Layer.HIDDEN),
        (sprm(0x0811, 1), Layer.HIDDEN),
        (short(0x4A43, 2), Layer.HIDDEN),
        (short(0x4A43, 24), Layer.BODY),
        (long(0x6870, 0x00FFFFFF), Layer.HIDDEN),
        (long(0x6870, 0xFF000000), Layer.BODY),
        (sprm(0x2A42, 8), Layer.HIDDEN),
        (sprm(0x2A42, 1), Layer.BODY),
        (sprm(0x2A42, 8) + short(0x4866, 1 << 5), Layer.BODY),
        (long(0x6870, 0x00FFFFFF) + sprm(0xCA71, 0, 0, 0, 0xFF, 0x20, 0x20, 0x20, 0, 0, 0), Layer.BODY),
    ],
)
def test_words_that_are_not_meant_to_be_seen_are_hidden(properties: bytes, layer: Layer) -> None:
    assert document(p("see ", ("<AI1>", properties))).leaves[0].runs[-1].layer is layer


def test_white_words_on_a_shaded_paragraph_can_be_seen() -> None:
    shade = sprm(0xC64D, 0, 0, 0, 0xFF, 0x20, 0x20, 0x20, 0, 0, 0)
    assert document(p(("Agenda", sprm(0x2A42, 8)), properties=shade)).leaves[0].runs[0].layer is Layer.BODY


def test_signs_that_word_keeps_for_itself_become_what_they_stand_for() -> None:
    assert document(p("Appendix\x1eA, co\x1fop\tend")).text == "Appendix\u2011A, co\u00adop\tend"
    assert document(p("crest ", ("\x01", SPECIAL), "here", ("\x08", SPECIAL))).text == "crest here"
    assert document(p(("\x02", SPECIAL), "note (sic)")).text == "note (sic)"


def test_breaks_end_a_leaf_and_a_line_break_in_a_heading_does_not() -> None:
    assert [leaf.locator.paragraph for leaf in document(p("one\x0btwo\x0cthree")).leaves] == [1, 1, 1]
    heading = document(p("Wharf\x0bBoard", style=1), tables={1: sheet(style(0, "Normal"), style(1, "Kop 1"))})
    assert (heading.text, heading.leaves[0].kind) == ("Wharf Board", Kind.HEADING)


def test_a_section_ends_a_paragraph() -> None:
    assert [leaf.locator.paragraph for leaf in document(p("one", mark="\x0c"), p("two")).leaves] == [1, 2]


def test_a_sign_of_a_symbol_font_is_the_character_that_looks_so() -> None:
    tick = sprm(0x6A09, 1, 0, 0xFC, 0xF0)
    odd = SPECIAL + sprm(0x6A09, 1, 0, 0x30, 0xF0)
    made = document(p(("(", tick), " done ", ("(", odd), " (sic)"), tables={15: FONTS})
    assert made.text == "✓ done \uf030 (sic)"
    assert [found.code for found in made.diagnostics] == ["encoding-damage"]
    assert document(p(("\uf0fc", short(0x4A4F, 1))), tables={15: FONTS}).text == "✓"


def test_of_a_field_only_the_result_is_text() -> None:
    made = document(p('See \x13 HYPERLINK "https://hill.example/a" \x14the agenda\x15, page \x13 PAGE \x143\x15.'))
    assert made.text == "See the agenda, page 3."
    assert [(link.url, link.span.quote(made.text)) for link in made.links] == [("https://hill.example/a", "the agenda")]
    assert [made.text[run.start : run.end] for run in made.leaves[0].runs if run.layer is Layer.FURNITURE] == ["3"]


def test_a_field_whose_code_does_not_end_hides_no_more_than_its_paragraph() -> None:
    assert document(p("See \x13 REF x"), p("Present")).text == "See \nPresent"


STYLES = sheet(
    style(0, "Standaard"),
    style(1, "Kop 1", 0, chpx=BOLD),
    style(0xFFE, "Item", 1),
    style(0x3E, "Titel", 0),
    character_style("Sterk", BOLD),
    style(0xFFE, "Outlined", 0, papx=sprm(0x2640, 2)),
    style(0xFFE, "Body again", 1, papx=sprm(0x2640, 9)),
    style(0xFFE, "Round", 7),
)


@pytest.mark.parametrize(
    ("number", "kind", "level", "name"),
    [
        (0, Kind.PARAGRAPH, 0, "Normal"),
        (1, Kind.HEADING, 1, "heading 1"),
        (2, Kind.HEADING, 1, "Item"),
        (3, Kind.HEADING, 1, "Title"),
        (5, Kind.HEADING, 3, "Outlined"),
        (6, Kind.PARAGRAPH, 0, "Body again"),
        (7, Kind.PARAGRAPH, 0, "Round"),
        (99, Kind.PARAGRAPH, 0, ""),
    ],
)
def test_a_style_makes_a_heading_by_words_own_number_or_its_outline_level(number: int, kind: Kind, level: int, name: str) -> None:
    leaf = document(p("Roof", style=number), tables={1: STYLES}).leaves[0]
    assert (leaf.kind, leaf.level, leaf.style) == (kind, level, name)


def test_an_outline_level_of_the_paragraph_outweighs_its_style() -> None:
    made = document(p("one", style=1, properties=sprm(0x2640, 9)), p("two", properties=sprm(0x2640, 1)), tables={1: STYLES})
    assert [(leaf.kind, leaf.level) for leaf in made.leaves] == [(Kind.PARAGRAPH, 0), (Kind.HEADING, 2)]


def test_a_character_style_undoes_what_the_paragraphs_style_does_too() -> None:
    named = short(0x4A30, 4)
    made = document(p("bold ", ("not", named), style=1), p("plain ", ("bold", named)), p(("style", sprm(0x0835, 0x81)), style=1), tables={1: STYLES})
    assert [[run.style for run in leaf.runs] for leaf in made.leaves] == [[IS_BOLD, 0], [0, IS_BOLD], [0]]


def test_properties_that_found_no_room_are_read_where_they_stand() -> None:
    made = Made({"text": [P(["Roof"], properties=sprm(0x2640, 0), elsewhere=True), p("leaks")]})
    assert [leaf.kind for leaf in opened(made.data()).leaves] == [Kind.HEADING, Kind.PARAGRAPH]
