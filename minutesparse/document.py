"""What was written: a text, the blocks it is made of, and the layer that each of its words belongs to.

In: what a reader found. Out: `Document`, the same for every format. Afterwards holds (the laws of the library):

* leaf blocks (headings, paragraphs, list items) are in order and disjoint, and `document.text[leaf.span]` is the leaf as received;
* a container (table, row, cell) spans the hull of its leaves, or is empty at its place;
* every character that is not white space lies in exactly one leaf, and there in exactly one run, and a run has one layer.

Cleaning never deletes: it moves runs from `Layer.BODY` to another layer (`Document.marked`), and `Passage.view` shows the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from minutesparse.spans import MappedText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from minutesparse.diagnostics import Diagnostic


class Layer(StrEnum):
    """Whose words they are. Everything but `BODY` is kept, and left out of what the meeting said."""

    BODY = "body"
    FURNITURE = "furniture"
    """Page headers and footers, site chrome, bullets, bookmarks: printed by a machine."""
    MARKER = "marker"
    """Layout markers such as `<AI1>`: noise to a reader, the best sign of where an item begins."""
    COMMENT = "comment"
    """A reviewer's comment, or its label."""
    HIDDEN = "hidden"
    """Text that the source does not show: hidden, white or tiny."""
    NOTE = "note"
    """Footnotes and endnotes."""
    MARKUP = "markup"
    """The source format's own signs in formats whose source is the text, as `**` in Markdown."""


class Kind(StrEnum):
    """What a block is. The first three are leaves; the others hold blocks."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"


BOLD, ITALIC, UNDERLINE, HIGHLIGHT, STRIKE = 1, 2, 4, 8, 16
"""Bits of `Run.style`."""


class Run(NamedTuple):
    """A stretch of a leaf in one layer and one style (bits: `BOLD` …); offsets are code points of `document.text`.

    `reads` is what a run of `MARKUP` stands for among the words: a space for `&nbsp;`, `’` for `&rsquo;`, nothing for `**`.
    """

    start: int
    end: int
    layer: Layer = Layer.BODY
    style: int = 0
    reads: str = ""


class Locator(NamedTuple):
    """Where a block stands in the file itself: the parts that the format has, the others None.

    `line` is 1-based, of the decoded source; `part` is the name of a package's part and `paragraph` the 1-based count of its
    paragraphs; `page` is 1-based and `box` is left, bottom, right, top in points.
    """

    line: int | None = None
    part: str | None = None
    paragraph: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


class Grid(NamedTuple):
    """The place of a cell: 0-based `row` and `column` of its table, how many it covers, and, if another covers it, that one's place."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    origin: tuple[int, int] | None = None


class Block(NamedTuple):
    """A leaf (with `runs`) or a container (with `children`).

    `level` is a heading's rank from 1, or the depth of a list item from 0. `number` is the place of a printed list number (`2.1.`),
    or None. `style` is the name that the source gives its look (a Word style, an HTML class), or an empty string.
    """

    kind: Kind
    span: Span
    runs: tuple[Run, ...] = ()
    children: tuple[Block, ...] = ()
    level: int = 0
    number: Span | None = None
    style: str = ""
    grid: Grid | None = None
    locator: Locator = Locator()

    @property
    def is_leaf(self) -> bool:
        """Whether this block holds text itself."""
        return self.kind in _LEAVES

    @property
    def layer(self) -> Layer:
        """`BODY` if any of its words are, else the layer of its first run (`BODY` for an empty block)."""
        layers = [run.layer for run in self.runs] or [child.layer for child in self.children]
        return _BODY if not layers or _BODY in layers else layers[0]

    @property
    def bold(self) -> bool:
        """Whether it has words in the body and all of them are bold."""
        body = [run for run in self.runs if run.layer is _BODY]
        return bool(body) and all(run.style & BOLD for run in body)

    def leaves(self) -> Iterator[Block]:
        """Yield the leaves in it, itself if it is one, in order of the text."""
        stack = [self]
        while stack:
            block = stack.pop()
            if block.kind in _LEAVES:
                yield block
            else:
                stack.extend(reversed(block.children))


_LEAVES = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.LIST_ITEM})


class Source(NamedTuple):
    """What was read: base name (None for bytes and streams), format, SHA-256 of the bytes, their number, and the encoding they were in."""

    name: str | None
    format: str
    sha256: str
    size: int
    encoding: str | None = None


