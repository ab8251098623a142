"""The two shapes that nearly every table of a .doc has: rows by place in the text (PLC, [MS-DOC] 2.2.2), and strings (STTB, 2.2.4)."""

from __future__ import annotations

from typing import NamedTuple

from minutesparse.readers.doc.numbers import i32, u8, u16


class Plc(NamedTuple):
    """Places in order, one more than there are rows, and what is said of the text from each to the next."""

    places: tuple[int, ...] = ()
    rows: tuple[bytes, ...] = ()


def plc(data: bytes, size: int) -> Plc:
    """Return the table of rows of `size` bytes; the places of a damaged one may be anything."""
    count = (len(data) - 4) // (4 + size)
    if count < 1:
        return Plc()
    rows = 4 * (count + 1)
    places = tuple(i32(data, 4 * index) for index in range(count + 1))
    return Plc(places, tuple(data[rows + size * index : rows + size * (index + 1)] for index in range(count)))


def strings(data: bytes) -> list[tuple[str, bytes]]:
    """Return the strings of a table, each with the bytes that stand beside it."""
    wide = u16(data, 0) == 0xFFFF  # noqa: PLR2004 - the sign that two bytes make a character
    at = 2 if wide else 0
    count, extra = u16(data, at), u16(data, at + 2)
    at += 4
    found = []
    for _ in range(count):
        if at >= len(data):
            break
        length = u16(data, at) * 2 if wide else u8(data, at)
        at += 2 if wide else 1
        words = data[at : at + length]
        at += length
        found.append((unicode(words) if wide else words.decode("cp1252", "replace"), data[at : at + extra]))
        at += extra
    return found


def counted(data: bytes, at: int = 0) -> tuple[str, int]:
    """Return the string at `at` that its own length stands before (Xst), and where it ends."""
    end = at + 2 + 2 * u16(data, at)
    return unicode(data[at + 2 : end]), end


def unicode(words: bytes) -> str:
    """Return characters of two bytes each as text."""
    return words[: len(words) // 2 * 2].decode("utf-16-le", "replace")
