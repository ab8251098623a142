"""The leaf that is being put together, and where it goes: words and signs come in order of the text, blocks go out.

A piece that is put becomes a run; white space at its edges is left to lie between the runs. Nothing is written: the text stands already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Block, Grid, Kind, Layer, Locator, Run
from minutesparse.markup.grid import Sheet, Table
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


class Setting(NamedTuple):
    """What a leaf is that begins here."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    style: str = ""


class Writer:
    """Puts leaves together from pieces of `text`; `blocks` are those at the top, `setting` is what the next leaf with words is."""

    def __init__(self, text: str, columns: int) -> None:
        self.blocks: list[Block] = []
        self.setting = Setting()
        self.table: Table | None = None
        self._text = text
        self._sheet = Sheet(self, columns)
        self._runs: list[Run] = []
        self._worded = False
        self._number: Span | None = None
        self._line = 0
        self._last = 0

    def put(self, piece: Run, line: int) -> None:
        """Add a piece of the text, which stands on `line` (1-based), to the leaf."""
        words = self._text[piece.start : piece.end]
        kept = words.strip()
        if not kept:
            return
        start = piece.start + len(words) - len(words.lstrip())
        end = start + len(kept)
        if not self._runs:
            self._line = line
        last = self._runs[-1] if self._runs else None
        if last and last[2:] == piece[2:] and not piece.reads and (last.end == start or piece.layer is not Layer.MARKUP):
            self._runs[-1] = last._replace(end=end)
        else:
            self._runs.append(piece._replace(start=start, end=end))
        self._worded = self._worded or piece.layer is not Layer.MARKUP

    def put_number(self, start: int, end: int, line: int) -> None:
        """Add the printed number of the list item that begins here."""
        self.put(Run(start, end), line)
        self._number = Span(start, end) if self._number is None else Span(self._number.start, end)

    def flush(self, *, bare: bool = True) -> None:
        """End the leaf; unless `bare`, one that holds no words yet goes on instead."""
        if not self._runs or not (self._worded or bare):
            return
        span = Span(self._runs[0].start, self._runs[-1].end)
        kind, level, style = self.setting if self._worded or self.setting.kind is Kind.LIST_ITEM else Setting()
        runs, self._runs = tuple(self._runs), []
        leaf = Block(kind, span, runs, level=level, number=self._number, style=style, locator=Locator(line=self._line))
        if self._worded:
            self.setting = Setting()
        self._number, self._worded, self._last = None, False, span.end
        self._target().append(leaf)

    def begin_table(self) -> None:
        """Begin a table here."""
        self.flush(bare=False)
        self.table = Table(self._sheet, self.blocks)

    def end_table(self) -> None:
        """End the open table; one without cells leaves no block."""
        if self.table is None:
            return
        table, self.table = self.table, None
        block = table.end()
        if block is not None:
            self.blocks.append(block)

    def _target(self) -> list[Block]:
        if self.table is None:
            return self.blocks
        if self.table.between:
            self.table.begin_cell()
        return self.blocks if self.table.cell is None else self.table.cell

    def row(self) -> None:
        """Begin a row: the text has it already."""

    next_cell = end_row = row

    def container(self, kind: Kind, children: Sequence[Block], *, grid: Grid | None = None, style: str = "") -> Block:
        """Return a table, row or cell round `children`, or an empty one at this place."""
        filled = [child.span for child in children if child.span.start < child.span.end]
        place = self._runs[0].start if self._runs else self._last
        span = Span(filled[0].start, filled[-1].end) if filled else Span(place, place)
        return Block(kind, span, children=tuple(children), grid=grid, style=style)
