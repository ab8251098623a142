"""A page and the text that a tool made of it give the same record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import minutesparse as mp
from tests.pagetext import WAYS
from tests.places import FIXTURES

if TYPE_CHECKING:
    from pathlib import Path

    from minutesparse.models import AgendaItem

PAGES = sorted(path for path in (FIXTURES / "moderngov").glob("*/*.html"))

DIFFERENT = {
    ("ferry-landing-delegated", "unlabelled"): {"kind", "decisions"},
}
"""What differs: a decision that nothing but its label tells is lost with it."""


def facts(record: mp.Minutes | mp.Report) -> dict[str, Any]:
    """Return what a person reads in a record, without places."""
    assert isinstance(record, mp.Minutes)
    meeting, items = record.meeting, list(record.iter_items())
    holders: list[mp.Minutes | AgendaItem] = [*items, record]
    return {
        "kind": record.kind,
        "meeting": (meeting.body, meeting.date, meeting.start_time, meeting.end_time, meeting.venue, meeting.chair),
        "items": [(item.number, item.title) for item in items],
        "decisions": [(made.kind, made.text) for made in record.iter_decisions()],
        "actions": [(task.owner, task.text, task.due) for task in record.iter_actions()],
        "votes": [(vote.result, vote.counts, vote.voters) for holder in holders for vote in holder.votes],
        "attendance": [(one.name, one.role, one.status) for one in record.attendance],
        "declarations": [(one.name, one.interest) for holder in holders for one in holder.declarations],
        "comments": [comment.text for comment in record.comments],
    }


@pytest.mark.parametrize("way", sorted(WAYS))
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_page_and_its_text_give_the_same_record(page: Path, way: str) -> None:
    of_page = facts(mp.parse(page))
    of_text = facts(mp.parse_text(WAYS[way](page.read_bytes())))
    different = DIFFERENT.get((page.parent.name, way), set())
    assert {key for key in of_page if of_page[key] != of_text[key]} == different
