"""What a reader would stumble over: empty items, unfinished text, dates that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.models import Meeting
    from minutesparse.segmentation.outline import Outline


def oddities(document: Document, outline: Outline, dialect: Dialect, meeting: Meeting | None) -> list[Diagnostic]:
    """Return what is odd about the text."""
    del document, outline, dialect, meeting
    return []
