"""Patterns whose words are data."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from minutesparse.wording import alternatives, pattern


def test_a_named_list_matches_any_of_its_words_in_any_case() -> None:
    found = pattern(r"\bwas\s\L<verbs>\b", verbs=("agreed", "agreed upon"))
    assert found.search("It was AGREED.")
    assert not found.search("It was agreedable.")


def test_common_beginnings_are_written_once() -> None:
    assert alternatives(("agreed", "agrees", "agree to")) == r"(?:agree(?:d|s|\sto))"


@given(st.lists(st.text(alphabet="ab .*é-", min_size=1, max_size=5), min_size=1, max_size=8), st.text(alphabet="ab .*é-", max_size=6))
def test_alternatives_match_exactly_the_words(words: list[str], other: str) -> None:
    compiled = re.compile(alternatives(words))
    assert all(compiled.fullmatch(word) for word in words)
    assert bool(compiled.fullmatch(other)) == (other in words)


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=4), min_size=1, max_size=6), st.text(alphabet="abc", max_size=6))
def test_the_longest_word_is_taken(words: list[str], text: str) -> None:
    found = re.match(alternatives(words), text)
    fitting = [word for word in words if text.startswith(word)]
    assert (found.group() if found else None) == (max(fitting, key=len) if fitting else None)
