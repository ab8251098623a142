"""The words of an OpenDocument paragraph as they stand in the characters of its part: among tags, at any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from minutesparse.readers.odt import names
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from minutesparse.copies.edits import Draft
    from minutesparse.copies.sheet import Sheet
    from minutesparse.spans import MappedText

_SIGNS = {names.TAB: "\t", names.LINE_BREAK: "\n"}
_APART = frozenset({names.NOTE, names.ANNOTATION, names.TRACKED, names.CHANGE_INFO})
"""What stands in a paragraph and whose words are not its own; so are those of drawings."""


_MOST_SPACES = 1_000


class Words(NamedTuple):
    """Words of a paragraph that stand together: between two tags (`mapped` to their characters), or for an element that says them."""

    text: str
    element: _Element
    """The element that says them, or the one that they stand in."""
    mapped: MappedText | None = None

    def cut(self, sheet: Sheet, start: int, end: int, draft: Draft) -> None:
        """Take out the words from `start` to `end`; if that is all that a span holds, the span."""
        if self.mapped is None:
            sheet.cut(self.element, draft)
            return
        place = sheet.place(self.element)
        found = self.mapped.source(Span(start, end))
        if self.element.tag == names.SPAN and (found.start, found.end) == (place.inner, place.inner_end):
            sheet.cut(self.element, draft)
        else:
            sheet.cut_range(found.start, found.end, draft)


def words_in(sheet: Sheet, element: _Element) -> Iterator[Words]:
    """Yield the words in `element` that are its own, in order, without what is cut already."""
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, found in steps:
        parent = found.getparent()
        if event == "end":
            if found is not element and parent is not None:
                yield from _between(sheet, parent, found)
        elif found.tag in _SIGNS:
            yield Words(_SIGNS[str(found.tag)], found)
        elif found.tag == names.SPACES:
            yield Words(" " * max(0, min(names.whole(found.get(names.COUNT), 1), _MOST_SPACES)), found)
        elif found is not element and (found.tag in _APART or str(found.tag).startswith(names.DRAW) or sheet.is_cut(found)):
            steps.skip_subtree()
        else:
            yield from _between(sheet, found, None)


def _between(sheet: Sheet, parent: _Element, before: _Element | None) -> Iterator[Words]:
    """Yield the words that stand directly in `parent`, behind its child `before`, or at its beginning."""
    place = sheet.place(parent)
    start = place.inner if before is None else sheet.place(before).end
    after = next(iter(parent), None) if before is None else before.getnext()
    end = place.inner_end if after is None else sheet.place(after).start
    if start < end:
        mapped = sheet.read(start, end)
        yield Words(mapped.text, parent, mapped)


def text_of(sheet: Sheet, element: _Element) -> str:
    """Return the words in `element`, its paragraphs parted by line breaks."""
    paragraphs = list(element.iter(names.P, names.H))
    return "\n".join("".join(words.text for words in words_in(sheet, paragraph)) for paragraph in paragraphs)
