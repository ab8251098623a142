r"""What catdoc makes of a .doc: cells parted by TABs, an empty line behind every paragraph and row, codes of fields, and words that it dropped.

    Role\tName            a row; its cells may hold paragraphs of their own:     1\tThe gate sticks.
    ⏎                                                                            ⏎
    Chair\tAnn Hill                                                              Grease it.\tBo

Before a reviewer's comment, and before a picture, catdoc drops what it has of the paragraph or row; what is left begins with the blank or the full
stop that stood behind the comment. Where nothing was left, nothing tells of it.
"""

from __future__ import annotations

import re
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from minutesparse.diagnostics import Diagnostic
from minutesparse.document import Layer, Mark
from minutesparse.readers.text.notes import Notes
from minutesparse.readers.text.tables import Cell, Table
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Block
    from minutesparse.readers.text.lines import Line

# "HYPERLINK "https://hill.example"", "PAGE  1", "MERGEFIELD Venue \* MERGEFORMAT"
_FIELD = re.compile(
    r"\bHYPERLINK(?: \\l)? \"[^\"\n]{0,400}\"|\b(?:PAGE|NUMPAGES)(?:\s+\\\* MERGEFORMAT)?(?=  )|\bMERGEFIELD [\w ]{1,40}\\\* MERGEFORMAT"
    r"|\bTOC \\o \"[^\"\n]{0,40}\"(?: \\[a-z])*|\bREF _Ref\d{1,12}(?: \\[a-z])*|\bFORMTEXT\b|\\\* MERGEFORMAT"
)

# "Glassworks Committee, page   PAGE  1"
_PAGE = re.compile(r"\bPAGE\s")

# " by 12 mm since the autumn.", ".", ", and left"
_REST = re.compile(r"[.,;:)](?:\s|\Z)")

_APART = 4
"""So many paragraphs of one cell may stand before the row goes on."""


def tables_of_rows(lines: Sequence[Line], most: int) -> Iterator[Table]:
    """Yield the tables whose rows are paragraphs with TABs, of at most `most` cells, in order.

    A table has as many columns as the widest of the paragraphs with TABs that follow one another where it begins.
    """
    parts = list(_paragraphs(lines))
    places = [0, *accumulate(len(part) for part in parts)]
    at = 0
    while at < len(parts):
        begun, rows = at, list[list[Cell]]()
        columns = max(map(_count, takewhile(_tabbed, (parts[place] for place in range(at, len(parts))))), default=0)
        while at < len(parts):
            after = _after_row(parts, at, columns)
            if not _tabbed(parts[at]) and after == at + 1:
                break
            rows.append(_row(parts[at:after]))
            at = after
        if len(rows) > 1 and columns <= most:
            yield Table(places[begun], places[at], parts[begun][0].start, rows)
        at = max(at, begun + 1)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if part and line.before:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _count(part: Sequence[Line]) -> int:
    """Return how many cells the lines of a paragraph hold."""
    return 1 + sum(line.words.count("\t") + line.tab for line in part)


def _tabbed(part: Sequence[Line]) -> bool:
    return _count(part) > 1


def _row(parts: Sequence[Sequence[Line]]) -> list[Cell]:
    """Return the cells of a row: the words of each further paragraph up to its first TAB are the last cell's."""
    cells = _cells(parts[0])
    for part in parts[1:]:
        first, *rest = _cells(part)
        cells[-1].paragraphs = [*(cells[-1].paragraphs or []), *(first.paragraphs or [])]
        cells += rest
    return cells


def _after_row(parts: Sequence[Sequence[Line]], at: int, columns: int) -> int:
    """Return the paragraph behind the row that begins with that at `at`."""
    cells = _count(parts[at])
    for after in range(at + 1, min(len(parts), at + _APART + 2)):
        if cells >= columns:
            break
        cells += _count(parts[after]) - 1
        if cells == columns:
            return after + 1
    return at + 1


def _cells(part: Sequence[Line]) -> list[Cell]:
    """Return the cells of a paragraph, whose words may have been wrapped."""
    cells = [Cell([], paragraphs=[[]])]
    for line in part:
        if line.tab:
            cells.append(Cell([], paragraphs=[[]]))
        at = 0
        for index, field in enumerate(line.words.split("\t")):
            if index:
                cells.append(Cell([], paragraphs=[[]]))
            words = field.strip()
            if words and cells[-1].paragraphs is not None:
                start = line.start + at + len(field) - len(field.lstrip())
                cells[-1].paragraphs[-1].append(line._replace(start=start, end=start + len(words), words=words, tab=False))
            at += len(field) + 1
    for cell in cells:
        cell.paragraphs = [paragraph for paragraph in cell.paragraphs or [] if paragraph]
    return cells


def notes_of(text: str, leaves: Sequence[Block]) -> Notes:
    """Return the codes of fields and the footers among the leaves, and where words were lost."""
    marks = []
    for leaf in leaves:
        if _PAGE.search(text, *leaf.span) and _FIELD.search(text, *leaf.span):
            marks.append(Mark(leaf.span, Layer.FURNITURE, "page-furniture"))
        else:
            marks += [Mark(Span(*found.span()), Layer.FURNITURE, "field-code") for found in _FIELD.finditer(text, *leaf.span)]
    lost = [
        Diagnostic.of("text-lost", "catdoc dropped what stood here before a comment or a picture", Span(leaf.span.start, leaf.span.start))
        for leaf in leaves
        if _is_rest(text, leaf.span)
    ]
    told = "made by catdoc, which drops what stands in a paragraph before a comment or a picture: more may be lost than shows"
    return Notes(marks, (), (Diagnostic.of("text-lost", told), *lost))


def _is_rest(text: str, span: Span) -> bool:
    """Return whether the words at `span` are the rest of a sentence: they begin with a stop, or with small letters behind a blank."""
    blank = span.start and text[span.start - 1] == " " and text[span.start - 2 : span.start - 1] in ("\n", "")
    return bool(_REST.match(text, *span)) or bool(blank and text[span.start].islower())
