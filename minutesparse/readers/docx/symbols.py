"""`w:sym`: a sign picked from a font, as the Unicode character that looks so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.readers.docx import names
from minutesparse.symbols import sign_of

if TYPE_CHECKING:
    from lxml.etree import _Element


def symbol(element: _Element) -> str:
    """Return the character that a `w:sym` shows: where it is not known, the font's own code point; an empty string where there is none."""
    try:
        sign = chr(int(element.get(names.CHAR, "")[:8], 16))
    except (ValueError, OverflowError):
        return ""
    return sign_of(element.get(names.FONT, ""), sign)
