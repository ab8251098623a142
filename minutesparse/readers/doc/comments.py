"""Reviewers' comments: what they say, where they hang, who wrote them and when, and what they answer."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.anchors import trimmed
from minutesparse.document import Comment, Layer
from minutesparse.readers.doc import fib as parts
from minutesparse.readers.doc.aside import divided
from minutesparse.readers.doc.numbers import i32, u16, u32
from minutesparse.readers.doc.story import Writer
from minutesparse.readers.doc.tables import counted, plc, strings
from minutesparse.readers.doc.weight import COMMENT
from minutesparse.spans import Span
from minutesparse.stamps import stamp_of_number

if TYPE_CHECKING:
    from minutesparse.document import Block
    from minutesparse.readers.doc.book import Book
    from minutesparse.readers.doc.fib import Fib

_REFERENCE, _START, _EXTRA = 30, 4, 18
_MOST_INITIALS = 9
_AUTHOR, _TAG = 20, 26
"""Bytes of a comment's row before the position of its author and before the number that its range bears."""
_NO_TAG = -1


class _Row(NamedTuple):
    """A comment as the tables have it: where it is referred to, its range in the file, and what is said of it."""

    place: int
    range: tuple[int, int] | None
    initials: str | None
    author: str | None
    time: int
    parent: int | None


def comments(book: Book) -> tuple[list[Block], list[tuple[Span | None, _Row | None]]]:
    """Write the words of the comments, and return their leaves, and for each where its words stand and what is said of it, if anything is."""
    rows = _rows(book.fib)
    book.work.add(COMMENT * len(rows))
    stories = divided(book.fib.stories["comments"], book.fib.table(parts.COMMENT_TEXTS), 0)
    writer = Writer(book, "comments", Layer.COMMENT)
    blocks: list[Block] = []
    spans: list[Span | None] = []
    for story in stories:
        leaves = writer.write(story)
        blocks += leaves
        spans.append(Span(leaves[0].span.start, leaves[-1].span.end) if leaves else None)
    return blocks, [pair for pair in zip_longest(spans, rows) if pair != (None, None)]


def hung(found: list[tuple[Span | None, _Row | None]], text: str, book: Book) -> tuple[Comment, ...]:
    """Return the comments with the words that they are about; `text` is all that was written."""
    return tuple(_comment(index, span, row, text, book) for index, (span, row) in enumerate(found))


def _comment(index: int, span: Span | None, row: _Row | None, text: str, book: Book) -> Comment:
    if row is None:
        return Comment(span.quote(text) if span else "", span)
    point = book.atlas.here(row.place, len(text))
    anchor = Span(point, point)
    if row.range:
        anchor = trimmed(book.atlas.here(row.range[0], len(text)), book.atlas.reached(row.range[1]), text)
    return Comment(
        text=span.quote(text) if span else "",
        span=span,
        label=f"{row.initials or ''}{index + 1}",
        initials=row.initials,
        author=row.author,
        date=stamp_of_number(row.time, "a comment", span, book.findings),
        anchor=anchor,
        basis="range" if anchor.start < anchor.end else "point",
        parent=row.parent,
    )


def _rows(fib: Fib) -> list[_Row]:
    references = plc(fib.table(parts.COMMENTS), _REFERENCE)
    authors = _owners(fib.table(parts.OWNERS))
    ranges = _ranges(fib)
    extras = fib.table(parts.COMMENT_EXTRAS)
    rows = []
    for index, (place, row) in enumerate(zip(references.places, references.rows, strict=False)):
        initials = counted(row[: 2 + 2 * min(u16(row, 0), _MOST_INITIALS)])[0]
        author = authors[u16(row, _AUTHOR)] if u16(row, _AUTHOR) < len(authors) else ""
        tag = i32(row, _TAG)
        extra = extras[_EXTRA * index : _EXTRA * (index + 1)]
        parent = index + i32(extra, 10)
        parent_or_none = parent if u32(extra, 6) and 0 <= parent < index else None
        rows.append(_Row(place, ranges.get(tag) if tag != _NO_TAG else None, initials or None, author or None, u32(extra, 0), parent_or_none))
    return rows


def _owners(data: bytes) -> list[str]:
    """Return the names of those who wrote comments."""
    names = []
    at = 0
    while at + 2 <= len(data):
        name, at = counted(data, at)
        names.append(name)
    return names


def _ranges(fib: Fib) -> dict[int, tuple[int, int]]:
    """Return the ranges of comments by the number that each bears."""
    starts, ends = plc(fib.table(parts.COMMENT_STARTS), _START), plc(fib.table(parts.COMMENT_ENDS), 0)
    found = {}
    for index, (_, extra) in enumerate(strings(fib.table(parts.COMMENT_TAGS))):
        if index >= len(starts.rows):
            break
        end = u16(starts.rows[index], 0)
        if end < len(ends.places):
            found[i32(extra, 2)] = starts.places[index], ends.places[end]
    return found
