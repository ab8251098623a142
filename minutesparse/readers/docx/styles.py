"""styles.xml: what a style's name says of a paragraph (heading, list) and of its words (bold, hidden), read when it is first used."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE
from minutesparse.page import TINY, VANISHED, WHITE
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

TOGGLES = {
    names.BOLD: BOLD,
    names.ITALIC: ITALIC,
    names.STRIKE: STRIKE,
    names.DOUBLE_STRIKE: STRIKE,
    names.VANISH: VANISHED,
    names.WEB_HIDDEN: VANISHED,
    names.UNDERLINE: UNDERLINE,
    names.HIGHLIGHT: HIGHLIGHT,
}
"""The bits of a run's look that a property sets, or clears where its value is no."""

XOR = BOLD | ITALIC | STRIKE | VANISHED
"""Bits that, set by a paragraph's style and by a character style, cancel out (ECMA-376 part 1, 17.7.3)."""

TINY_SIZE = 4
"""Half-points up to which text is not meant to be seen."""

# heading 2
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)

BODY_TEXT_LEVEL = 9
"""The outline level that says: no heading."""


@dataclass(slots=True)
class Style:
    """What a style gives: `look` bits, `heading` rank (0: none), the list it belongs to, and whether it is shaded."""

    name: str = ""
    look: int = 0
    heading: int = 0
    num: str | None = None
    num_style: str | None = None
    """The style in the chain that names the list: the list may name it back."""
    level: int | None = None
    shaded: bool = False


_NOTHING = Style()


# <w:latentStyles w:count="267"><w:lsdException w:name="Normal" w:uiPriority="0"/> … </w:latentStyles>
_LATENT = re.compile(rb"<w:latentStyles\b[^<]*+(?:<w:lsdException\b[^<]*+)*+</w:latentStyles>")


def without_latent(content: bytes) -> bytes:
    """Return styles.xml without its list of the styles that Word knows and the document does not use: nine tenths of it, and of no meaning here.

    It is cut only where it is certainly an element: no comment, section or instruction opens before it that might hold it.
    """
    found = _LATENT.search(content)
    if found is None or content.find(b"<!", 0, found.start()) >= 0 or content.find(b"<?", 1, found.start()) >= 0:
        return content
    return content[: found.start()] + content[found.end() :]


class Styles:
    """The styles of a document, by identifier."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._read: dict[str, Style] = {}
        self._default = ""
        plain = Style()
        if root is not None:
            for element in root.iterchildren(names.STYLE):
                key = element.get(names.STYLE_ID, "")
                self._elements.setdefault(key, element)
                if element.get(names.DEFAULT) in {"1", "true", "on"} and element.get(names.TYPE) == "paragraph":
                    self._default = key
            defaults = root.find(names.DEFAULTS)
            if defaults is not None:
                plain = Style(look=_look(defaults, 0))
        self._plain = plain
        self.default = self[self._default] if self._default else plain
        """The style of paragraphs that name none."""

    def of_paragraph(self, key: str | None) -> Style:
        """Return the style of a paragraph that names `key`: the default one where there is none of that name."""
        return self[key] if key in self._elements else self.default

    def __getitem__(self, key: str | None) -> Style:
        """Return the style called `key`, with all that it inherits; one that does not exist gives nothing."""
        chain: dict[str, _Element] = {}
        while key is not None and key in self._elements and key not in self._read and key not in chain:
            chain[key] = self._elements[key]
            based_on = chain[key].find(names.BASED_ON)
            key = None if based_on is None else based_on.get(names.VAL)
        found = self._read.get(key) if key is not None else None
        for name, element in reversed(chain.items()):
            if found is None:
                found = self._plain if element.get(names.TYPE) == "paragraph" else _NOTHING
            found = self._read[name] = _derived(found, element)
        return found or _NOTHING


def _derived(base: Style, element: _Element) -> Style:
    """Return `base` with what the style `element` says itself."""
    name_of = element.find(names.NAME)
    name = name_of.get(names.VAL, "") if name_of is not None else ""
    style = replace(base, name=name, look=_look(element, base.look))
    titled = _HEADING.fullmatch(name)
    if titled:
        style.heading = int(titled.group(1))
    elif name.lower() == "title":
        style.heading = 1
    for found in element.iter(names.OUTLINE, names.LEVEL, names.NUM_ID, names.SHADING):
        value = found.get(names.VAL)
        if found.tag == names.OUTLINE:
            level = names.whole(value, BODY_TEXT_LEVEL)
            style.heading = level + 1 if 0 <= level < BODY_TEXT_LEVEL else 0
        elif found.tag == names.LEVEL:
            style.level = names.whole(value, 0)
        elif found.tag == names.NUM_ID:
            style.num, style.num_style = value, element.get(names.STYLE_ID)
        else:
            style.shaded = style.shaded or names.is_shade(found.get(names.FILL))
    return style


def _look(element: _Element, look: int) -> int:
    for found in element.iter(*TOGGLES, names.SIZE, names.COLOUR):
        value = found.get(names.VAL)
        if found.tag == names.SIZE:
            look = look | TINY if names.whole(value, TINY_SIZE + 1) <= TINY_SIZE else look & ~TINY
        elif found.tag == names.COLOUR:
            look = look | WHITE if names.is_white(value) else look & ~WHITE
        else:
            bit = TOGGLES[found.tag]
            look = look | bit if names.is_on(value) else look & ~bit
    return look
