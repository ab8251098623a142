"""Paragraphs and headings: their words, white space, looks and layers."""

from __future__ import annotations

import pytest

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE, Kind, Layer, Link
from minutesparse.spans import Span
from tests.readers.odt.build import h, opened, p, span, text_style

TITLES = (
    '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="Standard" style:family="paragraph"/>'
)


def lines(body: str) -> list[str]:
    return opened(body).text.split("\n")


def test_each_paragraph_is_a_line_and_empty_ones_are_none() -> None:
    assert lines(p("Present") + p("") + p(" ") + p("Cllr Hill")) == ["Present", "Cllr Hill"]


def test_white_space_of_the_file_is_one_space_and_none_at_the_beginning() -> None:
    assert lines(p("\n   The\n   Committee " + span(" met", "T") + "\tat noon")) == ["The Committee met at noon"]


def test_spaces_and_tabs_that_were_typed_are_kept() -> None:
    assert lines(p('<text:s/>a<text:s text:c="3"/>b<text:tab/>c')) == [" a   b\tc"]


def test_a_giant_number_of_spaces_is_cut_down() -> None:
    assert len(opened(p('a<text:s text:c="999999999"/>b')).text) == 1_002


def test_a_line_break_ends_the_leaf_but_not_that_of_a_heading() -> None:
    made = opened(p("Venue:<text:line-break/>Town Hall") + h("Slipway<text:line-break/>repairs"))
    assert made.text.split("\n") == ["Venue:", "Town Hall", "Slipway repairs"]


def test_a_soft_page_break_is_nothing() -> None:
    assert lines(p("Town<text:soft-page-break/> Hall")) == ["Town Hall"]


def test_headings_are_known_by_their_element_or_by_the_name_of_their_style() -> None:
    automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    made = opened(p("Minutes", "Title") + h("Finance", 3) + p("Rates", "P1") + p("Agreed.", "Standard"), automatic=automatic, common=TITLES)
    assert [(leaf.kind, leaf.level, leaf.style) for leaf in made.leaves] == [
        (Kind.HEADING, 1, "Title"),
        (Kind.HEADING, 3, ""),
        (Kind.HEADING, 2, "Heading 2"),
        (Kind.PARAGRAPH, 0, "Standard"),
    ]


@pytest.mark.parametrize(
    ("properties", "style"),
    [
        ('fo:font-weight="bold"', BOLD),
        ('fo:font-weight="700"', BOLD),
        ('fo:font-weight="normal"', 0),
        ('fo:font-style="italic"', ITALIC),
        ('style:text-underline-style="solid"', UNDERLINE),
        ('style:text-underline-style="none"', 0),
        ('style:text-line-through-style="solid"', STRIKE),
        ('style:text-line-through-style="none" style:text-line-through-type="none"', 0),
        ('fo:background-color="#ffff00"', HIGHLIGHT),
        ('fo:background-color="transparent"', 0),
    ],
)
def test_words_look_as_their_style_says(properties: str, style: int) -> None:
    made = opened(p("a " + span("b", "T1")), automatic=text_style("T1", properties))
    assert made.leaves[0].runs[-1].style == style


def test_a_span_takes_back_what_the_paragraph_has() -> None:
    automatic = text_style("P1", 'fo:font-weight="bold"', "paragraph") + text_style("T1", 'fo:font-weight="normal"')
    made = opened(p("a" + span("b", "T1") + "c", "P1"), automatic=automatic)
    assert [(run.end - run.start, run.style) for run in made.leaves[0].runs] == [(1, BOLD), (1, 0), (1, BOLD)]


def test_spans_within_spans_add_up() -> None:
    automatic = text_style("T1", 'fo:font-weight="bold"') + text_style("T2", 'fo:font-style="italic"')
    made = opened(p(span("a" + span("b", "T2"), "T1")), automatic=automatic)
    assert [run.style for run in made.leaves[0].runs] == [BOLD, BOLD | ITALIC]


def test_styles_that_inherit_from_one_another_in_a_circle_end() -> None:
    automatic = "".join(
        f'<style:style style:name="{name}" style:family="text" style:parent-style-name="{above}">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        for name, above in (("T1", "T2"), ("T2", "T1"))
    )
    assert opened(p(span("a", "T1")), automatic=automatic).leaves[0].runs[0].style == BOLD


