"""When a meeting began and ended, and when the next one is, as sentences tell it: "The Chairman closed the meeting at 8.50pm".

In: passages from anywhere in the document. Out: findings.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.dialect import listed
from minutesparse.extractors.meeting import venue
from minutesparse.extractors.meeting.labels import take_next
from minutesparse.spans import Span
from minutesparse.wording import Trigger, alternatives, mentions, once, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Passage
    from minutesparse.extractors.meeting.findings import Findings
    from minutesparse.segmentation.outline import Outline, Section
    from minutesparse.spans import MappedText

_BEGINNING = (
    r"\b(?:meeting|session)\s(?:was\s|is\s)?(?:duly\s|formally\s|then\s)?(?:\L<opened>)\b"
    r"|\b(?:opened|started|commenced|began)\sthe\smeeting\b|\bcalled\sthe\smeeting\sto\sorder\b|^(?:\L<opened>)\b"
)
_FAR = 60
_SENTENCE = 160
_EARLY = 12
"""A meeting is opened in so many paragraphs behind the head."""
_DIGIT = re.compile(r"\d")


def read(outline: Outline, words: MeetingWords, found: Findings) -> None:
    """Take opening and closing hours, and the next meeting, from sentences and from items about them."""
    passages = [*outline.head, *(passage for section in outline.walk() for passage in section.passages), *outline.tail]
    _opening(passages[: len(outline.head) + _EARLY], words, found)
    titled = [view for section in outline.walk() for view in (section.title, *(passage.view for passage in section.passages)) if view is not None]
    _closing([*(passage.view for passage in outline.head), *titled, *(passage.view for passage in outline.tail)], words, found)
    _titled(outline, words, found)
    _next(passages, words, found)
    _listed(outline, found)
    _adjourned_to(passages, found)


def _opening(passages: Iterable[Passage], words: MeetingWords, found: Findings) -> None:
    if found.knows("start_time") and found.knows("venue"):
        return
    beginning = pattern(_BEGINNING, opened=words.opened)
    opens = _opens(words)
    for passage in passages:
        text = passage.view.text
        if not opens.fires(text) or (len(text) > _FAR and "meeting" not in text.lower()):
            continue
        verb = beginning.search(text)
        clock = next((clock for clock in dates.times(text[verb.end() : verb.end() + _FAR], bare=True)), None) if verb else None
        if verb is not None and clock is not None and clock.start < _FAR // 2:
            found.clock("start_time", clock, passage.place(verb.end() + clock.start, verb.end() + clock.end))
            venue.opened_in(passage, verb.end() + clock.end, words, found)
            return


@once
def _opens(words: MeetingWords) -> Trigger:
    return Trigger((*words.opened, "opened", "started", "commenced", "began"))


def _closing(views: Sequence[MappedText], words: MeetingWords, found: Findings) -> None:
    """Take the last hour at which somebody says that the meeting closed."""
    if found.knows("end_time"):
        return
    ending = _ending(words)
    for view in reversed(views):
        text = view.text
        if not _may_tell_an_hour(text) or not mentions(text.lower(), words.closed):
            continue
        for verb in reversed(list(ending.finditer(text))):
            clock = _hour_of_closing(text, verb.start(), verb.end())
            if clock is not None:
                found.clock("end_time", clock, view.source(Span(clock.start, clock.end)))
                return


@once
def _ending(words: MeetingWords) -> re.Pattern[str]:
    # closed the meeting at; The meeting was declared closed at
    return re.compile(rf"(?<!\w){alternatives(words.closed)}(?![^\W\d]|-)", re.IGNORECASE)


def _may_tell_an_hour(text: str) -> bool:
    return _DIGIT.search(text) is not None or "noon" in text


def _hour_of_closing(text: str, start: int, end: int) -> dates.Clock | None:
    """Return the hour at which the meeting closed, if the verb at `start` says so; its offsets are those of `text`."""
    before = text[max(0, start - _FAR) : start].rpartition(". ")[2].lower()
    after = text[end : end + _FAR]
    moved = before.endswith(" to ") and text[start:end].lower() == "adjourn"
    if moved and not _at_once().match(after):
        return None  # to adjourn into closed session at 8.05pm
    if not moved and (
        "meeting" not in before
        and not mentions(after[: len(" the ordinary business of the meeting ")].lower().partition(" at ")[0], ("meeting", "business"))
        and "business" not in before
        and before.strip(" -–*")
    ):
        return None
    if any(
        sign in after.lower()
        for sign in ("to the public", "to allow", "for the public", "reconvene", "resume", "to enable", "so that", "applications", "while")
    ):
        return None
    clock = dates.time_in(after, bare=True)
    if clock is None or any(sign in after[: clock.start] for sign in (". ", "; ")) or dates.date_in(after[: clock.start]):
        return None
    return clock._replace(start=clock.start + end, end=clock.end + end)


@cache
def _at_once() -> re.Pattern[str]:
    # Hill moved to adjourn| the meeting at 6:48
    return re.compile(r"\s(?:the\s(?:\w+\s)?meeting\s)?(?:at|@)\s(?:approximately\s)?(?=\d)", re.IGNORECASE)


def _titled(outline: Outline, words: MeetingWords, found: Findings) -> None:
    """Take facts from items about them: the next meeting, the close, the "Duration of Meeting", which gives both hours."""
    for section in outline.walk():
        title = section.title.text if section.title else ""
        folded = title.lower().strip(" :")
        if "next" in folded or "future meeting" in folded:
            _next_in(section, words, found)
        elif folded in words.end_labels:
            _hours(section.passages[:1], ("end_time",), found)
        elif folded.startswith("duration"):
            _hours(section.passages[:2], ("start_time", "end_time"), found)


def _next_in(section: Section, words: MeetingWords, found: Findings) -> None:
    """Take the next meeting from an item about it: from its title, else from its first day."""
    about = pattern(
        r"^\W*(?:\L<next>)\b|(?<!for\s)(?<!for\sthe\s)(?<!at\sthe\s)(?<!to\sthe\s)(?<!on\sthe\s)\bnext\s(?:\w+\s){0,4}(?:meeting|agm)\b(?!['’]?s?\sagenda)|(?:dates?|time)\b[\w\s&,]{0,30}\b(?:next|future)\s(?:\w+\s){0,3}meetings?\b",
        next=words.next_labels,
    )
    if section.title is None or not about.search(section.title.text):
        return
    for view in (section.title, *(passage.view for passage in section.passages)):
        take_next(view, found)


def _hours(passages: Sequence[Passage], names: tuple[str, ...], found: Findings) -> None:
    """Take the hours that passages begin with, in order."""
    for passage in passages:
        for name, clock in zip(names, dates.times(passage.view.text, bare=True), strict=False):
            found.clock(name, clock, passage.place(clock.start, clock.end))


# the next Parish Council meeting
_NEXT = (
    r"(?<!at\sthe\s)(?<!to\sthe\s)(?<!for\sthe\s)(?<!until\sthe\s)(?<!before\sthe\s)(?<!by\sthe\s)(?<!on\sthe\s)(?<!in\sthe\s)"
    r"(?:\bnext\s(?:(?:\L<kinds>)\s){0,4}(?:meetings?|agm)\b|\bnext\s(?:one|agm):|\bmeet(?:ing)?\snext\b|\b(?:\L<next>)\b)"
)
_KINDS = listed("""
    parish | town | council | ordinary | full | board | committee | regular | scheduled | monthly | annual | open | general | normal | quarterly
    | annual general | board's
    | main | trustees | members | cabinet | panel | group | forum | pc | pcc | senate | governors | governing body | society | club | association
    | union | city | county | school | library | church | team | business | working group | trustees' | governors'""")
"""Words between "next" and "meeting" that make it no other body's."""


