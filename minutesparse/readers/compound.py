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
"""Sectors of the allocation table that the header itself names; they cover 7 MB, and behind them a directory is read no further."""

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
    return int.from_bytes(data[44:48], "little") <= _TABLE_SECTORS and not root_names(data)


def _sibling(entries: bytes, index: int, field: int) -> int:
    """Return the entry that a field of the entry `index` points to; one out of reach where it points to none."""
    at = index * _ENTRY + field
    return int.from_bytes(entries[at : at + 4], "little") if at + 4 <= len(entries) else _ENTRIES


def _directory(data: bytes) -> Iterator[bytes]:
    """Yield the sectors of the directory, as far as the allocation table leads; what is left of one that is cut short, or nothing, comes last."""
    header = data[:512]
    power = int.from_bytes(header[30:32], "little")
    if len(header) < 512 or power not in _SECTOR_SIZES:  # noqa: PLR2004 - the size of a header
        return
    size = 1 << power
    table = struct.unpack_from(f"<{_TABLE_SECTORS}I", header, 76)
    sector, seen = int.from_bytes(header[48:52], "little"), set[int]()
    while sector <= _LAST_SECTOR and sector not in seen and len(seen) * size < _ENTRIES * _ENTRY:
        seen.add(sector)
        content = data[(sector + 1) * size : (sector + 2) * size]
        yield content
        if len(content) < _ENTRY:
            return
        place, offset = divmod(sector * 4, size)
        if place >= _TABLE_SECTORS:
            return
        at = (table[place] + 1) * size + offset
        if at + 4 > len(data):
            yield b""
            return
        sector = int.from_bytes(data[at : at + 4], "little")
