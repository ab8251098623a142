"""Time grows with the length of a document, never faster: each line that has broken parsers, up to a megabyte of it."""

from __future__ import annotations

from html import escape

import pytest

import minutesparse as mp
from tests.growth import assert_linear
from tests.places import FIXTURES

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


@pytest.mark.parametrize("format", SIZES)
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_four_times_the_lines_take_about_four_times_the_time(line: str, format: str) -> None:
    assert_linear(lambda text: mp.parse(text.encode(), format=format), escape(line) if format == "html" else line, SIZES[format])


@pytest.mark.parametrize("name", ["lga/housing-renewal-board/note-of-meeting.txt", "parish/thornby-2016-02/minutes.md"])
def test_a_megabyte_of_minutes_takes_four_times_a_quarter_of_it(name: str) -> None:
    assert_linear(lambda text: mp.parse(text.encode()), (FIXTURES / name).read_text("utf-8"), 250_000)
