"""Decisions as clerks word them, each beside the look-alike that must be refused; all meetings and people are invented."""

from __future__ import annotations

import pytest

from tests.extractors.test_decisions import told

DECIDED = [
    # a clause keeps what belongs to it
    ('It was agreed "No Entry" signs should be put up at the gate.', None, ['agreed: "No Entry" signs should be put up at the gate.']),
    ("Council have adopted and signed the new code.", None, ["approved: Council have adopted and signed the new code."]),
    ("Cllr Hill proposed the Council agree to this request, seconded by Cllr Dale.", None, ["agreed: the Council agree to this request"]),
    ("The meeting planning document was approved.", None, ["approved: The meeting planning document was approved."]),
    ("The purchase was retrospectively approved.", None, ["approved: The purchase was retrospectively approved."]),
    # who decides
    ("All were agreeable that the fee be paid.", None, ["agreed: the fee be paid."]),
    ("Councillor’s agreed No Objections.", None, ["agreed: No Objections."]),
    # what the body did before, in the same sentence
    ("The Board considered the bids and approved the award of the contract.", None, ["approved: the award of the contract."]),
    ("Members discussed the roof at length and unanimously agreed to wait.", None, ["agreed: to wait."]),
    ("The Board noted the report and approved the budget.", None, ["noted?: the report", "approved: the budget."]),
    # what only looks like none
    ("Members agreed this should not seem a rush, and to wait.", None, ["agreed: this should not seem a rush, and to wait."]),
    ("Agreement on the rent at :doc:`../rent`", "Decisions", ["other: Agreement on the rent at :doc:`../rent`"]),
    ("# Fence\nMend it.", "Decisions", ["other: Mend it."]),
    # nobody agreed
    ("Cllr Hill proposed leaving the scheme, no one agreed with this.", None, ["rejected: leaving the scheme, no one agreed with this."]),
    ("Cllr Hill proposed leaving the scheme, which no one opposed. Carried.", None, ["agreed: leaving the scheme, which no one opposed."]),
    (
        "The Council decided it would not stop the noise and therefore decided against it.",
        None,
        ["rejected: it would not stop the noise and therefore decided against it."],
    ),
    ("The Council decided to keep the hall and vote against the bill.", None, ["agreed: to keep the hall and vote against the bill."]),
    # the minutes, by other words
    ("The minutes were read, confirmed and signed.", None, ["approved: The minutes were read, confirmed and signed."]),
    ("CONFIRMED: the minutes of 3 October.", None, ["approved: CONFIRMED: the minutes of 3 October."]),
    (
        "The Chairman was authorised to sign the minutes as a correct record.",
        None,
        ["approved: The Chairman was authorised to sign the minutes as a correct record."],
    ),
    ("Agreed as accurate.", "Minutes of 6 May", ["agreed: Minutes of 6 May Agreed as accurate."]),
    ("Approved without amendment.", "Minutes", ["approved: Minutes Approved without amendment."]),
    # what was voted on, and how
    (
        "Dan presented a paper proposing that a bus be hired.\nThe Executive voted on the proposal: For 3, Against 0. The proposal passed.",
        None,
        ["agreed: Dan presented a paper proposing that a bus be hired."],
    ),
    ("Members voted by 15 to 8 to allow bonfires.", None, ["agreed: to allow bonfires."]),
    ("RESOLVED (4 for) to RECOMMEND to Full Council that the lease be granted.", None, ["recommended: the lease be granted."]),
    ("DECISION\n(a) NOTED the profile; and\n(b) AGREED that Dr Orr write.", None, ["noted: the profile", "agreed: Dr Orr write."]),
    (
        "DECISION\nAPPROVED.\nALCOHOL PROFILE\nDr Orr spoke to the profile.\nDECISION\nNOTED the profile.",
        None,
        ["approved: APPROVED.", "noted: the profile."],
    ),
    ("The Council of Governors APPROVED the fee.", None, ["approved: the fee."]),
    ("Chairman: Ron Dyke re-elected unopposed.", None, ["appointed: Chairman: Ron Dyke re-elected unopposed."]),
    (
        "The following were drawn:\nHill £186.40\nHall £24.00\nThese were proposed by Ann and seconded by Tom.",
        None,
        ["agreed: The following were drawn: Hill £186.40 Hall £24.00"],
    ),
    (
        "14/00211/F – conservatory. Council had no objections to this application.",
        "Planning",
        ["recommended: 14/00211/F – conservatory"],
    ),
    # which motion an outcome speaks of
    (
        "A motion was made to mend the wall. Tom asked about the cost. The motion was approved.",
        None,
        ["approved: A motion was made to mend the wall."],
    ),
    ("Tom spoke of the cost of the wall.\nThe motion was approved.", "Walls", ["approved: The motion was approved."]),
    ("A grant of £40 to the choir. Motion carried.", None, ["agreed: A grant of £40 to the choir."]),
    ("The Clerk read out the letter. This was approved.", None, ["approved: The Clerk read out the letter."]),
    # what stands before its mover and seconder
    (
        "The Chair thanked the choir. Change to the code on filming: Cllr Hill proposed, Cllr Dale seconded. Carried.",
        None,
        ["agreed: Change to the code on filming"],
    ),
    ("The seat be painted. Proposal: Cllr Hill proposed, Cllr Dale seconded. Carried.", None, ["agreed: The seat be painted."]),
    ("The wall be mended. Cllr Hill proposed, Cllr Dale seconded. Carried.", None, ["agreed: The wall be mended."]),
    # how people voted, in a bracket with who moved, is no decision of its own
    (
        "RESOLVED: That 40 lamps be bought. (Cllr Hill proposed, Cllr Dale seconded, five were in favour and two abstained as they own shares).",
        None,
        ["resolved: 40 lamps be bought."],
    ),
    (
        "RESOLVED: That 40 lamps be bought. Cllr Hill proposed, Cllr Dale seconded, five lamps for the green.",
        None,
        ["resolved: 40 lamps be bought.", "agreed: five lamps for the green."],
    ),
    # what a motion asks for, carried
    ("Ann moved to approve the plan; Tom seconded. Motion carried.", None, ["approved: to approve the plan"]),
    ("Moved by Ann, seconded by Tom, to pay the bills. Carried.", None, ["agreed: to pay the bills."]),
    ("Motion: That Council approve payments of £90.\nMoved: Ann Seconded: Tom CARRIED", None, ["approved: Council approve payments of £90."]),
    ("Ann made a motion to table the policy until May. Seconded by Tom. Motion carried.", None, ["deferred: to table the policy until May."]),
    ("Moved by Ann, seconded by Tom, that Senate elect Una Crisp to the panel. CARRIED", None, ["appointed: Senate elect Una Crisp to the panel."]),
    ("Moved by Ann, seconded by Tom, THAT the agenda be approved as amended. CARRIED", None, ["approved: the agenda be approved as amended."]),
    ("Agreed: to recommend to Council the award of a medal.", None, ["agreed: to recommend to Council the award of a medal."]),
    ("Resolved: to recommend to Council the award of a medal.", None, ["resolved: to recommend to Council the award of a medal."]),
    (
        "Agreed as an accurate record and signed by RA.",
        "Minutes of 6 May",
        ["approved: Minutes of 6 May Agreed as an accurate record and signed by RA."],
    ),
    ("The minutes of 20 January were signed as correct.", None, ["approved: The minutes of 20 January were signed as correct."]),
    ("Motion: Councilmember Hill moved to adopt Ordinance 6. Second: Councilmember Dale. Vote: 4-0.", None, ["approved: to adopt Ordinance 6."]),
    # what is put off keeps its matter
    ("Deferred to the next meeting pending a second quote.", "Gutters", ["deferred: Deferred to the next meeting pending a second quote."]),
    ("Quay Trust - request for a grant. Deferred until May.", None, ["deferred: Quay Trust - request for a grant. Deferred until May."]),
    ("These were agreed as correct.", None, ["approved: These were agreed as correct."]),
    # of one mind, and by leave
    ("Members were in agreement that the fence should be mended.", None, ["agreed: the fence should be mended."]),
    ("All were in favour of mending the wall.", None, ["agreed: mending the wall."]),
    ("The Committee was content to approve the plan.", None, ["agreed: to approve the plan."]),
    ("There was general agreement that the date be moved.", None, ["agreed: the date be moved."]),
    ("Consensus was reached to meet monthly.", None, ["agreed: to meet monthly."]),
    ("Rough consensus for the second draft.", None, ["agreed: the second draft."]),
    ("Members expressed concern at the lack of dentists and unanimously agreed to set up a group.", None, ["agreed: to set up a group."]),
    ("Trustees gave approval for the purchase of a mower.", None, ["approved: for the purchase of a mower."]),
    ("Approval was given to spend up to £500.", None, ["approved: to spend up to £500."]),
    ("It was moved and carried that the report be adopted.", None, ["agreed: the report be adopted."]),
    ("The resignation was accepted with regret.", None, ["approved: The resignation was accepted with regret."]),
    ("Minutes of the last meeting: taken as read.", None, ["approved: Minutes of the last meeting: taken as read."]),
    ("The precept was set at £8,000.", None, ["approved: The precept was set at £8,000."]),
    # lead-ins behind a dash, in capitals inside a sentence, of a counted vote
    ("Grass cutting - Agreed that a meeting be held on site.", None, ["agreed: a meeting be held on site."]),
    ("No comments and AGREED to leave it to the planning officer.", None, ["agreed: to leave it to the planning officer."]),
    ("The Board voted to keep the hut.", None, ["agreed: to keep the hut."]),
    ("The meeting voted unanimously to re-elect the committee.", None, ["appointed: to re-elect the committee."]),
    ("The PCC voted 5 to 1 in favour of advertising the post.", None, ["agreed: advertising the post."]),
    # an outcome speaks of what stands before it
    ("The car had been there. RESOLVED and noted. Cllr Hill was thanked.", None, ["resolved: The car had been there."]),
    ("Ann sought approval for £410. All agreed - action AH.", None, ["agreed: Ann sought approval for £410."]),
    ("Jess moves that a warning be sent.\nVote: 9 for, 14 against. Motion fails.", None, ["rejected: Jess moves that a warning be sent."]),
    ("Wimble Players – deferred pending accounts.", None, ["deferred: Wimble Players – deferred pending accounts."]),
    ("The recommendations were moved, seconded and agreed.\nResolved:\n(1) That the sum be noted.", None, ["resolved: the sum be noted."]),
    # what becomes of a request or a proposal
    ("Friends of Orley - asking for a donation - not agreed to", None, ["rejected: Friends of Orley - asking for a donation"]),
    (
        "Proposal: Ann and Tom should hold the keys.\nThe motion has been approved by the board.",
        None,
        ["agreed: Ann and Tom should hold the keys."],
    ),
    # what is announced
    (
        "After a talk the following was agreed: 1) the hut be sold. 2) the clerk write.",
        None,
        ["agreed: the hut be sold.", "agreed: the clerk write."],
    ),
    (
        "The following was agreed:\n- Lynn Road: no action\n- Mill Road: a new stop",
        None,
        ["agreed: Lynn Road: no action", "agreed: Mill Road: a new stop"],
    ),
    ("The following were passed for payment: Clerk £104.00; Marsh £20.00", None, ["approved: Clerk £104.00; Marsh £20.00"]),
    ("The following contacts were noted:\n- Band - Ann\n- Choir - Tom", None, ["noted: The following contacts were noted: Band - Ann Choir - Tom"]),
    ("Date agreed: Thursday 16 June", None, ["agreed: Thursday 16 June"]),
    (
        "Clerk £60.00\nBand £20.00",
        "Payments agreed in accordance with the budget",
        [
            "approved: Payments agreed in accordance with the budget",
        ],
    ),
    ("Agree to final dates\nGet ready", "Decisions made", ["agreed: Agree to final dates", "other: Get ready"]),
    # what became of the sentence before
    (
        "A team asked to play on the green. This was noted and will be read out.",
        None,
        [
            "noted: A team asked to play on the green. This was noted and will be read out.",
        ],
    ),
    # nobody named, nothing marked
    ("It was proposed and seconded that Cllr Hill remain as Chair.", None, ["appointed: Cllr Hill remain as Chair."]),
    ("The Parish Council after discussion agreed for the Clerk to reply.", None, ["agreed: for the Clerk to reply."]),
    ("The Clerk presented the Records Policy which was agreed.", None, ["agreed: The Clerk presented the Records Policy"]),
    ("Discussed and decided to change the last word.", None, ["agreed: to change the last word."]),
    ("New board members for 2021 elected: Ann Hill, Tom Dale", None, ["appointed: Ann Hill, Tom Dale"]),
    ("To Approve Payments to date RESOLVED.", None, ["resolved: To Approve Payments to date"]),
    # labels of a vote
    (
        "Hill would like one.\nAction: Approve having a co-chair\nMotion: Hill/Dale Vote: unanimous",
        "Co-chair",
        ["approved: Approve having a co-chair"],
    ),
    ("Hill asked for the list.\nMotion: Approved Vote: unanimous.", None, ["agreed: Hill asked for the list."]),
    # elections
    (
        "Cllr. Rose Cole was proposed by Cllr. Muir and seconded by Cllr. Pike. Cllr. Cole accepted the position and was duly elected.",
        None,
        ["appointed: Cllr. Rose Cole was proposed by Cllr. Muir and seconded by Cllr. Pike. Cllr. Cole accepted the position and was duly elected."],
    ),
    (
        "Cllr Rye proposed Cllr Mack, seconded by Cllr Vale. Cllr Dale proposed Cllr Hill, seconded by Cllr Rye.\nCllr Mack elected as Vice-Chair.",
        None,
        ["appointed: Cllr Mack elected as Vice-Chair."],
    ),
    (
        "Ann Hill was co-opted for the East Ward and Mr Dale was co-opted for the West.",
        None,
        ["appointed: Ann Hill was co-opted for the East Ward", "appointed: Mr Dale was co-opted for the West."],
    ),
    ("It was agreed to go ahead and appoint Ms Hill as auditor.", None, ["appointed: to go ahead and appoint Ms Hill as auditor."]),
    ("It was agreed that the elected members would meet.", None, ["agreed: the elected members would meet."]),
    # the minutes
    ("The minutes were approved. The minutes were signed by the Chairman as a true record.", None, ["approved: The minutes were approved."]),
    ("The minutes were signed by the Chairman as a true record.", None, ["approved?: The minutes were signed by the Chairman as a true record."]),
    (
        "The accounts for May were scrutinised and all approved by all Councillor’s and signed.",
        None,
        ["approved: The accounts for May were scrutinised and all approved by all Councillor’s and signed."],
    ),
]


