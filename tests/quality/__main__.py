"""How much of what a person reads in documents the parser finds: `python -m tests.quality [FOLDER…]`.

Without a folder it measures the fixtures; `--write`, `--raise-floors` and `--lower` are about the fixtures alone.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.places import FIXTURES, REPOSITORY
from tests.quality import floors, page
from tests.quality.corpus import judged, total
from tests.quality.judgement import KINDS
from tests.quality.report import failures, misses, table

if TYPE_CHECKING:
    from collections.abc import Sequence


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, help="sources with .gold.json beside them; without one, the fixtures")
    parser.add_argument("--misses", action="store_true", help="list each miss and each false finding: kind, outcome, document, item, words")
    known = [*KINDS, "meeting"]
    parser.add_argument("--kind", dest="kinds", action="append", default=[], choices=known, metavar="KIND", help="only this row; may be repeated")
    parser.add_argument("--only", default="", metavar="DOC", help="only documents whose path contains this")
    parser.add_argument("--write", action="store_true", help="put the table of the fixtures into docs/reference/quality.md")
    parser.add_argument("--raise-floors", action="store_true", help="set each floor to the present figure; none is lowered")
    parser.add_argument("--lower", choices=KINDS, metavar="KIND", help="lower one floor, with --to and --because")
    parser.add_argument("--to", type=float, metavar="FIGURE", help="the new floor, from 0 to 1")
    parser.add_argument("--because", default="", metavar="REASON", help="why it is lowered; it is kept beside the floors")
    return parser


def main(arguments: Sequence[str] | None = None, *, fixtures: Path = FIXTURES, repository: Path = REPOSITORY) -> int:
    """Do what was asked for; return the exit status: 2 where there is no gold, or a floor may not be lowered so."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    about_fixtures = asked.write or asked.raise_floors or asked.lower is not None
    if about_fixtures and (asked.folders or asked.only):
        parser.error("--write, --raise-floors and --lower are about all fixtures")
    if asked.lower is not None:
        return _lowered(fixtures / floors.NAME, asked.lower, asked.to, asked.because)
    documents = [document for folder in asked.folders or [fixtures] for document in judged(folder, only=asked.only)]
    lines = [*failures(documents), *(misses(documents, asked.kinds) if asked.misses else ()), table(documents, asked.kinds)]
    sys.stdout.write("\n".join([*lines, f"{len(documents)} documents", ""]))
    if asked.write:
        page.write(repository / page.PATH, table(documents))
    if asked.raise_floors:
        floors.write(fixtures / floors.NAME, floors.read(fixtures / floors.NAME).raised(total(documents)))
    return 0 if documents else 2


def _lowered(path: Path, kind: str, to: float | None, because: str) -> int:
    """Lower one floor, or say why not; return the exit status."""
    try:
        floors.write(path, floors.read(path).lower(kind, to, because))
    except floors.FloorRefusedError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
