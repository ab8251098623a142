"""Blocks to numbered sections: by layout markers, by the structure of a page, by tables, by headings and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.segmentation.items import by_items
from minutesparse.segmentation.markers import by_markers
from minutesparse.segmentation.outline import Outline, Section
from minutesparse.segmentation.pages import by_page
from minutesparse.segmentation.rows import with_heads

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document

__all__ = ["Outline", "Section", "segment"]


def segment(document: Document, dialect: Dialect) -> Outline:
    """Return the outline of a cleaned document: by the first of the ways that finds items in it.

    A marker that was left over below the items of others draws no outline.
    """
    words = dialect.layout
    marked = by_markers(document, words)
    if marked is not None and len(marked.sections) == 1:
        items = by_items(document, words)
        left_over = len(items.sections) > 1 and items.sections[1].span.end <= marked.sections[0].span.start
        return with_heads(items if left_over else marked)
    return with_heads(marked or by_page(document, words) or by_items(document, words))
