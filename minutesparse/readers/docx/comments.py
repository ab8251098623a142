"""Reviewers' comments: what they say, where they hang, what they answer, and whether they are resolved."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.anchors import acyclic
from minutesparse.diagnostics import quoted
from minutesparse.document import Comment, Layer
from minutesparse.page import hull
from minutesparse.readers.docx import names
from minutesparse.readers.docx.book import opened
from minutesparse.readers.docx.walk import read_story
from minutesparse.stamps import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from minutesparse.anchors import Anchor
    from minutesparse.document import Block
    from minutesparse.readers.docx.book import Book
    from minutesparse.readers.docx.parts import Parts


class _State(NamedTuple):
    """What commentsExtended says of a comment, by the identifier of the comment's last paragraph."""

    parent: str | None
    resolved: bool | None


_UNKNOWN = _State(None, None)


def comments(parts: Parts, book: Book) -> tuple[list[Block], tuple[Comment, ...]]:
    """Return the leaves that hold the comments' words, written after all other stories, and the comments in order of their references.

    Those without a place come last. A comment that hangs nowhere, and a reference to none, is a finding.
    """
    found = parts.named("comments")
    root, part = opened(parts, found[0]) if found else (None, None)
    if root is None or part is None:
        _report_unanswered(book, set())
        return [], ()
    hung = _hung(root, book)
    states = _states(parts)
    keys = [_last_paragraph(element) for element, _ in hung]
    indices = {key: index for index, key in reversed(list(enumerate(keys))) if key}
    parents = acyclic([indices.get(states[key].parent or "") if key in states else None for key in keys])
    blocks: list[Block] = []
    made: list[Comment] = []
    for index, (element, anchor) in enumerate(hung):
        leaves = read_story(element, part, Layer.COMMENT, book)
        blocks += leaves
        state = states.get(keys[index] or "", _UNKNOWN)
        comment = _comment(element, leaves, anchor, book)
        if anchor and anchor.order:
            comment = comment._replace(label=f"{comment.initials or ''}{index + 1}")
        made.append(comment._replace(resolved=state.resolved, parent=parents[index]))
    _report_unanswered(book, {comment.id or "" for comment in made})
    return blocks, tuple(made)


def _comment(element: _Element, leaves: Sequence[Block], anchor: Anchor | None, book: Book) -> Comment:
    """Return the comment `element`, whose words were written last, as far as it can be told from itself."""
    span = hull(leaves, 0) if leaves else None
    return Comment(
        text=book.page.since(span.start)[: span.end - span.start] if span else "",
        span=span,
        id=element.get(names.ID),
        initials=element.get(names.INITIALS) or None,
        author=element.get(names.AUTHOR) or None,
        date=stamp(element.get(names.DATE), "a comment", span, book.findings),
        anchor=anchor.span if anchor else None,
        basis=anchor.basis if anchor else None,
    )


def _hung(root: _Element, book: Book) -> list[tuple[_Element, Anchor | None]]:
    """Return the comments with their anchors, in order of their references, then those that have none."""
    text = book.page.text()
    seen: Counter[str] = Counter()
    hung: list[tuple[_Element, Anchor | None]] = []
    anchors: dict[str, list[Anchor]] = {}
    for element in root.iter(names.COMMENT):
        key = element.get(names.ID, "")
        if key not in anchors:
            anchors[key] = book.anchors.found(key, text)
        hung.append((element, anchors[key][seen[key]] if seen[key] < len(anchors[key]) else None))
        seen[key] += 1
    return sorted(hung, key=lambda pair: (pair[1] is None, pair[1] is None or pair[1].order is None, pair[1].order or 0 if pair[1] else 0))


def _report_unanswered(book: Book, keys: set[str]) -> None:
    for key, span in book.anchors.unanswered(keys):
        book.findings.add("comment-orphan", f"the text refers to a comment {quoted(key)} that is not there", span)


def _last_paragraph(comment: _Element) -> str | None:
    """Return the identifier of the last paragraph of a comment, whatever namespace it is written in."""
    paragraphs = list(comment.iter(names.P))
    return _attribute(paragraphs[-1], "paraId") if paragraphs else None


def _states(parts: Parts) -> dict[str, _State]:
    """Return what commentsExtended says, in any of the namespaces that it has had."""
    root = parts.tree("commentsExtended")
    if root is None:
        return {}
    done = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False}
    return {
        _attribute(row, "paraId") or "": _State(_attribute(row, "paraIdParent"), done.get(_attribute(row, "done") or ""))
        for row in root.iter("{*}commentEx")
    }


def _attribute(element: _Element, name: str) -> str | None:
    """Return the value of the attribute called `name` in whatever namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)
