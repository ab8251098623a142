"""Bytes to documents: what the bytes are is told from their content, and one reader a format takes it from there.

To add a format: one file (or folder) here with a `READER`, one line in `READERS`, fixtures.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from minutesparse.document import Block, Document, Kind, Locator, Run, Source
from minutesparse.spans import Span

if TYPE_CHECKING:
    from os import PathLike
    from typing import BinaryIO

    from minutesparse.limits import Limits


def read(source: str | PathLike[str] | bytes | BinaryIO, *, format: str | None, limits: Limits) -> Document:
    """Return the document at `source` as it was written."""
    del format, limits
    name, data = (None, source) if isinstance(source, bytes) else (Path(source).name, Path(source).read_bytes())
    text = data.decode("utf-8").removeprefix("\ufeff")
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            span = Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
            blocks.append(Block(Kind.PARAGRAPH, span, (Run(*span),), locator=Locator(line=number)))
        at += len(line) + 1
    return Document(text, tuple(blocks), Source(name, "text", hashlib.sha256(data).hexdigest(), len(data), "utf-8"))
