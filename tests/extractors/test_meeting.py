"""The facts of a meeting, from labels, from its head and from sentences."""

from __future__ import annotations

import datetime as dt
import io

import docx
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
    ("VALE COUNTY COUNCIL\n\nCABINET\n\nMinutes of a meeting held on 4 May 2012", {"body": "CABINET"}),
    ("VALE COUNCIL\n\nMINUTE of MEETING of the COUNCIL held on 4 May 2012", {"body": "VALE COUNCIL"}),
    ("Minutes of the meeting of the Council held on 4 May 2012", {"body": "Council"}),
    ("Minutes of the meeting held on 4 May 2012\n\nThe Council House was cold.", {"body": None}),
    ("UNIVERSITY OF VALE\n\nSENATE S(03)M2\n\nMinutes of the meeting held on 4 May 2012", {"body": "SENATE"}),
    ("Parks Panel\n\nContact: Petra Hill Committee Clerk\n\n4 May 2012", {"body": "Parks Panel"}),
    (
        "MINUTES OF THE MEETING OF THE VALE MUNICIPAL DISTRICT HELD IN THE COUNCIL CHAMBER, HILL HOUSE ON FRIDAY 4TH MAY, 2012 AT 11.00 A.M.",
        {"body": "VALE MUNICIPAL DISTRICT", "venue": "COUNCIL CHAMBER, HILL HOUSE", "date": "2012-05-04", "start_time": "11:00"},
    ),
    ("Vale Fund\n\nHeld on Monday 4 May 2012 at 10.15am, 3 Sluice Yard", {"venue": "3 Sluice Yard", "start_time": "10:15"}),
    ("Vale Forum\n\nFriday 4 May 2012, 17:05–18:20, Bar Annexe", {"venue": "Bar Annexe", "start_time": "17:05", "end_time": "18:20"}),
    ("Vale Committee meeting, 4 May 2012 at 14:00, Room 2.07, Chapel Building", {"venue": "Room 2.07, Chapel Building", "start_time": "14:00"}),
    ("Vale Committee meeting held on 4 May 2012 at 1O.30 am in the seed store", {"venue": "seed store", "start_time": "10:30"}),
    ("Vale Parish Council\n\nMinutes of the meeting held remotely on 4 May 2012", {"venue": None}),
    ("Vale Parish Council\n\nApril 3, 2018\n\nMINUTES OF THE MEETING HELD ON MONDAY FEBRUARY 5th 2018", {"date": "2018-02-05"}),
    ("To sign the minutes of 6 February 2018.\n\nThe minutes of 6 February 2018 were signed.", {"date": None}),
    ("Vale Committee\n\n(The meeting ended at 7.41 pm)", {"start_time": None}),
    ("Hill School District\n\nBoard of Education\n\nMinutes of the meeting of 4 May 2012", {"body": "Board of Education"}),
    ("MINUTES OF THE REGULAR COUNCIL MEETING HELD ON 4 MAY 2012", {"body": "COUNCIL"}),
    ("Vale Homes Ltd\n\nMinutes of the Board Meeting of 4 May 2012", {"body": "Vale Homes Ltd"}),
    ("Vale Care Board\n\nMinutes of the Audit Committee held on 4 May 2012", {"body": "Audit Committee"}),
    ("Vale Library Board\n\nMinutes of the Board of Directors meeting of 4 May 2012", {"body": "Vale Library Board"}),
    ("Vale Council\n\nMinutes of the meeting of 4 May 2012, 7.30pm Mill Church, Vale", {"venue": "Mill Church, Vale"}),
    ("Minutes of the meeting at 7.30pm, VALEHAM VILLAGE HALL, 4 May 2012", {"venue": "VALEHAM VILLAGE HALL"}),
    ("Sign the deed of Vale Trading Ltd today\n\nMinutes of the meeting of 4 May 2012", {"body": None}),
    ("Vale Community Board held in the Depot, 14 Marine Parade, Vale on Monday 7 May 2012", {"venue": "Depot, 14 Marine Parade, Vale"}),
    ("Vale Club\n\nCommittee Meeting – Monday 7th May 2012 – The Hut, 11am", {"venue": "Hut", "start_time": "11:00"}),
    ("Vale Club\n\nHeld on: Monday 7th May 2012 at 24 Vale Avenue, 7:30 p.m.", {"venue": "24 Vale Avenue", "start_time": "19:30"}),
    (
        "Cyngor Hill\n\nCofnodion y cyfarfod nos Lun 7 Mai 2012 / Minutes of the meeting held on Monday 7 May 2012 at 7.00pm",
        {"date": "2012-05-07", "start_time": "19:00"},
    ),
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
        ("This concluded the business of the meeting at 12.58 p.m.", "12:58"),
        ("The road will be closed at 8.15pm.", None),
        ("Motion by Hill, second by Dale to adjourn at 8.48 P.M. Motion carried.", "20:48"),
        ("Mr Hill moved to adjourn the meeting at 8.40pm.", "20:40"),
        ("Mr Hill moved to adjourn into closed session at 8.05pm.", None),
        ("4. Motion by Hill to adjourn at 8.48pm. Motion carried", "20:48"),
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
        ("NEXT MEETING 18th JANUARY AT 7.30.P.M.", "2012-01-18", "18th JANUARY"),
        ("Next meeting to be held on Tuesday 6th December at 7:30pm, in the Village Hall.", "2011-12-06", "Tuesday 6th December"),
        ("Next meeting to be held on Monday 6th December at 7:30pm.", None, "Monday 6th December"),
        ("The next meeting is on 7th November.", None, "7th November"),
        ("Date of next meeting: 14/12/2011", "2011-12-14", "14/12/2011"),
        ("4. Date of Next Meeting\n14th December 2011 at 7.30pm", "2011-12-14", "14th December 2011"),
        ("The next Parish Council meeting is 14 December 2011.", "2011-12-14", "14 December 2011"),
        ("The next SNAP meeting is 14 December 2011.", None, None),
        ("This will be decided at the next meeting on 14 December 2011.", None, None),
        ("The next meeting would be at 10.00 a.m. on Thursday, 12 August 2021.", "2021-08-12", "Thursday, 12 August 2021"),
        ("Next one: 14 March 2019, same place.", "2019-03-14", "14 March 2019"),
        ("Next AGM: Monday 9th January 2017.", "2017-01-09", "Monday 9th January 2017"),
        ("4. Items for the next meeting agenda\nThe fair of 14 March 2019.", None, None),
        ("Next meeting: to be confirmed", None, "to be confirmed"),
        ("The date of the next PCC meeting was confirmed as Wednesday 14 December.", "2011-12-14", "Wednesday 14 December"),
        ("Next committee: Weds 14 December 8pm", "2011-12-14", "Weds 14 December"),
        (
            "4. Dates of meetings 2011/12\nThe Council met on 4 October 2011.\nIt meets on:\n- 14 December 2011\n- 8 May 2012",
            "2011-12-14",
            "14 December 2011",
        ),
        ("4. Dates of meetings 2012\nAll agreed on 3 May 2012.\n\nThe next meeting is on 14 December 2011.", "2011-12-14", "14 December 2011"),
        ("The meeting was adjourned at 9.12 p.m. until Wednesday 14 December 2011.", "2011-12-14", "Wednesday 14 December 2011"),
        ("The hearing was adjourned to 14 December 2011.", None, None),
        ("Next meeting: December 14 at 6:30 pm.", "2011-12-14", "December 14"),
        ("At the next meeting the March 11 paper is due.", None, None),
        ("4. Dates of meetings\nMondays 14th November, 12th December 2011", "2011-11-14", "14th November"),
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
        ("DRAFT UNTIL SIGNED BY THE CHAIR", "draft"),
        ("Hill Parish Council (Draft)", "draft"),
        ("These notes are unconfirmed.", "draft"),
        ("Draft budget paper", "unknown"),
        ("- Clerk to work on a draft with Tom.", "unknown"),
        ("- Draft a letter to the school", "unknown"),
        ("Ann will draft the minutes.", "unknown"),
        ("The fee is subject to approval by the bank", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_head_says_whether_it_is_a_draft(line: str, status: str) -> None:
    assert parsed(line + "\n\n" + HEAD).meeting.status == status


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Parks Panel - Thursday 4 December 2025 7:30 pm, CANCELLED", True),
        ("CANCELLED", True),
        ("This meeting has been cancelled.", True),
        ("The fair of 4 December was cancelled.", False),
        ("Cancelled cheques", False),
        ("Apologies: Cllr Dale, cancelled", False),
    ],
)
def test_a_head_that_says_cancelled_is_told(line: str, told: bool) -> None:  # noqa: FBT001 - the expected value
    assert ("meeting-cancelled" in {one.code for one in parsed(f"{line}\n\n{HEAD}").diagnostics}) is told


