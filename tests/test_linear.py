"""Time grows with the length of a document, never faster: each line that has broken parsers, up to a megabyte of it."""

from __future__ import annotations

import gc
import time
from html import escape

import pytest

import minutesparse as mp
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


def _seconds(data: bytes, format: str | None) -> float:
    """Return the processor time of reading `data`, without the garbage collector's, whose share depends on all that the process holds."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        mp.parse(data, format=format)
        return time.process_time() - began
    finally:
        gc.enable()


def assert_linear(short: bytes, long: bytes, format: str | None) -> None:
    """Assert that `long`, four times `short`, takes at most eight times as long; what is slow once is measured again, the best of three."""
    small, large = _seconds(short, format), _seconds(long, format)
    for _ in range(2):
        if large <= 8 * small + 0.1:
            break
        small, large = min(small, _seconds(short, format)), min(large, _seconds(long, format))
    assert large <= 8 * small + 0.1


@pytest.mark.parametrize("format", SIZES)
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_four_times_the_lines_take_about_four_times_the_time(line: str, format: str) -> None:
    words = escape(line) if format == "html" else line
    times = SIZES[format] // len(words)
    assert_linear((words * times).encode(), (words * times * 4).encode(), format)


@pytest.mark.parametrize("name", ["lga/housing-renewal-board/note-of-meeting.txt", "parish/thornby-2016-02/minutes.md"])
def test_a_megabyte_of_minutes_takes_four_times_a_quarter_of_it(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    assert_linear(data * (250_000 // len(data)), data * (1_000_000 // len(data)), None)
