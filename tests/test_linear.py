"""Time grows with the length of a document, never faster: each line that has broken parsers, and the lines that each family of rules likes least."""

from __future__ import annotations

import os
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse import cleaning, dialects
from minutesparse.dates import dates, times
from minutesparse.dialects.committee_report import DIALECT as REPORTS
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.actions import actions
from minutesparse.extractors.attendance import attendance, entries
from minutesparse.extractors.decisions import decided
from minutesparse.extractors.declarations import declarations
from minutesparse.extractors.exempt import closed
from minutesparse.extractors.kind import kind_of
from minutesparse.extractors.meeting import meeting
from minutesparse.extractors.oddities import oddities
from minutesparse.extractors.paragraphs import paragraphs
from minutesparse.extractors.report import report
from minutesparse.extractors.votes import votes
from minutesparse.segmentation import Outline, segment
from tests.extractors.sections import section, table
from tests.extractors.test_actions import ROLL
from tests.growth import assert_linear
from tests.places import FIXTURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.document import Document
    from minutesparse.segmentation import Section

SIZES = {"text": 40_000, "markdown": 20_000, "html": 20_000}
"""Characters of the shorter of two documents made of one line; the longer has four times as many."""

LINES = {
    "spaces": " ",
    "blank lines": "\n",
    "nbsp": "\u00a0",
    "digits and stops": "1.",
    "tabs": "\t\n\n",
    "opened markers": "<AI1>\n\n",
    "opened and closed markers": "<AI1>\n\n1. Finance\n\n</AI1>\n\n",
    "labels": "[JC1] ",
    "labels in lines": "The bridge[JC1] is closed.\n\n",
    "comments in the tail": " \ufffdIs this right?\n\n",
    "bookmarks unclosed": "[bookmark: ",
    "numbered lines": "1. The accounts were read.\n\n",
    "numbers alone": "54.\n\n",
    "one long sentence": "It was agreed that the hall be painted and ",
    "many resolutions": "RESOLVED - That the accounts be approved.\n\n",
    "names": "Cllr A. Marsh, ",
    "a present list": "Present: Cllr A. Marsh (Chairman), Mr. B. Olney (BO)\n",
    "tasks": "Clerk to write to the Borough.\n",
    "pipes": "| a ",
    "stars": "**a",
    "dots": ".",
    "underlines": "_",
    "brackets": "(" * 50 + ")" * 50,
    "dates": "Tuesday 3 March 2015 ",
    "votes": "carried by 4 votes to 1 with 2 abstentions ",
    "words": "minute ",
    "damaged": "Council\ufffds ",
}


