"""Who is to do what, by when: every cue, every list, every false friend; all meetings and people are invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import minutesparse as mp
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.actions import actions, roll_of
from minutesparse.models import Attendee
from tests.extractors.sections import PEOPLE, section, table

if TYPE_CHECKING:
    from minutesparse.models import Action

ROLL = roll_of(PEOPLE, DIALECT, "Hill Parish Council")


def found(text: str, title: str | None = None) -> list[Action]:
    return actions(section(text, title), ROLL)


def told(text: str, title: str | None = None) -> list[str]:
    """Return the actions as `Clerk: Clerk to write.`, with `?` behind the owner where they are not explicit."""
    return [f"{one.owner or '-'}{'' if one.explicit else '?'}: {one.text}" for one in found(text, title)]


CUES = [
    ("Councillors to resolve the parking problem with the school.", ["Councillors: Councillors to resolve the parking problem with the school."]),
    ("Tom Dale has been away but he would ring the school.", ["Tom Dale?: he would ring the school."]),
    # --- "to", and what lays a task on somebody
    ("Clerk to write to the school.", ["Clerk: Clerk to write to the school."]),
    ("The hedge is high. The Clerk to contact Highways.", ["Clerk: The Clerk to contact Highways."]),
    ("The gate is broken - clerk to order a new one.", ["clerk: clerk to order a new one."]),
    ("New gear was seen. Chief to bring prices in July.", ["Chief: Chief to bring prices in July."]),
    ("The Supervisor will call the road commission.", ["Supervisor?: The Supervisor will call the road commission."]),
    ("The Parish Clerk is to contact the landowner.", ["Parish Clerk: The Parish Clerk is to contact the landowner."]),
    ("CLERK TO ASK THE COUNTY", ["CLERK: CLERK TO ASK THE COUNTY"]),
    ("CLLR HILL / CLERK TO ARRANGE", ["CLLR HILL / CLERK: CLLR HILL / CLERK TO ARRANGE"]),
    ("Mr Dale to follow up.", ["Mr Dale: Mr Dale to follow up."]),
    ("Cllrs Hill and Dale to inspect the bench.", ["Cllrs Hill and Dale: Cllrs Hill and Dale to inspect the bench."]),
    ("AV & TD to inspect the pond.", ["AV & TD: AV & TD to inspect the pond."]),
    ("Chair to phone and clerk to post the letter.", ["Chair: Chair to phone", "clerk: clerk to post the letter."]),
    ("Councillors to provide a list.", ["Councillors: Councillors to provide a list."]),
    ("The clerk was instructed to reply.", ["clerk: The clerk was instructed to reply."]),
    ("The Clerk was asked to write to the school.", ["Clerk: The Clerk was asked to write to the school."]),
    ("Cllr Hill was requested to report back.", ["Cllr Hill: Cllr Hill was requested to report back."]),
    ("Members asked the Clerk to pass the letter on.", ["Clerk: the Clerk to pass the letter on."]),
    ("It was noted that the lamp is out and the Clerk to chase it.", ["Clerk: the Clerk to chase it."]),
    ("The Board remitted to the Clerk to report back in May.", ["Clerk: the Clerk to report back in May."]),
    ("The Board requested that the CEO provide a paper.", ["CEO?: the CEO provide a paper."]),
    ("Ropes cost £410. Tom sought approval. All agreed - action AH.", ["AH: Tom sought approval."]),
    ("The form is old. Action (Tom): draft a new one.", ["Tom: draft a new one."]),
    ("The path is overgrown with brambles Clerk will report to Highways.", ["Clerk?: Clerk will report to Highways."]),
    ("AH took an action to circulate the report.", ["AH?: AH took an action to circulate the report."]),
    # --- given names of people on no list
    ("The shed leaks. Ian to get quotes.", ["Ian: Ian to get quotes."]),
    ("Karen will send a note to all.", ["Karen?: Karen will send a note to all."]),
    ("Kate and Juan to review the list.", ["Kate and Juan: Kate and Juan to review the list."]),
    # --- "will" and promises
    ("The Clerk will report this to the police.", ["Clerk?: The Clerk will report this to the police."]),
    ("Cllr Mrs Dale would contact the school.", ["Cllr Mrs Dale?: Cllr Mrs Dale would contact the school."]),
    ("The Chairman said he would speak to Highways.", ["Chairman?: The Chairman said he would speak to Highways."]),
    ("Chairman agreed to contact the County.", ["Chairman?: Chairman agreed to contact the County."]),
    ("Cllr Hill kindly offered to paint the seat.", ["Cllr Hill?: Cllr Hill kindly offered to paint the seat."]),
    ("Mr. Dale volunteered to cut the grass.", ["Mr. Dale?: Mr. Dale volunteered to cut the grass."]),
    ("Ms Hill has agreed to undertake this role.", ["Ms Hill?: Ms Hill has agreed to undertake this role."]),
    ("DHO is going to invite the engineer.", ["DHO?: DHO is going to invite the engineer."]),
    ("It was agreed that the Clerk would obtain quotes.", ["Clerk?: the Clerk would obtain quotes."]),
    ("RESOLVED: That the Clerk write to the school.", ["Clerk?: the Clerk write to the school."]),
    ("RESOLVED: That\n**\n(a) the Clerk write to the school.", ["Clerk?: the Clerk write to the school."]),
    (
        "RESOLVED: That (a) the hedge be cut; (b) the Clerk write to the school; and (c) the Treasurer pay.",
        ["Clerk?: the Clerk write to the school", "Treasurer?: the Treasurer pay."],
    ),
    ("It was resolved that the Head of Parks bring a report to the board.", ["Head of Parks?: the Head of Parks bring a report to the board."]),
    (
        "RESOLVED that the Chief Executive be instructed to write to the builders.",
        ["Chief Executive: the Chief Executive be instructed to write to the builders."],
    ),
    ("(c) to instruct the Area Manager to tell both.", ["Area Manager: the Area Manager to tell both."]),
    ("It was agreed to ask the Clerk to write to the builders.", ["Clerk: the Clerk to write to the builders."]),
    ("It was agreed that the Clerk should write to the school.", ["Clerk?: the Clerk should write to the school."]),
    ("The Events Officer undertook to tell the farmers.", ["Events Officer?: The Events Officer undertook to tell the farmers."]),
    ("The portfolio holder would send the figures.", ["portfolio holder?: The portfolio holder would send the figures."]),
    ("The Clerk is also to ring the school.", ["Clerk: The Clerk is also to ring the school."]),
    ("Mr Dale will be asking the school.", ["Mr Dale?: Mr Dale will be asking the school."]),
    ("Ann Hill said that she would consider finding a place.", ["Ann Hill?: Ann Hill said that she would consider finding a place."]),
    ("A Hill said she would ring the school.", ["A Hill?: A Hill said she would ring the school."]),
    # --- pronouns, and a cue that has no owner of its own
    ("Mr Dale had spoken to the farmer. He would report back.", ["Mr Dale?: He would report back."]),
    ("The Clerk has been to the bank and will go again.", ["Clerk?: The Clerk has been to the bank and will go again."]),
    ("The Clerk had not done so but would before the next meeting.", ["Clerk?: The Clerk had not done so but would before the next meeting."]),
    ("This was left with the Clerk, who will ring the school.", ["Clerk?: the Clerk, who will ring the school."]),
    (
        "The Clerk will write to the farm, and is to ask the vicar for the map.",
        ["Clerk?: The Clerk will write to the farm", "Clerk: is to ask the vicar for the map."],
    ),
    # --- groups, and the body that meets
    ("The Parish Council will write to the farmer.", ["Parish Council?: The Parish Council will write to the farmer."]),
    ("The Chairman advised the parish council will do its best.", ["parish council?: the parish council will do its best."]),
    ("All governors to complete the course.", ["All governors: All governors to complete the course."]),
    ("Each council member will walk one path.", ["Each council member?: Each council member will walk one path."]),
    (
        "A sub-committee of Cllrs Hill and Dale will draw up a plan.",
        ["A sub-committee of Cllrs Hill and Dale?: A sub-committee of Cllrs Hill and Dale will draw up a plan."],
    ),
    # --- a participle alone, and a clerk's asterisk
    ("Clerk asked to ring the builder.", ["Clerk: Clerk asked to ring the builder."]),
    ("Clerk also asked to find the old sign.", ["Clerk: Clerk also asked to find the old sign."]),
    ("The wall is down. *Clerk requested to get a price.", ["Clerk: Clerk requested to get a price."]),
    ("The wall is down. *Eastfield Councillors to draw up a form.", ["Eastfield Councillors: Eastfield Councillors to draw up a form."]),
    # --- what a meeting lays down without "that", or asks
    ("It was agreed the Clerk should call a meeting.", ["Clerk?: the Clerk should call a meeting."]),
    ("It was agreed the Parish Council should write to the mill.", ["Parish Council?: the Parish Council should write to the mill."]),
    (
        "Mr Hill proposed that Cllrs Dale and Moor look into grants, seconded by Mr Vale.",
        ["Cllrs Dale and Moor?: Cllrs Dale and Moor look into grants, seconded by Mr Vale."],
    ),
    ("Mr Dale was asked if he could paint the hut.", ["Mr Dale: Mr Dale was asked if he could paint the hut."]),
    ("Members asked the Clerk whether she would ring the farm.", ["Clerk: the Clerk whether she would ring the farm."]),
    ("Mr Dale was asked whether this could be formally confirmed.", ["Mr Dale: Mr Dale was asked whether this could be formally confirmed."]),
    (
        "It was agreed that the residents would send the photographs to the Clerk, who would then draft a reply.",
        ["residents?: the residents would send the photographs to", "Clerk?: the Clerk, who would then draft a reply."],
    ),
    # --- deeds whose verb is none, and charges taken on
    ("The Chairman will have a word with the tenant.", ["Chairman?: The Chairman will have a word with the tenant."]),
    ("The Clerk will have the old bench repaired.", ["Clerk?: The Clerk will have the old bench repaired."]),
    ("Ms Hill agreed to be the council's representative.", ["Ms Hill?: Ms Hill agreed to be the council's representative."]),
    ("AH offered to be part of the group.", ["AH?: AH offered to be part of the group."]),
    ("Ann Hill, Head of Music, will join the working party.", ["Ann Hill?: Ann Hill, Head of Music, will join the working party."]),
    # --- a second owner, an owner behind other names, and pronouns
    (
        "Mr Hill to have a word with JBC and the Clerk to write to them.",
        ["Mr Hill: Mr Hill to have a word with JBC", "Clerk: the Clerk to write to them."],
    ),
    ("Ms Dale told of the last Fair Day, Cllr Hill to ask her for the list.", ["Cllr Hill: Cllr Hill to ask her for the list."]),
    (
        "As Mr Moor is away, Mr Dale will lay the wreath. He will speak to the Clerk.",
        ["Mr Dale?: Mr Dale will lay the wreath.", "Mr Dale?: He will speak to the Clerk."],
    ),
    ("This ends in May, so we will send it in June.", ["we?: we will send it in June."]),
    ("Talks go on and a new draft will be prepared by Ann Hill.", ["Ann Hill?: Talks go on and a new draft will be prepared by Ann Hill."]),
    # --- owners at the end
    ("The hedge needs a trim. CLERK", ["CLERK: The hedge needs a trim."]),
    ("Ask the county about the drain again. CLLR HILL", ["CLLR HILL: Ask the county about the drain again."]),
    ("Three quotes for the bench are wanted (Clerk).", ["Clerk: Three quotes for the bench are wanted (Clerk)."]),
    ("The lamp must be mended. (AV)", ["AV: The lamp must be mended."]),
    ("The drain is blocked. TD to clear it. TD 12/7/13", ["TD: TD to clear it."]),
    ("Papers to be sent off. DHO DHO 27/5/13", ["DHO: Papers to be sent off."]),
    (
        "It was resolved to give £5 to the school. Prop TD 2nd AV. For 4, against 0. Action: TD, AV",
        ["TD, AV: It was resolved to give £5 to the school."],
    ),
    ("The bin was full. Action: Clerk The rest was in good order.", ["Clerk: The bin was full."]),
    ("Action point Need to find a hall", ["-: Need to find a hall"]),
    # --- without an owner
    ("Quotes to be obtained for a new one.", ["-?: Quotes to be obtained for a new one."]),
    ("A letter is to be sent to the farm.", ["-?: A letter is to be sent to the farm."]),
    ("Draft seen, comments to be sought.", []),
    ("Draft seen, comments to be sought by the Clerk.", ["Clerk?: Draft seen, comments to be sought by the Clerk."]),
    ("Quotes to be obtained by the Clerk.", ["Clerk?: Quotes to be obtained by the Clerk."]),
    ("Potholes in Mill Lane - to be reported to Highways", ["-?: to be reported to Highways"]),
    ("A letter will be sent to the farm.", ["-?: A letter will be sent to the farm."]),
    ("It was agreed that the county would be asked for a map.", ["-?: It was agreed that the county would be asked for a map."]),
    ("The vacancy will be advertised.", ["-?: The vacancy will be advertised."]),
    # --- labels
    ("Action: Clerk to contact Highways.", ["Clerk: Clerk to contact Highways."]),
    ("**ACTION**: Ann will draft the charter.", ["Ann: Ann will draft the charter."]),
    ("Action point: Zoe to set up a poll", ["Zoe: Zoe to set up a poll"]),
    ("Action. Ann Hill agreed to pass on the complaint.", ["Ann Hill: Ann Hill agreed to pass on the complaint."]),
    ("The bin was full. Action: empty it weekly.", ["-: empty it weekly."]),
    ("The bin was full. Action: Clerk", ["Clerk: The bin was full."]),
    ("A list of lamps is wanted. Action AV, TD", ["AV, TD: A list of lamps is wanted."]),
    ("Cllr Hill to provide a list. Action: Cllr Hill.", ["Cllr Hill: Cllr Hill to provide a list."]),
    (
        "Actions: Ann and Tom to finish the report by Thursday. Zoe to check it.",
        ["Ann and Tom: Ann and Tom to finish the report by Thursday.", "Zoe: Zoe to check it."],
    ),
    ("Action: Book titles are still awaited from Mrs. Vale.", ["Mrs. Vale?: Book titles are still awaited from Mrs. Vale."]),
    ("Action item for everybody: Send photographs", ["everybody: Send photographs"]),
    ("The falls would be counted again in May (Action: AV/TD).", ["AV/TD: The falls would be counted again in May"]),
    ("Tom asked for a map of the drains. [ACTION - AV]", ["AV: Tom asked for a map of the drains."]),
    ("(Action: AV to ring the school)", ["AV: AV to ring the school"]),
    ("Action point 3.2: revise the list and send it round", ["-: revise the list and send it round"]),
    ("ACTION-45: Ann to tell the vendors", ["Ann: Ann to tell the vendors"]),
    ("AP2 Policy Committee: bring a second draft", ["Policy Committee: bring a second draft"]),
    ("AP3 (Hill, Dale) Draft a calendar", ["Hill, Dale: Draft a calendar"]),
    ("PC Weir to send the figures. Action PC Weir", ["PC Weir: PC Weir to send the figures."]),
    # --- labels of owner and date
    ("Mend the gate. Owner: Ann Hill. Deadline: 5 May 2019.", ["Ann Hill: Mend the gate."]),
    ("Mend the gate - Lead: TD; due date: 5 May 2019", ["TD: Mend the gate"]),
    ("AV to mend the gate. Who: AV By when: the spring", ["AV: AV to mend the gate."]),
    # --- an owner in brackets, and behind a semicolon
    ("The firm will give a list of the costs. [AV]", ["AV: The firm will give a list of the costs."]),
    ("A visit is likely in September; AV to ring them.", ["AV: AV to ring them."]),
    # --- what is over
    ("AV to tell the porters. Completed.", []),
    ("AV to tell the porters. Done, closed.", []),
    ("AV to tell the porters ✓", []),
    ("AV to tell the porters - completed 12/10.", []),
    ("AV to tell the porters. The form was completed.", ["AV: AV to tell the porters."]),
]


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_every_cue_gives_its_task_and_owner(text: str, expected: list[str]) -> None:
    assert told(text) == expected


FALSE_FRIENDS = [
    "Councillors to resolve that members of the public be excluded under the Act.",
    "Tom Dale is late, despite assurances that he would do his share of the work.",
    "Action: as soon as possible",
    "Motion: That the Principal's report be received.",
    "It holds if all employees and volunteers will be working at the request of the Council.",
    "Grant to come from the county in May.",
    "Need to find a hall.",
    "The letter from Karen to ask for help was read.",
    "Mr Dale asked to see the accounts.",
    "Clerk asked to be excused.",
    "Members asked to note the date.",
    "It was suggested the Clerk should call a meeting.",
    "It was agreed the Clerk had done well.",
    "The Council to pass a resolution that the public be excluded.",
    "It was agreed that the Parish Council should object.",
    "It was agreed that the staff governor withdraw.",
    "Mr Hill proposed that the Clerk write to the farm. This fell.",
    "The Clerk was asked if she had the map.",
    "The Clerk was asked if she could explain.",
    "The Clerk asked if he could leave.",
    "The residents would send the photographs.",
    "It was agreed that the fair would send crowds.",
    "The Chairman will have a limited time.",
    "The Clerk will have the keys.",
    "Mr Dale agreed to be the Chairman.",
    "Mr Dale agreed to be a councillor.",
    "Mr Hill to remain as trustee.",
    "A meeting with Mr Dale and the Clerk to discuss the drains was held.",
    "If the grant comes, we will send it on.",
    "No decisions will be made by the Council.",
    "A meeting would be arranged, seconded by Mr Dale.",
    "Mrs Moor will attend from May in his place.",
    "The Clerk should write to the school.",
    "Mr Dale hoped that the county would mend the road.",
    "It was decided that the Clerk should move to point 22.",
    "The group agreed to drop the boat race.",
    "The Council agreed to write to the farmer.",
    "The Borough Council will write to the farmer.",
    "The Highways Officer will mend the kerb.",
    "The Chief Executive be authorised to buy the land.",
    "Members are invited to disclose anything they should.",
    "Members are asked to resolve that the public be excluded.",
    "Members asked for the travel times to be checked.",
    "No change to be made this year.",
    "A fee of £20 to be paid from May was agreed.",
    "The road will be closed in May.",
    "The letter would be sent by the County.",
    "Mr Dale reported that the farmer had called and would cut the hedge.",
    "Mrs Moor had written to the farm. He would reply.",
    "This is at an early stage and would get more funds.",
    "Mr Dale would be willing to help.",
    "Mr Dale would also like a copy.",
    "The Chair agreed to take the chair.",
    "Mr Dale agreed to stand as treasurer.",
    "Clerk to write to the school - Done",
    "Clerk to write to the school. (completed)",
    "The grit bin. TD to ask the County for a date. - Done",
    "Action: Approved 5-0.",
    "Action: Hearing continued to April 14, 2014.",
    "The report was read and received (Clerk).",
    "They asked for volunteers to help.",
    "Action: None",
    "Actions: None.",
    "Action: Approved",
    "Action: Hearing continued",
    "The next Community Action Group meeting is in May.",
    "The Action Plan was adopted.",
    "No further action is needed.",
    "Action was in hand in the Parish Council to correct this.",
    "ACTIONS ARISING",
    "All actions completed",
    "The Clerk had asked the County to resurface the road.",
    "The Clerk reported that she had agreed to wait.",
    "The County Council will resurface the road.",
    "Highways to repair the kerb next week.",
    "The fair will be held in May.",
    "The Clerk will be away in June.",
    "Mr Hill will not stand again.",
    "A letter was read from the Clerk to the Council.",
    "The requirement for members to pay a fee was withdrawn.",
    "Members will recall the flood.",
    "The hedge needs to be cut.",
    "There is more progress to be made.",
    "To consider payments to be made",
    "The work was found to be complete.",
    "The officer of the district to attend.",
    "Ms Hill asked members to note the report.",
    "The chairman invited Mr Dale to speak.",
    "Is the Clerk to print the papers?",
    "It was agreed to contact Mr Hill to ask for the map.",
    "The planning officer to decide the matter was away.",
    "Action Group (formed in May) Reported on litter.",
    "The Chief Constable to the south told the police.",
    "Their chief will be known to residents.",
    "Action Plan 2019: adopted",
    "Next meeting on 4 May\nACTION LOG",
    "ACTION: Commissioner Dale moved to approve the plat.",
    "Action: Motion by Dale to table the plat.",
    "Plot 12, Mill Lane. Owner: Mr Wood.",
    "Reference: 12. Responsible: the shop. Due date: none set",
    "The lamp is broken. [AV]",
    "The lamp was broken by the lorry (AV).",
]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_a_false_friend_is_no_action(text: str) -> None:
    assert told(text) == []


def test_paragraphs_under_a_heading_of_actions_are_actions() -> None:
    assert told("Members spoke.\nAction\nTo write up the ideas and send them round.") == ["-: To write up the ideas and send them round."]
    assert told("- Ann: set up the list\n- Zoe: ask the school", "Action items") == ["Ann: set up the list", "-: Zoe: ask the school"]


def test_tasks_under_a_name_are_that_persons() -> None:
    text = "ACTIONS:\nAnn\n- Draw the map 2h\n- Print it 1h\nTom\n- Post it 1h\nNEXT MEETING:\nMonday at noon."
    assert told(text) == ["Ann: Draw the map 2h", "Ann: Print it 1h", "Tom: Post it 1h"]
    assert [one.owners for one in found(text)] == [["Ann Hill"], ["Ann Hill"], ["Tom Dale"]]


def test_names_may_stand_before_or_behind_their_tasks() -> None:
    text = "Next steps\n- Ann Hill – book the hall\n- Tom Dale: order chairs\n- AV to invite the band\n- Print tickets (Clerk)\n- Sweep the floor"
    assert [(one.owner, one.text) for one in found(text)] == [
        ("Ann Hill", "book the hall"),
        ("Tom Dale", "order chairs"),
        ("AV", "AV to invite the band"),
        ("Clerk", "Print tickets (Clerk)"),
        (None, "Sweep the floor"),
    ]


def test_a_list_of_actions_ends_where_its_bullets_do() -> None:
    text = "- Action item:\n  - Send photographs\n- The roof was discussed\n- It rained"
    assert told(text) == ["-: Send photographs"]
    assert told("Action items\n- Send photographs\nIt rained all day.") == ["-: Send photographs"]


@pytest.mark.parametrize(
    ("cell", "owner", "due"),
    [("Undecided", None, None), ("TBC", None, None), ("by as soon as possible", None, "as soon as possible"), ("Ann Hill", "Ann Hill", None)],
)
def test_what_stands_in_place_of_an_owner_is_none(cell: str, owner: str | None, due: str | None) -> None:
    (one,) = actions(table([["Action", "By"], ["Order lamps", cell]]), ROLL)
    assert (one.owner, one.due_text) == (owner, due)


@pytest.mark.parametrize(
    ("text", "owner"),
    [("Action: Approve having a co-chair", None), ("Action: Order the lamps - Clerk", "Clerk"), ("Action: Order the lamps -Clerk", "Clerk")],
)
def test_an_owner_behind_a_dash_is_a_word_of_its_own(text: str, owner: str | None) -> None:
    (one,) = found(text)
    assert one.owner == owner


def test_the_column_of_owners_gives_a_table_of_tasks() -> None:
    rows = [["Action", "Owner", "Due"], ["Order the bin", "Clerk", "14th March 2019"], ["Cut the hedge", "AV", ""], ["None", "", ""]]
    assert [(one.text, one.owner, one.owners, one.due) for one in actions(table(rows), ROLL)] == [
        ("Order the bin", "Clerk", ["Clerk"], dt.date(2019, 3, 14)),
        ("Cut the hedge", "AV", ["Adam Vale"], None),
    ]


def test_a_row_that_is_told_to_be_over_is_no_task() -> None:
    rows = [
        ["Ref", "Action", "Lead", "Due", "Status"],
        ["1", "Order the bin", "AV", "May", "Closed"],
        ["2", "Cut the hedge", "TD", "May", "Open"],
        ["3", "Ring the bank", "AH", "May", ""],
    ]
    assert [(one.text, one.owner) for one in actions(table(rows), ROLL)] == [("Cut the hedge", "TD"), ("Ring the bank", "AH")]


def test_the_rest_of_a_task_that_its_neighbours_tore_is_no_task() -> None:
    rows = (
        ("Write to all owners of", "Mr Dale", "May"),
        ("moorings about the fees", "", ""),
        ("Mend the slip.", "Clerk", ""),
        ("paint the gate", "", ""),
    )
    held = actions(table((("Action", "Owner", "Due date"), *rows)), ROLL)
    assert [(one.owner, one.text) for one in held] == [("Mr Dale", "Write to all owners of"), ("Clerk", "Mend the slip."), (None, "paint the gate")]


def test_a_table_whose_cells_stand_below_each_other_gives_its_tasks() -> None:
    text = "Action\n\nOwner\n\nDue date\n\nMend the slip\n\nMr Dale\n\n3 May 2019\n\nPaint the gate\n\nClerk\n\n7 May 2019\n\nThe meeting closed."
    held = found(text)
    assert [(one.owner, one.text, one.due) for one in held] == [
        ("Mr Dale", "Mend the slip", dt.date(2019, 5, 3)),
        ("Clerk", "Paint the gate", dt.date(2019, 5, 7)),
    ]


def test_rows_that_lack_a_cell_end_a_table_whose_cells_stand_below_each_other() -> None:
    assert told("Item\n\nAction\n\nOwner\n\n1\n\nMend the slip\n\nMr Dale\n\nPaint the gate\n\nClerk") == ["Mr Dale: Mend the slip"]


def test_names_and_tasks_in_each_others_columns_are_swapped_back() -> None:
    rows = [
        ["Next Steps:", "Owner:", "Due date:"],
        ["Ann Hill", "Finish the plan of the hall", "7th May 2019"],
        ["Tom Dale", "Test the lamps again", ""],
    ]
    assert [(one.text, one.owner) for one in actions(table(rows), ROLL)] == [
        ("Finish the plan of the hall", "Ann Hill"),
        ("Test the lamps again", "Tom Dale"),
    ]


def test_a_cell_of_owners_beside_a_paragraph_gives_it_to_them() -> None:
    rows = [["The lamp in Mill Lane is out and wants mending.", "Cllr Hill / Clerk"], ["All was well in the park.", "Note"]]
    (one,) = actions(table(rows), ROLL)
    assert (one.text, one.owner, one.owners) == ("The lamp in Mill Lane is out and wants mending.", "Cllr Hill / Clerk", ["Ann Hill", "Clerk"])


def test_the_heads_above_an_item_that_is_a_row_tell_its_tasks() -> None:
    rows = [("Item", "Discussion", "Action", "Owner"), ("1. Hedge", "It grows. Clerk to write to the school.", "Cut it", "TD")]
    whole = table(rows)
    row = replace(whole, heads=whole.passages[:4], passages=whole.passages[5:])
    assert [(one.text, one.owners) for one in actions(row, ROLL)] == [("Clerk to write to the school.", ["Clerk"]), ("Cut it", ["Tom Dale"])]


def test_a_person_with_letters_behind_the_name_is_no_task_of_the_role_beside() -> None:
    people = [*PEOPLE, Attendee(name="Rita Olney", honorific_prefix="Ms", honorific_suffix="MBE", role="Members", status="present")]
    rows = [("Cllr Ann Hill", "Chair", "Present"), ("Ms Rita Olney MBE", "Members", "Present")]
    assert actions(table(rows), roll_of(people, DIALECT)) == []


def test_a_person_with_initials_behind_the_name_is_no_task_of_the_role_beside() -> None:
    people = [*PEOPLE, Attendee(name="Rita Olney", honorific_prefix="Dr", initials="RO", role="Medical Director", status="present")]
    assert actions(table([("Dr Rita Olney (RO)", "Medical Director")]), roll_of(people, DIALECT)) == []


def test_an_attendance_table_gives_no_action() -> None:
    rows = [
        ["Position", "Councillor", "Authority"],
        ["Chairman", "Cllr Ann Hill", "Northfield District Council"],
        ["Members", "Cllr Tom Dale", "Hill Borough Council"],
    ]
    assert actions(table(rows), ROLL) == []


def test_a_line_of_initials_owns_the_paragraph_above() -> None:
    (one,) = found("The insurer wants a weekly look at the swings, which are old.\nDHO 3/8/13")
    assert (one.owner, one.owners, one.due_text, one.rule) == ("DHO", ["Dawn Hope"], "3/8/13", "owner-behind")


def test_initials_in_brackets_on_a_line_own_the_clause_above_without_its_number() -> None:
    assert told("It was agreed that officers:\n1. put out bins\n2. report back in May\n[AV]") == ["AV: report back in May"]


def test_owners_alone_behind_a_label_may_have_a_date() -> None:
    (one,) = found("The list is to be made again. AP 124: AV, by 18 February 2021.")
    assert (one.text, one.owner, one.due) == ("The list is to be made again.", "AV", dt.date(2021, 2, 18))


def test_spaces_that_line_up_columns_make_a_table_of_tasks() -> None:
    rows = "Order the chain AV 31 March 2021\nDraft notice about trailers Tom Dale next meeting\nAsk the county TD/AH\nMatters arising\nNone."
    assert [(one.text, one.owner, one.due_text) for one in found(f"Action Owner Date\n{rows}")] == [
        ("Order the chain", "AV", "31 March 2021"),
        ("Draft notice about trailers", "Tom Dale", "next meeting"),
        ("Ask the county", "TD/AH", None),
    ]


def test_an_officer_of_the_city_is_ours_where_its_council_meets() -> None:
    text = "City Manager will send the figures."
    assert [one.owner for one in actions(section(text), roll_of(PEOPLE, DIALECT, "Hill City Council"))] == ["City Manager"]
    assert actions(section(text), roll_of(PEOPLE, DIALECT, "Hill Parish Council")) == []


def test_lines_of_owner_and_date_tell_them_of_the_task_above() -> None:
    (one,) = found("Action point 3.1: Revise the forecast\nOwner: AV\nDeadline: 2 July 2021")
    assert (one.text, one.owner, one.due) == ("Revise the forecast", "AV", dt.date(2021, 7, 2))


def test_a_line_of_an_owner_below_no_task_tells_nothing() -> None:
    assert told("Applicant: Mr Wood\nOwner: Ann Hill\nDeadline: 5 May 2019") == []


def test_a_role_alone_on_a_line_is_a_signature() -> None:
    assert told("The meeting closed at nine and the minutes were signed.\nParish Clerk") == []


def test_a_clause_under_a_resolution_gives_its_task() -> None:
    clauses = "RESOLVED – 12 that:\n(a) the roof be mended in slate; and\n(b) the Chief Executive let the traders know by 10 March 2017."
    assert told(clauses) == ["Chief Executive?: the Chief Executive let the traders know by 10 March 2017."]
    assert told("It was reported:\n(a) the roof was mended; and\n(b) the Chief Executive let the traders know.") == []


def test_only_the_body_that_meets_takes_on_tasks() -> None:
    text = section("The Parish Council will write to the mill. The Committee will ring the school.")
    assert [one.owner for one in actions(text, roll_of(PEOPLE, DIALECT, "Village Hall Committee"))] == ["Committee"]
    assert [one.owner for one in actions(text, ROLL)] == ["Parish Council"]


def test_he_is_nobody_where_two_have_been_named() -> None:
    assert told("Mr Dale reported on a visit by Mr Moor. He would take more readings.") == []
    assert told("Mr Dale reported on a visit by Mrs Moor. He would take more readings.") == ["Mr Dale?: He would take more readings."]


def test_action_items_with_motions_are_business() -> None:
    motion = "MOTION by Ms Moor, second by Mr Dale, to hire a guard."
    assert told(f"{motion}\nRoll call: Moor, aye; Dale, nay.", "ACTION ITEMS") == []
    assert told("Hire a guard.", "ACTION ITEMS") == ["-: Hire a guard."]


def test_a_list_of_what_is_done_gives_no_action() -> None:
    assert told("- AV: tell the porters - Done\n- TD to buy one (done)\n- Ann: ring the bank", "Actions") == ["Ann: ring the bank"]


def test_a_task_repeated_under_another_label_is_one() -> None:
    task = "RESOLVED That the Clerk write to the builders of the new houses."
    assert len(found(f"Decision:\n{task}\nMinutes:\nThe plan was shown.\n{task}")) == 1


def test_of_a_column_of_all_that_was_said_only_rows_with_an_owner_are_tasks() -> None:
    rows = [
        ["Item", "Discussion", "Action by"],
        ["1. Minutes", "They were agreed as a true record.", ""],
        ["2. Gate", "It sticks, and the hinge wants grease.", "TD"],
        ["3. Path", "The path was mended and is in use again.", "Note"],
        ["4. Rent", "The rent stays. AV to see the tenant.", ""],
    ]
    assert [(one.text, one.owners) for one in actions(table(rows), ROLL)] == [
        ("It sticks, and the hinge wants grease.", ["Tom Dale"]),
        ("AV to see the tenant.", ["Adam Vale"]),
    ]


def test_the_tasks_of_a_form_stand_beside_their_label() -> None:
    rows = [["Decision", "The Board agreed the draft reply."], ["Actions", "Add a line on the new lamps."]]
    assert [one.text for one in actions(table(rows), ROLL)] == ["Add a line on the new lamps."]


@pytest.mark.parametrize(("column", "owners"), [("Ann Hill\n\nTom Dale", ["Ann Hill", "Tom Dale"]), ("Ann Hill", [None, None])])
def test_a_column_of_owners_cut_off_is_paired_with_the_tasks_by_order(column: str, owners: list[str | None]) -> None:
    item = "<AI1>\n\n1\n\nLamps\n\nActions\n\n- Add a line on the new lamps.\n\n- Send the reply off.\n\n</AI1>\n\n"
    text = f"Hill Board\n\nPresent: Ann Hill, Tom Dale\n\n{item}<TRAILER_SECTION>\n\nAppendix A\n\n</TRAILER_SECTION>\n\nAction\n\n{column}\n"
    assert [one.owner for one in mp.parse_text(text).iter_actions()] == owners  # type: ignore[union-attr]  # minutes have them


def test_who_has_no_initials_printed_has_them_where_others_do() -> None:
    people = [Attendee(name="Ann Hill", initials="AH", status="present"), Attendee(name="Bo Moor", status="present")]
    assert [one.owners for one in actions(section("BM to ring the bank."), roll_of(people, DIALECT))] == [["Bo Moor"]]


def test_first_letters_of_a_name_are_an_owner_of_what_is_laid_down() -> None:
    roll = roll_of([Attendee(name="Dan Oak", status="present"), Attendee(name="Ines Prat", status="present")], DIALECT)
    assert [one.owners for one in actions(section("Agreed that DO and IP write to the Librarian."), roll)] == [["Dan Oak", "Ines Prat"]]
    assert [one.owners for one in actions(section("The shed is full. IP will find a garage."), roll)] == [["Ines Prat"]]


def test_first_letters_of_a_name_are_an_owner_only_where_a_sentence_begins_with_them() -> None:
    roll = roll_of([Attendee(name="Bo Moor", status="present")], DIALECT)
    assert [one.owners for one in actions(section("It was left open. BM to ring the bank."), roll)] == [["Bo Moor"]]
    assert actions(section("Ann wrote a letter to BM to ask for help."), roll) == []


DUES = [
    ("Clerk to write by 14th March 2019.", "14th March 2019", dt.date(2019, 3, 14)),
    ("Clerk to write before the next meeting.", "the next meeting", None),
    ("Clerk to write by the end of June.", "the end of June", None),
    ("Clerk to write by Thursday.", "Thursday", None),
    ("Clerk to walk by the gate.", None, None),
    ("Clerk to write by 30/11/11.", "30/11/11", dt.date(2011, 11, 30)),
    ("Clerk to report back to the Council on 8 September 2021.", "8 September 2021", dt.date(2021, 9, 8)),
    ("Clerk to write about the fair on 8 September 2021.", None, None),
    ("Clerk to write by 14 March.", "14 March", None),
    ("Clerk to write before Christmas.", "Christmas", None),
    ("Clerk to reply within 14 days.", "within 14 days", None),
    ("Clerk to reply as soon as possible.", "as soon as possible", None),
]


@pytest.mark.parametrize(("text", "words", "day"), DUES)
def test_when_it_is_due_is_told_as_written(text: str, words: str | None, day: dt.date | None) -> None:
    (one,) = found(text)
    assert (one.due_text, one.due) == (words, day)


OWNERS = [
    ("AV & TD to inspect it.", ["Adam Vale", "Tom Dale"]),
    ("Cllrs Hill and Dale to inspect it.", ["Ann Hill", "Tom Dale"]),
    ("The Clerk and Mrs Moor to inspect it.", ["Clerk", "Mrs Moor"]),
    ("Chair to inspect it.", ["Chair"]),
    ("D.H.O. to inspect it.", ["Dawn Hope"]),
]


@pytest.mark.parametrize(("text", "owners"), OWNERS)
def test_owners_are_people_of_the_meeting_where_it_knows_them(text: str, owners: list[str]) -> None:
    (one,) = found(text)
    assert one.owners == owners


def test_every_part_quotes_the_source() -> None:
    text = "The hedge is high. The Parish Clerk was asked to write to Mr Moor by 3 May 2020."
    whole = section(text)
    (one,) = actions(whole, ROLL)
    assert one.span is not None
    assert one.span.quote(text) == one.text
    assert {name: span.quote(text) for name, span in one.spans.items()} == {"owner": one.owner, "due_text": one.due_text}


def test_a_dialect_adds_a_role_without_a_pattern() -> None:
    style = DIALECT.extend(name="hill", summary="Hill", actions=DIALECT.actions.extend(roles=("portreeve",)))
    assert [one.owner for one in actions(section("The Portreeve to ring the bell."), roll_of([], style))] == ["Portreeve"]


def test_actions_come_through_the_whole_pipeline() -> None:
    record = mp.parse_text(
        "Hill Parish Council\n\nPresent: Ann Hill (AH), Tom Dale (TD)\n\n1. Fence\nTD to mend the fence.\n\n2. Gate\nClerk to oil the gate.\n"
    )
    assert [(one.owner, one.owners) for one in record.iter_actions()] == [("TD", ["Tom Dale"]), ("Clerk", ["Clerk"])]  # type: ignore[union-attr]  # minutes have them


def test_the_title_of_an_attendee_stands_for_that_person() -> None:
    people = [
        Attendee(name="Ann Hill", role="Head of Parks and Play", status="in-attendance"),
        Attendee(name="Bo Lee", role="Clerk", status="present"),
    ]
    text = "The Head of Parks and Play agreed to send the plan by 20 November 2019. The Clerk to write to the school."
    tasks = actions(section(text), roll_of(people, DIALECT))
    assert [(one.owner, one.owners, one.due) for one in tasks] == [
        ("Head of Parks and Play", ["Ann Hill"], dt.date(2019, 11, 20)),
        ("Clerk", ["Clerk"], None),
    ]


@pytest.mark.parametrize(
    ("said", "task", "owners"),
    [
        ("A letter will be sent to the farmer. Action: Clerk. ii. Bins The bins were emptied.", "A letter will be sent to the farmer.", ["Clerk"]),
        ("Quotes are needed for the gate. Action: AM/Clerk", "Quotes are needed for the gate.", ["A Moss", "Clerk"]),
    ],
)
def test_owners_alone_behind_a_label_own_what_was_said_before_it(said: str, task: str, owners: list[str]) -> None:
    head = "Hill Parish Council\nMinutes of the meeting held on 3 May 2016\nPresent: Cllr A Moss (AM), Clerk J Dale\n\n1. Trees\n\n"
    record = mp.parse_text(f"{head}{said}\n\n2. Finance\n\nNone.\n")
    assert isinstance(record, mp.Minutes)
    assert [(action.text, action.owners) for action in record.iter_actions()] == [(task, owners)]
