"""Plain text, as Tika, antiword, pdftotext or a person left it, to blocks; the decoded source is the document's text itself.

In: the bytes. Out: a `Document` with a leaf for each paragraph (lines that were wrapped are one leaf), tables where their cells can be told, and
headings where they are underlined. Bullets, numbers, markers and damage are left to the stages that follow.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutesparse.decoding import decode
from minutesparse.document import Document
from minutesparse.readers.text.cells import tables_of_cells
from minutesparse.readers.text.columns import tables_of_columns
from minutesparse.readers.text.flattened import unfolded
from minutesparse.readers.text.leaves import Leaves
from minutesparse.readers.text.lines import lines_of
from minutesparse.readers.text.notes import notes_of
from minutesparse.readers.text.wrapping import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Block, Source
    from minutesparse.limits import Limits
    from minutesparse.readers.text.lines import Line
    from minutesparse.readers.text.tables import Table


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that the text in `data` holds; its size has been limited by whoever received it."""
    decoded = decode(data)
    document = Document(
        decoded.text,
        tuple(_blocks(unfolded(lines_of(decoded.text)), limits)),
        source._replace(encoding=decoded.encoding),
        diagnostics=decoded.diagnostics(),
    )
    notes = notes_of(document.text, document.leaves)
    return replace(document.marked(notes.marks), comments=notes.comments)


def _blocks(lines: Sequence[Line], limits: Limits) -> Iterator[Block]:
    """Yield the top-level blocks, in order of the text."""
    leaves = Leaves(shape_of(lines))
    at = 0
    for table in _tables(lines, limits):
        yield from leaves.of(lines[at : table.first])
        yield from table.blocks(leaves)
        at = table.after
    yield from leaves.of(lines[at:])


def _tables(lines: Sequence[Line], limits: Limits) -> Iterator[Table]:
    """Yield the tables, in order: those of cells led by TABs, and between them those with a row on a line."""
    at = 0
    for table in tables_of_cells(lines, limits.columns):
        yield from tables_of_columns(lines, at, table.first)
        yield table
        at = table.after
    yield from tables_of_columns(lines, at, len(lines))
