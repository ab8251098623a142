"""What is wrong in the seeds, each finding judged: the words it stands at, and why it is right. Nothing else may be found."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import minutesparse as mp
from tests.places import SEEDS


class Judged(NamedTuple):
    """A finding that a person agreed with."""

    line: int
    code: str
    why: str


BOOKMARK = "Word's own bookmark, which a converter wrote into the text"
FOUND: dict[str, tuple[Judged, ...]] = {
    "000_b100ec7475edb435.txt": (Judged(9, "artefact-left-in", BOOKMARK),),
    "001_c23eea91d9d2063b.txt": (Judged(1, "artefact-left-in", BOOKMARK),),
    "002_058bbd64488a410b.txt": (
        Judged(26, "artefact-left-in", "layout markers round each item"),
        Judged(68, "comment-anchor-inferred", "only a line break shows where the first comment hung"),
        Judged(68, "comment-state-unknown", "the text cannot tell whether it was resolved"),
        Judged(69, "unfinished-text", "two question marks"),
        Judged(85, "unfinished-text", "five dots, and no list follows"),
        Judged(104, "unfinished-text", "an ellipsis where the title of the talk belongs"),
        Judged(104, "comment-anchor-inferred", "as the first"),
        Judged(104, "comment-state-unknown", "as the first"),
        Judged(113, "action-without-owner", "the column says Action, and the task names nobody"),
        Judged(124, "item-empty", "the note of the last meeting has a heading alone"),
        Judged(124, "date-contradiction", "the date is that of this meeting"),
        Judged(136, "marker-unclosed", "the section behind the items never ends"),
        Judged(265, "attendance-group-empty", "a heading and nobody below it"),
        Judged(270, "attendance-group-empty", "a heading and nobody below it"),
    ),
    "003_0ae375b0c45ec5f3.txt": (
        Judged(35, "comment-state-unknown", "the page cannot tell whether it was resolved"),
        Judged(35, "unfinished-text", "two question marks"),
        Judged(63, "unfinished-text", "five dots, and no list follows"),
    ),
    "004_330e78fdce3f569c.txt": (),
}


@pytest.mark.parametrize("name", FOUND)
def test_exactly_what_is_wrong_is_found(name: str) -> None:
    if not (SEEDS / name).exists():
        pytest.skip(f"{name} is not at hand")
    found = [(finding.line, finding.code) for finding in mp.check(mp.parse(SEEDS / name))]
    assert sorted(found) == sorted((judged.line, judged.code) for judged in FOUND[name])


@pytest.mark.parametrize("name", [name for name in FOUND if name[:3] in {"000", "001", "004"}])
def test_nothing_in_the_reports_stops_anybody(name: str) -> None:
    if not (SEEDS / name).exists():
        pytest.skip(f"{name} is not at hand")
    assert {finding.severity for finding in mp.check(mp.parse(SEEDS / name))} <= {"info"}
