"""Where tests find documents: the fixtures of this repository always, the shared seeds and corpus where they stand beside it."""

from __future__ import annotations

from pathlib import Path

from minutesparse.readers import READERS

REPOSITORY = Path(__file__).parent.parent
FIXTURES = REPOSITORY / "fixtures"
SHARED = REPOSITORY.parent / "shared"
SEEDS = SHARED / "seeds"
CORPUS = SHARED / "corpus"
EXPECTED = ".expected.json"
GOLD = ".gold.json"
COPIES = "copies"
"""The folder in a meeting's own that holds the same meeting in other formats, which have no gold of their own."""


def fixture_sources() -> list[Path]:
    """Return every source file of the fixtures, in order of their names."""
    found = [path for path in sorted(FIXTURES.glob("*/*/*")) if path.is_file() and path.name != "about.toml"]
    return [path for path in found if not path.name.endswith((EXPECTED, GOLD))]


def fixture_copies() -> list[Path]:
    """Return every copy of a meeting of the fixtures in a format that is read, in order of their names."""
    read = {suffix for reader in READERS for suffix in reader.suffixes}
    return [path for path in sorted(FIXTURES.glob(f"*/*/{COPIES}/*")) if path.suffix in read]


def is_dump(copy: Path) -> bool:
    """Return whether a copy is a text that a program made of another: it is named after both (`reviewed.antiword.txt`)."""
    return len(copy.suffixes) > 1


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
