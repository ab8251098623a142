"""Every document of `fixtures/` gives the record that stands beside it, and nothing goes without a fixture."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse import dialects, readers
from tests import golden, opendocument, word
from tests.places import EXPECTED, FIXTURES, GOLD, expectation_of, fixture_copies, fixture_sources, gold_of

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = fixture_sources()
WHOLE = [source for source in SOURCES if expectation_of(source).exists()]
"""Those whose record is compared to the last field; of the others the gold alone says what is in them."""


def _name(path: Path) -> str:
    return path.relative_to(FIXTURES).as_posix()


@pytest.mark.parametrize("source", SOURCES, ids=_name)
def test_a_fixture_has_a_gold(source: Path) -> None:
    assert gold_of(source).exists(), "write by hand what a person reads in it: docs/how-to/add-a-fixture.md"


@pytest.mark.parametrize("source", WHOLE, ids=_name)
def test_a_fixture_gives_the_record_beside_it(source: Path) -> None:
    expected = json.loads(expectation_of(source).read_text(encoding="utf-8"))
    assert golden.record_of(source) == expected


@pytest.mark.parametrize("source", SOURCES, ids=_name)
def test_a_fixture_lies_in_the_folder_of_its_dialect(source: Path) -> None:
    assert mp.parse(source).dialect == source.relative_to(FIXTURES).parts[0]


@pytest.mark.parametrize("folder", sorted({source.parent for source in SOURCES}), ids=_name)
def test_a_fixture_says_what_it_shows(folder: Path) -> None:
    about = tomllib.loads((folder / "about.toml").read_text(encoding="utf-8"))
    assert set(about) == {"shows", "layout", "traps"}
    assert about["shows"]
    assert about["layout"]


@pytest.mark.parametrize("beside", sorted([*FIXTURES.rglob(f"*{EXPECTED}"), *FIXTURES.rglob(f"*{GOLD}")]), ids=_name)
def test_what_stands_beside_a_source_has_one(beside: Path) -> None:
    assert beside in {path for source in SOURCES for path in (expectation_of(source), gold_of(source))}


@pytest.mark.parametrize("name", sorted(dialects.registered()))
def test_a_dialect_has_a_fixture(name: str) -> None:
    assert any(source.relative_to(FIXTURES).parts[0] == name for source in SOURCES)


@pytest.mark.parametrize("name", sorted(reader.format for reader in readers.READERS))
def test_a_reader_has_a_fixture(name: str) -> None:
    assert any(mp.read(source).source.format == name for source in [*SOURCES, *fixture_copies()])


MADE = word.MADE | opendocument.MADE


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_packages_are_those_that_the_script_makes(name: str) -> None:
    assert (FIXTURES / name).read_bytes() == MADE[name]()


def test_the_golden_command_drafts_what_it_is_asked_for_and_leaves_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, new, other = (tmp_path / "generic" / place for place in ("meeting/kept.txt", "meeting/new.txt", "another/other.txt"))
    for path in (kept, new, other):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Dale Parish Council", encoding="utf-8")
    expectation_of(kept).write_text("by hand", encoding="utf-8")
    monkeypatch.setattr(golden, "FIXTURES", tmp_path)
    monkeypatch.setattr(golden, "fixture_sources", lambda: [kept, new, other])
    assert golden.main([str(kept.parent)]) == 0
    assert expectation_of(kept).read_text(encoding="utf-8") == "by hand"
    assert json.loads(expectation_of(new).read_text(encoding="utf-8"))["dialect"] == "generic"
    assert not expectation_of(other).exists()
    assert "new.txt" in capsys.readouterr().out
