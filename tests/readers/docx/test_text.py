"""The words of a Word document: each once, in order, and in the layer that it belongs to."""

from __future__ import annotations

import pytest

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE, Kind, Layer, Link
from minutesparse.readers.docx.styles import without_latent
from minutesparse.spans import Span
from tests.readers.docx.build import changed, document, opened, p, packed, parts, r, root, strict, style, styled, t

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))


def code(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def field(instruction: str, result: str) -> str:
    return BEGIN + code(instruction) + SEPARATE + result + END


def box(*content: str) -> str:
    inside = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return f"<w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'>{inside}</v:textbox></w:pict></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        pytest.param("The Board met", "The Board met", id="a run"),
        pytest.param(r("The ") + r("Board") + r(" met"), "The Board met", id="several runs"),
        pytest.param(f"<w:r>{t('2.')}<w:tab/>{t('Slipway')}</w:r>", "2.\tSlipway", id="a tab"),
        pytest.param(f"<w:r>{t('left')}<w:ptab w:alignment='right'/>{t('right')}</w:r>", "left\tright", id="a positioned tab"),
        pytest.param(f"<w:r>{t('one')}<w:br/>{t('two')}</w:r>", "one\ntwo", id="a line break"),
        pytest.param(f"<w:r>{t('one')}<w:cr/>{t('two')}</w:r>", "one\ntwo", id="a carriage return"),
        pytest.param(f"<w:r>{t('one')}<w:br w:type='page'/>{t('two')}</w:r>", "one\ntwo", id="a page break"),
        pytest.param(f"<w:r>{t('Appendix')}<w:noBreakHyphen/>{t('A')}</w:r>", "Appendix\u2011A", id="a non-breaking hyphen"),
        pytest.param(f"<w:r>{t('com')}<w:softHyphen/>{t('mittee')}</w:r>", "com\u00admittee", id="a soft hyphen"),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "\u2022", id="a bullet of the font Symbol"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "\u2713", id="a tick of the font Wingdings"),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="00FC"/></w:r>', "\u2713", id="the same tick without its area"),
        pytest.param('<w:r><w:sym w:font="Odd" w:char="F041"/></w:r>', "\uf041", id="a sign of a font that nobody knows"),
        pytest.param('<w:r><w:sym w:font="Odd" w:char="zz"/></w:r>', "", id="a sign that is none"),
        pytest.param('<w:r><w:sym w:font="Odd" w:char="D800"/></w:r>', "", id="half a character"),
        pytest.param("<w:smartTag>" + r("Saltby") + "</w:smartTag>" + r(" quay"), "Saltby quay", id="a smart tag"),
        pytest.param(
            "<w:sdt><w:sdtPr/><w:sdtContent>" + r("Draft") + "</w:sdtContent></w:sdt>" + r(" minutes"), "Draft minutes", id="a content control"
        ),
        pytest.param("<w:customXml w:element='x'>" + r("kept") + "</w:customXml>", "kept", id="custom XML"),
        pytest.param('<w:bdo w:val="rtl">' + r("kept") + "</w:bdo>", "kept", id="a direction"),
        pytest.param("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1", id="a formula"),
        pytest.param(r("Pets & <AI1> & pay"), "Pets & <AI1> & pay", id="signs that XML escapes"),
        pytest.param("<w:r><w:t>a<!-- not words -->b</w:t></w:r>", "ab", id="a comment of XML"),
        pytest.param("<w:r><w:lastRenderedPageBreak/>" + t("on") + "</w:r>", "on", id="where a page was seen to end"),
        pytest.param(field(" REF _Ref1 ", r("section 2")), "section 2", id="a field shows its result"),
        pytest.param(field(' IF 1 = 2 "yes" ', r("no") + field(" REF x ", r("!"))), "no!", id="a field in a field"),
        pytest.param('<w:fldSimple w:instr=" AUTHOR ">' + r("Ada Quill") + "</w:fldSimple>", "Ada Quill", id="a simple field"),
        pytest.param(changed("ins", r("in")) + changed("moveTo", r(" and moved")), "in and moved", id="insertions"),
    ],
)
def test_the_words_of_a_paragraph(inside: str, text: str) -> None:
    assert document(p(inside)).text == text


