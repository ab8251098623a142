"""What would steer a terminal is shown, and nothing else changes."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.visible import visible, visible_json, visible_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Item 1\tNotes\r\nEnd", "Item 1\tNotes\r\nEnd"),
        ("a\rb", "a\\x0db"),
        ("\x1b[2J\x07\x7f\x9b", "\\x1b[2J\\x07\\x7f\\x9b"),
        ("\u202egnp\u2069\u200f\u2028", "\\u202egnp\\u2069\\u200f\\u2028"),
        ("\udc80", "\\udc80"),
        ("naïve “漢” 👩‍🚀 soft\u00adhyphen", "naïve “漢” 👩‍🚀 soft\u00adhyphen"),
    ],
)
def test_controls_are_written_out_and_words_are_left(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_a_character_alone_is_shown_as_among_others() -> None:
    assert [character for character in map(chr, range(0x110000)) if visible(character) != visible(f"\n{character}")[1:]] == []


def test_a_line_stays_one_line() -> None:
    assert visible_line("a\nb\tc\r\n") == "a\\nb\\tc\\r\\n"


@given(st.text())
def test_nothing_visible_is_a_control(text: str) -> None:
    left = {character for character in visible_line(text) if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}}
    assert left == set()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_made_visible_reads_as_the_same_value(text: str) -> None:
    assert json.loads(visible_json(json.dumps(text, ensure_ascii=False))) == text
