"""Law 8: what is written and read again is the same record; and the strategies that try it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse import strategies
from minutesparse.errors import UnknownFormat
from minutesparse.models import Coverage, Minutes, Source, record_from_json
from minutesparse.strategies import documents, minutes
from minutesparse.writers import WRITERS, render

if TYPE_CHECKING:
    from minutesparse.models import Report

EMPTY = Minutes(
    kind="minutes",
    source=Source(format="text", sha256="", text_sha256="", size=0, characters=0),
    coverage=Coverage(claimed=0, furniture=0, unclaimed=0),
    dialect="generic",
)
UNPRINTED = frozenset({"span", "spans", "source", "coverage", "diagnostics", "artefacts"})
"""What law 8 leaves out, and artefacts, of which the sign before a bullet is one."""


def printed(record: Minutes | Report) -> Any:
    """Return the record as values, without what only a file has."""
    return without(record.model_dump(mode="json"))


def without(value: Any) -> Any:
    if isinstance(value, dict):
        left_out = UNPRINTED | ({"id"} if "replies" in value else set())
        return {key: without(held) for key, held in value.items() if key not in left_out}
    return [without(held) for held in value] if isinstance(value, list) else value


@pytest.mark.parametrize("format", sorted(WRITERS))
@settings(max_examples=60)
@given(data=st.data())
def test_what_is_rendered_is_parsed_back(format: str, data: st.DataObject) -> None:
    record, written = data.draw(documents(format))
    assert printed(mp.parse(written, format=format, dialect=record.dialect)) == printed(record)


@settings(max_examples=10)
@given(minutes())
def test_minutes_for_no_format_in_particular_can_be_printed_in_any(record: Minutes) -> None:
    assert [printed(mp.parse(render(record, format), dialect=record.dialect)) for format in WRITERS] == [printed(record)] * len(WRITERS)


@settings(max_examples=30)
@given(documents("docx"))
def test_the_same_record_makes_the_same_bytes(made: tuple[Minutes, bytes]) -> None:
    record, written = made
    again = record_from_json(record.model_dump_json())
    assert isinstance(again, Minutes)
    assert render(again, "docx") == written


@settings(max_examples=30)
@given(minutes("docx"))
def test_items_are_counted_in_the_order_of_the_page(record: Minutes) -> None:
    orders = [item.order for item in record.iter_items()]
    assert orders == list(range(1, len(orders) + 1))
    assert all(int(before.number or 0) + 1 == int(after.number or 0) for before, after in pairwise(record.items))


@settings(max_examples=60)
@given(strategies.sentences())
def test_prose_tells_nothing(text: str) -> None:
    record = mp.parse_text(f"Minutes of the spring meeting\n\n1. Old oak\n\n{text}\n\n2. Old mill\n\n{text}\n")
    assert record.kind == "minutes"
    assert [list(record.iter_decisions()), list(record.iter_actions()), record.items[0].votes, record.items[0].declarations] == [[], [], [], []]


@pytest.mark.parametrize("call", [lambda: render(EMPTY, "papyrus"), lambda: documents("papyrus")])
def test_a_format_that_is_not_written_is_refused(call: Any) -> None:
    with pytest.raises(UnknownFormat, match="there is no writer of 'papyrus'; choose one of docx, html, markdown, text"):
        call()
