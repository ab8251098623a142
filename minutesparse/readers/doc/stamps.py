"""Dates of comments and changes (DTTM, [MS-DOC] 2.9.67): local time, to the minute."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.findings import Findings
    from minutesparse.spans import Span


def date_of(value: int, what: str, span: Span | None, findings: Findings) -> dt.datetime | None:
    """Return the date that the four bytes `value` hold; where they hold none, None, and, unless they are empty, add a finding about `what`."""
    if not value:
        return None
    minute, hour, day, month, year = value & 63, value >> 6 & 31, value >> 11 & 31, value >> 16 & 15, value >> 20 & 511
    try:
        return dt.datetime(1900 + year, month, day, hour, minute)  # noqa: DTZ001 - local time of nobody knows where
    except ValueError:
        findings.add("comment-date-invalid", f"{what} has a date that is none: {value:#x}", span)
        return None
