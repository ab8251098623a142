"""Word's comment labels in text: `[KM1]` behind the words commented on, and `[KM1]Is this right?` in a list at the end.

A label without its twin in the list is no comment: it may be a file reference, and stays as it is. A line of the list without its label in the
text is one if it cannot be much else: initials in capitals, glued to the words, in one list with other comments or at the foot of the page.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from minutesparse.cleaning.findings import Findings, in_body, is_body
from minutesparse.diagnostics import Diagnostic
from minutesparse.document import Comment, Kind, Layer, Mark
from minutesparse.spans import Span
from minutesparse.wording import once, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.dialect import Dialect, LayoutWords
    from minutesparse.document import Block, Document


@cache
def _label() -> regex.Pattern[str]:
    # The hedge at the mill[KM1]
    return regex.compile(r"\[(?P<initials>\p{L}[\p{L}.-]{0,8})(?P<number>\d{1,4})\]")


@cache
def _likely() -> regex.Pattern[str]:
    # [KM1], but not [A1], a plan, nor [EWCA5], a court
    return regex.compile(r"\p{Lu}\p{L}{1,2}\d{1,2}")


@cache
def _certain() -> regex.Pattern[str]:
    # [KM1]Is this right?, but not [Ref1]Hill, nor [KM1] is the plan
    return regex.compile(r"\[\p{Lu}{2,3}\d{1,2}\][\p{L}\"'“‘]")


@cache
def _opening() -> regex.Pattern[str]:
    # 3. Close; 7.1 Lamps; (b) the clerk's hours; 21/104 Finance; Item 4: Trees
    return regex.compile(
        r"\(?(?:\d{1,4}[a-z]?|[A-Za-z]|[ivxIVX]{1,5})[.)](?:\s|\Z)|\d{1,4}(?:[./]\d{1,4}){1,4}[.:)]?\s|\d{1,3}\s{1,9}\p{Lu}|(?i:(?:agenda )?item \d)"
    )


class _Label(NamedTuple):
    name: str
    initials: str
    span: Span
    place: int
    """The index of its leaf."""
    begins: bool
    """Whether the leaf begins with it and goes on."""


_CONTINUATION = 3
"""A comment may go on over this many paragraphs."""

_ACRONYM = 5
"""Capitals alone are a heading if they are more than this many code points."""


def word_labels(document: Document, dialect: Dialect) -> Findings:
    """Mark labels that have a comment in the list at the end, and the list; tell of labels that have none."""
    if "[" not in document.text:
        return Findings()
    labels = list(_labels(document))
    begun = {label.name: label for label in labels if label.begins}
    anchors = {label.name: label for label in reversed(labels) if label.name in begun and label.span < begun[label.name].span}
    twins = [begun[name] for name in begun if name in anchors]
    lines = sorted({*twins, *_certain_lines(document, labels)}, key=lambda label: label.span)
    ends = _ends(document, lines, dialect)
    listed = _listed(lines, ends, twins)
    told = {label.name for label in listed}
    odd = [
        Diagnostic.of("label-without-comment", f"the label [{label.name}] has no comment", label.span)
        for label in labels
        if label.name not in told and _likely().fullmatch(label.name) and _touches(document.text, label.span.start)
    ]
    marks = [Mark(label.span, Layer.COMMENT) for label in labels if label.name in told]
    comments: list[Comment] = []
    for label in listed:
        leaves = document.leaves[label.place : ends[label].after]
        marks.extend(Mark(Span(max(leaf.span.start, label.span.start), leaf.span.end), Layer.COMMENT) for leaf in leaves)
        comments.append(_comment(document, label, anchors.get(label.name), leaves))
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


def _certain_lines(document: Document, labels: Sequence[_Label]) -> Iterator[_Label]:
    """Yield the labels at the beginning of a line that look like a comment's and stand nowhere else."""
    counted = Counter(label.name for label in labels)
    for label in labels:
        if label.begins and label.place and counted[label.name] == 1 and _certain().match(document.text, label.span.start):
            yield label


class _End(NamedTuple):
    """Where a comment ends: the index of the first leaf `after` it, and whether the list ends there, the `foot`, or goes on with the `next` one."""

    after: int
    next: bool = False
    foot: bool = False


def _listed(lines: Sequence[_Label], ends: Mapping[_Label, _End], twins: Sequence[_Label]) -> list[_Label]:
    """Return those of the `lines` that are comments: the `twins` of a label in the text, and every line of a list that has one or is at the foot."""
    known, found = set(twins), list[_Label]()
    rows: list[_Label] = []
    for label in lines:
        rows.append(label)
        if not ends[label].next:
            found.extend(rows if ends[label].foot or not known.isdisjoint(rows) else ())
            rows = []
    return found


def _ends(document: Document, lines: Sequence[_Label], dialect: Dialect) -> dict[_Label, _End]:
    """Return where each comment of the list ends: at the next, at a label of the page or at the end, if near; else with its own paragraph.

    What the minutes go on with (an item, a heading, the close) is never a comment's.
    """
    leaves = document.leaves
    labels = pattern(r"(?:\L<labels>)\s*:?", labels=dialect.layout.page_labels)
    begun = {label.place for label in lines}
    ends: dict[_Label, _End] = {}
    for label in lines:
        ends[label] = _End(label.place + 1)
        for place in range(label.place + 1, min(label.place + 2 + _CONTINUATION, len(leaves) + 1)):
            if place in begun:
                ends[label] = _End(place, next=True)
            elif place == len(leaves) or labels.fullmatch(leaves[place].span.quote(document.text)):
                ends[label] = _End(place, foot=True)
            elif is_body(leaves[place]) and not _goes_on(document.text, leaves[place], dialect.layout):
                continue
            break
    return ends


def _goes_on(text: str, leaf: Block, words: LayoutWords) -> bool:
    """Return whether the minutes go on at `leaf`: it begins an item, or is a heading or the close of the meeting."""
    said = leaf.span.quote(text).strip(" \u00a0*#")
    if leaf.kind is Kind.HEADING or leaf.number or leaf.bold or _opening().match(said) or (said.isupper() and len(said) > _ACRONYM):
        return True
    headings = pattern(r"(?:\L<headings>)\s*(?::.*)?", headings=_headings(words))
    return bool(headings.fullmatch(said) or pattern(r"(?:\L<closing>)", closing=words.closing).match(said))


@once
def _headings(words: LayoutWords) -> tuple[str, ...]:
    return (*words.agenda, *words.opening, *words.labels, *words.groups, *words.unnumbered, *words.summaries)


def _comment(document: Document, label: _Label, anchor: _Label | None, leaves: Sequence[Block]) -> Comment:
    text = document.text
    words = Span(label.span.end, leaves[-1].span.end)
    start = words.start + len(words.quote(text)) - len(words.quote(text).lstrip())
    point = _point(text, anchor.span.start) if anchor else None
    return Comment(
        text=" ".join(text[start : words.end].split()),
        span=Span(start, words.end),
        label=label.name,
        initials=label.initials,
        anchor=point,
        basis="point" if point else None,
    )


_NEAR = 200
"""How far before a label the words that it is about may end, in code points."""


def _point(text: str, at: int) -> Span:
    """Return the end of the words before the label at `at`."""
    near = max(0, at - _NEAR)
    point = near + len(text[near:at].rstrip())
    return Span(point, point)
