"""The patterns of votes, made of a dialect's words.

In: `VoteWords`. Out: `Grammar`, made once for each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.phrases import NAMES
from minutesparse.wording import Trigger, once, pattern

if TYPE_CHECKING:
    import regex

    from minutesparse.dialect import VoteWords

_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty""".split()  # noqa: SIM905 - words read better as words
NUMBERS = {word: number for number, word in enumerate(_WORDS)} | {"no": 0, "none": 0, "nil": 0, "a": 1, "an": 1}
_NUMBER = r"(?:\d{1,3}|" + "|".join(NUMBERS) + r")"

_PEOPLE = (
    r"(?:(?:of\s(?:them|those\spresent)|members?|councillors?|cllrs?|people|governors?|trustees?|directors?|votes?|cast|were|was|being|voted"
    r"|voting|who|had)\s){0,4}+"
)
"""Words that may stand between a count and how they voted: `3 members voting in favour`."""
_SUBJECT = r"(?:\s(?:the\s|this\s|that\s)?\L<subjects>)?"

# by 24 votes to 10, with 1 abstention | three to two in favour | carried 7 - 0 | (7:7 and on the casting vote) | 4-0-0
_PAIR = (
    r"(?:(?P<lead>\L<contexts>\s?[,:(–\-]{0,2}\s?(?:by|was|being|of|went|is)?\s?\(?)|(?P<by>\bby\s(?:a\smajority\sof\s)?))?"
    rf"(?<![\w/.£$€:\-])(?P<for>{_NUMBER})(?P<votes>\svotes?(?:\sin\sfavou?r|\sfor)?)?,?\s?(?:to|-|–|:)\s?(?P<against>{_NUMBER})(?:\svotes?|\sagainst)?\b"
    rf"(?:\s?[-–:]\s?(?P<abstain>\d{{1,3}})\b)?(?P<behind>,?\s(?:in\sfavou?r|with\s\w+\sabst))?(?![./:%]\d|\s?(?:am|pm|a\.m|p\.m|hrs|hours|days|weeks|months|years|"
    r"per\scent|%|feet|metres|miles|people)\b)"
)
# for 4, against 0, abstained 1
_BARE = (
    r"\b\L<ayes>\s(?P<for>\d{1,3})(?:\s?[,;/]\s?|\s)(?:and\s)?\L<noes>\s(?P<against>\d{1,3})\b"
    r"(?:(?:\s?[,;/]\s?|\s)(?:and\s)?\L<abstentions>\s(?P<abstain>\d{1,3}))?"
)
# CARRIED 5/0 | carried by absolute majority (4/1)
_SLASHED = (
    r"\b(?:carried|lost|defeated|votes?)(?:\sby\s(?:an?\s)?(?:absolute|simple|special)\smajority)?[\s:(–-]{1,3}"
    r"(?P<for>\d{1,2})\s?/\s?(?P<against>\d{1,2})\b(?!\s?[/\d£])"
)
# unanimous voice vote - 4
_ALL = r"\b\L<unanimous>\s(?:(?:voice|roll\scall)\s)?(?:votes?\s?)?[-–:(,]\s?(?P<for>\d{1,3})\b(?![./:]?\d|\s\w)"
# there voted for the motion: ........ 3
_FOR = r"(?:(?!for\b)\L<ayes>|for(?!\s(?:the\s(?!\L<subjects>)|a|an|his|her|their|its|our|it|us)\b))"