@pytest.mark.parametrize(("text", "title", "expected"), DECIDED)
def test_a_decision_is_read_as_its_clerk_words_it(text: str, title: str | None, expected: list[str]) -> None:
    assert told(text, title) == expected


REFUSED = [
    ("Members agreed this did not seem a fair way of counting.", None),
    ("No agreement has yet been reached about the rent.", "Decision"),
    ("- :doc:`../decisions/2022-roof`\n- <https://example.org/roof>", "Decisions"),
    ("# Background\nNext steps", "Decisions made and actions agreed"),
    ("A planning application for the barn was approved.", None),
    ("The sum was known and it was accepted but had not been minuted.", None),
    ("We spoke of the community and council elected positions, of which there are nine.", None),
    ("18/00231/FM proposed change of use to a caravan site.", None),
    ("County Hall proposed Budget cuts were read out.", None),
    ("Mr Vale was proposed by Ms Hill.", None),
    ("Councillors were elected unopposed in 2007 and will stand again.", None),
    ("TO RESOLVE THAT THE FEES BE AGREED", None),
    ("Discussed and put off what was to be decided in June.", None),
    ("Further Action Agreed: Ann to write to the mill.", None),
    ("Tuesday 12 July 2005. (Note - postponed until 19th July)", None),
    ("The roof was approved at the meeting in October.", None),
    ("Ann Hill and Tom Dale", "Apologies for Absence accepted from"),
    ("The meeting ended at 6.50 pm.", "Decisions"),
    ("Co-opted, Chair", None),
    ("It was confirmed that the road is open.", None),
    ("Kit has not rung yet - carried over.", "Matters arising"),
    ("Planning approval was given for the barn.", None),
    ("Ms Hill reported that approval was given to build.", None),
    ("The council was not in favour of a new sign.", None),
    ("All were in favour of the proposal.", None),
    ("The Board were content with the position.", None),
    ("Members agreed with the need.", None),
    ("The speed limit was set at 30mph.", None),
    ("Arising from discussion the following points were noted:", None),
    ("Tuesday 2nd July 2019. The meeting closed at 7.55pm.", "Next meeting"),
    ("The Board heard that the county had considered the bids and approved the first.", None),
    ("The group looked at the tasks and agreed these were all finished.", None),
]


@pytest.mark.parametrize(("text", "title"), REFUSED)
def test_what_is_only_worded_alike_is_no_decision(text: str, title: str | None) -> None:
    assert told(text, title) == []
