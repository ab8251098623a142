"""Bookmarks that a machine set, and Word's revision ids: both say nothing to anybody but the program that wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.copies.artefacts import is_machine
from minutesparse.copies.docx.sheet import W
from minutesparse.copies.edits import Draft
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet

_START, _END, _ANCHOR, _RSIDS, _RSID = (f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "anchor", "rsids", "rsid"))

# _Toc398012345 in " PAGEREF _Toc398012345 \h "
_WORD = re.compile(r"\w+")

#  w:rsidRDefault="00A77B3E"
_REVISION = re.compile(r"""\s+[\w.-]+:rsid\w*\s*=\s*(?:"[^"]*"|'[^']*')""")


def cut_bookmarks(sheets: Iterable[Sheet]) -> list[Draft]:
    """Tell the sheets to cut the bookmarks that a machine set and that no field or link leads to, and return the edits."""
    every = list(sheets)
    wanted = {word for sheet in every for word in _referred(sheet)}
    drafts = []
    for sheet in every:
        open_: dict[str, list[Draft]] = {}
        for mark in sheet.root.iter(_START, _END):
            key = mark.get(names.ID, "")
            if mark.tag == _END:
                waiting = open_.get(key)
                if waiting:
                    sheet.cut(mark, waiting.pop())
                continue
            name = mark.get(f"{W}name", "")
            if is_machine(name) and name not in wanted:
                draft = Draft("bookmark", name)
                sheet.cut(mark, draft)
                open_.setdefault(key, []).append(draft)
                drafts.append(draft)
    return drafts


def _referred(sheet: Sheet) -> Iterable[str]:
    """Yield every word that may be the name of a bookmark which a field or a link leads to."""
    for element in sheet.root.iter(names.INSTRUCTION, names.DELETED_INSTRUCTION, names.SIMPLE_FIELD, names.HYPERLINK):
        if element.tag == names.HYPERLINK:
            yield element.get(_ANCHOR, "")
        else:
            yield from _WORD.findall(element.get(names.INSTR) or element.text or "")


def cut_revision_ids(sheets: Iterable[Sheet]) -> list[Draft]:
    """Tell the sheets to cut the ids that Word gives to each of its sessions, and return the edits, one a part."""
    drafts = []
    for sheet in sheets:
        draft = Draft("rsid")
        drafts.append(draft)
        for element in sheet.elements:
            if element.tag in (_RSIDS, _RSID):
                sheet.cut(element, draft)
            elif _bears_ids(element):
                place = sheet.place(element)
                for found in _REVISION.finditer(sheet.text, place.start, place.inner):
                    sheet.cut_range(*found.span(), draft)
    return drafts


def _bears_ids(element: _Element) -> bool:
    return any(str(key).startswith(_RSID) for key, _ in element.items())
