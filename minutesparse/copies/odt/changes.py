"""Tracked changes accepted: what was inserted or formatted stays without its mark, and what was deleted goes from the list of changes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from minutesparse.copies.edits import Draft
from minutesparse.copies.odt.words import text_of
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet

_KINDS = {names.DELETION: "deletion", names.INSERTION: "insertion", f"{names.TEXT}format-change": "formatting"}


def accept(sheet: Sheet) -> list[Draft]:
    """Tell `sheet` what to cut so that every tracked change in it is accepted, and return the edits."""
    marks: dict[str | None, list[_Element]] = defaultdict(list)
    for mark in sheet.root.iter(names.CHANGE, names.CHANGE_START, names.CHANGE_END):
        marks[mark.get(names.CHANGE_ID)].append(mark)
    drafts = []
    for region in sheet.root.iter(names.REGION):
        change = next((found for found in region if found.tag in _KINDS), None)
        if change is None:
            continue
        draft = Draft(_KINDS[str(change.tag)], text_of(sheet, change))
        drafts.append(draft)
        for key in {region.get(names.ID), region.get(names.XML_ID)} - {None}:
            for mark in marks.pop(key, []):
                sheet.cut(mark, draft)
        sheet.cut(region, draft)
    for tracked in sheet.root.iter(names.TRACKED):
        if len(tracked) and all(sheet.is_cut(region) for region in tracked):
            sheet.cut(tracked, drafts[0])
    return drafts
