"""Word's comment labels in text: `[KM1]` behind the words commented on, and `[KM1]Is this right?` in a list at the end.

A label without its twin in the list is no comment: it may be a file reference, and stays as it is.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

import regex

from minutesparse.cleaning.findings import Findings, in_body, is_body
from minutesparse.diagnostics import Diagnostic
from minutesparse.document import Comment, Layer, Mark
from minutesparse.spans import Span
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Block, Document


@cache
def _label() -> regex.Pattern[str]:
    # The hedge at the mill[KM1]
    return regex.compile(r"\[(?P<initials>\p{L}[\p{L}.-]{0,8})(?P<number>\d{1,4})\]")


@cache
def _likely() -> regex.Pattern[str]:
    # [KM1], but not [A1], a plan, nor [EWCA5], a court
    return regex.compile(r"\p{Lu}\p{L}{1,2}\d{1,2}")


class _Label(NamedTuple):
    name: str
    initials: str
    span: Span
    place: int
    """The index of its leaf."""
    begins: bool
    """Whether the leaf begins with it and goes on."""


_CONTINUATION = 3
"""The last comment of a list may go on over this many paragraphs."""


def word_labels(document: Document, dialect: Dialect) -> Findings:
    """Mark labels that have a comment in the list at the end, and the list; tell of labels that have none."""
    if "[" not in document.text:
        return Findings()
    labels = list(_labels(document))
    listed = {label.name: label for label in labels if label.begins}
    anchors = {label.name: label for label in reversed(labels) if label.name in listed and label.span < listed[label.name].span}
    listed = {name: label for name, label in listed.items() if name in anchors}
    odd = [
        Diagnostic.of("label-without-comment", f"the label [{label.name}] has no comment", label.span)
        for label in labels
        if label.name not in listed and _likely().fullmatch(label.name) and _touches(document.text, label.span.start)
    ]
    marks = [Mark(label.span, Layer.COMMENT) for label in labels if label.name in listed]
    comments: list[Comment] = []
    ends = _ends(document, list(listed.values()), dialect)
    for label, end in zip(listed.values(), ends, strict=True):
        leaves = list(takewhile(is_body, document.leaves[label.place : end])) or [document.leaves[label.place]]
        marks.extend(Mark(Span(max(leaf.span.start, label.span.start), leaf.span.end), Layer.COMMENT) for leaf in leaves)
        comments.append(_comment(document, label, anchors[label.name], leaves))
    return Findings(tuple(marks), tuple(comments), tuple(odd))


def _labels(document: Document) -> Iterator[_Label]:
    """Yield every label in the body."""
    text = document.text
    for place, leaf in enumerate(document.leaves):
        if text.find("[", *leaf.span) < 0:
            continue
        for found in _label().finditer(text, *leaf.span):
            if in_body(leaf, found.start()):
                begins = not text[leaf.span.start : found.start()].strip() and bool(text[found.end() : leaf.span.end].strip())
                yield _Label(found.group()[1:-1], found["initials"], Span(*found.span()), place, begins)


def _touches(text: str, at: int) -> bool:
    """Return whether a word or the stop behind it touches the label at `at`: `the hedge[KM1]`, but not `policy [EN3]`, a reference."""
    before = text[max(at - 1, 0) : at]
    return before.isalnum() or (before != "" and before in _ENDS)


_ENDS = frozenset(".,;:!?)”’\"']%…")


def _ends(document: Document, listed: Sequence[_Label], dialect: Dialect) -> list[int]:
    """Return for each comment of the list the index of the first leaf after it."""
    following = [label.place for label in listed[1:]]
    return [*following, _end_of_list(document.leaves, listed[-1].place, document, dialect)] if listed else []


def _end_of_list(leaves: Sequence[Block], last: int, document: Document, dialect: Dialect) -> int:
    """Return where the last comment ends: at a label of the page or at the end, if either is near; else with its own paragraph."""
    labels = pattern(r"(?:\L<labels>)\s*:?", labels=dialect.layout.page_labels)
    for place in range(last + 1, min(last + 2 + _CONTINUATION, len(leaves) + 1)):
        if place == len(leaves) or labels.fullmatch(leaves[place].span.quote(document.text)):
            return place
    return last + 1


def _comment(document: Document, label: _Label, anchor: _Label, leaves: Sequence[Block]) -> Comment:
    text = document.text
    words = Span(label.span.end, leaves[-1].span.end)
    start = words.start + len(words.quote(text)) - len(words.quote(text).lstrip())
    before = text[: anchor.span.start].rstrip() if anchor.span.start < _NEAR else text[anchor.span.start - _NEAR : anchor.span.start].rstrip()
    point = anchor.span.start - min(_NEAR, anchor.span.start) + len(before)
    return Comment(
        text=" ".join(text[start : words.end].split()),
        span=Span(start, words.end),
        label=label.name,
        initials=label.initials,
        anchor=Span(point, point),
        basis="point",
    )


_NEAR = 200
"""How far before a label the words that it is about may end, in code points."""
