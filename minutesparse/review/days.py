"""The day of the meeting: whether the minutes tell it, and what the name of the file says against it.

In: a record. Out: diagnostics. Afterwards holds: only a whole date in the name is compared, and a name that was given when the minutes were
published, days after the meeting, contradicts nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.models import Minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.models import Report

# 2019-03-14, 2019_03_14, 20190314
_DAY = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_. ]?)(?P<month>\d\d)(?P=sign)(?P<day>\d\d)(?!\d)")
_PUBLISHED = 120
"""So many days after the meeting its minutes may have been put on the web, and the file named after that day."""


def day_untold(record: Minutes | Report) -> Iterator[Diagnostic]:
    """Yield that minutes do not tell on which day the meeting was, or not in which year."""
    if isinstance(record, Minutes) and record.kind == "minutes" and record.meeting.date is None:
        words = record.meeting.date_text
        told = f"{quoted(words)} is no whole date" if words else "no date of the meeting was found"
        yield Diagnostic.of("meeting-undated", told, record.meeting.spans.get("date_text"))


def date_in_name(record: Minutes | Report) -> Iterator[Diagnostic]:
    """Yield the date in the file's name where these cannot be the minutes of that day: it is before the meeting, or long after it."""
    if not isinstance(record, Minutes) or record.kind != "minutes" or record.meeting.date is None:
        return
    named = {day for found in _DAY.finditer(record.source.name or "") if (day := _day(found)) is not None}
    held = record.meeting.date
    if len(named) == 1 and not any(0 <= (day - held).days <= _PUBLISHED for day in named):
        (day,) = named
        told = f"the file is named after {day.isoformat()}, and the meeting was on {record.meeting.date_text or held.isoformat()}"
        yield Diagnostic.of("date-contradiction", told, record.meeting.spans.get("date"))


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:  # 2019-20-21 is no day
        return None
