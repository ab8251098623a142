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
    """Return the outline of a cleaned document: by the first of the ways that finds items in it."""
    words = dialect.layout
    return with_heads(by_markers(document, words) or by_page(document, words) or by_items(document, words))
