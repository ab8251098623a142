"""A summary tells what a clerk asks for, and nothing that a terminal would obey."""

from __future__ import annotations

import datetime as dt
from typing import Any

from rich.console import Console

from minutesparse.diagnostics import Diagnostic
from minutesparse.models import (
    Action,
    AgendaItem,
    Anchor,
    Attendee,
    Contact,
    Coverage,
    Decision,
    Declaration,
    Meeting,
    Minutes,
    Recommendation,
    Reference,
    Report,
    ReviewComment,
    Section,
    Source,
    Vote,
)
from minutesparse.spans import Span
from minutesparse.writers.summary import summary

KEPT: dict[str, Any] = {
    "source": Source(name="hill.txt", format="text", sha256="0", text_sha256="0", size=1, characters=1),
    "dialect": "generic",
    "coverage": Coverage(claimed=0, furniture=0, unclaimed=0),
}


def told(record: Minutes | Report) -> list[str]:
    """Return the lines of a summary, without colour, 80 columns wide."""
    console = Console(width=80, no_color=True, highlight=False)
    with console.capture() as page:
        console.print(summary(record))
    return [line.rstrip() for line in page.get().splitlines()]


def minutes(**parts: Any) -> Minutes:
    return Minutes(kind="minutes", **KEPT, **parts)


def test_the_meeting_has_its_weekday_times_place_and_chair() -> None:
    meeting = Meeting(
        body="Hill Parish Council",
        date=dt.date(2016, 2, 16),
        start_time=dt.time(19, 30),
        end_time=dt.time(20, 50),
        venue="Reading Room",
        chair="A. Marsh",
        status="draft",
        next_meeting=dt.date(2016, 3, 15),
    )
    assert told(minutes(meeting=meeting)) == [
        "Hill Parish Council",
        "kind   minutes, draft",
        "date   Tuesday 16 February 2016",
        "time   19:30 to 20:50",
        "venue  Reading Room",
        "chair  A. Marsh",
        "next   Tuesday 15 March 2016",
    ]


def test_a_date_without_a_year_and_an_end_without_a_beginning_are_printed_as_known() -> None:
    meeting = Meeting(title="Notes", date_text="3rd March", end_time=dt.time(20, 50))
    assert told(minutes(meeting=meeting)) == ["Notes", "kind  minutes", "date  3rd March", "time  until 20:50"]


def test_attendance_is_counted_and_listed_by_status() -> None:
    people = [
        Attendee(name="Ann Lee", honorific_prefix="Cllr", honorific_suffix="OBE", role="Chairman", status="present"),
        Attendee(name="Bo Olney", status="present", remote=True),
        Attendee(name="Cy Petch", status="substitute", substitute_for="Di Quince"),
        Attendee(name="Di Quince", status="apologies"),
    ]
    assert told(minutes(attendance=people, public_count=4))[2:] == [
        "",
        "Attendance  2 present, 1 as substitutes, 1 apologies, 4 of the public",
        "  present         Cllr Ann Lee OBE (Chairman), Bo Olney (remote)",
        "  as substitutes  Cy Petch (for Di Quince)",
        "  apologies       Di Quince",
    ]


def test_an_item_has_its_outcomes_under_it_and_its_sub_items_indented() -> None:
    under = AgendaItem(order=2, title="Gate", actions=[Action(text="Mend it", owner="BO", due=dt.date(2016, 3, 1), explicit=True, rule="label")])
    item = AgendaItem(
        order=1,
        number="7",
        title="Hall",
        restricted=True,
        decisions=[
            Decision(kind="agreed", text="paint it", explicit=True, mover="BO", seconder="CP", rule="it-was"),
            Decision(kind="noted", text="it leaks", explicit=False, rule="it-was"),
        ],
        votes=[Vote(result="passed", counts={"for": 3, "against": 1})],
        declarations=[Declaration(name="Ann Lee", interest="pecuniary", text="Ann Lee declared", left_meeting=True)],
        items=[under],
    )
    loose = Action(text="Write to the county", explicit=True, rule="listed")
    assert told(minutes(items=[item], actions=[loose]))[2:] == [
        "",
        "Items",
        "  7      Hall (restricted)",
        "        agreed    paint it [proposed by BO, seconded by CP]",
        "        (noted)   it leaks",
        "        vote      passed; 3 for, 1 against",
        "        interest  Ann Lee [pecuniary, left the meeting]",
        "    -      Gate",
        "          action  Mend it [BO, by 2016-03-01]",
        "",
        "Outside the items",
        "  action  Write to the county [no owner]",
    ]


