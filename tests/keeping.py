"""What a meeting keeps when it is saved in another format: the aspects that are compared, and what each way of saving destroyed.

An aspect is what two files of one meeting must have in common; a loss says what is left of it in a copy. To add a format, put a copy of the made
meeting in its folder `copies/` and its losses in `LOSSES`; `python -m tests.reference` writes the table of docs/reference/formats.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from minutesparse.document import Kind, Layer, Run
from tests import posting, printing
from tests.laws import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from minutesparse.document import Block, Document
    from minutesparse.models import Minutes, Report, ReviewComment


class Reading(NamedTuple):
    """A file as it was read."""

    document: Document
    record: Minutes | Report


class Aspect(NamedTuple):
    """Something that two files of one meeting have in common: how the table calls it, and its value."""

    name: str
    value: Callable[[Reading], Any]


class Loss(NamedTuple):
    """What saving did to an aspect: how the table says it, and what is left of the value."""

    said: str
    left: Callable[[Any], Any]


def _layer(layer: Layer) -> Callable[[Reading], list[str]]:
    return lambda reading: [_words(reading.document, leaf) for leaf in reading.document.leaves if leaf.layer is layer and leaf.runs]


def _words(document: Document, block: Block) -> str:
    """Return the words of a block without its number and the labels of comments, the ways folded in which formats write what prints nothing."""
    start = block.number.end if block.number else block.span.start
    runs = block.runs or (Run(*block.span),)
    return folded("".join(document.text[max(run.start, start) : run.end] for run in runs if run.layer is not Layer.COMMENT))


def _numbers(reading: Reading) -> list[tuple[str, str]]:
    text = reading.document.text
    return [(leaf.number.quote(text), _words(reading.document, leaf)) for leaf in reading.document.leaves if leaf.number]


def _headings(reading: Reading) -> list[tuple[int, str]]:
    return [(leaf.level, _words(reading.document, leaf)) for leaf in reading.document.leaves if leaf.kind is Kind.HEADING]


def _tables(reading: Reading) -> list[Any]:
    return [_table(reading.document, block) for block in reading.document.blocks if block.kind is Kind.TABLE]


def _table(document: Document, table: Block) -> list[Any]:
    """Return the cells of a table with their places, and in each its words and its tables; what a cell to the left covers is none."""
    cells = [cell for row in table.children for cell in row.children]
    cells = [cell for cell in cells if not (cell.grid and cell.grid.origin and cell.grid.origin[0] == cell.grid.row)]
    return [(cell.grid, [_table(document, one) if one.kind is Kind.TABLE else _words(document, one) for one in cell.children]) for cell in cells]


def _markers(reading: Reading) -> list[tuple[str, str]]:
    return [(found.kind, found.text) for found in reading.record.artefacts if found.kind in {"marker", "placeholder"}]


def _facts(reading: Reading) -> dict[str, Any]:
    """Return the record without its spans, and without what other aspects are about."""
    kept = reading.record.model_dump(mode="json", exclude={"source", "coverage", "comments", "changes", "diagnostics", "artefacts"})
    return dict(_unplaced(kept))


def _unplaced(value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, one in value.items():
        if key not in {"span", "spans"}:
            inner = [dict(_unplaced(each)) if isinstance(each, dict) else each for each in one] if isinstance(one, list) else one
            yield key, dict(_unplaced(one)) if isinstance(one, dict) else inner


def _changes(*fields: str) -> Callable[[Reading], list[tuple[Any, ...]]]:
    return lambda reading: [tuple(getattr(change, field) for field in fields) for change in reading.record.changes]


def _comments(field: str) -> Callable[[Reading], list[Any]]:
    """Return what gives a field of every comment, answers among them, in the order of their labels."""
    return lambda reading: [getattr(comment, field) for comment in _flat(reading.record.comments)]


def _anchors(reading: Reading) -> list[Any]:
    return [(comment.anchor.text, comment.anchor.basis, comment.item) for comment in _flat(reading.record.comments) if comment.anchor]


def _threads(reading: Reading) -> list[list[str]]:
    return [[found.text for found in _flat([comment])] for comment in reading.record.comments]


def _flat(comments: Iterable[ReviewComment]) -> Iterator[ReviewComment]:
    for comment in comments:
        yield comment
        yield from _flat(comment.replies)


ASPECTS = (
    Aspect("words, those of text boxes among them", _layer(Layer.BODY)),
    Aspect("numbers that Word counts", _numbers),
    Aspect("headings and their levels", _headings),
    Aspect("tables: merged cells, tables in cells", _tables),
    Aspect("hidden and white layout markers", _markers),
    Aspect("headers and footers", _layer(Layer.FURNITURE)),
    Aspect("footnotes", _layer(Layer.NOTE)),
    Aspect("meeting, attendance, items, decisions, actions", _facts),
    Aspect("tracked changes: words, author", _changes("kind", "text", "author")),
    Aspect("tracked changes: date", _changes("date")),
    Aspect("comments: text", _comments("text")),
    Aspect("comments: author", _comments("author")),
    Aspect("comments: initials and label", lambda reading: [(one.initials, one.label) for one in _flat(reading.record.comments)]),
    Aspect("comments: date", _comments("date")),
    Aspect("comments: the words they are about", _anchors),
    Aspect("comments: answers", _threads),
    Aspect("comments: resolved or not", _comments("resolved")),
)
"""Every aspect that is compared, in the order of the table."""

KEPT = "kept"
POSTED = "And of the same meeting as ModernGov shows it: printed minutes, pages of the meeting and of its second item, web service, the page's text:"
BEGIN, END = "<!-- copies: begin -->", "<!-- copies: end -->"


def _to_the_minute(dates: list[datetime]) -> list[datetime]:
    return [date.replace(second=0) for date in dates]


def _apart(threads: list[list[str]]) -> list[list[str]]:
    return [[text] for thread in threads for text in thread]


def _unknown(values: list[Any]) -> list[None]:
    return [None for _ in values]


def _on_the_last_page(lines: list[str]) -> list[str]:
    """Return lines with the number of the page as LibreOffice left it when it had laid out the last one."""
    return [line.replace("page 1", "page 2") for line in lines]


def _nothing(values: list[str]) -> list[str]:
    del values
    return []


def _without_header(facts: dict[str, Any]) -> dict[str, Any]:
    """Return the facts without what the page header tells: that the minutes are a draft."""
    return facts | {"meeting": facts["meeting"] | {"status": "unknown"}}


def _if_resolved(values: list[Any]) -> list[Any]:
    return [value or None for value in values]


TO_THE_MINUTE = Loss("to the minute", _to_the_minute)


def _none(values: list[Any]) -> list[Any]:
    return values[:0]


def _resolved(states: list[bool]) -> list[bool | None]:
    return [state or None for state in states]


def _unlabelled(labels: list[tuple[str, str]]) -> list[tuple[None, None]]:
    return [(None, None) for _ in labels]


APART = Loss("comments of their own", _apart)
UNKNOWN = Loss("lost", _unknown)
LOST = Loss("lost", _none)


def _of_the_item(values: list[Any]) -> list[Any]:
    return values[: posting.OF_THE_ITEM]


def _posted(way: str, own: str) -> dict[str, Loss]:
    """Return what ModernGov did to the meeting in one of the ways in which it shows it, `own` being what stands round the words there."""
    cut = _of_the_item if way == posting.ITEM else list
    lost = {
        "words, those of text boxes among them": Loss("of the item" if way == posting.ITEM else f"kept, with {own}", posting.body(way)),
        "numbers that Word counts": Loss("words of their lines", _none),
        "headings and their levels": Loss(
            {posting.TEXT: "lost", posting.PRINTED: "titles of items"}.get(way, "titles, as the page ranks them"), lambda _: posting.HEADINGS[way]
        ),
        "hidden and white layout markers": LOST,
        "headers and footers": Loss("lost", lambda _: posting.EDGES[way]),
        "footnotes": Loss("kept, with their sign", lambda _: [posting.NOTE]),
        "tracked changes: words, author": LOST,
        "tracked changes: date": LOST,
        "comments: author": Loss("lost", lambda values: _unknown(cut(values))),
        "comments: date": Loss("lost", lambda values: _unknown(cut(values))),
        "comments: the words they are about": Loss("the place of their label", posting.anchors(way)),
        "comments: answers": Loss("comments of their own", lambda threads: cut(_apart(threads))),
        "comments: resolved or not": Loss("lost", lambda values: _unknown(cut(values))),
        "meeting, attendance, items, decisions, actions": Loss(_FACTS[way], posting.facts(way)),
    }
    if way == posting.PRINTED:
        lost["hidden and white layout markers"] = Loss("kept, with the template's own", posting.remains)
    elif way in (posting.TEXT, posting.ITEM):
        lost["tables: merged cells, tables in cells"] = LOST if way == posting.TEXT else Loss("the item has none", _none)
    else:
        lost["tables: merged cells, tables in cells"] = Loss("kept, in the page's own", posting.tables(way))
    if way == posting.TEXT:
        lost["footnotes"] = Loss("words of the text", _none)
    if way == posting.ITEM:
        of_item = {"comments: text": Loss("of the item", _of_the_item), "comments: initials and label": Loss("of the item", _of_the_item)}
        lost |= of_item
    return lost


_FACTS = {
    posting.PRINTED: "kept, but for what the header tells",
    posting.MEETING: "kept, but for attendance",
    posting.ITEM: "of the item, body, day and hour",
    posting.SERVICE: "kept, but for what the header tells",
    posting.TEXT: "kept, but for attendance",
}

LOSSES: dict[str, dict[str, Loss]] = {
    "doc": {"comments: date": TO_THE_MINUTE, "comments: answers": APART, "comments: resolved or not": UNKNOWN},
    "rtf": {"comments: date": TO_THE_MINUTE, "comments: answers": APART, "comments: resolved or not": UNKNOWN},
    "odt": {"headers and footers": Loss("kept, the page's number that of the last page", _on_the_last_page), "comments: answers": APART},
    "pdf": {
        "words, those of text boxes among them": Loss("kept, a text box line by line; deleted words are printed too", printing.body),
        "numbers that Word counts": Loss("words of their lines", _none),
        "headings and their levels": Loss("kept, all of one level", printing.headings),
        "tables: merged cells, tables in cells": Loss("kept, without merged cells and inner tables", printing.tables),
        "hidden and white layout markers": Loss("white ones kept; what Word hides is not printed", printing.markers),
        "headers and footers": Loss("words of the text where there is one page", _none),
        "footnotes": Loss("words of the text", _none),
        "meeting, attendance, items, decisions, actions": Loss("kept, with those words", printing.facts),
        "tracked changes: words, author": LOST,
        "tracked changes: date": LOST,
        "comments: initials and label": Loss("lost", _unlabelled),
        "comments: date": UNKNOWN,
        "comments: the words they are about": Loss("a place beside them", printing.anchors),
        "comments: answers": APART,
        "comments: resolved or not": Loss("kept if resolved", _resolved),
    },
    "html": {
        "headers and footers": Loss("lost", _nothing),
        "meeting, attendance, items, decisions, actions": Loss("kept, but for what the header tells", _without_header),
        "comments: date": TO_THE_MINUTE,
        "comments: resolved or not": Loss("only that they are", _if_resolved),
    },
    posting.PRINTED: _posted(posting.PRINTED, "the template's own sections"),
    posting.MEETING: _posted(posting.MEETING, "the page's own, without attendance"),
    posting.ITEM: _posted(posting.ITEM, "the page's own"),
    posting.SERVICE: _posted(posting.SERVICE, "fields for the lines above the items"),
    posting.TEXT: _posted(posting.TEXT, "the page's own and the comments, without attendance"),
}
"""What LibreOffice 7.4 destroyed of the made meeting, by copy and aspect, what Word's HTML has no place for, and what ModernGov leaves of it.

