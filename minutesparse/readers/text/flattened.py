"""A page of a committee system whose lines a tool joined by spaces: lines again, told by the labels that the software prints.

In: the lines of a text. Out: the same lines, or the one that holds the page cut where a label stood on a line, an item's number in its cell, the size
of a download behind a title. Afterwards holds: the words and their order are the same; a text without such labels is as it was.

What joining destroyed stays lost: where a paragraph ends that no label follows, and which words were bold or a heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from minutesparse.readers.text.lines import Line

ALONE: Mapping[str, str] = {
    r"Items No\. Item": "Items No. Item",
    r"Decision details|Issue details|Issue - meetings|Voting record": "Decision details",
    r"(?:Agenda (?:frontsheet|reports pack)|Printed (?:draft )?(?:minutes|decisions))(?: PDF [\d.]+ [KM]B)?": "Printed minutes PDF 1 MB",
    r"View directions|Attendance details|Share this (?:item|page)|Print this page": "View directions",
    r"(?:Additional|Supporting|Accompanying) [Dd]ocuments:": "Additional documents:",
    r"Supporting documents\Z": "Supporting documents",
    r"(?:Purpose|Reasons? for the decision|(?:Alternative|Other) options considered|Interests and Nature of Interests Declared):": "Purpose:",
    r"Option Names Number": "Option Names Number",
    r"</?\s?(?:AI\d{1,3}|[A-Z][A-Z0-9_]*_SECTION)>": "<AI1>",
    r"(?<!\bthe )(?<!\bof )(?<!\bto )(?<!\bprevious )(?<!\blast )(?:Minutes|Decisions?):": "Minutes:",
}
"""What stands on a line of its own, each with an example."""

FIELDS: Mapping[str, str] = {
    r"Agenda(?:,? decisions)? and (?:draft )?minutes(?: for)? (?=[A-Z])": "Agenda, decisions and minutes Parks Committee",
    r"Meeting: \d{1,2}/\d{1,2}/\d{4} - ": "Meeting: 04/07/2012 - Council (Item 39)",
    r"Meeting of [A-Z][^:]{2,90}, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d": "Meeting of Council, Thursday 18th July 2019",
    r"(?:Decision (?:Maker|status|published)|Date of decision|Publication date|Effective from|Decided at meeting):": "Decision Maker: Cabinet",
    r"Is (?:Key decision|subject to call in)\?:": "Is Key decision?: No",
    r"(?:Venue|Contact|Email|Tel):": "Venue: Guildhall",
    r"\d{1,2}/\d{1,2}/\d{4} [-–] (?=[^:]{1,200} ref: \d)": "15/03/2023 - Mooring licence ref: 5635",
    r"Item: (?=\d)": "Item: 48. Revenue Budget",
    r"Recorded vote on ": "Recorded vote on the amendment",
    r"(?:Motion|Resolution|Amendment) status:": "Motion status: Carried",
    r"(?:Present|Apologies|In attendance|Also present|Officers|Substitutes|Membership):": "Present: Councillor Fry",
    r"MINUTES OF (?:THE|A) (?=[A-Z][^a-z]{2,90} HELD )": "MINUTES OF THE FOOTPATHS PANEL HELD ON",
    r"(?:ACTION|REASONS? FOR DECISION):": "ACTION: Clerk",
    r"[·•▪\uf0b7]\s": "· Better data",
}
"""What begins a line, each with an example."""

ENDS: Mapping[str, str] = {
    r"\(Item [A-Z]{0,3}/?\d{1,4}(?:/\d{1,4})?[a-z]?\.?\)": "(Item 39)",
    r"Recommendations? (?:Approved|Agreed|Amended|Refused|Deferred)\b": "Recommendations Approved",
}
"""What ends a line, each with an example."""

_SHORTEST = 200
"""A line shorter than this (code points) is no page."""

_SIGNS = 2
"""So many labels tell a page."""

_LIST = 3
"""So many numbers that follow each other are those of items."""


def unfolded(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, one that holds most of the words cut into those of the page that it was."""
    lengths = [len(line.words) for line in lines]
    longest = max(lengths, default=0)
    if longest < max(_SHORTEST, sum(lengths) * 0.9):
        return lines
    place = lengths.index(longest)
    cuts = _cuts(lines[place].words)
    return [*lines[:place], *_parts(lines[place], cuts), *lines[place + 1 :]] if cuts else lines


