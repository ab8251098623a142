"""Styles: what an automatic or named style says of a paragraph (heading, list) and of words (bold, hidden), read when it is first used."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE
from minutesparse.page import TINY, VANISHED, WHITE
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from lxml.etree import _Element

SHADED = 1 << 16
"""A bit beside those of a look: white words can be seen."""

_TINY_SIZE = 2.0
"""Points up to which text is not meant to be seen."""

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}

# 1.5pt
_LENGTH = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,9})?)(pt|in|cm|mm|pc|px)")

# Heading 2
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)

_BOLD_FROM = 600
"""The weight from which a letter is bold."""


@dataclass(slots=True)
class Style:
    """What a style gives: the bits of a look that it sets or clears (`said`), and those set; a heading's rank (0: none); its list.

    `name` is what a person calls it: of an automatic style, the one it is made from. `list` is an empty string where it says: in none.
    """

    name: str = ""
    said: int = 0
    bits: int = 0
    heading: int = 0
    list: str | None = None
    font: str = ""

    def on(self, look: int) -> int:
        """Return how words of this style look that stand among words of that `look`."""
        return look & ~self.said | self.bits


PLAIN = Style()


class Styles:
    """The styles that one part can name: its own automatic ones, and the common ones of the document."""

    def __init__(self, common: _Element | None, automatic: _Element | None) -> None:
        self._elements: dict[tuple[str, str], _Element] = {}
        self._common: set[tuple[str, str]] = set()
        self._defaults: dict[str, Style] = {}
        self._read: dict[tuple[str, str], Style] = {}
        if common is not None:
            for element in common.iterchildren(names.STYLE_OF):
                self._common.add(_key(element))
            for element in common.iterchildren(names.DEFAULT_STYLE):
                self._defaults[element.get(names.FAMILY, "")] = _derived(PLAIN, element)
        for root in (automatic, common):
            for element in root.iterchildren(names.STYLE_OF) if root is not None else ():
                self._elements.setdefault(_key(element), element)

    def of(self, family: str, name: str | None) -> Style:
        """Return the style of that family and name with all that it inherits; what is not there says nothing but the family's defaults."""
        key = asked = family, name or ""
        if key in self._read:
            return self._read[key]
        chain: dict[tuple[str, str], _Element] = {}
        while key in self._elements and key not in self._read and key not in chain:
            chain[key] = self._elements[key]
            key = family, chain[key].get(names.PARENT, "")
        found = self._read.get(key) or self._defaults.get(family, PLAIN)
        for inner, element in reversed(chain.items()):
            found = _derived(found, element)
            if inner in self._common:
                found = _named(found, element)
            self._read[inner] = found
        self._read[asked] = found
        return found


def _key(element: _Element) -> tuple[str, str]:
    return element.get(names.FAMILY, ""), element.get(names.NAME, "")


def _named(style: Style, element: _Element) -> Style:
    """Return `style` under the name that a person knows it by, with the rank that the name gives it."""
    name = element.get(names.DISPLAY_NAME, "") or element.get(names.NAME, "")
    titled = _HEADING.fullmatch(name)
    rank = int(titled.group(1)) if titled else 1 if name.lower() == "title" else style.heading
    return replace(style, name=name, heading=max(0, names.whole(element.get(names.DEFAULT_OUTLINE), rank)))


def _derived(base: Style, element: _Element) -> Style:
    """Return `base` with what the style `element` says itself."""
    style = replace(base, list=element.get(names.LIST_STYLE_NAME, base.list))
    for properties in element.iterchildren():
        background = properties.get(names.BACKGROUND)
        if properties.tag == names.TEXT_PROPERTIES:
            for bit, is_on in _looks(properties):
                style.said |= bit
                style.bits = style.bits | bit if is_on else style.bits & ~bit
            style.font = properties.get(names.FONT, style.font)
            if background is not None:
                style.said |= HIGHLIGHT
                style.bits &= ~HIGHLIGHT
            if _is_shade(background):
                style.said |= SHADED
                style.bits |= HIGHLIGHT | SHADED
        elif _is_shade(background):
            style.said |= SHADED
            style.bits |= SHADED
    return style


def _looks(properties: _Element) -> list[tuple[int, bool]]:
    """Return the bits of a look that text properties speak of, and whether they set them."""
    said = properties.get
    found: list[tuple[int, bool]] = []
    weight, slant, size = said(names.WEIGHT), said(names.SLANT), said(names.SIZE)
    colour, display = said(names.COLOUR), said(names.DISPLAY)
    if weight is not None:
        found.append((BOLD, weight == "bold" or names.whole(weight, 0) >= _BOLD_FROM))
    if slant is not None:
        found.append((ITALIC, slant in {"italic", "oblique"}))
    if size is not None and not size.endswith("%"):
        found.append((TINY, _is_tiny(size)))
    if colour is not None:
        found.append((WHITE, colour.lower() == "#ffffff"))
    if display is not None:
        found.append((VANISHED, display == "none"))
    for bit, attributes in ((UNDERLINE, names.UNDERLINES), (STRIKE, names.STRIKES)):
        values = [value for name in attributes if (value := said(name)) is not None]
        if values:
            found.append((bit, all(value != "none" for value in values)))
    return found


def _is_tiny(size: str) -> bool:
    found = _LENGTH.fullmatch(size)
    return found is not None and 0 < float(found.group(1)) * _POINTS[found.group(2)] <= _TINY_SIZE


def _is_shade(colour: str | None) -> bool:
    """Return whether a background of this colour shows white words."""
    return colour is not None and colour.lower() not in {"transparent", "none", "#ffffff", ""}
