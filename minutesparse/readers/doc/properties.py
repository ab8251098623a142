"""What holds for a paragraph (PAPX, [MS-DOC] 2.6.2): its style, its list, how deep in tables it stands, and what the row it ends looks like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from minutesparse.readers.doc import sprms
from minutesparse.readers.doc.looks import is_shade
from minutesparse.readers.doc.numbers import i16, i32, u16, u32

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.readers.doc.fib import Fib

BODY_TEXT_LEVEL = 9
"""The outline level that says: no heading."""

_MOST_LISTS = 0x7FE
_OUTSIDE = 0xF801
"""The number of a list from which on it is counted from above, and its look kept."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What holds for a paragraph; `list` is 0 for none, `depth` 0 outside tables, `row` how the row that it ends is laid out."""

    style: int = 0
    list: int = 0
    level: int = 0
    outline: int | None = None
    in_table: bool = False
    nesting: int = 0
    row_end: bool = False
    cell_end: bool = False
    shaded: bool = False
    row: bytes = b""

    @property
    def depth(self) -> int:
        """How many tables it stands in."""
        return max(self.nesting, 1 if self.in_table else 0)

    @property
    def rank(self) -> int:
        """The rank of the heading that its outline level makes, or 0."""
        return self.outline + 1 if self.outline is not None and 0 <= self.outline < BODY_TEXT_LEVEL else 0


NOTHING = Properties()


def with_properties(base: Properties, changes: bytes, fib: Fib) -> Properties:
    """Return `base` with the changes laid over it; some may stand elsewhere in the file, where there was no room for them."""
    said: dict[str, Any] = {}
    changes = _all(changes, fib)
    for number, value in sprms.prls(changes):
        if number in _MEANINGS:
            name, meaning = _MEANINGS[number]
            said[name] = meaning(value)
        elif number == sprms.DEPTH_MORE:
            said["nesting"] = said.get("nesting", base.nesting) + i32(value, 0)
        elif number == sprms.ROW:
            said["row"] = changes
    return replace(base, **said) if said else base


def _all(changes: bytes, fib: Fib) -> bytes:
    """Return `changes`, or those in the data stream that they point to."""
    for number, value in sprms.prls(changes):
        if number in {sprms.ELSEWHERE, sprms.OLD_ELSEWHERE}:
            return fib.more(u32(value, 0))
    return changes


def _list(value: bytes) -> int:
    number = u16(value, 0)
    if number > _OUTSIDE:
        return -i16(value, 0)
    return number if number <= _MOST_LISTS else 0


def _flag(value: bytes) -> bool:
    return value[0] != 0


_MEANINGS: dict[int, tuple[str, Callable[[bytes], object]]] = {
    sprms.STYLE: ("style", lambda value: u16(value, 0)),
    sprms.LIST: ("list", _list),
    sprms.LEVEL: ("level", lambda value: value[0]),
    sprms.OUTLINE: ("outline", lambda value: value[0]),
    sprms.IN_TABLE: ("in_table", _flag),
    sprms.DEPTH: ("nesting", lambda value: i32(value, 0)),
    sprms.ROW_END: ("row_end", _flag),
    sprms.INNER_ROW_END: ("row_end", _flag),
    sprms.INNER_CELL_END: ("cell_end", _flag),
    sprms.PARAGRAPH_SHADING: ("shaded", is_shade),
    sprms.OLD_PARAGRAPH_SHADING: ("shaded", is_shade),
}
