"""Records: frozen, closed, equal after a round trip through JSON, and able to quote their source."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

import minutesparse as mp
from minutesparse.models import Action, AgendaItem, Coverage, Decision, Minutes, Report, Source, record_from_json

TEXT = "Hill Parish Council"
DIGEST = "6a2d2a1f0fa6f1ae1e1d5df5c9d4b7a0d1f1c8b2a3f4e5d6c7b8a9f0e1d2c3b4"


def source() -> Source:
    return Source(format="text", sha256=DIGEST, text_sha256=DIGEST, size=19, characters=19)


def minutes(**parts: object) -> Minutes:
    return Minutes.model_validate(
        {"kind": "minutes", "source": source(), "dialect": "generic", "coverage": Coverage(claimed=0, furniture=0, unclaimed=17), **parts}
    )


def decision(start: int) -> Decision:
    return Decision(kind="agreed", text="x", explicit=True, rule="test", span=mp.Span(start, start + 1))


def test_a_record_is_frozen() -> None:
    with pytest.raises(ValidationError):
        minutes().kind = "item"  # type: ignore[misc]


def test_a_record_read_from_its_json_is_equal_to_it_and_of_the_same_kind() -> None:
    record = minutes(items=[AgendaItem(order=1, title="Trees", spans={"title": mp.Span(0, 5)})])
    assert record_from_json(record.model_dump_json()) == record
    report = Report(kind="report", source=source(), dialect="generic", coverage=record.coverage)
    assert record_from_json(report.model_dump_json()) == report


def test_a_record_quotes_its_source() -> None:
    assert mp.parse_text(TEXT).quote(mp.Span(5, 11)) == "Parish"


def test_the_text_beside_a_record_is_no_part_of_its_json_nor_of_equality() -> None:
    record = mp.parse_text(TEXT)
    read = record_from_json(record.model_dump_json())
    assert read == record
    with pytest.raises(mp.SourceTextMissing, match="with_text"):
        read.quote(mp.Span(0, 4))
    assert read.with_text(TEXT).quote(mp.Span(0, 4)) == "Hill"


def test_a_record_refuses_the_text_of_another_source() -> None:
    with pytest.raises(mp.SourceTextMissing, match="not the one"):
        mp.parse_text(TEXT).with_text("Dale Parish Council")


def test_records_with_other_fields_are_not_equal() -> None:
    assert minutes(public_count=3) != minutes(public_count=4)
    assert minutes() != TEXT


def test_items_come_in_order_of_the_text_with_those_under_them() -> None:
    inner = AgendaItem(order=2, number="1.1")
    record = minutes(items=[AgendaItem(order=1, number="1", items=[inner]), AgendaItem(order=3, number="2")])
    assert [item.number for item in record.iter_items()] == ["1", "1.1", "2"]


def test_decisions_and_actions_in_items_and_outside_come_in_order_of_the_text() -> None:
    item = AgendaItem(order=1, decisions=[decision(10)], actions=[Action(text="x", explicit=True, rule="test", span=mp.Span(11, 12))])
    record = minutes(items=[item], decisions=[decision(3), decision(40)], actions=[Action(text="y", explicit=True, rule="test")])
    assert [found.span.start for found in record.iter_decisions() if found.span] == [3, 10, 40]
    assert [found.text for found in record.iter_actions()] == ["x", "y"]
