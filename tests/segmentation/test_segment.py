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


def test_a_marker_left_over_below_the_items_draws_no_outline() -> None:
    text = "1. Gate\nIt was mended.\n\n2. Pond\nIt was dredged.\n\n<AI3>\nThe meeting closed."
    assert heads(outline(text)) == [("1", "Gate"), ("2", "Pond")]
    assert [section.marker for section in outline(f"<AI1>\n{text.replace('<AI3>', '</AI1>')}").sections] == ["AI1"]


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
        ("21/FC/01", "21/FC/02", "21/FC/03"),
        ("3-A", "3-B", "3-C"),
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


@pytest.mark.parametrize("numbers", ["1223", "1233", "1222"])
def test_a_number_that_stands_before_two_sentences_loses_no_item(numbers: str) -> None:
    said = ("Apologies were received.", "The minutes were signed.", "The Clerk read the accounts.", "Hedges are to be cut by Mr Vale.")
    found = outline("\n\n".join(f"{number}. {words}" for number, words in zip(numbers, said, strict=True)))
    assert [number for number, _ in heads(found)] == list(numbers)
    assert set(codes(found)) == {"number-repeat"}


def test_a_lettered_number_behind_its_plain_one_skips_the_letters_between() -> None:
    found = outline("1. Apologies\n\nNone.\n\n2. Minutes\n\nSigned.\n\n2d. Finance\n\nPaid.\n\n3. Planning\n\nNone.")
    assert [number for number, _ in heads(found)] == ["1", "2", "2d", "3"]
    assert codes(found) == ["number-gap"]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((1, 2, 4, 3, 5), []),
        ((1, 2, 3, 4, 1, 2, 3), []),
        ((1, 2, 3, 4, 1, 2, 4), ["number-gap"]),
        ((1, 2, 3, 3, 4), ["number-repeat"]),
        ((1, 2, 4, 5, 6), ["number-gap"]),
        ((1, 2, 5, 3, 6), ["number-gap"]),
    ],
)
def test_numbers_out_of_order_are_neither_skipped_nor_repeated(numbers: tuple[int, ...], told: list[str]) -> None:
    titles = ["Apologies", "Minutes", "Finance", "Planning", "Footpaths", "Lighting", "Correspondence"]
    found = outline("\n\n".join(f"{number}. {title}\n\nIt was noted." for number, title in zip(numbers, titles, strict=False)))
    assert [number for number, _ in heads(found)] == [str(number) for number in numbers]
    assert codes(found) == told


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


def test_an_agenda_that_opens_like_no_other_is_told_by_its_titles_coming_again() -> None:
    agenda = "1. Review of actions\n2. Checksum of long frames\n3. Test suite"
    minutes = "1. Review of actions\n\nAll are done.\n\n2. Checksum of long frames\n\nIt stays.\n\n3. Test suite\n\nIt grows."
    found = outline(f"Agenda:\n{agenda}\n\n{minutes}")
    assert [(number, words(section)) for (number, _), section in zip(heads(found), found.sections, strict=True)] == [
        ("1", ["All are done."]),
        ("2", ["It stays."]),
        ("3", ["It grows."]),
    ]


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hill Council\n\nPresent: A. Marsh\n\n1. Website\n\nThe page is to be mended.", [("1", "Website")]),
        ("Hill Council\n\nThe letter asked for:\n\n1. Website\n\nThe page is to be mended.", []),
        ("Hill Council\n\n1. Mrs Marsh\n\nThe page is to be mended.", []),
        ("Hill Council\n\n1. Website\n\nPage", []),
    ],
)
def test_one_numbered_title_over_a_sentence_is_an_item(text: str, found: list[tuple[str, str]]) -> None:
    assert heads(outline(text)) == found


def test_a_document_without_items_is_all_head() -> None:
    found = outline("Kim said that the mill was loud.\n\nLee said that it was not.\n\nNothing was agreed.")
    assert found.sections == ()
    assert len(found.head) == 3


# --- business without a number round numbered items


def test_an_open_forum_before_or_behind_numbered_items_is_an_item() -> None:
    found = outline(
        "Present: A. Marsh\n\nPublic Participation\n\nTwo people spoke of the ford.\n\n1. Minutes\n\nThey were read.\n\n2. Finance\n\nPaid.\n\n"
        "The meeting closed at 9 pm.\n\nOPEN FORUM\n\nA resident asked for a bench."
    )
    assert heads(found) == [(None, "Public Participation"), ("1", "Minutes"), ("2", "Finance"), (None, "OPEN FORUM")]


