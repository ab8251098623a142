"""List numbers: those that are printed, those that are counted, and bullets, which are neither."""

from __future__ import annotations

import pytest

from tests.readers.rtf.build import HEAD, document

LISTS = (
    r"{\*\listtable{\list\listtemplateid1"
    r"{\listlevel\levelnfc0\levelnfcn0\levelstartat1\levelfollow0{\leveltext\leveltemplateid5\'02\'00.;}{\levelnumbers\'01;}}"
    r"{\listlevel\levelnfc0\levelstartat1\levelfollow0{\leveltext\'03\'00.\'01;}{\levelnumbers\'01\'03;}}"
    r"{\listlevel\levelnfc4\levelstartat1\levelfollow1{\leveltext\'03(\'02);}{\levelnumbers\'02;}}"
    r"{\listname ;}\listid77}"
    r"{\list{\listlevel\levelnfc23\levelstartat1{\leveltext\'01o;}{\levelnumbers;}}\listid78}}"
    r"{\*\listoverridetable{\listoverride\listid77\listoverridecount0\ls1}{\listoverride\listid78\listoverridecount0\ls2}"
    r"{\listoverride\listid77\listoverridecount1{\lfolevel\listoverridestartat\levelstartat7}\ls3}"
    r"{\listoverride\listid77\listoverridecount1{\lfolevel\listoverrideformat{\listlevel\levelnfc1\levelstartat1{\leveltext\'02\'00];}}}\ls4}}"
)

CASES = [
    pytest.param(r"\pard{\listtext 42.\tab}\ls1 Apologies\par", ["42.|42. Apologies|0"], id="a printed number, whatever is counted"),
    pytest.param(r"{\listtext\pard\plain 42.\tab}\pard\ls1\ilvl1 Apologies\par", ["42.|42. Apologies|1"], id="as Word writes it"),
    pytest.param(r"{\pntext\f0 3)\tab}\pard{\*\pn\pnlvlbody\pndec{\pntxta )}}Apologies\par", ["3)|3) Apologies|0"], id="as Word 6 writes it"),
    pytest.param(
        r"\pard\ls1 A\par\pard\ls1\ilvl1 B\par C\par\pard\ls1 D\par", ["1.|1. A|0", "1.1|1.1 B|1", "1.2|1.2 C|1", "2.|2. D|0"], id="counted"
    ),
    pytest.param(r"\pard\ls1 A\par\pard\ls3 B\par\pard\ls3 C\par", ["1.|1. A|0", "7.|7. B|0", "8.|8. C|0"], id="counted anew"),
    pytest.param(r"\pard\ls4 A\par\pard\ls4 B\par", ["I]|I] A|0", "II]|II] B|0"], id="another level in place of the list's"),
    pytest.param(r"{\listtext\f1\'b7\tab}\pard\ls2 A\par", ["|A|0"], id="a bullet"),
    pytest.param(r"{\listtext\f0 o\tab}\pard\ls2 A\par", ["|A|0"], id="a letter that is a bullet"),
    pytest.param(r"{\pntext\f0 o\tab}\pard{\*\pn\pnlvlblt{\pntxtb o}}A\par", ["|A|0"], id="a letter that is a bullet in Word 6"),
    pytest.param(r"{\listtext 1.\tab}\pard\ls1\par{\listtext 2.\tab}\pard\ls1 B\par", ["1.|1.|0", "2.|2. B|0"], id="a number and no words"),
    pytest.param(r"{\listtext 1.}\pard\ls1 B\par", ["1.|1.B|0"], id="a number and nothing to part it"),
    pytest.param(r"{\listtext 1.\tab}\pard\ls1{\b A}\line b\par", ["1.|1. A|0", "-|b|0"], id="a number of the first line"),
    pytest.param(r"\pard\ls1 {\v A}\par", ["1.|1. A|0"], id="a number of hidden words"),
    pytest.param(r"\pard\ls9 A\par", ["-|A|0"], id="a list that is not there"),
    pytest.param(r"\pard\ls1 A\par\pard B\par", ["1.|1. A|0", "-|B|0"], id="a paragraph in no list"),
    pytest.param(r"{\listtext\tab}\pard\ls1 A\par", ["-|A|0"], id="a printed number that is empty"),
]


@pytest.mark.parametrize(("body", "numbers"), CASES)
def test_numbers_stand_before_their_words(body: str, numbers: list[str]) -> None:
    made = document(body, head=HEAD + LISTS)
    found = []
    for leaf in made.leaves:
        number = leaf.number.quote(made.text) if leaf.number else "" if leaf.kind == "list-item" else "-"
        found.append(f"{number}|{leaf.span.quote(made.text)}|{leaf.level}")
    assert found == numbers


def test_a_heading_keeps_its_number() -> None:
    (leaf,) = document(r"{\listtext 4\tab}\pard\s1\ls1 Slipway\par", head=HEAD + LISTS).leaves
    assert (leaf.kind, leaf.level, leaf.number) == ("heading", 1, (0, 1))
