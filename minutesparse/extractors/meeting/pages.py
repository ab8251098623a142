"""What a page of a committee system says of its meeting: "Meeting: 19/09/2017 - Executive (Item 41)", "Licensing Panel - Tuesday, 11th March, 2014".

In: the leaves of a document, whatever layer they are in, for the software prints some of it round the page. Out: findings. The day on which a
decision was published is nobody's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.document import Layer
from minutesparse.spans import Span
from minutesparse.wording import mentions, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Block, Document
    from minutesparse.extractors.meeting.findings import Findings

_FIRST = 40
"""A page names its meeting in so many leaves."""
_TOP = 6_000
"""The fields of a decision begin in so many code points."""
_LONGEST = 200
_NEAR = 6

# Meeting: 19/09/2017 - Executive (Item 41)
_ISSUE = r"\s*meeting\s?:\s?(?P<day>\d{1,2}/\d{1,2}/\d{4})\s?[-–]\s?(?P<body>[^()\n]{3,90}?)\s?\(item\s[^)\n]{1,20}\)"
# Meeting of Council, Thursday 18th July 2019 7.00 pm (Item C/152); Agenda and minutes Cabinet, Monday 3rd October 2016 6.00 pm
_DATED = (
    r"\s*(?P<lead>(?:\L<leads>)(?:\s(?:for|of)\b)?(?:\sthe\b)?[\s:\-–]+)?(?P<body>(?-i:\p{Lu})[\w&'’,\- ]{2,90}?)\s?(?:,|\s[-–])\s"
    r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s\d{1,2}[^\n:;|]{0,40})"
)
# Date of decision: 16/01/2019
_DECIDED = r"\s*\L<labels>\s?(?::\s*)?(?P<value>\S[^\n]*)?$"


def read(document: Document, words: MeetingWords, found: Findings) -> None:
    """Take body, day and hour from the lines by which a page says of which meeting it is, and from the fields of a decision."""
    makers = pattern(_DECIDED, labels=words.maker_labels) if mentions(document.text[:_TOP].lower(), words.maker_labels) else None
    told: list[tuple[str, Span]] = []
    for text, start in _labelled(document.leaves[:_FIRST], document):
        by = makers.match(text) if makers is not None and len(text) <= _LONGEST else None
        if by is not None and by["value"]:
            told.append((by["value"].strip(), Span(start + by.start("value"), start + by.start("value") + len(by["value"].rstrip()))))
        if ("day" in text or "DAY" in text or "eeting" in text[:9]) and _may_say().search(text):
            _meeting(text, start, words, found)
    if len({maker for maker, _ in told}) == 1:
        found.take("body", *told[0])
        _decision(document, words, found)


@cache
def _may_say() -> re.Pattern[str]:
    # Meeting: 19/09/2017 | Tuesday, 11th March
    return re.compile(r"day,? \d|^\s*Meeting ?: ?\d", re.IGNORECASE)


def _decision(document: Document, words: MeetingWords, found: Findings) -> None:
    """Take the day on which a decision was made from its field."""
    decided = pattern(_DECIDED, labels=words.decision_labels)
    for text, start in _labelled(document.leaves, document):
        at = decided.match(text) if len(text) <= _LONGEST else None
        day = dates.date_in(at["value"]) if at is not None and at["value"] else None
        if at is not None and day is not None:
            shift = start + at.start("value")
            found.day(day, Span(shift + day.start, shift + day.end), trusted=True)


def _labelled(leaves: Sequence[Block], document: Document) -> Iterator[tuple[str, int]]:
    """Yield the lines, and again with the next one each that is a label alone: "Decision Maker:", and below it "Cabinet"."""
    before: tuple[str, int] | None = None
    for text, start in _lines(leaves, document):
        if before is not None:
            yield document.text[before[1] : start + len(text)].replace("\n", " "), before[1]
        yield text, start
        before = (text, start) if text.rstrip().endswith(":") and len(text) < _LABEL else None


_LABEL = 40


_SHOWN = frozenset({Layer.BODY, Layer.FURNITURE})


def _lines(leaves: Sequence[Block], document: Document) -> Iterator[tuple[str, int]]:
    """Yield the first words of each leaf that is somebody's words or a page's, and where they begin."""
    for leaf in leaves:
        if leaf.runs and leaf.layer in _SHOWN and not leaf.locator.part:
            start, end = leaf.span
            yield document.text[start : min(end, start + _LONGEST + 1)], start


def _meeting(text: str, start: int, words: MeetingWords, found: Findings) -> None:
    """Take what a line says that names body, day and hour in one breath."""
    if found.knows("body") and found.knows("date"):
        return
    issue = pattern(_ISSUE).match(text) if text.lstrip()[:1] in "Mm" else None
    met = issue or pattern(_DATED, leads=words.page_leads).match(text)
    if met is None or (issue is None and not _is_of_a_body(met, words)):
        return
    day = dates.date_in(met["day"])
    if day is None or day.date is None:
        return
    found.take("body", met["body"], Span(start + met.start("body"), start + met.end("body")))
    shift = start + met.start("day")
    found.day(day, Span(shift + day.start, shift + day.end), trusted=True)
    _venue(text, start, found)
    clock = dates.time_in(met["day"][day.end :])
    if clock is not None and clock.start < _NEAR:
        found.clock("start_time", clock, Span(shift + day.end + clock.start, shift + day.end + clock.end))


# Venue: Long Room, Guildhall. View directions
_VENUE = r"\bvenue\s?:\s(?P<place>(?-i:\p{Lu})[^:\n]{2,120}?)\.?\s(?:view\sdirections|contact\s?:)"


def _venue(text: str, start: int, found: Findings) -> None:
    """Take the venue out of a page that was copied into one line."""
    met = pattern(_VENUE).search(text)
    if met is not None:
        found.take("venue", met["place"], Span(start + met.start("place"), start + met.end("place")))


def _is_of_a_body(met: regex.Match[str], words: MeetingWords) -> bool:
    """Return whether the words before the day are a body's name and nothing else, or a page's own words lead to them."""
    name = met["body"]
    if pattern(r"\b\L<meetings>\b", meetings=words.meetings).search(name) or name.count(",") > 1:
        return False
    return pattern(r"(?:.*\s)?\L<bodies>(?:\s\([^)]*\))?", bodies=words.bodies).fullmatch(name) is not None or bool(met["lead"])