RULES: list[tuple[str, Callable[[str], object], list[str]]] = [
    (
        "decisions in a paragraph",
        lambda text: decided(section(text), DIALECT),
        [
            "It was agreed that ",
            "it was therefore duly also then further ",
            "The Council, having heard the officer, ",
            "the finance policy audit council ",
            "RESOLVED (",
            "proposed by Mr. A. Hill and seconded by ",
            "Cllr A. Hill, Cllr B. Dale and ",
            "all agreed carried passed ",
            "1) That a. 2) That b. ",
            "signed agreed approved as a true ",
            "motion proposal vote ",
            "was not duly then also ",
            "- agreed, approved; noted ",
            "an amendment by to that from ",
            "the motion was then put to the vote and ",
            "Approved by the Borough Refusal of ",
            " - support - no objection ",
            "was read, scrutinised and listed, noted and ",
            "Item agreed for Item agreed for ",
            "agreed for use by the by the ",
            "Ms Hill was elected and Mr Dale ",
            "The Council agree proposed (agreed ",
            "the following was agreed: ",
            "Date agreed: planning Action: approve Motion: Hill/Dale ",
            "Mr Hill proposed Ms Vale, seconded by Mr Dale. Ms Vale was elected. ",
        ],
    ),
    (
        "decisions in lines",
        lambda text: decided(section(text), DIALECT),
        [
            "Carried.\n",
            "Decision:\nMinutes:\nAgreed.\n",
            "Mr Hill proposed Ms Vale\n",
            "Mr Hill proposed Ms Vale.\nMs Vale was elected.\n",
            "The amendment was lost.\n",
            "The hut be sold - rejected.\nThe hut be sold - approved.\n",
            "RESOLVED that:\n(a) the fence\n",
            "£5.\nAgreed £5.\n",
            "£5 was agreed:\n",
            "Mr Hill moved that the hut be sold.\nRESOLVED: That the hut be sold.\n",
        ],
    ),
    (
        "actions in a paragraph",
        lambda text: actions(section(text), ROLL),
        [
            "Clerk to write to the ",
            "Cllr A. Hill, Cllr B. Dale and ",
            "the parish deputy assistant town ",
            "was then also kindly asked to ",
            "to be to be to be ",
            "AV, TD / DHO & ",
            "Action: Clerk. Action: None. ",
            "said that he would said she would ",
            "by the Clerk by the Clerk ",
            "awaited from ",
            "(Clerk - Clerk - ",
            "agreed that the Clerk ",
            "He would and would but will ",
            "Cllr Hill had, and he would. ",
            "Head of Parks and Play of the ",
            "a sub-committee of A, B and ",
        ],
    ),
    (
        "actions in lines",
        lambda text: actions(section(text), ROLL),
        ["Action items\nAnn Hill\n", "Clerk to write - done\n", "RESOLVED that:\n1. the Clerk write\n", "The bin is full.\nAV\n"],
    ),
    ("actions in tables", lambda text: actions(_table(text), ROLL), ["Task|Owner|Due\nwrite to the school|Clerk|May\n", "Ann Hill|ask|the mill\n"]),
    (
        "votes",
        lambda text: votes(section(text), DIALECT),
        [
            "4 votes to 1 with 2 abstentions ",
            "For: A Hill, B Dale ",
            "all in favour all the ",
            "one for one against ",
            "Hill, aye; ",
            "Ayes: Hill. Noes: Dale. ",
            "No: ",
            "No: A Hill\n",
            "For: A Hill, B Dale\nAgainst: C Vale\n",
            "The motion was carried by 3 votes to 2.\nThe motion was carried.\n",
        ],
    ),
    ("votes in tables", lambda text: votes(_table(text), DIALECT), ["For|Hill, Dale|2\nAgainst|Vale|1\n", "No|Item\n"]),
    (
        "declarations",
        lambda text: declarations(section(text, "Declarations of Interest"), DIALECT),
        ["Cllr A. Hill and ", "declared an interest ", "interest declared by ", "Hill, Dale, Vale declared ", "Hill – item 6\n"],
    ),
    (
        "declarations in tables",
        lambda text: declarations(replace(_table(text), title=section("x", "Declarations of Interest").title), DIALECT),
        ["Ann Hill|6|trustee\nthe bin|7|empty\n", "Ann Hill|6|trustee\n", "Ann Hill\n"],
    ),
    (
        "exempt business",
        lambda text: closed(Outline(sections=(section(text, "Lease"),)), DIALECT),
        [
            "the public be excluded ",
            "resolved that the press and public ",
            "paragraphs 1, 2 and 3 ",
            "for items 1, 2, 3 ",
            "It was resolved that the public be excluded.\nThe meeting was reopened to the public.\n",
        ],
    ),
    (
        "lists of people",
        lambda text: entries.read(text, 0, DIALECT.attendance),
        ["Cllr A Hill, ", "Clerk ", "Apologies ", "( ", "Vice Chairman of the ", "A. ", "members of the public ", "Present: "],
    ),
    (
        "attendance",
        lambda text: attendance(_document(text), Outline(head=_document(text).passages), DIALECT),
        [
            "Present: Cllr A Hill, ",
            "Present:\nApologies:\n",
            "Cllr Hill arrived at 7.30 and left after item 3. ",
            "Cllr Hill substituted for Cllr Dale. ",
            "Apologies were received from Cllr Hill and ",
            "The Chairman welcomed Cllr Hill (in the Chair) ",
            "Present:\nAnn Hill\nChairman\n",
            "Present: Cllr Hill (until item 3), ",
        ],
    ),
    (
        "the meeting",
        lambda text: meeting(_document(text), segment(_document(text), DIALECT), DIALECT),
        [
            "The meeting opened at 7 and closed at 9. ",
            "Date of next meeting: ",
            "Venue: the hall, Date: 3 May ",
            "Cllr Hill in the Chair ",
            "Draft minutes of the meeting of the ",
            "held at the hall on ",
            "The meeting closed at 9.30 p.m.\n\n",
            "1. Date of next meeting\n\nTuesday 3 May\n\n",
        ],
    ),
    (
        "reports",
        lambda text: report(_document(text), segment(_document(text), REPORTS), REPORTS),
        [
            "Purpose of report\n\n",
            "Contact officer: A Hill Phone no: 020 7946 0000 ",
            "Contact officer:\tA Hill\n\nPhone no:\t020 7946 0000\n\n",
            "Recommendation: That ",
            "Recommendations\n\n1. That it be noted.\n\n",
            "see Appendix B of the report of 3 May ",
            "Appendix A\n\n",
        ],
    ),
    (
        "kinds of documents",
        lambda text: kind_of(_document(text), segment(_document(text), DIALECT), DIALECT),
        ["Minutes of the Agenda of the Report of ", "AGENDA\n\nMINUTES\n\n", "To consider the report.\n\n", "was agreed, will be agreed "],
    ),
    (
        "oddities",
        lambda text: oddities(_document(text), Outline(), DIALECT, None),
        ["?", "…", ".", "[insert ", "{a", "«a", "X", "~$a ", "Error! Reference source", "Friday 3rd May 2014 "],
    ),
    ("paragraphs", lambda text: paragraphs(section(text).passages), ["1. The gate\n", "3.2.1 The gate\n1. The gate\n", "(a) the gate\n", "1.1.1.1."]),
    (
        "items",
        lambda text: segment(_document(text), DIALECT),
        [
            "AGENDA ITEM 4: ",
            "3.2.1 ",
            "(a) (iv) ",
            "MATTERS ARISING ",
            "1. Gates\n\n(a) the mill\n\n(i) its gate\n\n",
            "1. Gates\n\n1.1 Mill\n\n1.1.1 Weir\n\n",
            "Minutes:\n\nDecision:\n\nSupporting documents:\n\n",
            "FENCES PLA146/14\n\n",
            "**Fences** The fence is down.\n\n",
            "No. Item\n\n1.\n\nFences\n\n",
            "Any other business: the hedge ",
        ],
    ),
    (
        "cleaning",
        lambda text: cleaning.clean(_document(text), DIALECT),
        [
            "Page 3 of 9\n\n",
            "Signed ____ Dated ....... ",
            "Fences PDF 96 KB\n\n",
            "Share this item\n\n",
            "FIELD_SUMMARY ",
            "<AI1>",
            "<TITLE_LAYOUT_SECTION>\n\nFIELD_TITLE\n\n",
            "the gate[JC1] and [bookmark: gate] ",
            "[JC1]Is it shut?\n\n",
            "• the gate ",
            "Page\f",
        ],
    ),
    ("house styles", dialects.shown, ["Hill ", "A-B.C' ", "(Clerk ", "Hill Board\n", "#", "12 members ", "> * _ "]),
    (
        "dates and hours",
        lambda text: (list(dates(text)), list(times(text, bare=True))),
        ["Tuesday 3 March 2015 ", "1/2/", "7.30pm to 9.30pm ", "the 3rd, 4th and ", "half past ", "1.2.3.4."],
    ),
]
"""Families of rules, each with what reads a text by it and the lines that it likes least, one after another without end."""

