"""Declarations that sentences and lists of names tell: "Cllr Hill declared a personal interest in item 8", "Cllr Hill – item 8, trustee".

In: a passage. Out: `Declaration` records; each names one person.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.models import Declaration
from minutesparse.phrases import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from minutesparse.document import Passage
    from minutesparse.extractors.declarations.grammar import Grammar
    from minutesparse.phrases import Sentence
    from minutesparse.spans import MappedText


class _Told(NamedTuple):
    """One declaration of one or more people: who, in which sentence, and the words that are about it."""

    name: tuple[int, int]
    sentence: Sentence
    words: str


def declared(passage: Passage, grammar: Grammar, *, under: bool, kind: str | None = None) -> Iterator[Declaration]:
    """Yield the declarations of a passage, all of the `kind` of interest where one is given; that somebody left belongs to the sentence before it."""
    told: list[_Told] = []
    left: dict[int, bool] = {}
    for sentence in sentences(passage):
        new = list(_of_kind(sentence, 0, kind, grammar) if kind is not None else _told(sentence, grammar, under=under))
        told += new
        if told and (departed := grammar.departure(sentence.text)) is not None:
            for index in range(len(told) - max(len(new), 1), len(told)):
                left.setdefault(index, departed)
    for index, one in enumerate(told):
        for name in _people(one):
            yield Declaration(
                name=name.text,
                interest=grammar.interest(one.words),
                text=one.sentence.text,
                left_meeting=left.get(index),
                span=one.sentence.part(0).span,
            )


def _told(sentence: Sentence, grammar: Grammar, *, under: bool) -> Iterator[_Told]:
    """Yield what a sentence declares: nothing, one thing, or several by several people."""
    text = sentence.text
    label = grammar.labelled.match(text) if under else None
    if label is not None:
        yield from _of_kind(sentence, label.end(), label.group(), grammar)
        return
    found = _declares(text, grammar, under=under)
    if not found:
        return
    starts = [one.start("name") for one in found[1:]] + [len(text)]
    for one, end in zip(found, starts, strict=True):
        first = one is found[0]
        yield _Told(one.span("name"), sentence, text[0 if first else one.start("name") : end])


def _of_kind(sentence: Sentence, at: int, kind: str, grammar: Grammar) -> Iterator[_Told]:
    """Yield what stands behind the kind of interest that all of a line declare: "Personal: |Cllr Hill (item 6); Mr Dale (item 8)"."""
    for part in sentence.text[at:].split(";"):
        start = at + len(part) - len(part.lstrip())
        found = grammar.listed.match(sentence.text, start, at + len(part))
        if found is not None and not grammar.nothing.match(sentence.text, found.end()) and not _is_label(found["name"], grammar):
            yield _Told(found.span("name"), sentence, f"{kind} {part}")
        at += len(part) + 1


def _declares(text: str, grammar: Grammar, *, under: bool) -> list[regex.Match[str]]:
    """Return the matches of who declares, in order, if the sentence tells that."""
    found = _declaring(text, grammar, under=under)
    return [] if found and grammar.denied.search(text) else found


def _declaring(text: str, grammar: Grammar, *, under: bool) -> list[regex.Match[str]]:
    """Return the matches of who is said to declare, though the sentence deny it."""
    said = grammar.said.search(text) if grammar.says.fires(text) else None
    if said and not _is_label(said["name"], grammar) and _is_subject(said) and (under or grammar.about.search(text)):
        return [said, *_further(text, said, grammar)]
    passive = grammar.passive.search(text)
    if passive and not _is_label(passive["name"], grammar):
        return [passive]
    if not under:
        return []
    listed = grammar.listed.match(text)
    return [listed] if listed and not grammar.nothing.match(text, listed.end()) and not _is_label(listed["name"], grammar) else []


def _further(text: str, said: regex.Match[str], grammar: Grammar) -> list[regex.Match[str]]:
    """Return the matches of those who declare in the same sentence: `and Cllr Dale declared …`, `and Cllr Dale a personal interest`."""
    rest = [one for one in grammar.said.finditer(text, said.end()) if not _is_label(one["name"], grammar)]
    return rest or list(grammar.further.finditer(text, said.end()))


def _is_subject(said: regex.Match[str]) -> bool:
    """Return whether the words before the verb are who declares; a comma between them needs a title: not `at Mill Road, declared in May`."""
    return not said["comma"] or (titles().match(said["name"]) is not None and ", " not in said["name"])


def _is_label(name: str, grammar: Grammar) -> bool:
    """Return whether capital words are nobody's name: a label, or an empty list behind one (`Dispensations None`)."""
    folded = name.strip(" :").casefold()
    return folded in grammar.labels or folded.rpartition(" ")[2] in grammar.nobody


def _people(told: _Told) -> Iterator[MappedText]:
    """Yield each person that the subject names."""
    start, end = told.name
    at = start
    for between in _between().finditer(told.sentence.text, start, end):
        yield from _named(told.sentence, at, between.start())
        at = between.end()
    yield from _named(told.sentence, at, end)


@cache
def _between() -> re.Pattern[str]:
    # Hill and Dale | Hill, and Dale
    return re.compile(r"\s*(?:,\s*(?:and\s)?|\sand\s|&)\s*")


def _named(sentence: Sentence, start: int, end: int) -> Iterator[MappedText]:
    """Yield the name at a place, without its title."""
    for title in titles().finditer(sentence.text, start, end):
        start = title.end()
    view = sentence.part(start, end)
    if view.text:
        yield view


@cache
def titles() -> re.Pattern[str]:
    """Return the pattern of a title before a name."""
    # Councillor Hill | the Chairman
    return re.compile(r"\b(?:the|councillors?|cllr['’]?s?|mrs?|ms|miss|dr)\b\.?\s", re.IGNORECASE)
