"""The words of a dialect as patterns of actions, made once: who may own a task, what gives it, what labels it.

In: `ActionWords`. Out: a `Grammar`, whose patterns are compiled when first used. Afterwards holds: owners are looked for only before a cue, never
along the whole text.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse.phrases import NAME
from minutesparse.wording import Trigger, alternatives, once

if TYPE_CHECKING:
    from minutesparse.dialect import ActionWords

CUES = ("to", "will", "would", "shall", "should", "must")
"""Words round which a task is given: `Clerk to write`, `the Clerk will write`."""

_BINDERS = frozenset(
    "was were is are then also therefore duly kindly both has have all now that de van den der von la le al bin".split()  # noqa: SIM905 - words read better as words
)
"""Words of the patterns below that stand between an owner and a word of the dialect, and small words that a name may end in."""

# Parish Clerk | Chair Cllr Hill | Cllr Mrs Dale | AV | Head of Parks
_ONE = rf"(?:(?:«qualifiers»\s){{0,3}}«roles+groups»\b(?:\s(?:cllr|mrs?|ms|miss|dr)\.?\s{NAME})?|{NAME}(?:\s(?:of|for)\s{NAME})?)"
_OWNERS = rf"(?:(?:the|all|both)\s)?{_ONE}(?:(?:,\s(?:and\s)?|\s?/\s?|\s?&\s?|\sand\s)(?:the\s)?{_ONE}){{0,6}}"
"""The template of an owner or several."""


@once
def grammar_of(words: ActionWords) -> Grammar:
    """Return the grammar of a dialect's words."""
    return Grammar(words)


