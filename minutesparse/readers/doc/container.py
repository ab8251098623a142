"""The OLE2 file round a document: its streams, within limits.

In: the bytes of the file. Out: the streams that the reader asks for. Afterwards holds: whatever is wrong with the file, nothing but a
`MinutesparseError` comes of it. olefile reads as long as a file's numbers tell it to, so those that must not lie are looked at before.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import olefile

from minutesparse.errors import UnreadableSource
from minutesparse.readers.compound import Allocation
from minutesparse.readers.doc.numbers import u16, u32

if TYPE_CHECKING:
    from minutesparse.limits import Limits

_DAMAGE = (OSError, struct.error, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What olefile raises over damaged files: its own errors are OSErrors, the others come of numbers that lead nowhere and of deep trees of names."""

_SECTOR_POWER, _TABLES, _DIRECTORY, _SMALL_TABLES = 30, 44, 48, 64
"""Where in the header stand the power of two that a sector has, how many sectors the tables take, and the first of the directory."""
_POWERS = (9, 12)
_HEADER_TABLES = 109
"""Tables that the header itself names; they cover 7 MB."""
_ENTRY = 128


class Container:
    """The streams of an OLE2 file, by name; those that are asked for are read when the file is opened."""

    def __init__(self, data: bytes, wanted: tuple[str, ...], limits: Limits) -> None:
        _check(data, limits)
        try:
            with olefile.OleFileIO(io.BytesIO(data)) as file:
                if getattr(file.root, "size", 0) > len(data):
                    raise _damaged()
                self.storages = frozenset("/".join(path) for path in file.listdir(streams=False, storages=True))
                found = [name for name in wanted if file.exists(name)]
                _check_sizes([file.get_size(name) for name in found], len(data), limits)
                self._streams = {name: file.openstream(name).read() for name in found}
        except _DAMAGE as error:
            raise _damaged() from error

    def stream(self, name: str) -> bytes:
        """Return the content of a stream, or nothing if there is none of that name."""
        return self._streams.get(name, b"")


def _damaged() -> UnreadableSource:
    reason = "it is damaged: the streams in it cannot be found"
    return UnreadableSource(reason, remedy="look for another copy")


def _check_sizes(sizes: list[int], most: int, limits: Limits) -> None:
    """Raise if streams of these sizes are larger than `limits` allow, or than a file of `most` bytes has room for: two may claim the same bytes."""
    limits.check("part_bytes", max(sizes, default=0))
    if sum(sizes) > most:
        raise _damaged()


def _check(data: bytes, limits: Limits) -> None:
    """Raise if the header claims more tables than the file has room for, or the directory has more entries than `limits` allow."""
    power = u16(data, _SECTOR_POWER)
    if power not in _POWERS:
        raise _damaged()
    size, sectors = 1 << power, len(data) >> power
    if u32(data, _TABLES) > 4 * sectors // size + _HEADER_TABLES or u32(data, _SMALL_TABLES) > sectors:
        raise _damaged()
    allocation = Allocation(data)
    sector: int | None = u32(data, _DIRECTORY)
    entries = 0
    while sector is not None and sector < sectors:
        entries += size // _ENTRY
        limits.check("entries", entries)
        sector = allocation.after(sector)