def test_a_paragraph_is_a_leaf_with_its_place_in_the_part() -> None:
    made = document(p("Present"), p(), p("Apologies"))
    assert made.text == "Present\nApologies"
    assert [(leaf.kind, leaf.span, leaf.locator.part, leaf.locator.paragraph) for leaf in made.leaves] == [
        (Kind.PARAGRAPH, Span(0, 7), "word/document.xml", 1),
        (Kind.PARAGRAPH, Span(8, 17), "word/document.xml", 3),
    ]


@pytest.mark.parametrize("blank", ["", " ", "\u00a0\u00a0", "\t"])
def test_a_paragraph_without_words_gives_no_leaf(blank: str) -> None:
    assert [leaf.span.quote(made.text) for made in [document(p("one"), p(blank), p("two"))] for leaf in made.leaves] == ["one", "two"]


def test_a_break_ends_a_leaf_but_not_a_heading() -> None:
    styles = style("Heading1", "heading 1")
    broken = f"<w:r>{t('Slipway')}<w:br/>{t('repairs')}</w:r>"
    made = document(styled("Heading1", broken), p(broken), styles=styles)
    assert [(leaf.kind, leaf.span.quote(made.text)) for leaf in made.leaves] == [
        (Kind.HEADING, "Slipway repairs"),
        (Kind.PARAGRAPH, "Slipway"),
        (Kind.PARAGRAPH, "repairs"),
    ]


def test_the_text_box_of_two_alternatives_is_read_once_and_stands_after_its_paragraph() -> None:
    inside = box(p("In the box"))
    choice, fallback = f"<mc:Choice Requires='wps'>{inside}</mc:Choice>", f"<mc:Fallback>{inside}</mc:Fallback>"
    both = f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"
    made = document(p("Before ", both, "after"), p("Next"))
    assert made.text == "Before after\nIn the box\nNext"
    assert [leaf.locator.paragraph for leaf in made.leaves] == [1, 2, 4]


def test_of_alternatives_without_a_choice_the_fallback_is_read() -> None:
    assert document(p(f"<mc:AlternateContent><mc:Fallback>{r('kept')}</mc:Fallback></mc:AlternateContent>")).text == "kept"


def test_boxes_in_boxes_and_tables_in_boxes_are_read() -> None:
    inner = box(p("inner"))
    table = f"<w:tbl><w:tr><w:tc>{p('cell')}</w:tc></w:tr></w:tbl>"
    assert document(p("outer", box(p("middle", inner), table))).text == "outer\nmiddle\ninner\ncell"


def test_a_box_in_a_deletion_is_deleted_with_it() -> None:
    made = document(p("kept", changed("del", box(p("gone")))))
    assert made.text == "kept"
    assert [(change.kind, change.text) for change in made.changes] == [("deletion", "gone\n")]


def test_page_numbers_are_furniture() -> None:
    made = document(p("Page ", field(" PAGE \\* MERGEFORMAT ", r("7")), " of ", f'<w:fldSimple w:instr="NUMPAGES">{r("9")}</w:fldSimple>'))
    assert made.text == "Page 7 of 9"
    assert made.passages[0].text == "Page of"


def test_the_code_of_a_field_is_no_text_and_what_stands_in_it_is_hidden() -> None:
    made = document(p(BEGIN, code(' IF "'), r("nested"), code('" '), SEPARATE, r("shown"), END))
    assert made.text == "nestedshown"
    assert [(run.layer, made.text[run.start : run.end]) for run in made.leaves[0].runs] == [(Layer.HIDDEN, "nested"), (Layer.BODY, "shown")]


@pytest.mark.parametrize("broken", [BEGIN + code(" PAGE "), END, SEPARATE, BEGIN + BEGIN])
def test_a_field_that_is_cut_short_hides_no_more_than_its_paragraph(broken: str) -> None:
    made = document(p(broken), p("kept"))
    assert made.passages[0].text == "kept"


