"""Copies on disk: nothing is overwritten, and a file is there wholly or not at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.copies import Copy, files

if TYPE_CHECKING:
    from pathlib import Path


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _copy(name: str | None = "note.txt", data: bytes = b"Roads\n", format: str = "text") -> Copy:
    return Copy(name, "text", "0" * 64, format, data, ())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("note.txt", "note.txt"),
        ("Note of 3 June – final.docx", "Note of 3 June – final.docx"),
        (None, "document.text"),
        ("..", "document"),
        ("a/b\\c:d.txt", "a_b_c_d.txt"),
        ("x\x1b[2J.txt", "x_[2J.txt"),
        ("con.txt", "_con.txt"),
        ("COM1", "_COM1"),
        ("council.txt", "council.txt"),
        (" note.txt. ", "note.txt"),
        ("a" * 300 + ".docx", "a" * 116 + ".docx"),
        ("." + "a" * 300, "a" * 120),
        ("議" * 83 + ".txt", "議" * 78 + ".txt"),
        ("a." + "議" * 83, "a." + "議" * 79),
    ],
)
def test_a_copy_gets_the_name_of_its_source_made_safe(name: str | None, expected: str) -> None:
    assert files.file_name(_copy(name)) == expected


@pytest.mark.parametrize("name", ["議" * 83 + ".txt", "😀" * 200, "a." + "é" * 119])
@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_copy_with_a_long_name_in_any_script_can_be_written(name: str, format: str, tmp_path: Path) -> None:
    files.save(_copy(name, format=format), tmp_path)
    assert _names(tmp_path) == [files.file_name(_copy(name, format=format))]


def test_a_copy_in_markdown_says_so_in_its_name() -> None:
    assert files.file_name(_copy("minutes.pdf", format="markdown")) == "minutes.pdf.md"


def test_a_copy_is_written_into_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    path = files.save(_copy(), tmp_path / "clean" / "2014")
    assert (path, path.read_bytes()) == (tmp_path / "clean" / "2014" / "note.txt", b"Roads\n")
    assert _names(path.parent) == ["note.txt"]


def test_a_copy_may_be_read_by_whom_a_new_file_may(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    assert stat.S_IMODE(files.save(_copy(), tmp_path).stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_the_same_copy_may_be_there_already(tmp_path: Path) -> None:
    first = files.save(_copy(), tmp_path).stat().st_mtime_ns
    assert files.save(_copy(), tmp_path).stat().st_mtime_ns == first


def test_another_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"mine")
    with pytest.raises(mp.UnwritableTarget, match="there is another file of this name; move it away"):
        files.save(_copy(), tmp_path)
    assert (tmp_path / "note.txt").read_bytes() == b"mine"
    assert _names(tmp_path) == ["note.txt"]


def test_neither_is_one_that_comes_there_at_the_last_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: ((tmp_path / "note.txt").write_bytes(b"mine"), written(descriptor)))
    with pytest.raises(mp.UnwritableTarget):
        files.save(_copy(), tmp_path)
    assert (tmp_path / "note.txt").read_bytes() == b"mine"
    assert _names(tmp_path) == ["note.txt"]


def test_the_source_is_never_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "note.txt"
    source.write_bytes(b"Roads\n")
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(mp.UnwritableTarget, match="the copy would overwrite its source; name another folder"):
        files.save(_copy(), tmp_path / "link", source)


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(mp.UnwritableTarget, match=r"note\.txt: it cannot be written \(No space left on device\)"):
        files.save(_copy(), tmp_path)
    assert _names(tmp_path) == []


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "clean").touch()
    with pytest.raises(mp.UnwritableTarget, match="it cannot be written"):
        files.save(_copy(), tmp_path / "clean")


def test_without_hard_links_a_copy_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    assert files.save(_copy(), tmp_path).read_bytes() == b"Roads\n"
    assert _names(tmp_path) == ["note.txt"]


def test_a_log_grows(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "edits.jsonl"
    files.append("{}\n", log)
    files.append("[]\n", log)
    assert log.read_text(encoding="utf-8") == "{}\n[]\n"
