"""`minutesparse clean`: what it writes, where, what it prints, and how it leaves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests import word
from tests.copies.packages import body_of
from tests.test_cli import run, run_on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

WORDS = word.paragraph("Words.")
SOURCE = word.docx(
    WORDS + word.paragraph("<AI1>"), word.paragraph("a", word.commented(0, "b")), comments=(word.Comment("A", "A", "", "Why?", done=False),)
)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.docx"
    path.write_bytes(SOURCE)
    return path


def test_a_copy_is_written_and_the_log_printed(note: Path, tmp_path: Path) -> None:
    ended = run("clean", str(note), "-o", str(tmp_path / "clean"))
    about, edit = [json.loads(line) for line in ended.out.splitlines()]
    assert (ended.status, ended.err) == (0, "")
    assert (about["source"], about["edits"], edit["source"], edit["text"]) == ("note.docx", 1, "note.docx", "<AI1>")
    assert body_of((tmp_path / "clean" / "note.docx").read_bytes()).startswith(WORDS + "<w:p>")
    assert note.read_bytes() == SOURCE


def test_the_log_goes_to_a_file_when_one_is_named(note: Path, tmp_path: Path) -> None:
    log = tmp_path / "edits.jsonl"
    ended = run("clean", str(note), "-o", str(tmp_path / "clean"), "--log", str(log))
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2


def test_the_log_tells_of_a_copy_once_however_often_it_is_asked_for(note: Path, tmp_path: Path) -> None:
    words = ("clean", str(note), "-o", str(tmp_path / "clean"), "--log", str(tmp_path / "edits.jsonl"))
    run(*words)
    assert run(*words) == (0, "", "")
    assert len((tmp_path / "edits.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_the_log_tells_of_no_copy_that_could_not_be_written(note: Path, tmp_path: Path) -> None:
    (tmp_path / "clean").touch()
    ended = run("clean", str(note), "-o", str(tmp_path / "clean"), "--log", str(tmp_path / "edits.jsonl"))
    assert ended.status == 2
    assert not (tmp_path / "edits.jsonl").exists()


def test_no_copy_stays_whose_log_could_not_be_written(note: Path, tmp_path: Path) -> None:
    (tmp_path / "edits").mkdir()
    ended = run("clean", str(note), "-o", str(tmp_path / "clean"), "--log", str(tmp_path / "edits"))
    assert (ended.status, _names(tmp_path / "clean")) == (2, [])
    assert ended.err.startswith(f"minutesparse: {tmp_path}/edits: it cannot be written")


def test_a_dry_run_writes_the_log_alone(note: Path, tmp_path: Path) -> None:
    ended = run("clean", str(note), "-o", str(tmp_path / "clean"), "--log", str(tmp_path / "edits.jsonl"), "--dry-run")
    assert ended.status == 0
    assert _names(tmp_path) == ["edits.jsonl", "note.docx"]
    assert run("clean", str(note), "--dry-run").out == (tmp_path / "edits.jsonl").read_text(encoding="utf-8")


def test_without_a_folder_or_a_dry_run_the_call_is_wrong(note: Path) -> None:
    ended = run("clean", str(note))
    assert ended.status == 2
    assert "name a folder for the copies with -o" in " ".join(ended.err.replace("│", " ").split())


def test_all_comments_and_all_changes_go_when_asked(tmp_path: Path) -> None:
    changed = word.paragraph(f'a<w:ins w:id="1">{word.run("b")}</w:ins>'.replace("a<", "<"), word.commented(0, "c"))
    (tmp_path / "note.docx").write_bytes(word.docx(changed, comments=(word.Comment("A", "A", "", "Why?"),)))
    run("clean", str(tmp_path / "note.docx"), "-o", str(tmp_path / "clean"), "--comments", "all", "--changes", "accept")
    assert body_of((tmp_path / "clean" / "note.docx").read_bytes()) == word.paragraph("b", "c")


def test_each_source_stands_or_falls_alone(note: Path, tmp_path: Path) -> None:
    ended = run("clean", str(tmp_path / "gone.docx"), str(note), "-o", str(tmp_path / "clean"))
    assert ended.status == 2
    assert ended.err.startswith("minutesparse: ")
    assert "gone.docx: there is no such file" in ended.err
    assert _names(tmp_path / "clean") == ["note.docx"]


def test_the_source_is_not_overwritten(note: Path, tmp_path: Path) -> None:
    ended = run("clean", str(note), "-o", str(tmp_path), "--log", str(tmp_path / "edits.jsonl"))
    assert ended.status == 2
    assert "note.docx: the copy would overwrite its source; name another folder with -o" in ended.err
    assert note.read_bytes() == SOURCE
    assert not (tmp_path / "edits.jsonl").exists()


def test_a_copy_that_is_there_already_is_left_there(note: Path, tmp_path: Path) -> None:
    run("clean", str(note), "-o", str(tmp_path / "clean"))
    assert run("clean", str(note), "-o", str(tmp_path / "clean")).status == 0
    (tmp_path / "clean" / "note.docx").write_bytes(b"mine")
    ended = run("clean", str(note), "-o", str(tmp_path / "clean"))
    assert (ended.status, (tmp_path / "clean" / "note.docx").read_bytes()) == (2, b"mine")
    assert ended.err.startswith(f"minutesparse: {tmp_path}/clean/note.docx: there is another file of this name; move it away")


def test_standard_input_can_be_cleaned(tmp_path: Path) -> None:
    ended = run("clean", "-", "-o", str(tmp_path / "clean"), given=SOURCE)
    assert (ended.status, _names(tmp_path / "clean")) == (0, ["document.docx"])


def test_a_terminal_shows_a_line_a_source(note: Path, tmp_path: Path) -> None:
    ended = run_on_a_terminal("clean", str(note), "-o", str(tmp_path / "clean"))
    assert ended.status == 0
    assert "".join(ended.out.split("\n")).endswith("note.docx: 1 marker")
