"""Facts with a label before them: "Venue: Town Hall", a table of labels and values, "DATE: Wed15-02-17 TIME: 11:43 LOCATION: A214".

In: passages of a document's head or tail. Out: findings, with what the labels say.
"""

from __future__ import annotations

from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from minutesparse import dates, people
from minutesparse.spans import Span
from minutesparse.wording import once, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Passage
    from minutesparse.extractors.meeting.findings import Findings
    from minutesparse.spans import MappedText

# DATE: Wed15-02-17 TIME: 11:43
_LABEL = (
    r"(?<![\w\-])(?:(?P<next>\L<next>)|(?P<body>\L<body>)|(?P<date>\L<date>)|(?P<start>\L<start>)|(?P<end>\L<end>)|(?P<venue>\L<venue>)"
    r"|(?P<chair>\L<chair>)|(?P<other>\L<other>))\s?(?:\(s\))?\s?(?P<sign>[:=]|$)[\s:=\-–]*"
)
_CLOSERS = ("next", "end")


def read(passages: Sequence[Passage], words: MeetingWords, found: Findings, *, late: bool = False) -> None:
    """Take the labelled facts of `passages`; of what stands `late` in a document, only the end and the next meeting."""
    known = _known(words)
    for index, passage in enumerate(passages):
        text = passage.view.text
        if len(text) > _LONGEST and ":" not in text[:_LONGEST]:
            continue
        labels = list(_labels(text, known))
        for place, label in enumerate(labels):
            name = _name(label)
            if late and name not in _CLOSERS:
                continue
            end = labels[place + 1].start() if place + 1 < len(labels) else len(text)
            value: MappedText | None = passage.view.slice(label.end(), end)
            if value is not None and not value.text:
                value = _beside(passages, index, known) or (_day_below(passages, index) if name == "next" else None)
            if value is not None and value.text:
                _take(name, value, found)


_LONGEST = 160


class _Known(NamedTuple):
    """The labels of a dialect: their pattern, the words with case folded by their first letter, and how long the longest is (code points)."""

    pattern: regex.Pattern[str]
    words: dict[str, tuple[str, ...]]
    longest: int


@once
def _known(words: MeetingWords) -> _Known:
    """Return the labels of a dialect, made once."""
    lists = {
        "next": words.next_labels,
        "body": words.body_labels,
        "date": words.date_labels,
        "start": words.start_labels,
        "end": words.end_labels,
        "venue": words.venue_labels,
        "chair": words.chair_labels,
        "other": words.other_labels,
    }
    folded = sorted({label.casefold() for label in chain(*lists.values())})
    by_letter = {letter: tuple(labels) for letter, labels in groupby(folded, key=itemgetter(0))}
    return _Known(pattern(_LABEL, **lists), by_letter, max(map(len, folded), default=0))


def _labels(text: str, known: _Known) -> Iterator[regex.Match[str]]:
    """Yield the labels of a line: the first begins it, others follow a value."""
    folded = text[: known.longest].casefold()
    first = known.pattern.match(text) if folded.startswith(known.words.get(folded[:1], ())) else None
    if first is None:
        return
    yield first
    if first["other"]:
        return
    yield from (label for label in known.pattern.finditer(text, first.end()) if label["sign"])


def _name(label: regex.Match[str]) -> str:
    return next(name for name in ("next", "body", "date", "start", "end", "venue", "chair", "other") if label[name])


def _beside(passages: Sequence[Passage], index: int, known: _Known) -> MappedText | None:
    """Return the value of a label that stands alone: the next cell of its row, or the next line."""
    if index + 1 >= len(passages):
        return None
    passage, following = passages[index], passages[index + 1]
    if passage.cell is not None and following.cell is not None:
        here, there = passage.cell.grid, following.cell.grid
        if here is None or there is None or passage.table is not following.table or here.row != there.row:
            return None
    elif (passage.cell is None) != (following.cell is None) or not passage.view.text.endswith((":", "=")):
        return None
    return None if next(_labels(following.text, known), None) else following.view


def _day_below(passages: Sequence[Passage], index: int) -> MappedText | None:
    """Return the line below a heading without a colon, if it begins with a day."""
    below = passages[index + 1] if index + 1 < len(passages) else None
    day = dates.date_in(below.text[:_LONGEST]) if below is not None else None
    return below.view if below is not None and day is not None and day.start < _NEAR else None


def _take(name: str, value: MappedText, found: Findings) -> None:
    """Take what the label called `name` says."""
    text = value.text
    if name == "date":
        day = dates.date_in(text)
        if day is not None:
            found.day(day, value.source(Span(day.start, day.end)), trusted=True)
        _times(value, found)
    elif name == "start":
        _times(value, found, bare=True)
    elif name == "end":
        _end(value, found)
    elif name == "next":
        take_next(value, found, trusted=True)
    elif name == "chair":
        _chair(value, found)
    elif len(text) < _LONGEST and name in {"venue", "body"}:
        chrome = text.lower().find(" view directions")
        found.words(name, value.slice(0, len(text[: chrome if chrome >= 0 else len(text)].rstrip(" .,;"))))


def _end(value: MappedText, found: Findings) -> None:
    clock = dates.time_in(value.text, bare=True)
    if clock is not None and clock.start < _NEAR:
        found.clock("end_time", clock, value.source(Span(clock.start, clock.end)))


def _chair(value: MappedText, found: Findings) -> None:
    named = people.people_at(value.text, 0)
    if named:
        start = value.text.index(named[0].text)
        found.words("chair", value.slice(start, start + len(named[0].text)))


_NEAR = 30


def _times(value: MappedText, found: Findings, *, bare: bool = False) -> None:
    """Take one time as the start, or two with "to" or a dash between them as start and end."""
    clocks = list(dates.times(value.text, bare=bare))[:2]
    for name, clock in zip(("start_time", "end_time"), clocks, strict=False):
        if name == "end_time":
            between = value.text[clocks[0].end : clock.start].strip().lower()
            if between not in {"to", "-", "–", "—", "until", "till"}:
                return
        found.clock(name, clock, value.source(Span(clock.start, clock.end)))


def take_next(value: MappedText, found: Findings, *, trusted: bool = False) -> None:
    """Take the day of the next meeting from `value`, or its first words where no day is told ("to be confirmed").

    With `trusted` a year of two digits is believed, because of the label before it.
    """
    day = dates.date_in(value.text, bare=trusted)
    if day is not None:
        day = day._replace(date=day.date or day.likely) if trusted else day
        found.next_day(day, value.source(Span(day.start, day.end)))
    elif value.text and len(value.text) < _LONGEST and value.text.lower().startswith(("tb", "to be", "date to", "not ")):
        found.words("next_meeting_text", value.slice(0, len(value.text.rstrip(" ."))))
