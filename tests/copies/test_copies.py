"""What `mp.clean` gives back, and its log."""

from __future__ import annotations

import hashlib
import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from minutesparse import copies
from minutesparse.copies import Edit, restored
from tests.benchmarks.made import TIERS, minutes
from tests.copies.packages import parts_of
from tests.places import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = b"Roads\n\n<AI1>\n\n[bookmark: _GoBack]Bins\n"
CORPUS = REPOSITORY.parent / "shared" / "corpus" / "docx"


def test_the_log_tells_of_the_copy_and_then_of_each_edit(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(SOURCE)
    copy = mp.clean(path)
    about, *edits = [json.loads(line) for line in copy.log().splitlines()]
    assert about == {
        "source": "note.txt",
        "source_format": "text",
        "source_sha256": hashlib.sha256(SOURCE).hexdigest(),
        "format": "text",
        "sha256": hashlib.sha256(copy.data).hexdigest(),
        "edits": 2,
    }
    marker = {"part": None, "starts": [7], "removed": "<AI1>\n", "added": ""}
    assert edits[0] == {"source": "note.txt", "round": 1, "kind": "marker", "text": "<AI1>", "encoding": "utf-8", "cuts": [marker]}
    assert copy.summary() == "1 marker, 1 bookmark"


def test_the_log_alone_puts_everything_back() -> None:
    copy = mp.clean(SOURCE)
    edits = [Edit.model_validate_json(line) for line in copy.log().splitlines()[1:]]
    assert restored(copy.data, edits, format="text") == SOURCE


def test_a_format_that_cannot_be_written_is_copied_as_markdown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "COPIERS", {})
    copy = mp.clean(b"Hill Parish Council\n\nRoads\n\nThe Clerk reported.\n", format="text")
    assert (copy.format, copy.summary()) == ("markdown", "as markdown")
    assert [(edit.kind, edit.text) for edit in copy.edits] == [("left-out", "Roads"), ("left-out", "The Clerk reported.")]
    assert b"Hill Parish Council" in copy.data
    with pytest.raises(ValueError, match="cannot be undone"):
        copy.original()


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"restricted": "Withhold"}, "there is no way with restricted items 'Withhold'; choose one of keep, withhold"),
        ({"comments": "none"}, "there is no way with comments 'none'; choose one of resolved, all"),
        ({"changes": "reject"}, "there is no way with changes 'reject'; choose one of keep, accept"),
    ],
)
def test_an_option_that_there_is_not_is_refused_before_anything_is_read(options: dict[str, Any], reason: str) -> None:
    with pytest.raises(mp.UnknownChoice) as caught:
        mp.clean("no such file", **options)
    assert str(caught.value) == reason


def test_a_source_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(mp.UnreadableSource, match=r"gone\.docx: there is no such file"):
        mp.clean(tmp_path / "gone.docx")
    with pytest.raises(mp.UnknownDialect):
        mp.clean(SOURCE, dialect="nowhere")


def test_no_change_is_left_when_all_are_accepted() -> None:
    made = minutes(TIERS[1], 1)
    copy = mp.clean(made.data, changes="accept")
    assert (len(mp.read(made.data).changes) > 10, mp.read(copy.data).changes) == (True, ())
    assert mp.parse(copy.data, format="docx").model_dump()["comments"] != []


def _office_text(soffice: str, data: bytes, folder: Path) -> list[str]:
    """Return the lines of words that LibreOffice reads in a Word file."""
    path = folder / "minutes.docx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return [line for line in path.with_suffix(".txt").read_text(encoding="utf-8-sig").splitlines() if line.strip()]


def test_a_clean_copy_opens_in_LibreOffice_with_the_same_words(soffice: str, tmp_path: Path) -> None:  # noqa: N802 - its name
    made = minutes(TIERS[0], 0)
    before = _office_text(soffice, made.data, tmp_path)
    after = _office_text(soffice, mp.clean(made.data, comments="all").data, tmp_path)
    assert after == [line for line in before if line not in made.intact[1:]]
    assert len(before) - len(after) == len(made.intact[1:])


def test_accepted_changes_are_accepted_in_LibreOffice_too(soffice: str, tmp_path: Path) -> None:  # noqa: N802 - its name
    made = minutes(TIERS[0], 0)
    words = " ".join(_office_text(soffice, mp.clean(made.data, changes="accept").data, tmp_path))
    assert all(insertion in words for insertion in made.insertions)
    assert not any(deletion in words for deletion in made.deletions)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is no part of the repository")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.docx")), ids=lambda path: path.stem[-24:])
def test_a_real_file_loses_nothing_that_is_read(path: Path) -> None:
    source = path.read_bytes()
    copy = mp.clean(source, changes="accept")
    assert (mp.read(copy.data).text, mp.read(copy.data).changes) == (mp.read(source).text, ())
    assert parts_of(copy.original()) == parts_of(source)
    assert mp.clean(copy.data, changes="accept").data == copy.data
