"""List styles and the outline style: the label of each numbered paragraph, computed by the counters of `listing`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.listing import DEPTH, Counters, Level, Scheme
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

    from lxml.etree import _Element

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1st": "ordinal", "": "none"}
"""`style:num-format`, and what OOXML calls it."""

_SPREAD = {"lowerLetter": "lowerLetterSpread", "upperLetter": "upperLetterSpread"}
"""Letters that go on with aa, ab, ac where the style does not say that they go on with aa, bb, cc."""

# %1%      (%3%)
_PLACEHOLDER = re.compile(r"%(\d{1,2})%")

# 2.1      (a)
_WORDY = re.compile(r"\w")


class Label(NamedTuple):
    """What stands before the words of a paragraph in a list: `text` is empty for a bullet, `after` parts it from the words."""

    text: str
    after: str
    depth: int


class Wish(NamedTuple):
    """What a paragraph in a list asks for when it is counted: whose counters, in which style, how deep, and the number to start from."""

    key: Hashable
    style: str | None
    depth: int
    start: int | None


OUTLINE = object()
"""The style, and the counters, of headings that stand in no list."""


class Numbering:
    """The list styles that one part can name, each read when it is first used, and the numbers that its lists have reached."""

    def __init__(self, styles: Iterable[_Element | None], outline: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        for root in styles:
            for element in root.iterchildren(names.LIST_STYLE) if root is not None else ():
                self._elements.setdefault(element.get(names.NAME, ""), element)
        self._outline = outline
        self._schemes: dict[str | None, Scheme] = {}
        self._counters = Counters()

    def label(self, wish: Wish) -> Label | None:
        """Count a paragraph and return what stands before its words, or None if nothing does."""
        depth = min(wish.depth, DEPTH - 1)
        scheme = self._scheme(wish)
        if wish.start is not None:
            self._counters.restart(wish.key, depth, wish.start)
        text = self._counters.label(wish.key, scheme, depth)
        level = scheme.levels[depth]
        after = "" if level.suffix == "nothing" else " "
        if level.bullet:
            return Label("", after, depth)
        if text.isspace() or not text:
            return None
        return Label(text if _WORDY.search(text) else "", after, depth)

    def _scheme(self, wish: Wish) -> Scheme:
        name = None if wish.key is OUTLINE else wish.style or ""
        if name not in self._schemes:
            element = self._outline if name is None else self._elements.get(name)
            self._schemes[name] = _scheme_of(element)
        return self._schemes[name]


_BULLET = Level("bullet")
_SILENT = Level("none", "")


def _scheme_of(element: _Element | None) -> Scheme:
    """Return the levels of a list style; a list of no style has bullets, an outline of none has nothing."""
    levels = [_BULLET if element is None else _SILENT] * DEPTH
    given: dict[int, _Element] = {}
    for found in element.iterchildren() if element is not None else ():
        depth = names.whole(found.get(names.LEVEL), 0) - 1
        if 0 <= depth < DEPTH:
            given[depth] = found
    numbered = {depth for depth, found in given.items() if found.get(names.NUM_FORMAT)}
    for depth, found in given.items():
        levels[depth] = _level(found, depth, numbered)
    return Scheme(levels)


def _level(element: _Element, depth: int, numbered: Collection[int]) -> Level:
    """Return what a level of a list style says."""
    if element.tag not in {names.LEVEL_NUMBER, names.LEVEL_OUTLINE}:
        return _BULLET
    written = element.get(names.NUM_FORMAT, "")
    format = _FORMATS.get(written) or ("decimalZero" if written.startswith("01") else "decimal")
    if element.get(names.LETTER_SYNC) != "true":
        format = _SPREAD.get(format, format)
    followed = next((found.get(names.FOLLOWED_BY) for found in element.iter() if names.FOLLOWED_BY in found.attrib), None)
    return Level(
        format=format,
        text=_label_text(element, depth, numbered),
        start=names.whole(element.get(names.START_VALUE), 1),
        suffix="nothing" if followed == "nothing" else "tab",
    )


def _label_text(element: _Element, depth: int, numbered: Collection[int]) -> str:
    """Return the label of a level as `listing` has it, `(%3)`; of the levels that it shows only those that are `numbered` have a number."""
    meant = element.get(names.NUM_LIST_FORMAT)
    if meant is not None:
        return _PLACEHOLDER.sub(lambda found: f"%{found.group(1)}" if 1 <= int(found.group(1)) <= DEPTH else "", meant)
    if not element.get(names.NUM_FORMAT):
        shown = ""
    else:
        above = max(0, depth + 1 - max(1, names.whole(element.get(names.DISPLAY_LEVELS), 1)))
        shown = ".".join(f"%{level + 1}" for level in range(above, depth + 1) if level in numbered)
    return element.get(names.NUM_PREFIX, "") + shown + element.get(names.NUM_SUFFIX, "")
