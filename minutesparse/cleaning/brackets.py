"""What converters write for what has no words: `[bookmark: _GoBack]`, `[image: the council's crest]`, `[pic]`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.cleaning.findings import Findings, in_body
from minutesparse.document import Layer, Mark
from minutesparse.spans import Span
from minutesparse.wording import shows

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document


@cache
def _bracket() -> re.Pattern[str]:
    # [bookmark: OLE_LINK1]; [image: crest]; [pic]; [-- Image: crest --]
    return re.compile(r"\[(?:(?P<bookmark>bookmark: [^\]\n]{1,60})|image: [^\]\n]{0,300}|pic|-- Image: [^\]\n]{0,300} --)\]")


def bookmarks_and_images(document: Document, dialect: Dialect) -> Findings:
    """Mark what Tika, antiword and odt2txt write for bookmarks and pictures."""
    del dialect
    text = document.text
    if not shows(text, ("[bookmark:", "[image:", "[pic]", "[-- Image:")):
        return Findings()
    return Findings(
        tuple(
            Mark(Span(*found.span()), Layer.FURNITURE, "bookmark" if found["bookmark"] else "image")
            for leaf in document.leaves
            for found in _bracket().finditer(text, *leaf.span)
            if in_body(leaf, found.start())
        )
    )
