"""The lines of a text: what stands between one line break and the next, and how much is empty before it.

In: the decoded source. Out: a `Line` for every line that holds words, and for every empty one that begins with a TAB (an empty cell,
as Tika writes it). Afterwards holds: every character that is not white space lies in exactly one line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# "…one\r\ntwo", and the breaks of old Macs, of pages, of Word (\v) and of Unicode
_BREAK = re.compile("([\n\r\f\v\u2028\u2029](?:(?<=\r)\n)?)")

# "agreed.\tComment by Ann Hill: when?", as Tika appends a reviewer's comment to its paragraph
COMMENT = re.compile(r"(?<=\S)[ \xa0]{0,8}\tComment by ([^:\t\n]{1,80}): ")


class Line(NamedTuple):
    """One line: `start` and `end` hold its words without the white space at its edges, code points of the text.

    `left` is where the line itself begins, `before` the number of empty lines between it and the line above, and `number` counts the
    lines of the file from 1. `page` counts form feeds from 1, and is None in a text that has none.
    """

    start: int
    end: int
    words: str
    left: int
    before: int
    number: int
    page: int | None = None
    tab: bool = False
    """Whether the line begins with a TAB, as the cells of Tika's tables do."""

    @property
    def indent(self) -> int:
        """How many characters of white space stand before the words."""
        return self.start - self.left

    @property
    def width(self) -> int:
        """The column in which the words end."""
        return self.end - self.left

    @property
    def fields(self) -> list[str]:
        """The words between its inner TABs, a reviewer's comment left off; one for a line without such TABs."""
        return COMMENT.split(self.words, maxsplit=1)[0].split("\t") if "\t" in self.words else [self.words]


def lines_of(text: str) -> list[Line]:
    """Return the lines of `text` that hold words or begin with a TAB, in order."""
    found: list[Line] = []
    number, empty, left = 1, 0, 0
    page = 1 if "\f" in text else None
    parts = _BREAK.split(text)
    for raw, sign in zip(parts[::2], [*parts[1::2], ""], strict=True):
        words = raw.strip()
        tab = raw[:1] == "\t"
        if words or tab:
            start = left + (raw.index(words) if words else 1)
            found.append(_new(Line, (start, start + len(words), words, left, empty, number, page, tab)))
            empty = 0
        else:
            empty += 1
        if sign == "\f" and page is not None:
            page += 1
            empty += 1
        number += sign in _COUNTED
        left += len(raw) + len(sign)
    return found


_COUNTED = frozenset({"\n", "\r\n", "\r"})
"""The breaks at which a line of the file ends; the others stand within one."""

_new = tuple.__new__
"""Makes a line in a third of the time that its class takes."""
