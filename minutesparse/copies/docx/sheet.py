"""A part of a Word package as a sheet: what its language says of paragraphs and ranges, and how strict documents are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.copies.sheet import Place, Sheet, Speech
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

W = names.P.removesuffix("p")
"""The namespace of the words of WordprocessingML, in braces."""

MARKUP = frozenset(
    f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr")
)
"""What stands among words or paragraphs and is neither."""

_RANGES = ("bookmark", "commentRange", "perm", "moveFromRange", "moveToRange")
_HALVES = tuple(f"{W}{family}{half}" for family in _RANGES for half in ("Start", "End"))


def _range_of(mark: _Element) -> tuple[str, str]:
    return mark.tag.removesuffix("Start").removesuffix("End"), mark.get(names.ID, "")


_SPEECH = Speech((names.P,), _HALVES, _range_of)


def sheet_of(name: str, content: bytes, root: _Element) -> Sheet:
    """Return the sheet of the part called `name`; a strict document is read as if it were a transitional one."""
    transitional(root)
    return Sheet(name, content, root, _SPEECH)


def properties_of(sheet: Sheet, paragraph: _Element) -> Place:
    """Return where the properties of a paragraph stand; where it has none, the empty place for them."""
    properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
    inner = sheet.place(paragraph).inner
    return Place(inner, inner, inner, inner) if properties is None else sheet.place(properties)


def transitional(root: _Element) -> None:
    """Rename the names of a strict document in the tree at `root` to the transitional ones."""
    if not root.tag.startswith("{http://purl.oclc.org/"):
        return
    for element in root.iter("*"):
        element.tag = _renamed(str(element.tag))
        for key, value in element.items():
            new = _renamed(str(key))
            if key != new:
                del element.attrib[key]
                element.set(new, value)


def _renamed(name: str) -> str:
    namespace, brace, local = name.removeprefix("{").partition("}")
    known = names.STRICT.get(namespace)
    return known + local if brace and known else name
