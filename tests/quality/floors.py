"""Floors under the figures of the fixtures: what was reached once is not given up without a reason.

`fixtures/floors.json` holds, for each kind, the least F1, and a list of what was lowered and why.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.quality.judgement import Count

NAME = "floors.json"


class FloorRefusedError(ValueError):
    """A floor was to be lowered in a way that is not allowed; the message says why."""


@dataclass(frozen=True)
class Floors:
    """The floor of each kind, and every lowering so far: kind, from, to, reason."""

    floors: dict[str, float] = field(default_factory=dict)
    lowered: tuple[dict[str, str | float], ...] = ()

    def raised(self, counts: Mapping[str, Count]) -> Floors:
        """Return the floors at the present figures, rounded down to three decimals; none is lower than before."""
        present = {kind: math.floor(round(count.f1 * 1000, 6)) / 1000 for kind, count in counts.items() if count.f1 is not None}
        return Floors(self.floors | {kind: max(figure, self.floors.get(kind, 0)) for kind, figure in present.items()}, self.lowered)

    def lower(self, kind: str, to: float | None, reason: str) -> Floors:
        """Return the floors with that of `kind` at `to`, and the reason written down.

        Raises:
            FloorRefusedError: there is no reason, no such floor, or it would not be lower.
        """
        if not reason.strip():
            message = f"the floor of {kind} is not lowered without a reason: --because"
            raise FloorRefusedError(message)
        if kind not in self.floors:
            message = f"{kind} has no floor; there are {', '.join(self.floors)}"
            raise FloorRefusedError(message)
        if to is None or not 0 <= to < self.floors[kind]:
            message = f"--to {to} is not between 0 and {self.floors[kind]}, the floor of {kind}"
            raise FloorRefusedError(message)
        record: dict[str, str | float] = {"kind": kind, "from": self.floors[kind], "to": to, "because": reason.strip()}
        return Floors(self.floors | {kind: to}, (*self.lowered, record))

    def broken(self, counts: Mapping[str, Count]) -> list[str]:
        """Return a line for each figure that lies below its floor; a kind that the fixtures no longer show lies below it, too."""
        present = {kind: counts[kind].f1 if kind in counts else None for kind in self.floors}
        return [
            f"{kind}: {'nothing to find' if present[kind] is None else f'{present[kind]:.4f}'} is below the floor {floor}"
            for kind, floor in self.floors.items()
            if (present[kind] or 0) < floor
        ]


def read(path: Path) -> Floors:
    """Return the floors that stand at `path`; none where there is no such file."""
    if not path.exists():
        return Floors()
    found = json.loads(path.read_text(encoding="utf-8"))
    return Floors(found["floors"], tuple(found["lowered"]))


def write(path: Path, floors: Floors) -> None:
    """Put `floors` at `path`."""
    words = json.dumps({"floors": floors.floors, "lowered": floors.lowered}, indent=2, ensure_ascii=False)
    path.write_text(words + "\n", encoding="utf-8", newline="\n")
