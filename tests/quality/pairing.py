"""Which thing found is which thing wanted, one to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

W = TypeVar("W")
F = TypeVar("F")


@dataclass(frozen=True)
class Pairing(Generic[W, F]):
    """What was wanted and found, what was only wanted, and what was only found; each in the order given."""

    both: list[tuple[W, F]]
    missing: list[W]
    invented: list[F]


def paired(wanted: Sequence[W], found: Sequence[F], rank: Callable[[W, F], int]) -> Pairing[W, F]:
    """Return each thing wanted with the thing found that suits it best: `rank` says how well, and 0 that it does not.

    Of pairs that suit equally well, the one that comes first in the text is taken first.
    """
    ranks = {(w, f): rank(one, other) for w, one in enumerate(wanted) for f, other in enumerate(found)}
    taken: dict[int, int] = {}
    for w, f in sorted(ranks, key=lambda pair: (-ranks[pair], pair)):
        if ranks[w, f] and w not in taken and f not in taken.values():
            taken[w] = f
    return Pairing(
        [(wanted[w], found[f]) for w, f in sorted(taken.items())],
        [one for w, one in enumerate(wanted) if w not in taken],
        [other for f, other in enumerate(found) if f not in taken.values()],
    )
