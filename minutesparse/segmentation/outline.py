"""What segmentation finds: a document as its head, its numbered sections and its tail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Passage
    from minutesparse.spans import MappedText, Span


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """One item of business (or section of a report) before anything is read out of it.

    `passages` are its own, in order, without the heading; where the title and the text run on in one paragraph, the first passage is the rest of that
    paragraph. `number` is the label alone (`54`, `16/10/6/1`, `a`). `span` runs from the number or heading to the end of its last passage,
    sub-sections included. `rule` tells how it was found.
    """

    span: Span
    rule: str
    number: MappedText | None = None
    title: MappedText | None = None
    marker: str | None = None
    """`AI2` where a layout marker encloses it."""
    passages: tuple[Passage, ...] = ()
    children: tuple[Section, ...] = ()
    heads: tuple[Passage, ...] = ()
    """Where it is a row of a table, the rows above the first item, which name its columns; they stand in the outline's head."""

    def walk(self) -> Iterator[Section]:
        """Yield this section and those under it, in order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def tables(self) -> dict[int, list[Passage]]:
        """Return its own passages that stand in tables, by the identity of their table, those of each in order."""
        found: dict[int, list[Passage]] = {}
        for passage in self.passages:
            if passage.table is not None:
                found.setdefault(id(passage.table), []).append(passage)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A document in three parts: what stands before the first item, the items, and what stands after the last (signatures, appendices)."""

    head: tuple[Passage, ...] = ()
    sections: tuple[Section, ...] = ()
    tail: tuple[Passage, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    groups: tuple[Passage, ...] = ()
    """Headings over several items that are no items themselves, as "New business"; they stand in no section."""

    def walk(self) -> Iterator[Section]:
        """Yield every section and sub-section, in order of the text."""
        for section in self.sections:
            yield from section.walk()
