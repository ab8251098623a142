"""Expected records: `python -m tests.golden PLACE…` writes those that are missing there, and never touches one that is there.

What it writes is a draft: read every value against the source, correct it by hand, and only then commit it. Fields at their default are left
out (a key that is not there asserts that nothing was found), and so are `source` and `coverage`, which the laws check.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import minutesparse as mp
from tests.places import FIXTURES, expectation_of, fixture_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 150


def record_of(source: Path) -> dict[str, Any]:
    """Return the record of `source` as JSON values, as an expectation holds it."""
    return mp.parse(source).model_dump(mode="json", exclude_defaults=True, exclude={"source", "coverage"})


def written(value: Any, indent: int = 0) -> str:
    """Return `value` as JSON for people: what fits on a line stands on one."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + indent <= WIDTH or not isinstance(value, (dict, list)):
        return flat
    inner = " " * (indent + 1)
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + written(part, indent + 1) for part in value) + "\n" + " " * indent + "]"
    return "{\n" + ",\n".join(f"{inner}{json.dumps(key)}: {written(part, indent + 1)}" for key, part in value.items()) + "\n" + " " * indent + "}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the expectations that are missing in the places named; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden", description="Draft the expected record of fixtures that have none.")
    parser.add_argument("places", metavar="PLACE", nargs="+", type=Path, help="a source of the fixtures, or a folder of them")
    places = {place.resolve() for place in parser.parse_args(arguments).places}
    asked = [source for source in fixture_sources() if places & {source.resolve(), *source.resolve().parents}]
    missing = [source for source in asked if not expectation_of(source).exists()]
    for source in missing:
        with expectation_of(source).open("x", encoding="utf-8", newline="\n") as file:
            file.write(written(record_of(source)) + "\n")
        sys.stdout.write(f"drafted {expectation_of(source).relative_to(FIXTURES.parent)}: read it against the source before you commit it\n")
    if not missing:
        sys.stdout.write("nothing to write; to draft an expectation anew, delete it first\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
