"""Sound files of every format that is read, what is done to each, and the damaged files that come of it: the same for the same seed."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.readers import READERS
from tests import broken
from tests.hostile.compounds import WORD
from tests.hostile.packages import PACKED
from tests.hostile.printed import PRINTED
from tests.hostile.tokens import RICH, TAGS
from tests.hostile.wounds import ANY
from tests.places import FIXTURES

if TYPE_CHECKING:
    from tests.hostile.wounds import Wound


class Kind(NamedTuple):
    """A kind of file: what it is read as, and what may be done to it."""

    format: str
    wounds: tuple[Wound, ...]


KINDS = {
    "docx": Kind("docx", PACKED),
    "odt": Kind("odt", PACKED),
    "doc": Kind("doc", WORD),
    "rtf": Kind("rtf", RICH),
    "pdf": Kind("pdf", PRINTED),
    "html": Kind("html", TAGS),
    "mht": Kind("html", TAGS),
    "md": Kind("markdown", ANY),
    "txt": Kind("text", ANY),
}
"""Every kind, by the suffix of its files."""


def kinds() -> list[str]:
    """Return the kinds that there is a reader for."""
    read = {reader.format for reader in READERS}
    return [name for name, kind in KINDS.items() if kind.format in read]


@cache
def sound(kind: str) -> tuple[bytes, ...]:
    """Return the sound files of a kind: those of the fixtures, and web archives of their pages."""
    if kind == "mht":
        return tuple(broken.web_archive(page, packing) for page in sound("html")[:2] for packing in ("quoted-printable", "8bit"))
    found = sorted(path for path in FIXTURES.rglob(f"*.{kind}") if path.name != "cases.md")
    return tuple(path.read_bytes() for path in sorted(found, key=lambda path: path.stem != "reviewed")[:6])


def mutant(kind: str, seed: int, number: int) -> bytes:
    """Return the damaged file of this number: a sound one with a wound of its format, now and then with one more that any file may have."""
    chance = random.Random(f"{kind} {seed} {number}")  # noqa: S311 - repeatable, not secret
    data = chance.choice(KINDS[kind].wounds)(chance.choice(sound(kind)), chance)
    return chance.choice(ANY)(data, chance) if chance.random() < 0.1 else data
