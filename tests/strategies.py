"""Documents that look like minutes, and documents that look like nothing: what the laws are tried on.

Lines are drawn from what clerks and converters write (numbers, markers, tables, comments, artefacts), mixed with odd characters, in any
order: most make no sense as minutes, and all must be lawful.
"""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st

from tests import word
from tests.readers.odt import build

ODD = "\u00a0\u00ad\u200b\u2028\u202e\ufeff\ufffd\uf0b7\u0085\x0b\x0c\x1b\t*_|<>[]&#`~\\éΩ漢😀"

words = st.text(st.sampled_from("abcdefgh ABCD 0123456789.,:;()/–’" + ODD), max_size=24)
names = st.sampled_from(
    ["Cllr A. Marsh", "Mrs C Petch OBE", "Councillor Wim van der Laan", "Mr & Mrs Olney", "Cllrs Rudge and Tarn", "B. Olney (BO)"]
)
numbers = st.sampled_from(["1.", "2", "54.", "3.2.1", "(a)", "(iv)", "16/02/3", "1\\.", "4)", "77/21", "10.", "2.", "Item 3", "9999999999."])
dates = st.sampled_from(["Tuesday 3 March 2015", "3rd March", "31/02/2014", "Mon 2 June 2014 at 7.30pm", "2014-06-02", "29 February 2015"])
acts = st.sampled_from(
    [
        "RESOLVED – That the accounts be approved.",
        "It was agreed that the hall be painted.",
        "It was noted that three plots are vacant.",
        "Clerk to write to the Borough by 31 October 2018.",
        "Action: Cllr Marsh to report back",
        "Proposed by Cllr Marsh, seconded by B. Olney and carried by 4 votes to 1.",
        "Cllr Petch declared a pecuniary interest in item 3 and left the room.",
        "The meeting closed at 8.50pm.",
        "Present:",
        "Apologies:",
        "Decision:",
        "Minutes:",
    ]
)
artefacts = st.sampled_from(
    [
        "<AI1>",
        "</AI1>",
        "<AI2>",
        "<TRAILER_SECTION>",
        "</ COMMENT_LAYOUT_SECTION>",
        "FIELD_TITLE",
        "[bookmark: _GoBack]",
        "[image: crest]",
        "[JC1]",
        "\u00a0[JC1]Since when?",
        " \ufffdIs this right?",
        "\tComment by J Carter: look again",
        "·\u00a0\u00a0\u00a0\u00a0 a bullet",
        "Page 1 of 2",
        "……",
        "???",
        "\u00a0",
    ]
)
cells = st.lists(st.one_of(words, names, st.just(""), st.just("Chairman"), st.just("Action by")), min_size=1, max_size=4)
rows = st.one_of(cells.map(lambda row: "".join(f"\t{part}\n" for part in row)), cells.map(lambda row: "| " + " | ".join(row) + " |"))
lines = st.one_of(words, st.tuples(numbers, words).map(" ".join), st.tuples(words, names).map(": ".join), names, dates, acts, artefacts, rows)
breaks = st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n", "\n \n", "\r"])

texts = st.lists(st.tuples(lines, breaks).map("".join), max_size=24).map("".join)
"""Text as a converter may leave it."""

marks = st.sampled_from(
    ["# ", "## ", "- ", "* ", "1. ", "> ", "    ", "**", "```\n", "| a | b |\n|---|---|\n", "---\n", "[x](mailto:y)", "<div>", "&nbsp;"]
)
markdowns = st.lists(st.tuples(marks | st.just(""), lines, breaks).map("".join), max_size=24).map("".join)
"""Markdown, well formed or not."""

