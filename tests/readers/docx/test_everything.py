"""One document that holds every feature of Word that minutes were seen to use, and what it says, written by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from minutesparse.document import Change, Comment, Document, Grid, Kind, Layer, Link
from minutesparse.spans import Span
from tests import laws
from tests.readers.docx.build import (
    about,
    abstract,
    at,
    changed,
    comment,
    level,
    listed,
    num,
    opened,
    p,
    packed,
    parts,
    r,
    strict,
    style,
    styled,
    t,
    tbl,
    tc,
    tr,
)

DAY = dt.datetime(2019, 2, 3, 10, 0)  # noqa: DTZ001 - local time
PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
LINK = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:clerk@saltby.example" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the clerk</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
BODY = (
    p("<w:bookmarkStart w:id='0' w:name='_GoBack'/><w:bookmarkEnd w:id='0'/>", "Saltby Quay Committee", properties='<w:pStyle w:val="Title"/>'),
    tbl(
        tr(tc("Attendance", properties='<w:gridSpan w:val="2"/>')),
        tr(tc("Members", properties='<w:vMerge w:val="restart"/>'), "Cllr Nia Morwick"),
        tr(tc(properties="<w:vMerge/>"), "Ms Odile Brandt"),
        tr("gone", "too", properties=changed("del", "")),
        tr(tc(listed()), tc(tbl(tr("nested", "cells")), p("below"))),
    ),
    p(r("<AI1>", "<w:vanish/>")),
    styled("Heading1", "Slipway", "<w:r><w:br/></w:r>", "repairs"),
    listed("The Committee ", changed("del", "<w:r><w:delText>noted</w:delText></w:r>"), changed("ins", r("agreed")), " that:"),
    listed("the ", about(1, "west"), " slipway be closed;", level=1),
    listed("a survey be made", at(0), ".", level=1),
    p("It ", changed("moveFrom", r("rained")), "was dry when it ", changed("moveTo", r("rained")), ".", "<w:r><w:footnoteReference w:id='2'/></w:r>"),
    p(
        "<w:sdt><w:sdtContent>" + r("Inline control") + "</w:sdtContent></w:sdt>",
        ", ",
        "<w:smartTag>" + r("smart tag") + "</w:smartTag>",
        " and ",
        LINK,
        ".",
    ),
    "<w:sdt><w:sdtContent>" + p("Block control.") + "</w:sdtContent></w:sdt>",
    p(
        f"<w:r>{t('1.')}<w:tab/>{t('Appendix')}<w:noBreakHyphen/>{t('A')}<w:br/>{t('See page ')}</w:r>",
        PAGE,
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    ),
    p("Joined", properties=f"<w:rPr>{changed('del', '')}</w:rPr>"),
    p(" together", BOX.format(p("In a box."))),
    p("See ", f'<w:hyperlink r:id="web">{r("the minutes")}</w:hyperlink>', properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
)
KINDS = {
    "styles": style("Normal", "Normal", attributes=' w:default="1"')
    + style("Title", "Title")
    + style("Heading1", "heading 1", "<w:rPr><w:b/></w:rPr>"),
    "numbering": abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
    + num(1, 0)
    + abstract(1, level(0, "bullet", "\uf0b7"))
    + num(2, 1),
    "header": p("DRAFT"),
    "footer": p("Page ", PAGE),
    "footnotes": f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote><w:footnote w:id="2">{p("Met Office.")}</w:footnote>',
    "comments": comment(0, "By whom?") + comment(1, p("Or east?"), '<w:p w14:paraId="B">' + r("Ask Odile.") + "</w:p>"),
    "commentsExtended": (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="B" w15:done="1"/></w15:commentsEx>'
    ),
}
MEMBERS = parts(*BODY, links={"web": "https://saltby.example/minutes"}, **KINDS)

LINES = [
    "Saltby Quay Committee",
    "Attendance",
    "Members\tCllr Nia Morwick",
    "\tMs Odile Brandt",
    "1.\tnested\tcells",
    "below",
    "<AI1>",
    "Slipway repairs",
    "2. The Committee agreed that:",
    "(a) the west slipway be closed;",
    "(b) a survey be made.",
    "It was dry when it rained.",
    "Inline control, smart tag and the clerk.",
    "Block control.",
    "1.\tAppendix\u2011A",
    "See page 3\u2713",
    "Joined together",
    "In a box.",
    "See the minutes",
    "DRAFT",
    "Page 3",
    "Met Office.",
    "Or east?",
    "Ask Odile.",
    "By whom?",
]


@pytest.fixture(params=["transitional", "strict"])
def made(request: pytest.FixtureRequest) -> Document:
    return opened(packed(strict(MEMBERS) if request.param == "strict" else MEMBERS))


def place(made: Document, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


def test_the_text(made: Document) -> None:
    assert made.text.split("\n") == LINES


def test_the_layers(made: Document) -> None:
    others = [(run.layer, made.text[run.start : run.end]) for leaf in made.leaves for run in leaf.runs if run.layer is not Layer.BODY]
    assert others == [
        (Layer.HIDDEN, "<AI1>"),
        (Layer.FURNITURE, "3"),
        (Layer.FURNITURE, "DRAFT"),
        (Layer.FURNITURE, "Page 3"),
        (Layer.NOTE, "Met Office."),
        (Layer.COMMENT, "Or east?"),
        (Layer.COMMENT, "Ask Odile."),
        (Layer.COMMENT, "By whom?"),
    ]


def test_the_kinds_and_numbers(made: Document) -> None:
    special = [
        (leaf.kind, leaf.level, leaf.number and leaf.number.quote(made.text), leaf.span.quote(made.text))
        for leaf in made.leaves
        if leaf.kind is not Kind.PARAGRAPH
    ]
    assert special == [
        (Kind.HEADING, 1, None, "Saltby Quay Committee"),
        (Kind.LIST_ITEM, 0, "1.", "1."),
        (Kind.HEADING, 1, None, "Slipway repairs"),
        (Kind.LIST_ITEM, 0, "2.", "2. The Committee agreed that:"),
        (Kind.LIST_ITEM, 1, "(a)", "(a) the west slipway be closed;"),
        (Kind.LIST_ITEM, 1, "(b)", "(b) a survey be made."),
        (Kind.LIST_ITEM, 0, None, "See the minutes"),
    ]


def test_the_table(made: Document) -> None:
    table = made.blocks[1]
    assert [[(cell.grid, cell.span.quote(made.text)) for cell in row.children] for row in table.children] == [
        [(Grid(0, 0, columns=2), "Attendance")],
        [(Grid(1, 0, rows=2), "Members"), (Grid(1, 1), "Cllr Nia Morwick")],
        [(Grid(2, 0, origin=(1, 0)), ""), (Grid(2, 1), "Ms Odile Brandt")],
        [(Grid(3, 0), "1."), (Grid(3, 1), "nested\tcells\nbelow")],
    ]


def test_the_changes(made: Document) -> None:
    agreed, moved, joined = place(made, "agreed"), place(made, "rained"), place(made, " together").start
    assert [(change.kind, change.text, change.span) for change in made.changes] == [
        ("deletion", "gone\ttoo\n", Span(*[place(made, "nested").start - 3] * 2)),
        ("deletion", "noted", Span(agreed.start, agreed.start)),
        ("insertion", "agreed", agreed),
        ("move-from", "rained", Span(*[place(made, "was dry").start] * 2)),
        ("move-to", "rained", moved),
        ("deletion", "\n", Span(joined, joined)),
    ]
    assert {(change.author, change.date) for change in made.changes} == {("Ada Quill", DAY)}
    assert made.changes[1] == Change("deletion", "noted", Span(agreed.start, agreed.start), "Ada Quill", DAY)


def test_the_comments(made: Document) -> None:
    point = place(made, "a survey be made").end
    assert made.comments == (
        Comment(
            "Or east?\nAsk Odile.",
            place(made, "Or east?\nAsk Odile."),
            "1",
            "AQ1",
            "AQ",
            "Ada Quill",
            DAY,
            place(made, "west"),
            "range",
            resolved=True,
        ),
        Comment("By whom?", place(made, "By whom?"), "0", "AQ2", "AQ", "Ada Quill", DAY, Span(point, point), "point"),
    )


def test_the_links_and_what_is_odd(made: Document) -> None:
    assert made.links == (
        Link(place(made, "the clerk"), "mailto:clerk@saltby.example"),
        Link(place(made, "the minutes"), "https://saltby.example/minutes"),
    )
    assert made.diagnostics == ()


def test_it_is_lawful(made: Document) -> None:
    assert laws.tree_faults(made) == []
    assert laws.run_faults(made) == []
