"""The facts that the head of minutes tells in its own words: "Minutes of the Hill Parish Council meeting held on … at … in the Village Hall".

In: the passages before the business, up to the list of those present. Out: findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import dates, people
from minutesparse.document import Kind, Layer
from minutesparse.extractors.meeting import venue
from minutesparse.segmentation import numbering
from minutesparse.spans import Span, joined
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

    from minutesparse.dialect import MeetingWords
    from minutesparse.document import Document, Passage
    from minutesparse.extractors.meeting.findings import Findings
    from minutesparse.spans import MappedText

_LINES = 14
_LONGEST = 320


def read(passages: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take title, body, date, time, venue and status from the first lines of a document."""
    lines = [_shortened(passage) for passage in passages[:_LINES] if passage.table is None and not _is_person(passage.text)]
    lines = [passage for passage in lines if passage.text and not _is_numbered(passage.text)]
    if not lines:
        return
    _status(lines, words, found)
    _title(lines, words, found)
    whole = joined([passage.view for passage in lines], " ")
    _body(lines, words, found)
    _day(lines, found)
    _hour(whole, found)
    venue.read(lines, whole, words, found)


def _is_numbered(text: str) -> bool:
    """Return whether a line is a numbered one, of an agenda or of the business."""
    label = numbering.parse(text) if text[0].isdigit() else None
    return label is not None and label.form in {".", ")"}


def _shortened(passage: Passage) -> Passage:
    """Return the passage, cut to what may be a heading where a whole document stands in one paragraph."""
    return passage if len(passage.text) < _LONGEST else passage._replace(view=passage.view.slice(0, _LONGEST))


def _is_person(text: str) -> bool:
    """Return whether a line begins with somebody's titled name, as those of an attendance list do."""
    named = people.people_at(text, 0)
    return bool(named) and named[0].prefix is not None


