"""Whether two records are of one meeting: what speaks for it, what against, and the verdict.

In: records, best first. Out: `Evidence` for each but the first, or a refusal. The date alone is no proof (a committee and its council may meet
on one day), nor is the text (the standing items of two meetings in a row read alike), so the two are weighed together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.errors import NotOneMeeting
from minutesparse.models import Minutes
from minutesparse.reconciliation.copies import outside_items
from minutesparse.reconciliation.folding import folded
from minutesparse.reconciliation.result import Evidence
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from minutesparse.models import Paragraph, Report

_RUN = 5
"""Words of a passage: five in a row seldom come twice by chance."""
_ENOUGH = 12
"""Passages that a text must share before its share says anything."""
_SAME_TEXT, _MUCH, _SOME = 0.9, 0.6, 0.4
"""Shares of passages: one text whatever else differs; enough where the head says nothing; enough for one body on one date."""
_AGENDA, _HALF = 2, 0.5
"""Titles, and the share of them, that are enough for an agenda beside its minutes: of its text little stands there."""
_REMEDY = "name the copies of each meeting in a call of its own"

# Improvement, of `The Improvement & Innovation Board`
_NAME = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"the", "of", "and", "a"})


class Fingerprint(NamedTuple):
    """What a record is known by."""

    body: str | None
    name: frozenset[str]
    """The words of the body's name."""
    date: date | None
    titles: frozenset[str]
    passages: frozenset[str]
    text: str
    """The digest of the whole text."""

    @classmethod
    def of(cls, record: Minutes | Report) -> Fingerprint:
        """Return the fingerprint of a record; lists of people are no part of it, since they are much the same at every meeting.

        A record without items is known by all of its text.
        """
        if isinstance(record, Minutes):
            meeting = outside_items(record)
            body, day = meeting.body, meeting.date
            titles = [item.title for item in record.iter_items() if item.title]
            texts = [item.text for item in record.iter_items()] or [record.quote(Span(0, record.source.characters))]
        else:
            body, day = record.body, record.date
            titles = [record.title] if record.title else []
            texts = [words for section in record.sections for words in _words(section.paragraphs)]
        name = frozenset(_NAME.findall(folded(body or ""))) - _EMPTY
        return cls(
            body, name, day, frozenset(map(folded, titles)), frozenset(run for text in texts for run in _runs(text)), record.source.text_sha256
        )


def _words(paragraphs: list[Paragraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield paragraph.text
        yield from _words(paragraph.paragraphs)


def _runs(text: str) -> Iterator[str]:
    """Yield every run of five words of `text`."""
    words = _NAME.findall(folded(text))
    for at in range(len(words) - _RUN + 1):
        yield " ".join(words[at : at + _RUN])


def evidence(one: tuple[int, Fingerprint], other: tuple[int, Fingerprint]) -> Evidence:
    """Return what speaks for and against two records, each with its number, being of one meeting."""
    (number, left), (beside, right) = one, other
    return Evidence(
        copy_index=number,
        other_index=beside,
        same_text=left.text == right.text,
        bodies=[left.body, right.body],
        same_body=(left.name <= right.name or right.name <= left.name) if left.name and right.name else None,
        dates=[left.date, right.date],
        same_date=left.date == right.date if left.date and right.date else None,
        titles=len(left.titles & right.titles),
        titles_of=min(len(left.titles), len(right.titles)),
        passages=len(left.passages & right.passages),
        passages_of=min(len(left.passages), len(right.passages)),
    )


def is_one_meeting(found: Evidence) -> bool:
    """Return the verdict: one text is one meeting whatever its head says; else body and date must not speak against it, and something for it."""
    share = found.passages / found.passages_of if found.passages_of else 0.0
    told = found.passages >= _ENOUGH
    if found.same_text or (told and share >= _SAME_TEXT):
        return True
    if found.same_date is False or found.same_body is False:
        return False
    if found.same_date and found.titles >= _AGENDA and found.titles >= _HALF * found.titles_of:
        return True
    return share >= _SOME if found.same_date and found.same_body else told and share >= _MUCH


def related(records: Sequence[tuple[int, Minutes | Report]], names: Mapping[int, str]) -> list[Evidence]:
    """Return why `records`, each with its number, best first, are of one meeting: every one but the first with one that belongs already.

    `names` are what a refusal calls them.

    Raises:
        NotOneMeeting: one of them belongs to no other, or is a report.
    """
    prints = {number: Fingerprint.of(record) for number, record in records}
    joined, pending = [records[0][0]], [number for number, _ in records[1:]]
    found: list[Evidence] = []
    seen: list[Evidence] = []
    for beside in joined:
        for number in tuple(pending):
            seen.append(evidence((number, prints[number]), (beside, prints[beside])))
            if is_one_meeting(seen[-1]):
                found.append(seen[-1])
                joined.append(number)
                pending.remove(number)
    report = next((number for number, record in records if not isinstance(record, Minutes)), None)
    if report is not None:
        reason = f"{names[report]} is a report, and no copy of a meeting's minutes{_compared(report, names, seen)}"
        raise NotOneMeeting(reason, remedy=_REMEDY)
    if pending:
        closest = max((each for each in seen if each.copy_index == pending[0]), key=lambda each: (each.passages, each.titles))
        reason = f"{names[closest.copy_index]} and {names[closest.other_index]} are not copies of one meeting{_told(closest)}"
        raise NotOneMeeting(reason, remedy=_REMEDY)
    return found


def _compared(number: int, names: Mapping[int, str], seen: Sequence[Evidence]) -> str:
    """Return what was seen when a copy was compared with another, if it was."""
    closest = max((each for each in seen if number in {each.copy_index, each.other_index}), key=lambda each: each.passages, default=None)
    if closest is None:
        return ""
    other = closest.other_index if closest.copy_index == number else closest.copy_index
    return f"; beside {names[other]}{_told(closest)}"


def _told(found: Evidence) -> str:
    speaking, against = in_words(found)
    return f": against it, {', '.join(against) or 'nothing'}; for it, {', '.join(speaking) or 'nothing'}"


def in_words(found: Evidence) -> tuple[list[str], list[str]]:
    """Return what speaks for, and what against, each in a few words."""
    speaking: dict[bool, list[str]] = {True: ["the same text"] if found.same_text else [], False: []}
    for same, what, values in ((found.same_body, "body", found.bodies), (found.same_date, "date", found.dates)):
        if same is not None:
            speaking[same].append(f"the same {what}" if same else f"another {what} ({values[0]}; {values[1]})")
    titles = f"{found.titles} of {found.titles_of} titles"
    speaking[bool(found.titles)].append(titles)
    share = found.passages / found.passages_of if found.passages_of else 0.0
    speaking[share >= _SOME].append(f"{found.passages} of {found.passages_of} passages of five words")
    return speaking[True], speaking[False]
