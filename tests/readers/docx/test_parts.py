"""The parts of a package: found by their relationships, under whatever name; what is not read is told."""

from __future__ import annotations

import pytest

from minutesparse.errors import UnknownFormat, UnreadableSource
from tests.readers.docx.build import content_types, document, opened, p, packed, parts, relationships, root, style, styled

BODY = root("document", f"<w:body>{p('Present')}</w:body>")


def test_the_main_part_is_found_by_its_relationship_under_any_name() -> None:
    members = {"_rels/.rels": relationships(("a", "officeDocument", "/text/main22.xml", False)), "text/main22.xml": BODY}
    made = opened(packed(members))
    assert made.text == "Present"
    assert made.leaves[0].locator.part == "text/main22.xml"


def test_without_that_relationship_it_is_found_by_its_content_type() -> None:
    assert opened(packed({"[Content_Types].xml": content_types(), "word/document.xml": BODY})).text == "Present"


@pytest.mark.parametrize("main", ["document", "template", "document.macroEnabled", "template.macroEnabledTemplate"])
def test_templates_and_documents_with_macros_are_documents(main: str) -> None:
    assert opened(packed({**parts(p("Present")), "[Content_Types].xml": content_types(main=main)})).text == "Present"


def test_other_parts_are_found_by_relationship_too() -> None:
    members = parts(styled("A", "Slipway"))
    members["word/_rels/document.xml.rels"] = relationships(("a", "styles", "../looks.bin", False))
    members["looks.bin"] = root("styles", style("A", "heading 1"))
    assert opened(packed(members)).leaves[0].style == "heading 1"


def test_a_document_of_the_main_part_alone_is_read() -> None:
    assert opened(packed({"_rels/.rels": relationships(("a", "officeDocument", "d.xml", False)), "d.xml": BODY})).text == "Present"


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"a.txt": "words"}, "no Word document"),
        ({"_rels/.rels": relationships(("a", "officeDocument", "word/document.xml", False))}, r"main part word/document\.xml is missing"),
        ({"_rels/.rels": relationships(("a", "officeDocument", "https://hill.example/", True))}, "no Word document"),
    ],
)
def test_a_package_without_a_main_part_is_refused(members: dict[str, str], reason: str) -> None:
    with pytest.raises(UnreadableSource, match=reason) as caught:
        opened(packed(members))
    assert caught.value.remedy


def test_a_spreadsheet_is_refused_as_such() -> None:
    members = {"_rels/.rels": relationships(("a", "officeDocument", "xl/workbook.xml", False)), "xl/workbook.xml": "<workbook/>"}
    with pytest.raises(UnknownFormat, match="office file of another kind"):
        opened(packed(members))


MAIN = ("main", "officeDocument", "word/document.xml", False)


def findings(members: dict[str, str]) -> list[tuple[str, str]]:
    return [(found.code, found.message) for found in opened(packed(members)).diagnostics]


def odd(*rows: tuple[str, str, str, bool]) -> list[tuple[str, str]]:
    """Return what is told of a document whose main part has these references."""
    return findings({**parts(p("Present")), "word/_rels/document.xml.rels": relationships(*rows)})


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "https://evil.example/t.dotm"),
        ("image", r"\\evil.example\share\x.png"),
        ("oleObject", "https://evil.example/x"),
        ("subDocument", "file:///etc/passwd"),
        ("frame", "http://evil.example/f"),
        ("hyperlink", "file:///c:/secret.docx"),
        ("hyperlink", r"\\evil.example\share"),
    ],
)
def test_references_that_lead_outside_are_told_and_not_followed(kind: str, target: str) -> None:
    assert odd(("x", kind, target, True)) == [("external-link", f'a reference ({kind}) leads to "{target}"')]


def test_links_to_pages_and_addresses_are_nothing_odd() -> None:
    assert odd(("x", "hyperlink", "https://hill.example/", True), ("y", "hyperlink", "MAILTO:clerk@hill.example", True)) == []


def test_references_of_the_package_and_of_other_parts_are_told_too() -> None:
    members = {
        **parts(p("Present"), header=p("Draft")),
        "_rels/.rels": relationships(MAIN, ("t", "thumbnail", "http://evil.example/t.png", True)),
        "word/_rels/header.xml.rels": relationships(("i", "image", "http://evil.example/i.png", True)),
    }
    assert findings(members) == [
        ("external-link", 'a reference (thumbnail) leads to "http://evil.example/t.png"'),
        ("external-link", 'a reference (image) leads to "http://evil.example/i.png"'),
    ]


@pytest.mark.parametrize(
    ("kind", "target", "code"),
    [
        ("oleObject", "embeddings/o.bin", "part-unread"),
        ("package", "embeddings/o.xlsx", "part-unread"),
        ("chart", "charts/c.xml", "part-unread"),
        ("diagramData", "diagrams/d.xml", "part-unread"),
        ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", "macros-present"),
    ],
)
def test_what_is_not_read_is_told(kind: str, target: str, code: str) -> None:
    assert [found for found, _ in odd(("x", kind, target, False))] == [code]


def test_an_embedded_document_is_told_where_it_stands() -> None:
    made = document(p("one"), '<w:altChunk r:id="c"/>', p("two"))
    assert made.text == "one\ntwo"
    assert [(found.code, found.span and found.span.start) for found in made.diagnostics] == [("part-unread", 3)]


def test_a_part_that_is_missing_is_told() -> None:
    assert odd(("s", "styles", "styles.xml", False)) == [("structure-damaged", "the part word/styles.xml is referred to and missing")]


@pytest.mark.parametrize("kind", ["styles", "numbering", "comments", "commentsExtended", "footnotes", "header"])
@pytest.mark.parametrize("content", ["<w:x", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'])
def test_a_damaged_or_dangerous_part_is_refused(kind: str, content: str) -> None:
    members = parts(p("Present"), comments="", styles="", numbering="", commentsExtended="<x/>", footnotes="", header="")
    members[f"word/{kind}.xml"] = content
    with pytest.raises(UnreadableSource, match=rf"word/{kind}\.xml"):
        opened(packed(members))


@pytest.mark.parametrize("name", ["_rels/.rels", "word/_rels/document.xml.rels"])
def test_relationships_with_a_doctype_are_refused(name: str) -> None:
    members = {**parts(p("Present")), name: '<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>'}
    with pytest.raises(UnreadableSource, match="DOCTYPE"):
        opened(packed(members))


def test_a_part_referred_to_twice_is_read_once() -> None:
    members = parts(p("Present"), header1=p("Draft"))
    members["word/_rels/document.xml.rels"] = relationships(("a", "header", "header1.xml", False), ("b", "header", "header1.xml", False))
    assert opened(packed(members)).text == "Present\nDraft"


def test_an_address_of_a_header_is_its_own() -> None:
    members = parts(p("x"), header='<w:p><w:hyperlink r:id="one"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>')
    members["word/_rels/header.xml.rels"] = relationships(("one", "hyperlink", "https://hill.example/", True))
    assert [link.url for link in opened(packed(members)).links] == ["https://hill.example/"]