def _status(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    for passage in lines:
        text = passage.text[: _LONGEST // 2]
        marked = pattern(
            r"(?<![\w\-])(?:(?P<confirmed>\L<confirmed>)|(?P<draft>\L<draft>))(?![\w\-])", confirmed=words.confirmed, draft=words.draft
        ).search(text)
        if marked is not None and not text[marked.end() :].lower().lstrip().startswith(
            ("budget", "plan", "policy", "agenda", "report", "annual", "local", "standing")
        ):
            found.take("status", "confirmed" if marked["confirmed"] else "draft", passage.place(marked.start(), marked.end()))
            return


def page_status(document: Document, words: MeetingWords, found: Findings) -> None:
    """Take the status from what a page prints round the minutes: its header or footer, or a first line that comes again on every page."""
    if found.knows("status"):
        return
    text = document.text
    # DRAFT; Draft minutes
    alone = pattern(r"[\W_]*+(?P<draft>\L<draft>)(?:\sminutes)?[\W_]*+", draft=words.draft)
    for place, leaf in enumerate(document.leaves):
        if (leaf.locator.part or place < _TOP) and leaf.runs and leaf.runs[0].layer is Layer.FURNITURE and len(leaf.span.quote(text)) < _SHORT:
            marked = alone.fullmatch(text, *leaf.span)
            if marked is not None:
                found.take("status", "draft", Span(*marked.span("draft")))
                return


_TOP = 3


def _title(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the first line that calls itself minutes or a note, else one that names a meeting, else a first heading."""
    telling = pattern(r"\b(?:(?P<first>minutes|notes?\sof|record\sof|proceedings)|\L<meetings>)\b", meetings=words.meetings)
    best: Passage | None = None
    for passage in lines:
        text = passage.text
        may = len(text) < _TITLE and text[-1] != ":" and not _is_about_last(text) and not _is_sentence(text)
        met = telling.search(text) if may else None
        if met is not None and met["first"]:
            best = passage
            break
        best = best or (passage if met else None)
    first = lines[0]
    if best is None and (first.block.kind is Kind.HEADING or (first.text.isupper() and len(first.text) < _TITLE)):
        best = first
    if best is not None:
        found.words("title", best.view)


def _is_sentence(text: str) -> bool:
    """Return whether a line tells what somebody did, as a title never does."""
    return pattern(r"\s(?:welcomed|opened|thanked|was|were|elected|agreed|resolved|will be|looks|attended)\b").search(text) is not None


_TITLE = 220


def _is_about_last(text: str) -> bool:
    """Return whether a line is about the minutes of an earlier meeting."""
    folded = text.lower()
    return (
        any(sign in folded for sign in ("last meeting", "previous meeting", "correct record", "true record", "matters arising", "next meeting"))
        and "note of last" not in folded
    )


# Hill Parish Council; Board of Trustees; Children and Young People Board
_BODY = r"\b(?P<head>\L<bodies>)\b(?!\srooms?\b)(?:['’]s?\b)?(?P<of>\sof\s(?:the\s)?(?:trustees|directors|governors|management|council)\b)?"
_FURTHEST = 9
"""So many words may stand before the last of a body's name."""
_LEADS = frozenset(
    """minutes of the a an draft note notes for annual ordinary extraordinary monthly general meeting meetings special quarterly full last at on in
    and record held unconfirmed approved confirmed agm weekly january february march april may june july august september october november december
    regular proceedings this to that our""".split()  # noqa: SIM905 - words read better as words
)
"""Words that lead to a body's name and are no part of it."""
_EDGES = frozenset({"of", "the", "and", "&", "for", "in", "on", "upon", "with", "le", "de"})


def _body(lines: Sequence[Passage], words: MeetingWords, found: Findings) -> None:
    """Take the longest name of a body that one of the lines holds, without the words that only lead to it; a committee's before its council's."""
    if found.knows("body"):
        return
    best: MappedText | None = None
    rank = (False, -1)
    parts = pattern(r"\b(?:\L<committees>)\b", committees=words.committees)
    for passage in lines:
        if passage.block.kind is Kind.LIST_ITEM:
            continue
        for met in pattern(_BODY, bodies=words.bodies).finditer(passage.text):
            span = _proper(passage.text, met)
            if span is None:
                continue
            named = parts.search(passage.text, span.start, span.end) is not None
            this = (named, passage.text.count(" ", span.start, span.end))
            if this > rank:
                best, rank = passage.view.slice(span.start, span.end), this
    if best is not None:
        found.words("body", best)


def _proper(text: str, met: regex.Match[str]) -> Span | None:
    """Return the place of a body's name: capitalised words before its last one, without those that only lead to it, or None."""
    start, kept = met.start("head"), met.start("head")
    names: list[str] = []
    for _ in range(_FURTHEST):
        before = text.rfind(" ", 0, start - 1) + 1 if start > 0 and text[start - 1] == " " else -1
        if before < 0:
            break
        word = text[before : start - 1]
        key = word.strip(",.").lower()
        if word.endswith((":", ";")) or (word.endswith(".") and len(word) > len("St.")) or not (word[:1].isupper() or key in _EDGES):
            break
        start = before
        if key not in _LEADS and key not in _EDGES:
            kept = before
            names.append(key)
    if kept == met.start("head") and not met["of"]:
        return None
    return (
        None
        if set(names) & (people.OFFICES - {"executive", "members", "trustees", "governors"}) or set(names) & {"mr", "mrs", "cllr"}
        else Span(kept, met.end())
    )


def _day(lines: Sequence[Passage], found: Findings) -> None:
    """Take the first day of the head that is not an earlier or a later meeting's."""
    for passage in lines:
        for day in dates.dates(passage.text):
            before = passage.text[max(0, day.start - _BEFORE) : day.start].lower()
            if any(
                sign in before
                for sign in (
                    "last meeting",
                    "previous",
                    "next meeting",
                    "published",
                    "printed",
                    "next",
                    "signed",
                    "approved on",
                    "posted",
                    "updated",
                    "agenda",
                )
            ):
                continue
            ends = passage is lines[0] and day.end == len(passage.text)
            found.day(day, passage.place(day.start, day.end), trusted=ends or _is_in_place(passage, day))


_BEFORE = 48
_SHORT = 90


def _is_in_place(passage: Passage, day: dates.Day) -> bool:
    """Return whether a day of two-digit year stands where only the meeting's can: a short line, after `date`, `held on`, `minutes`."""
    rest = (passage.text[: day.start] + passage.text[day.end :]).strip(" .,:;-–—()=").lower()
    return len(passage.text) < _SHORT and (
        not rest or any(sign in rest for sign in ("date", "held", "minutes", "meeting", "monday", "tuesday", "wednesday", "thursday", "friday"))
    )


def _hour(whole: MappedText, found: Findings) -> None:
    """Take the hour at which it began; two hours with "to" between them are start and end."""
    clocks = list(dates.times(whole.text))
    if not clocks:
        return
    first = clocks[0]
    if len(clocks) > 1 and whole.text[first.end : clocks[1].start].strip().lower() == "for":
        first = clocks.pop(1)
    found.clock("start_time", first, whole.source(Span(first.start, first.end)))
    if len(clocks) > 1 and whole.text[first.end : clocks[1].start].strip().lower() in {"to", "-", "–", "until"}:
        found.clock("end_time", clocks[1], whole.source(Span(clocks[1].start, clocks[1].end)))
