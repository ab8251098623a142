"""Whole numbers out of bytes, little end first. What would stand behind the end of the bytes counts as 0, so that nothing here ever fails."""

from __future__ import annotations


def u8(data: bytes, at: int) -> int:
    """Return the byte at `at`."""
    return data[at] if 0 <= at < len(data) else 0


def u16(data: bytes, at: int) -> int:
    """Return the two bytes at `at` as a number."""
    return int.from_bytes(data[at : at + 2], "little") if at >= 0 else 0


def i16(data: bytes, at: int) -> int:
    """Return the two bytes at `at` as a number that may be negative."""
    value = u16(data, at)
    return value - 0x1_0000 if value & 0x8000 else value


def u32(data: bytes, at: int) -> int:
    """Return the four bytes at `at` as a number."""
    return int.from_bytes(data[at : at + 4], "little") if at >= 0 else 0


def i32(data: bytes, at: int) -> int:
    """Return the four bytes at `at` as a number that may be negative."""
    value = u32(data, at)
    return value - 0x1_0000_0000 if value & 0x8000_0000 else value
