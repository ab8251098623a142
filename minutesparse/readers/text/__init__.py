"""Plain text, as Tika, antiword, pdftotext or a person left it, to blocks; the decoded source is the document's text itself.

In: the bytes. Out: a `Document` with a leaf for each paragraph (lines that were wrapped are one leaf), tables where their cells can be told, and
headings where they are underlined. Bullets, numbers, markers and damage are left to the stages that follow.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutesparse.decoding import decode
from minutesparse.document import Document
from minutesparse.dumps import dump_of
from minutesparse.readers.text import catdoc, footnotes, notes, odt2txt, pdftotext, tika
from minutesparse.readers.text.cells import tables_of_cells
from minutesparse.readers.text.columns import tables_of_columns, tables_of_lines
from minutesparse.readers.text.flattened import unfolded
from minutesparse.readers.text.leaves import Leaves
from minutesparse.readers.text.lines import lines_of
from minutesparse.readers.text.wrapping import shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from minutesparse.document import Block, Source
    from minutesparse.dumps import Dump
    from minutesparse.limits import Limits
    from minutesparse.readers.text.lines import Line
    from minutesparse.readers.text.tables import Table


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that the text in `data` holds; its size has been limited by whoever received it."""
    decoded = decode(data)
    text = decoded.text
    dump = dump_of(text, source.format)
    name = dump.name if dump else ""
    document = Document(
        text,
        tuple(_blocks(text, limits, dump)),
        source._replace(encoding=decoded.encoding),
        diagnostics=decoded.diagnostics(),
    )
    if name in _WHOLE:
        made = _WHOLE[name](text, document.blocks)
        odd = (*document.diagnostics, *made.diagnostics)
        return replace(document, blocks=tuple(made.blocks), comments=made.comments, changes=made.changes, diagnostics=odd)
    aside = _NOTES.get(name, notes.notes_of)(text, document.leaves)
    odd = (*document.diagnostics, *aside.diagnostics)
    return replace(document.marked(aside.marks), comments=aside.comments, diagnostics=odd)


_WHOLE = {"odt2txt": odt2txt.whole}
"""What makes paragraphs whole that comments parted, in a dump of that name."""

_NOTES = {
    "antiword": footnotes.behind_a_line,
    "catdoc": catdoc.notes_of,
    "pandoc": footnotes.at_the_end,
    "pdftotext": pdftotext.hyphens_of,
    "tika": tika.without_breaks,
    "tika-rtf": tika.remarks_of,
}
"""What finds comments and notes in a dump, by its name; in other texts they are looked for as Tika writes them."""


def _blocks(text: str, limits: Limits, dump: Dump | None) -> Iterator[Block]:
    """Yield the top-level blocks, in order of the text."""
    lines = unfolded(lines_of(text))
    leaves = Leaves(shape_of(lines, dump))
    at = 0
    for table in _tables(lines, limits, text, dump):
        yield from leaves.of(lines[at : table.first])
        yield from table.blocks(leaves)
        at = table.after
    yield from leaves.of(lines[at:])


def _tables(lines: Sequence[Line], limits: Limits, text: str, dump: Dump | None) -> Iterator[Table]:
    """Yield the tables, in order: those of cells led by TABs, or of rows as `dump` writes them, and between them those with a row on a line."""
    wrapped = text if dump else ""
    led = _ROWS.get(dump.name if dump else "", tables_of_cells)(lines, limits.columns)
    drawn = pdftotext.tables_of_gaps(lines, limits.columns, text) if dump and dump.leaves_gaps else tables_of_lines(lines, wrapped)
    at = 0
    for table in sorted((*led, *drawn), key=lambda table: table.first):
        if table.first >= at:
            yield from tables_of_columns(lines, at, table.first, wrapped)
            yield table
            at = table.after
    yield from tables_of_columns(lines, at, len(lines), wrapped)


_ROWS: dict[str, Callable[[Sequence[Line], int], Iterable[Table]]] = {
    "catdoc": catdoc.tables_of_rows,
    "tika": tika.tables_of_rows,
    "tika-rtf": tika.no_tables,
}
"""What finds the tables that stand paragraph by paragraph in a dump, by its name; in other texts they are looked for as Tika writes them."""
