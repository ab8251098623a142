"""Sentences that tell of a decision without leading in to it: `The accounts were approved`, `Payments agreed`, `signed as a true record`.

In: a sentence and its verbs. Out: a `Finding` whose clause is the sentence. Afterwards holds: what somebody reported, supposed or asked is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.decisions import refusals
from minutesparse.extractors.decisions.finding import Finding
from minutesparse.extractors.decisions.grammar import ACCORD, WITHHELD
from minutesparse.extractors.decisions.refusals import FAR, NEAR
from minutesparse.phrases import NAME
from minutesparse.wording import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.decisions.finding import Hit
    from minutesparse.extractors.decisions.grammar import Grammar
    from minutesparse.phrases import Sentence


def tellings(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> list[Finding]:
    """Return the decisions that a sentence tells without leading in to them: one, but for several people who are each elected."""
    first = telling(sentence, hits, grammar)
    if first is None or first.kind != "appointed" or first.rule != "passive" or first.lead_in is None:
        return [first] if first else []
    found = [first]
    for hit in hits[:_PEOPLE]:
        lead = found[-1].lead_in or (0, 0)
        # Ann Hill was co-opted| and |Mr Dale was co-opted
        joint = re.compile(rf",?\sand\s(?={NAME}\s(?:was|were)\s)").search(sentence.text, max(lead[1], hit.start - FAR), hit.start)
        following = _passive(sentence, hit, grammar) if joint and grammar.kinds.get(hit.verb) == "appointed" else None
        if joint and following:
            found[-1] = found[-1]._replace(clause=(found[-1].clause[0], joint.start()))
            found.append(following._replace(clause=(joint.end(), len(sentence.text))))
    return found


_PEOPLE = 12
"""Among how many verbs of a sentence several elections are looked for."""


def telling(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> Finding | None:
    """Return the decision that a sentence tells without leading in to it."""
    words = {hit.verb for hit in hits}
    if not words.isdisjoint(ACCORD) and (accord := _accord(sentence, grammar)):
        return accord
    if not words.isdisjoint(WITHHELD) and (withheld := _withheld(sentence, grammar)):
        return withheld
    if words & {"decision", "a vote was", "vote to", "vote that", "voted"} and (made := _made(sentence, grammar)):
        return made
    if (words & {"record", "signed", "confirmed"} or "as read" in sentence.text) and (record := _of_record(sentence, grammar)):
        return record
    for hit in hits:
        if hit.verb in grammar.kinds and (passive := _passive(sentence, hit, grammar) or _verbless(sentence, hit, grammar)):
            return passive
    return None


def _accord(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the decision on which a body was of one mind, or to which it gave leave: `Members were in agreement that the fence be mended`."""
    text = sentence.text
    found = grammar.accord.search(text)
    if found is None or not text[found.end() :].strip(" .") or refusals.asked(text) or refusals.hedged(text, found.start(), grammar):
        return None
    if grammar.hearsay.search(text, 0, found.start()):
        return None
    kind = "approved" if found["body"] or found["leave"] else "agreed"
    return Finding("accord", kind, sentence, (found.end(), len(text)), found.span())


