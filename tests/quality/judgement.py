"""One comparison, and how many of them came out right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FACTS = ("body", "date", "start_time", "end_time", "venue", "chair", "next_meeting", "status")
"""Facts of the meeting; each is a kind of its own, `meeting.body`."""
KINDS = (
    *("kind", "items", "titles", "decisions", "decision-items", "decision-kinds", "movers", "seconders"),
    *("actions", "action-items", "owners", "due", "attendance", "roles"),
    *("public", "votes", "declarations", "comments"),
    *(f"meeting.{fact}" for fact in FACTS),
)
"""All that is judged, in the order of the table."""

Outcome = Literal["right", "wrong", "missing", "invented"]
"""`wrong`: found, with another value; it is a miss and a false finding at once."""


@dataclass(frozen=True)
class Judgement:
    """How one thing came out; `item` names the item it stands in, `wanted` and `found` say what a person read and what the record has."""

    kind: str
    outcome: Outcome
    item: str = ""
    wanted: str = ""
    found: str = ""


def compared(kind: str, wanted: str | None, found: str | None, same: Callable[[str, str], bool], *, item: str = "") -> Iterator[Judgement]:
    """Yield how one value came out; nothing where there is none to find and none was found."""
    if wanted and found:
        yield Judgement(kind, "right" if same(wanted, found) else "wrong", item, wanted, found)
    elif wanted:
        yield Judgement(kind, "missing", item, wanted)
    elif found:
        yield Judgement(kind, "invented", item, found=found)


@dataclass(frozen=True)
class Count:
    """How many of a kind came out how; adds up over documents."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    invented: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missing + other.missing, self.invented + other.invented)

    @property
    def gold(self) -> int:
        """How many there were to find."""
        return self.right + self.wrong + self.missing

    @property
    def found(self) -> int:
        """How many were found."""
        return self.right + self.wrong + self.invented

    @property
    def precision(self) -> float | None:
        """Return the share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Return the share of what there was that was found right; None where there was nothing."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall; None where there was nothing and nothing was found."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else None


def counted(judgements: Iterable[Judgement]) -> dict[str, Count]:
    """Return the count of every kind, in the order of `KINDS`."""
    outcomes = Counter((judgement.kind, judgement.outcome) for judgement in judgements)
    return {kind: Count(**{outcome: outcomes[kind, outcome] for outcome in ("right", "wrong", "missing", "invented")}) for kind in KINDS}
