"""Reviewers' comments: those the document has, as records, each with the item its anchor falls in.

In: a document whose readers and cleaning have found the comments, and the items. Out: `ReviewComment` records in order of their anchors, replies
under what they answer, and what a publisher should know of them. Afterwards holds: no comment is lost, and a reply is nobody's but its parent's.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.models import Anchor, ReviewComment
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Comment, Document
    from minutesparse.models import AgendaItem

_FIRST_WORDS = 60
"""How much of a comment (code points) a message quotes."""


def comments(document: Document, items: Sequence[AgendaItem]) -> list[ReviewComment]:
    """Return the comments, replies under what they answer, in order of their anchors."""
    found = document.comments
    if not found:
        return []
    answers: dict[int, list[int]] = {}
    first: list[int] = []
    for index in range(len(found)):
        parent = _asked(found, index)
        if parent is None:
            first.append(index)
        else:
            answers.setdefault(parent, []).append(index)
    spans = [(item.order, item.span) for item in _walk(items) if item.span]
    threads = [_record(document, index, answers, spans) for index in first]
    return sorted(threads, key=_place)


def _asked(found: Sequence[Comment], index: int) -> int | None:
    """Return the comment at the head of the thread of the one at `index`, or None if it heads one itself (also where a thread bites its tail)."""
    seen = {index}
    head = index
    while (above := found[head].parent) is not None and 0 <= above < len(found):
        if above in seen:
            return None
        seen.add(above)
        head = above
    return None if head == index else head


def _record(document: Document, index: int, answers: dict[int, list[int]], items: Sequence[tuple[int, Span]]) -> ReviewComment:
    """Return the record of a comment with its replies."""
    comment = document.comments[index]
    anchor = _anchor(document, comment)
    return ReviewComment(
        id=comment.id,
        label=comment.label,
        initials=comment.initials,
        author=comment.author,
        date=comment.date,
        text=comment.text,
        anchor=anchor,
        resolved=comment.resolved,
        replies=[_record(document, reply, {}, items) for reply in answers.get(index, ())],
        item=_item(anchor.span, items) if anchor and anchor.span else None,
        span=comment.span,
    )


def _anchor(document: Document, comment: Comment) -> Anchor | None:
    if comment.anchor is None:
        return None
    words = comment.anchor_text
    if words is None:
        words = document.words(comment.anchor) or comment.anchor.quote(document.text)
    basis = comment.basis if comment.basis in {"range", "point", "inferred", "twin", "order"} else "inferred"
    return Anchor(text=" ".join(words.split()), span=comment.anchor, basis=basis)


def _item(anchor: Span, items: Sequence[tuple[int, Span]]) -> int | None:
    """Return the order of the innermost item whose span holds the anchor; a point between two items belongs to the earlier."""
    start, end = anchor
    holding = [(last - first, order) for order, (first, last) in items if first <= start and end <= last]
    return min(holding)[1] if holding else None


def _walk(items: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    for item in items:
        yield item
        yield from _walk(item.items)


def _place(comment: ReviewComment) -> tuple[bool, Span]:
    """Return the key that sorts by anchor, comments without one last, by where they stand themselves."""
    place = comment.anchor.span if comment.anchor else None
    return place is None, place or comment.span or Span(0, 0)


_CONVERTED = frozenset({"html", "markdown", "text"})
"""Formats that reviewers do not write comments in: where one has no place there, a conversion lost it."""


def diagnostics(found: Sequence[ReviewComment], format: str) -> list[Diagnostic]:
    """Return a finding for every comment of a source in `format` that wants a look before publishing."""
    placeless = "comment-anchor-lost" if format in _CONVERTED else "comment-orphan"
    return list(chain.from_iterable(_findings(comment, placeless) for comment in found))


def _findings(comment: ReviewComment, placeless: str) -> Iterator[Diagnostic]:
    """Yield what a publisher should know of one thread: its state, and how its place is known; `placeless` is the code for one that has none."""
    place = (comment.anchor.span if comment.anchor else None) or comment.span
    code = {False: "comment-unresolved", True: "comment-resolved-left-in", None: "comment-state-unknown"}[comment.resolved]
    yield Diagnostic.of(code, f"{_whose(comment)}: {_quoted(comment)}", place)
    if comment.anchor is None:
        yield Diagnostic.of(placeless, f"{_whose(comment)} has lost its place: {_quoted(comment)}", comment.span)
    elif comment.anchor.basis == "inferred":
        yield Diagnostic.of("comment-anchor-inferred", f"{_whose(comment)} is taken to be about this place: {_quoted(comment)}", place)


def _whose(comment: ReviewComment) -> str:
    """Return who commented, as far as the source knows, with the number of replies."""
    who = comment.author or comment.label or comment.initials
    replies = len(comment.replies)
    answered = f" with {replies} {'reply' if replies == 1 else 'replies'}" if replies else ""
    return (f"comment by {who}" if comment.author else f"comment {who}" if who else "a comment") + answered


def _quoted(comment: ReviewComment) -> str:
    """Return the first words of a comment, in quotation marks."""
    words = " ".join(comment.text.split())
    return f'"{words}"' if len(words) <= _FIRST_WORDS else f'"{words[:_FIRST_WORDS].rsplit(" ", 1)[0]}…"'