def test_the_chair_is_the_one_who_was_there() -> None:
    assert parsed(HEAD).meeting.chair == "A Hill"
    away = HEAD.replace(
        "Present: Cllr A Hill (Chairman), Cllr B Dale", "Present: Cllr B Dale (Vice Chairman), Cllr C Moor\n\nApologies: Cllr A Hill (Chairman)"
    )
    assert parsed(away).meeting.chair == "B Dale"


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("The Cathaoirleach, Councillor O’Dea presided.", "O’Dea"),
        ("There were no other names and Councillor O’Dea was duly elected and took the chair.", "O’Dea"),
        ("Councillor Ann Hill (Leader, in the Chair)", "Ann Hill"),
        ("Provost Hill in the Chair", "Hill"),
        ("The meeting was chaired by Ann Hill.", "Ann Hill"),
        ("Ann Hill was elected chairman. Ann Hill signed the declaration of office and took the chair.", "Ann Hill"),
        ("Jo Dale (Captain, chair)", "Jo Dale"),
        ("The meeting was called to order at 7:00 p.m. by Chair Ann Hill.", "Ann Hill"),
        ("The meeting was called to order by Chair Ann Hill at 7pm.", "Ann Hill"),
        ("Meeting opened: 10.05am by the President, Ann Hill", "Ann Hill"),
        ("The fair was opened by the Mayor, Ann Hill", None),
        ("The chair of the bowls club spoke.", None),
        ("Ann Hill was thanked for chairing the fair.", None),
    ],
)
def test_who_presided_is_told_by_a_sentence(words: str, chair: str | None) -> None:
    text = f"Vale Council\n\nMinutes of the meeting held on 4 May 2012\n\n{words}\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n\n3. Close\nNone.\n"
    assert parsed(text).meeting.chair == chair


