"""Who was there, who was not, and who was expected.

In: a cleaned document and its outline. Out: a `Roll`. Afterwards holds: nobody is listed twice, every attendee has the place of the printed name, and
`spans` are all places read as attendance, headings and all.

`headings` knows the headings, `entries` reads a printed list, `notes` what stands beside a name, `tables` the tables, `groups` walks the document,
and `movements` finds who came and went later on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import dates
from minutesparse.extractors.attendance import groups, movements
from minutesparse.extractors.attendance.register import Register
from minutesparse.extractors.columns import heads_of

if TYPE_CHECKING:
    import datetime as dt

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document
    from minutesparse.models import Attendee
    from minutesparse.segmentation.outline import Outline
    from minutesparse.spans import Span

__all__ = ["Roll", "attendance"]


class Roll(NamedTuple):
    """The attendance: `spans` are the places read as such (headings and all), for coverage."""

    attendees: list[Attendee]
    public_count: int | None = None
    quorum: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    spans: tuple[Span, ...] = ()


def attendance(document: Document, outline: Outline, dialect: Dialect) -> Roll:
    """Return the attendance."""
    del document
    register = Register(dialect.attendance, heads_of(dialect), start=_start(outline))
    groups.walk(outline, register)
    movements.movements(outline, register)
    return Roll(register.attendees(), register.public, register.quorum, tuple(register.diagnostics), tuple(register.spans))


def _start(outline: Outline) -> dt.time | None:
    """Return the first hour that the head tells and that is sure, which is when the meeting began."""
    for passage in outline.head[:_HEAD]:
        if _DIGIT.search(passage.text):
            clock = next((clock for clock in dates.times(passage.text[:_LONG]) if clock.sure), None)
            if clock is not None:
                return clock.time
    return None


_HEAD = 20
_LONG = 600
_DIGIT = re.compile(r"\d")
