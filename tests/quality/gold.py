"""What a person read in a document, by eye: the `.gold.json` beside it.

In: JSON. Out: frozen models. Afterwards holds: a key that a person left out (`model_fields_set`) is not labelled, and nothing is asked about it; only
in `meeting` a key left out means that the document does not state it, so that a value found there is invented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from pathlib import Path

Level = Literal["explicit", "implied"]
"""An explicit thing must be found; an implied one may be."""


class _Gold(BaseModel):
    """Frozen; keys that only people read (`traps`, `lead_in`, `note`) pass by."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    def labels(self, key: str) -> bool:
        """Return whether the person said anything on `key`."""
        return key in self.model_fields_set


class Meeting(_Gold):
    """The facts of the meeting; dates and times as ISO 8601 writes them."""

    body: str | None = None
    date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    chair: str | None = None
    next_meeting: str | None = None
    status: str | None = None


class Item(_Gold):
    """A top-level item."""

    number: str | None
    title: str


class Attendee(_Gold):
    """Somebody in the attendance."""

    name: str
    role: str | None = None
    status: str


class Decision(_Gold):
    """A decision, by the first words of its clause."""

    item: str | None
    starts: str = Field(min_length=1)
    level: Level
    kind: str | None = None
    mover: str | None = None
    seconder: str | None = None


class Action(_Gold):
    """An action, by the first words of its task."""

    item: str | None
    starts: str = Field(min_length=1)
    level: Level
    owner: str | None = None
    due: str | None = None


class Vote(_Gold):
    """A vote; a count that is null is not stated."""

    item: str | None
    in_favour: int | None = Field(default=None, alias="for")
    against: int | None = None
    abstain: int | None = None
    result: str | None = None


class Declaration(_Gold):
    """An interest that somebody declared."""

    name: str
    interest: str | None = None


class Comment(_Gold):
    """A reviewer's comment left in the document, by its first words."""

    starts: str = Field(min_length=1)


class Gold(_Gold):
    """All that a person read in one document."""

    kind: str | None = None
    meeting: Meeting = Meeting()
    items: list[Item] = []
    attendance: list[Attendee] = []
    public: int | None = None
    decisions: list[Decision] = []
    actions: list[Action] = []
    votes: list[Vote] = []
    declarations: list[Declaration] = []
    comments: list[Comment] = []


def read(path: Path) -> Gold:
    """Return the gold that stands at `path`.

    Raises:
        pydantic.ValidationError: it is no such JSON; the error names the place.
    """
    return Gold.model_validate_json(path.read_bytes())
