"""What the stories of one document share: the text that they are written to, its changes, and what is noted along the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.anchors import Anchors
from minutesparse.changes import Changes
from minutesparse.links import Links
from minutesparse.page import Page
from minutesparse.readers.odt import names
from minutesparse.readers.odt.numbering import Numbering
from minutesparse.readers.odt.plain import plain
from minutesparse.readers.odt.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Hashable

    from lxml.etree import _Element

    from minutesparse.changes import Mark
    from minutesparse.document import View
    from minutesparse.findings import Findings
    from minutesparse.limits import Limits


class Part:
    """A part whose stories are read: its root and name, the styles that it can name, and the numbers of its paragraphs as received."""

    def __init__(self, root: _Element, name: str, common: _Element | None) -> None:
        self.root = root
        self.name = name
        automatic = root.find(names.AUTOMATIC)
        self.styles = Styles(common, automatic)
        self.numbering = Numbering((automatic, common), common.find(names.OUTLINE_STYLE) if common is not None else None)
        self.places = plain(root)
        self.ended = {end.get(names.ANNOTATION_NAME) for end in root.iter(names.ANNOTATION_END)}
        """The names of comments whose range ends somewhere."""
        self.regions = {_name_of(region): region for region in root.iter(names.REGION)}
        """The tracked changes that are still to be met."""
        self.lists: dict[str | None, Hashable] = {}
        """The counters of each list that has a name; of those that have none, and a style, under the style's."""


class Book:
    """The document while it is read."""

    def __init__(self, view: View, limits: Limits, findings: Findings) -> None:
        self.page = Page()
        self.changes = Changes(self.page, view)
        self.anchors = Anchors()
        self.limits = limits
        self.findings = findings
        self.links = Links()
        self.notes: list[tuple[_Element, Part]] = []
        self.annotations: list[tuple[str, _Element, Part]] = []
        """Each comment with the key that its anchor has, in order of their beginnings."""

    def mark(self, change: _Element) -> Mark:
        """Return what an insertion or deletion says of its words."""
        kind = "deletion" if change.tag == names.DELETION else "insertion"
        info = change.find(names.CHANGE_INFO)
        author, date = (None, None) if info is None else (info.findtext(names.CREATOR), info.findtext(names.DATE))
        return self.changes.mark(kind, author or None, date)


def _name_of(region: _Element) -> str:
    return region.get(names.ID) or region.get(names.XML_ID) or ""
