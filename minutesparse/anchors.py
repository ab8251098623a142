"""Where the comments of a document hang: the ranges and references met in its stories, by the identifier that they name; and their threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.spans import Span

if TYPE_CHECKING:
    from minutesparse.page import Place


class Anchor(NamedTuple):
    """A place that a comment hangs on: `order` counts the references of the document from 1 (None: there is none)."""

    span: Span
    basis: str
    order: int | None


class Anchors:
    """The ranges and references met so far. Identifiers may repeat in damaged files: the second of a name belongs to the second comment of it."""

    def __init__(self) -> None:
        self._starts: dict[str, list[Place]] = {}
        self._ends: dict[str, list[Place]] = {}
        self._references: dict[str, list[tuple[int, Place]]] = {}
        self._count = 0

    def start(self, key: str, place: Place) -> None:
        """Note that the range of the comment `key` starts at `place`."""
        self._starts.setdefault(key, []).append(place)

    def end(self, key: str, place: Place) -> None:
        """Note that the range of the comment `key` ends at `place`."""
        self._ends.setdefault(key, []).append(place)

    def refer(self, key: str, place: Place) -> None:
        """Note a reference to the comment `key`."""
        self._count += 1
        self._references.setdefault(key, []).append((self._count, place))

    def close(self, key: str, place: Place) -> None:
        """Note that the range of the comment `key`, which no reference follows, ends at `place`."""
        self.end(key, place)
        self._count += 1
        start = self._starts.get(key, [])
        turn = len(self._ends[key]) - 1
        self._references.setdefault(key, []).append((self._count, start[turn] if turn < len(start) else place))

    def found(self, key: str, text: str) -> list[Anchor]:
        """Return the anchors of the comments called `key`, in the order of the stories."""
        starts, ends, references = self._starts.get(key, []), self._ends.get(key, []), self._references.get(key, [])
        anchors = []
        for index in range(max(len(references), min(len(starts), len(ends)))):
            order: int | None = None
            if index < len(references):
                order, point = references[index]
                span = Span(point.at, point.at)
            if index < min(len(starts), len(ends)):
                span = trimmed(starts[index].at, ends[index].at, text)
            anchors.append(Anchor(span, "range" if span.start < span.end else "point", order))
        return anchors

    def unanswered(self, keys: set[str]) -> list[tuple[str, Span]]:
        """Return the identifiers and places of references to comments other than `keys`."""
        return [(key, Span(place.at, place.at)) for key, found in self._references.items() if key not in keys for _, place in found]


def trimmed(start: int, end: int, text: str) -> Span:
    """Return the span without the separators of leaves and cells at its edges; where nothing is left, the empty one at its start."""
    while start < end and text[start] in "\n\t":
        start += 1
    while start < end and text[end - 1] in "\n\t":
        end -= 1
    return Span(start, max(start, end))


def acyclic(parents: list[int | None]) -> list[int | None]:
    """Return `parents` (positions in this same list) without those that lead round in a circle."""
    clean = list(parents)
    settled: set[int] = set()
    for index in range(len(clean)):
        path: set[int] = set()
        at: int | None = index
        while at is not None and at not in settled:
            path.add(at)
            if clean[at] in path:
                clean[at] = None
            at = clean[at]
        settled |= path
    return clean
