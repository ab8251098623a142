"""What a run would do is told, and nothing is written."""

from __future__ import annotations

import json
import shutil
import sqlite3
from typing import TYPE_CHECKING

from minutesparse.archive import Differences, Means, Options, preview, run
from minutesparse.cli.archiving import foretold
from tests.archive.made import five, folder_of, minutes, tree

if TYPE_CHECKING:
    from pathlib import Path


def _stamps(out: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (out, *out.rglob("*"))}


def test_a_look_at_a_new_folder_writes_nothing(tmp_path: Path, means: Means) -> None:
    folder = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.txt": minutes(1), "c.csv": b"a,b\n"})
    found = preview(folder, tmp_path / "out", means=means)
    assert not (tmp_path / "out").exists()
    assert foretold(found) == [
        "new: a.txt",
        "new: b.txt",
        "new: c.csv",
        "refused: c.csv: plain text, and .csv is no suffix of minutes",
        "3 new paths, 0 changed, 0 gone; 1 no documents, 0 unreadable",
        "2 files of 1 source (1 duplicate)",
        "1 source to be read, 0.0 MB",
    ]


def test_a_look_at_an_archive_tells_what_is_new_changed_and_gone(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {f"{name}.txt": minutes(number) for number, name in enumerate("abc")}), tmp_path / "out"
    run(folder, out, means=means)
    before = (tree(out), _stamps(out))
    (folder / "a.txt").write_bytes(minutes(5))
    (folder / "b.txt").unlink()
    (folder / "d.txt").write_bytes(minutes(6))
    found = preview(folder, out, means=means)
    assert [(one.kind, one.path) for one in found.listed] == [("new", "d.txt"), ("changed", "a.txt"), ("gone", "b.txt")]
    assert (found.plan.pending, found.differences) == (2, None)
    assert (tree(out), _stamps(out)) == before
    assert preview(folder, out, means=means).plan == found.plan


def test_records_of_another_version_are_compared_field_by_field(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", {"a.txt": minutes(1), "b.txt": minutes(2), "c.txt": minutes(3)}), tmp_path / "out"
    run(folder, out, means=means)
    paths = {json.loads(path.read_bytes())["source"]["name"]: path for path in (out / "records").rglob("*.json")}
    older = json.loads(paths["a.txt"].read_bytes())
    older["items"][0]["title"] = "Hedge"
    del older["items"][1]["actions"][0]
    paths["a.txt"].write_text(json.dumps(older), encoding="utf-8")
    with sqlite3.connect(out / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE jobs SET parser = '0.0.9'")
        ledger.execute("UPDATE results SET size = ? WHERE path = ?", (paths["a.txt"].stat().st_size, paths["a.txt"].relative_to(out).as_posix()))
    ledger.close()
    found = preview(folder, out, means=means).differences
    assert found is not None
    assert (found.same, found.different, found.now_read, found.now_failing) == (2, 1, 0, 0)
    assert dict(found.fields) == {"items[].title": 1, "items[].actions[]": 1}
    (title,) = found.examples["items[].title"]
    assert title == ("a.txt", "items[0].title", '"Hedge"', '"Hedges"')
    (action,) = found.examples["items[].actions[]"]
    assert (action.place, action.before) == ("items[1].actions[0]", None)
    assert run(folder, out, means=means).read == 3


def test_other_options_that_alter_no_record_are_told_as_the_same(tmp_path: Path, means: Means) -> None:
    folder, out = folder_of(tmp_path / "in", five()), tmp_path / "out"
    run(folder, out, means=means)
    found = preview(folder, out, options=Options(comments="all"), means=means).differences
    assert found is not None
    assert (found.same, found.different) == (5, 0)
    shutil.rmtree(out)


def test_sources_that_only_one_version_can_read_are_counted() -> None:
    found = Differences()
    found.add("a", None, b"{}")
    found.add("b", b"{}", None)
    found.add("c", None, None)
    assert (found.same, found.different, found.now_read, found.now_failing) == (1, 0, 1, 1)
