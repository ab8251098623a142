"""Decisions whose words stand apart from what decides them: above, below, under a label, in the title; all meetings and people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.decisions import decided, decisions
from tests.extractors.sections import section

if TYPE_CHECKING:
    from minutesparse.models import Decision


def found(text: str, title: str | None = None) -> list[Decision]:
    return decisions(section(text, title), DIALECT)


def told(text: str, title: str | None = None) -> list[str]:
    """Return the decisions as `agreed: the hedge be cut.`, with `?` behind the kind where they are not explicit."""
    return [f"{one.kind}{'' if one.explicit else '?'}: {one.text}" for one in found(text, title)]


KINDS = [
    ("Cllr Hill proposed acceptance of the minutes seconded by Cllr Dale.", "approved", "acceptance of the minutes"),
    ("Cllr Hill proposed approval; Cllr Dale seconded; 7 for, 1 abstention; Carried.", "approved", "approval"),
    ("Cllr Hill proposed approval for payment seconded by Cllr Dale.", "approved", "approval for payment"),
    ("Cllr Hill proposed Cllr Vale as Chairman, seconded by Cllr Dale.", "appointed", "Cllr Vale as Chairman"),
    ("Cllr Hill proposed the co-option of Mr Vale and Cllr Dale seconded.", "appointed", "the co-option of Mr Vale"),
    ("Cllr Hill proposed closing the meeting seconded by Cllr Dale.", "agreed", "closing the meeting"),
    ("Motion by Hill, second by Dale, to approve the agenda. Motion carried 7-0.", "approved", "to approve the agenda."),
    ("It was proposed by Cllr Hill, seconded by Cllr Dale and agreed that the minutes be signed.", "agreed", "the minutes be signed."),
    ("RESOLVED that PLANNING PERMISSION BE REFUSED, as the lane is narrow.", "rejected", "PLANNING PERMISSION BE REFUSED, as the lane is narrow."),
    ("RESOLVED that the application be not granted.", "rejected", "the application be not granted."),
    ("RESOLVED that the gate be mended and the old one refused.", "resolved", "the gate be mended and the old one refused."),
    ("It was agreed not to pursue this.", "rejected", "not to pursue this."),
    ("It was agreed not to object.", "agreed", "not to object."),
    ("The Board decided against the purchase of a van.", "rejected", "against the purchase of a van."),
    ("It was agreed to defer the matter.", "deferred", "to defer the matter."),
    ("The payments were agreed.", "approved", "The payments were agreed."),
    ("The day was agreed.", "agreed", "The day was agreed."),
    ("Council authorised the signing of the lease.", "approved", "the signing of the lease."),
    ("Unanimous vote to approve the group", "approved", "to approve the group"),
    ("Vote to close the hut", "agreed", "to close the hut"),
    ("Accounts were presented and accepted for payment.", "approved", "Accounts were presented and accepted for payment."),
    ("Fen Committee and members ratified for a further year.", "approved", "Fen Committee and members ratified for a further year."),
    ("Cllr D. Hope accepted as third signatory.", "approved", "Cllr D. Hope accepted as third signatory."),
    ("Request for a donation - Not approved", "rejected", "Request for a donation"),
    ("Lettings: deferred to July.", "deferred", "Lettings: deferred to July."),
    ("Letter from the school about the hedge - agreed PC would write", "agreed", "PC would write"),
    ("Ms Hill showed a draft advert, which was agreed.", "agreed", "Ms Hill showed a draft advert"),
    ("The Committee, on the motion of Cllr Hill, seconded by Cllr Dale, approved the plan.", "approved", "the plan."),
    ("Taken as read and approved.", "approved", "Taken as read and approved."),
    ("The barn, Mill Lane - Parish Council refused recommendation", "rejected", "The barn, Mill Lane"),
    ("16/74Resolved to buy a bench.", "resolved", "to buy a bench."),
]


@pytest.mark.parametrize(("text", "kind", "clause"), KINDS)
def test_the_kind_follows_what_the_clause_does(text: str, kind: str, clause: str) -> None:
    (one,) = found(text)
    assert (one.kind, one.text) == (kind, clause)


APART = [
    # --- a lead-in alone on its line
    (
        "Proposed by Cllr Hill\nSeconded by Cllr Dale\nAND AGREED\n“That the plot be sold.”",
        "Land",
        ["agreed: the plot be sold.”"],
    ),
    ("It was moved by Mr Hill, seconded by Mr Dale and\nRESOLVED\n1359 that the permit be given.", None, ["resolved: the permit be given."]),
    (
        "RESOLVED:   (a)  That the policy be adopted.\n(b)  That sales be limited.",
        None,
        ["resolved: the policy be adopted.", "resolved: sales be limited."],
    ),
    ("RESOLVED that:\nA The plan be adopted.\nB The Head be told.", None, ["resolved: The plan be adopted.", "resolved: The Head be told."]),
    (
        "It was RESOLVED to approve:\n1. The hire of lamps\n2. The purchase of a tree",
        None,
        ["approved: The hire of lamps", "approved: The purchase of a tree"],
    ),
    ("The Panel RESOLVED to: 1. open on Sundays; and 2. ask for a report.", None, ["resolved: open on Sundays", "resolved: ask for a report."]),
    ("It was RECOMMENDED TO COUNCIL:\n(i) that the school stay open; and", None, ["recommended: the school stay open"]),
    # --- entries under what was decided of them
    (
        "Supported by Parish Council\nPorch at Mill Lane\nRejected by Parish Council\nBarn at Dale Road",
        "Planning",
        ["recommended: Porch at Mill Lane", "rejected: Barn at Dale Road"],
    ),
    ("Approved by Parish\nPorch at Mill Lane\nApproved by the Borough\nBarn at Dale Road", "Planning", ["approved: Porch at Mill Lane"]),
    ("8.1 Porch at Mill Lane 10/00926/CU\nSupport\n8.2 Barn\nPermission granted", "Planning", ["recommended: 8.1 Porch at Mill Lane 10/00926/CU"]),
    ("Mr Hill - change of use of the Manor - recommend approval.", "Planning", ["recommended: Mr Hill - change of use of the Manor"]),
    ("Decision:\n**\nMend the gate.", None, ["other: Mend the gate."]),
    # --- outcomes
    ("Skip hire - £70.50. Passed for payment proposed by Mr Hill, seconded by Mr Dale.", None, ["agreed: Skip hire - £70.50."]),
    ("New bench\nAction: Approved 5-0.", None, ["approved: New bench"]),
    ("Action: Hearing continued to April 14.", "Mill Lane", ["deferred: Hearing continued to April 14."]),
    ("Motion to sell the hut\nMoved by Ann, seconded by Tom\nMotion status: Rejected", None, ["rejected: Motion to sell the hut"]),
    ("An amendment by Mr Hill to wait was lost by 2 votes to 3.", None, ["rejected: An amendment by Mr Hill to wait was lost by 2 votes to 3."]),
    ("The Committee APPROVED the fees and NOTED the comments.", None, ["approved: the fees", "noted: the comments."]),
    # --- the title
    ("were agreed as a true record.", "The minutes of 3 May", ["approved: The minutes of 3 May were agreed as a true record."]),
    ("Clerk £20.00\nHall £5.00", "The following payments were agreed:", ["approved: Clerk £20.00 Hall £5.00"]),
    ("Noted.", "Winter roads", ["noted: Noted."]),
    ("DECISION\nNOTED.", "Winter roads", ["noted: NOTED."]),
]


@pytest.mark.parametrize(("text", "title", "expected"), APART)
def test_what_stands_apart_is_brought_together(text: str, title: str | None, expected: list[str]) -> None:
    assert told(text, title) == expected


LOOK_ALIKES = [
    ("Cllr Hill proposed that the van be hired, but this found no seconder.", None),
    ("Cllr Hill moved that the van be sold. The motion failed for want of a second.", None),
    ("Nothing was decided.", None),
    ("The plan was approved by the State in May.", None),
    ("The hood was looked at and was approved for use by the university.", None),
    ("Ann and Tom were co-opted at the February meeting.", None),
    ("The rules need to be discussed and adopted by Council.", None),
    ("The Clerk commented that costs had risen – councillors agreed.", None),
    ("Cllr Vale asked for a bench. Cllr Hill agreed.", None),
    ("Mr Hill – agreed to write.", None),
    ("Authorised Bank Signatories", None),
    ("Notes: the hall is cold.", None),
    ("Decision: Not needed. Nothing exempt was spoken of.", None),
    ("Should the Committee wish, it is recommended to resolve: “That the public be excluded.”", None),
    ("Decided at meeting: 3 May - Grants Panel", None),
    ("Two thefts were told of, both now resolved.", None),
    ("Decision status: Recommendations Approved", None),
    ("Action: None", "Mill Lane"),
    ("Porch at Mill Lane\nPermission granted", "Planning"),
    ("We all support the fair.\nThe fair is in May.", "Fair"),
]


@pytest.mark.parametrize(("text", "title"), LOOK_ALIKES)
def test_a_look_alike_is_no_decision(text: str, title: str | None) -> None:
    assert told(text, title) == []


def test_conditions_under_a_permission_are_no_decisions() -> None:
    text = "RESOLVED:\n1358 that PERMISSION BE GRANTED, subject to these conditions:\n1. Lorries turn left only.\n2. Work ends at six."
    assert told(text) == ["resolved: PERMISSION BE GRANTED, subject to these conditions:"]


def test_a_resolution_finds_its_mover_past_an_amendment_that_was_lost() -> None:
    text = (
        "It was moved by Cllr Hill and seconded by Cllr Dale that the fares be frozen.\n"
        "Cllr Vale moved, and Cllr Hope seconded, an amendment to wait a year.\n"
        "On being put to the vote the amendment was lost, with 3 votes for.\n"
        "The original motion was then put to the vote and carried.\n"
        "RESOLVED – That the fares be frozen until May."
    )
    assert [(one.kind, one.text, one.mover) for one in found(text)] == [
        ("rejected", "an amendment to wait a year.", "Cllr Vale"),
        ("resolved", "the fares be frozen until May.", "Cllr Hill"),
    ]


def test_a_decision_printed_twice_keeps_the_facts_of_both_prints() -> None:
    text = "Decision:\nRESOLVED: That the plan be adopted.\nMinutes:\n"
    text += "Proposed by Cllr Hill (seconded by Cllr Dale) it was:\nRESOLVED: That the plan be adopted."
    (one,) = found(text)
    assert (one.text, one.kind, one.mover, one.seconder) == ("the plan be adopted.", "resolved", "Cllr Hill", "Cllr Dale")


DOUBTS = [
    (
        "Cllr Hill proposed that the hut be sold, seconded by Cllr Dale.\nMotion carried.\nThe motion was lost.",
        ["Motion carried.", "The motion was lost."],
    ),
    ("Decision: Refused.\nMinutes:\nRESOLVED: That the licence be granted.", ["Refused.", "the licence be granted."]),
    (
        "RESOLVED: That the licence of the mill be granted.\nRESOLVED: That the licence of the mill be refused.",
        ["the licence of the mill be granted.", "the licence of the mill be refused."],
    ),
]


@pytest.mark.parametrize(("text", "places"), DOUBTS)
def test_what_contradicts_itself_is_told_as_ambiguous_at_both_places(text: str, places: list[str]) -> None:
    doubts = decided(section(text), DIALECT).diagnostics
    assert [text[doubt.span.start : doubt.span.end] for doubt in doubts if doubt.span] == places
    assert {doubt.code for doubt in doubts} == {"ambiguous"}
    assert places[1] in doubts[0].message
    assert places[0] in doubts[1].message


CERTAIN = [
    "Cllr Hill proposed that the hut be sold, seconded by Cllr Dale.\nThe amendment was lost.\nThe motion was carried.",
    "Cllr Hill proposed selling the hut, seconded by Cllr Dale. Carried.\nCllr Vale proposed selling the shed, seconded by Cllr Dale. Lost.",
    "Decision:\nThat the licence be granted.\nMinutes:\nRESOLVED: That the licence be granted.",
    "It was agreed to buy a mower.\nThe request for a second mower was refused.",
    (
        "It was proposed by Cllr Hill seconded by Cllr Dale that the pines be trimmed. Agreed\n"
        "It was proposed by Cllr Hill that scouts be asked to trim them - seconded by Cllr Vale with the proviso that they can reach. Not carried"
    ),
]


@pytest.mark.parametrize("text", CERTAIN)
def test_what_only_looks_contrary_is_no_doubt(text: str) -> None:
    assert decided(section(text), DIALECT).diagnostics == []


def test_another_motion_further_down_leaves_the_first_as_it_was_put() -> None:
    assert [(one.kind, one.seconder) for one in found(CERTAIN[-1])] == [("agreed", "Cllr Dale"), ("rejected", "Cllr Vale")]


def test_a_division_between_a_motion_and_its_amendment_loses_the_amendment() -> None:
    moved = "Cllr Hill, seconded by Cllr Dale, moved approval. Cllr Vale, seconded by Cllr Pike, moved as an amendment that the matter be continued."
    voted = "On a division, 2 members voted for the amendment and 4 for the motion, which was accordingly carried."
    assert [(one.kind, one.text, one.mover) for one in found(f"{moved}\n{voted}")] == [
        ("agreed", "approval.", "Cllr Hill"),
        ("rejected", "the matter be continued.", "Cllr Vale"),
    ]
