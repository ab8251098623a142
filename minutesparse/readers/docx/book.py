"""What the stories of one document share: the text that they are written to, its styles and lists, and what is noted along the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml import etree

from minutesparse.anchors import Anchors
from minutesparse.changes import Changes
from minutesparse.links import Links
from minutesparse.package import SMALL
from minutesparse.page import Page
from minutesparse.readers.docx import names
from minutesparse.readers.docx.numbering import Numbering
from minutesparse.readers.docx.plain import plain, transitional
from minutesparse.readers.docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.document import View
    from minutesparse.findings import Findings
    from minutesparse.limits import Limits
    from minutesparse.readers.docx.parts import Parts


# sz w:val="2"      sz w:val="&#50;"
_TINY = re.compile(rb"""sz\s\w+:val\s?=\s?["'](?:[0-4]["']|&)""")

# color w:val="FFFFFF"      color w:themeColor="background1" w:val="ffffff"      color w:val="&#70;FFFFF"      color and then no tag for long
_WHITE = re.compile(rb"""color\s(?:[^<]{0,300}?(?:["'][Ff]{6}["']|&)|[^<]{300})""")

_BUILT = etree.XPath(
    "3 * count(//w:p) + 3 * count(//w:tc) + 5 * count(//w:tr) + 3 * count(//w:sdt) + 3 * count(//w:hyperlink) + 8 * count(//w:txbxContent)"
    " + 8 * count(//w:br) + 8 * count(//w:cr) + 15 * count(//w:tbl) + 3 * count(//w:customXml) + 2 * count(//w:ins)",
    namespaces={"w": names.DOCUMENT[1:].partition("}")[0]},
)
"""What is built for the elements of a story beside themselves, in elements."""


def _conceals(content: bytes) -> bool:
    """Return whether words of the part may be too small or too white to be seen.

    Nearly every run tells its size and colour, so they are looked for in the bytes, where that takes a fraction of the time; in UTF-16 that
    cannot be done.
    """
    return b"\0" in content[:4] or _TINY.search(content) is not None or _WHITE.search(content) is not None


class Part:
    """A part whose stories are read: its name, the addresses that it refers to, and how many of its paragraphs have been met."""

    __slots__ = ("addresses", "conceals", "count", "name", "places")

    def __init__(self, name: str, addresses: dict[str, str], places: dict[_Element, int] | None, *, conceals: bool) -> None:
        self.name = name
        self.addresses = addresses
        self.places = places
        """The number of each paragraph, where they are not met in the order of the file."""
        self.conceals = conceals
        """Whether size or colour may make words of it unseen."""
        self.count = 0


def opened(parts: Parts, name: str) -> tuple[_Element, Part]:
    """Return the root of the part called `name`, made plain, and what its stories need to know of it."""
    content = parts.package.read(name)
    root = transitional(parts.package.parsed(content, name))
    if len(content) > SMALL:
        parts.package.work.add(int(cast("float", _BUILT(root))))
    places = plain(root)
    return root, Part(name, parts.addresses(name), places, conceals=_conceals(content))


class Book:
    """The document while it is read."""

    def __init__(self, styles: _Element | None, numbering: _Element | None, view: View, limits: Limits, findings: Findings) -> None:
        self.page = Page()
        self.styles = Styles(styles)
        self.numbering = Numbering(numbering, self.styles)
        self.changes = Changes(self.page, view)
        self.anchors = Anchors()
        self.columns = limits.columns
        self.findings = findings
        self.notes: list[tuple[str, str]] = []
        """The kind and identifier of each footnote and endnote, in order of their references."""
        self.links = Links()
