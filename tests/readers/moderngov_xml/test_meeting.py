"""A meeting of the web service reads as its page does."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.document import Layer
from tests.laws import lost_characters, run_faults, tree_faults
from tests.readers.moderngov_xml.answers import TITLE, answer, item, minutes, recorded


def test_the_facts_of_a_meeting_stand_behind_the_labels_of_its_page() -> None:
    facts = (
        "<committeetitle>Ponds Panel</committeetitle><meetingdate>03/02/2020</meetingdate><meetingtime>2.15 pm</meetingtime>"
        "<meetinglocation>Wharf House</meetinglocation>"
    )
    meeting = recorded(answer(item(TITLE), facts=facts)).meeting
    assert (meeting.body, str(meeting.date), str(meeting.start_time), meeting.venue) == ("Ponds Panel", "2020-02-03", "14:15:00", "Wharf House")


def test_an_item_has_the_number_that_is_printed() -> None:
    counted = "<agendaitemnumber>3</agendaitemnumber>"
    minute = "<minutesitemnumber>41</minutesitemnumber><minutesitemsubnumber>2</minutesitemsubnumber>"
    items = (item(TITLE, counted, number="9."), item(TITLE, counted, minute, number=""), item(TITLE, counted, number=""))
    assert [found.number for found in recorded(answer(*items)).items] == ["9", "41.2", None]


def test_values_are_encoded_once_more_than_xml_asks() -> None:
    title = "<agendaitemtitle>Members&amp;#39; bikes &amp;amp; boats</agendaitemtitle>"
    found = recorded(answer(item(title, minutes("<p>Noted at Dyers&#39; Hall.</p>")))).items[0]
    assert (found.title, found.text) == ("Members' bikes & boats", "Noted at Dyers' Hall.")


def test_only_tags_end_a_line_of_the_minutes() -> None:
    found = recorded(answer(item(TITLE, minutes("<p>The hedge\nwas cut.</p><p>It grew.</p>")))).items[0]
    assert found.text == "The hedge was cut.\nIt grew."


def test_a_resolution_in_decision_and_minutes_counts_once() -> None:
    words = "&lt;p&gt;RESOLVED: That the hedge be cut.&lt;/p&gt;"
    both = f"<decisionnonemptyhtmlbody>{words}</decisionnonemptyhtmlbody><minutesnonemptyhtmlbody>{words}</minutesnonemptyhtmlbody>"
    assert [made.text for made in recorded(answer(item(TITLE, both))).items[0].decisions] == ["the hedge be cut."]


def test_an_item_that_the_service_calls_restricted_is() -> None:
    shut = item(TITLE, "<isrestricted>True</isrestricted>", minutes("<p>RESOLVED: That the offer be taken.</p>"))
    open_ = item(TITLE, "<isrestricted>False</isrestricted>", number="8.")
    first, second = recorded(answer(shut, open_)).items
    assert (first.restricted, second.restricted) == (True, False)
    assert first.text == "RESOLVED: That the offer be taken."


def test_linked_documents_are_links() -> None:
    linked = "<linkeddocuments><linkeddoc><title>Map</title><url>http://hill.example/a%20b</url></linkeddoc></linkeddocuments>"
    found = recorded(answer(item(TITLE, linked))).items[0].documents
    assert [(one.title, one.url) for one in found] == [("Map", "http://hill.example/a%20b")]


@pytest.mark.parametrize(
    ("attendance", "status"),
    [("Present, as expected", "present"), ("Apologies", "apologies"), ("Absent", "absent"), ("In attendance", "in-attendance"), ("Expected", None)],
)
def test_a_person_came_as_the_service_says(attendance: str, status: str | None) -> None:
    other = '<attendee name="Councillor Bea Dale" roledescription="Chair" attendance="Present"/>'
    people = f'<attendee memberid="4" name="Councillor Ann Hill" roledescription="Member" attendance="{attendance}"/>{other}'
    found = {one.name: one.status for one in recorded(answer(item(TITLE), people=people)).attendance}
    assert found.get("Ann Hill") == status
    assert found["Bea Dale"] == "present"


def test_comments_of_word_in_two_items_keep_apart() -> None:
    def commented(words: str) -> str:
        return minutes(
            '<p>The hedge<a href="#_msocom_1" name="_msoanchor_1">[AH1]</a> was cut.</p>'
            f'<div id="_com_1"><a name="_msocom_1"></a><p><a href="#_msoanchor_1">[AH1]</a>{words}</p></div>'
        )

    found = recorded(answer(item(TITLE, commented("By whom?")), item(TITLE, commented("Again?"), number="8."))).comments
    assert [(one.text, one.item) for one in found] == [("By whom?", 1), ("Again?", 2)]


def test_what_the_page_does_not_show_is_furniture() -> None:
    data = answer(item("<agendaitemid lang='en'>77</agendaitemid>", TITLE, minutes("<p>Noted.</p>")))
    document = mp.read(data)
    quoted = [leaf.span.quote(document.text) for leaf in document.leaves if leaf.layer is Layer.FURNITURE]
    assert quoted == ["agendaitemid lang: en", "agendaitemid: 77", "meetingid: 5"]


def test_a_leaf_knows_the_line_of_the_file() -> None:
    data = answer(item(f"\n{TITLE}\n", minutes("<p>One.</p>\n<p>Two.</p>")))
    document = mp.read(data)
    lines = {leaf.span.quote(document.text): leaf.locator.line for leaf in document.leaves}
    assert (lines["Hedges"], lines["One."], lines["Two."]) == (2, 3, 4)


@pytest.mark.parametrize(
    "data",
    [
        b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetMeetingResult xmlns="http://moderngov.co.uk/namespaces">'
        + answer(item(TITLE, minutes("<p>Noted.</p>")))
        + b"</GetMeetingResult></s:Body></s:Envelope>",
        b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?>\n' + answer(item(TITLE, minutes("<p>Noted.</p>"))),
        '<?xml version="1.0" encoding="utf-16"?>'.encode("utf-16") + answer(item(TITLE, minutes("<p>Noted.</p>"))).decode().encode("utf-16-le"),
    ],
    ids=["soap", "byte-order mark", "utf-16"],
)
def test_the_answer_is_known_however_it_is_wrapped(data: bytes) -> None:
    assert [(found.title, found.text) for found in recorded(data).items] == [("Hedges", "Noted.")]


def test_a_list_of_councillors_is_no_meeting() -> None:
    data = (
        b"<councillorsbyward><wards><ward><wardtitle>Mill</wardtitle><councillors><councillorcount>1</councillorcount><councillor>"
        b"<councillorid>9</councillorid><fullusername>Councillor Ann Hill</fullusername><workaddress><line1>1 Mill Lane</line1></workaddress>"
        b"</councillor></councillors></ward></wards></councillorsbyward>"
    )
    record = recorded(data)
    assert (record.kind, record.items, record.attendance) == ("unknown", [], [])
    assert lost_characters(mp.read(data), data).total() == 0


def test_no_word_is_lost_wherever_it_stands() -> None:
    stray = "<odd kind='rare'>before<b>inside</b>after</odd>stray"
    data = answer(item(TITLE, stray, minutes("plain & simple")), item(TITLE, minutes("<p>x<del>cut</del></p>")), facts=stray, people=stray)
    document = mp.read(data)
    assert lost_characters(document, data).total() == 0
    assert tree_faults(document) == run_faults(document) == []
