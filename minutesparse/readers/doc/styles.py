"""The style sheet (STSH, [MS-DOC] 2.9.272): what a style's number says of a paragraph and of its characters, read when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.doc.looks import look_of
from minutesparse.readers.doc.numbers import u16
from minutesparse.readers.doc.properties import NOTHING, Properties, with_properties
from minutesparse.readers.doc.tables import counted
from minutesparse.readers.doc.weight import PROPERTY_BYTES, STYLE

if TYPE_CHECKING:
    from minutesparse.readers.doc.fib import Fib

_PARAGRAPH, _CHARACTER = 1, 2
_NORMAL, _HEADINGS, _TITLE = 0, range(1, 10), 0x3E
"""What Word calls its own styles by, whatever language their names are in."""
_NO_STYLE = 0xFFF


class Style(NamedTuple):
    """What a style gives: its name, the rank of the heading it makes (0: none), `bits` of the look, and properties of the paragraph."""

    name: str = ""
    heading: int = 0
    bits: int = 0
    properties: Properties = NOTHING


_NOTHING = Style()


class _Definition(NamedTuple):
    """A style as it stands in the sheet: Word's number for it, its kind, the style that it is based on, its name and what it sets."""

    known: int
    kind: int
    base: int
    name: str
    changes: tuple[bytes, ...]


class Styles:
    """The styles of a document, by number."""

    def __init__(self, sheet: bytes, fib: Fib) -> None:
        self._fib = fib
        self._definitions = _definitions(sheet)
        self._read: dict[int, Style] = {}

    def __getitem__(self, number: int) -> Style:
        """Return the style of that number, with all that it inherits; one that does not exist gives nothing."""
        chain: dict[int, _Definition] = {}
        while number in self._definitions and number not in self._read and number not in chain:
            chain[number] = self._definitions[number]
            number = chain[number].base
        found = self._read.get(number, _NOTHING)
        for key, definition in reversed(chain.items()):
            found = self._read[key] = self._derived(found, definition)
        return found

    def bits(self, number: int) -> int:
        """Return the bits of the look that a character style gives."""
        return self[number].bits

    def _derived(self, base: Style, definition: _Definition) -> Style:
        changes = list(definition.changes)
        self._fib.work.add(STYLE + sum(map(len, changes)) // PROPERTY_BYTES)
        properties = base.properties
        if definition.kind == _PARAGRAPH and changes:
            properties = with_properties(properties, changes.pop(0)[2:], self._fib)
        bits = look_of(base.bits, changes[0], lambda _: 0).bits if changes and definition.kind in {_PARAGRAPH, _CHARACTER} else base.bits
        name, heading = _named(definition, base.heading)
        if properties.outline is not None and properties.outline != base.properties.outline:
            heading = properties.rank
        return Style(name, heading, bits, properties)


def _named(definition: _Definition, heading: int) -> tuple[str, int]:
    """Return what a style is called in English, if it is one of Word's own, and the rank of the heading that it makes."""
    if definition.kind == _PARAGRAPH and definition.known in _HEADINGS:
        return f"heading {definition.known}", definition.known
    if definition.kind == _PARAGRAPH and definition.known == _TITLE:
        return "Title", 1
    return ("Normal" if definition.kind == _PARAGRAPH and definition.known == _NORMAL else definition.name), heading


def _definitions(sheet: bytes) -> dict[int, _Definition]:
    header = u16(sheet, 0)
    count, size = u16(sheet, 2), u16(sheet, 4)
    at = 2 + header
    found = {}
    for number in range(count):
        if at >= len(sheet):
            break
        length = u16(sheet, at)
        if length:
            found[number] = _definition(sheet[at + 2 : at + 2 + length], size)
        at += 2 + length
    return found


def _definition(data: bytes, size: int) -> _Definition:
    """Return one style; `size` is how many bytes stand before its name."""
    known, kind, count = u16(data, 0) & 0xFFF, u16(data, 2), u16(data, 4) & 0xF
    name, at = counted(data, size)
    at += 2
    changes = []
    for _ in range(count):
        at += at & 1
        length = u16(data, at)
        changes.append(data[at + 2 : at + 2 + length])
        at += 2 + length
    return _Definition(known, kind & 0xF, kind >> 4, name.split(",")[0], tuple(changes))