def test_the_head_of_a_students_union_is_not_in_the_chair() -> None:
    listed = "Present: Professor A Hill (Vice-Chancellor, in the Chair), Mr B Dale (President, Students' Union)"
    assert parsed(HEAD.replace("Present: Cllr A Hill (Chairman), Cllr B Dale", listed)).meeting.chair == "A Hill"


def test_the_sentence_in_which_a_meeting_is_opened_tells_the_venue() -> None:
    text = (
        "VALE COUNTY PLANNING COMMISSION\n\nMay 3, 2018\n\nPresent: Ann Hill, Bo Dale\n\n"
        "The meeting was called to order at 5:30 P.M. in the Court Room of the Vale County Courthouse by Chair Hill.\n\n"
        "1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n\n3. Close\nNone.\n"
    )
    assert parsed(text).meeting.venue == "Court Room of the Vale County Courthouse"


def test_the_head_of_a_word_files_pages_names_the_body_where_nothing_else_does() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Vale Library District – Board of Trustees"
    for line in ("Minutes of Regular Meeting", "January 22, 2020", "1. Minutes", "Approved.", "2. Finance", "Noted.", "3. Close", "None."):
        document.add_paragraph(line)
    written = io.BytesIO()
    document.save(written)
    record = mp.parse(written.getvalue())
    assert isinstance(record, Minutes)
    assert record.meeting.body == "Board of Trustees"


