"""A text cut into marked words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutesparse.review.page.marked import Mark, Run, marked
from minutesparse.spans import Span


def test_overlapping_marks_are_cut_at_each_edge_and_the_widest_is_named_first() -> None:
    marks = [Mark("vote-1", Span(4, 12)), Mark("decision-1", Span(0, 8)), Mark("item-1", Span(0, 12))]
    assert marked("abcdefghijkl", marks) == [
        [
            Run("abcd", ("item-1", "decision-1")),
            Run("efgh", ("item-1", "decision-1", "vote-1")),
            Run("ijkl", ("item-1", "vote-1")),
        ]
    ]


def test_a_character_outside_the_basic_plane_is_one_place() -> None:
    assert marked("🛶 painted", [Mark("action-1", Span(2, 9))]) == [[Run("🛶 "), Run("painted", ("action-1",))]]


def test_a_mark_goes_on_over_line_ends_which_no_run_has() -> None:
    assert marked("one\r\ntwo\nthree", [Mark("item-1", Span(1, 12))]) == [
        [Run("o"), Run("ne", ("item-1",))],
        [Run("two", ("item-1",))],
        [Run("thr", ("item-1",)), Run("ee")],
    ]


def test_an_empty_mark_and_one_of_line_ends_only_are_points() -> None:
    marks = [Mark("comment-1", Span(3, 3)), Mark("finding-1", Span(7, 8)), Mark("finding-2", Span(11, 11))]
    assert marked("one two\nend", marks) == [
        [Run("one"), Run("", ("comment-1",)), Run(" two"), Run("", ("finding-1",))],
        [Run("end"), Run("", ("finding-2",))],
    ]


TEXTS = st.text(st.sampled_from("ab \t\r\n🛶é"), max_size=60)
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(TEXTS, PLACES)
def test_runs_are_the_text_and_every_mark_has_its_own_words(text: str, places: list[tuple[int, int]]) -> None:
    spans = {f"item-{number}": Span(*sorted(min(edge, len(text)) for edge in place)) for number, place in enumerate(places)}
    lines = marked(text, [Mark(name, span) for name, span in spans.items()])
    assert ["".join(run.words for run in line) for line in lines] == [line.removesuffix("\r") for line in _lines(text)]
    for name, span in spans.items():
        told = "".join(run.words for line in lines for run in line if name in run.names)
        assert told.replace("\r", "") == span.quote(text).replace("\n", "").replace("\r", "")
        assert any(name in run.names for line in lines for run in line)


def _lines(text: str) -> list[str]:
    """Return the lines of `text`; only a carriage return before a line feed belongs to a line end."""
    *ended, last = text.split("\n")
    return [*ended, f"{last}\r"] if last.endswith("\r") else [*ended, last]
