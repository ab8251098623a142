"""What the parser leaves out of documents that nobody has labelled: `python -m tests.quality.survey FOLDER…`.

In: every file of a folder, whatever it is called. Out: one line for each document without an item, a date or an attendance, or with too many
words that nothing claims; then counts. It measures nothing, and says where to look.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import minutesparse as mp
from minutesparse.models import Minutes, Report
from tests.places import EXPECTED, GOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNCLAIMED = 0.2
"""The share of unclaimed characters above which a document is listed."""


@dataclass(frozen=True)
class Seen:
    """One document: what it is, and what it lacks; `failure` says why it could not be read."""

    name: str
    kind: str = ""
    dialect: str = ""
    lacks: tuple[str, ...] = ()
    failure: str = ""

    def __str__(self) -> str:
        if self.failure:
            return f"{self.name}: cannot be read: {self.failure}"
        return f"{self.name}: {self.kind}, {self.dialect}: {', '.join(self.lacks)}"


def surveyed(folder: Path, unclaimed: float = UNCLAIMED) -> Iterator[Seen]:
    """Yield each document of `folder` and below, in order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith((GOLD, EXPECTED)):
            name = path.relative_to(folder).as_posix()
            try:
                record = mp.parse(path)
            except mp.MinutesparseError as error:
                yield Seen(name, failure=str(error))
            else:
                yield Seen(name, record.kind, record.dialect, tuple(lacking(record, unclaimed)))


def lacking(record: Minutes | Report, unclaimed: float) -> Iterator[str]:
    """Yield what `record` has nothing of: a report is asked for sections, minutes for items, a date and an attendance."""
    if isinstance(record, Report):
        if not record.sections:
            yield "no section"
    else:
        if not record.items:
            yield "no item"
        if record.meeting.date is None:
            yield "no date"
        if not record.attendance:
            yield "no attendance"
    share = record.coverage.unclaimed / max(1, record.coverage.claimed + record.coverage.unclaimed)
    if share > unclaimed:
        yield f"{share:.0%} unclaimed"


def report(seen: Sequence[Seen]) -> Iterator[str]:
    """Yield a line for each document that lacks something or cannot be read, then how many lack what."""
    yield from (str(each) for each in seen if each.lacks or each.failure)
    lacks = Counter("unclaimed" if lack.endswith("unclaimed") else lack for each in seen for lack in each.lacks)
    unread, whole = sum(bool(each.failure) for each in seen), sum(not each.lacks and not each.failure for each in seen)
    yield f"{len(seen)} documents: {whole} lack nothing, {unread} cannot be read" + "".join(
        f", {count} {lack}" for lack, count in lacks.most_common()
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the survey of the folders named; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.survey", description="What the parser leaves out of documents without labels.")
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    parser.add_argument("--unclaimed", type=float, default=UNCLAIMED, metavar="SHARE", help="list documents with more unclaimed than this; 0.2")
    asked = parser.parse_args(arguments)
    seen = [each for folder in asked.folders for each in surveyed(folder, asked.unclaimed)]
    sys.stdout.write("\n".join([*report(seen), ""]))
    return 0 if seen else 2


if __name__ == "__main__":
    sys.exit(main())
