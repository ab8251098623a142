r"""Markdown to a document: the text is the source itself, and what Markdown adds to the words is a layer of its own.

In: bytes. Out: a `Document` whose spans point into the decoded source. `**`, `\.`, a link's target, HTML tags and the like are runs of
`Layer.MARKUP`, so that `Passage.view` shows the words alone; the numbers of lists stay words (`Block.number`), for the clerk wrote them.
Front matter is furniture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.decoding import decode
from minutesparse.document import Artefact, Document
from minutesparse.readers.markdown.leaves import Leaves
from minutesparse.readers.markdown.regions import regions_of

if TYPE_CHECKING:
    from minutesparse.document import Source
    from minutesparse.limits import Limits


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds."""
    decoded = decode(data)
    leaves = Leaves(decoded.text, regions_of(decoded.text), limits.columns)
    leaves.write()
    return Document(
        text=decoded.text,
        blocks=tuple(leaves.writer.blocks),
        source=source._replace(encoding=decoded.encoding),
        links=tuple(sorted(leaves.links)),
        artefacts=tuple(Artefact("image", span) for span in sorted(leaves.images)),
        diagnostics=decoded.diagnostics(),
    )
