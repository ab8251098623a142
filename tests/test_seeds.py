"""The five documents that the project is about, read where they stand (`../shared/seeds`), and their invented twins in `fixtures/`, always.

Each pair has one table of what must be found, so that what is asked of a seed is asked of its twin.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest

import minutesparse as mp
from minutesparse.document import BOLD
from tests.places import FIXTURES, SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.models import Attendee, Paragraph


def _path(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path.name} is not at hand")
    return path


def _minutes(path: Path) -> mp.Minutes:
    record = mp.parse(_path(path))
    assert isinstance(record, mp.Minutes)
    return record


def _report(path: Path) -> mp.Report:
    record = mp.parse(_path(path))
    assert isinstance(record, mp.Report)
    return record


class Note(NamedTuple):
    """A note of a meeting that came as .doc through Tika (seed 002)."""

    path: Path
    body: str
    date: dt.date
    venue: tuple[str, str]
    titles: tuple[str, ...]
    action: str
    roles: dict[str, int]
    apologies: int
    honoured: dict[str, tuple[str, str]]
    comments: tuple[tuple[str, int, str], ...]
    """Text, item, and the words that the anchor stands just behind."""
    unfinished: tuple[str, ...]


NOTES = {
    "seed 002": Note(
        path=SEEDS / "002_058bbd64488a410b.txt",
        body="Improvement & Innovation Board",
        date=dt.date(2014, 6, 2),
        venue=("Westminster Suite", "SW1P 3HZ"),
        titles=(
            "Away Day Programme",
            "The Future of Sector Led Improvement: background paper",
            "The Boards' wider remit: Background paper on LGA Boards' Improvement Activity",
            "Note of the Last Meeting 02/06/2014",
        ),
        action="To write-up ideas",
        roles={"Chairman": 1, "Vice-Chairman": 1, "Deputy-chairman": 2, "Members": 17},
        apologies=7,
        honoured={"Jill Shortland": ("Cllr", "OBE"), "Tony McDermott": ("Cllr", "MBE"), "Richard Priestman": ("Mr", "")},
        comments=(
            ("No sure what this tried to express?", 2, "The Draughts analogy"),
            ("Could use some input here.", 3, "gave a presentation on"),
        ),
        unfinished=("Top actions included…..", "gave a presentation on", "citizens??"),
    ),
    "twin": Note(
        path=FIXTURES / "lga" / "housing-renewal-board" / "note-of-meeting.txt",
        body="Housing & Renewal Board",
        date=dt.date(2015, 3, 3),
        venue=("Harbour Suite", "NM4 2QT"),
        titles=(
            "Study Visit Programme",
            "Homes Back Into Use: background paper",
            "The Boards' wider remit: Background paper on the Association's Renewal Work",
            "Note of the Last Meeting 03/03/2015",
        ),
        action="To draw up a note",
        roles={"Chairman": 1, "Vice-Chairman": 1, "Deputy-chairman": 2, "Members": 6},
        apologies=2,
        honoured={"Colin Fenwright": ("Cllr", "MBE"), "Dilys Probert": ("Cllr", "OBE"), "Anton Keller": ("Mr", "")},
        comments=(
            ("Is this the right comparison to print?", 2, "The lighthouse comparison"),
            ("Need Colin's slides for this bit.", 3, "gave a talk about"),
        ),
        unfinished=("The most popular were…..", "gave a talk about", "Whitehall together??"),
    ),
}
notes = pytest.mark.parametrize("expected", NOTES.values(), ids=NOTES)


@notes
def test_the_note_says_which_meeting_it_is_of(expected: Note) -> None:
    record = _minutes(expected.path)
    venue = record.meeting.venue or ""
    assert (record.kind, record.meeting.body, record.meeting.date) == ("minutes", expected.body, expected.date)
    assert (venue.startswith(expected.venue[0]), venue.endswith(expected.venue[1])) == (True, True)


@notes
def test_the_note_has_four_items_by_their_markers(expected: Note) -> None:
    record = _minutes(expected.path)
    assert tuple(item.title for item in record.iter_items()) == expected.titles
    assert [(item.order, item.number, item.marker) for item in record.items] == [(n, str(n), f"AI{n}") for n in (1, 2, 3, 4)]


@notes
def test_the_note_holds_no_decision_and_one_action(expected: Note) -> None:
    record = _minutes(expected.path)
    (action,) = record.iter_actions()
    assert list(record.iter_decisions()) == []
    assert [len(item.actions) for item in record.items] == [0, 0, 1, 0]
    assert action.text.startswith(expected.action)
    assert (action.owner, action.owners) == (None, [])


@notes
def test_the_attendance_table_carries_its_roles_down(expected: Note) -> None:
    people = _minutes(expected.path).attendance
    present = [person for person in people if person.status == "present"]
    assert Counter(person.role for person in present) == expected.roles
    assert Counter(person.status for person in people) == {"present": sum(expected.roles.values()), "apologies": expected.apologies}
    assert all(person.organisation for person in people)


@notes
def test_honorifics_stand_apart_from_the_names(expected: Note) -> None:
    people = {person.name: person for person in _minutes(expected.path).attendance}

    def honorifics(person: Attendee) -> tuple[str, str]:
        return person.honorific_prefix or "", person.honorific_suffix or ""

    assert {name: honorifics(people[name]) for name in expected.honoured} == expected.honoured


@notes
def test_comments_have_a_point_behind_the_words_they_are_about(expected: Note) -> None:
    record = _minutes(expected.path)
    text = mp.read(expected.path).text
    assert [(comment.text, comment.item, comment.resolved) for comment in record.comments] == [
        (words, item, None) for words, item, _ in expected.comments
    ]
    for comment, (_, _, before) in zip(record.comments, expected.comments, strict=True):
        assert comment.anchor is not None
        assert comment.anchor.span is not None
        assert (comment.anchor.text, comment.anchor.basis) == ("", "inferred")
        assert comment.anchor.span.start == comment.anchor.span.end == text.index(before) + len(before)


@notes
def test_no_word_of_a_comment_is_in_an_item_or_a_name(expected: Note) -> None:
    record = _minutes(expected.path)
    told = [item.text for item in record.iter_items()] + [f"{person.name} {person.organisation} {person.role}" for person in record.attendance]
    assert [words for words, _, _ in expected.comments if any(words in text for text in told)] == []


@notes
def test_what_is_odd_about_the_note_is_told(expected: Note) -> None:
    record = _minutes(expected.path)
    codes = Counter(found.code for found in record.diagnostics)
    assert (codes["marker-unclosed"], codes["item-empty"], codes["date-contradiction"], codes["attendance-group-empty"]) == (1, 1, 1, 2)
    last = record.items[3].span
    assert last is not None
    assert all(found.span and last.covers(found.span) for found in record.diagnostics if found.code in {"item-empty", "date-contradiction"})


@notes
def test_unfinished_text_is_found_where_it_stands(expected: Note) -> None:
    record = _minutes(expected.path)
    text = mp.read(expected.path).text
    lines = {found.line for found in record.diagnostics if found.code == "unfinished-text"}
    asked = {text.count("\n", 0, text.index(words)) + 1 for words in expected.unfinished}
    assert {line for line in asked if not lines & {line, line + 1}} == set()
    assert len(lines) == len(expected.unfinished)


class Item(NamedTuple):
    """A page of one item (seed 003): text of a ModernGov page into which Word HTML was pasted."""

    path: Path
    title: str
    label: str
    initials: str
    comment: str
    before: str
    bullets: int
    first_bullet: str


ITEMS = {
    "seed 003": Item(
        path=SEEDS / "003_0ae375b0c45ec5f3.txt",
        title="The Future of Sector Led Improvement: background paper",
        label="JC1",
        initials="JC",
        comment="No sure what this tried to express?",
        before="The Draughts analogy",
        bullets=7,
        first_bullet="Improvement as a journey- with the LGA acting as the Bus company",
    ),
    "twin as text": Item(
        path=FIXTURES / "moderngov" / "homes-back-into-use" / "item.txt",
        title="Homes Back Into Use: background paper",
        label="TB1",
        initials="TB",
        comment="Is this the right comparison to print?",
        before="The lighthouse comparison",
        bullets=7,
        first_bullet="Renewal as a relay- with the Association passing on the baton",
    ),
}
ITEMS["twin as page"] = ITEMS["twin as text"]._replace(path=FIXTURES / "moderngov" / "homes-back-into-use" / "item.html")
items = pytest.mark.parametrize("expected", ITEMS.values(), ids=ITEMS)


@items
def test_the_page_is_one_item_with_its_title(expected: Item) -> None:
    record = _minutes(expected.path)
    assert record.kind == "item"
    assert [item.title for item in record.iter_items()] == [expected.title]
    assert record.items[0].documents == []


@items
def test_the_comment_is_at_its_point_and_not_in_the_item(expected: Item) -> None:
    record = _minutes(expected.path)
    text = mp.read(expected.path).text
    (comment,) = record.comments
    assert (comment.label, comment.initials, comment.text) == (expected.label, expected.initials, expected.comment)
    assert comment.anchor is not None
    assert comment.anchor.span is not None
    assert comment.anchor.text == ""
    assert comment.anchor.span.start == comment.anchor.span.end == text.index(expected.before) + len(expected.before)
    assert expected.comment not in record.items[0].text
    assert expected.label not in record.items[0].text


@items
def test_bullets_are_list_items_without_their_characters(expected: Item) -> None:
    record = _minutes(expected.path)
    bullets = [paragraph.text for paragraph in record.items[0].paragraphs if paragraph.kind == "bullet"]
    assert len(bullets) == expected.bullets
    assert bullets[0] == expected.first_bullet
    assert not any(words[0] in "·-\u00a0 " for words in bullets)


class Paper(NamedTuple):
    """A report (seeds 000 and 004) or an appendix to one (seed 001)."""

    path: Path
    kind: str
    title: str
    numbers: str
    label: str | None = None
    body: str | None = None
    author: str | None = None
    headings: tuple[str, ...] = ()
    contact: tuple[str, str, str, str] | None = None
    action: str | None = None
    appendices: tuple[str, ...] = ()


PAPERS = {
    "seed 000": Paper(
        path=SEEDS / "000_b100ec7475edb435.txt",
        kind="report",
        title="LGA Boards’ improvement activity",
        numbers="1 2(2.1 2.2 2.3) 3 4 5 6",
        headings=("Purpose", "Summary", "Recommendation", "Action", "Background", "Implications for Wales", "Financial implications", "Next steps"),
        contact=("Vicki Goddard", "Improvement Support Adviser", "0207 664 3078", "vicki.goddard@local.gov.uk"),
        action="Officers to respond as necessary to any comments.",
        appendices=("A",),
    ),
    "twin of 000": Paper(
        path=FIXTURES / "committee-report" / "renewal-update" / "report.txt",
        kind="report",
        title="Association Boards’ renewal work",
        numbers="1 2(2.1 2.2 2.3) 3 4 5 6",
        headings=("Purpose", "Summary", "Recommendation", "Action", "Background", "Implications for islands", "Financial implications", "Next steps"),
        contact=("Morwenna Pask", "Renewal Policy Adviser", "01632 960 471", "morwenna.pask@northmoor.example"),
        action="Officers to answer members’ questions as they arise.",
        appendices=("A",),
    ),
    "seed 001": Paper(
        path=SEEDS / "001_c23eea91d9d2063b.txt",
        kind="appendix",
        title="Supporting Councils’ improvement",
        numbers="1 2 3(3.1 3.2(3.2.1 3.2.2 3.2.3) 3.3) 4 5 6",
        label="C",
    ),
    "twin of 001": Paper(
        path=FIXTURES / "generic" / "renewal-appendix" / "appendix-b.txt",
        kind="appendix",
        title="Helping councils’ renewal",
        numbers="1 2 3(3.1 3.2(3.2.1 3.2.2 3.2.3) 3.3) 4 5 6",
        label="B",
    ),
    "seed 004": Paper(
        path=SEEDS / "004_330e78fdce3f569c.txt",
        kind="report",
        title="Improvement Programme Board – report from Cllr Peter Fleming (Chairman)",
        numbers="1 2 3 4 5 6 7 8",
        body="Improvement Programme Board",
        author="Cllr Peter Fleming",
        contact=("Dennis Skinner", "Head of Leadership and Productivity", "020 7664 3017", "dennis.skinner@local.gov.uk"),
    ),
    "twin of 004": Paper(
        path=FIXTURES / "committee-report" / "renewal-programme" / "report.txt",
        kind="report",
        title="Renewal Programme Board – report from Cllr Ruth Amblecote (Chairman)",
        numbers="1 2 3 4 5 6 7 8",
        body="Renewal Programme Board",
        author="Cllr Ruth Amblecote",
        contact=("Lionel Straker", "Head of Renewal and Repairs", "01632 960 118", "lionel.straker@northmoor.example"),
    ),
}
papers = pytest.mark.parametrize("expected", PAPERS.values(), ids=PAPERS)


def _walk(paragraphs: list[Paragraph]) -> list[Paragraph]:
    return [found for paragraph in paragraphs for found in (paragraph, *_walk(paragraph.paragraphs))]


def _numbers(paragraphs: list[Paragraph]) -> str:
    """Return the numbers of paragraphs as `1 2(2.1 2.2) 3`, those without a number left out."""
    found = [(paragraph.number, _numbers(paragraph.paragraphs)) for paragraph in paragraphs if paragraph.number]
    return " ".join(f"{number}({under})" if under else number for number, under in found)


@papers
def test_a_paper_says_what_it_is(expected: Paper) -> None:
    record = _report(expected.path)
    assert (record.kind, record.title, record.label) == (expected.kind, expected.title, expected.label)
    assert (record.body, record.author) == (expected.body, expected.author)


@papers
def test_numbered_paragraphs_are_nested_by_their_numbers(expected: Paper) -> None:
    record = _report(expected.path)
    assert _numbers([paragraph for section in record.sections for paragraph in section.paragraphs]) == expected.numbers


@papers
def test_sections_are_those_with_a_heading(expected: Paper) -> None:
    assert tuple(section.heading for section in _report(expected.path).sections if section.heading) == expected.headings


@papers
def test_the_contact_has_name_position_phone_and_email(expected: Paper) -> None:
    found = [(contact.name, contact.position, contact.phone, contact.email) for contact in _report(expected.path).contacts]
    assert found == ([expected.contact] if expected.contact else [])


@papers
def test_a_report_asks_for_what_it_recommends(expected: Paper) -> None:
    record = _report(expected.path)
    assert [action.text for action in record.actions] == ([expected.action] if expected.action else [])
    assert len(record.recommendations) == ("Recommendation" in expected.headings)


@papers
def test_appendices_are_referred_to(expected: Paper) -> None:
    found = {reference.label for reference in _report(expected.path).references if reference.kind == "appendix"}
    assert found >= set(expected.appendices)


@papers
def test_no_mark_of_the_source_format_is_in_a_paragraph(expected: Paper) -> None:
    record = _report(expected.path)
    texts = [paragraph.text for section in record.sections for paragraph in _walk(section.paragraphs)]
    assert [text for text in texts if "**" in text or "[bookmark" in text or "](" in text] == []


def test_bold_words_of_a_markdown_report_are_still_known() -> None:
    document = mp.read(FIXTURES / "committee-report" / "renewal-programme" / "report.txt")
    assert any(run.style & BOLD for leaf in document.leaves for run in leaf.runs)
