"""Which decisions and actions are one and the same, and what must be right about them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.quality.judgement import Count
from tests.quality.made import action, count, decision, item, minutes, report

AGREED: dict[str, Any] = {"item": "4", "starts": "the gate be mended", "level": "explicit"}
ASKED: dict[str, Any] = {"item": "4", "starts": "mend the gate", "level": "explicit"}


def _decided(text: str, **fields: Any) -> Any:
    return minutes(items=[item("4", "Gates", decisions=[decision(text, **fields)])])


def _asked(text: str = "Clerk to mend the gate", **fields: Any) -> Any:
    return minutes(items=[item("4", "Gates", actions=[action(text, **fields)])])


@pytest.mark.parametrize(
    "text",
    ["the gate be mended by May", "The  Gate be\nmended", "It was agreed that the gate be mended", "“the gate be mended”", "**the gate** be mended"],
)
def test_a_decision_is_known_by_the_words_it_begins_with_or_contains(text: str) -> None:
    assert count("decisions", {"decisions": [AGREED]}, _decided(text)) == Count(right=1)


@pytest.mark.parametrize("text", ["the gate be painted", "be mended", "bathe gate be mended", "the gate"])
def test_a_decision_in_other_words_is_missed_and_invented(text: str) -> None:
    assert count("decisions", {"decisions": [AGREED]}, _decided(text)) == Count(missing=1, invented=1)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("the grant to the school", "the grant to the school seconded by Mr Dale"),
        ("to pay the grant to the school", "the grant to the school, of £50, be paid"),
    ],
)
def test_a_decision_may_be_cut_elsewhere_than_a_person_cuts_it(text: str, starts: str) -> None:
    assert count("decisions", {"decisions": [{**AGREED, "starts": starts}]}, _decided(text)) == Count(right=1)


@pytest.mark.parametrize(
    ("place", "right"),
    [("4", True), ("Gates", True), ("item 4.", True), ("5", False), (None, False)],
)
def test_a_decision_must_lie_in_its_item(place: str | None, *, right: bool) -> None:
    gold = {"decisions": [{**AGREED, "item": place}]}
    assert count("decisions", gold, _decided("the gate be mended")) == Count(right=1)
    assert count("decision-items", gold, _decided("the gate be mended")) == (Count(right=1) if right else Count(wrong=1))


def test_a_decision_in_a_part_of_an_item_is_in_the_item() -> None:
    record = minutes(items=[item("4", "Gates", items=[item("4.1", "The lower gate", order=2, decisions=[decision("the gate be mended")])])])
    assert count("decision-items", {"decisions": [AGREED]}, record) == Count(right=1)


def test_a_decision_in_no_item_must_stand_in_none() -> None:
    record = minutes(decisions=[decision("the gate be mended")])
    assert count("decision-items", {"decisions": [{**AGREED, "item": None}]}, record) == Count(right=1)
    assert count("decision-items", {"decisions": [AGREED]}, record) == Count(wrong=1)


def test_of_two_decisions_in_the_same_words_the_one_in_its_item_is_meant() -> None:
    here, there = (
        item(number, title, order=order, decisions=[decision("the gate be mended")])
        for number, title, order in (("4", "Gates", 1), ("5", "Walls", 2))
    )
    gold = {"decisions": [{**AGREED, "item": "5"}]}
    assert count("decision-items", gold, minutes(items=[here, there])) == Count(right=1)


def test_one_decision_found_is_one_decision_wanted() -> None:
    gold = {"decisions": [AGREED, {**AGREED, "starts": "the wall be painted"}]}
    assert count("decisions", gold, _decided("the gate be mended and the wall be painted")) == Count(right=1, missing=1)
    twice = minutes(items=[item("4", "Gates", decisions=[decision("the gate be mended")] * 2)])
    assert count("decisions", {"decisions": [AGREED]}, twice) == Count(right=1, invented=1)


def test_words_at_the_beginning_go_before_words_inside() -> None:
    gold = {"decisions": [{**AGREED, "kind": "agreed"}]}
    both = [decision("as soon as the gate be mended, sheep be let in", kind="deferred"), decision("the gate be mended")]
    assert count("decision-kinds", gold, minutes(items=[item("4", "Gates", decisions=both)])) == Count(right=1)


def test_an_implied_decision_may_be_found_or_not() -> None:
    gold = {"decisions": [{**AGREED, "level": "implied", "kind": "noted"}]}
    assert count("decisions", gold, minutes()) == Count()
    assert count("decisions", gold, _decided("the gate be mended")) == Count()
    assert count("decisions", gold, _decided("the wall be painted")) == Count(invented=1)
    assert count("decision-kinds", gold, _decided("the gate be mended")) == Count(wrong=1)


def test_the_kind_of_a_decision_is_compared_where_it_is_labelled() -> None:
    assert count("decision-kinds", {"decisions": [{**AGREED, "kind": "agreed"}]}, _decided("the gate be mended")) == Count(right=1)
    assert count("decision-kinds", {"decisions": [{**AGREED, "kind": "noted"}]}, _decided("the gate be mended")) == Count(wrong=1)
    assert count("decision-kinds", {"decisions": [AGREED]}, _decided("the gate be mended")) == Count()


@pytest.mark.parametrize(
    ("wanted", "mover", "expected"),
    [
        ("Cllr Hill", "Hill", Count(right=1)),
        ("Cllr Hill", "Cllr Dale", Count(wrong=1)),
        ("Cllr Hill", None, Count(missing=1)),
        (None, "Cllr Hill", Count(invented=1)),
        (None, None, Count()),
    ],
)
@pytest.mark.parametrize("kind", ["movers", "seconders"])
def test_who_moved_and_who_seconded(kind: str, wanted: str | None, mover: str | None, expected: Count) -> None:
    role = kind.removesuffix("s")
    assert count(kind, {"decisions": [{**AGREED, role: wanted}]}, _decided("the gate be mended", **{role: mover})) == expected


def test_nothing_is_asked_about_a_mover_that_nobody_labelled() -> None:
    assert count("movers", {"decisions": [AGREED]}, _decided("the gate be mended", mover="Cllr Hill")) == Count()


def test_an_action_is_known_by_its_task() -> None:
    assert count("actions", {"actions": [ASKED]}, _asked("Clerk to mend the gate before May")) == Count(right=1)
    assert count("actions", {"actions": [ASKED]}, _asked("Clerk to paint the wall")) == Count(missing=1, invented=1)
    assert count("actions", {"actions": [{**ASKED, "level": "implied"}]}, minutes()) == Count()


@pytest.mark.parametrize(
    ("wanted", "owner", "owners", "expected"),
    [
        ("the Clerk", "CLERK", ["CLERK"], Count(right=1)),
        ("Cllrs Hill and Dale", "Dale/Hill", ["Dale", "Hill"], Count(right=1)),
        ("Mrs. P. Vint", "PV", ["P Vint"], Count(right=1)),
        ("Mr Vint", "Mr Vint", ["P Vint"], Count(right=1)),
        ("Cllrs Hill and Dale", "Cllr Hill", ["Hill"], Count(wrong=1)),
        ("Clerk", "Chairman", ["Chairman"], Count(wrong=1)),
        ("Clerk", None, [], Count(missing=1)),
        (None, "Clerk", ["Clerk"], Count(invented=1)),
    ],
)
def test_the_owners_of_an_action(wanted: str | None, owner: str | None, owners: list[str], expected: Count) -> None:
    assert count("owners", {"actions": [{**ASKED, "owner": wanted}]}, _asked(owner=owner, owners=owners)) == expected


@pytest.mark.parametrize(
    ("wanted", "due", "expected"),
    [
        ("2021-05-04", "2021-05-04", Count(right=1)),
        ("2021-05-04", "2021-04-05", Count(wrong=1)),
        ("2021-05-04", None, Count(missing=1)),
        (None, "2021-05-04", Count(invented=1)),
    ],
)
def test_when_an_action_is_due(wanted: str | None, due: str | None, expected: Count) -> None:
    assert count("due", {"actions": [{**ASKED, "due": wanted}]}, _asked(due=due)) == expected


def test_the_actions_of_a_report_stand_in_no_item() -> None:
    gold = {"actions": [{**ASKED, "item": None}]}
    assert count("actions", gold, report(actions=[action("Officers to mend the gate")])) == Count(right=1)
