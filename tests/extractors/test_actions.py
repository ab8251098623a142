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
from tests.growth import assert_linear

if TYPE_CHECKING:
    from minutesparse.models import Action

ROLL = roll_of(PEOPLE, DIALECT)


def found(text: str, title: str | None = None) -> list[Action]:
    return actions(section(text, title), ROLL)


def told(text: str, title: str | None = None) -> list[str]:
    """Return the actions as `Clerk: Clerk to write.`, with `?` behind the owner where they are not explicit."""
    return [f"{one.owner or '-'}{'' if one.explicit else '?'}: {one.text}" for one in found(text, title)]


CUES = [
    # --- "to", and what lays a task on somebody
    ("Clerk to write to the school.", ["Clerk: Clerk to write to the school."]),
    ("The hedge is high. The Clerk to contact Highways.", ["Clerk: The Clerk to contact Highways."]),
    ("The gate is broken - clerk to order a new one.", ["clerk: clerk to order a new one."]),
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
    # --- without an owner
    ("Quotes to be obtained for a new one.", ["-?: Quotes to be obtained for a new one."]),
    ("A letter is to be sent to the farm.", ["-?: A letter is to be sent to the farm."]),
    ("Draft seen, comments to be sought.", []),
    ("Draft seen, comments to be sought by the Clerk.", ["Clerk?: Draft seen, comments to be sought by the Clerk."]),
    ("Quotes to be obtained by the Clerk.", ["Clerk?: Quotes to be obtained by the Clerk."]),
    ("Potholes in Mill Lane - to be reported to Highways", ["-?: to be reported to Highways"]),
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
]


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_every_cue_gives_its_task_and_owner(text: str, expected: list[str]) -> None:
    assert told(text) == expected


FALSE_FRIENDS = [
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


def test_the_column_of_owners_gives_a_table_of_tasks() -> None:
    rows = [["Action", "Owner", "Due"], ["Order the bin", "Clerk", "14th March 2019"], ["Cut the hedge", "AV", ""], ["None", "", ""]]
    assert [(one.text, one.owner, one.owners, one.due) for one in actions(table(rows), ROLL)] == [
        ("Order the bin", "Clerk", ["Clerk"], dt.date(2019, 3, 14)),
        ("Cut the hedge", "AV", ["Adam Vale"], None),
    ]


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


def test_a_role_alone_on_a_line_is_a_signature() -> None:
    assert told("The meeting closed at nine and the minutes were signed.\nParish Clerk") == []


DUES = [
    ("Clerk to write by 14th March 2019.", "14th March 2019", dt.date(2019, 3, 14)),
    ("Clerk to write before the next meeting.", "the next meeting", None),
    ("Clerk to write by the end of June.", "the end of June", None),
    ("Clerk to write by Thursday.", "Thursday", None),
    ("Clerk to walk by the gate.", None, None),
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


ADVERSARIES = [
    "Clerk to write to the ",
    "Cllr A. Hill, Cllr B. Dale and ",
    "the parish deputy assistant town ",
    "was then also kindly asked to ",
    "to be to be to be ",
    "AV, TD / DHO & ",
    "Action: Clerk. Action: None. ",
    "said that he would said she would ",
    "by the Clerk by the Clerk ",
    "awaited from ",
    "(Clerk - Clerk - ",
]


@pytest.mark.parametrize("line", ADVERSARIES)
def test_time_grows_no_faster_than_the_text(line: str) -> None:
    assert_linear(lambda text: actions(section(text), ROLL), line, 30_000)


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
