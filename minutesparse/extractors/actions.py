"""The actions of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.models import Action, Attendee
    from minutesparse.segmentation.outline import Section


def actions(section: Section, dialect: Dialect, people: Sequence[Attendee]) -> list[Action]:
    """Return the actions in the section's own passages (not its sub-sections'), in order of the text."""
    del section, dialect, people
    return []