class Grammar:
    """The patterns of a dialect's votes, and the cheap questions before them."""

    def __init__(self, words: VoteWords) -> None:
        common = {*words.answers, "for"}
        told = (*words.ayes, *words.noes, *words.abstentions)
        self.words = words
        spoken = (*(word for word in told if word not in common), *words.unanimous, *words.hands, *words.casting)
        self.speaks = Trigger(spoken)
        self.tells = Trigger((*spoken, *words.contexts))
        self.answers = frozenset(words.answers)
        # 3 votes |to 1| | 7 |- 0|
        self.second = re.compile(rf"(?:to|[-–:])\s?{_NUMBER}", re.IGNORECASE)
        self.pair = pattern(_PAIR, contexts=words.contexts)
        self.bare = pattern(_BARE, ayes=words.ayes, noes=words.noes, abstentions=words.abstentions)
        self.slashed = re.compile(_SLASHED, re.IGNORECASE)
        self.all = pattern(_ALL, unanimous=words.unanimous)
        self.options = {
            "for": self._option(_FOR, ayes=words.ayes, subjects=words.subjects),
            "against": self._option(r"\L<noes>(?!\s(?:further|more|other|longer|one)\b)", noes=words.noes),
            "abstain": self._option(r"\L<abstentions>", abstentions=words.abstentions),
        }
        self.asks = {
            "for": Trigger(words.ayes),
            "against": Trigger(words.noes),
            "abstain": Trigger(words.abstentions),
        }
        self.context = pattern(r"\b\L<contexts>\b", contexts=words.contexts)
        # all members were in favour
        self.unanimous = pattern(
            r"\b(?P<all>\L<unanimous>\b(?!\s(?:decision\sof|view))|all\s(?:\w+\s){0,3}?(?:were\s|voted\s)?in\sfavou?r\b)|\b(?P<hands>\L<hands>)\b",
            unanimous=words.unanimous,
            hands=words.hands,
        )
        # 2 members voted for the amendment and 4 for the motion
        self.divided = re.compile(
            rf"(?<![\w/.£$€\-])(?P<one>{_NUMBER})\s{_PEOPLE}(?:for|in\sfavou?r\sof)\sthe\s(?P<first>motion|amendment),?\s(?:and|with)\s"
            rf"(?P<other>{_NUMBER})\s{_PEOPLE}(?:for|in\sfavou?r\sof)\sthe\s(?!(?P=first))(?:motion|amendment)\b"
            rf"|\bthe\s(?P<named>motion|amendment)\sreceived\s(?P<its>{_NUMBER})\svotes?,?\s(?:and|with)\sthe\s(?!(?P=named))(?:motion|amendment)\s(?:received\s)?"
            rf"(?P<others>{_NUMBER})\b",
            re.IGNORECASE,
        )
        self.casting = pattern(
            r"\b(?:used|gave|had|has|exercised|on\s(?:the|his|her)|by\s(?:the|his|her)|with\s(?:the|his|her))\b[^.]{0,40}\b\L<casting>\b(?!\s*:)|\b\L<casting>\s(?:was\s)?(?:in\sfavou?r|against|used|cast)\b",
            casting=words.casting,
        )
        self.failed = pattern(r"\b\L<failed>\b", failed=words.failed)
        self.passed = pattern(r"\b(?P<verb>\L<passed>)\b(?!\s(?:out|forward|over)\b)", passed=words.passed)
        # The motion was carried.
        self.outcome = pattern(
            r"\W*(?:resolved\W+)?(?:(?:the|this)\s)?(?:\L<subjects>\s(?:\w+\s)?(?:was\s|were\s|is\s)?(?:then\s|duly\s|therefore\s)?(?:\L<passed>|\L<failed>)|carried|defeated)\W*",
            subjects=words.subjects,
            passed=words.passed,
            failed=words.failed,
        )
        # with Mr Dunning abstaining
        self.named = pattern(
            r"\bwith\s(?P<names>(?-i:\p{Lu})[\w.,'’\s]{1,80}?)\s(?:voting\s)?(?:(?P<abstain>\L<abst>)|(?P<against>\L<noes>))\b",
            abst=words.abstentions,
            noes=words.noes,
        )

        # the Chair voted against | Cllrs Hill and Dale abstained
        self.voted = pattern(
            rf"\b(?P<names>(?:the\s)?(?:vice[\s-])?(?:chair(?:man|woman|person)?|mayor)|(?:cllrs?|councillors?|mrs?|ms|miss|dr)\.?\s{NAMES})\s(?:then\s|also\s)?"
            r"(?:(?:voted|voting|was|were)\s(?P<against>\L<noes>)|(?P<abstain>abstained))\b",
            noes=words.noes,
        )

    def _option(self, option: str, **words: tuple[str, ...]) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
        """Return the patterns of a count before an option (`26 in favour`) and behind it (`For: 26`, `in favour of the motion (5)`)."""
        before = pattern(rf"(?<![\w/.£$€#\-])(?<!\d,)(?P<count>{_NUMBER})\s{_PEOPLE}(?P<option>{option})\b", **words)
        lists = {**words, "subjects": self.words.subjects}
        behind = pattern(rf"\b(?P<option>{option}){_SUBJECT}\s?[:(–\-]+\s?(?P<count>\d{{1,3}})\b(?!\s?[./£%]\d|\s?[ap]\.?m)", **lists)
        return before, behind


@once
def grammar_of(words: VoteWords) -> Grammar:
    """Return the grammar of a dialect's votes, made once."""
    return Grammar(words)
