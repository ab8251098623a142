"""The headings of attendance: "Present:", "Councillors in attendance were", "Apologies were received from", "LGA Officers".

In: a line. Out: its `Heading`s with the status of the people under them, and where their names begin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from minutesparse.wording import mentions, pattern

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

    @property
    def is_umbrella(self) -> bool:
        """Whether other groups may stand under it."""
        return self.key.startswith(("attend", "list of", "roll"))


_WHO = r"(?P<who>(?:(?:\L<members>|\L<guests>|the|of|other|all|and|&|/)\b['’]?s?\s?[/,&]?\s?){0,4})"
_KEY = r"(?P<key>\L<present>|\L<in_attendance>|\L<apologies>|\L<absent>)\b"
_VERBS = (
    r"were|was|are|is|has|have|had|been|also|duly|received|accepted|noted|given|sent|tendered|presented|recorded|approved|submitted|offered|and|list"
    r"|for (?:absence|lateness|late arrival|non-attendance)|from|by|of|on behalf of|at the meeting|at this meeting|today|as follows|include[ds]?"
    r"|the following(?: members| councillors)?|that"
)
_TAIL = rf"(?:\s?\([^()]{{0,40}}\))?(?P<tail>(?:\s(?:{_VERBS})\b){{0,7}}+)"
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
    + r"(?:\s?\([^()]{0,40}\))?(?:\s(?:were|was|received|accepted|from|for absence)\b){0,4}+"
    + r"\s?(?P<close>[:;]|[–—]\s?(?=(?-i:\p{Lu})))[\s\-–—]*"
)
_LEADS_ON = frozenset({"from", "by", "of", "following", "were", "was", "include", "includes", "included"})
_OFTEN = frozenset({"in attendance", "also present", "also attending", "also in attendance"})


def heading_at(line: str, words: AttendanceWords) -> Heading | None:
    """Return the attendance heading that `line` begins with, or None."""
    if not _is_possible(line[:120]):
        return None
    found = _compiled(_LINE, words).match(line)
    if found is None or found["none"]:
        return None
    made = _made(found, words)
    if made.named or (found["tail"] and found["tail"].split()[-1] in _LEADS_ON):
        return made
    if made.key in words.in_attendance and made.key not in _OFTEN:
        return None  # "Officers will report", "Staff Matters"
    return None if not found["close"].strip() and line[: found.end("key")].islower() else made


def denial_at(line: str, words: AttendanceWords) -> tuple[bool, int]:
    """Return whether `line` begins by saying that there are none ("No apologies"), and where the names of those begin who sent none."""
    if not _is_possible(line[:60]):
        return False, 0
    found = _compiled(_LINE, words).match(line)
    if found is None or not found["none"]:
        return False, 0
    return True, found.end() if found["tail"].endswith("from") else 0


def headings_inside(line: str, words: AttendanceWords) -> Iterator[Heading]:
    """Yield the headings with a colon in the middle of `line`."""
    if any(sign in line for sign in ":;–—") and _is_possible(line):
        for found in _compiled(_INSIDE, words).finditer(line):
            yield _made(found, words)


def _is_possible(line: str) -> bool:
    return mentions(line.lower(), _SIGNS)


_SIGNS = (
    "present", "attend", "apolog", "absen", "excused", "regret", "officer", "guest", "observ", "staff", "visitor", "invit", "roll", "participants",
    "advis", "secretariat", "taker", "minutes", "recorder", "in the room",
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
    )


def _made(found: regex.Match[str], words: AttendanceWords) -> Heading:
    key = " ".join(found["key"].lower().split())
    close = found["close"].strip()
    named = close[0] in ":=-–—" if close else found.end() == len(found.string)
    return Heading(_status(key, found["who"].lower(), words), found.start(), found.end(), key, named)


def _status(key: str, who: str, words: AttendanceWords) -> Status:
    if key in words.apologies:
        return "apologies"
    if key in words.absent:
        return "absent"
    parts = set(who.replace("'", " ").replace("’", " ").replace("/", " ").split())
    is_guests = bool(parts & set(words.guests))
    is_members = bool(parts & set(words.members))
    if key in words.in_attendance:
        return "present" if key == "in attendance" and is_members and not is_guests else "in-attendance"
    return "in-attendance" if is_guests and not parts & {"councillors", "cllrs", "trustees"} else "present"
