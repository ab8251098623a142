"""Files that were made to do harm, and damaged ones: each is read lawfully or refused by name, in time that grows with length only."""

from __future__ import annotations

import random

import pytest

from minutesparse.errors import LimitExceeded, MinutesparseError
from minutesparse.limits import Limits
from tests import laws
from tests.growth import assert_linear
from tests.readers.rtf.build import HEAD, opened, rtf
from tests.readers.rtf.test_comments import about, note
from tests.readers.rtf.test_numbers import LISTS
from tests.readers.rtf.test_stories import BOX
from tests.readers.rtf.test_tables import row

REFUSED = [
    pytest.param(b"{" * 100_000, "depth", id="100,000 groups in one another"),
    pytest.param(rb"\itap2147483647 a\par", "depth", id="2,147,483,647 tables in one another"),
    pytest.param(rb"\b" * 1_000_001, "elements", id="1,000,001 control words"),
    pytest.param(rb"x\par " * 100_000, "elements", id="100,000 paragraphs"),
    pytest.param(b"x\\\n" * 100_000, "elements", id="100,000 paragraphs, each ended by a line end"),
    pytest.param(rb"\b x\b0 y" * 200_000, "elements", id="400,000 words that look otherwise than those before them"),
    pytest.param(rb"\'e9" * 5_000_005, "elements", id="5,000,005 escapes"),
    pytest.param(rb"\intbl a\cell " * 60_000, "elements", id="60,000 cells"),
    pytest.param(rb"{\*\annotation x}" * 40_000, "elements", id="40,000 comments"),
    pytest.param(b"words " * 3_000_000, "elements", id="18,000,000 characters"),
    pytest.param(rb"\itap80 a\par\itap0 b\par" * 5_000, "elements", id="400,000 tables of one word"),
]


@pytest.mark.parametrize(("body", "limit"), REFUSED)
def test_what_asks_for_too_much_is_refused(body: bytes, limit: str) -> None:
    with pytest.raises(LimitExceeded, match=f"the limit {limit}"):
        opened(rb"{\rtf1 " + body)


def test_a_book_of_minutes_is_no_more_than_may_be_read() -> None:
    paragraph = rb"\pard\plain\qj\sb120{\rtlch\af0\ltrch\f0 a}{\rtlch\af0\ltrch\b\f0\fs22\lang2057\insrsid1 b}" + rb"\ltrch\rtlch" * 5 + rb"\par "
    assert len(opened(b"{\\rtf1 " + paragraph * 10_000 + b"}").blocks) == 10_000


def test_a_book_in_letters_of_other_alphabets_is_no_more_than_may_be_read() -> None:
    line = rb"\u1089?\u1090?\'fc\'f6 " * 100 + rb"\par "
    assert len(opened(b"{\\rtf1 " + line * 1_000 + b"}").text) == 501_000 - 1


def test_pictures_and_their_bytes_weigh_nothing() -> None:
    picture = rb"{\pict\pngblip " + b"89504e470d0a" * 100_000 + b"}"
    assert opened(b"{\\rtf1 " + picture * 10 + b"a}", limits=Limits(elements=100)).text == "a"


def test_a_limit_may_be_raised() -> None:
    assert opened(b"{\\rtf1 " + b"{" * 300 + b"a", limits=Limits(depth=400)).text == "a"


ODD = [
    pytest.param(rb"a\bin4000000000 b", "a", id="a count of bytes that leads beyond the end"),
    pytest.param(rb"a\bin-5 b\par", "ab", id="a negative count of bytes"),
    pytest.param(rb"a\uc2147483647 \u233 b\par", "aé", id="all the rest passed over"),
    pytest.param(rb"a\fs99999999999999999999 b\par", "a9999999999 b", id="a number longer than any"),
    pytest.param(b"a\0\0b\\par", "ab", id="NUL bytes"),
    pytest.param(b"a" + b"}" * 100_000, "a", id="100,000 ends of groups that never began"),
    pytest.param(rb"{\fonttbl{\footnote x}{\field{\*\fldinst x}{\fldrslt y}}}a\par", "a\nx", id="notes and fields among the fonts"),
    pytest.param(rb"{\*\annotation" * 200 + b" x", "x", id="200 comments in one another"),
    pytest.param(rb"{\*\listoverridetable{\lfolevel\levelstartat3}{\listoverride\ls1}\listid5\ls-7}\ls1 a\par", "a", id="lists without order"),
    pytest.param(rb"\listlevel\levelnfc4\cellx5\fldrslt a\par\nestcell\nestrow\cellx", "a\n", id="words out of their places"),
    pytest.param(b"a\\", "a", id="a backslash at the end"),
    pytest.param(b"a\\'", "a", id="half an escape at the end"),
]


