"""What sort of document it is, and the look-alikes."""

from __future__ import annotations

import pytest

import minutesparse as mp

CASES = [
    ("minutes", "Minutes of the Hill Parish Council\n\nPresent: Cllr A Hill\n\n1. Minutes\nAgreed.\n\n2. Finance\nNoted.\n"),
    ("minutes", "Note of last Hill Board meeting\n\n1. Plans\nMembers agreed the plan.\n\n2. Finance\nThe balance was noted.\n"),
    ("minutes", "12/10/2016\nMembers Present\nAnn Hill\nTom Dale\nDiscussion\nWe talked about the roof.\n"),
    ("item", "Agenda item\n\nThe Future of Parks\n\nMinutes:\n\nCllr Hill welcomed the report.\n\nSupporting documents:\n"),
    ("agenda", "AGENDA\n\n1. To receive apologies for absence\n\n2. To approve the minutes\n\n3. To consider the budget\n"),
    (
        "agenda",
        (
            "Parks Committee\n\nMembership: Councillors Hill, Dale and Vale\n\n1. To receive apologies\n\n"
            "2. To approve the minutes\n\n3. To note the budget\n"
        ),
    ),
    (
        "report",
        (
            "Parks\n\nPurpose\n\nFor information.\n\nSummary\n\nThis report tells of parks.\n\nRecommendation\n\n"
            "Members are asked to note it.\n\nBackground\n1. Parks are green.\n"
        ),
    ),
    ("report", "Parks Board – report from Cllr Ann Hill (Chair)\n\n1. The Board met in May.\n\n2. It meets again in June.\n"),
    ("appendix", "Appendix C: Parks and gardens\n\n1. Parks are green.\n\n2. Gardens are too.\n"),
    ("decision", "2020-02-15 Open an account\n\nDecision\n\nIt was decided to open an account.\n"),
    ("unknown", "Hill Parish Council"),
    ("unknown", "Analysis of city council meeting minutes\n\nHill University\n\n1 Overview\nThe files were read.\n\n2 Tasks\nThey were sorted.\n"),
    ("unknown", "How to write good minutes\n\n1. Before\nAn agenda was sent.\n\n2. After\nThe minutes were read.\n"),
    ("minutes", "Training and Analysis Committee minutes\n\n1. Plans\nIt was agreed to meet.\n"),
]


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_a_document_is_what_it_shows(kind: str, text: str) -> None:
    assert mp.parse_text(text).kind == kind


def test_a_paper_about_minutes_gives_no_tasks() -> None:
    text = "Analysis of city council meeting minutes\n\n1 Overview\nFiles were read.\n\n2 Tasks\nBinary filter\nFirst Level: sort the files\n"
    record = mp.parse_text(text)
    assert isinstance(record, mp.Minutes)
    assert not [*record.iter_actions()]


def test_an_appendix_of_attendance_does_not_make_minutes_an_appendix() -> None:
    assert mp.parse_text("Appendix A - Attendance\n\nPresent: Cllr A Hill, Cllr B Dale\n").kind == "minutes"


def test_minutes_behind_their_agenda_are_minutes() -> None:
    business = "".join(
        f"\n{number}. Item {number} of the business\nIt was agreed that the fence be painted by the clerk.\n" for number in range(1, 16)
    )
    assert mp.parse_text("Hill Parish Council\n\nCouncillors are summoned to a meeting\n\nPresent: Cllr A Hill\n" + business).kind == "minutes"


def test_a_short_agenda_above_minutes_does_not_make_them_an_agenda() -> None:
    text = (
        "Councillors are summoned to a meeting\n\n1. Apologies\n\n2. Election of officers\n\n3. Mill Pond\n\n4. Hedges\n\nAPOLOGIES\n\n"
        "None were received.\n\n"
        "ELECTION OF OFFICERS\n\nKim Marsh was elected.\n\nMILL POND\n\nThe sluice was noted.\n\nHEDGES\n\nIt was agreed to cut them.\n"
    )
    assert mp.parse_text(text).kind == "minutes"


def test_numbered_business_that_nobody_has_done_yet_is_an_agenda() -> None:
    assert mp.parse_text("Hill Club\n\n1. Apologies\n\n2. Minutes of the last meeting\n\n3. Finance\n\n4. Mill Pond\n").kind == "agenda"


def test_words_that_end_with_the_close_of_a_meeting_are_minutes() -> None:
    assert mp.parse_text("Good of the order:\n\nRuth has a draft.\n\nAdjourned: 4:03 pm\n").kind == "minutes"
    assert mp.parse_text("Hill Pond\n\nRuth has a draft.\n\nClosed roads\n").kind == "unknown"


@pytest.mark.parametrize("name", ["Committee details", "Browse meetings", "Committee structure"])
def test_a_page_about_committees_is_no_minutes_and_has_neither_items_nor_attendance(name: str) -> None:
    page = f"<h1>{name}</h1><h2>Parks Board</h2><h2>Membership</h2><ul><li>Councillor Ann Hill (Chair)</li><li>Tom Dale</li></ul><h2>Contact</h2>"
    record = mp.parse_text(page, format="html")
    assert isinstance(record, mp.Minutes)
    assert (record.kind, record.items, record.attendance) == ("unknown", [], [])


def test_headings_of_a_page_that_tells_of_no_meeting_are_no_items() -> None:
    record = mp.parse_text("<h1>Clubs</h1><h2>Sports</h2><p>Hill Bowls</p><h2>Music</h2><p>Hill Choir</p>", format="html")
    assert isinstance(record, mp.Minutes)
    assert (record.kind, record.items) == ("unknown", [])


def test_the_page_of_a_meeting_that_has_minutes_is_minutes_though_it_is_entitled_an_agenda() -> None:
    page = (
        "<title>Agenda for Parks Panel on Monday, 5th May, 2014, 7.00 pm</title><h1>{}</h1><h2>Parks Panel - Monday, 5th May, 2014 7.00 pm</h2>"
        "<p>1. Fence</p><p>Minutes:</p><p>It was agreed to paint it.</p>"
    )
    assert mp.parse(page.format("Agenda and draft minutes").encode()).kind == "minutes"
    assert mp.parse(page.format("Agenda").encode()).kind == "agenda"


ABOUT = [
    "How to take good minutes",
    "Analysis of city council meeting minutes",
    "Guidance on writing minutes",
    "Writing good minutes",
    "Minute taking for beginners",
    "Minutes are the written record of a meeting",
]


@pytest.mark.parametrize("title", ABOUT)
def test_what_is_about_minutes_is_the_record_of_no_meeting(title: str) -> None:
    text = f"# {title}\n\n## Decisions\n\nWrite: RESOLVED that the gate be mended. It was agreed to write it down.\n\n## Questions\n\nAsk Ann.\n"
    record = mp.parse_text(text, format="markdown")
    assert record.kind == "unknown"
    assert isinstance(record, mp.Minutes)
    assert (record.items, record.decisions, record.actions) == ([], [], [])


@pytest.mark.parametrize(
    "title", ["Writing Group minutes", "Training Committee minutes", "Minute taking: Ann Hill", "The minutes of the Guidance Board"]
)
def test_a_body_that_writes_or_trains_has_minutes(title: str) -> None:
    text = f"{title}\n\n1. Finance\n\nIt was agreed that the gate be mended.\n\n2. Hedges\n\nThe hedge was noted.\n"
    assert mp.parse_text(text).kind == "minutes"
