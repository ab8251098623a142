"""Figures and misses as people read them: one table, one line a miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.quality.corpus import Document, total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.quality.judgement import Count

LONGEST = 110
"""How many characters of a thing a line shows."""


def percent(share: float | None) -> str:
    """Return a share in per cent, or a dash where there is none."""
    return "–" if share is None else f"{100 * share:.1f}"


def chosen(kind: str, kinds: Sequence[str]) -> bool:
    """Return whether `kind` is one of those asked for; `meeting` asks for each of its facts, and nothing asks for everything."""
    return not kinds or kind in kinds or kind.partition(".")[0] in kinds


def table(documents: Sequence[Document], kinds: Sequence[str] = ()) -> str:
    """Return a Markdown table that lines up: a row a kind; all documents together, then F1 for each dialect."""
    dialects = sorted({document.dialect for document in documents})
    parts = {name: total(document for document in documents if document.dialect == name) for name in dialects}
    heads = ["kind", "gold", "found", "right", "precision", "recall", "F1", *dialects]
    rows = [
        [kind, *_cells(count), *(percent(parts[name][kind].f1) for name in dialects)]
        for kind, count in total(documents).items()
        if chosen(kind, kinds)
    ]
    return _aligned([heads, *rows])


def _cells(count: Count) -> list[str]:
    return [str(count.gold), str(count.found), str(count.right), percent(count.precision), percent(count.recall), percent(count.f1)]


def _aligned(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [[row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))] for row in rows]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], rule, *lines[1:]])


def misses(documents: Sequence[Document], kinds: Sequence[str] = ()) -> Iterator[str]:
    """Yield a line for each thing that did not come out right: kind, outcome, document, item, words."""
    for document in documents:
        for judgement in document.judgements:
            if judgement.outcome != "right" and chosen(judgement.kind, kinds):
                item = f"[{judgement.item}] " if judgement.item else ""
                shown = " -> ".join(f"{_short(words)!r}" for words in (judgement.wanted, judgement.found) if words)
                yield f"{judgement.kind}: {judgement.outcome}: {document.name}: {item}{shown}"


def failures(documents: Sequence[Document]) -> Iterator[str]:
    """Yield a line for each document that could not be read."""
    yield from (f"cannot be read: {document.failure}" for document in documents if document.failure)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"
