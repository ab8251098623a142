"""A part's tree made plain before the walk: drawings with words of their own come to stand after the paragraph that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from lxml.etree import _Element


def plain(root: _Element) -> dict[_Element, int]:
    """Change the tree at `root`, and return the number of each paragraph in it as received, from 1."""
    places = {paragraph: place for place, paragraph in enumerate(root.iter(names.P, names.H), 1)}
    last: dict[_Element, _Element] = {}
    for drawing in [found for found in root.iter(f"{names.DRAW}*") if _is_outermost(found)]:
        holder = next(drawing.iterancestors(names.P, names.H), None)
        if holder is not None and next(drawing.iter(names.P, names.H), None) is not None:
            _lift(drawing, last.get(holder, holder))
            last[holder] = drawing
    return places


def _is_outermost(drawing: _Element) -> bool:
    parent = drawing.getparent()
    return parent is None or not str(parent.tag).startswith(names.DRAW)


def _lift(drawing: _Element, before: _Element) -> None:
    """Move `drawing` behind `before`; the words after it stay where they are."""
    sibling, parent = drawing.getprevious(), drawing.getparent()
    tail, drawing.tail = drawing.tail or "", None
    if sibling is not None:
        sibling.tail = (sibling.tail or "") + tail
    elif parent is not None:
        parent.text = (parent.text or "") + tail
    before.addnext(drawing)
