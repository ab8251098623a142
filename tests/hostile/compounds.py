"""Wounds of OLE2 files and the Word documents in them: lengths, places and links that lie ([MS-CFB] 2.2, 2.6; [MS-DOC] 2.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.wounds import ANY, lying_at

if TYPE_CHECKING:
    import random

    from tests.hostile.wounds import Wound

HEADER = (26, 30, 32, 44, 48, 56, 60, 64, 68, 72, 76, 80, 84)
"""Fields of the header: version, sector sizes, counts and first sectors of the tables."""

ENTRY = (0, 64, 66, 68, 72, 76, 116, 120, 124)
"""Fields of an entry of the directory: name, its length, kind, links to others, first sector, size."""

MAGIC, ROOT = b"\xec\xa5", "Root Entry".encode("utf-16-le")
FIRST_PAIR, PAIRS = 0x9A, 183
LENGTHS = 0x4C


def lying_header(data: bytes, chance: random.Random) -> bytes:
    """Return the file with a field of its header that lies."""
    return lying_at(data, chance.choice(HEADER), chance)


def lying_entry(data: bytes, chance: random.Random) -> bytes:
    """Return the file with an entry of its directory that lies."""
    start = data.find(ROOT)
    return lying_at(data, start + chance.randrange(12) * 128 + chance.choice(ENTRY), chance) if start >= 0 else data


def lying_table(data: bytes, chance: random.Random) -> bytes:
    """Return the file with an entry of its allocation table that lies, as far as the first sector of that goes."""
    sector = int.from_bytes(data[76:80], "little")
    return lying_at(data, (sector + 1) * 512 + chance.randrange(128) * 4, chance)


def lying_place(data: bytes, chance: random.Random) -> bytes:
    """Return the document with a place or a length of one of its tables that lies."""
    return lying_at(data, _document(data) + FIRST_PAIR + chance.randrange(PAIRS * 2) * 4, chance)


def lying_length(data: bytes, chance: random.Random) -> bytes:
    """Return the document with the length of one of its stories, or a flag of its head, that lies."""
    return lying_at(data, _document(data) + chance.choice((2, 10, 12, *range(LENGTHS, LENGTHS + 32, 4))), chance)


def _document(data: bytes) -> int:
    return next((at for at in range(512, len(data), 512) if data.startswith(MAGIC, at)), 512)


WORD: tuple[Wound, ...] = (*ANY, *[lying_header, lying_entry, lying_table] * 2, *[lying_place] * 6, *[lying_length] * 3)
"""The wounds of a .doc."""
