"""Codes of fields, as Word writes them in every one of its formats: page numbers are furniture, links lead somewhere.

In: the code between a field's beginning and its result. Out: what it says of the words that the field shows.
"""

from __future__ import annotations

import re

from minutesparse.document import Layer

# HYPERLINK "https://hill.example/agenda"      HYPERLINK mailto:clerk@hill.example \t "_blank"
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"\\]*+(?:\\.[^"\\]*+)*+)"|([^\s"\\][^\s"]*+))', re.IGNORECASE)

# PAGE \* MERGEFORMAT      NUMPAGES
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


def instruction(code: str) -> tuple[Layer | None, str | None]:
    """Return the layer of what the field with this code shows (None: of its surroundings), and the address that it leads to, if any."""
    if _PAGE.match(code):
        return Layer.FURNITURE, None
    found = _HYPERLINK.match(code)
    return None, (found.group(1) or found.group(2)) if found else None
