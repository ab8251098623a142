"""A whole page becomes a document: its character set, the pages of ModernGov, a page that is nothing but chrome. All of it invented."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.document import Document, Kind, Layer
from tests.laws import lost_characters, run_faults, tree_faults
from tests.places import received_sources


def read(html: str | bytes) -> Document:
    return mp.read(html.encode() if isinstance(html, str) else html, format="html")


def leaves(document: Document) -> list[tuple[str, str]]:
    """Return style and body words of each leaf that shows any."""
    return [(passage.block.style, passage.text) for passage in document.passages]


CHARSETS = [
    (b"<meta charset='windows-1252'><p>Caf\xe9 \x96 \x93yes\x94</p>", "Café – “yes”", "windows-1252"),
    (b"<p>Caf\xe9</p>", "Café", "windows-1252"),
    (b'<?xml version="1.0" encoding="iso-8859-2"?><html><p>\xb9</p></html>', "š", "iso-8859-2"),
    (b'<meta http-equiv=Content-Type content="text/html; charset=iso-8859-15"><p>\xa4 5</p>', "€ 5", "iso-8859-15"),
    ("<meta charset=utf-8><p>Café</p>".encode(), "Café", "utf-8"),
    ("<p>Café</p>".encode("utf-16"), "Café", "utf-16-le"),
    (b"<meta charset='nonesuch'><p>Caf\xe9</p>", "Café", "windows-1252"),
    (b"<meta charset=windows-1252><p>Caf\xc3\xa9</p>", "Café", "utf-8"),
]


@pytest.mark.parametrize(("data", "words", "encoding"), CHARSETS)
def test_the_character_set_is_the_declared_one_unless_the_bytes_tell_better(data: bytes, words: str, encoding: str) -> None:
    document = read(data)
    assert (document.text, document.source.encoding) == (words, encoding)


def test_damage_is_reported_without_a_place_in_the_assembled_text() -> None:
    document = read("<p>Café und mehr, été</p>".encode() + b"<p>\xff</p>")
    assert [(found.code, found.span) for found in document.diagnostics] == [("encoding-damage", None)]


ITEM = """\
<!DOCTYPE html><html><head><title>Agenda item - The future of the pier - Hill Council</title></head><body>
<header><a href="/">Hill Council</a></header><div role="main"><h1 class="mgMainTitleTxt">Agenda item</h1>
<h2 class="mgSubTitleTxt">The future of the pier: background paper</h2>
<div class="mgLinks"><ul class="mgActionList"><li><a href="ieIssueDetails.aspx">Meeting of the Board</a></li></ul></div>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><div class=WordSection1><p class=MsoNormal>Cllr Hill welcomed
members.</p><p class=MsoNormal>&nbsp;</p>
<p class=MsoListParagraph><span style='font-family:Symbol'>\u00b7<span>&nbsp;&nbsp;&nbsp; </span></span>The kite analogy<a href="#_msocom_1"
name="_msoanchor_1">[AH1]</a>&nbsp; . Joining up</p></div>
<div><div id="_com_1"><a name="_msocom_1"></a><p class=MsoCommentText>&nbsp;<a href="#_msoanchor_1">[AH1]</a>What was meant?</p></div></div></div>
<h3 class="mgSubItemTitleTxt">Supporting documents:</h3><ul class="mgBulletList"><li><a href="documents/s1/Pier.pdf">The pier, item 3.
<span class="mgFileSize">PDF 500 KB</span></a></li></ul></div><footer>&copy; 2025</footer></body></html>
"""


def test_an_item_page_is_its_title_its_minutes_and_its_documents() -> None:
    document = read(ITEM)
    assert leaves(document) == [
        ("mgMainTitleTxt", "Agenda item"),
        ("mgSubTitleTxt", "The future of the pier: background paper"),
        ("mgSubItemTitleTxt", "Minutes:"),
        ("mgWordPara", "Cllr Hill welcomed members."),
        ("mgWordPara", "\u00b7 The kite analogy . Joining up"),
        ("mgSubItemTitleTxt", "Supporting documents:"),
        ("mgBulletList", "The pier, item 3."),
    ]
    assert [(link.span.quote(document.text), link.url) for link in document.links] == [("The pier, item 3.", "documents/s1/Pier.pdf")]
    (comment,) = document.comments
    assert (comment.label, comment.text, comment.anchor and document.text[: comment.anchor.start].endswith("analogy")) == (
        "AH1",
        "What was meant?",
        True,
    )


MEETING = """\
<html><head><title>Agenda for Board</title></head><body><a href="#mgMainContent">Skip to main content</a><form action="x"><div role="main">
<nav class="breadcrumb"><ul><li><a href="/">Home</a></li></ul></nav>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt">Harbour Board - Monday, 3rd March, 2025 10.00 am</h2></div>
<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=9">Attendance details</a></li></ul>
<p><span class="mgLabel">Venue: </span>Pilot House. <a href="mgLocationDetails.aspx">View directions</a></p>
<table class="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiNumTxt">4.</p></td><td><p class="mgAiTitleTxt"><a
href="s1.pdf">District heatingPDF 500 KB</a></p><div class="mgWordPara"><p>To note the report.</p></div>
<p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>RESOLVED: That it be noted.</p></div></td></tr></table></div>
</form></body></html>
"""


def test_a_meeting_page_is_a_table_of_numbers_and_items() -> None:
    document = read(MEETING)
    assert leaves(document) == [
        ("mgSubTitleTxt", "Harbour Board - Monday, 3rd March, 2025 10.00 am"),
        ("", "Venue: Pilot House. View directions"),
        ("mgAiNumTxt", "4."),
        ("mgAiTitleTxt", "District heating"),
        ("mgWordPara", "To note the report."),
        ("mgSubItemTitleTxt", "Decision:"),
        ("mgWordPara", "RESOLVED: That it be noted."),
    ]
    (table,) = [block for block in document.blocks if block.kind is Kind.TABLE]
    assert (table.style, [cell.style for cell in table.children[0].children]) == ("mgItemTable", ["mgItemNumberCell", ""])
    furniture = [document.text[run.start : run.end] for leaf in document.leaves for run in leaf.runs if run.layer is Layer.FURNITURE]
    assert furniture == ["Agenda for Board", "Skip to main content", "Home", "Attendance details", "PDF 500 KB"]


def test_a_page_that_is_nothing_but_navigation_keeps_its_words() -> None:
    assert leaves(read("<nav><p>Minutes of the Board</p></nav>")) == [("", "Minutes of the Board")]


def test_a_page_without_words_is_an_empty_document() -> None:
    document = read("<html><head><script>x</script></head><body><!-- nothing --></body></html>")
    assert (document.text, document.blocks) == ("", ())


@pytest.mark.parametrize("path", [path for path in received_sources() if path.suffix == ".html"], ids=lambda path: path.name[-40:])
def test_received_pages_lose_nothing(path: object) -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    document = mp.read(data, format="html")
    assert tree_faults(document) == run_faults(document) == []
    assert not lost_characters(document, data)
    assert document.passages
