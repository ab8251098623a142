"""The pages of the main stream that say how its characters and paragraphs look (FKP, [MS-DOC] 2.9.55 and 2.9.176)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers.doc.fib import PARAGRAPHS, RUNS
from minutesparse.readers.doc.numbers import u8, u16, u32
from minutesparse.readers.doc.tables import plc
from minutesparse.readers.doc.weight import PAGE_ROW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from minutesparse.readers.doc.fib import Fib

_SIZE = 512
_ENTRY = 4
_NUMBER = 0x3F_FFFF
"""The bits of an entry that are the number of its page."""
_PARAGRAPH_ROW = 13


class Stretch(NamedTuple):
    """Bytes of the main stream from `start` to `end` that have the same properties."""

    start: int
    end: int
    properties: bytes


_NONE = Stretch(0, 0, b"")


class Stretches:
    """Stretches in order of their place in the stream."""

    def __init__(self, found: list[Stretch]) -> None:
        self._found = sorted(found)
        self._starts = [stretch.start for stretch in self._found]

    def at(self, place: int) -> Stretch:
        """Return the stretch that the byte at `place` lies in, or one without extent or properties."""
        index = bisect_right(self._starts, place) - 1
        return self._found[index] if index >= 0 and place < self._found[index].end else _NONE

    def between(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield the stretches from `start` to `end` of the stream, cut to that, and what no page speaks of as stretches without properties."""
        index = max(0, bisect_right(self._starts, start) - 1)
        at = start
        while at < end and index < len(self._found):
            stretch = self._found[index]
            index += 1
            if stretch.end <= at:
                continue
            if stretch.start >= end:
                break
            if stretch.start > at:
                yield Stretch(at, stretch.start, b"")
                at = stretch.start
            yield Stretch(at, min(end, stretch.end), stretch.properties)
            at = min(end, stretch.end)
        if at < end:
            yield Stretch(at, end, b"")


def runs(fib: Fib) -> Stretches:
    """Return the stretches of characters that look the same. Properties are as they stand there (grpprl)."""
    return _read(fib, RUNS, 1, _of_run)


def paragraphs(fib: Fib) -> Stretches:
    """Return the stretches that paragraphs take; their properties are the number of the style, two bytes, and what differs from it."""
    return _read(fib, PARAGRAPHS, _PARAGRAPH_ROW, _of_paragraph)


def _read(fib: Fib, table: int, row: int, properties: Callable[[bytes, int], bytes]) -> Stretches:
    found: list[Stretch] = []
    for number in dict.fromkeys(u32(entry, 0) & _NUMBER for entry in plc(fib.table(table), _ENTRY).rows):
        page = fib.main[number * _SIZE : (number + 1) * _SIZE]
        if len(page) < _SIZE:
            continue
        count = min(page[-1], (_SIZE - 5) // (4 + row))
        fib.work.add(PAGE_ROW * count)
        rows = 4 * (count + 1)
        for index in range(count):
            start, end = u32(page, 4 * index), u32(page, 4 * index + 4)
            if start < end:
                found.append(Stretch(start, end, properties(page, 2 * page[rows + row * index])))
    return Stretches(found)


def _of_run(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]] if at else b""


def _of_paragraph(page: bytes, at: int) -> bytes:
    """Return the properties at `at`: their length counts pairs of bytes, less one or with another length in front."""
    if not at:
        return b""
    length = page[at]
    if length:
        return page[at + 1 : at + 2 * length]
    return page[at + 2 : at + 2 + 2 * u8(page, at + 1)]


def style_of(properties: bytes) -> int:
    """Return the number of the style that the properties of a paragraph begin with."""
    return u16(properties, 0)
