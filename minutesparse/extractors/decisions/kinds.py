"""What kind of decision the words decided make of one: a resolution that refuses is a refusal, a proposal of the minutes an approval.

In: a finding and the words of its clause. Out: one of the kinds of `Decision`. Afterwards holds: a kind differs from that of the verb that led in
only where the clause itself says what was done.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse.wording import mentions

if TYPE_CHECKING:
    from minutesparse.extractors.decisions.finding import Finding

_LED = frozenset({"resolved", "agreed", "other"})
"""Kinds of lead-ins that leave open what was done."""
_PASSIVE = frozenset({"passive", "passive-by-body", "closing", "outcome", "bare-passive"})
"""Rules by which minutes and payments that were agreed were approved."""
_ROOM = 160
"""How far into a clause (code points) the verb stands that says what is done."""


@cache
def _deed() -> re.Pattern[str]:
    # the application |be refused| because | PLANNING PERMISSION BE REFUSED | the matter be |not granted | to |defer the item
    return re.compile(
        r"\b(?:be|is|are)\s(?:(?P<not>not)\s)?(?:(?:formally|accordingly|also|now|therefore|hereby)\s)?(?P<be>\w+)"
        r"|\A(?:that\s)?(?:it\s|(?:the|this|these)\s\w+(?:\s\w+)?\s)?(?:should\s|would\s)?(?:to\s)?(?P<to>defer|postpone|table|reject|refuse|decline)\b",
        re.IGNORECASE,
    )


@cache
def _negative() -> re.Pattern[str]:
    # decided |against the purchase | not to provide a letter of support, but not to raise the rents is a course taken, and not to object a view
    # decided |it would not help and therefore decided against it
    return re.compile(
        r"against\s(?=\w)"
        r"|[^.;:]{1,160}?\s(?:so|and)\s(?:\w+\s)?(?:decided|voted|resolved)\sagainst\s(?:it|them|this|that|these|doing|the\s(?:idea|proposal|purchase))\b"
        r"|not\sto\s(?:pursue|provide|support|accept|approve|grant|proceed|contribute|adopt|purchase|donate|give|fund|allow|permit|renew|take\s(?:this|it|up))\b",
        re.IGNORECASE,
    )


@cache
def _appointing() -> re.Pattern[str]:
    # Ann Hill be elected as Chair | the co-option of Mr Dale | Cllr Hill as Vice Chairman | Ann Hill for Chairman
    return re.compile(
        r"\b(?:(?:re-?)?(?:elect|appoint)(?:ed|ion|ment|ing)|co-?opt(?:ed|ion|ing)?|nominat(?:ed|ion))\b"
        r"|\b(?:as|for|to\sbe|be|become)\s(?:the\s|our\s|its\s|a\s|council\s)?(?:vice[-\s])?(?:chair(?:man|woman|person)?|treasurer|secretary|president|mayor|representatives?)\b",
        re.IGNORECASE,
    )


@cache
def _to_appoint() -> re.Pattern[str]:
    # to appoint Ms Hill as auditor | go ahead and appoint Ms Hill | Senate elect Ms Hill to the panel
    return re.compile(
        r"\A(?:to\s|(?:the\s)?(?:board|council|senate|committee)\s(?:voted\s(?:unanimously\s|\d+\s?[-–]\s?\d+\s)?to\s)?)?(?:go\sahead\sand\s)?(?:re-?)?(?:appoint|elect|co-?opt)\s",
        re.IGNORECASE,
    )


@cache
def _be_appointed() -> re.Pattern[str]:
    # Hill & Company |be appointed
    return re.compile(r"\bbe\s(?:re-?)?(?:elected|appointed|co-?opted)\b", re.IGNORECASE)


@cache
def _to_approve() -> re.Pattern[str]:
    # Motion to adopt the plan | approval of the minutes
    # the Council approve payments of £90 | that the minutes of 3 May be accepted | the agenda be approved
    return re.compile(
        r"(?:(?:a\s)?motion\s)?(?:to\s|(?:the\s)?\w+\s)?(?:approve|adopt|ratify|accept)\b|(?:the\s)?(?:approval|acceptance|adoption)\sof\s(?:\w+\s){0,2}(?:minutes|agenda|accounts|bills)\b|(?:the\s)?minutes?\b[^.;]{0,80}\b(?:be|were|was|are)\b"
        r"|[^.;]{0,80}\sbe\sapproved\b",
        re.IGNORECASE,
    )


@cache
def _approving() -> re.Pattern[str]:
    # acceptance of the minutes | approval for payment | the minutes be signed as a true record | pass for payment
    return re.compile(
        r"\A(?:approved|adopted|accepted)\b|\A(?:the\s|their\s|its\s)?(?:approval|acceptance|adoption|ratification|payment|passing)\b|\b(?:approval|payment|adoption)\Z|\bfor\s(?:payment|approval|adoption)\b"
        r"|\b(?:be|was|were)\s(?:\w+ly\s)?(?:accepted|approved|adopted|ratified|paid|signed|passed)\b|\A(?:to\s)?(?:accept|approve|adopt|ratify|pay|sign)\b"
        r"|\b(?:minutes?|accounts|payments?|cheques?|invoices?|bills?)\b[^.;]{0,80}\b(?:be|as|were|was|are|accepted|approved|adopted)\b"
        r"|\btaken\sas\sread\b|\b(?:true|correct|accurate)\s(?:and\s\w+\s)?(?:record|account)\b|\A(?:the\s)?minutes\b",
        re.IGNORECASE,
    )


@cache
def _record() -> re.Pattern[str]:
    # The following payments |were agreed | The minutes were agreed
    return re.compile(
        r"\b(?:minutes|accounts|payments?|cheques?|invoices?|bills?|receipts?|budget|precept|agreed\sas\s(?:an?\s)?(?:correct|accurate|true))\b",
        re.IGNORECASE,
    )


@cache
def _as_right() -> re.Pattern[str]:
    # These |were agreed as correct | Agreed as an accurate record
    return re.compile(
        r"\b(?:was|were)\sagreed\sas\s(?:an?\s)?(?:correct|accurate|true)\b|\bagreed\sas\s(?:an?\s)?(?:correct|accurate|true)\s(?:and\s\w+\s)?record\b",
        re.IGNORECASE,
    )


def kind_of(finding: Finding, clause: str, title: str, lead_in: str) -> str:
    """Return the kind of the decision of `clause`, led in by `lead_in` in an item of this `title` (in lower case)."""
    kind, rule = finding.kind, finding.rule
    head = clause[:_ROOM]
    lead = lead_in.lower()
    kind = "agreed" if kind == "other" and "voted" in lead else kind
    if rule.endswith("by-body") and lead.startswith("support"):
        return "recommended"
    if (
        (kind == "agreed" and _as_right().search(head))
        or (kind == "other" and "authori" in lead)
        or (kind in _LED and rule in _PASSIVE and _record().search(head))
    ):
        return "approved"
    moved = rule == "motion" or (rule.startswith("proposed") and "agreed" not in lead)
    proposed = moved and mentions(finding.sentence.text.lower(), ("prop", "nominat"))
    if kind == "agreed" and (proposed or rule == "decision-made"):
        return _proposed(head, title, kind)
    if kind == "agreed" and moved and (said := _said(head)):
        return said
    if kind == "agreed" and _negative().match(head):
        return "rejected"
    return _done(head, kind) if kind in _LED else kind


def _said(head: str) -> str | None:
    """Return what the words of a motion say that it does: appoint, approve, or neither."""
    return "appointed" if _be_appointed().search(head) else "approved" if _to_approve().match(head) else None


def _done(head: str, kind: str) -> str:
    """Return what the first verb of a clause makes of it: an appointment, a refusal, a deferral, or nothing else than `kind`."""
    if kind == "agreed" and _to_appoint().match(head):
        return "appointed"
    found = _deed().search(head)
    if found is None:
        return kind
    verb = (found["be"] or found["to"]).lower()
    if verb in {"refused", "rejected", "declined", "reject", "refuse", "decline"} or (found["not"] and verb in {"granted", "approved", "accepted"}):
        return "rejected"
    put_off = kind != "resolved" and verb in {"deferred", "postponed", "tabled", "defer", "postpone", "table"}  # a resolution to put off is still one
    return "deferred" if put_off else kind


def _proposed(head: str, title: str, kind: str) -> str:
    """Return the kind of what was proposed and seconded: an appointment, an approval, or nothing else than `kind`."""
    if _appointing().search(head):
        return "appointed"
    if _approving().search(head):
        return "approved"
    if ("election" in title or "appointment" in title or "co-option" in title) and len(head.split()) <= _NAME_WORDS:
        return "appointed"
    return _done(head, kind)


_NAME_WORDS = 8
"""How many words an entry has at most that is a candidate's name (with an office)."""
