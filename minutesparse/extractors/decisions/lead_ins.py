"""The words that lead in to a decision, in all their forms: `RESOLVED:`, `It was agreed that`, `The Council decided to`, `was approved`.

In: a sentence and its verbs. Out: `Finding` values, in order. Afterwards holds: a lead-in that another body, an agenda or an earlier meeting speaks
is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.extractors.decisions.grammar import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.extractors.decisions.grammar import Grammar, Hit
    from minutesparse.phrases import Sentence

_NEAR = 60
_FAR = 130
"""How far before a verb (code points) its subject may begin."""
_FURTHEST = 300
"""How far before its subject (code points) may stand what makes it another one."""


def leading(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> list[Finding]:
    """Return the decisions whose clause stands behind a lead-in, in order; the clause of each ends where the next is led in."""
    found: list[Finding] = []
    for hit in hits:
        if hit.verb in grammar.kinds and not (found and hit.start < found[-1].clause[0]):
            finding = _impersonal(sentence, hit, grammar) or _of_the_body(sentence, hit, grammar) or _labelled(sentence, hit, grammar)
        elif hit.verb == "proposed":
            finding = _proposed(sentence, hit, grammar)
        else:
            continue
        if finding:
            if found:
                found[-1] = _cut(found[-1], finding)
                if found[-1].empty and found[-1].rule == "label":
                    found.pop()  # "Resolved 15/11.02 It was agreed to wait": one lead-in in two forms
            found.append(finding)
    return found


def _impersonal(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision that `It was therefore agreed by all that` leads in to."""
    if not hit.start:
        return None
    before = grammar.impersonal.search(sentence.text, max(0, hit.start - _NEAR), hit.start)
    if before is None or _misled(sentence.text, hit):
        return None
    finding = _led(sentence, before.start(), hit, grammar, "it-was")
    if _told(sentence.text, before.start(), finding, grammar):
        return None
    if not before["not"] and hit.verb not in grammar.noted:
        return finding
    return finding._replace(kind="rejected" if before["not"] else finding.kind, explicit=hit.verb not in grammar.noted)


