"""Where tests find documents: the fixtures of this repository always, the shared seeds and corpus where they stand beside it."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
FIXTURES = REPOSITORY / "fixtures"
SHARED = REPOSITORY.parent / "shared"
SEEDS = SHARED / "seeds"
CORPUS = SHARED / "corpus"
EXPECTED = ".expected.json"
GOLD = ".gold.json"


def fixture_sources() -> list[Path]:
    """Return every source file of the fixtures, in order of their names."""
    return [path for path in sorted(FIXTURES.glob("*/*/*")) if path.name != "about.toml" and not path.name.endswith((EXPECTED, GOLD))]


def expectation_of(source: Path) -> Path:
    """Return where the expected record of `source` stands."""
    return source.with_name(source.name + EXPECTED)


def gold_of(source: Path) -> Path:
    """Return where the gold of `source` stands: what a person reads in it."""
    return source.with_name(source.name + GOLD)


def received_sources() -> list[Path]:
    """Return every shared seed and every document of the shared corpus, or nothing where they are not at hand."""
    found = [*SEEDS.glob("*.txt"), *CORPUS.glob("*/*")]
    return sorted(path for path in found if path.name != "gold.json")
