"""Dates of comments and changes: local time, whatever zone the file claims."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from minutesparse.diagnostics import quoted

if TYPE_CHECKING:
    from minutesparse.findings import Findings
    from minutesparse.spans import Span

# 2014-06-05T09:30:00Z
_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)

_FIRST_YEAR = 1900
"""The year from which a date that is packed into one number counts."""


def stamp(value: str | None, what: str, span: Span | None, findings: Findings) -> dt.datetime | None:
    """Return the date that `value` holds, without its zone; where it is no date, None, and add a finding about `what` to `findings`.

    Word writes local time and a `Z` behind it that is not true; LibreOffice writes `0-00-00T00:00:00Z` where it knows no date.
    """
    if not value:
        return None
    found = _STAMP.fullmatch(value.strip())
    try:
        if found:
            return dt.datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001 - local time of nobody knows where
    except ValueError:
        found = None
    findings.add("comment-date-invalid", f"{what} has a date that is none: {quoted(value, 40)}", span)
    return None


def stamp_of_number(packed: int | None, what: str, span: Span | None, findings: Findings) -> dt.datetime | None:
    """Return the date that a DTTM holds ([MS-DOC] 2.9.67: minute, hour, day, month and year from the lowest bit up), or None, as `stamp` does."""
    if not packed:
        return None
    parts = (_FIRST_YEAR + (packed >> 20 & 0x1FF), packed >> 16 & 0xF, packed >> 11 & 0x1F, packed >> 6 & 0x1F, packed & 0x3F)
    return moment(parts, what, span, findings)


def moment(parts: tuple[int, int, int, int, int], what: str, span: Span | None, findings: Findings) -> dt.datetime | None:
    """Return the moment of this year, month, day, hour and minute; where there is none, None, and add a finding to `findings`."""
    try:
        return dt.datetime(*parts)  # noqa: DTZ001 - as above
    except ValueError:
        year, month, day, hour, minute = parts
        findings.add("comment-date-invalid", f"{what} has a date that is none: {year}-{month:02}-{day:02} {hour:02}:{minute:02}", span)
        return None
