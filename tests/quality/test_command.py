"""`python -m tests.quality`: what it prints, and what it writes only when it is told to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.quality import floors
from tests.quality.__main__ import main
from tests.quality.folders import written
from tests.quality.page import BEGIN, END, PATH

if TYPE_CHECKING:
    from pathlib import Path


def _cells(table: str, kind: str) -> list[str]:
    row = next(line for line in table.splitlines() if line.startswith(f"| {kind} "))
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_it_prints_a_row_for_each_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(written(tmp_path))]) == 0
    printed = capsys.readouterr().out
    assert _cells(printed, "decisions")[1:7] == ["3", "2", "2", "100.0", "66.7", "80.0"]
    assert _cells(printed, "due")[1:7] == ["0", "0", "0", "–", "–", "–"]
    assert printed.endswith("2 documents\n")


def test_it_lists_misses_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(written(tmp_path)), "--misses"]) == 0
    assert "decisions: missing: half.txt: [1] 'the wall be painted'\n" in capsys.readouterr().out


def test_one_kind_and_one_document_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(written(tmp_path)), "--only", "whole", "--kind", "meeting", "--kind", "items"]) == 0
    rows = [line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    assert rows[2:5] == ["items", "meeting.body", "meeting.date"]
    assert "decisions" not in rows


def test_a_document_that_cannot_be_read_is_named_and_all_of_it_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (written(tmp_path) / "half.txt").unlink()
    assert main([str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"cannot be read: {tmp_path / 'half.txt'}: there is no such file")
    assert _cells(printed, "decisions")[1:4] == ["3", "1", "1"]
    assert _cells(printed, "items")[1:4] == ["4", "2", "2"]


def test_a_folder_without_a_gold_is_an_error(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2


def test_measuring_writes_nothing(tmp_path: Path) -> None:
    before = sorted(written(tmp_path).iterdir())
    main([], fixtures=tmp_path, repository=tmp_path)
    assert sorted(tmp_path.iterdir()) == before


def test_floors_are_set_at_the_present_figures_and_never_lowered(tmp_path: Path) -> None:
    path = written(tmp_path) / floors.NAME
    assert main(["--raise-floors"], fixtures=tmp_path) == 0
    reached = json.loads(path.read_text(encoding="utf-8"))["floors"]
    assert (reached["decisions"], reached["items"]) == (0.8, 1.0)
    assert "due" not in reached
    (tmp_path / "whole.txt").unlink()
    assert main(["--raise-floors"], fixtures=tmp_path) == 0
    assert json.loads(path.read_text(encoding="utf-8"))["floors"] == reached


def test_a_floor_is_lowered_with_a_reason_that_is_kept(tmp_path: Path) -> None:
    path = tmp_path / floors.NAME
    floors.write(path, floors.Floors({"decisions": 0.9, "items": 1.0}))
    assert main(["--lower", "decisions", "--to", "0.85", "--because", "five harder documents"], fixtures=tmp_path) == 0
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "floors": {"decisions": 0.85, "items": 1.0},
        "lowered": [{"kind": "decisions", "from": 0.9, "to": 0.85, "because": "five harder documents"}],
    }


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--lower", "decisions", "--to", "0.85"], "without a reason"),
        (["--lower", "decisions", "--to", "0.85", "--because", " "], "without a reason"),
        (["--lower", "decisions", "--because", "harder"], "--to"),
        (["--lower", "decisions", "--to", "0.95", "--because", "harder"], "not between 0 and 0.9"),
        (["--lower", "votes", "--to", "0.5", "--because", "harder"], "has no floor"),
    ],
)
def test_a_floor_is_not_lowered_otherwise(arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / floors.NAME
    floors.write(path, floors.Floors({"decisions": 0.9}))
    before = path.read_text(encoding="utf-8")
    assert main(arguments, fixtures=tmp_path) == 2
    assert told in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("option", [["--write"], ["--raise-floors"], ["--lower", "items", "--to", "0.5", "--because", "harder"]])
def test_floors_and_page_are_about_all_fixtures(option: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for part in ([str(written(tmp_path))], ["--only", "whole"]):
        with pytest.raises(SystemExit):
            main([*option, *part], fixtures=tmp_path, repository=tmp_path)
        assert "about all fixtures" in capsys.readouterr().err


def test_the_page_gets_the_table_between_its_markers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / PATH
    page.parent.mkdir(parents=True)
    page.write_text(f"# Quality\n\n{BEGIN}\nold\n{END}\n\nMore.\n", encoding="utf-8")
    assert main(["--write"], fixtures=written(tmp_path), repository=tmp_path) == 0
    table = capsys.readouterr().out.removesuffix("2 documents\n")
    assert page.read_text(encoding="utf-8") == f"# Quality\n\n{BEGIN}\n{table}{END}\n\nMore.\n"


def test_a_page_without_markers_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / PATH
    page.parent.mkdir(parents=True)
    page.write_text("# Quality\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"quality\.md has no line"):
        main(["--write"], fixtures=written(tmp_path), repository=tmp_path)
    assert page.read_text(encoding="utf-8") == "# Quality\n"