def test_whoever_is_called_the_chair_in_the_business_was_in_it() -> None:
    text = (
        "Vale Council\n\nMinutes of 4 May 2012\n\n1. Minutes\nAgreed.\n\n2. Fair\nThe Chair, Councillor Ann Hill, thanked them.\n\n3. Close\nNone.\n"
    )
    assert parsed(text).meeting.chair == "Ann Hill"
    assert parsed(text.replace("The Chair", "The Vice Chair")).meeting.chair is None


PAGES = [
    (
        "Issue - meetings\n\nMills\n\nMeeting: 19/09/2017 - Executive (Item 41)\n\n41 Mills PDF 302 KB\n\nDecision:\nRESOLVED: Keep them.\n",
        ("Executive", "2017-09-19", None),
    ),
    (
        "Agenda item\n\nMeeting of Council, Thursday 18th July 2019 7.00 pm (Item C/152)\n\nMills\n\nThey were kept.\n",
        ("Council", "2019-07-18", "19:00"),
    ),
    (
        "Agenda and minutes Cabinet, Monday 3rd October 2016 6.00 pm Venue: Long Room, Vale. View directions Items 61. Mills Minutes: Kept.\n",
        ("Cabinet", "2016-10-03", "18:00"),
    ),
    (
        "Agenda and minutes\n\nMills Panel - Tuesday, 11th March, 2014 6.30 pm\n\nItems\n\n1.\n\nMills\n\nMinutes:\n\nKept.\n",
        ("Mills Panel", "2014-03-11", "18:30"),
    ),
    (
        "Decision details\n\nDecision Maker: Mills Panel\n\nDecision:\n\nKept.\n\nPublication date: 04/12/2012\n\nDate of decision: 28/11/2012\n",
        ("Mills Panel", "2012-11-28", None),
    ),
    ("Agenda item\n\nMills\n\nThe report of Monday 3rd October 2016 was noted.\n\nSupporting documents:\n", (None, None, None)),
]


@pytest.mark.parametrize(("text", "facts"), PAGES)
def test_a_page_of_a_committee_system_says_of_which_meeting_it_is(text: str, facts: tuple[str | None, str | None, str | None]) -> None:
    meeting = parsed(text).meeting
    date, start = meeting.date, meeting.start_time
    assert (meeting.body, date.isoformat() if date else None, start.isoformat("minutes") if start else None) == facts


def test_the_day_may_stand_in_the_numbers_of_the_items_alone() -> None:
    items = "".join(f"Item 16/07/26/{number} Mill {number}\n\nIt was kept.\n\n" for number in range(1, 5))
    meeting = parsed(f"VALE PARISH COUNCIL\n\nMINUTES OF THE MEETING\n\n{items}").meeting
    assert (meeting.date, meeting.date_text) == (dt.date(2016, 7, 26), "16/07/26")
    mixed = items.replace("16/07/26/3", "16/08/26/3")
    assert parsed(f"VALE PARISH COUNCIL\n\nMINUTES OF THE MEETING\n\n{mixed}").meeting.date is None


@pytest.mark.parametrize(("line", "status"), [("10/17/17   -2-   DRAFT", "draft"), ("-2- DRAFT budget", "unknown"), ("2 DRAFT", "unknown")])
def test_a_line_with_the_number_of_the_page_may_say_that_it_is_a_draft(line: str, status: str) -> None:
    text = f"Vale Council\n\nMinutes of the meeting held on 4 May 2012\n\n1. Roof\n\nThe quotes were read.\n\n{line}\n\n2. Close\n\nNone.\n"
    assert parsed(text).meeting.status == status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Minutes – unconfirmed", "draft"),
        ("DRAFT - subject to approval at the next meeting", "draft"),
        ("Ann Hill will draft a letter", "unknown"),
        ("Draft letters were read", "unknown"),
    ],
)
def test_the_last_line_may_say_that_it_is_a_draft(line: str, status: str) -> None:
    assert parsed(HEAD + "\n" + line + "\n").meeting.status == status


