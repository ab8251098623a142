"""Word packages for the tests of clean copies: made from a body, looked into by part, with parts added that `tests.word` does not write."""

from __future__ import annotations

import io
import zipfile

from tests import word

W16CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
W16CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the content of each part, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(data: bytes) -> str:
    """Return what stands in the body, before its section."""
    xml = parts_of(data)["word/document.xml"].decode()
    return xml.partition("<w:body>")[2].partition("<w:sectPr>")[0]


def with_part(data: bytes, name: str, kind: str, content: bytes) -> bytes:
    """Return the package with a part to which the main one refers as `kind`."""
    parts = parts_of(data)
    rels = parts["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="{name}" Type="{word.OFFICE}/{kind}" Target="{name}"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", link).encode()
    return packed({**parts, f"word/{name}": content})


def packed(parts: dict[str, bytes]) -> bytes:
    """Return the package that holds `parts`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
