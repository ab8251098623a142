"""Pages in reading order: paragraphs and tables from top to bottom, over the ends of pages.

In: pages. Out: the blocks, written; what every page repeats comes last. Afterwards holds: every piece of every page is written once.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Layer
from minutesparse.page import new
from minutesparse.readers.pdf.columns import Columns, stretches
from minutesparse.readers.pdf.flow import goes_on, paragraphs, reaches
from minutesparse.readers.pdf.furniture import furniture
from minutesparse.readers.pdf.tables import Ruled, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Block
    from minutesparse.readers.pdf.lines import Line
    from minutesparse.readers.pdf.page import Page
    from minutesparse.readers.pdf.script import Script

_TALLER = 1.18
"""How much taller than those of the text the letters of a heading are."""
_HEADING = 150
"""Characters that a heading has at most."""


class _Part(NamedTuple):
    """Something that stands at one height of a page: lines that make a paragraph, a table, or lines that nobody sees."""

    top: float
    lines: tuple[Line, ...] = ()
    table: Ruled | Columns | None = None
    hidden: bool = False
    right: float = 0.0
    """How far the column reaches that the lines stand in."""


def written(pages: Sequence[Page], script: Script) -> list[Block]:
    """Write `pages` and return their blocks."""
    edges = furniture([page.lines for page in pages])
    sizes = [line.size for page in pages for line in page.lines]
    usual = median(sizes) if sizes else 0.0
    parts: list[_Part] = []
    heads: list[list[Line]] = []
    for page, repeated in zip(pages, edges, strict=True):
        found = sorted(_parts(page, repeated), key=lambda part: -part.top)
        heads.append(_joined(parts, found) if parts and found else [])
        parts += found
    blocks = [_block(part, script, usual) for part in parts]
    for page, repeated, again in zip(pages, edges, heads, strict=True):
        blocks += [script.leaf([line], Layer.FURNITURE) for line in [*again, *(line for line in page.lines if line in repeated)]]
    return blocks


def _joined(parts: list[_Part], found: list[_Part]) -> list[Line]:
    """Take the first of what is `found` on a page to the last of the `parts` before it, if it goes on with it; return the heads that it repeats."""
    last, first = parts[-1], found[0]
    if _runs_on(last, first):
        parts[-1] = last._replace(lines=(*last.lines, *first.lines))
        del found[0]
    elif isinstance(last.table, Ruled) and isinstance(first.table, Ruled):
        whole = joined(last.table, first.table)
        if whole:
            parts[-1] = last._replace(table=whole[0])
            del found[0]
            return whole[1]
    return []


def _parts(page: Page, repeated: set[Line]) -> Iterator[_Part]:
    """Yield what stands on a page, without its head and foot, in any order."""
    for ruled in page.tables:
        yield _Part(ruled.top, table=ruled)
    for line in page.hidden:
        yield _Part(line.box.top, (line,), hidden=True)
    lines = [line for line in page.lines if line not in repeated]
    right = max([line.right for line in lines], default=0.0)
    column: list[Line] = []
    for stretch in stretches(lines, right):
        if isinstance(stretch, Columns):
            yield from _paragraphs(column, right)
            column = []
            yield _Part(stretch.lines[0].box.top, table=stretch)
        else:
            column.append(stretch)
    yield from _paragraphs(column, right)


def _paragraphs(lines: Sequence[Line], right: float) -> Iterator[_Part]:
    """Yield the paragraphs of lines on a page whose words reach to `right`."""
    if lines:
        for paragraph in paragraphs(lines, reaches(lines, right)):
            yield new(_Part, (paragraph.lines[0].box.top, tuple(paragraph.lines), None, False, paragraph.right))


def _runs_on(last: _Part, first: _Part) -> bool:
    """Return whether the first words of a page go on with the last paragraph of the page before."""
    if not last.lines or not first.lines or last.hidden or first.hidden:
        return False
    return first.lines[0].text[:1].islower() and goes_on(last.lines[0], last.lines[-1], first.lines[0], last.right)


def _block(part: _Part, script: Script, usual: float) -> Block:
    """Write one part; letters taller than the `usual` ones make a heading."""
    if isinstance(part.table, Columns):
        return script.columns(part.table)
    if part.table is not None:
        return script.table(part.table)
    if part.hidden:
        return script.leaf(part.lines, Layer.HIDDEN)
    least = _TALLER * usual
    tall = part.lines[0].size > least and all(piece.size > least for line in part.lines for piece in line.pieces)
    tall = tall and sum(len(line.text) for line in part.lines) <= _HEADING
    return script.leaf(part.lines, heading=1 if tall else 0)
