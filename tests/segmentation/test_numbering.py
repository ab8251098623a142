from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.segmentation.numbering import Label, parse, step, trailing

LABELS = [
    # words, label, what follows
    ("1", "1", ""),
    ("54.", "54", ""),
    ("1. Apologies", "1", "Apologies"),
    ("1.Apologies", "1", "Apologies"),
    ("1) Apologies", "1)", "Apologies"),
    ("(1) Apologies", "(1)", "Apologies"),
    ("1: Apologies", "1", "Apologies"),
    ("1 - Apologies", "1", "Apologies"),
    ("1 – Apologies", "1", "Apologies"),
    ("12 Minutes of the last meeting", "12", "Minutes of the last meeting"),
    ("2. apologies were received", "2", "apologies were received"),
    ("4a Planning", "4a", "Planning"),
    ("4a. Planning", "4a", "Planning"),
    ("(4b) Planning", "(4b)", "Planning"),
    ("(a) The hours of the clerk", "(a)", "The hours of the clerk"),
    ("a) The hours of the clerk", "a)", "The hours of the clerk"),
    ("a. The hours of the clerk", "a", "The hours of the clerk"),
    ("(iv) the gate", "(iv)", "the gate"),
    ("iv) the gate", "iv)", "the gate"),
    ("iv. the gate", "iv", "the gate"),
    ("xii) the gate", "xii)", "the gate"),
    ("A. Consent calendar", "A", "Consent calendar"),
    ("CoG 031/16 Apologies", "CoG 031/16", "Apologies"),
    ("B.1201 Rate arrears", "B.1201", "Rate arrears"),
    ("II. ROLL CALL", "II", "ROLL CALL"),
    ("XIV) CLOSE", "XIV)", "CLOSE"),
    ("3.2", "3.2", ""),
    ("3.2 The draft budget", "3.2", "The draft budget"),
    ("3.2. The draft budget", "3.2", "The draft budget"),
    ("3.2.1 The draft budget", "3.2.1", "The draft budget"),
    ("3.2.1. The draft budget", "3.2.1", "The draft budget"),
    ("10.11.12.13 The draft budget", "10.11.12.13", "The draft budget"),
    ("4.01) Paving contract", "4.01)", "Paving contract"),
    ("8.1", "8.1", ""),
    ("21.44 Matters arising", "21.44", "Matters arising"),
    ("167.0 Apologies", "167.0", "Apologies"),
    ("33.1 The Chair welcomed members.", "33.1", "The Chair welcomed members."),
    ("77/21", "77/21", ""),
    ("95/20 Finance", "95/20", "Finance"),
    ("1910/01 Declarations", "1910/01", "Declarations"),
    ("2019/45 Finance", "2019/45", "Finance"),
    ("102/18 Results of the election", "102/18", "Results of the election"),
    ("001/18 Opening", "001/18", "Opening"),
    ("19/001 Review", "19/001", "Review"),
    ("19/ 43 Roles", "19/ 43", "Roles"),
    ("21/15 - Funding", "21/15", "Funding"),
    ("16/137 Highways", "16/137", "Highways"),
    ("12/2019 Apologies", "12/2019", "Apologies"),
    ("16/10/6/1 Apologies", "16/10/6/1", "Apologies"),
    ("16/07/26/1: Apologies", "16/07/26/1", "Apologies"),
    ("16.09.02 Apologies", "16.09.02", "Apologies"),
    ("16.09.3 Apologies", "16.09.3", "Apologies"),
    ("C/152 Apologies", "C/152", "Apologies"),
    ("F312 Apologies", "F312", "Apologies"),
    ("E-1 Consent", "E-1", "Consent"),
    ("3-A. Consent", "3-A", "Consent"),
    ("PLA146/14", "PLA146/14", ""),
    ("AGc/30/01/21 Apologies", "AGc/30/01/21", "Apologies"),
    ("GBP/2223/001: Welcome", "GBP/2223/001", "Welcome"),
    ("MPC(21)M04", "MPC(21)M04", ""),
    ("1358 That the report be noted", "1358", "That the report be noted"),
    ("1772.", "1772", ""),
    ("ITEM 1 WELCOME", "1", "WELCOME"),
    ("ITEM 9. DATE OF NEXT MEETING", "9", "DATE OF NEXT MEETING"),
    ("Item 3: Finance", "3", "Finance"),
    ("Agenda Item 1: Welcome", "1", "Welcome"),
    ("AGENDA ITEM NO. 4 - BUDGET", "4", "BUDGET"),
    ("Item 16/10/6/1 Apologies", "16/10/6/1", "Apologies"),
    ("Minute 34/22 Apologies", "34/22", "Apologies"),
    ("Minute No. 34/22 Apologies", "34/22", "Apologies"),
    ("Item 12", "12", ""),
]

