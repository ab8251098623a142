"""The links of a document while it is read: neighbouring words that lead to one place are one link.

In: stretches of the text in order, each with where it leads. Out: links.
"""

from __future__ import annotations

from minutesparse.document import Link
from minutesparse.spans import Span


class Links:
    """Where words lead.

    >>> links = Links()
    >>> links.add(0, 4, "https://hill.example")
    >>> links.add(4, 9, "https://hill.example")
    >>> [tuple(link.span) for link in links.listed()]
    [(0, 9)]
    """

    def __init__(self) -> None:
        self._found: list[Link] = []

    def add(self, start: int, end: int, url: str) -> None:
        """Note that the words from `start` to `end` lead to `url`."""
        last = self._found[-1] if self._found else None
        if last and last.url == url and last.span.end == start:
            self._found[-1] = Link(Span(last.span.start, end), url)
        else:
            self._found.append(Link(Span(start, end), url))

    def listed(self) -> tuple[Link, ...]:
        """Return the links, in order of the text."""
        return tuple(self._found)
