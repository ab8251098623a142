"""Motions as boards and clubs write them down: who moved, how people voted, what became of it; all meetings and people are invented."""

from __future__ import annotations

import pytest

from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.decisions import decisions
from minutesparse.extractors.votes import votes
from tests.extractors.sections import section


def told(text: str, title: str | None = None) -> list[str]:
    """Return the decisions as `agreed: the hedge be cut. [Hill|Dale]`, with `?` behind the kind where they are not explicit."""
    found = decisions(section(text, title), DIALECT)
    return [
        f"{one.kind}{'' if one.explicit else '?'}: {one.text}" + (f" [{one.mover or ''}|{one.seconder or ''}]" if one.mover or one.seconder else "")
        for one in found
    ]


MOTIONS = [
    # who supported a motion seconded it
    ("Motion by Hill, supported by Dale, to buy a mower. Motion carried.", ["agreed: to buy a mower. [Hill|Dale]"]),
    ("The bid, supported by Dale Council, was sent.", []),
    # people behind the words of a motion
    ("Motion to adjourn by Ms Hill, second by Mr Dale.", ["agreed: Motion to adjourn [Ms Hill|Mr Dale]"]),
    ("Motion to buy a mower made by Ms Hill, seconded by Mr Dale. Approved.", ["agreed: Motion to buy a mower [Ms Hill|Mr Dale]"]),
    # how people voted stands between a motion and its outcome
    (
        "Moved by Hill, second by Dale, to close the pool.\nYeas: Hill, Dale\nNays: Vale\nMotion carried.",
        ["agreed: to close the pool. [Hill|Dale]"],
    ),
    (
        "Moved by Hill, second by Dale, to close the pool; Motion carried 3-0 (Ayes: Hill, Dale, Vale; Nays: None).",
        ["agreed: to close the pool [Hill|Dale]"],
    ),
    # the words stand in the outcome
    ("Motion carried to set a date in May.", ["agreed: to set a date in May."]),
    (
        "The Chair asked for a motion to set a date. Ms Hill so moved. Mr Dale seconded. Motion carried to set a date in May.",
        ["agreed: to set a date in May. [Ms Hill|Mr Dale]"],
    ),
    ("The motion to raise the fee was lost.", ["rejected: The motion to raise the fee"]),
    ("Ms Hill moved to sell the boat. The motion to sell the boat was lost.", ["rejected: to sell the boat. [Ms Hill|]"]),
    ("The motion to sell the boat was postponed from the last meeting.", []),
    # amendments
    (
        ("Ms Hill moved to raise the fee. Mr Dale moved to amend it by adding a date. The amendment was adopted. The motion as amended was adopted."),
        ["agreed: to raise the fee. [Ms Hill|]", "agreed: to amend it by adding a date. [Mr Dale|]"],
    ),
    (
        (
            "Ms Hill, seconded by Mr Dale, MOVED the recommendations in the paper.\n"
            "As an AMENDMENT, Mr Vale, seconded by Ms Hope, moved that the fees be frozen.\n"
            "On a vote the MOTION received 4 votes and the AMENDMENT 2 votes. The MOTION was therefore CARRIED."
        ),
        ["agreed: the recommendations in the paper. [Ms Hill|Mr Dale]", "rejected: the fees be frozen. [Mr Vale|Ms Hope]"],
    ),
    (
        (
            "The proposal to ask £90 was put to the meeting. "
            "An amendment to ask £80 was proposed by Ann Hill and seconded by Tom Dale, but was defeated. "
            "The original proposal was then carried."
        ),
        [
            "agreed: The proposal to ask £90 was put to the meeting.",
            "rejected: An amendment to ask £80 was proposed by Ann Hill and seconded by Tom Dale, but was defeated. [Ann Hill|Tom Dale]",
        ],
    ),
    # what is moved stands below
    (
        'The Warden moved on behalf of the committee:\n"That this Synod welcomes the plan."\nThe motion was then put and CARRIED.',
        ['agreed: this Synod welcomes the plan." [Warden|]'],
    ),
    ("Mr Hill moved to Dale Street.", []),
    ("Members moved to the next item.", []),
    ("Members moved to closed session.", []),
    # a mover and a seconder with a stroke between
    ("It was resolved (Hill/Dale):\n“That the minutes be signed.”", ["resolved: the minutes be signed.” [Hill|Dale]"]),
    ("MOTION: That the accounts be received.\nM/S Hill/Dale. Carried.", ["agreed: the accounts be received. [Hill|Dale]"]),
    ("Resolution\nThat the Board write to the Minister.\nMoved Hill / Dale\nCARRIED", ["resolved: the Board write to the Minister. [Hill|Dale]"]),
    ("13-201 Hill/Dale\nThat the agenda be adopted.\nCarried", ["agreed: the agenda be adopted. [Hill|Dale]"]),
    ("Hill/Dale\nThe parishes met.", []),
    # a label whose words are a fate
    ("That the stairs be painted.\nRESOLVED: Motion CARRIED", ["agreed: That the stairs be painted."]),
    ("That the stairs be painted.\nRESOLVED: Motion DEFERRED to the spring", ["deferred: That the stairs be painted."]),
    # what a refusal asks for is no refusal of the motion
    (
        (
            "It was proposed by Ms Hill and seconded by Mr Dale that the application be refused.\nThe motion was carried.\n"
            "RESOLVED\nThat permission be REFUSED as the lane is narrow."
        ),
        ["rejected: permission be REFUSED as the lane is narrow. [Ms Hill|Mr Dale]"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MOTIONS)
def test_a_motion_is_told_with_its_people_and_its_fate(text: str, expected: list[str]) -> None:
    assert told(text) == expected


RESOLUTIONS = [
    (
        (
            "WHEREAS the pit is full; and\nNOW, THEREFORE, BE IT RESOLVED, that the permit be granted; and\n"
            "BE IT FURTHER RESOLVED, that hauling be limited."
        ),
        ["resolved: the permit be granted", "resolved: hauling be limited."],
    ),
    (
        (
            "Moved by Ann Hill\nSeconded by Tom Dale\nBE IT RESOLVED THAT the Council oppose the bill;\nAND FURTHER THAT a copy be sent.\n"
            "Yeas: Hill, Dale\nNays: Vale\nCarried."
        ),
        ["resolved: the Council oppose the bill [Ann Hill|Tom Dale]", "resolved: a copy be sent. [Ann Hill|Tom Dale]"],
    ),
    (
        "MOVED: Ann Hill SECONDED: Tom Dale\nThat Council:\n1. Accept the tender; and\n2. Sign the contract.\nLOST 2/3",
        ["rejected: Accept the tender [Ann Hill|Tom Dale]", "rejected: Sign the contract. [Ann Hill|Tom Dale]"],
    ),
    (
        "Resolved TCB2017/00041\nThat the Hill Community Board:\na) receives the report\nb) gives £50.\nMoved: Ann Hill\nSeconded: Tom Dale\nCarried",
        ["resolved: receives the report [Ann Hill|Tom Dale]", "resolved: gives £50. [Ann Hill|Tom Dale]"],
    ),
    (
        "Resolved: that the Board\n(a) APPROVED the plan;\n(b) NOTED the risks; and\n(c) DELEGATED the rest to the Chair.",
        ["approved: the plan", "noted: the risks", "other: the rest to the Chair."],
    ),
    (
        (
            "Proposed: Ann Hill. Seconded: Tom Dale.\nThis Union notes:\n- The bus was stopped.\nThis Union resolves:\n- To ask for it back.\n"
            "Vote: For 6, Against 14. Motion falls."
        ),
        ["rejected: To ask for it back. [Ann Hill|Tom Dale]"],
    ),
    ('After debate, the resolution was adopted as follows: "Resolved, That panels be permitted."', ['resolved: panels be permitted."']),
    (
        "After discussion, the Committee:-\n(i) noted the report;\n(ii) agreed that the fees be raised; and\n(iii) instructed the Clerk to write.",
        ["noted: noted the report", "agreed: agreed that the fees be raised", "other: instructed the Clerk to write."],
    ),
    ("The Committee (a) noted the report; and (b) agreed that the fees be raised.", ["noted?: the report", "agreed: the fees be raised."]),
    ("The members of the Committee:\n- Ann Hill\n- Tom Dale", []),
    ('"That this Board call on the Minister."\nMs Hill spoke to the motion. Agreed.', ['agreed: "That this Board call on the Minister."']),
]


@pytest.mark.parametrize(("text", "expected"), RESOLUTIONS)
def test_the_clauses_of_a_resolution_share_its_people_and_its_fate(text: str, expected: list[str]) -> None:
    assert told(text) == expected


PLAIN = [
    ("It was unopposed that the minutes be signed.", ["agreed: the minutes be signed."]),
    ("It was unopposed to buy a mower.", ["agreed: to buy a mower."]),
    ("It was the consensus of the Board to wait.", ["agreed: to wait."]),
    ("Ann Hill was unopposed.", []),
    ("Poppy wreath: agreed to buy one.", ["agreed: to buy one."]),
    ("Cllr Hill: agreed to write to the school.", []),
    ("Request from the hospice - Agreed £25", ["agreed: Request from the hospice - Agreed £25"]),
    ("Voted 4-1 to hold it every term.", ["agreed: to hold it every term."]),
    ("Senate did not approve the course.", ["rejected: the course."]),
    ("Members wanted more work and did not approve the scheme.", ["rejected: the scheme."]),
    ("Residents did not accept the plan.", []),
    ("The Committee did not approve of the noise.", []),
    ("It was agreed by partners that figures be shared.", []),
    ("It was agreed by the trustees to wait.", ["agreed: to wait."]),
    ("The Council approved the carpet at its last meeting.", []),
    ("A: Yes, these were agreed in October.", []),
    ("Ann Hill and Tom Dale were declared elected.", ["appointed: Ann Hill and Tom Dale were declared elected."]),
    ("Tabled until the May meeting.", ["deferred: Tabled until the May meeting."]),
    ("A paper was tabled.", []),
    ("Ann Hill elected by acclamation.", ["appointed: Ann Hill elected by acclamation."]),
    ("Skip to be ordered for March, everyone in favour.", ["agreed: Skip to be ordered for March"]),
    ("The Clerk asked for a new printer - agreed up to £120.", ["agreed: The Clerk asked for a new printer - agreed up to £120."]),
    ("Agreed, subject to one more item.", ["agreed: Agreed, subject to one more item."]),
    ("It was moved and seconded that Hill & Company be appointed as auditor.", ["appointed: Hill & Company be appointed as auditor."]),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_what_was_agreed_is_told_in_many_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_conditions_of_a_grant_are_no_decisions() -> None:
    text = "The panel decided to GRANT the application with the following conditions:\n- No dogs\n- No noise"
    assert told(f"Decision:\n{text}") == ["agreed: to GRANT the application with the following conditions:"]


def test_a_view_of_a_planning_application_may_give_its_reasons() -> None:
    text = "14/00455/LBC New windows, The Old House. Recommended refusal on the grounds of loss of old glass."
    assert told(text, "Planning") == ["recommended: 14/00455/LBC New windows, The Old House"]


def test_a_view_led_in_to_by_a_label_is_a_resolution() -> None:
    assert told("14/00455/LBC New windows, The Old House. Resolved: No objections.", "Planning") == ["resolved: No objections."]


def test_what_another_authority_refused_is_no_decision() -> None:
    assert told("Refused: 11/0188/LB.", "Planning") == []


def test_a_decision_under_its_label_has_the_kind_of_its_verb() -> None:
    assert told("Decision: To approve the purchase") == ["approved: To approve the purchase"]


COUNTS = [
    ("CARRIED 5/0", {"for": 5, "against": 0}),
    ("CARRIED BY ABSOLUTE MAJORITY 4/1", {"for": 4, "against": 1}),
    ("LOST 2/3", {"for": 2, "against": 3}),
    ("The motion passed by the following vote: Ayes: 4. Nays: 1 (Hill).", {"for": 4, "against": 1}),
    ("Vote: Hill - nay, Dale - aye, Vale - aye. Motion carried.", {"for": 2, "against": 1}),
    ("On a vote the motion received 4 votes and the amendment received 2 votes.", {"for": 4, "against": 2}),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts_of_a_vote_are_read(text: str, expected: dict[str, int]) -> None:
    assert [dict(vote.counts) for vote in votes(section(text), DIALECT)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Minutes approved 5/3/2019.",
        "RESOLVED: Merge request #212 for the spring.",
        "A precept of £219,450 for the motion.",
        "The bill was carried 12/5/14.",
    ],
)
def test_dates_and_sums_are_no_counts(text: str) -> None:
    assert [dict(vote.counts) for vote in votes(section(text), DIALECT) if vote.counts] == []


def test_counts_told_again_below_a_list_of_names_are_one_vote() -> None:
    found = votes(section("Ayes: Hill, Dale, Vale\nNoes: Hope, Marsh\nAbsent: None\nThe motion carried 3-2."), DIALECT)
    assert [(vote.counts["for"], vote.counts["against"], vote.result) for vote in found] == [(3, 2, "passed")]
