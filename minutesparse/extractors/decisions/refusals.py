"""What makes a verb no decision, though its sentence looks like one: history, hearsay, conditions, questions, other bodies.

In: a sentence's text and where a verb stands in it. Out: yes or no. Afterwards holds: nothing is decided here, only refused.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.extractors.decisions.finding import Finding, Hit
    from minutesparse.extractors.decisions.grammar import Grammar

NEAR = 60
FAR = 130
"""How far before a verb (code points) its subject may begin."""
_FURTHEST = 300
"""How far before its subject (code points) may stand what makes it another one."""


def of_a_thing(text: str, finding: Finding) -> bool:
    """Return whether `it` is a thing named before, of which a fate is told: `it was accepted but had not been minuted`."""
    if finding.kind not in {"approved", "appointed", "rejected"} or finding.empty:
        return False
    return not text[finding.lead_in[1] - len("that ") :].lower().lstrip(" :,").startswith(("that", "to ")) if finding.lead_in else False


def by_strangers(text: str, end: int, grammar: Grammar) -> bool:
    """Return whether somebody else than this body did what the verb that ends at `end` says: `It was agreed by partners that`."""
    found = _by().match(text, end)
    return found is not None and found["who"] not in grammar.bodies and grammar.by_body.match(text, end) is None


@cache
def _by() -> re.Pattern[str]:
    # agreed |by partners
    return re.compile(
        r"\sby\s(?:the\s)?(?P<who>(?!all|a|show|e-?mails?|votes?|majority|consensus|general|unanimous|those|both|our|his|her|most|\d)[a-z]+s)\b"
        r"(?!['’])"
    )


BASE = frozenset({"agree", "resolve", "recommend"})
"""Verbs that somebody proposes that the body do: `proposed the Council agree to this`."""


def _moved_before(text: str, end: int, grammar: Grammar) -> bool:
    """Return whether something is proposed in the text before `end`."""
    return not grammar.proposed.isdisjoint(text[max(0, end - FAR) : end].lower().split())


def _elected(text: str, before: str, hit: Hit) -> bool:
    """Return whether the verb says how people came to sit on the body, which is no doer: `council elected positions`."""
    return (
        hit.verb == "elected"
        and before[:1].islower()
        and re.compile(r"\s(?:positions?|members?|seats?|posts?|roles?)\b").match(text, hit.end) is not None
    )


def misled(text: str, hit: Hit) -> bool:
    """Return whether the verb goes with a word that makes it no decision: `agreed with the need`."""
    behind = text[hit.end : hit.end + len(" between ")].lower()
    return behind.startswith((" upon ", " between ", " and signed", " at meeting")) or (behind.startswith(" with ") and hit.verb.startswith("agree"))


def own(text: str, found: re.Match[str], hit: Hit, grammar: Grammar) -> bool:
    """Return whether the body `found` before a verb is the one that meets, and does what the verb says."""
    if misled(text, hit) or _elected(text, found.group(), hit):
        return False
    if hit.verb != "agreed" and found.group().lower().endswith("all ") and text.startswith(" by ", hit.end):
        return False  # the accounts were read and all approved by the members
    return _meets(text, found, grammar) and not (hit.verb in BASE and _moved_before(text, found.start(), grammar))


def _meets(text: str, found: re.Match[str], grammar: Grammar) -> bool:
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


def told(text: str, start: int, finding: Finding, grammar: Grammar) -> bool:
    """Return whether the words before or behind a lead-in make it hearsay, a condition, or history."""
    if hedged(text, start, grammar) or asked(text):
        return True
    lead = finding.lead_in or (start, start)
    behind = text[lead[1] : lead[1] + NEAR].lower().lstrip(" ,")
    return (
        bool(_at_another().search(text, lead[1]))
        or behind.startswith(grammar.words.earlier)
        or text[lead[0] : lead[1]].lower().rstrip(" :,").endswith(grammar.words.earlier)
        or bool(_dated().match(behind))
    )


@cache
def _at_another() -> re.Pattern[str]:
    # The Council approved the carpet |at its last meeting
    return re.compile(r"\bat\s(?:its|their)\s(?:last|previous|earlier)\smeeting\b", re.IGNORECASE)


@cache
def _dated() -> re.Pattern[str]:
    # agreed |on 15 July that
    return re.compile(r"on\s(?:\w+day,?\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[a-z]{3,9}\s(?:\d{4}\s)?(?:that|to)\b")


def hedged(text: str, start: int, grammar: Grammar) -> bool:
    """Return whether the word before makes it a condition or hearsay: `if it was agreed`."""
    before = text[max(0, start - NEAR) : start].lower().rstrip(" *_(“\"'")
    return bool(before) and before.rsplit(None, 1)[-1] in grammar.hedges and not before.endswith(("following which", "after which"))


def asked(text: str) -> bool:
    """Return whether the sentence is agenda text (`To agree the minutes`) or a question."""
    return text.startswith(("To ", "TO ", "Should ", "Members are asked ", "Members are recommended ")) or text.endswith("?")
