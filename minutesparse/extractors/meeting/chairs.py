"""Who was in the chair, as the attendance says it or a sentence: "Councillor Hill presided", "Provost Hill in the Chair", "chaired by Ann Hill".

In: the attendance and the passages of a document. Out: the finding `chair`, in full where the attendance has the full name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import people as names
from minutesparse.phrases import NAME
from minutesparse.spans import Span
from minutesparse.wording import Trigger, once, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Document, Passage
    from minutesparse.extractors.meeting.findings import Findings
    from minutesparse.models import Attendee
    from minutesparse.segmentation.outline import Outline

_EARLY = 6
"""Who takes the chair is told in so many paragraphs behind the head."""
_FIRST, _SECOND = 1, 2
_OFFICES = "president|chair|chairman|chairwoman|chairperson|mayor|moderator|commodore|captain|supervisor|convener|convenor"
"""Offices between "by" and the name of whoever opens a meeting."""


class _Patterns:
    """The patterns of a dialect, and the cheap question before them."""

    def __init__(self, words: MeetingWords) -> None:
        self.tells = Trigger((*words.presiding, *words.led, "opened", "chair"))
        self.calls = Trigger(words.chairs)
        # The Cathaoirleach, Councillor Hill presided | Councillor Hill (Leader, in the Chair) | Provost Hill in the Chair
        # Ann Hill was duly elected and took the chair
        self.behind = pattern(
            rf"(?P<name>{NAME})(?:,\s|\s\((?:[^()]{{0,30}},\s)?|\s)(?:was\s(?:duly\s)?(?:re-?)?(?:elected|appointed)\s(?:\w+\s){{0,3}}?and\s|signed\s(?:\w+\s){{1,6}}?and\s|was\s|who\s|then\s|\w+\s\w+\s,\s)?(?:\L<presiding>\b(?!\sof\b)|(?<=,\s)chair\))",
            presiding=words.presiding,
        )
        # chaired by Ann Hill | meeting opened: 10.05am by the President, Ann Hill | meeting was called to order at 7 p.m. by Chair Hill
        self.before = pattern(
            r"\b(?:\L<led>|meeting\s(?:was\s)?(?:opened|called\sto\sorder)\b(?:[^.;]|\.(?=\d|m)|(?<=[ap]\.m)\.){0,40}?\sby)"
            rf"\s(?:the\s)?(?P<office>(?:vice[\s-])?(?:{_OFFICES}),?\s)?(?P<name>{NAME})",
            led=words.led,
        )
        # The Chair, Councillor Felix Hill, thanked
        self.called = pattern(rf"(?<!vice\s)(?<!deputy\s)\b\L<chairs>,\s(?P<name>{NAME}),", chairs=words.chairs)


@once
def _patterns(words: MeetingWords) -> _Patterns:
    return _Patterns(words)


def read(people: Sequence[Attendee], document: Document, outline: Outline, words: MeetingWords, found: Findings) -> None:
    """Take the chair from the attendance, else from who presided, else from a vice-chair who was there, else from what a speaker is called."""
    if found.knows("chair"):
        return
    patterns = _patterns(words)
    business = [passage for section in outline.walk() for passage in section.passages]
    _from_roll(people, document, found, _FIRST)
    early = [*outline.head, *business[:_EARLY]]
    _from_words((found for passage in early for found in _presiding(passage, patterns)), people, document, found)
    _from_roll(people, document, found, _SECOND)
    called = ((passage, met) for passage in business if patterns.calls.fires(passage.text) for met in patterns.called.finditer(passage.text))
    _from_words(called, people, document, found)


def _presiding(passage: Passage, patterns: _Patterns) -> Iterator[tuple[Passage, regex.Match[str]]]:
    """Yield the passage and the match of whoever its words say presided."""
    if patterns.tells.fires(passage.text):
        for words in (patterns.behind, patterns.before):
            yield from ((passage, met) for met in words.finditer(passage.text))


def _from_words(told: Iterable[tuple[Passage, regex.Match[str]]], people: Sequence[Attendee], document: Document, found: Findings) -> None:
    """Take the first of those told whose words are a person's name."""
    if found.knows("chair"):
        return
    for passage, met in told:
        named = names.people_at(met["name"], 0, lone="office" in met.groupdict() and met["office"] is not None)
        if not named or named[0].end > len(met["name"]):
            continue
        known = [person for person in people if person.family_name and person.family_name == named[0].text.rpartition(" ")[2]]
        if len(known) == 1 and known[0].span is not None and known[0].name.endswith(named[0].text.rpartition(" ")[2]):
            _take(known[0], document, found)
        else:
            at = met.start("name") + met["name"].index(named[0].text)
            found.take("chair", named[0].text, passage.place(at, at + len(named[0].text)))
        return


def _from_roll(people: Sequence[Attendee], document: Document, found: Findings, rank: int) -> None:
    """Take the first who was there as chair (rank 1) or as vice-chair (rank 2)."""
    for person in people:
        if _rank(person) == rank and person.span is not None:
            _take(person, document, found)
            return


def _take(person: Attendee, document: Document, found: Findings) -> None:
    if person.span is None:
        return
    quote = person.span.quote(document.text)
    at = quote.find(person.name)
    span = Span(person.span.start + at, person.span.start + at + len(person.name)) if at >= 0 else person.span
    found.take("chair", person.name, span)


def _rank(person: Attendee) -> int:
    """Return 1 for a chair who is there, 2 for a vice-chair, 0 for anybody else."""
    role = (person.role or "").lower()
    if person.status not in {"present", "substitute"} or not role:
        return 0
    first = role.replace("-", " ").replace(".", " ").split()
    if person.organisation and not any(word.startswith(("chair", "conven")) for word in first):
        return 0  # the President of the Students' Union
    if "in the chair" in role or "took the chair" in role or "chairing" in role:
        return _FIRST
    if not any(word.startswith(("chair", "moderator", "convener", "convenor", "mayor", "president", "cathaoirleach")) for word in first):
        return 0
    return _SECOND if {"vice", "deputy", "v"} & set(first) else _FIRST
