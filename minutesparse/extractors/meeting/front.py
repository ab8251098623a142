"""The facts that the head of minutes tells in its own words: "Minutes of the Hill Parish Council meeting held on … at … in the Village Hall".

In: the passages before the business, up to the list of those present. Out: findings.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates, people
from minutesparse.document import Kind, Layer
from minutesparse.extractors.meeting import status, venue
from minutesparse.segmentation import numbering
from minutesparse.spans import Span, joined
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Document, Passage
    from minutesparse.extractors.meeting.findings import Findings
    from minutesparse.spans import MappedText

_LINES = 14
_LONGEST = 320
_SHORT = 90
_BEFORE = 48


def read(passages: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take title, body, date, time, venue and status from the first lines of a document."""
    lines = [_shortened(passage) for passage in passages[:_LINES] if passage.table is None and not _is_person(passage.text)]
    lines = [passage for passage in lines if passage.text and not _is_numbered(passage.text)]
    if not lines:
        return
    status.read(lines, words, found)
    _title(lines, words, found)
    whole = joined([passage.view for passage in lines], " ")
    _body(lines, words, found)
    _day(lines, found)
    _hour(whole, words, found)
    venue.read(lines, whole, words, found)


def _is_numbered(text: str) -> bool:
    """Return whether a line is a numbered one, of an agenda or of the business."""
    label = numbering.parse(text) if text[0].isdigit() else None
    return label is not None and label.form in {".", ")"}


def _shortened(passage: Passage) -> Passage:
    """Return the passage, cut to what may be a heading where a whole document stands in one paragraph."""
    return passage if len(passage.text) < _LONGEST else passage._replace(view=passage.view.slice(0, _LONGEST))


def _is_person(text: str) -> bool:
    """Return whether a line begins with somebody's titled name, as those of an attendance list do."""
    named = people.people_at(text, 0)
    return bool(named) and named[0].prefix is not None


def numbered_day(numbers: Sequence[MappedText], found: Findings) -> None:
    """Take the day out of numbers of items that all begin with it: `16/07/26/1`, `16/07/26/2`, `16/07/26/3`."""
    if found.knows("date"):
        return
    met = [pattern(r"(?P<day>(?P<y>\d\d)/(?P<m>\d\d)/(?P<d>\d\d))/\d{1,2}").fullmatch(view.text) for view in numbers]
    days = {one["day"] for one in met if one is not None}
    first = next((one for one in met if one is not None), None)
    if first is None or len(days) > 1 or len(met) < _ENOUGH or None in met:
        return
    day = dates.date_in(f"20{first['y']}-{first['m']}-{first['d']}")
    if day is not None and day.date is not None:
        printed = day._replace(text=first["day"])
        found.day(printed, numbers[0].slice(first.start("day"), first.end("day")).span, trusted=True)


_ENOUGH = 3


def page_title(document: Document, words: MeetingWords, found: Findings) -> None:
    """Take the body from the title that a page's front matter gives, or the head of its pages, where the minutes themselves name none."""
    if found.knows("body"):
        return
    bodies = pattern(_BODY, bodies=words.bodies, venues=words.venues, posts=words.posts)
    for text, at in (*_page_titles(document), *_page_heads(document)):
        for met in bodies.finditer(text):
            place = _proper(text.replace('"', " "), met)
            if place is not None:
                found.take("body", text[place.start : place.end], Span(at + place.start, at + place.end))
                return


def page_day(document: Document, found: Findings) -> None:
    """Take the day, in full and of a meeting, from the title that a page's front matter gives, where the minutes themselves tell none."""
    if found.knows("date_text"):
        return
    for text, at in _page_titles(document):
        days = [day for day in dates.dates(text) if day.date is not None and not _is_anothers(text, day)]
        if len(days) == 1 and _speaks_of_meeting().search(text):
            found.day(days[0], Span(at + days[0].start, at + days[0].end), trusted=False)


def _page_titles(document: Document) -> Iterator[tuple[str, int]]:
    """Yield the title in a page's front matter, and where it stands."""
    for leaf in document.leaves[:_LINES]:
        if leaf.runs and leaf.runs[0].layer is Layer.FURNITURE and document.text.startswith("title:", leaf.span.start):
            yield leaf.span.quote(document.text), leaf.span.start


