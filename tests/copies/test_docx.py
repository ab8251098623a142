"""Clean copies of Word packages: what goes, what stays, to the character."""

from __future__ import annotations

import pytest

import minutesparse as mp
from tests import word
from tests.copies.packages import W16CEX, W16CID, body_of, packed, parts_of, with_part
from tests.word import cell, paragraph, run, table

MARKER = paragraph("<AI1>")
HIDDEN = run("<AI1>", "<w:vanish/>")
PAGE = '<w:p><w:r><w:t>&lt;AI1&gt;</w:t><w:br w:type="page"/></w:r></w:p>'
SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>&lt;AI1&gt;</w:t></w:r></w:p>"
WORDS = paragraph("Words.")
EMPTY_RUN = run("")
ONE_TABLE = table(("a",))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(WORDS + MARKER + WORDS, WORDS + WORDS, id="a paragraph that held only a marker goes wholly"),
        pytest.param(
            WORDS + paragraph(HIDDEN, "Roads") + WORDS,
            WORDS + paragraph("Roads") + WORDS,
            id="of a paragraph with other words the hidden marker goes",
        ),
        pytest.param(WORDS + paragraph(run("<A"), run("I1>")) + WORDS, WORDS + WORDS, id="a marker that is broken over two runs goes"),
        pytest.param(WORDS + paragraph(run("</AI1><AI2>")), WORDS, id="two markers in one paragraph go"),
        pytest.param(
            "<w:p><w:r><w:t>Costs &amp; fees</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>&lt;AI1&gt; &amp;</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>Costs &amp; fees</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> &amp;</w:t></w:r></w:p>",
            id="what stands beside it in the same run stays as it is written",
        ),
        pytest.param(table((cell("<AI1>"), "b")), table((cell("").replace(EMPTY_RUN, ""), "b")), id="a cell keeps its paragraph"),
        pytest.param(table((cell(paragraph("a"), MARKER),)), table(("a",)), id="of a cell with other paragraphs the one with the marker goes"),
        pytest.param(
            ONE_TABLE + paragraph("</AI1>") + paragraph("<AI2>") + ONE_TABLE,
            ONE_TABLE + paragraph() + ONE_TABLE,
            id="two tables stay parted by a paragraph",
        ),
        pytest.param(WORDS + PAGE, WORDS + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', id="a page break outlives the marker beside it"),
        pytest.param(WORDS + SECTION, WORDS + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", id="so does the end of a section"),
        pytest.param(
            WORDS
            + paragraph("<TITLE_ONLY_LAYOUT_SECTION>")
            + table((cell("FIELD_TITLE"), cell(paragraph())))
            + paragraph("</TITLE_ONLY_LAYOUT_SECTION>")
            + WORDS,
            WORDS + WORDS,
            id="a template section goes with its table",
        ),
        pytest.param(
            '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:t>Note</w:t></w:r></w:p>',
            "<w:p><w:r><w:t>Note</w:t></w:r></w:p>",
            id="a machine's bookmark goes",
        ),
        pytest.param(
            '<w:p><w:bookmarkStart w:id="4" w:name="Venue"/><w:r><w:t>Hall</w:t></w:r><w:bookmarkEnd w:id="4"/></w:p>',
            '<w:p><w:bookmarkStart w:id="4" w:name="Venue"/><w:r><w:t>Hall</w:t></w:r><w:bookmarkEnd w:id="4"/></w:p>',
            id="a bookmark that somebody named stays",
        ),
        pytest.param(
            '<w:p><w:bookmarkStart w:id="4" w:name="_Toc1"/><w:bookmarkEnd w:id="4"/>'
            '<w:bookmarkStart w:id="5" w:name="_Toc2"/><w:bookmarkEnd w:id="5"/>'
            "<w:r><w:instrText> PAGEREF _Toc2 \\h </w:instrText></w:r></w:p>",
            '<w:p><w:bookmarkStart w:id="5" w:name="_Toc2"/><w:bookmarkEnd w:id="5"/><w:r><w:instrText> PAGEREF _Toc2 \\h </w:instrText></w:r></w:p>',
            id="a bookmark that a field leads to stays",
        ),
        pytest.param(
            WORDS + '<w:p><w:bookmarkStart w:id="4" w:name="Part"/><w:r><w:t>&lt;AI1&gt;</w:t></w:r></w:p><w:p><w:bookmarkEnd w:id="4"/></w:p>',
            WORDS + '<w:bookmarkStart w:id="4" w:name="Part"/><w:p><w:bookmarkEnd w:id="4"/></w:p>',
            id="half of a bookmark that a marker's paragraph held stays",
        ),
        pytest.param(
            '<w:p w:rsidR="00AB12CD" w14:paraId="1" w:rsidRDefault=\'00AB12CD\'><w:r w:rsidRPr="00AB12CE"><w:t>w:rsidR="1"</w:t></w:r></w:p>',
            '<w:p w14:paraId="1"><w:r><w:t>w:rsidR="1"</w:t></w:r></w:p>',
            id="revision ids go, words that look like them stay",
        ),
        pytest.param(
            paragraph("Mr <b> and <COMMENT> spoke", "of <AI> [JC1]"),
            paragraph("Mr <b> and <COMMENT> spoke", "of <AI> [JC1]"),
            id="words that only look like markers stay",
        ),
    ],
)
def test_what_goes_and_what_stays(before: str, after: str) -> None:
    source = word.docx(before)
    copy = mp.clean(source)
    assert body_of(copy.data) == after
    assert parts_of(copy.original()) == parts_of(source)
    assert mp.clean(copy.data).data == copy.data


