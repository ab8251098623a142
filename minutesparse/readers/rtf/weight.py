r"""How much work a file asks for: what its bytes tell before any of it is done, and what is built while it is read.

Afterwards holds: what is read takes about a second, and 256 MB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.limits import Work

if TYPE_CHECKING:
    from minutesparse.limits import Limits

BREAK, GROUP, WORDS, CHANGE = 1, 2, 1, 4
"""What a word that breaks the text or describes a row costs beside its own weight, one that names a group, words (wherever they go,
and once more in a story), and words that were changed or lead somewhere."""

CELL, LEAF, ROW, TABLE, STORY = 6, 9, 14, 15, 15
"""What is built for a cell, a paragraph, a row, a table, and a comment, note, header or text box."""

LETTERS = 12
"""How many characters of text weigh as much as one control word."""

_ESCAPES = 5
r"""How many `\'e9` do."""


def weighed(data: bytes, limits: Limits) -> Work:
    """Return the work that the bytes of a file ask for: one for each control word and brace.

    Raises:
        LimitExceeded: that alone is too much.
    """
    escapes = data.count(b"\\'")
    words = data.count(b"\\") - escapes + data.count(b"{") + data.count(b"}")
    work = Work(limits)
    work.add(words + escapes // _ESCAPES)
    return work
