"""Who declared which interest, and who left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.declarations import declarations
from tests.extractors.sections import section, table

if TYPE_CHECKING:
    from minutesparse.models import Declaration

TITLE = "Declarations of Interest"


def found(text: str, title: str | None = TITLE) -> list[Declaration]:
    return declarations(section(text, title), DIALECT)


PROSE = [
    ("Cllr. Hill, declared an interest in Item 14 on the agenda.", [("Hill", None)]),
    ("Cllr Hill declared a disclosable pecuniary interest in item 8.", [("Hill", "disclosable-pecuniary")]),
    ("Cllr Ann Hill declared a non-pecuniary interest in item 8.", [("Ann Hill", "non-pecuniary")]),
    ("Cllrs Hill and Dale declared a personal interest in item 8 as trustees.", [("Hill", "personal"), ("Dale", "personal")]),
    ("Mr Dale declared a personal and prejudicial interest in the farm.", [("Dale", "personal-and-prejudicial")]),
    ("Tom Dale declared an interest in item 9.", [("Tom Dale", None)]),
    ("A prejudicial interest was declared by Cllr Vale in item 4.", [("Vale", "prejudicial")]),
    ("Cllr Hill – item 6, trustee of the hall", [("Hill", None)]),
    ("Councillor Vale: member of the bowls club (item 7)", [("Vale", None)]),
    ("16/72 Councillor R Dale – Item 6 (Prejudicial Interest, tenant of the mill).", [("R Dale", "prejudicial")]),
    ("Cllrs Hill and Vale declared on item 7, as trustees; Cllr Dale on item 9.", [("Hill", None), ("Vale", None), ("Dale", None)]),
    ("Cllr Hill declared a non-financial interest in item 5.", [("Hill", "non-financial")]),
    ("Ms Vale recused herself because of a conflict of interest.", [("Vale", "conflict-of-interest")]),
    ("(b) Personal interests: Cllr Hill (item 6, tenant); Mr Dale (item 8)", [("Hill", "personal"), ("Dale", "personal")]),
    ("TD: item 37/22, personal, member of the club.", [("TD", "personal")]),
    ("Ms Vale declared a conflict of interest as she owns the mill.", [("Vale", "conflict-of-interest")]),
    (
        "Cllr Hill declared a pecuniary interest in item 5 and Cllr Dale a personal interest in item 6.",
        [("Hill", "pecuniary"), ("Dale", "personal")],
    ),
    (
        "Cllr Hill declared a DPI in item 5 and Cllr Dale declared an other registrable interest in item 6.",
        [("Hill", "disclosable-pecuniary"), ("Dale", "registrable")],
    ),
    ("The following members declared interests:\nMrs E. Hill – Vale Drainage Board\nMr Dale – Mill Union", [("E. Hill", None), ("Dale", None)]),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_who_declares_what_is_read_from_prose(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.interest) for one in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "None.",
        "No declarations were made.",
        "There were no declarations of interest.",
        "Members are invited to declare any interest in items on the agenda.",
        "Members: None",
        "The Chairman declared the meeting open.",
        "(a) Pecuniary interests: none",
        "Minute 4: none",
        "Minutes: None had been declared.",
        "Issue of Dispensations None declared.",
        "Page (002) of the minutes",
        "Cllr Hill declared that he had no interest in the matter.",
        "Cllr Hill made a transparency statement on item 4 but did not consider that it amounted to an interest.",
    ],
)
def test_an_invitation_or_none_is_no_declaration(text: str) -> None:
    assert found(text) == []


def test_a_declaration_stands_in_any_item() -> None:
    (one,) = found("The farm wants a barn. Ms Hill declared an interest and left the room.", "Planning")
    assert (one.name, one.left_meeting) == ("Hill", True)


def test_a_place_before_a_comma_declares_nothing() -> None:
    assert found("As to the barn at Mill Road, declared an interest by the farm, nothing was said.", "Planning") == []


def test_who_is_only_interested_declares_nothing() -> None:
    assert found("Ms Hill was interested in the barn.", "Planning") == []


def test_the_title_of_a_section_under_the_heading_may_be_the_kind_of_interest() -> None:
    declared = section("Cllr Hill (item 6, tenant); Mr Dale (item 8)", "(b) Personal")
    under = section("", TITLE)
    told = [(one.name, one.interest) for one in declarations(declared, DIALECT, above=under)]
    assert told == [("Hill", "personal"), ("Dale", "personal")]
    assert declarations(declared, DIALECT, above=section("", "Staff")) == []


def test_leaving_may_be_told_in_the_next_sentence() -> None:
    first, second = found(
        "Cllr Hill declared a personal interest in item 4. She remained in the meeting. Cllr Dale declared an interest in item 5. He withdrew."
    )
    assert (first.left_meeting, second.left_meeting) == (False, True)


def test_a_table_of_declarations_is_read_by_its_rows() -> None:
    rows = [
        ["Councillor", "Agenda item", "Nature"],
        ["Cllr A Hill", "8", "Personal: trustee"],
        ["T Dale", "9", "Prejudicial: landowner, left the room"],
    ]
    whole = table(rows)
    titled = replace(whole, title=section("x", TITLE).title)
    assert [(one.name, one.interest, one.left_meeting) for one in declarations(titled, DIALECT)] == [
        ("A Hill", "personal", None),
        ("T Dale", "prejudicial", True),
    ]


def test_a_list_is_opened_by_a_sentence_under_any_title() -> None:
    assert [one.name for one in found("The following members declared interests:\nMrs E. Hill – Vale Drainage Board", "Opening")] == ["E. Hill"]
    assert found("The following reports were heard:\nMrs E. Hill – Vale Drainage Board", "Opening") == []


def test_a_table_that_says_what_it_lists_is_read_under_any_title() -> None:
    rows = [["Councillor", "Minute", "Nature", "Action"], ["Ann Hill", "4a", "Personal - her niece is a pupil", "Remained in the room"]]
    assert [(one.name, one.interest, one.left_meeting) for one in declarations(table(rows), DIALECT)] == [("Ann Hill", "personal", False)]
    assert declarations(table([["Councillor", "Ward"], ["Ann Hill", "North"]]), DIALECT) == []


def test_a_table_that_lays_out_a_page_is_prose() -> None:
    whole = table([["78/21", "Cllr Hill declared a personal interest in item 9."]])
    titled = replace(whole, title=section("x", TITLE).title)
    assert [(one.name, one.interest) for one in declarations(titled, DIALECT)] == [("Hill", "personal")]


def test_a_declaration_quotes_the_source() -> None:
    text = "Tom Dale declared an interest in item 9."
    (one,) = declarations(section(text), DIALECT)
    assert one.span is not None
    assert one.span.quote(text) == one.text
