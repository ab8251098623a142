"""What was decided: every wording, and every false friend; all meetings and people are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.decisions import decisions
from tests.extractors.sections import section

if TYPE_CHECKING:
    from minutesparse.models import Decision


def found(text: str, title: str | None = None) -> list[Decision]:
    return decisions(section(text, title), DIALECT)


def told(text: str, title: str | None = None) -> list[str]:
    """Return the decisions as `agreed: the hedge be cut.`, with `?` behind the kind where they are not explicit."""
    return [f"{one.kind}{'' if one.explicit else '?'}: {one.text}" for one in found(text, title)]


LEAD_INS = [
    # --- labels
    ("RESOLVED – That the accounts be approved.", ["resolved: the accounts be approved."]),
    ("RESOLVED: That the accounts be approved.", ["resolved: the accounts be approved."]),
    ("RESOLVED:That the accounts be approved.", ["resolved: the accounts be approved."]),
    ("RESOLVED that the accounts be approved.", ["resolved: the accounts be approved."]),
    ("RESOLVED- the accounts be approved.", ["resolved: the accounts be approved."]),
    ("Resolved  - that the accounts be approved.", ["resolved: the accounts be approved."]),
    ("RESOLVED (7:7 and on the chair's casting vote) – that the lease be signed.", ["resolved: the lease be signed."]),
    ("RESOLVED – 128 that the lease be signed.", ["resolved: the lease be signed."]),
    ("Resolved 16/02/12.02 It was agreed to wait.", ["resolved: to wait."]),
    ("Resolved 16/02/12.01 That the lease be signed.", ["resolved: the lease be signed."]),
    ("RESOLVED UNANIMOUSLY that the lease be signed.", ["resolved: the lease be signed."]),
    ("AGREED – That the fair be held in May.", ["agreed: the fair be held in May."]),
    ("Agreed: the fair be held in May.", ["agreed: the fair be held in May."]),
    ("DECIDED: that the fair be held in May.", ["agreed: the fair be held in May."]),
    ("RECOMMENDED TO COUNCIL: That the budget be adopted.", ["recommended: the budget be adopted."]),
    ("**RESOLVED**: That the bench be sold.", ["resolved: the bench be sold."]),
    ("The plan was long and RESOLVED: That it be shortened.", ["resolved: it be shortened."]),
    ("Agreed to write to the school.", ["agreed: to write to the school."]),
    ("Decided it was not worth mending.", ["agreed: it was not worth mending."]),
    ("Approved plan and payment for the new gate.", ["approved: plan and payment for the new gate."]),
    # --- it was
    ("It was agreed that the hedge be cut.", ["agreed: the hedge be cut."]),
    ("It was resolved to buy a mower.", ["resolved: to buy a mower."]),
    ("It was decided the fee should stay.", ["agreed: the fee should stay."]),
    ("After a long talk it was agreed to wait.", ["agreed: to wait."]),
    ("It was therefore unanimously agreed by all that the hedge be cut.", ["agreed: the hedge be cut."]),
    ("It was also agreed, following discussion, that the hedge be cut.", ["agreed: the hedge be cut."]),
    ("There was a debate, following which it was agreed that the hedge be cut.", ["agreed: the hedge be cut."]),
    ("It was recommended that the Council buy the field.", ["recommended: the Council buy the field."]),
    ("It was not agreed to sell the field.", ["rejected: to sell the field."]),
    ("It was agreed £50 could be given.", ["agreed: £50 could be given."]),
    ("It was agreed not to sign the letter.", ["agreed: not to sign the letter."]),
    ("It was agreed to mow and it was also agreed to weed.", ["agreed: to mow", "agreed: to weed."]),
    ("It was resolved by 5 votes to 2 to buy the field.", ["resolved: to buy the field."]),
    ("It was agreed in principle, subject to costs, that a shed be bought.", ["agreed: a shed be bought."]),
    ("It was noted that the bench is broken.", ["noted?: the bench is broken."]),
    # --- the body
    ("The Council agreed that the pond be drained.", ["agreed: the pond be drained."]),
    ("The Committee resolved to drain the pond.", ["resolved: to drain the pond."]),
    ("The meeting agreed that the pond be drained.", ["agreed: the pond be drained."]),
    ("Members agreed to drain the pond.", ["agreed: to drain the pond."]),
    ("Cllrs decided to drain the pond.", ["agreed: to drain the pond."]),
    ("P.Council agreed to refund Mr. Hill £40.", ["agreed: to refund Mr. Hill £40."]),
    ("Northfield Parish Council agreed to drain the pond.", ["agreed: to drain the pond."]),
    ("The Executive Advisory Board agreed to note the report.", ["agreed: to note the report."]),
    ("The Council, having heard the officer, resolved to drain the pond.", ["resolved: to drain the pond."]),
    ("All agreed that the pond be drained.", ["agreed: the pond be drained."]),
    ("The trustees have decided that the pond is needed.", ["agreed: the pond is needed."]),
    ("The PC unanimously supported the bid.", ["approved: the bid."]),
    ("The Board approved a motion to renew the lease.", ["approved: a motion to renew the lease."]),
    ("The Council elected Ms Hill as Chair.", ["appointed: Ms Hill as Chair."]),
    ("The Council refused the request.", ["rejected: the request."]),
    ("The Council did not agree to the sale.", ["rejected: to the sale."]),
    ("The Committee noted the report.", ["noted: the report."]),
    ("The decision was made to close the account.", ["agreed: to close the account."]),
    ("A vote was taken, the result being three to two in favour of Ann Hill.", ["agreed: three to two in favour of Ann Hill."]),
    # --- the passive
    (
        "The minutes of the last meeting were accepted as a true record.",
        ["approved: The minutes of the last meeting were accepted as a true record."],
    ),
    ("read and signed as a true record.", ["approved: read and signed as a true record."]),
    ("These were taken as a true and accurate record.", ["approved: These were taken as a true and accurate record."]),
    ("The accounts were duly adopted.", ["approved: The accounts were duly adopted."]),
    ("The request was not approved.", ["rejected: The request was not approved."]),
    ("Both were elected by a show of hands.", ["appointed: Both were elected by a show of hands."]),
    ("Ms Vale was co-opted to the Council.", ["appointed: Ms Vale was co-opted to the Council."]),
    ("This item was deferred until June.", ["deferred: This item was deferred until June."]),
    ("The design was approved by the Parish Council.", ["approved: The design was approved by the Parish Council."]),
]


@pytest.mark.parametrize(("text", "expected"), LEAD_INS)
def test_every_lead_in_is_left_off_the_clause(text: str, expected: list[str]) -> None:
    assert told(text) == expected


MOTIONS = [
    ("For the seat on The Hill, Cllr Dale proposed acceptance; Cllr Vale seconded.", "acceptance", "Cllr Dale", "Cllr Vale"),
    ("Ann Hill, Cllr Dale and Cllr Vale proposed to wait. Seconded by Cllr Rye.", "to wait.", "Ann Hill, Cllr Dale and Cllr Vale", "Cllr Rye"),
    ("AH proposed TD remaining as delegate and AV seconded this.", "TD remaining as delegate", "AH", "AV"),
    ("Rent proposed TD, seconded AV.", "Rent", "TD", "AV"),
    (
        "That 40 lamps be bought. (Cllr Hill proposed, Cllr Dale seconded, five were in favour and two abstained as they own shares).",
        "That 40 lamps be bought.",
        "Cllr Hill",
        "Cllr Dale",
    ),
    (
        "Cllr Hill moved the following motion, which was seconded by Cllr Dale: “That a path be made.” The motion was adopted.",
        "a path be made.",
        "Cllr Hill",
        "Cllr Dale",
    ),
    ("Cllr Hill proposed that the grant be paid, seconded by Cllr Dale.", "the grant be paid", "Cllr Hill", "Cllr Dale"),
    ("Ms Hill proposed and Mr Dale seconded that the grant be paid.", "the grant be paid.", "Ms Hill", "Mr Dale"),
    ("It was proposed by Mrs. Hill and seconded by D. Dale that the minutes be signed.", "the minutes be signed.", "Mrs. Hill", "D. Dale"),
    ("It was prop. Mr.Hill, 2nd Mr. Dale that the old seat be removed.", "the old seat be removed.", "Mr.Hill", "Mr. Dale"),
    ("Land Agency - £14.26 - proposed Miss Hill and seconded B. Dale pass for payment.", "Land Agency - £14.26", "Miss Hill", "B. Dale"),
    ("Wall Ltd £426. 46: N.X.Z. Councils £11 - proposed A. Hill, seconded C. Dale.", "Wall Ltd £426. 46: N.X.Z. Councils £11", "A. Hill", "C. Dale"),
    ("Guy Hill proposed that Ray be elected Chair. This was seconded by Robin Dale and agreed.", "Ray be elected Chair.", "Guy Hill", "Robin Dale"),
    ("The gate was bought. Prop JB 2nd GK All in favour", "The gate was bought.", "JB", "GK"),
    ("The plan was adopted. Prop. Cllr Hill, 2nd Cllr Dale, All agreed.", "The plan was adopted.", "Cllr Hill", "Cllr Dale"),
    (
        "That the bench be sold. (Cllr Ann Hill proposed, Cllr Tom Dale seconded, six were in favour).",
        "That the bench be sold.",
        "Cllr Ann Hill",
        "Cllr Tom Dale",
    ),
    ("RESOLVED: That the bench be sold. (Cllr Ann Hill proposed, Cllr Tom Dale seconded).", "the bench be sold.", "Cllr Ann Hill", "Cllr Tom Dale"),
    ("The accounts were proposed for adoption by Cllr Hill and seconded by Cllr Dale.", None, "Cllr Hill", "Cllr Dale"),
    ("There was a call for a Chairman and P. Hill proposed A. Dale, seconded by C. Vale.", "A. Dale", "P. Hill", "C. Vale"),
    ("Ms Hill was nominated by Mr Dale seconded by Mrs Vale.", None, "Mr Dale", "Mrs Vale"),
    ("On the motion of Cllr Hill, seconded by Cllr Dale, it was resolved that the rates be set.", "the rates be set.", "Cllr Hill", "Cllr Dale"),
    ("It was agreed that the hut be sold, proposed by Cllr Hill, seconded by Cllr Dale.", "the hut be sold", "Cllr Hill", "Cllr Dale"),
    ("Cllr Vale moved, and Cllr Dale seconded, the recommendations in the report.", "the recommendations in the report.", "Cllr Vale", "Cllr Dale"),
    ("Motion by Hill, second by Dale, to approve the agenda. Motion carried 7-0.", "to approve the agenda.", "Hill", "Dale"),
    ("Hill made a motion to approve the minutes; seconded by Dale. Motion passed.", "to approve the minutes", "Hill", "Dale"),
    # --- as in Scotland, New Zealand, Australia, America
    ("Cllr Hill, seconded by Cllr Dale, moved approval of the plan.", "approval of the plan.", "Cllr Hill", "Cllr Dale"),
    ("RESOLVED THAT THE REPORT BE RECEIVED\nHILL/DALE Carried", "THE REPORT BE RECEIVED", "HILL", "DALE"),
    ("Moved Ken Dole that letters be received. 2nd Val Roper. Carried", "letters be received.", "Ken Dole", "Val Roper"),
    (
        "On motion by Hill, seconded by Dale, the minutes of August 8 were approved. Vote: 3-0.",
        "the minutes of August 8 were approved.",
        "Hill",
        "Dale",
    ),
    ("Motion was made by Mr. Hill to pay the bills, second by Mr. Dale. All ayes; motion carried.", "to pay the bills", "Mr. Hill", "Mr. Dale"),
    ("Motion by Ann: Ask Tom to help.\nSeconded by Bea. Approved by the board.", "Ask Tom to help.", "Ann", "Bea"),
    ("Sell the hut.\nDi motioned, Cora seconded and the board approved unanimously.", "Sell the hut.", "Di", "Cora"),
    (
        "The following were elected:\nPresident – Ann Hill\nTreasurer – Bo Vale\nProposed : Jim Moor\nSeconded : Ray Dale",
        "The following were elected: President – Ann Hill Treasurer – Bo Vale",
        "Jim Moor",
        "Ray Dale",
    ),
    # --- with an office behind the name
    ("Longer hours.\nProposed: Ann Hill, Union Councillor; Seconded: Tom Dale, Faculty Officer\nPassed.", "Longer hours.", "Ann Hill", "Tom Dale"),
    ("Ann Hill nominated Tom as Chairman and this was seconded by Jo, carried by 7 to 1.", "Tom as Chairman", "Ann Hill", "Jo"),
    # --- by initials, by a pronoun, in the next sentence
    ("Proposed (AH) & seconded (TD) that the bills be paid.", "the bills be paid.", "AH", "TD"),
    ("It was agreed to wait. This was proposed by Ann Hill, seconded by Tom Dale and carried.", "to wait.", "Ann Hill", "Tom Dale"),
    ("Mr Hill proposed a precept of £8. Mr Dale seconded, and this was agreed by four votes to one.", "a precept of £8.", "Mr Hill", "Mr Dale"),
]


@pytest.mark.parametrize(("text", "clause", "mover", "seconder"), MOTIONS)
def test_a_proposal_names_its_mover_and_seconder(text: str, clause: str | None, mover: str, seconder: str) -> None:
    (one,) = found(text)
    assert (one.text, one.mover, one.seconder, one.explicit) == (clause or text, mover, seconder, True)


def test_what_is_only_proposed_is_not_explicit() -> None:
    assert told("It was proposed that the pond be drained.") == ["other?: the pond be drained."]
    assert told("The Chairman then proposed closure of the subject.") == ["other?: closure of the subject."]


def test_an_outcome_behind_a_proposal_decides_it() -> None:
    assert told("Cllr Hill proposed selling the hut. Carried.") == ["agreed: selling the hut."]
    assert told("It was proposed that the pond be drained, all councillors agreed.") == ["agreed: the pond be drained"]
    assert told("Cllr Hill proposed selling the hut, seconded by Cllr Dale. Four against, three for; rejected.") == ["rejected: selling the hut"]
    assert told("Motion to sell the hut\nMoved by Ann, seconded by Tom\nMotion passed") == ["agreed: Motion to sell the hut"]


def test_a_resolution_takes_over_the_motion_that_it_carries() -> None:
    text = "Cllr Hill moved, and Cllr Dale seconded, the recommendations.\nFollowing debate it was put.\nRESOLVED:\n1. That the budget be adopted."
    (one,) = found(text)
    assert (one.text, one.number, one.mover, one.seconder, one.kind) == ("the budget be adopted.", "1", "Cllr Hill", "Cllr Dale", "resolved")


def test_the_words_of_a_motion_may_stand_under_its_title() -> None:
    text = (
        "- Motion to ratify the results: see the list\n  - The Executive Council ratifies the results of the vote\n"
        "  - Moved by Ann, seconded by Tom\n  - Motion passed."
    )
    (one,) = found(text)
    assert one.text == "The Executive Council ratifies the results of the vote"
    assert (one.mover, one.seconder, one.kind, one.explicit) == ("Ann", "Tom", "agreed", True)


OUTCOMES = [
    ("4. Mill Ltd. Amended sign. Approved by Parish Council.", None, ["approved: Mill Ltd. Amended sign."]),
    ("Request for a donation of £20. Agreed.", None, ["agreed: Request for a donation of £20."]),
    ("Mayor's Award Scheme. Noted.", None, []),
    ("House at Mill Lane. Approved by PC subject to parking.", None, ["approved: House at Mill Lane."]),
    ("Grant to the school, £50 - agreed.", None, ["agreed: Grant to the school, £50"]),
    ("Leaflet and map - both noted.", None, ["noted?: Leaflet and map"]),
    (
        "Cllrs were asked to let the Clerk record meetings. This was agreed by all.",
        None,
        ["agreed: Cllrs were asked to let the Clerk record meetings."],
    ),
    ("Proposed: Cllr Hill. Seconded: Cllr Dale. Carried.", "To approve the minutes of 3 May", ["approved: To approve the minutes of 3 May"]),
    ("Wall Ltd £40.00\nMill Ltd £12.50\nProposed – Cllr Hill Seconded – Cllr Dale", "Payments", ["agreed: Wall Ltd £40.00 Mill Ltd £12.50"]),
    ("Proposed – Cllr Hill Seconded – Cllr Dale\n‘That the bills be paid.’\nAll in favour", "Payments", ["approved: the bills be paid.’"]),
    ("The lamp is to be moved.\nAll in favour", None, ["agreed: The lamp is to be moved."]),
]


@pytest.mark.parametrize(("text", "title", "expected"), OUTCOMES)
def test_an_outcome_decides_the_words_before_it(text: str, title: str | None, expected: list[str]) -> None:
    assert told(text, title) == expected


FALSE_FRIENDS = [
    "To resolve that the accounts be approved.",
    "To agree the minutes of the last meeting.",
    "The problem with the drain has been resolved.",
    "The matter was resolved by the engineer.",
    "Repairs were carried out by Mr Hill and the balance carried forward.",
    "Shed at Mill Lane. Agreed by Borough Council.",
    "Shed at Mill Lane. Deferred by the Planning Committee.",
    "The County Council agreed to resurface the road.",
    "The Village Hall Trust has agreed to this.",
    "The Playing Field Committee agreed to open the files.",
    "Planning permission was refused.",
    "Two storey extension at Mill Lane – approved",
    "It had been agreed at the last meeting that the sign be moved.",
    "It was agreed at the last meeting that the sign be moved.",
    "It was decided at the November meeting that the gate be locked.",
    "Ms Hill reminded members that it was agreed to wait.",
    "If it was agreed, it could be ordered in March.",
    "Members agreed with the need for care.",
    "The Clerk agreed to write to the school.",
    "Cllr Hill and Cllr Dale agreed to meet the engineer.",
    "Mr Hill has agreed to help.",
    "The minutes could only be published after they were approved.",
    "Urgent items as agreed by the Chairman",
    "An agreed policy on signs became necessary.",
    "The Chairman said that the order, which was approved, had come.",
    "Ms Hill reported that the grant was refused.",
    "The Board agreed on 15 July that the plan be kept.",
    "Proposed new dwelling at Mill Lane",
    "The minutes of the previous meeting",
    "Was the grant approved?",
    "The wall will be approved by the engineer.",
    "Mr Hill moved to Dale Street.",
    "The Clerk to ask what was agreed between the two farms.",
]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_a_false_friend_is_no_decision(text: str) -> None:
    assert told(text) == []


def test_planning_decisions_of_another_authority_are_none() -> None:
    assert told("Mr Hill - extension to 5 Mill Lane - approved.", "Planning Decisions") == []
    assert told("Planning Decision: Mr Hill - porch - approved.") == []


def test_clauses_under_a_lead_in_are_decisions_each() -> None:
    text = "RESOLVED that:\n(a) the fence be cut;\n(b) the clerk be thanked.\nThe rest was talk."
    assert [(one.number, one.text, one.lead_in) for one in found(text)] == [
        ("(a)", "the fence be cut", "RESOLVED that:"),
        ("(b)", "the clerk be thanked.", "RESOLVED that:"),
    ]


def test_clauses_in_one_paragraph_are_decisions_each() -> None:
    text = "Resolved: 1) That AV install a sign. 2) That the Clerk write. 3) That Mr. J. Dale be thanked."
    assert [(one.number, one.text) for one in found(text)] == [
        ("1)", "AV install a sign."),
        ("2)", "the Clerk write."),
        ("3)", "Mr. J. Dale be thanked."),
    ]


@pytest.mark.parametrize("moved", ["proposed, seconded and", "proposed and seconded, and unanimously", "moved and duly seconded and"])
def test_what_was_proposed_seconded_and_agreed_is_agreed(moved: str) -> None:
    assert told(f"It was {moved} agreed that the pond be dug.") == ["agreed: the pond be dug."]


def test_payments_that_a_title_agrees_are_one_decision() -> None:
    assert told("Clerk £237.60\nStamps £3.50", "The following payments were agreed") == ["approved: The following payments were agreed"]


def test_capitals_label_clauses_whose_paragraphs_were_joined() -> None:
    text = "RESOLVED: A. That the fence be cut. B. That Mr. B. Dale be thanked."
    assert [(one.number, one.text) for one in found(text)] == [("A", "the fence be cut."), ("B", "Mr. B. Dale be thanked.")]


@pytest.mark.parametrize("joint", [";", "; and", ", and", "; or", ";  and"])
def test_what_joins_a_clause_to_the_next_is_no_part_of_it(joint: str) -> None:
    text = f"RESOLVED that:\n(a) the fence be cut{joint}\n(b) salt and sand be bought.\nThe rest was talk."
    assert [one.text for one in found(text)] == ["the fence be cut", "salt and sand be bought."]


@pytest.mark.parametrize(
    "outcome",
    [
        ", and on being put to the vote the motion was carried by 4 votes to 1",
        "; the motion was duly carried",
        " and, following a vote, this was carried",
        ", and after a show of hands the motion was carried",
    ],
)
def test_a_motion_ends_where_it_is_put_to_the_vote(outcome: str) -> None:
    (one,) = found(f"It was moved by Cllr Dale and seconded by Cllr Hill that the strategy be supported{outcome}.")
    assert (one.kind, one.text, one.mover, one.seconder) == ("agreed", "the strategy be supported", "Cllr Dale", "Cllr Hill")


def test_a_motion_put_by_itself_is_no_part_of_the_resolution_behind_it() -> None:
    text = "It was moved by Cllr Dale and seconded by Cllr Hill that the plan be supported, and on being put to the vote the motion was carried."
    assert [(one.text, one.mover) for one in found(f"{text}\nRESOLVED: That the clerk write.")] == [
        ("the plan be supported", "Cllr Dale"),
        ("the clerk write.", None),
    ]


def test_an_initial_is_no_label_of_a_clause() -> None:
    assert told("It was agreed that P. Hill be thanked.") == ["agreed: P. Hill be thanked."]


def test_reasons_are_kept_apart() -> None:
    (one,) = found("RESOLVED – That the hall be closed.\nReason for decision: the roof leaks.")
    assert (one.text, one.reasons) == ("the hall be closed.", "the roof leaks.")
    assert set(one.spans) == {"lead_in", "reasons"}


def test_the_same_resolution_under_decision_and_minutes_counts_once() -> None:
    text = "Decision:\nRESOLVED: That the hall be closed.\nMinutes:\nThe roof leaks.\nRESOLVED: That the hall be closed."
    assert told(text) == ["resolved: the hall be closed."]


def test_paragraphs_under_a_heading_of_decisions_are_decisions() -> None:
    assert told("To appoint Ann Hill as trustee.\nThe decision was taken by letter.", "Resolution") == ["appointed: To appoint Ann Hill as trustee."]
    assert told("The bank was dear, so it was decided to change it.", "Decision") == ["agreed: to change it."]
    assert told("Decision: Grant the licence") == ["other: Grant the licence"]
    assert told("Licence for the fair\nDecision: Approved") == ["approved: Licence for the fair"]
    assert told("- Finish the map\n- Print the map", "Decisions made:") == ["other: Finish the map", "other: Print the map"]


def test_a_list_under_a_heading_that_says_approved_is_one_decision() -> None:
    assert told("- Ann Hill\n- Tom Dale", "Members approved") == ["approved: Ann Hill Tom Dale"]


def test_what_was_noted_is_explicit_only_as_the_whole_outcome() -> None:
    assert told("The Committee noted the report.") == ["noted: the report."]
    assert told("The Committee noted the report. It was agreed that the road be closed.") == ["noted?: the report.", "agreed: the road be closed."]
    assert told("The Committee noted that it rained.") == ["noted?: it rained."]
    assert told("Leaflets, maps and a poster - all noted.") == ["noted?: Leaflets, maps and a poster"]


def test_every_part_quotes_the_source() -> None:
    text = "It was proposed by Mrs. Hill and seconded by D. Dale that the minutes be signed.\nReason: they are right."
    whole = section(text)
    (one,) = decisions(whole, DIALECT)
    assert one.span is not None
    assert one.span.quote(text) == one.text
    for name, span in one.spans.items():
        assert span.quote(text) == getattr(one, name)


def test_decisions_stand_in_order_of_the_text() -> None:
    text = "Ms Hill proposed a grant. Later it was agreed to wait. RESOLVED: That the hut be sold."
    spans = [one.span for one in found(text)]
    assert spans == sorted(spans, key=lambda span: span or (0, 0))


def test_the_rule_that_found_it_is_told() -> None:
    assert [one.rule for one in found("It was agreed to wait. The Council agreed to go. The gate was approved.")] == ["it-was", "body", "passive"]


def test_a_dialect_adds_a_word_without_a_pattern() -> None:
    style = DIALECT.extend(name="hill", summary="Hill", decisions=DIALECT.decisions.extend(agreed=("determinit",), bodies=("moot",)))
    assert [one.text for one in decisions(section("The Moot determinit that the tower be built."), style)] == ["the tower be built."]


def test_decisions_come_through_the_whole_pipeline() -> None:
    record = mp.parse_text("Hill Parish Council\n\n1. Fence\nIt was agreed that the fence be cut.\n\n2. Gate\nRESOLVED: That the gate be shut.\n")
    assert [one.text for one in record.iter_decisions()] == ["the fence be cut.", "the gate be shut."]  # type: ignore[union-attr]  # minutes have them
