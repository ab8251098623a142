"""Which thing of one copy is which of another, and where the words of two copies differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutesparse.models import AgendaItem, Paragraph
from minutesparse.reconciliation.alignment import Sameness, rows
from minutesparse.reconciliation.passages import differences
from tests.growth import assert_linear

BY_WORD = Sameness[str](keys=(str.lower,))


def _item(*texts: str) -> AgendaItem:
    return AgendaItem(order=1, text="\n".join(texts), paragraphs=[Paragraph(kind="paragraph", text=text) for text in texts])


def _differences(one: AgendaItem, other: AgendaItem) -> list[tuple[str, str]]:
    return [(mine.text, theirs.text) for mine, theirs in differences(one, other)]


def test_things_with_one_key_share_a_row() -> None:
    assert rows({4: ["Oak", "Pond"], 2: ["POND", "oak"]}, BY_WORD) == [{4: "Oak", 2: "oak"}, {4: "Pond", 2: "POND"}]


def test_a_thing_of_a_later_copy_stands_behind_what_it_follows_there() -> None:
    assert rows({0: ["Oak", "Pond"], 1: ["Oak", "Mill", "Stile", "Pond"]}, BY_WORD) == [
        {0: "Oak", 1: "Oak"},
        {1: "Mill"},
        {1: "Stile"},
        {0: "Pond", 1: "Pond"},
    ]


def test_several_with_one_key_are_paired_in_order_only_where_both_have_as_many() -> None:
    assert rows({0: ["a", "A"], 1: ["A", "a"]}, BY_WORD) == [{0: "a", 1: "A"}, {0: "A", 1: "a"}]
    assert rows({0: ["a", "A"], 1: ["a"]}, BY_WORD) == [{1: "a"}, {0: "a"}, {0: "A"}]


def test_what_is_alike_between_the_same_neighbours_is_the_same() -> None:
    sameness = Sameness[str](keys=(str.lower,), alike=lambda one, other: one[0] == other[0])
    assert rows({0: ["x", "pond", "y"], 1: ["x", "puddle", "y"]}, sameness)[1] == {0: "pond", 1: "puddle"}
    assert rows({0: ["x", "y", "pond"], 1: ["x", "puddle", "y"]}, sameness)[1] == {1: "puddle"}


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), min_size=1, max_size=4))
def test_every_thing_stands_in_exactly_one_row(copies: list[list[str]]) -> None:
    table = rows(dict(enumerate(copies)), BY_WORD)
    for number, things in enumerate(copies):
        assert sorted(row[number] for row in table if number in row) == sorted(things)


def test_paragraphs_broken_otherwise_are_no_difference() -> None:
    assert _differences(_item("The oak.", "The pond", "is deep.", "The mill."), _item("The oak.", "The pond is deep.", "The mill.")) == []


def test_a_passage_that_differs_is_told_alone() -> None:
    one, other = _item("The oak.", "The pond is deep.", "The mill."), _item("The oak.", "The pond is dry.", "The mill.")
    assert _differences(one, other) == [("The pond is deep.", "The pond is dry.")]


def test_a_passage_that_one_copy_lacks_has_nothing_beside_it() -> None:
    assert _differences(_item("The oak.", "The mill."), _item("The oak.", "The pond.", "The mill.")) == [("", "The pond.")]


def test_repeated_paragraphs_do_not_hide_what_is_new_before_and_behind_them() -> None:
    one = _item(*["No objection."] * 50)
    other = _item("A new oak.", *["No objection."] * 50, "A new mill.")
    assert _differences(one, other) == [("", "A new oak."), ("", "A new mill.")]


def test_sums_are_told_apart_by_their_points() -> None:
    assert _differences(_item("It cost £1.50."), _item("It cost £150.")) == [("It cost £1.50.", "It cost £150.")]


@given(
    st.lists(st.sampled_from(["oak", "pond", "mill", "stile"]), max_size=9), st.lists(st.sampled_from(["oak", "pond", "mill", "stile"]), max_size=9)
)
def test_copies_differ_somewhere_unless_their_words_are_the_same(one: list[str], other: list[str]) -> None:
    assert (_differences(_item(*one), _item(*other)) == []) == ("".join(one) == "".join(other))


def test_comparing_takes_time_in_proportion_to_the_text() -> None:
    assert_linear(
        lambda text: list(differences(_item(*text.split("\n")), _item("A new oak.", *text.split("\n")))), "No objection was raised.\n", 60_000
    )
