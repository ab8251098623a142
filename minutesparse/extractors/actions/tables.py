"""Tasks in tables: columns for task, owner and date, by their heads or by what stands in them.

In: the passages of one table. Out: `Row` values. Afterwards holds: where names and tasks stand in each other's columns, as a clerk's template
filled in by others has them, they are swapped back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.extractors.actions.listed import nothing
from minutesparse.spans import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.actions.grammar import Grammar
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.spans import MappedText

_Grid = dict[int, dict[int, list["MappedText"]]]


class Row(NamedTuple):
    """The cells of a row that speak of a task; None for a cell that is missing or empty."""

    task: MappedText | None
    owner: MappedText | None
    due: MappedText | None


class Tasks(NamedTuple):
    """The tasks of a table, the columns that they stand in, and the rows that hold none and are read as other text is."""

    rows: list[Row]
    columns: frozenset[int]
    left: frozenset[int]


def tasks(passages: Sequence[Passage], above: Sequence[Passage], roll: Roll) -> Tasks | None:
    """Return the tasks of a table whose heads announce them, or None where it is no table of tasks.

    The heads stand in `passages`, or `above` them where these are only a row of the table.
    """
    grid = _grid(passages)
    heads = _heads(_grid(above) | grid, roll.grammar)
    if heads is None:
        return None
    at, task, owner, due, talk = heads.row, heads.task, heads.owner, heads.due, heads.talk
    found: list[Row] = []
    left = set()
    for number in sorted(grid):
        if number <= at:
            continue
        cells = grid[number]
        row = Row(*(joined(cells[column], " ") if column in cells else None for column in (task, owner, due)))
        if talk and (row.owner is None or nothing(row.owner.text, roll.grammar)):
            left.add(number)
        elif (row.task or row.owner) and not (found and _goes_on(found[-1], row)) and not _is_over(cells.get(heads.status), roll.grammar):
            found.append(row)
    return Tasks(_swapped(found, roll), frozenset(column for column in (task, owner, due) if column is not None), frozenset(left))


def _is_over(status: Sequence[MappedText] | None, grammar: Grammar) -> bool:
    """Return whether the cells that tell how far a task is say that it is over: `Closed`."""
    return status is not None and grammar.status.fullmatch(" ".join([view.text for view in status])) is not None


def _goes_on(above: Row, row: Row) -> bool:
    """Return whether a row is the rest of the task above: a wrapped cell that its neighbours tore, which is no task of its own."""
    if row.task is None or row.owner is not None or row.due is not None or above.task is None:
        return False
    return row.task.text[:1].islower() and not above.task.text.endswith((".", "!", "?", ";", ":"))


def stacked(passages: Sequence[Passage], start: int, roll: Roll) -> tuple[int, list[Row]]:
    """Return where a table ends whose cells a conversion set below each other from `start` on, heads first, and its rows.

    They are told by the heads, and by the owner who stands in each row where one is to stand; a row that lacks a cell ends them.
    """
    words = roll.grammar.words
    known = {*words.task_columns, *words.owner_columns, *words.due_columns}
    heads: list[str] = []
    for passage in passages[start : start + _MOST_COLUMNS]:
        bare = _bare(passage.view.text) if len(passage.view.text) <= _LONGEST_HEAD else ""
        if bare not in known or bare in heads or passage.table is not None:
            break
        heads.append(bare)
    found = _heads({0: {column: [passages[start + column].view] for column in range(len(heads))}}, roll.grammar)
    if found is None:
        return start, []
    task, owner, due = found.task, found.owner, found.due
    rows: list[Row] = []
    at = start + len(heads)
    while at + len(heads) <= len(passages):
        cells = [passage.view for passage in passages[at : at + len(heads)]]
        if roll.grammar.only.fullmatch(cells[owner].text) is None or any(_bare(cell.text) in known for cell in cells):
            break
        rows.append(Row(cells[task], cells[owner], cells[due] if due is not None else None))
        at += len(heads)
    return at, rows


_MOST_COLUMNS = 6
_LONGEST_HEAD = 30
"""A head has no more code points."""


def _bare(text: str) -> str:
    return text.strip(" :*_.").lower()


def _grid(passages: Sequence[Passage]) -> _Grid:
    """Return the paragraphs of the cells by row and column."""
    grid: _Grid = {}
    for passage in passages:
        place = passage.cell.grid if passage.cell is not None else None
        if place is not None:
            grid.setdefault(place.row, {}).setdefault(place.column, []).append(passage.view)
    return grid


class _Heads(NamedTuple):
    """The row of the heads, and the columns that they are over; `talk` says that the column of the tasks holds all that was said."""

    row: int
    task: int
    owner: int
    due: int | None
    status: int
    talk: bool


_NOWHERE = -1
"""The column of what a table has no column for."""


def _heads(grid: _Grid, grammar: Grammar) -> _Heads | None:
    """Return the heads of a table of tasks, or None where there are none."""
    words = grammar.words
    for number in sorted(grid):
        bare = {column: _bare(" ".join([view.text for view in views])) for column, views in grid[number].items()}
        if grammar.owner_columns.isdisjoint(bare.values()):
            continue
        owner = next((column for column, text in bare.items() if text in words.owner_columns and text != "action"), None)
        named = {words.task_columns.index(text): column for column, text in bare.items() if column != owner and text in words.task_columns}
        task = named[min(named)] if named else None
        if owner is not None and task is not None:
            due = next((column for column, text in bare.items() if column not in {owner, task} and text in words.due_columns), None)
            status = next((column for column, text in bare.items() if column not in {owner, task} and text in words.status_columns), _NOWHERE)
            return _Heads(number, task, owner, due, status, bare[task] in words.talk_columns)
    return None


def _swapped(found: list[Row], roll: Roll) -> list[Row]:
    """Return the rows with names and tasks in their own columns."""
    pairs = [(row.task.text, row.owner.text) for row in found if row.task and row.owner]
    only = roll.grammar.only.fullmatch
    wrong = sum(1 for task, owner in pairs if only(task) and not only(owner))
    if pairs and wrong * 2 > len(pairs):
        found = [row._replace(task=row.owner, owner=row.task) for row in found]
    return [row for row in found if row.task is not None and (row.owner is not None or not _is_name(row.task.text, roll))]


def _is_name(text: str, roll: Roll) -> bool:
    """Return whether a cell holds somebody's name, and no task."""
    return " " in text and roll.grammar.only.fullmatch(text) is not None