BOX = "<w:txbxContent>{0}</w:txbxContent>"
TWICE = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice><wps:txbx xmlns:wps='x'>{0}</wps:txbx></mc:Choice><mc:Fallback><w:pict>{0}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def test_a_marker_in_a_text_box_goes_from_both_its_forms() -> None:
    source = word.docx(TWICE.format(BOX.format(MARKER + WORDS)))
    assert body_of(mp.clean(source).data) == TWICE.format(BOX.format(WORDS))


def test_a_marker_parted_by_a_deleted_paragraph_mark_goes_once_it_is_one() -> None:
    gone = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>&lt;A</w:t></w:r></w:p><w:p><w:r><w:t>I1&gt;</w:t></w:r></w:p>'
    source = word.docx(WORDS + gone)
    assert mp.clean(source).data == source
    copy = mp.clean(source, changes="accept")
    assert body_of(copy.data) == WORDS
    assert [(edit.round, edit.kind) for edit in copy.edits] == [(1, "deletion"), (2, "marker")]
    assert parts_of(copy.original()) == parts_of(source)


def test_a_source_with_nothing_to_clean_is_its_own_copy() -> None:
    source = word.docx(WORDS)
    copy = mp.clean(source)
    assert copy.data == source
    assert copy.edits == ()
    assert copy.summary() == "nothing to clean"


