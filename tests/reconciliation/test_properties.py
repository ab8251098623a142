"""What holds for every meeting: copies of it agree, and neither their number nor their order makes another record of it."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse import strategies
from minutesparse.reconciliation.folding import folded, letters, tight
from minutesparse.writers import WRITERS, render
from tests import laws

few = settings(max_examples=12)
"""Each example is read several times."""
FORMATS = ("text", "html", "markdown", "docx")


@few
@given(strategies.minutes())
def test_a_meeting_printed_in_every_format_agrees_with_itself(meeting: mp.Minutes) -> None:
    result = mp.reconcile([render(meeting, format) for format in FORMATS])
    assert set(FORMATS) == set(WRITERS)
    assert result.conflicts == []
    assert result.losses == []
    assert [each.same_date for each in result.evidence] == [True, True, True]


@pytest.mark.parametrize("format", ["text", "docx"])
@few
@given(data=st.data())
def test_one_copy_and_the_same_copy_twice_give_its_own_record(format: str, data: st.DataObject) -> None:
    _, page = data.draw(strategies.documents(format))
    record = mp.parse(page)
    alone, twice = mp.reconcile([record]), mp.reconcile([record, record])
    assert alone.record == twice.record == record
    assert [field.agrees for field in alone.fields] == [None] * len(alone.fields)
    assert [field.agrees for field in twice.fields] == [True] * len(alone.fields)
    assert alone.losses == twice.losses == []
    assert [twins.basis for twins in twice.comments if record.comments[twins.places[0].comment].anchor] == [
        "twin" for comment in record.comments if comment.anchor
    ]


@few
@given(strategies.minutes("docx"))
def test_the_order_of_the_copies_changes_their_numbers_alone(meeting: mp.Minutes) -> None:
    copies = [mp.parse(render(meeting, format)) for format in ("docx", "html", "markdown")]
    results = []
    for order in permutations(range(3)):
        result = mp.reconcile([copies[place] for place in order])
        named = [[(order[reading.copy_index], reading.value, reading.span) for reading in field.readings] for field in result.fields]
        lost = [(order[loss.copy_index], loss.path, order[loss.kept.copy_index]) for loss in result.losses]
        results.append((order[result.base], result.record, named, sorted(lost)))
    assert results == [results[0]] * len(results)


@few
@given(strategies.minutes("docx"))
def test_the_record_quotes_its_base_copy_and_keeps_the_laws(meeting: mp.Minutes) -> None:
    pages = [render(meeting, format) for format in ("html", "docx")]
    result = mp.reconcile(pages)
    case = laws.case_of(mp.read(pages[result.base]), result.record)
    assert laws.quote_faults(case) == []
    assert laws.order_faults(result.record) == []


@few
@given(strategies.minutes("docx"))
def test_the_result_comes_back_from_its_json_the_same(meeting: mp.Minutes) -> None:
    result = mp.reconcile([render(meeting, format) for format in ("docx", "html")])
    written = result.model_dump_json()
    assert mp.Reconciliation.model_validate_json(written) == result
    assert mp.Reconciliation.model_validate_json(written).model_dump_json() == written


@few
@given(strategies.minutes("docx"))
def test_every_reading_of_words_stands_where_it_says(meeting: mp.Minutes) -> None:
    copies = [mp.parse(render(meeting, format)) for format in ("docx", "html")]
    for field in mp.reconcile(copies).fields:
        for reading in field.readings:
            if reading.span and re.search(r"\.(?:title|venue|body)$|(?:decisions|actions)\[\d+\]\.text$", field.path):
                assert tight(str(reading.value)) in tight(copies[reading.copy_index].quote(reading.span))


@given(st.text())
def test_folding_twice_is_folding_once(words: str) -> None:
    assert folded(folded(words)) == folded(words)
    assert letters(letters(words)) == letters(words)
