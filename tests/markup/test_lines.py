"""HTML becomes lines, headings and list items, in the layers and styles that they are shown in. The meetings are invented."""

from __future__ import annotations

import pytest

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE, Kind, Layer
from tests.markup.pages import quoted, read

TEXTS = [
    ("<p>Ann\n   spoke.</p><p>Bob  agreed.</p>", "Ann spoke.\nBob agreed."),
    ("<div>own text<p>inner</p>after</div>", "own text\ninner\nafter"),
    ("Ann<br>Bob<br/><br>", "Ann\nBob"),
    ("<h2>Hill<br>Board</h2>", "Hill Board"),
    ("<p>It is <b>agreed</b>.</p>", "It is agreed."),
    ("<p>2<sup>nd</sup> May</p>", "2nd May"),
    ("<p>Hill <b> Board</b> <i> met</i></p>", "Hill Board met"),
    ("<p>&nbsp;</p><p>Ann</p><p></p>", "Ann"),
    ("<p>\u00b7&nbsp;&nbsp; paint</p>", "\u00b7\u00a0\u00a0 paint"),
    ("<pre>a  b\n\n\tc</pre>", "a b\nc"),
    ("<dl><dt>Chair</dt><dd>Ann</dd></dl><address>The hall</address>", "Chair\nAnn\nThe hall"),
    ("<p>a</p><!-- not for print --><p>b</p>", "a\nb"),
    ("<p>a<script>var x = '<p>';</script><style>p {}</style>b</p>", "ab"),
    ("<p>&lt;AI1&gt;</p>", "<AI1>"),
    ("<p>a<![if !supportLists]>b<![endif]>c<!--[if gte mso 9]><xml>x</xml><![endif]--></p>", "abc"),
    ("<p>an <st1:place>odd</st1:place><o:p>&nbsp;</o:p>one</p>", "an odd\u00a0one"),
    ("plain text", "plain text"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), TEXTS)
def test_each_block_is_a_line_with_its_white_space_folded(html: str, text: str) -> None:
    assert read(html).text == text


def test_headings_have_their_rank_and_leaves_their_class_and_line() -> None:
    document = read('<h1 class="a b">Hill</h1>\n<div class="page"><p>Ann</p>\n<p class="MsoNormal">Bob</p></div>')
    assert [(leaf.kind, leaf.level, leaf.style, leaf.locator.line) for leaf in document.leaves] == [
        (Kind.HEADING, 1, "a", 1),
        (Kind.PARAGRAPH, 0, "", 2),
        (Kind.PARAGRAPH, 0, "MsoNormal", 3),
    ]


def test_the_nearest_class_of_moderngov_is_the_style_of_what_lies_in_it() -> None:
    words = '<div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">Ann</p></div></div>'
    title = '<p class="x mgAiTitleTxt"><span class="mgLabel">T</span></p>'
    assert [leaf.style for leaf in read(words + title).leaves] == ["mgWordPara", "mgAiTitleTxt"]


STYLES = [
    ("<b>x</b>", BOLD),
    ("<strong><em>x</em></strong>", BOLD | ITALIC),
    ("<u>x</u>", UNDERLINE),
    ("<mark>x</mark>", HIGHLIGHT),
    ("<s>x</s>", STRIKE),
    ('<span style="font-weight:bold">x</span>', BOLD),
    ('<span style="FONT-WEIGHT: 700">x</span>', BOLD),
    ('<b><span style="font-weight:normal">x</span></b>', 0),
    ('<span style="font-style:italic;text-decoration:underline">x</span>', ITALIC | UNDERLINE),
    ('<span style="background:yellow;mso-highlight:yellow">x</span>', HIGHLIGHT),
    ("<table><tr><th>x</th></tr></table>", BOLD),
]


@pytest.mark.parametrize(("html", "bits"), STYLES)
def test_the_style_of_a_run_is_that_of_its_elements(html: str, bits: int) -> None:
    assert [run.style for run in read(html).leaves[0].runs] == [bits]


def items(html: str) -> list[tuple[str, int, str, str]]:
    document = read(html)
    return [
        (leaf.kind.value, leaf.level, leaf.number.quote(document.text) if leaf.number else "", leaf.span.quote(document.text))
        for leaf in document.leaves
    ]


def test_the_numbers_of_a_list_are_computed_and_stand_in_the_text() -> None:
    html = '<ol start="4"><li>rent<ol type="a"><li>hall</li><li>yard</li></ol></li><li value="9">roof</li><li>close</li></ol>'
    assert items(html) == [
        ("list-item", 0, "4.", "4. rent"),
        ("list-item", 1, "a.", "a. hall"),
        ("list-item", 1, "b.", "b. yard"),
        ("list-item", 0, "9.", "9. roof"),
        ("list-item", 0, "10.", "10. close"),
    ]


