"""How much an untrusted source may ask for: every limit has a name, a reason and a way to raise it, and all stand here."""

from __future__ import annotations

from dataclasses import dataclass

from minutesparse.errors import LimitExceeded


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes, counts and depths; the defaults pass every sound one of 1,069 real Word files with room to spare.

    >>> Limits(source_bytes=1_000).source_bytes
    1000
    """

    source_bytes: int = 64 * 2**20
    """The file as received."""
    entries: int = 4_096
    """Members of a zip package (largest seen in real files: 291)."""
    part_bytes: int = 64 * 2**20
    """One member of a package, inflated and counted as it comes (largest seen: 14 MB)."""
    package_bytes: int = 256 * 2**20
    """All members that are read, inflated (largest seen: 16.6 MB)."""
    ratio: int = 200
    """Inflated size to packed size of a member larger than 1 MB (largest seen in an XML part: under 100)."""
    depth: int = 256
    """Nesting of elements, tables or groups (largest seen: 29); no more than libxml2 allows, so that to hold XML to it costs no look at the tree."""
    elements: int = 1_000_000
    """Elements of one XML part or one page (largest seen: 370,315)."""
    columns: int = 63
    """Grid columns of a table; wider spans are clamped to it, as Word does."""

    def check(self, name: str, value: int) -> None:
        """Raise `LimitExceeded` if `value` is over the limit called `name`."""
        allowed: int = getattr(self, name)
        if value > allowed:
            remedy = f"if you trust this source, raise it with Limits({name}=...)"
            message = f"over the limit {name} ({value:,} against {allowed:,})"
            raise LimitExceeded(message, remedy=remedy)
