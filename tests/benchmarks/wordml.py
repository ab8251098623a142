"""WordprocessingML as Word itself writes it: revision ids on every paragraph and run, the same properties again and again.

Raw XML, so that the files have the size and the clutter of real ones, and stay the same whatever library changes.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from random import Random

_SCHEMA = "http://schemas.openxmlformats.org"
_OFFICE = "http://schemas.microsoft.com/office"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
NAMESPACES = " ".join(
    (
        f'xmlns:w="{_SCHEMA}/wordprocessingml/2006/main"',
        f'xmlns:r="{_SCHEMA}/officeDocument/2006/relationships"',
        f'xmlns:mc="{_SCHEMA}/markup-compatibility/2006"',
        f'xmlns:w14="{_OFFICE}/word/2010/wordml"',
        f'xmlns:w15="{_OFFICE}/word/2012/wordml"',
        'mc:Ignorable="w14 w15"',
    )
)
FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
LOOK = f'{FONT}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>'
AUTHORS = (("Ada Cardew", "AC"), ("Tobin Inkpen", "TI"), ("Maren Oakshott", "MO"))


class Writer:
    """Writes runs, paragraphs, tables and changes, each with the ids that Word gives it."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._revisions = [f"00{random.randrange(16**6):06X}" for _ in range(12)]
        self._paragraphs = 0
        self._changes = 100

    def _revision(self) -> str:
        return self._random.choice(self._revisions)

    def run(self, text: str, *, bold: bool = False, tag: str = "w:t") -> str:
        """Return a run of `text`."""
        look = LOOK.replace("<w:sz ", "<w:b/><w:sz ", 1) if bold else LOOK
        return f'<w:r w:rsidRPr="{self._revision()}"><w:rPr>{look}</w:rPr><{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'

    def words(self, text: str, *, bold: bool = False) -> str:
        """Return `text` in several runs, broken where Word has broken it: at old edits and at the spelling checker's marks."""
        runs: list[str] = []
        at = 0
        while at < len(text):
            end = min(len(text), at + self._random.randrange(60, 220))
            runs.append(self.run(text[at:end], bold=bold))
            if self._random.random() < 0.15:
                runs.append('<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>')
            at = end
        return "".join(runs)

    def paragraph(self, inside: str = "", *, style: str = "", centred: bool = False, number: int | None = None) -> str:
        """Return a paragraph round `inside`, which is markup."""
        self._paragraphs += 1
        properties = (
            (f'<w:pStyle w:val="{style}"/>' if style else "")
            + (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else "")
            + '<w:spacing w:before="60" w:after="60"/>'
            + ('<w:jc w:val="center"/>' if centred else "")
            + f"<w:rPr>{LOOK}</w:rPr>"
        )
        ids = f'w14:paraId="{self._paragraphs:08X}" w14:textId="77777777" w:rsidR="{self._revision()}" w:rsidRDefault="{self._revision()}"'
        return f'<w:p {ids} w:rsidP="{self._revision()}"><w:pPr>{properties}</w:pPr>{inside}</w:p>'

    def changed(self, kind: str, text: str) -> str:
        """Return `text` as a tracked change: `ins` or `del`."""
        self._changes += 1
        author, _ = self._random.choice(AUTHORS)
        when = f"2019-10-{self._random.randrange(1, 29):02}T10:{self._random.randrange(60):02}:00Z"
        inside = self.run(text, tag="w:t" if kind == "ins" else "w:delText")
        return f'<w:{kind} w:id="{self._changes}" w:author={quoteattr(author)} w:date="{when}">{inside}</w:{kind}>'

    def cell(self, *paragraphs: str, width: int = 4000) -> str:
        """Return a table cell."""
        look = f'<w:tcW w:w="{width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(paragraphs)}</w:tc>"

    def table(self, *rows: tuple[str, ...]) -> str:
        """Return a table of `rows` of cells."""
        grid = "".join('<w:gridCol w:w="3000"/>' for _ in rows[0])
        look = '<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="01E0"/></w:tblPr>'
        made = "".join(
            f'<w:tr w:rsidR="{self._revision()}" w:rsidTr="{self._revision()}"><w:trPr><w:cantSplit/></w:trPr>{"".join(cells)}</w:tr>'
            for cells in rows
        )
        return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def comments_part(random: Random, remarks: list[str]) -> str:
    """Return the part that holds `remarks`, the first of them comment 0."""
    made = []
    for number, remark in enumerate(remarks):
        author, initials = random.choice(AUTHORS)
        inside = f'<w:p w14:paraId="{0x70000000 + number:08X}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:annotationRef/></w:r>'
        made.append(
            f'<w:comment w:id="{number}" w:author={quoteattr(author)} w:date="2019-10-{number % 28 + 1:02}T09:30:00Z" w:initials="{initials}">'
            f"{inside}<w:r><w:t>{escape(remark)}</w:t></w:r></w:p></w:comment>"
        )
    return f"<w:comments {NAMESPACES}>{''.join(made)}</w:comments>"


def _styles() -> str:
    latent = "".join(f'<w:lsdException w:name="Grid Table {n % 7} Accent {n}" w:uiPriority="{40 + n % 60}" w:semiHidden="1"/>' for n in range(376))
    named = {"Normal": "Normal", "Heading1": "heading 1", "Heading2": "heading 2", "Title": "Title", "CommentText": "annotation text"}
    normal = "Normal"
    made = "".join(
        f"<w:style w:type='paragraph' w:default='{int(name == normal)}' w:styleId='{key}'><w:name w:val='{name}'/><w:rPr>{LOOK}</w:rPr></w:style>"
        for key, name in named.items()
    )
    return f'<w:styles {NAMESPACES}><w:latentStyles w:count="376">{latent}</w:latentStyles>{made}</w:styles>'


def _numbering() -> str:
    labels = ["".join(f"%{level + 1}." for level in range(depth + 1)) for depth in range(9)]
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{label}"/></w:lvl>'
        for depth, label in enumerate(labels)
    )
    return (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def package(body: str, comments: str, footer: str) -> bytes:
    """Return the Word file whose body, comments part (empty: none) and footer are these."""
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="1440"/>'
    section = f'<w:sectPr><w:footerReference w:type="default" r:id="footer"/>{page}</w:sectPr>'
    parts = {
        "document": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "styles": _styles(),
        "numbering": _numbering(),
        "footer": f"<w:ftr {NAMESPACES}>{footer}</w:ftr>",
        "settings": f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/></w:settings>',
    }
    if comments:
        parts["comments"] = comments
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{types}.{"document.main" if name == "document" else name}+xml"/>' for name in parts
    )
    office = f"{_SCHEMA}/officeDocument/2006/relationships"
    links = "".join(f'<Relationship Id="{name}" Type="{office}/{name}" Target="{name}.xml"/>' for name in parts if name != "document")
    relationships = f'<Relationships xmlns="{_SCHEMA}/package/2006/relationships">'
    rels = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_SCHEMA}/package/2006/content-types">{rels}{overrides}</Types>',
        "_rels/.rels": f'{relationships}<Relationship Id="document" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        **{f"word/{name}.xml": xml for name, xml in parts.items()},
        "word/_rels/document.xml.rels": f"{relationships}{links}</Relationships>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, xml in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), _DECLARATION + xml, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
