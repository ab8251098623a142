"""What sort of document it is: minutes, one item, an agenda, a decision, a report, an appendix."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.segmentation.outline import Outline


def kind_of(document: Document, outline: Outline, dialect: Dialect) -> str:
    """Return `minutes`, `item`, `agenda`, `decision`, `report`, `appendix` or `unknown`."""
    del document, dialect
    return "minutes" if outline.sections else "unknown"
