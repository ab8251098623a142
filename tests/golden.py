"""Expected records: `python -m tests.golden` writes those that are missing, and never touches one that is there.

What it writes is a draft: read every value against the source, correct it by hand, and only then commit it. Fields at their default are left
out (a key that is not there asserts that nothing was found), and so are `source` and `coverage`, which the laws check.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import minutesparse as mp
from tests.places import FIXTURES, expectation_of, fixture_sources

if TYPE_CHECKING:
    from pathlib import Path

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


def main() -> int:
    """Write the expectations that are missing; return the exit status."""
    missing = [source for source in fixture_sources() if not expectation_of(source).exists()]
    for source in missing:
        with expectation_of(source).open("x", encoding="utf-8", newline="\n") as file:
            file.write(written(record_of(source)) + "\n")
        sys.stdout.write(f"drafted {expectation_of(source).relative_to(FIXTURES.parent)}: read it against the source before you commit it\n")
    if not missing:
        sys.stdout.write("nothing to write; to draft an expectation anew, delete it first\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
