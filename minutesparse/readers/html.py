"""HTML to a document: a whole page, saved by Word or fetched from a council's site, a fragment, or the page of a web archive.

In: bytes, in the character set that they declare or turn out to be in. Out: a `Document` whose text is assembled, one leaf a line. Each
leaf's `style` is the class name that tells most of it (`mgAiTitleTxt`, `MsoNormal`), its locator the line of the file. Site chrome is
furniture; if that leaves no words, it was none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.assembler import Assembler
from minutesparse.decoding import Decoded, decode
from minutesparse.document import Document
from minutesparse.markup import blocks_of
from minutesparse.readers.webarchive import is_web_archive, page_of

if TYPE_CHECKING:
    from minutesparse.document import Source
    from minutesparse.limits import Limits

# b'<meta charset="utf-8">', b'content="text/html; charset=windows-1252"', b'<?xml version="1.0" encoding="iso-8859-1"?>'
_DECLARED = re.compile(rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,80}?\bencoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE)

_HEAD = 4096
"""Bytes in which a declaration is looked for: four times what the HTML standard asks, for Word writes much before it."""


def read(data: bytes, source: Source, limits: Limits) -> Document:
    """Return the document that `data` holds.

    Raises:
        LimitExceeded: the page is deeper, larger or denser than `limits` allow.
        UnreadableSource: it is a web archive without a page.
    """
    decoded = _decoded(data, limits)
    page = Assembler()
    markup = blocks_of(decoded.text, page, limits, site=True)
    if not markup.worded:
        page = Assembler()
        markup = blocks_of(decoded.text, page, limits)
    return Document(
        text=page.text(),
        blocks=markup.blocks,
        source=source._replace(encoding=decoded.encoding),
        comments=markup.comments,
        changes=markup.changes,
        links=markup.links,
        artefacts=markup.artefacts,
        diagnostics=(*markup.diagnostics, *(found.model_copy(update={"span": None}) for found in decoded.diagnostics())),
    )


def _decoded(data: bytes, limits: Limits) -> Decoded:
    """Return the text of the page in `data`, unpacked where that is a web archive, whose header says more of its characters than the page."""
    charset = None
    if is_web_archive(data):
        data, charset = page_of(data, limits)
    declared = _DECLARED.search(data, 0, _HEAD)
    return decode(data, charset or (declared[1].decode("ascii") if declared else None))
