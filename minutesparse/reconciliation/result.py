"""What reconciling gives: one record, and beside it every value with the copies that have it, comment twins, losses, and why it is one meeting.

In: nothing but values. Out: models, frozen, JSON both ways. `copy_index` always counts the copies as they were given, from 0.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import JsonValue

from minutesparse.models import Minutes, Model, Source
from minutesparse.spans import Span


class CopyRead(Model):
    """One of the copies: the file, and what it holds."""

    path: str | None = None
    """As the caller named it; null for bytes, streams and records."""
    source: Source
    kind: Literal["minutes", "item", "agenda", "decision", "unknown"]
    dialect: str
    items: int
    """Items and sub-items."""
    comments: int


class Evidence(Model):
    """What speaks for and against two copies being of one meeting; None is what one of them does not say."""

    copy_index: int
    other_index: int
    """The copy it was compared with: the base, or one that was found to belong to it."""
    same_text: bool
    """Whether the texts are the same to the last character."""
    bodies: list[str | None]
    """As the copy and the other name it."""
    same_body: bool | None
    """Whether one name has every word of the other."""
    dates: list[dt.date | None]
    same_date: bool | None
    titles: int
    """Titles of items that stand in both."""
    titles_of: int
    """Titles of the copy that has fewer."""
    passages: int
    """Different runs of five words that stand in the items of both."""
    passages_of: int
    """Those of the copy that has fewer."""


class Reading(Model):
    """A value as one copy has it."""

    copy_index: int
    value: JsonValue
    span: Span | None = None
    """Where it stands in the text of that copy: its own place, else that of the thing it is told of."""
    line: int | None = None
    column: int | None = None


class Field(Model):
    """One field of the record: its value in each copy that has one."""

    path: str
    """Where it stands in `record`: `meeting.date`, `items[1].decisions[0].mover`. A passage of an item's text that differs has `items[1].text`."""
    agrees: bool | None
    """Whether all readings say the same but for case, white space, quotes, dashes and the point at the end; None where there is but one reading."""
    readings: list[Reading]


class Loss(Model):
    """What one copy has and another, which should, has not."""

    copy_index: int
    """The copy that lost it."""
    path: str
    """The field or the whole thing, as in `Field.path`."""
    kept: Reading
    """It, in the best copy that has it."""


class CommentPlace(Model):
    """A comment of one copy: the `comment`th of its record, from 0."""

    copy_index: int
    comment: int


class Twins(Model):
    """One reviewer's comment in every copy that has it."""

    text: str
    places: list[CommentPlace]
    """The best copy first."""
    basis: Literal["twin", "order"] | None
    """`twin`: copies have the same words at the same place. `order`: they have the same words alone, or one copy has it, at a place that the order of
    the comments tells. None: one copy alone has it."""
    evidence: str
    """Why, in words."""


class Reconciliation(Model):
    """Copies of one meeting as one record."""

    record: Minutes
    """The base copy's, with what only others have. Its spans point into the text of the base copy; what came from another has none."""
    base: int
    """Which copy that is: the one with most items, then most words."""
    copies: list[CopyRead]
    fields: list[Field]
    comments: list[Twins]
    """One for each of `record.comments`, in the same order."""
    losses: list[Loss]
    evidence: list[Evidence]
    """One for each copy but the base, in the order in which they were found to belong."""

    @property
    def conflicts(self) -> list[Field]:
        """The fields on which copies differ."""
        return [field for field in self.fields if field.agrees is False]
