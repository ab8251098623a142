"""Links, tracked changes and the comments of Word are attached to the words they belong to. All of it is invented."""

from __future__ import annotations

from datetime import datetime

from minutesparse.document import Layer
from tests.markup.pages import quoted, read


def test_links_have_words_and_a_target() -> None:
    document = read(
        '<p>See <a href="plan.pdf"> the <b>plan</b> </a>, <a href="#top">top</a>, <a href="javascript:x()">menu</a>, <a name="y">place</a>, '
        '<a href="l.png"><img alt="logo"></a><a href=" mailto:ann@hill.example ">Ann</a></p>'
    )
    assert [(link.span.quote(document.text), link.url) for link in document.links] == [("the plan", "plan.pdf"), ("Ann", "mailto:ann@hill.example")]


def test_the_number_before_a_linked_item_is_no_part_of_the_link() -> None:
    document = read('<ol><li><a href="rent.pdf">Rent</a></li></ol>')
    assert [link.span.quote(document.text) for link in document.links] == ["Rent"]


def test_the_size_of_a_linked_file_is_furniture() -> None:
    document = read(
        '<p><a href="heat.pdf">District heating<span>PDF 500 KB</span></a></p><p><a href="x.doc">Plan DOCX 1.5 MB</a></p><p>A PDF 9 KB file</p>'
    )
    assert [passage.text for passage in document.passages] == ["District heating", "Plan", "A PDF 9 KB file"]
    assert [link.span.quote(document.text) for link in document.links] == ["District heating", "Plan"]


def test_tracked_changes_are_read_with_their_authors() -> None:
    document = read(
        '<p>Ann<ins cite="mailto:Ann%20Hill" datetime="2014-06-05T09:30"> (the Chair)</ins> spoke'
        '<del cite="mailto:Bob" datetime="20140606T1015">, at <b>length</b>,</del> again.</p><del>gone</del><p>x</p>'
    )
    assert document.text == "Ann (the Chair) spoke again.\nx"
    assert [(change.kind, change.text, change.span.quote(document.text), change.author, change.date) for change in document.changes] == [
        ("insertion", "(the Chair)", "(the Chair)", "Ann Hill", datetime(2014, 6, 5, 9, 30)),  # noqa: DTZ001 - Word writes local time
        ("deletion", ", at length,", "", "Bob", datetime(2014, 6, 6, 10, 15)),  # noqa: DTZ001 - Word writes local time
        ("deletion", "gone", "", None, None),
    ]
    assert document.changes[1].span.start == len("Ann (the Chair) spoke")


def test_a_date_that_is_none_is_reported() -> None:
    document = read("<ins datetime='0-00-00T00:00:00Z'>x</ins>")
    assert [found.code for found in document.diagnostics] == ["comment-date-invalid"]


REVIEWED = """\
<div class=WordSection1>
<p><a style='mso-comment-reference:AH_1;mso-comment-date:20140605T0930'>The kite analogy</a><span class=MsoCommentReference>
<![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1"
name="_msoanchor_1">[AH1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span> .</p>
<p>gave a talk on <a class=msocomanchor href="#_msocom_2" name="_msoanchor_2">[B2]</a> bees</p></div>
<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt>
<span style='mso-comment-author:"Ann Hill"'><a name="_msocom_1"></a></span><p class=MsoCommentText>&nbsp;<a
class=msocomoff href="#_msoanchor_1">[AH1]</a>
Is this right?</p><p>I doubt it.</p></div></div>
<div style='mso-element:comment'><div id="_com_2" class=msocomtxt>
<span style='mso-comment-author:"Bob Dale";mso-comment-parent:1;mso-comment-done:yes'>
<a name="_msocom_2"></a></span><p><a class=msocomoff href="#_msoanchor_2">[B2]</a>Which ones?</p></div></div></div>
"""

STRIPPED = """\
<p>The kite analogy<a href="#_msocom_1">[AH1]</a>&nbsp; .</p><p>gave a talk on <a href="#_msocom_2">[B2]</a> bees</p>
<div id="_com_1"><a name="_msocom_1"></a><p>&nbsp;<a href="#_msoanchor_1">[AH1]</a>Is this right?</p><p>I doubt it.</p></div>
<p><a name="_msocom_2"></a><a href="#_msoanchor_2">[B2]</a>Which ones?</p><p>Supporting documents:</p>
"""


