"""Dates and times of day as clerks write them, found in running text.

In: a text. Out: `Day` and `Clock` values with their offsets (code points of that text). Afterwards holds: nothing is filled in. A date without
its year has no `date`; a year of two digits is believed only where the weekday beside it agrees, and is `likely` otherwise; a weekday
that disagrees is told (`contradiction`) and the date stays as printed.

Every pattern begins with a literal or a digit and has bounded repeats, so that time grows with length only.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.diagnostics import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = (
    r"jan(?:uary|\b)|feb(?:ruary|\b)|mar(?:ch|\b)|apr(?:il|\b)|may\b|june?\b|july?\b|aug(?:ust|\b)|sept?(?:ember|\b)|oct(?:ober|\b)"
    r"|nov(?:ember|\b)|dec(?:ember|\b)"
)
_WEEKDAY = r"(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
_ORDINAL = r"\s?\^?\(?(?:st|nd|rd|th)\b\)?\.?"
_YEAR = r"(?:\d{4}|['’]\d\d|\d\d(?![.:]?\d|\s?(?:[ap]\.?m|hrs)|(?:st|nd|rd|th)\b))(?![\d/])"
_CENTURY = 2000
_LONGEST = 31


class Day(NamedTuple):
    """A date in a text, from `start` to `end`.

    `date` is None where the year is missing, has two digits that nothing confirms, or the day does not exist. `likely` is then the reading
    with the year in this century, if there is one; who has other evidence for the year may take it. Of a range of days (`2 and 3 June 2014`) both
    are those of the first.
    """

    start: int
    end: int
    text: str
    date: dt.date | None
    likely: dt.date | None = None
    day: int | None = None
    month: int | None = None
    weekday: int | None = None
    """The weekday printed beside it, Monday is 0."""
    exists: bool = True
    """False for the likes of 31 June."""

    @property
    def contradiction(self) -> str | None:
        """What a reader should be told: the weekday disagrees, or there is no such day; None where nothing is wrong."""
        if not self.exists:
            return f"{quoted(self.text)}: there is no such day"
        found = self.date or self.likely
        if found is None or self.weekday is None or found.weekday() == self.weekday:
            return None
        return f"{quoted(self.text)}: {found.isoformat()} was a {_WEEKDAY_NAMES[found.weekday()]}"


class Clock(NamedTuple):
    """A time of day in a text, from `start` to `end`.

    `sure` is False where the words do not say which half of the day is meant and the hour allows both (`8.50`); `time` is then as printed.
    """

    start: int
    end: int
    text: str
    time: dt.time
    sure: bool = True

    def after(self, earlier: dt.time | None) -> dt.time:
        """Return the time, taken as in the afternoon where it is unsure and would else come before `earlier`."""
        if not self.sure and earlier is not None and self.time < earlier and self.time.hour < _NOON:
            return self.time.replace(hour=self.time.hour + _NOON)
        return self.time


@cache
def _date_pattern() -> re.Pattern[str]:
    """Return the pattern of a date in any of its forms; the named groups say which form it is."""
    weekday = rf"(?:\b(?P<{{0}}>{_WEEKDAY})[.,]?\s?(?:,\s?)?(?:the\s|on\s)?(?:the\s)?)?"
    forms = (
        # 2014-06-02
        r"(?P<iso>(?<![\d/.\-])\d{4}-\d{1,2}-\d{1,2}(?![\d\-]))",
        # Wed15-02-17; 29/03/2017
        weekday.format("nw") + r"(?P<nd>(?<![\d/.\-:£$€])\d{1,2})(?P<ns>[/.\-])(?P<nm>\d{1,2})(?P=ns)(?P<ny>\d{4}|\d\d)(?![\d/]|[.\-:]\d)",
        # Monday 2nd and 3rd of June, 2014; but of "Council 3 - 17th November" only the 17th
        weekday.format("dw")
        + rf"(?P<dd>(?<![\d/.:£$€])\d{{1,2}})(?!\s[-–]\s\d{{1,2}}{_ORDINAL})(?:{_ORDINAL})?(?:\s?(?:and|&|to|-|–|/)\s?\d{{1,2}}(?:{_ORDINAL})?)?"
        + rf"[\s\-]?(?:day\s)?(?:of\s)?,?\s?(?P<dm>{_MONTH})(?:[.,\-\s]{{0,3}}(?P<dy>{_YEAR}))?",
        # Thursday, June 2nd, 2014
        weekday.format("mw")
        + rf"\b(?P<mm>{_MONTH})[.,]?\s?(?P<md>\d{{1,2}})(?!\d|[.:/]\d)(?P<mo>{_ORDINAL})?(?:[,.]?\s?,?\s?(?P<my>\d{{4}})(?!\d))?",
    )
    return re.compile("|".join(forms), re.IGNORECASE)


def dates(text: str, *, bare: bool = False) -> Iterator[Day]:
    """Yield the dates in `text`, in order; with `bare` a month and a figure alone are one, where nothing but a day is looked for (`October 15`).

    >>> [found.date.isoformat() for found in dates("Held on Wed15-02-17, then Thursday 2nd of March 2017")]
    ['2017-02-15', '2017-03-02']
    """
    for found in _date_pattern().finditer(text):
        day = _day(found, bare=bare)
        if day is not None:
            yield day


def date_in(text: str, *, bare: bool = False) -> Day | None:
    """Return the first date in `text`, or None; `bare` as for `dates`."""
    return next(dates(text, bare=bare), None)


def _day(found: re.Match[str], *, bare: bool) -> Day | None:
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
        return _made(found, None, str(year), month, day)
    if found["nd"]:
        return _numeric(found)
    if found["dd"]:
        return _made(found, found["dw"], found["dy"], _month(found["dm"]), int(found["dd"]))
    month_word = found["mm"]
    if not found["my"] and not found["mo"] and not found["mw"] and not (bare and month_word[0].isupper()):
        return None  # "may 12 people attend", "March 11"
    return _made(found, found["mw"], found["my"], _month(month_word), int(found["md"]))


def _numeric(found: re.Match[str]) -> Day | None:
    """Return a date written in figures: day first, unless only month first can be or a weekday says so."""
    first, second = int(found["nd"]), int(found["nm"])
    british = _made(found, found["nw"], found["ny"], second, first)
    american = _made(found, found["nw"], found["ny"], first, second)
    if british is None or (british.contradiction and american is not None and not american.contradiction):
        return american
    return british


def _made(found: re.Match[str], weekday: str | None, year: str | None, month: int, day: int) -> Day | None:
    """Return the date, or None where the figures are no day of any month."""
    printed = _WEEKDAYS.index(weekday[:3].lower()) if weekday else None
    full = _real(int(year), month, day) if year and len(year) == len("2014") else None
    short = _real(_CENTURY + int(year[-2:]), month, day) if year and len(year) < len("2014") else None
    exists = bool(full or short) if year else _real(_CENTURY, month, day) is not None
    if not exists and (not 0 < day <= _LONGEST or found["nd"]):
        return None  # no day at all: a price, a number of things
    if short and printed is not None and short.weekday() == printed:
        full = short
    end = found.end()
    return Day(found.start(), end, found.string[found.start() : end].strip(), full, None if full else short, day, month, printed, exists)


def _real(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


_NOON = 12
_DAY = 24
_HOUR = 60
_FIRST_UNSURE, _LAST_UNSURE = 1, 11
_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


@cache
def _time_pattern() -> re.Pattern[str]:
    """Return the pattern of a time of day in any of its forms."""
    half = r"(?:[ap]m\b|[ap]\.\s?m\b\.?|[ap]\sm\b)"
    forms = (
        # 10-12pm (the 10)
        rf"(?<![\d/.:£$€,\-])(?P<h0>[012]?\d)(?:[.:](?P<m0>[0-5]\d))?(?=\s?(?:-|–|to)\s?(?P<until>[012]?\d)(?:[.:][0-5]\d)?\s?(?P<half0>{half}))",
        # 7.30pm; 7.30.P.M.; 14:00pm; 19.30 hrs; 7.3Opm; 1O.30 am; 8:15
        rf"(?<![\d/.:£$€,])(?P<h>[012]?\d|[12]O)(?P<s>[.:;])\s?(?P<m>[0-5O][\dO])(?!\d|[.:/]\d|%)(?:\.?\s?(?P<half>{half})|\s?(?P<hrs>hrs|hours|h)\b)?",
        # 8pm; 8 p.m.; 1930 hrs
        rf"(?<![\d/.:£$€,])(?P<h2>[01]?\d)\s?(?P<half2>{half})",
        r"(?<![\d/.:£$€,\-])(?P<h3>[012]\d)(?P<m3>[0-5]\d)\s?(?:hrs|hours|h)\b",
        # 8 o'clock
        r"\b(?P<h4>\d{1,2}|" + "|".join(_HOURS) + r")\s?o['’]?\s?clock\b",
        # half past seven
        r"\b(?P<part>half past|quarter past|quarter to)\s(?P<h5>\d{1,2}|" + "|".join(_HOURS) + r")\b(?:\s?(?P<half5>" + half + "))?",
        # 12 noon
        r"\b(?:12\s?)?(?P<word>noon|midday|midnight)\b",
    )
    return re.compile("|".join(forms), re.IGNORECASE)


def times(text: str, *, bare: bool = False) -> Iterator[Clock]:
    """Yield the times of day in `text`, in order; a bare `8.50` (which may be a price or a paragraph) only with `bare`.

    >>> [found.time.isoformat("minutes") for found in times("from 7.30pm to 9:05 p.m., £8.50 each")]
    ['19:30', '21:05']
    """
    for found in _time_pattern().finditer(text):
        clock = _clock(found)
        if clock is not None and (bare or found["h0"] or found["s"] is None or found["s"] == ":" or found["half"] or found["hrs"]):
            yield clock


def time_in(text: str, *, bare: bool = False) -> Clock | None:
    """Return the first time of day in `text`, or None."""
    return next(times(text, bare=bare), None)


def _clock(found: re.Match[str]) -> Clock | None:
    if found["word"]:
        return Clock(found.start(), found.end(), found.group(), dt.time(0 if found["word"].lower() == "midnight" else _NOON))
    if found["h0"]:
        return _beginning(found)
    if found["h5"]:
        return _timed(found, *_spoken(found["part"], _hour(found["h5"])), found["half5"], military=False)
    hour = _hour(found["h"].upper().replace("O", "0") if found["h"] else found["h2"] or found["h3"] or found["h4"])
    minute = int((found["m"] or found["m3"] or "0").upper().replace("O", "0"))
    if found["m"] and "O" in (found["h"] + found["m"]).upper() and not found["half"]:
        return None  # a letter between digits is believed only before am or pm
    return _timed(found, hour, minute, found["half"] or found["half2"], military=bool(found["hrs"] or found["h3"]))


def _beginning(found: re.Match[str]) -> Clock | None:
    """Return the first hour of `10-12pm`: in the half of the day that puts it before the second."""
    first, last = int(found["h0"]), int(found["until"])
    minute = int(found["m0"] or 0)
    late = found["half0"][0].lower() == "p" and first < _NOON and first % _NOON <= last % _NOON and not (first != last and last == _NOON)
    hour = first + _NOON if late else first
    return Clock(found.start(), found.end(), found.group(), dt.time(hour, minute)) if hour < _DAY else None


def _timed(found: re.Match[str], hour: int, minute: int, half: str | None, *, military: bool) -> Clock | None:
    if half and half[0].lower() == "p" and hour < _NOON:
        hour += _NOON
    elif half and half[0].lower() == "a" and hour == _NOON:
        hour = 0
    if hour >= _DAY:
        return None
    leading = found.group().startswith("0")
    sure = bool(half) or military or leading or not _FIRST_UNSURE <= hour <= _LAST_UNSURE
    return Clock(found.start(), found.end(), found.group(), dt.time(hour, minute), sure)


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS.index(word.lower()) or _NOON


def _spoken(part: str, hour: int) -> tuple[int, int]:
    """Return hour and minute of `half past seven`, `quarter to eight`."""
    quarter = _HOUR // 4
    if part.lower() == "quarter to":
        return (hour - 1) or _NOON, _HOUR - quarter
    return hour, _HOUR // 2 if part.lower() == "half past" else quarter
