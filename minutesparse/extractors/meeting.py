"""The facts of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.models import Meeting

if TYPE_CHECKING:
    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.segmentation.outline import Outline


class Facts(NamedTuple):
    """The meeting, and what is odd about it."""

    meeting: Meeting
    diagnostics: tuple[Diagnostic, ...] = ()


def meeting(document: Document, outline: Outline, dialect: Dialect) -> Facts:
    """Return what the document says of the meeting."""
    del document, outline, dialect
    return Facts(Meeting())
