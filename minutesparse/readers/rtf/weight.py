r"""How much work a file asks for: what its bytes tell before any of it is done, and what is built while it is read.

Afterwards holds: what is read takes about a second, and 256 MB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.limits import Limits

BREAK, GROUP, WORDS, CHANGE = 1, 2, 1, 4
"""What a word that breaks the text or describes a row costs beside its own weight, one that names a group, words (wherever they go,
and once more in a story), and words that were changed or lead somewhere."""

CELL, LEAF, ROW, TABLE, STORY = 6, 9, 14, 15, 15
"""What is built for a cell, a paragraph, a row, a table, and a comment, note, header or text box."""

_ESCAPES, _CHARACTERS = 5, 12
r"""How many `\'e9`, and how many characters of text, weigh as much as one control word."""


class Work:
    """The work done so far, held to the limit `elements`: one for each control word and brace."""

    __slots__ = ("_limits", "_most", "_spent")

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Count what is in `data`.

        Raises:
            LimitExceeded: that alone is too much.
        """
        escapes = data.count(b"\\'")
        words = data.count(b"\\") - escapes + data.count(b"{") + data.count(b"}")
        self._limits = limits
        self._most = limits.elements
        self._spent = 0
        self.add(words + escapes // _ESCAPES)

    def add(self, weight: int) -> None:
        """Note that something is built that weighs as much.

        Raises:
            LimitExceeded: there is too much of it.
        """
        self._spent += weight
        if self._spent > self._most:
            self._limits.check("elements", self._spent)

    def write(self, length: int) -> None:
        """Note that a stretch of text is written."""
        self.add(WORDS + length // _CHARACTERS)
