"""How much an untrusted source may ask for: every limit has a name, a reason and a way to raise it, and all stand here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from minutesparse.errors import InvalidLimit, LimitExceeded

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes, counts and depths; the defaults pass every sound one of 1,069 real Word files with room to spare.

    >>> Limits(source_bytes=1_000).source_bytes
    1000

    Raises:
        InvalidLimit: a value is no positive whole number.
    """

    source_bytes: int = 64 * 2**20
    """The file as received."""
    entries: int = 4_096
    """Members of a zip package, or parts of a web archive (largest seen in real files: 291)."""
    part_bytes: int = 64 * 2**20
    """One member of a package, inflated and counted as it comes (largest seen: 14 MB)."""
    package_bytes: int = 256 * 2**20
    """All members that are read, inflated (largest seen: 16.6 MB)."""
    ratio: int = 200
    """Inflated size to packed size of a member larger than 1 MB (largest seen in an XML part: under 100)."""
    depth: int = 256
    """Nesting of elements, tables or groups (largest seen: 29). No limit, however high, lets XML be read that is nested
    deeper than 256 (.docx, .odt and .xml are XML)."""
    elements: int = 1_000_000
    """Elements of all XML parts of a package, or of one page (largest seen: 370,315), control words of rich text, or what
    a .doc is built of; what costs more than others (paragraphs, cells, comments, changes) counts as several."""
    pages: int = 5_000
    """Pages of a PDF."""
    drawings: int = 50_000
    """What one page of a PDF draws: stretches of words, rules, areas (largest seen: 2,900)."""
    pdf_seconds: int = 1
    """Processor time in seconds for a PDF, and as much again for each megabyte of it (most seen: 0.4 for 400 pages)."""
    pdf_bytes: int = 192 * 2**20
    """Memory for a PDF besides the file itself, where the system can bound it (most seen: 40 MB)."""
    columns: int = 63
    """Grid columns of a table; wider spans are clamped to it, as Word does, and nothing is refused."""

    def __post_init__(self) -> None:
        """Refuse what is no limit at all."""
        for name in names():
            value = getattr(self, name)
            if not isinstance(value, int) or value < 1:
                reason = f"the limit {name} cannot be {value!r}"
                raise InvalidLimit(reason, remedy="give a whole number from 1 upwards")

    @classmethod
    def of_settings(cls, settings: Iterable[str]) -> Limits:
        """Return the limits with each of `settings` in force, of which the last of a name counts.

        >>> Limits.of_settings(["depth=100", "part_bytes=1_000_000"]).part_bytes
        1000000

        Raises:
            InvalidLimit: a setting is not `NAME=VALUE`, there is no limit of that name, or the value is no positive whole number.
        """
        return cls(**dict(map(_setting, settings)))

    def check(self, name: str, value: int) -> None:
        """Raise `LimitExceeded` if `value` is over the limit called `name`."""
        allowed: int = getattr(self, name)
        if value > allowed:
            raise self.exceeded(name, value)

    def exceeded(self, name: str, value: int | None = None) -> LimitExceeded:
        """Return the error that says that the limit called `name` is passed, by `value` if that is known."""
        allowed: int = getattr(self, name)
        remedy = f"if you trust this source, raise it with Limits({name}=...), on the command line with --limit {name}=..."
        message = f"over the limit {name} ({allowed:,})" if value is None else f"over the limit {name} ({value:,} against {allowed:,})"
        return LimitExceeded(message, remedy=remedy)


class Work:
    """The work that a source asks for, as far as it is known, in elements; held to the limit `elements`."""

    __slots__ = ("_limits", "_most", "_spent")

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._most = limits.elements
        self._spent = 0

    def add(self, weight: int) -> None:
        """Note that something is built that costs as much as so many elements.

        Raises:
            LimitExceeded: there is too much of it.
        """
        self._spent += weight
        if self._spent > self._most:
            self._limits.check("elements", self._spent)


def names() -> list[str]:
    """Return the name of every limit."""
    return [field.name for field in fields(Limits)]


def _setting(words: str) -> tuple[str, int]:
    name, given, value = (part.strip() for part in words.partition("="))
    if name not in names():
        reason = f"there is no limit {name!r}"
        raise InvalidLimit(reason, remedy=f"choose one of {', '.join(names())}")
    try:
        return name, int(value)
    except ValueError:
        reason = f"the limit {name} cannot be {value!r}" if given else f"the limit {name} has no value"
        raise InvalidLimit(reason, remedy=f"write it as {name}={getattr(Limits(), name)}") from None
