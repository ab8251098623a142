"""List numbers: the definitions of lists (LSTF, LVL; [MS-DOC] 2.9.147, 2.9.150) and their uses (LFO, LFOLVL), counted by `listing`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.listing import DEPTH, Counters, Level, Scheme
from minutesparse.readers.doc.numbers import i32, u8, u16, u32
from minutesparse.readers.doc.tables import unicode
from minutesparse.readers.doc.weight import LEVEL

if TYPE_CHECKING:
    from minutesparse.limits import Work

_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 6: "cardinalText", 7: "ordinalText", 8: "hex",
    9: "chicago", 14: "decimalFullWidth", 18: "decimalEnclosedCircle", 22: "decimalZero", 23: "bullet", 26: "decimalEnclosedFullstop",
    27: "decimalEnclosedParen", 57: "numberInDash", 255: "none",
}  # fmt: skip
"""The ways of writing a number (MSONFC, [MS-OSHARED] 2.2.1.3), as OOXML calls them."""

_AFTER = {1: " ", 2: ""}
"""What stands between a label and the words; by default a TAB, which would look like the edge of a cell."""

_DEFINITION, _LEVEL, _USE, _OVERRIDE = 28, 28, 16, 8
_LEGAL, _RESTARTS_AFTER, _SIMPLE = 4, 8, 1
_STARTS, _REDEFINES = 0x10, 0x20
_MOST_SIGNS = 255
"""Signs in a label; longer ones are damage."""


class Label(NamedTuple):
    """What stands before the words of a paragraph in a list: `text` is empty for a bullet, `after` parts it from the words."""

    text: str
    after: str
    depth: int


class _List(NamedTuple):
    """A list as a paragraph names it: whose counters it shares, its levels, and where it starts anew."""

    key: int
    scheme: Scheme
    after: tuple[str, ...]
    starts: dict[int, int]


class _Use(NamedTuple):
    """A use of a list: the number of its definition, the levels that it changes, and where it starts anew."""

    key: int
    changed: dict[int, _Level]
    starts: dict[int, int]


class _Level(NamedTuple):
    """A level as it stands in the file, and where the next one begins."""

    level: Level
    after: str
    end: int


# 2.1      (a)
_WORDY = re.compile(r"\w")


class Lists:
    """The lists of a document and the numbers that they have reached."""

    def __init__(self, definitions: bytes, uses: bytes, work: Work) -> None:
        self._counters = Counters()
        self._begun: set[tuple[int, int]] = set()
        self._definitions = _definitions(definitions, work)
        self._uses = _uses(uses, work)
        self._lists: dict[int, _List | None] = {}

    def label(self, number: int, level: int) -> Label | None:
        """Count a paragraph of the list `number` (from 1) and return what stands before its words, or None if it is in no list."""
        if not 0 < number <= len(self._uses):
            return None
        if number not in self._lists:
            use = self._uses[number - 1]
            self._lists[number] = _list(use, self._definitions.get(use.key))
        found = self._lists[number]
        if found is None:
            return None
        depth = min(level, DEPTH - 1)
        if depth in found.starts and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            self._counters.restart(found.key, depth, found.starts[depth])
        text = self._counters.label(found.key, found.scheme, depth)
        if found.scheme.levels[depth].bullet:
            return Label("", found.after[depth], depth)
        if text.isspace() or not text:
            return None
        return Label(text if _WORDY.search(text) else "", found.after[depth], depth)


def _definitions(data: bytes, work: Work) -> dict[int, list[_Level]]:
    """Return the levels of each list by its number; behind the table stand the levels of all lists in the order of the lists."""
    count = u16(data, 0)
    at = 2 + _DEFINITION * count
    found: dict[int, list[_Level]] = {}
    for index in range(count):
        row = 2 + _DEFINITION * index
        levels: list[_Level] = []
        for _ in range(1 if u8(data, row + 26) & _SIMPLE else DEPTH):
            if at + _LEVEL > len(data):
                return found
            work.add(LEVEL)
            levels.append(_level(data, at))
            at = levels[-1].end
        found.setdefault(i32(data, row), levels)
    return found


def _level(data: bytes, at: int) -> _Level:
    """Return the level at `at`: how it counts, two lists of properties that say nothing of its number, and its label."""
    flags = u8(data, at + 5)
    label = at + _LEVEL + u8(data, at + 24) + u8(data, at + 25)
    length = u16(data, label)
    words = unicode(data[label + 2 : label + 2 + 2 * min(length, _MOST_SIGNS)])
    places = set(data[at + 6 : at + 6 + DEPTH]) - {0}
    text = "".join(f"%{ord(sign) + 1}" if ord(sign) < DEPTH and place in places else sign for place, sign in enumerate(words, 1))
    level = Level(
        format=_FORMATS.get(u8(data, at + 4), "decimal"),
        text=text,
        start=i32(data, at),
        restart=u8(data, at + 26) if flags & _RESTARTS_AFTER else None,
        legal=bool(flags & _LEGAL),
    )
    return _Level(level, _AFTER.get(u8(data, at + 15), " "), label + 2 + 2 * length)


def _uses(data: bytes, work: Work) -> list[_Use]:
    """Return the lists as paragraphs name them: behind the table stands, for each, what it changes of its definition."""
    count = min(u32(data, 0), (len(data) - 4) // _USE) if data else 0
    at = 4 + _USE * count
    found = []
    for index in range(count):
        row = 4 + _USE * index
        use = _Use(i32(data, row), {}, {})
        at += 4
        for _ in range(u8(data, row + 12)):
            if at >= len(data):
                break
            work.add(LEVEL)
            at = _override(data, at, use)
        found.append(use)
    return found


def _override(data: bytes, at: int, use: _Use) -> int:
    """Take what a use changes of one level, and return where the next change begins."""
    flags = u32(data, at + 4)
    depth = min(flags & 0xF, DEPTH - 1)
    if flags & _STARTS:
        use.starts[depth] = i32(data, at)
    at += _OVERRIDE
    if flags & _REDEFINES and at + _LEVEL <= len(data):
        use.changed[depth] = _level(data, at)
        at = use.changed[depth].end
        if flags & _STARTS:
            use.starts[depth] = use.changed[depth].level.start
    return at


def _list(use: _Use, defined: list[_Level] | None) -> _List | None:
    if defined is None:
        return None
    levels = [*defined, *(_Level(Level(text=f"%{depth + 1}."), " ", 0) for depth in range(len(defined), DEPTH))]
    for depth, level in use.changed.items():
        levels[depth] = level
    return _List(use.key, Scheme([level.level for level in levels]), tuple(level.after for level in levels), use.starts)