def test_links_have_their_addresses() -> None:
    made = document(
        p(
            "See ",
            f'<w:hyperlink r:id="one">{r("the ")}{r("agenda", "<w:b/>")}</w:hyperlink>',
            f'<w:hyperlink w:anchor="top">{r(" above")}</w:hyperlink>',
        ),
        p(field(' HYPERLINK "mailto:clerk@hill.example" ', r("the clerk"))),
        p(f'<w:fldSimple w:instr=" HYPERLINK https://hill.example/x ">{r("here")}</w:fldSimple>'),
        links={"one": "https://hill.example/agenda"},
    )
    assert made.text == "See the agenda above\nthe clerk\nhere"
    assert made.links == (
        Link(Span(4, 14), "https://hill.example/agenda"),
        Link(Span(21, 30), "mailto:clerk@hill.example"),
        Link(Span(31, 35), "https://hill.example/x"),
    )


STYLES = (
    style("Normal", "Normal", attributes=' w:default="1"')
    + style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("Loud", "Loud", "<w:rPr><w:b/><w:u w:val='single'/></w:rPr>")
    + style("Louder", "Louder", "<w:basedOn w:val='Loud'/><w:rPr><w:i/></w:rPr>")
    + style("Quiet", "Quiet", "<w:basedOn w:val='Loud'/><w:rPr><w:b w:val='0'/></w:rPr>")
)


