"""Markdown says what the record says, so that a Markdown reader shows it and our own reads it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

import minutesparse as mp
from minutesparse.models import AgendaItem, Attendee, Contact, Coverage, Meeting, Minutes, Paragraph, Report, Section, Source
from minutesparse.writers.markdown import markdown
from tests.places import FIXTURES, expectation_of, fixture_sources

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = Source(name="hill.txt", format="text", sha256="0", text_sha256="0", size=1, characters=1)
COVERAGE = Coverage(claimed=0, furniture=0, unclaimed=0)


def _of(*paragraphs: Paragraph) -> str:
    """Return the Markdown of these paragraphs of an item."""
    item = AgendaItem(order=1, title="Hall", paragraphs=list(paragraphs))
    written = markdown(Minutes(kind="minutes", source=SOURCE, dialect="generic", coverage=COVERAGE, meeting=Meeting(body="Hill"), items=[item]))
    return written.removeprefix("# Hill\n\n## Hall\n\n").removesuffix("\n")


def _paragraph(text: str, **parts: str | int) -> Paragraph:
    return Paragraph.model_validate({"kind": "paragraph", "text": text, **parts})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("2.1 as it is", "2.1 as it is"),
        ("- no bullet", "\\- no bullet"),
        ("a*b*c _d_ `e` [f](g) <h> i|j \\k", "a\\*b\\*c \\_d\\_ \\`e\\` \\[f\\](g) \\<h\\> i\\|j \\\\k"),
        ("Mr & Mrs &amp; Co", "Mr & Mrs \\&amp; Co"),
    ],
)
def test_words_that_look_like_markdown_are_escaped(text: str, expected: str) -> None:
    assert _of(_paragraph(text)) == expected


@pytest.mark.parametrize(
    "text", ["# a", "+ a", "1) a", "12. a", "~~~ a", "=== a", "> a", "| a |", "&copy; <AI1> [x]: y", "a\\", "``` a", "***", "a_b_"]
)
def test_markdown_shows_the_words_as_they_are(text: str) -> None:
    inline = next(token for token in MarkdownIt("commonmark").parse(_of(_paragraph(text))) if token.type == "inline")
    assert "".join(part.content for part in inline.children or []) == text


def test_bullets_make_one_list_and_numbers_stay_as_printed() -> None:
    written = _of(
        _paragraph("Members considered;"),
        _paragraph("closing", kind="bullet"),
        _paragraph("for the winter", kind="bullet", level=1),
        _paragraph("a survey", number="(b)"),
        _paragraph("costs", number="2"),
    )
    assert written == "Members considered;\n\n- closing\n  - for the winter\n\n(b) a survey\n\n2\\. costs"


def test_a_meeting_has_its_facts_and_people_before_its_items() -> None:
    record = Minutes(
        kind="minutes",
        source=SOURCE,
        dialect="generic",
        coverage=COVERAGE,
        meeting=Meeting(body="Hill Parish Council", date_text="3rd March", venue="Reading Room"),
        attendance=[Attendee(name="Ann Lee", honorific_prefix="Cllr", role="Chairman", organisation="Hill", status="present")],
        public_count=4,
        items=[AgendaItem(order=1, number="7", title="Hall", items=[AgendaItem(order=2, number="7.1", title="Roof")])],
    )
    assert markdown(record).split("\n\n") == [
        "# Hill Parish Council",
        "**Date:** 3rd March",
        "**Venue:** Reading Room",
        "**Present:**",
        "- Cllr Ann Lee (Chairman), Hill",
        "**Members of the public:** 4",
        "## 7. Hall",
        "### 7.1 Roof\n",
    ]


def test_a_report_has_its_sections_and_contact() -> None:
    under = _paragraph("so that", number="2.1")
    sections = [Section(heading="Purpose", paragraphs=[Paragraph(kind="paragraph", number="2", text="To that end:", paragraphs=[under])])]
    contact = Contact(name="Mo Pask", position="Adviser", phone="01632 960 471", email="mo@hill.example")
    record = Report(
        kind="appendix", source=SOURCE, dialect="generic", coverage=COVERAGE, title="Costs", label="B", sections=sections, contacts=[contact]
    )
    assert markdown(record).split("\n\n") == [
        "# Appendix B: Costs",
        "## Purpose",
        "2\\. To that end:",
        "2.1. so that",
        "**Contact officer:** Mo Pask",
        "**Position:** Adviser",
        "**Telephone:** 01632 960 471",
        "**E-mail:** mo@hill.example\n",
    ]


EXACT = [path for path in fixture_sources() if expectation_of(path).exists() and path.stem != "item"]
"""Fixtures whose whole record is known to be right; what is read wrong in others need not be read so again."""


@pytest.mark.parametrize("source", EXACT, ids=lambda path: path.relative_to(FIXTURES).as_posix())
def test_what_is_written_reads_back_with_the_same_items_decisions_and_words(source: Path) -> None:
    record = mp.parse(source)
    again = mp.parse_text(markdown(record), format="markdown")
    assert type(again) is type(record)
    assert _told(again) == _told(record)


def _told(record: mp.Minutes | mp.Report) -> list[object]:
    """Return what a reader of the record would compare."""
    if isinstance(record, mp.Report):
        sections = [(section.heading, _numbered(section.paragraphs)) for section in record.sections]
        contacts = [contact.model_dump(exclude={"spans"}) for contact in record.contacts]
        return [record.kind, record.title, record.label, sections, contacts, [found.text for found in record.recommendations]]
    meeting = record.meeting
    return [
        (meeting.body, meeting.date, meeting.start_time, meeting.end_time, meeting.venue),
        [(item.number, item.title, item.text) for item in record.iter_items()],
        [(decision.kind, decision.text, decision.explicit) for decision in record.iter_decisions()],
        sorted((person.status, person.name, person.honorific_prefix or "", person.honorific_suffix or "") for person in record.attendance),
    ]


def _numbered(paragraphs: list[Paragraph]) -> list[object]:
    return [(paragraph.number, paragraph.text, _numbered(paragraph.paragraphs)) for paragraph in paragraphs]
