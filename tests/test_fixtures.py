"""Every document of `fixtures/` gives the record that stands beside it, and nothing goes without a fixture."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse import dialects, readers
from tests import golden, word
from tests.places import EXPECTED, FIXTURES, expectation_of, fixture_sources

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = fixture_sources()


def _name(path: Path) -> str:
    return path.relative_to(FIXTURES).as_posix()


@pytest.mark.parametrize("source", SOURCES, ids=_name)
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


@pytest.mark.parametrize("expectation", sorted(FIXTURES.glob(f"*/*/*{EXPECTED}")), ids=_name)
def test_an_expectation_has_a_source(expectation: Path) -> None:
    assert expectation in {expectation_of(source) for source in SOURCES}


@pytest.mark.parametrize("name", sorted(dialects.registered()))
def test_a_dialect_has_a_fixture(name: str) -> None:
    assert any(source.relative_to(FIXTURES).parts[0] == name for source in SOURCES)


@pytest.mark.parametrize("name", sorted(reader.format for reader in readers.READERS))
def test_a_reader_has_a_fixture(name: str) -> None:
    assert any(mp.read(source).source.format == name for source in SOURCES)


@pytest.mark.parametrize("name", sorted(word.MADE))
def test_the_word_files_are_those_that_the_script_makes(name: str) -> None:
    assert (FIXTURES / name).read_bytes() == word.MADE[name]()


def test_the_golden_command_leaves_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    kept, new = tmp_path / "generic" / "meeting" / "kept.txt", tmp_path / "generic" / "meeting" / "new.txt"
    kept.parent.mkdir(parents=True)
    kept.write_text("Hill Parish Council", encoding="utf-8")
    new.write_text("Dale Parish Council", encoding="utf-8")
    expectation_of(kept).write_text("by hand", encoding="utf-8")
    monkeypatch.setattr(golden, "FIXTURES", tmp_path)
    monkeypatch.setattr(golden, "fixture_sources", lambda: [kept, new])
    assert golden.main() == 0
    assert expectation_of(kept).read_text(encoding="utf-8") == "by hand"
    assert json.loads(expectation_of(new).read_text(encoding="utf-8"))["dialect"] == "generic"
    assert "new.txt" in capsys.readouterr().out
