"""The figures of the fixtures against their floors, and the golds against their sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from tests.places import FIXTURES, REPOSITORY, fixture_sources, gold_of
from tests.quality import floors, gold, page, words
from tests.quality.corpus import Document, judged, total
from tests.quality.judgement import KINDS
from tests.quality.report import misses, table

if TYPE_CHECKING:
    from pathlib import Path

FOR_PEOPLE = {"id", "file", "format", "traps"}
"""Keys of a gold that only people read."""


def _name(path: Path) -> str:
    return path.relative_to(FIXTURES).as_posix()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return list(judged(FIXTURES))


def test_no_figure_of_the_fixtures_is_below_its_floor(documents: list[Document]) -> None:
    shown = "\n".join(["", table(documents), *misses(documents)])
    print(shown)  # noqa: T201 - pytest -s shows the table
    assert floors.read(FIXTURES / floors.NAME).broken(total(documents)) == [], shown


def test_every_kind_that_the_fixtures_show_has_a_floor(documents: list[Document]) -> None:
    shown = {kind for kind, count in total(documents).items() if count.gold}
    assert set(floors.read(FIXTURES / floors.NAME).floors) >= shown, "run: python -m tests.quality --raise-floors"


def test_the_fixtures_show_every_kind(documents: list[Document]) -> None:
    assert [kind for kind, count in total(documents).items() if not count.gold] == []


def test_every_lowered_floor_has_a_reason() -> None:
    assert [entry for entry in floors.read(FIXTURES / floors.NAME).lowered if not entry["because"]] == []


def test_the_page_shows_the_table_that_the_fixtures_give(documents: list[Document]) -> None:
    assert page.shown(REPOSITORY / page.PATH) == table(documents), "run: python -m tests.quality --write"


def test_the_page_names_every_kind() -> None:
    text = (REPOSITORY / page.PATH).read_text(encoding="utf-8").partition(page.BEGIN)[0]
    assert [kind for kind in KINDS if f"`{kind}`" not in text and not kind.startswith("meeting.")] == []


@pytest.mark.parametrize("source", fixture_sources(), ids=_name)
def test_a_gold_has_the_keys_that_are_read(source: Path) -> None:
    written: dict[str, Any] = json.loads(gold_of(source).read_text(encoding="utf-8"))
    read = gold.read(gold_of(source))
    assert set(written) - FOR_PEOPLE == read.model_fields_set
    assert set(written.get("meeting", ())) == read.meeting.model_fields_set
    assert written["file"] == source.name
    for kind in ("items", "attendance", "decisions", "actions", "declarations", "comments"):
        keys = [set(one) - {"lead_in"} for one in written.get(kind, ())]
        assert keys == [one.model_fields_set for one in getattr(read, kind)], kind


@pytest.mark.parametrize("source", fixture_sources(), ids=_name)
def test_the_words_of_a_gold_stand_in_its_source(source: Path) -> None:
    read, text = gold.read(gold_of(source)), mp.read(source).text
    letters = words.letters(text)  # emphasis may break a word, and of two people with one name the first has it only in part
    quoted = [item.title for item in read.items] + [comment.starts for comment in read.comments]
    quoted += [decision.starts for decision in read.decisions] + [action.starts for action in read.actions]
    assert [one for one in quoted if not words.contains(text, one) and words.letters(one) not in letters] == []
    names = [person.name for person in read.attendance] + [declared.name for declared in read.declarations]
    names += [action.owner for action in read.actions if action.owner]
    assert [name for name in names if not all(words.letters(part) in letters for part in name.split())] == []


@pytest.mark.parametrize("source", fixture_sources(), ids=_name)
def test_the_things_of_a_gold_stand_in_its_items(source: Path) -> None:
    read = gold.read(gold_of(source))
    places = {decision.item for decision in read.decisions} | {action.item for action in read.actions} | {vote.item for vote in read.votes}
    assert places <= {item.number or item.title for item in read.items} | {None}
