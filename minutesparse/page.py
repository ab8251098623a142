"""The text as it grows: one leaf a line, the cells of a row by TAB, each leaf with its runs.

A run's look is one number: the bits of `Run.style`, three bits for what hides words, and from `LAYER` up the position of the layer in `LAYERS`.
Leaves are made by the thousand, so their tuples are made by `new`, which spares the call of a Python function for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Layer, Run
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.document import Block

VANISHED, TINY, WHITE = 32, 64, 128
HIDDEN = VANISHED | TINY | WHITE
STYLE = 31
LAYER = 8
LAYERS = tuple(Layer)
_HIDDEN = Layer.HIDDEN

new = tuple.__new__
"""Makes a named tuple of a class and all of its fields, several times faster than the class itself does."""


class Place:
    """An offset in the text. Of something that stands before a leaf's first word it is known when that word is."""

    __slots__ = ("at",)

    def __init__(self, at: int = -1) -> None:
        self.at = at


class Page:
    """The text of a document and the leaf that is being written, if one is open."""

    __slots__ = ("_before", "_first", "_looks", "_pending", "_start", "_tabs", "length", "look", "open", "pieces", "waiting")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        """What was written; the walk itself appends to it words that look as those before them."""
        self.length = 0
        self.open = False
        self.look = 0
        """Of the words written last."""
        self._pending = ""
        self._tabs = 0
        """What parts the next leaf from what stands before it: a line break or nothing, and so many TABs."""
        self._before = ""
        """What parts the open leaf from what stands before it."""
        self._first = 0
        self._start = 0
        self._looks: list[tuple[int, int]] = []
        """Where in the open leaf each look ends that others follow."""
        self.waiting: list[Place] = []
        """The places of what stands before the next word."""

    def text(self) -> str:
        """Return everything written so far."""
        return "".join(self.pieces)

    def since(self, start: int) -> str:
        """Return what was written from `start` on."""
        found: list[str] = []
        at = self.length
        for words in reversed(self.pieces):
            if at <= start:
                break
            found.append(words)
            at -= len(words)
        return "".join(reversed(found))[start - at :]

    def open_leaf(self, look: int) -> None:
        """Begin a leaf, on a line or in a cell of its own, whose words look so unless something else is said of them."""
        if self._pending or self._tabs:
            self._flush()
        else:
            self._before = ""
        self._first = len(self.pieces)
        self._start = self.length
        self.look = look
        self.open = True

    @property
    def begun(self) -> bool:
        """Whether a leaf is open and has words."""
        return self.open and len(self.pieces) > self._first

    @property
    def reached(self) -> int:
        """The end of the words written so far."""
        return self.length - len(self._before) if self.open and len(self.pieces) == self._first else self.length

    def dress(self, look: int) -> None:
        """Let the words of the open leaf look so from here on."""
        if look != self.look:
            if self.length > self._start:
                self._looks.append((self.length, self.look))
            self.look = look

    def write(self, words: str, look: int) -> None:
        """Append words to the open leaf."""
        if look != self.look:
            self.dress(look)
        self.pieces.append(words)
        self.length += len(words)

    def here(self) -> Place:
        """Return the place where the next word of the text will stand, the number before a paragraph not counted."""
        if self.begun:
            return Place(self.length)
        place = Place()
        self.waiting.append(place)
        return place

    def arrive(self) -> None:
        """Let all places that wait for the next word be here."""
        if self.waiting:
            for place in self.waiting:
                place.at = self.length
            self.waiting = []

    def close_leaf(self) -> tuple[Span, tuple[Run, ...]] | None:
        """End the open leaf and return its span and runs, or None if it holds nothing but white space."""
        self.open = False
        pieces, first = self.pieces, self._first
        if len(pieces) == first:
            self._take_back()
            return None
        self._pending = "\n"
        start, end, looks = self._start, self.length, self._looks
        if pieces[first].isspace() and all(words.isspace() for words in pieces[first:]):
            looks.clear()
            return None
        look = self.look
        if not looks:
            layer = _HIDDEN if look & HIDDEN else LAYERS[look >> LAYER]
            return new(Span, (start, end)), (new(Run, (start, end, layer, look & STYLE, "")),)
        runs = []
        at = start
        looks.append((end, look))
        for until, look in looks:
            layer = _HIDDEN if look & HIDDEN else LAYERS[look >> LAYER]
            runs.append(new(Run, (at, until, layer, look & STYLE, "")))
            at = until
        looks.clear()
        return new(Span, (start, end)), tuple(runs)

    def _take_back(self) -> None:
        """Undo that a leaf was opened in which nothing was written."""
        if self._before:
            self.pieces.pop()
            self.length -= len(self._before)
            self._tabs = self._before.count("\t")
            self._pending = self._before.removesuffix("\t" * self._tabs)

    def first_cell(self) -> None:
        """Begin the first cell of a table row: it begins a line, unless it stands in a cell that is still empty."""
        self._flush()

    def next_cell(self) -> None:
        """Begin another cell of the row."""
        self._pending = ""
        self._tabs += 1

    def no_cell(self) -> None:
        """Take back the cell that has just begun."""
        self._tabs = max(0, self._tabs - 1)

    def end_row(self) -> None:
        """End a table row; what follows stands on the next line."""
        if self._tabs:
            self._flush()
        self._pending = "\n"

    def _flush(self) -> None:
        """Write what parts the next leaf from what stands before it, and remember it, for that leaf may yet be taken back."""
        if self._tabs:
            parting = self._pending + "\t" * self._tabs
            self._tabs = 0
        else:
            parting = self._pending
        self._before = parting
        self._pending = ""
        if parting:
            self.pieces.append(parting)
            self.length += len(parting)


def hull(blocks: Sequence[Block], at: int) -> Span:
    """Return the span from the first to the last of `blocks` that has words, or the empty one `at` this place."""
    first, last = _with_words(blocks), _with_words(reversed(blocks))
    return new(Span, (first[0], last[1])) if first and last else new(Span, (at, at))


def _with_words(blocks: Iterable[Block]) -> Span | None:
    """Return the span of the first of `blocks` that has words, or None."""
    for block in blocks:
        span = block.span
        if span[0] < span[1]:
            return span
    return None
