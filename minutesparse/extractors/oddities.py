"""What a reader would stumble over: empty items, unfinished text, remains of a template, dates that contradict each other, changes left in.

In: a cleaned document, its outline and the meeting's facts. Out: diagnostics, each at the words it is about. Afterwards holds: ordinary prose (an
ellipsis inside a quotation, a line to sign on, `?!`) gives none.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from minutesparse import dates
from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.document import Kind
from minutesparse.extractors.columns import columns_lost
from minutesparse.spans import Span
from minutesparse.wording import mentions, shows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Change, Document, Passage
    from minutesparse.models import Meeting
    from minutesparse.segmentation.outline import Outline, Section
    from minutesparse.spans import MappedText

_SHOWN = 60
"""How much of a text (code points) a message quotes."""


def oddities(document: Document, outline: Outline, dialect: Dialect, meeting: Meeting | None, *, to_come: bool = False) -> list[Diagnostic]:
    """Return what is odd about the text; nothing need be said yet under the items of a meeting that is `to_come`."""
    text = document.text
    items = [section for section in outline.walk() if meeting is not None or section.number]  # a report's headings may be its title and its author
    found = [*_changes(document), *_own_date(outline, meeting), *_weekdays(outline), *columns_lost(document, dialect)]
    if not to_come:
        found += _empty(items, text, dialect)
    passages = document.passages
    if shows(text, _UNFINISHED_SIGNS):
        found += _unfinished(passages)
    if shows(text, _TEMPLATE_SIGNS):
        found += _template(passages)
    found += _stopped(passages, frozenset(section.span.start for section in outline.walk()))
    return found


_COMPLETE = re.compile(
    r":\s*\S|\.$|\bno\s|\bclos(?:e|ed|ure|ing)\b|\badjourn|\b(?:none|nil|n/a|ended|next meeting|not|was|were|received|signed|read|discussed)\b|"
    r"\b(?:noted|agreed|approved|accepted|deferred|elected|opened|see|made)\b|\bto be (?:dealt|placed|put|taken|carried|considered)\b|"
    r"\b(?:considered|taken|dealt with|covered|discussed) (?:under|with|at|in|above|below)\b|"
    r"\bapologies\b.{0,80}\b(?:cllrs?|councillors?|mrs?|ms|miss|dr)\b",
    re.IGNORECASE,
)
"""What makes a title a minute of its own: `Declarations of interest: none`, `Apologies: Cllr Amble`, `Trees considered under item 5`"""
_SENTENCE = 6
"""So many words, with a full stop behind them, are a sentence and no title."""


def _empty(sections: Sequence[Section], text: str, dialect: Dialect) -> Iterator[Diagnostic]:
    """Yield the items that have a heading and nothing under it, but for headings over others; where most are so, as in an agenda, none."""
    items = [section for section in sections if not section.children]
    bare = {id(section) for section in items if not section.passages and section.title is not None}
    if len(bare) * 2 > max(len(items), 3):
        return
    for section, following in zip_longest(sections, sections[1:]):
        title = section.title
        if title is None or id(section) not in bare or (following is not None and title.text.lower().strip(" :") in dialect.layout.groups):
            continue
        if not _is_complete(title, text) and not _leads_in(section, following, text):
            name = f"item {section.number.text} " if section.number else "the item "
            yield Diagnostic.of("item-empty", f"{name}{quoted(title.text)} has nothing under its heading", title.span)


def _is_complete(title: MappedText, text: str) -> bool:
    """Return whether a title is a minute of its own; what an agenda asks for ("To receive reports.") is none."""
    words = title.text.count(" ") + 1
    stopped = text.startswith(".", title.span.end) and words >= _SENTENCE and not title.text.lower().startswith("to ")
    return stopped or _COMPLETE.search(title.text) is not None


def _leads_in(section: Section, following: Section | None, text: str) -> bool:
    """Return whether a heading without a number ends in a colon, and what it leads in to is the next heading."""
    if section.number or section.title is None or following is None or following.number:
        return False
    return text.startswith(":", section.title.span.end)


def _changes(document: Document) -> Iterator[Diagnostic]:
    """Yield one finding for the tracked changes of one author in one line: so many as a publisher has places to look at."""
    text = document.text

    def line(change: Change) -> tuple[int, str]:
        return text.rfind("\n", 0, change.span.start), change.author or ""

    for (_, author), group in groupby(document.changes, key=line):
        changes = list(group)
        told = ", ".join(f"{_DONE.get(change.kind, change.kind)} {quoted(' '.join(change.text.split()))}" for change in changes[:3])
        more = f" and {len(changes) - 3} more" if len(changes) > len("abc") else ""
        place = Span(changes[0].span.start, max(change.span.end for change in changes))
        yield Diagnostic.of("change-left-in", f"{author or 'somebody'} {told}{more}", place)


_DONE = {"insertion": "inserted", "deletion": "deleted", "move-from": "moved away", "move-to": "moved here"}

# "Minutes of the last meeting", "Note of the Previous Meeting"
_LAST = re.compile(r"\b(?:last|previous)\b[^.]{0,40}\bmeeting|\bmeeting[^.]{0,20}\b(?:last|previous)\b", re.IGNORECASE)
# "To approve the minutes of the meeting held on", "Note of the meeting of"
_MINUTES = re.compile(r"\b(?:minutes|notes?)\b[^.]{0,60}\bmeeting", re.IGNORECASE)


# The minutes of the meeting held on, That the minutes of the previous meeting held on
_HELD = re.compile(
    r"\b(?:minutes|notes)\b(?:\s(?:of|from|for|the|last|previous|ordinary|full|parish|town|council|board|committee|monthly|regular)){1,6}+"
    r"\smeeting,?(?:\s(?:held|which|that|was|took|place|of|on|dated)){0,4}+\s",
    re.IGNORECASE,
)


def _own_date(outline: Outline, meeting: Meeting | None) -> Iterator[Diagnostic]:
    """Yield the items on the minutes of the last meeting that give this meeting's own date, or a later one."""
    today = meeting.date if meeting else None
    if today is None:
        return
    for section in outline.walk():
        title = section.title
        lowered = title.text.lower() if title else ""
        if "next" in lowered:
            continue
        if title is not None and "meeting" in lowered and (_LAST.search(title.text) or (section.number and _MINUTES.search(title.text))):
            for day in dates.dates(title.text):
                yield from _not_before(today, day, title.text, title.slice(day.start, day.end).span)
        for passage in section.passages if title is None or "minutes" in lowered or "meeting" in lowered else ():
            text = passage.view.text
            ends = {found.end() for found in _HELD.finditer(text)} if "eeting" in text else ()
            for day in dates.dates(text) if ends else ():
                if day.start in ends:
                    yield from _not_before(today, day, text, passage.place(day.start, day.end))