def test_a_comment_of_word_has_its_words_author_date_and_anchor() -> None:
    document = read(REVIEWED)
    first, second = document.comments
    assert (first.id, first.label, first.initials, first.author, first.text) == ("1", "AH1", "AH", "Ann Hill", "Is this right? I doubt it.")
    assert first.date == datetime(2014, 6, 5, 9, 30)  # noqa: DTZ001 - Word writes local time
    assert (first.basis, first.anchor and first.anchor.quote(document.text), first.parent, first.resolved) == (
        "range",
        "The kite analogy",
        None,
        None,
    )
    assert (second.label, second.author, second.text, second.parent, second.resolved) == ("B2", "Bob Dale", "Which ones?", 0, True)
    assert (second.basis, second.anchor and document.text[: second.anchor.start].endswith("gave a talk on")) == ("point", True)
    assert [passage.text for passage in document.passages] == ["The kite analogy .", "gave a talk on bees"]


def test_a_comment_without_classes_and_styles_is_found_by_its_names() -> None:
    document = read(STRIPPED)
    assert [(found.label, found.text, found.basis) for found in document.comments] == [
        ("AH1", "Is this right? I doubt it.", "point"),
        ("B2", "Which ones?", "point"),
    ]
    assert [document.text[: found.anchor.start].rpartition("\n")[2] for found in document.comments if found.anchor] == [
        "The kite analogy",
        "gave a talk on",
    ]
    assert [passage.text for passage in document.passages] == ["The kite analogy .", "gave a talk on bees", "Supporting documents:"]


def test_the_space_that_word_prints_behind_a_label_is_part_of_it() -> None:
    document = read(STRIPPED.replace("&nbsp; .", "&nbsp;."))
    assert document.passages[0].text == "The kite analogy."


def test_numbers_begin_again_in_each_pasted_piece() -> None:
    piece = '<p>{0}<a href="#_msocom_1">[AH1]</a></p><div id="_com_1"><p><a href="#_msoanchor_1">[AH1]</a>On {0}</p></div>'
    document = read(piece.format("rent") + piece.format("roof"))
    assert [(found.text, found.anchor and document.text[found.anchor.start - 4 : found.anchor.start]) for found in document.comments] == [
        ("On rent", "rent"),
        ("On roof", "roof"),
    ]


def test_a_comment_whose_place_is_lost_has_no_anchor_and_a_label_without_one_makes_none() -> None:
    document = read('<p>rent</p><div id="_com_3"><p><a href="#_msoanchor_3">[AH3]</a>Why?</p></div><p>roof<a href="#_msocom_4">[AH4]</a></p>')
    assert [(found.label, found.text, found.anchor) for found in document.comments] == [("AH3", "Why?", None)]
    assert quoted(document, Layer.COMMENT) == ["[AH3]Why?", "[AH4]"]


def test_a_label_that_is_no_link_any_more_is_still_no_word_of_its_comment() -> None:
    (one,) = read('<p>The mason came.</p><hr><p><a name="_msocom_1"></a>[AQ1]Is it true?</p>').comments
    assert (one.label, one.initials, one.text) == ("AQ1", "AQ", "Is it true?")
    (other,) = read('<p>The mason came.</p><hr><p><a name="_msocom_1"></a>[A2] is the plan?</p>').comments
    assert (other.label, other.text) == (None, "[A2] is the plan?")


def test_words_about_a_lone_comment_stay_words() -> None:
    document = read('<div><p>The rent.</p><a name="_msocom_1"></a><a href="#_msoanchor_1">[AH1]</a> Why?<p>The roof.</p></div>')
    words = [passage.text for passage in document.passages]
    assert (words[0], words[-1]) == ("The rent.", "The roof.")


def _listed(number: int, words: str) -> str:
    return f'<div id="_com_{number}"><a name="_msocom_{number}"></a><p><a href="#_msoanchor_{number}">[AH{number}]</a>{words}</p></div>'


def _label(number: int) -> str:
    return f'<a href="#_msocom_{number}" name="_msoanchor_{number}">[AH{number}]</a>'


def test_a_comment_goes_on_in_the_next_paragraph() -> None:
    document = read(
        "<p>Cut <a style='mso-comment-reference:AH_1'>the hedge;</a></p><p><span style='mso-comment-continuation:1'>the lawn</span>"
        f"{_label(1)} too.</p>{_listed(1, 'When?')}"
    )
    anchor = document.comments[0].anchor
    assert anchor is not None
    assert anchor.quote(document.text) == "the hedge;\nthe lawn"


def test_two_comments_about_the_same_words_both_have_them() -> None:
    document = read(
        "<p>Cut <a style='mso-comment-reference:AH_1'><a style='mso-comment-reference:AH_2'>the hedge</a></a>"
        f"{_label(1)}{_label(2)}.</p>{_listed(1, 'When?')}{_listed(2, 'Soon.')}"
    )
    assert [comment.anchor.quote(document.text) for comment in document.comments if comment.anchor] == ["the hedge", "the hedge"]
