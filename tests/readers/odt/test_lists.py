"""Lists and numbered headings: the numbers that are printed, worked out from the styles."""

from __future__ import annotations

import pytest

from minutesparse.document import Kind
from tests.readers.odt.build import h, items, list_style, opened, p

DECIMAL = 'style:num-format="1" style:num-suffix="."'
L1 = list_style("L1", DECIMAL, f'{DECIMAL} text:display-levels="2"', 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"')
NAMED = ' text:style-name="L1"'


def lines(body: str, styles: str = L1, common: str = "") -> list[str]:
    return opened(body, automatic=styles, common=common).text.split("\n")


def test_items_are_numbered_and_their_further_paragraphs_are_not() -> None:
    made = opened(items(p("Apologies"), p("Minutes") + p("They were signed."), more=NAMED), automatic=L1)
    assert [(leaf.kind, leaf.number and leaf.number.quote(made.text), leaf.span.quote(made.text)) for leaf in made.leaves] == [
        (Kind.LIST_ITEM, "1.", "1. Apologies"),
        (Kind.LIST_ITEM, "2.", "2. Minutes"),
        (Kind.PARAGRAPH, None, "They were signed."),
    ]


def test_lists_in_lists_show_the_levels_that_their_style_says() -> None:
    inner = items(p("b"), p("c") + items(p("d"), p("e")))
    assert lines(items(p("a") + inner, p("f") + items(p("g")), more=NAMED)) == ["1. a", "1.1. b", "1.2. c", "(a) d", "(b) e", "2. f", "2.1. g"]


def test_an_item_that_holds_only_a_list_is_not_counted() -> None:
    assert lines(items(p("a"), items(p("b")), p("c"), more=NAMED)) == ["1. a", "1.1. b", "2. c"]


def test_a_list_begins_anew_unless_it_says_what_it_continues() -> None:
    first, other = items(p("a"), more=f'{NAMED} xml:id="x"'), items(p("b"), more=NAMED)
    continued = items(p("c"), more=f'{NAMED} text:continue-numbering="true"')
    named = items(p("d"), more=f'{NAMED} text:continue-list="x"')
    assert lines(first + other + continued + named) == ["1. a", "1. b", "2. c", "2. d"]


def test_a_start_value_counts_from_there() -> None:
    body = f'<text:list{NAMED}><text:list-item text:start-value="42">{p("a")}</text:list-item><text:list-item>{p("b")}</text:list-item></text:list>'
    assert lines(body) == ["42. a", "43. b"]


def test_the_start_of_a_level_counts_from_there() -> None:
    assert lines(items(p("a"), p("b"), more=NAMED), list_style("L1", f'{DECIMAL} text:start-value="7"')) == ["7. a", "8. b"]


def test_a_list_header_has_no_number() -> None:
    body = f"<text:list{NAMED}><text:list-header>{p('Items')}</text:list-header><text:list-item>{p('a')}</text:list-item></text:list>"
    assert lines(body) == ["Items", "1. a"]


@pytest.mark.parametrize(
    ("level", "labels"),
    [
        ('style:num-format="i" style:num-suffix=")"', ["i)", "ii)"]),
        ('style:num-format="I"', ["I", "II"]),
        ('style:num-format="A" style:num-prefix="Item "', ["Item A", "Item B"]),
        ('style:num-format="1st"', ["1st", "2nd"]),
        ('style:num-format="01, 02, 03, ..."', ["01", "02"]),
        ('style:num-format="1" style:num-suffix="." loext:num-list-format="No %1%:"', ["No 1:", "No 2:"]),
    ],
)
def test_numbers_are_written_as_the_level_says(level: str, labels: list[str]) -> None:
    assert lines(items(p("x"), p("x"), more=NAMED), list_style("L1", level)) == [f"{label} x" for label in labels]


@pytest.mark.parametrize(("sync", "last"), [("", "ab"), (' style:num-letter-sync="true"', "bb")])
def test_letters_go_on_behind_z_as_the_level_says(sync: str, last: str) -> None:
    level = f'style:num-format="a"{sync}'
    assert lines(items(*[p("x")] * 28, more=NAMED), list_style("L1", level))[-1] == f"{last} x"


def test_levels_without_a_number_are_not_shown() -> None:
    styles = list_style("L1", 'style:num-format=""', f'{DECIMAL} text:display-levels="2"')
    assert lines(items(p("a") + items(p("b")), more=NAMED), styles) == ["a", "1. b"]


def test_a_bullet_is_a_list_item_without_a_number() -> None:
    style = '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
    made = opened(items(p("a"), more=NAMED), automatic=style)
    assert [(leaf.kind, leaf.number) for leaf in made.leaves] == [(Kind.LIST_ITEM, None)]
    assert made.text == "a"


def test_the_style_of_the_paragraph_names_the_list_where_the_list_does_not() -> None:
    styles = L1 + '<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1"/>'
    assert lines(items(p("a", "P1"), p("b", "P1")), styles) == ["1. a", "2. b"]


def test_a_number_may_be_all_that_a_cell_holds() -> None:
    body = f"<table:table><table:table-row><table:table-cell>{items(p(''), more=NAMED)}</table:table-cell>"
    assert lines(body + f"<table:table-cell>{p('Homes')}</table:table-cell></table:table-row></table:table>") == ["1.\tHomes"]


def test_a_list_in_a_table_in_a_list_is_one_of_its_own() -> None:
    inner = f"<table:table><table:table-row><table:table-cell>{items(p('x'), more=NAMED)}</table:table-cell></table:table-row></table:table>"
    assert lines(items(p("a") + inner, p("b"), more=NAMED)) == ["1. a", "1. x", "2. b"]


def test_the_label_touches_the_words_where_nothing_follows_it() -> None:
    level = (
        f'<text:list-style style:name="L1"><text:list-level-style-number text:level="1" {DECIMAL}><style:list-level-properties>'
        '<style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>'
        "</text:list-level-style-number></text:list-style>"
    )
    assert lines(items(p("a"), more=NAMED), level) == ["1.a"]


def test_paragraphs_that_say_themselves_where_they_are_numbered() -> None:
    body = "".join(
        f'<text:numbered-paragraph text:list-id="n" text:level="{level}"{NAMED}>{p(words)}</text:numbered-paragraph>'
        for level, words in ((1, "a"), (2, "b"), (1, "c"))
    )
    assert lines(body) == ["1. a", "1.1. b", "2. c"]


OUTLINE = (
    f'<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" {DECIMAL}/>'
    f'<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)


def test_headings_are_numbered_by_the_outline() -> None:
    made = opened(h("Finance") + h("Rates", 2) + h("Parks", 1, ' text:is-list-header="true"') + h("Roads"), common=OUTLINE)
    assert made.text.split("\n") == ["1. Finance", "1.1 Rates", "Parks", "2. Roads"]
    assert {leaf.kind for leaf in made.leaves} == {Kind.HEADING}


def test_a_heading_may_begin_the_count_anew() -> None:
    again = h("Roads", 1, ' text:restart-numbering="true" text:start-value="5"')
    assert opened(h("Finance") + again, common=OUTLINE).text.split("\n") == ["1. Finance", "5. Roads"]


def test_a_heading_in_a_list_has_the_number_of_the_list() -> None:
    made = opened(items(h("Finance"), more=NAMED), automatic=L1)
    assert (made.leaves[0].kind, made.text) == (Kind.HEADING, "1. Finance")
