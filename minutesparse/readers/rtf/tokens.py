r"""RTF as a row of tokens: control words with their numbers, bytes that are text, groups that begin and end, control signs.

In: the bytes of a file. Out: matches, whose `lastindex` tells what each is. There may be a million of them: nothing is made of a match but what the
walk asks for.
"""

from __future__ import annotations

import re

NAME, NUMBER, TEXT, BRACE, SIGN = range(1, 6)
"""What a match is, and the group of it that says what: of a word with a number, `NAME` too is set."""

# \par      \fs24      plain words and \'e9      {      \~
TOKEN = re.compile(rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|((?:[^\\{}]++|\\'[0-9A-Fa-f]{2}){1,1000}+)|([{}])|\\(.)|\\", re.DOTALL)

_NOTHING = b"\r\n\0"
"""Bytes that mean nothing between words."""

_DIGITS = b"0123456789abcdef0123456789ABCDEF"
_BYTES = {bytes((high, low)): bytes((int(bytes((high, low)), 16),)) for high in _DIGITS for low in _DIGITS}
"""What each escape stands for, by its two digits."""


def text_of(raw: bytes) -> bytes:
    r"""Return the bytes that the bytes of a file stand for.

    >>> text_of(b"caf\\'e9\r\n")
    b'caf\xe9'
    """
    raw = raw.translate(None, _NOTHING)
    first, *escapes = raw.split(b"\\'")
    return first + b"".join([_BYTES[escape[:2]] + escape[2:] for escape in escapes]) if escapes else raw
