"""The words of a dialect as patterns of actions, made once: who may own a task, what gives it, what labels it.

In: `ActionWords`. Out: a `Grammar`, whose patterns are compiled when first used. Afterwards holds: owners are looked for only before a cue, never
along the whole text.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse.phrases import NAME
from minutesparse.wording import Trigger, alternatives, mentions, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.dialect import ActionWords

CUES = ("to", "will", "would", "shall", "should", "must")
"""Words round which a task is given: `Clerk to write`, `the Clerk will write`."""

_BINDERS = frozenset(
    """was were is are be been then also therefore duly again kindly both has have all now that who de van den der von la le al bin
    and but he she they""".split()  # noqa: SIM905 - words read better as words
)
"""Words of the patterns below that stand between an owner and a word of the dialect, and small words that a name may end in."""

_SHORTEST_WORD = 5
"""How long a word is (code points) that cannot be the number of a clause."""
_ORDAINED_ROOM = 20
"""How far before `that` (code points) the word may begin that lays down what follows."""

_LABEL_ROOM = 8
"""Within so many code points the number of a label glued to it begins."""

_LINKS = frozenset({"is", "are", "was", "were", "going", "also", "then", "now", "both"})

# Events Officer | Head of Parks and Play | Solicitor to the Council
_POST = rf"(?-i:(?!The\b)[A-Z][\w'’-]*\s(?:and\s)?){{0,4}}«posts»\b(?!\s(?-i:[A-Z]))(?:\s(?:of|for|to)\s(?:the\s)?{NAME}(?:\sand\s{NAME})?)?"
# Parish Clerk | Chair Cllr Hill | Cllr Mrs Dale | AV | Head of Parks
_ONE = (
    rf"(?:{_POST}|(?:«qualifiers»\s){{0,3}}«roles+groups»\b(?:\s(?:cllr|mrs?|ms|miss|dr)\.?\s{NAME})?|"
    rf"(?:«qualifiers»\s){{0,2}}(?:«bodies»|«teams»(?:\sof\s{NAME}(?:(?:,\s|\sand\s){NAME}){{0,4}})?)\b|{NAME}(?:\s(?:of|for)\s{NAME})?)"
)
_SOME = r"(?:the|all|both|each|every|an?(?=\s(?:\w+[\s-]){0,2}(?:group|party|committee|team)\b))\s"
"""Words before an owner; an article that is not definite only before a team."""
_SOME_WORDS = ("the", "all", "both", "each", "every", "a", "an")
_IN_NAMES = frozenset({"and", "of", "for", "to", "de", "van", "den", "der", "von", "la", "le", "al", "bin", "&", "/"})
_BEGINS = r"(?<![\w'’])(?=(?-i:[A-Z])|[^\Wa-z]|«firsts»\b)"
"""The template of a place where an owner may begin, so that the long pattern is not tried elsewhere."""
_OWNERS = rf"(?:{_SOME})?{_ONE}(?:(?:[,;]\s(?:and\s)?|\s?/\s?|\s?&\s?|\sand\s)(?:the\s)?{_ONE}){{0,6}}"
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
        self.bodies, self.pasts, self.teams = frozenset(words.bodies), frozenset(words.pasts), frozenset(words.teams)
        self.team_ends = tuple(f" {word}" for word in words.teams)
        self.wanting = tuple(f" {word} " for word in words.wanting)
        self.outsiders = frozenset(words.outsiders)
        self.outsiders_and_bodies = self.outsiders.union(words.bodies)
        self.adverbs, self.nobody = frozenset(words.adverbs), frozenset(words.nobody)
        self.wishes, self.purposes, self.ourselves = frozenset(words.wishes), frozenset(words.purposes), frozenset(words.ourselves)
        self.lasting = frozenset(words.lasting)
        self.parties, self.offices = frozenset(words.parties), frozenset((*words.roles, *words.posts, *words.titles, "member"))
        self.deeds, self.charges = (tuple(f"{phrase} " for phrase in listed) for listed in (words.deeds, words.charges))
        self.idle = tuple(f"{word} " for word in words.states if " " in word)
        """Several words that together are no deed: `move to point `."""
        self.labels, self.headings, self.ends = frozenset(words.labels), frozenset(words.headings), frozenset(words.ends)
        self.owner_columns = frozenset(words.owner_columns) - {"action"}
        self.owner_heads = Trigger(self.owner_columns)
        self.field_heads = Trigger((*words.owner_fields, *words.due_fields))
        self.over_lists = self.labels | self.headings
        self.column_heads = frozenset((*words.owner_columns, *words.labels))
        self.nothing, self.outcomes = frozenset(words.nothing), frozenset(words.outcomes)
        self.nouns = frozenset(
            word.rsplit(None, 1)[-1].rsplit("-", 1)[-1] for word in (*words.roles, *words.posts, *words.groups, *words.bodies, *words.teams)
        )
        """Last words of roles, groups and bodies."""
        self.links = frozenset(word.rsplit(None, 1)[-1] for word in (*words.charged, *words.promised)) | _LINKS
        """Last words of what may stand between an owner and `to`."""
        bound = (*words.charged, *words.promised, *words.said)
        self.binders = _BINDERS.union(*(phrase.split()[:-1] for phrase in bound), (phrase.rsplit(None, 1)[-1] for phrase in words.said))
        """Words that may stand right behind an owner, before one of the links."""
        self.named_by = Trigger((*words.roles, *words.posts, *words.groups, *words.bodies, *words.teams, *words.titles))
        self.labelled = Trigger((*words.labels, "action", "actions"))
        """Words without one of which no label stands at the beginning of a sentence or inside one, but for a label with its number: `AP2`."""
        self.errands = frozenset(words.errands)
        self.chores = frozenset(phrase.split()[0] for phrase in (*words.chores, *words.errands))
        """First words of chores."""
        self.done = frozenset(phrase.rsplit(None, 1)[-1] for phrase in words.done)
        """Last words of what says that a task is over."""
        self.ended = Trigger(phrase for phrase in words.done if phrase.isascii())
        named = (*words.roles, *words.posts, *words.groups, *words.bodies, *words.teams, *words.qualifiers)
        self.firsts = tuple(sorted({word.split()[0] for word in named} | set(_SOME_WORDS)))
        """Words that an owner may begin with in small letters."""
        self.small = _IN_NAMES.union(self.firsts, *(word.split() for word in named))
        """Words in small letters that may stand in an owner."""
        self.unassigned = frozenset(words.unassigned)
        self.feminine, self.masculine = frozenset(words.feminine), frozenset(words.masculine)
        self.told = frozenset((*words.said, "that", "he", "she", "they", "which"))
        """Words before `will be` that make it what somebody told."""
        self.ordaining, self.ordained, self.moved = Trigger(words.ordained), frozenset(words.ordained), frozenset(words.moved)

    def _compiled(self, template: str) -> re.Pattern[str]:
        return re.compile(
            re.sub("«(.+?)»", lambda named: self._named(named[1]), template.replace("«begins»", _BEGINS).replace("«owners»", _OWNERS)), re.IGNORECASE
        )

    def _named(self, names: str) -> str:
        """Return the pattern of any word of the lists whose names are joined by `+`."""
        return alternatives(word for name in names.split("+") for word in (self.firsts if name == "firsts" else getattr(self.words, name)))

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """The word round which a task is given, with the white space before it, and the verb."""
        # clerk| to write | he| would write
        return re.compile(rf"\s(?P<cue>{'|'.join(CUES)})\s(?P<next>[\w'’-]+)", re.IGNORECASE)

    def openings(self, text: str) -> Iterator[int]:
        """Yield where a clause may begin that lays down what somebody shall do: behind a `That` that no word precedes, or `resolved that`."""
        at = text.find("hat ", 1)
        while at > 0:
            before = text[max(0, at - _ORDAINED_ROOM) : at - 1]
            apart = text[at - 1] in "tT" and not before[-1:].isalpha()
            if apart and (not before[-2:-1].isalpha() or self.lays_down(before, text, at)):
                yield at + len("hat ")
            at = text.find("hat ", at + 1)

    def lays_down(self, before: str, text: str, at: int) -> bool:
        """Return whether the last word of `before` lays down what follows at `at`: `agreed`, or `proposed` where it is then carried."""
        word = before.rsplit(None, 1)[-1].strip("*_(:,").lower() if before else ""
        return word in self.ordained or (word in self.moved and mentions(text[at:].lower(), self.words.carried))

    def may_own(self, text: str) -> bool:
        """Return whether `text` has no word that owners alone have not: the cheap question before `only`."""
        return all(
            not word.islower() or word.strip("*_.,()[]:;") in self.small or len(word) < _SHORTEST_WORD for word in text.replace("/", " ").split()
        )

    def may_label(self, text: str) -> bool:
        """Return whether a label of actions may stand in `text`: the cheap question before `label`."""
        return self.labelled.fires(text) or (text[:_LABEL_ROOM].lstrip("*_ ([")[:2] == "AP" and text[:_LABEL_ROOM].lstrip("*_ ([AP")[:1].isdecimal())

    def ordains(self, text: str) -> bool:
        """Return whether a clause that lays down what somebody shall do may begin in `text`."""
        return next(self.openings(text), None) is not None

    @cached_property
    def to(self) -> re.Pattern[str]:
        """An owner and what binds him to `to`, as far as that."""
        # The Clerk| was asked| | Clerk| also asked| | Cllr Hill has kindly agreed| | Clerk| | the Harbour Master| be instructed|
        return self._compiled(
            r"«begins»(?P<owner>«owners»)(?:"
            r"(?P<charged>\s(?:(?:was|were|is|are|has\sbeen|have\sbeen)\s(?:then\s|also\s|therefore\s|duly\s|again\s)?«charged»|be\s(?:also\s)?«bidden»))|(?P<bid>\s(?:also\s|then\s|again\s)?«bidden»)|"
            r"(?P<promised>(?:\s(?:kindly|also|then|both|has|have|all|now)){0,3}\s«promised»)|(?P<going>\s(?:is|are)\sgoing)|"
            r"(?P<to>(?:\s(?:is|are)(?:\s(?:also|then|now|both|therefore|still))?)?))\s\Z"
        )

    @cached_property
    def will(self) -> re.Pattern[str]:
        """An owner and what he says, as far as `will`."""
        # The Chairman| said that he| | Clerk| | Cllr Hill|, who| | Ann Hill|, Head of Parks,|
        return self._compiled(
            r"«begins»(?P<owner>«owners»)(?:(?P<said>\s(?:has\s|have\s|also\s|then\s)?«said»\s(?:that\s)?(?:he|she|they))|"
            r"(?P<who>,?\s(?:who|and\s(?:he|she|they)))|(?P<will>(?:,\s(?-i:[A-Z])[^,.;:]{2,50},)?))\s\Z"
        )

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """An owner and his task in a clause under `RESOLVED that:`."""
        # |the Chief Executive write
        return self._compiled(r"[\s*_]*«begins»(?P<owner>«owners»)\s(?P<next>(?-i:[a-z])[\w-]*)")

    @cached_property
    def question(self) -> re.Pattern[str]:
        """What somebody is asked whether he could do, or whether it could be done."""
        # was asked |if he could| ring | |whether this could be confirmed|
        return self._compiled(
            r"\s(?:if|whether)\s(?:(?:he|she|they)\s(?:could|would)\s(?P<next>[\w'’-]+)|"
            r"(?P<thing>(?:this|it|that|these)\s(?:could|would)\sbe\s(?:\w+ly\s)?«chores»\b))"
        )

    @cached_property
    def asked(self) -> re.Pattern[str]:
        """Who is asked, as far as the question."""
        # |The Clerk was asked| | Members |asked the Clerk|
        return self._compiled(r"(?<![\w'’])(?P<active>asked\s)?(?P<owner>«owners»)(?(active)|\s(?:was|were)\s(?:also\s|then\s|again\s)?asked)\Z")

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """The end of a passage that clauses stand under."""
        # RESOLVED – 128 that:
        return re.compile(r"\b[Tt]hat\s?[:–-]{0,2}\s?\Z|\bTHAT\s?[:–-]{0,2}\s?\Z")

    @cached_property
    def taken_up(self) -> re.Pattern[str]:
        """A cue whose owner only a pronoun names, or no word at all."""
        # |he would| ask | |and will| report | |she has agreed to| draw | |and is to| ask
        return self._compiled(
            r"\b(?P<who>he|she|they|and|but)\s(?:(?P<will>will|would)|(?P<charged>(?:is|are|was|were)\s(?:also\s)?(?:«bidden»\s)?to)|"
            r"(?P<promised>(?:(?:has|have|kindly|also|then)\s){0,2}«promised»\sto))\s(?P<next>[\w'’-]+)"
        )

    @cached_property
    def subject(self) -> re.Pattern[str]:
        """Who begins a sentence."""
        # |Cllr Hill| had spoken to the school | Potholes: |Geoff| had written
        return self._compiled(r"[\W\d]*(?:(?-i:[A-Z])[\w'’ -]{1,40}:\s)?(?P<owner>«owners»)(?=,?\s(?-i:[a-z]))")

    @cached_property
    def others(self) -> re.Pattern[str]:
        """Words behind which a sentence may speak of somebody else, unless a pronoun follows."""
        # The Clerk| reported that the |farmer had called and
        return self._compiled(r"\b(?:that|if|whether|who|which|asked|invited|thanked|«said»)\s(?!(?:he|she|they|that)\b)|\b«titles»\b")

    @cached_property
    def person(self) -> re.Pattern[str]:
        """Somebody with his titles."""
        # |Cllr Mrs Dale| has called
        return self._compiled(r"\b(?P<titles>(?:«titles»\b\.?\s){1,3})(?-i:[A-Z])")

    @cached_property
    def over(self) -> re.Pattern[str]:
        """The end of a task that is over, or such a mark alone."""
        # Clerk to write| - Done | |(completed)| Clerk to write| ✓|
        return self._compiled(
            r"(?:\A|[-–—:(\[.]\s?|\s(?=[✓✔]))[-–—(\[\s]*(?:«done»,?\s(?:and\s)?)?«done»(?:\s\d{1,2}/\d{1,2}(?:/\d{2,4})?)?[)\]\s.!]*\Z"
        )

    @cached_property
    def status(self) -> re.Pattern[str]:
        """A sentence that says of the task before it that it is over, and nothing else."""
        # Completed. | (Done, closed)
        return self._compiled(r"[-–—(\[\s]*«done»(?:,?\s(?:and\s)?«done»)?[)\]\s.!]*")

    @cached_property
    def moving(self) -> re.Pattern[str]:
        """A motion behind a label, which is voted on and nobody's task."""
        # Commissioner Hill moved to approve the plat. | Motion by Dale to table
        return self._compiled(
            r"(?:motion\s(?:by|to|was|made)\b|(?:moved|seconded)\sby\b|«owners»\s(?:then\s)?(?:moved|motioned|made\sa\smotion|seconded)\b)"
        )

    @cached_property
    def settled(self) -> re.Pattern[str]:
        """An outcome, and not what is to be done."""
        # Approved 5-0. | Hearing continued to April 14, 2014. | Approved as amended
        return self._compiled(
            r"[\s*_:.–-]*«outcomes»\b[\s*_]*(?:$|[\d(,;.]|(?:as|by|with|on|for|unanimously|with)\b|to\s(?-i:[A-Z]|the\snext|a\slater|\d))"
        )

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """A task without its owner."""
        # Advice| to be sought | a letter| is to be sent | – to be reported | Highways| will be informed
        return self._compiled(
            r"(?:(?P<copula>(?<=\s)(?:is|are)\s)?(?:both\s|all\s)?\bto\s(?:also\s)?(?:be\s(?P<chore>«chores»)|receive)|"
            r"\b(?P<will>will|would)\s(?:also\s|therefore\s|now\s)?be\s(?P<errand>«chores+errands»))\b"
        )

    @cached_property
    def by(self) -> re.Pattern[str]:
        """Who does what is to be done."""
        #  by the Clerk
        return self._compiled(r"\sby\s(?P<owner>«owners»)")

    @cached_property
    def label(self) -> re.Pattern[str]:
        """A label of actions at the beginning of a text."""
        # **ACTION**: | Action points – | Action CB, NT | Action for Ann: | Action (Ann): | (Action: | Action point 3.2: | ACTION-45: | AP2 Committee:
        return self._compiled(
            r"[\s*_=>(\[]*+(?P<label>«labels»)(?:\b|(?P<glued>(?=\d)))[\s*_]*+(?:\(s\))?(?:[\s-]?\d{1,3}(?:[./]\d{1,3})*\b)?[\s*_]*+"
            r"(?:(?:(?:for|on)\s|\()(?P<owner>«owners»)\)?(?=:|(?<=\))\s(?-i:[A-Z])))?[\s*_]*+"
            r"(?P<mark>[:–—]|\.(?=\s|$)|-(?=\s)|$|(?=\s?(?-i:[A-Z]{2,4}|Clerk|Cllr|ALL|All)\b)|"
            r"(?P<point>(?<=\)\s)|(?<=\w\spoint\s)(?=(?-i:[A-Z]))|(?(glued)(?=(?-i:[A-Z]))|(?!))))[\s*_:.–-]*"
        )

    @cached_property
    def inner_label(self) -> re.Pattern[str]:
        """A label of actions inside a sentence."""
        # was full Action: Clerk | all agreed - action AH | in May (Action: AH)
        return re.compile(r"(?<=\S\s)[(\[]?(?:ACTIONS?|Actions?)\s?:|(?<=\s[-–—]\s)(?:ACTION|[Aa]ction)\s(?=[A-Z]{2,3}\b)")

    @cached_property
    def only(self) -> re.Pattern[str]:
        """Owners and nothing else, perhaps with a date, or with the number of what runs on behind them."""
        # **CB, NT & JH** 3/5/13 | Clerk. ii.
        return self._compiled(
            r"[\s*_(\[-]*(?P<owner>«owners»)[\s*_)\].,:]*(?:by\s)?(?P<due>\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\s\d{4})?)?[\s*_)\].]*(?:\(?(?:[ivx]{1,4}|[a-z])[.)])?"
        )

    @cached_property
    def bracketed(self) -> re.Pattern[str]:
        """An owner in brackets at the end of a task."""
        # The gate needs oil| (Clerk).| | [AH]|
        return self._compiled(r"(?-i:[a-z.;])\s?[*_]*[(\[](?P<owner>«owners»)[)\]][\s.*_]*\Z")

    @cached_property
    def glued(self) -> re.Pattern[str]:
        """Owners that the next matter follows without a stop."""
        # |Clerk| Rest of the cemetery was in good condition. | AH/Clerk| ii. Bins
        return self._compiled(
            r"[\s*_]*(?P<owner>«roles+groups»\b(?:(?:[,;]\s|\s?[/&]\s?|\sand\s)«roles+groups»\b)*)\.?\s(?=(?-i:[A-Z][a-z]|[ivx]{1,4}[.)]))"
        )

    @cached_property
    def named(self) -> re.Pattern[str]:
        """An owner before his task in a list."""
        # Katie: Set up the list | Ann Hill – book the hall | George - Redesign
        return self._compiled(r"[\s*_]*(?P<owner>«owners»|@[\w-]+)(?:\s\([^)]{1,40}\))?[\s*_]*(?::|\s[–—-])[\s*_]*(?:to\s(?=\w))?")

    @cached_property
    def trailing(self) -> re.Pattern[str]:
        """An owner behind his task in a list."""
        # in the document (everybody until Jan 26) | Order the bin - Clerk, but not a co-chair
        return self._compiled(r"(?:[(\[–—]|-(?=\s)|(?<!\w)-)\s?(?P<owner>«owners»)[^()\[\]]{0,40}[)\]]?[\s*_.]*$")

    @cached_property
    def field(self) -> re.Pattern[str]:
        """A label over whose task it is, or by when."""
        # **Owner:** Ann Hill | the gate; deadline: 5 May
        return self._compiled(r"(?:\A|(?<=[\s(\[]))[*_]*(?:(?P<who>«owner_fields»)|(?P<when>«due_fields»))[*_]*:[*_]*\s*[*_]*")

    @cached_property
    def columns(self) -> re.Pattern[str]:
        """The heads of a table of tasks in one line, as spaces line them up."""
        # Action Owner Date | No. Task By whom By when Status
        return self._compiled(
            r"(?:(?:no|ref|item)\.?\s)?«task_columns»\s(?:«owner_fields»(?:\s«due_columns»)?|«due_columns»\s«owner_fields»)(?:\s«status_columns»)?"
        )

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """A role or a group, without what a post is for."""
        # the Parish Clerk
        return self._compiled(r"(?:(?:the|all|both|each|every)\s)?(?:«qualifiers»\s){0,3}«roles+groups»\b")

    @cached_property
    def office(self) -> re.Pattern[str]:
        """A role, a group or a post."""
        # the Parish Clerk | the Head of Parks
        return self._compiled(rf"(?:(?:the|all|both|each|every|an?)\s)?(?:(?:«qualifiers»\s){{0,3}}«roles+groups+teams»\b|{_POST})")

    @cached_property
    def awaited(self) -> re.Pattern[str]:
        """Something that somebody still owes."""
        # is still awaited from Mrs Dale
        return re.compile(rf"\b(?:awaited|outstanding)\sfrom\s(?:the\s)?(?P<owner>{NAME})", re.IGNORECASE)
