"""Automatic numbers as they are printed, in front of the words that they number."""

from __future__ import annotations

import pytest

from minutesparse.document import BOLD, Kind, Layer
from tests.readers.docx.build import abstract, document, level, listed, num, p, r, style, styled, tbl, tc, tr

OUTLINE = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "lowerLetter", "(%3)"), level(3, "lowerRoman", "(%4)"))
DECIMAL = OUTLINE + num(1, 0)
BULLETS = abstract(5, level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"))


def texts(numbering: str, *places: tuple[int, int], styles: str = "") -> list[str]:
    """Return what is printed for paragraphs `x` at these places (list, level)."""
    return document(*(listed("x", num=key, level=depth) for key, depth in places), numbering=numbering, styles=styles).text.split("\n")


@pytest.mark.parametrize(
    ("numbering", "places", "printed"),
    [
        pytest.param(DECIMAL, [(1, 0), (1, 0)], ["1. x", "2. x"], id="one level"),
        pytest.param(DECIMAL, [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1. x", "1.1. x", "1.2. x", "2. x", "2.1. x"], id="two levels"),
        pytest.param(
            DECIMAL, [(1, 1), (1, 2), (1, 3), (1, 3), (1, 2), (1, 3)], ["1.1. x", "(a) x", "(i) x", "(ii) x", "(b) x", "(i) x"], id="four levels"
        ),
        pytest.param(OUTLINE + num(1, 0) + num(2, 0), [(1, 0), (2, 0), (1, 0)], ["1. x", "2. x", "3. x"], id="two lists of one definition go on"),
        pytest.param(
            OUTLINE + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            [(1, 0), (1, 0), (2, 0), (2, 0)],
            ["1. x", "2. x", "1. x", "2. x"],
            id="a start of its own",
        ),
        pytest.param(
            OUTLINE + num(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="42"/></w:lvlOverride>'),
            [(1, 0), (1, 0)],
            ["42. x", "43. x"],
            id="at 42",
        ),
        pytest.param(
            OUTLINE + num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)", start=4)}</w:lvlOverride>'),
            [(1, 0), (1, 0)],
            ["IV) x", "V) x"],
            id="a level of its own",
        ),
        pytest.param(
            abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')) + num(1, 0),
            [(1, 0), (1, 1), (1, 0), (1, 1)],
            ["1. x", "1) x", "2. x", "2) x"],
            id="a level that never restarts",
        ),
        pytest.param(
            abstract(0, *(level(depth, "decimal", f"%{depth + 1})") for depth in (0, 1)), level(2, "decimal", "%3]", '<w:lvlRestart w:val="1"/>'))
            + num(1, 0),
            [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)],
            ["1) x", "1) x", "1] x", "2) x", "2] x", "2) x", "1] x"],
            id="a level that restarts only after the first",
        ),
        pytest.param(
            OUTLINE + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'),
            [(1, 0), (2, 1), (2, 1), (1, 0), (2, 1)],
            ["1. x", "1.5. x", "1.6. x", "2. x", "2.1. x"],
            id="a start of its own at the second level, once",
        ),
        pytest.param(
            abstract(0, level(0, "decimal", "%1.", start=0), level(1, "decimal", "%1.%2", start=3)) + num(1, 0),
            [(1, 0), (1, 1), (1, 0), (1, 1)],
            ["0. x", "0.3 x", "1. x", "1.3 x"],
            id="starts of each level",
        ),
        pytest.param(DECIMAL, [(1, 1), (1, 0), (1, 1)], ["1.1. x", "2. x", "2.1. x"], id="a second level before any first"),
        pytest.param(
            abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0),
            [(1, 0), (1, 0), (1, 1)],
            ["I. x", "II. x", "2.1 x"],
            id="legal numbers",
        ),
        pytest.param(abstract(0, level(0, "decimal", "Item %1:")) + num(1, 0), [(1, 0)], ["Item 1: x"], id="words in the label"),
        pytest.param(abstract(0, level(0, "decimal", "%1", '<w:suff w:val="nothing"/>')) + num(1, 0), [(1, 0)], ["1x"], id="nothing after it"),
        pytest.param(abstract(0, level(0, "decimal", "%1", '<w:suff w:val="space"/>')) + num(1, 0), [(1, 0)], ["1 x"], id="a space after it"),
        pytest.param(abstract(0, level(0, "none", "")) + num(1, 0), [(1, 0)], ["x"], id="no label"),
        pytest.param(DECIMAL, [(9, 0), (0, 0)], ["x", "x"], id="lists that do not exist"),
        pytest.param(DECIMAL, [(1, 99), (1, -3)], ["1. x", "2. x"], id="levels that do not exist"),
        pytest.param(
            abstract(0, level(0, "decimal", "%1.", start=2**31 - 1)) + num(1, 0), [(1, 0), (1, 0)], ["32767. x", "32767. x"], id="an absurd start"
        ),
        pytest.param(abstract(0, level(0, "upperRoman", "%1.", start=-5)) + num(1, 0), [(1, 0), (1, 0)], ["0. x", "I. x"], id="a start below nought"),
    ],
)
def test_what_is_printed(numbering: str, places: list[tuple[int, int]], printed: list[str]) -> None:
    assert texts(numbering, *places) == printed


def test_a_list_takes_its_levels_from_a_list_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Agenda"/></w:abstractNum>'
    styles = style("Agenda", "Agenda", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert texts(OUTLINE + linked + num(1, 0) + num(2, 1), (2, 0), (2, 1), styles=styles) == ["1. x", "1.1. x"]


def test_list_styles_that_refer_to_each_other_number_nothing() -> None:
    linked = "".join(f'<w:abstractNum w:abstractNumId="{key}"><w:numStyleLink w:val="S{key}"/></w:abstractNum>' for key in (0, 1))
    styles = "".join(style(f"S{key}", "S", f'<w:pPr><w:numPr><w:numId w:val="{2 - key}"/></w:numPr></w:pPr>', kind="numbering") for key in (0, 1))
    assert texts(linked + num(1, 0) + num(2, 1), (1, 0), styles=styles) == ["x"]


NUMBERED_STYLES = style("Heading1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
    "Heading2", "heading 2", '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'
)


def test_styles_bear_numbers() -> None:
    made = document(styled("Heading1", "a"), styled("Heading2", "b"), styled("Heading1", "c"), numbering=DECIMAL, styles=NUMBERED_STYLES)
    assert [(leaf.kind, leaf.level, leaf.span.quote(made.text)) for leaf in made.leaves] == [
        (Kind.HEADING, 1, "1. a"),
        (Kind.HEADING, 2, "1.1. b"),
        (Kind.HEADING, 1, "2. c"),
    ]


def test_the_level_of_a_style_is_the_one_that_names_it() -> None:
    numbering = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Sub"/>')) + num(1, 0)
    styles = style("Sub", "Sub", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert document(listed("a"), styled("Sub", "b"), numbering=numbering, styles=styles).text == "1. a\n1.1 b"


def test_list_nought_takes_the_number_of_a_style_away() -> None:
    without = p("b", properties='<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert document(styled("Heading1", "a"), without, numbering=DECIMAL, styles=NUMBERED_STYLES).text == "1. a\nb"


def test_the_number_is_a_part_of_the_text_and_its_place_is_told() -> None:
    made = document(listed(r("RESOLVED", "<w:b/>"), " that"), numbering=DECIMAL)
    leaf = made.leaves[0]
    assert made.text == "1. RESOLVED that"
    assert (leaf.kind, leaf.level) == (Kind.LIST_ITEM, 0)
    assert leaf.number is not None
    assert leaf.number.quote(made.text) == "1."
    assert [(run.style, made.text[run.start : run.end]) for run in leaf.runs] == [(BOLD, "1. RESOLVED"), (0, " that")]


def test_a_number_may_be_all_that_a_cell_holds() -> None:
    made = document(tbl(tr(tc(listed()), "Apologies"), tr(tc(listed()), "Minutes")), numbering=DECIMAL)
    assert made.text == "1.\tApologies\n2.\tMinutes"
    assert [leaf.number and leaf.number.quote(made.text) for leaf in made.leaves] == ["1.", None, "2.", None]


def test_only_the_first_line_of_a_paragraph_is_numbered() -> None:
    made = document(listed("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), numbering=DECIMAL)
    assert [(leaf.kind, leaf.span.quote(made.text)) for leaf in made.leaves] == [(Kind.LIST_ITEM, "1. a"), (Kind.PARAGRAPH, "b")]


def test_bullets_make_list_items_and_are_no_text() -> None:
    made = document(listed("a", num=5), listed("b", num=5, level=1), numbering=BULLETS + num(5, 5))
    assert [(leaf.kind, leaf.level, leaf.number, leaf.span.quote(made.text)) for leaf in made.leaves] == [
        (Kind.LIST_ITEM, 0, None, "a"),
        (Kind.LIST_ITEM, 1, None, "b"),
    ]


def test_a_sign_in_place_of_a_number_is_a_bullet() -> None:
    made = document(listed("a"), numbering=abstract(0, level(0, "decimal", "\u2022")) + num(1, 0))
    assert (made.text, made.leaves[0].kind) == ("a", Kind.LIST_ITEM)


def test_the_number_of_words_in_the_margin_is_not_hidden_with_them() -> None:
    made = document(listed(r("<AI1>", "<w:vanish/>")), numbering=DECIMAL)
    assert [(run.layer, made.text[run.start : run.end]) for run in made.leaves[0].runs] == [(Layer.BODY, "1. "), (Layer.HIDDEN, "<AI1>")]


@pytest.mark.parametrize(
    "numbering", ["", num(1, 7), '<w:num w:numId="1"/>', '<w:num w:numId="1"><w:abstractNumId w:val="x"/></w:num>', abstract(0) + num(1, 0)]
)
def test_damaged_lists_number_nothing_or_in_digits(numbering: str) -> None:
    assert document(listed("x"), numbering=numbering).text in {"x", "1. x"}