@pytest.mark.parametrize(
    "properties", ['text:display="none"', 'fo:color="#ffffff"', 'fo:color="#FFFFFF"', 'fo:font-size="1pt"', 'fo:font-size="0.5mm"']
)
def test_words_that_nobody_can_see_are_hidden(properties: str) -> None:
    made = opened(p(span("&lt;AI1&gt;", "T1") + " Homes"), automatic=text_style("T1", properties))
    assert [(run.layer, made.text[run.start : run.end]) for run in made.leaves[0].runs] == [(Layer.HIDDEN, "<AI1>"), (Layer.BODY, " Homes")]


def test_white_words_in_a_coloured_cell_are_seen() -> None:
    automatic = (
        text_style("T1", 'fo:color="#ffffff"') + '<style:style style:name="C1" style:family="table-cell">'
        '<style:table-cell-properties fo:background-color="#003366"/></style:style>'
    )
    body = f'<table:table><table:table-row><table:table-cell table:style-name="C1">{p(span("Item", "T1"))}</table:table-cell>'
    made = opened(body + "</table:table-row></table:table>" + p(span("seen by nobody", "T1")), automatic=automatic)
    assert [leaf.layer for leaf in made.leaves] == [Layer.BODY, Layer.HIDDEN]


def test_a_hidden_section_is_hidden() -> None:
    made = opened(f'<text:section text:display="none">{p("secret")}</text:section>' + p("open"))
    assert [leaf.layer for leaf in made.leaves] == [Layer.HIDDEN, Layer.BODY]


def test_page_numbers_are_furniture_and_other_fields_are_words() -> None:
    made = opened(
        p('Page <text:page-number>3</text:page-number> of <text:page-count>9</text:page-count>, <text:date text:fixed="true">1 May</text:date>')
    )
    assert made.text == "Page 3 of 9, 1 May"
    assert [(run.layer, made.text[run.start : run.end]) for run in made.leaves[0].runs if run.layer is not Layer.BODY] == [
        (Layer.FURNITURE, "3"),
        (Layer.FURNITURE, "9"),
    ]


def test_links_are_told_with_the_words_that_lead_there() -> None:
    made = opened(p('Ask <text:a xlink:href="mailto:clerk@saltby.example">the ' + span("clerk", "T") + "</text:a>."))
    assert made.links == (Link(Span(4, 13), "mailto:clerk@saltby.example"),)


def test_signs_of_symbol_fonts_are_the_characters_that_look_so() -> None:
    assert opened(p(span("\uf0fc", "T1") + "done"), automatic=text_style("T1", 'style:font-name="Wingdings"')).text == "✓done"


def test_a_text_box_stands_behind_the_paragraph_that_holds_it() -> None:
    box = f"<draw:frame><draw:text-box>{p('In a box.')}</draw:text-box></draw:frame>"
    made = opened(p(f"Before {box}and after.") + p("Next."))
    assert made.text.split("\n") == ["Before and after.", "In a box.", "Next."]
    assert [leaf.locator.paragraph for leaf in made.leaves] == [1, 2, 3]


def test_the_words_of_a_drawing_are_read_once_and_in_order() -> None:
    shapes = "".join(f"<draw:custom-shape>{p(words)}</draw:custom-shape>" for words in ("one", "two"))
    assert lines(p(f"a{shapes}b")) == ["ab", "one", "two"]


def test_what_describes_a_picture_is_no_text() -> None:
    assert lines(p("a<draw:frame><svg:title>Logo</svg:title><svg:desc>A boat</svg:desc></draw:frame>b")) == ["ab"]


def test_an_index_is_read_and_its_templates_are_not() -> None:
    source = "<text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source>"
    body = f"<text:index-body><text:index-title>{p('Contents')}</text:index-title>{p('1 Finance<text:tab/>2')}</text:index-body>"
    assert lines(f"<text:table-of-content>{source}{body}</text:table-of-content>") == ["Contents", "1 Finance\t2"]
