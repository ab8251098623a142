"""A run from a folder to an archive: what is in it, and what a second run does."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from minutesparse.archive import Means, Options, run
from tests.archive.made import drafts, five, folder_of, minutes, tree
from tests.places import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = ("records.jsonl", "findings.jsonl", "report", "tables.sqlite", "parquet")
"""What an archive has as a whole, where pyarrow is at hand."""


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _names(out: Path) -> list[str]:
    """Return the names of the sources of all records, in order."""
    return [record["source"]["name"] for record in _lines(out / "records.jsonl")]


def _event_types(out: Path) -> list[str]:
    return [event["type"] for event in _lines(out / "events.jsonl")]


@pytest.mark.parametrize("words", [{"restricted": "Withhold"}, {"comments": "none"}, {"changes": "reject"}])
def test_an_option_that_there_is_not_costs_no_file(tmp_path: Path, words: dict[str, Any]) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    with pytest.raises(mp.UnknownChoice, match=r"there is no way with .*; choose one of"):
        run(folder, out, options=Options(**words))
    assert not out.exists()


def test_each_source_has_the_record_the_copy_and_the_log_that_it_has_alone(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", five()), tmp_path / "out"
    summary = run(folder, out, means=means)
    assert (summary.done, summary.failed, summary.read, summary.plan.files) == (5, 0, 5, 5)
    for name, data in five().items():
        path = folder / name
        (record,) = (out / "records").rglob(f"{hashlib.sha256(data).hexdigest()[:32]}-*.json")
        assert record.read_text(encoding="utf-8") == mp.parse(path).model_dump_json() + "\n"
        (copy,) = (out / "copies").rglob(f"{record.stem}.*")
        assert copy.read_bytes() == mp.clean(path).data
        (edits,) = (out / "edits").rglob(f"{record.stem}.jsonl")
        assert edits.read_text(encoding="utf-8") == mp.clean(path).log()
        (text,) = (out / "texts").rglob(f"{record.stem}.txt")
        assert text.read_bytes().decode() == mp.read(path).text
    assert drafts(out) == []


def test_the_registers_are_in_order_of_the_paths(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", five()), tmp_path / "out"
    run(folder, out, means=means)
    paths = sorted(five())
    records = (out / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert records == [mp.parse(folder / path).model_dump_json() for path in paths]
    alone = [{**found.model_dump(mode="json"), "path": path} for path in paths for found in mp.check(mp.parse(folder / path))]
    assert _lines(out / "findings.jsonl") == alone
    assert len(alone) > len(paths)
    index = (out / "report" / "index.html").read_text(encoding="utf-8")
    assert "0/note-of-meeting.txt" in index
    assert "Review of minutes" in (out / "report" / "0001.html").read_text(encoding="utf-8")


def test_a_second_run_touches_nothing(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {f"{number}.txt": minutes(number) for number in range(3)}), tmp_path / "out"
    for path in folder.iterdir():
        os.utime(path, ns=(10**18, 10**18))
    run(folder, out, means=means)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and path.name != ".lock"}
    summary = run(folder, out, means=means)
    assert (summary.read, summary.done) == (0, 3)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and path.name != ".lock"} == before


def test_only_what_is_new_or_changed_is_read_again(tmp_path: Path, means: Means) -> None:
    files = {f"{number}.txt": minutes(number) for number in range(4)}
    folder, out = folder_of(tmp_path / "in", files), tmp_path / "out"
    run(folder, out, means=means)
    (folder / "0.txt").write_bytes(minutes(10))
    (folder / "new.txt").write_bytes(minutes(11))
    (folder / "3.txt").unlink()
    summary = run(folder, out, means=means)
    assert (summary.read, summary.plan.new, summary.plan.changed, summary.plan.gone) == (2, 1, 1, 1)
    assert _names(out) == ["0.txt", "1.txt", "2.txt", "new.txt"]
    assert _event_types(out)[-5:] == ["change", "disappearance", "normalization", "normalization", "creation"]


def test_results_of_what_is_gone_stay_until_they_are_pruned(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.txt": minutes(2)}), tmp_path / "out"
    run(folder, out, means=means)
    (folder / "a.txt").rename(folder / "c.csv")
    plan = run(folder, out, means=means).plan
    assert (plan.gone, plan.stale) == (1, (0, 1, "they go with --prune"))
    assert len([*(out / "records").rglob("*.json")]) == 2
    assert [run(folder, out, means=Means(executor=means.executor, prune=True)).plan.stale for _ in range(2)] == [(1, 0, ""), (0, 0, "")]
    assert [path.stem.rpartition("-")[2] for path in (out / "records").rglob("*.json")] == ["b"]
    other = tmp_path / "other"
    run(folder, other, means=means)
    assert tree(out) == tree(other)


def test_nothing_is_pruned_while_something_cannot_be_looked_at(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.txt": minutes(2)}), tmp_path / "out"
    run(folder, out, means=means)
    (folder / "a.txt").write_bytes(b" " * (2**26 + 1))
    summary = run(folder, out, means=Means(executor=means.executor, prune=True))
    assert (summary.done, summary.failed) == (1, 1)
    assert summary.plan.stale == (0, 1, "what could not be looked at may be one of them (1)")
    assert len([*(out / "records").rglob("*.json")]) == 2


def test_what_several_paths_name_is_read_once_and_goes_by_the_first(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"b/second.txt": minutes(1), "c.txt": minutes(1), "d.txt": minutes(2)}), tmp_path / "out"
    summary = run(folder, out, means=means)
    assert (summary.plan.files, summary.plan.sources, summary.plan.duplicates, summary.read) == (3, 2, 1, 2)
    assert _names(out) == ["second.txt", "d.txt"]
    (folder / "a.txt").write_bytes(minutes(1))
    assert run(folder, out, means=means).read == 1
    assert _names(out) == ["a.txt", "d.txt"]
    other = tmp_path / "other"
    run(folder, other, means=means)
    assert tree(out) == tree(other)


def test_results_that_went_missing_are_made_again(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {f"{number}.txt": minutes(number) for number in range(3)}), tmp_path / "out"
    run(folder, out, means=means)
    before = tree(out)
    first, second, *_ = sorted((out / "records").rglob("*.json"))
    first.unlink()
    second.write_bytes(b"{")
    (out / "records" / "00").mkdir(exist_ok=True)
    (out / "records" / "00" / f"{'0' * 32}-stray.json").write_bytes(b"{}")
    (out / "report" / "index.html").unlink()
    (out / "report" / "0001.html").unlink()
    (out / "report").rmdir()
    assert run(folder, out, means=means).read == 2
    assert tree(out) == before


def test_one_file_that_cannot_be_read_is_told_and_the_others_are_done(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.docx": b"PK\x03\x04 cut short", "c.txt": minutes(2)}), tmp_path / "out"
    summary = run(folder, out, means=means)
    assert (summary.done, summary.failed, summary.complete) == (2, 1, False)
    (failure,) = summary.failures
    assert (failure.path, failure.code, failure.reason) == ("b.docx", "UnreadableSource", "it is cut short or damaged")
    assert "b.docx" in (out / "report" / "index.html").read_text(encoding="utf-8")
    again = run(folder, out, means=means)
    assert (again.read, again.failed) == (0, 1)
    assert run(folder, out, means=Means(executor=means.executor, retry=True)).read == 1


def test_what_another_version_refused_is_looked_at_again(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.dat": five()["2/notes.docx"]}), tmp_path / "out"
    for name in ("a.txt", "b.dat"):
        os.utime(folder / name, ns=(10**18, 10**18))
    run(folder, out, means=means)
    with sqlite3.connect(out / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE paths SET (state, sha256, reason) = ('refused', NULL, 'a format that is not read') WHERE path = 'b.dat'")
    ledger.close()
    assert run(folder, out, means=means).plan.files == 1, "this version has looked already"
    with sqlite3.connect(out / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE about SET value = '0.0.9' WHERE key = 'walked'")
    ledger.close()
    assert [run(folder, out, means=means).plan.files for _ in range(2)] == [2, 2]


def test_a_new_version_of_the_options_does_everything_again(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", five()), tmp_path / "out"
    run(folder, out, means=means)
    options = Options(comments="all")
    assert run(folder, out, options=options, means=means).read == 5
    other = tmp_path / "other"
    run(folder, other, options=options, means=means)
    assert tree(out) == tree(other)


def test_what_was_never_published_is_withheld_everywhere(tmp_path: Path, means: Means) -> None:
    source = next(
        path
        for path in sorted(FIXTURES.glob("moderngov/*/*.xml"))
        if b"<IsRestricted>True" in path.read_bytes() or b"restricted" in path.read_bytes().lower()
    )
    record = mp.parse(source)
    assert isinstance(record, mp.Minutes)
    secret = [item.text for item in record.iter_items() if item.restricted and item.text]
    assert secret
    folder, out = folder_of(tmp_path / "in", {source.name: source.read_bytes()}), tmp_path / "out"
    summary = run(folder, out, means=means)
    assert (summary.done, summary.withheld) == (1, 1)
    words = [line for text in secret for line in text.splitlines() if len(line) > 20]
    for path in (path for path in out.rglob("*") if path.is_file()):
        content = path.read_bytes().decode(errors="replace")
        assert [line for line in words if line in content] == []
    (text,) = (out / "texts").rglob("*.txt")
    assert len(text.read_bytes().decode()) == record.source.characters
    kept = run(folder, out, options=Options(restricted="keep"), means=means)
    assert (kept.withheld, kept.read) == (0, 1)


def test_the_output_may_lie_in_the_folder_but_not_be_it(tmp_path: Path, means: Means) -> None:
    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1)})
    assert run(folder, folder / "out", means=means).plan.files == 1
    assert run(folder, folder / "out", means=means).plan.files == 1
    with pytest.raises(mp.UnwritableTarget, match="among its own sources"):
        run(folder, folder, means=means)


def test_a_folder_that_is_none_or_holds_no_document_is_refused(tmp_path: Path, means: Means) -> None:
    with pytest.raises(mp.UnreadableSource, match="there is no such folder"):
        run(tmp_path / "none", tmp_path / "out", means=means)
    (tmp_path / "file").write_bytes(b"a")
    with pytest.raises(mp.UnreadableSource, match="it is no folder"):
        run(tmp_path / "file", tmp_path / "out", means=means)
    with pytest.raises(mp.UnreadableSource, match="there is no document in it"):
        run(folder_of(tmp_path / "in", {"a.csv": b"a,b\n"}), tmp_path / "out", means=means)
    folder_of(tmp_path / "in", {"b.zip": b"PK\x03\x04"})
    with pytest.raises(mp.UnreadableSource, match=r"no document in it that can be looked at: b\.zip: it is no zip package, .*; look for another"):
        run(tmp_path / "in", tmp_path / "out", options=Options(members=True), means=means)


def test_an_archive_of_another_layout_is_refused(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    run(folder, out, means=means)
    with sqlite3.connect(out / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE about SET value = '0' WHERE key = 'layout'")
    ledger.close()
    with pytest.raises(mp.UnwritableTarget, match="its ledger has layout 0"):
        run(folder, out, means=means)


def test_a_ledger_that_is_damaged_is_told(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    run(folder, out, means=means)
    (out / "ledger.sqlite").write_bytes(b"no database at all" * 1000)
    with pytest.raises(mp.UnwritableTarget, match="the ledger cannot be written or read"):
        run(folder, out, means=means)


def test_every_event_tells_who_did_what_to_which_object(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1)}), tmp_path / "out"
    run(folder, out, means=means)
    events = _lines(out / "events.jsonl")
    assert [(event["type"], event["object"], event["outcome"]) for event in events] == [
        ("ingestion", "a.txt", "noted"),
        ("normalization", hashlib.sha256(minutes(1)).hexdigest(), "done"),
        ("creation", ", ".join(WHOLE), "done"),
    ]
    assert {(event["agent"], event["version"], event["run"]) for event in events} == {("minutesparse", mp.__version__, 1)}
    assert [event["at"] for event in events] == sorted(event["at"] for event in events)


def test_a_name_that_is_no_text_names_its_record_in_escapes(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {}), tmp_path / "out"
    with open(os.fsencode(folder) + b"/M\xe4rz.txt", "wb") as file:  # noqa: PTH123 - a name that is no text
        file.write(minutes(1))
    assert run(folder, out, means=means).done == 1
    assert _names(out) == ["M\\udce4rz.txt"]
