"""Two copies of one real meeting (`../shared/seeds`), and their invented twins in `fixtures/`, always; and what is not of one meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from tests.places import FIXTURES, SEEDS

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = {
    "seeds": (SEEDS / "002_058bbd64488a410b.txt", SEEDS / "003_0ae375b0c45ec5f3.txt", "JC1", "The Draughts analogy", "gave a presentation on"),
    "fixtures": (
        FIXTURES / "lga" / "housing-renewal-board" / "note-of-meeting.txt",
        FIXTURES / "moderngov" / "homes-back-into-use" / "item.txt",
        "TB1",
        "The lighthouse comparison",
        "gave a talk about",
    ),
}
pairs = pytest.mark.parametrize(("note", "item", "label", "first", "second"), PAIRS.values(), ids=PAIRS)


def _there(*paths: Path) -> None:
    if not all(path.exists() for path in paths):
        pytest.skip("the seeds are not at hand")


@pairs
def test_the_first_comment_is_the_twin_of_the_labelled_one_and_the_second_is_placed_by_order(
    note: Path, item: Path, label: str, first: str, second: str
) -> None:
    _there(note, item)
    result = mp.reconcile([item, note])
    text = mp.read(note).text
    found = [
        (comment.label, comment.anchor.basis, comment.item, text[: comment.anchor.span.end].endswith(words))
        for comment, words in zip(result.record.comments, (first, second), strict=True)
        if comment.anchor and comment.anchor.span
    ]
    assert found == [(label, "twin", 2, True), (None, "order", 3, True)]
    assert [[(place.copy_index, place.comment) for place in twins.places] for twins in result.comments] == [[(1, 0), (0, 0)], [(1, 1)]]
    assert [twins.basis for twins in result.comments] == ["twin", "order"]


@pairs
def test_the_item_page_lost_its_number_and_marker_and_the_note_the_label(note: Path, item: Path, label: str, first: str, second: str) -> None:
    del label, first, second
    _there(note, item)
    result = mp.reconcile([note, item])
    assert result.conflicts == []
    assert {(loss.copy_index, loss.path) for loss in result.losses} == {
        (1, "items[1].number"),
        (1, "items[1].marker"),
        (0, "comments[0].label"),
        (0, "comments[0].initials"),
        (0, "comments[0].anchor"),
    }


@pytest.mark.parametrize("other", ["004_330e78fdce3f569c.txt", "001_c23eea91d9d2063b.txt", "002_058bbd64488a410b.txt"])
def test_documents_of_no_common_meeting_are_refused_with_the_evidence(other: str) -> None:
    paths = SEEDS / "000_b100ec7475edb435.txt", SEEDS / other
    _there(*paths)
    with pytest.raises(mp.NotOneMeeting, match=r"0 of 1 titles.*passages of five words"):
        mp.reconcile(paths)
