from __future__ import annotations

import pytest

from tests.segmentation.lines import heads, outline, words

TITLES = [
    # the paragraph after its number, title, text
    ("Payments: Hall hire £12.", "Payments", "Hall hire £12."),
    ("Present: A. Marsh - Chairman", "Present", "A. Marsh - Chairman"),
    ("MEMBERSHIP. Three were accepted: Ann, Tom and Liz.", "MEMBERSHIP", "Three were accepted: Ann, Tom and Liz."),
    ("Matters Arising", "Matters Arising", None),
    ("Matters Arising:", "Matters Arising", None),
    ("Old Oak - the Chairman introduced Mr Hill.", "Old Oak", "the Chairman introduced Mr Hill."),
    ("Old Oak – report", "Old Oak", "report"),
    ("Apologies for absence were received from Cllr Marsh.", "Apologies for absence", "were received from Cllr Marsh."),
    ("Accounts were presented and passed for payment.", "Accounts", "were presented and passed for payment."),
    ("The Minutes of the meeting held on 04/05/22 were agreed.", "The Minutes of the meeting held on 04/05/22", "were agreed."),
    ("Appointment of D.P.O. It was left until Kim is back.", "Appointment of D.P.O.", "It was left until Kim is back."),
    ("Minutes of the last meeting. Signed with one correction.", "Minutes of the last meeting", "Signed with one correction."),
    ("It was agreed to hold the meeting in May.", None, "It was agreed to hold the meeting in May."),
    ("The Clerk had written to the county.", None, "The Clerk had written to the county."),
    ("Cllr Marsh reported that the gate is shut.", None, "Cllr Marsh reported that the gate is shut."),
    ("Neither the Chair nor the clerk had a report.", None, "Neither the Chair nor the clerk had a report."),
    (
        "Accounts for May were presented and accepted for payment: £12 stamps.",
        "Accounts for May",
        "were presented and accepted for payment: £12 stamps.",
    ),
    ("The following payments were agreed: £12 stamps.", "The following payments were agreed", "£12 stamps."),
    ("No Declarations of Interest made.", "No Declarations of Interest made", None),
    ("MILL POND UPDATE On Monday the ducks came back.", "MILL POND UPDATE", "On Monday the ducks came back."),
    ("LOCAL AUTHORITY REPORTS a. Nothing", "LOCAL AUTHORITY REPORTS", "a. Nothing"),
    ("MILL POND RESOLVED: That it be dredged.", "MILL POND", "RESOLVED: That it be dredged."),
    ("MILL POND AGREED – That it be dredged.", "MILL POND", "AGREED – That it be dredged."),
    ("FINANCES: a. Stamps", "FINANCES", "a. Stamps"),
    ("Bus shelter update The bench in it has gone.", "Bus shelter update", "The bench in it has gone."),
    (
        "To Receive an update on the Mill Fund Ann Hill, the Chair of the Mill Fund came to say that it had been spent.",
        "To Receive an update on the Mill Fund",
        "Ann Hill, the Chair of the Mill Fund came to say that it had been spent.",
    ),
    ("To Hear a report from Ann Hill, the Clerk to the Mill Trust", "To Hear a report from Ann Hill, the Clerk to the Mill Trust", None),
    (
        "Urgent items and those of the next agenda A Councillor wondered why.",
        "Urgent items and those of the next agenda",
        "A Councillor wondered why.",
    ),
    ("Dukes Yard Cllr Olney shared a plan.", "Dukes Yard", "Cllr Olney shared a plan."),
    ("Report on The Mill was read.", "Report on The Mill", "was read."),
    ("To consider a Tree Policy", "To consider a Tree Policy", None),
    ("Any Other Business?", "Any Other Business?", None),
    ("Police matters • Two thefts • One fire", "Police matters", "• Two thefts • One fire"),
    ("Website The clerk will ask 10.30 at the hall.", "Website", "The clerk will ask 10.30 at the hall."),
]


@pytest.mark.parametrize(("paragraph", "title", "text"), TITLES)
def test_a_title_ends_where_the_text_begins(paragraph: str, title: str | None, text: str | None) -> None:
    found = outline(f"1. Welcome\n\nHello.\n\n2. {paragraph}\n\n3. Finance\n\nPaid.")
    assert heads(found) == [("1", "Welcome"), ("2", title), ("3", "Finance")]
    assert words(found.sections[1]) == ([text] if text else [])