def _not_before(today: dt.date, day: dates.Day, words: str, place: Span) -> Iterator[Diagnostic]:
    """Yield that `day`, which `words` give as that of the last meeting, is not before `today`, where it is not."""
    given = day.date or day.likely
    if given is not None and given >= today:
        told = "this meeting's own date" if given == today else f"after this meeting ({today.isoformat()})"
        yield Diagnostic.of("date-contradiction", f"{quoted(words)}: {day.text} is {told}, where the last one's is meant", place)


def _weekdays(outline: Outline) -> Iterator[Diagnostic]:
    """Yield the dates in items whose weekday is wrong."""
    for section in outline.walk():
        for passage in section.passages:
            if "day" in passage.view.text:
                for day in dates.dates(passage.view.text):
                    if day.date is not None and day.contradiction:
                        yield Diagnostic.of("date-contradiction", day.contradiction, passage.place(day.start, day.end))


_UNFINISHED_SIGNS = ("…", "...", "??", "TB", "tb", "Tb", "XX", "xx", "[", "__", "o be ")
_WORDS_SHOWN = 4
"""How many words before an ellipsis are named with it."""
_LONGEST_ELLIPSIS = 8
"""A longer row of dots (an ellipsis sign counts as three) is a line to write on."""


@cache
def _blanks() -> re.Pattern[str]:
    """Return the pattern of what was to be filled in later, but for the ellipsis."""
    forms = (
        # "citizens??"
        r"(?<![^\s?!])[^\s?!]*+\?{2,}(?![?!])",
        # "Venue TBC", "tbc"
        r"\b(?i:TB[CAD])\b",
        # "Venue: to be confirmed", "(to be confirmed)", but not "with the date to be confirmed", nor "Next meeting: to be confirmed"
        r"(?:(?<=: )|(?<=[–—-] )|(?<=\()|^)(?P<value>(?i:to be confirmed))(?=\.?$|\))",
        # "£xx,xxx", "£XX a month"
        r"[£$€](?i:x{2,})(?:[,.](?i:x{2,3}))*+\b",
        # "xx/xx/2021"
        r"\b(?i:xx)/(?i:xx)/(?:\d{2,4}|(?i:x{2,4}))\b",
        # "XX pounds", but not "XXX-rated"; see `_is_roman`
        r"(?P<number>\bX{2,}\b)(?!-\w)(?!/(?i:xx))",
        # "[insert name]", "[date]", "[TBC]", "[Type here]"
        r"\[\s*(?i:(?:insert|add|enter|name|date|time|title|number|amount|to follow|to be|dn|drafting note|tbc|x{2,})\b|\?)[^\]]{0,80}\]",
        r"\[(?i:(?:type|click)\b[^\]]{0,40}\b(?:here|enter|text))[^\]]{0,40}\]",
        # "the sum of [   ] a year", but not a box to tick: "Yes [ ]"
        r"(?<![^ ])(?:of|to|by|is|was|for|at|the|on|from|with|about|a)\s(?P<gap>\[\s*\])",
        # "The cost is ..... and", "by ________ and seconded"
        r"(?<=[a-z] )(?:(?P<dots>(?:\.{4,}+|…[.…]++)(?=,? [a-z]))|(?P<line>_{3,}+(?=[\s,;.]|$)))",
    )
    return re.compile("|".join(forms))