NUMBERS = [
    ('<ol type="I"><li>x<li>y</ol>', ["I.", "II."]),
    ('<ol type="A" start="26"><li>x<li>y</ol>', ["Z.", "AA."]),
    ("<ol reversed><li>x<li>y</ol>", ["2.", "1."]),
    ('<ol start="99999999999"><li>x</ol>', ["1."]),
    ('<ol style="list-style-type: none"><li>x</ol>', [""]),
    ("<ul><li>x</ul>", [""]),
    ('<ol start="0"><li>x</ol>', ["0."]),
]


@pytest.mark.parametrize(("html", "numbers"), NUMBERS)
def test_a_list_is_numbered_as_a_browser_numbers_it(html: str, numbers: list[str]) -> None:
    assert [number for _, _, number, _ in items(html)] == numbers


def test_what_follows_in_an_item_is_a_paragraph_and_an_empty_item_still_counts() -> None:
    assert items("<ol><li><p>rent<br>is due</p><p>today</p></li><li></li><li>&nbsp;roof</li></ol>") == [
        ("list-item", 0, "1.", "1. rent"),
        ("paragraph", 0, "", "is due"),
        ("paragraph", 0, "", "today"),
        ("list-item", 0, "3.", "3. \u00a0roof"),
    ]


WORD_LIST = """\
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>\u00b7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>paint</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>2.1.<span>&nbsp;&nbsp; </span></span>nails</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>glue</p>
"""


def test_the_numbers_and_bullets_that_word_prints_are_told_from_the_words() -> None:
    document = read(WORD_LIST)
    assert [(leaf.kind.value, leaf.level, leaf.number.quote(document.text) if leaf.number else "") for leaf in document.leaves] == [
        ("list-item", 0, ""),
        ("list-item", 1, "2.1."),
        ("list-item", 0, ""),
    ]
    assert [passage.text for passage in document.passages] == ["paint", "2.1. nails", "glue"]
    assert [(found.kind, found.span.quote(document.text).strip()) for found in document.artefacts] == [("bullet", "\u00b7"), ("bullet", "o")]


UNSHOWN = [
    '<p style="display: none">x</p>',
    "<p hidden>x</p>",
    '<span style="mso-hide:all">x</span>',
    '<span style="visibility:hidden">x</span>',
    '<span style="color:white">x</span>',
    '<span style="COLOR: #FFFFFF">x</span>',
    '<span style="font-size:1.0pt">x</span>',
    "<template>x</template>",
    "<xml><w:View>x</w:View></xml>",
]


@pytest.mark.parametrize("html", UNSHOWN)
def test_what_is_not_shown_is_kept_in_the_hidden_layer(html: str) -> None:
    document = read(f"<p>Ann</p>{html}")
    assert (quoted(document, Layer.BODY), quoted(document, Layer.HIDDEN)) == (["Ann"], ["x"])


@pytest.mark.parametrize(
    "html",
    [
        '<table><tr><td bgcolor="navy"><span style="color:white">Item</span></td></tr></table>',
        '<p style="background:#1F497D"><span style="color:#fff">Item</span></p>',
        '<p style="font-size:10.0pt">Item</p>',
    ],
)
def test_white_words_on_a_ground_of_colour_are_shown(html: str) -> None:
    assert quoted(read(html), Layer.BODY) == ["Item"]


def test_the_title_and_form_controls_are_furniture() -> None:
    document = read("<title>Minutes</title><p>Ann</p><button>Share</button><select><option>2024</option></select><noscript>Turn it on</noscript>")
    assert quoted(document, Layer.FURNITURE) == ["Minutes", "Share", "2024", "Turn it on"]
    assert document.leaves[0].style == "title"


def test_footnotes_and_page_edges_of_word_have_their_layers() -> None:
    document = read(
        "<div style='mso-element:header'><p>Page 1</p></div><p>Plan<a href='#_ftn1' name='_ftnref1'>[1]</a></p>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href='#_ftnref1'>[1]</a> As amended.</p></div></div>"
    )
    assert quoted(document, Layer.BODY) == ["Plan"]
    assert quoted(document, Layer.NOTE) == ["[1]", "[1] As amended."]
    assert [(found.kind, found.span.quote(document.text)) for found in document.artefacts] == [("page-furniture", "Page 1")]
