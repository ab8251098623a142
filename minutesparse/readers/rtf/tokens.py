r"""RTF as a row of tokens: groups that begin and end, control words with their numbers, control signs, and the bytes between them.

In: the bytes of a file. Out: tokens in their order. Afterwards holds: the bytes that a `\bin` counts are in none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN, CLOSE, TEXT, WORD, SIGN = range(5)

Token = tuple[int, bytes, int | None]
"""Which of the five it is; the bytes of a text, the name of a word, or a sign; and a word's number, if it has one."""

# plain words      \par      \fs24      \'e9      {      \~
_TOKEN = re.compile(rb"([^\\{}]+)|\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|((?:\\'[0-9A-Fa-f]{2}){1,1000}+)|([{}])|\\(.)|\\", re.DOTALL)

_PLAIN, _NAME, _NUMBER, _HEX, _BRACE, _SIGN = range(1, 7)


_NOTHING = b"\r\n\0"
"""Bytes that mean nothing between words."""


class Tokens:
    """The tokens of `data`; `at` is where the next one begins, and `overrun` whether a count of bytes led beyond the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0
        self.overrun = False

    def __iter__(self) -> Iterator[Token]:
        match, data = _TOKEN.match, self._data
        while found := match(data, self.at):
            self.at = found.end()
            kind = found.lastindex
            if kind == _PLAIN:
                yield TEXT, found[_PLAIN].translate(None, _NOTHING), None
            elif kind == _NUMBER:
                number = int(found[_NUMBER])
                if found[_NAME] == b"bin":
                    self._pass(number)
                else:
                    yield WORD, found[_NAME], number
            elif kind == _NAME:
                yield WORD, found[_NAME], None
            elif kind == _HEX:
                yield TEXT, bytes.fromhex(found[_HEX].replace(b"\\'", b"").decode("ascii")), None
            elif kind == _BRACE:
                yield OPEN if found[_BRACE] == b"{" else CLOSE, b"", None
            elif kind == _SIGN:
                yield SIGN, found[_SIGN], None

    def rest_is_blank(self) -> bool:
        """Return whether nothing but white space and NUL bytes stands behind the last token."""
        return not self._data[self.at :].strip(b"\r\n\t \0")

    def _pass(self, count: int) -> None:
        end = self.at + max(0, count)
        self.overrun = self.overrun or end > len(self._data)
        self.at = min(end, len(self._data))
