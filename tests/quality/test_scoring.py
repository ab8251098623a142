"""Facts, votes, comments, and what is not labelled."""

from __future__ import annotations

from typing import Any

import pytest

from tests.quality.found import Found, found
from tests.quality.gold import Gold
from tests.quality.judgement import Count, Judgement, counted
from tests.quality.made import count, decision, item, minutes, report
from tests.quality.scoring import score


@pytest.mark.parametrize(
    ("fact", "wanted", "printed", "expected"),
    [
        ("body", "Hill Parish Council", "HILL PARISH COUNCIL", Count(right=1)),
        ("body", "Hill Parish Council", "Hill Town Council", Count(wrong=1)),
        ("date", "2021-05-04", "2021-05-04", Count(right=1)),
        ("date", "2021-05-04", "2021-04-05", Count(wrong=1)),
        ("date", "2021-05-04", None, Count(missing=1)),
        ("date", None, "2021-05-04", Count(invented=1)),
        ("start_time", "19:30", "19:30:00", Count(right=1)),
        ("start_time", "19:30", "07:30:00", Count(wrong=1)),
        ("end_time", "20:45", "20:45:00", Count(right=1)),
        ("venue", "the Village Hall, Dale", "Village Hall, Dale", Count(right=1)),
        ("venue", "the Village Hall, Dale", "Village Hall", Count(wrong=1)),
        ("chair", "Cllr J. Hill", "J Hill", Count(right=1)),
        ("chair", "Cllr J. Hill", "J Dale", Count(wrong=1)),
        ("next_meeting", "2021-06-01", "2021-06-01", Count(right=1)),
        ("status", "draft", "draft", Count(right=1)),
        ("status", "draft", "unknown", Count(missing=1)),
    ],
)
def test_a_fact_of_the_meeting(fact: str, wanted: str | None, printed: str | None, expected: Count) -> None:
    gold = {"meeting": {fact: wanted} if wanted else {}}
    assert count(f"meeting.{fact}", gold, minutes(meeting={fact: printed})) == expected


def test_a_status_that_is_not_labelled_is_no_fault() -> None:
    assert count("meeting.status", {"meeting": {}}, minutes(meeting={"status": "draft"})) == Count()


def test_a_report_has_facts_too() -> None:
    assert count("meeting.body", {"meeting": {"body": "Harbour Board"}}, report(body="Harbour Board")) == Count(right=1)
    assert count("meeting.date", {}, report(date="2021-05-04")) == Count(invented=1)


def _voted(**fields: Any) -> Any:
    return minutes(items=[item("4", "Gates", votes=[fields])])


@pytest.mark.parametrize(
    ("wanted", "vote", "expected"),
    [
        ({"for": 4, "against": 1, "result": "Carried"}, {"counts": {"for": 4, "against": 1}, "result": "passed"}, Count(right=1)),
        ({"for": 4, "against": 1}, {"counts": {"for": 4}}, Count(wrong=1)),
        ({"for": 4}, {"counts": {"for": 5}}, Count(wrong=1)),
        ({"for": 4}, {"counts": {"for": 4, "absent": 2}}, Count(right=1)),
        ({"result": "All in favour"}, {"result": "passed"}, Count(right=1)),
        ({"result": "The motion was lost"}, {"result": "passed"}, Count(wrong=1)),
        ({"for": 4, "item": "5"}, {"counts": {"for": 4}}, Count(missing=1, invented=1)),
    ],
)
def test_a_vote(wanted: dict[str, Any], vote: dict[str, Any], expected: Count) -> None:
    assert count("votes", {"votes": [{"item": "4", **wanted}]}, _voted(**vote)) == expected


def test_of_two_votes_on_one_item_each_finds_its_own() -> None:
    gold = {"votes": [{"item": "4", "for": 1}, {"item": "4", "for": 2}]}
    record = minutes(items=[item("4", "Gates", votes=[{"counts": {"for": 2}}, {"counts": {"for": 1}}])])
    assert count("votes", gold, record) == Count(right=2)


@pytest.mark.parametrize("kind", ["votes", "public", "kind"])
def test_what_is_not_labelled_is_not_judged(kind: str) -> None:
    assert count(kind, {}, minutes(votes=[{"result": "passed"}], public_count=3)) == Count()


def test_the_public_is_counted() -> None:
    assert count("public", {"public": 3}, minutes(public_count=3)) == Count(right=1)
    assert count("public", {"public": 3}, minutes(public_count=4)) == Count(wrong=1)
    assert count("public", {"public": 0}, minutes(public_count=0)) == Count(right=1)
    assert count("public", {"public": None}, minutes(public_count=3)) == Count(invented=1)


def test_the_kind_of_document() -> None:
    assert count("kind", {"kind": "minutes"}, minutes()) == Count(right=1)
    assert count("kind", {"kind": "minutes"}, report()) == Count(wrong=1)


def test_comments_are_known_by_their_words_and_answers_count_too() -> None:
    gold = {"comments": [{"starts": "Twelve, I think"}, {"starts": "No, eleven"}]}
    record = minutes(comments=[{"text": "Twelve, I think.", "replies": [{"text": "No, eleven."}]}])
    assert count("comments", gold, record) == Count(right=2)
    assert count("comments", gold, minutes(comments=[{"text": "Thirteen"}])) == Count(missing=2, invented=1)


def test_a_comment_that_a_gold_does_not_have_is_invented_even_without_the_key() -> None:
    assert count("comments", {}, minutes(comments=[{"text": "Twelve"}])) == Count(invented=1)


def test_everything_is_missing_from_a_document_that_cannot_be_read() -> None:
    gold = Gold.model_validate(
        {
            "kind": "minutes",
            "meeting": {"body": "Hill Parish Council"},
            "items": [{"number": "4", "title": "Gates"}],
            "attendance": [{"name": "Hill", "role": "Clerk", "status": "present"}],
            "decisions": [{"item": "4", "starts": "the gate be mended", "level": "explicit"}],
            "actions": [{"item": "4", "starts": "mend the gate", "level": "explicit"}, {"item": "4", "starts": "paint", "level": "implied"}],
        },
    )
    counts = counted(score(gold, Found()))
    missing = {kind: counts[kind].missing for kind in counts if counts[kind] != Count()}
    assert missing == {"kind": 1, "items": 1, "decisions": 1, "actions": 1, "attendance": 1, "meeting.body": 1}


def test_a_thing_in_the_wrong_item_says_where_it_stands() -> None:
    gold = Gold.model_validate({"decisions": [{"item": "5", "starts": "the gate be mended", "level": "explicit"}]})
    elsewhere = minutes(items=[item("4", "Gates", decisions=[decision("the gate be mended")])])
    assert score(gold, Found()) == [Judgement("decisions", "missing", "5", "the gate be mended")]
    assert Judgement("decision-items", "wrong", "4", "5", "4") in score(gold, found(elsewhere))


def test_figures_come_from_counts() -> None:
    one = Count(right=6, wrong=1, missing=1, invented=2)
    assert (one.gold, one.found) == (8, 9)
    assert (one.precision, one.recall, one.f1) == (6 / 9, 6 / 8, 12 / 17)
    assert (Count().precision, Count().recall, Count().f1) == (None, None, None)
    assert one + Count(right=1, invented=1) == Count(right=7, wrong=1, missing=1, invented=3)