def _proposed(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return what is only proposed, by nobody named: `It was proposed that`; what stands behind may still decide it."""
    before = grammar.impersonal.search(sentence.text, max(0, hit.start - _NEAR), hit.start)
    # |proposed that
    behind = re.compile(r"\s(?:that\b\s?|(?=to\s))").match(sentence.text, hit.end)
    if before is None or behind is None:
        return None
    return Finding("proposed", "other", sentence, (behind.end(), len(sentence.text)), (before.start(), behind.end()), explicit=False)


def _of_the_body(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision that `The Parish Council agreed to` leads in to."""
    text = sentence.text
    if not hit.start or not grammar.near_body.fires(text):
        return None
    before = grammar.body.search(text, max(0, hit.start - _FAR), hit.start)
    if before is None or (before["were"] and hit.verb != "agreed") or _misled(text, hit) or not _own(text, before, grammar):
        return None
    finding = _led(sentence, before.start(), hit, grammar, "body")
    if _told(text, before.start(), finding, grammar):
        return None
    lead, begin = finding.lead_in, finding.clause[0]
    that = lead is not None and text[lead[0] : lead[1]].rstrip(" :,").endswith("that")
    if hit.verb.endswith("s") and not that:
        return finding._replace(rule="body-does", clause=(before.start(), len(text)))
    said = hit.verb in grammar.noted and (that or finding.empty)
    return finding._replace(kind="rejected" if before["not"] else finding.kind, explicit=not said and begin <= len(text))


def _labelled(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision of a label in capitals, or of a verb that begins the sentence: `RESOLVED –`, `Agreed to`."""
    text = sentence.text
    verb = text[hit.start : hit.end]
    first = (verb[0].isupper() or hit.start > 0) and _opens().fullmatch(text, 0, hit.start) is not None
    if not first and not (verb.isupper() and grammar.kinds[hit.verb] in {"resolved", "agreed", "recommended"}):
        return None
    behind = grammar.label_tail.match(text, hit.end)
    if behind is None:
        return None
    marked = bool(behind["colon"] or behind["that"])
    if first and not marked and not verb.isupper():
        rest = text[behind.end() :].lower()
        if hit.verb.endswith("s") or rest.startswith(("by ", "with", "and ", "subject to ")) or len(rest.split(None, 2)) <= 1:
            return None
    elif not first and not marked:
        return None
    if grammar.by_others.match(text, hit.end) or (text.startswith(("To ", "TO ")) and not verb.isupper()):
        return None
    finding = _finding(sentence, (hit.start, behind.end()), hit, grammar, "label")
    return finding._replace(open=finding.empty and marked, explicit=hit.verb not in grammar.noted or verb.isupper())


@cache
def _opens() -> re.Pattern[str]:
    # > **Unanimously |resolved
    return re.compile(r"[ *_(>–—:.•'\"“-]*+(?:unanimously|all)?+[ *_(>–—:.•'\"“-]*+", re.IGNORECASE)


def telling(sentence: Sentence, hits: Sequence[Hit], grammar: Grammar) -> Finding | None:
    """Return the decision that a sentence tells without leading in to it."""
    words = {hit.verb for hit in hits}
    if words & {"decision", "a vote was"} and (made := _made(sentence, grammar)):
        return made
    if words & {"record", "signed"} and (record := _of_record(sentence, grammar)):
        return record
    for hit in hits:
        if hit.verb in grammar.kinds and (passive := _passive(sentence, hit, grammar)):
            return passive
    return None


def _passive(sentence: Sentence, hit: Hit, grammar: Grammar) -> Finding | None:
    """Return the decision told in the passive, or with who decided behind it; its clause is the sentence."""
    text = sentence.text
    kind = grammar.kinds[hit.verb]
    if kind in {"resolved", "other"} or _asked(text):
        return None
    before = grammar.passive.search(text, max(0, hit.start - _NEAR), hit.start)
    ours = grammar.by_body.match(text, hit.end)
    if (before is None and ours is None) or (grammar.by_others.match(text, hit.end) and not ours) or _misled(text, hit):
        return None
    start = before.start() if before else hit.start
    if _conditional().search(text, max(0, start - _NEAR), start):
        return None
    if grammar.hearsay.search(text, 0, start) or _hedged(text, start, grammar):
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
        r"\b(?:agreed|approved|adopted|accepted),?\s(?:and\s)?(?:duly\s)?signed\b",
        re.IGNORECASE,
    )


def _of_record(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the decision that the minutes are right (`read and signed as a true record`)."""
    found = _record().search(sentence.text)
    if found is None or _asked(sentence.text) or _hedged(sentence.text, found.start(), grammar):
        return None
    return Finding("true-record", "approved", sentence, (0, len(sentence.text)), found.span())


@cache
def _decision() -> re.Pattern[str]:
    # a decision was taken that | A vote was taken, the result being three to two in favour of Ann Hill | Unanimous decision agreed that
    return re.compile(
        r"\b(?:the|a)\sdecision\s(?:was|is)\s(?:made|taken)\s(?:that\s|(?=to\s))|"
        r"\ba\svote\swas\s(?:then\s)?taken\b[^.]{0,20}?\bresult\s(?:being|was)[:,]?\s|"
        r"\b(?:unanimous|majority)\sdecision\s(?:was\s)?(?:agreed\s)?(?:that\s|(?=to\s))",
        re.IGNORECASE,
    )


def _made(sentence: Sentence, grammar: Grammar) -> Finding | None:
    """Return the decision of `The decision was made to close the account`, or of a vote that says what won."""
    found = _decision().search(sentence.text)
    if found is None or _asked(sentence.text) or _hedged(sentence.text, found.start(), grammar):
        return None
    return Finding("decision-made", "agreed", sentence, (found.end(), len(sentence.text)), found.span())


def _led(sentence: Sentence, start: int, hit: Hit, grammar: Grammar, rule: str) -> Finding:
    """Return the finding led in from `start`, whose clause stands behind the verb."""
    behind = grammar.tail.match(sentence.text, hit.end)
    end = behind.end() if behind else hit.end
    finding = _finding(sentence, (start, end), hit, grammar, rule)
    if not finding.empty:
        return finding
    colon = behind["colon"] or "" if behind else ""
    return finding._replace(open=":" in colon or colon[-1:] in {"–", "—", "-"} or bool(behind and behind["that"]))


def _finding(sentence: Sentence, lead_in: tuple[int, int], hit: Hit, grammar: Grammar, rule: str) -> Finding:
    """Return the finding whose clause is what stands behind the lead-in; an empty one if that is nothing."""
    text = sentence.text
    bare = _words_behind().search(text, lead_in[1]) is None
    return Finding(rule, grammar.kinds[hit.verb], sentence, (0, 0) if bare else (lead_in[1], len(text)), lead_in)


@cache
def _words_behind() -> re.Pattern[str]:
    # RESOLVED:| ** |That
    return re.compile(r"[^ .,;:*_)]")


def _cut(finding: Finding, following: Finding) -> Finding:
    """Return the finding with its clause ending where `following` is led in."""
    if following.lead_in is None or finding.empty:
        return finding
    start, end = finding.clause
    begin = max(0, start - len(" and"))
    words = finding.sentence.text[begin : min(end, following.lead_in[0])].rstrip(" ,;–—-").removesuffix(" and").rstrip(" ,;–—-")
    stop = begin + len(words)
    return finding._replace(clause=(start, stop) if stop > start else (0, 0))


def _misled(text: str, hit: Hit) -> bool:
    """Return whether the verb goes with a word that makes it no decision: `agreed with the need`."""
    return text[hit.end : hit.end + len(" between ")].lower().startswith((" with ", " upon ", " between ", " and signed"))


def _own(text: str, found: re.Match[str], grammar: Grammar) -> bool:
    """Return whether the body named is the one that meets: not `the Borough Council`, not `Playing Field Committee`, not `minutes of the meeting`."""
    before = text[max(0, found.start() - _FURTHEST) : found.start()].rstrip()
    named = found.group().lower()
    if not before:
        return True
    last = before.rsplit(None, 1)[-1]
    bare = last.strip("*_(").lower()
    if bare == "of":
        return before.lower().endswith(("majority of", "members of", "most of", "behalf of"))
    if named.startswith(("the ", "our ", "all ", "we ")):
        return not before.lower().endswith(grammar.words.others)
    if bare in grammar.others or bare in _OTHER_BODIES:
        return False
    return not last[:1].isupper() or last[-1:] in ".,:;)" or last.isupper() or named.startswith(("parish", "town"))


_OTHER_BODIES = frozenset({"public", "local", "planning", "previous", "last", "next", "this", "following", "earlier"})
"""Words before a body that make it another one: `the previous meeting`."""


def _told(text: str, start: int, finding: Finding, grammar: Grammar) -> bool:
    """Return whether the words before or behind a lead-in make it hearsay, a condition, or history."""
    if _hedged(text, start, grammar) or _asked(text):
        return True
    lead = finding.lead_in or (start, start)
    behind = text[lead[1] : lead[1] + _NEAR].lower().lstrip(" ,")
    return (
        behind.startswith(grammar.words.earlier)
        or text[lead[0] : lead[1]].lower().rstrip(" :,").endswith(grammar.words.earlier)
        or bool(_dated().match(behind))
    )


@cache
def _dated() -> re.Pattern[str]:
    # agreed |on 15 July that
    return re.compile(r"on\s(?:\w+day,?\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[a-z]{3,9}\s(?:\d{4}\s)?(?:that|to)\b")


def _hedged(text: str, start: int, grammar: Grammar) -> bool:
    """Return whether the word before makes it a condition or hearsay: `if it was agreed`."""
    before = text[max(0, start - _NEAR) : start].lower().rstrip(" *_(“\"'")
    return bool(before) and before.rsplit(None, 1)[-1] in grammar.hedges and not before.endswith(("following which", "after which"))


def _asked(text: str) -> bool:
    """Return whether the sentence is agenda text (`To agree the minutes`) or a question."""
    return text.startswith(("To ", "TO ")) or text.endswith("?")
