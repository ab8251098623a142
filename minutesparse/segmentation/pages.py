"""Items of a page that a committee system made: by the classes of its HTML, or by the label that an item's own page begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.segmentation.assembly import section
from minutesparse.segmentation.cues import cues_of
from minutesparse.segmentation.outline import Outline, Section
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords
    from minutesparse.document import Document, Passage

_TITLE_STYLE = "mgAiTitleTxt"
"""The class of an item's title in a ModernGov meeting page."""

_LABEL = "Agenda item"


def by_page(document: Document, words: LayoutWords) -> Outline | None:
    """Return the outline of a meeting's page or of an item's page, or None where the document is neither."""
    return _meeting_page(document, words) or _item_page(document)


def _meeting_page(document: Document, words: LayoutWords) -> Outline | None:
    passages = document.passages
    begins = [place for place, passage in enumerate(passages) if passage.block.style == _TITLE_STYLE]
    if not begins:
        return None
    cues = cues_of(passages, words)
    begins = [place - 1 if place and cues[place - 1].is_alone and cues[place - 1].label else place for place in begins]
    bounds = [*begins, len(passages)]
    sections = tuple(section(cues[begin:end], "page") for begin, end in zip(begins, bounds[1:], strict=True))
    return Outline(passages[: begins[0]], sections)


def _item_page(document: Document) -> Outline | None:
    signs = [
        found.span.start for found in document.artefacts if found.kind == "site-furniture" and found.span.quote(document.text).startswith(_LABEL)
    ]
    passages = document.passages
    begins = sorted({_first_after(passages, sign) for sign in signs} - {len(passages)})
    if not begins:
        return None
    bounds = [*begins, len(passages)]
    sections = tuple(_section(passages[begin:end]) for begin, end in zip(begins, bounds[1:], strict=True))
    return Outline(passages[: begins[0]], sections)


def _first_after(passages: Sequence[Passage], place: int) -> int:
    """Return the index of the first passage after `place`."""
    return next((index for index, passage in enumerate(passages) if passage.block.span.start > place), len(passages))


def _section(passages: Sequence[Passage]) -> Section:
    """Return the item whose title is the first of `passages`."""
    title = passages[0].view
    return Section(Span(title.span.start, passages[-1].view.span.end), "item-page", None, title, None, tuple(passages[1:]))
