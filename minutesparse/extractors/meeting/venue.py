"""Where a meeting was held: "in the Village Hall", a line of its own, "held online".

In: the first lines of a document. Out: the finding `venue`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.dialect import listed
from minutesparse.document import Kind
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Passage
    from minutesparse.extractors.meeting.findings import Findings
    from minutesparse.spans import MappedText

# held in the Community Centre; held on 2 May 2009 in the clubhouse; held online
_LEAD = (
    r"\b(?P<held>(?:held|met)\s)?(?P<word>at|in|via|on|by)\s(?:the\s)?(?=(?-i:\p{Lu})|\d{1,4}[a-z]?\s(?-i:\p{Lu}\p{Ll}+\s\p{Lu})|zoom|video|ms\steams|teams)"
    r"|(?P<small>\b(?:held|met)\s(?:at|in)\sthe\s|(?:\b|(?<=\d))(?:[ap]\.?m\.?|(?:19|20)\d\d),?\s(?:at|in)\sthe\s)(?=(?-i:\p{Ll}))"
    r"|\bheld\s(?=online|by|via)"
)
# on Wednesday; at 7.30; commencing; and chaired by
_END = (
    r"\sand\s(?:by|via|on|online|remotely)\b|\s(?:on|at|from|commencing|starting|following|during|and\schaired|for\sthe|to\sconsider|when|where|held|with|after|immediately)\b"
    r"|(?<!\bst)[.;:](?=\s|$)|,?\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\s\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b|(?<!\broom),?\s\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m\b)"
    r"|\s[-–—]\s|\sthose\s(?:attending|present)|\spresent\b"
)
_FIRST = 1_500
_LONGEST = 140
_SHORT = 90
_DAYS = frozenset(
    listed(
        """january | february | march | april | may | june | july | august | september | october | november | december | monday | tuesday | wednesday
        | thursday | friday | saturday | sunday"""
    )
)


def read(lines: Sequence[Passage], whole: MappedText, words: MeetingWords, found: Findings) -> None:
    """Take the words behind "in the" or "at" that tell a place, else a line that does; `whole` is the lines in one text."""
    if found.knows("venue"):
        return
    if _behind_the_hour(lines, words, found):
        return
    text = whole.text[:_FIRST]
    for lead in pattern(_LEAD).finditer(text):
        start = lead.end() if lead["word"] or lead["small"] else lead.start() + len("held ")
        stop = pattern(_END).search(text, start)
        end = min(stop.start() if stop else len(text), _line_end(lines, start), start + _LONGEST)
        place = whole.slice(start, len(text[:end].rstrip(" ,")))
        held = lead["held"] or lead["small"] or not lead["word"] or (lead["word"].lower() in {"at", "in"} and _is_held(lines, text, lead.start()))
        if _is_place(place.text) and (held or _tells(place.text, words)):
            found.words("venue", place)
            return
    for passage in lines[1:]:
        if passage.block.kind is not Kind.LIST_ITEM and _is_line(passage.text, words):
            found.words("venue", passage.view.slice(0, len(passage.text.rstrip(" ."))))
            return


def opened_in(passage: Passage, start: int, words: MeetingWords, found: Findings) -> None:
    """Take the place that the sentence tells in which a meeting is opened, behind the hour: "called to order at 5.30pm in the Court Room by …"."""
    if found.knows("venue"):
        return
    text = passage.view.text
    lead = pattern(r"[,\s]*(?:in|at)\s(?:the\s)?(?=(?-i:\p{Lu}))").match(text, start)
    stop = pattern(rf"{_END}|\sby\s|\sand\s(?-i:\p{{Ll}})").search(text, lead.end()) if lead else None
    if lead is None or (stop and stop.start() - lead.end() > _SHORT):
        return
    place = passage.view.slice(lead.end(), len(text[: stop.start() if stop else len(text)].rstrip(" ,.")))
    if _is_place(place.text) and _tells(place.text, words):
        found.words("venue", place)


# at 14:00, Room 2.07, Chapel Building | 7.30pm Mill Church
_BEHIND = r"(?:(?P<hour>\d\s?[ap]\.?m\.?|\d[.:]\d\d)(?P<sign>\s?(?:,|\s[-–—]|\s@))?|\b(?:19|20)\d\d(?:,|\s[-–—]))\s(?:the\s)?(?=(?-i:\p{Lu})|\d)"


def _behind_the_hour(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> bool:
    """Take what stands behind hour and comma in a line about the meeting; return whether there was something."""
    for passage in lines:
        text = passage.text[:_FIRST]
        if len(text) > _LONGEST or pattern(r"\b(?:\L<meetings>|held)\b|\b\d{4}\b", meetings=words.meetings).search(text) is None:
            continue
        for met in pattern(_BEHIND).finditer(text):
            stop = pattern(_END).search(text, met.end())
            place = passage.view.slice(met.end(), len(text[: stop.start() if stop else len(text)].rstrip(" ,.")))
            if not place.text or not _is_place(place.text) or dates.time_in(place.text) is not None:
                continue
            if _tells(place.text, words) or (met["sign"] and _of_meeting(words).search(place.text) is None):
                found.words("venue", place)
                return True
    return False


def _is_held(lines: Sequence[Passage], text: str, at: int) -> bool:
    """Return whether the line says before the offset `at` that the meeting was held: "held on 4 May 2016 at 7 pm in the Coach House"."""
    said = text.lower().rfind("held ", 0, at)
    # 4 May. At the
    return said >= 0 and _line_end(lines, said) == _line_end(lines, at) and pattern(r"\.\s(?-i:\p{Lu})").search(text, said, at + 1) is None


def _is_place(text: str) -> bool:
    """Return whether words behind "at" or "in" may be a place: no date, no hour, no chair."""
    first, _, rest = text.partition(" ")
    if len(text) < len("Abc") or "chair" in text.lower() or (first.lower() in _DAYS and not rest[:1].isupper()):
        return False
    return dates.date_in(text) is None and dates.time_in(text) is None


def _is_line(text: str, words: MeetingWords) -> bool:
    """Return whether a line is a place and nothing else, no question ("Where do we store the old chairs?")."""
    bare = text.partition("(")[0]  # what stands in brackets is about something else: "Kim Marsh (remotely)"
    if len(text) > _SHORT or ":" in text or text[-1] == "?" or not text[0].isupper() or not _tells(bare, words) or not _is_place(text):
        return False
    return _of_meeting(words).search(text) is None


def _of_meeting(words: MeetingWords) -> regex.Pattern[str]:
    """Return the pattern of words that make a line no place: of a meeting, or a body that is no part of a room's name."""
    return pattern(r"\b(?:\L<meetings>|\L<bodies>(?!\s\L<venues>))\b", meetings=words.meetings, bodies=words.bodies, venues=words.venues)


def _tells(text: str, words: MeetingWords) -> bool:
    """Return whether a word of a place is in it: `hall`."""
    return pattern(r"\b(?:\L<venues>)\b", venues=words.venues).search(text) is not None


def _line_end(lines: Sequence[Passage], at: int) -> int:
    """Return the end, in the joined lines, of the line that holds the offset `at`."""
    end = -1
    for passage in lines:
        end += len(passage.text) + 1
        if at <= end:
            return end
    return end