def test_the_name_of_a_forum_inside_an_item_or_a_sentence_opens_no_item() -> None:
    found = outline(
        "1. Minutes\n\nThey were read.\n\n2. Reports\n\nOpen forum\n\nIt was well attended.\n\n3. Finance\n\nPaid.\n\nOpen forum was held on Monday."
    )
    assert heads(found) == [("1", "Minutes"), ("2", "Reports"), ("3", "Finance")]


def test_councillors_business_and_the_next_meeting_are_items_among_lines_with_a_colon() -> None:
    found = outline(
        "Present: A. Marsh\n\nMatters Arising:\n\nThe gate is shut.\n\nPlanning:\n\nNone came.\n\nCouncillors Other Business:\n\nThe hedge.\n\n"
        "Councillor Hill:\n\nsaid nothing.\n\nPublic Other Business\n\nThe ford was named.\n\nNext Meeting\n\nThe next meeting will be on 4 May."
    )
    assert heads(found) == [
        (None, "Matters Arising"),
        (None, "Planning"),
        (None, "Councillors Other Business"),
        (None, "Public Other Business"),
        (None, "Next Meeting"),
    ]


# --- numbers that a conversion left inside a paragraph


def test_a_number_that_the_list_lacks_is_found_at_the_end_of_the_paragraph_before() -> None:
    found = outline(
        "1. Apologies. Mrs Marsh 2. Minutes of the last meeting\n\nThey were read.\n\n3. Finance\n\nIt was held over. 4. Mill Pond\n\nIt is low.\n\n"
        "5. Hedges\n\nCut. 6. Bus shelter: swept."
    )
    assert [number for number, _ in heads(found)] == ["1", "2", "3", "4", "5", "6"]
    assert heads(found)[1] == ("2", "Minutes of the last meeting")
    assert words(found.sections[2]) == ["It was held over."]
    assert codes(found) == []


@pytest.mark.parametrize(
    "reference",
    [
        "As was said under item 2. Those who came agreed.",
        "It closed at 9. The hall was locked by 4. The key is with Mr Hill.",
        "See No. 2. Mill Lane.",
    ],
)
def test_a_reference_or_the_end_of_a_sentence_is_no_lacking_number(reference: str) -> None:
    found = outline(f"1. Minutes\n\n{reference}\n\n3. Finance\n\nPaid. It was over by 4. The doors shut.")
    assert [number for number, _ in heads(found)] == ["1", "3"]


def test_a_bare_number_before_a_title_at_the_end_of_a_paragraph_is_found_where_the_next_is_bare_too() -> None:
    found = outline("10 Signs\n\nIt was dropped. 11 To Consider Planning\n\nNone came.\n\n12 Payments\n\nMade at 5 Mill Lane.\n\n14 Hedges\n\nCut.")
    assert [number for number, _ in heads(found)] == ["10", "11", "12", "14"]


def test_a_slip_in_the_count_of_a_tables_paragraphs_does_not_end_the_list() -> None:
    rows = ["1.0|<b>Welcome</b>", "1.1|All were welcomed.", "1.2|None left.", "1.1|All stayed.", "2.0|<b>Finance</b>", "2.1|Paid."]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
    assert heads(outline(f"<table>{cells}</table>", "html")) == [("1.0", "Welcome"), ("2.0", "Finance")]


def test_a_number_alone_in_a_later_column_counts_or_refers() -> None:
    table = "<table><tr><td>For</td><td>A. Marsh</td><td>1</td></tr><tr><td>Against</td><td>B. Hill</td><td>2</td></tr></table>"
    assert heads(outline(f"<p>Votes</p>{table}", "html")) == []


def test_the_parts_of_an_item_that_says_nothing_itself_are_under_it() -> None:
    found = outline(
        "1. Minutes\n\nThey were read.\n\n2. Grants\n\n2a Choir. Paid.\n\n2b Club. Not paid.\n\n3. Finance\n\nPaid.\n\n3a. Audit\n\nDone."
    )
    assert [number for number, _ in heads(found)] == ["1", "2", "3", "3a"]
    assert words(found.sections[1]) == ["2a Choir. Paid.", "2b Club. Not paid."]


