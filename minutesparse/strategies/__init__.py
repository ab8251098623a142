"""Hypothesis strategies for minutes and the documents that hold them, so that a parser or a house style can be tested on meetings that nobody held.

In: a format to be printed in. Out: records (`Minutes`), and with `documents` the bytes that print them. Afterwards holds: what a record says stands
on its page in words that say so, and nothing else on the page does; reading it back gives the same record but for spans, `source`, `coverage`,
`diagnostics` and comment ids. Needs the extra `hypothesis`.

>>> from hypothesis import given, settings
>>> from minutesparse.pipeline import parse
>>> @settings(max_examples=3, database=None)
... @given(documents("html"))
... def test_my_style(made):
...     record, page = made
...     assert [item.title for item in parse(page).items] == [item.title for item in record.items]
>>> test_my_style()
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from minutesparse.models import Action, Coverage, Meeting, Minutes, Source
from minutesparse.strategies.agenda import items
from minutesparse.strategies.passages import actions, decisions, declarations, passages, votes
from minutesparse.strategies.people import attendees
from minutesparse.strategies.reviews import changes, comments
from minutesparse.strategies.words import DEEDS, PLACES, days, printed_day, sentences, things
from minutesparse.writers import check, render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

    from minutesparse.models import Attendee

__all__ = [
    "actions",
    "attendees",
    "changes",
    "comments",
    "decisions",
    "declarations",
    "documents",
    "items",
    "meetings",
    "minutes",
    "passages",
    "sentences",
    "votes",
]

_REVIEWED = frozenset({"docx"})
"""Formats that hold comments and tracked changes."""


@st.composite
def minutes(draw: DrawFn, format: str | None = None, dialect: str = "generic") -> Minutes:
    """Generate records of meetings that can be printed in `format`; None is for what every format can print.

    `source` and `coverage`, which only a file has, are empty, and spans are None.
    """
    people = draw(attendees())
    agenda = draw(items(people, format))
    chair = next((person.name for person in people if person.role in {"Chairman", "Chair"}), None)
    reviewed = format in _REVIEWED
    return Minutes(
        kind="minutes",
        source=Source(format=format or "text", sha256="", text_sha256="", size=0, characters=0),
        coverage=Coverage(claimed=0, furniture=0, unclaimed=0),
        dialect=dialect,
        meeting=draw(meetings(chair)),
        attendance=people,
        public_count=draw(st.none() | st.integers(1, 40)),
        quorum=draw(st.none() | st.integers(2, 9)),
        items=agenda,
        actions=draw(_outside(people)),
        comments=draw(comments(agenda)) if reviewed else [],
        changes=draw(changes(agenda)) if reviewed else [],
    )


@st.composite
def meetings(draw: DrawFn, chair: str | None = None) -> Meeting:
    """Generate what minutes say of the meeting itself."""
    day = draw(days())
    following = draw(st.none() | st.integers(7, 90))
    next_day = day + dt.timedelta(days=following) if following else None
    return Meeting(
        body=f"{draw(st.sampled_from(PLACES))} {draw(st.sampled_from(['Parish Council', 'Town Council', 'Allotment Society']))}",
        title=f"Minutes of the {draw(st.sampled_from(['annual', 'spring', 'monthly']))} meeting",
        date=day,
        date_text=_weekday(day),
        start_time=draw(st.none() | st.builds(dt.time, st.integers(17, 19), st.sampled_from([0, 15, 30]))),
        end_time=draw(st.none() | st.builds(dt.time, st.integers(20, 22), st.integers(0, 59))),
        venue=draw(st.none() | st.builds("{} Village Hall".format, st.sampled_from(PLACES))),
        chair=chair,
        status=draw(st.sampled_from(["unknown", "draft", "confirmed"])),
        next_meeting=next_day,
        next_meeting_text=_weekday(next_day),
    )


def _weekday(day: dt.date | None) -> str | None:
    return f"{day:%A} {printed_day(day)}" if day else None


@st.composite
def _outside(draw: DrawFn, people: Sequence[Attendee]) -> list[Action]:
    """Generate the rows of the table of tasks below the items."""
    if not people:
        return []
    made = []
    for _ in range(draw(st.integers(0, 2))):
        person, due = draw(st.sampled_from(people)), draw(st.none() | days())
        task = f"{draw(st.sampled_from(DEEDS)).capitalize()} {draw(things())}"
        made.append(
            Action(
                text=task,
                owner=person.name,
                owners=[person.name],
                due=due,
                due_text=printed_day(due) if due else None,
                explicit=True,
                rule="table",
            )
        )
    return made


def documents(format: str, dialect: str = "generic") -> SearchStrategy[tuple[Minutes, bytes]]:
    """Generate records with the files in `format` (`text`, `html`, `markdown`, `docx`) that print them."""
    check(format)
    return minutes(format, dialect).map(lambda record: (record, render(record, format)))
