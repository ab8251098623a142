"""Reports to a committee and their appendices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.segmentation.outline import Outline


def report(document: Document, outline: Outline, dialect: Dialect) -> dict[str, Any]:
    """Return the fields of `models.Report` that the document fills."""
    del document, outline, dialect
    return {}
