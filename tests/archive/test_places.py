"""What a run may write to and take away from: an archive, and nothing that somebody else put there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.archive import Means, preview, run
from tests.archive.made import folder_of, minutes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ACTS = pytest.mark.parametrize("act", [run, preview])


def _content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@ACTS
@pytest.mark.parametrize("name", ["texts/ab/a.txt", ".work/a.txt", "report/a.html", "a.txt"])
def test_a_folder_with_other_things_than_an_archive_stays_as_it_is(tmp_path: Path, means: Means, act: Callable[..., object], name: str) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), folder_of(tmp_path / "out", {name: b"words"})
    with pytest.raises(mp.UnwritableTarget):
        act(folder, out, means=means)
    assert _content(out) == {name: b"words"}


@ACTS
def test_what_to_do_about_a_folder_with_other_things_is_told(tmp_path: Path, means: Means, act: Callable[..., object]) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), folder_of(tmp_path / "out", {"a": b"", "ledger.sqlite": b""})
    with pytest.raises(mp.UnwritableTarget, match=r"there are files in it, and it is no archive; name a new folder with -o, or an empty one"):
        act(folder, out, means=means)
    with pytest.raises(mp.UnwritableTarget, match=r"it is no folder; name another folder with -o"):
        act(folder, out / "a", means=means)
    with pytest.raises(mp.UnwritableTarget, match=r"it cannot be written \(Not a directory\); name another folder with -o"):
        act(folder, out / "a" / "b", means=means)


def test_a_folder_with_the_ledger_of_another_program_stays_as_it_is(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), folder_of(tmp_path / "out", {"texts/ab/a.txt": b"words"})
    with closing(sqlite3.connect(out / "ledger.sqlite")) as accounts:
        accounts.execute("CREATE TABLE accounts (pence)")
    before = _content(out)
    with pytest.raises(mp.UnwritableTarget, match=r"it is no ledger of an archive; name another folder with -o"):
        run(folder, out, means=means)
    after = _content(out)
    assert {name: after[name] for name in before} == before


@ACTS
def test_sources_may_not_lie_in_the_archive(tmp_path: Path, means: Means, act: Callable[..., object]) -> None:
    out = tmp_path / "out"
    run(folder_of(tmp_path / "in", {"a.txt": minutes(1)}), out, means=means)
    (tmp_path / "link").symlink_to(out / "texts")
    before = _content(out)
    for folder in (out, out / "texts", next((out / "texts").iterdir()), tmp_path / "link"):
        with pytest.raises(mp.UnwritableTarget, match="the archive would lie among its own sources; name another folder with -o"):
            act(folder, out, means=means)
    assert _content(out) == before


def test_files_in_an_archive_that_no_run_made_stay(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    run(folder, out, means=means)
    mine = folder_of(out, {"texts/ab/note.txt": b"mine", f"records/ab/{'0' * 32}-a.json": b"{}", "copies/notes/a.md": b"mine"})
    assert run(folder, mine, means=means).read == 0
    assert {name: data for name, data in _content(out).items() if data == b"mine"} == {"texts/ab/note.txt": b"mine", "copies/notes/a.md": b"mine"}


@pytest.mark.parametrize("begun", [{}, {".lock": b""}, {".lock": b"process 1", "ledger.sqlite": b"", "ledger.sqlite-journal": b""}])
def test_what_a_run_left_that_was_ended_at_its_first_steps_is_gone_on_with(tmp_path: Path, means: Means, begun: dict[str, bytes]) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), folder_of(tmp_path / "out", begun)
    assert run(folder, out, means=means).done == 1
