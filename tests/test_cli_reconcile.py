"""`minutesparse reconcile`: what it prints, and how it leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.reconciliation.meeting import ITEM, MINUTES, NEXT
from tests.test_cli import run, run_on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = {"minutes": MINUTES, "item": ITEM, "draft": MINUTES.replace("nine lamps", "eight lamps"), "june": NEXT}
    for name, page in pages.items():
        (tmp_path / f"{name}.txt").write_text(page, encoding="utf-8")
    return tmp_path


def test_json_is_the_whole_result_on_one_line(folder: Path) -> None:
    ended = run("reconcile", str(folder / "item.txt"), str(folder / "minutes.txt"))
    result = json.loads(ended.out)
    assert (ended.status, ended.err, ended.out.count("\n")) == (0, "", 1)
    assert (result["base"], result["record"]["kind"], len(result["copies"])) == (1, "minutes", 2)


def test_a_conflict_is_no_failure_and_is_told_with_both_values_and_places(folder: Path) -> None:
    ended = run("reconcile", "--format", "summary", str(folder / "minutes.txt"), str(folder / "draft.txt"))
    words = " ".join(ended.out.split())
    assert (ended.status, ended.err) == (0, "")
    assert "Differs 1 item 4, text [2] 27:1 Members walked the lane after dark and counted eight lamps" in words
    assert "[1] 27:1 Members walked the lane after dark and counted nine lamps" in words


def test_on_a_terminal_it_is_a_summary(folder: Path) -> None:
    ended = run_on_a_terminal("reconcile", str(folder / "minutes.txt"), str(folder / "item.txt"))
    assert ended.status == 0
    assert "Marl Green Parish Council, Tuesday 4 May 2021" in ended.out
    assert "TB1" in ended.out


def test_what_is_not_of_one_meeting_is_one_line_on_standard_error(folder: Path) -> None:
    ended = run("reconcile", str(folder / "minutes.txt"), str(folder / "june.txt"))
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("minutesparse: ")
    assert "are not copies of one meeting: against it, another date (" in ended.err


def test_a_source_that_cannot_be_read_is_named(folder: Path) -> None:
    ended = run("reconcile", str(folder / "minutes.txt"), str(folder / "gone.txt"))
    assert (ended.status, ended.out) == (2, "")
    assert "gone.txt: there is no such file" in ended.err


def test_one_copy_alone_is_a_wrong_call(folder: Path) -> None:
    ended = run("reconcile", str(folder / "minutes.txt"))
    assert ended.status == 2
    assert "name two copies or more" in " ".join(ended.err.replace("│", " ").split())


def test_a_copy_may_come_from_standard_input(folder: Path) -> None:
    ended = run("reconcile", "-", str(folder / "minutes.txt"), given=ITEM.encode())
    assert ended.status == 0


def test_nothing_in_a_document_steers_the_terminal(folder: Path) -> None:
    (folder / "bad.txt").write_text(MINUTES.replace("nine lamps", "nine\x1b[31m lamps"), encoding="utf-8")
    ended = run("reconcile", "--format", "summary", str(folder / "minutes.txt"), str(folder / "bad.txt"))
    assert ended.status == 0
    assert "\x1b" not in ended.out
