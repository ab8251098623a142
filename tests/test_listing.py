"""List numbers as they are printed, in the words of no format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.listing import DEPTH, Counters, Level, Scheme, written

FORMATS = """
    bullet cardinalText chicago decimal decimalEnclosedCircle decimalEnclosedFullstop decimalEnclosedParen decimalFullWidth decimalZero hex
    lowerLetter lowerRoman none numberInDash ordinal ordinalText unheardOf upperLetter upperRoman
""".split()  # noqa: SIM905 - names, not a sentence


@pytest.mark.parametrize(
    ("format", "printed"),
    [
        ("decimal", {0: "0", 1: "1", 1000: "1000"}),
        ("unheardOf", {7: "7"}),
        ("decimalZero", {1: "01", 9: "09", 10: "10", 100: "100"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 52: "zz", 53: "aaa", 780: "z" * 30, 781: "781", 0: "0"}),
        ("upperLetter", {2: "B", 28: "BB"}),
        ("lowerRoman", {1: "i", 4: "iv", 9: "ix", 14: "xiv", 40: "xl", 90: "xc", 1994: "mcmxciv", 3999: "mmmcmxcix", 4000: "4000", 0: "0"}),
        ("upperRoman", {6: "VI", 400: "CD"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th", 101: "101st"}),
        ("cardinalText", {0: "Zero", 1: "One", 15: "Fifteen", 20: "Twenty", 42: "Forty-two", 99: "Ninety-nine", 100: "100"}),
        ("ordinalText", {1: "First", 2: "Second", 12: "Twelfth", 20: "Twentieth", 21: "Twenty-first", 45: "Forty-fifth", 100: "100th"}),
        ("hex", {10: "A", 255: "FF"}),
        ("chicago", {1: "*", 2: "†", 5: "**", 0: "0"}),
        ("numberInDash", {3: "- 3 -"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedParen", {1: "⑴"}),
        ("decimalEnclosedFullstop", {1: "⒈"}),
        ("decimalFullWidth", {12: "１２"}),
        ("none", {5: ""}),
        ("bullet", {5: ""}),
    ],
)
def test_a_number_in_its_format(format: str, printed: dict[int, str]) -> None:
    assert {value: written(value, format) for value in printed} == printed


def labels(levels: list[Level], *depths: int) -> list[str]:
    counters, scheme = Counters(), Scheme(levels)
    return [counters.label("list", scheme, depth) for depth in depths]


@pytest.mark.parametrize(
    ("levels", "depths", "printed"),
    [
        ([Level(text="%1.")], [0, 0, 0], ["1.", "2.", "3."]),
        ([Level(text="%1."), Level(text="%1.%2")], [0, 1, 1, 0, 1], ["1.", "1.1", "1.2", "2.", "2.1"]),
        ([Level(text="%1."), Level(text="%2)", restart=0)], [0, 1, 0, 1], ["1.", "1)", "2.", "2)"]),
        ([Level(), Level(), Level(text="%3", restart=1)], [0, 1, 2, 1, 2, 0, 2], ["1.", "1.", "1", "1.", "2", "2.", "1"]),
        ([Level("upperRoman", "%1"), Level(text="%1.%2", legal=True)], [0, 0, 1], ["I", "II", "2.1"]),
        ([Level("none", "%1"), Level(text="%1%2", legal=True)], [0, 1], ["", "1"]),
        ([Level("bullet", "-")], [0, 0], ["", ""]),
        ([Level(text="100%")], [0], ["100%"]),
        ([Level(text="%0 %x %1")], [0], ["%0 %x 1"]),
        ([Level(text="%2")], [0], ["1"]),
        ([Level(text="%9%1")], [0, 0], ["11", "12"]),
        ([], [0, 3], ["1.", "1."]),
        ([Level(start=5)], [0, 0], ["5.", "6."]),
        ([Level("lowerLetter", "%1)", start=-7)], [0, 0], ["0)", "a)"]),
        ([Level(start=10**30)], [0, 0], ["32767.", "32767."]),
    ],
)
def test_the_labels_of_a_list(levels: list[Level], depths: list[int], printed: list[str]) -> None:
    assert labels(levels, *depths) == printed


def test_lists_of_different_keys_count_apart() -> None:
    counters, scheme = Counters(), Scheme([Level()])
    assert [counters.label(key, scheme, 0) for key in "aabab"] == ["1.", "2.", "1.", "3.", "2."]


def test_a_restart_names_the_next_number() -> None:
    counters, scheme = Counters(), Scheme([Level()])
    counters.restart("a", 0, 42)
    assert [counters.label("a", scheme, 0) for _ in range(2)] == ["42.", "43."]


levels = st.builds(
    Level,
    st.sampled_from(FORMATS),
    st.text("%0123456789.()ab ", max_size=12),
    st.integers(-(10**12), 10**12),
    st.none() | st.integers(-2, 12),
    st.booleans(),
)


@given(st.lists(levels, max_size=12), st.lists(st.integers(0, DEPTH - 1), max_size=40))
def test_any_list_gives_short_labels(made: list[Level], depths: list[int]) -> None:
    assert all(len(label) <= 12 + 9 * 60 for label in labels(made, *depths))


@given(st.sampled_from(FORMATS), st.integers(0, 32_767))
def test_any_number_is_short_in_any_format(format: str, value: int) -> None:
    assert len(written(value, format)) <= 30


@given(st.lists(st.integers(0, 2), min_size=1, max_size=60))
def test_numbers_of_an_outline_are_unique_and_rise(depths: list[int]) -> None:
    printed = labels([Level(text="%1"), Level(text="%1.%2"), Level(text="%1.%2.%3")], 0, *depths)
    numbers = [tuple(map(int, label.split("."))) for label in printed]
    assert numbers == sorted(set(numbers))
