"""Files and folders as a list of documents: what is taken, in which order, and what is passed over."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from minutesparse.review.folders import listed, told

if TYPE_CHECKING:
    from pathlib import Path


def files(folder: Path, *names: str) -> None:
    """Write empty files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")


def test_a_folder_gives_its_documents_in_order_of_their_paths(tmp_path: Path) -> None:
    files(tmp_path, "b.txt", "a.DOCX", "2021/march.md", "2021/april.html")
    found = listed([str(tmp_path)]).files
    assert [os.path.relpath(path, tmp_path) for path in found] == ["a.DOCX", "b.txt", "2021/april.html", "2021/march.md"]


def test_hidden_files_locks_and_links_are_passed_over(tmp_path: Path) -> None:
    files(tmp_path, "a.txt", ".hidden.txt", ".git/b.txt", "~$nutes.docx")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "folder").symlink_to(tmp_path)
    assert listed([str(tmp_path)]).files == (str(tmp_path / "a.txt"),)


def test_files_that_are_no_documents_are_counted_by_suffix(tmp_path: Path) -> None:
    files(tmp_path, "a.txt", "b.csv", "c.CSV", "README")
    listing = listed([str(tmp_path)])
    assert listing.files == (str(tmp_path / "a.txt"),)
    assert told(listing.others) == "3 files are no documents that can be read here (.csv 2, without a suffix 1)"


def test_what_is_named_is_listed_whatever_it_is_and_once(tmp_path: Path) -> None:
    files(tmp_path, "a.txt", "b.csv")
    named = [str(tmp_path / "b.csv"), "-", str(tmp_path), str(tmp_path / "a.txt"), "missing.txt"]
    assert listed(named).files == (str(tmp_path / "b.csv"), "-", str(tmp_path / "a.txt"), "missing.txt")
