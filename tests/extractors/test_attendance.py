"""Who was there: lists, headings, tables, sentences, and what is no attendance."""

from __future__ import annotations

from collections import Counter

import pytest

import minutesparse as mp
from minutesparse.dialects.generic import DIALECT
from minutesparse.extractors.attendance import entries
from minutesparse.models import Minutes

HEAD = "Minutes of the Hill Parish Council meeting held on 4th May 2016 at 7.30pm in the Village Hall\n\n"
TAIL = "\n\n1. Minutes of the last meeting\nIt was agreed that the minutes be signed.\n\n2. Finance\nThe balance was noted.\n\n3. Planning\nNone.\n"


def minutes(attendance: str) -> Minutes:
    record = mp.parse_text(HEAD + attendance + TAIL)
    assert isinstance(record, Minutes)
    return record


def told(record: Minutes) -> list[str]:
    """Return the attendance as `P Ann Hill (Chair)` lines."""
    sign = {"present": "P", "apologies": "A", "in-attendance": "I", "absent": "X", "substitute": "S"}
    return [f"{sign[one.status]} {one.name}" + (f" ({one.role})" if one.role else "") for one in record.attendance]


def read(text: str) -> entries.Reading:
    return entries.read(text, 0, DIALECT.attendance)


LISTS = [
    ("E. Dale - Chairman, Miss Vale, B. Moor", ["E. Dale (Chairman)", "Vale", "B. Moor"]),
    ("Chairman Cllr P Dale, Cllr C Vale", ["P Dale (Chairman)", "C Vale"]),
    (
        "Chairman S Dale Vice Chairman Mrs J Vale Councillors Mrs D Moor Mrs J West",
        ["S Dale (Chairman)", "J Vale (Vice Chairman)", "D Moor", "J West"],
    ),
    ("R. Dale - Chairman: Mrs. Vale: P. Moor : D. West", ["R. Dale (Chairman)", "Vale", "P. Moor", "D. West"]),
    (
        "Vice Chairman (Mr. Dale, who took the chair), Mrs. Vale and Messrs Ward, Moor and West",
        ["Dale (Vice Chairman)", "Vale", "Ward", "Moor", "West"],
    ),
    (
        "Robin Dale (Chairman), Tim Vale (Treasurer), Ray Moor (Secretary) Dawn West",
        ["Robin Dale (Chairman)", "Tim Vale (Treasurer)", "Ray Moor (Secretary)", "Dawn West"],
    ),
    ("T. Dale : Borough Councillor, R. Vale: County Councillor", ["T. Dale (Borough Councillor)", "R. Vale (County Councillor)"]),
    ("Borough Councillor T Dale, County Cllr R Vale, BC C Moor", ["T Dale (Borough Councillor)", "R Vale (County Cllr)", "C Moor (BC)"]),
    ("Mrs. Cann. Mrs. Vale, T. Moor", ["Cann", "Vale", "T. Moor"]),
    ("Clerk J H Todd", ["J H Todd (Clerk)"]),
    ("Clerk: - Sarah Dale", ["Sarah Dale (Clerk)"]),
    ("Village Handyman: - Ben Dale (BD)", ["Ben Dale (Village Handyman)"]),
    ("Footpath Warden Mr C Dale", ["C Dale (Footpath Warden)"]),
    ("Sarah Dale, Chair, Tom Vale, Clerk to the Council and Ann Moor", ["Sarah Dale (Chair)", "Tom Vale (Clerk to the Council)", "Ann Moor"]),
    ("Cllrs Hill, Dale and Vale, with the Clerk, Mrs J Moor", ["Hill", "Dale", "Vale", "J Moor (Clerk)"]),
    ("Dr Ann Hill (AH) Clinical Chair Mr Tom Dale (TD) Chief Finance Officer", ["Ann Hill (Clinical Chair)", "Tom Dale (Chief Finance Officer)"]),
    ("Mr T. Dale W.N.X.C. Tree Officer together with 3 members of the public", ["T. Dale (W.N.X.C. Tree Officer)"]),
    ("Cllr Jo Dale JD Chair", ["Jo Dale (Chair)"]),
    ("Mr. & Mrs. G. Hill and A Dale", ["G. Hill", "G. Hill", "A Dale"]),
    ("PCSO Sara Dale and Sgt S Vale were also present", ["Sara Dale", "S Vale"]),
    ("Ann Hill, OBE, Tom Dale MBE", ["Ann Hill", "Tom Dale"]),
    ("None", []),
    ("representatives of the Vale Trust and the Police", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_printed_list_gives_its_people_with_their_roles(text: str, expected: list[str]) -> None:
    assert [person.name.text + (f" ({person.role})" if person.role else "") for person in read(text).people] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A Hill together with 23 members of the public", 23),
        ("A Hill, plus eight members of the public", 8),
        ("A Hill and a member of the public", 1),
        ("A Hill. Members of the public: 12", 12),
        ("A Hill Members of the public 15", 15),
        ("0 members of the public", 0),
        ("A Hill, B Dale", None),
    ],
)
def test_the_public_is_counted_apart(text: str, count: int | None) -> None:
    assert read(text).public == count


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("D Horkan (DHO)", "initials", "DHO"),
        ("Ann Hill (AH)", "initials", "AH"),
        ("Mr M Hill (VCC)", "organisation", "VCC"),
        ("A Hill, VDC", "organisation", "VDC"),
        ("Ann Hill - Vale Trust", "organisation", "Vale Trust"),
        ("Mr Ann Hill (Mill Manager, Vale Feeds Ltd)", "organisation", "Vale Feeds Ltd"),
        ("Cllr A Hill (remotely)", "remote", True),
        ("Cllr A Hill (via Zoom)", "remote", True),
        ("Cllr A Hill (apologies)", "status", "apologies"),
        ("Ms Ann Hill (Vale Agency) Apologies", "status", "apologies"),
        ("Ann Hill (Absent)", "status", "absent"),
        ("Cllr A Hill (substituting for Cllr T Dale)", "substitute_for", "Cllr T Dale"),
    ],
)
def test_what_stands_beside_a_name_is_read(text: str, field: str, value: object) -> None:
    (person,) = read(text).people
    assert getattr(person, field) == value


