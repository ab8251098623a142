"""What about a passage looks like the beginning of an item: a number, bold or capital words, a colon, the words of an agenda.

In: passages. Out: one `Cue` each, with everything that later steps weigh. Afterwards holds: all offsets are code points of `passage.text`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import BOLD, UNDERLINE, Kind, Layer
from minutesparse.segmentation import numbering, titles
from minutesparse.wording import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.dialect import LayoutWords, Words
    from minutesparse.document import Passage
    from minutesparse.segmentation.numbering import Label

_TITLE_SPACES = 13
"""A line with more words than one above this is no title unless it is set off from the text."""

_RUN_IN_SPACES = 10
"""More spaces than this before a colon, and the words are no title."""

_TITLE_LENGTH = 80
"""The words of a title that tell what it is stand within this many code points."""

_EMPHASIS = BOLD | UNDERLINE

_LOOKS = {"heading": 2.5, "bold": 1.5, "capitals": 1.5, "colon": 0.9, "plain": 0.7, "text": 0.0}
"""How much each look speaks for an item."""


class Cue(NamedTuple):
    """A passage with what makes it look like the beginning of an item; `place` is its index among them."""

    place: int
    passage: Passage
    label: Label | None
    start: int
    """Where the words after the label begin."""
    bold: int
    """Up to where the words after the label are bold or underlined (`start` if they are not)."""
    capitals: int
    """Up to where they are capitals (`start` if they are not)."""
    colon: int
    """Where the colon stands that ends a title of a few words, or -1."""
    look: str
    """How it is set off: `heading`, `bold`, `capitals`, `colon`, `plain` (a short line) or, where it is a sentence, `text`."""
    agenda: bool = False
    """Whether its title has the words of an agenda: apologies, matters arising, finance, any other business."""
    until: int = -1
    """Where a label stands that a page's software prints behind titles, where the line goes on with it, or -1."""
    over: bool = False
    """Whether it is the title of an item whose number stands before the first paragraph below."""

    @property
    def words(self) -> str:
        """The words after the label."""
        return self.passage.text[self.start :]

    @property
    def is_alone(self) -> bool:
        """Whether the passage is a label and nothing else."""
        return self.start >= len(self.passage.text)

    @property
    def is_heading(self) -> bool:
        """Whether the source itself calls it a heading."""
        return self.look == "heading"

    @property
    def level(self) -> int:
        """The rank of a heading, or the depth of a list item."""
        return self.passage.block.level

    @property
    def set_off(self) -> str:
        """The words that stand out from the rest of the passage, or all of them."""
        ends = [end for end in (self.colon, self.capitals, self.bold) if end > self.start]
        return self.passage.text[self.start : min(ends)] if ends else self.words

    @property
    def weight(self) -> float:
        """How much it looks like the beginning of an item, from about 0 (a paragraph) to 5."""
        weight = 0.3 + _LOOKS["plain" if self.is_alone else self.look] + 1.5 * self.agenda
        if self.label:
            weight += 1.0 * self.label.is_spoken + 0.3 * bool(self.label.shape.strip("#./()"))
        return weight

    def unlabelled(self) -> Cue:
        """Return the same cue with its label taken as words."""
        return self._replace(label=None, start=0) if self.label else self


def cues_of(passages: Sequence[Passage], words: LayoutWords) -> list[Cue]:
    """Return what each passage shows."""
    agenda = _agenda(words.agenda)
    cues = [_cue(place, passage, agenda) for place, passage in enumerate(passages)]
    for cue, label in _trailing(cues):
        cues[cue.place] = cue._replace(label=label)
    for cue, start, until in _before_labels(cues, words):
        cues[cue.place] = cue._replace(start=start, until=until)
    return cues


_TITLED = 3
"""So many lines with a label behind their title are those of a page."""

_TITLE_AND_TEXT = 600
"""A title and the agenda's own text below it are no longer than this, in code points."""