@pytest.mark.parametrize(("label", "number"), [("97/21Apologies", "97/21"), (".97/21 Apologies", "97/21")])
def test_a_number_glued_to_its_title_or_with_a_stop_before_it_is_a_number(label: str, number: str) -> None:
    found = outline(f"96/21 Welcome\n\nHello.\n\n{label}\n\nNone.\n\n98/21 Finance\n\nPaid.")
    assert heads(found) == [("96/21", "Welcome"), (number, "Apologies"), ("98/21", "Finance")]


def test_a_planning_reference_with_letters_behind_it_is_no_number() -> None:
    found = outline("96/21 Planning\n\n97/21FUL Mill Lane\n\n14/00353F Mill Row\n\n98/21 Finance\n\nPaid.")
    assert [number for number, _ in heads(found)] == ["96/21", "98/21"]


# --- an agenda above its minutes


def test_lines_below_an_agenda_that_begin_as_its_titles_do_are_items_however_they_are_set() -> None:
    found = outline(
        "1. Apologies for absence\n\n2. Election of officers\n\n3. Bank signatories\n\n4. Mill Pond\n\n**Draft minutes**\n\n"
        "**Apologies.** None came.\n\n**Election of officers.**\n\nKim Marsh was elected.\n\nBank signatories\n\nMr Hill was added.\n\n"
        "Audit report\n\nIt was read.\n\n**Mill Pond.**\n\nIt is low.",
        "markdown",
    )
    assert [title for _, title in heads(found)] == ["Apologies", "Election of officers", "Bank signatories", "Mill Pond"]
    assert "several-documents" in codes(found)


def test_one_heading_behind_two_that_tell_who_was_there_is_an_item_and_one_alone_is_none() -> None:
    who = "## Present\n\nAnn Marsh\n\n## Apologies\n\nTom Hill\n\n"
    assert heads(outline(f"# Trustees' meeting\n\n{who}## Elections\n\nKim Dale was elected.", "markdown")) == [(None, "Elections")]
    assert heads(outline(f"# Trustees' meeting\n\n{who}## Decisions\n\n- Buy a shed", "markdown")) == []
    assert heads(outline("# Trustees' meeting\n\n## Elections\n\nKim Dale was elected.", "markdown")) == []


@pytest.mark.parametrize("letters", ["ABCD", ("I", "II", "III", "IV")])
def test_lines_with_capital_letters_or_roman_numbers_are_items_where_they_are_those_of_an_agenda(letters: str | tuple[str, ...]) -> None:
    titles = ["Welcome", "Apologies for absence", "Mill Pond", "Finance"]
    text = "\n\n".join(f"{letter}. {title}\n\nIt was heard." for letter, title in zip(letters, titles, strict=True))
    assert [title for _, title in heads(outline(text))] == titles


def test_a_list_of_capital_letters_that_names_no_business_is_no_list_of_items() -> None:
    assert heads(outline("The options were:\n\nA. Oak\n\nB. Ash\n\nC. Elm\n\nD. Lime\n\nOak was chosen.")) == []


def test_an_item_whose_spoken_number_stands_twice_is_an_item() -> None:
    found = outline("ITEM 1. WELCOME\n\nThe chair spoke.\n\nITEM 1: POLICING\n\nThe constable spoke.\n\nITEM 2 THE HALL\n\nThe roof leaks.")
    assert heads(found) == [("1", "WELCOME"), ("1", "POLICING"), ("2", "THE HALL")]
    assert codes(found) == ["number-repeat"]


def test_a_spoken_number_that_stands_twice_in_a_sentence_is_no_second_item() -> None:
    found = outline("ITEM 1: POLICING\n\nThe constable spoke.\n\nItem 1 was then taken again.\n\nITEM 2: THE HALL\n\nThe roof leaks.")
    assert heads(found) == [("1", "POLICING"), ("2", "THE HALL")]


def test_a_count_that_begins_again_in_the_middle_of_the_business_goes_on_with_it() -> None:
    first = "1. To consider apologies for absence\n\nNone.\n\n2. To approve the minutes\n\nSigned.\n\n3. To consider the pond\n\nIt was dry.\n\n"
    second = "1. To consider the budget\n\nIt was read.\n\n2. To consider planning applications\n\nNone.\n\n3. To approve payments\n\nPaid.\n\n"
    found = outline(first + second + "4. Correspondence received\n\nNone.")
    assert [number for number, _ in heads(found)] == ["1", "2", "3", "1", "2", "3", "4"]
    assert "several-documents" not in codes(found)