def test_front_matter_names_the_body_where_nothing_else_does() -> None:
    record = mp.parse_text('---\ntitle: "Hill Parish Council July meeting"\n---\n\n**Minutes**\n' + BUSINESS, format="markdown")
    assert isinstance(record, Minutes)
    assert record.meeting.body == "Hill Parish Council"


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
        (HEAD.replace("Tuesday 8th", "Monday 8th"), '"Monday 8th November 2011": 2011-11-08 was a Tuesday'),
        (
            "Minutes of 14th May 2003\n\nMinutes of the Hill Parish Council meeting held on 14th May 2002" + BUSINESS,
            '"14th May 2002" is not the date of this meeting as given before ("14th May 2003")',
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


@pytest.mark.parametrize(
    ("line", "date"),
    [
        (
            "Hill Parish Council Draft (until approved at the next meeting) Minutes of the Ordinary Meeting held on Wednesday 4 March 2020 at 7pm",
            "2020-03-04",
        ),
        ("Draft (subject to approval at the following meeting) minutes of the meeting held on 4 March 2020", "2020-03-04"),
        ("Hill Parish Council - Ordinary Meeting DRAFT FOR APPROVAL AT THE NEXT MEETING Tuesday 3rd March 2020, 7pm", "2020-03-03"),
        ("Hill Parish Council - Ordinary Meeting DRAFT FOR APPROVAL AT THE NEXT MEETING on Tuesday 7th April 2020", None),
        ("Hill Parish Council, draft minutes (next meeting: 1 April 2020)", None),
        ("Hill Parish Council minutes, to be approved at the next meeting on 1 April 2020", None),
    ],
)
def test_that_a_draft_waits_for_the_next_meeting_does_not_make_the_day_the_next_meetings(line: str, date: str | None) -> None:
    found = parsed(line + BUSINESS).meeting.date
    assert (found.isoformat() if found else None) == date


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Minutes of Hill Parish Council held on Tuesday 9th March 2004", "2004-03-09"),
        ("Hill Parish Council Meeting (8th November 2001)", "2001-11-08"),
        ("Hill Parish Council Minutes November 2001", None),
        ("Hill Parish Council minutes, next meeting 8th November 2001", None),
        ("Hill village news, 8th November 2001", None),
    ],
)
def test_a_pages_own_title_tells_the_day_where_the_minutes_tell_none(title: str, date: str | None) -> None:
    record = mp.parse_text(f'---\ntitle: "{title}"\ndate: "2011-11-23"\n---\n\n**Minutes**\n' + BUSINESS, format="markdown")
    assert isinstance(record, Minutes)
    assert (record.meeting.date.isoformat() if record.meeting.date else None) == date


def test_the_day_that_the_minutes_tell_goes_before_that_of_the_pages_title() -> None:
    text = '---\ntitle: "Hill Council Meeting (8th November 2001)"\n---\n\nMinutes of the meeting held on 7th November 2001\n' + BUSINESS
    record = mp.parse_text(text, format="markdown")
    assert isinstance(record, Minutes)
    assert (record.meeting.date, record.diagnostics) == (dt.date(2001, 11, 7), [])


def test_a_question_about_a_room_is_no_venue() -> None:
    assert parsed("Minutes of the Hill Club\n\nWhere do we put the old hall chairs?\n\nShall we sell them\n").meeting.venue is None
    assert parsed("Minutes of the Hill Club\n\nThe Old Hall\n\nShall we sell them\n").meeting.venue == "The Old Hall"


def test_fields_of_a_decision_may_stand_below_their_labels() -> None:
    fields = ("Decision Maker:", "Piers Panel", "Publication date:", "12/04/2019", "Date of decision:", "11/04/2019", "Decision:", "To mend it.")
    record = mp.parse_text("\n\n".join(("Decision details", "Slipway", *fields)))
    assert isinstance(record, mp.Minutes)
    assert (record.meeting.body, record.meeting.date) == ("Piers Panel", dt.date(2019, 4, 11))
    assert record.quote(record.meeting.spans["date"]) == "11/04/2019"


def test_a_resolution_of_the_first_item_is_no_title() -> None:
    record = parsed("Hill Parish Council\n\n1. Minutes\n\nRESOLVED: That the minutes be signed.\n\n2. Close\n\nThe meeting ended.\n")
    assert (record.meeting.body, record.meeting.title) == ("Hill Parish Council", None)
