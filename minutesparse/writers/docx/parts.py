"""The package of a Word file: its parts, what relates them, and the styles."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from minutesparse.writers.docx.remarks import comments_xml, states_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.writers.docx.lists import Lists
    from minutesparse.writers.docx.remarks import Remark

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARED = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_MADE = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the earliest that a zip knows, so that the same record makes the same bytes."""
_RANKS = range(1, 7)


def packed(body: str, lists: Lists, remarks: Sequence[Remark]) -> bytes:
    """Return the package of a document with this body."""
    parts = {
        "document": ("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "styles": ("styles", _styles()),
        "numbering": ("numbering", lists.xml()),
    }
    if remarks:
        parts["comments"] = ("comments", comments_xml(remarks))
        parts["commentsExtended"] = ("w15:commentsEx", states_xml(remarks))
    members = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relationships({"document": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({name: f"{name}.xml" for name in parts if name != "document"}),
    }
    members |= {f"word/{name}.xml": _part(root, content) for name, (root, content) in parts.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _MADE), _DECLARATION + content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _part(root: str, content: str) -> str:
    name = root if ":" in root else f"w:{root}"
    return f"<{name} {_DECLARED}>{content}</{name}>"


def _content_types(parts: dict[str, tuple[str, str]]) -> str:
    made = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{"document.main" if name == "document" else name}+xml"/>' for name in parts
    )
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{made}</Types>'


def _relationships(targets: dict[str, str]) -> str:
    rows = "".join(f'<Relationship Id="{name}" Type="{_type(name)}" Target="{target}"/>' for name, target in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _type(name: str) -> str:
    if name == "commentsExtended":
        return _EXTENDED
    return f"{_OFFICE}/{'officeDocument' if name == 'document' else name}"


def _styles() -> str:
    made = [
        _style("Normal", "Normal", '<w:pPr><w:spacing w:after="120"/></w:pPr>', default=True),
        _style("Title", "Title", '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'),
        _style("Subtitle", "Subtitle", '<w:rPr><w:sz w:val="28"/></w:rPr>'),
        _style("ListBullet", "List Bullet", '<w:pPr><w:spacing w:after="0"/></w:pPr>'),
    ]
    made += [
        _style(f"Heading{rank}", f"heading {rank}", f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{rank - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>')
        for rank in _RANKS
    ]
    line = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
    borders = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = f'<w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
    return "".join(made) + f'<w:style w:type="table" w:styleId="TableGrid">{grid}</w:style>'


def _style(key: str, name: str, properties: str, *, default: bool = False) -> str:
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    attributes = ' w:default="1"' if default else ""
    return f'<w:style w:type="paragraph"{attributes} w:styleId="{key}"><w:name w:val="{name}"/>{based}{properties}</w:style>'
