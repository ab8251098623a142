"""A folder of sources with their golds, parsed and judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import minutesparse as mp
from tests.places import GOLD
from tests.quality import gold as g
from tests.quality.found import Found, found
from tests.quality.judgement import Count, Judgement, counted
from tests.quality.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Document:
    """One document as it came out; `failure` says why it could not be read, and then everything in it is missing."""

    name: str
    dialect: str
    judgements: tuple[Judgement, ...]
    failure: str = ""


def golds(folder: Path) -> list[Path]:
    """Return every gold in `folder` and below, in order of their names."""
    return sorted(folder.rglob(f"*{GOLD}"))


def judged(folder: Path, *, only: str = "") -> Iterator[Document]:
    """Yield each document of `folder` that has a gold and whose path contains `only`.

    Raises:
        pydantic.ValidationError: a gold is not what a gold should be.
    """
    for path in golds(folder):
        source = path.with_name(path.name.removesuffix(GOLD))
        name = source.relative_to(folder).as_posix()
        if only in name:
            yield _judged(name, source, g.read(path))


def _judged(name: str, source: Path, gold: g.Gold) -> Document:
    try:
        record = mp.parse(source)
    except mp.MinutesparseError as error:
        return Document(name, Found().dialect, tuple(score(gold, Found())), str(error))
    return Document(name, record.dialect, tuple(score(gold, found(record))))


def total(documents: Iterable[Document]) -> dict[str, Count]:
    """Return the count of every kind over all documents: each thing weighs the same, wherever it stands."""
    return counted(judgement for document in documents for judgement in document.judgements)
