"""What a printed name is made of, and what is no name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.people import name, name_at, names, people_at

# printed, prefix, name, given, family, suffix
NAMES = [
    ("Cllr Ann Hill", "Cllr", "Ann Hill", "Ann", "Hill", None),
    ("Cllr. Ann Hill", "Cllr.", "Ann Hill", "Ann", "Hill", None),
    ("Councillor Ann Hill", "Councillor", "Ann Hill", "Ann", "Hill", None),
    ("CCllr Ann Hill", "CCllr", "Ann Hill", "Ann", "Hill", None),
    ("Cllr Mrs A Hill", "Cllr Mrs", "A Hill", "A", "Hill", None),
    ("Councillor Mrs A B Vale-Moor MBE", "Councillor Mrs", "A B Vale-Moor", "A B", "Vale-Moor", "MBE"),
    ("Alderman Tom Dale", "Alderman", "Tom Dale", "Tom", "Dale", None),
    ("Mr T. Dale", "Mr", "T. Dale", "T.", "Dale", None),
    ("Mr. Dale", "Mr.", "Dale", None, "Dale", None),
    ("Mr.Dale", "Mr.", "Dale", None, "Dale", None),
    ("Mrs.T Dale", "Mrs.", "T Dale", "T", "Dale", None),
    ("Mrs Ruth Moor", "Mrs", "Ruth Moor", "Ruth", "Moor", None),
    ("Miss Moor", "Miss", "Moor", None, "Moor", None),
    ("Ms R. Moor", "Ms", "R. Moor", "R.", "Moor", None),
    ("M/s R. Moor", "M/s", "R. Moor", "R.", "Moor", None),
    ("Dr Vik Rao", "Dr", "Vik Rao", "Vik", "Rao", None),
    ("Prof. Vik Rao", "Prof.", "Vik Rao", "Vik", "Rao", None),
    ("Professor Sir Vik Rao", "Professor Sir", "Vik Rao", "Vik", "Rao", None),
    ("Rev. Canon J Moor", "Rev. Canon", "J Moor", "J", "Moor", None),
    ("Sir John Vale KCB, MP", "Sir", "John Vale", "John", "Vale", "KCB, MP"),
    ("Lady Vale", "Lady", "Vale", None, "Vale", None),
    ("Lord Vale", "Lord", "Vale", None, "Vale", None),
    ("Baroness Vale", "Baroness", "Vale", None, "Vale", None),
    ("Rt Hon the Lord Vale", "Rt Hon the Lord", "Vale", None, "Vale", None),
    ("The Lord Mayor, Councillor Ann Hill", "The Lord Mayor, Councillor", "Ann Hill", "Ann", "Hill", None),
    ("the Deputy Lord Mayor, Cllr Ann Hill", "the Deputy Lord Mayor, Cllr", "Ann Hill", "Ann", "Hill", None),
    ("Sheikh Malik", "Sheikh", "Malik", None, "Malik", None),
    ("P.C. Moor", "P.C.", "Moor", None, "Moor", None),
    ("PC Moor", "PC", "Moor", None, "Moor", None),
    ("PCSO Sara Moor", "PCSO", "Sara Moor", "Sara", "Moor", None),
    ("Inspector Jo Moor", "Inspector", "Jo Moor", "Jo", "Moor", None),
    ("Sgt J Moor", "Sgt", "J Moor", "J", "Moor", None),
    ("Capt. Jo Moor RN", "Capt.", "Jo Moor", "Jo", "Moor", "RN"),
    ("Ann Hill", None, "Ann Hill", "Ann", "Hill", None),
    ("A. Hill", None, "A. Hill", "A.", "Hill", None),
    ("A Hill", None, "A Hill", "A", "Hill", None),
    ("A B Hill", None, "A B Hill", "A B", "Hill", None),
    ("A.B. Hill", None, "A.B. Hill", "A.B.", "Hill", None),
    ("A. B. C. Hill", None, "A. B. C. Hill", "A. B. C.", "Hill", None),
    ("A.Hill", None, "A.Hill", "A.", "Hill", None),
    ("A.B.Hill", None, "A.B.Hill", "A.B.", "Hill", None),
    ("C, Hill", None, "C, Hill", "C", "Hill", None),
    ("Mary J. Hill", None, "Mary J. Hill", "Mary J.", "Hill", None),
    ("Mary Jane Hill", None, "Mary Jane Hill", "Mary Jane", "Hill", None),
    ("Mary-Jane O'Dell", None, "Mary-Jane O'Dell", "Mary-Jane", "O'Dell", None),
    ("Mary-Jane O’Dell J.P.", None, "Mary-Jane O’Dell", "Mary-Jane", "O’Dell", "J.P."),
    ("William (Bill) Hill", None, "William (Bill) Hill", "William", "Hill", None),
    ("William “Bill” Hill", None, "William “Bill” Hill", "William", "Hill", None),
    ("Tony McHill", None, "Tony McHill", "Tony", "McHill", None),
    ("Linda van den Berg", None, "Linda van den Berg", "Linda", "van den Berg", None),
    ("Guy de Vale", None, "Guy de Vale", "Guy", "de Vale", None),
    ("Jo von der Moor", None, "Jo von der Moor", "Jo", "von der Moor", None),
    ("Rhodri ap Dafydd", None, "Rhodri ap Dafydd", "Rhodri", "ap Dafydd", None),
    ("Ana da Silva", None, "Ana da Silva", "Ana", "da Silva", None),
    ("Omar bin Said", None, "Omar bin Said", "Omar", "bin Said", None),
    ("Jean Le Grice", None, "Jean Le Grice", "Jean", "Le Grice", None),
    ("Ann Vale-Moor", None, "Ann Vale-Moor", "Ann", "Vale-Moor", None),
    ("Ann Vale\u2011Moor", None, "Ann Vale\u2011Moor", "Ann", "Vale\u2011Moor", None),
    ("Ann Vale–Moor", None, "Ann Vale–Moor", "Ann", "Vale–Moor", None),
    ("Mfon Eti-mfon", None, "Mfon Eti-mfon", "Mfon", "Eti-mfon", None),
    ("Žan Østby", None, "Žan Østby", "Žan", "Østby", None),
    ("Björk Éowyn Ångström", None, "Björk Éowyn Ångström", "Björk Éowyn", "Ångström", None),
    ("ANN HILL", None, "ANN HILL", "ANN", "HILL", None),
    ("HILL A", None, "HILL A", "A", "HILL", None),
    ("Ann Hill OBE", None, "Ann Hill", "Ann", "Hill", "OBE"),
    ("Ann Hill, OBE", None, "Ann Hill", "Ann", "Hill", "OBE"),
    ("Ann Hill O.B.E.", None, "Ann Hill", "Ann", "Hill", "O.B.E."),
    ("Ann Hill CBE, JP", None, "Ann Hill", "Ann", "Hill", "CBE, JP"),
    ("Ann Hill BEM", None, "Ann Hill", "Ann", "Hill", "BEM"),
    ("Ann Hill QFSM", None, "Ann Hill", "Ann", "Hill", "QFSM"),
    ("Ann Hill MP", None, "Ann Hill", "Ann", "Hill", "MP"),
    ("Ann Hill AM", None, "Ann Hill", "Ann", "Hill", "AM"),
    ("Ann Hill BA (Hons)", None, "Ann Hill", "Ann", "Hill", "BA (Hons)"),
    ("Ann Hill PhD", None, "Ann Hill", "Ann", "Hill", "PhD"),
    ("Tom Hill Jnr", None, "Tom Hill", "Tom", "Hill", "Jnr"),
    ("Mr West", "Mr", "West", None, "West", None),
    ("Mrs June Hill", "Mrs", "June Hill", "June", "Hill", None),
    ("Tom May", None, "Tom May", "Tom", "May", None),
    ("The Ven. Tom Dale", "The Ven.", "Tom Dale", "Tom", "Dale", None),
    ("Cyng. Ann Hill", "Cyng.", "Ann Hill", "Ann", "Hill", None),
    ("Kate Bishop", None, "Kate Bishop", "Kate", "Bishop", None),
    ("Tom West", None, "Tom West", "Tom", "West", None),
    ("Cllr Ward", "Cllr", "Ward", None, "Ward", None),
    ("Linda Hall", None, "Linda Hall", "Linda", "Hall", None),
    ("Sue", None, "Sue", None, None, None),
    ("Ann Hill.", None, "Ann Hill", "Ann", "Hill", None),
]

NO_NAMES = [
    "June Meeting",
    "Monday May 3",
    "Mrs June Meeting",
    "",
    "None",
    "none received",
    "as attached",
    "N/A",
    "Clerk",
    "The Chairman",
    "Vice-Chair",
    "Parish Clerk",
    "Members",
    "Members of the public",
    "Hill Parish Council",
    "Vale Borough Council",
    "Safer Vale Neighbourhood Team",
    "Vale Village Watch",
    "Environment Agency",
    "Moor Road",
    "It was agreed that the fence be painted",
    "Apologies were received",
    "Everyone",
    "4 members",
    "12",
    "the",
    "J",
    "J. B.",
]


@pytest.mark.parametrize(("printed", "parts"), [(printed, parts) for printed, *parts in NAMES], ids=[row[0] for row in NAMES])
def test_a_name_comes_apart(printed: str, parts: list[str | None]) -> None:
    found = name(printed)
    assert found is not None
    assert [found.prefix, found.text, found.given, found.family, found.suffix] == parts
    assert found.text in printed[found.start : found.end]


@pytest.mark.parametrize("printed", NO_NAMES)
def test_what_is_no_name_gives_nothing(printed: str) -> None:
    assert name(printed) is None


@pytest.mark.parametrize(
    ("printed", "texts"),
    [
        ("A Hill, B Vale and C Dale", ["A Hill", "B Vale", "C Dale"]),
        ("Messrs Ward, Vale, Dale and Moor", ["Ward", "Vale", "Dale", "Moor"]),
        ("Cllrs Vale and Dale", ["Vale", "Dale"]),
        ("Mrs. Moor and Messrs Ward and Dale, plus eight members of the public", ["Moor", "Ward", "Dale"]),
        ("Mr. & Mrs. G. Hill and G. Dale", ["G. Hill", "G. Hill", "G. Dale"]),
        ("A Hill, OBE, Chairman, Parish Council, Ann Dale", ["A Hill", "Ann Dale"]),
        ("Mrs. Cann. Mrs. Dale, T. Moor: Borough Councillor", ["Cann", "Dale", "T. Moor"]),
        ("Clerk J H Todd", ["J H Todd"]),
        ("the fence was painted by volunteers", []),
    ],
)
def test_a_list_comes_apart(printed: str, texts: list[str]) -> None:
    assert [found.text for found in names(printed)] == texts


def test_a_couple_is_two_people_of_whom_the_first_has_the_place_of_both() -> None:
    printed = "Mr. & Mrs. G. Hill"
    first, second = people_at(printed, 0)
    assert (first.prefix, first.text, printed[first.start : first.end]) == ("Mr.", "G. Hill", "Mr. & Mrs. G. Hill")
    assert (second.prefix, second.text, printed[second.start : second.end]) == ("Mrs.", "G. Hill", "Mrs. G. Hill")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Ann Hill Parish Clerk", "Ann Hill"),
        ("T Hill Footpath Warden", "T Hill"),
        ("Mr T. Dale W.N.X.C. Tree Officer", "Mr T. Dale"),
        ("Mrs J Moor Vale Association of Local Councils", "Mrs J Moor"),
        ("Ann Hill VCC", "Ann Hill"),
        ("Ann Dale–Chair", "Ann Dale"),
        ("Mrs Hill Mr Dale", "Mrs Hill"),
        ("Ann Hill (Secretary) Tom Dale", "Ann Hill"),
        ("Mrs. Hill. The hedge", "Mrs. Hill"),
    ],
)
def test_a_name_ends_where_something_else_begins(text: str, quoted: str) -> None:
    found = name_at(text, 0)
    assert found is not None
    assert text[found.start : found.end] == quoted


def test_words_of_a_house_style_can_end_a_name() -> None:
    assert name_at("Ann Hill Portreeve", 0, stops=frozenset({"portreeve"})) == name_at("Ann Hill", 0)


@given(st.text(max_size=60))
def test_a_name_quotes_its_text(text: str) -> None:
    for found in names(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.text in text[found.start : found.end]
