from __future__ import annotations

import pytest

from tests.segmentation.lines import codes, head, heads, outline, words

# --- layout markers and pages

MARKED = """ Note of last Fields & Paths Board meeting

Attendance

<AI1>

\t1  
\tWelcome: a word from the chair

\tKim Marsh welcomed members.

</AI1>

<AI2>

\t2  
\tHedges

\tThe board noted the report.

</AI2>

<TRAILER_SECTION>

Appendix A -Attendance 
"""  # noqa: W291 - blanks at the end of lines, as Tika leaves them


def test_layout_markers_enclose_items_with_a_number_and_a_title_each() -> None:
    found = outline(MARKED)
    assert heads(found) == [("1", "Welcome: a word from the chair"), ("2", "Hedges")]
    assert [section.marker for section in found.sections] == ["AI1", "AI2"]
    assert words(found.sections[0]) == ["Kim Marsh welcomed members."]
    assert [passage.text for passage in found.tail] == ["Appendix A -Attendance"]


def test_an_items_page_is_one_section_without_its_labels() -> None:
    found = outline("Agenda item\n\nThe hedge at Mill Lane: background\n\nMinutes:\n\nThe hedge was noted.\n\nSupporting documents:")
    assert heads(found) == [(None, "The hedge at Mill Lane: background")]
    assert words(found.sections[0]) == ["Minutes:", "The hedge was noted."]
    assert found.sections[0].rule == "item-page"


def test_a_meetings_page_has_numbers_alone_that_do_not_start_at_one() -> None:
    found = outline(
        "Hill Council\n\n54.\n\nApologies for absence\n\nTo receive apologies.\n\nMinutes:\n\nThere were none.\n\n"
        "55.\n\nUrgent business PDF 36 KB\n\nMinutes:\n\nNone.\n\n56.\n\n18/00204/FUL Mill Lane\n\nRESOLVED - That it be refused."
    )
    assert heads(found) == [("54", "Apologies for absence"), ("55", "Urgent business"), ("56", "18/00204/FUL Mill Lane")]
    assert words(found.sections[0]) == ["To receive apologies.", "Minutes:", "There were none."]


# --- numbers


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("1", "2", "3"),
        ("54", "55", "56"),
        ("77/21", "78/21", "79/21"),
        ("21/15", "21/16", "21/17"),
        ("C/152", "C/153", "C/154"),
        ("16/10/6/1", "16/10/6/2", "16/10/6/3"),
        ("16.09.01", "16.09.02", "16.09.3"),
        ("21.44", "21.45", "21.46"),
        ("AGc/30/01/21", "AGc/31/01/21", "AGc/32/01/21"),
        ("GBP/2223/001", "GBP/2223/002", "GBP/2223/003"),
    ],
)
@pytest.mark.parametrize("stop", [" ", ". ", ") ", ": ", " - "])
def test_every_numbering_divides_the_minutes(first: str, second: str, third: str, stop: str) -> None:
    found = outline(
        f"Hill Council\n\n{first}{stop}Apologies\n\nNone.\n\n{second}{stop}Finance\n\nThe accounts.\n\n{third}{stop}Close of business\n\nDone."
    )
    bracket = ")" if stop == ") " else ""
    assert heads(found) == [(first + bracket, "Apologies"), (second + bracket, "Finance"), (third + bracket, "Close of business")]


@pytest.mark.parametrize("word", ["ITEM ", "Item ", "Agenda Item ", "Minute "])
def test_a_word_before_the_number_is_no_part_of_it(word: str) -> None:
    found = outline(f"{word}1: WELCOME\n\nHello.\n\n{word}2: FINANCE\n\nPaid.\n\n{word}3: CLOSE\n\nDone.")
    assert heads(found) == [("1", "WELCOME"), ("2", "FINANCE"), ("3", "CLOSE")]


def test_numbers_that_restart_within_an_item_stay_in_it() -> None:
    found = outline(
        "1. Apologies\n\nNone.\n\n2. Correspondence\n\n1. A letter from Mrs Olney was read.\n\n2. A poster was shown to all.\n\n3. Finance\n\nPaid."
    )
    assert heads(found) == [("1", "Apologies"), ("2", "Correspondence"), ("3", "Finance")]
    assert words(found.sections[1]) == ["1. A letter from Mrs Olney was read.", "2. A poster was shown to all."]


