from __future__ import annotations

import pytest

from tests.segmentation.lines import head, heads, outline, words

# --- pages whose lines were joined


def test_a_label_of_the_page_behind_a_title_opens_an_item() -> None:
    found = outline(
        "Apologies. Minutes: Cllr Marsh had sent some.\n\nTo sign the minutes of 6 May (copy herewith). Minutes: They were read.\n\n"
        "That they be signed.\n\nDeclarations. (Members must say.) Minutes: None.\n\nThe mill pond. Minutes:\n\nIt is low."
    )
    assert heads(found) == [
        (None, "Apologies"),
        (None, "To sign the minutes of 6 May (copy herewith)"),
        (None, "Declarations"),
        (None, "The mill pond"),
    ]
    assert words(found.sections[2]) == ["(Members must say.) Minutes: None."]


def test_bars_and_buttons_before_a_title_and_the_size_of_a_download_behind_it_are_no_words_of_it() -> None:
    found = outline(
        "| Apologies for absence Additional documents: Minutes: None came. |\n\n"
        "| Opening hours pdf icon PDF 36 KB Report of the Head Additional documents: Decision: AGREED. Minutes: The hours were read. |\n\n"
        "| • Share this item Dates Additional documents: Minutes: 4 May was named. |"
    )
    assert heads(found) == [(None, "Apologies for absence"), (None, "Opening hours"), (None, "Dates")]


def test_numbered_titles_of_a_page_on_one_line_end_before_the_agendas_own_text() -> None:
    items = [
        "61. Apologies for Absence Minutes: There were none that the clerk had been told of before the meeting was opened in the hall.",
        "62. Minutes pdf icon PDF 36 KB To confirm the minutes of 4 May. Minutes: AGREED – That the minutes be signed by the Chair.",
        "63. Mill Pond To consider the state of the pond and of the sluice beside it. Minutes: The pond was low and the sluice was rusty.",
        "64. Press and Public Members are asked to leave. Minutes: This was not required. The doors stayed open all through the evening.",
    ]
    found = outline("Agenda and minutes Items No. Item " + " ".join(items))
    assert heads(found) == [("61", "Apologies for Absence"), ("62", "Minutes"), ("63", "Mill Pond"), ("64", "Press and Public")]


def test_minutes_and_a_colon_in_a_title_are_no_label_of_a_page() -> None:
    found = outline("1. Approval of Minutes: signed.\n\n2. Last Minutes: none.\n\n3. Notes to Minutes: read.\n\n4. Pond: It is low.")
    assert heads(found) == [("1", "Approval of Minutes"), ("2", "Last Minutes"), ("3", "Notes to Minutes"), ("4", "Pond")]


# --- pages of one thing


def test_an_issues_page_takes_its_number_from_the_line_of_the_meeting() -> None:
    found = outline("Issue - meetings\n\nMill pond: the sluice\n\nMeeting: 19/09/2017 - Board (Item 41)\n\n41 Mill pond\n\nMinutes:\n\nIt was read.")
    assert heads(found) == [("41", "Mill pond: the sluice")]


@pytest.mark.parametrize(("line", "number"), [("Item: Mill pond", None), ("Item: 48. Mill pond", "48"), ("Agenda Item: C/152 Mill pond", "C/152")])
def test_a_recorded_vote_is_one_item(line: str, number: str | None) -> None:
    found = outline(f"Voting record\n\nBoard, Thursday 4 May 2017\n\n{line}\n\nMotion status: Carried\n\nForA. Marsh and B. Hill2\n\nAgainstNone0")
    assert heads(found) == [(number, "Mill pond")]
    assert words(found.sections[0])[0] == "Motion status: Carried"


def test_the_headings_of_a_decisions_form_are_no_items() -> None:
    page = "<h1>Decision details</h1>{}<p>Decision Maker: Head of Mills</p><h3>Reasons:</h3><p>It is low.</p><h3>Other options:</h3><p>None.</p>"
    assert heads(outline(page.format(""), "html")) == []
    assert heads(outline(page.format("<h2>Mill pond: the sluice</h2>"), "html")) == [(None, "Mill pond: the sluice")]


def test_numbers_under_that_of_a_pages_one_item_divide_it() -> None:
    found = outline(
        "Agenda item\n\nMill pond\n\nMeeting of Board, Thursday 4 May 2017 7.00 pm (Item 2.)\n\nMinutes:\n\n2.1 Sluice\n\nIt is rusty.\n\n"
        "2.2 Ducks\n\nThey came back.\n\nSupporting documents:"
    )
    assert heads(found) == [("2", "Mill pond")]
    assert [head(below) for below in found.sections[0].children] == [("2.1", "Sluice"), ("2.2", "Ducks")]


def test_letters_under_a_pages_one_item_are_those_of_its_motions() -> None:
    found = outline(
        "Agenda item\n\nMotions\n\nMeeting of Board, Thursday 4 May 2017 7.00 pm (Item 2.)\n\n(A) Ducks\n\nIt was moved.\n\n(B) Geese\n\nSo was it."
    )
    assert [len(section.children) for section in found.sections] == [0]