@pytest.mark.parametrize(("body", "text"), ODD)
def test_what_is_odd_is_read_all_the_same(body: bytes, text: str) -> None:
    assert opened(rb"{\rtf1 " + body).text == text


LINES = {
    "words": "minute ",
    "paragraphs": r"a\par ",
    "escapes": r"\'e9",
    "numbers of characters": r"\u233?",
    "groups": r"{\b a}b",
    "cells": r"\intbl a\cell ",
    "cells merged across": r"\clmrg\cellx100\intbl a\cell ",
    "rows": r"\trowd\cellx100\intbl a\cell\row ",
    "rows merged down": r"\trowd\clvmrg\cellx100\intbl a\cell\row ",
    "comments of one range": r"{\*\atrfstart 1}a{\*\atrfend 1}{\*\annotation{\*\atnref 1}x}",
    "notes": r"a{\footnote x}",
    "headers": r"{\header x}",
    "text boxes": r"{\*\shpinst{\shptxt x}}",
    "fields": r"{\field{\*\fldinst SYMBOL 1 \f}{\fldrslt x}}",
    "deleted words": r"{\deleted a}b",
    "joined paragraphs": r"a{\deleted\par}",
    "places that wait": r"{\*\atrfstart 1}{\*\atrfend 1}",
    "styles": r"{\stylesheet{\s1 a;}}",
    "fonts": r"{\fonttbl{\f0\fcharset2 a;}}x",
    "parts of a font's name": r"{\fonttbl\f0\fcharset2 a}x\b ",
    "lists": r"{\*\listtable{\list{\listlevel{\leveltext\'01\'00;}}\listid1}}",
    "numbered": r"\ls1{\listtext 1.}a\par ",
    "ends": "}x",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_four_times_the_lines_take_about_four_times_the_time(line: str) -> None:
    assert_linear(lambda text: opened(rb"{\rtf1 " + text.encode()), line, 30_000)


def test_a_long_code_of_a_field_takes_time_that_grows_with_it() -> None:
    assert_linear(lambda text: opened((r"{\rtf1{\field{\*\fldinst " + text + r"}{\fldrslt x}}").encode()), r"SYMBOL 1 \\f ", 50_000)


CELL = r"b\par c"
WHOLE = rtf(
    rf"{{\header DRAFT\par}}\pard\s1{{\listtext 1.\tab}}\ls1 Slipway\par The {about('west', '1')}{note('Which?', '1')} one\line b{{\footnote x}}"
    rf"{{\deleted\revauth1 was}}{{\revised is}} \u8217\'92\par{BOX}{row('a', CELL, '')}{row('', 'e', 'f')}"
    r"\pard {\field{\*\fldinst PAGE}{\fldrslt 3}}{\v <AI1>}\par",
    HEAD + LISTS,
)


def mutant(chance: random.Random) -> bytes:
    """Return the file cut, with bits turned, or with a piece of it moved, doubled or gone."""
    data = bytearray(WHOLE)
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randrange(len(data)) for _ in range(2))
        kind = chance.randrange(6)
        if kind == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del data[at : at + chance.randint(1, 30)]
        elif kind == 2:
            data[at:at] = data[at : min(to, at + 200)]
        elif kind == 3:
            data[at:at] = chance.choice(
                (b"{", b"}", b"\\", b"\\bin99 ", b"\\row", b"\\cell", b"\\par", b"\\itap3 ", b"\0", b"\\u-1", b"{\\*\\annotation ")
            )
        elif kind == 4:
            data[at : at + 3] = str(chance.randint(-(2**31), 2**31)).encode()
        else:
            del data[max(len(data) // 2, to) :]
        data = data or bytearray(b"{")
    return b"{\\rtf1" + bytes(data[6:])


@pytest.mark.parametrize("seed", range(300))
def test_mutants_are_read_or_refused(seed: int) -> None:
    data = mutant(random.Random(seed))  # noqa: S311 - not for secrets
    for view in ("final", "original", "all"):
        try:
            made = opened(data, view=view)
        except MinutesparseError as error:
            assert error.reason
            continue
        assert laws.tree_faults(made) == []
        assert laws.run_faults(made) == []
