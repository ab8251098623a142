"""Visitors on no list, whom a sentence has at the meeting: "PCSO Lee joined the meeting", "Mr Dale attended the meeting for this item".

In: a sentence. Out: the names, each with a person who is in attendance. Meetings of others ("attended the meeting of the Hall Committee") are none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.attendance import entries
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse import people
    from minutesparse.dialect import AttendanceWords
    from minutesparse.extractors.attendance.entries import Person
    from minutesparse.phrases import Sentence

_SLACK = 12


def visitors(sentence: Sentence, words: AttendanceWords) -> Iterator[tuple[people.Name, Person]]:
    """Yield those whom a sentence has at the meeting; their names have the places of the passage."""
    text = sentence.text
    if "meeting" not in text or not mentions(text, ("joined", "attended", "welcomed")):
        return
    came = _came().search(text)
    met = None if came else _welcomed().search(text)
    if came is not None:
        reading = entries.read(text, 0, words, came.start())
    elif met is not None:
        reading = entries.read(text, met.start("who"), words, met.end("who"))
    else:
        return
    if reading.unread > _SLACK:
        return
    for person in reading.people:
        name = person.name
        if name.prefix is None and (name.given is None or name.family is None):
            continue
        person.name = name._replace(start=name.start + sentence.start, end=name.end + sentence.start)
        yield person.name, person


@cache
def _came() -> re.Pattern[str]:
    # attended the meeting | were welcomed to the meeting
    return re.compile(
        r"\s(?:(?:joined|attended)|(?:was|were)\s(?:then\s|both\s|also\s)?welcomed\sto)\s(?:the|this)\smeeting\b(?!\s(?:of|on|held|with|in|between|about|by)\b)",
    )


@cache
def _welcomed() -> re.Pattern[str]:
    # The Chairman welcomed PC Lee to the meeting
    return re.compile(r"\bwelcomed\s(?P<who>[A-Z][^.;:]{2,80}?)\sto\sthe\smeeting\b(?!\s(?:of|on|held)\b)")