def test_numbers_that_restart_under_every_heading_are_no_items() -> None:
    found = outline(
        "MINUTES read and signed.\n\nMATTERS ARISING\n\n1. Ladder still on the roof.\n\n2. Stile to be mended.\n\nPLANNING\n\n1. Olney, Mill Lane. "
        "Extension.\n\n2. Marsh, High St. Window.\n\nCORRESPONDENCE\n\n1. A letter was read.\n\n2. A poster was shown."
    )
    assert heads(found) == [(None, "MINUTES"), (None, "MATTERS ARISING"), (None, "PLANNING"), (None, "CORRESPONDENCE")]
    assert words(found.sections[0]) == ["read and signed."]


@pytest.mark.parametrize(("last", "tail"), [("Action: Clerk to write to the county", 0), ("Next meeting: 5 May 2012", 1), ("Action:", 1)])
def test_a_task_in_the_last_line_belongs_to_the_last_item(last: str, tail: int) -> None:
    found = outline(f"1. Apologies\n\nNone.\n\n2. Letters\n\nOne was read.\n\n3. Finance\n\nThe bill was paid.\n\n{last}")
    assert len(found.tail) == tail
    assert len(words(found.sections[2])) == 2 - tail


def test_references_dates_and_counts_are_no_items() -> None:
    found = outline(
        "1. Apologies\n\nNone.\n\n2. Letters\n\n25/5/11 Mrs Olney - the hedge\n\n1/8/11 The county - the road\n\n12 members of the public left.\n\n"
        "Item 3 of the last minutes was read.\n\n16/0726 Dwelling at Mill Lane\n\n3. Finance\n\nPaid."
    )
    assert heads(found) == [("1", "Apologies"), ("2", "Letters"), ("3", "Finance")]


def test_numbers_below_their_headings_are_theirs() -> None:
    found = outline(
        "Apologies for absence\n\nPLA1/14\n\nThere were none at all.\n\nPlanning applications\n\nPLA2/14\n\nThe committee considered two of them."
    )
    assert heads(found) == [("PLA1/14", "Apologies for absence"), ("PLA2/14", "Planning applications")]
    assert words(found.sections[0]) == ["There were none at all."]


def test_numbers_at_the_end_of_their_headings_are_theirs() -> None:
    found = outline("Apologies for absence PLA1/14\n\nThere were none at all.\n\nPlanning applications PLA2/14\n\nThe committee considered two.")
    assert heads(found) == [("PLA1/14", "Apologies for absence"), ("PLA2/14", "Planning applications")]


def test_paragraph_numbers_below_item_numbers_are_paragraphs() -> None:
    found = outline("167.0 Apologies\n\n167.1 They were received.\n\n168.0 Agenda Item 2: Finance\n\n168.1 It was noted.\n\n168.2 It was agreed.")
    assert heads(found) == [("167.0", "Apologies"), ("168.0", "Finance")]
    assert words(found.sections[1]) == ["168.1 It was noted.", "168.2 It was agreed."]


def test_sub_items_with_titles_and_text_nest() -> None:
    found = outline(
        "4. Reports\n\n4.1 Chairman's report\n\nNothing to say.\n\n4.2 Clerk's report\n\nThe gate was mended.\n\n5. Finance\n\n5.1 Paid.\n\n5.2 Owed."
    )
    assert heads(found) == [("4", "Reports"), ("5", "Finance")]
    assert [head(child) for child in found.sections[0].children] == [("4.1", "Chairman's report"), ("4.2", "Clerk's report")]
    assert found.sections[1].children == ()


def test_skipped_and_repeated_numbers_are_told() -> None:
    found = outline("1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n2. Finance\n\nPaid.\n\n5. Planning\n\nNone.")
    assert [number for number, _ in heads(found)] == ["1", "2", "2", "5"]
    assert codes(found) == ["number-repeat", "number-gap"]


def test_minutes_without_line_breaks_are_cut_at_their_numbers() -> None:
    filler = "The chair spoke of it at some length and all agreed with what was said. " * 4
    found = outline(f"HILL COUNCIL 63/20 Apologies None. 64/20 Finance {filler}65/20 Planning {filler}66/20 Close of the meeting Thanks were given.")
    assert [number for number, _ in heads(found)] == ["63/20", "64/20", "65/20", "66/20"]
    assert found.sections[1].title is not None
    assert found.sections[1].title.text == "Finance"


def test_an_agenda_above_its_minutes_is_another_document() -> None:
    lines = ["Apologies", "Minutes of the last meeting", "Finance", "Planning"]
    agenda = "\n\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    minutes = "\n\n".join(f"{number}. {line}\n\nIt was agreed after a long talk that all was well." for number, line in enumerate(lines, 1))
    found = outline(f"AGENDA\n\n{agenda}\n\nMINUTES\n\n{minutes}")
    assert heads(found) == [(str(number), line) for number, line in enumerate(lines, 1)]
    assert all(words(section) for section in found.sections)
    assert codes(found) == ["several-documents"]