def _parts(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """Yield the lines that `line` was."""
    before = line.before
    for begin, end in zip([0, *cuts], [*cuts, len(line.words)], strict=True):
        raw = line.words[begin:end]
        words = raw.strip()
        if words:
            start = line.start + begin + len(raw) - len(raw.lstrip())
            yield line._replace(start=start, end=start + len(words), words=words, left=start, before=before)
            before = 1


def _cuts(text: str) -> list[int]:
    """Return where the page that `text` holds began its lines, but for the first; nothing where it is none."""
    found = list(_signs().finditer(text))
    heads = _heads(text, [sign.start() for sign in found if sign.lastgroup == "alone"])
    if len(found) + len(heads) < _SIGNS or not any(sign.lastgroup == "alone" for sign in found):
        return []
    places = {place for sign in found for place in _edges(sign)}
    bounds = sorted({*heads, *(sign.start() for sign in found if sign.lastgroup != "ends"), len(text)})
    for start in heads:
        places |= _title_ends(text, start, bounds[bisect_right(bounds, start)])
    return sorted({*places, *heads, *_tail_comments(text), *_votes(text)} - {0, len(text)})


def _edges(sign: re.Match[str]) -> tuple[int, ...]:
    """Return where lines begin because a label stands there."""
    return {"alone": sign.span(), "field": (sign.start(),)}.get(sign.lastgroup or "", (sign.end(),))


@cache
def _signs() -> re.Pattern[str]:
    # View directions | Decision Maker: Cabinet | (Item 39)
    alone, fields, ends = ("|".join(table) for table in (ALONE, FIELDS, ENDS))
    return re.compile(rf"(?<!\S)(?:(?P<alone>(?:{alone})(?!\S))|(?P<field>{fields})|(?P<ends>{ends}))")


def _heads(text: str, labels: Sequence[int]) -> list[int]:
    """Return where the numbers of items stand, or else where the title of the page's one item does."""
    numbers = _numbers(text, labels)
    if numbers:
        return numbers
    title = _titled().search(text)
    return [*{title.start("label"), title.end()}] if title else []


@cache
def _titled() -> re.Pattern[str]:
    # Home > Council > Agenda item Agenda item Notices of Motion
    return re.compile(r"(?<!\S)(?P<label>Agenda item )(?=[A-Z“‘])(?!Agenda item )")


def _title_ends(text: str, start: int, until: int) -> set[int]:
    """Return where the title of an item that begins at `start` ends, and the sentences of the agenda's own text begin."""
    return {found.end() for sign in (_size(), _asked()) for found in sign.finditer(text, start, until)}


@cache
def _size() -> re.Pattern[str]:
    # pdf icon PDF 365 KB
    return re.compile(r"(?:pdf icon )?PDF \d+(?:\.\d+)? [KM]B(?!\S)")


@cache
def _asked() -> re.Pattern[str]:
    # Minutes | To confirm the minutes of 5 May. | Report of the Clerk
    return re.compile(r"(?<=[\w)’'.])\s(?=To [a-z]|Report of the |Members are )")


@cache
def _number() -> re.Pattern[str]:
    # 76/21 Apologies | 4a. Budget | C/152 Motions; not: Map, item 79/21 PDF 1 MB
    return re.compile(
        r"(?<!\S)(?<!\bitem )(?P<before>[A-Z]{0,3}/?)(?P<count>\d{1,4})(?P<after>(?:/\d{2,4})?)(?P<letter>[a-z]?)(?P<stop>\.?)(?= [A-Z“‘(\"'])"
    )


def _numbers(text: str, labels: Sequence[int]) -> list[int]:
    """Return where the numbers of the page's items begin and end: the longest list that counts up, with labels of the page between its numbers."""
    begun: dict[tuple[str, str, str, int], list[tuple[int, int]]] = {}
    """The longest list that has come to a number, by how that is written."""
    for found in _number().finditer(text):
        form, count = (found["before"], found["after"], found["stop"]), int(found["count"])
        run = begun.pop((*form, count if found["letter"] else count - 1), [])
        run.append(found.span())
        if len(run) >= len(begun.get((*form, count), [])):
            begun[*form, count] = run
    lists = [run for run in begun.values() if len(run) >= _LIST and _parted(run, labels)]
    return [place for number in max(lists, key=len, default=[]) for place in number]


def _parted(places: Sequence[tuple[int, int]], labels: Sequence[int]) -> bool:
    """Return whether a label stands between most neighbours of `places`."""
    parted = sum(bisect_left(labels, begin) < bisect_left(labels, after) for (begin, _), (after, _) in pairwise(places))
    return parted * 2 >= len(places) - 1


def _votes(text: str) -> Iterator[int]:
    """Yield where the cells of a recorded vote begin: option, names, number."""
    for head in re.finditer("Option Names Number", text):
        at = head.end()
        while row := _row().match(text, at):
            yield from (row.start("option"), row.start("names"), row.start("number"), row.end())
            at = row.end()


@cache
def _row() -> re.Pattern[str]:
    # Abstain None 0
    return re.compile(
        r"\s(?P<option>For|Against|Abstain|Conflict Of Interests|Casting vote) (?P<names>None|[A-Z][^:]{1,2000}?) (?P<number>\d{1,3})(?!\S)"
    )


def _tail_comments(text: str) -> Iterator[int]:
    """Yield where the text of a reviewer's comment begins, at the label that stands among the words, too."""
    above: set[str] = set()
    for found in _comment().finditer(text):
        if found["label"] in above and text[found.start() - 1].isspace() and text[found.end() : found.end() + 1].isalnum():
            yield found.start()
        above.add(found["label"])


@cache
def _comment() -> re.Pattern[str]:
    # [TB1]Is this right?
    return re.compile(r"(?P<label>\[[^\W\d_]{1,9}\d{1,4}\])")
