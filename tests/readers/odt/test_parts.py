"""What stands beside the body: headers, footers, notes; and packages that are no text, or not to be read."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.document import Layer
from tests.readers.odt.build import MIMETYPE, opened, p, packed, parts

FOOT = p("Page <text:page-number>1</text:page-number>")
PAGES = (
    f"<style:master-page style:name='Standard'><style:header>{p('DRAFT')}</style:header><style:footer>{FOOT}</style:footer>"
    f"<style:footer-left>{p('Saltby')}</style:footer-left></style:master-page>"
)


def note(words: str, kind: str, sign: str) -> str:
    cited = f"<text:note-citation>{sign}</text:note-citation>"
    return f'<text:note text:note-class="{kind}">{cited}<text:note-body>{p(words)}</text:note-body></text:note>'


def test_headers_then_footers_stand_behind_the_body_as_furniture() -> None:
    made = opened(p("Minutes"), pages=PAGES)
    assert made.text.split("\n") == ["Minutes", "DRAFT", "Page 1", "Saltby"]
    assert [leaf.layer for leaf in made.leaves[1:]] == [Layer.FURNITURE] * 3
    assert made.leaves[1].locator.part == "styles.xml"


def test_notes_stand_behind_them_footnotes_first_and_their_signs_are_no_words() -> None:
    made = opened(p(f"It rained{note('By the gauge.', 'endnote', 'i')} twice{note('Met Office.', 'footnote', '1')}."), pages=PAGES)
    assert made.text.split("\n") == ["It rained twice.", "DRAFT", "Page 1", "Saltby", "Met Office.", "By the gauge."]
    assert [leaf.layer for leaf in made.leaves[-2:]] == [Layer.NOTE, Layer.NOTE]


def test_styles_of_the_pages_are_not_those_of_the_body() -> None:
    hidden = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    words = '<text:span text:style-name="T1">seen</text:span>'
    pages = f"<style:master-page><style:header>{p(words)}</style:header></style:master-page>"
    made = mp.read(packed(parts(p(words), automatic=hidden, pages=pages)))
    assert [leaf.layer for leaf in made.leaves] == [Layer.HIDDEN, Layer.FURNITURE]


def test_a_text_is_recognised_whatever_its_name() -> None:
    made = mp.read(packed(parts(p("Minutes"))))
    assert (made.source.format, made.diagnostics) == ("odt", ())


def test_one_that_was_packed_anew_is_recognised_by_what_is_in_it() -> None:
    members = parts(p("Minutes"))
    again = packed({name: members[name] for name in ("META-INF/manifest.xml", "styles.xml", "content.xml", "mimetype")})
    assert mp.read(again).source.format == "odt"


def test_a_template_is_read_as_a_text() -> None:
    assert mp.read(packed({**parts(p("Minutes")), "mimetype": f"{MIMETYPE}-template"})).text == "Minutes"


def test_a_text_without_styles_is_read() -> None:
    members = parts(p("Minutes"))
    del members["styles.xml"]
    assert mp.read(packed(members)).text == "Minutes"


def test_a_spreadsheet_is_refused() -> None:
    members = parts("")
    members["content.xml"] = members["content.xml"].replace("office:text>", "office:spreadsheet>")
    with pytest.raises(mp.UnknownFormat, match="OpenDocument file of another kind, not a text"):
        mp.read(packed(members))


def test_one_with_a_password_is_refused_as_such() -> None:
    members = parts(p("Minutes"))
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    members["META-INF/manifest.xml"] = members["META-INF/manifest.xml"].replace("</manifest:manifest>", entry)
    with pytest.raises(mp.EncryptedSource, match="password"):
        mp.read(packed(members))


def test_what_is_not_read_or_leads_outside_is_told() -> None:
    body = p('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="http://saltby.example/a.png"/><draw:image xlink:href="Pictures/b.png"/>')
    made = mp.read(packed({**parts(body + p("x")), "Basic/Standard/Module1.xml": "<x/>"}))
    assert [found.code for found in made.diagnostics] == ["part-unread", "external-link", "macros-present"]
