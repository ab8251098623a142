"""What the stories of one document share: its tables, the stories that stand beside the body, and what is noted along the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Link
from minutesparse.findings import MOST, Findings
from minutesparse.readers.rtf.changes import Changes
from minutesparse.readers.rtf.comments import Remarks
from minutesparse.readers.rtf.numbering import Lists
from minutesparse.readers.rtf.tables import Authors, Colours, Fonts, Styles
from minutesparse.spans import Span

if TYPE_CHECKING:
    from minutesparse.document import View
    from minutesparse.limits import Limits, Work
    from minutesparse.readers.rtf.drafts import Draft, Place


class _Link(NamedTuple):
    start: Place
    end: Place
    url: str


class Book:
    """The document while it is read."""

    def __init__(self, view: View, limits: Limits, work: Work) -> None:
        self.limits = limits
        self.work = work
        self.fonts = Fonts()
        self.colours = Colours()
        self.styles = Styles()
        self.authors = Authors()
        self.lists = Lists()
        self.changes = Changes(view, self.authors)
        self.remarks = Remarks()
        self.findings = Findings()
        self.headers: list[Draft] = []
        self.footers: list[Draft] = []
        self.footnotes: list[Draft] = []
        self.endnotes: list[Draft] = []
        self.paragraphs = 0
        self._links: list[_Link] = []
        self._damaged: list[tuple[Place, str]] = []

    def link(self, start: Place, end: Place, url: str) -> None:
        """Note that the words from `start` to `end` lead to `url`."""
        last = self._links[-1] if self._links else None
        if last and last.url == url and last.end.same(start):
            self._links[-1] = _Link(last.start, end, url)
        else:
            self._links.append(_Link(start, end, url))

    def damage(self, message: str, place: Place) -> None:
        """Note that the words at `place` hold signs of which nobody knows the meaning."""
        if len(self._damaged) < MOST:
            self._damaged.append((place, message))

    def links(self) -> tuple[Link, ...]:
        """Return the links in order of the text."""
        return tuple(sorted(Link(Span(link.start.at, link.end.at), link.url) for link in self._links))

    def report_damage(self) -> None:
        """Add a finding for each place of damage, now that it is known."""
        for place, message in self._damaged:
            self.findings.add("encoding-damage", message, Span(place.at, place.at))
