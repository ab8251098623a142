"""numbering.xml: the label of each numbered paragraph, computed by the counters of `listing`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.listing import DEPTH, PLAIN_LEVELS, Counters, Level, Scheme
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.readers.docx.styles import Style, Styles

_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}
"""What stands between a label and the words; a TAB would look like the edge of a cell."""


class Label(NamedTuple):
    """What stands before the words of a paragraph in a list: `text` is empty for a bullet, `after` parts it from the words."""

    text: str
    after: str
    depth: int


class _List(NamedTuple):
    """A list as a paragraph names it (`w:num`): whose counters it shares, its levels, where it starts anew, the styles of its levels."""

    key: str
    scheme: Scheme
    starts: dict[int, int]
    styles: dict[str, int]


class _Definition(NamedTuple):
    """What a `w:abstractNum` says: its levels, and the styles of them."""

    levels: dict[int, Level]
    scheme: Scheme
    styles: dict[str, int]


class _Slot(NamedTuple):
    """One level of a list as a paragraph names it; `start` is the number with which it begins anew when it is first used, if it does."""

    num: str
    key: str
    scheme: Scheme
    depth: int
    start: int | None
    after: str
    bullet: Label | None


# 2.1      (a)
_WORDY = re.compile(r"\w")


class Numbering:
    """The lists of a document, each read when it is first used, and the numbers that they have reached."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._counters = Counters()
        self._lists: dict[str, _List | None] = {}
        self._defined: dict[str, _Definition] = {}
        """What each definition says, for the lists of it may be many."""
        self._slots: dict[tuple[str | None, int | None, str | None, str | None, int | None], _Slot | None] = {}
        self._begun: set[tuple[str, int]] = set()
        self._nums: dict[str, _Element] = {}
        self._abstracts: dict[str, _Element] = {}
        if root is not None:
            for element in root.iterchildren(names.NUM):
                self._nums.setdefault(element.get(names.NUM_ID_OF, ""), element)
            for element in root.iterchildren(names.ABSTRACT_NUM):
                self._abstracts.setdefault(element.get(names.ABSTRACT_NUM_ID, ""), element)

    def label(self, num: str | None, level: int | None, style: Style) -> Label | None:
        """Count a paragraph of the list `num` (None: that of its style) and return what stands before its words, or None if it is in no list."""
        key = num, level, style.num, style.num_style, style.level
        if key not in self._slots:
            self._slots[key] = self._slot(num, level, style)
        slot = self._slots[key]
        if slot is None:
            return None
        if slot.start is not None and (slot.num, slot.depth) not in self._begun:
            self._begun.add((slot.num, slot.depth))
            self._counters.restart(slot.key, slot.depth, slot.start)
        text = self._counters.label(slot.key, slot.scheme, slot.depth)
        if slot.bullet:
            return slot.bullet
        if text.isspace() or not text:
            return None
        return Label(text if _WORDY.search(text) else "", slot.after, slot.depth)

    def _slot(self, num: str | None, level: int | None, style: Style) -> _Slot | None:
        """Return the list and the level in it that a paragraph belongs to."""
        name = style.num if num is None else num
        found = self._list(name) if name else None
        if found is None or name is None:
            return None
        if level is None and name == style.num:
            level = found.styles.get(style.num_style or "", style.level if num is None else None)
        depth = max(0, min(level or 0, DEPTH - 1))
        meant = found.scheme.levels[depth]
        after = _SUFFIXES.get(meant.suffix, " ")
        bullet = Label("", after, depth) if meant.bullet else None
        return _Slot(name, found.key, found.scheme, depth, found.starts.get(depth), after, bullet)

    def _list(self, num: str) -> _List | None:
        if num not in self._lists:
            element = self._nums.get(num)
            self._lists[num] = None if element is None else self._read(element)
        return self._lists[num]

    def _read(self, num: _Element) -> _List | None:
        abstract = self._abstract(num)
        if abstract is None:
            return None
        key = abstract.get(names.ABSTRACT_NUM_ID, "")
        if key not in self._defined:
            self._defined[key] = _definition(abstract)
        defined = self._defined[key]
        changed: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in num.iterchildren(names.LEVEL_OVERRIDE):
            depth = names.whole(override.get(names.LEVEL_OF), 0)
            for level in override.iterchildren(names.LVL):
                changed[depth] = _level(level)
            for start in override.iterchildren(names.START_OVERRIDE):
                starts[depth] = names.whole(start.get(names.VAL), 1)
        scheme = _scheme(defined.levels | changed) if changed else defined.scheme
        return _List(key, scheme, starts, defined.styles)

    def _abstract(self, num: _Element) -> _Element | None:
        """Return the definition that a `w:num` refers to, through list styles if need be; None where the reference leads nowhere or round."""
        seen = set()
        while True:
            reference = num.find(names.ABSTRACT_NUM_ID)
            key = "" if reference is None else reference.get(names.VAL, "")
            abstract = self._abstracts.get(key)
            if abstract is None or key in seen:
                return None
            seen.add(key)
            link = abstract.find(names.NUM_STYLE_LINK)
            if link is None:
                return abstract
            linked = self._nums.get(self._styles[link.get(names.VAL)].num or "")
            if linked is None:
                return abstract
            num = linked


def _definition(abstract: _Element) -> _Definition:
    levels: dict[int, Level] = {}
    styles: dict[str, int] = {}
    for element in abstract.iterchildren(names.LVL):
        levels[names.whole(element.get(names.LEVEL_OF), -1)] = _level(element)
        linked = element.find(names.PARAGRAPH_STYLE)
        if linked is not None:
            styles[linked.get(names.VAL, "")] = names.whole(element.get(names.LEVEL_OF), 0)
    return _Definition(levels, _scheme(levels), styles)


def _scheme(levels: dict[int, Level]) -> Scheme:
    return Scheme([levels.get(depth) or plain for depth, plain in enumerate(PLAIN_LEVELS)])


def _level(element: _Element) -> Level:
    """Return what a `w:lvl` says."""
    said = {child.tag: child.get(names.VAL) for child in element.iterchildren()}
    restart = said.get(names.RESTART)
    return Level(
        format=said.get(names.FORMAT) or "decimal",
        text=said.get(names.LEVEL_TEXT) or "",
        start=names.whole(said.get(names.START), 0 if names.START not in said else 1),
        restart=None if restart is None else names.whole(restart, 0),
        legal=names.LEGAL in said and names.is_on(said[names.LEGAL]),
        suffix=said.get(names.SUFFIX) or "tab",
    )
