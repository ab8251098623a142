"""The words of a dialect as patterns of decisions, made once: what may stand before a verb that decides, the verbs, what may stand behind them.

In: `DecisionWords`. Out: a `Grammar`, whose patterns are compiled when first used. Afterwards holds: all of them are tried only around a verb that
the passage contains, so that prose without one costs a single search.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.phrases import NAME, NAMES
from minutesparse.wording import Trigger, alternatives, once

if TYPE_CHECKING:
    from minutesparse.dialect import DecisionWords
    from minutesparse.phrases import Sentence
    from minutesparse.spans import MappedText

_NOUNS = ("signed", "record", "decision", "a vote was", "motion", "resolution")
"""What is looked for beside the verbs: it tells a decision together with what stands round it."""
KINDS = ("resolved", "agreed", "approved", "noted", "recommended", "appointed", "deferred", "rejected", "other")


class Finding(NamedTuple):
    """A decision before it is a record: where its clause and its lead-in stand in `sentence.text` (half-open code points).

    An empty clause stands before the sentence (`Agreed.`), or, where the lead-in ends in a colon (`open`), in the passages behind it.
    """

    rule: str
    kind: str
    sentence: Sentence
    clause: tuple[int, int]
    lead_in: tuple[int, int] | None = None
    explicit: bool = True
    open: bool = False
    mover: MappedText | None = None
    seconder: MappedText | None = None

    @property
    def empty(self) -> bool:
        """Whether the words decided stand elsewhere."""
        return self.clause[0] >= self.clause[1]


class Hit(NamedTuple):
    """A verb in a sentence, from `start` to `end` of its text; `verb` is in lower case."""

    start: int
    end: int
    verb: str


@once
def grammar_of(words: DecisionWords) -> Grammar:
    """Return the grammar of a dialect's words."""
    return Grammar(words)