def _before_labels(cues: Sequence[Cue], words: LayoutWords) -> list[tuple[Cue, int, int]]:
    """Return the lines that hold a title and, behind it, a label of the page, with where the title begins and the label stands."""
    # Apologies. Minutes: There were none. | Toy library Additional documents: Decision: AGREED; not: 3. Approval of Minutes: signed
    label = pattern(r"(?<!\b(?:of|the|last|previous|draft|and|to|for|no|any|approve|confirm) )\b(?:\L<labels>):(?=\s|$)", labels=words.behind_titles)
    found: list[tuple[Cue, int, int]] = []
    untitled = 0
    for cue in cues:
        text = cue.passage.view.text
        if text.find(":", cue.start, cue.start + _TITLE_AND_TEXT) < 0:
            continue
        sign = label.search(text, cue.start, cue.start + _TITLE_AND_TEXT)
        signs = _page_signs().match(text, cue.start)
        start = signs.end() if signs else cue.start
        if sign and sign.start() == start:
            untitled += 1
        elif sign and sign.group()[0].isupper() and text[sign.start() - 1] == " ":
            found.append((cue, start, sign.start()))
    return found if len(found) > 1 and len(found) + untitled >= _TITLED else []


@cache
def _page_signs() -> re.Pattern[str]:
    # | • Share this item Dates of meetings
    return re.compile(r"(?:[|•]\s*|Share this (?:item|page)\s+)*+")


def _trailing(cues: Sequence[Cue]) -> list[tuple[Cue, Label]]:
    """Return the lines that end with a code, if such codes follow each other as those of items do ("Apologies for absence PLA146/14")."""
    short = (cue for cue in cues if cue.label is None and cue.look != "text" and cue.passage.text[-1].isdecimal())
    found = [(cue, label) for cue in short if (label := numbering.trailing(cue.passage.text))]
    follow = sum(numbering.step(before, after) == 1 for (_, before), (_, after) in pairwise(found))
    return found if follow and follow * 2 >= len(found) - 1 else []


def _cue(place: int, passage: Passage, agenda: dict[str, Words]) -> Cue:
    text = passage.view.text
    label = _label(passage)
    start = label.rest if label else 0
    starred = _starred().match(text, start) if text[start : start + 1] in _STARS else None
    start = starred.start("title") if starred else start
    bold = starred.end() if starred else _bold_until(passage, start)
    capitals = start if text[start + 1 : start + 2].islower() else _capitals_until(text, start)
    colon = _colon(text, start) if text.find(":", start, start + _COLON_ROOM) >= 0 else -1
    if passage.block.kind is Kind.HEADING:
        look = "heading"
    elif bold > start:
        look = "bold"
    elif capitals > start:
        look = "capitals"
    elif colon >= 0:
        look = "colon"
    else:
        look = "plain" if start < len(text) and text[-1] not in ".;," and text.count(" ", start) <= _TITLE_SPACES else "text"
    if look != "text":
        return Cue(place, passage, label, start, bold, capitals, colon, look, _is_agenda(text[start : start + _TITLE_LENGTH], agenda))
    cue = Cue(place, passage, label, start, bold, capitals, colon, look)
    return cue._replace(agenda=True) if label and _is_agenda(text[start : titles.split(cue)[0]], agenda) else cue


def _is_agenda(title: str, agenda: dict[str, Words]) -> bool:
    lowered = title.lower()
    found = agenda.keys() & _TOKEN.findall(lowered)
    return any(phrase in lowered for first in found for phrase in agenda[first])


_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@cache
def _agenda(words: Words) -> dict[str, Words]:
    """Return the words and phrases of agendas by their first words."""
    found: dict[str, Words] = {}
    for phrase in words:
        first = _TOKEN.findall(phrase)[0]
        found[first] = (*found.get(first, ()), phrase)
    return found


def _label(passage: Passage) -> Label | None:
    """Return the passage's label.

    Of a list's own number and a typed one behind it ("1. 7. Allotments") that is the typed one; of two with a word between ("168.0 Agenda Item 2:
    Finance") the first.
    """
    text = passage.view.text
    label = numbering.parse(text)
    if label is None:
        return None
    if label.rest >= len(text):
        grid = passage.cell.grid if passage.cell else None
        return None if grid and grid.column else label  # a number alone in a later column counts or refers
    second = numbering.parse(text[label.rest :]) if text[label.rest] in _SECOND else None
    if second is None:
        return label
    if second.is_spoken:
        return label._replace(rest=label.rest + second.rest)
    if passage.block.number and second.form == "." and second.shape == "#":
        return second._replace(start=second.start + label.rest, end=second.end + label.rest, rest=second.rest + label.rest)
    return label


