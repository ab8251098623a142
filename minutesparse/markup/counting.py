"""The numbers that a list prints before its items, which stand nowhere in its words.

In: the attributes of a list. Out: its `Count`, which gives the label of one item after another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.listing import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_MOST_DIGITS = 6


class Numbering(NamedTuple):
    """How a list counts: `format` is None for one without numbers."""

    format: str | None
    first: int
    step: int


class Count:
    """The count of a list that is open."""

    __slots__ = ("numbering", "value")

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.value = numbering.first

    def label(self, said: str | None) -> str:
        """Return the next number as a browser prints it, `1.` or `iv.`, or the one that the item has `said`; nothing for a list without numbers."""
        format, _, step = self.numbering
        value = whole(said, self.value)
        self.value = value + step
        return f"{written(value, format) if value > 0 else value}." if format else ""


def numbering_of(element: Element, said: Mapping[str, str]) -> Numbering:
    """Return how a list element with the attributes `said` counts."""
    numbered = element.tag == "ol" and "list-style-type:none" not in said.get("style", "").replace(" ", "")
    format = _FORMATS.get(said.get("type", "1"), "decimal") if numbered else None
    if "reversed" in said:
        return Numbering(format, whole(said.get("start"), sum(1 for _ in element.iterchildren("li"))), -1)
    return Numbering(format, whole(said.get("start"), 1), 1)


def whole(words: str | None, otherwise: int) -> int:
    """Return the number that an attribute gives, within six digits."""
    digits = (words or "").strip()
    return int(digits) if digits.isdecimal() and digits.isascii() and len(digits) <= _MOST_DIGITS else otherwise