def test_a_comment_has_its_author_state_place_and_answers() -> None:
    answer = ReviewComment(text="By 40 mm.", author="Odile Brandt")
    comments = [
        ReviewComment(
            text="Since when?",
            label="JC1",
            author="Jo Carter",
            date=dt.datetime(2018, 10, 5, 9, 30),  # noqa: DTZ001 - comments have local time
            resolved=False,
            anchor=Anchor(text="has moved", basis="range"),
            item=1,
            replies=[answer],
        ),
        ReviewComment(text="Which?", anchor=Anchor(text="", basis="inferred")),
    ]
    assert told(minutes(items=[AgendaItem(order=1, number="54", title="Slip")], comments=comments))[5:] == [
        "",
        "Comments left in  2",
        "  JC1  Since when? [Jo Carter, 05.10.2018 09:30, open]",
        "       item 54, on “has moved”",
        "       Odile Brandt: By 40 mm.",
        "  2    Which? [resolved or not: the source cannot tell]",
        "       at a point (inferred)",
    ]


def test_what_is_odd_is_told_with_its_line_the_worst_first_and_at_most_twenty() -> None:
    gap = Diagnostic.of("number-gap", "3 follows 1", Span(9, 9)).model_copy(update={"line": 4})
    empty = Diagnostic.of("item-empty", "item 2 is empty")
    of_comments = Diagnostic.of("comment-state-unknown", "told with the comment")
    assert told(minutes(diagnostics=[gap, of_comments, empty]))[2:] == [
        "",
        "Looks odd  2",
        "          item-empty  item 2 is empty",
        "  line 4  number-gap  3 follows 1",
    ]
    assert told(minutes(diagnostics=[gap] * 23))[-1] == "  and 3 more; --format json has them all"


def test_a_report_has_its_sections_recommendations_contacts_and_references() -> None:
    report = Report(
        kind="appendix",
        **KEPT,
        title="Costs",
        label="B",
        body="Hill Board",
        author="Cllr Lee",
        date=dt.date(2016, 2, 16),
        sections=[Section(paragraphs=[]), Section(heading="Purpose")],
        recommendations=[Recommendation(text="Note it.", number="1")],
        actions=[Action(text="Answer.", owner="Officers", explicit=True, rule="action-heading")],
        contacts=[Contact(name="Mo Pask", phone="01632 960 471")],
        references=[Reference(kind="appendix", label="A", text="Appendix A")],
    )
    assert told(report) == [
        "Appendix B: Costs",
        "kind    appendix",
        "body    Hill Board",
        "author  Cllr Lee",
        "date    Tuesday 16 February 2016",
        "",
        "Sections",
        "    0  (before the first heading)",
        "    0  Purpose",
        "",
        "Recommendations",
        "  1  Note it.",
        "",
        "Actions",
        "  action  Answer. [Officers]",
        "",
        "Contacts",
        "  Mo Pask, 01632 960 471",
        "",
        "Refers to",
        "  Appendix A",
    ]


def test_controls_and_markup_of_the_document_are_shown_as_words() -> None:
    assert told(minutes(meeting=Meeting(body="Hill\x1b[2J [bold]\u202e:smile:")))[0] == "Hill\\x1b[2J [bold]\\u202e:smile:"
