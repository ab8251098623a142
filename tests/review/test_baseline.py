"""Findings that are known: what a fingerprint survives, and what it does not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import minutesparse as mp
from minutesparse.errors import UnreadableSource, UnwritableTarget
from minutesparse.review import Checked, baseline
from minutesparse.review.fingerprints import fingerprints
from tests.review.documents import HEAD

if TYPE_CHECKING:
    from pathlib import Path

ITEMS = "1. Hedges\n\nThe hedge was cut??\n\n2. Ponds\n\nThe pond was dug for £XX.\n"


def looked(text: str, path: str = "march.txt") -> Checked:
    """Return minutes that were looked at."""
    record = mp.parse_text(text)
    return Checked(path, record, text, tuple(mp.check(record, path=path)))


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["The lamps were lit.", "A letter was read.", "Tea was served."]), max_size=4))
def test_lines_added_above_change_no_fingerprint(added: list[str]) -> None:
    more = "".join(f"{line}\n\n" for line in added)
    before, after = looked(HEAD + ITEMS), looked(HEAD + more + ITEMS)
    assert [finding.line for finding in after.findings] == [finding.line and finding.line + 2 * len(added) for finding in before.findings]
    assert fingerprints(after) == fingerprints(before)


def test_the_path_is_no_part_of_a_fingerprint_and_the_words_are() -> None:
    assert fingerprints(looked(HEAD + ITEMS)) == fingerprints(looked(HEAD + ITEMS, "archive/2021/march.txt"))
    assert not set(fingerprints(looked(HEAD + ITEMS))) & set(fingerprints(looked(HEAD + ITEMS.replace("hedge", "tree").replace("pond", "ditch"))))


def test_the_same_words_twice_have_two_fingerprints() -> None:
    twice = looked(HEAD + "1. Hedges\n\nIt was cut??\n\n2. Ponds\n\nIt was cut??\n")
    assert len(twice.findings) == len(set(fingerprints(twice))) == 2


def test_what_a_baseline_lists_is_known_and_what_is_new_is_not(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    old = looked(HEAD + ITEMS, str(tmp_path / "march.txt"))
    baseline.write(path, baseline.entries(old, tmp_path))
    new = looked(HEAD + "3. Lamps\n\nWho lights them??\n\n" + ITEMS, str(tmp_path / "march.txt"))
    known = baseline.read(path)
    assert known.without_known(old).findings == ()
    assert [finding.words for finding in known.without_known(new).findings] == ["them??"]
    assert [finding.words for finding in known.without_known(old._replace(path=str(tmp_path / "april.txt"))).findings] == ["cut??", "£XX"]


def test_a_baseline_names_documents_from_its_own_folder_and_is_the_same_in_any_order(tmp_path: Path) -> None:
    march, april = (looked(HEAD + ITEMS, str(tmp_path / "minutes" / f"{name}.txt")) for name in ("march", "april"))
    baseline.write(tmp_path / "one.json", [*baseline.entries(march, tmp_path), *baseline.entries(april, tmp_path)])
    baseline.write(tmp_path / "two.json", [*baseline.entries(april, tmp_path), *baseline.entries(march, tmp_path)])
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    listed = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert {entry["path"] for entry in listed["findings"]} == {"minutes/april.txt", "minutes/march.txt"}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"findings": [1]}', '{"findings": [{"path": "march.txt"}]}'])
def test_what_is_no_baseline_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableSource, match="it is no baseline; write one with --write-baseline"):
        baseline.read(tmp_path / "known.json")


def test_a_missing_baseline_is_told_and_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot be read"):
        baseline.read(tmp_path / "known.json")
    with pytest.raises(UnwritableTarget, match="cannot be written"):
        baseline.write(tmp_path, [])
