"""An explanation names place, thing, rule and words, in the order of the text."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.models import record_from_json
from minutesparse.writers.explanation import explanation

TEXT = """Hill Parish Council

1. Hall

It was agreed that the hall be painted.

2. Gate

Action: Cllr Lee to mend it.
"""


def test_every_value_has_its_line_and_column() -> None:
    lines = list(explanation(mp.parse_text(TEXT), "hill.txt"))
    assert "hill.txt:1:1: meeting body: Hill Parish Council" in lines
    assert "hill.txt:3:1: item [number]: 1 Hall" in lines
    assert "hill.txt:5:20: decision [it-was]: the hall be painted." in lines
    assert "hill.txt:9:9: action [label]: Cllr Lee to mend it." in lines
    places = [tuple(map(int, line.split(":")[1:3])) for line in lines]
    assert places == sorted(places)


def test_the_signs_of_the_dialect_are_told_with_their_weight() -> None:
    words = "HILL PARISH COUNCIL\n\n1. Gate\n\nClerk to mend it.\n"
    lines = list(explanation(mp.parse_text(words), "hill.txt"))
    assert [line for line in lines if ": dialect [" in line] == [
        "hill.txt:1:1: dialect [parish 4]: HILL PARISH COUNCIL",
        "hill.txt:5:1: dialect [parish 2]: Clerk to",
    ]
    named = list(explanation(mp.parse_text(words, dialect="board"), "hill.txt"))
    assert not any(": dialect [" in line for line in named)


def test_a_record_without_its_text_cannot_explain_itself() -> None:
    record = record_from_json(mp.parse_text(TEXT).model_dump_json())
    with pytest.raises(mp.SourceTextMissing):
        list(explanation(record, "hill.txt"))
