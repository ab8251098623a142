"""OpenDocument packages for tests, made from nothing: a body in XML, styles, and what stands beside them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import minutesparse as mp

if TYPE_CHECKING:
    from minutesparse.document import Document, View

MIMETYPE = "application/vnd.oasis.opendocument.text"
_OASIS = ("office", "text", "table", "style", "meta", "manifest", "config")
_NAMESPACES = " ".join(
    [
        *(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _OASIS),
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
        'xmlns:officeooo="http://openoffice.org/2009/office"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ]
)
_MANIFEST = f'<manifest:manifest {_NAMESPACES}><manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/></manifest:manifest>'


def parts(body: str, *, automatic: str = "", common: str = "", pages: str = "", page_styles: str = "") -> dict[str, str]:
    """Return the parts of a text: its body, automatic and common styles, and master pages with their automatic styles."""
    return {
        "mimetype": MIMETYPE,
        "content.xml": (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMESPACES}><office:automatic-styles>{automatic}'
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
        "styles.xml": (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_NAMESPACES}><office:styles>{common}</office:styles>'
            f"<office:automatic-styles>{page_styles}</office:automatic-styles>"
            f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
        ),
        "META-INF/manifest.xml": _MANIFEST,
    }


def packed(members: dict[str, str]) -> bytes:
    """Return the package that holds `members`, the first of them as it is, the others deflated; the same bytes every time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(member, content.encode())
    return stream.getvalue()


def odt(body: str, *, automatic: str = "", common: str = "", pages: str = "") -> bytes:
    """Return the package of a text."""
    return packed(parts(body, automatic=automatic, common=common, pages=pages))


def opened(body: str, *, automatic: str = "", common: str = "", pages: str = "", view: View = "final") -> Document:
    """Return the text as it is read."""
    return mp.read(odt(body, automatic=automatic, common=common, pages=pages), format="odt", view=view)


def p(content: str, style: str = "") -> str:
    """Return a paragraph."""
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{content}</text:p>"


def h(content: str, level: int = 1, more: str = "") -> str:
    """Return a heading."""
    return f'<text:h text:outline-level="{level}"{more}>{content}</text:h>'


def span(content: str, style: str) -> str:
    """Return a span of that style."""
    return f'<text:span text:style-name="{style}">{content}</text:span>'


def text_style(name: str, properties: str, family: str = "text") -> str:
    """Return a style with these text properties."""
    return f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {properties}/></style:style>'


def items(*contents: str, more: str = "") -> str:
    """Return a list, each item with what is given for it."""
    return f"<text:list{more}>" + "".join(f"<text:list-item>{content}</text:list-item>" for content in contents) + "</text:list>"


def list_style(name: str, *levels: str) -> str:
    """Return a list style of these levels, each the attributes of a numbered one."""
    numbered = "".join(f'<text:list-level-style-number text:level="{depth}" {level}/>' for depth, level in enumerate(levels, 1))
    return f'<text:list-style style:name="{name}">{numbered}</text:list-style>'


def table(*rows: str) -> str:
    """Return a table of these rows."""
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"


def cell(content: str = "", more: str = "") -> str:
    """Return a cell with one paragraph, or with what is given if it begins with a tag."""
    return f"<table:table-cell{more}>{content if content.startswith('<') else p(content)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"


def annotation(words: str, *, name: str = "", initials: str = "AQ", more: str = "", date: str = "2019-02-03T10:00:00") -> str:
    """Return a comment by Ada Quill where its range begins."""
    named = f' office:name="{name}"' if name else ""
    signed = f"<meta:creator-initials>{initials}</meta:creator-initials>" if initials else ""
    return f"<office:annotation{named}{more}><dc:creator>Ada Quill</dc:creator><dc:date>{date}</dc:date>{signed}{p(words)}</office:annotation>"


def annotation_end(name: str) -> str:
    """Return the end of a comment's range."""
    return f'<office:annotation-end office:name="{name}"/>'


def region(key: str, kind: str, content: str = "") -> str:
    """Return a tracked change by Ada Quill."""
    info = "<office:change-info><dc:creator>Ada Quill</dc:creator><dc:date>2019-02-03T10:00:00</dc:date></office:change-info>"
    return f'<text:changed-region text:id="{key}"><text:{kind}>{info}{content}</text:{kind}></text:changed-region>'


def tracked(*regions: str) -> str:
    """Return the list of tracked changes."""
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def inserted(key: str, content: str) -> str:
    """Return words that the change `key` inserted."""
    return f'<text:change-start text:change-id="{key}"/>{content}<text:change-end text:change-id="{key}"/>'


def deleted(key: str) -> str:
    """Return the place where the words of the change `key` were."""
    return f'<text:change text:change-id="{key}"/>'
