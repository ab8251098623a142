"""How far a run is, as it is told again and again."""

from __future__ import annotations

from typing import NamedTuple


class Progress(NamedTuple):
    """How far a run is."""

    phase: str
    """`planning`, `reading`, `finishing` or `done`."""
    files: int = 0
    """Files seen, or read."""
    of_files: int | None = None
    """Files to be read, once that is known."""
    size: int = 0
    """Bytes of the files seen, or read."""
    of_size: int | None = None
    failed: int = 0
    seconds: float = 0.0
    """Since the phase began."""


def silent(_: Progress) -> None:
    """Tell nobody."""
