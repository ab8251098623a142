"""`minutesparse archive`: what it prints, where, and how it leaves."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import Means, Progress
from minutesparse.cli.gauges import words
from tests.archive.made import folder_of, minutes
from tests.test_cli import run, run_on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"a.txt": minutes(1), "b.txt": minutes(2), "copy.txt": minutes(1), "data.csv": b"a,b\n"}


def test_a_run_tells_how_the_archive_stands(tmp_path: Path) -> None:
    folder, out = str(folder_of(tmp_path / "in", FILES)), str(tmp_path / "out")
    status, told, err = run("archive", folder, "-o", out)
    assert (status, told.splitlines()) == (0, ["3 files of 2 sources: 2 read (2 now), 0 failed", "1 file passed over, no documents"])
    assert [line.partition(",")[0] for line in err.splitlines()] == [
        "minutesparse: planning 4 files",
        "minutesparse: reading 2 of 2 files",
        "minutesparse: finishing",
    ]
    assert run("archive", "--quiet", folder, "-o", out) == (0, "", "")


def test_files_that_fail_are_told_one_by_one_and_leave_with_one(tmp_path: Path) -> None:
    files = {**FILES, **{f"bad{number:02}.docx": f"PK\x03\x04 {number}".encode() for number in range(22)}}
    status, told, err = run("archive", "--quiet", str(folder_of(tmp_path / "in", files)), "-o", str(tmp_path / "out"))
    lines = err.splitlines()
    assert (status, told, len(lines)) == (1, "", 21)
    assert lines[0] == "minutesparse: bad00.docx: it is cut short or damaged; look for another copy"
    assert lines[-1] == "minutesparse: … and 2 more, all in the report"


def test_what_becomes_of_results_whose_sources_are_gone_is_told(tmp_path: Path) -> None:
    folder, out = folder_of(tmp_path / "in", FILES), str(tmp_path / "out")
    run("archive", "--quiet", str(folder), "-o", out)
    (folder / "b.txt").unlink()
    assert run("archive", "--dry-run", str(folder), "-o", out)[1].splitlines()[-1] == (
        "1 source no longer in the folder, whose results stay: they go with --prune"
    )
    asked = [run("archive", *prune, str(folder), "-o", out)[1].splitlines()[2:] for prune in ([], ["--prune"], [])]
    assert asked == [
        ["1 file gone since the last run", "1 source no longer in the folder, whose results stay: they go with --prune"],
        ["1 source no longer in the folder, whose results were taken away"],
        [],
    ]


def test_what_cannot_go_on_leaves_with_two_and_one_line(tmp_path: Path) -> None:
    missing = str(tmp_path / "none")
    assert run("archive", missing, "-o", str(tmp_path / "out")) == (
        2,
        "",
        f"minutesparse: {missing}: there is no such folder; name the folder with the minutes\n",
    )
    folder = str(folder_of(tmp_path / "in", FILES))
    status, _, err = run("archive", folder, "-o", str(tmp_path / "in"))
    assert (status, err) == (2, f"minutesparse: {folder}: the archive would lie among its own sources; name another folder with -o\n")
    status, _, err = run("archive", "--executor", "spark://x", folder, "-o", str(tmp_path / "out"))
    assert status == 2
    assert err.splitlines()[-1] == "minutesparse: there is no engine 'spark://x'; write it as dask://HOST:PORT, or leave it out"


def test_numbers_and_names_that_cannot_be_are_told_before_anything_is_read(tmp_path: Path) -> None:
    folder, out = str(folder_of(tmp_path / "in", FILES)), tmp_path / "out"
    for asked in ([], ["--dry-run"]):
        status, told, err = run("archive", *asked, "--dialect", "martian", folder, "-o", str(out))
        assert (status, told) == (2, "")
        assert err.startswith("minutesparse: there is no dialect 'martian'; choose one of ")
    for option, number in (("--seconds", "inf"), ("--seconds", "nan"), ("--seconds", "0"), ("--workers", "-1"), ("--memory", "0")):
        status, told, err = run("archive", option, number, folder, "-o", str(out))
        assert (status, told) == (2, "")
        assert f"Invalid value for '{option}'" in err
    assert not out.exists()


@pytest.mark.parametrize("name", ["workers", "memory", "seconds", "task_files", "task_bytes"])
@pytest.mark.parametrize("value", [0, -1])
def test_numbers_that_nothing_can_be_done_with_are_refused(name: str, value: int) -> None:
    with pytest.raises(mp.InvalidLimit, match=f"{name} cannot be {value}; give a "):
        Means(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("seconds", [math.inf, math.nan, 10**7])
def test_a_time_without_end_is_refused(seconds: float) -> None:
    with pytest.raises(mp.InvalidLimit, match=f"seconds cannot be {seconds}; give a number above 0, 1,000,000 at most"):
        Means(seconds=seconds)


def test_more_memory_than_there_can_be_bounds_nothing(tmp_path: Path) -> None:
    folder = str(folder_of(tmp_path / "in", FILES))
    assert run("archive", "--quiet", "--memory", str(2**50), folder, "-o", str(tmp_path / "out")) == (0, "", "")


def test_a_program_is_told_how_far_it_is_as_json(tmp_path: Path) -> None:
    status, _, err = run("archive", "--json-progress", str(folder_of(tmp_path / "in", FILES)), "-o", str(tmp_path / "out"))
    told = [json.loads(line) for line in err.splitlines()]
    assert (status, [one["phase"] for one in told]) == (0, ["planning", "reading", "finishing", "done"])
    size = len(minutes(1)) + len(minutes(2))
    assert [told[1][key] for key in ("files", "of_files", "size", "of_size", "failed")] == [2, 2, size, size, 0]


def test_a_dry_run_prints_what_would_be_done(tmp_path: Path) -> None:
    folder, out = str(folder_of(tmp_path / "in", FILES)), tmp_path / "out"
    status, told, _ = run("archive", "--dry-run", folder, "-o", str(out))
    assert (status, told.splitlines()[-1], out.exists()) == (0, "2 sources to be read, 0.0 MB", False)


def test_on_a_terminal_a_bar_is_shown_and_taken_away(tmp_path: Path) -> None:
    status, told, _ = run_on_a_terminal("archive", str(folder_of(tmp_path / "in", FILES)), "-o", str(tmp_path / "out"))
    assert status == 0
    assert "planning 4 files, 0.0 MB" in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", told)
    assert "3 files of 2 sources: 2 read (2 now), 0 failed" in told


def test_names_of_files_steer_no_terminal(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1), "\x1b[2J\u202e.docx": b"PK\x03\x04"})
    status, _, err = run("archive", "--quiet", str(folder), "-o", str(tmp_path / "out"))
    assert status == 1
    assert err == "minutesparse: \\x1b[2J\\u202e.docx: it is cut short or damaged; look for another copy\n"


def test_how_far_a_run_is_can_be_said_in_words() -> None:
    progress = Progress("reading", 500, 2_000, 5_000_000, 20_000_000, 3, 50.0)
    assert words(progress) == "reading 500 of 2,000 files, 5.0 of 20.0 MB, 10 files/s, 2 min left, 3 failed"
    assert words(progress._replace(seconds=3_000.0)) == "reading 500 of 2,000 files, 5.0 of 20.0 MB, 0 files/s, 2 h 30 min left, 3 failed"
    assert words(Progress("planning", 3, size=10**6, seconds=0.5)) == "planning 3 files, 1.0 MB, 6 files/s"


def test_the_library_knows_the_archive_without_importing_it() -> None:
    assert mp.archive.run.__module__ == "minutesparse.archive.run"
    assert "archive" in mp.__all__
