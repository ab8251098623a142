"""Reviewers' comments: what they say, where they hang, what they answer, and whether they are resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.anchors import acyclic
from minutesparse.document import Comment, Layer
from minutesparse.page import hull
from minutesparse.readers.odt import names
from minutesparse.readers.odt.walk import read_story
from minutesparse.stamps import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from minutesparse.anchors import Anchor
    from minutesparse.document import Block
    from minutesparse.readers.odt.book import Book

_RESOLVED = {"true": True, "false": False}


def comments(book: Book) -> tuple[list[Block], tuple[Comment, ...]]:
    """Return the leaves that hold the comments' words, written after all other stories, and the comments in order of the ends of their ranges.

    Answers wait for what they answer, so that a question has its label before they have theirs.
    """
    text = book.page.text()
    anchors = {key: iter(book.anchors.found(key, text)) for key in dict.fromkeys(key for key, _, _ in book.annotations)}
    hung = [(element, part, next(anchors[key], None)) for key, element, part in book.annotations]
    hung.sort(key=lambda each: (each[2] is None, each[2].order or 0 if each[2] else 0))
    hung = [hung[index] for index in _questions_first(_parents([element for element, _, _ in hung]))]
    parents = _parents([element for element, _, _ in hung])
    blocks: list[Block] = []
    made: list[Comment] = []
    for index, (element, part, anchor) in enumerate(hung):
        leaves = read_story(element, part, Layer.COMMENT, book)
        blocks += leaves
        comment = _comment(element, leaves, anchor, book)
        made.append(comment._replace(label=f"{comment.initials or ''}{index + 1}", parent=parents[index]))
    for _, span in book.anchors.unanswered({key for key, _, _ in book.annotations}):
        book.findings.add("comment-orphan", "a range ends here to which there is no comment", span)
    return blocks, tuple(made)


def _parents(elements: list[_Element]) -> list[int | None]:
    """Return which of `elements` each of them answers."""
    indices = {name: index for index, element in reversed(list(enumerate(elements))) if (name := element.get(names.ANNOTATION_NAME))}
    return acyclic([indices.get(element.get(names.PARENT_NAME, "")) for element in elements])


def _questions_first(parents: list[int | None]) -> list[int]:
    """Return the positions of `parents` in their order, but each that stands before what it answers right behind it.

    >>> _questions_first([2, None, None, 0])
    [1, 2, 0, 3]
    """
    order: list[int] = []
    placed: set[int] = set()
    early: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        if parent is not None and parent not in placed:
            early.setdefault(parent, []).append(index)
            continue
        ready = [index]
        while ready:
            at = ready.pop()
            order.append(at)
            placed.add(at)
            ready += reversed(early.get(at, ()))
    return order


def _comment(element: _Element, leaves: Sequence[Block], anchor: Anchor | None, book: Book) -> Comment:
    """Return the comment `element`, whose words were written last, as far as it can be told from itself."""
    span = hull(leaves, 0) if leaves else None
    return Comment(
        text=book.page.since(span.start)[: span.end - span.start] if span else "",
        span=span,
        id=element.get(names.ANNOTATION_NAME),
        initials=next((words for name in names.INITIALS if (words := element.findtext(name))), None),
        author=element.findtext(names.CREATOR) or None,
        date=stamp(element.findtext(names.DATE), "a comment", span, book.findings),
        anchor=anchor.span if anchor else None,
        basis=anchor.basis if anchor else None,
        resolved=_RESOLVED.get(element.get(names.RESOLVED, "")),
    )
