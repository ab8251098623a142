"""Wounds of a PDF: its objects dropped, doubled, swapped, made to refer to each other, and its numbers given what they cannot mean."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from tests.hostile.wounds import ANY

if TYPE_CHECKING:
    import random

    from tests.hostile.wounds import Wound

# b"4 0 obj\n<< /Type /Page >>\nendobj\n"
_OBJECT = re.compile(rb"\d+ 0 obj\b.*?\bendobj\s*", re.DOTALL)

# b"12 0 R"
_REFERENCE = re.compile(rb"\d+ 0 R\b")

# b"595.3", b"-12"
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")

# b"stream\r\n" before what is packed
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)

_ODD = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999", b"1e30", b"0.0000001", b"null", b"[]", b"<<>>", b"()")

_ORDERS = (
    *(b"q " * 3_000, b"Q " * 300, b"BT ", b"ET ", b"0 0 0 0 0 0 cm ", b"1e20 0 0 1e20 0 0 cm ", b"-1 0 0 1 500 0 cm ", b"0 1 -1 0 300 300 cm "),
    *(
        b"3 Tr ",
        b"-5 Tz ",
        b"/F1 0 Tf ",
        b"/F1 99999 Tf ",
        b"/F1 -9 Tf ",
        b"1 g ",
        b"0 0 600 800 re f ",
        b"(\x00\x01) Tj ",
        b"<FEFF> Tj ",
        b"/Fm0 Do ",
    ),
)
"""Orders that are put between those that draw a page."""


def referred(data: bytes, chance: random.Random) -> bytes:
    """Return the file with one to eight references that lead to another object, often to one that leads back."""
    found = [*_REFERENCE.finditer(data)]
    names = [match[0] for match in found]
    made = bytearray(data)
    for match in sorted(chance.sample(found, min(len(found), chance.randint(1, 8))), key=lambda one: -one.start()):
        made[match.start() : match.end()] = chance.choice([*names, b"99999 0 R"])
    return bytes(made)


def numbered(data: bytes, chance: random.Random) -> bytes:
    """Return the file with one to eight numbers outside its streams that say something else."""
    packed = [match.span(1) for match in _STREAM.finditer(data)]
    found = [match for match in _NUMBER.finditer(data) if not any(start <= match.start() < end for start, end in packed)]
    made = bytearray(data)
    for match in sorted(chance.sample(found, min(len(found), chance.randint(1, 8))), key=lambda one: -one.start()):
        made[match.start() : match.end()] = chance.choice(_ODD)
    return bytes(made)


def shuffled(data: bytes, chance: random.Random) -> bytes:
    """Return the file with an object dropped, doubled, or under another's number."""
    found = [match.span() for match in _OBJECT.finditer(data)]
    if not found:
        return data
    start, end = chance.choice(found)
    other = data[slice(*chance.choice(found))]
    body = data[start:end].partition(b" ")[2]
    instead = chance.choice((b"", data[start:end] * 2, other, other.partition(b" ")[0] + b" " + body))
    return data[:start] + instead + data[end:]


def redrawn(data: bytes, chance: random.Random) -> bytes:
    """Return the file with odd orders between those that draw one of its pages, or with less of them."""
    found = [*_STREAM.finditer(data)]
    if not found:
        return data
    match = chance.choice(found)
    try:
        orders = zlib.decompress(match[1]).split(b"\n")
    except zlib.error:
        return data
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(orders) + 1)
        orders[at:at] = [chance.choice((*_ORDERS, orders[at - 1] if at else b""))] * chance.choice((1, 1, 30))
        if chance.random() < 0.3:
            del orders[chance.randrange(len(orders))]
    return data[: match.start(1)] + zlib.compress(b"\n".join(orders)) + data[match.end(1) :]


PRINTED: tuple[Wound, ...] = (*ANY, *[referred, numbered, shuffled, redrawn, redrawn] * 3)
"""The wounds of a .pdf."""
