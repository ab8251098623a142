"""Tables of declarations: `Councillor | Agenda item | Nature | Explanation`.

In: the passages of a table. Out: `Declaration` records, one for each row that names somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import people
from minutesparse.extractors.declarations.prose import titles
from minutesparse.models import Declaration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Block, Passage
    from minutesparse.extractors.declarations.grammar import Grammar

_Row = list["Passage"]
_LONGEST = 60
"""No cell with a name in it is longer."""


def rows_of(passages: Sequence[Passage], table: Block) -> list[_Row]:
    """Return the passages of a table row by row."""
    rows: dict[int, _Row] = {}
    for passage in passages:
        if passage.table is table and passage.cell is not None and passage.cell.grid is not None:
            rows.setdefault(passage.cell.grid.row, []).append(passage)
    return [rows[number] for number in sorted(rows)]


def declares(rows: Sequence[_Row], grammar: Grammar, *, under: bool) -> bool:
    """Return whether a table lists who declared what: its head says so, or it stands under the heading and each row begins with a name."""
    wide = [row for row in rows if _columns(row) > 1]
    if not wide:
        return False
    head = [passage.text.strip(" :").casefold() for passage in wide[0]]
    if head[0] in grammar.columns:
        return under or any(grammar.about.search(cell) or "nature" in cell for cell in head[1:])
    return under and all(_is_name(row[0].text) for row in wide)


def _columns(row: _Row) -> int:
    return len({passage.cell.grid.column for passage in row if passage.cell is not None and passage.cell.grid is not None})


def _is_name(text: str) -> bool:
    return len(text) < _LONGEST and ":" not in text and bool(people.people_at(text, 0))


def declared(rows: Sequence[_Row], grammar: Grammar) -> Iterator[Declaration]:
    """Yield the declaration of each row that names somebody and says something of them."""
    for cells in rows:
        name = cells[0]
        if name.text.strip(" :").casefold() in grammar.labels or len(cells) < len(("name", "item")):
            continue
        words = titles().match(name.text)
        view = name.view.slice(words.end() if words else 0)
        text = " ".join(cell.text for cell in cells[1:])
        yield Declaration(
            name=view.text,
            interest=grammar.interest(text),
            text=text,
            left_meeting=grammar.departure(text),
            span=cells[1].view.span if len(cells) == len(("name", "item")) else None,
        )