NOTES = "Team notes\n\nAgenda:\n\n- The spring fair\n- What we need\n\nDiscussion:\n\n"


def test_points_of_an_agenda_that_come_again_under_the_discussion_are_items() -> None:
    found = outline(
        NOTES + "- The spring fair\n    - Ben has the tents\n- The old van\n    - It leaks\n- What we need to buy:\n    - Rope\n", "markdown"
    )
    assert heads(found) == [(None, "The spring fair"), (None, "The old van"), (None, "What we need to buy")]
    assert words(found.sections[0]) == ["Ben has the tents"]


def test_a_discussion_that_takes_up_one_point_or_none_of_its_agenda_has_no_items() -> None:
    assert heads(outline(NOTES + "- The spring fair\n    - Ben has the tents\n- Rope\n    - Ten yards\n", "markdown")) == []
    assert heads(outline(NOTES + "- Ben has the tents\n    - Four of them\n- Rope\n    - Ten yards\n", "markdown")) == []


def test_several_lists_of_sentences_whose_headings_are_lost_are_no_items() -> None:
    lists = ["The pond is dry.", "The oak fell.", "The path is wet."], ["Barn refused.", "Shed approved.", "Porch approved."]
    tasks = ["To report the hole in Mill Lane.", "To consider the seat by the pond, which is old.", "The clerk asked for a key."]
    text = "\n\n".join(f"{number}. {line}" for lines in (*lists, tasks) for number, line in enumerate(lines, 1))
    assert heads(outline(text)) == []


def test_one_list_of_sentences_beside_another_is_still_one_of_items() -> None:
    tasks = ["To receive apologies: none.", "To consider the seat by the pond: deferred.", "To note the accounts: noted."]
    text = "\n\n".join(f"{number}. {line}" for lines in (tasks, ["The pond is dry.", "The oak fell."]) for number, line in enumerate(lines, 1))
    assert [number for number, _ in heads(outline(text))] == ["1", "2", "3"]


def test_a_line_alone_between_paragraphs_is_an_item_where_others_have_the_words_of_an_agenda() -> None:
    prose = "The chair spoke of it at some length and all who were there agreed with what was said.\n\n"
    found = outline(f"{prose}The old barn\n\n{prose}Discussion of the fair\n\n{prose}Bylaws\n\n{prose}")
    assert heads(found) == [(None, "The old barn"), (None, "Discussion of the fair"), (None, "Bylaws")]


def test_words_between_stars_at_the_beginning_of_paragraphs_are_titles() -> None:
    found = outline("*Finance* - the balance is £40.\n\n*Water* - a leak near plot 30.\n\n*Any other business*\n\nAnn asked about bees.")
    assert heads(found) == [(None, "Finance"), (None, "Water"), (None, "Any other business")]


def test_a_star_that_marks_a_task_heads_no_item() -> None:
    assert heads(outline("*Clerk to order one.\n\nThe gate is *very* old.\n\n*Note the date* of the fair.")) == []


def test_a_heading_over_who_was_there_is_the_name_of_the_body() -> None:
    text = "# Yarrow Trustees\n\nPresent: Ann Hill, Tom Dale\n\n# Finance\n\nThe budget was read.\n\n# Hedges\n\nThey were cut.\n"
    assert heads(outline(text, "markdown")) == [(None, "Finance"), (None, "Hedges")]
    assert heads(outline(text.replace("Yarrow Trustees", "Welcome"), "markdown"))[0] == (None, "Welcome")


def test_a_second_title_that_names_the_meeting_is_no_item() -> None:
    text = "# Hill Union Executive\n\n## Minutes, 14 May 2022\n\n### Updates\n\nAll is well.\n\n### Proposals\n\nA bus was bought.\n"
    assert heads(outline(text, "markdown")) == [(None, "Updates"), (None, "Proposals")]


def test_names_before_their_tasks_head_no_items() -> None:
    text = "Finance: the balance is £40.\n\nMinutes: they were signed.\n\nGarden: all is well.\n\n"
    tasks = "To do\nAnn: mend the gate\nCommittee: find a date\nTom: ring the school"
    found = outline(f"{text}{tasks}")
    assert heads(found) == [(None, "Finance"), (None, "Minutes"), (None, "Garden")]
    assert found.tail[0].text == "To do"


