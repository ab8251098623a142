"""Records to bytes, one file per output.

To add an output: one file here with a function from record to text or bytes, and its line in `WRITERS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from minutesparse.errors import UnknownFormat

if TYPE_CHECKING:
    from minutesparse.models import Minutes

WRITERS = {name: f"minutesparse.writers.{name}" for name in ("docx", "html", "markdown", "text")}
"""Every format that is written, and the module whose function of the same name writes it."""


def render(record: Minutes, format: str) -> bytes:
    """Return `record`, a meeting's, as a file in `format`; text is UTF-8.

    Only Word files have comments and tracked changes; the others leave them out.

    Raises:
        UnknownFormat: it is not one of `WRITERS`.
    """
    check(format)
    written: str | bytes = getattr(import_module(WRITERS[format]), format)(record)
    return written if isinstance(written, bytes) else written.encode()


def check(format: str) -> None:
    """Refuse a format that is not written.

    Raises:
        UnknownFormat: it is not one of `WRITERS`.
    """
    if format not in WRITERS:
        reason = f"there is no writer of {format!r}"
        raise UnknownFormat(reason, remedy=f"choose one of {', '.join(WRITERS)}")