LOOK_ALIKES = [
    "",
    " ",
    "Apologies",
    "12 members of the public",
    "4 Members of the public were present.",
    "3 Councillors sent apologies.",
    "18 January at 7.30",
    "5 November 2013",
    "5 Nov 2013",
    "2nd March",
    "1st reading",
    "2013",
    "2013. The year",
    "1999 The accounts",
    "2019/20 £61",
    "2005/06 budget",
    "17/0933 Dwelling at Mill Lane",
    "21/00518/F Dwelling at Mill Lane",
    "18/01234/FUL",
    "7.30 p.m. in the village hall",
    "7.30pm Cllr Marsh arrived",
    "8.00pm",
    "19.30 hrs in the hall",
    "7:30 The meeting opened",
    "£12.00 for the hall",
    "12.5% was agreed",
    "50% of the cost",
    "2.5 million pounds",
    "01366 500162",
    "1,000 leaflets",
    "10 - 12 places",
    "10-12 places",
    "A Armstrong, EDC",
    "I was asked",
    "a dog was seen",
    "Item on the agenda",
    "Minutes of the last meeting",
    "item by item",
    "(the clerk to write)",
    "(approx. 12)",
    "e.g. the gate",
    "i.e. the gate",
    "Mr. Marsh",
    "Dr. Hill",
    "No. 4 bus",
    "www.hill.example",
    "http://hill.example",
    "Covid19 update",
    "100+ people",
    "5° of frost",
]


@pytest.mark.parametrize(("words", "label", "rest"), LABELS)
def test_a_label_is_told_from_what_follows_it(words: str, label: str, rest: str) -> None:
    found = parse(words)
    assert found is not None
    assert found.text == label
    assert words[found.start : found.end] == label
    assert words[found.rest :] == rest


@pytest.mark.parametrize("words", LOOK_ALIKES)
def test_what_counts_dates_or_names_something_is_no_label(words: str) -> None:
    assert parse(words) is None


@pytest.mark.parametrize(
    ("before", "after", "distance"),
    [
        ("1.", "2.", 1),
        ("1.", "2", 1),
        ("9)", "12)", 3),
        ("3", "3", 0),
        ("4", "4a", 1),
        ("4a", "5", 1),
        ("(a)", "(b)", 1),
        ("h)", "i)", 1),
        ("i)", "ii)", 1),
        ("i)", "j)", 1),
        ("iv)", "v)", 1),
        ("ix)", "x)", 1),
        ("IV.", "V.", 1),
        ("77/21", "78/21", 1),
        ("21/15", "21/16", 1),
        ("16/10/6/1", "16/10/6/2", 1),
        ("16/10/6/5", "16/10/4/6", 1),
        ("16/10/6/5", "16/11/1/1", 1),
        ("AGc/30/01/21", "AGc/31/01/21", 1),
        ("16.09.02", "16.09.3", 1),
        ("4.9", "5.1", 1),
        ("8.", "7.", -1),
        ("1.", "1.1", None),
        ("1.", "a)", None),
        ("PLA1/14", "PLB2/14", None),
    ],
)
def test_labels_of_one_list_follow_each_other_by_steps(before: str, after: str, distance: int | None) -> None:
    assert step(_label(before), _label(after)) == distance


def test_a_decimal_label_lies_under_the_one_it_continues() -> None:
    assert _label("3.2.1").under(_label("3.2"))
    assert _label("3.2").under(_label("3."))
    assert not _label("4.1").under(_label("3."))
    assert not _label("21/15").under(_label("21"))


def test_what_may_be_a_date_is_doubtful() -> None:
    assert _label("25/5/11 Mrs Olney").doubtful
    assert _label("16.09.02 Apologies").doubtful
    assert not _label("16/10/6/1 Apologies").doubtful
    assert not _label("77/21 Apologies").doubtful


def test_a_code_may_end_a_heading() -> None:
    found = trailing("Apologies for absence PLA146/14")
    assert found is not None
    assert (found.text, found.start) == ("PLA146/14", 22)
    assert trailing("Apologies for absence 2014") is None


@given(st.text("0123456789.()/:-–aivxItemMnu PLA£pm", max_size=24))
def test_a_label_is_always_a_place_in_the_words(words: str) -> None:
    found = parse(words)
    assert found is None or (words[found.start : found.end] == found.text and found.end <= found.rest <= len(words))


def _label(words: str) -> Label:
    found = parse(words)
    assert found is not None
    return found
