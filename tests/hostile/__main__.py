"""Damages files of every format and reads them: `python -m tests.hostile [--count 10000] [--seed 7] [--kind rtf]`.

Each is read lawfully or refused by a typed error. The table tells how many, and what the worst of them took.
"""

from __future__ import annotations

import argparse
import sys

from tests.hostile.batches import Failure, batches, excess, run
from tests.hostile.files import kinds


def main() -> int:
    """Try the files and print the table; return 1 if one did harm."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many damaged files, over all formats (10,000)")
    parser.add_argument("--seed", type=int, default=1, help="of the damage (1)")
    parser.add_argument("--kind", action="append", choices=kinds(), help="this kind only; may be given again")
    asked = parser.parse_args()
    failed = 0
    sys.stdout.write(f"{'kind':6} {'read':>6} {'refused':>8}  {'slowest':>8} {'memory':>8}\n")
    for kind, numbers in batches(asked.kind or kinds(), asked.count):
        outcome = run(kind, asked.seed, numbers)
        if isinstance(outcome, Failure):
            failed = 1
            sys.stdout.write(f"{kind:6} {outcome.words}\n")
        else:
            refused = sum(outcome.refused.values())
            cost = f"{outcome.seconds:6.2f} s {outcome.megabytes:5.0f} MB"
            why = ", ".join(f"{count} {name}" for name, count in sorted(outcome.refused.items()))
            sys.stdout.write(f"{kind:6} {outcome.read:6} {refused:8}  {cost}  (number {outcome.slowest}; {why})\n")
            failed |= bool(excess(outcome))
    return failed


if __name__ == "__main__":
    sys.exit(main())