tags = st.sampled_from(["p", "div", "td", "tr", "table", "li", "ul", "h2", "b", "span", "br", "script", "a", "ins", "del", "title"])
escaped = st.one_of(lines.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")), words)
elements = st.one_of(
    escaped,
    st.tuples(tags, escaped).map(lambda made: f"<{made[0]}>{made[1]}</{made[0]}>"),
    tags.map(lambda tag: f"<{tag}>"),
    tags.map(lambda tag: f"</{tag}>"),
    st.just('<a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[JC1]</a>'),
    st.just('<div id="_com_1"><a name="_msocom_1"></a><p>&nbsp;<a href="#_msoanchor_1">[JC1]</a>Since when?</p></div>'),
)
pages = st.lists(elements, max_size=24).map(lambda parts: "<html><body>" + "\n".join(parts) + "</body></html>")
"""HTML, well formed or not."""


rich_groups = st.sampled_from(
    [
        r"\par ",
        r"\pard\s1 ",
        r"\pard\ls1{\listtext 1.\tab}",
        r"{\b ",
        r"{\v ",
        r"{\deleted ",
        r"{\revised ",
        "}",
        r"\trowd\cellx100\clvmrg\cellx900 ",
        r"\intbl ",
        r"\cell ",
        r"\row ",
        r"\itap2 ",
        r"\nestcell ",
        r"{\*\nesttableprops\trowd\nestrow}",
        r"{\footnote ",
        r"{\header ",
        r"{\*\atrfstart 1}",
        r"{\*\atrfend 1}",
        r"{\*\atnid TB}{\*\annotation{\*\atnref 1}",
        r"{\*\shpinst{\shptxt ",
        r"\line ",
        r"\endash ",
        r"\u233?",
    ]
)


def _rich(text: str) -> str:
    """Return `text` as rich text says it, without what no text holds."""
    plain = text.translate(dict.fromkeys((*range(32), *range(127, 160)), " "))
    return "".join(sign if " " <= sign <= "~" and sign not in "\\{}" else "\\" + sign if sign in "\\{}" else _units(sign) for sign in plain)


def _units(sign: str) -> str:
    halves = sign.encode("utf-16-le", "surrogatepass")
    return "".join(f"\\u{int.from_bytes(halves[at : at + 2], 'little')}?" for at in range(0, len(halves), 2))


rich_texts = st.lists(st.one_of(lines.map(_rich), rich_groups), max_size=40).map(
    lambda parts: r"{\rtf1\ansi\ansicpg1252{\stylesheet{\s1 heading 1;}}" + "".join(parts) + "}"
)
"""Rich text, well formed or not."""


def _xml(text: str) -> str:
    """Return `text` without the characters that XML has not."""
    return "".join(character for character in text if character in "\t\n" or (character >= " " and character not in "\ufffe\uffff\x7f"))


said = lines.map(_xml)
paragraphs = st.builds(
    lambda text, number, style, hidden: word.paragraph(word.run(text, "<w:vanish/>" if hidden else ""), style=style, number=number),
    said,
    st.none() | st.tuples(st.integers(1, 3), st.integers(0, 2)),
    st.sampled_from(["", "Heading1", "Title", "Missing"]),
    st.booleans(),
)
remarks = st.builds(lambda text, point: word.paragraph(text, word.commented_at(0) if point else word.commented(0, text)), said, st.booleans())
merges = st.sampled_from(["", "", "restart", "continue"])
tables = st.lists(
    st.lists(
        st.builds(lambda text, across, merge: word.cell(text, across=across, merge=merge), said, st.integers(1, 3), merges), min_size=1, max_size=4
    ).map(tuple),
    min_size=1,
    max_size=4,
).map(lambda made: word.table(*made))
comments = st.builds(
    word.Comment,
    author=st.just("Tess Barrow"),
    initials=st.just("TB"),
    date=st.sampled_from(["2018-10-05T09:30:00Z", "0-00-00T00:00:00Z", ""]),
    text=said,
    done=st.none() | st.booleans(),
)
word_files = st.builds(
    lambda body, found, header: word.docx(*body, comments=found, header=header),
    st.lists(paragraphs | remarks | tables, max_size=12),
    st.lists(comments, max_size=2).map(tuple),
    st.sampled_from(["", "DRAFT"]),
)
"""Word files with numbers, merged cells, hidden runs, and comments that may be missing or without a place."""


def _remarked(text: str, state: str) -> str:
    return build.p(text + build.annotation(text, name="c", more=state) + text)


def _changed(text: str, key: str) -> str:
    return build.p(text + (build.deleted(key) if key == "d" else build.inserted(key, text)))


def _wide(rows: list[list[str]]) -> str:
    across = ' table:number-columns-spanned="2"'
    return build.table(*("".join(build.cell(content, across) + build.COVERED for content in row) for row in rows))


def _opendocument(blocks: list[str], gone: str, header: str) -> bytes:
    regions = build.tracked(build.region("d", "deletion", build.p(gone)), build.region("i", "insertion"))
    styles = build.text_style("T1", 'text:display="none"') + build.list_style("L1", 'style:num-format="1"', 'style:num-format="a"')
    pages = f"<style:master-page><style:header>{build.p(header)}</style:header></style:master-page>"
    return build.packed(build.parts(regions + "".join(blocks), automatic=styles, pages=pages))


_printed = said.map(lambda text: escape(text, quote=False))
_plain = st.builds(lambda text, style: build.p(build.span(text, style)), _printed, st.sampled_from(["", "T1"]))
_blocks = st.one_of(
    _plain,
    st.builds(build.h, _printed, st.integers(1, 10)),
    st.lists(_plain, min_size=1, max_size=4).map(lambda made: build.items(*made, more=' text:style-name="L1"')),
    st.builds(_remarked, _printed, st.sampled_from(["", ' loext:resolved="true"'])),
    st.builds(_changed, _printed, st.sampled_from(["d", "i"])),
    st.lists(st.lists(_plain, min_size=1, max_size=3), min_size=1, max_size=3).map(_wide),
)
opendocument_files = st.builds(_opendocument, st.lists(_blocks, max_size=12), _printed, st.sampled_from(["", "DRAFT"]))
"""OpenDocument texts with numbers, merged cells, hidden spans, comments and tracked changes."""
