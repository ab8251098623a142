"""The page has what stands in no item, and it reads back as that."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.layout import lines
from minutesparse.models import Coverage, Minutes, Source, Vote, Voter
from minutesparse.writers import WRITERS, render

LOOSE = """Hill Parish Council

Minutes of the meeting held on 3 March 2015

Present: Cllr Ann Lee, Cllr Bo Dee

RESOLVED:

(a) the hedge be cut

(b) the barn be let

The vote was lost: 2 for, 5 against.

Ann Lee declared a personal interest in the barn.
"""
ITEMS = """
1. Old oak

The oak stands.

2. Old mill

The mill stands.
"""


def _told(record: mp.Minutes | mp.Report) -> list[object]:
    assert isinstance(record, Minutes)
    return [
        [(decision.kind, decision.lead_in, decision.number, decision.text) for decision in record.decisions],
        [vote.model_dump(exclude={"span"}) for vote in record.votes],
        [(declared.name, declared.interest, declared.text) for declared in record.declarations],
        [(item.title, item.text, item.decisions, item.votes) for item in record.items],
        [person.name for person in record.attendance],
    ]


@pytest.mark.parametrize("format", sorted(WRITERS))
@pytest.mark.parametrize("text", [LOOSE, LOOSE + ITEMS], ids=["no items", "items"])
def test_what_stands_in_no_item_reads_back_as_that(format: str, text: str) -> None:
    record = mp.parse_text(text)
    assert isinstance(record, Minutes)
    assert (len(record.decisions), len(record.votes), len(record.declarations)) == (2, 1, 1)
    assert _told(mp.parse(render(record, format), format=format)) == _told(record)


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        (Vote(result="passed", counts={"for": 5, "against": 2}), ["The vote was carried: 5 for, 2 against."]),
        (Vote(counts={"for": 3, "against": 3}, casting_vote=True), ["Vote: 3 for, 3 against, by a casting vote."]),
        (Vote(result="failed"), ["The vote was lost."]),
        (
            Vote(result="passed", counts={"for": 2}, voters=[Voter(name="Ann Lee", option="for"), Voter(name="Bo Dee", option="for")]),
            ["For: Ann Lee, Bo Dee"],
        ),
        (
            Vote(counts={"for": 4}, voters=[Voter(name="Ann Lee", option="did_not_vote")]),
            ["Vote: 4 for.", "Did not vote: Ann Lee"],
        ),
    ],
)
def test_a_vote_is_a_sentence_or_the_list_that_tells_it(vote: Vote, expected: list[str]) -> None:
    source = Source(format="text", sha256="", text_sha256="", size=0, characters=0)
    record = Minutes(kind="minutes", source=source, dialect="generic", coverage=Coverage(claimed=0, furniture=0, unclaimed=0), votes=[vote])
    assert [line.text for line in lines(record)] == expected
