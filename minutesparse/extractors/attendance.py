"""Who was there, who was not, and who was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.models import Attendee
    from minutesparse.segmentation.outline import Outline
    from minutesparse.spans import Span


class Roll(NamedTuple):
    """The attendance: `spans` are the places read as such (headings and all), for coverage."""

    attendees: list[Attendee]
    public_count: int | None = None
    quorum: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    spans: tuple[Span, ...] = ()


def attendance(document: Document, outline: Outline, dialect: Dialect) -> Roll:
    """Return the attendance."""
    del document, outline, dialect
    return Roll([])
