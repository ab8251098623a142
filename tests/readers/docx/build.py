"""Word packages for the tests of their reader: any parts, related in any way, in either namespace; and the document read back."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from minutesparse.document import Source
from minutesparse.limits import Limits
from minutesparse.readers.docx import read

if TYPE_CHECKING:
    from minutesparse.document import Document, View

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
STRICT = {
    NAMESPACES["w"]: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    NAMESPACES["r"]: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    NAMESPACES["m"]: "http://purl.oclc.org/ooxml/officeDocument/math",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
PACKAGED = "http://schemas.openxmlformats.org/package/2006"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "comments": "comments",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}
"""The root element of each kind of part that the body refers to."""


def t(text: str) -> str:
    """Return a text element."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, properties: str = "") -> str:
    """Return a run of `text`; `properties` are the children of its `w:rPr`."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{t(text)}</w:r>"


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph; content that is no markup becomes a run. `properties` are the children of its `w:pPr`."""
    inside = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def listed(*content: str, num: int = 1, level: int = 0) -> str:
    """Return a paragraph in a list."""
    return p(*content, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def styled(style: str, *content: str) -> str:
    """Return a paragraph of a style."""
    return p(*content, properties=f'<w:pStyle w:val="{style}"/>')


def tc(*content: str, properties: str = "") -> str:
    """Return a cell; content that is no paragraph or table becomes a paragraph."""
    inside = "".join(part if part.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(part) for part in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or p()}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a row; what is no cell becomes one."""
    inside = "".join(part if part.startswith("<w:tc>") else tc(part) for part in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def level(depth: int, format: str, text: str, extra: str = "", start: int = 1) -> str:
    """Return a level of a list; `extra` are more of its children."""
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{extra}<w:lvlText w:val="{escape(text)}"/></w:lvl>'


def abstract(key: int, *levels: str) -> str:
    """Return the definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, overrides: str = "") -> str:
    """Return a list of a definition."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def style(key: str, name: str, inside: str = "", kind: str = "paragraph", attributes: str = "") -> str:
    """Return a style."""
    return f'<w:style w:type="{kind}" w:styleId="{key}"{attributes}><w:name w:val="{name}"/>{inside}</w:style>'


def changed(element: str, content: str, author: str = "Ada Quill", date: str = "2019-02-03T10:00:00Z") -> str:
    """Return a tracked change round `content`."""
    return f'<w:{element} w:id="90" w:author="{author}" w:date="{date}">{content}</w:{element}>'


def comment(key: int | str, *content: str, attributes: str = 'w:author="Ada Quill" w:initials="AQ" w:date="2019-02-03T10:00:00Z"') -> str:
    """Return a comment; content that is no markup becomes a paragraph."""
    inside = "".join(part if part.startswith("<") else p(part) for part in content)
    return f'<w:comment w:id="{key}" {attributes}>{inside}</w:comment>'


def about(key: int | str, *content: str) -> str:
    """Return `content` as the range of a comment, with the reference behind it."""
    inside = "".join(part if part.startswith("<") else r(part) for part in content)
    return f'<w:commentRangeStart w:id="{key}"/>{inside}<w:commentRangeEnd w:id="{key}"/>{at(key)}'


def at(key: int | str) -> str:
    """Return the reference to a comment."""
    return f'<w:r><w:commentReference w:id="{key}"/></w:r>'


def root(name: str, content: str) -> str:
    """Return the XML of a part whose root element is `name`."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {DECLARED}>{content}</w:{name}>'


def relationships(*rows: tuple[str, str, str, bool]) -> str:
    """Return a part of relationships: identifier, type (its last word, or all of it), target, whether it leads outside."""
    made = ""
    for key, kind, target, external in rows:
        full = kind if "://" in kind else f"{NAMESPACES['r']}/{kind}"
        mode = ' TargetMode="External"' if external else ""
        made += f'<Relationship Id="{key}" Type="{full}" Target="{escape(target)}"{mode}/>'
    return f'<Relationships xmlns="{PACKAGED}/relationships">{made}</Relationships>'


def content_types(*kinds: str, main: str = "document") -> str:
    """Return the part that tells what the others are; `main` is `template` for a template."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    made = f'<Override PartName="/word/document.xml" ContentType="{word}.{main}.main+xml"/>'
    made += "".join(f'<Override PartName="/word/{key}.xml" ContentType="{word}.{key.rstrip("0123456789")}+xml"/>' for key in kinds)
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGED}/content-types">{rels}{made}</Types>'


def parts(*body: str, links: dict[str, str] | None = None, **kinds: str) -> dict[str, str]:
    """Return the parts of a document by name.

    `kinds` are the contents of the parts that the body refers to by that kind (`styles`, `comments` …; a number at its end tells several apart), and
    `links` the addresses outside, by the identifier of the reference.
    """
    rows = [(key, key.rstrip("0123456789"), f"{key}.xml", False) for key in kinds]
    outside = [(key, "hyperlink", address, True) for key, address in (links or {}).items()]
    found = {
        "[Content_Types].xml": content_types(*kinds),
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml", False)),
        "word/document.xml": root("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": relationships(*rows, *outside),
    }
    for key, content in kinds.items():
        name = ROOTS.get(key.rstrip("0123456789"))
        found[f"word/{key}.xml"] = root(name, content) if name else content
    return found


def packed(members: dict[str, str] | dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the package of `members`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return stream.getvalue()


def strict(members: dict[str, str]) -> dict[str, str]:
    """Return the same parts in the namespaces of strict documents."""
    made = {}
    for name, content in members.items():
        for transitional, uri in STRICT.items():
            content = content.replace(transitional, uri)  # noqa: PLW2901 - one after another
        made[name] = content
    return made


def opened(data: bytes, *, view: View = "final", limits: Limits | None = None) -> Document:
    """Return the document in the package `data`."""
    source = Source("minutes.docx", "docx", hashlib.sha256(data).hexdigest(), len(data))
    return read(data, source, limits or Limits(), view=view)


def document(*body: str, view: View = "final", links: dict[str, str] | None = None, **kinds: str) -> Document:
    """Return the document with this body and these parts, made and read."""
    return opened(packed(parts(*body, links=links, **kinds)), view=view)
