"""The facts of a meeting, from labels, from its head and from sentences."""

from __future__ import annotations

import datetime as dt

import pytest

import minutesparse as mp
from minutesparse.models import Minutes

BUSINESS = "\n\nPresent: Cllr A Hill (Chairman), Cllr B Dale\n\n1. Minutes\nAgreed.\n\n2. Finance\nThe balance was noted.\n\n3. Planning\nNone.\n"


def parsed(text: str) -> Minutes:
    record = mp.parse_text(text)
    assert isinstance(record, Minutes)
    return record


HEADS = [
    (
        "Minutes of the Hill Parish Council meeting\n\nheld on 8th November 2011 at 7.30 p.m. in the Village Hall.",
        {
            "body": "Hill Parish Council",
            "date": "2011-11-08",
            "start_time": "19:30",
            "venue": "Village Hall",
            "title": "Minutes of the Hill Parish Council meeting",
        },
    ),
    (
        "Minutes of the meeting of the West Vale Parish Council held on\n\nThursday 9th September 2004 in the\n\nVillage Hall at 8.00 p.m.",
        {"body": "West Vale Parish Council", "date": "2004-09-09", "start_time": "20:00", "venue": "Village Hall"},
    ),
    (
        "Meeting of the Vale Resident's Association Committee\n\nOn Monday 11th October 2004 at 7.30pm\n\nin the Moor Conference Room",
        {"body": "Vale Resident's Association Committee", "date": "2004-10-11", "start_time": "19:30", "venue": "Moor Conference Room"},
    ),
    (
        "VSF Board monthly meeting, November 9, 2023",
        {"body": "VSF Board", "date": "2023-11-09", "title": "VSF Board monthly meeting, November 9, 2023"},
    ),
    (
        "General Meeting 09:00 18-Sep-2022\n\nHeld at City Hall, Moortown during ValeCon 2022 and chaired by Ann Hill.",
        {"date": "2022-09-18", "start_time": "09:00", "venue": "City Hall, Moortown"},
    ),
    ("DATE: Wed15-02-17 TIME: 11:43 LOCATION: A214", {"date": "2017-02-15", "start_time": "11:43", "venue": "A214"}),
    (
        "MINUTES OF VALE PARISH COUNCIL MEETING\nHELD AT ST. ANN'S CHURCH\nTUESDAY 10th MARCH 2009",
        {"body": "VALE PARISH COUNCIL", "date": "2009-03-10", "venue": "ST. ANN'S CHURCH"},
    ),
    (
        "Committee: Parks Committee\nDate: 4 May 2016\nTime: 10am-12pm\nVenue: Room 3",
        {"body": "Parks Committee", "date": "2016-05-04", "start_time": "10:00", "end_time": "12:00", "venue": "Room 3"},
    ),
    ("Meeting Minutes 25/1/17", {"date": "2017-01-25", "date_text": "25/1/17"}),
    (
        "Hill Parish Council\n\nMinutes of the meeting held on 8th November",
        {"body": "Hill Parish Council", "date": None, "date_text": "8th November"},
    ),
    ("Hill Parish Council\n\nMinutes of the meeting", {"date": None, "date_text": None, "venue": None, "start_time": None}),
    ("Notes of the meeting held on Friday 4 May 2012 at 7.30 p.m. in the Coach Shed", {"venue": "Coach Shed", "start_time": "19:30"}),
    ("Notes of the meeting held on Friday 4 May 2012. In the Beginning all were thanked.", {"venue": None}),
    ("Fell Trust board\n\nMembers there were:\n\n- Kim Hale\n\n- Lou Moss (remotely)\n\n- Jo Rowe, remotely", {"venue": None}),
    ("VALE DISTRICT COUNCIL\n\nPLANNING COMMITTEE\n\n4 May 2012", {"body": "PLANNING COMMITTEE"}),
    ("MINUTES OF THE ALLEYS SUB-COMMITTEE\n\nVALE AND FELL BOROUGH COUNCIL", {"body": "ALLEYS SUB-COMMITTEE"}),
    ("Parks Panel, Vale District Council", {"body": "Parks Panel, Vale District Council"}),
    ("Hill Parish Council\n\nHeld in the Vale Hall Committee Room", {"body": "Hill Parish Council", "venue": "Vale Hall Committee Room"}),
    ("DRAFT\n\nHill Parish Council\n\n4 May 2012", {"status": "draft"}),
]


@pytest.mark.parametrize(("head", "facts"), HEADS)
def test_the_head_of_minutes_gives_the_facts(head: str, facts: dict[str, str | None]) -> None:
    meeting = parsed(head + BUSINESS).meeting
    found = {name: getattr(meeting, name) for name in facts}
    assert {
        name: value.isoformat("minutes") if isinstance(value, dt.time) else value.isoformat() if isinstance(value, dt.date) else value
        for name, value in found.items()
    } == facts


HEAD = "Hill Parish Council\n\nMinutes of the meeting held on Tuesday 8th November 2011 at 7.30pm" + BUSINESS


