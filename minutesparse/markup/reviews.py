"""The comments that Word leaves in HTML: what belongs to which, told before the words are read.

A comment's label stands in the text as a link to `#_msocom_1`, its words in a list at the end, whose label links back to `#_msoanchor_1`.
Editors of content management systems strip classes and styles, so the pairs of names count first, then `id=_com_1`; authors, dates and
ranges are read where Word's styles are left. Numbers begin again in each pasted piece: a comment answers to the labels before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from minutesparse.document import Block, Comment, Kind, Run, view_of
from minutesparse.markup.look import look_of
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from minutesparse.markup.line import Point

# "#_msocom_1", "http://intranet/minutes.htm#_msoanchor_12"
_LINK = re.compile(r"[^#]*#_mso(com|anchor)_(\d{1,6})$", re.IGNORECASE)

# "_msocom_1", "_com_1"
_NAME = re.compile(r"_(?:mso)?com_(\d{1,6})$", re.IGNORECASE)

# "[JC1]"
_LABEL = re.compile(r"\s*\[?([^\[\]\s]*?)(\d*)\]?\s*$")

# "[JC1]No sure", its label no link
_GLUED = re.compile(r"\[([^\W\d_]{1,9})(\d{1,6})\]\s*(?=\S)")

# "20140605T0930", "2014-06-05T09:30:00Z"
_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?)?")

_HOLDERS = frozenset({"div", "td", "li", "dd", "section"})

_NEAR = 20
"""Elements before a comment's first label that are looked at."""


@dataclass(eq=False)
class Review:
    """One comment as it is found: the points are set while the words are read."""

    id: str
    label: str = ""
    author: str | None = None
    date: str | None = None
    parent: str | None = None
    resolved: bool | None = None
    start: Point | None = None
    end: Point | None = None
    place: Point | None = None
    ranges: list[tuple[Point, Point]] = field(default_factory=list)

    def read(self, said: Mapping[str, str]) -> None:
        """Take what Word's `mso-comment-…` declarations say of this comment."""
        self.date = said.get("date", self.date)
        self.parent = said.get("parent", self.parent)
        if said.get("done", "no").lower() not in ("no", "0", "false"):
            self.resolved = True


class Role(NamedTuple):
    """What an element is to a comment: `place` (its label in the text), `holder` (of its words), `label` (before its words)."""

    name: str
    review: Review


def roles_of(root: Element) -> dict[Element, Role]:
    """Return what each element is to a Word comment; elements that have nothing to do with one are left out."""
    signs = [sign for element in _named(root) if (sign := _sign(element))]
    holds: dict[Element, set[str]] = {}
    for sign in signs:
        for above in (sign.element, *sign.element.iterancestors()):
            holds.setdefault(above, set()).add("" if sign.place else sign.number)
    found: dict[Element, Role] = {}
    waiting: dict[str, Review] = {}
    for sign in signs:
        if sign.place:
            found[sign.element] = Role("place", waiting.setdefault(sign.number, Review(sign.number)))
            continue
        review = next((found[above].review for above in _upward(sign.element) if above in found and found[above].name == "holder"), None)
        if review is None:
            review = waiting.pop(sign.number, None) or Review(sign.number)
            holder = _holder(sign.element, holds)
            if holder is not None:
                found[holder] = Role("holder", review)
        if sign.label:
            found[sign.element] = Role("label", review)
    return found


_NAMES = frozenset({"href", "id", "name"})


def _named(root: Element) -> list[Element]:
    """Return the elements that may name a comment, in order of the page; XPath takes twice as long to find them."""
    return [element for element in root.iter() if not _NAMES.isdisjoint(element.keys())]


class _Sign(NamedTuple):
    """An element that names a comment: its label in the text (`place`), its label before its words (`label`), or neither."""

    element: Element
    number: str
    place: bool = False
    label: bool = False


