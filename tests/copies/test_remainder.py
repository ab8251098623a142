"""A copy that is made from the record loses no word: what it does not have is in its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.copies import COPIERS
from minutesparse.document import Layer
from minutesparse.writers.markdown import printed
from tests.places import FIXTURES, fixture_sources
from tests.writers.test_published import SHUT, _answer

if TYPE_CHECKING:
    from pathlib import Path

RTF = rb"""{\rtf1\ansi Hill Parish Council\par Minutes of the meeting held on 3 March 2015\par Present: Cllr Ann Lee, Cllr Bo Dee\par
1. Hedges\par RESOLVED: That the hedge be cut.\par The vote was 5 for and 2 against.\par}"""
MADE_ANEW = [path for path in fixture_sources() if mp.read(path).source.format not in COPIERS]


def test_what_was_decided_and_voted_on_in_no_item_is_in_the_copy() -> None:
    assert mp.clean(RTF).data.decode().endswith("RESOLVED: That the hedge be cut.\n\nThe vote was carried: 5 for, 2 against.\n")


def test_what_the_copy_does_not_have_is_in_its_log() -> None:
    assert [(edit.kind, edit.text) for edit in mp.clean(RTF).edits] == [("left-out", "Present:"), ("left-out", "1. Hedges")]


@pytest.mark.parametrize("source", MADE_ANEW, ids=lambda path: path.relative_to(FIXTURES).as_posix())
def test_every_letter_is_at_a_place_that_the_copy_has_or_in_an_edit(source: Path) -> None:
    document, record = mp.read(source), mp.parse(source)
    told = {at for span in printed(record) for at in range(*span)}
    edits = mp.clean(source, restricted="keep").edits
    for edit in edits:
        for cut in edit.cuts:
            assert document.text.startswith(cut.removed, cut.starts[0])
            told |= set(range(cut.starts[0], cut.starts[0] + len(cut.removed)))
    runs = [run for leaf in document.leaves for run in leaf.runs if run.layer not in {Layer.MARKUP, Layer.COMMENT}]
    assert [run for run in runs if any(document.text[at].isalnum() and at not in told for at in range(run.start, run.end))] == []
    assert {comment.text for comment in record.comments} <= {edit.text for edit in edits if edit.kind == "comment"}


def test_what_is_withheld_is_in_no_edit() -> None:
    source = _answer(SHUT)
    withheld, kept = mp.clean(source), mp.clean(source, restricted="keep")
    assert (withheld.withheld, kept.withheld) == (1, 0)
    assert "heron" in kept.data.decode()
    assert not [word for word in ("RESOLVED", "heron", "offer", "█") if word in withheld.data.decode() + withheld.log()]


LEFT_EARLY = """Hill Parish Council

Minutes of the meeting held on 3 March 2015

Present: Cllr Ann Lee, Cllr Bo Dee (left during item 2, the Smith lease)

1. Hedges

RESOLVED: That the public be excluded under Section 100A(4) of the Local Government Act 1972 for item 2.

2. Lease

The heron lease was let to Mr Smith.

3. Close

Closed.
"""


def test_neither_is_what_was_withheld_of_who_left_when() -> None:
    copy = mp.clean(LEFT_EARLY.encode(), format="text", restricted="withhold")
    assert copy.withheld == 1
    assert "Smith" not in copy.data.decode() + copy.log()
