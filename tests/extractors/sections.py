"""Sections made by hand: one passage a line, `- ` before a list item, `# ` before a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import Block, Grid, Kind, Passage
from minutesparse.models import Attendee
from minutesparse.segmentation.outline import Section
from minutesparse.spans import MappedText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

PEOPLE = [
    Attendee(name="Ann Hill", given_name="Ann", family_name="Hill", initials="AH", role="Chair", status="present"),
    Attendee(name="Tom Dale", given_name="Tom", family_name="Dale", initials="TD", status="present"),
    Attendee(name="Adam Vale", given_name="Adam", family_name="Vale", initials="AV", status="present"),
    Attendee(name="Dawn Hope", given_name="Dawn", family_name="Hope", initials="DHO", status="in-attendance", role="Clerk"),
]


def section(text: str, title: str | None = None, rule: str = "number") -> Section:
    """Return a section whose passages are the lines of `text`."""
    lines = text.split("\n")
    if title is not None:
        lines.insert(0, title)
    whole = "\n".join(lines)
    passages = []
    at = 0
    for line in lines:
        passages.append(_passage(whole, at, line))
        at += len(line) + 1
    heading = passages.pop(0).view if title is not None else None
    return Section(span=Span(0, len(whole)), rule=rule, title=heading, passages=tuple(passage for passage in passages if passage.text))


def _passage(whole: str, at: int, line: str) -> Passage:
    words = line.lstrip(" ")
    depth = (len(line) - len(words)) // 2
    kind = Kind.LIST_ITEM if words.startswith("- ") else Kind.HEADING if words.startswith("# ") else Kind.PARAGRAPH
    start = at + len(line) - len(words) + (0 if kind is Kind.PARAGRAPH else 2)
    return Passage(Block(kind, Span(start, at + len(line)), level=depth), MappedText.of(whole, start, at + len(line)))


def table(rows: Sequence[Sequence[str]], before: str = "") -> Section:
    """Return a section that holds one table, cells with no words left out, behind the paragraph `before`."""
    whole = before + "\n" + "\n".join("\t".join(row) for row in rows)
    at = len(before) + 1
    found = [Passage(Block(Kind.PARAGRAPH, Span(0, len(before))), MappedText.of(whole, 0, len(before)))] if before else []
    frame = Block(Kind.TABLE, Span(at, len(whole)))
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words:
                span = Span(at, at + len(words))
                cell = Block(Kind.CELL, span, grid=Grid(number, column))
                found.append(Passage(Block(Kind.PARAGRAPH, span), MappedText.of(whole, at, span.end), frame, cell))
            at += len(words) + 1
    return Section(span=Span(0, len(whole)), rule="number", passages=tuple(found))
