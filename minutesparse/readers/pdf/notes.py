"""What reviewers stuck on a page: notes, and words marked or struck through with something said of them.

In: what `asking` tells of a note. Out: a `Note`. The rules of annotations are ISO 32000-1, section 12.5.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, NamedTuple


class Note(NamedTuple):
    """A reviewer's note.

    `start` and `end` are the numbers of the characters that it is about, counted over all pages; None where it stands beside none.
    """

    text: str
    author: str | None
    date: datetime | None
    start: int | None
    end: int | None
    point: bool
    id: str | None = None
    answers: str | None = None
    """`id` of the note that it answers."""
    resolved: bool | None = None


def note_of(told: dict[str, Any], base: int) -> Note:
    """Return the note of which so much is `told`: its entries, and its place; the pages before its own have `base` characters."""
    start, end = told["start"], told["end"]
    stamped = _STAMPED.search(told["T"])
    return Note(
        text=told["Contents"].replace("\r\n", "\n").replace("\r", "\n").strip(),
        author=told["T"][: stamped.start() if stamped else None].strip() or None,
        date=_date(told["CreationDate"] or told["M"]),
        start=None if start is None else base + start,
        end=None if end is None else base + end,
        point=not told["marking"],
        id=told["NM"] or None,
        answers=told["IRT"] or None,
        resolved=True if stamped and stamped["resolved"] else _RESOLVED.get(told["State"]),
    )


# ", 11/29/26, 06:50 PM", ", 04/13/19, RESOLVED" after a name, as LibreOffice writes it
_STAMPED = re.compile(r",\s{0,3}\d[\d/.:, APM-]{3,30}(?P<resolved>RESOLVED)?$")

_RESOLVED = {"Completed": True, "Accepted": True, "Cancelled": True, "Rejected": True, "Marked": None, "None": False}
"""What the states that reviewers set mean (section 12.5.6.3)."""


# "D:20190314101500+01'00'", "D:2019"
_STAMP = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?")


def _date(stamp: str) -> datetime | None:
    """Return when the note was written, by the clock of whoever wrote it; None where the stamp is none."""
    found = _STAMP.match(stamp)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or default) for part, default in zip(found.groups(), "111000", strict=True))
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - local time, as everywhere
    except ValueError:
        return None
