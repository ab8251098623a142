"""How the votes went: counts in prose, recorded lists, manner, and what is no vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.votes import votes
from tests.extractors.sections import section, table

if TYPE_CHECKING:
    from minutesparse.models import Vote


def found(text: str) -> list[Vote]:
    return votes(section(text), DIALECT)


COUNTS = [
    ("Four members voted in favour, the Chair voted against.", {"for": 4, "against": 1}, "passed"),
    ("Five voted for, Cllrs Hill and Dale abstained and Mr Vale was against.", {"for": 5, "abstain": 2, "against": 1}, "passed"),
    ("Five were in favour and two against; Cllr Hill voted against.", {"for": 5, "against": 2}, "passed"),
    ("Five were in favour, the Chair spoke against.", {"for": 5}, "passed"),
    ("Five were in favour, the County voted against it last year.", {"for": 5}, "passed"),
    ("For: 26 Against: 32 Abstention: 0", {"for": 26, "against": 32, "abstain": 0}, "failed"),
    ("The motion was carried by 24 votes to 10, with 1 abstention.", {"for": 24, "against": 10, "abstain": 1}, "passed"),
    ("7 for, 1 abstention (Cllr Hill absent); Carried", {"for": 7, "abstain": 1}, "passed"),
    ("The motion fell: 6 for, 7 against.", {"for": 6, "against": 7}, "failed"),
    ("Six were in favour and two abstained.", {"for": 6, "abstain": 2}, "passed"),
    ("Four against, three for; rejected.", {"against": 4, "for": 3}, "failed"),
    ("Motion carried 7 - 0.", {"for": 7, "against": 0}, "passed"),
    ("Votes for the motion (45), votes against the motion (12).", {"for": 45, "against": 12}, "passed"),
    (
        "On a division, 2 members voted for the amendment and 4 for the motion, which was carried.",
        {"for": 4, "against": 2},
        "passed",
    ),
    ("A vote was taken, the result being three to two in favour of the sale.", {"for": 3, "against": 2}, "passed"),
    ("It was agreed unanimously.", {}, "passed"),
    ("All were in favour.", {}, "passed"),
    ("Carried nem con.", {}, "passed"),
    ("The plan was approved on a show of hands.", {}, "passed"),
    ("Both were elected by a show of hands.", {}, "passed"),
    ("Motion carried 4-0-0.", {"for": 4, "against": 0, "abstain": 0}, "passed"),
    ("Action: Approved as amended. Vote: 4 ayes, 1 no.", {"for": 4, "against": 1}, "passed"),
    ("Motion carried by unanimous voice vote - 4. [Absent: Hill - 1.]", {"for": 4}, "passed"),
    ("For 4, against 0, abstained 1 (TD).", {"for": 4, "against": 0, "abstain": 1}, "passed"),
    ("The plea was rejected by 3 votes to 1.", {"for": 1, "against": 3}, "failed"),
    ("An amendment was lost by 10 votes to 24, with 1 abstention.", {"for": 10, "against": 24, "abstain": 1}, "failed"),
    ("It was decided by two votes to none that no grant be made.", {"for": 2, "against": 0}, "passed"),
    ("Resolved (9:1) – that the barn be allowed.", {"for": 9, "against": 1}, "passed"),
    ("The Board voted three to two in favor of the motion. Motion carried.", {"for": 3, "against": 2}, "passed"),
    ("The amendment was declared LOST, 3 members voting in favour, 6 against and 1 abstaining.", {"for": 3, "against": 6, "abstain": 1}, "failed"),
    ("On a show of hands, 4 for and 1 against, with Mr Dale abstaining, it was:", {"for": 4, "against": 1, "abstain": 1}, "passed"),
    ("Three members favoured the sale and one did not.", {"for": 3, "against": 1}, "passed"),
    ("Keep it? Approve: Ann, Tom, Adam. Reject: none. Abstain: Dawn. Passed.", {"for": 3, "against": 0, "abstain": 1}, "passed"),
    ("Roll call: Hill, aye; Dale, aye; Moor, nay. Motion carried 2 - 1.", {"for": 2, "against": 1}, "passed"),
    ("On a poll 5 were for, 3 against. The motion was carried.", {"for": 5, "against": 3}, "passed"),
    ("Motion passed.", {}, "passed"),
]


@pytest.mark.parametrize(("text", "counts", "result"), COUNTS)
def test_counts_and_result_are_read_from_prose(text: str, counts: dict[str, int], result: str | None) -> None:
    (vote,) = found(text)
    assert (vote.counts, vote.result) == (counts, result)


FALSE_FRIENDS = [
    "Ann Hill got 173 votes, Tom Dale got 119 votes.",
    "Ann Hill - 8 votes",
    "The work was carried out by Mr Hill.",
    "The balance was carried forward.",
    "To vote on the motion.",
    "Members spoke for and against the scheme.",
    "The shop is open from 7 to 9 for deliveries.",
    "Casting vote: None",
    "There is £40 for paint and 2 for brushes.",
    "The motion failed for want of a seconder.",
    "Items 3 to 5 were approved.",
    "The plans of 4-5 May were approved.",
    "No\tItem",
    "NO MATTERS WERE RAISED",
    "For the Hill Trust: Ann Hill",
    "Resolved: the paths at Hill and Dale.",
]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_a_false_friend_is_no_vote(text: str) -> None:
    assert found(text) == []


def test_a_casting_vote_is_told() -> None:
    (vote,) = found("The motion was carried on the casting vote of the Chair, 7 votes to 7.")
    assert vote.casting_vote
    assert vote.counts == {"for": 7, "against": 7}


def test_a_recorded_vote_has_its_voters() -> None:
    (vote,) = found("For: Cllrs Ann Hill, Tom Dale and Adam Vale (3)\nAgainst: Councillor Dawn Moor (1)\nAbstain: None (0)")
    assert vote.counts == {"for": 3, "against": 1, "abstain": 0}
    assert [(voter.name, voter.option) for voter in vote.voters] == [
        ("Ann Hill", "for"),
        ("Tom Dale", "for"),
        ("Adam Vale", "for"),
        ("Dawn Moor", "against"),
    ]
    assert vote.result == "passed"


def test_a_recorded_vote_without_counts_counts_its_names() -> None:
    (vote,) = found("For: Cllr Hill, Cllr Dale\nAgainst: Cllr Vale, Cllr Moor\nAbstentions: Cllr West")
    assert vote.counts == {"for": 2, "against": 2, "abstain": 1}
    assert vote.result is None


def test_two_recorded_votes_are_two() -> None:
    votes_found = found("For: A Hill (1)\nAgainst: B Dale, C Vale (2)\nThe amendment fell.\nFor: A Hill, B Dale (2)\nAgainst: C Vale (1)")
    assert [vote.result for vote in votes_found] == ["failed", "passed"]


def test_a_recorded_vote_is_read_from_lines_that_lost_their_gaps() -> None:
    (vote,) = found(
        "Resolution status:Rejected\nForA. Hill, B. St. J. Dale and C. O'Dea3\nAgainstD. Moor, E. Vale, F. West and G. Van Houten4\nAbstainH. Peel1"
    )
    assert (vote.result, vote.counts) == ("failed", {"for": 3, "against": 4, "abstain": 1})
    assert [voter.name for voter in vote.voters if voter.option == "for"] == ["A. Hill", "B. St. J. Dale", "C. O'Dea"]


def test_a_recorded_vote_is_read_from_a_table_and_its_result_from_the_line_above() -> None:
    rows = [
        ["Option", "Names", "Number"],
        ["For", "A Hill, B Dale", "2"],
        ["Against", "C Moor, D Vale", "2"],
        ["Casting vote", "The Mayor, A Hill, For", "1"],
    ]
    (vote,) = votes(table(rows, before="Motion status: Carried"), DIALECT)
    assert (vote.result, vote.counts, vote.casting_vote) == ("passed", {"for": 2, "against": 2}, True)
    assert [(voter.name, voter.option) for voter in vote.voters] == [
        ("A Hill", "for"),
        ("B Dale", "for"),
        ("C Moor", "against"),
        ("D Vale", "against"),
    ]


def test_motion_and_amendment_put_against_each_other_are_one_vote() -> None:
    (vote,) = found("For the motion (3) - Provost Hill and Councillors Dale and Moor.\nFor the amendment (2) - Councillors Vale and West.")
    assert (vote.result, vote.counts) == ("passed", {"for": 3, "against": 2})


def test_the_result_of_a_vote_may_stand_in_the_next_paragraph() -> None:
    (vote,) = found("Roll call vote: Ayes: Hill, Dale, Moor. Noes: none.\nMotion passed.")
    assert (vote.result, vote.counts) == ("passed", {"for": 3, "against": 0})


def test_a_casting_vote_may_be_told_in_the_next_sentence() -> None:
    (vote,) = found("The vote was equal, four members voting for and four against. The Chairman used her casting vote in favour.")
    assert (vote.counts, vote.casting_vote) == ({"for": 4, "against": 4}, True)


def test_a_vote_quotes_the_source() -> None:
    text = "It rained. Six were in favour and two abstained."
    (vote,) = votes(section(text), DIALECT)
    assert vote.span is not None
    assert vote.span.quote(text) == "Six were in favour and two abstained."
