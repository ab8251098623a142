r"""The lists of a file: `{\*\listtable …}` has their levels, `{\*\listoverridetable …}` what a paragraph's `\ls` means.

A number that stands before a paragraph in so many words (`{\listtext 1.\tab}`) is its number; where none stands, the counters of `listing` tell it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.listing import DEPTH, Counters, Level, Scheme
from minutesparse.readers.rtf.state import Capture

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.readers.rtf.state import Paragraph, State

_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 6: "cardinalText", 7: "ordinalText",
    22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip
_SUFFIXES = {0: "tab", 1: "space", 2: "nothing"}

# 2.1      (a)
_WORDY = re.compile(r"\w")


class Label(NamedTuple):
    """What stands before the words of a paragraph in a list: `text` is empty for a bullet, `after` parts it from the words."""

    text: str
    after: str
    depth: int


class _Override(NamedTuple):
    r"""What an `\ls` means: the list, and of its levels those that are others or start elsewhere."""

    key: int
    levels: dict[int, Level]
    starts: dict[int, int]


class _Draft:
    """A list, or what is said instead of one, while it is read; `depth` is that of the level on top."""

    __slots__ = ("depth", "key", "levels", "starts")

    def __init__(self) -> None:
        self.key: int | None = None
        self.depth = -1
        self.levels: dict[int, Level] = {}
        self.starts: dict[int, int] = {}


class Lists:
    """The lists of a document, each made ready when it is first used, and the numbers that they have reached."""

    def __init__(self) -> None:
        self._lists: dict[int, dict[int, Level]] = {}
        self._overrides: dict[int, _Override] = {}
        self._draft = _Draft()
        self._in_level = False
        self._slots: dict[int, tuple[_Override, Scheme] | None] = {}
        self._begun: set[tuple[int, int]] = set()
        self._counters = Counters()

    # the tables

    def say(self, words: str, state: State) -> None:
        """Take words, which mean nothing but in `leveltext`."""

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take what is said of a list, of a level, or of what replaces one."""
        meaning = _MEANINGS.get(name)
        if meaning:
            meaning(self, number or 0)
        elif name == "leveltext":
            captured = Capture()
            state.destination = captured
            state.closing = lambda: self.change(text=_template(captured.text))

    def begin(self, number: int) -> None:
        """Begin a list, or an override of one."""
        del number
        self._draft = _Draft()
        self._in_level = False

    def begin_level(self, number: int) -> None:
        """Begin a level of the list; that of an override has begun with its `lfolevel`."""
        del number
        draft = self._draft
        if draft.key is None:
            draft.depth += 1
        draft.levels[max(0, draft.depth)] = Level(text="")
        self._in_level = True

    def begin_override(self, number: int) -> None:
        """Begin what is said of one level of an override."""
        del number
        self._draft.depth += 1
        self._in_level = False

    def start(self, number: int) -> None:
        """Take the number at which a level starts, or starts anew."""
        if self._in_level:
            self.change(start=number)
        elif self._draft.depth >= 0:
            self._draft.starts[self._draft.depth] = number

    def identify(self, number: int) -> None:
        """Take the identifier of a list: behind its levels, or in an override before all else."""
        draft = self._draft
        draft.key = number
        if draft.levels:
            self._lists.setdefault(number, draft.levels)
        self._in_level = False

    def override(self, number: int) -> None:
        r"""Take the number by which paragraphs name the list that the override is of."""
        draft = self._draft
        if draft.key is not None:
            self._overrides.setdefault(number, _Override(draft.key, draft.levels, draft.starts))

    def change(self, **said: object) -> None:
        """Take something else that is said of the level on top."""
        levels, depth = self._draft.levels, self._draft.depth
        if depth in levels:
            levels[depth] = levels[depth]._replace(**said)  # type: ignore[arg-type]  # each caller gives a field of its own type

    # the numbers

    def label(self, paragraph: Paragraph, printed: str | None, *, bulleted: bool) -> Label | None:
        """Count a paragraph and return what stands before its words, or None if that is nothing.

        `printed` is its number in so many words, if it has one; `bulleted` says that such is no number.
        """
        depth = max(0, min(paragraph.depth, DEPTH - 1))
        found = self._slot(paragraph.ls)
        after = " "
        counted = ""
        if found:
            override, scheme = found
            self._restart(paragraph.ls, override, depth)
            counted = self._counters.label(override.key, scheme, depth)
            bulleted = bulleted or scheme.levels[depth].bullet
            after = "" if scheme.levels[depth].suffix == "nothing" else " "
        elif printed is None:
            return None
        text = counted if printed is None else printed.strip()
        if bulleted:
            return Label("", after, depth)
        if printed is not None and text:
            after = " " if printed[-1:].isspace() else ""
        if not text or text.isspace():
            return None
        return Label(text if _WORDY.search(text) else "", after, depth)

    def _restart(self, ls: int, override: _Override, depth: int) -> None:
        """Let the count begin anew where a paragraph is the first to name a list that says so."""
        if depth in override.starts and (ls, depth) not in self._begun:
            self._begun.add((ls, depth))
            self._counters.restart(override.key, depth, override.starts[depth])

    def _slot(self, ls: int) -> tuple[_Override, Scheme] | None:
        if ls not in self._slots:
            override = self._overrides.get(ls)
            levels = self._lists.get(override.key) if override else None
            self._slots[ls] = None if override is None or levels is None else (override, _scheme({**levels, **override.levels}))
        return self._slots[ls]


_MEANINGS: dict[str, Callable[[Lists, int], None]] = {
    "list": Lists.begin,
    "listoverride": Lists.begin,
    "listlevel": Lists.begin_level,
    "lfolevel": Lists.begin_override,
    "levelstartat": Lists.start,
    "listid": Lists.identify,
    "ls": Lists.override,
    "levelnfc": lambda lists, number: lists.change(format=_FORMATS.get(number, "decimal")),
    "levelfollow": lambda lists, number: lists.change(suffix=_SUFFIXES.get(number, "tab")),
    "levellegal": lambda lists, number: lists.change(legal=number != 0),
    "levelnorestart": lambda lists, number: lists.change(restart=0 if number else None),
}


def _scheme(levels: dict[int, Level]) -> Scheme:
    return Scheme([levels.get(depth) or Level(text=f"%{depth + 1}.") for depth in range(DEPTH)])


def _template(text: str) -> str:
    r"""Return a label as `listing` has it: the first character of a `leveltext` counts those behind it, and those below 9 stand for numbers.

    >>> _template("\x02\x00.;")
    '%1.'
    """
    label = text[1 : 1 + ord(text[0])] if text else ""
    return "".join(f"%{ord(sign) + 1}" if ord(sign) < DEPTH else sign for sign in label)