@cache
def _stop() -> re.Pattern[str]:
    # over. The
    return re.compile(r"(?<![ap]\.m)\.\s(?=[A-Z])")


def _next(passages: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the next meeting from the last sentence that tells its day."""
    if found.knows("next_meeting_text"):
        return
    telling = pattern(_NEXT, next=words.next_labels, kinds=_KINDS)
    for passage in reversed(passages):
        text = passage.view.text
        if "next" not in text and "NEXT" not in text and "Next" not in text:
            continue
        for met in telling.finditer(text):
            behind = text[met.end() : met.end() + _SENTENCE]
            day = dates.date_in(behind, bare=True)
            if day is not None and _stop().search(behind[: day.start]) is None and " last" not in behind[: day.start]:
                found.next_day(day, passage.place(met.end() + day.start, met.end() + day.end))
                return
        if "date of the next meeting" in text.lower():
            day = dates.date_in(text)
            if day is not None:
                found.next_day(day, passage.place(day.start, day.end))
                return


def _listed(outline: Outline, found: Findings) -> None:
    """Take the first day behind this meeting from an item that lists the dates of meetings, where nothing else tells the next one."""
    met = found.facts.get("date")
    if met is None or found.knows("next_meeting_text"):
        return
    for section in outline.walk():
        if section.title is None or not _dates_of().match(section.title.text):
            continue
        for passage in section.passages:
            for day in dates.dates(passage.view.text):
                if day.date is None or day.date > met:
                    found.next_day(day, passage.place(day.start, day.end))
                    return


@cache
def _dates_of() -> re.Pattern[str]:
    # Dates of meetings 2018/19
    return re.compile(r"\W*(?:dates?\sof\s(?:\w+\s){0,3}meetings\b(?!\sheld)|meeting\sdates\b)", re.IGNORECASE)


def _adjourned_to(passages: Sequence[Passage], found: Findings) -> None:
    """Take the day to which the meeting was adjourned at its end, where nothing else tells the next one."""
    for passage in () if found.knows("next_meeting_text") else reversed(passages[-_LATE:]):
        text = passage.view.text
        verb = _until().search(text) if "meeting" in text.lower() else None
        day = dates.date_in(text[verb.end() : verb.end() + _SENTENCE]) if verb else None
        if verb is not None and day is not None and day.start == 0:
            found.next_day(day, passage.place(verb.end() + day.start, verb.end() + day.end))
            return


_LATE = 12
"""A meeting is adjourned to another day in so many paragraphs from the end."""


@cache
def _until() -> re.Pattern[str]:
    # adjourned at 10.12 a.m. until Tuesday 28 March
    return re.compile(r"\badjourned\b[^;]{0,40}?\s(?:until|to)\s(?=[A-Z\d])")