def test_brackets_tell_when_somebody_came_and_went() -> None:
    came, went = read("Cllr A Hill (from 7.45pm), Cllr B Dale (until item 6)").people
    assert came.arrived is not None
    assert came.arrived.time is not None
    assert came.arrived.time.time.isoformat("minutes") == "19:45"
    assert went.left is not None
    assert went.left.item == "6"


GROUPS = [
    ("Present: Cllr A Hill (Chair), Cllr B Dale\n\nApologies: Cllr C Vale", ["P A Hill (Chair)", "P B Dale", "A C Vale"]),
    ("PRESENT Mr A Hill, Mrs B Dale\n\nAPOLOGIES Mr C Vale", ["P A Hill", "P B Dale", "A C Vale"]),
    (
        "Those Attending: Cllr A Hill, Cllr B Dale, Mrs C Vale (Clerk), 9 members of the public. Also in attendance PCSO Sara Moor.",
        ["P A Hill", "P B Dale", "I C Vale (Clerk)", "I Sara Moor"],
    ),
    ("PRESENT (2 Councillors): - Ann Hill (AH), Tom Dale (TD)\nClerk: - Sarah Vale", ["P Ann Hill", "P Tom Dale", "I Sarah Vale (Clerk)"]),
    ("Present: Ann Hill, Tom Dale\nApologies: Liz Vale\nClerk: Jo Moor", ["P Ann Hill", "P Tom Dale", "A Liz Vale", "I Jo Moor (Clerk)"]),
    ("Present: Ann Hill, Tom Dale\nApologies:\nLiz Vale\nClerk: Jo Moor", ["P Ann Hill", "P Tom Dale", "A Liz Vale", "A Jo Moor (Clerk)"]),
    ("Councillors present: Cllr. A Hill, Cllr. B Dale Present: Vicky Moor – Clerk.", ["P A Hill", "P B Dale", "I Vicky Moor (Clerk)"]),
    ("Present: Cllr A Hill, Cllr B Dale,\n\nCllr C Vale", ["P A Hill", "P B Dale", "P C Vale"]),
    ("Members Present:\nAnn Hill\nTom Dale\nLiz Vale (Absent)", ["P Ann Hill", "P Tom Dale", "X Liz Vale"]),
    ("In attendance: Ann Hill, Tom Dale\nApologies: None", ["P Ann Hill", "P Tom Dale"]),
    ("Present: Sue, Amy, Mat\nApologies: Lex", ["P Sue", "P Amy", "P Mat", "A Lex"]),
    (
        "Present: Cllr A Hill, Cllr B Dale\n\nApologies: Apologies were received from Cllr C Vale and County Councillor D Moor",
        ["P A Hill", "P B Dale", "A C Vale", "A D Moor (County Councillor)"],
    ),
    ("Present: Cllr A Hill, Cllr B Dale\nAbsent: Cllr C Vale", ["P A Hill", "P B Dale", "X C Vale"]),
    ("Present: Cllr A Hill, Cllr B Dale\nNo apologies were received from Cllr C Vale", ["P A Hill", "P B Dale", "X C Vale"]),
    (
        (
            "The meeting was led by Ann Hill.\n\nBoard members in attendance were:\n\nAnn Hill\nTom Dale\n\n"
            "Also in attendance were:\n\nLiz Vale (Assistant to Treasurer)"
        ),
        ["P Ann Hill (Chair)", "P Tom Dale", "I Liz Vale (Assistant to Treasurer)"],
    ),
    (
        "Present: Ms Ann Hill (Tree Officer,\nVale Borough Council)\nMr Tom Dale (Vale Trust)\nMrs Liz Vale (Editor)",
        ["P Ann Hill (Tree Officer)", "P Tom Dale", "P Liz Vale (Editor)"],
    ),
    ("Present: Cllr A Hill, Cllr B Dale\nIndividual members approved\nAdam Green\nBea Brown", ["P A Hill", "P B Dale"]),
    ("Membership: Cllr A Hill, Cllr B Dale", []),
    ("Present arrangements will continue.", []),
]