def _page_heads(document: Document) -> Iterator[tuple[str, int]]:
    """Yield the lines that a text document prints at the edges of its pages, from parts of its own, and where they stand."""
    body = next((leaf.locator.part for leaf in document.leaves), None)
    for leaf in document.leaves:
        if body and leaf.locator.part != body and leaf.runs and leaf.runs[0].layer is Layer.FURNITURE and leaf.span.end - leaf.span.start < _TITLE:
            yield leaf.span.quote(document.text), leaf.span.start


def _title(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the first line that calls itself minutes or a note, else one that names a meeting, else a first heading."""
    telling = pattern(r"\b(?:(?P<first>minutes|notes?\sof|record\sof|proceedings)|\L<meetings>)\b", meetings=words.meetings)
    best: Passage | None = None
    for passage in lines:
        text = passage.text
        may = len(text) < _TITLE and text[-1] != ":" and not _is_about_last(text) and not is_sentence(text)
        met = telling.search(text) if may else None
        if met is not None and met["first"]:
            best = passage
            break
        best = best or (passage if met else None)
    first = lines[0]
    if best is None and (first.block.kind is Kind.HEADING or (first.text.isupper() and len(first.text) < _TITLE)):
        best = first
    if best is not None:
        found.words("title", best.view)


def is_sentence(text: str) -> bool:
    """Return whether a line tells what somebody did, as a title never does."""
    return pattern(r"\s(?:welcomed|opened|thanked|was|were|elected|agreed|resolved|will be|looks|attended|that the)\b").search(text) is not None


_TITLE = 220


def _is_about_last(text: str) -> bool:
    """Return whether a line is about the minutes of an earlier meeting."""
    folded = text.lower()
    return (
        any(sign in folded for sign in ("last meeting", "previous meeting", "correct record", "true record", "matters arising", "next meeting"))
        and "note of last" not in folded
    )


# Hill Parish Council; Board of Trustees; Children and Young People Board; Hill Society, Inc.
_BODY = (
    r"\b(?P<head>\L<bodies>)\b(?!\s(?:\L<venues>|\L<posts>)\b)(?:['’]s?\b)?(?P<of>\sof\s(?:the\s)?(?:trustees|directors|governors|management|council|education|supervisors|commissioners|selectmen|aldermen"
    r"|(?:zoning\s)?(?:appeals|adjustment)|health|regents|elders|deacons|guardians|public\sworks|county\scommissioners)\b)?"
    r"(?P<legal>,?\s(?:inc|ltd|limited|cic|cio|llp)\b)?"
)
_LEGAL = frozenset({"ltd", "limited", "cic", "cio", "plc"})
_FURTHEST = 9
"""So many words may stand before the last of a body's name."""
_LEADS = frozenset(
    """minutes minute of the a an draft note notes for annual ordinary extraordinary monthly general meeting meetings special quarterly full last in
    and record unconfirmed approved confirmed agm weekly january february march april may june july august september october november december
    regular proceedings this to that our""".split()  # noqa: SIM905 - words read better as words
)
"""Words that lead to a body's name and are no part of it."""
_EDGES = frozenset({"of", "the", "and", "&", "for", "in", "on", "upon", "with", "le", "de"})
_WALLS = frozenset({"held", "at", "between", "from"})
"""Words that no body's name goes over."""


def _body(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the longest name of a body that one of the lines holds, without the words that only lead to it; a committee's before its council's."""
    if found.knows("body"):
        return
    best: MappedText | None = None
    rank = (0, -1)
    bodies = pattern(_BODY, bodies=words.bodies, venues=words.venues, posts=words.posts)
    for passage in lines:
        if passage.block.kind is Kind.LIST_ITEM or passage.block.number is not None or _is_of_somebody(passage.text, words):
            continue
        for met in bodies.finditer(passage.text):
            span = _proper(passage.text, met)
            if span is None and not _is_alone(passage.text, met, words):
                continue
            if met["head"].lower() in _LEGAL and (span is None or passage.text[: span.start] + passage.text[span.end :].strip(" .")):
                continue  # a company is who met only where its name is the line
            place = span or Span(*met.span())
            this = (_standing(passage.text, place, words, named=span is not None), passage.text.count(" ", place.start, place.end))
            if this > rank:
                view = passage.view.slice(place.start, place.end)
                again = best is not None and best.text.casefold() == view.text.casefold()
                best, rank = (best if again else view), this
    if best is not None:
        found.words("body", best)


def _is_of_somebody(text: str, words: MeetingWords) -> bool:
    """Return whether a line is about a person or a paper, as its label says: "Contact: Petra Hill, Committee Clerk"."""
    return pattern(r"\L<other>\s?:", other=words.other_labels).match(text) is not None


def _standing(text: str, place: Span, words: MeetingWords, *, named: bool) -> int:
    """Return 3 for part of a council whose minutes a line says these are, by a name of its own; 2 for one named or alone in its line.

    1 is for any other name, 0 for a bare word.
    """
    part = pattern(r"\b(?:\L<committees>)\b", committees=words.committees).search(text, place.start, place.end) is not None
    own = named and text[place.start : place.end].split(" ", 1)[0].lower() not in words.bodies  # "Board of Directors" is any company's
    if part and own and pattern(r"\b(?:minutes|meeting|note)\sof\s(?:the\s)?(?:\w+\s){0,2}$").search(text, 0, place.start) is not None:
        return 3
    if part and (named or (place.start == 0 and place.end == len(text))):
        return 2
    return int(named)


def _is_alone(text: str, met: regex.Match[str], words: MeetingWords) -> bool:
    """Return whether a bare word is who met: alone in its line, before "meeting", or behind "meeting of"."""
    if met["head"].lower() not in words.alone or not met["head"][0].isupper():
        return False
    before, behind = text[: met.start()], text[met.end() :]
    if pattern(r"(?:meeting|minutes?)\sof\s(?:the\s|a\s)?$").search(before) is not None:
        return True
    # SENATE S(03)M2 | Council, Wednesday | Trustees Meeting | CABINET | Minutes of the regular Council meeting
    return (
        all(word in _LEADS for word in before.lower().split())
        and pattern(r"\s*$|\s?[,(–-]|\s(?:meeting|minutes)\b|\s\S*\d\S*$").match(behind) is not None
    )


def _proper(text: str, met: regex.Match[str]) -> Span | None:
    """Return the place of a body's name: capitalised words before its last one, without those that only lead to it, or None."""
    start, kept = met.start("head"), met.start("head")
    names: list[str] = []
    for _ in range(_FURTHEST):
        before = text.rfind(" ", 0, start - 1) + 1 if start > 0 and text[start - 1] == " " else -1
        if before < 0:
            break
        word = text[before : start - 1]
        key = word.strip(",.").lower()
        if word.endswith((":", ";")) or (word.endswith(".") and len(word) > len("St.")) or not (word[:1].isupper() or key in _EDGES) or key in _WALLS:
            break
        start = before
        if key not in _LEADS and key not in _EDGES:
            kept = before
            names.append(key)
    if kept == met.start("head") and not met["of"]:
        return None
    return (
        None
        if set(names) & (people.OFFICES - {"executive", "members", "trustees", "governors"}) or set(names) & {"mr", "mrs", "cllr"}
        else Span(kept, met.end())
    )


def _day(lines: Sequence[Passage], found: Findings) -> None:
    """Take the first day of the head that is this meeting's: one in a line that speaks of the meeting before one that stands alone."""
    told = [(passage, day) for passage in lines for day in dates.dates(passage.text) if not _is_anothers(passage.text, day)]
    speaking = [(passage, day) for passage, day in told if _speaks_of_meeting().search(passage.text)]
    alone = [one for one in told if one not in speaking]
    for passage, day in (*speaking, *alone):
        if found.knows("date") and (passage, day) in alone:
            continue  # the day on which a page was posted, or a letter written
        ends = passage is lines[0] and day.end == len(passage.text)
        found.day(day, passage.place(day.start, day.end), trusted=ends or _is_in_place(passage, day))


@cache
def _speaks_of_meeting() -> re.Pattern[str]:
    # Minutes of the meeting held on; Annual General Meeting
    return re.compile(r"\b(?:minutes?|meeting|held|notes?|agm|proceedings)\b", re.IGNORECASE)


def _is_anothers(text: str, day: dates.Day) -> bool:
    """Return whether a day of the head is another meeting's, or a paper's: "next meeting", "published", "to sign the minutes of 6 February"."""
    led = text[: day.start]
    if any(sign in led.lower() for sign in ("next", "following")):
        led = _until_approved().sub("", led)
    if any(sign in led[-_BEFORE:].lower() for sign in _OTHER_DAYS):
        return True
    # minutes of the meeting held on 6 February | minutes of 6 February
    of = _minutes_of().search(led)
    if of is not None and "/" in led[: of.start()]:
        return False  # Cofnodion … 10 Medi 2019 / Minutes of the meeting held on
    if of is not None and _ruled().match(text, day.end):
        return True
    return of is not None and any(word not in _LEADS for word in _word().findall(text[: of.start()]))


@cache
def _until_approved() -> re.Pattern[str]:
    # Draft (until approved at the next meeting) Minutes of the meeting held on; draft for approval at the next meeting Tuesday 3 July
    return re.compile(
        r"\((?:draft|until|subject|unconfirmed|for|to be)\b[^()]{0,60}\b(?:next|following)\b[^()]{0,40}\)\s?"
        r"|\bdraft for (?:approval|consideration|confirmation|agreement) at (?:the|its) (?:next|following) meeting $",
        re.IGNORECASE,
    )


_OTHER_DAYS = (
    "last meeting",
    "previous",
    "next meeting",
    "published",
    "printed",
    "next",
    "signed",
    "approved on",
    "posted",
    "updated",
    "agenda",
    "effective",
)


@cache
def _minutes_of() -> re.Pattern[str]:
    # minutes of the meeting held on
    return re.compile(r"\bminutes?\s(?:of|from)\s(?:(?:the|a|its|meeting|held|on|council|committee|full|ordinary|of|annual)\s)*$", re.IGNORECASE)


@cache
def _ruled() -> re.Pattern[str]:
    # be agreed, were signed
    return re.compile(r"\s(?:be|were|was|are|is|as)\b", re.IGNORECASE)


@cache
def _word() -> re.Pattern[str]:
    # sign, laid; no part of a name
    return re.compile(r"\b[a-z]{3,}(?=\W)")


def _is_in_place(passage: Passage, day: dates.Day) -> bool:
    """Return whether a day of two-digit year stands where only the meeting's can: a short line, after `date`, `held on`, `minutes`."""
    rest = (passage.text[: day.start] + passage.text[day.end :]).strip(" .,:;-–—()=").lower()
    return len(passage.text) < _SHORT and (
        not rest or any(sign in rest for sign in ("date", "held", "minutes", "meeting", "monday", "tuesday", "wednesday", "thursday", "friday"))
    )


def _hour(whole: MappedText, words: MeetingWords, found: Findings) -> None:
    """Take the hour at which it began; two hours with "to" between them are start and end."""
    # ended at; arrived at
    other = pattern(r"\b(?:\L<closed>|left|arrived|joined|departed|until|by)\s(?:the\smeeting\s)?(?:at\s)?$", closed=words.closed)
    said = {clock.start for clock in dates.times(whole.text)}
    # at 14.00, which can be nothing but an hour
    every = (
        clock for clock in dates.times(whole.text, bare=True) if clock.start in said or (clock.sure and whole.text[: clock.start].endswith(" at "))
    )
    clocks = [clock for clock in every if other.search(whole.text[max(0, clock.start - _BEFORE) : clock.start]) is None]
    if not clocks:
        return
    first = clocks[0]
    if len(clocks) > 1 and whole.text[first.end : clocks[1].start].strip().lower() == "for":
        first = clocks.pop(1)
    found.clock("start_time", first, whole.source(Span(first.start, first.end)))
    if len(clocks) > 1 and whole.text[first.end : clocks[1].start].strip().lower() in {"to", "-", "–", "until"}:
        found.clock("end_time", clocks[1], whole.source(Span(clocks[1].start, clocks[1].end)))