_SECOND = "0123456789AaIiMm"
"""What a second label behind the first may begin with."""


_STARS = ("*", "_")


@cache
def _starred() -> re.Pattern[str]:
    # *Waiting list* - 14 names | _Water_
    return re.compile(r"(?P<sign>[*_])(?P<title>[A-Z][^*_\n]{1,60})(?P=sign)(?=\s?[-–—:.]\s|\s?$)")


def _bold_until(passage: Passage, start: int) -> int:
    runs = passage.block.runs
    if not (runs[0].style & _EMPHASIS if len(runs) == 1 else any([run.style & _EMPHASIS for run in runs])):  # noqa: C419 - half the time
        return start
    text, at = passage.text, start
    for run in runs:
        end = passage.view.here(run.end) if run.layer is Layer.BODY else at
        if end > at:
            if not run.style & _EMPHASIS and text[at:end].strip(" .:-–—"):
                break
            at = end
    return at if any(letter.isalpha() for letter in text[start:at]) else start


@cache
def _capital_word() -> re.Pattern[str]:
    # MATTERS ARISING (FOR INFORMATION) & REPORTS 2020-21; MEETING HELD ON 2ND MAY; FOOTPATH 9, HARLE; MOTION No. 7
    return re.compile(
        r"(?:[(\[“\"'‘]?[^\W\d_a-z][^\Wa-z]*(?:['’.&/,()\]”\"-]+[^\Wa-z]*)*|[&/(–—-][^\Wa-z]*"
        r"|No\.?(?= \d)|\d+(?:(?:[-–/.]\d+)*,?|ST|ND|RD|TH))(?=[\s:.]|$)[\s:.]*"
    )


_LETTERS = 4
"""Fewer capital letters than this are initials, or a word like `PCC`, and no title."""


_VERDICTS = (" RESOLVED", " AGREED", " NOTED", " RECOMMENDED")
"""What stands before a colon that ends no title: `MINUTES RESOLVED: That`."""


@cache
def _verdict() -> re.Pattern[str]:
    # MINUTES |RESOLVED: That the minutes be signed | GRANTS |RESOLVED to give £50
    return re.compile(r"(?:RESOLVED|AGREED|NOTED|RECOMMENDED)(?::|\s?[-–—]\s|\s(?:[Tt]hat|to)\b)")


def _capitals_until(text: str, start: int) -> int:
    if not text[start : start + 2].strip("“\"'‘([").isupper():
        return start
    at, end, letters = start, start, 0
    while (found := _capital_word().match(text, at)) and not (at > start and _verdict().match(text, at)):
        word = found.group().rstrip()
        at = found.end()
        capitals = sum(letter.isupper() for letter in word)
        letters += capitals
        if capitals > 1 or at == len(text) or (capitals and word[-1] in ".:"):
            end = at
        if word[-1] == ":":
            break
    only_verdict = end < len(text) and text[start:end].strip() in _VERBS  # (a) NOTED the report
    return end if letters >= _LETTERS and not only_verdict else start


_VERBS = frozenset({"RESOLVED", "AGREED", "NOTED", "RECOMMENDED", "APPROVED"})
"""Verbs in capitals that lead in to a decision, and are no title of one."""


@cache
def _sentence_end() -> re.Pattern[str]:
    # was made. It was noted: see below
    return re.compile(r"[a-z)]{2}(?<!\bno)(?<!\bvs)[.;!?]\s|[;!?]\s")


_COLON_ROOM = 120
"""Within so many code points a colon ends a title."""


def _colon(text: str, start: int) -> int:
    """Return where the colon stands in `Any Other Business: the hedge is to be cut`, or -1."""
    at = text.find(":", start, start + _COLON_ROOM)
    if at < 0 or text[at + 1 : at + 2] == "/" or (text[at - 1].isdecimal() and text[at + 1 : at + 2].isdecimal()):
        return -1
    title = text[start:at]
    if title.endswith(_VERDICTS):
        return -1
    if not title[:1].strip("“\"'‘(").isupper() or title.count(" ") > _RUN_IN_SPACES or _sentence_end().search(title):
        return -1
    return at
