"""Tables of declarations: `Councillor | Agenda item | Nature | Explanation`.

In: the passages of a table. Out: `Declaration` records, one for each row that names somebody.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from minutesparse import people
from minutesparse.extractors.declarations.prose import titles
from minutesparse.models import Declaration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.declarations.grammar import Grammar

Row = list["Passage"]
_LONGEST = 60
"""No cell with a name in it is longer."""


class Listing:
    """A table that may list who declared what, from some row on."""

    def __init__(self, passages: Sequence[Passage], grammar: Grammar) -> None:
        self._passages = passages
        self._grammar = grammar
        self._headed = any(_bare(passage) in grammar.columns for passage in passages)
        """Whether some cell may be the head of a column of names, without which only the heading above can make a table a list."""

    def rows_at(self, passage: Passage, *, under: bool) -> Sequence[Row]:
        """Return the rows from that which `passage` begins, if these list who declared what; else none.

        Their head says so, or they stand `under` the heading of declarations and each begins with a name.
        """
        if not (under or self._headed) or id(passage) not in self._begins:
            return ()
        index = self._begins[id(passage)]
        first = bisect_left(self._wide, index)
        if first == len(self._wide):
            return ()
        head = [_bare(other) for other in self._rows[self._wide[first]]]
        if head[0] in self._grammar.columns:
            declares = under or any(self._grammar.about.search(cell) or "nature" in cell for cell in head[1:])
        else:
            declares = under and first >= self._named
        return self._rows[index:] if declares else ()

    @cached_property
    def _rows(self) -> list[Row]:
        rows: dict[int, Row] = {}
        for passage in self._passages:
            if passage.cell is not None and passage.cell.grid is not None:
                rows.setdefault(passage.cell.grid.row, []).append(passage)
        return [rows[number] for number in sorted(rows)]

    @cached_property
    def _begins(self) -> dict[int, int]:
        """Which row a passage begins, by its identity."""
        return {id(row[0]): index for index, row in enumerate(self._rows)}

    @cached_property
    def _wide(self) -> list[int]:
        """The rows of more than one column."""
        return [index for index, row in enumerate(self._rows) if len({_column(passage) for passage in row}) > 1]

    @cached_property
    def _named(self) -> int:
        """The first of the wide rows from which on each begins with a name."""
        unnamed = (place for place in range(len(self._wide) - 1, -1, -1) if not _is_name(self._rows[self._wide[place]][0].text))
        return next(unnamed, -1) + 1


def _bare(passage: Passage) -> str:
    return passage.view.text.strip(" :").casefold()


def _column(passage: Passage) -> int | None:
    return passage.cell.grid.column if passage.cell is not None and passage.cell.grid is not None else None


def _is_name(text: str) -> bool:
    return len(text) < _LONGEST and ":" not in text and bool(people.people_at(text, 0))


def declared(rows: Sequence[Row], grammar: Grammar) -> Iterator[Declaration]:
    """Yield the declaration of each row that names somebody and says something of them."""
    for cells in rows:
        name = cells[0]
        if _bare(name) in grammar.labels or len(cells) < len(("name", "item")):
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
