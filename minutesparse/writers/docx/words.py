"""The elements of a Word file's body: runs, paragraphs, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

BOLD = "<w:b/>"


def run(text: str, properties: str = "", element: str = "t") -> str:
    """Return a run of `text`; `properties` are the children of its `w:rPr`, and `element` is `delText` for words that were deleted."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:{element} xml:space="preserve">{escape(text)}</w:{element}></w:r>'


def paragraph(*runs: str, style: str = "", number: tuple[int, int] | None = None) -> str:
    """Return a paragraph; `number` is its list and its level there."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose first row are its heads."""
    grid = "<w:gridCol/>" * max(map(len, rows), default=0)
    made = []
    for place, row in enumerate(rows):
        heads = "" if place else "<w:trPr><w:tblHeader/></w:trPr>"
        cells = (f"<w:tc><w:tcPr/>{paragraph(run(cell, '' if place else BOLD)) if cell else paragraph()}</w:tc>" for cell in row)
        made.append(f"<w:tr>{heads}{''.join(cells)}</w:tr>")
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(made)}</w:tbl>'
