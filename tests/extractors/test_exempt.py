"""Which items the public might not hear, and by which paragraphs."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.exempt import closed
from minutesparse.models import Minutes
from minutesparse.segmentation.outline import Outline
from tests.extractors.sections import section

HEAD = "Vale District Council\n\nMinutes of the meeting of the Parks Committee held on 4 May 2016\n\nPresent: Councillor A Hill (Chairman)\n\n"
LAW = "under Section 100A(4) of the Local Government Act 1972"


def restricted(items: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the paragraphs of the restricted items, by number; `items` are titles with their text, numbered from 10."""
    text = "".join(f"{number}. {title}\n\n{words}\n\n" for number, (title, words) in enumerate(items, 10))
    record = mp.parse_text(HEAD + text)
    assert isinstance(record, Minutes)
    assert [item.number for item in record.items] == [str(number) for number in range(10, 10 + len(items))]
    return {item.number or "": item.exempt_paragraphs for item in record.iter_items() if item.restricted}


FINANCE = ("FINANCE", "The balance was noted.")
LEASE = ("LEASE OF THE MILL", "The lease was agreed.")
BENCHES = ("BENCHES", "Six were bought.")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            f"RESOLVED – That {LAW} the press and public be excluded for these items: paragraphs 1 and 3 of Part 1 of Schedule 12A of the Act.",
            {"12": ["1", "3"], "13": ["1", "3"]},
        ),
        (
            f"RESOLVED:\n\nThat {LAW} the public be excluded for the next item, as exempt under paragraph 3 of Schedule 12A.",
            {"12": ["3"]},
        ),
        (
            "In terms of Section 50A(4) the public were excluded for item 13, as exempt under paragraphs 6 to 8 of Part 1 of Schedule 7A of the Act.",
            {"13": ["6", "7", "8"]},
        ),
        (
            "It was resolved to exclude the press and public under the Public Bodies (Admission to Meetings) Act 1960 for its confidential nature.",
            {"12": [], "13": []},
        ),
        ("The public were asked to leave the meeting.", {"12": [], "13": []}),
        (f"Should the Committee wish to hear item 12 in private it is recommended to resolve: “That the public be excluded {LAW}, paragraph 1.”", {}),
        (f"Members are asked to resolve that the public be excluded {LAW}.", {}),
        ("The Council to pass a resolution excluding the press and public from the meeting.", {}),
        ("It was agreed not to exclude the public.", {}),
        ("It was agreed that cars be excluded from the public car park.", {}),
        ("None of the business was exempt.", {}),
    ],
)
def test_a_resolution_closes_what_it_names_or_what_follows(words: str, found: dict[str, list[str]]) -> None:
    assert restricted([FINANCE, ("EXCLUSION OF THE PUBLIC", words), LEASE, BENCHES]) == found


ASKED = "The Council to pass a resolution excluding the press and public from the meeting. To discuss a staff matter."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"{ASKED}\n\nThe matter was discussed and it was agreed to take option C.", {"11": []}),
        ("Councillors to resolve that the public be excluded.\n\nA rent of £3 was agreed.", {"11": []}),
        (f"{ASKED}\n\nThe resolution was so passed.", {"12": [], "13": []}),
        (f"{ASKED} It was agreed that there was nothing to discuss.", {}),
        ("The public may be excluded from any meeting. Members were reminded of this. It was agreed to start at six in May.", {}),
    ],
)
def test_what_is_decided_under_a_heading_of_exclusion_is_closed(words: str, found: dict[str, list[str]]) -> None:
    assert restricted([FINANCE, ("EXCLUSION OF PRESS AND PUBLIC", words), LEASE, BENCHES]) == found


def test_a_meeting_that_was_closed_to_the_public_is_closed() -> None:
    asked = "Councillors to resolve that the public be excluded for the next item."
    assert restricted([("PATHS", f"The meeting was closed to the public at 8.55pm. {asked}"), LEASE, BENCHES]) == {"11": []}
    assert restricted([("PATHS", f"The road was closed to traffic at 8.55pm. {asked}"), LEASE, BENCHES]) == {}


def test_items_are_open_again_when_the_public_is_let_in() -> None:
    shut = ("EXCLUSION OF THE PUBLIC", "RESOLVED – That the public be excluded from the meeting.")
    again = ("LEASE OF THE MILL", "The lease was agreed.\n\nThe public were readmitted to the meeting.")
    assert restricted([shut, again, BENCHES]) == {"11": []}


def test_what_is_told_behind_the_resolution_in_its_own_item_is_closed_too() -> None:
    words = "The lease has run out.\n\nRESOLVED – That the public be excluded from the meeting.\n\nA rent of £3 was agreed."
    assert restricted([FINANCE, ("LEASE OF THE MILL", words), BENCHES]) == {"11": []}


def test_numbers_of_another_count_close_as_many_items() -> None:
    shut = ("EXCLUSION OF THE PUBLIC", "RESOLVED – That the public be excluded for item 7.")
    assert restricted([shut, LEASE, BENCHES]) == {"11": []}


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("EXEMPT ITEMS", "Noted.", True),
        ("Staff matter (confidential)", "Noted.", True),
        ("Sale of land - EXEMPT", "Noted.", True),
        ("Sale of land (Part 2)", "Noted.", True),
        ("Sale of land", "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A", True),
        ("Confidential reporting code", "Noted.", False),
        ("Exempt information", "The public may be excluded from any item.", False),
        ("Confidentiality policy", "Noted.", False),
        ("Private hire licences", "Noted.", False),
        ("Part 2 of the local plan", "Noted.", False),
        ("Sale of land", "The appendix is exempt from publication.", False),
        ("NON-PUBLIC SESSION", "The lease was heard.", True),
        ("Public excluded business", "The lease was heard.", True),
        ("Public session", "The lease was heard.", False),
    ],
)
def test_an_item_may_say_of_itself_that_it_is_closed(title: str, text: str, found: bool) -> None:  # noqa: FBT001 - the expected value
    one = section(text, title)
    assert (id(one) in closed(Outline(sections=(one,)), DIALECT)) is found


def test_the_paragraphs_of_an_item_that_withholds_itself_are_kept() -> None:
    one = section("NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A", "Sale of land")
    assert closed(Outline(sections=(one,)), DIALECT)[id(one)].paragraphs == ("3",)
