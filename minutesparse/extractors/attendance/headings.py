"""The headings of attendance: "Present:", "Councillors in attendance were", "Apologies were received from", "LGA Officers".

In: a line. Out: its `Heading`s with the status of the people under them, and where their names begin.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from minutesparse.wording import Trigger, alternatives, mentions, once, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from minutesparse.dialect import AttendanceWords

Status = Literal["present", "apologies", "in-attendance", "absent", "substitute"]


class Heading(NamedTuple):
    """A heading from `start` of a line; the names begin at `end`. `key` are its own words, in lower case."""

    status: Status
    start: int
    end: int
    key: str
    named: bool
    """Whether a colon or the end of the line closes it, so that it is a heading whatever follows."""
    members: bool = False
    """Whether its own words make all under it members of the body: "Governors present"."""

    @property
    def is_umbrella(self) -> bool:
        """Whether other groups may stand under it."""
        return self.key.startswith(("attend", "list of", "roll"))


_WHO = r"(?P<who>(?:(?:\L<members>|\L<guests>|the|of|other|all|following|and|&|/)\b['’]?s?\s?[/,&]?\s?){0,4})"
_KEY = (
    r"(?P<key>\L<present>|\L<in_attendance>|\L<apologies>|\L<absent>|\L<substitutes>)\b"
    r"(?:\s?/\s?(?:\L<present>|\L<in_attendance>|\L<apologies>|\L<absent>)\b)?"
)
_VERBS = (
    r"were|was|are|is|has|have|had|been|also|duly|received|accepted|noted|given|sent|tendered|presented|recorded|approved|submitted|offered|and|list"
    r"|for (?:(?:the )?absence|lateness|late arrival|non-attendance)|from|by|of|on behalf of|(?:at )?(?:the|this) meeting"
    r"|today|as follows|include[ds]?"
    r"|the following(?: members| councillors)?|that"
)
_BRACKETED = r"(?:\s?\((?:[^()]++|\([^()]{0,12}+\)){0,6}+\))?"
_TAIL = rf"{_BRACKETED}(?P<tail>(?:\s(?:{_VERBS})\b){{0,7}}+)"
_AGENDA = (
    r"(?:(?:to\s)?(?:receive|record|note|consider|accept|approve|accepted|accepting|receiving|and|any|the|written|approving|chairman['’]s welcome"
    r"|welcome|introductions?)\b[\s,&]{1,3}){0,6}+"
)

# Councillors present (6): - ; Apologies were received from; Appendix A - Attendance
_LINE = (
    r"(?:(?:appendix|annex|schedule)\s\w{1,3}\s?[-–—:.]*\s?)?(?P<none>no\s|there were no\s)?"
    + _AGENDA
    + _WHO
    + _KEY
    + _TAIL
    + r"(?P<close>\s?(?:[:=]|[-–—])[\s:=\-–—]*|\s?[.,;]\s?|\s?$|\s(?=(?-i:\p{Lu})|[\d“\"]))"
)
# … Academy Those attending: Cllr
_INSIDE = (
    r"(?<![\w\-])"
    + _WHO
    + _KEY
    + r"(?:\s?\([^()]{0,40}+\))?(?:\s(?:were|was|received|accepted|from|for absence)\b){0,4}+"
    + r"\s?(?P<close>[:;]|[–—]\s?(?=(?-i:\p{Lu})))[\s\-–—]*"
)
_LEADS_ON = frozenset({"from", "by", "of", "following", "were", "was", "include", "includes", "included"})
_OFTEN = frozenset({"in attendance", "also present", "also attending", "also in attendance"})


def heading_at(line: str, words: AttendanceWords) -> Heading | None:
    """Return the attendance heading that `line` begins with, or None."""
    if not _is_possible(line[:120]):
        return None
    found = _compiled(_LINE, words).match(line)
    if found is None or found["none"] or _in_vote(line[: found.end() + _VOTE], found.start(), found.end()):
        return None
    made = _made(found, words)
    if made.named or (found["tail"] and found["tail"].split()[-1] in _LEADS_ON):
        return made
    if made.key in words.in_attendance and made.key not in _OFTEN:
        return None  # "Officers will report", "Staff Matters"
    return None if not found["close"].strip() and line[: found.end("key")].islower() else made


def chair_at(line: str) -> tuple[str, int] | None:
    """Return the role that `line` begins with as a label, and where the name of its holder begins: "In the chair: Cllr Hill"."""
    found = _chairs().match(line) if "hair" in line[:20].lower() else None
    if found is None:
        return None
    return ("Chair" if found["in"] else found["role"]), found.end()


@cache
def _chairs() -> re.Pattern[str]:
    # IN THE CHAIR: | Vice-Chairman:
    return re.compile(
        r"(?:(?P<in>in the chair|chairing)(?:(?=\s?:)|(?=\s(?:councillor|cllr|alderman|mr|mrs|ms|miss|dr)\b))"
        r"|(?P<role>(?:acting\s|vice[\s-])?chair(?:man|woman|person)?)(?=\s?:))\s?:?\s?",
        re.IGNORECASE,
    )


def denial_at(line: str, words: AttendanceWords) -> tuple[bool, int]:
    """Return whether `line` begins by saying that there are none ("No apologies"), and where the names of those begin who sent none."""
    head = line[:60].lower()
    if "no" not in head or not mentions(head, _SIGNS):
        return False, 0
    found = _compiled(_LINE, words).match(line)
    if found is None or not found["none"]:
        return False, 0
    return True, found.end() if found["tail"].endswith("from") else 0


def headings_inside(line: str, words: AttendanceWords) -> Iterator[Heading]:
    """Yield the headings with a colon in the middle of `line`, outside brackets and votes."""
    if _keys(words).fires(line) and _closed_keys(words).search(line) and _is_possible(line):
        for found in _compiled(_INSIDE, words).finditer(line):
            if not (_in_bracket(line, found.start()) or _is_marked(line, found) or _in_vote(line, found.start(), found.end())):
                yield _made(found, words)


@once
def _keys(words: AttendanceWords) -> Trigger:
    return Trigger(_key_words(words))


@once
def _closed_keys(words: AttendanceWords) -> re.Pattern[str]:
    # apologies (2) were received from: as much may stand between a heading's own words and the sign that closes it
    return re.compile(rf"\b{alternatives(_key_words(words))}\b[^:;–—]{{0,100}}[:;–—]", re.IGNORECASE)


def _key_words(words: AttendanceWords) -> tuple[str, ...]:
    return (*words.present, *words.in_attendance, *words.apologies, *words.absent, *words.substitutes)


def _in_bracket(line: str, at: int) -> bool:
    """Return whether a bracket is open at `at`: "[Absent: Hill]" tells of a vote, "(substitute: Cllr Lee)" of one person."""
    before = line[max(0, at - _BRACKET) : at]
    return before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]")


def _is_marked(line: str, found: regex.Match[str]) -> bool:
    """Return whether a word only says of the one before it that he came or not, as a roll call does: "Hill, present; Dale, absent;"."""
    return found["close"] == ";" and line[: found.start()].rstrip()[-1:] in {",", "-", "–", "—"}


_BRACKET = 120


def _in_vote(line: str, start: int, end: int) -> bool:
    """Return whether a heading tells who voted: "Roll call: Hill, aye", "Voted for: 4. Absent: Dale", "Moved that apologies be accepted: Hill"."""
    before = line[max(0, start - _VOTE) : start]
    return _ballot().search(f"{before} {line[end : end + _VOTE]}") is not None or before.lower().endswith(("moved that ", "proposed that "))


@cache
def _ballot() -> re.Pattern[str]:
    # Hill, aye
    return re.compile(
        r"\b(?:ayes?|nays?|noes|abstain(?:ed|ing)?|abstentions?|voice vote|roll call vote|voted (?:for|against|in favour)|motion carried)\b",
        re.IGNORECASE,
    )


_VOTE = 90


def _is_possible(line: str) -> bool:
    return mentions(line.lower(), _SIGNS)


_SIGNS = (
    "present", "attend", "apol", "sorry", "who came", "absen", "excused", "regret", "officer", "guest", "observ", "staff", "visitor", "invit",
    "roll", "participants", "advis", "secretariat", "taker", "minutes", "recorder", "in the room", "here", "sederunt", "substitut", "deputies",
    "official", "láthair", "lathair", "bresennol", "presennol", "ymddiheur", "leithsc",
)  # fmt: skip


def _compiled(template: str, words: AttendanceWords) -> regex.Pattern[str]:
    return pattern(
        template,
        members=words.members,
        guests=words.guests,
        present=words.present,
        in_attendance=words.in_attendance,
        apologies=words.apologies,
        absent=words.absent,
        substitutes=words.substitutes,
    )


def _made(found: regex.Match[str], words: AttendanceWords) -> Heading:
    key = " ".join(found["key"].lower().split())
    close = found["close"].strip()
    named = close[0] in ":=-–—" if close else found.end() == len(found.string)
    who = found["who"].lower().replace("'", " ").replace("’", " ").replace("/", " ").split()
    status = "present" if is_late(found.group()) else _status(key, set(who), words)
    return Heading(status, found.start(), found.end(), key, named, not _BOARD.isdisjoint(who))


_BOARD = frozenset({"governors", "directors", "trustees", "board", "members", "member"})
"""Words of a heading over members, whatever their offices (councillors have their clerk beside them, who is none)."""


def is_late(words: str) -> bool:
    """Return whether apologies are for being late: whoever sends them comes."""
    folded = words.lower()
    return "for lateness" in folded or "for late arrival" in folded


def _status(key: str, parts: set[str], words: AttendanceWords) -> Status:
    if key in words.apologies:
        return "apologies"
    if key in words.absent:
        return "absent"
    if key in words.substitutes:
        return "substitute"
    is_guests = bool(parts & set(words.guests))
    is_members = bool(parts & set(words.members))
    if key in words.in_attendance:
        return "present" if key == "in attendance" and is_members and not is_guests else "in-attendance"
    return "in-attendance" if is_guests and not parts & {"councillors", "cllrs", "trustees"} else "present"
