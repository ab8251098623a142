"""Owners in a column that conversion cut off: `Action`, and below it, behind the last item, one name for each task.

In: the items, and the passages behind them. Out: the items, their tasks without an owner paired with the names by order. Afterwards holds: names
are given out only where there are as many as tasks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Passage
    from minutesparse.extractors.actions.owners import Roll
    from minutesparse.models import Action, AgendaItem
    from minutesparse.spans import MappedText

_LONGEST_OWNERS = 50
"""How long the line of a column may be (code points)."""


def owned(items: Sequence[AgendaItem], behind: Sequence[Passage], roll: Roll) -> list[AgendaItem]:
    """Return the items, their tasks with the owners of a column that stands `behind` them all."""
    column = _column(behind, roll)
    waiting = sum(1 for item in items for action in _all(item) if _waits(action))
    if not column or waiting != len(column):
        return [*items]
    return [_with(item, iter_column, roll) for iter_column in [iter(column)] for item in items]


def _column(behind: Sequence[Passage], roll: Roll) -> list[MappedText]:
    """Return the owners in a column at the very end, under its head."""
    found: list[MappedText] = []
    for passage in reversed(behind):
        text = passage.text
        if text.strip(" :*_").lower() in roll.grammar.column_heads:
            return found[::-1]
        if len(text) > _LONGEST_OWNERS or not roll.certain(text) or roll.grammar.only.fullmatch(text) is None:
            return []
        found.append(passage.view)
    return []


def _all(item: AgendaItem) -> Iterator[Action]:
    """Yield the actions of an item and of those in it."""
    yield from item.actions
    for child in item.items:
        yield from _all(child)


def _waits(action: Action) -> bool:
    """Return whether a task from a list has no owner yet."""
    return action.owner is None and action.rule in {"listed", "label"}


def _with(item: AgendaItem, column: Iterator[MappedText], roll: Roll) -> AgendaItem:
    """Return an item whose tasks have taken the next owners of the column."""
    taken = [_given(action, next(column), roll) if _waits(action) else action for action in item.actions]
    return item.model_copy(update={"actions": taken, "items": [_with(child, column, roll) for child in item.items]})


def _given(action: Action, owner: MappedText, roll: Roll) -> Action:
    """Return an action with an owner."""
    spans = {**action.spans, "owner": owner.span}
    return action.model_copy(update={"owner": owner.text, "owners": roll.people(owner.text), "rule": "column", "spans": spans})
