"""What a reader made of a text, short enough to be written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import minutesparse as mp
from minutesparse.document import Kind, view_of

if TYPE_CHECKING:
    from minutesparse.document import Block, Document


def read(text: str) -> Document:
    return mp.read(text.encode(), format="text")


def outline(text: str) -> list[object]:
    """Return each leaf as the words it shows, and each table as rows of cells, a cell being its paragraphs joined by a slash."""
    document = read(text)

    def shown(block: Block) -> object:
        if block.is_leaf:
            return view_of(document.text, block).text
        return [" / ".join(str(shown(leaf)) for leaf in child.children) if child.kind is Kind.CELL else shown(child) for child in block.children]

    return [shown(block) for block in document.blocks]
