"""Files that cannot be read, as people send them: each a few bytes made here."""

from __future__ import annotations

import struct

from tests import word

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x8b\x10\x83\xff\xd9"
"""A photograph, or what is left of one."""


def truncated_word() -> bytes:
    """Return the first two thirds of a Word file: its directory, which zip writes last, is gone."""
    whole = word.harbour_trust()
    return whole[: len(whole) * 2 // 3]


def encrypted_word() -> bytes:
    """Return a compound file with the two streams that a Word file under a password consists of ([MS-OFFCRYPTO] 1.3.2)."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, end, *[free] * 126)
    return header + table + _entry("Root Entry", 5, child=1) + _entry("EncryptedPackage", 2, right=2) + _entry("EncryptionInfo", 2) + bytes(128)


def _entry(name: str, kind: int, *, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    """Return a directory entry of an empty storage or stream ([MS-CFB] 2.6.1)."""
    words = (name + "\0").encode("utf-16-le")
    place = struct.pack("<III", 0xFFFFFFFF, right, child)
    return words.ljust(64, b"\0") + struct.pack("<HBB", len(words), kind, 1) + place + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