def _withheld(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the refusal of a sentence that says what the body did not do: `Senate did not approve the course`."""
    found = grammar.withheld.search(sentence.text)
    if found is None or refusals.asked(sentence.text) or refusals.hedged(sentence.text, found.start(), grammar):
        return None
    return Finding("body", "rejected", sentence, (found.end(), len(sentence.text)), found.span())


@cache
def _finite() -> re.Pattern[str]:
    # the letter |was| read, a councillor |asked|
    return re.compile(
        r"\b(?:was|were|is|are|has|have|had|will|would|be|been|being|that|which|who|when|if|until|after|to|by|he|she|it|they|we|also|then|not|recently|previously|"
        r"once|before|unless|as|now|asked|said|reported|advised|informed|stated|noted)\b",
        re.IGNORECASE,
    )


def _unreal(text: str, start: int, hit: Hit, grammar: Grammar) -> bool:
    """Return whether what is told in the passive from `start` did not happen at this meeting: a condition, nothing, or history."""
    if text[hit.end : hit.end + NEAR].lower().lstrip(" ,").startswith(grammar.words.earlier):
        return True
    if grammar.kinds[hit.verb] == "deferred" and text.startswith(" from ", hit.end):
        return True  # "The motion, postponed from May"
    if hit.verb == "set at" and text[hit.end : hit.end + 2].lstrip()[:1] not in {"£", "€", "$"}:
        return True
    if hit.verb in grammar.noted and _points().search(text, 0, hit.start):
        return True
    if _in_year().match(text, hit.end):
        return True
    return text[:8].lower().startswith(("nothing ", "no ", "none ")) or bool(_conditional().search(text, max(0, start - NEAR), start))


@cache
def _points() -> re.Pattern[str]:
    # In the discussion |the following points| were noted:
    return re.compile(r"\bfollowing\s(?:\w+\s)?(?:points?|issues?|comments?|matters?|observations?|concerns?)\s", re.IGNORECASE)


@cache
def _in_year() -> re.Pattern[str]:
    # were elected| unopposed in 2007, but not for the year 2007 | were agreed| in October
    return re.compile(
        r"(?:\s\w+){0,2}\sin\s(?:(?:19|20)\d\d\b(?![/-])|(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    )


@cache
def _modal() -> re.Pattern[str]:
    # need |to be| discussed and adopted by Council
    return re.compile(r"\b(?:to|will|should|must|could|may|would|can)\sbe\b", re.IGNORECASE)


_VERBLESS = frozenset({"agreed", "approved", "rejected", "appointed", "deferred"})
"""Kinds of decisions whose participle needs no `was`."""


def _verbless(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision of a note without `was`: `Payments agreed in accordance with the budget`, `Ms Hill accepted as third signatory`."""
    text = sentence.text
    kind = grammar.kinds[hit.verb]
    subject = text[: hit.start].strip(" *_(-–—:,").removesuffix(" unanimously").removesuffix(" duly").removesuffix(" all")
    if kind not in _VERBLESS or not hit.verb.split()[0].endswith(("ed", "held", "left")) or refusals.asked(text):
        return None
    if (
        not subject[:1].isupper()
        or not len("Item") <= len(subject) <= NEAR * 2
        or (":" in subject and kind not in {"deferred", "appointed"})
        or _finite().search(subject)
    ):
        return None
    if text[hit.end : hit.end + 2] == ": " and kind in {"agreed", "approved", "appointed"}:
        return _of_label(sentence, subject, hit, kind)
    behind = grammar.verbless_tail.match(text, hit.end)
    if behind is None and kind == "deferred":
        behind = grammar.deferral_tail.match(text, hit.end)
    if behind is None or _in_brackets(text, hit) or grammar.others_anywhere.search(text, hit.end, hit.end + 2 * NEAR) or refusals.misled(text, hit):
        return None
    if not behind["office"] and kind not in {"deferred", "appointed"} and _is_somebody(subject, grammar):
        return None  # "Cllr Hill agreed": a person's view
    return Finding("bare-passive", kind, sentence, (0, len(text)), (hit.start, hit.end))


def _of_label(sentence: Sentence, subject: str, hit: Hit, kind: str) -> Finding | None:
    """Return the decision behind a label that names its matter: `Date agreed: 16 June`, not of `Further actions agreed`."""
    begin = hit.end + len(": ")
    if len(subject.split()) > _LABEL_WORDS or mentions(subject.lower(), ("action", "task", "next")) or not sentence.text[begin:].strip(" .*_"):
        return None
    return Finding("label", kind, sentence, (begin, len(sentence.text)), (0, begin))


_LABEL_WORDS = 5
"""How many words of a label name the matter at most."""


def _in_brackets(text: str, hit: Hit) -> bool:
    """Return whether the verb stands in brackets, where a later hand remarks on the words before: `(Note - postponed until June)`."""
    before = text[max(0, hit.start - FAR) : hit.start]
    return before.rfind("(") > before.rfind(")")


def _is_somebody(subject: str, grammar: Grammar) -> bool:
    """Return whether the words name a person or a body (`Cllr Hill`, `GPR`, `The Chairman`), not a thing of one word (`Payments`)."""
    if not grammar.somebody.fullmatch(subject):
        return False
    return " " in subject or "." in subject or subject.isupper() or subject.lower() in grammar.bodies


def _passive(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision told in the passive, or with who decided behind it; its clause is the sentence."""
    text = sentence.text
    kind = grammar.kinds[hit.verb]
    if kind in {"resolved", "other"} or refusals.asked(text):
        return None
    before = grammar.passive.search(text, max(0, hit.start - NEAR), hit.start)
    ours = grammar.by_body.match(text, hit.end)
    if (before is None and ours is None) or (grammar.by_others.match(text, hit.end) and not ours) or refusals.misled(text, hit):
        return None
    start = before.start() if before else hit.start
    if (ours is None and grammar.foreign.match(text, hit.end)) or (before is None and _modal().search(text, max(0, start - FAR), start)):
        return None
    if _unreal(text, start, hit, grammar) or grammar.hearsay.search(text, 0, start) or refusals.hedged(text, start, grammar):
        return None
    end = ours.end() if ours else hit.end
    kind = "rejected" if before and before["not"] else kind
    return Finding("passive-by-body" if ours else "passive", kind, sentence, (0, len(text)), (start, end), explicit=kind != "noted")


@cache
def _conditional() -> re.Pattern[str]:
    # it |was agreed | only after they |were approved
    return re.compile(r"\bit\s\Z|\b(?:after|until|once|before|when|if|unless|whether)\s(?:they|this|these|he|she|we)\s\Z", re.IGNORECASE)


@cache
def _record() -> re.Pattern[str]:
    # agreed and signed as a true and correct record
    return re.compile(
        r"\b(?:signed|taken|accepted|approved|agreed|confirmed|adopted|read|recorded|passed|were|was|verified)\b[^.;]{0,50}?\b"
        r"(?:as|to\sbe|being)\s(?:a\s|an\s|the\s)?(?:true|correct|accurate|fair)(?:\s?(?:and|&|/)\s?\w++)?\s(?:record|statement|account|version|copy|reflection)|"
        r"\bsigned\sas\s(?:correct|accurate|true)\b|\btaken\sas\sread\b|"
        r"\b(?:agreed|approved|adopted|accepted|confirmed),?\s(?:and\s)?(?:duly\s)?signed\b|"
        r"\A[\W\d]*confirmed\b[\s:–-]*(?:that\s)?the\sminutes\b|\bminutes\b[^.;]{0,80}\b(?:was|were)\sconfirmed\b(?!\sas\b)|"
        r"\bauthori[sz]ed\sto\ssign\sthe\sminutes\b",
        re.IGNORECASE,
    )


def _of_record(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the decision that the minutes are right (`read and signed as a true record`)."""
    text = sentence.text
    found = _record().search(text)
    if found is None or refusals.asked(text) or refusals.hedged(text, found.start(), grammar):
        return None
    return Finding("true-record", "approved", sentence, (0, len(text)), found.span(), explicit=_accepted().search(text) is not None)


@cache
def _accepted() -> re.Pattern[str]:
    # the minutes were |read| and signed, but not only signed by the Chairman
    return re.compile(
        r"\b(?:accepted|approved|agreed|confirmed|adopted|read|taken|recorded|passed|verified|authori[sz]ed|correct(?:ness)?|propos\w+|second\w+|all|unanim\w+)\b(?!\srecord)",
        re.IGNORECASE,
    )


@cache
def _decision() -> re.Pattern[str]:
    # a decision was taken that | A vote was taken, the result being three to two in favour of Ann Hill
    # Unanimous decision agreed that | Voted 4-1 to
    return re.compile(
        r"\b(?:the|a)\sdecision\s(?:was|is)\s(?:made|taken)\s(?:that\s|(?=to\s))|"
        r"\ba\svote\swas\s(?:then\s)?taken\b[^.]{0,20}?\bresult\s(?:being|was)[:,]?\s|"
        r"\b(?:unanimous|majority)\s(?:decision|vote)\s(?:was\s)?(?:agreed\s)?(?:that\s|(?=to\s))|\A[\W_]*vote\s(?=to\s(?!be\b))"
        r"|(?:\A|\s[-–—:]\s)[\W_]*voted\s(?:unanimously|\d{1,2}\s?(?:[-–:]|to)\s?\d{1,2})\s(?:that\s|(?=to\s))",
        re.IGNORECASE,
    )


def _made(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the decision of `The decision was made to close the account`, or of a vote that says what won."""
    found = _decision().search(sentence.text)
    if found is None or refusals.asked(sentence.text) or refusals.hedged(sentence.text, found.start(), grammar):
        return None
    return Finding("decision-made", "agreed", sentence, (found.end(), len(sentence.text)), found.span())