def test_a_part_without_an_edit_keeps_its_bytes_and_its_place() -> None:
    source = word.docx(WORDS + MARKER, header="DRAFT", comments=(word.Comment("A", "A", "", "Why?"),))
    before, after = parts_of(source), parts_of(mp.clean(source).data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


def test_between_its_edits_a_part_keeps_its_characters() -> None:
    odd = "<!-- left by a tool --><w:p\n w:rsidR='00AB12CD'  ><?tool x?><w:r><w:t><![CDATA[a < b]]>&#8217;</w:t></w:r></w:p >"
    source = word.docx(odd)
    assert body_of(mp.clean(source).data) == odd.replace(" w:rsidR='00AB12CD'", "", 1).replace("\n ", "\n ").replace("<w:p\n  >", "<w:p  >")


def test_a_part_in_another_encoding_stays_in_it() -> None:
    parts = parts_of(word.docx(WORDS + MARKER + paragraph("Café")))
    xml = parts["word/document.xml"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    source = packed({**parts, "word/document.xml": xml.encode("utf-16")})
    copy = mp.clean(source)
    assert parts_of(copy.data)["word/document.xml"] == xml.replace(MARKER, "").encode("utf-16")
    assert parts_of(copy.original()) == parts_of(source)


def test_an_encoding_that_python_does_not_know_is_refused() -> None:
    parts = parts_of(word.docx(MARKER + WORDS))
    xml = parts["word/document.xml"].decode().replace('encoding="UTF-8"', 'encoding="GEORGIAN-PS"', 1)
    data = packed({**parts, "word/document.xml": xml.encode()})
    assert "Words." in mp.read(data).text
    with pytest.raises(mp.UnreadableSource, match=r"word/document\.xml is in an encoding that cannot be written back as it was"):
        mp.clean(data)


def test_a_package_whose_names_have_backslashes_is_cleaned_too() -> None:
    data = packed({name.replace("/", "\\"): content for name, content in parts_of(word.docx(MARKER + WORDS)).items()})
    copy = mp.clean(data)
    assert [edit.kind for edit in copy.edits] == ["marker"]
    assert mp.read(copy.data).text.split() == ["Words."]
    assert parts_of(copy.original()) == parts_of(data)


def test_a_strict_document_is_cleaned_too() -> None:
    strict = {
        name: content.replace(word.W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, content in parts_of(word.docx(WORDS + MARKER)).items()
    }
    assert body_of(mp.clean(packed(strict)).data) == WORDS


def test_the_ids_that_settings_and_styles_list_go() -> None:
    settings = (
        f'<w:settings {word.NAMESPACES}><w:rsids><w:rsidRoot w:val="00A1"/><w:rsid w:val="00A2"/></w:rsids><w:zoom w:percent="90"/></w:settings>'
    )
    copy = mp.clean(with_part(word.docx(WORDS), "settings.xml", "settings", settings.encode()))
    assert parts_of(copy.data)["word/settings.xml"].decode() == f'<w:settings {word.NAMESPACES}><w:zoom w:percent="90"/></w:settings>'


THREADS = (
    word.Comment("Tess Barrow", "TB", "2018-10-05T09:30:00Z", "Moved or sunk?", done=True),
    word.Comment("Odile Brandt", "OB", "2018-10-05T11:02:00Z", "Moved, by 40 mm.", done=False, parent=0),
    word.Comment("Tess Barrow", "TB", "2018-10-05T09:41:00Z", "Who pays?", done=False),
    word.Comment("Tess Barrow", "TB", "2018-10-05T09:50:00Z", "State unknown."),
)
COMMENTED = (
    paragraph("The slip ", word.commented(0, "has moved"), word.commented_at(1), "."),
    paragraph("It costs ", word.commented(2, "£4,000"), word.commented_at(3), "."),
)


def test_a_resolved_comment_goes_with_its_answers_and_its_places() -> None:
    source = word.docx(*COMMENTED, comments=THREADS)
    copy = mp.clean(source)
    assert body_of(copy.data) == paragraph("The slip ", "has moved", ".") + COMMENTED[1]
    assert [comment.text for comment in mp.read(copy.data).comments] == ["Who pays?", "State unknown."]
    assert b'paraId="00000001"' not in parts_of(copy.data)["word/commentsExtended.xml"]
    assert [(edit.kind, edit.text) for edit in copy.edits] == [("comment", "Moved or sunk?"), ("comment", "Moved, by 40 mm.")]
    assert parts_of(copy.original()) == parts_of(source)


def test_all_comments_go_when_asked() -> None:
    copy = mp.clean(word.docx(*COMMENTED, comments=THREADS), comments="all")
    assert body_of(copy.data) == paragraph("The slip ", "has moved", ".") + paragraph("It costs ", "£4,000", ".")
    assert mp.read(copy.data).comments == ()


def test_the_rows_of_a_comment_go_from_every_part_that_has_one() -> None:
    resolved, open_ = ('<x:commentId x:paraId="00000001" x:durableId="AA"/>', '<x:commentId x:paraId="00000003" x:durableId="BB"/>')
    ids = f'<x:commentsIds xmlns:x="{W16CID}">{resolved}{open_}</x:commentsIds>'
    utc = '<x:commentExtensible x:durableId="AA"/>'
    extensible = f'<x:commentsExtensible xmlns:x="{W16CEX}">{utc}{utc.replace("AA", "BB")}</x:commentsExtensible>'
    source = with_part(word.docx(*COMMENTED, comments=THREADS), "ids.xml", "commentsIds", ids.encode())
    source = with_part(source, "extensible.xml", "commentsExtensible", extensible.encode())
    after = parts_of(mp.clean(source).data)
    assert after["word/ids.xml"].decode() == ids.replace(resolved, "")
    assert after["word/extensible.xml"].decode() == extensible.replace(utc, "")


def test_a_marker_paragraph_that_holds_the_place_of_an_open_comment_stays() -> None:
    source = word.docx(WORDS + paragraph("<AI1>", word.commented_at(0)), comments=(word.Comment("A", "A", "", "Why?", done=False),))
    assert body_of(mp.clean(source).data) == WORDS + paragraph(word.commented_at(0))


def test_the_log_names_the_part_the_place_and_the_words() -> None:
    (edit,) = mp.clean(word.docx(WORDS + MARKER)).edits
    (cut,) = edit.cuts
    xml = parts_of(word.docx(WORDS + MARKER))["word/document.xml"].decode()
    assert (edit.kind, edit.text, cut.part, cut.starts, cut.removed) == ("marker", "<AI1>", "word/document.xml", [xml.index(MARKER)], MARKER)
