"""The items of all copies as one tree: the best copy's, with those that only others have put in where they stand there.

In: copies, best first. Out: `Node` values, roots first, each with its row of items. Afterwards holds: every item of every copy is in one row; a path
leads from the record to each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.reconciliation.alignment import Sameness, rows
from minutesparse.reconciliation.folding import folded, letters, likeness, telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.models import AgendaItem
    from minutesparse.reconciliation.copies import Witness

_ALIKE = 0.6
"""Share of telling words that makes two titles, or two texts, one."""


class _Entry(NamedTuple):
    """An item with the order of the one above it."""

    item: AgendaItem
    above: int | None


@dataclass
class Node:
    """An item of the merged record: its row, and the nodes under it."""

    cells: dict[int, AgendaItem]
    below: list[Node] = field(default_factory=list)

    def walk(self, path: str) -> Iterator[tuple[str, Node]]:
        """Yield this node and those under it, each with its path, in order."""
        yield path, self
        yield from _walked(self.below, f"{path}.items")


def walk(roots: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    """Yield every node with its path in the record, in order."""
    yield from _walked(roots, "items")


def _walked(nodes: Sequence[Node], path: str) -> Iterator[tuple[str, Node]]:
    for place, node in enumerate(nodes):
        yield from node.walk(f"{path}[{place}]")


def tree(witnesses: Sequence[Witness]) -> list[Node]:
    """Return the roots of the tree of all items."""
    table = rows({witness.number: list(_entries(witness.record.items, None)) for witness in witnesses}, _SAMENESS)
    nodes = [Node({number: entry.item for number, entry in row.items()}) for row in table]
    known = {(number, entry.item.order): node for row, node in zip(table, nodes, strict=True) for number, entry in row.items()}
    roots: list[Node] = []
    for row, node in zip(table, nodes, strict=True):
        best, entry = next(iter(row.items()))
        siblings = known[best, entry.above].below if entry.above is not None else roots
        siblings.append(node)
    return roots


def _entries(items: Sequence[AgendaItem], above: int | None) -> Iterator[_Entry]:
    for item in items:
        yield _Entry(item, above)
        yield from _entries(item.items, item.order)


def _numbered_title(entry: _Entry) -> tuple[str, str] | None:
    item = entry.item
    return (item.number, letters(item.title)) if item.number and item.title else None


def _marked_title(entry: _Entry) -> tuple[str, str] | None:
    item = entry.item
    return (item.marker, letters(item.title)) if item.marker and item.title else None


def _alike(one: _Entry, other: _Entry) -> bool:
    """Return whether titles or texts share most of their words, or one of the two has a mark of the other and neither speaks against it."""
    ours, theirs = one.item, other.item
    if likeness(telling(ours.title or ""), telling(theirs.title or "")) >= _ALIKE or likeness(telling(ours.text), telling(theirs.text)) >= _ALIKE:
        return True
    marks = {ours.number, ours.marker} & {theirs.number, theirs.marker} - {None}
    return bool(marks) and not (ours.title and theirs.title)


_SAMENESS = Sameness[_Entry](
    keys=(
        _marked_title,
        _numbered_title,
        lambda entry: folded(entry.item.title or ""),
        lambda entry: letters(entry.item.text),
    ),
    alike=_alike,
)


def paths(items: Sequence[AgendaItem], above: str = "") -> Iterator[tuple[str, AgendaItem]]:
    """Yield every item of a record with its path there: `items[1].items[0]`."""
    for place, item in enumerate(items):
        path = f"{above}items[{place}]"
        yield path, item
        yield from paths(item.items, f"{path}.")
