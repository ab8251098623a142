"""The declarations of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.models import Declaration
    from minutesparse.segmentation.outline import Section


def declarations(section: Section, dialect: Dialect) -> list[Declaration]:
    """Return the declarations in the section's own passages (not its sub-sections'), in order of the text."""
    del section, dialect
    return []
