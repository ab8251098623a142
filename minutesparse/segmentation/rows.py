"""Items that are rows of one table: each is told the heads of its columns, which stand above the first of them.

In: an outline. Out: the same, with the `heads` of its sections. Afterwards holds: the heads of a section are of the table that its words stand in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutesparse.document import Passage
    from minutesparse.segmentation.outline import Outline, Section


def with_heads(outline: Outline) -> Outline:
    """Return the outline, its sections with the rows of their table that stand above the first item."""
    above: dict[int, list[Passage]] = {}
    for passage in outline.head:
        if passage.table is not None:
            above.setdefault(id(passage.table), []).append(passage)
    if not above:
        return outline
    return replace(outline, sections=tuple(_headed(section, above) for section in outline.sections))


def _headed(section: Section, above: dict[int, list[Passage]]) -> Section:
    table = next((passage.table for passage in section.passages if passage.table is not None), None)
    heads = above.get(id(table), ())
    children = tuple(_headed(child, above) for child in section.children)
    return replace(section, heads=tuple(heads), children=children) if heads or section.children else section