class Comment(NamedTuple):
    """A reviewer's comment as the source has it.

    `span` is where its own words stand, `anchor` the words it is about (empty for a point, None if lost) and `basis` how that is
    known: `range`, `point` or `inferred`. `date` is local time without zone. `resolved` is None where the source cannot tell.
    `parent` is the position, in `Document.comments`, of the comment that it answers.
    """

    text: str
    span: Span | None
    id: str | None = None
    label: str | None = None
    initials: str | None = None
    author: str | None = None
    date: datetime | None = None
    anchor: Span | None = None
    basis: str | None = None
    resolved: bool | None = None
    parent: int | None = None
    anchor_text: str | None = None
    """The anchor's words where they are not those at `anchor` in the text (None: they are)."""


View = Literal["final", "original", "all"]
"""Which words stand in the text: as if all tracked changes were accepted, as if all were rejected, or both; the others stand in `changes` alone."""

VIEWS: tuple[View, ...] = get_args(View)


class Change(NamedTuple):
    """A tracked change: `kind` is `insertion`, `deletion`, `move-from` or `move-to`; the span of deleted words is empty, at their place."""

    kind: str
    text: str
    span: Span
    author: str | None = None
    date: datetime | None = None


class Link(NamedTuple):
    """Words that lead somewhere."""

    span: Span
    url: str


class Artefact(NamedTuple):
    """Something in the source that nobody wrote as words: `kind` is `marker`, `bookmark`, `bullet`, `page-furniture` …."""

    kind: str
    span: Span


class Mark(NamedTuple):
    """A finding of the cleaner: the words at `span` belong to `layer`; `artefact` lists them as such; `kind` makes the leaf that kind."""

    span: Span
    layer: Layer
    artefact: str | None = None
    kind: Kind | None = None


class Passage(NamedTuple):
    """A leaf as a reader sees it: its words in the body, cleaned (`view`), and the table cell that it stands in, if any.

    White space in the view is folded to single spaces, and soft hyphens and zero-width characters are left out.
    """

    block: Block
    view: MappedText
    table: Block | None = None
    cell: Block | None = None

    @property
    def text(self) -> str:
        """The cleaned words."""
        return self.view.text

    def after(self, offset: int) -> Passage:
        """Return the same passage from `offset` (code points of `text`) on."""
        return Passage(self.block, self.view.slice(offset), self.table, self.cell)

    def place(self, start: int, end: int) -> Span:
        """Return where the words from `start` to `end` of `text` stand in the source."""
        return self.view.source(Span(start, end))


