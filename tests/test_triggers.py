"""A trigger is the cheap question before a costly pattern: what it lets through takes time, and what it holds back must hold nothing."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse import dialects, people
from minutesparse.dialect import Vocabulary
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.actions import actions, cues, passive, roll_of
from minutesparse.extractors.actions.grammar import Grammar
from minutesparse.extractors.actions.owners import Roll
from minutesparse.extractors.decisions import decisions
from minutesparse.wording import Trigger, mentions
from tests.extractors import test_actions, test_decisions
from tests.extractors.sections import PEOPLE, section
from tests.places import fixture_sources
from tests.test_cases import cases

if TYPE_CHECKING:
    from pathlib import Path

NAMED = [person.model_copy(update={"initials": None}) for person in PEOPLE]
"""The people of the examples, whom nobody calls by their initials."""
DECIDED = [row[0] for row in (*test_decisions.LEAD_INS, *test_decisions.MOTIONS, *test_decisions.OUTCOMES)] + test_decisions.FALSE_FRIENDS
GIVEN = [row[0] for row in (*test_actions.CUES, *test_actions.DUES, *test_actions.OWNERS)] + test_actions.FALSE_FRIENDS


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Return a patch with which every question is answered yes until it is undone."""
    monkeypatch.setattr(Trigger, "fires", lambda _self, _text: True)
    every = cues.Hints(owned=True, passive=True, ordained=True, asked=True, labelled=True)
    monkeypatch.setattr(cues, "hints_of", lambda _text, _grammar: every if mentions(_text, (*cues._SIGNS, "hat ", "AP")) else None)
    monkeypatch.setattr(passive, "_chore", lambda _text, _grammar: 0)
    monkeypatch.setattr(Grammar, "may_own", lambda _self, _text: True)
    monkeypatch.setattr(Roll, "may_be_in", lambda _self, _text: True)
    monkeypatch.setattr(people, "_PLAIN", re.compile(r"(?!)"))
    return monkeypatch


@pytest.mark.parametrize("text", DECIDED)
def test_no_trigger_holds_back_a_decision(text: str, opened: pytest.MonkeyPatch) -> None:
    slow = decisions(section(text), DIALECT)
    opened.undo()
    assert decisions(section(text), DIALECT) == slow


@pytest.mark.parametrize("text", GIVEN)
def test_no_trigger_holds_back_an_action(text: str, opened: pytest.MonkeyPatch) -> None:
    slow = [actions(section(text), roll_of(roll, DIALECT)) for roll in (PEOPLE, NAMED, [])]
    opened.undo()
    assert [actions(section(text), roll_of(roll, DIALECT)) for roll in (PEOPLE, NAMED, [])] == slow


@pytest.mark.parametrize("source", fixture_sources(), ids=lambda source: source.name)
def test_a_record_is_the_same_with_every_trigger_open(source: Path, opened: pytest.MonkeyPatch) -> None:
    slow = mp.parse(source).model_dump_json()
    opened.undo()
    assert mp.parse(source).model_dump_json() == slow


def test_the_tiny_cases_are_the_same_with_every_trigger_open(opened: pytest.MonkeyPatch) -> None:
    slow = [mp.parse_text(case.text, format=case.format).model_dump_json() for case in cases()]
    opened.undo()
    assert [mp.parse_text(case.text, format=case.format).model_dump_json() for case in cases()] == slow


def _lists() -> list[tuple[str, tuple[str, ...]]]:
    """Return every list of words of every dialect, under its name."""
    return [
        (f"{name}.{part.name}.{words.name}", getattr(vocabulary, words.name))
        for name, dialect in sorted(dialects.registered().items())
        for part in fields(dialect)
        if isinstance(vocabulary := getattr(dialect, part.name), Vocabulary)
        for words in fields(vocabulary)
    ]


def test_a_trigger_fires_on_every_phrase_that_it_was_made_of_wherever_it_stands() -> None:
    for name, words in _lists():
        trigger = Trigger(words)
        held = [word for word in words for text in (word, f"({word.upper()}).", f"*{word}*: Éire", f"“{word}”") if not trigger.fires(text)]
        assert not held, name


@given(st.lists(st.text(alphabet="ab é-.'1", min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_a_trigger_fires_on_any_of_its_phrases_between_signs(phrases: list[str], data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(phrases))
    assert Trigger(phrases).fires(f"It was - {phrase}, so.")


def test_a_trigger_holds_back_a_text_without_its_words() -> None:
    trigger = Trigger(("agreed", "in favour"))
    assert not trigger.fires("The disagreement went on; nobody was favoured.")
