r"""What pdftotext makes of a PDF: with `-layout` the columns of a table as they stand on the page; words broken at line ends.

Role          Name                  Organisation        columns are parted by what all rows leave free
Chair         Cllr Hill             Dale Council

infor-                              a word of which the line end broke off a part
mation
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import regex

from minutesparse.document import Layer, Mark
from minutesparse.drawn import Slot, gathered, place
from minutesparse.readers.text.columns import cell_of, is_label
from minutesparse.readers.text.notes import Notes
from minutesparse.readers.text.tables import Table
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Block
    from minutesparse.readers.text.lines import Line

# "Role" and "Name" in "Role          Name"
_FIELD = regex.compile(r"\S(?:\S| {1,2}(?=\S))*+")

# "-⏎" in "infor-⏎mation"
_HYPHEN = regex.compile(r"(?<=(?P<left>\p{L}*\p{Ll}))-(?P<break>[ \t]*\r?\n[ \t]*)(?P<right>\p{Ll}+)")

_WORDS = regex.compile(r"\p{L}+(?:-\p{L}+)*")

_COMPOUNDS = frozenset({"non", "co", "ex", "by", "self", "vice", "sub", "pre", "post", "well", "anti", "cross", "part", "half", "long", "short"})
"""What words with a hyphen begin with: `non-pecuniary`."""

_MANY = 5
"""A text with so many words broken at line ends is taken for one whose program breaks them."""

_GUTTER = 2
"""Columns that all rows leave free between two cells."""

_PROSE = 8
"""So many lines with as many words on both sides of a gutter are columns of a page, not rows of a table."""


class _Field(NamedTuple):
    """Words between two wide gaps, and the columns of the text in which they begin and end."""

    span: Span
    left: int
    right: int


def tables_of_gaps(lines: Sequence[Line], most: int, text: str) -> Iterator[Table]:
    """Yield the tables in `text` whose columns are parted by gaps, of at most `most` columns, in order."""
    fields = [_fields(line) for line in lines]
    at = 0
    while at < len(lines):
        after = _end(lines, fields, at)
        bounds = _bounds(fields[at:after])
        if 1 < len(bounds) <= most and sum(1 for row in fields[at:after] if len(row) > 1) > 1 and not _is_page(fields[at:after], bounds):
            rows, pieces = _rows(lines[at:after], fields[at:after], bounds)
            done = gathered(text, rows)
            place(done)
            yield Table(at, after, lines[at].start, [[cell_of(slot, pieces) for slot in row] for row in done])
            at = after
        else:
            at = max(at + 1, after)


def _fields(line: Line) -> list[_Field]:
    if "   " not in line.words:
        return [_Field(Span(line.start, line.end), line.indent, line.width)] if line.words else []
    found = [found.span() for found in _FIELD.finditer(line.words)]
    if len(found) == 2 and is_label(line.words[slice(*found[0])]):  # noqa: PLR2004 - a label and what it labels
        found = [(0, len(line.words))]
    return [_Field(Span(line.start + start, line.start + end), line.indent + start, line.indent + end) for start, end in found]


def _end(lines: Sequence[Line], fields: Sequence[Sequence[_Field]], at: int) -> int:
    """Return where the rows end that may begin at `at`: lines with gaps, and lines between them that lie under one of their columns."""
    if len(fields[at]) < 2:  # noqa: PLR2004 - a row has two cells
        return at
    after = at + 1
    bounds = _bounds([fields[at]])
    while after < len(lines):
        line, row = lines[after], fields[after]
        if line.before > 1 or not row or line.page != lines[at].page:
            break
        if len(row) == 1 and (line.before or not (_goes_on(lines, fields, at, after) or _lies_under(row[0], fields[at:after]))):
            break
        if line.before and _are_others(bounds, row):
            break
        bounds = _joined(bounds, row)
        after += 1
    return after


def _are_others(bounds: Sequence[tuple[int, int]], row: Sequence[_Field]) -> bool:
    """Return whether the cells of a row stand in other columns than those above: two in one of them, or one across several."""
    begun = [bisect_right(bounds, field.left, key=itemgetter(0)) for field in row]
    return len(_joined(bounds, row)) < len(bounds) or len(set(begun)) < len(begun)


def _goes_on(lines: Sequence[Line], fields: Sequence[Sequence[_Field]], at: int, after: int) -> bool:
    """Return whether a lone field is the rest of a first cell: it fits into its column, and goes on a sentence or stands between two rows."""
    (field,) = fields[after]
    if field.left != fields[at][0].left or any(field.right + _GUTTER > row[1].left for row in (fields[at], fields[after - 1]) if len(row) > 1):
        return False
    between = after + 1 < len(lines) and len(fields[after + 1]) == len(fields[at]) and not lines[after + 1].before
    return between or lines[after].words[:1].islower() or _are_labels(lines[at], fields[at])


def _are_labels(line: Line, row: Sequence[_Field]) -> bool:
    """Return whether the cells of a row are labels over lists, of which the first may be the longest: `Present:    Absent:`, `PRESENT    ABSENT`."""
    printed = [line.words[field.span.start - line.start : field.span.end - line.start] for field in row]
    return all(words.endswith(":") or words.isupper() for words in printed)


def _lies_under(field: _Field, rows: Sequence[Sequence[_Field]]) -> bool:
    """Return whether a lone field begins where a cell behind the first began above."""
    return field.left > 0 and any(abs(field.left - above.left) <= 1 for row in rows for above in row[1:])


def _bounds(rows: Sequence[Sequence[_Field]]) -> list[tuple[int, int]]:
    """Return the columns: stretches that some row fills, parted by gaps that all rows leave free."""
    return _joined([], [field for row in rows for field in row])


def _joined(known: Sequence[tuple[int, int]], row: Sequence[_Field]) -> list[tuple[int, int]]:
    """Return the columns that are left of those known where `row` stands below them, too."""
    taken = sorted({*known, *((field.left, field.right) for field in row)})
    bounds: list[tuple[int, int]] = []
    for left, right in taken:
        if bounds and left < bounds[-1][1] + _GUTTER:
            bounds[-1] = (bounds[-1][0], max(bounds[-1][1], right))
        else:
            bounds.append((left, right))
    return bounds


def _is_page(rows: Sequence[Sequence[_Field]], bounds: Sequence[tuple[int, int]]) -> bool:
    """Return whether these are columns of running text rather than rows."""
    full = sum(1 for row in rows if len(row) > 1 and all(field.right - field.left > 0.8 * (bounds[0][1] - bounds[0][0]) for field in row[:2]))
    return len(bounds) == 2 and full >= _PROSE  # noqa: PLR2004 - two columns of a page


def _rows(lines: Sequence[Line], fields: Sequence[Sequence[_Field]], bounds: Sequence[tuple[int, int]]) -> tuple[list[list[Slot]], dict[int, Line]]:
    """Return the slots of each line over the columns, and the parts of the lines by where they begin."""
    edges = [*(left for left, _ in bounds), bounds[-1][1] + 1]
    pieces: dict[int, Line] = {}
    rows = []
    for line, row in zip(lines, fields, strict=True):
        slots = [Slot((left - 1, right - 1), []) for left, right in pairwise(edges)]
        for column, inside in groupby(row, key=lambda field: bisect_right(edges, field.left, 1, len(edges) - 1) - 1):
            held = [field.span for field in inside]
            span = Span(held[0].start, held[-1].end)
            slots[column].paragraphs.append([span])
            pieces[span.start] = line._replace(start=span.start, end=span.end, words=line.words[span.start - line.start : span.end - line.start])
        rows.append(slots)
    return rows, pieces


def hyphens_of(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the hyphens at which the PDF's program broke words, and the breaks behind hyphens that are the word's own."""
    found = [broken for leaf in leaves for broken in _HYPHEN.finditer(text, *leaf.span)]
    if not found:
        return Notes([])
    words = {word.lower() for word in _WORDS.findall(text)}
    proven = len(found) >= _MANY or any(_whole(broken) in words for broken in found)
    marks = []
    for broken in found:
        left, right = broken["left"].lower(), broken["right"]
        own = f"{left}-{right}" in words or left in _COMPOUNDS or not proven
        breaks = _whole(broken) in words or not own
        marks.append(Mark(Span(broken.start() if breaks else broken.start("break"), broken.end("break")), Layer.MARKUP))
    return Notes(marks)


def _whole(broken: regex.Match[str]) -> str:
    return (broken["left"] + broken["right"]).lower()