# "Louis XX", "Part XX"
_BEFORE_ROMAN = re.compile(r"\b(?P<word>[A-Z][a-z]+) $")
_NO_NAMES = frozenset(
    "mr mrs ms miss dr cllr councillor the a an at on in by of for to and from is was item minute minutes no number page ref january february march"  # noqa: SIM905 - words read better as words
    " april may june july august september october november december".split()
)
"""Words with a capital before an `XX` that is to be filled in; any other may be a name or a division of a law, which roman numbers follow."""


def _is_roman(text: str, at: int) -> bool:
    """Return whether the `XX` at `at` is a number: `Louis XX`, `Part XX`."""
    before = _BEFORE_ROMAN.search(text, max(at - _SHOWN, 0), at)
    return before is not None and before["word"].lower() not in _NO_NAMES


def _unfinished(passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Yield the places that were meant to be filled in later."""
    for passage in passages:
        text = passage.view.text
        if text[-1] in "….":
            start = _ellipsis(text)
            if start is not None:
                yield _open_end(passage, start, len(text))
        if not mentions(text, _BLANK_SIGNS):
            continue
        allowed = _allowed(text)
        for found in _blanks().finditer(text):
            if found.lastgroup not in allowed and not (found["number"] and _is_roman(text, found.start())):
                yield _open_end(passage, *found.span(found.lastgroup or 0))


def _allowed(text: str) -> set[str]:
    """Return which blanks are none in `text`: rows in a line to sign on, dots in a quotation, and what is to be confirmed where it is a date."""
    found = set()
    if _SIGNATURE.search(text):
        found |= {"dots", "line"}
    if '"' in text or "“" in text:
        found.add("dots")
    if "next" in text.lower() or "date" in text.lower():
        found.add("value")
    return found


_BLANK_SIGNS = ("??", "TB", "tb", "Tb", "XX", "xx", "[", "__", "....", "……", "….", "o be ")
# "Signed by ________", "Date ........", "approved as a true record on ______"
_SIGNATURE = re.compile(r"\b(?:signed|signature|chair\w*|dated?|print|clerk|mayor|witness\w*|initials?|true|correct|accurate)\b", re.IGNORECASE)


def _ellipsis(text: str) -> int | None:
    """Return where the last words before the ellipsis begin in which `text` ends; None if it ends in none, or in a line to write on."""
    words = text.rstrip("….")
    dots = len(text) - len(words) + 2 * text.count("…", len(words))
    if not len("...") <= dots <= _LONGEST_ELLIPSIS or "...." in words or "……" in words or _TO_SIGN.match(words):
        return None
    if words.lower().endswith("etc") or words.count("“") > words.count("”"):
        return None
    start = len(words.rstrip())
    for _ in range(_WORDS_SHOWN):
        start = words.rfind(" ", 0, start)
        if start < 0:
            return 0
    return start + 1


# "Signed ………", "Date: ....."
_TO_SIGN = re.compile(r"\W*(?:signed|signature|chair\w*|dated?|name|print\w*|clerk|mayor|witness\w*)\W*(?:by|name)?\W*$", re.IGNORECASE)


def _open_end(passage: Passage, start: int, end: int) -> Diagnostic:
    return Diagnostic.of("unfinished-text", f"{quoted(passage.view.text[start:end])} looks unfinished", passage.place(start, end))


_TEMPLATE_SIGNS = ("«", "Error! ", "If NO", "If YES", "Click ", "{", "view the full", "~$", "<Insert", "<insert", "<Name", "<Date", "Lorem ipsum")


@cache
def _remains() -> re.Pattern[str]:
    """Return the pattern of what a template or a conversion leaves behind."""
    forms = (
        # ...  view the full minutes text for item 59
        r"(?P<cut>(?:(?:…|\.{3})\s*|^)view the full \w+ text\b[^.]{0,40})",
        # «Venue», «Meeting_Date», but not « a quotation »
        r"«\w{1,40}»",
        # Error! Reference source not found.
        r"Error! (?:Reference source|Bookmark|Hyperlink reference|No text of specified style|Unknown)[^.]{0,60}\.?",
        # If NO give reason
        r"\bIf (?:NO|YES),? (?:please )?(?:give|state|provide|specify)\b[^.]{0,40}",
        # Click or tap here to enter text.
        r"\bClick (?:or tap )?here to enter[^.]{0,30}\.?",
        # {NAME}, {{ venue }}
        r"\{{1,2}\s?[A-Za-z][A-Za-z_ ]{1,40}\s?\}{1,2}",
        # ~$NUTES May.docx
        r"~\$\S[^\s]{0,60}(?: [^\s]{1,40}){0,4}?\.docx?\b",
        # <Insert name>
        r"<(?:[Ii]nsert|Name|Date|Venue|Time)\b[^<>]{0,60}>",
        r"Lorem ipsum\b",
    )
    return re.compile("|".join(forms))


def _template(passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Yield what was left of a template, and the places where the source says that it goes on elsewhere."""
    for passage in passages:
        text = passage.view.text
        if not mentions(text, _TEMPLATE_SIGNS):
            continue
        for found in _remains().finditer(text):
            place = passage.place(*found.span())
            if found["cut"]:
                yield Diagnostic.of("text-truncated", f"the text ends here: {quoted(found.group())}", place)
            else:
                yield Diagnostic.of("template-remains", f"{quoted(found.group())} was left in", place)


_NEVER_LAST = frozenset(
    "the a an and of with their his her our its from or which because whether into between during my your".split()  # noqa: SIM905 - words read better as words
)
"""Words that no sentence ends in."""
_SHORTEST_SENTENCE = 8
"""How many words a paragraph has at least that is taken for a sentence."""


_PARAGRAPH = Kind.PARAGRAPH


# "The Clerk reported", "Members asked", "It was agreed"
_OPENERS = frozenset(
    "the it there this these those he she they we i in on at all no members followed after".split()  # noqa: SIM905 - as above
)
"""Words that begin a sentence, and seldom stand in a name: "in the / Village Hall" goes on, "in the / The Clerk" does not."""


_SELDOM_LAST = frozenset({"to", "for", "that", "by", "as", "at"})
"""Words that few sentences end in: before the next item one stops there, but for `was agreed to` and `stood by`."""
# "was not agreed to", "is paid for", "the rules to abide by"
_STRANDED = re.compile(
    r"(?:(?:\w{2}ed|listen|object|go|gone|spoken|put|come) to|(?:\w{2}ed|paid|call|ask) for|(?:\w{2}ed|look|aim|met) at"
    r"|(?:abide|passed|go|gone|stand|stood) by|(?:do|did|done|after|like|with|of|all) that|known as)$",
    re.IGNORECASE,
)


def _stopped(passages: Sequence[Passage], begins: frozenset[int]) -> Iterator[Diagnostic]:
    """Yield the sentences that stop in the middle, and do not go on in the next paragraph; `begins` are the places where items begin."""
    for index, passage in enumerate(passages):
        text = passage.view.text
        if not (text[-1].isalpha() or text[-1] == ",") or passage.cell is not None or passage.block.kind is not _PARAGRAPH:
            continue
        if text.count(" ") < _SHORTEST_SENTENCE or not (_stops(text) or _seldom_stops(text)):
            continue
        following = passages[index + 1] if index + 1 < len(passages) else None
        ends = following is not None and following.block.span.start in begins
        if ends or (_stops(text) and (following is None or _is_new(following, begins))):
            start = max(0, len(text) - _SHOWN // 2)
            start = text.find(" ", start) + 1
            yield Diagnostic.of("unfinished-text", f"the sentence stops: {quoted(text[start:])}", passage.place(start, len(text)))


def _stops(text: str) -> bool:
    """Return whether `text` ends in a word that no sentence ends in."""
    last = text.rsplit(" ", 1)[-1]
    return last.lower() in _NEVER_LAST and not last.isupper()


def _seldom_stops(text: str) -> bool:
    """Return whether `text` is a sentence that ends in a comma, no list of names, or in a word that few sentences end in."""
    last = text.rsplit(" ", 1)[-1]
    if text[-1] == ",":
        return last.islower() and not _LISTED.search(text)
    return last in _SELDOM_LAST and _STRANDED.search(text, max(len(text) - _SHOWN, 0)) is None


# "A. Hill - agreed,", "Mr Hill, Ms Dale"
_LISTED = re.compile(r" [-–—] |^\W*(?:[A-Z]\.|(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillors?)\b)")


def _is_new(passage: Passage, begins: frozenset[int]) -> bool:
    """Return whether a paragraph begins an item, or a sentence of its own."""
    if passage.block.span.start in begins:
        return True
    first = passage.text.partition(" ")[0].rstrip(".,")
    return passage.block.kind is _PARAGRAPH and first[:1].isupper() and first.lower() in _OPENERS
