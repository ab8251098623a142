"""What an OLE2 file holds, told from its directory: a Word document, a workbook, a message, or words under a password ([MS-CFB] 2).

In: the bytes. Out: the names in the root storage; what lies in storages below it (an embedded workbook, an attached document) is not looked at.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SECTOR_SIZES = (9, 12)
"""Powers of two that a sector may have: 512 or 4,096 bytes."""

_TABLE_SECTORS = 109
"""Sectors of the allocation table that the header itself names; they cover 7 MB."""

_HEADER = 512

_LAST_SECTOR = 0xFFFFFFFA
"""Numbers above are those of no sector: the end of a chain, or a free one."""

_ENTRY = 128
_ENTRIES = 4_096
"""Entries of a directory that are looked at."""


def root_names(data: bytes) -> frozenset[str]:
    """Return the names of the streams and storages in the root of the OLE2 file `data`; none where its directory is damaged."""
    entries = b"".join(_directory(data))
    found: set[str] = set()
    waiting, seen = [_sibling(entries, 0, 76)], {0}
    while waiting:
        index = waiting.pop()
        if index in seen or index >= min(len(entries) // _ENTRY, _ENTRIES):
            continue
        seen.add(index)
        at = index * _ENTRY
        length = int.from_bytes(entries[at + 64 : at + 66], "little")
        found.add(entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"))
        waiting += [_sibling(entries, index, 68), _sibling(entries, index, 72)]
    return frozenset(found)


def is_cut(data: bytes) -> bool:
    """Return whether the directory of the OLE2 file `data` cannot be read: it lies beyond the end, or names nothing."""
    sectors = list(_directory(data))
    if not sectors or len(sectors[-1]) < _ENTRY:
        return True
    return not root_names(data)


def _sibling(entries: bytes, index: int, field: int) -> int:
    """Return the entry that a field of the entry `index` points to; one out of reach where it points to none."""
    at = index * _ENTRY + field
    return int.from_bytes(entries[at : at + 4], "little") if at + 4 <= len(entries) else _ENTRIES


def _directory(data: bytes) -> Iterator[bytes]:
    """Yield the sectors of the directory, as far as the allocation table leads; what is left of one that is cut short, or nothing, comes last."""
    allocation = Allocation(data)
    sector, seen = int.from_bytes(data[48:52], "little"), set[int]()
    while allocation.size and sector <= _LAST_SECTOR and sector not in seen and len(seen) * allocation.size < _ENTRIES * _ENTRY:
        seen.add(sector)
        content = allocation.content(sector)
        yield content
        if len(content) < _ENTRY:
            return
        after = allocation.after(sector)
        if after is None:
            yield b""
            return
        sector = after


class Allocation:
    """Which sector of the OLE2 file `data` follows which; `size` is that of a sector, 0 if the header is damaged."""

    def __init__(self, data: bytes) -> None:
        power = int.from_bytes(data[30:32], "little")
        self._data = data
        self.size = 1 << power if len(data) >= _HEADER and power in _SECTOR_SIZES else 0
        self._tables = _tables(data, self) if self.size else []

    def content(self, sector: int) -> bytes:
        """Return what there is of a sector."""
        return self._data[(sector + 1) * self.size : (sector + 2) * self.size]

    def after(self, sector: int) -> int | None:
        """Return the sector that follows; None if what says so lies beyond the end of the file, no sector's number if nothing says so."""
        place, offset = divmod(sector * 4, self.size)
        if place >= len(self._tables):
            return _LAST_SECTOR + 1
        at = (self._tables[place] + 1) * self.size + offset
        return int.from_bytes(self._data[at : at + 4], "little") if at + 4 <= len(self._data) else None


def _tables(data: bytes, allocation: Allocation) -> list[int]:
    """Return the sectors of the allocation table: those that the header names, and those that a chain of sectors does, in a file over 7 MB."""
    found = list(struct.unpack_from(f"<{_TABLE_SECTORS}I", data, 76))
    most = len(data) * 4 // allocation.size**2 + 1
    sector = int.from_bytes(data[68:72], "little")
    while len(found) < most and sector <= _LAST_SECTOR:
        content = allocation.content(sector)
        if len(content) < allocation.size:
            break
        *named, sector = struct.unpack(f"<{allocation.size // 4}I", content)
        found += named
    return found
