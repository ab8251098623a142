"""Tracked changes accepted, to the character; and kept, unless that is asked for."""

from __future__ import annotations

import pytest

import minutesparse as mp
from tests import word
from tests.copies.packages import body_of, packed, parts_of
from tests.word import paragraph, run

BY = 'w:id="9" w:author="Tess Barrow" w:date="2018-10-05T09:30:00Z"'
STRUCK = run("old ").replace("w:t", "w:delText")
SAID = run("x")
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


def _p(words: str, style: str = "", mark: str = "") -> str:
    """Return a paragraph with a style and with a change of its mark."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{words}</w:p>"


GONE = f"<w:del {BY}/>"

CASES = [
    pytest.param(
        _p(f"{run('The ')}<w:ins {BY}>{run('new ')}</w:ins>{run('hall')}"),
        _p(run("The ") + run("new ") + run("hall")),
        id="inserted words stay, unmarked",
    ),
    pytest.param(_p(f"{run('The ')}<w:del {BY}>{STRUCK}</w:del>{run('hall')}"), _p(run("The ") + run("hall")), id="deleted words go"),
    pytest.param(_p(f"<w:ins {BY}><w:del {BY}>{STRUCK}</w:del>{run('b')}</w:ins>"), _p(run("b")), id="words inserted and deleted again go"),
    pytest.param(
        f'<w:moveFromRangeStart {BY} w:name="m"/>'
        + _p(f"<w:moveFrom {BY}>{SAID}</w:moveFrom>")
        + '<w:moveFromRangeEnd w:id="9"/>'
        + _p(f"<w:moveTo {BY}>{SAID}</w:moveTo>"),
        _p("") + _p(SAID),
        id="moved words stand where they went",
    ),
    pytest.param(
        _p(f"<w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>"),
        _p("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"),
        id="formatting keeps its new form",
    ),
    pytest.param(
        _p(run("a"), mark=f"<w:ins {BY}/>") + _p(run("b")),
        "<w:p><w:pPr><w:rPr></w:rPr></w:pPr>" + run("a") + "</w:p>" + _p(run("b")),
        id="an inserted paragraph mark stays",
    ),
    pytest.param(
        _p(run("a "), "Title", GONE) + _p(run("b"), "Heading1"),
        _p(run("a ") + run("b"), "Heading1"),
        id="a paragraph whose mark was deleted goes on in the next, as that one looks",
    ),
    pytest.param(_p(run("a "), "Title", GONE) + _p(run("b")), _p(run("a ") + run("b")), id="also where the next one has no properties"),
    pytest.param(
        _p(run("a"), "Title", GONE) + _p(run("b"), "Heading2", GONE) + _p(run("c"), "Heading1"),
        _p(run("a") + run("b") + run("c"), "Heading1"),
        id="three become one",
    ),
    pytest.param(
        _p(f"<w:del {BY}>{STRUCK}</w:del>", "Title", GONE) + _p(run("b"), "Heading1"),
        _p(run("b"), "Heading1"),
        id="a paragraph deleted with its words goes",
    ),
    pytest.param(
        _p(run("a"), mark=GONE) + _p(f"<w:del {BY}>{STRUCK}</w:del>", mark=GONE) + _p(run("c"), "Heading1"),
        _p(run("a") + run("c"), "Heading1"),
        id="over a paragraph that goes, the first joins the third",
    ),
    pytest.param(
        _p(run("a"), mark=GONE) + "<w:tbl><w:tr>" + CELL.format("b") + "</w:tr></w:tbl>",
        "<w:p><w:pPr><w:rPr></w:rPr></w:pPr>" + run("a") + "</w:p><w:tbl><w:tr>" + CELL.format("b") + "</w:tr></w:tbl>",
        id="a paragraph cannot go on in a table",
    ),
    pytest.param(
        f"<w:tbl><w:tr>{CELL.format('a')}</w:tr><w:tr><w:trPr><w:del {BY}/></w:trPr>{CELL.format('b')}</w:tr></w:tbl>",
        f"<w:tbl><w:tr>{CELL.format('a')}</w:tr></w:tbl>",
        id="a deleted row goes",
    ),
    pytest.param(
        f"{_p('')}<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr>{CELL.format('b')}</w:tr></w:tbl>{_p('')}",
        _p("") + _p(""),
        id="a table whose rows were all deleted goes",
    ),
    pytest.param(
        f"<w:tbl><w:tr>{CELL.format('a')}<w:tc><w:tcPr><w:cellDel {BY}/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr>{CELL.format('a')}</w:tr></w:tbl>",
        id="a deleted cell goes",
    ),
    pytest.param(
        f"<w:tbl><w:tr><w:trPr><w:ins {BY}/></w:trPr>{CELL.format('a')}</w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:trPr></w:trPr>{CELL.format('a')}</w:tr></w:tbl>",
        id="an inserted row stays, unmarked",
    ),
    pytest.param(
        _p(f'<w:del {BY}><w:bookmarkStart w:id="3" w:name="Hall"/>{STRUCK}</w:del>{run("b")}<w:bookmarkEnd w:id="3"/>'),
        _p(f'<w:bookmarkStart w:id="3" w:name="Hall"/>{run("b")}<w:bookmarkEnd w:id="3"/>'),
        id="half of a bookmark in deleted words stays",
    ),
]


@pytest.mark.parametrize(("before", "after"), CASES)
def test_accepting(before: str, after: str) -> None:
    source = word.docx(before)
    copy = mp.clean(source, changes="accept")
    assert body_of(copy.data) == after
    assert parts_of(copy.original()) == parts_of(source)
    assert mp.clean(copy.data, changes="accept").data == copy.data
    assert mp.read(copy.data).text == mp.read(source).text


@pytest.mark.parametrize(("before", "after"), CASES)
def test_changes_stay_unless_accepting_them_is_asked_for(before: str, after: str) -> None:
    del after
    source = word.docx(before)
    assert mp.clean(source).data == source


def test_a_comment_on_deleted_words_goes_with_them() -> None:
    source = word.docx(
        _p(f"{run('a')}<w:del {BY}>{STRUCK}{word.commented_at(0)}</w:del>"), comments=(word.Comment("A", "A", "", "Why?", done=False),)
    )
    copy = mp.clean(source, changes="accept")
    assert (body_of(copy.data), mp.read(copy.data).comments) == (_p(run("a")), ())
    assert [(edit.kind, edit.text) for edit in copy.edits] == [("deletion", "old "), ("comment", "Why?")]


def test_the_changes_of_headers_are_accepted_too() -> None:
    parts = parts_of(word.docx(paragraph("a"), header="DRAFT"))
    header = parts["word/header.xml"].replace(b"<w:r>", f"<w:ins {BY}><w:r>".encode()).replace(b"</w:r>", b"</w:r></w:ins>")
    copy = mp.clean(packed({**parts, "word/header.xml": header}), changes="accept")
    assert parts_of(copy.data)["word/header.xml"] == parts["word/header.xml"]
