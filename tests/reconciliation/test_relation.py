"""Whether two records are of one meeting: body, date, titles and passages weighed together."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from minutesparse.reconciliation.relation import Fingerprint, evidence, in_words, is_one_meeting
from minutesparse.reconciliation.result import Evidence
from tests.reconciliation.meeting import AGENDA, ITEM, MINUTES, NEXT, record_of

DAY, OTHER = dt.date(2021, 5, 4), dt.date(2021, 6, 1)


def _evidence(**parts: Any) -> Evidence:
    plain: dict[str, Any] = {"same_body": None, "same_date": None, "titles": 0, "titles_of": 0, "passages": 0, "passages_of": 0}
    return Evidence(copy_index=1, other_index=0, same_text=False, bodies=[None, None], dates=[None, None], **(plain | parts))


CASES = {
    "one text under another date": (_evidence(same_date=False, passages=95, passages_of=100), True),
    "much of the text under another date": (_evidence(same_body=True, same_date=False, passages=85, passages_of=100), False),
    "the page of an item without a date": (_evidence(passages=60, passages_of=100), True),
    "too few passages to say anything": (_evidence(passages=11, passages_of=11), False),
    "a draft of the same date": (_evidence(same_body=True, same_date=True, passages=40, passages_of=100), True),
    "decisions of one day in the same frame": (_evidence(same_date=True, passages=17, passages_of=45), False),
    "an agenda of the same date": (_evidence(same_body=True, same_date=True, titles=5, titles_of=6), True),
    "one title alone": (_evidence(same_body=True, same_date=True, titles=1, titles_of=1), False),
    "another body on the same date": (_evidence(same_body=False, same_date=True, titles=5, titles_of=5), False),
    "the same titles without a date": (_evidence(same_body=True, titles=5, titles_of=5), False),
}


@pytest.mark.parametrize(("found", "one"), CASES.values(), ids=CASES)
def test_the_verdict_weighs_text_date_and_body(found: Evidence, one: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_one_meeting(found) is one


def _between(one: str, other: str) -> Evidence:
    return evidence((1, Fingerprint.of(record_of(one))), (0, Fingerprint.of(record_of(other))))


def test_the_evidence_counts_what_both_have() -> None:
    found = _between(NEXT, MINUTES)
    assert (found.same_body, found.same_date, found.dates, found.titles, found.titles_of) == (True, False, [OTHER, DAY], 5, 5)
    assert found.passages < found.passages_of / 2


def test_a_body_is_the_same_where_one_name_has_all_words_of_the_other() -> None:
    longer = MINUTES.replace("Marl Green Parish Council", "Marl Green Parish Council Planning Committee", 1)
    assert _between(longer, MINUTES).same_body is True
    assert _between(MINUTES.replace("Marl Green Parish Council", "Saltby Parish Council"), MINUTES).same_body is False


def test_a_date_inside_an_item_is_not_the_date_of_its_meeting() -> None:
    assert _between(ITEM, MINUTES).same_date is None


def test_evidence_is_told_in_words_for_and_against() -> None:
    speaking, against = in_words(_between(AGENDA, NEXT))
    assert speaking == ["the same body", "5 of 5 titles"]
    assert against == ["another date (2021-05-04; 2021-06-01)", "0 of 0 passages of five words"]
