"""Files that cannot be read, as people send them: each a few bytes made here."""

from __future__ import annotations

import binascii
import struct

from tests import word

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x8b\x10\x83\xff\xd9"
"""A photograph, or what is left of one."""


MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
"""First bytes of an OLE2 file."""


def truncated_word() -> bytes:
    """Return the first two thirds of a Word file: its directory, which zip writes last, is gone."""
    whole = word.harbour_trust()
    return whole[: len(whole) * 2 // 3]


def compound(*names: str, inside: tuple[str, ...] = ()) -> bytes:
    """Return an OLE2 file with empty streams called `names` in its root, and those called `inside` in a storage below it ([MS-CFB] 2)."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    streams = [_entry(name, 2, right=index + 2 if index + 1 < len(names) else free) for index, name in enumerate(names)]
    below = [_entry(name, 2, right=len(names) + index + 3 if index + 1 < len(inside) else free) for index, name in enumerate(inside)]
    if inside:
        streams[-1] = _entry(names[-1], 2, right=len(names) + 1)
        below.insert(0, _entry("ObjectPool", 1, child=len(names) + 2))
    directory = b"".join([_entry("Root Entry", 5, child=1), *streams, *below])
    sectors = -(-len(directory) // 512)
    header = MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    chain = [*range(2, sectors + 1), end]
    table = struct.pack("<128I", 0xFFFFFFFD, *chain, *[free] * (127 - sectors))
    return header + table + directory.ljust(sectors * 512, b"\0")


def encrypted_word() -> bytes:
    """Return the OLE2 file that a .docx under a password is, of whatever cipher ([MS-OFFCRYPTO] 1.3.2)."""
    return compound("EncryptedPackage", "EncryptionInfo")


def web_archive(page: bytes, packing: str = "8bit", charset: str = "utf-8", *, above: str = "") -> bytes:
    """Return the web archive (MHT) that Word saves: a picture and then the page, packed as it says; `above` are more lines of its header."""
    lines = [
        f'{above}MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_Part"\n\nOne file.\n',
        "------=_Part\nContent-Location: file:///C:/a/image001.png\nContent-Transfer-Encoding: base64\nContent-Type: image/png\n\niVBORw0KGgo=\n",
        f"------=_Part\nContent-Location: file:///C:/a.htm\nContent-Transfer-Encoding: {packing}",
        f'Content-Type: text/html; charset="{charset}"\n\n',
    ]
    words = binascii.b2a_base64(page) if packing == "base64" else binascii.b2a_qp(page) if packing == "quoted-printable" else page
    return "\n".join(lines).encode() + words + b"\n\n------=_Part--\n"


def _entry(name: str, kind: int, *, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    """Return a directory entry of an empty storage or stream ([MS-CFB] 2.6.1)."""
    words = (name + "\0").encode("utf-16-le")
    place = struct.pack("<III", 0xFFFFFFFF, right, child)
    return words.ljust(64, b"\0") + struct.pack("<HBB", len(words), kind, 1) + place + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
