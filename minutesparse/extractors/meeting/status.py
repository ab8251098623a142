"""Whether the minutes are a draft, and whether the meeting was held at all, as the head, the edges of the pages and the last lines tell it.

In: passages, or a document. Out: findings. Afterwards holds: a draft that somebody is to write makes the minutes none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.document import Layer
from minutesparse.spans import Span
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Document, Passage
    from minutesparse.extractors.meeting.findings import Findings

_LINES = 14
_ROOM = 160
"""How far into a line (code points) its status stands."""
_SHORT = 90
_TOP = 3
# 10/17/17 -2- DRAFT
_PAGE_NUMBER = re.compile(r"(?<!\S)-\s?\d{1,3}\s?-(?!\S)")


def read(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the status from a line of the head that says it of the minutes."""
    for passage in lines:
        text = passage.text[:_ROOM]
        marked = pattern(
            r"(?<![\w\-])(?:(?P<confirmed>\L<confirmed>)|(?P<draft>\L<draft>))(?![\w\-])", confirmed=words.confirmed, draft=words.draft
        ).search(text)
        if marked is not None and (marked["confirmed"] or _is_of_minutes(text, marked)):
            found.take("status", "confirmed" if marked["confirmed"] else "draft", passage.place(marked.start(), marked.end()))
            return


def _is_of_minutes(text: str, marked: regex.Match[str]) -> bool:
    """Return whether a line calls the minutes a draft, not something that somebody is to write: "Clerk to work on a draft of the letter"."""
    before, behind = text[: marked.start()], text[marked.end() :]
    if _drafting().search(before) or any(sign in text.lower() for sign in ("last meeting", "previous meeting")):
        return False
    if _minutes_near().search(before[-_NEAR:]) or _minutes_near().search(behind[:_NEAR]):
        return True
    opens = not before.strip(_SIGNS) or before.rstrip()[-1] in _SIGNS or marked.group().isupper()
    return opens and _until().match(behind) is not None


_SIGNS = " *_#()[]–—:-"
_NEAR = 50
"""How near (code points) to the word `draft` the minutes are named that it is said of."""


@cache
def _drafting() -> re.Pattern[str]:
    # Tom |to draft the minutes | Ann will |draft the notes
    return re.compile(r"\b(?:to|will|would|shall|should|must|can|a|any)\s$", re.IGNORECASE)


@cache
def _minutes_near() -> re.Pattern[str]:
    # Draft Hill Parish Council |Minutes | These |notes| are unconfirmed
    return re.compile(r"\b(?:minutes?|notes|record|meeting)\b", re.IGNORECASE)


@cache
def _until() -> re.Pattern[str]:
    # DRAFT| | Draft| (until approved) | DRAFT| UNTIL SIGNED | Draft| for consideration
    return re.compile(r"\s*(?:$|[^\w\s]|(?:until|till|for|subject|version|copy|only|not|to\sbe)\b)", re.IGNORECASE)


def of_page(document: Document, words: MeetingWords, found: Findings) -> None:
    """Take the status from what a page prints round the minutes: its header or footer, a line that comes again or has the page's number."""
    if found.knows("status"):
        return
    text = document.text
    # DRAFT; Draft minutes; 10/17/17 -2- DRAFT
    alone = pattern(r"[^\p{L}]*+(?:page\b[^\p{L}]*+(?:of\b[^\p{L}]*+)?)?(?P<draft>\L<draft>)(?:\sminutes)?[^\p{L}]*+", draft=words.draft)
    for place, leaf in enumerate(document.leaves):
        if leaf.span.end - leaf.span.start >= _SHORT or not leaf.runs:
            continue
        if leaf.runs[0].layer is not Layer.FURNITURE and _PAGE_NUMBER.search(text, *leaf.span) is None:
            continue
        marked = alone.fullmatch(text, *leaf.span)
        if marked is not None and (leaf.locator.part or place < _TOP or marked["draft"].isupper()):
            found.take("status", "draft", Span(*marked.span("draft")))
            return


def cancelled(head: Sequence[Passage], found: Findings) -> None:
    """Tell that the meeting was cancelled where a line of the head that names it or its day ends so: "Thursday 4 December, CANCELLED"."""
    for passage in head[:_LINES]:
        text = passage.text
        told = _cancelled().search(text, max(0, len(text) - _SHORT))
        day = dates.date_in(text[: told.start()]) if told else None
        if told and (not told.start() or told["meeting"] or (day is not None and day.date is not None and day.date == found.facts.get("date"))):
            place = passage.place(told.start("word"), told.end("word"))
            found.diagnostics.append(Diagnostic.of("meeting-cancelled", f"{quoted(told['word'])} in the head: it was not held", place))
            return


@cache
def _cancelled() -> re.Pattern[str]:
    # Thursday 4 December 2025 7:30 pm|, CANCELLED | CANCELLED | This meeting has been cancelled.
    return re.compile(
        r"(?:\A[\W_]*|[,;:(\[–—-]\s?[*_]*|\s(?=(?-i:CANCEL)))(?P<meeting>(?:this|the)\smeeting\s(?:has\sbeen|was|is)\s)?(?P<word>cancell?ed)[\W_]*\Z",
        re.IGNORECASE,
    )


def of_end(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the status from a line at the end that says nothing else: "Minutes – unconfirmed", "DRAFT - subject to approval at the next meeting"."""
    if found.knows("status"):
        return
    alone = pattern(
        r"[\W_]*+(?:minutes\W++)?(?P<draft>\L<draft>)(?:\sminutes)?(?:\W++(?:\L<draft>|until\b[^.]{0,40}|at\s(?:the|its)\snext\smeeting|and))*+[\W_]*+",
        draft=words.draft,
    )
    for passage in lines:
        marked = alone.fullmatch(passage.text) if len(passage.text) < _SHORT else None
        if marked is not None:
            found.take("status", "draft", passage.place(*marked.span("draft")))
            return
