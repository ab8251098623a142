r"""Markdown to a document: the text is the source itself, and what Markdown adds to the words is a layer of its own.

In: bytes. Out: a `Document` whose spans point into the decoded source. `**`, `\.`, a link's target, HTML tags and the like are runs of
`Layer.MARKUP`, so that `Passage.view` shows the words alone; the numbers of lists stay words (`Block.number`), for the clerk wrote them.
Front matter is furniture. Comments and tracked changes that pandoc wrote in brackets are comments and changes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutesparse.decoding import decode
from minutesparse.document import Artefact, Document
from minutesparse.drawn import drawn_tables
from minutesparse.dumps import dump_of
from minutesparse.readers.markdown.brackets import brackets_of
from minutesparse.readers.markdown.footnotes import footnotes_of
from minutesparse.readers.markdown.leaves import Leaves
from minutesparse.readers.markdown.regions import regions_of

if TYPE_CHECKING:
    from minutesparse.document import Source
    from minutesparse.limits import Limits


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds."""
    decoded = decode(data)
    text = decoded.text
    dump = dump_of(text, source.format)
    tables = drawn_tables(text) if dump else []
    leaves = Leaves(text, regions_of(text, tables), limits.columns, dump)
    leaves.write()
    document = Document(
        text=text,
        blocks=tuple(leaves.writer.blocks),
        source=source._replace(encoding=decoded.encoding),
        links=tuple(sorted(leaves.links)),
        artefacts=tuple(Artefact("image", span) for span in sorted(leaves.images)),
        diagnostics=decoded.diagnostics(),
    )
    brackets = brackets_of(text, document.leaves, [cell for table in tables for cell in table.torn])
    odd = (*document.diagnostics, *brackets.diagnostics)
    marks = (*brackets.marks, *footnotes_of(text, document.leaves))
    return replace(document.marked(marks), comments=brackets.comments, changes=brackets.changes, diagnostics=odd)
