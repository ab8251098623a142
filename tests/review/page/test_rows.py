"""A record as rows."""

from __future__ import annotations

from minutesparse.review.page.rows import Row, sections
from tests.review.page.archive import ARCHIVE, FERRY, at


def _rows(heading: str) -> list[Row]:
    return [row for section in sections(ARCHIVE[0]) if section.heading == heading for row in section.rows]


def test_a_finding_tells_its_line_and_what_to_do() -> None:
    first, _ = _rows("Findings")
    assert (first.tone, first.label, first.words) == ("warning", "comment-unresolved", "comment by Una Marsh")
    assert first.note == "line 7 – answer it and resolve or delete it before publishing"


def test_decisions_and_actions_lie_under_their_item() -> None:
    told = [(row.depth, row.label, row.words, row.note) for row in _rows("Items")]
    assert told == [
        (0, "1", "Landing stage", ""),
        (1, "resolved", "the ferry 🛶 be painted TBC.", ""),
        (1, "action", "Piet Brook to ask the painter by 9 April 2021", "Piet Brook, by 9 April 2021"),
        (0, "2", "Any other business", ""),
    ]


def test_a_row_stands_where_its_words_stand() -> None:
    assert [row.span for row in _rows("Items")][:2] == [at(FERRY, "Landing stage"), at(FERRY, "the ferry 🛶 be painted TBC.")]


def test_those_present_come_before_those_who_sent_apologies() -> None:
    assert [(row.label, row.words) for row in _rows("Attendance")] == [
        ("present", "Cllr Una Marsh"),
        ("present", "Cllr Piet Brook"),
        ("apologies", "Cllr Ida Fenn"),
    ]


def test_a_report_has_its_sections_as_points() -> None:
    rows = [row for section in sections(ARCHIVE[3]) if section.heading == "Sections" for row in section.rows]
    assert "Purpose" in [row.words for row in rows]
    assert all(row.span and row.span.start == row.span.end for row in rows)