def test_points_of_a_list_with_names_before_a_colon_are_no_items_and_lines_over_paragraphs_are() -> None:
    lines = ("Treasurer's report", "The balance was read out by Tom and the fees are due.", "Hedges", "Bids were opened at the meeting and read out:")
    bids = ("1) Oak Ltd - £40", "2) Elm Ltd - £50", "Approval of minutes", "These were found to be right and were signed.")
    tasks = ("- Ann: mend the gate", "- All: read the policy")
    found = outline("\n\n".join((*lines, *bids, *tasks)))
    assert heads(found) == [(None, "Treasurer's report"), (None, "Hedges"), (None, "Approval of minutes")]


def test_business_in_capitals_above_who_was_there_is_an_item() -> None:
    before = "CITY OF HILL\n\nCALL TO ORDER\n\nThe chair called the meeting to order at 7 p.m.\n\nROLL CALL\n\nPresent: Hill, Dale\n\n"
    found = outline(f"{before}APPROVAL OF MINUTES\n\nThey were approved.\n\nPUBLIC HEARINGS\n\nThere were none.")
    assert [title for _, title in heads(found)] == ["CALL TO ORDER", "ROLL CALL", "APPROVAL OF MINUTES", "PUBLIC HEARINGS"]


def test_a_label_of_actions_in_brackets_heads_no_item() -> None:
    text = "FINANCE\n\nThe balance was read.\n\n[ACTION - All]\n\nMATTERS ARISING\n\nThere were none.\n\nPLANNING\n\nNothing was sent."
    assert [title for _, title in heads(outline(text))] == ["FINANCE", "MATTERS ARISING", "PLANNING"]


def test_a_line_over_bullets_is_an_item_as_one_over_a_paragraph_is() -> None:
    text = "Treasurer's report\n\nThe balance was read out by Tom.\n\nLetters\n\n- from the school\n- from the vicar\n\nPlanning\n\nNone came."
    assert heads(outline(text)) == [(None, "Treasurer's report"), (None, "Letters"), (None, "Planning")]


def test_a_question_or_a_line_of_a_list_between_paragraphs_is_no_item() -> None:
    prose = "The chair spoke of it at some length and all who were there agreed with what was said.\n\n"
    lines = "Who has the key?\n\n" + prose + "Tents\n\nRopes\n\n" + prose
    assert heads(outline(f"{prose}{lines}Discussion of the fair\n\n{prose}Bylaws\n\n{prose}"))[-2:] == [
        (None, "Discussion of the fair"),
        (None, "Bylaws"),
    ]


def test_the_good_of_the_order_is_an_item_and_a_quorum_none() -> None:
    assert heads(outline("Roof repairs: the quotes were read.\n\nGood of the order: thanks to all.\n\nFinances: the balance was read.")) == [
        (None, "Roof repairs"),
        (None, "Good of the order"),
        (None, "Finances"),
    ]
    numbered = "Quorum: 8\n\n1. Roof\n\nThe quotes were read.\n\nAction: Clerk to write.\n\n2. Tents\n\nNone.\n\nNext meeting: 4 May 2018"
    assert heads(outline(numbered)) == [("1", "Roof"), ("2", "Tents")]


def test_initials_before_a_sentence_neither_open_nor_close_a_list() -> None:
    found = outline(
        "R. Hill welcomed all.\n\n1. Agenda\nIt was approved.\n\n2. Reports\n2.1. Roof\nR. Hill read the report.\n\n"
        "3. Fees\n3.1. Adults\nM. Dale spoke.\n\n4. Close\nAt ten."
    )
    assert heads(found) == [("1", "Agenda"), ("2", "Reports"), ("3", "Fees"), ("4", "Close")]


def test_who_speaks_what_is_moved_and_the_lines_of_the_title_head_no_items() -> None:
    found = outline(
        "REGULAR MEETING OF THE BOARD OF SUPERVISORS\n\nSEPTEMBER 12, 2017\n\nPRESENT: Ada Kline, Bo Lind.\n\nBoard members present: Jo Reed.\n\n"
        "APPROVAL OF MINUTES: They were read.\n\n"
        "Ada: any questions?\n\nMoved: Bo that they be approved. Carried.\n\nOLD BUSINESS: The roof leaks.\n\nADJOURNMENT: At ten."
    )
    assert heads(found) == [(None, "APPROVAL OF MINUTES"), (None, "OLD BUSINESS"), (None, "ADJOURNMENT")]