def _sign(element: Element) -> _Sign | None:
    if element.tag == "a":
        link = _LINK.match(element.get("href", ""))
        if link:
            place = link[1].lower() == "com"
            return _Sign(element, link[2], place=place, label=not place)
    name = _NAME.match(element.get("id") or element.get("name") or "")
    return _Sign(element, name[1]) if name else None


def _upward(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _holder(element: Element, holds: dict[Element, set[str]]) -> Element | None:
    """Return the element that holds the words of the comment that `element` names, and of no other.

    It is one that says so, else the nearest paragraph, else the nearest division that begins with `element`.
    """
    best: Element | None = None
    below, first = element, True
    for above in _upward(element):
        if above.tag in ("body", "html") or len(holds[above]) > 1:
            break
        if _NAME.match(above.get("id", "")) or look_of(above.get("style", "")).element == "comment":
            return above
        first = first and (above is element or not _words_before(below))
        if best is None and (above.tag == "p" or (above.tag in _HOLDERS and first)):
            best = above
        below = above
    return best


def _words_before(element: Element) -> bool:
    """Return whether words stand before `element` in its parent (or so much else that they may)."""
    before = list(islice(element.itersiblings(preceding=True), _NEAR))
    parent = element.getparent()
    if any((sibling.tail or "").strip() or any(words.strip() for words in sibling.itertext()) for sibling in before):
        return True
    return len(before) == _NEAR or (parent is not None and bool((parent.text or "").strip()))


def label_of(words: str) -> str:
    """Return the label in `words` without its brackets: `JC1`."""
    found = _LABEL.match(words)
    return f"{found[1]}{found[2]}" if found else ""


def author_of(value: str) -> str | None:
    """Return the author in `mso-comment-author:"Jane Carter"` or `cite="mailto:Jane%20Carter"`, or None."""
    name = unquote(value).strip().strip("\"'").removeprefix("mailto:").strip()
    return name or None


def moment(words: str | None) -> datetime | None:
    """Return a date as Word writes it (local time, no zone), or None if it is no date."""
    found = _MOMENT.match((words or "").strip())
    if not found:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - Word writes local time
    except ValueError:
        return None


def comments_of(reviews: Sequence[Review], text: str) -> list[Comment]:
    """Return the comments whose words were found, in order of the text."""
    positions = {review.id: index for index, review in enumerate(reviews)}
    return [_comment(review, positions, text) for review in reviews]


def _comment(review: Review, positions: dict[str, int], text: str) -> Comment:
    span = between(review.start, review.end, text) if review.start and review.end else None
    label = review.label
    printed = _GLUED.match(text, span.start, span.end) if span and not label else None
    if span and printed and printed[2] == review.id:  # its link was taken out by whoever stored the page
        label = f"{printed[1]}{printed[2]}"
        span = Span(printed.end(), span.end)
    anchor, basis = _anchor(review, text)
    return Comment(
        text=folded(span, text) if span else "",
        span=span,
        id=review.id,
        label=label or None,
        initials=label.rstrip("0123456789") or None,
        author=review.author,
        date=moment(review.date),
        anchor=anchor,
        basis=basis,
        resolved=review.resolved,
        parent=positions.get(review.parent) if review.parent else None,
    )


def _anchor(review: Review, text: str) -> tuple[Span | None, str | None]:
    spans = [between(*pair, text) for pair in review.ranges]
    words = [span for span in spans if span.start < span.end]
    if words:
        return Span(min(span.start for span in words), max(span.end for span in words)), "range"
    if review.place is None:
        return None, None
    at = review.place.at
    while at and text[at - 1].isspace() and text[at - 1] not in "\n\t":
        at -= 1
    return Span(at, at), "point"


def folded(span: Span, text: str) -> str:
    """Return the words at `span` as a passage shows them: white space folded, what prints nothing left out."""
    return view_of(text, Block(Kind.PARAGRAPH, span, (Run(*span),))).text


def between(start: Point, end: Point, text: str) -> Span:
    """Return the range between two points without white space at its edges (empty if there is nothing else in it)."""
    low, high = start.at, end.at
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return Span(low, max(low, high))
