"""Outlines of texts, short enough to be written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import minutesparse as mp
from minutesparse import cleaning, dialects, segmentation

if TYPE_CHECKING:
    from minutesparse.document import Document
    from minutesparse.segmentation import Outline, Section


def cleaned(text: str, format: str = "text") -> Document:
    """Return the text, read and cleaned in the style that it shows."""
    document = mp.read(text.encode(), format=format)
    return cleaning.clean(document, dialects.identify(document))


def outline(text: str, format: str = "text") -> Outline:
    """Return the outline of a text."""
    document = cleaned(text, format)
    return segmentation.segment(document, dialects.identify(document))


def heads(found: Outline) -> list[tuple[str | None, str | None]]:
    """Return number and title of each section, without those under it."""
    return [head(section) for section in found.sections]


def head(section: Section) -> tuple[str | None, str | None]:
    """Return number and title of a section."""
    return section.number.text if section.number else None, section.title.text if section.title else None


def words(section: Section) -> list[str]:
    """Return the words of a section's own passages."""
    return [passage.text for passage in section.passages]


def codes(found: Outline) -> list[str]:
    """Return the codes of the diagnostics."""
    return [odd.code for odd in found.diagnostics]