@pytest.mark.parametrize(("attendance", "expected"), GROUPS)
def test_groups_are_read_under_their_headings(attendance: str, expected: list[str]) -> None:
    assert told(minutes(attendance)) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("1. Apologies for absence\nApologies were received from Cllr C Vale, who was unwell, and from the Police.", ["A C Vale"]),
        ("1. Apologies for absence\nCllr Vale (unwell); Cllr Moor (no reason given).", ["A Vale", "A Moor"]),
        ("1. Apologies for absence accepted from:\nMr C Vale - Borough Councillor", ["A C Vale (Borough Councillor)"]),
        ("1. Apologies\nPCSO Lee sent apologies.", ["A Lee"]),
        ("1. Apologies\nThe Chairman said that Mr C Vale had resigned from the Council.", []),
        ("1. Apologies\nThere were no apologies.", []),
        ("1. Apologies\nNone. Cllr Vale was absent.", ["X Vale"]),
        ("1. Apologies\nNot recorded.", []),
    ],
)
def test_apologies_are_read_from_their_item(item: str, expected: list[str]) -> None:
    record = mp.parse_text(
        HEAD
        + "Present: Cllr A Hill, Cllr B Dale\n\n"
        + item
        + "\n\n2. Finance\nIt was noted that apologies were due from Mr Moor.\n\n3. Planning\nNone.\n"
    )
    assert isinstance(record, Minutes)
    assert told(record) == ["P A Hill", "P B Dale", *expected]


def test_a_guest_among_members_is_in_attendance_and_a_member_of_a_mixed_list_is_present() -> None:
    guests = told(minutes("Present: Cllr A Hill, Cllr B Dale, Cllr C Vale, Cllr F Lake, Mr D Moor - Borough Councillor, Mr E West (VCC)"))
    assert guests == ["P A Hill", "P B Dale", "P C Vale", "P F Lake", "I D Moor (Borough Councillor)", "I E West"]
    mixed = told(minutes("Present: Mr A Hill (Mill Manager), Mr B Dale (Vale Trust), Mr C Vale (Tree Officer)"))
    assert mixed == ["P A Hill (Mill Manager)", "P B Dale", "P C Vale (Tree Officer)"]


def test_somebody_listed_twice_is_there_once_with_what_both_places_tell() -> None:
    record = minutes("Present: Cllr T Dale, Cllr A Hill\n\nCllr Dale took the chair.")
    assert told(record) == ["P T Dale (Chair)", "P A Hill"]
    assert record.meeting.chair == "T Dale"


def test_two_readings_that_contradict_each_other_are_told() -> None:
    record = minutes("Present: Cllr T Dale, Cllr A Hill\n\nApologies: Cllr A Hill")
    assert told(record) == ["P T Dale", "P A Hill"]
    assert [found.message for found in record.diagnostics if found.code == "ambiguous"] == ["A Hill is listed both as present and as apologies"]


@pytest.mark.parametrize("note", ["substitute Cllr Bo Lee", "substituted by Cllr Bo Lee", "Substitute: Cllr Bo Lee"])
def test_a_substitute_named_beside_an_apology_has_come_for_that_person(note: str) -> None:
    record = minutes(f"Present: Cllr Ann Hill, Cllr Bo Lee\n\nApologies: Cllr Tom Dale ({note}), Cllr Di Marsh")
    assert [(one.name, one.status, one.substitute_for) for one in record.attendance] == [
        ("Ann Hill", "present", None),
        ("Bo Lee", "substitute", "Tom Dale"),
        ("Tom Dale", "apologies", None),
        ("Di Marsh", "apologies", None),
    ]


