"""What the command line withholds of a source that holds what was never published, and how it says so: on standard error, with the way to have it.

In: the option `--restricted` and a record or document. Out: what is printed of it.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from minutesparse.visible import visible_line

if TYPE_CHECKING:
    from minutesparse.document import Document
    from minutesparse.models import Minutes, Report


class Restricted(StrEnum):
    """What becomes of restricted items in what is printed."""

    KEEP = "keep"
    WITHHOLD = "withhold"


def choice(restricted: Restricted | None) -> Literal["keep", "withhold"] | None:
    """Return the option as the library takes it."""
    return None if restricted is None else restricted.value


def shown(record: Minutes | Report, restricted: Restricted | None, name: str) -> Minutes | Report:
    """Return what of a record is printed; what is withheld is counted on standard error."""
    from minutesparse.writers.published import exported

    kept = exported(record, choice(restricted))
    tell_of(kept, name)
    return kept


def tell_of(record: Minutes | Report, name: str) -> None:
    """Say on standard error what was withheld of a record."""
    for found in record.diagnostics:
        if found.code == "restricted-withheld":
            tell(name, found.message)


def tell(name: str, words: str) -> None:
    """Say on standard error how much of a source was withheld, and how to have it."""
    sys.stdout.flush()
    print(visible_line(f"{name}: {words}; --restricted keep prints all"), file=sys.stderr)


def warn(document: Document, name: str) -> None:
    """Say on standard error that a text that was printed holds what was never published."""
    from minutesparse.pipeline import record_of
    from minutesparse.writers.published import UNPUBLISHED, restricted_items

    count = len(restricted_items(record_of(document))) if document.source.format in UNPUBLISHED else 0
    if count:
        items = f"{count} restricted item{'s are' if count > 1 else ' is'}"
        print(visible_line(f"{name}: {items} in this text with all words; `minutesparse parse` withholds them"), file=sys.stderr)
