"""Rows of a record: what stands in them, where, and what does not."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import minutesparse as mp
from minutesparse import strategies
from minutesparse.diagnostics import CODES
from minutesparse.models import (
    AgendaItem,
    Anchor,
    Attendee,
    Coverage,
    Meeting,
    Movement,
    Paragraph,
    ReviewComment,
    Section,
    Source,
    TrackedChange,
    Vote,
)
from minutesparse.spans import Span
from minutesparse.tables import rows
from minutesparse.tables.schema import TABLES, columns, told
from tests.places import fixture_sources
from tests.tables.made import HALL, as_dicts
from tests.writers.test_published import SHUT, _answer

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.tables.rows import Cell

MADE = Source(format="text", sha256="", text_sha256="", size=0, characters=0)


def minutes(**fields: object) -> mp.Minutes:
    """Return a record that was not read from a file."""
    return mp.Minutes.model_validate(
        {"kind": "minutes", "source": MADE, "dialect": "generic", "coverage": Coverage(claimed=0, furniture=0, unclaimed=0), **fields}
    )


def test_a_meeting_is_one_row_with_dates_as_iso_text() -> None:
    made = rows(mp.parse_text(HALL))
    names = ("body", "date", "date_text", "start_time", "chair", "line")
    assert list(as_dicts(made, "meetings", names)) == [
        {
            "body": "Long Ferry Parish Council",
            "date": "2015-03-03",
            "date_text": "Tuesday 3 March 2015",
            "start_time": "19:30:00",
            "chair": "Ada Quill",
            "line": 1,
        }
    ]


def test_decisions_and_actions_know_their_item_and_their_line() -> None:
    made = rows(mp.parse_text(HALL))
    assert list(as_dicts(made, "decisions", ("decision", "item", "kind", "text", "start", "end", "line"))) == [
        {
            "decision": 1,
            "item": 1,
            "kind": "resolved",
            "text": "the lease be renewed.",
            "start": HALL.index("the lease be"),
            "end": HALL.index("renewed.") + 8,
            "line": 14,
        }
    ]
    assert list(as_dicts(made, "actions", ("action", "item", "due", "line"))) == [{"action": 1, "item": 2, "due": "2015-04-04", "line": 18}]
    assert list(as_dicts(made, "action_owners", ("action", "position", "name"))) == [{"action": 1, "position": 1, "name": "Ada Quill"}]


def test_an_item_knows_where_each_of_its_paragraphs_begins() -> None:
    (hedges, _) = as_dicts(rows(mp.parse_text(HALL)), "items", ("text", "paragraphs"))
    places = json.loads(str(hedges["paragraphs"]))
    assert [(str(hedges["text"])[at:].split()[0], start, line) for at, start, line in places] == [
        ("The", HALL.index("The hedge"), 11),
        ("The", HALL.index("The lease"), 12),
        ("RESOLVED:", HALL.index("RESOLVED"), 14),
    ]


def test_attendance_has_a_row_for_each_name_and_when_they_came() -> None:
    late = Attendee(name="Ada Quill", status="present", arrived=Movement(time=dt.time(19, 5), item="3", text="arrived at 7.05pm"))
    (row,) = as_dicts(rows(minutes(attendance=[late])), "attendance", ("attendee", "name", "arrived_time", "arrived_item", "left_time", "remote"))
    assert row == {"attendee": 1, "name": "Ada Quill", "arrived_time": "19:05:00", "arrived_item": "3", "left_time": None, "remote": False}


def test_a_vote_has_rows_for_its_counts_and_its_voters() -> None:
    vote = {"counts": {"for": 4, "against": 1}, "voters": [{"name": "A. Marsh", "option": "for"}], "span": Span(7, 9)}
    made = rows(minutes(items=[{"order": 1, "votes": [vote]}], votes=[{"result": "carried", "span": Span(2, 5)}]))
    assert list(as_dicts(made, "votes", ("vote", "item", "result"))) == [
        {"vote": 1, "item": None, "result": "carried"},
        {"vote": 2, "item": 1, "result": None},
    ]
    assert made["vote_counts"] == [[2, "for", 4, 7, 9, None], [2, "against", 1, 7, 9, None]]
    assert made["voters"] == [[2, 1, "A. Marsh", "for", 7, 9, None]]


def test_an_answer_to_a_comment_is_a_comment_that_knows_what_it_answers() -> None:
    answer = ReviewComment(text="Yes.", author="B")
    day = dt.datetime.fromisoformat("2018-10-05T09:30")
    anchor = Anchor(text="oak", span=Span(3, 6), basis="range")
    comment = ReviewComment(text="Sure?", author="A", date=day, anchor=anchor, replies=[answer])
    made = rows(minutes(comments=[comment, ReviewComment(text="Why?")]))
    names = ("comment", "reply_to", "text", "date", "anchor_text", "anchor_start")
    assert [tuple(row.values()) for row in as_dicts(made, "comments", names)] == [
        (1, None, "Sure?", "2018-10-05T09:30:00", "oak", 3),
        (2, 1, "Yes.", None, None, None),
        (3, None, "Why?", None, None, None),
    ]


def test_a_report_has_rows_for_its_sections_and_what_it_recommends() -> None:
    made = rows(mp.parse_text("Report to the Harbour Board\n\nPurpose\n\n1. To tell of the quay.\n\nRecommendation\n\nThat the quay be mended.\n"))
    assert [tuple(row.values()) for row in as_dicts(made, "sections", ("section", "heading", "text", "line"))] == [
        (1, "Purpose", "To tell of the quay.", 3),
        (2, "Recommendation", "That the quay be mended.", 7),
    ]
    assert [tuple(row.values()) for row in as_dicts(made, "recommendations", ("recommendation", "text", "line"))] == [
        (1, "That the quay be mended.", 9)
    ]
    assert "meetings" not in made


def test_the_text_of_a_section_holds_what_stands_under_its_paragraphs() -> None:
    below = Paragraph(kind="paragraph", text="of oak", span=Span(9, 15), paragraphs=[Paragraph(kind="paragraph", text="old", span=Span(17, 20))])
    purpose = Section(paragraphs=[Paragraph(kind="paragraph", text="posts", span=Span(2, 7), paragraphs=[below])])
    report = mp.Report(kind="report", source=MADE, dialect="generic", coverage=Coverage(claimed=0, furniture=0, unclaimed=0), sections=[purpose])
    (row,) = as_dicts(rows(report), "sections", ("text", "paragraphs"))
    assert row == {"text": "posts\nof oak\nold", "paragraphs": "[[0,2,null],[6,9,null],[13,17,null]]"}


def test_a_text_without_a_place_and_a_record_without_its_text_have_nulls() -> None:
    made = rows(minutes(items=[AgendaItem(order=1, title="Ponds"), AgendaItem(order=2, span=Span(4, 9))]))
    assert [tuple(row.values()) for row in as_dicts(made, "items", ("start", "end", "line"))] == [(None, None, None), (4, 9, None)]


def test_what_no_database_holds_is_replaced_and_numbers_beyond_it_are_null() -> None:
    item = AgendaItem(order=1, title="A\ud800B\x00C", votes=[Vote(counts={"for": 10**30})])
    made = rows(minutes(items=[item]))
    assert [row["title"] for row in as_dicts(made, "items", ("title",))] == ["A\ufffdB\ufffdC"]
    assert [row["count"] for row in as_dicts(made, "vote_counts", ("count",))] == [None]


# --- restricted items


def test_no_word_of_a_restricted_item_is_in_a_row() -> None:
    record = mp.parse(_answer(SHUT))
    made = rows(record, mp.check(record))
    assert "heron" not in json.dumps(made)
    assert "heron" in json.dumps(rows(record, mp.check(record), restricted="keep"))
    assert list(as_dicts(made, "files", ("restricted", "withheld"))) == [{"restricted": 1, "withheld": True}]
    assert [tuple(row.values()) for row in as_dicts(made, "items", ("number", "title", "text", "restricted"))] == [
        ("7", "Lease", "", True),
        ("8", "Hedges", "The hedge was cut.", False),
    ]


def test_what_is_restricted_in_printed_minutes_is_withheld_where_that_is_asked_for() -> None:
    record = minutes(
        items=[AgendaItem(order=1, title="Rent", text="The heron rent.", restricted=True, span=Span(10, 40))],
        actions=[{"text": "Heron man to call.", "explicit": True, "rule": "column", "span": Span(30, 38)}],
        changes=[TrackedChange(kind="deletion", text="heron"), TrackedChange(kind="deletion", text="otter", span=Span(2, 3))],
        diagnostics=[
            {"code": "unfinished-text", "severity": "warning", "message": '"heron ..." looks unfinished', "span": Span(12, 20)},
            {"code": "comment-orphan", "severity": "warning", "message": 'comment "heron?" has lost its place'},
        ],
    )
    made = rows(record, restricted="withhold")
    assert "heron" in json.dumps(rows(record)).lower()
    assert "heron" not in json.dumps(made).lower()
    assert [row["text"] for row in as_dicts(made, "changes", ("text",))] == ["otter"]
    assert [tuple(row.values()) for row in as_dicts(made, "findings", ("code", "message", "start"))] == [
        ("unfinished-text", CODES["unfinished-text"].meaning, 12),
        ("comment-orphan", CODES["comment-orphan"].meaning, None),
    ]


# --- properties


def counts(record: mp.Minutes) -> dict[str, int]:
    """Return how many rows each table should have, counted on the record itself."""
    items = list(record.iter_items())
    every: list[AgendaItem | mp.Minutes] = [*items, record]
    votes = [vote for one in every for vote in one.votes]
    comments = list(record.comments)
    for comment in comments:
        comments += comment.replies
    found = {
        "files": 1,
        "meetings": 1,
        "items": len(items),
        "decisions": len(list(record.iter_decisions())),
        "actions": len(list(record.iter_actions())),
        "action_owners": sum(len(action.owners) for action in record.iter_actions()),
        "attendance": len(record.attendance),
        "votes": len(votes),
        "vote_counts": sum(len(vote.counts) for vote in votes),
        "voters": sum(len(vote.voters) for vote in votes),
        "declarations": sum(len(one.declarations) for one in every),
        "documents": sum(len(item.documents) for item in items),
        "comments": len(comments),
        "changes": len(record.changes),
        "findings": len(record.diagnostics),
    }
    return {name: count for name, count in found.items() if count}


@settings(max_examples=25)
@given(strategies.minutes("docx"))
def test_there_are_as_many_rows_as_the_record_has_things(record: mp.Minutes) -> None:
    made = rows(record)
    assert {name: len(found) for name, found in made.items()} == counts(record)
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("path", fixture_sources(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_rows_of_a_source_are_as_many_as_its_record_says_and_each_has_its_line(path: Path) -> None:
    record = mp.parse(path)
    text = mp.read(path).text
    made = rows(record, restricted="keep")
    if isinstance(record, mp.Minutes):
        assert {name: len(found) for name, found in made.items()} == counts(record)
    for table in TABLES:
        if not {"start", "line"} <= {column.name for column in told(table)}:
            continue
        for row in as_dicts(made, table.name, ("start", "line")):
            assert row["line"] == _line(text, row["start"])


def _line(text: str, start: Cell) -> int | None:
    return None if start is None else text.count("\n", 0, int(start)) + 1


# --- the declaration


def test_every_column_has_a_meaning_and_a_name_once() -> None:
    for table in TABLES:
        names = [column.name for column in columns(table)]
        assert len(names) == len(set(names))
        assert all(column.meaning for column in columns(table))
        assert set(table.key) | set(table.indexed) <= set(names)


def test_a_table_refers_to_tables_before_it_by_columns_of_their_key() -> None:
    before: list[str] = []
    for table in TABLES:
        before.append(table.name)
        assert {column.refers for column in columns(table) if column.refers} <= set(before)


def test_a_meeting_s_place_is_from_its_first_fact_to_its_last() -> None:
    meeting = Meeting(body="B", chair="C", spans={"chair": Span(40, 48), "body": Span(3, 9)})
    assert list(as_dicts(rows(minutes(meeting=meeting)), "meetings", ("start", "end"))) == [{"start": 3, "end": 48}]
