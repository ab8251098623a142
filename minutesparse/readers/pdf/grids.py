"""Ruled tables: the rules that a page draws to the cells that they part.

In: the panels of a page. Out: `Ruling` values, each the cells of one table with the rows and columns that they cover. Afterwards holds: the cells of
a table do not overlap, and a cell that lies under another's span is not among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Grid
from minutesparse.page import new
from minutesparse.readers.pdf.pieces import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from minutesparse.readers.pdf.pieces import Panel

_THIN = 3.0
"""Points: what is thinner is a rule, and rules nearer to each other are one."""
_LOW, _NARROW = 5.0, 8.0
"""Points: no row is lower, no column narrower; rules so near to each other are one that is drawn twice."""
_SHORT = 8.0
"""Points: what is shorter is no rule, but a bullet or a piece of a picture."""
_MOST_RULES = 600
"""Rules of a page, flat and upright; with more it is a drawing."""


class Ruling(NamedTuple):
    """One table: its cells, each with its place; the heights that part its rows, from top to bottom, and what parts its columns, from left to right.

    The outermost are the edges of the table. It is `cut` where no rule ends its last row: the page did.
    """

    cells: tuple[tuple[Grid, Box], ...]
    heights: tuple[float, ...]
    edges: tuple[float, ...]
    cut: bool = False

    @property
    def box(self) -> Box:
        """The box round it."""
        return Box(self.edges[0], self.heights[-1], self.edges[-1], self.heights[0])


class _Rule(NamedTuple):
    """A straight rule: `at` which height (or how far from the left, if upright), `start` and `end` along it."""

    at: float
    start: float
    end: float


def rulings(panels: Iterable[Panel], columns: int) -> list[Ruling]:
    """Return the tables of a page from top to bottom; those of one cell are frames, and none has more than `columns` columns."""
    flat, upright = map(_merged, _rules(panels))
    if len(flat) + len(upright) > _MOST_RULES:
        return []
    tables = [_table(*group) for group in _groups(flat, upright)]
    found = [table for table in tables if len(table.cells) > 1 and max(grid.column for grid, _ in table.cells) < columns]
    return sorted(found, key=lambda table: -table.box.top)


def _rules(panels: Iterable[Panel]) -> tuple[list[_Rule], list[_Rule]]:
    """Return the rules that lie flat and those that stand upright; a frame is four of them, and a mere ground none."""
    flat, upright = [], []
    for (left, bottom, right, top), _, framed in panels:
        width, height = right - left, top - bottom
        if width >= _SHORT and height < _THIN:
            flat.append(new(_Rule, ((top + bottom) / 2, left, right)))
        elif height >= _SHORT and width < _THIN:
            upright.append(new(_Rule, ((left + right) / 2, bottom, top)))
        elif framed and width >= _SHORT and height >= _SHORT:
            flat += [_Rule(bottom, left, right), _Rule(top, left, right)]
            upright += [_Rule(left, bottom, top), _Rule(right, bottom, top)]
    return flat, upright


def _merged(rules: Sequence[_Rule]) -> list[_Rule]:
    """Return `rules` with those that go on where another ends made one."""
    found: list[_Rule] = []
    for line in _lines(rules):
        at = sum(rule.at for rule in line) / len(line)
        for rule in sorted(line, key=lambda rule: rule.start):
            if found and found[-1].at == at and rule.start <= found[-1].end + _THIN:
                found[-1] = new(_Rule, (at, found[-1].start, max(found[-1].end, rule.end)))
            else:
                found.append(new(_Rule, (at, rule.start, rule.end)))
    return found


def _lines(rules: Iterable[_Rule], within: float = _THIN) -> list[list[_Rule]]:
    """Return the rules in groups that lie on one line, or nearer than `within` points to the next."""
    groups: list[list[_Rule]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][-1].at < within:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _groups(flat: Sequence[_Rule], upright: Sequence[_Rule]) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Return the flat and upright rules of each table: those that touch, directly or through others."""
    owners = list(range(len(flat) + len(upright)))

    def root(index: int) -> int:
        while owners[index] != index:
            owners[index] = owners[owners[index]]
            index = owners[index]
        return index

    for index, rule in enumerate(flat):
        for other, crossing in enumerate(upright, len(flat)):
            if _cross(rule, crossing):
                owners[root(other)] = root(index)
    tables: dict[int, tuple[list[_Rule], list[_Rule]]] = {}
    for index, rule in enumerate([*flat, *upright]):
        tables.setdefault(root(index), ([], []))[index >= len(flat)].append(rule)
    return [table for table in tables.values() if min(map(len, table)) >= len("||")]


def _cross(flat: _Rule, upright: _Rule) -> bool:
    return flat.start - _THIN <= upright.at <= flat.end + _THIN and upright.start - _THIN <= flat.at <= upright.end + _THIN


def _table(flat: Sequence[_Rule], upright: Sequence[_Rule]) -> Ruling:
    """Return the table that rules make: the squares between them, those that no rule parts made one cell."""
    heights = _beyond([line[0].at for line in _lines(flat, _LOW)], upright, _LOW)[::-1]
    edges = _beyond([line[0].at for line in _lines(upright, _NARROW)], flat, _NARROW)
    floors, walls = [_at(flat, height) for height in heights], [_at(upright, edge) for edge in edges]
    rows, columns = len(heights) - 1, len(edges) - 1
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide, tall = 1, 1
            middle = (heights[row] + heights[row + 1]) / 2
            while column + wide < columns and (row, column + wide) not in taken and not _parts(walls[column + wide], middle):
                wide += 1
            centre = (edges[column] + edges[column + wide]) / 2
            while row + tall < rows and not _parts(floors[row + tall], centre):
                tall += 1
            taken.update((row + down, column + along) for down in range(tall) for along in range(wide))
            box = new(Box, (edges[column], heights[row + tall], edges[column + wide], heights[row]))
            cells.append((Grid(row, column, tall, wide), box))
    return Ruling(tuple(cells), tuple(heights), tuple(edges), cut=heights[-1] < min(rule.at for rule in flat) - _LOW)


def _beyond(places: list[float], crossing: Sequence[_Rule], slack: float) -> list[float]:
    """Return where the rules of one direction lie, and where those that cross them end if several go on beyond the outermost.

    The row that the end of the page cuts has no rule there, and some tables have none at their sides.
    """
    before = [rule.start for rule in crossing if rule.start < places[0] - slack]
    after = [rule.end for rule in crossing if rule.end > places[-1] + slack]
    return [*([min(before)] if len(before) >= _SEVERAL else []), *places, *([max(after)] if len(after) >= _SEVERAL else [])]


_SEVERAL = 2


def _at(rules: Iterable[_Rule], place: float) -> list[_Rule]:
    """Return those of `rules` that lie at `place`."""
    return [rule for rule in rules if abs(rule.at - place) < _NARROW]


def _parts(rules: Iterable[_Rule], along: float) -> bool:
    """Return whether one of `rules` passes `along`."""
    return any(start - 1 <= along <= end + 1 for _, start, end in rules)
