"""The votes of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.models import Vote
    from minutesparse.segmentation.outline import Section


def votes(section: Section, dialect: Dialect) -> list[Vote]:
    """Return the votes in the section's own passages (not its sub-sections'), in order of the text."""
    del section, dialect
    return []
