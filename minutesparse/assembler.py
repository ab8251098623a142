"""A text put together leaf by leaf, for formats that have none of their own.

In: words with their layers and styles, in reading order. Out: the blocks they make and the text that the blocks' spans point into. Afterwards holds:
one leaf stands on a line, the cells of a row are parted by TAB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Block, Grid, Kind, Layer, Locator, Run
from minutesparse.page import hull, new
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_NOWHERE = Locator()


class Assembler:
    """Builds the text of a format that has none of its own: one leaf a line, the cells of a row by TAB.

    >>> from minutesparse.document import BOLD
    >>> page = Assembler()
    >>> page.leaf(Kind.PARAGRAPH, [("Present", Layer.BODY, BOLD)]).span
    Span(start=0, end=7)
    """

    def __init__(self) -> None:
        self._words: list[str] = []
        self._pending = ""
        self.length = 0

    @property
    def upcoming(self) -> int:
        """Where the next leaf will begin, unless a row or cell begins first."""
        return self.length + len(self._pending)

    def leaf(self, kind: Kind, runs: Iterable[tuple[str, Layer, int]], *, level: int = 0, style: str = "", locator: Locator | None = None) -> Block:
        """Append a leaf on a line of its own and return its block; `runs` are words, layer and style bits."""
        append = self._words.append
        append(self._pending)
        start = end = self.length + len(self._pending)
        self._pending = "\n"
        made = []
        for words, layer, bits in runs:
            append(words)
            begin, end = end, end + len(words)
            made.append(new(Run, (begin, end, layer, bits, "")))
        self.length = end
        return new(Block, (kind, new(Span, (start, end)), tuple(made), (), level, None, style, None, locator or _NOWHERE))

    def row(self) -> None:
        """Begin a table row, on a line of its own."""
        self._write(self._pending)
        self._pending = ""

    def next_cell(self) -> None:
        """Begin the next cell of the row (not called before the first)."""
        self._write("\t")
        self._pending = ""

    def end_row(self) -> None:
        """End the row; what follows stands on the next line."""
        self._pending = "\n"

    def container(self, kind: Kind, children: Sequence[Block], *, grid: Grid | None = None, style: str = "") -> Block:
        """Return a table, row or cell round `children`, or an empty one at this place."""
        return new(Block, (kind, hull(children, self.length), (), tuple(children), 0, None, style, grid, _NOWHERE))

    def text(self) -> str:
        """Return everything appended so far; to ask again costs nothing."""
        text = "".join(self._words)
        self._words = [text]
        return text

    def _write(self, words: str) -> None:
        self._words.append(words)
        self.length += len(words)
