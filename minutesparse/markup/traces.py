"""What is attached to words: links, tracked changes, reviewers' comments. Places are kept while the page is written, spans made at its end."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, cast

from lxml.etree import XPath

from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.document import Change, Comment, Link
from minutesparse.markup.reviews import Review, author_of, between, comments_of, folded, label_of, moment
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

    from minutesparse.markup.line import Point
    from minutesparse.markup.pen import Pen
    from minutesparse.markup.reviews import Role

_WORDS = XPath(".//text()[not(parent::script or parent::style)]")


class _Edit(NamedTuple):
    """A tracked change: for an insertion `end` is set, for a deletion `words` are what was deleted."""

    start: Point
    end: Point | None
    words: str
    author: str | None
    date: str | None


class Traces:
    """Collects what is attached to the words that `pen` writes."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._links: list[tuple[Point, Point, str]] = []
        self._edits: list[_Edit] = []
        self._reviews: list[Review] = []
        self._ranges: dict[str, list[tuple[Point, Point]]] = {}
        self._said: dict[str, dict[str, str]] = {}
        self._open: list[Review] = []

    def link(self, url: str, start: Point) -> None:
        """Note that the words from `start` to here lead to `url`."""
        self._links.append((start, self._pen.last(), url))

    def insertion(self, said: Mapping[str, str], start: Point) -> None:
        """Note that the words from `start` to here were inserted."""
        self._edits.append(_Edit(start, self._pen.last(), "", author_of(said.get("cite", "")), said.get("datetime")))

    def deletion(self, element: Element, said: Mapping[str, str]) -> None:
        """Note that the words of `element` were deleted here."""
        words = " ".join(words_of(element).split())
        if words:
            self._edits.append(_Edit(self._pen.here(after=True), None, words, author_of(said.get("cite", "")), said.get("datetime")))

    def begin_review(self, element: Element, role: Role) -> None:
        """Note what `element`, which begins here, is to a Word comment."""
        review = role.review
        if role.name == "place":
            review.place = review.place or self._pen.here(after=True)
        if role.name != "holder":
            review.label = review.label or label_of(words_of(element))
            return
        self._open.append(review)
        review.start = self._pen.here(after=False)

    def end_review(self, role: Role) -> None:
        """Note what an element that ends here was to a Word comment; its words begin behind its label."""
        review = role.review
        if role.name == "label":
            review.start = self._pen.here(after=False)
        elif role.name == "holder":
            self._open.pop()
            if review.end is None:
                self._reviews.append(review)
            review.end = self._pen.last()

    def styled(self, said: Mapping[str, str]) -> None:
        """Note what Word's style says of a comment: of the one whose words are being read, else of the one that it names."""
        if self._open:
            review = self._open[-1]
            review.author = author_of(said.get("author", "")) or review.author
            review.read(said)
        elif said.get("reference"):
            self._said.setdefault(_key(said["reference"]), {}).update(said)

    def ranged(self, reference: str, start: Point) -> None:
        """Note that the words from `start` to here are what the comment called `reference` (`JC_1`; further on `1`) is about."""
        self._ranges.setdefault(_key(reference), []).append((start, self._pen.last()))

    def comments(self, text: str) -> tuple[Comment, ...]:
        """Return the comments whose words were found, in order of the text."""
        reach: dict[int, Point] = {}
        for start, end in chain.from_iterable(self._ranges.values()):
            reach[start.at] = max(end, reach.get(start.at, end), key=lambda point: point.at)
        for review in self._reviews:
            found = [*self._ranges.get(review.label, ()), *self._ranges.get(review.id, ())]
            # of two links in one another the parser ends the outer one where the inner one begins
            review.ranges = [(start, end if start.at < end.at else reach[start.at]) for start, end in found]
            review.read(self._said.get(review.label, {}))
        return tuple(comments_of(self._reviews, text))

    def links(self, text: str) -> tuple[Link, ...]:
        """Return the links that have words, in order of the text."""
        found = ((between(start, end, text), url) for start, end, url in self._links)
        return tuple(sorted(Link(span, url) for span, url in found if span.start < span.end))

    def changes(self, text: str) -> tuple[Change, ...]:
        """Return the tracked changes, in order of the text."""
        return tuple(sorted(filter(None, (_change(edit, text) for edit in self._edits)), key=lambda change: change.span))

    def diagnostics(self) -> Iterable[Diagnostic]:
        """Yield what is odd about comments and changes."""
        dates = [review.date for review in self._reviews] + [edit.date for edit in self._edits]
        for date in dates:
            if date and moment(date) is None:
                yield Diagnostic.of("comment-date-invalid", f"{quoted(date)} is no date")


def _change(edit: _Edit, text: str) -> Change | None:
    if edit.end is None:
        return Change("deletion", edit.words, Span(edit.start.at, edit.start.at), edit.author, moment(edit.date))
    span = between(edit.start, edit.end, text)
    if span.start == span.end:
        return None
    return Change("insertion", folded(span, text), span, edit.author, moment(edit.date))


def words_of(element: Element) -> str:
    """Return the words in `element`, those of scripts and style sheets left out."""
    return "".join(cast("list[str]", _WORDS(element)))


def _key(reference: str) -> str:
    """Return the label that a reference names: `JC1` for `JC_1`."""
    name, _, number = reference.rpartition("_")
    return f"{name}{number}"