# --- without numbers


def test_run_in_titles_divide_the_minutes() -> None:
    found = outline(
        "Minutes of the meeting of Hill Parish Council\n\nPresent: A. Marsh - Chairman, Mrs Olney.\n\nApologies: B. Hill.\n\n"
        "Minutes: it was agreed that they be signed.\n\nMatters Arising: Footpaths - no news.\n\nPayments: Hall hire: £12.\n\n"
        "Any Other Business: The hedge is cut.\n\nThe meeting closed at 8.50 p.m.\n\nParish Clerk"
    )
    assert heads(found) == [(None, "Minutes"), (None, "Matters Arising"), (None, "Payments"), (None, "Any Other Business")]
    assert words(found.sections[1]) == ["Footpaths - no news."]
    assert [passage.text for passage in found.tail] == ["The meeting closed at 8.50 p.m.", "Parish Clerk"]
    assert [passage.text for passage in found.head][1:] == ["Present: A. Marsh - Chairman, Mrs Olney.", "Apologies: B. Hill."]


def test_headings_divide_the_minutes_and_groups_of_them_do_not_count() -> None:
    found = outline(
        "# Board meeting, 9 March 2023\n\nIt was led by Kim.\n\n## Finances\n\n### Balance\n\n£12\n\n## Old business\n\n### Election\n\nDone.\n\n"
        "### Prize\n\nGiven.\n\n## New business\n\n### Hall\n\nPainted.\n\n## Action items\n\n- Kim: pay",
        "markdown",
    )
    assert heads(found) == [(None, "Finances"), (None, "Election"), (None, "Prize"), (None, "Hall")]
    assert [head(child) for child in found.sections[0].children] == [(None, "Balance")]
    assert [passage.text for passage in found.groups] == ["Old business", "New business"]
    assert [passage.text for passage in found.tail] == ["Action items", "Kim: pay"]


def test_headings_on_who_was_there_are_head_material() -> None:
    found = outline(
        "# Meeting\n\n## Trustees present\n\nKim, Lee\n\n## Apologies\n\nAnn\n\n## Report\n\nGiven.\n\n## Trustees\n\nElected.", "markdown"
    )
    assert heads(found) == [(None, "Report"), (None, "Trustees")]


def test_bold_titles_run_in_with_their_text() -> None:
    found = outline(
        "**1\\. Minutes:** They were signed.\n\n**2\\. Old Oak -** **Mr.** T. Hill: The oak stands.\n\n**3\\. Planning: M**rs. Olney came.",
        "markdown",
    )
    assert heads(found) == [("1", "Minutes"), ("2", "Old Oak"), ("3", "Planning")]
    assert words(found.sections[2]) == ["Mrs. Olney came."]


def test_a_numbered_list_under_one_heading_is_part_of_it() -> None:
    found = outline("## Finance\n\n1. Hall hire\n2. Stamps\n3. Paint\n\n## Planning\n\nNone.\n\n## Membership\n\nTwo more.", "markdown")
    assert heads(found) == [(None, "Finance"), (None, "Planning"), (None, "Membership")]


def test_tables_with_one_item_a_row_divide_the_minutes() -> None:
    rows = "| Item | Discussion | Action |\n|---|---|---|\n| Apologies | From Kim. | |\n| Finance | Paid. | Clerk |\n| Hedges | Cut. | Lee |\n"
    found = outline(rows, "markdown")
    assert heads(found) == [(None, "Apologies"), (None, "Finance"), (None, "Hedges")]
    assert words(found.sections[1]) == ["Paid.", "Clerk"]


def test_numbers_in_the_first_column_of_a_table_divide_the_minutes() -> None:
    rows = "| No | Item | Action by |\n|---|---|---|\n| 1 | Apologies: Kim was ill. | |\n| 2 | Finance | Clerk |\n| 3 | Hedges | Lee |\n"
    found = outline(rows, "markdown")
    assert heads(found) == [("1", "Apologies"), ("2", "Finance"), ("3", "Hedges")]


def test_short_lines_over_paragraphs_divide_what_lost_its_looks() -> None:
    found = outline(
        "Quarry Group\n\nPresent\n\nKim Marsh\n\nLee Hill\n\nWelcome\n\nKim welcomed all to the meeting.\n\nDust\n\nIt was within limits.\n\n"
        "Any other business\n\nNone."
    )
    assert heads(found) == [(None, "Welcome"), (None, "Dust"), (None, "Any other business")]


def test_a_document_without_items_is_all_head() -> None:
    found = outline("Kim said that the mill was loud.\n\nLee said that it was not.\n\nNothing was agreed.")
    assert found.sections == ()
    assert len(found.head) == 3
