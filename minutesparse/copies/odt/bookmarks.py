"""Bookmarks that a machine set, and the ids of editing sessions: both say nothing to anybody but the program that wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.copies.artefacts import is_machine
from minutesparse.copies.edits import Draft
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutesparse.copies.sheet import Sheet

_CONFIG = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
_OFFICE = "{http://openoffice.org/2009/office}"
_IDS = frozenset({f"{_OFFICE}rsid", f"{_OFFICE}paragraph-rsid"})
_SETTINGS = frozenset({"Rsid", "RsidRoot"})

#  officeooo:paragraph-rsid="001a2b3c"
_REVISION = re.compile(r"""\s+[\w.-]+:(?:paragraph-)?rsid\s*=\s*(?:"[^"]*"|'[^']*')""")


def cut_bookmarks(sheets: Iterable[Sheet]) -> list[Draft]:
    """Tell the sheets to cut the bookmarks that a machine set and that no field or link leads to, and return the edits."""
    every = list(sheets)
    wanted = {name for sheet in every for name in _referred(sheet)}
    drafts = []
    for sheet in every:
        known: dict[str, Draft] = {}
        for mark in sheet.root.iter(names.BOOKMARK, names.BOOKMARK_START, names.BOOKMARK_END):
            name = mark.get(f"{names.TEXT}name", "")
            if is_machine(name) and name not in wanted:
                draft = known.get(name)
                if draft is None:
                    draft = known[name] = Draft("bookmark", name)
                    drafts.append(draft)
                sheet.cut(mark, draft)
    return drafts


def _referred(sheet: Sheet) -> Iterable[str]:
    """Yield every name of a bookmark that a field or a link leads to."""
    for element in sheet.elements:
        yield element.get(f"{names.TEXT}ref-name", "")
        yield element.get(names.HREF, "").removeprefix("#").partition("|")[0]


def cut_revision_ids(sheets: Iterable[Sheet]) -> list[Draft]:
    """Tell the sheets to cut the ids that a program gives to each of its sessions, and return the edits, one a part."""
    drafts = []
    for sheet in sheets:
        draft = Draft("rsid")
        drafts.append(draft)
        for element in sheet.elements:
            if element.tag == f"{_CONFIG}config-item" and element.get(f"{_CONFIG}name") in _SETTINGS:
                sheet.cut(element, draft)
            elif any(key in _IDS for key, _ in element.items()):
                place = sheet.place(element)
                for found in _REVISION.finditer(sheet.text, place.start, place.inner):
                    sheet.cut_range(*found.span(), draft)
    return drafts
