"""Clean copies of pages: cut from their own characters, well formed or not."""

from __future__ import annotations

import pytest

import minutesparse as mp

LABEL = (
    '<span class=MsoCommentReference><span style="font-size:8.0pt"><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_{0}" '
    'name="_msoanchor_{0}">[JC{0}]</a><![endif]><span style="mso-special-character:comment">&nbsp;</span></span></span>'
)
NOTE = (
    '<div style="mso-element:comment"><div id="_com_{0}" class=msocomtxt><a name="_msocom_{0}"></a><p class=MsoCommentText>'
    '<a class=msocomoff href="#_msoanchor_{0}">[JC{0}]</a>{1}</p></div></div>'
)
LIST = '<div style="mso-element:comment-list"><hr class=msocomoff>'


def _page(*inside: str) -> str:
    return f"<html>\n<body lang=EN-GB>\n<p class=MsoNormal>The Board met.</p>\n{''.join(inside)}\n</body>\n</html>\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("<p>&lt;AI1&gt;</p>\n<p>Roads</p>", "<p>Roads</p>", id="a paragraph that held only a marker goes with its line"),
        pytest.param("<P Class=x><b>&lt;AI1&gt;</b></P><p>Roads</p>", "<p>Roads</p>", id="whatever its words look like"),
        pytest.param("<table><tr><td>&lt;AI1&gt;<td>b</table>", "<table><tr><td><td>b</table>", id="a cell stays"),
        pytest.param("<div>Roads<br>&lt;AI1&gt;<br>Bins</div>", "<div>Roads<br><br>Bins</div>", id="so do the breaks round a line"),
        pytest.param('<p>&lt;AI1&gt;<img src="crest.png"></p>', '<p><img src="crest.png"></p>', id="a picture beside a marker stays"),
        pytest.param(
            "<p>Roads<span style='display:none'>&lt;AI2&gt;</span> &amp; bins</p>",
            "<p>Roads<span style='display:none'></span> &amp; bins</p>",
            id="a hidden marker goes",
        ),
        pytest.param(
            "<p>&lt;HEADING_LAYOUT_SECTION&gt;</p><p>FIELD_TITLE</p><p>&lt;/HEADING_LAYOUT_SECTION&gt;</p><p>b</p>",
            "<p>b</p>",
            id="a template section goes",
        ),
        pytest.param("<p><a name=_GoBack></a>a <a name='OLE_LINK1'>b</a></p>", "<p>a b</p>", id="a machine's bookmarks go, their words stay"),
        pytest.param(
            '<p><a name="_Toc1">a</a></p><p><a href="#_Toc1">1</a></p>',
            '<p><a name="_Toc1">a</a></p><p><a href="#_Toc1">1</a></p>',
            id="one that is linked to stays",
        ),
        pytest.param('<p><a name="venue"></a>a</p>', '<p><a name="venue"></a>a</p>', id="one that somebody named stays"),
        pytest.param(
            "<script>if (a<b) x = '<p>&lt;AI1&gt;</p>'</script><p>a",
            "<script>if (a<b) x = '<p>&lt;AI1&gt;</p>'</script><p>a",
            id="a script is no text",
        ),
        pytest.param(
            "<!-- <p>&lt;AI1&gt;</p> --><p>a < b && c</p></b>", "<!-- <p>&lt;AI1&gt;</p> --><p>a < b && c</p></b>", id="a broken page stays as broken"
        ),
        pytest.param("<p>a <ins>b</ins> <del>c</del></p>", "<p>a <ins>b</ins> <del>c</del></p>", id="changes stay"),
    ],
)
def test_of_a_page(before: str, after: str) -> None:
    copy = mp.clean(_page(before).encode(), format="html")
    assert copy.data.decode() == _page(after)
    assert copy.original() == _page(before).encode()
    assert mp.clean(copy.data, format="html").data == copy.data


def test_changes_are_accepted_when_asked() -> None:
    copy = mp.clean(_page("<p>a <ins cite=x>b</ins> <DEL>c</DEL></p>").encode(), format="html", changes="accept")
    assert copy.data.decode() == _page("<p>a b </p>")
    assert [(edit.kind, edit.text) for edit in copy.edits] == [("insertion", "b"), ("deletion", "c")]


def test_all_comments_go_when_asked_with_all_that_Word_puts_round_them() -> None:  # noqa: N802 - its name
    page = _page(f"<p>The key{LABEL.format(1)} themes{LABEL.format(2)}.</p>", LIST, NOTE.format(1, "Which ones?"), NOTE.format(2, "All?"), "</div>")
    copy = mp.clean(page.encode(), format="html", comments="all")
    assert copy.data.decode() == _page("<p>The key themes.</p>")
    assert copy.original() == page.encode()
    assert [(edit.kind, edit.text) for edit in copy.edits] == [("comment", "Which ones?"), ("comment", "All?")]


def test_of_several_comments_those_asked_for_go() -> None:
    done = '<a style="mso-comment-reference:JC_1;mso-comment-done:yes">key</a>'
    page = _page(
        f"<p>The {done}{LABEL.format(1)} themes{LABEL.format(2)}.</p>", LIST, NOTE.format(1, "Which ones?"), NOTE.format(2, "All?"), "</div>"
    )
    copy = mp.clean(page.encode(), format="html")
    assert copy.data.decode() == _page(f"<p>The key themes{LABEL.format(2)}.</p>", LIST, NOTE.format(2, "All?"), "</div>")


def test_a_comment_whose_state_nobody_knows_stays() -> None:
    page = _page(f"<p>The key{LABEL.format(1)} themes.</p>", LIST, NOTE.format(1, "Which ones?"), "</div>")
    assert mp.clean(page.encode(), format="html").data == page.encode()


def test_a_resolved_comment_goes() -> None:
    anchor = '<a style="mso-comment-reference:JC_1;mso-comment-done:yes">themes</a>'
    page = _page(f"<p>The key {anchor}{LABEL.format(1)}.</p>", LIST, NOTE.format(1, "Which ones?"), "</div>")
    before = mp.read(page.encode(), format="html").comments
    assert [comment.resolved for comment in before] == [True]
    copy = mp.clean(page.encode(), format="html")
    assert copy.data.decode() == _page("<p>The key themes.</p>")


def test_the_encoding_of_a_page_stays() -> None:
    page = _page("<p>&lt;AI1&gt;</p><p>Café ’</p>").replace("<body", '<meta charset="windows-1252"><body').encode("cp1252")
    copy = mp.clean(page, format="html")
    assert copy.data == page.replace(b"<p>&lt;AI1&gt;</p>", b"")
