"""Where the title of an item ends and its text begins, when both stand in one paragraph.

In: a cue. Out: two offsets of `passage.text`: the end of the title, and the beginning of the text. Both are the beginning of the words when the
paragraph has no title, as in "9. It was agreed to hold the meeting in May."
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.segmentation.cues import Cue

_LINE_WORDS = 30
"""A line of its own with more words than this is no title."""

_SENTENCE_WORDS = 12
"""A title that a verb ends has no more words than this."""

_STOP_WORDS = 18
"""A title that a full stop ends, with no verb in it, has no more words than this."""

_EDGES = " :;,-–—*|"


def split(cue: Cue, *, followed: bool = False, alone: bool = False) -> tuple[int, int]:
    """Return where the title ends and where the text after it begins, as offsets of the passage's text.

    `followed` tells that the item's text goes on in a paragraph below: a short line above it is a title as a whole, whatever is in it.
    So is one `alone` below the line of its number, if it is no sentence.
    The first rule that applies decides: a heading, bold words, capitals, a colon, a dash, a verb, a full stop, the next capital.
    """
    text, start = cue.passage.text, cue.start
    if cue.is_alone:
        return start, start
    if cue.label and cue.label.start > start:
        return _trimmed(text, start, cue.label.start), len(text)
    if cue.is_heading or (cue.label is None and (cue.passage.cell or (alone and followed and cue.until <= start)) and _is_line(text)):
        return _trimmed(text, start, len(text)), len(text)
    if cue.until > start:
        end = _title_before_label(cue)
    elif cue.bold > start:
        end = _bold_title(cue)
    elif cue.capitals > start and (
        text[: cue.capitals].rstrip().endswith(".") or not (cue.colon >= cue.capitals > 0 and cue.colon - cue.capitals > 1)
    ):
        end = cue.capitals
    elif cue.colon >= 0:
        decided = _decided().search(text, start, cue.colon)
        end = decided.start() if decided and decided.start() > start and not _no_title().match(text, start) else _before_name(text, start, cue.colon)
    elif followed and cue.look == "plain" and not _is_sentence(text, start):
        end = _before_capital(text, start, len(text))
    else:
        end = _plain_title(text, start)
    return _trimmed(text, start, end), _skipped(text, end)


def _is_sentence(text: str, start: int) -> bool:
    """Return whether a short line says something, and does not only name it."""
    return bool(_people().match(text, start) or _decided().search(text, start) or _stop().search(text, start) or _when().search(text, start))


@cache
def _when() -> re.Pattern[str]:
    # Next meeting - Thursday 7 May
    return re.compile(r" [-–—] (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def _is_name(text: str, start: int) -> bool:
    """Return whether the words from `start` are a short line without a stop, so that emphasis that breaks off in a word was meant for all of it."""
    return text[-1] not in ".;,:" and text.count(" ", start) < _SENTENCE_WORDS and not _stop().search(text, start)


def _is_line(text: str) -> bool:
    """Return whether the words are a line of their own rather than a sentence."""
    return text.count(" ") < _LINE_WORDS and not text.endswith(".")


def _title_before_label(cue: Cue) -> int:
    """Return where the title ends of a line in which a label of the page follows title and agenda text."""
    text, start, until = cue.passage.text, cue.start, cue.until
    size = _download().search(text, start, until)
    if size:
        asked = _asked().search(text, start, size.start())
        return asked.start() if asked else size.start()
    if start < cue.capitals < until:
        return cue.capitals
    stop = _full_stop(text, start, until)
    until = stop if stop > start else until
    asked = _asked().search(text, start, until)
    return asked.start() if asked else _before_capital(text, start, until)


@cache
def _download() -> re.Pattern[str]:
    # Beach Huts pdf icon PDF 96 KB
    return re.compile(r"\s(?:pdf icon )?PDF \d+ [KM]B\b")


@cache
def _asked() -> re.Pattern[str]:
    # Minutes To confirm the minutes of 5 May
    return re.compile(r"(?<=[\w)’'])\s(?:To [a-z]|Report of the |Members are )")


def _bold_title(cue: Cue) -> int:
    """Return where the title ends of a paragraph that begins in bold."""
    text, start, end = cue.passage.text, cue.start, cue.bold
    if end >= len(text):
        return _all_bold_title(cue)
    bold = text[start:end].rstrip()
    if bold.endswith((":", "-", "–", "—")):
        return end
    if start < cue.colon < end:
        return cue.colon
    if (text[end - 1].isalnum() and text[end].isalnum()) or _cut_short().search(bold):
        at = max(bold.rfind(mark) for mark in (":", " - ", " – ", " — "))
        if at > 0:
            return start + at
        if cue.look == "bold" and _is_name(text, start):
            return len(text)
        while end < len(text) and text[end].isalnum():
            end += 1
    return end


def _all_bold_title(cue: Cue) -> int:
    """Return where the title ends of a paragraph that is bold throughout."""
    text, start = cue.passage.text, cue.start
    spaces = text.count(" ", start)
    if 0 <= cue.colon < len(text) - 1 and spaces >= _SENTENCE_WORDS:
        return cue.colon
    decided = _decided().search(text, start)
    if decided and not _people().match(text, start):
        return decided.start()
    return len(text) if spaces < _LINE_WORDS else _plain_title(text, start)


@cache
def _named() -> re.Pattern[str]:
    # Declarations of Interest Cllr Marsh: non-pecuniary
    return re.compile(r"(?<=[a-z]) (?=(?:Cllrs?|Mr|Mrs|Ms)\b)")


def _before_name(text: str, start: int, colon: int) -> int:
    """Return where a person is named before the colon that would else end the title, or `colon`."""
    found = _named().search(text, start, colon)
    return colon if found is None or _joining().search(text, max(start, found.start() - 8), found.start()) else found.start()


@cache
def _decided() -> re.Pattern[str]:
    # The minutes of the meeting held on 4 May were agreed as a true record
    return re.compile(
        r"\b(?:was|were) (?:\w+ly )?(?:presented and |read and )?"
        r"(?:agreed|approved|accepted|adopted|signed|noted|read|received|confirmed|resolved|elected|appointed|taken)\b"
    )


@cache
def _cut_short() -> re.Pattern[str]:
    # Old Mill - Mr.
    return re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?|[:\-–—] \w{1,2}\.?)$")


def _plain_title(text: str, start: int) -> int:
    """Return where the title of a paragraph without emphasis ends, or `start`."""
    dash = _dash().match(text, start, start + 160)
    verb = _verb().search(text, start, start + 160)
    if dash and (verb is None or dash.end() <= verb.start()):
        colon = text.find(":", dash.end(), verb.start() if verb else start + 160)
        if colon > 0 and text.count(" ", dash.end(), colon) > _FEW and not _stop().search(text, dash.end(), colon):
            return colon
        return _before_capital(text, start, dash.end())
    if verb:
        stop = _full_stop(text, start, verb.start())
        if stop > start:
            return _before_capital(text, start, stop)
        end = _before_capital(text, start, verb.start())
        if end == verb.start() and _people().match(text, start):
            return start
        return end if end < verb.start() or text.count(" ", start, end) <= _SENTENCE_WORDS else start
    stop = _full_stop(text, start, len(text))
    end = _before_capital(text, start, stop if stop > start else len(text))
    return end if text.count(" ", start, end) < _LINE_WORDS else start


@cache
def _dash() -> re.Pattern[str]:
    # Old Mill - the surveyor had called
    return re.compile(r"(?:[^\s.;!?]\S*\s){0,20}?[^\s.;!?]\S*(?= [-–—] )")


@cache
def _verb() -> re.Pattern[str]:
    # Apologies for absence were received from Cllr Marsh
    return re.compile(
        r"(?<!\bwho )(?<!\bwhich )(?<!\bthat )(?<!\bany )"
        r"\b(?:was|were|is|are|has|have|had|will|would|received from|accepted from|asked|reported|stated|said|advised|agreed to|proposed)\b"
    )


@cache
def _people() -> re.Pattern[str]:
    # It was agreed that; The Clerk had written
    return re.compile(
        r"(?:It|There|This|That|These|They|He|She|We|I|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Members|All (?:present|members|councillors|agreed)|Both"
        r"|As|If|When|After|Following|A|An|Neither|Nobody|No one|"
        r"(?:The )?(?:Clerk|Chair(?:man|person)?|Vice|Council|Parish Council|Committee|Board|Meeting|meeting|Treasurer|Secretary|public))\b"
    )


@cache
def _no_title() -> re.Pattern[str]:
    # The following payments were agreed: | It was agreed: yes
    return re.compile(rf"The following\b|{_people().pattern}")


@cache
def _new_sentence() -> re.Pattern[str]:
    """What follows a title that nothing sets apart from the text: a word that begins sentences, initials with a verb, a day, a label."""
    # of 7 April 2021 Minute 66; (LGA 1972) R Cope; Planning 16/0726 Barn
    # Friends of the Mill Ann Hill, the Chair of the Friends, came
    # Bus shelter The bench has gone; Other business PB asked that; Next meeting Monday 3 May; Reports i. Chairman
    return re.compile(
        r"(?<=(?:ary|rch|ril|May|une|uly|ust|ber) (?:19|20)\d\d) (?=[A-Z][a-z])"
        r"|(?<=\)) (?=[A-Z]\.? [A-Z][a-z])"
        r"|(?<=[a-z]) (?=\d\d/\d{4,5}(?:/[A-Z]{1,3})? )"
        r"|(?<=[a-z0-9)’'A-Z]) (?="
        r"(?:The|It|This|These|There|He|She|They|None|Following|Councillors|Minute|Cllrs?|Mr|Mrs|Ms|Noted|Nothing|Resolved|RESOLVED|Agreed|AGREED)\b"
        r"|An? (?:Councillor|Resident|Parishioner|Member)\b"
        r"|[A-Z][a-z]+ [A-Z][a-z]+, (?:the |our )?(?:Chair|Vice|Clerk|Secretary|Treasurer|President|Director|Manager|Leader|Head of|Warden|Officer)"
        r"|(?:A|An|No|On|In|At|As|After|With|All|Members|Discussion) [a-z]"
        r"|[A-Z]{2,3} (?:asked|confirmed|reported|requested|advised|stated|said|declared|has|had|will|was|is)\b"
        r"|(?:Mon|Tues|Wednes|Thurs|Fri)day,? \d"
        r"|(?:[ai1][.)]|\d{1,2}\.1\.?) [A-Z])"
    )


@cache
def _joining() -> re.Pattern[str]:
    # Report on; from any
    return re.compile(r"\b(?:on|of|in|for|to|at|by|from|with|and|or|about|between|under|into|the|a|(?<!if )any|all|other|new)$", re.IGNORECASE)


def _before_capital(text: str, start: int, end: int) -> int:
    """Return where a new sentence or a bullet begins that no stop sets apart, or `end`."""
    bullet = text.find(" •", start, end)
    end = bullet if bullet > start else end
    again = _again(text, start, end)
    end = again if again > start else end
    for found in _new_sentence().finditer(text, start):
        at = found.start()
        if at >= end or text.count(" ", start, at) >= _LINE_WORDS:
            break
        if not (text[start].isdecimal() and at <= start + _DATE) and not _joining().search(text, max(start, at - 8), at):
            return at
    return end


def _again(text: str, start: int, end: int) -> int:
    """Return where the first word of the title stands again and begins the text ("Apologies for absence Apologies had been received"), or -1."""
    first = text[start:end].partition(" ")[0]
    at = text.find(f" {first} ", start + len(first), end) if len(first) > _WORD and first[0].isupper() else -1
    return at if at > 0 and text[at - 1].isalnum() and not _joining().search(text, max(start, at - 8), at) else -1


_DATE = 16
"""A date at the beginning of a title is no longer than this, in code points."""

_FEW = 3
"""No more spaces than this stand between a dash and the colon behind a name."""

_WORD = 4
"""A word must be longer than this for its coming again to tell anything."""


@cache
def _stop() -> re.Pattern[str]:
    # Appointment of D.P.O. It was left open
    return re.compile(r"(?<=[\w)’'])\.(?=\s+[A-Z£\d“\"'‘(]|\s*$)")


@cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Rev|Cllr|No|Nos|St|Rd|Ref|Co|Ltd|Dept|Gt|Sgt|Hon|Messrs|etc|approx|Sept|Oct|Nov|Dec|Jan|Feb|Aug)$")


def _full_stop(text: str, start: int, end: int) -> int:
    """Return where the first full stop within a title's length ends the title, or `start`."""
    for found in _stop().finditer(text, start, end):
        at = found.start()
        if text.count(" ", start, at) >= _STOP_WORDS:
            break
        if not _abbreviation().search(text, max(start, at - 8), at):
            return at
        if _new_sentence_after(text, found.end()):
            return found.end()
    return start


def _new_sentence_after(text: str, at: int) -> bool:
    return bool(re.match(r"\s+(?:It|The|This|There|A|No|Cllr|Mr|Mrs)\b", text[at : at + 12]))


def _trimmed(text: str, start: int, end: int) -> int:
    """Return `end` moved back over punctuation that is no part of a title."""
    while end > start and (text[end - 1] in _EDGES or (text[end - 1] == "." and not _abbreviation().search(text, max(start, end - 8), end - 1))):
        end -= 1
    return end


def _skipped(text: str, at: int) -> int:
    """Return `at` moved on over what sets the title off from the text."""
    while at < len(text) and text[at] in " :.–—-":
        at += 1
    return at
