"""Whatever the page: every character is kept once, in order, within limits, in time that grows with its length only."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.errors import LimitExceeded
from minutesparse.limits import Limits
from tests.growth import assert_linear
from tests.laws import run_faults, tree_faults
from tests.markup.pages import read, text_nodes


def test_a_page_that_is_too_deep_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="nested too deeply; ask for a smaller export"):
        read("<div>" * 1000 + "x")
    with pytest.raises(LimitExceeded, match="depth"):
        read("<div>" * 40 + "x", limits=Limits(depth=20))


def test_a_page_with_too_many_elements_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="elements"):
        read("<p>x" * 100, limits=Limits(elements=50))


def test_a_tag_with_thousands_of_attributes_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="attributes; no minutes have such a page"):
        read("<p " + " ".join(f'a{number}=">"' for number in range(100_000)) + ">")


def test_the_cells_that_spans_cover_are_bounded() -> None:
    document = read("<table><tr>" + "<td rowspan=99999>a" * 63 + "<tr><td>b" * 4_000 + "</table>")
    cells = sum(len(row.children) for row in document.blocks[0].children)
    assert 100_000 <= cells <= 105_000


TAGS = ["p", "div", "b", "span", "ul", "ol", "li", "h2", "td", "tr", "table", "a", "br", "pre", "section", "ins", "nav", "i"]
WORDS = st.text(st.sampled_from("ab é\u00a0\n\t<&;1."), max_size=8)
TREES = st.recursive(
    WORDS.map(lambda words: words.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda tag, hidden, parts: f"<{tag}{' style=display:none' if hidden else ''}>{''.join(parts)}</{tag}>",
        st.sampled_from(TAGS),
        st.booleans(),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)
SOUP = st.lists(
    st.sampled_from(
        [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]
        + ["<td rowspan=3>", "<td colspan=2>", "<del>", "</del>", "<title>", "</title>", "<a href='#_msocom_1'>", "<a href='#_msoanchor_1'>"]
        + ["<a name='_msocom_1'>", "<div id='_com_1'>", "<span style='mso-list:Ignore'>"]
        + ["<script>", "</script>", "x", " ", "\u00a0", "\n", "PDF 5 KB"]
        + ["<!--", "-->", "&lt;", "<"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def printed(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@given(TREES | SOUP, st.booleans())
def test_every_character_of_a_text_node_is_kept_in_one_run_or_a_change(html: str, site: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    document = read(html, site=site)
    assert tree_faults(document) == []
    assert run_faults(document) == []
    kept = document.text + "".join(change.text for change in document.changes)
    assert not printed(text_nodes(html)) - printed(kept)


@given(TREES | SOUP)
def test_no_leaf_holds_a_line_break_or_a_tab(html: str) -> None:
    document = read(html)
    assert [leaf for leaf in document.leaves if {"\n", "\t"} & set(leaf.span.quote(document.text))] == []


@given(TREES)
def test_words_are_shown_in_the_order_in_which_they_stand(html: str) -> None:
    document = read(f"<body>{html}")
    numbers = {at for leaf in document.leaves if leaf.number for at in range(*leaf.number)}
    words = "".join(character for at, character in enumerate(document.text) if at not in numbers and not character.isspace())
    assert words == "".join(text_nodes(f"<body>{html}").split())


HOSTILE = [
    "<p>a",
    "<b>a</b>b",
    "<li>a",
    "<a href=x>a</a>",
    "<p><a href='#_msoanchor_1'>[A1]</a>x",
    "<del>a</del>",
    "<br>a",
    "<nav>a</nav>",
    "<tr><td colspan=9 rowspan=9>a",
    "&amp;",
    "a ",
    "</p>",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_elements_take_about_four_times_the_time(piece: str) -> None:
    assert_linear(lambda text: read("<table>" + text, site=True), piece, 20_000)
