"""Spans, and texts that remember where each kept character came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from minutesparse.spans import MappedText, Span, hull, joined, merged

SOURCE = "The **Board** met\n on  2 June"


def test_a_span_is_read_from_and_written_to_json_as_an_object() -> None:
    adapter = TypeAdapter(Span)
    assert adapter.dump_json(Span(3, 9)) == b'{"start":3,"end":9}'
    assert adapter.validate_json('{"start":3,"end":9}') == Span(3, 9)
    assert adapter.validate_python(Span(3, 9)) == Span(3, 9)
    assert adapter.validate_python({"start": 3, "end": 9}) == Span(3, 9)


@pytest.mark.parametrize("wrong", ['{"start":-1,"end":9}', '{"start":1}', '{"start":1,"end":2,"to":3}', "[1,2]"])
def test_json_that_is_no_span_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Span).validate_json(wrong)


def test_a_span_covers_what_lies_wholly_in_it_and_overlaps_what_shares_a_character() -> None:
    assert Span(2, 8).covers(Span(2, 8))
    assert Span(2, 8).covers(Span(8, 8))
    assert not Span(2, 8).covers(Span(7, 9))
    assert Span(2, 8).overlaps(Span(7, 9))
    assert not Span(2, 8).overlaps(Span(8, 9))


def test_the_hull_of_no_spans_is_none() -> None:
    assert hull([]) is None
    assert hull([Span(4, 6), Span(1, 2)]) == Span(1, 6)


def test_merging_joins_spans_that_touch_or_overlap_and_keeps_their_order() -> None:
    assert merged([Span(5, 7), Span(0, 2), Span(2, 3), Span(6, 9)]) == [Span(0, 3), Span(5, 9)]


def test_what_is_cut_is_gone_from_the_text_and_the_rest_leads_back_to_its_place() -> None:
    view = MappedText.of(SOURCE, 0).cut([Span(4, 6), Span(11, 13)])
    assert view.text == "The Board met\n on  2 June"
    assert view.source(Span(4, 9)) == Span(6, 11)
    assert view.source(Span(0, 13)) == Span(0, 17)


def test_what_is_swapped_leads_back_to_all_it_stands_for() -> None:
    view = MappedText.of(SOURCE, 0).swap([(Span(17, 19), " "), (Span(21, 23), " ")])
    assert view.text == "The **Board** met on 2 June"
    assert view.source(Span(17, 18)) == Span(17, 19)
    assert view.source(Span(18, 20)) == Span(19, 21)


def test_an_empty_span_leads_to_a_point_just_after_the_words_before_it() -> None:
    view = MappedText.of(SOURCE, 0).cut([Span(4, 6), Span(11, 13)])
    assert view.source(Span(9, 9)) == Span(11, 11)
    assert view.source(Span(0, 0)) == Span(0, 0)


def test_a_slice_leaves_off_white_space_at_its_edges() -> None:
    part = MappedText.of(SOURCE, 0).slice(3, 18)
    assert part.text == "**Board** met"
    assert part.span == Span(4, 17)


def test_a_slice_of_white_space_is_empty() -> None:
    assert MappedText.of(SOURCE, 0).slice(17, 19).text == ""


def test_joined_parts_keep_their_places_and_the_words_between_stand_for_the_gap() -> None:
    both = joined([MappedText.of(SOURCE, 0, 3), MappedText.of(SOURCE, 14, 17)], " ")
    assert both.text == "The met"
    assert both.source(Span(3, 4)) == Span(3, 14)
    assert both.source(Span(4, 7)) == Span(14, 17)


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, MappedText]:
    source = draw(st.text(min_size=1, max_size=40))
    view = MappedText.of(source, 0)
    for _ in range(draw(st.integers(0, 3))):
        edges = sorted(draw(st.lists(st.integers(0, len(view)), max_size=6)))
        spans = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
        view = view.cut(spans)
    return source, view


@given(cut_texts(), st.data())
def test_every_kept_character_is_the_one_at_its_place_in_the_source(cut: tuple[str, MappedText], data: st.DataObject) -> None:
    source, view = cut
    for index, character in enumerate(view.text):
        assert view.source(Span(index, index + 1)).quote(source) == character
    if view.text:
        start = data.draw(st.integers(0, len(view) - 1))
        end = data.draw(st.integers(start + 1, len(view)))
        part = view.slice(start, end)
        assert part.text == view.text[start:end].strip()
        for index, character in enumerate(part.text):
            assert part.source(Span(index, index + 1)).quote(source) == character


@given(cut_texts())
def test_places_ascend_with_the_text(cut: tuple[str, MappedText]) -> None:
    _, view = cut
    starts = [view.source(Span(index, index + 1)).start for index in range(len(view))]
    assert starts == sorted(set(starts))


@given(cut_texts())
def test_the_way_from_the_source_leads_to_the_character_that_was_kept(cut: tuple[str, MappedText]) -> None:
    _, view = cut
    for index in range(len(view)):
        assert view.here(view.source(Span(index, index + 1)).start) == index


def test_a_place_that_was_cut_leads_to_what_follows_it() -> None:
    view = MappedText.of(SOURCE, 0).cut([Span(4, 6), Span(11, 13)])
    assert view.here(5) == 4
    assert view.here(12) == 9
    assert view.here(len(SOURCE)) == len(view)