RULE_SIZE = int(os.environ.get("LENGTH", "120000")) // 4
"""Characters of the shorter of two texts; the longer has four times as many: `LENGTH=1000000 pytest tests/test_linear.py` goes to a megabyte."""


def _document(text: str) -> Document:
    return mp.read(text.encode(), format="text")


def _table(text: str) -> Section:
    """Return a section that holds one table: a row a line, cells parted by bars."""
    return table([row.split("|") for row in text.split("\n")])


@pytest.mark.parametrize(("work", "line"), [pytest.param(work, line, id=f"{name}: {line.strip()}") for name, work, lines in RULES for line in lines])
def test_each_family_of_rules_takes_time_with_length_only(work: Callable[[str], object], line: str) -> None:
    assert_linear(work, line, RULE_SIZE)


@pytest.mark.parametrize("format", SIZES)
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_four_times_the_lines_take_about_four_times_the_time(line: str, format: str) -> None:
    assert_linear(lambda text: mp.parse(text.encode(), format=format), escape(line) if format == "html" else line, SIZES[format])


@pytest.mark.parametrize("name", ["lga/housing-renewal-board/note-of-meeting.txt", "parish/thornby-2016-02/minutes.md"])
def test_a_megabyte_of_minutes_takes_four_times_a_quarter_of_it(name: str) -> None:
    assert_linear(lambda text: mp.parse(text.encode()), (FIXTURES / name).read_text("utf-8"), 250_000)
