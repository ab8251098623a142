"""Clean copies of OpenDocument texts: what goes, what stays, and that the package is what it was."""

from __future__ import annotations

import io
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from tests.copies.packages import parts_of
from tests.laws import folded
from tests.readers.odt.build import (
    annotation,
    annotation_end,
    cell,
    deleted,
    inserted,
    items,
    list_style,
    p,
    packed,
    parts,
    region,
    span,
    table,
    tracked,
)
from tests.readers.odt.everything import MEMBERS

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.copies import Copy

MARKER = p("&lt;AI1&gt;")


def cleaned(body: str, automatic: str = "", **options: str) -> str:
    """Return the body of the clean copy of a text with this body."""
    source = packed(parts(body, automatic=automatic))
    copy = mp.clean(source, format="odt", **options)  # type: ignore[arg-type]
    assert parts_of(copy.original()) == parts_of(source)
    assert mp.clean(copy.data, format="odt", **options).data == copy.data  # type: ignore[arg-type]
    return parts_of(copy.data)["content.xml"].decode().partition("<office:text>")[2].partition("</office:text>")[0]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        pytest.param(MARKER + p("Homes"), p("Homes"), id="a paragraph that holds nothing else goes"),
        pytest.param(p(span("&lt;AI", "T1") + span("1&gt;", "T2")) + p("Homes"), p("Homes"), id="also one that is broken over spans"),
        pytest.param(
            p("<text:bookmark-start text:name='a'/>&lt;AI1&gt;") + p("b<text:bookmark-end text:name='a'/>"),
            p("<text:bookmark-start text:name='a'/>") + p("b<text:bookmark-end text:name='a'/>"),
            id="one that holds the beginning of a bookmark stays, empty",
        ),
        pytest.param(MARKER, p(""), id="the only one of the text stays, empty"),
        pytest.param(table(cell(MARKER) + cell("a")), table(cell(p("")) + cell("a")), id="so does the only one of a cell"),
        pytest.param(table(cell(MARKER + p("a"))), table(cell(p("a"))), id="of a cell with others the marker's goes"),
        pytest.param(items(MARKER, p("a")), items(p("a")), id="an item that holds nothing else goes with it"),
        pytest.param(items(MARKER) + p("a"), p("a"), id="and so does the list"),
        pytest.param(p("Homes [JC1] by hand, [sic]"), p("Homes [JC1] by hand, [sic]"), id="what only looks like a machine's stays"),
    ],
)
def test_markers_go(body: str, left: str) -> None:
    assert cleaned(body) == left


def test_a_marker_that_begins_a_page_leaves_its_paragraph() -> None:
    style = '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>'
    assert cleaned(p("&lt;AI1&gt;", "P1") + p("a"), style) == p("", "P1") + p("a")


def test_what_stands_in_a_template_section_goes_with_its_number() -> None:
    numbered = items(p("FIELD_SUMMARY"), more=' text:style-name="L1"')
    template = p("&lt;LAYOUT_SECTION&gt;") + numbered + p("&lt;/LAYOUT_SECTION&gt;")
    assert cleaned(p("Minutes") + template + p("End"), list_style("L1", 'style:num-format="1"')) == p("Minutes") + p("End")


def test_template_sections_go_with_their_tables() -> None:
    template = p("&lt;LAYOUT_SECTION&gt;") + table(cell("FIELD_SUMMARY")) + p("&lt;/LAYOUT_SECTION&gt;")
    assert cleaned(p("Minutes") + template + p("End")) == p("Minutes") + p("End")


def test_bookmarks_of_machines_go_unless_something_leads_there() -> None:
    ours, led = '<text:bookmark text:name="_GoBack"/>', '<text:bookmark-start text:name="_Toc1"/>a<text:bookmark-end text:name="_Toc1"/>'
    link = '<text:a xlink:href="#_Toc1">see</text:a>'
    hand = '<text:bookmark text:name="rates"/>'
    assert cleaned(p(ours + led + hand + link)) == p(led + hand + link)
    assert cleaned(p(led)) == p("a")


RESOLVED = annotation("done", name="c1", more=' loext:resolved="true"') + "a" + annotation_end("c1")
ANSWER = annotation("yes", name="c2", more=' loext:parent-name="c1"')
OPEN = annotation("open", name="c3", more=' loext:resolved="false"') + "b" + annotation_end("c3")


def test_resolved_comments_go_with_their_answers() -> None:
    assert cleaned(p(RESOLVED + ANSWER + OPEN)) == p("a" + OPEN)


def test_all_comments_go_when_that_is_asked() -> None:
    assert cleaned(p(RESOLVED + ANSWER + OPEN + annotation("point")), comments="all") == p("ab")


CHANGED = tracked(region("d", "deletion", p("noted")), region("i", "insertion"), region("f", "format-change")) + p(
    f"It was {deleted('d')}{inserted('i', 'agreed')} {inserted('f', 'today')}."
)


def test_changes_stay_unless_they_are_to_be_accepted() -> None:
    assert cleaned(CHANGED) == CHANGED
    assert cleaned(CHANGED, changes="accept") == p("It was agreed today.")


def test_a_comment_goes_with_the_deletion_that_holds_it() -> None:
    body = tracked(region("d", "deletion", p(annotation("gone", name="c") + "x"))) + p(f"a{deleted('d')}b{annotation_end('c')}")
    assert cleaned(body, changes="accept") == p("ab")


def test_the_ids_of_sessions_go() -> None:
    style = '<style:style style:name="T1" style:family="text"><style:text-properties officeooo:rsid="001a2b3c" fo:font-weight="bold"/></style:style>'
    copy = mp.clean(packed(parts(p("a"), automatic=style)))
    assert b'<style:text-properties fo:font-weight="bold"/>' in parts_of(copy.data)["content.xml"]
    assert copy.summary() == "1 rsid"


def whole(**options: str) -> Copy:
    return mp.clean(packed(MEMBERS), format="odt", **options)  # type: ignore[arg-type]


def test_the_first_member_still_says_what_the_package_is() -> None:
    data = whole(comments="all", changes="accept").data
    first = zipfile.ZipFile(io.BytesIO(data)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text")


def test_the_copy_says_what_the_text_said_without_what_went() -> None:
    copy = whole(comments="all", changes="accept")
    assert copy.summary() == "2 deletion, 1 insertion, 1 formatting, 2 marker, 2 comment, 1 bookmark, 1 rsid"
    lines = mp.read(packed(MEMBERS)).text.split("\n")
    assert mp.read(copy.data).text.split("\n") == [line for line in lines if line not in {"<AI1>", "</AI1>", "Or east?", "By whom?"}]


def test_libreoffice_opens_the_copy_with_the_same_words(soffice: str, tmp_path: Path) -> None:
    copy = whole(comments="all", changes="accept")
    (tmp_path / "copy.odt").write_bytes(copy.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "copy.odt")]
    subprocess.run(convert, capture_output=True, check=True, timeout=120)
    theirs = (tmp_path / "copy.txt").read_text(encoding="utf-8-sig")
    for line in ("Saltby Quay Committee", "2. The Committee agreed that:", "(a) the west slipway be closed;", "Joined together", "Rates are here."):
        assert line in [folded(found) for found in theirs.splitlines()]
    assert "AI1" not in theirs
