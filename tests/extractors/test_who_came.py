"""Attendance as it is told round the lists: substitutes, visitors, the public, who came and who went; and lists that are no attendance."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.models import Attendee, Minutes, Movement

HEAD = "Minutes of the Hill Parish Council meeting held on 4th May 2016 at 7.30pm in the Village Hall\n\n"
TAIL = "\n\n1. Minutes of the last meeting\nIt was agreed that the minutes be signed.\n\n2. Finance\nThe balance was noted.\n\n3. Planning\nNone.\n"
PRESENT = "Present: Cllr T Dale (Chairman), Cllr A Hill, Cllr B Moor (BM), Mrs S Vale (Clerk)\n\n1. Minutes\nAgreed.\n\n2. Finance\n"


def minutes(attendance: str) -> Minutes:
    record = mp.parse_text(HEAD + attendance + TAIL)
    assert isinstance(record, Minutes)
    return record


def told(record: Minutes) -> list[str]:
    """Return the attendance as `P Ann Hill (Chair)` lines."""
    sign = {"present": "P", "apologies": "A", "in-attendance": "I", "absent": "X", "substitute": "S"}
    return [f"{sign[one.status]} {one.name}" + (f" ({one.role})" if one.role else "") for one in record.attendance]


STAFF = ["I Ruth Dale (Head of Finance)", "I Ken Moor (Public Works Director)"]
DALES = ["P Jo Dale", "P Pete Dale"]
MEMBERS = ["P Hill", "P Dale", "P Moor", "P Vale", "P C Pike", "P Rush"]
GROUPS = [
    # headings
    ("Present: Ann Hill, Tom Dale\nOfficials present: Jo Moor, Bo Vale", ["P Ann Hill", "P Tom Dale", "I Jo Moor", "I Bo Vale"]),
    ("Who was there: Ann Hill, Tom Dale\nSorry not to be there: Hal Moor", ["P Ann Hill", "P Tom Dale", "A Hal Moor"]),
    (
        "Sederunt: Provost Elsie Hill; Depute Provost Ron Dale; Councillors Ada Moor and Bo Vale.",
        ["P Elsie Hill", "P Ron Dale", "P Ada Moor", "P Bo Vale"],
    ),
    ("Here: Ann Hill (AH, chair), Tom Dale (TD, minutes)", ["P Ann Hill (chair)", "P Tom Dale (minutes)"]),
    ("In the Chair: Cllr A Hill\nPresent: Cllr T Dale", ["P A Hill (Chair)", "P T Dale"]),
    ("Substitutes: Cllr J Oakes (for Cllr N Peel)\nPresent: Cllr A Hill", ["S J Oakes", "P A Hill"]),
    ("Attendance\nClub officers\nG. Hill, President\nMrs. D. Dale, Hon. Secretary", ["P G. Hill (President)", "P D. Dale (Hon. Secretary)"]),
    ("Commissioners Present: Hill, Dale\nCommissioners Absent: Moor", ["P Hill", "P Dale", "X Moor"]),
    # who is a member, and who beside them
    (
        "Governors present: Mrs J Hill, Chair; Mr D Dale, Headteacher\nIn attendance: Ms T Moor, Clerk",
        ["P J Hill (Chair)", "P D Dale (Headteacher)", "I T Moor (Clerk)"],
    ),
    ("Board members present: Lorna Hill, President; Des Dale, Clerk; Burt Moor", ["P Lorna Hill (President)", "P Des Dale (Clerk)", "P Burt Moor"]),
    ("Members present: Cllr A Hill, Cllr T Dale, Mrs J Moor (Clerk)", ["P A Hill", "P T Dale", "I J Moor (Clerk)"]),
    ("Members present: Ann Hill, Tom Dale, Jo Moor (Clerk to the Governors)", ["P Ann Hill", "P Tom Dale", "I Jo Moor (Clerk to the Governors)"]),
    (
        "Present: Rev. J Hill (Chair), Ms O Dale (OD)\nClerk to Governors: Mrs N Moor",
        ["P J Hill (Chair)", "P O Dale", "I N Moor (Clerk to Governors)"],
    ),
    # roles apart from their names
    ("Present\n\nAnn Hill (AH)\n\nTom Dale (TD)\n\nChair\n\nParish Clerk", ["P Ann Hill (Chair)", "I Tom Dale (Parish Clerk)"]),
    ("Present\n\nAnn Hill\n\nChair\n\nTom Dale\n\nJo Moor\n\nTreasurer", ["P Ann Hill (Chair)", "P Tom Dale", "P Jo Moor (Treasurer)"]),
    (
        "Present: Chairperson Hill, Vice Chairperson Dale, Members Moor and Vale.",
        ["P Hill (Chairperson)", "P Dale (Vice Chairperson)", "P Moor", "P Vale"],
    ),
    ("Staff: City Manager Jo Hill, City Attorney Will Dale", ["I Jo Hill (City Manager)", "I Will Dale (City Attorney)"]),
    ("Present: A Hill (Vice Chair, chairing the meeting), Ms J Dale (student member)", ["P A Hill (Vice Chair)", "P J Dale (student member)"]),
    # another language, another country
    ("I LÁTHAIR / PRESENT\n\nCathaoirleach: Cllr. A Hill\n\nOfficials: Ms B Dale, Director", ["P A Hill (Cathaoirleach)", "I B Dale (Director)"]),
    (
        "Yn bresennol / Present: Cyng. Ann Hill (Cadeirydd), Cyng. Tom ap Dale\nYmddiheuriadau / Apologies: Cyng. Bo Vale",
        ["P Ann Hill (Cadeirydd)", "P Tom ap Dale", "A Bo Vale"],
    ),
    (
        "Roll call: Present: Mayor Ann Hill, Mayor Pro Tem Jo Dale, Council Member Bo Vale; Absent: Council Member Di Pike",
        ["P Ann Hill (Mayor)", "P Jo Dale (Mayor Pro Tem)", "P Bo Vale (Council Member)", "X Di Pike (Council Member)"],
    ),
    (
        "Board members present were: Ann Hill, President; Tom Dale. Board member absent was Jo Moor.\nOthers present: Kim Vale, Clerk",
        ["P Ann Hill (President)", "P Tom Dale", "X Jo Moor", "I Kim Vale (Clerk)"],
    ),
    (
        "Present: The Revd Canon Ann Hill, The Ven. Tom Dale, Mr Bo Moor and Mrs Di Vale (Churchwardens), Mrs June Pike (Treasurer)",
        ["P Ann Hill", "P Tom Dale", "P Bo Moor (Churchwardens)", "P Di Vale (Churchwardens)", "P June Pike (Treasurer)"],
    ),
    # offices and bodies without a comma
    (
        "Present: Cllr A Hill\nAlso present: Cllr B Dale, Vale County Council Stephen Moor, Chair of the Mill Trust",
        ["P A Hill", "I B Dale", "I Stephen Moor (Chair of the Mill Trust)"],
    ),
    ("Present: Ann Hill\nStaff: Head of Finance Ruth Dale, Public Works Director Ken Moor", ["P Ann Hill", *STAFF]),
    (
        "Present: Ann Hill\nOfficers: S Dale, Development Management Manager; D Moor, Committee & Member Services Officer",
        ["P Ann Hill", "I S Dale (Development Management Manager)", "I D Moor (Committee & Member Services Officer)"],
    ),
    ("Present: Ann Hill\nGuests: Joy Dale, Hill Sentinel; Di Vale, Fen Management", ["P Ann Hill", "I Joy Dale", "I Di Vale"]),
    ("Present: Ann Hill (Hon. Treasurer; joined at 6.45pm), Tom Dale", ["P Ann Hill (Hon. Treasurer)", "P Tom Dale"]),
    ("Roll Call: Hill, present; Dale, absent; Moor, present.", ["P Hill", "X Dale", "P Moor"]),
    ("Present: Ann Hill\nAlso present: Cllr B Dale, VCC Chris Moor, Footpath Warden", ["P Ann Hill", "I B Dale", "I Chris Moor (Footpath Warden)"]),
    # a register, and stars
    (
        "PRESENT\nCouncillor Mrs J Hill (Chairman) in the Chair Councillor R Dale (Vice-Chairman)\nMOOR, P\nVALE, Mrs S",
        ["P J Hill (Chairman)", "P R Dale (Vice-Chairman)", "P MOOR, P", "P VALE, Mrs S"],
    ),
    (
        "Councillors present:\nD Hill (Chairman)\n* Mrs M Dale\n* B Moor\nP Vale\n* denotes absence\n\n1. Apologies\nFrom Cllrs Dale and Moor.",
        ["P D Hill (Chairman)", "A M Dale", "A B Moor", "P P Vale"],
    ),
    ("Present: Ann Hill\nApols: A. and B. Dale and C. Moor", ["P Ann Hill", "A A. Dale", "A B. Dale", "A C. Moor"]),
    ("Present: Ann Hill\nStaff: Chief Ron Dale, Asst. Chief Jo Moor", ["P Ann Hill", "I Ron Dale (Chief)", "I Jo Moor (Asst. Chief)"]),
    # first names, and lines that go on
    ("Present: Ann Hill (Chair), Jo and Pete Dale, Sylvia (Sec), Tom Moor", ["P Ann Hill (Chair)", *DALES, "P Sylvia (Sec)", "P Tom Moor"]),
    ("Members Present:\tAldermen Hill and Dale\n\t\tCouncillors Moor, Vale,\n\t\tC Pike and Rush\n", MEMBERS),
    # names
    ("Present: Professors Abney, Costain and Du Preez, Dr H. Hill", ["P Abney", "P Costain", "P Du Preez", "P H. Hill"]),
    ("Present: Mrs P Earl (Secretary), Councillor the Rev. J Dale", ["P P Earl (Secretary)", "P J Dale"]),
    ("Present: Ann Hill (chair), Mr * Mrs Dale, Jo Moor", ["P Ann Hill (chair)", "P Dale", "P Dale", "P Jo Moor"]),
    ("Present: Ms Jo Hill (JH) Chief Nurse, Mr K Dale (KD) Lay Member", ["P Jo Hill (Chief Nurse)", "P K Dale (Lay Member)"]),
    ("Present:\nA Hill    T Dale    B Moor", ["P A Hill", "P T Dale", "P B Moor"]),
    ("Present: Cllr A Hill\nApologies: Cllr T Dale (unwell) and County Cllr Moor.", ["P A Hill", "A T Dale", "A Moor (County Cllr)"]),
    # statuses that change
    ("Councillors present: A Hill\nCouncillors absent: T Dale\nApologies: T Dale (ill-health)", ["P A Hill", "A T Dale"]),
    ("Present: Cllr A Hill\nCllr T Dale had sent apologies (work). Cllr J Moor was absent without apology.", ["P A Hill", "A T Dale", "X J Moor"]),
    (
        "Present: Cllr A Hill\n\n1. Apologies\nMr N Foss – work commitments; Mrs Pike. The apologies were accepted.",
        ["P A Hill", "A N Foss", "A Pike"],
    ),
    ("Present: Ann, Tom\n\n1. Apologies\nHal, Greta", ["P Ann", "P Tom", "A Hal", "A Greta"]),
    # offices, bodies and ranks beside a name
    ("Present: Rev A Hill, Tom Dale (Churchwarden), Jo Moor", ["P A Hill", "P Tom Dale (Churchwarden)", "P Jo Moor"]),
    ("Present: Cllr T Moor\nIn attendance: Ms A Hill - Wales Audit Office\nMr T Dale - Clerk", ["P T Moor", "I A Hill", "I T Dale (Clerk)"]),
    ("Present: Professors R Gear, P Line; Associate Professors H Galt and M Kolo", ["P R Gear", "P P Line", "P H Galt", "P M Kolo"]),
    (
        "Present: Rick Hill Patient Representative\nDr Vincent Tull Senior Partner",
        ["P Rick Hill (Patient Representative)", "P Vincent Tull (Senior Partner)"],
    ),
    ("The following members attended the meeting: Pat Hill, Jan Dale", ["P Pat Hill", "P Jan Dale"]),
    # no heading at all
    (
        "Ann Hill (Mill Manager)\n\nMr T Dale (Vale Trust)\n\nJo Moor (Editor)\n\nlo Iames (Editor)\n\nBo Vale (Clerk)",
        ["P Ann Hill (Mill Manager)", "P T Dale", "P Jo Moor (Editor)", "I Bo Vale (Clerk)"],
    ),
    ("The fence (new)\n\nMr T Dale (Vale Trust)\n\nJo Moor (Editor)\n\nThe barn was painted.", []),
    ("Trustees: Ann Hill (Chair), Bo Dale\nStaff: Di Pike (Director)", ["P Ann Hill (Chair)", "P Bo Dale", "I Di Pike (Director)"]),
    ("In the Chair: Councillor A Hill\nCouncillors B Dale, C Moor\nOfficers: Mr E Vale", ["P A Hill (Chair)", "P B Dale", "P C Moor", "I E Vale"]),
    ("The Mayor (Councillor A Hill) in the Chair\nCouncillors:\nB Dale\nC Moor", ["P A Hill (Mayor)", "P B Dale", "P C Moor"]),
    ("PRESENT: Councillors Dale and Pike; Town Clerk, Mr E Vale", ["P Dale", "P Pike", "I E Vale (Town Clerk)"]),
    ("Attending: Kerry H (Chair), Jo, Steph P\nApologies: Tash, Mrs Wood", ["P Kerry H (Chair)", "P Jo", "P Steph P", "A Tash", "A Wood"]),
    (
        "The Rural Dean, the Revd Fran Holt, was in the chair. Apologies had been received from Mr Keith Bond and Mrs Sue Lark.",
        ["P Fran Holt (Rural Dean)", "A Keith Bond", "A Sue Lark"],
    ),
    (
        "Present: Cllr A Hill\n\n1. Apologies\nReceived from Councillor N Gage (work). RESOLVED to accept the reason given.",
        ["P A Hill", "A N Gage"],
    ),
    (
        "Present: A Hill\nIn attendance: Managing Solicitor, Licensing Standards Officer (Mr I. Bell)",
        ["P A Hill", "I I. Bell (Licensing Standards Officer)"],
    ),
    ("Present: Ann Hill\nAbsent: Ted Vale (excused), Bo Dale", ["P Ann Hill", "A Ted Vale", "X Bo Dale"]),
    (
        "Present: Ann Hill (County Council), Supt Carol Deane (Fen Police), Neil Rush (Fire and Rescue)",
        ["P Ann Hill", "P Carol Deane", "P Neil Rush"],
    ),
    ("In the Chair   Councillor T Hill\nMembers Present   Alderman R Dale", ["P T Hill (Chair)", "P R Dale"]),
    (
        "Present:\n\nCOUNCILLORS:\n\nLabour Group Ann Hill (in the Chair) and Bo Dale\n\nResidents' Group Cy Moor",
        ["P Ann Hill (in the Chair)", "P Bo Dale", "P Cy Moor"],
    ),
    ("Present: Ann Hill\nIn attendance: Neil Dale, Director of Public Health", ["P Ann Hill", "I Neil Dale (Director of Public Health)"]),
    ("Present: Mrs A Hill (Chair), Mr B Dale (Headteacher), Mr C Moor", ["P A Hill (Chair)", "P B Dale (Headteacher)", "P C Moor"]),
    # no attendance
    ("To: all members\nCouncillors: B Dale, C Moor", []),
    ("Present: Ann Hill\n\nMoved that apologies be accepted: Ken Dole. Seconded: Bev Moor.", ["P Ann Hill"]),
    ("Present: Ann Hill\n\nVote: Ayes 2. [Absent: Dale - 1.]", ["P Ann Hill"]),
    ("Present: Ann Hill\n\nRoll call: Hill, aye; Dale, nay.", ["P Ann Hill"]),
    ("Membership: Cllr A Hill (Chair), Cllr T Dale, Cllr B Moor\nQuorum: 3", []),
    ("Present: Ann Hill\n\nDistribution: Mr T Kent, Mrs P Lowe", ["P Ann Hill"]),
]


@pytest.mark.parametrize(("attendance", "expected"), GROUPS)
def test_lists_and_what_stands_round_them_tell_who_came(attendance: str, expected: list[str]) -> None:
    assert told(minutes(attendance)) == expected


SUBSTITUTES = [
    ("Present: Cllr A Hill, Ms R Dale (for Ms T Moor)", "R Dale", "Ms T Moor"),
    ("Present: Cllr A Hill, Cllr R Dale\nApologies: Cllr T Moor (Councillor Dale substituting)", "R Dale", "T Moor"),
    ("Present: Cllr A Hill\nApologies: Ward Cllr M Moor, Ward Cllr R Dale attending as his representative", "R Dale", "M Moor"),
    ("Present: Cllr A Hill\n\nApologies had been received from Dr. Moor, who sent Ron Dale as his representative.", "Ron Dale", "Moor"),
    ("Present: Cllr A Hill\n\nIt was noted that Councillor R Dale was sitting in place of Councillor T Moor.", "R Dale", "Councillor T Moor"),
    ("Present: Cllr A Hill\n\nCouncillor R Dale was attending as Councillor Moor's representative.", "R Dale", "Councillor Moor"),
    ("Present: Cllr A Hill\n\nMembers accepted Ron Dale as a substitute in Tom Moor's place.", "Ron Dale", "Tom Moor"),
]


@pytest.mark.parametrize(("attendance", "name", "whom"), SUBSTITUTES)
def test_who_stands_in_for_somebody_is_a_substitute(attendance: str, name: str, whom: str | None) -> None:
    record = minutes(attendance)
    assert [(one.name, one.substitute_for) for one in record.attendance if one.status == "substitute"] == [(name, whom)]


@pytest.mark.parametrize(
    "attendance",
    [
        "Present: Cllr A Hill, Dr F Dale (for item 5 only)",
        "Present: Cllr A Hill, Mr F Dale (for the Vale Trust)",
        "Present: Cllr A Hill, Mr F Dale\n\nA new bench stands in place of the old one.",
        "Present: Cllr A Hill, Mr F Dale (Village representative)",
    ],
)
def test_what_only_looks_like_a_substitution_makes_nobody_a_substitute(attendance: str) -> None:
    assert [one.name for one in minutes(attendance).attendance if one.status == "substitute"] == []


def test_a_substitute_told_in_a_sentence_lists_nobody_twice() -> None:
    record = minutes(
        "Apologies: Apologies were received from Councillors Hetty Hill and Bo Dale. Councillor Sal Moor attended as substitute for Councillor Hill."
    )
    assert told(record) == ["A Hetty Hill", "A Bo Dale", "S Sal Moor"]


@pytest.mark.parametrize(
    ("attendance", "count"),
    [
        ("Present: A Hill, T Dale and twenty-two members of the public", 22),
        ("Present: A Hill and 4 members of public", 4),
        ("Present: A Hill (chair), Ivy Dale and two plotholders", 2),
        ("Present: A Hill, T Dale plus eight", 8),
        ("Present: A Hill\n\nThere were ten guests.", 10),
        ("Present: A Hill\n\n35 members in all, together with ten guests", 10),
        ("Present: A Hill\nMembers of the Press: 1. Public: 12", 12),
        ("Present: A Hill\nThere were no members of the public present.", 0),
        ("Present: A Hill\n\n1. Public Forum\n3 members of public were present. Broadband is slow.", 3),
        ("Present: A Hill\n\n1. Public Forum\nTwo residents complained of the noise.", None),
        ("Present: A Hill, plus Tom Dale", None),
    ],
)
def test_the_public_is_counted_in_words_and_figures(attendance: str, count: int | None) -> None:
    assert minutes(attendance).public_count == count


@pytest.mark.parametrize(
    ("words", "quorum"),
    [
        ("Quorum: 4", 4),
        ("The meeting was quorate, the quorum being three.", 3),
        ("The quorum is one third of members.", None),
        ("A quorum was present.", None),
    ],
)
def test_the_quorum_is_a_number_of_people(words: str, quorum: int | None) -> None:
    assert minutes(f"Present: Cllr A Hill, Cllr T Dale\n\n{words}").quorum == quorum


def page(*rows: str) -> list[tuple[str, str | None, str]]:
    """Return name, role and status of those in an HTML table, cells apart by `|`."""
    made = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
    record = mp.parse(f"<html><body><h1>Hill Trust</h1><p>Minutes of the meeting of 4 May 2016</p><table>{made}</table></body></html>".encode())
    assert isinstance(record, Minutes)
    return [(one.name, one.role, one.status) for one in record.attendance]


def test_a_table_whose_cells_mark_who_came_needs_no_heading() -> None:
    rows = ("Councillor|Present", "Mrs. E. Hill (Chair)|Yes", "P. Dale|Apologies - illness", "V. Moor|No", "T. Vale|Yes")
    assert page(*rows) == [("E. Hill", "Chair", "present"), ("P. Dale", None, "apologies"), ("V. Moor", None, "absent"), ("T. Vale", None, "present")]


MARKED = (
    "| Governor | Category | Present | Apologies |\n|---|---|---|---|\n| Mrs A Hill (Chair) | Parent | ✓ | |\n"
    "| Mr T Dale | Staff | | ✓ |\n| Ms J Moor | Staff | | |\n"
)


def test_columns_that_are_each_of_a_status_tell_who_came_by_the_one_that_is_marked() -> None:
    assert told(minutes(MARKED)) == ["P A Hill (Chair)", "A T Dale", "X J Moor"]


@pytest.mark.parametrize(("head", "sign"), [("P/A", "X"), ("Present/Absent", "X"), ("Attendance", "A"), ("Present/Apologies", "A")])
def test_an_a_is_an_absence_under_a_head_that_says_so_and_an_apology_elsewhere(head: str, sign: str) -> None:
    table = f"| Trustee | Office | {head} |\n|---|---|---|\n| Ann Hill | President | P |\n| Tom Dale | Secretary | A |\n| Jo Moor | | E |\n"
    assert told(minutes(table)) == ["P Ann Hill (President)", f"{sign} Tom Dale (Secretary)", "A Jo Moor"]


GROUPED = (
    "| Name | Title | Organisation |\n|---|---|---|\n| Members | | |\n| Ann Hill (Chair) | Member | Vale Board |\n"
    "| In attendance | | |\n| Tom Dale | Finance Manager | Vale Board |\n| Apologies | | |\n| Jo Moor | Nurse | Vale Board |\n"
)


def test_a_row_that_has_nothing_but_a_heading_begins_a_group() -> None:
    assert told(minutes(GROUPED)) == ["P Ann Hill (Chair)", "I Tom Dale (Finance Manager)", "A Jo Moor (Nurse)"]


def test_a_cell_that_holds_what_stood_in_several_is_read_label_by_label() -> None:
    cells = [
        "Present:",
        "Dave Hill (DHI) Clerk Apologies: Peter Agar (PAG)",
        "Frank Dale (FDA) Councillor Chair: Frank Dale",
        "Bo Moor (BMO) Councillor Copies: BCC",
    ]
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    record = mp.parse(f"<p>Hill Parish Council</p><table>{rows}</table><p>1. Fees</p><p>Agreed.</p>".encode(), format="html")
    assert isinstance(record, Minutes)
    assert told(record) == ["I Dave Hill (Clerk)", "A Peter Agar", "P Frank Dale (Councillor)", "P Bo Moor (Councillor)"]


def test_a_name_behind_a_comma_and_a_body_is_read_once_in_a_labelled_cell() -> None:
    names = "Present|Dr Ben Cole, CCG (Vice-Chair)<br>Ann Hill, Trust"
    assert [name for name, _, _ in page(names, "Apologies|Jo Moor, Council")] == ["Ben Cole", "Ann Hill", "Jo Moor"]


def test_an_empty_cell_of_a_table_shifts_nothing() -> None:
    rows = ("Name|Role|Attendance", "Ann Hill|President|Present", "Tom Dale||Present", "Bo Moor|Secretary|Excused (illness)", "Jo Vale||Present")
    assert page(*rows, "Di Lee|Library Director|Present") == [
        ("Ann Hill", "President", "present"),
        ("Tom Dale", None, "present"),
        ("Bo Moor", "Secretary", "apologies"),
        ("Jo Vale", None, "present"),
        ("Di Lee", "Library Director", "in-attendance"),
    ]


def test_a_reason_in_a_column_of_its_own_tells_apologies_from_absence() -> None:
    rows = (
        "Name|Initials|Role|Present|If NO give reason",
        "Ann Hill|AH|Chair|Yes|",
        "Bo Dale|BD|Member|No|Apologies, jury service",
        "Di Moor|DM|Member|No|",
    )
    assert page(*rows) == [("Ann Hill", "Chair", "present"), ("Bo Dale", "Member", "apologies"), ("Di Moor", "Member", "absent")]


def test_a_table_of_interests_is_no_attendance() -> None:
    assert page("Councillor|Agenda item|Nature", "P. Dale|Quarry|Personal", "V. Moor|Green|Prejudicial") == []


def only(sentence: str) -> list[tuple[str, Movement | None, Movement | None]]:
    """Return those whose coming or going is told where item 2 says `sentence`."""
    record = mp.parse_text(HEAD + PRESENT + sentence + "\n\n3. Planning\nNone.\n")
    assert isinstance(record, Minutes)
    return [(one.name, one.arrived, one.left) for one in record.attendance if one.arrived or one.left]


def where(movement: Movement | None) -> str | None:
    """Return item and hour of a movement: `2 20:15`."""
    if movement is None:
        return None
    hour = movement.time.isoformat("minutes") if movement.time else ""
    return f"{movement.item} {hour}".strip()


@pytest.mark.parametrize(
    ("sentence", "names", "came", "went"),
    [
        ("Cllr Hill, having declared an interest, left the room.", ["A Hill"], None, "2"),
        ("(Cllr Hill left at 8.15)", ["A Hill"], None, "2 20:15"),
        ("8.40pm Cllr Hill left the meeting.", ["A Hill"], None, "2 20:40"),
        ("At 8.20pm Cllr Moor and Mrs Vale left the meeting.", ["B Moor", "S Vale"], None, "2 20:20"),
        ("Cllr Hill declared an interest in item 3 as a landlord and left the room during its consideration.", ["A Hill"], None, "3"),
        ("Mrs Vale introduced the list and then withdrew.", ["S Vale"], None, "2"),
        ("Cllr Hill left at this point.", ["A Hill"], None, "2"),
        ("The Clerk left the room during the discussion.", ["S Vale"], None, "2"),
        ("BM left the Chamber.", ["B Moor"], None, "2"),
        ("Cllr Dale thanked Mrs Vale and she left the meeting.", ["S Vale"], None, "2"),
        ("Cllr Hill arrived at 7.45pm.", ["A Hill"], "2 19:45", None),
        ("Cllr Hill arrived during item 3.", ["A Hill"], "3", None),
        ("Cllrs Hill and Moor rejoined the meeting.", ["A Hill", "B Moor"], "2", None),
        ("Cllr Hill left the room at 8.05pm and returned at 8.20pm.", ["A Hill"], "2 20:20", "2 20:05"),
    ],
)
def test_coming_and_going_is_noted_on_those_of_the_list(sentence: str, names: list[str], came: str | None, went: str | None) -> None:
    assert [(name, where(arrived), where(left)) for name, arrived, left in only(sentence)] == [(name, came, went) for name in names]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Hill left the matter with the Clerk.",
        "Cllr Hill returned the form.",
        "Cllr Hill asked why the contractor left the room.",
        "Cllr Hill reported that the man shouted and left the room.",
        "The meeting was told that Cllr Hill left the Council.",
        "Cllr Hill joined the working group.",
        "Cllr Hill thanked the officers and the public left the meeting.",
        "Cllr Hill had left the meeting of the Hall Committee early.",
    ],
)
def test_what_only_sounds_like_coming_or_going_is_none(sentence: str) -> None:
    assert only(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("PCSO Jo Lee joined the meeting at 8pm.", ["Jo Lee"]),
        ("Mr Kent attended the meeting for this item and spoke.", ["Kent"]),
        ("Cllr Dale welcomed PC Lee to the meeting.", ["Lee"]),
        ("Mr Kent attended the meeting of the Hall Committee.", []),
        ("Mr Kent will attend the meeting.", []),
        ("Cllr Hill attended the meeting by telephone.", []),
    ],
)
def test_a_visitor_on_no_list_is_in_attendance(sentence: str, names: list[str]) -> None:
    record = mp.parse_text(HEAD + PRESENT + sentence + "\n\n3. Planning\nNone.\n")
    assert isinstance(record, Minutes)
    visitors: list[Attendee] = record.attendance[4:]
    assert [(one.name, one.status) for one in visitors] == [(name, "in-attendance") for name in names]


def test_a_chair_named_in_an_item_is_present_where_no_list_tells_one() -> None:
    record = minutes("Apologies: Cllr T Dale\n\n1. Fair\nThe Chair, Councillor Ann Hill, thanked the stallholders.")
    assert told(record) == ["A T Dale", "P Ann Hill (Chair)"]
    listed = minutes("Present: Cllr T Dale (Chairman)\n\n1. Fair\nThe Chairman, who was late, thanked the stallholders.")
    assert told(listed) == ["P T Dale (Chairman)"]


TORN = "Attendance\n\nRole\n\nName\n\nChair\n\nCllr A Hill\n\nIn attendance\n\nMr K Sedge\n"


def test_those_in_attendance_are_not_the_meeting_where_the_list_above_them_is_torn() -> None:
    assert told(minutes(TORN)) == ["I K Sedge"]
    assert told(minutes(TORN.removeprefix("Attendance\n\n"))) == ["I K Sedge"]
    assert told(minutes("Attendance\n\nIn attendance: Cllr A Hill, Mr K Sedge\n")) == ["P A Hill", "P K Sedge"]


def _printed(*rows: tuple[str, str, str]) -> str:
    """Return rows as `pdftotext -layout` writes them."""
    return "".join("".join(cell.ljust(24) for cell in row).rstrip() + "\n" for row in rows)


CAME = _printed(("Role", "Name", "Organisation"), ("Chair", "Cllr A Hill", "Dale Council"), ("In attendance", "Mr K Sedge", ""))


def test_a_table_of_attendance_ends_at_the_heads_of_the_next() -> None:
    tasks = _printed(("Action", "Owner", "Due date"), ("Paint the gate", "Mr K Sedge", "May meeting"))
    record = mp.parse_text(HEAD + "Attendance\n\n" + CAME + "\n" + tasks + TAIL + "\f")
    assert isinstance(record, Minutes)
    assert told(record) == ["P A Hill (Chair)", "I K Sedge"]
    assert [one.organisation for one in record.attendance] == ["Dale Council", None]
    assert [(action.text, action.owner) for action in record.iter_actions()] == [("Paint the gate", "Mr K Sedge")]


def test_a_table_of_attendance_goes_on_below_heads_of_its_own() -> None:
    more = _printed(("Role", "Name", "Organisation"), ("Apologies", "Cllr B Dale", "Moor Council"))
    record = mp.parse_text(HEAD + "Attendance\n\n" + CAME + "\n" + more + TAIL + "\f")
    assert isinstance(record, Minutes)
    assert told(record) == ["P A Hill (Chair)", "I K Sedge", "A B Dale"]


def test_heads_of_columns_that_lost_their_table_are_nobody() -> None:
    assert told(minutes("Attendance\nRole Name Organisation\nChair Cllr A Hill, Dale Council\n")) == ["P A Hill (Chair)"]
