r"""The signs in a line of Markdown, each with its place: what is shown are the words. All of it is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE, Kind, Layer
from tests.growth import assert_linear
from tests.readers.markdowns import read, views


def styled(text: str) -> list[tuple[str, int]]:
    """Return the body runs of a text with their style bits, white space at their edges left off."""
    document = read(text)
    return [(text[run.start : run.end].strip(), run.style) for leaf in document.leaves for run in leaf.runs if run.layer is Layer.BODY]


LINES = [
    # emphasis
    ("**Present:** Cllr Hill", "Present: Cllr Hill"),
    ("__Present:__ Cllr Hill", "Present: Cllr Hill"),
    ("***Taking Stock*** began", "Taking Stock began"),
    ("*Ann* and _Bob_", "Ann and Bob"),
    ("**Apologies: G.** Keys", "Apologies: G. Keys"),
    ("**4\\. Planning: M**rs. R. Hobbe", "4. Planning: Mrs. R. Hobbe"),
    ("**19/46 Update on the bridge **", "19/46 Update on the bridge"),
    ("** Update**", "Update"),
    ("**065/18 **Staff and posts**", "065/18 Staff and posts"),
    ("**bold****more**", "boldmore"),
    ("**Motion**: *the hall* be sold", "Motion: the hall be sold"),
    ("**a *b* c**", "a b c"),
    # what is no emphasis
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("Cllr Hill*, Cllr Dale*", "Cllr Hill*, Cllr Dale*"),
    ("file_name_here and snake_case", "file_name_here and snake_case"),
    ("Signed ________ Dated ______", "Signed ________ Dated ______"),
    ("members marked ** sent apologies", "members marked ** sent apologies"),
    ("\\*Clerk to write", "*Clerk to write"),
    # escapes
    ("1\\. Apologies", "1. Apologies"),
    ("Chairman: \\_\\_\\_ Date:", "Chairman: ___ Date:"),
    ("Mr \\* Mrs", "Mr * Mrs"),
    ("a back\\slash", "a back\\slash"),
    ("\\[sic\\] and \\#1", "[sic] and #1"),
    # character references
    ("Fish &amp; Chips", "Fish & Chips"),
    ("Present:&nbsp;Cllr Hill", "Present: Cllr Hill"),
    ("the Clerk&#8217;s &quot;view&quot;", 'the Clerk’s "view"'),
    ("&lt;AI1&gt;", "<AI1>"),
    ("AT&T; R&D", "AT&T; R&D"),
    ("&nosuch; stays", "&nosuch; stays"),
    # links, images, code
    ("[ann@hill.example](mailto:ann@hill.example)", "ann@hill.example"),
    ('see [the **plan**](plan.pdf "Plan") here', "see the plan here"),
    ("see [the plan]((https://hill.example/p_(1).pdf))", "see the plan"),
    ("![a map](map.png) of the hall", "of the hall"),
    ("[![logo](l.png)](https://hill.example)", ""),
    ("<https://hill.example/a_b_c>", "https://hill.example/a_b_c"),
    ("<ann@hill.example>", "ann@hill.example"),
    ("run `make *all*` now", "run make *all* now"),
    ("`` a ` b ``", "a ` b"),
    ("an open ` tick", "an open ` tick"),
    ("[sic], [2014] 1 WLR, see [1], [JC1]", "[sic], [2014] 1 WLR, see [1], [JC1]"),
    ("[Update] (verbal)", "[Update] (verbal)"),
    ("- [ ] order paint", "[ ] order paint"),
    # HTML and other tags
    ("2<sup>nd</sup> April", "2nd April"),
    ("3^(rd) and 4^th^ May", "3rd and 4th May"),
    ("2^10 and x^y", "2^10 and x^y"),
    ("<strong>Present:</strong> all", "Present: all"),
    ("<font face='Arial' size=2>Hall</font>", "Hall"),
    ("<!-- draft -->Hall", "Hall"),
    ("<AI1>", "<AI1>"),
    ("\\<AI1\\>", "<AI1>"),
    ("</AI12>", "</AI12>"),
    ("<TRAILER\\_SECTION>", "<TRAILER_SECTION>"),
    ("Get back to <sponsor prospect>", "Get back to <sponsor prospect>"),
    ("for x < y and y > z", "for x < y and y > z"),
    ("~~not~~ carried", "not carried"),
    ("about ~5 people", "about ~5 people"),
    # blocks of one line
    ("## Finance ##", "Finance"),
    ("# **Minutes**", "Minutes"),
    ("#1 on the list", "#1 on the list"),
    ("> quoted", "quoted"),
    ("> - quoted item", "quoted item"),
    ("    set in by four", "set in by four"),
    ("\u00b7\u00a0\u00a0 a bullet of Word's", "\u00b7 a bullet of Word's"),
]


@pytest.mark.parametrize(("source", "words"), LINES)
def test_a_line_shows_its_words_without_the_signs(source: str, words: str) -> None:
    assert views(source) == ([words] if words else [])


STYLES = [
    ("**Present:** all", [("Present:", BOLD), ("all", 0)]),
    ("*a* _b_ ***c***", [("a", ITALIC), ("b", ITALIC), ("c", BOLD | ITALIC)]),
    ("**4\\. Planning: M**rs.", [("4", BOLD), (". Planning: M", BOLD), ("rs.", 0)]),
    ("<b>x</b> <i>y</i> <u>z</u> <mark>m</mark>", [("x", BOLD), ("y", ITALIC), ("z", UNDERLINE), ("m", HIGHLIGHT)]),
    ("~~gone~~ here", [("gone", STRIKE), ("here", 0)]),
    ("[**bold** link](u)", [("bold", BOLD), ("link", 0)]),
]


@pytest.mark.parametrize(("source", "runs"), STYLES)
def test_emphasis_is_the_style_of_a_run(source: str, runs: list[tuple[str, int]]) -> None:
    assert styled(source) == runs


def test_a_line_that_is_bold_throughout_is_a_bold_paragraph() -> None:
    leaf = read("**19/31 Committees**").leaves[0]
    assert (leaf.kind, leaf.bold) == (Kind.PARAGRAPH, True)


def test_a_character_reference_is_one_sign_that_reads_as_its_character() -> None:
    document = read("Fish&nbsp;&amp; Chips")
    assert [(run.layer, run.reads) for run in document.leaves[0].runs] == [
        (Layer.BODY, ""),
        (Layer.MARKUP, "\u00a0"),
        (Layer.MARKUP, "&"),
        (Layer.BODY, ""),
    ]
    passage = document.passages[0]
    assert passage.place(0, 6).quote(document.text) == "Fish&nbsp;&amp;"


# --- links


def test_a_link_keeps_the_place_of_its_words_and_its_target() -> None:
    text = 'See [ the plan ](https://hill.example/a&b "t"), <ann@hill.example> and [notes][n], not [x].\n\n[n]: https://hill.example/n\n'
    document = read(text)
    assert [(link.span.quote(text), link.url) for link in document.links] == [
        ("the plan", "https://hill.example/a&b"),
        ("ann@hill.example", "mailto:ann@hill.example"),
        ("notes", "https://hill.example/n"),
    ]
    assert views(text) == ["See the plan , ann@hill.example and notes, not [x]."]


def test_an_html_anchor_is_a_link() -> None:
    text = '<a href="minutes.pdf" target=x>The minutes</a>'
    assert [(link.span.quote(text), link.url) for link in read(text).links] == [("The minutes", "minutes.pdf")]


def test_a_comment_label_before_words_defines_no_link() -> None:
    assert views("[JC1]: Is this right?") == ["[JC1]: Is this right?"]


def test_an_image_is_listed_with_its_place() -> None:
    text = "Before ![a map](map.png) after"
    assert [(found.kind, found.span.quote(text)) for found in read(text).artefacts] == [("image", "![a map](map.png)")]


# --- laws

WORDS = st.text(st.sampled_from("abcdé XYZ"), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "*", "**", "***", "_", "__"])), min_size=1, max_size=6))
def test_well_formed_emphasis_reads_as_commonmark_reads_it(parts: list[tuple[str, str]]) -> None:
    line = " ".join(f"{sign}{words}{sign}" for words, sign in parts)
    expected: list[tuple[str, int]] = []
    bits = 0
    for token in MarkdownIt("commonmark").parseInline(line)[0].children or []:
        if token.type == "text" and token.content.strip():
            expected.append((token.content.strip(), bits))
        bit = {"strong": BOLD, "em": ITALIC}.get(token.tag, 0)
        bits = bits | bit if token.nesting == 1 else bits & ~bit
    assert styled(line) == expected


@given(st.text(st.sampled_from("abc .,:;()'’"), min_size=1, max_size=60))
def test_a_line_without_signs_shows_itself(words: str) -> None:
    assert views(words) == ([" ".join(words.split())] if words.strip() else [])


HOSTILE = [
    "*a ",
    "**a ",
    "*_",
    "[",
    "[](",
    "![",
    "[a](b) ",
    '<td a="',
    "<!--",
    "&",
    "\\",
    "~~a",
    "^(st",
    "> ",
    "](a",
    "`",
    "]: /",
    "[a]: /b\n",
    "<table>",
    "<script>",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_signs_take_about_four_times_the_time(piece: str) -> None:
    assert_linear(read, piece, 20_000)
