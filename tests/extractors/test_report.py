"""Reports to a committee: sections, nested numbers, contacts, references."""

from __future__ import annotations

import pytest

import minutesparse as mp
from minutesparse.models import Paragraph, Report

REPORT = """Parks and gardens

Purpose

For information.

Summary

This report tells the Board of parks; a list is attached at Appendix B.

Recommendation

Members are asked to note the report.

Action

Officers to reply as needed.

\tContact officer:
\tAnn Hill

\tPosition:
\tParks Adviser

\tPhone no:
\t020 7946 0123

\tEmail:
\tann.hill@vale.example
Background
1. Parks are green.

2. To keep them so:

2.1. Officers water them.

2.2. Members visit them.

2.2.1. In May.

3. See Appendix B and the minutes of the meeting on 15 July 2014.

Next steps

4. Officers will report again.
"""


def parsed(text: str, kind: str = "text") -> Report:
    record = mp.parse_text(text, format=kind)
    assert isinstance(record, Report)
    return record


def tree(found: list[Paragraph]) -> list[object]:
    return [[one.number, tree(one.paragraphs)] if one.paragraphs else one.number for one in found]


def test_a_report_has_its_title_and_its_sections_in_order() -> None:
    record = parsed(REPORT)
    assert (record.kind, record.title) == ("report", "Parks and gardens")
    assert [section.heading for section in record.sections] == ["Purpose", "Summary", "Recommendation", "Action", "Background", "Next steps"]
    assert [one.text for one in record.sections[0].paragraphs] == ["For information."]


def test_numbered_paragraphs_lie_under_the_number_theirs_begins_with() -> None:
    record = parsed(REPORT)
    assert tree(record.sections[4].paragraphs) == ["1", ["2", ["2.1", ["2.2", ["2.2.1"]]]], "3"]
    assert tree(record.sections[5].paragraphs) == ["4"]


def test_recommendations_and_actions_are_the_paragraphs_under_their_headings() -> None:
    record = parsed(REPORT)
    assert [one.text for one in record.recommendations] == ["Members are asked to note the report."]
    assert [(one.text, one.owner) for one in record.actions] == [("Officers to reply as needed.", "Officers")]


def test_a_contact_is_put_together_from_its_fields() -> None:
    record = parsed(REPORT)
    (contact,) = record.contacts
    assert (contact.name, contact.position, contact.phone, contact.email) == ("Ann Hill", "Parks Adviser", "020 7946 0123", "ann.hill@vale.example")
    assert {name: record.quote(span) for name, span in contact.spans.items()} == {
        "name": "Ann Hill",
        "position": "Parks Adviser",
        "phone": "020 7946 0123",
        "email": "ann.hill@vale.example",
    }


def test_each_document_is_referred_to_once() -> None:
    assert [(one.kind, one.label, one.text) for one in parsed(REPORT).references] == [
        ("appendix", "B", "Appendix B"),
        ("meeting", "15 July 2014", "meeting on 15 July 2014"),
    ]


def test_an_appendix_has_a_letter_and_does_not_refer_to_itself() -> None:
    record = parsed("Appendix C: Parks and gardens\n\n1. This Appendix C tells of parks, and Appendix D of gardens.\n\n2. Parks are green.\n")
    assert (record.kind, record.label, record.title) == ("appendix", "C", "Parks and gardens")
    assert [one.label for one in record.references] == ["D"]


def test_a_title_tells_whose_report_it_is() -> None:
    record = parsed(
        "## **Parks Board – report from Cllr Ann Hill (Chair)**\n\n1. The **Board** met.\n2. It meets again.\n\n"
        "**Contact officer:** Tom Dale\n\n**Telephone:** 01632 960 123\n",
        "markdown",
    )
    assert (record.title, record.author, record.body) == ("Parks Board – report from Cllr Ann Hill (Chair)", "Cllr Ann Hill", "Parks Board")
    assert [(one.number, one.text) for one in record.sections[0].paragraphs] == [("1", "The Board met."), ("2", "It meets again.")]
    assert [(one.name, one.phone) for one in record.contacts] == [("Tom Dale", "01632 960 123")]


@pytest.mark.parametrize(
    ("line", "name", "position", "phone", "email"),
    [
        ("Contact: Ann Hill, Head of Parks, 020 7946 0123, ann@vale.example", "Ann Hill", "Head of Parks", "020 7946 0123", "ann@vale.example"),
        ("Contact officer: Cllr Ann Hill (Chair) Tel: 01632 960123", "Cllr Ann Hill", "Chair", "01632 960123", None),
        ("Report contact: Ann Hill", "Ann Hill", None, None, None),
        ("Tel no: 01632 960123 ext 45", None, None, "01632 960123 ext 45", None),
        ("E-mail address: ann@vale.example", None, None, None, "ann@vale.example"),
    ],
)
def test_a_contact_is_read_from_one_line(line: str, name: str | None, position: str | None, phone: str | None, email: str | None) -> None:
    record = parsed("Parks – report from Cllr Tom Dale\n\n1. Parks are green.\n\n" + line + "\n")
    (contact,) = record.contacts
    assert (contact.name, contact.position, contact.phone, contact.email) == (name, position, phone, email)


def test_a_year_is_no_telephone_number() -> None:
    assert parsed("Parks – report from Cllr Tom Dale\n\n1. The plan for 2014/15.\n").contacts == []


def test_clauses_are_recommendations_and_their_lead_in_is_none() -> None:
    record = parsed(
        "Parks\n\nPurpose\n\nTo ask.\n\nRecommendations\n\nIt is recommended that:\n\n"
        "(a) the fence be painted; and\n\n(b) the gate be mended.\n\nBackground\n\n1. It is old.\n"
    )
    assert [(one.number, one.text) for one in record.recommendations] == [("(a)", "the fence be painted; and"), ("(b)", "the gate be mended.")]
