"""What a dialect's word lists are made of, and those of votes, of declarations and of business without the public.

Word lists hold literal words in lower case; matching ignores case.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

Words = tuple[str, ...]


def listed(words: str) -> Words:
    """Return the words that a text lists with bars between them; line breaks count for nothing.

    >>> listed("apologies | matters arising")
    ('apologies', 'matters arising')
    """
    return tuple(" ".join(word.split()) for word in words.split("|"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Lists of words; `extend` puts more words behind those that are there."""

    def extend(self, **more: Words) -> Self:
        """Return these lists with `more` words added to those named."""
        return replace(self, **{name: (*getattr(self, name), *words) for name, words in more.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteWords(Vocabulary):
    """How votes are told. Options and results are named as in `models.Vote`."""

    ayes: Words = ()
    """Words of those in favour: `5 in favour`, `Ayes: Hill, Dale`."""
    noes: Words = ()
    """Words of those against: `2 against`."""
    abstentions: Words = ()
    """Words of those who do not say: `1 abstention`."""
    answers: Words = ()
    """Those of all three that count only beside another or before a list, as they are common words: `no` in "4 ayes, 1 no"."""
    absent: Words = ()
    """Labels of those who were not there: `absent`."""
    silent: Words = ()
    """Labels of those who were there and did not vote: `did not vote`."""
    interested: Words = ()
    """Labels of those who might not: `conflict of interests`."""
    subjects: Words = ()
    """What is voted on: `motion`."""
    statuses: Words = ()
    """Labels of a result: `motion status`."""
    unanimous: Words = ()
    """How all vote alike: `unanimously`."""
    hands: Words = ()
    """How a vote is taken that nobody counts: `show of hands`."""
    casting: Words = ()
    """The vote of the chair that decides: `casting vote`."""
    passed: Words = ()
    """Verbs of success: `carried`."""
    failed: Words = ()
    """Verbs of failure: `lost`."""
    contexts: Words = ()
    """Words that make two numbers a vote: `votes` in "by 3 votes to 1"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationWords(Vocabulary):
    """How interests are declared. The lists of kinds are named after `models.Declaration.interest`; of two that match the first counts."""

    non_pecuniary: Words = ()
    """`a non-pecuniary interest`."""
    disclosable_pecuniary: Words = ()
    """`a DPI`."""
    pecuniary: Words = ()
    """`a pecuniary interest`."""
    personal_and_prejudicial: Words = ()
    """`a personal and prejudicial interest`."""
    prejudicial: Words = ()
    """`a prejudicial interest`."""
    conflict: Words = ()
    """`a conflict of interest`."""
    non_financial: Words = ()
    """`a non-financial interest`."""
    financial: Words = ()
    """`a financial interest`."""
    registrable: Words = ()
    """`a registrable interest`."""
    personal: Words = ()
    """`a personal interest`."""
    other: Words = ()
    """`another significant interest`."""
    declared: Words = ()
    """Verbs: `Ms Hill declared an interest`."""
    interests: Words = ()
    """What is declared: `interest`."""
    headings: Words = ()
    """Words of an item under which declarations stand: `declarations of interest`."""
    left: Words = ()
    """Verbs of those who went: `left the room`."""
    stayed: Words = ()
    """Verbs of those who did not: `remained in the meeting`."""
    labels: Words = ()
    """Words before a colon or dash that are nobody's name: `members`."""
    nothing: Words = ()
    """What stands where nobody declares: `none`."""
    columns: Words = ()
    """Heads of the table column that holds who declares: `councillor`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptWords(Vocabulary):
    """How business is told that the public may not hear."""

    public: Words = ()
    """Who is sent out: `press and public`."""
    excluded: Words = ()
    """Participles and nouns of sending them out: `excluded`."""
    readmitted: Words = ()
    """Words of letting them in again: `readmitted`."""
    decided: Words = ()
    """Words that make it a decision: `resolved`."""
    conditions: Words = ()
    """Words that make it a thing that might be decided: `should the committee wish`."""
    titles: Words = ()
    """Words at the beginning of an item's title, or behind it, that make it restricted: `exempt`."""
    marks: Words = ()
    """Words that do so only behind it, in brackets or after a dash: `private` in "Land (private)"."""
    withheld: Words = ()
    """Beginnings of a first line that say so: `not for publication`."""
    open_titles: Words = ()
    """Titles with such words that are about the rule itself and restrict nothing: `exclusion of the public`."""
    schedules: Words = ()
    """The laws in whose lists the paragraphs stand: `schedule 12a`."""