@dataclass(frozen=True)
class Document:
    """A source, read: `text` is what every span points into; `blocks` are its top-level blocks in order."""

    text: str
    blocks: tuple[Block, ...]
    source: Source
    comments: tuple[Comment, ...] = ()
    changes: tuple[Change, ...] = ()
    links: tuple[Link, ...] = ()
    artefacts: tuple[Artefact, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def leaves(self) -> tuple[Block, ...]:
        """Every leaf block, in order of the text."""
        found: list[Block] = []
        _gather(self.blocks, found)
        return tuple(found)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every leaf that has words in the body, cleaned, in order of the text."""
        found: list[Passage] = []
        _read(self.text, self.blocks, (None, None), found)
        return tuple(found)

    def words(self, span: Span) -> str:
        """Return the cleaned words in the body that stand at `span`; those of several leaves are parted by a space."""
        found, passages = [], self.passages
        for passage in islice(passages, bisect_right(passages, span.start, key=lambda passage: passage.block.span.end), None):
            if passage.block.span.start >= span.end:
                break
            found.append(passage.view.slice(passage.view.here(span.start), passage.view.here(span.end)).text)
        return " ".join(filter(None, found))

    def marked(self, marks: Iterable[Mark]) -> Document:
        """Return the document with the words at each mark moved to its layer, and the marks that name an artefact listed.

        Of marks that overlap the first keeps the words. Marks over several leaves are spread over them.
        """
        ordered = sorted(marks, key=lambda mark: mark.span)
        if not ordered:
            return self
        queue = _Queue(self.text, _disjoint(ordered))
        blocks = tuple(_remarked(block, queue) for block in self.blocks)
        listed = [Artefact(mark.artefact, mark.span) for mark in ordered if mark.artefact]
        return replace(self, blocks=blocks, artefacts=tuple(sorted({*self.artefacts, *listed}, key=lambda found: (found.span, found.kind))))


def _gather(blocks: Iterable[Block], found: list[Block]) -> None:
    """Append the leaves in `blocks` to `found`."""
    for block in blocks:
        if block.children:
            _gather(block.children, found)
        elif block.kind in _LEAVES:
            found.append(block)


def _read(text: str, blocks: Iterable[Block], place: tuple[Block | None, Block | None], found: list[Passage]) -> None:
    """Append the passages in `blocks`, which stand at `place`, a table and a cell of it, to `found`."""
    table, cell = place
    for block in blocks:
        if block.runs:
            view = view_of(text, block)
            if view.text:
                found.append(_new(Passage, (block, view, table, cell)))
        elif block.children:
            kind = block.kind
            inside = (block, cell) if kind is _TABLE else (table, block) if kind is _CELL else place
            _read(text, block.children, inside, found)


_BODY = Layer.BODY
_TABLE, _CELL = Kind.TABLE, Kind.CELL
_new = tuple.__new__
"""To look a member up in its enumeration, or to call the class of a named tuple, takes longer than the rest of what is done to a leaf."""

_FOLD = re.compile(r"[^\S ]\s*| \s+|[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
"""White space that is not one plain space (`\\u00a0`, a line break, two spaces), and characters that print nothing."""


def view_of(text: str, block: Block) -> MappedText:
    """Return the words of a leaf that are in the body, folded, as `Passage.view` has them."""
    start, end = block.span
    runs = block.runs
    others = [] if len(runs) == 1 and runs[0].layer is _BODY else [run for run in runs if run.layer is not _BODY]
    if not others:
        raw = text[start:end]
        if raw.isprintable() and "  " not in raw:  # no white space but single spaces, nothing that prints nothing
            words = raw.strip(" ")
            return MappedText(words, start if raw[:1] != " " else start + 1)
        view = MappedText(raw, start)
    elif len(others) == len(runs) and not any(run.reads for run in others):
        return MappedText("")
    else:
        view = MappedText(text[start:end], start).swap((Span(run.start - start, run.end - start), run.reads) for run in others)
    folds = [(Span(*found.span()), " " if found.group().strip("\u00ad\u200b\u200c\u200d\u2060\ufeff") else "") for found in _FOLD.finditer(view.text)]
    return (view.swap(folds) if folds else view).slice(0)


def _disjoint(marks: Sequence[Mark]) -> list[Mark]:
    """Return `marks`, in order of their starts, each cut down to what those before it leave."""
    found, at = [], 0
    for mark in marks:
        start = max(mark.span.start, at)
        if start < mark.span.end:
            found.append(mark if start == mark.span.start else mark._replace(span=Span(start, mark.span.end)))
            at = mark.span.end
    return found


class _Queue:
    """Marks in order of the text, from which each leaf takes those that fall on it."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self.marks = marks
        self.starts = [mark.span.start for mark in marks]
        self.ends = [mark.span.end for mark in marks]
        self.at = 0

    def on(self, span: Span) -> Sequence[Mark]:
        start, end = span
        at, ends = self.at, self.ends
        while at < len(ends) and ends[at] <= start:
            at += 1
        self.at = at
        return self.marks[at : bisect_left(self.starts, end, at)] if at < len(ends) and self.starts[at] < end else ()

    def rest(self, run: Run, start: int, end: int) -> Iterator[Run]:
        """Yield what is left of `run` from `start` to `end`, unless it is white space."""
        if start < end and not self.text[start:end].isspace():
            yield run._replace(start=start, end=end)


def _remarked(block: Block, queue: _Queue) -> Block:
    marks = queue.on(block.span)
    if not marks:
        return block
    if block.kind not in _LEAVES:
        return block._replace(children=tuple([_remarked(child, queue) for child in block.children]))
    runs: list[Run] = []
    first = 0
    for run in block.runs:
        at = run.start
        while first < len(marks) and marks[first].span.end <= at:
            first += 1
        for place in range(first, len(marks)):
            mark = marks[place]
            start, end = max(mark.span.start, at), min(mark.span.end, run.end)
            if mark.span.start >= run.end:
                break
            if start < end:
                runs.extend(queue.rest(run, at, start))
                runs.append(Run(start, end, mark.layer, run.style))
                at = end
        runs.extend(queue.rest(run, at, run.end))
    kind = next((mark.kind for mark in marks if mark.kind is not None), block.kind)
    return block._replace(runs=tuple(runs), kind=kind)