class Grammar:
    """The patterns of a dialect's decisions, ignoring case; `«adverbs»` in one stands for any of the dialect's adverbs."""

    def __init__(self, words: DecisionWords) -> None:
        self.words = words
        self.kinds = {verb: kind for kind in reversed(KINDS) for verb in getattr(words, kind)}
        self.proposed, self.seconded = frozenset(words.proposed), frozenset(words.seconded)
        self.carried, self.lost = frozenset(words.carried), frozenset(words.lost)
        self.noted, self.hedges, self.bodies = frozenset(words.noted), frozenset(words.hedges), frozenset(words.bodies)
        self.others = frozenset(words.others)
        self.movers = self.proposed | self.seconded
        self.headings, self.other_headings = frozenset(words.headings), frozenset(words.other_headings)
        self.label_starts = frozenset(label[:3].rstrip() for label in (*words.headings, *words.other_headings, "reason"))
        """How labels begin."""
        self.verbs = Trigger((*self.kinds, *words.proposed, *words.seconded, *words.carried, *words.lost, *_NOUNS))
        self.near_body = Trigger(words.bodies)
        self.moving = Trigger((*words.proposed, *words.seconded))

    def _compiled(self, template: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(re.sub("«(.+?)»", lambda named: self._named(named[1]), template), flags)

    def _named(self, names: str) -> str:
        """Return the pattern of any word of the lists whose names are joined by `+`."""
        lists = {"verbs": tuple(self.kinds), "nouns": _NOUNS, "others": self.words.others}
        return alternatives(word for name in names.split("+") for word in lists.get(name) or getattr(self.words, name))

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """Any verb that decides, moves or tells an outcome, and the nouns of decisions, behind the character before it; for text in lower case."""
        #  agreed |  2nd | (not carried |  a true record
        return self._compiled(r"[^\w-](«verbs+proposed+seconded+carried+lost»|«nouns»)(?!\w)", re.NOFLAG)

    @cached_property
    def impersonal(self) -> re.Pattern[str]:
        """What stands before the verb of `It was agreed`."""
        # it was therefore, unanimously
        return self._compiled(r"\bit\s(?:was|is)(?P<not>\snot)?(?:,?\s«adverbs»,?){0,3}\s\Z")

    @cached_property
    def body(self) -> re.Pattern[str]:
        """What stands before the verb of `The Parish Council agreed`."""
        # The Finance Committee, having heard the officer, unanimously
        return self._compiled(
            r"\b(?:the\s|our\s|all\s(?:the\s)?)?(?:«qualifiers»\s){0,3}«bodies»(?:\s(?:present|members|all|have|has|(?P<were>were)))*+"
            r"(?:,\s(?:having|after|following|by|on|with|in|however|therefore|subject|without|at)\b[^,.;]{1,60}+,)?(?P<not>\sdid\snot)?(?:\s«adverbs»){0,3}\s\Z"
        )

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """What stands before the verb of `The accounts were adopted`."""
        # was not unanimously
        return self._compiled(r"\b(?:was|were)(?P<not>\snot)?(?:\s«adverbs»){0,3}\s\Z")

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """What may stand between the verb and its clause."""
        # by all present, and seconded by Mr Dale, that
        return self._compiled(
            rf"(?:,?\s(?:«manner»\b|by\s(?:a\smajority\sof\s)?\w+\svotes?(?:\sto\s\w+)?|by\s{NAMES}|subject\sto\s[^,.;]{{1,60}}+(?=,\sthat\b)|and\s(?:«adverbs»\s)?(?:agreed|resolved|carried|approved)\b))*+"
            r"(?P<colon>\s*[,:;–—-]+)?+\s*(?P<that>that\b[:,]?)?+\s*"
        )

    @cached_property
    def label_tail(self) -> re.Pattern[str]:
        """What may stand between a label and its clause."""
        # RESOLVED| (7:7 and on the chair's casting vote) – 128 that
        return self._compiled(
            r"(?:\s(?:to|by)\s(?:the\s)?(?:«qualifiers»\s){0,3}(?:council|cabinet)\b)?(?:\s*[(\[][^)\]]{0,80}+[)\]])?(?:,?\s«manner+adverbs»\b)*+"
            r"(?P<colon>[\s*_]*+[:;–—-]+)?+\s*(?:\d{2}[\w./()]*+\s)?(?P<that>[*_\s]*that\b[:,]?)?+[\s*_]*"
        )

    @cached_property
    def by_body(self) -> re.Pattern[str]:
        """Who decided, behind the verb: the meeting itself."""
        # | unanimously by the Parish Council
        return self._compiled(r"\s*(?:unanimously\s)?by\s(?:the\s|all\s)*(?:«qualifiers»\s){0,3}«bodies»\b")

    @cached_property
    def by_others(self) -> re.Pattern[str]:
        """Who decided, behind the verb: somebody else."""
        # | by the Borough Council
        return self._compiled(r"\s*by\s(?:the\s)?(?:\w+\s){0,2}?«others»\b")

    @cached_property
    def hearsay(self) -> re.Pattern[str]:
        """The beginning of a sentence that tells what somebody said."""
        # Ms Hill reported to the meeting that
        return self._compiled(r"\b«reporting»\b(?:\s\w+){0,3}?\sthat\b")

    @cached_property
    def heading_label(self) -> re.Pattern[str]:
        """The label of a decision in its own line."""
        # Decision: |Grant the licence
        return self._compiled(r"[\s*_]*+«headings»[\s*_]*+:[\s*_]*+(?=\S)")

    @cached_property
    def reason(self) -> re.Pattern[str]:
        """The label of reasons."""
        # Reason for decision:
        return self._compiled(r"[\s*_]*+«reasons»[\s*_]*+(?:[:–—-]+|$)\s*")

    @cached_property
    def moved_by(self) -> re.Pattern[str]:
        """Who moves, behind the verb."""
        return self._named_by("proposed")

    @cached_property
    def seconded_by(self) -> re.Pattern[str]:
        """Who seconds, behind the verb."""
        return self._named_by("seconded")

    def _named_by(self, verbs: str) -> re.Pattern[str]:
        # seconded by Mr Dale | Prop. JB | Proposed: Cllr Hill | proposed for adoption by the Chair
        return self._compiled(
            rf"(?<!\w)(?P<verb>«{verbs}»)\b\.?(?:\sfor\s(?:approval|adoption|acceptance))?\s?(?P<mark>[:–—-]\s?|by\s|as\s)?(?P<name>{_WHO})"
        )

    @cached_property
    def moves(self) -> re.Pattern[str]:
        """Who moves, before the verb."""
        return self._names("proposed")

    @cached_property
    def seconds(self) -> re.Pattern[str]:
        """Who seconds, before the verb."""
        return self._names("seconded")

    def _names(self, verbs: str) -> re.Pattern[str]:
        # Guy Hill then proposed
        return self._compiled(rf"(?<!\w)(?P<name>{_WHO})(?:\s(?:then|also|has|duly|had))?\s(?P<verb>«{verbs}»)(?!\w)")

    @cached_property
    def continues(self) -> re.Pattern[str]:
        """The beginning of a sentence that goes on with the proposal before it."""
        # This was seconded by | (Seconded:
        return self._compiled(r"[\W_]*+(?:(?:this|which|it|and|was|were|the|proposal|motion|then|duly)\s){0,5}+«seconded»(?!\w)")

    @cached_property
    def succeeded(self) -> re.Pattern[str]:
        """Words that tell the success of a motion."""
        # all in favour | carried unanimously, but not "carried out"
        return self._compiled(r"(?<!\w)«carried»\b(?!\s(?:out|forward|over|on|away|by\s(?:him|her|them))\b)")

    @cached_property
    def failed(self) -> re.Pattern[str]:
        """Words that tell its failure."""
        # was not carried
        return self._compiled(r"(?<!\w)«lost»\b")

    @cached_property
    def outcome(self) -> re.Pattern[str]:
        """A sentence that is an outcome and nothing else."""
        # All were in favour. | This was unanimously agreed by all present. | Motion passed. | 3 votes for, 2 against: carried
        return self._compiled(
            r"[\W_]*+(?:(?:and|this|these|that|they|both|all|each|it|was|were|is|are|then|also|duly|(?:the\s)?(?:motion|proposal|resolution|amendment|vote|voting)s?|"
            r"action|(?:all\s)?(?:members|councillors|cllrs)(?:\spresent)?|everyone|(?:the\s)?(?:above|following)(?:\spayments)?|a\sshow\sof\shands|status|by)\b[\s:–—-]*|"
            r"«adverbs»\s|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|for|against|votes?|abst\w{0,8}|to)\b[\s,;.-]*){0,10}+"
            r"(?P<verb>«carried+lost»)(?P<rest>(?:\s(?:by|unanimously|nem|without|in|subject|on|and\ssigned)\b|[\W_](?!\w)|[\W_]*$).{0,90}+|)"
        )

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """The end of a sentence that closes with its outcome."""
        #  - unanimously agreed by all. | , approved | ) agreed
        return self._compiled(
            r"(?:\s?[-–—]+\s?|[,;:]\s|(?<=\svote)\sand\s|\*\*\s?|(?<=\))\s)(?:(?:«adverbs»|it\swas|this\swas|was|were|both|and)\s){0,3}"
            r"(?P<verb>«agreed+approved+resolved+deferred+rejected+noted+carried»)"
            r"(?:\s(?:unanimously|in\sprinciple)|\s(?:by|subject\sto|with)\s(?P<agent>[^,;]{1,50}+))?[\W_]*$"
        )

    @cached_property
    def put(self) -> re.Pattern[str]:
        """What tells, behind the words of a motion, how it was put and what became of it."""
        # , and on being put to the vote the motion was carried | ; the motion was lost
        return self._compiled(
            r"(?:[,;]\s(?:and,?\s)?|\sand,?\s)(?:(?:(?:up)?on|when|after|following|was|were|having\sbeen)\s(?:being\s)?(?:put\sto\s(?:the|a)\svote|a\sshow\sof\shands|a\svote)"
            r"|(?:the\s(?:motion|proposal|amendment|vote)|this|which|it)\s(?:was|were)\s(?:\w+\s)?«carried+lost»)\b"
        )

    @cached_property
    def then_that(self) -> re.Pattern[str]:
        """What stands between the seconder and what was moved."""
        # and unanimously agreed that
        return self._compiled(r"[\s,:;–—-]*+(?:and\s(?:«adverbs»\s)?(?:agreed|resolved|carried)\s)?(?:that\b[:,]?\s*|(?=to\s))")


_ROLE = rf"(?:the\s)?(?:vice[-\s])?chair(?:man|woman|person)?(?:\s(?:cllr|mrs?|ms|miss)\.?\s{NAME})?"
_WHO = rf"(?:{_ROLE}\b|{NAMES})"