@pytest.mark.parametrize(
    ("tail", "end"),
    [
        ("The meeting closed at 8.50 p.m.", "20:50"),
        ("Meeting closed9.00pm", "21:00"),
        ("Meeting ended 8.50. NEXT MEETING 18th JANUARY AT 7.30.P.M.", "20:50"),
        ("The Chairman closed the meeting at 8.50pm", "20:50"),
        ("There being no further business the Chairman brought the meeting to a close at 9.20pm.", "21:20"),
        ("Adjourned: 9:03 pm", "21:03"),
        ("The meeting was closed to the public at 8.15pm.", None),
        ("The road will be closed at 8.15pm.", None),
        ("The meeting with Highways ended well. The lamp is lit at 8.15pm.", None),
    ],
)
def test_the_closing_hour_is_read_from_a_sentence(tail: str, end: str | None) -> None:
    found = parsed(HEAD + "\n" + tail + "\n").meeting.end_time
    assert (found.isoformat("minutes") if found else None) == end


@pytest.mark.parametrize(
    ("tail", "day", "text"),
    [
        ("The next meeting will be on Wednesday 14 December 2011 at 7.30pm.", "2011-12-14", "Wednesday 14 December 2011"),
        ("NEXT MEETING 18th JANUARY AT 7.30.P.M.", None, "18th JANUARY"),
        ("Date of next meeting: 14/12/2011", "2011-12-14", "14/12/2011"),
        ("4. Date of Next Meeting\n14th December 2011 at 7.30pm", "2011-12-14", "14th December 2011"),
        ("The next Parish Council meeting is 14 December 2011.", "2011-12-14", "14 December 2011"),
        ("The next SNAP meeting is 14 December 2011.", None, None),
        ("This will be decided at the next meeting on 14 December 2011.", None, None),
        ("Next meeting: to be confirmed", None, "to be confirmed"),
    ],
)
def test_the_next_meeting_is_read(tail: str, day: str | None, text: str | None) -> None:
    meeting = parsed(HEAD + "\n" + tail + "\n").meeting
    assert (meeting.next_meeting.isoformat() if meeting.next_meeting else None, meeting.next_meeting_text) == (day, text)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("DRAFT", "draft"),
        ("Draft minutes", "draft"),
        ("Unconfirmed", "draft"),
        ("Confirmed minutes", "confirmed"),
        ("Draft budget paper", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_head_says_whether_it_is_a_draft(line: str, status: str) -> None:
    assert parsed(line + "\n\n" + HEAD).meeting.status == status


def test_the_chair_is_the_one_who_was_there() -> None:
    assert parsed(HEAD).meeting.chair == "A Hill"
    away = HEAD.replace(
        "Present: Cllr A Hill (Chairman), Cllr B Dale", "Present: Cllr B Dale (Vice Chairman), Cllr C Moor\n\nApologies: Cllr A Hill (Chairman)"
    )
    assert parsed(away).meeting.chair == "B Dale"


def test_the_hours_of_an_item_about_duration_are_the_meetings() -> None:
    meeting = parsed(
        "Parks Committee\n\nMinutes of the meeting held on 8th November 2011" + BUSINESS + "\n4. Duration of Meeting\n7.20 p.m. to 7.22 p.m.\n"
    ).meeting
    assert (meeting.start_time, meeting.end_time) == (dt.time(19, 20), dt.time(19, 22))


def test_front_matter_is_no_evidence() -> None:
    record = mp.parse_text('---\ntitle: "Hill Parish Council"\ndate: "2011-11-23"\n---\n\n**Minutes of the meeting**\n' + BUSINESS, format="markdown")
    assert isinstance(record, Minutes)
    assert record.meeting.date is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD.replace("Tuesday 8th", "Monday 8th"), "'Monday 8th November 2011': 2011-11-08 was a Tuesday"),
        (
            "Minutes of 14th May 2003\n\nMinutes of the Hill Parish Council meeting held on 14th May 2002" + BUSINESS,
            "'14th May 2002' is not the date of this meeting as given before ('14th May 2003')",
        ),
        (
            HEAD + "\nThe next meeting will be on 14 December 2010.\n",
            "the next meeting (14 December 2010) is before this one (Tuesday 8th November 2011)",
        ),
    ],
)
def test_dates_that_contradict_each_other_are_told(text: str, message: str) -> None:
    assert message in [found.message for found in parsed(text).diagnostics if found.code == "date-contradiction"]


def test_every_fact_quotes_its_words() -> None:
    record = parsed("Minutes of the Hill Parish Council meeting held on 8th November 2011 at 7.30 p.m. in the Village Hall" + BUSINESS)
    quotes = {name: record.quote(span) for name, span in record.meeting.spans.items()}
    assert quotes == {
        "title": "Minutes of the Hill Parish Council meeting held on 8th November 2011 at 7.30 p.m. in the Village Hall",
        "body": "Hill Parish Council",
        "date": "8th November 2011",
        "date_text": "8th November 2011",
        "start_time": "7.30 p.m.",
        "venue": "Village Hall",
        "chair": "A Hill",
    }
