"""What of a folder is a source, and what is listed with its reason."""

from __future__ import annotations

import hashlib
import io
import os
import socket
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from minutesparse.archive import Means, Options, run
from minutesparse.archive.walk import Found, Stamp, walk
from minutesparse.limits import Limits
from tests.archive.made import five, folder_of, minutes
from tests.readers.docx.build import p, packed, parts

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WORD = packed(parts(p("Sedge Parish Council")))


def _new(_: bytes, __: Stamp) -> Found | None:
    return None


Known = Callable[[bytes, Stamp], Found | None]


def found(folder: Path, *, members: bool = False, limits: Limits | None = None, known: Known = _new) -> dict[str, Found]:
    """Return what is found in a folder, by path."""
    listed = walk(os.fsencode(folder), out=None, limits=limits or Limits(), members=members, known=known)
    return {one.path: one for one in listed}


def states(folder: Path) -> dict[str, tuple[str, str | None]]:
    """Return the state and the reason of every file in a folder."""
    return {path: (one.state, one.reason) for path, one in found(folder).items()}


def test_content_makes_a_source_and_plain_text_needs_a_name_as_well(tmp_path: Path) -> None:
    files = {
        "a.txt": minutes(1),
        "b": minutes(2),
        "c.dat": WORD,
        "d.csv": b"a,b\n1,2\n",
        "e.jpg": b"\xff\xd8\xff\xe0 picture",
        "f.txt": b"",
        "g.docx": b"no package at all",
    }
    assert states(folder_of(tmp_path / "in", files)) == {
        "a.txt": ("source", None),
        "b": ("source", None),
        "c.dat": ("source", None),
        "d.csv": ("refused", "plain text, and .csv is no suffix of minutes"),
        "e.jpg": ("refused", "it is a JPEG picture, a format that is not read"),
        "f.txt": ("refused", "it is empty (zero bytes)"),
        "g.docx": ("source", None),
    }


def test_nothing_but_regular_files_is_opened(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1), ".hidden.txt": minutes(2), "~$a.docx": b"lock", ".git/b.txt": minutes(3)})
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        home = os.getcwd()  # noqa: PTH109 - the path of a socket is short
        os.chdir(folder)
        listening.bind("s")
        os.chdir(home)
        assert states(folder) == {
            ".git": ("refused", "it is hidden"),
            ".hidden.txt": ("refused", "it is hidden"),
            "a.txt": ("source", None),
            "link.txt": ("refused", "it is a link"),
            "loop": ("refused", "it is a link"),
            "pipe.txt": ("refused", "it is a pipe"),
            "s": ("refused", "it is a socket"),
            "~$a.docx": ("refused", "it is hidden"),
        }
    assert [one.path for one in found(folder).values() if one.state == "refused" and not one.remedy] == []


def test_a_file_larger_than_the_limit_is_told_and_not_read(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1)})
    one = found(folder, limits=Limits(source_bytes=10))["a.txt"]
    assert (one.state, one.code, one.sha256) == ("failed", "LimitExceeded", None)


def test_what_is_known_by_its_stamp_is_not_read_again(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.txt": minutes(2)})
    os.utime(folder / "a.txt", ns=(10**18, 10**18))
    stamps: dict[bytes, Stamp] = {}

    def known(raw: bytes, stamp: Stamp) -> Found | None:
        stamps[raw] = stamp
        return Found(raw, "source", "as before", stamp)

    listed = found(folder, known=known)
    assert listed["a.txt"].sha256 == "as before"
    assert listed["b.txt"].sha256 == hashlib.sha256(minutes(2)).hexdigest(), "a file that was just written may change once more unseen"
    assert stamps == {b"a.txt": Stamp(len(minutes(1)), 10**18)}


def _zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_files_in_a_zip_archive_are_sources_when_asked_for(tmp_path: Path) -> None:
    inner = _zipped({"z.txt": minutes(9)})
    box = _zipped({"a/b.txt": minutes(1), "../c.txt": minutes(2), "d.csv": b"a,b\n", "inner.zip": inner})
    folder = folder_of(tmp_path / "in", {"box.zip": box, "e.txt": minutes(3)})
    closed = found(folder)["box.zip"]
    assert (closed.state, closed.reason) == ("refused", "it is a zip archive, a format that is not read")
    assert closed.remedy == "have the files in it read with --members"
    assert {path: one.state for path, one in found(folder, members=True).items()} == {
        "box.zip!/../c.txt": "source",
        "box.zip!/a/b.txt": "source",
        "box.zip!/d.csv": "refused",
        "box.zip!/inner.zip": "refused",
        "e.txt": "source",
    }


def test_a_zip_archive_that_asks_for_too_much_is_told(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", {"bomb.zip": _zipped({"a.txt": b" " * 2**22}), "bad.zip": b"PK\x03\x04"})
    listed = found(folder, members=True)
    assert (listed["bomb.zip!/a.txt"].state, listed["bomb.zip!/a.txt"].code) == ("failed", "LimitExceeded")
    assert (listed["bad.zip"].state, listed["bad.zip"].code) == ("failed", "UnreadableSource")


def test_the_files_in_a_zip_archive_are_read_in_a_run(tmp_path: Path, means: Means) -> None:
    box = _zipped({name.replace("/", "-"): data for name, data in five().items()})
    folder = folder_of(tmp_path / "in", {"box.zip": box})
    summary = run(folder, tmp_path / "out", options=Options(members=True), means=means)
    assert (summary.done, summary.failed) == (5, 0)
    assert run(folder, tmp_path / "out", options=Options(members=True), means=means).read == 0


def test_a_source_that_changes_before_it_is_read_is_told_and_read_next_time(tmp_path: Path, means: Means, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutesparse.archive import plan

    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.txt": minutes(2)}), tmp_path / "out"
    settle = plan.Planner._settle

    def changing(self: plan.Planner, *, retry: bool) -> None:
        settle(self, retry=retry)
        (folder / "b.txt").write_bytes(minutes(3))

    monkeypatch.setattr(plan.Planner, "_settle", changing)
    summary = run(folder, out, means=means)
    assert (summary.done, summary.failed, [failure.reason for failure in summary.failures]) == (1, 1, ["it changed while the archive was made"])
    monkeypatch.undo()
    again = run(folder, out, means=means)
    assert (again.read, again.done, again.failed) == (1, 2, 0)
