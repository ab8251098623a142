"""The sections of a report: headings with the paragraphs under them, nested by number.

In: the passages of a report without its title and its labelled fields. Out: sections in order. Afterwards holds: each passage is one heading or one
paragraph of one section, `3.2.1` lies under `3.2` under `3`, and a clause `(a)` under the numbered paragraph before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from minutesparse.document import Kind
from minutesparse.extractors.paragraphs import paragraphs
from minutesparse.models import Paragraph, Section
from minutesparse.segmentation import numbering
from minutesparse.spans import hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import ReportWords
    from minutesparse.document import Passage
    from minutesparse.spans import MappedText

_WORDS = 9
"""An unmarked line with more words is no heading."""


@dataclass(slots=True, eq=False)
class Part:
    """A heading (None before the first) and the passages under it."""

    heading: MappedText | None = None
    passages: list[Passage] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The heading's words for comparing."""
        return self.heading.text.strip(" :.").lower() if self.heading else ""


def parts(passages: Sequence[Passage], words: ReportWords) -> list[Part]:
    """Return the passages under their headings."""
    found = [Part()]
    for index, passage in enumerate(passages):
        heading, rest = _heading(passage, passages[index + 1] if index + 1 < len(passages) else None, words)
        if heading is None:
            found[-1].passages.append(passage)
            continue
        found.append(Part(heading))
        if rest is not None:
            found[-1].passages.append(rest)
    return [part for part in found if part.heading or part.passages]


def _heading(passage: Passage, following: Passage | None, words: ReportWords) -> tuple[MappedText | None, Passage | None]:
    """Return the heading that a passage is, and what runs on behind it in the same paragraph."""
    text = passage.text
    label = numbering.parse(text) if text[0].isdigit() else None
    start = label.rest if label is not None and label.rest < len(text) else 0
    title = text[start:]
    key = title.strip(" :.").lower()
    if passage.block.kind is Kind.HEADING or key in words.headings:
        return passage.view.slice(start, len(text.rstrip(" :"))), None
    is_clause = label is not None and len(label.parts) > 1  # "3.2.2. Finance: around budget time" is one of a list
    colon = -1 if is_clause else title.find(":")
    if 0 < colon < len(title) - 1 and title[:colon].strip().lower() in words.headings:
        return passage.view.slice(start, start + colon), passage.after(start + colon + 1)
    if passage.cell is not None or passage.block.kind is Kind.LIST_ITEM or not title[:1].isupper() or title[-1] in ".;,:?!":
        return None, None
    short = title.count(" ") < _WORDS
    set_off = passage.block.bold or title.isupper()
    leads = (
        start == 0
        and following is not None
        and following.cell is None
        and (numbering.parse(following.text) is not None or following.text[-1] in ".:;")
    )
    return (passage.view.slice(start), None) if short and (set_off or leads) else (None, None)


def section(part: Part) -> Section:
    """Return the section that a part is, its paragraphs nested."""
    flat = paragraphs(part.passages)
    spans = [passage.block.span for passage in part.passages]
    if part.heading is not None:
        spans.insert(0, part.heading.span)
    return Section(heading=part.heading.text if part.heading else None, paragraphs=nested(flat), span=hull(spans))


@dataclass(slots=True, eq=False)
class _Node:
    paragraph: Paragraph
    numbers: tuple[str, ...]
    under: list[_Node] = field(default_factory=list)


def nested(flat: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs as a tree: those with a longer number under the one whose number theirs begins with."""
    top: list[_Node] = []
    open_: list[_Node] = []
    for paragraph in flat:
        node = _Node(paragraph, _numbers(paragraph))
        if not node.numbers:
            top.append(node)
            continue
        while open_ and not _is_under(node, open_[-1]):
            open_.pop()
        (open_[-1].under if open_ else top).append(node)
        open_.append(node)
    return [_built(node) for node in top]


def _numbers(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the parts of a number: `3.2` has two, a clause `(a)` one that is no figure, a paragraph without number none."""
    return tuple(paragraph.number.strip("()").split(".")) if paragraph.number else ()


def _is_under(node: _Node, above: _Node) -> bool:
    if node.numbers[0].isdigit():
        return above.numbers[0].isdigit() and node.numbers[: len(above.numbers)] == above.numbers and len(node.numbers) > len(above.numbers)
    return above.numbers[0].isdigit()


def _built(node: _Node) -> Paragraph:
    if not node.under:
        return node.paragraph
    return node.paragraph.model_copy(update={"paragraphs": [_built(child) for child in node.under]})