def test_a_line_over_words_that_lead_in_to_a_list_is_an_item() -> None:
    found = outline(
        "The President welcomed everyone to the pavilion on a cold night.\n\nChairman's Report\n\nIt was read out and is kept with these minutes.\n\n"
        "Election of Officers\n\nThe following were elected en bloc:\n\nPresident – Ann Hill\n\nAny Other Business\n\nThere was none to be told of.\n"
    )
    assert heads(found) == [(None, "Chairman's Report"), (None, "Election of Officers"), (None, "Any Other Business")]


def test_small_letters_with_a_bracket_number_items_where_they_are_those_of_an_agenda() -> None:
    found = outline(
        "Hill Society\n\na) Apologies\nNone were sent.\n\nb) Minutes of the last meeting\nThey were agreed.\n\nc) Any other business\nThere was none."
    )
    assert heads(found) == [("a)", "Apologies"), ("b)", "Minutes of the last meeting"), ("c)", "Any other business")]


def test_titles_with_a_full_stop_run_in_divide_the_minutes_where_most_paragraphs_have_one() -> None:
    found = outline(
        "Hill Wheelers, 3 March 2010\n\nMatters arising. Keith still has the trailer.\n\nTreasurer. Balance £40, which is less than last year.\n\n"
        "Reliability ride. Sue has done the route.\n\nClub room. The Plough want £10 a night.\n\nAOB. None was raised."
    )
    assert heads(found) == [(None, title) for title in ("Matters arising", "Treasurer", "Reliability ride", "Club room", "AOB")]


def test_sentences_of_a_word_or_two_among_longer_ones_are_no_titles() -> None:
    found = outline(
        "Finance. It was read.\n\nThe board met in the hall and spoke of the roof at length.\n\nApologies. None.\n\n"
        "Ann spoke of the fence, which is to be mended.\n\n"
        "Tom spoke of the gate, which is to be painted.\n\nAll went home at ten, having agreed on nothing at all."
    )
    assert heads(found) == []


OVER = """Minute of the meeting of the Forum held on 3 September 2013

APOLOGIES
1. Mr Hill had sent his apologies for the meeting.

MINUTE
2. The minute of 4 June was read, and it was approved.

OTTERS
3. Dr Dale spoke to the survey of the river.

She was thanked for it.
"""


def test_a_line_in_capitals_over_every_numbered_paragraph_is_the_title_of_its_item() -> None:
    found = outline(OVER)
    assert heads(found) == [("1", "APOLOGIES"), ("2", "MINUTE"), ("3", "OTTERS")]
    assert words(found.sections[2]) == ["Dr Dale spoke to the survey of the river.", "She was thanked for it."]


def test_a_line_in_capitals_over_some_of_the_numbered_paragraphs_is_no_title_of_one() -> None:
    found = outline(OVER.replace("MINUTE\n", ""))
    assert ("3", "OTTERS") not in heads(found)


def test_clauses_that_begin_with_a_verb_in_capitals_are_no_items_under_one() -> None:
    found = outline(
        "1. MINUTES\nThe minutes were approved.\n2. OTTERS\nA survey was shown.\nDECISION\n(a) NOTED the survey; and\n(b) AGREED to mend the gate."
    )
    assert heads(found) == [("1", "MINUTES"), ("2", "OTTERS")]
    assert found.sections[1].children == ()


def test_the_lines_of_a_title_in_capitals_head_no_items() -> None:
    title = "CITY OF HILL\nCITY COUNCIL REGULAR MEETING MINUTES\nTUESDAY, APRIL 9, 2019 - 6:30 P.M.\nCOUNCIL CHAMBERS, 200 MAIN STREET\n"
    found = outline(
        title + "CALL TO ORDER: Ann called the meeting to order.\nROLL CALL: All came.\nPUBLIC HEARING\nNobody spoke.\nADJOURNMENT: 7 p.m."
    )
    assert heads(found) == [(None, "CALL TO ORDER"), (None, "ROLL CALL"), (None, "PUBLIC HEARING"), (None, "ADJOURNMENT")]
