r"""The tables at the head of a file, which the text refers to by number: fonts, colours, styles, authors of changes.

Each is a destination: it takes the words and control words of its group, and answers once that has ended. Lists are in `numbering`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.rtf.charsets import DEFAULT, SYMBOL, codec_of_charset, codec_of_page
from minutesparse.readers.rtf.state import SKIP

if TYPE_CHECKING:
    from minutesparse.readers.rtf.state import State


class Fonts:
    r"""`{\fonttbl{\f1\fcharset2 Symbol;}}`: the names and code pages of fonts; `default` is the one that `\plain` sets, `page` the document's."""

    def __init__(self) -> None:
        self.default: int | None = None
        self.page = DEFAULT
        self._codecs: dict[int | None, str] = {}
        self._names: dict[int | None, list[str]] = {}
        self._symbols: dict[int | None, str | None] = {}
        """The name of each font whose signs mean nothing elsewhere, once it is asked for."""

    def say(self, words: str, state: State) -> None:
        """Take a part of a font's name."""
        self._names.setdefault(state.font, []).append(words)
        if state.font in self._symbols:
            self._symbols[state.font] = None

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take what is said of the font that the group is about."""
        if name == "fcharset" and number == SYMBOL:
            self._symbols[state.font] = None
        codec = codec_of_charset(number or 0) if name == "fcharset" else codec_of_page(number or 0) if name == "cpg" else None
        if codec:
            self._codecs[state.font] = codec

    def codec(self, font: int | None) -> str:
        """Return the code page of words in `font`."""
        return self._codecs.get(font, self.page)

    def symbolic(self, font: int | None) -> str | None:
        """Return the name of `font` if its signs mean nothing elsewhere, else None."""
        if font not in self._symbols:
            return None
        name = self._symbols[font]
        if name is None:
            self._names[font] = ["".join(self._names.get(font, ()))]
            name = self._symbols[font] = self._names[font][0].partition(";")[0].strip()[:_LONGEST_NAME]
        return name


_MOST = 10_000
"""Colours, or authors of changes, that a file may have."""

_LONGEST_NAME = 64
"""Characters of a font's name; Windows lets it have 31."""

_FULL = 255


class Colours:
    r"""`{\colortbl;\red255\green255\blue255;}`: which colours are white, or none at all (the first, mostly: what the reader's eyes expect)."""

    def __init__(self) -> None:
        self._parts: dict[str, int] = {}
        self._whites: list[bool] = []
        self._automatic: list[bool] = []

    def say(self, words: str, state: State) -> None:
        """Take the end of a colour."""
        del state
        for _ in range(min(words.count(";"), _MOST - len(self._whites))):
            self._whites.append(all(self._parts.get(part) == _FULL for part in ("red", "green", "blue")))
            self._automatic.append(not self._parts)
            self._parts = {}

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a part of a colour."""
        del state
        if name in {"red", "green", "blue"}:
            self._parts[name] = number or 0

    def is_white(self, number: int | None) -> bool:
        """Return whether words in this colour cannot be seen on paper."""
        return number is not None and 0 <= number < len(self._whites) and self._whites[number]

    def is_ground(self, number: int | None) -> bool:
        """Return whether white words can be seen on this colour."""
        return number is not None and 0 < number < len(self._whites) and not self._whites[number] and not self._automatic[number]


class Style(NamedTuple):
    """A paragraph style: its name, and its rank as a heading (0: none)."""

    name: str = ""
    heading: int = 0


# heading 2
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)

BODY_TEXT_LEVEL = 9
"""The outline level that says: no heading."""


class Styles:
    r"""`{\stylesheet{\s1\outlinelevel0 heading 1;}}`: the paragraph styles by number. What they say of words the text repeats."""

    def __init__(self) -> None:
        self._names: dict[int, list[str]] = {}
        self._outlines: dict[int, int] = {}
        self._read: dict[int, Style] = {}

    def say(self, words: str, state: State) -> None:
        """Take a part of a style's name; all else that is said of it came before."""
        paragraph = state.paragraph
        self._names.setdefault(paragraph.style, []).append(words)
        if paragraph.outline is not None:
            self._outlines[paragraph.style] = paragraph.outline

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take that a style is not one of paragraphs."""
        del number
        if name in {"cs", "ds", "ts"}:
            state.destination = SKIP

    def __getitem__(self, number: int) -> Style:
        """Return the style of this number; one that does not exist says nothing."""
        if number not in self._read:
            name = "".join(self._names.get(number, ())).partition(";")[0].strip()
            titled = _HEADING.fullmatch(name)
            rank = int(titled.group(1)) if titled else int(name.lower() == "title")
            outline = self._outlines.get(number)
            self._read[number] = Style(name, rank_of(outline) if outline is not None else rank)
        return self._read[number]


def rank_of(outline: int) -> int:
    """Return the rank of a heading at this outline level, or 0 where that says: no heading."""
    return outline + 1 if 0 <= outline < BODY_TEXT_LEVEL else 0


class Authors:
    r"""`{\*\revtbl{Unknown;}{Ann Hill;}}`: who changed something, by number; the first is nobody."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._open: list[str] = []

    def say(self, words: str, state: State) -> None:
        """Take a part of a name, or of several."""
        del state
        *ended, rest = words.split(";", _MOST - len(self._names))
        for name in ended:
            self._names.append("".join([*self._open, name]).strip())
            self._open = []
        self._open.append(rest)

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a control word, which says nothing here."""

    def __getitem__(self, number: int | None) -> str | None:
        """Return the author of this number, or None."""
        found = self._names[number] if number is not None and 0 <= number < len(self._names) else ""
        return None if not found or (number == 0 and found == "Unknown") else found