class Grammar:
    """The patterns of a dialect's actions, ignoring case; `«roles»` in one stands for any of the dialect's roles."""

    def __init__(self, words: ActionWords) -> None:
        self.words = words
        self.no_verbs, self.answers = frozenset(words.no_verbs), frozenset(words.answers)
        self.states, self.obliged, self.joints = frozenset(words.states), frozenset(words.obliged), frozenset(words.joints)
        self.groups, self.titles, self.finite = frozenset(words.groups), frozenset(words.titles), frozenset(words.finite)
        self.labels, self.headings, self.ends = frozenset(words.labels), frozenset(words.headings), frozenset(words.ends)
        self.owner_columns = frozenset(words.owner_columns) - {"action"}
        self.owner_heads = Trigger(self.owner_columns)
        self.over_lists = self.labels | self.headings
        self.nothing, self.outcomes = frozenset(words.nothing), frozenset(words.outcomes)
        self.nouns = frozenset(word.rsplit(None, 1)[-1].rsplit("-", 1)[-1] for word in (*words.roles, *words.groups))
        """Last words of roles and groups."""
        self.links = frozenset(word.rsplit(None, 1)[-1] for word in (*words.charged, *words.promised)) | {"is", "are", "going"}
        """Last words of what may stand between an owner and `to`."""
        bound = (*words.charged, *words.promised, *words.said)
        self.binders = _BINDERS.union(*(phrase.split()[:-1] for phrase in bound), (phrase.rsplit(None, 1)[-1] for phrase in words.said))
        """Words that may stand right behind an owner, before one of the links."""
        self.named_by = Trigger((*words.roles, *words.groups, *words.titles))
        self.labelled = Trigger((*words.labels, "action", "actions"))
        """Words without one of which no label stands at the beginning of a sentence or inside one."""

    def _compiled(self, template: str) -> re.Pattern[str]:
        return re.compile(re.sub("«(.+?)»", lambda named: self._named(named[1]), template.replace("«owners»", _OWNERS)), re.IGNORECASE)

    def _named(self, names: str) -> str:
        """Return the pattern of any word of the lists whose names are joined by `+`."""
        return alternatives(word for name in names.split("+") for word in getattr(self.words, name))

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """The word round which a task is given, with the white space before it, and the verb."""
        # clerk| to write | he| would write
        return re.compile(rf"\s(?P<cue>{'|'.join(CUES)})\s(?P<next>[\w'’-]+)", re.IGNORECASE)

    @cached_property
    def that(self) -> re.Pattern[str]:
        """The beginning of a resolution, which no word stands right before."""
        # RESOLVED: |That the Clerk write
        return re.compile(r"[Tt](?<![^\W\d_]\s[Tt])hat\s")

    @cached_property
    def to(self) -> re.Pattern[str]:
        """An owner and what binds him to `to`, as far as that."""
        # The Clerk| was asked| | Cllr Hill has kindly agreed| | Clerk|
        return self._compiled(
            r"(?<![\w'’])(?P<owner>«owners»)(?:(?P<charged>\s(?:was|were|is|are)\s(?:then\s|also\s|therefore\s|duly\s)?«charged»)|"
            r"(?P<promised>(?:\s(?:kindly|also|then|both|has|have|all|now)){0,3}\s«promised»)|(?P<going>\s(?:is|are)\sgoing)|(?P<to>(?:\s(?:is|are))?))\s\Z"
        )

    @cached_property
    def will(self) -> re.Pattern[str]:
        """An owner and what he says, as far as `will`."""
        # The Chairman| said that he| | Clerk|
        return self._compiled(r"(?<![\w'’])(?P<owner>«owners»)(?:(?P<said>\s(?:has\s|have\s)?«said»\s(?:that\s)?(?:he|she|they))|(?P<will>))\s\Z")

    @cached_property
    def subjunctive(self) -> re.Pattern[str]:
        """An owner and his task in a resolution."""
        # RESOLVED: |That the Clerk write
        return self._compiled(r"(?-i:[Tt])(?:(?<=[:–)\d-]\s[Tt])|(?<=^[Tt]))hat\s(?P<owner>«owners»)\s(?P<next>[\w-]+)")

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """A task without its owner."""
        # Advice| to be sought | a letter| is to be sent | – to be reported
        return self._compiled(r"(?P<copula>(?<=\s)(?:is|are)\s)?(?:both\s|all\s)?\bto\s(?:also\s)?(?:be\s(?P<chore>«chores»)|receive)\b")

    @cached_property
    def by(self) -> re.Pattern[str]:
        """Who does what is to be done."""
        #  by the Clerk
        return self._compiled(r"\sby\s(?P<owner>«owners»)")

    @cached_property
    def label(self) -> re.Pattern[str]:
        """A label of actions at the beginning of a text."""
        # **ACTION**: | Action points – | Action CB, NT | Action for Ann:
        return self._compiled(
            r"[\s*_=>]*+(?P<label>«labels»)\b[\s*_]*(?:\(s\))?(?:\s?\d{1,3}\b|\s?(?:for|on)\s(?P<owner>«owners»)(?=:))?[\s*_]*"
            r"(?P<mark>[:–—]|\.(?=\s|$)|-(?=\s)|$|(?=\s(?-i:[A-Z]{2,4}|Clerk|Cllr|ALL|All)\b))[\s*_:.–-]*"
        )

    @cached_property
    def inner_label(self) -> re.Pattern[str]:
        """A label of actions inside a sentence."""
        # was full Action: Clerk
        return re.compile(r"(?<=\S\s)(?:ACTIONS?|Actions?)\s?:")

    @cached_property
    def only(self) -> re.Pattern[str]:
        """Owners and nothing else, perhaps with a date, or with the number of what runs on behind them."""
        # **CB, NT & JH** 3/5/13 | Clerk. ii.
        return self._compiled(
            r"[\s*_(\[-]*(?P<owner>«owners»)[\s*_)\].,:]*(?P<due>\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)?[\s*_)\].]*(?:\(?(?:[ivx]{1,4}|[a-z])[.)])?"
        )

    @cached_property
    def named(self) -> re.Pattern[str]:
        """An owner before his task in a list."""
        # Katie: Set up the list | Ann Hill – book the hall | George - Redesign
        return self._compiled(r"[\s*_]*(?P<owner>«owners»|@[\w-]+)(?:\s\([^)]{1,40}\))?[\s*_]*(?::|\s[–—-])[\s*_]*(?:to\s(?=\w))?")

    @cached_property
    def trailing(self) -> re.Pattern[str]:
        """An owner behind his task in a list."""
        # in the document (everybody until Jan 26) | Order the bin - Clerk
        return self._compiled(r"[(\[–—-]\s?(?P<owner>«owners»)[^()\[\]]{0,40}[)\]]?[\s*_.]*$")

    @cached_property
    def office(self) -> re.Pattern[str]:
        """A role or a group."""
        # the Parish Clerk
        return self._compiled(r"(?:the\s|all\s|both\s)?(?:«qualifiers»\s){0,3}«roles+groups»\b")

    @cached_property
    def awaited(self) -> re.Pattern[str]:
        """Something that somebody still owes."""
        # is still awaited from Mrs Dale
        return re.compile(rf"\b(?:awaited|outstanding)\sfrom\s(?:the\s)?(?P<owner>{NAME})", re.IGNORECASE)
