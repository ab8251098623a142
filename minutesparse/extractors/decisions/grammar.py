"""The words of a dialect as patterns of decisions, made once: what may stand before a verb that decides, the verbs, what may stand behind them.

In: `DecisionWords`. Out: a `Grammar`, whose patterns are compiled when first used. Afterwards holds: all of them are tried only around a verb that
the passage contains, so that prose without one costs a single search.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse.phrases import NAME, NAMES
from minutesparse.wording import Trigger, alternatives, once

if TYPE_CHECKING:
    from minutesparse.dialect import DecisionWords

ACCORD = ("agreement", "consensus", "approval", "consent", "content to", "happy to", "in agreement", "in favour", "unopposed", "unanimous")
"""What tells that a body was of one mind, or gave leave."""
WITHHELD = frozenset({"approve", "accept", "adopt", "endorse", "ratify"})
"""What a body refuses that did not do it."""
_NOUNS = (
    *("signed", "record", "decision", "a vote was", "vote to", "vote that", "motion", "resolution", "proposal", "as read", "confirmed"),
    *("m/s", "m/s/c", *ACCORD, *(f"not {verb}" for verb in sorted(WITHHELD))),
)
"""What is looked for beside the verbs: it tells a decision together with what stands round it."""
_ACTED = ("action", "motion status", "resolution status", "outcome", "result")
"""Labels behind which an outcome may stand."""
KINDS = ("resolved", "agreed", "approved", "noted", "recommended", "appointed", "deferred", "rejected", "other")


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
        self.label_starts = frozenset(label[:3].rstrip() for label in (*words.headings, *words.other_headings, "reason", *_ACTED))
        """How labels begin."""
        self.verbs = Trigger((*self.kinds, *words.proposed, *words.seconded, *words.carried, *words.lost, *_NOUNS))
        self.near_body = Trigger(words.bodies)
        self.moving = Trigger((*words.proposed, *words.seconded))
        self.proposing = tuple(verb for verb in words.proposed if " " in verb)
        """Verbs of several words that tell of a proposal."""

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
        return self._compiled(r"(?:[^\w-]|\d(?=resolved))(«verbs+proposed+seconded+carried+lost»|«nouns»)(?![^\W\d])", re.NOFLAG)

    @cached_property
    def impersonal(self) -> re.Pattern[str]:
        """What stands before the verb of `It was agreed`, or of `The following was agreed:`."""
        # it was therefore, unanimously | it was proposed, seconded and unanimously
        return self._compiled(
            r"\b(?:it|(?P<list>the\sfollowing))\s(?:was|were|is)(?P<not>\snot)?(?:\s«proposed»(?:,|,?\sand)\s(?:duly\s)?«seconded»,?\sand)?"
            r"(?:,?\s«adverbs»,?){0,3}\s\Z"
        )

    @cached_property
    def body(self) -> re.Pattern[str]:
        """What stands before the verb of `The Parish Council agreed`."""
        # The Finance Committee, having heard the officer, unanimously
        return self._compiled(
            r"\b(?:the\s|our\s|all\s(?:the\s)?)?(?:«qualifiers»\s){0,3}«bodies»(?:\sof\s(?:governors|trustees|directors|management|members|representatives))?(?:\s(?:present|members|all|have|has|(?P<were>were)))*+(?:\s?[:–-]{0,2}\s\((?:a|i|1)\)(?=\s))?+"
            r"(?:(?:,\s(?:having|after|following|by|on|with|in|however|therefore|subject|without|at|seconded|and)\b[^,.;]{1,60}+){1,3},|\s(?:after|following)\s(?:\w+\s){0,2}(?:discussion|debate|consideration))?(?P<not>\sdid\snot)?"
            r"(?P<weighed>(?:\s«adverbs»)?\s«weighed»(?!\sthat\b)(?:\s(?!that\b)[^\s.;:?]+){0,16}?,?\sand(?=\s))?(?:\s«adverbs»){0,3}\s\Z"
        )

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """What stands before the verb of `The accounts were adopted`."""
        # was not unanimously | were read, scrutinised and
        return self._compiled(
            r"\b(?:was|were)(?P<not>\snot)?(?:\sdeclared)?(?:\s(?:read|put|taken|\w+ed)(?:\sas\sread)?(?:,\sand|,|\sand|\s&)){0,3}"
            r"(?:\s\w+ed\b[^.;:,]{0,50}\sand)?(?:\s«adverbs»){0,3}\s\Z"
        )

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """What may stand between the verb and its clause."""
        # by all present, and seconded by Mr Dale, that
        return self._compiled(
            rf"(?:,?\s(?:«manner»\b|by\s(?:the\s|all\s)?(?:«qualifiers»\s){{0,3}}«bodies»\b|to\s(?:the\s)?(?:«qualifiers»\s){{0,3}}(?:council|cabinet|board)(?=[\s*_]*[:–—-]|\sthat\b)|by\s(?:a\smajority\sof\s)?\w+(?:\svotes?(?:\sto\s\w+)?|\sto\s\w+(?=\s(?:that|not|to)\b))|by\s{NAMES}|subject\sto\s[^,.;]{{1,60}}+(?=,\sthat\b)|and\s(?:«adverbs»\s)?(?:agreed|resolved|carried|approved)\b))*+"
            rf"(?:\s?\({NAME}\s?/\s?{NAME}\))?+"
            r"(?:\sto(?=:))?(?P<colon>[\s*_]*[,:;–—-]+)?+\s*(?P<that>that\b[:,]?)?+\s*"
        )

    @cached_property
    def label_tail(self) -> re.Pattern[str]:
        """What may stand between a label and its clause."""
        # RESOLVED| (7:7 and on the chair's casting vote) – 128 that
        return self._compiled(
            r"(?:\s(?:to|by)\s(?:the\s)?(?:«qualifiers»\s){0,3}(?:council|cabinet)\b)?(?:\s*[(\[][^)\]]{0,80}+[)\]])?(?:,?\s«manner+adverbs»\b)*+"
            r"(?:\sto(?=:))?(?P<colon>[\s*_]*+[:;–—-]+)?+(?:,(?=\sthat\b))?+\s*(?P<no>\d{2}[\w./()]*+\s|[A-Z]{2,5}\d{2}[\w./()]*+(?:\s|$))?(?P<that>[*_\s]*that\b[:,]?)?+[\s*_]*"
        )

    @cached_property
    def by_body(self) -> re.Pattern[str]:
        """Who decided, behind the verb: the meeting itself."""
        # | unanimously by the Parish Council
        return self._compiled(r"\s*(?:unanimously\s)?by\s(?:the\s|all\s)*(?:«qualifiers»\s){0,3}«bodies»\b")

    @cached_property
    def only_body(self) -> re.Pattern[str]:
        """The body that meets, and nothing else."""
        # the Board | Council: | That the Hill Community Board:
        return self._compiled(r"[\W_]*(?:that\s)?(?:the\s)?(?:(?-i:[A-Z][\w'’-]+)\s){0,4}(?:«qualifiers»\s){0,3}«bodies»[\W_]*")

    @cached_property
    def body_last(self) -> re.Pattern[str]:
        """The body that meets, where a sentence ends before the list of what it did."""
        # After discussion, |the Committee:-
        return self._compiled(r"(?:\A|[,.;]\s)[\W_]*(?:the\s)?(?:«qualifiers»\s){0,3}«bodies»[\s:–—-]*\Z")

    @cached_property
    def by_others(self) -> re.Pattern[str]:
        """Who decided, behind the verb: somebody else."""
        # | by the Borough Council
        return self._compiled(r"\s*by\s(?:the\s)?(?:\w+\s){0,2}?«others»\b")

    @cached_property
    def verbless_tail(self) -> re.Pattern[str]:
        """What stands behind the participle of a note without a verb: where it ends, in what way, as what."""
        # | for a further year | as third signatory | in accordance with the budget
        return self._compiled(
            r"(?:\s(?P<office>as|to\sserve)\b|\s(?:for|in\saccordance|subject\sto|unanimously|unopposed|until|from|en\sbloc|by\s(?:(?:general|unanimous|common)\sconsent|acclamation)|with(?:out)?\s(?:no|amendment|correction|one|minor|the\sfollowing))\b|[\s*_]*[:.;)*]*\s*$)"
        )

    @cached_property
    def dash_tail(self) -> re.Pattern[str]:
        """What stands behind a dash and its verb, so that a clause is led in."""
        # | to reply | that the Clerk reply | PC would write | no action
        return self._compiled(
            r"\s(?:to\s(?!this|the\b|it\b)|that\s|no\s|not\s|(?:the\s)?(?:«qualifiers»\s){0,2}«bodies»\s(?:would|should|will|to)\b)"
        )

    @cached_property
    def deferral_tail(self) -> re.Pattern[str]:
        """Until when something was put off; nothing in it is an office."""
        # | to the next meeting | till June | pending accounts
        return self._compiled(r"\s(?:to|till|until|for|pending|awaiting)\b(?P<office>)?")

    @cached_property
    def others_anywhere(self) -> re.Pattern[str]:
        """Somebody else who decided, further behind the verb."""
        # for the new path |by the County Council
        return self._compiled(r"\bby\s(?:the\s)?(?:\w+\s){0,3}?«others»\b")

    @cached_property
    def somebody(self) -> re.Pattern[str]:
        """A person, or the body itself."""
        return self._compiled(rf"(?:(?:The|All)\s)?(?:{NAMES}|clerk|chairman|chair|council|committee|board|members|councillors)")

    @cached_property
    def foreign(self) -> re.Pattern[str]:
        """Somebody else who decided, behind a passive: whoever is not this body, nor how it voted."""
        # | by the river authority | for use by the university
        return self._compiled(
            r"(?:\s(?:for|as|in|with)(?:\s\w+){1,3}?)?\sby\s(?:the|an|our|her|his|its)\s(?!(?:«qualifiers»\s){0,3}«bodies»\b|(?:full|same|casting|vice|end|next|required|due|following)\b"
            r"|majority|chair|clerk|show|votes?\b|trustees|president|mayor)"
        )

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
        return self._named_by("«proposed»")

    @cached_property
    def seconded_by(self) -> re.Pattern[str]:
        """Who seconds, behind the verb."""
        return self._named_by(r"«seconded»|second(?=:)|(?<=,\s)support(?:ed)?(?=\sby\s)")

    def _named_by(self, verbs: str) -> re.Pattern[str]:
        # seconded by Mr Dale | Second: Mr Dale | Prop. JB | Proposed (JB) | Proposed: Cllr Hill | proposed for adoption by the Chair
        return self._compiled(
            rf"(?<!\w)(?P<verb>{verbs})\b\.?(?:\sfor\s(?:approval|adoption|acceptance)|\sas\s(?:an?\s)?(?:correct|true|accurate)(?:\srecord)?(?=\sby\s))?\s?(?P<mark>[:–—-]\s?|by\s|by(?=[A-Z])|as\s|\()?(?P<name>{_WHO})"
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
        # Guy Hill then proposed | Ms Hill|, seconded by Mr Dale, moved| | Ms Hill|, on behalf of the committee, moved
        return self._compiled(
            rf"(?<!\w)(?P<name>{_WHO})(?:\s\([^()]{{1,40}}\))?(?:\s(?:then|also|has|duly|had|so)|,\s(?:«seconded»\sby\s{_WHO}|(?:reporting|speaking|on\sbehalf)\s[^,.;:]{{1,60}}+),)?"
            rf"\s(?P<verb>«{verbs}»)(?!\w)"
        )

    @cached_property
    def continues(self) -> re.Pattern[str]:
        """The beginning of a sentence that goes on with the proposal before it."""
        # This was seconded by | (Seconded: | Mr Dale seconded | Second: Mr Dale
        return self._compiled(
            rf"[\W_]*+(?:(?:this|which|it|and|was|were|the|proposal|motion|then|duly)\s){{0,5}}+(?P<name>{_WHO}\s(?:then\s|also\s|duly\s)?)?(?:«seconded»(?!\w)|second(?=:))"
        )

    @cached_property
    def succeeded(self) -> re.Pattern[str]:
        """Words that tell the success of a motion."""
        # all in favour | carried unanimously, but not "carried out"
        return self._compiled(r"(?<!\w)«carried»\b(?!\s(?:out|forward|over|on|away|by\s(?:him|her|them))\b)")

    @cached_property
    def failed(self) -> re.Pattern[str]:
        """Words that tell its failure."""
        # was not carried, but not: that the application be refused
        return self._compiled(r"(?<!\w)(?<!\bbe\s)«lost»\b")

    @cached_property
    def outcome(self) -> re.Pattern[str]:
        """A sentence that is an outcome and nothing else."""
        # All were in favour. | This was unanimously agreed by all present. | Motion passed. | 3 votes for, 2 against: carried
        return self._compiled(
            r"[\W_]*+(?:and\s(?:the\s)?(?:«qualifiers»\s){0,2}«bodies»\s|(?:and|this|these|that|they|both|all|each|it|was|were|is|are|then|also|duly|(?:the\s)?(?:motion|proposal|resolution|amendment|vote|voting)s?|"
            r"action|(?:all\s)?(?:members|councillors|cllrs)(?:\spresent)?|everyone|(?:the\s)?(?:above|following)(?:\spayments)?|a\sshow\sof\shands|status|by|as\samended)\b[\s:–—-]*|"
            r"«adverbs»\s|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|for|against|votes?|ayes?|noes|nays?|abst\w{0,8}|to)\b[\s,;.-]*){0,10}+"
            r"(?P<verb>«carried+lost»|falls)(?P<rest>(?:\s(?:by|unanimously|nem|without|in|subject|on|and\ssigned|\(?\d{1,2}\s?[-–:/]\s?\d{1,2})\b|[\W_](?!\w)|\s[-–—]\saction\s|[\W_]*$).{0,90}+|)"
        )

    @cached_property
    def fate(self) -> re.Pattern[str]:
        """What became of a motion, said of it by name; `own` where the sentence words the motion too."""
        # the amendment was declared LOST | The original motion was then put to the vote and carried | this was lost | An amendment to wait was lost
        return self._compiled(
            r"(?:\A[\W_]*(?P<own>an?\s(?:\w+\s)?(?:amendment|motion|proposal)\s(?:by|to|that|from)\s[^.;:]{3,200}?\s(?:(?:was|were)\s|(?=fell)))"
            r"|\b(?:(?P<named>(?:the|this|that|each|his|her|their)\s(?:\w+\s)?(?:amendment|motion|proposal|resolution)s?)|this|which|it|amendment|motion)"
            r"(?:\s(?:received|did|got)\s[^.;:]{1,80}?,?\s(?:and|but|so)(?=\s))?(?:,?\s(?:as\samended|in\samended\sform|on\sbeing\sput(?:\sto\sthe\svote)?),?)?\s(?:(?:was|were|being|is|has|have|been|then|put|to|the|a|vote|wasn.t\sseconded|not\sseconded|and|it|on|declared|also|duly|by|show|of|hands|further|debated)\s){0,10}"
            r")(?:«adverbs»\s)?(?P<not>not\s)?(?:«adverbs»\s)?(?P<verb>carried|(?(named)adopted|(?!))|approved(?=\sby\s(?:the|all)\s)|lost|defeated|fell|failed|passed\sunanimously|rejected|tabled|deferred|postponed)\b(?!\s(?:out|forward|over|on|away|from)\b)(?:(?<=tabled)|(?<=deferred)|(?<=postponed)|(?!\sto\b))"
        )

    @cached_property
    def worded_fate(self) -> re.Pattern[str]:
        """What became of a motion, said of it with its `words`."""
        # The motion to raise the fee| was then put and carried
        return self._compiled(
            r"[\W_]*(?P<words>(?:the|this|that)\s(?:\w+\s)?(?:amendment|motion|proposal|resolution)\s(?:to|that)\s[^.;:]{3,200}?),?"
            r"\s(?:was|were|being)\s(?:(?:then|put|to|the|a|vote|and|was|declared|«adverbs»)\s){0,8}(?P<not>not\s)?"
            r"(?P<verb>carried|adopted|passed|approved|agreed|lost|defeated|rejected|tabled|deferred|postponed)\b(?!\s(?:out|forward|over|on|away|from)\b)"
        )

    @cached_property
    def ballot(self) -> re.Pattern[str]:
        """What says that a vote was held, so that the words before an outcome are no proposal."""
        # put the motion: 3 for, 1 against
        return self._compiled(
            r"\bput\s(?:the|his|her)\smotion\b|\Aroll\scall\b|\Avot(?:e|es|ing)\b|\A(?:up)?on\s(?:a|the)\s(?:division|vote)\b|\bvoted\son\s(?:the|this)\b|\bcasting\svote\b|\Aa\sshow\sof\shands\b"
            r"|\A(?:this|it|which|the\s(?:motion|proposal|matter))\s(?:was|were)\s(?:then\s)?put\sto\s(?:the|a)\svote\b"
            r"|\A[\W_]*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:votes?\s|were\s|voted\s)?(?:for|in\sfavour)\b"
        )

    @cached_property
    def tally(self) -> re.Pattern[str]:
        """The beginning of a line that tells who voted how, or that this is to be written down."""
        # Nays: Hill, Dale | Roll call vote: Hill - yes | A recorded vote was asked for
        return self._compiled(
            r"[\W_]*(?:(?:yeas?|ayes?|nays?|noes|for|against|in\sfavou?r|opposed|abst\w+|absent|roll[\s-]call(?:\svote)?)[\s*_]*:|(?:a\s)?recorded\svote\s(?:was|were)\b)"
        )

    @cached_property
    def headed(self) -> re.Pattern[str]:
        """A line that heads the entries below it with what somebody decided of them, this body or another."""
        # Approved by the Borough: | Refused by Parish | Refusal of Planning Permission
        return self._compiled(
            r"[\W_]*(?:(?:«approved+rejected+agreed+deferred»|granted|permitted)\sby\s(?:the\s)?\w+(?:\s\w+){0,2}|(?:refusals?|grants?|withdrawals?)\sof\s\w+(?:\s\w+){0,3})[\W_]*"
        )

    @cached_property
    def acted(self) -> re.Pattern[str]:
        """A label of actions or motions with an outcome behind it; `rest` where more than a count of votes follows."""
        # Action: |Approved| 5-0. | Motion status: Rejected | Action: Hearing continued| to April 14
        return self._compiled(
            r"[\s*_]*(?:action|motion\sstatus|resolution\sstatus|outcome|result)[\s*_]*[:–-][\s*_]*"
            r"(?P<verb>«carried+lost+deferred+approved»|hearing\scontinued|continued|denied|granted|tabled)(?![^\W\d])"
            r"(?P<rest>\s(?:to|as|until|with|subject|for)\s)?"
        )

    @cached_property
    def acts(self) -> re.Pattern[str]:
        """A label of actions behind which stands what the body was to do, and did."""
        # Action: |Approve the contract
        return re.compile(
            r"[\s*_]*action[\s*_]*:[\s*_]*(?=(?P<verb>approve|adopt|accept|ratify|deny|table|appoint|elect|authori[sz]e)\s\w)", re.IGNORECASE
        )

    @cached_property
    def voted(self) -> re.Pattern[str]:
        """A line that tells who moved and seconded, and how the vote went."""
        # Motion: Hill/Dale Vote: unanimous | Motion: Approved Vote: 5-0 | Moved Hill / Dale | HILL/DALE Carried
        return self._compiled(
            rf"[\W_]*motion[\s*_]*:[\s*_]*(?:(?P<mover>{NAME})\s?/\s?(?P<seconder>{NAME})|approved|carried|passed)[\s.,;*_]+vote[\s*_]*:"
            rf"|[\W_]*(?:moved|proposed|m/s(?:/c)?)(?:[\s*_]*:|\sby)?\s(?P<first>{NAME})\s?/\s?(?P<second>{NAME})[\W_]*\Z"
            rf"|[(\W_]*(?P<one>{NAME})\s?/\s?(?P<other>{NAME})[\s):–—-]+(?:«adverbs»\s)?«carried+lost»(?:\s«adverbs»)?[\W_]*\Z"
        )

    @cached_property
    def accord(self) -> re.Pattern[str]:
        """What tells that a body was of one mind, or gave leave, as far as the words on which it was."""
        # Members were in agreement that | There was general agreement to | The Board gave its approval for | Approval was given to
        # It was unopposed that | It was the consensus of the Board to
        body = r"(?:(?:the\s)?(?:«qualifiers»\s){0,3}«bodies»(?:\spresent)?)"
        return self._compiled(
            rf"\b(?:{body}\s(?:was|were)\s(?:(?:all|both|«adverbs»)\s)?(?:in\sagreement\s(?:that\s|(?=to\s))|in\sfavou?r\sof\s(?!(?:the|this|that|it)\b)"
            r"|(?:happy|content)\s(?=to\s(?:approve|accept|adopt|support|agree|proceed|go\sahead|fund|grant|sign)\b))"
            r"|(?:there\swas\s(?:\w+\s)?(?:agreement|consensus)|\A(?:rough\s)?consensus(?:\swas|\sreached)?)\s(?:that\s|for\s|(?=to\s))|(?:agreement|consensus)\swas\sreached\s(?:that\s|(?=to\s))"
            rf"|it\swas\s(?:unopposed|unanimous|the\s(?:\w+\s)?(?:consensus|agreement)\sof\s{body})\s(?:that\s|(?=to\s))"
            rf"|{body}\s(?:gave|granted)\s(?:(?:its|their|formal|full|the\s\w+)\s)?(?P<body>approval|consent)\s(?:that\s|(?=to\s|for\s))"
            r"|(?<!planning\s)(?P<leave>approval|consent)\swas\s(?:«adverbs»\s)?(?:given|granted)\s(?:that\s|(?=to\s|for\s)))"
        )

    @cached_property
    def noted_whole(self) -> re.Pattern[str]:
        """All that an item says: that it was noted."""
        # Noted. | Report noted. | The update was noted.
        return self._compiled(
            r"[\W_]*(?:(?:the\s)?(?:\w+\s){0,3}?(?:report|update|position|minutes|paper|presentation|information|contents)s?\s(?:was\s|were\s|be\s)?)?noted[\W_]*"
        )

    @cached_property
    def unseconded(self) -> re.Pattern[str]:
        """Words that tell that nobody seconded, in lower case."""
        # there was no seconder | for want of a second | which was not seconded
        return self._compiled(r"\bno\sseconder|\b(?:want|lack)\sof\sa\ssecond|\b(?:not|n.t)\sseconded\b|\bwithout\sa\sseconder", re.NOFLAG)

    @cached_property
    def of_whom(self) -> re.Pattern[str]:
        """Who moved, behind `an amendment`."""
        # An amendment |by Mr Foxton
        return self._compiled(rf"\b(?:by|from)\s(?P<name>{NAMES})")

    @cached_property
    def house(self) -> re.Pattern[str]:
        """The words of a motion that say what the body resolves if it carries it."""
        # This Union therefore resolves to:
        return self._compiled(
            r"[\W_]*this\s(?:«qualifiers»\s){0,3}(?:«bodies»|house|branch|conference)\s(?:«adverbs»\s)?(?=resolves\b)(?P<verb>resolves)(?:\sto(?=:)|\sthat)?:?\s*"
        )

    @cached_property
    def withheld(self) -> re.Pattern[str]:
        """What tells that the body did not do what it was asked."""
        # Senate did not approve | Members asked for more work and did not accept
        return self._compiled(
            r"\b(?:the\s)?(?:«qualifiers»\s){0,3}«bodies»\s(?:[^.;:]{1,80}?\s(?:and|but)\s)?did\snot\s(?:approve|accept|adopt|endorse|ratify)\s(?=\w)(?!of\b)"
        )

    @cached_property
    def carried_that(self) -> re.Pattern[str]:
        """What tells that a motion was carried, before its words."""
        # Motion carried unanimously |to set a date | Motion passed that |the fence be mended
        return self._compiled(
            r"[\W_]*(?:the\s)?(?:motion|resolution|proposal)\s(?:was\s)?(?:«adverbs»\s)?(?:carried|passed|approved|agreed|adopted)(?:\s«adverbs»)?"
            r"(?:\sthat\s|\s(?=to\s(?!\d|the\b))|:\s(?=\w+\s\w))"
        )

    @cached_property
    def both(self) -> re.Pattern[str]:
        """Who moved and who seconded, behind the words of a motion."""
        # Motion to adjourn| by Ms Hill, second by Mr Dale
        return self._compiled(rf",?\s(?:made\s)?by\s(?P<mover>{NAME})(?:,|\sand|,\sand)\s(?:«seconded»|supported)(?:\sby)?:?\s(?P<seconder>{NAME})")

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """The end of a sentence that closes with its outcome."""
        #  - unanimously agreed by all. | , approved | ) agreed |  - agreed £25
        return self._compiled(
            r"(?:\s?[-–—]+\s?|,?\swhich\s(?=was|were)|[,;:]\s|(?<=\svote)\sand\s|\*\*\s?|(?<=\))\s)(?:(?:«adverbs»|it\swas|this\swas|was|were|both|and)\s){0,3}"
            r"(?P<not>not\s)?(?P<verb>«agreed+approved+deferred+rejected+noted+carried+lost»)"
            r"(?P<sum>\s(?:up\sto\s)?[£€$]\d[\d,.]*+)?(?:\sto)?(?:\s(?:unanimously|in\sprinciple)|\s(?:by|subject\sto|with)\s(?P<agent>[^,;]{1,50}+))?[\W_]*$"
        )

    @cached_property
    def put(self) -> re.Pattern[str]:
        """What tells, behind the words of a motion, how it was put and what became of it."""
        # , and on being put to the vote the motion was carried | ; the motion was lost | ; Motion carried 5-0
        return self._compiled(
            r"(?:[,;]\s(?:and,?\s)?|\sand,?\s)(?:(?:(?:up)?on|when|after|following|was|were|having\sbeen)\s(?:being\s)?(?:put\sto\s(?:the|a)\svote|a\sshow\sof\shands|a\svote)"
            r"|(?:the\s(?:motion|proposal|amendment|vote)|this|which|it)\s(?:was|were)\s(?:\w+\s)?«carried+lost»|motion\s(?:was\s)?«carried+lost»)\b"
        )

    @cached_property
    def then_that(self) -> re.Pattern[str]:
        """What stands between the seconder and what was moved."""
        # and unanimously agreed that | , and resolved: “That
        return self._compiled(
            r"[\s,:;.)“\"‘–—-]*+(?:(?:and\s)?(?:«adverbs»\s)?(?:agreed|resolved|carried|all\sin\sfavour|all\sagreed)\s?(?:«adverbs»\s)?[\s:“\"‘–—-]*+)?(?:that\b[:,]?\s*|(?=to\s))"
        )


_ROLE = rf"(?:the\s)?(?:vice[-\s])?chair(?:man|woman|person)?(?:\s(?:cllr|mrs?|ms|miss)\.?\s{NAME})?"
_WHO = rf"(?:{_ROLE}\b|{NAMES})"