@pytest.mark.parametrize(
    ("paragraph", "title", "text"),
    [
        ("**Payments:** Hall hire", "Payments", "Hall hire"),
        ("**Apologies for Absence.** None.", "Apologies for Absence", "None."),
        ("**Old Oak -** **Mr.** T. Hill: It stands.", "Old Oak", "Mr. T. Hill: It stands."),
        ("**Planning: M**rs Olney came.", "Planning", "Mrs Olney came."),
        ("**The minutes of the last meeting** were signed.", "The minutes of the last meeting", "were signed."),
        ("**Update on the path: new signs**", "Update on the path: new signs", None),
    ],
)
def test_bold_words_are_the_title(paragraph: str, title: str, text: str | None) -> None:
    found = outline(f"**1\\. Welcome**\n\nHello.\n\n2\\. {paragraph}\n\n**3\\. Finance**\n\nPaid.", "markdown")
    assert heads(found) == [("1", "Welcome"), ("2", title), ("3", "Finance")]
    assert words(found.sections[1]) == ([text] if text else [])


@pytest.mark.parametrize(
    ("line", "title", "text"),
    [
        ("Speed - signs at the ford and the mill", "Speed - signs at the ford and the mill", []),
        ("Welcome and a word that the meeting is recorded", "Welcome and a word that the meeting is recorded", []),
        ("Reports from any Councillors", "Reports from any Councillors", []),
        ("Next meeting - Thursday 7 May", "Next meeting", ["Thursday 7 May"]),
        ("The Clerk had a letter", None, ["The Clerk had a letter"]),
        ("Minutes of 4 May were agreed", "Minutes of 4 May", ["were agreed"]),
    ],
)
def test_a_short_line_above_its_text_is_a_title_unless_it_is_a_sentence(line: str, title: str | None, text: list[str]) -> None:
    found = outline(f"1. Welcome\n\nHello.\n\n2. {line}\n\nThe hedge is to be cut in autumn.\n\n3. Finance\n\nPaid.")
    assert heads(found) == [("1", "Welcome"), ("2", title), ("3", "Finance")]
    assert words(found.sections[1]) == [*text, "The hedge is to be cut in autumn."]


@pytest.mark.parametrize(
    ("paragraph", "title", "text"),
    [
        ("Apologies for Absence Apologies had come from Cllr Marsh.", "Apologies for Absence", "Apologies had come from Cllr Marsh."),
        ("Mill Lane Mill", "Mill Lane Mill", None),
        ("Dates of meetings and meeting rooms", "Dates of meetings and meeting rooms", None),
        ("Minutes of 7 April 2021 Minute 66/21 should read “gate”.", "Minutes of 7 April 2021", "Minute 66/21 should read “gate”."),
        ("2 May 2021 Elections", "2 May 2021 Elections", None),
        ("Declaration of Interest Cllr Marsh: the mill", "Declaration of Interest", "Cllr Marsh: the mill"),
        ("Report from Cllr Marsh: the mill", "Report from Cllr Marsh", "the mill"),
        ("Planning 21/0726 Barn, Mill Lane", "Planning", "21/0726 Barn, Mill Lane"),
        ("Apologies (Act of 1972, Section 85(1)) R Marsh (ill)", "Apologies (Act of 1972, Section 85(1))", "R Marsh (ill)"),
        ("No interests made by Members who are trustees of the hall.", "No interests made by Members who are trustees of the hall", None),
        ("Forum (public) – LGA 1972 Section 100: three came.", "Forum (public) – LGA 1972 Section 100", "three came."),
        ("MEETING HELD ON 2ND MAY It was long.", "MEETING HELD ON 2ND MAY", "It was long."),
        ("FOOTPATH 9, GREAT HARLE It is shut.", "FOOTPATH 9, GREAT HARLE", "It is shut."),
    ],
)
def test_a_title_goes_on_as_far_as_it_names_the_matter(paragraph: str, title: str, text: str | None) -> None:
    found = outline(f"1. Welcome\n\nHello.\n\n2. {paragraph}\n\n3. Finance\n\nPaid.")
    assert heads(found) == [("1", "Welcome"), ("2", title), ("3", "Finance")]
    assert words(found.sections[1]) == ([text] if text else [])
