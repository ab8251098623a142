"""The parts that Word files of tests are made of.

Raw WordprocessingML rather than python-docx, so that merged cells, automatic numbers, hidden markers, comment threads and their
states stand in the file as Word itself writes them.
"""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
DRAWING = (
    f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="{DRAWINGML}/main" xmlns:wps="{SHAPE}"'
    f' xmlns:wp="{DRAWINGML}/wordprocessingDrawing"'
)
NAMESPACES = f'xmlns:w="{W}" xmlns:w14="{W14}" xmlns:w15="{W15}" xmlns:r="{OFFICE}"'


class Comment(NamedTuple):
    """A comment for the comments part; `done` None leaves its state out of the file, `parent` is the number of the comment it answers."""

    author: str
    initials: str
    date: str
    text: str
    done: bool | None = None
    parent: int | None = None


def run(text: str, properties: str = "") -> str:
    """Return a run of `text`; `properties` are the children of `w:rPr`, as `<w:b/>`."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, style: str = "", number: tuple[int, int] | None = None) -> str:
    """Return a paragraph; content that is no markup becomes a run. `number` is list and level."""
    inside = "".join(part if part.startswith("<w:") else run(part) for part in content)
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def cell(*content: str, across: int = 1, merge: str = "") -> str:
    """Return a table cell; `merge` is `restart` or `continue` for cells merged downwards."""
    properties = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    if merge:
        properties += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
    inside = "".join(part if part.startswith(("<w:p>", "<w:tbl>")) else paragraph(part) for part in content) or paragraph()
    inside += paragraph() if inside.endswith("</w:tbl>") else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: tuple[str, ...], widths: tuple[int, ...] = ()) -> str:
    """Return a table; a cell that is no markup becomes one paragraph. `widths` of its columns are in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join(f"<w:tr>{''.join(part if part.startswith('<w:tc>') else cell(part) for part in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/>{f'<w:tblGrid>{grid}</w:tblGrid>' if grid else '<w:tblGrid/>'}{made}</w:tbl>"


def commented(numbers: int | tuple[int, ...], *content: str) -> str:
    """Return `content` as the range that the comments `numbers` are about: one, or a comment and its answers, in Word's order."""
    listed = (numbers,) if isinstance(numbers, int) else numbers
    inside = "".join(part if part.startswith("<w:") else run(part) for part in content)
    return "".join(map(comment_starts, listed)) + inside + "".join(map(comment_ends, listed))


def comment_starts(number: int) -> str:
    """Return the place where the words begin that comment `number` is about, for a range that ends in another paragraph."""
    return f'<w:commentRangeStart w:id="{number}"/>'


def comment_ends(number: int) -> str:
    """Return the place where they end."""
    return f'<w:commentRangeEnd w:id="{number}"/>{commented_at(number)}'


def commented_at(number: int) -> str:
    """Return the point that comment `number` is about."""
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def inserted(text: str, author: str, date: str) -> str:
    """Return `text` as a tracked insertion."""
    return f'<w:ins w:id="901" w:author={quoteattr(author)} w:date="{date}">{run(text)}</w:ins>'


def deleted(text: str, author: str, date: str) -> str:
    """Return `text` as a tracked deletion."""
    gone = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    return f'<w:del w:id="902" w:author={quoteattr(author)} w:date="{date}">{gone}</w:del>'


def footnoted(number: int) -> str:
    """Return the reference to the footnote `number`, counted from 1."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def text_box(words: str) -> str:
    """Return a run with a text box of 6 by 2 cm that floats beside its paragraph."""
    place = "".join(
        f'<wp:position{way} relativeFrom="{start}"><wp:posOffset>0</wp:posOffset></wp:position{way}>'
        for way, start in (("H", "column"), ("V", "paragraph"))
    )
    size = 'cx="2160000" cy="720000"'
    form = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    box = f"<wps:txbx><w:txbxContent>{paragraph(words)}</w:txbxContent></wps:txbx>"
    shape = f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{form}</wps:spPr>{box}<wps:bodyPr/></wps:wsp>'
    anchor = (
        '<wp:anchor behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" simplePos="0" relativeHeight="2"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/>{place}<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="{SHAPE}">{shape}</a:graphicData>'
        "</a:graphic></wp:anchor>"
    )
    choice = f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
    return f"<w:r><mc:AlternateContent {DRAWING}>{choice}</mc:AlternateContent></w:r>"


def page_number() -> str:
    """Return the field that prints the number of the page."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> PAGE </w:instrText></w:r>{marks[1]}{run('1')}{marks[2]}"


NUMBERING = f"""<w:numbering {NAMESPACES}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""
"""List 1 counts `1.`, `1.1`, `(a)`; list 2 has bullets."""


def counting_from(first: int) -> str:
    """Return a numbering in which list 1 counts `first`, `first.1`, `(a)`, without stops."""
    return NUMBERING.replace(
        '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>',
        f'<w:start w:val="{first}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>',
    )


STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>"""


def docx(
    *body: str, comments: tuple[Comment, ...] = (), header: str = "", footer: str = "", footnotes: tuple[str, ...] = (), numbering: str = NUMBERING
) -> bytes:
    """Return a Word file whose body is `body` (paragraphs and tables)."""
    section = ""
    related = {"styles": ("styles", STYLES), "numbering": ("numbering", numbering)}
    for kind, element, words in (("header", "hdr", header), ("footer", "ftr", footer)):
        if words:
            related[kind] = (kind, f"<w:{element} {NAMESPACES}>{paragraph(words)}</w:{element}>")
            section += f'<w:{kind}Reference w:type="default" r:id="{kind}"/>'
    if footnotes:
        related["footnotes"] = ("footnotes", _footnotes(footnotes))
    if comments:
        related["comments"] = ("comments", _comments(comments))
        related["commentsExtended"] = ("http://schemas.microsoft.com/office/2011/relationships/commentsExtended", _extended(comments))
    document = f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    return _package(document, related)


def _comments(comments: tuple[Comment, ...]) -> str:
    made = "".join(
        f'<w:comment w:id="{number}" w:author={quoteattr(found.author)} w:initials={quoteattr(found.initials)} w:date="{found.date}">'
        f'<w:p w14:paraId="{number + 1:08X}">{run(found.text)}</w:p></w:comment>'
        for number, found in enumerate(comments)
    )
    return f"<w:comments {NAMESPACES}>{made}</w:comments>"


def _footnotes(notes: tuple[str, ...]) -> str:
    """Return the part of the footnotes, with the two rules that Word draws above them."""
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    own = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    made = "".join(f'<w:footnote w:id="{number}">{paragraph(own, f" {note}")}</w:footnote>' for number, note in enumerate(notes, 1))
    return f"<w:footnotes {NAMESPACES}>{rules}{made}</w:footnotes>"


def _extended(comments: tuple[Comment, ...]) -> str:
    """Return the part that holds threads and states; a comment whose `done` is None stands not in it."""
    made = "".join(
        f'<w15:commentEx w15:paraId="{number + 1:08X}"'
        + (f' w15:paraIdParent="{found.parent + 1:08X}"' if found.parent is not None else "")
        + f' w15:done="{int(found.done)}"/>'
        for number, found in enumerate(comments)
        if found.done is not None
    )
    return f"<w15:commentsEx {NAMESPACES}>{made}</w15:commentsEx>"


def _package(document: str, related: dict[str, tuple[str, str]]) -> bytes:
    """Return the zip package round `document` and the parts `related` to it (name: relationship type, XML)."""
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{types}.{name}+xml"/>' for name in related)
    links = "".join(
        f'<Relationship Id="{name}" Type="{kind if "://" in kind else f"{OFFICE}/{kind}"}" Target="{name}.xml"/>'
        for name, (kind, _) in related.items()
    )
    packaged = "http://schemas.openxmlformats.org/package/2006"
    root = f'<Relationship Id="document" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    main = f'<Override PartName="/word/document.xml" ContentType="{types}.document.main+xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{packaged}/content-types">{rels}{main}{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{packaged}/relationships">{root}</Relationships>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{packaged}/relationships">{links}</Relationships>',
        **{f"word/{name}.xml": xml for name, (_, xml) in related.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), declaration + xml, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
