"""Passages to paragraphs: number and bullet apart from the words.

In: the passages of an item or a section. Out: one `Paragraph` for each, in order. Afterwards holds: the label of a numbered paragraph is its
`number` and no part of its `text`; a label that may be something else (a date, an initial, a house number) is one only where it follows another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutesparse.document import Kind
from minutesparse.models import Paragraph
from minutesparse.segmentation import numbering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Passage
    from minutesparse.segmentation.numbering import Label


def paragraphs(passages: Sequence[Passage]) -> list[Paragraph]:
    """Return one paragraph for each passage; `level` is a heading's rank, a list item's depth, or how deep a number goes (`3.2.1` is 2)."""
    return [Paragraph(**fields) for fields in _paragraphs(passages)]


def _paragraphs(passages: Sequence[Passage]) -> list[dict[str, Any]]:
    """Return the fields of one paragraph for each passage."""
    known: set[tuple[int, ...]] = set()
    found = []
    for passage in passages:
        label = _label(passage, known)
        if label is not None and label.is_decimal:
            known.add(label.parts)
        found.append(_paragraph(passage, label))
    return found


def of_item(passages: Sequence[Passage], dialect: Dialect) -> tuple[list[Any], str]:
    """Return the paragraphs of an item, in which page labels are headings, and its text without these labels.

    The paragraphs are plain data: there are more of them than of all else, and to validate them with their item takes half as long.
    """
    found = _paragraphs(passages)
    words = []
    for passage, fields in zip(passages, found, strict=True):
        if _is_page_label(passage, dialect):
            fields["kind"] = "heading"
        else:
            words.append(fields["text"])
    return found, "\n".join(words)


def _is_page_label(passage: Passage, dialect: Dialect) -> bool:
    """Return whether the passage is nothing but a label over what follows: `Minutes:`, `Decision:`, `Supporting documents:`."""
    words = passage.view.text
    if len(words) > _LONGEST_LABEL or not words.endswith(":"):
        return False
    bare = words[:-1].strip().lower()
    known = dialect.decisions
    return bare in known.headings or bare in known.other_headings or bare in known.reasons or bare in dialect.layout.page_labels


_LONGEST_LABEL = 60


_HEADING, _LIST_ITEM = Kind.HEADING, Kind.LIST_ITEM


def _paragraph(passage: Passage, label: Label | None) -> dict[str, Any]:
    block = passage.block
    words = passage.view.slice(label.rest) if label else passage.view
    level = block.level or (len(label.parts) - 1 if label and label.is_decimal else 0)
    kind = "heading" if block.kind is _HEADING else "bullet" if block.kind is _LIST_ITEM and label is None else "paragraph"
    return {"kind": kind, "number": label.text if label else None, "level": level, "text": words.text, "span": words.span, "paragraphs": []}


def _label(passage: Passage, known: set[tuple[int, ...]]) -> Label | None:
    """Return the label that the passage begins with, or None; `known` are the numbers before it."""
    text = passage.view.text
    if not (text[0].isdigit() or "." in text[:6] or ")" in text[:6]):
        return None
    label = numbering.parse(text)
    if label is None or label.rest >= len(text) or label.form in {"item", "minute"}:
        return None
    if passage.block.number is not None:
        return label
    if label.is_letter:
        return label if label.form in {")", "()"} or (label.form == "." and label.text.islower()) else None
    if not label.is_decimal:
        return None
    follows = label.parts[:-1] in known or (*label.parts[:-1], label.parts[-1] - 1) in known
    certain = not label.doubtful and (label.form in {".", ")", "()"} or len(label.parts) == len((2, 1)))
    return label if certain or follows or label.form == "." else None
