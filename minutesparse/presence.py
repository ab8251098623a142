"""Whether somebody who came or went was there when an item was concluded, as far as the words tell.

In: the items of a record, and the movements of one person. Out: yes or no. It knows no model, only what items and movements look like.

* Who arrived in an item was there when it ended; "after item 3" means from the next one on.
* Who left in an item was not there when it ended; "until item 6" and "after item 6" mean that they heard it to its end.
* Who left for an item, or while it was heard, was away for that item alone; so was who left and returned in one item.
* Who returned in a later item was away from the one to the other.
* A movement that names no item of the record (its hour alone is known, and items have none) says nothing of any one item.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence


class Item(Protocol):
    """An item of business, with those under it."""

    @property
    def order(self) -> int:
        """Its place among all items."""

    @property
    def number(self) -> str | None:
        """Its label."""

    @property
    def title(self) -> str | None:
        """Its title."""

    @property
    def items(self) -> Sequence[Item]:
        """Those under it."""


class Movement(Protocol):
    """When somebody came or went."""

    @property
    def time(self) -> dt.time | None:
        """The hour."""

    @property
    def item(self) -> str | None:
        """The number or the title of the item."""

    @property
    def text(self) -> str:
        """The words."""


class _Place(NamedTuple):
    """An item from its own `order` to that of the last one under it."""

    first: int
    last: int


class Course:
    """The course of a meeting: its items in order, found by `order` or by what is printed of them."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._places: dict[int, _Place] = {}
        self._labels: dict[str, _Place | None] = {}
        for item in items:
            place = _Place(item.order, _last(item))
            self._places[item.order] = place
            for label in {_folded(item.number), _folded(item.title)} - {""}:
                self._labels[label] = None if label in self._labels else place

    def __contains__(self, order: int) -> bool:
        return order in self._places

    def attended(self, order: int, arrived: Movement | None, left: Movement | None) -> bool:
        """Return whether somebody who came and went so was there when the item of that `order` was concluded."""
        at = self._places[order].last
        came, went = self._of(arrived), self._of(left)
        since = came and (came.last + 1 if arrived and _after().search(arrived.text) else came.first)
        if left is None or went is None:
            return since is None or since <= at or (arrived is not None and _returned().search(arrived.text) is not None)
        gone = went.last + 1 if _to_its_end().search(left.text) else went.first
        if _for_a_while().search(left.text):
            return not went.first <= at <= went.last and (since is None or since <= at or since > went.last)
        if arrived is None or since is None:
            return at < gone
        if since > gone or (since == gone and _later(arrived, left)):
            return not gone <= at < max(since, went.last + 1)
        return since <= at and (at < gone or (since == gone and at <= went.last))

    def _of(self, movement: Movement | None) -> _Place | None:
        return self._labels.get(_folded(movement.item)) if movement is not None else None


def _last(item: Item) -> int:
    while item.items:
        item = item.items[-1]
    return item.order


def _folded(label: str | None) -> str:
    return (label or "").strip(" .:()").lower()


def _later(arrived: Movement, left: Movement) -> bool:
    """Return whether somebody came back in the item in which they had left."""
    if arrived.time is not None and left.time is not None and arrived.time != left.time:
        return arrived.time > left.time
    return _returned().search(arrived.text) is not None


@cache
def _returned() -> re.Pattern[str]:
    # returned to the meeting
    return re.compile(r"\b(?:return|re-?join|re-?enter|came back)", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    # arrived after item 3
    return re.compile(r"\b(?:after|following)\s(?:the\s|this\s|agenda\s)*(?:item|minute)", re.IGNORECASE)


@cache
def _to_its_end() -> re.Pattern[str]:
    # until item 6; left after the vote; for items 4 and 5
    return re.compile(
        r"(?<!prior )\b(?:after|until|till|to|following|(?:end|conclusion|close)\sof)\s(?:the\s|this\s|that\s|agenda\s|vote\son\s|discussion\sof\s)*"
        r"(?:item|minute|vote)|^for\sitem",
        re.IGNORECASE,
    )


@cache
def _for_a_while() -> re.Pattern[str]:
    # left the room during its consideration; withdrew while it was heard; left the meeting for item 11
    return re.compile(
        r"\b(?:left|withdrew|retired)\b[^.;]{0,60}?\b(?:(?:while|whilst)\b|(?:for|during)\s(?:the\s|this\s|that\s|its\s|agenda\s|duration\sof\s)*"
        r"(?:item|minute|consideration|discussion|debate|vot|duration))",
        re.IGNORECASE,
    )