def test_an_empty_group_is_told() -> None:
    record = minutes("Present: Cllr T Dale\n\nIn attendance:\n\nApologies: None")
    assert [found.message for found in record.diagnostics if found.code == "attendance-group-empty"] == ['nobody is listed under "In attendance"']


def test_a_caption_above_the_heads_of_a_table_names_nobody() -> None:
    rows = "<tr><td colspan=2>Attendance</td></tr><tr><td>Role</td><td>Name</td></tr><tr><td>Chair</td><td>Cllr T Dale</td></tr>"
    record = mp.parse(f"<html><body><table>{rows}<tr><td>Apologies</td><td>Cllr A Hill</td></tr></table></body></html>".encode())
    assert isinstance(record, mp.Minutes)
    assert [(person.name, person.role, person.status) for person in record.attendance] == [
        ("T Dale", "Chair", "present"),
        ("A Hill", None, "apologies"),
    ]


def test_the_quorum_is_read() -> None:
    assert minutes("Present: Cllr T Dale\n\nThe quorum is three.").quorum == 3
    assert minutes("Present: Cllr T Dale").quorum is None


def test_who_left_is_noted_with_time_and_item() -> None:
    record = mp.parse_text(
        HEAD + "Present: Cllr T Dale, Cllr A Hill\n\n1. Minutes\nAgreed.\n\n2. Finance\nCllr Dale left the meeting at 8.15 pm.\n\n"
        "3. Planning\nCllr Hill left the room and returned.\n"
    )
    assert isinstance(record, Minutes)
    dale, hill = record.attendance
    assert dale.left is not None
    assert dale.left.time is not None
    assert (dale.left.time.isoformat("minutes"), dale.left.item, dale.left.text) == ("20:15", "2", "Cllr Dale left the meeting at 8.15 pm")
    assert hill.left is not None
    assert hill.arrived is not None
    assert (hill.left.item, hill.arrived.item) == ("3", "3")


TABLE = """Appendix A - Attendance
\tPosition/Role
\tCouncillor
\tAuthority

\tChairman
\t Cllr Ann Hill
\tVale District Council


\tMembers
\t Cllr Tom Dale OBE
\tMoor Council

\t
\tMr Liz van den Berg
\tWest Council


\tApologies
\t Cllr Ben Moor
\tDale Council


\tIn Attendance
\t
\t


\tVale Officers
"""


def test_a_role_is_carried_down_the_blank_cells_of_a_table() -> None:
    record = mp.parse_text(
        "Note of the Hill Board meeting\n\n1. Welcome\nThe Chair opened the meeting.\n\n2. Plans\nMembers agreed the plan.\n\n" + TABLE
    )
    assert isinstance(record, Minutes)
    assert told(record) == ["P Ann Hill (Chairman)", "P Tom Dale (Members)", "P Liz van den Berg (Members)", "A Ben Moor"]
    assert [(one.organisation, one.honorific_prefix, one.honorific_suffix) for one in record.attendance] == [
        ("Vale District Council", "Cllr", None),
        ("Moor Council", "Cllr", "OBE"),
        ("West Council", "Mr", None),
        ("Dale Council", "Cllr", None),
    ]
    assert Counter(found.code for found in record.diagnostics)["attendance-group-empty"] == 2


def test_every_attendee_quotes_the_printed_name() -> None:
    record = minutes("Present: Cllr Mrs A Hill MBE (Chair), Mr.Dale; Clerk: T Vale")
    assert [record.quote(one.span) for one in record.attendance if one.span] == ["Cllr Mrs A Hill MBE", "Mr.Dale", "T Vale"]


def test_a_heading_with_a_sentence_below_it_that_names_people_is_not_empty() -> None:
    words = "Apologies were received from Councillor Ada Vale (AV) and Councillor Bo Olney (BO). No other apologies were received."
    parts = ("Present: Ann Hill, Tom Dale", "1. Welcome", "Hello.", "Apologies for absence", words, "2. Pond", "It is low.", "3. Close", "We left.")
    record = mp.parse_text("\n\n".join(parts))
    assert isinstance(record, mp.Minutes)
    assert [(one.name, one.status) for one in record.attendance[2:]] == [("Ada Vale", "apologies"), ("Bo Olney", "apologies")]
    assert record.diagnostics == []
