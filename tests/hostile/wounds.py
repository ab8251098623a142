"""What can happen to the bytes of any file: cut short, flipped, doubled, overwritten, a number in it that lies."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    Wound = Callable[[bytes, random.Random], bytes]

LIES = (0, 1, 2, 7, 0x7F, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF)
"""Numbers that lengths, counts and places are set to."""


def cut_short(data: bytes, chance: random.Random) -> bytes:
    """Return the beginning."""
    return data[: chance.randrange(len(data) + 1)]


def cut_out(data: bytes, chance: random.Random) -> bytes:
    """Return the data without a stretch of it."""
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """Return the data with a stretch of it over and over."""
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 30)) + data[end:]


def moved(data: bytes, chance: random.Random) -> bytes:
    """Return the data with a stretch of it somewhere else."""
    start, end = _stretch(data, chance)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return the data with one to twenty bits the other way."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 20) if made else 0):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def overwritten(data: bytes, chance: random.Random) -> bytes:
    """Return the data with a stretch of it replaced by zeros, ones, or noise."""
    start, end = _stretch(data, chance)
    size = min(end - start, 4_096)
    return data[:start] + chance.choice((bytes(size), b"\xff" * size, chance.randbytes(size))) + data[start + size :]


def lying(data: bytes, chance: random.Random) -> bytes:
    """Return the data with a number at an even place set to one that hurts, or to its neighbour."""
    return lying_at(data, chance.randrange(max(1, len(data) // 2)) * 2, chance)


def lying_at(data: bytes, at: int, chance: random.Random) -> bytes:
    """Return the data with the number at `at`, of two or four bytes, set to one that hurts, or to its neighbour."""
    size = chance.choice((2, 4))
    if at + size > len(data):
        return data
    found = int.from_bytes(data[at : at + size], "little")
    value = chance.choice((*LIES, found + 1, found - 1, found * 2, found // 2)) % (1 << (8 * size))
    return data[:at] + struct.pack("<H" if size == 2 else "<I", value) + data[at + size :]


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 8, 100, 512, 5_000)))


ANY: tuple[Wound, ...] = (cut_short, cut_out, doubled, moved, flipped, overwritten, lying)
"""The wounds that any file may have."""
