"""The figures as Markdown, and their place in the reference page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.made import Made

BEGIN, END = "<!-- benchmark: begin -->", "<!-- benchmark: end -->"
LEGACY_BEGIN, LEGACY_END = "<!-- legacy: begin -->", "<!-- legacy: end -->"
ARCHIVE_BEGIN, ARCHIVE_END = "<!-- archive: begin -->", "<!-- archive: end -->"


class Kept(NamedTuple):
    """Of what was planted, how much a text shows, and how much there was: `(3, 4)`."""

    insertions: tuple[int, int]
    deletions: tuple[int, int]
    comments: tuple[int, int]
    intact: tuple[int, int]

    @property
    def right(self) -> bool:
        """Whether the text shows all that it should, and nothing that it should not; comments are no part of a reader's duty."""
        return self.insertions[0] == self.insertions[1] and not self.deletions[0] and self.intact[0] == self.intact[1]

    def __str__(self) -> str:
        return " | ".join(f"{found}/{planted}" for found, planted in self)


def kept(text: str, made: Made) -> Kept:
    """Return how much of what was planted in `made` stands in `text`, whatever white space it is broken by."""
    words = " ".join(text.split())
    planted = (made.insertions, made.deletions, made.comments, made.intact)
    return Kept(*((sum(" ".join(part.split()) in words for part in parts), len(parts)) for parts in planted))


def total(parts: list[Kept]) -> Kept:
    """Return several counts as one."""
    return Kept(*((sum(found for found, _ in counts), sum(planted for _, planted in counts)) for counts in zip(*parts, strict=True)))


class Row(NamedTuple):
    """One reader on one size of file; `failure` says why there are no figures."""

    name: str
    ratio: float | None = None
    kept: Kept | None = None
    memory: int | None = None
    """Bytes above those of the process that has imported the reader and read nothing of this size."""
    failure: str = ""

    def __str__(self) -> str:
        if self.ratio is None or self.kept is None:
            return f"| {self.name} | {self.failure} | | | | |" + (" |" if self.memory is not None else "")
        cells = [self.name, f"{self.ratio:.1f}" if self.ratio >= 10 else f"{self.ratio:.2f}", str(self.kept)]
        if self.memory is not None:
            cells.append(f"{self.memory / 2**20:.0f} MB")
        return f"| {' | '.join(cells)} |"


def table(title: str, rows: list[Row], unit: str = "F") -> str:
    """Return a table, a row a reader; times are multiples of `unit`."""
    heads = ["reader", f"time ÷ {unit}", "insertions kept", "deletions shown", "comments found", "`&`, `<`, `>` and `<AI1>` intact"]
    if any(row.memory is not None for row in rows):
        heads.append("memory")
        rows = [row._replace(memory=row.memory or 0) for row in rows]
    rule = "|".join("---" if head == "reader" else "--:" for head in heads)
    return "\n".join([f"### {title}", "", f"| {' | '.join(heads)} |", f"|{rule}|", *map(str, rows)])


def written(page: Path, words: str, marks: tuple[str, str] = (BEGIN, END)) -> None:
    """Put `words` between the two markers of `page`, instead of what stands there.

    Raises:
        ValueError: the page has no such markers.
    """
    text = page.read_text(encoding="utf-8")
    before, begun, rest = text.partition(marks[0])
    _, ended, after = rest.partition(marks[1])
    if not begun or not ended:
        message = f"{page.name} has no line {marks[0]} with a line {marks[1]} after it"
        raise ValueError(message)
    page.write_text(f"{before}{begun}\n{words}\n{ended}{after}", encoding="utf-8")
