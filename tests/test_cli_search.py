"""`minutesparse search`: what it prints, where, and how it leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from minutesparse.tables import write_sqlite
from tests.tables.made import HALL, entry_of
from tests.test_cli import UNSAFE, run, run_on_a_terminal
from tests.writers.test_published import SHUT, _answer

if TYPE_CHECKING:
    from pathlib import Path

UNDATED = "Allotment Society\n\nMinutes\n\n1. Peers\n\nThe lease of the hut was put off.\n\n2. Close\n\nThe meeting closed at 9 pm.\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return an archive of two documents, the first with two paths."""
    folder = tmp_path_factory.mktemp("out")
    write_sqlite([entry_of(HALL, "a/hall.txt", "b/hall.txt"), entry_of(UNDATED, "z.txt")], folder / "tables.sqlite")
    return str(folder)


def test_a_hit_is_its_place_what_it_is_and_the_words_around(archive: str) -> None:
    assert run("search", archive, "renewed", "--kind", "decision") == (
        0,
        "a/hall.txt:14: decision in 1 Hedges (Long Ferry Parish Council, 2015-03-03)\n    the lease be renewed.\n    also b/hall.txt\n",
        "",
    )


def test_words_may_be_given_one_by_one(archive: str) -> None:
    assert run("search", archive, "barn", "runs") == run("search", archive, "barn runs")
    assert run("search", archive, "barn runs").out.startswith("a/hall.txt:12: item 1 Hedges (Long Ferry Parish Council, 2015-03-03)\n")


def test_filters_and_limits_are_kept(archive: str) -> None:
    def paths(*options: str) -> list[str]:
        status, out, _ = run("search", archive, "lease", "--format", "json", *options)
        assert status == 0
        return [json.loads(line)["path"] for line in out.splitlines()]

    assert set(paths()) == {"a/hall.txt", "z.txt"}
    assert paths("--limit", "1") == paths()[:1]
    assert set(paths("--from", "2015-03-03", "--to", "2015-03-03")) == {"a/hall.txt"}
    assert paths("--to", "2015-03-02") == []
    assert set(paths("--body", "allotment")) == {"z.txt"}


def test_json_has_the_place_and_where_the_words_stand_in_the_snippet(archive: str) -> None:
    hit = json.loads(run("search", archive, "barn runs", "--format", "json").out)
    assert [hit[name] for name in ("kind", "line", "start", "item", "date")] == ["item", 12, HALL.index("The lease"), 1, "2015-03-03"]
    assert [hit["snippet"][mark["start"] : mark["end"]] for mark in hit["marks"]] == ["barn", "runs"]


def test_where_nothing_is_found_that_is_told_on_standard_error(archive: str) -> None:
    assert run("search", archive, "otter", "(") == (0, "", "nothing is found for otter (\n")


def test_how_much_was_not_searched_is_told_on_standard_error(tmp_path: Path) -> None:
    write_sqlite([entry_of(_answer(SHUT))], tmp_path / "tables.sqlite")
    told = "what 1 restricted item says is withheld from the tables, and was not searched\n"
    assert run("search", str(tmp_path), "heron") == (0, "", f"nothing is found for heron\n{told}")


def test_an_archive_without_tables_is_told_with_the_way_out(tmp_path: Path) -> None:
    told = "there are no tables in it; make them with minutesparse archive FOLDER -o OUT, and name OUT"
    assert run("search", str(tmp_path), "otter") == (2, "", f"minutesparse: {tmp_path}: {told}\n")


@pytest.mark.parametrize("options", [("--from", "3 March"), ("--kind", "motion"), ("--limit", "0"), ("--format", "csv")])
def test_a_wrong_option_is_refused(archive: str, options: tuple[str, str]) -> None:
    assert run("search", archive, "lease", *options).status == 2


def test_what_a_terminal_would_obey_is_made_visible(tmp_path: Path) -> None:
    words = HALL.replace("hedge at", "hedge \u202e\x9b at")
    write_sqlite([entry_of(words, "h\x1b[2J.txt")], tmp_path / "tables.sqlite")
    for status, out, _ in (run("search", str(tmp_path), "cafe"), run_on_a_terminal("search", str(tmp_path), "cafe")):
        assert status == 0
        assert "h\\x1b[2J.txt:11: item 1 Hedges" in out
        assert "hedge \\u202e\\x9b at Café Lane" in out
        assert not UNSAFE.search(out)
    shown = run_on_a_terminal("search", str(tmp_path), "cafe", "--format", "json").out
    assert json.loads(shown)["path"] == "h\x1b[2J.txt"
    assert not UNSAFE.search(shown)


def test_a_terminal_with_colours_has_the_words_in_bold(archive: str) -> None:
    assert "The lease of the \x1b[1mbarn\x1b[0m \x1b[1mruns\x1b[0m out." in run_on_a_terminal("search", archive, "barn runs", NO_COLOR="").out
    assert "The lease of the barn runs out." in run_on_a_terminal("search", archive, "barn runs").out
