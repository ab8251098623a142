"""Word files for tests, made from nothing: `python -m tests.word` writes those of `fixtures/` anew, byte for byte the same.

Raw WordprocessingML rather than python-docx, so that merged cells, automatic numbers, hidden markers, comment threads and their
states stand in the file as Word itself writes them.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:w14="{W14}" xmlns:w15="{W15}" xmlns:r="{OFFICE}"'
FIXTURES = Path(__file__).parent.parent / "fixtures"


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
    inside = "".join(part if part.startswith("<w:p>") else paragraph(part) for part in content) or paragraph()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; a cell that is no markup becomes one paragraph."""
    made = "".join(f"<w:tr>{''.join(part if part.startswith('<w:tc>') else cell(part) for part in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def commented(numbers: int | tuple[int, ...], *content: str) -> str:
    """Return `content` as the range that the comments `numbers` are about: one, or a comment and its answers, in Word's order."""
    listed = (numbers,) if isinstance(numbers, int) else numbers
    inside = "".join(part if part.startswith("<w:") else run(part) for part in content)
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in listed)
    return starts + inside + "".join(f'<w:commentRangeEnd w:id="{number}"/>{commented_at(number)}' for number in listed)


def commented_at(number: int) -> str:
    """Return the point that comment `number` is about."""
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


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

STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>"""


def docx(*body: str, comments: tuple[Comment, ...] = (), header: str = "", footer: str = "") -> bytes:
    """Return a Word file whose body is `body` (paragraphs and tables)."""
    section = ""
    related = {"styles": ("styles", STYLES), "numbering": ("numbering", NUMBERING)}
    for kind, element, words in (("header", "hdr", header), ("footer", "ftr", footer)):
        if words:
            related[kind] = (kind, f"<w:{element} {NAMESPACES}>{paragraph(words)}</w:{element}>")
            section += f'<w:{kind}Reference w:type="default" r:id="{kind}"/>'
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


def harbour_trust() -> bytes:
    """Return minutes with markers in hidden runs, automatic numbers, an attendance table with merged cells, and a thread of comments."""
    hidden = "<w:vanish/>"

    def marked(marker: str) -> str:
        return paragraph(run(marker, hidden))

    return docx(
        paragraph('<w:bookmarkStart w:id="0" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="0"/>', "Harbour Heritage Partnership Board", style="Title"),
        table(("Date:", "Wednesday 3 October 2018 at 2.00 pm"), ("Venue:", "Net Loft, Fish Quay, Saltby, SB1 2AA")),
        paragraph(),
        table(
            (cell("Attendance", across=3),),
            ("Role", "Name", "Organisation"),
            ("Chair", "Cllr Hugh Penrose", "Saltby District Council"),
            (cell("Members", merge="restart"), "Cllr Nia Morwick", "Pendrick County Council"),
            (cell(merge="continue"), "Ms Odile Brandt OBE", "Harbour Trust"),
            ("Apologies", "Cllr Sam Tolland", "Tidewell Council"),
        ),
        marked("<AI1>"),
        paragraph("Minutes of the last meeting", style="Heading1", number=(1, 0)),
        paragraph("The minutes of the meeting held on 4 July 2018 were agreed as a correct record."),
        marked("</AI1>"),
        marked("<AI2>"),
        paragraph("Slipway repairs", style="Heading1", number=(1, 0)),
        paragraph("Ms Brandt reported that ", commented((0, 1), "the west slipway has moved"), " since the spring tides."),
        paragraph("The Board considered:"),
        paragraph("closing the slipway for the winter; and", number=(1, 2)),
        paragraph("the cost of a survey", commented_at(2), ".", number=(1, 2)),
        paragraph("RESOLVED: That a survey be commissioned at a cost of up to £4,000."),
        paragraph("Action: Cllr Morwick to write to the insurers by 31 October 2018."),
        marked("</AI2>"),
        marked("<AI3>"),
        paragraph("Any other business", style="Heading1", number=(1, 0)),
        paragraph("There was none."),
        marked("</AI3>"),
        paragraph("The meeting ended at 3.25 pm."),
        comments=(
            Comment("Tess Barrow", "TB", "2018-10-05T09:30:00Z", "Moved or sunk? Check with Odile.", done=False),
            Comment("Odile Brandt", "OB", "2018-10-05T11:02:00Z", "Moved, by 40 mm.", done=False, parent=0),
            Comment("Tess Barrow", "TB", "2018-10-05T09:41:00Z", "Quote is in the folder.", done=True),
        ),
        header="DRAFT",
        footer="Page 1 of 1",
    )


def allotment_users() -> bytes:
    """Return notes kept in one table: item, what was said, what is to be done, by whom and when; bullets, and a comment whose state is unknown."""
    return docx(
        paragraph(run("Allotment Users Group", "<w:b/>")),
        paragraph("Notes of the meeting held on Thursday 10 July 2014 at 18:30 in the Potting Shed"),
        paragraph(run("Present: ", "<w:b/>"), "Joan Bickley (Chair), Tariq Azam-Lowe, Mrs P. Vint (Secretary)"),
        paragraph(run("Apologies: ", "<w:b/>"), "Len Gorse"),
        table(
            ("Item", "Discussion", "Action", "Owner", "Due"),
            (
                "1. Water butts",
                cell(paragraph("Two of the butts leak."), paragraph("Both can be mended.")),
                "Mend both butts",
                "Tariq",
                "24 July 2014",
            ),
            (
                "2. Waiting list",
                cell(
                    paragraph("Eleven people are ", commented(0, "waiting"), ", among them:"),
                    paragraph("four from last year", number=(2, 0)),
                    paragraph("two who have moved", number=(2, 0)),
                ),
                "Ask all of them again",
                "PV",
                "TBC",
            ),
            ("3. Next meeting", cell("Thursday 4 September 2014", across=4)),
        ),
        comments=(Comment("J Bickley", "JB", "2014-07-12T20:15:00Z", "Twelve, I think."),),
    )


MADE = {
    "moderngov/harbour-heritage-2018-10/minutes.docx": harbour_trust,
    "generic/allotment-users-2014-07/notes.docx": allotment_users,
}
"""The Word files of `fixtures/`, and what makes each."""


if __name__ == "__main__":
    for name, make in MADE.items():
        path = FIXTURES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