@pytest.mark.parametrize(
    ("made", "bits"),
    [
        (p(r("x", "<w:b/>")), BOLD),
        (p(r("x", "<w:b w:val='true'/>")), BOLD),
        (p(r("x", "<w:b w:val='0'/>")), 0),
        (p(r("x", "<w:i/><w:strike/>")), ITALIC | STRIKE),
        (p(r("x", "<w:dstrike/>")), STRIKE),
        (p(r("x", "<w:u w:val='single'/>")), UNDERLINE),
        (p(r("x", "<w:u w:val='none'/>")), 0),
        (p(r("x", "<w:highlight w:val='yellow'/>")), HIGHLIGHT),
        (p(r("x", "<w:highlight w:val='none'/>")), 0),
        (p(r("x"), properties="<w:rPr><w:b/></w:rPr>"), 0),
        (p(r("x", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>")), BOLD),
        (p(r("x", "<w:rStyle w:val='Strong'/>")), BOLD),
        (p(r("x", "<w:rStyle w:val='None'/>")), 0),
        (styled("Loud", r("x")), BOLD | UNDERLINE),
        (styled("Louder", r("x")), BOLD | UNDERLINE | ITALIC),
        (styled("Quiet", r("x")), UNDERLINE),
        (styled("Loud", r("x", "<w:rStyle w:val='Strong'/>")), UNDERLINE),
        (styled("Loud", r("x", "<w:b w:val='0'/>")), UNDERLINE),
        (styled("Missing", r("x")), 0),
    ],
)
def test_how_words_look(made: str, bits: int) -> None:
    assert [run.style for run in document(made, styles=STYLES).leaves[0].runs] == [bits]


def test_runs_that_look_alike_are_one() -> None:
    made = document(p(r("The "), r("Board "), r("RESOLVED", "<w:b/>"), r(": ", "<w:b/>"), r("that")))
    assert [(made.text[run.start : run.end], run.style) for run in made.leaves[0].runs] == [("The Board ", 0), ("RESOLVED: ", BOLD), ("that", 0)]


@pytest.mark.parametrize(
    ("inside", "kind", "rank"),
    [
        (style("A", "heading 3"), Kind.HEADING, 3),
        (style("A", "Heading 2"), Kind.HEADING, 2),
        (style("A", "Title"), Kind.HEADING, 1),
        (style("A", "Item", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), Kind.HEADING, 2),
        (style("A", "Item", '<w:basedOn w:val="B"/>') + style("B", "heading 4"), Kind.HEADING, 4),
        (style("A", "Item", '<w:basedOn w:val="B"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') + style("B", "heading 4"), Kind.PARAGRAPH, 0),
        (style("A", "Item", '<w:basedOn w:val="B"/>') + style("B", "Back", '<w:basedOn w:val="A"/>'), Kind.PARAGRAPH, 0),
        (style("A", "toc 1"), Kind.PARAGRAPH, 0),
    ],
)
def test_styles_make_headings(inside: str, kind: Kind, rank: int) -> None:
    leaf = document(styled("A", "Slipway"), styles=inside).leaves[0]
    assert (leaf.kind, leaf.level) == (kind, rank)


def test_a_paragraph_may_be_a_heading_by_itself() -> None:
    leaves = document(p("Slipway", properties='<w:outlineLvl w:val="2"/>'), p("text", properties='<w:outlineLvl w:val="9"/>')).leaves
    assert [(leaf.kind, leaf.level) for leaf in leaves] == [(Kind.HEADING, 3), (Kind.PARAGRAPH, 0)]


def test_a_leaf_bears_the_name_of_its_style() -> None:
    made = document(p("a"), styled("Loud", "b"), styled("Missing", "c"), styles=STYLES)
    assert [leaf.style for leaf in made.leaves] == ["Normal", "Loud", "Normal"]


def test_headers_notes_and_comments_follow_the_body_in_their_layers() -> None:
    note = "<w:footnote w:id='{}'{}>{}</w:footnote>"
    made = document(
        p(
            "Body",
            "<w:r><w:footnoteReference w:id='3'/></w:r>",
            "<w:r><w:footnoteReference w:id='2'/></w:r>",
            "<w:r><w:endnoteReference w:id='1'/></w:r>",
        ),
        footer=p("Foot"),
        header1=p("Head"),
        header2=p("First page"),
        footnotes=note.format(0, ' w:type="separator"', p("---"))
        + note.format(1, "", p("unused"))
        + note.format(2, "", p("second"))
        + note.format(3, "", p("<w:r><w:footnoteRef/></w:r>", "first")),
        endnotes=f"<w:endnote w:id='1'>{p('end')}</w:endnote>",
        comments=f"<w:comment w:id='0' w:author='Ada'>{p('said')}</w:comment>",
    )
    assert made.text.split("\n") == ["Body", "Head", "First page", "Foot", "first", "second", "unused", "end", "said"]
    assert [leaf.layer for leaf in made.leaves] == [Layer.BODY, *[Layer.FURNITURE] * 3, *[Layer.NOTE] * 4, Layer.COMMENT]


@pytest.mark.parametrize(
    "hiding",
    [
        *("<w:vanish/>", "<w:webHidden/>", "<w:color w:val='FFFFFF'/>", "<w:color w:val='ffffff'/>", "<w:sz w:val='2'/>", "<w:sz w:val='4'/>"),
        *("<w:color w:val='&#70;FFFFF'/>", "<w:sz w:val='&#50;'/>"),
        f"<w:color w:themeColor='{'>' * 400}' w:val='FfFfFf'/>",
    ],
)
def test_words_that_nobody_sees_are_hidden(hiding: str) -> None:
    made = document(p(r("<AI1>", hiding)), p("Shown"))
    assert made.text == "<AI1>\nShown"
    assert [leaf.layer for leaf in made.leaves] == [Layer.HIDDEN, Layer.BODY]


@pytest.mark.parametrize(
    "seen", ["<w:vanish w:val='0'/>", "<w:color w:val='000000'/>", "<w:sz w:val='5'/>", "<w:sz w:val='0'/>", "<w:szCs w:val='2'/>"]
)
def test_words_that_can_be_seen_are_not_hidden(seen: str) -> None:
    assert document(p(r("Shown", seen))).leaves[0].layer is Layer.BODY


LATENT = '<w:latentStyles w:count="267">\n<w:lsdException w:name="Normal" w:qFormat="1"/><w:lsdException w:name="heading 1"/></w:latentStyles>'


@pytest.mark.parametrize(
    "styles",
    [
        LATENT + style("A", "heading 1"),
        style("A", "heading 1") + LATENT,
        f"<!-- <w:latentStyles> -->{style('A', 'heading 1')}<!-- </w:latentStyles> -->",
        f"<?x <w:latentStyles>?>{style('A', 'heading 1')}<?x </w:latentStyles>?>",
        f"<w:latentStyles><!-- <w:latentStyles --><w:lsdException/></w:latentStyles>{style('A', 'heading 1')}",
        f"<w:latentStyles><?x <w:latentStyles ?><w:lsdException/></w:latentStyles>{style('A', 'heading 1')}",
        f"<w:latentStyles>{style('B', 'Normal')}</w:latentStyles>{style('A', 'heading 1')}",
    ],
)
def test_styles_that_word_only_knows_take_none_away_from_those_that_it_uses(styles: str) -> None:
    assert [(leaf.kind, leaf.style) for leaf in document(styled("A", "Repairs"), styles=styles).leaves] == [(Kind.HEADING, "heading 1")]


def test_styles_that_word_only_knows_are_cut_before_they_are_parsed() -> None:
    assert without_latent(f"<w:styles>{LATENT}<w:style/></w:styles>".encode()) == b"<w:styles><w:style/></w:styles>"


WHITE = r("Item", '<w:color w:val="FFFFFF"/>')
DARK = '<w:shd w:val="clear" w:color="auto" w:fill="003366"/>'


@pytest.mark.parametrize(
    "body",
    [
        p(r("Item", f'<w:color w:val="FFFFFF"/>{DARK}')),
        p(WHITE, properties=DARK),
        f"<w:tbl><w:tr><w:tc><w:tcPr>{DARK}</w:tcPr>{p(WHITE)}</w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tblPr><w:tblStyle w:val='Grid'/></w:tblPr><w:tr><w:tc>{p(WHITE)}</w:tc></w:tr></w:tbl>",
        p("", box(p(WHITE))),
    ],
    ids=["run", "paragraph", "cell", "table style", "text box"],
)
def test_white_words_on_a_dark_ground_can_be_seen(body: str) -> None:
    made = document(body, styles=style("Grid", "Grid", f"<w:tblStylePr w:type='firstRow'><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>", kind="table"))
    assert [(leaf.layer, leaf.span.quote(made.text)) for leaf in made.leaves] == [(Layer.BODY, "Item")]


def test_a_style_can_hide_words() -> None:
    styles = style("Gone", "Gone", "<w:rPr><w:vanish/></w:rPr>") + style("Small", "Small", "<w:rPr><w:sz w:val='2'/></w:rPr>", kind="character")
    made = document(
        styled("Gone", "one"), p(r("two", "<w:rStyle w:val='Small'/>")), styled("Gone", r("three", "<w:vanish w:val='0'/>")), styles=styles
    )
    assert [leaf.layer for leaf in made.leaves] == [Layer.HIDDEN, Layer.HIDDEN, Layer.BODY]


def test_the_mark_of_a_paragraph_hides_no_words() -> None:
    assert document(p("Shown", properties="<w:rPr><w:vanish/></w:rPr>")).leaves[0].layer is Layer.BODY


def test_strict_documents_read_as_transitional_ones() -> None:
    made = parts(
        p("See ", f'<w:hyperlink r:id="one">{r("the agenda", "<w:b/>")}</w:hyperlink>'),
        styled("A", "Slipway"),
        links={"one": "https://hill.example/"},
        styles=style("A", "heading 2"),
        comments=f"<w:comment w:id='0'>{p('said')}</w:comment>",
    )
    plain, other = opened(packed(made)), opened(packed(strict(made)))
    assert other.text == "See the agenda\nSlipway\nsaid"
    assert (other.text, other.blocks, other.links, other.comments) == (plain.text, plain.blocks, plain.links, plain.comments)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "iso-8859-1"])
def test_parts_may_be_in_other_encodings(encoding: str) -> None:
    hidden = p("Café", r("<AI1>", "<w:sz w:val='2'/>"), box(p("boxed")))
    xml = root("document", f"<w:body>{hidden}</w:body>").replace("UTF-8", encoding.removesuffix("-le"))
    content = xml.encode(encoding) if encoding != "utf-16-le" else b"\xff\xfe" + xml.encode(encoding)
    members = {name: part.encode() for name, part in parts().items()} | {"word/document.xml": content}
    made = opened(packed(members))
    assert made.text == "Café<AI1>\nboxed"
    assert made.passages[0].text == "Café"


def test_runs_outside_paragraphs_and_paragraphs_outside_cells_are_kept() -> None:
    loose = r("loose") + p("first") + r("after") + f"<w:tbl>{p('in table')}<w:tr>{p('in row')}<w:tc>{r('in cell')}</w:tc></w:tr></w:tbl>" + t("bare")
    made = document(loose)
    assert made.text == "loose\nfirstafter\nin table\nin row\tin cellbare"
    assert [leaf.span.quote(made.text) for leaf in made.leaves] == ["loose", "firstafter", "in table", "in row", "in cellbare"]
    (table,) = [block for block in made.blocks if block.kind is Kind.TABLE]
    assert [[cell.kind for cell in row.children] for row in table.children] == [[Kind.CELL], [Kind.CELL, Kind.CELL]]
