"""Dates of comments and changes as Word packs them into one number: local time, of nobody knows where."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.findings import Findings
    from minutesparse.spans import Span

_FIRST_YEAR = 1900


def stamp(packed: int | None, what: str, span: Span | None, findings: Findings) -> dt.datetime | None:
    """Return the date that a DTTM holds ([MS-DOC] 2.9.73: minute, hour, day, month and year from the lowest bit up), or None for none.

    Where it is no date, None too, and add a finding about `what` to `findings`.
    """
    if not packed:
        return None
    bits = packed & 0xFFFFFFFF
    parts = (_FIRST_YEAR + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F, bits >> 6 & 0x1F, bits & 0x3F)
    return moment(parts, what, span, findings)


def moment(parts: tuple[int, int, int, int, int], what: str, span: Span | None, findings: Findings) -> dt.datetime | None:
    """Return the moment of this year, month, day, hour and minute; where there is none, None, and add a finding to `findings`."""
    try:
        return dt.datetime(*parts)  # noqa: DTZ001 - as above
    except ValueError:
        findings.add("comment-date-invalid", f"{what} has a date that is none: {'-'.join(map(str, parts))}", span)
        return None
