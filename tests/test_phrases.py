"""Where sentences end, and what a name looks like."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.phrases import NAME, NAMES, sentences, unnumbered
from tests.extractors.sections import section


def split(text: str) -> list[str]:
    return [found.text for found in sentences(section(text).passages[0])]


SENTENCES = [
    ("The pond is dry. It rained.", ["The pond is dry.", "It rained."]),
    ("Mr. Hill and Cllr. Dale came. They left.", ["Mr. Hill and Cllr. Dale came.", "They left."]),
    ("C. Hill spoke of W.N.X.C. Housing. It closed.", ["C. Hill spoke of W.N.X.C. Housing.", "It closed."]),
    ("It shut at 8.00 p.m. The Clerk left.", ["It shut at 8.00 p.m.", "The Clerk left."]),
    ("Wall Ltd £426. 46: Mill £5.", ["Wall Ltd £426. 46: Mill £5."]),
    ("It was agreed.The next item fell.", ["It was agreed.", "The next item fell."]),
    ("The bin is full • The Clerk agreed to call • It rained", ["The bin is full", "The Clerk agreed to call", "It rained"]),
    ("Is it? Yes! “Never.” Good.", ["Is it?", "Yes!", "“Never.”", "Good."]),
    ("It was sent. b) The Clerk called. c)", ["It was sent.", "b) The Clerk called.", "c)"]),
    ("Prop. Cllr Hill, 2nd Cllr Dale.", ["Prop. Cllr Hill, 2nd Cllr Dale."]),
    ("4. Mill Lane. New gate.", ["4. Mill Lane.", "New gate."]),
    ("See www.hill.example for more.", ["See www.hill.example for more."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_stop_ends_a_sentence_unless_it_ends_an_abbreviation(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(alphabet="abcMr. £4)(•?!\u00a0é“”", min_size=1, max_size=80))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    passages = section(text).passages
    if not passages:
        return
    found = sentences(passages[0])
    whole = passages[0].text
    assert all(whole[one.start : one.end] == one.text for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert "".join(re.findall(r"\w", "".join(one.text for one in found))) == "".join(re.findall(r"\w", whole))


def test_a_sentence_that_never_stops_is_several_cut_between_words() -> None:
    text = "the hall and " * 2_000
    found = split(text)
    assert " ".join(found) == text.strip()
    assert [len(words) for words in found] == [7_998, 7_994, 7_994, 2_010]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("4.2 The tree fell.", "The tree fell."),
        ("(a) The tree fell.", "The tree fell."),
        ("3) The tree fell.", "The tree fell."),
        ("12 people came.", "12 people came."),
    ],
)
def test_the_number_of_a_paragraph_can_be_left_off(text: str, first: str) -> None:
    assert unnumbered(section(text).passages[0])[0].text == first


@pytest.mark.parametrize(
    "name", ["Ann Hill", "Cllr Mrs A. van den Berg", "J.H. Todd", "O'Neill", "Smith-Jones", "Mr.Hill", "M/s Dale", "JB", "Çağla Öz", "Guy de Moor"]
)
def test_a_name_matches_whole(name: str) -> None:
    assert re.fullmatch(NAME, name, re.IGNORECASE)


def test_names_may_be_several_and_stop_before_a_verb() -> None:
    found = re.match(NAMES, "Cllrs Hill, Dale & Vale Seconded by", re.IGNORECASE)
    assert found is not None
    assert found.group() == "Cllrs Hill, Dale & Vale"
    assert re.match(NAME, "the hedge", re.IGNORECASE) is None
