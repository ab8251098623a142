"""PDF files drawn by hand: words at places, rules, notes; as small as PDF (ISO 32000-1) allows."""

from __future__ import annotations

from typing import NamedTuple


class Sheet:
    """One page, 595 by 842 points, in Helvetica; places are points from the left lower corner."""

    def __init__(self) -> None:
        self.orders: list[str] = []
        self.notes: list[str] = []

    def words(self, left: float, bottom: float, text: str, *, size: float = 11, bold: bool = False, grey: float = 0.0) -> Sheet:  # noqa: PLR0913 - how words look
        """Draw `text`; `grey` is 0 for black and 1 for white."""
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.orders.append(f"BT {grey} g /{'B' if bold else 'R'} {size} Tf {left} {bottom} Td ({escaped}) Tj ET")
        return self

    def column(self, left: float, bottom: float, *texts: str, leading: float = 13) -> Sheet:
        """Draw lines under each other, the first at `bottom`."""
        for index, text in enumerate(texts):
            self.words(left, bottom - index * leading, text)
        return self

    def grid(self, edges: list[float], heights: list[float]) -> Sheet:
        """Draw the rules of a table: `edges` from left to right, `heights` from top to bottom."""
        for height in heights:
            self.rule(edges[0], height, edges[-1], height)
        for edge in edges:
            self.rule(edge, heights[0], edge, heights[-1])
        return self

    def rule(self, left: float, bottom: float, right: float, top: float) -> Sheet:
        """Draw a line."""
        self.orders.append(f"0 G 0.5 w {left} {bottom} m {right} {top} l S")
        return self

    def panel(self, left: float, bottom: float, width: float, height: float, grey: float) -> Sheet:
        """Fill an area."""
        self.orders.append(f"{grey} g {left} {bottom} {width} {height} re f")
        return self

    def picture(self) -> Sheet:
        """Draw a grey dot as a picture."""
        self.orders.append("q 100 0 0 100 72 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q")
        return self

    def note(self, kind: str, box: tuple[float, float, float, float], said: str, rest: str = "") -> Sheet:
        """Stick an annotation on the page; `rest` are further entries of its dictionary."""
        left, bottom, right, top = box
        quad = f"/QuadPoints [{left} {top} {right} {top} {left} {bottom} {right} {bottom}]" if kind == "Highlight" else ""
        edges = " ".join(map(str, box))
        self.notes.append(f"<< /Type /Annot /Subtype /{kind} /Rect [{edges}] {quad} /Contents ({said}) {rest} >>")
        return self


class _Body(NamedTuple):
    """The objects of a file, numbered from 1."""

    objects: list[bytes]

    def add(self, content: str) -> int:
        self.objects.append(content.encode("cp1252"))
        return len(self.objects)


def pdf(*sheets: Sheet) -> bytes:
    """Return a file of the pages given."""
    body = _Body([])
    body.add("<< /Type /Catalog /Pages 2 0 R >>")
    body.add("")
    fonts = [body.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>") for name in ("Helvetica", "Helvetica-Bold")]
    pages = []
    for sheet in sheets:
        orders = "\n".join(sheet.orders)
        drawn = body.add(f"<< /Length {len(orders.encode('cp1252'))} >>\nstream\n{orders}\nendstream")
        notes = [body.add(note) for note in sheet.notes]
        told = " ".join(f"{note} 0 R" for note in notes)
        pages.append(
            body.add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {drawn} 0 R /Annots [{told}] "
                f"/Resources << /Font << /R {fonts[0]} 0 R /B {fonts[1]} 0 R >> >> >>"
            )
        )
    kids = " ".join(f"{page} 0 R" for page in pages)
    body.objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    return packed(body.objects)


def packed(objects: list[bytes]) -> bytes:
    """Return a file of objects numbered from 1, the first of which is its catalogue."""
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)