A copy goes by its file's name, or where LibreOffice or Word saved it by its ending; the rest is kept.
"""


def way_of(copy: Path) -> str:
    """Return how a copy was made, as `LOSSES` calls it."""
    return copy.name if copy.name in LOSSES else copy.suffix[1:]


def shown(page: str, begin: str, table: str, end: str) -> str:
    """Return the text of a reference page with `table` in it, between its two markers."""
    before, begun, rest = page.partition(begin)
    _, ended, after = rest.partition(end)
    return f"{before}{begun}\n{table}\n{ended}{after}"


def tables() -> str:
    """Return the tables of the reference page: of the formats, and of the ways in which ModernGov shows a meeting."""
    parts = [{way: losses for way, losses in LOSSES.items() if (way in _FACTS) is posted} for posted in (False, True)]
    return f"{table(ASPECTS, parts[0])}\n\n{POSTED}\n\n{table(ASPECTS, parts[1])}"


def table(aspects: Sequence[Aspect], losses: Mapping[str, Mapping[str, Loss]]) -> str:
    """Return the table of what is left of each aspect in each way of saving that `losses` tells of."""
    formats = list(losses)
    rows = [
        f"| {aspect.name} | {' | '.join(losses[format][aspect.name].said if aspect.name in losses[format] else KEPT for format in formats)} |"
        for aspect in aspects
    ]
    return "\n".join([f"| | {' | '.join(f'`{format}`' for format in formats)} |", f"|---|{'---|' * len(formats)}", *rows])
