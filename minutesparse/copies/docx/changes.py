"""Tracked changes accepted: what was inserted stays without its mark, what was deleted goes, what was formatted keeps its new form.

The rules are those of ECMA-376 part 1, 17.13.5. A paragraph whose mark was deleted goes on in the next one and takes that one's properties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.copies.docx.sheet import MARKUP, W, properties_of
from minutesparse.copies.edits import Draft
from minutesparse.readers.docx import names

if TYPE_CHECKING:
    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet

_KINDS = {names.INSERTED: "insertion", names.MOVED_TO: "move-to", names.DELETED: "deletion", names.MOVED_FROM: "move-from"}
_GOING = frozenset({names.DELETED, names.MOVED_FROM})

_MOVED = tuple(f"{W}move{way}Range{half}" for way in ("From", "To") for half in ("Start", "End"))
_CUSTOM = tuple(f"{W}customXml{change}Range{half}" for change in ("Ins", "Del", "MoveFrom", "MoveTo") for half in ("Start", "End"))
_MARK_PROPERTIES = f"{names.PARAGRAPH_PROPERTIES}/{names.RUN_PROPERTIES}"
_SECTION = f"{names.PARAGRAPH_PROPERTIES}/{W}sectPr"
_BETWEEN = MARKUP | frozenset((*_MOVED, *_CUSTOM))
"""What may stand between two paragraphs without parting them."""


def accept(sheet: Sheet) -> list[Draft]:
    """Tell `sheet` what to cut so that every tracked change in it is accepted, and return the edits."""
    drafts = [_of_words(sheet, element) for element in sheet.root.iter(*_KINDS) if _wraps(element)]
    drafts += _of_tables(sheet)
    drafts += _of_formatting(sheet)
    drafts += _of_marks(sheet)
    return drafts


def words_of(element: _Element) -> str:
    """Return the words in `element`, deleted ones too; paragraphs parted by line breaks."""
    parts = ["\n" if found.tag == names.P else found.text or "" for found in element.iter(names.P, names.T, names.DELETED_T)]
    return "".join(parts).strip("\n")


def _wraps(element: _Element) -> bool:
    """Return whether a change holds what was changed, and is no property of a paragraph mark, a row or a formula's sign."""
    parent = element.getparent()
    return parent is not None and not parent.tag.endswith(("}rPr", "}trPr", "}ctrlPr", "}numPr"))


def _of_words(sheet: Sheet, element: _Element) -> Draft:
    draft = Draft(_KINDS[element.tag], words_of(element))
    if element.tag in _GOING:
        sheet.cut(element, draft)
    else:
        sheet.unwrap(element, draft)
    return draft


def _of_tables(sheet: Sheet) -> list[Draft]:
    """Take out deleted rows and cells, and the marks of inserted ones; a table without rows goes too."""
    drafts = []
    for element in sheet.root.iter(names.INSERTED, names.DELETED, names.CELL_INSERTED, names.CELL_DELETED):
        properties = element.getparent()
        whole = None if properties is None or properties.tag not in {names.ROW_PROPERTIES, names.CELL_PROPERTIES} else properties.getparent()
        if whole is None:
            continue
        going = element.tag in {names.DELETED, names.CELL_DELETED}
        draft = Draft("deletion" if going else "insertion", words_of(whole))
        drafts.append(draft)
        sheet.cut(whole if going else element, draft)
        while going and (above := whole.getparent()) is not None and above.tag in {names.ROW, names.TABLE}:
            if any(not sheet.is_cut(child) for child in above.iterchildren(names.CELL, names.ROW)):
                break
            sheet.cut(above, draft)
            whole = above
    return drafts


def _of_formatting(sheet: Sheet) -> list[Draft]:
    """Take out how things were formatted before, and the marks at the ends of what was moved; an inserted list number is formatting too."""
    draft = Draft("formatting")
    for element in sheet.root.iter(*names.PROPERTY_CHANGES, *_MOVED, *_CUSTOM):
        sheet.cut(element, draft)
    for element in sheet.root.iter(names.INSERTED):
        parent = element.getparent()
        if parent is not None and parent.tag.endswith(("}numPr", "}ctrlPr")):
            sheet.cut(element, draft)
    return [draft]


def _of_marks(sheet: Sheet) -> list[Draft]:
    """Take out the changes of paragraph marks: an inserted one stays, over a deleted one the paragraph joins the next."""
    drafts = []
    paragraphs = [paragraph for paragraph in sheet.root.iter(names.P) if paragraph.find(_MARK_PROPERTIES) is not None and not sheet.is_cut(paragraph)]
    for paragraph in reversed(paragraphs):
        properties = paragraph.find(_MARK_PROPERTIES)
        if properties is None:
            continue
        for element in properties.iterchildren(*_KINDS):
            draft = Draft(_KINDS[element.tag], "\n")
            sheet.cut(element, draft)
            drafts.append(draft)
            if element.tag in _GOING:
                _join(sheet, paragraph, draft)
    return drafts


def _join(sheet: Sheet, paragraph: _Element, draft: Draft) -> None:
    """Join `paragraph` to the next, if one follows that it can go on in; one that holds nothing any more goes instead."""
    following = paragraph.getnext()
    while following is not None and (following.tag in _BETWEEN or sheet.is_cut(following)):
        following = following.getnext()
    if following is None or following.tag != names.P or paragraph.find(_SECTION) is not None:
        return
    if all(child.tag == names.PARAGRAPH_PROPERTIES or sheet.is_cut(child) for child in paragraph):
        sheet.cut(paragraph, draft)
        return
    end, start = sheet.place(paragraph), sheet.place(following)
    sheet.cut_range(end.inner_end, end.end, draft)
    sheet.cut_range(start.start, start.inner, draft)
    sheet.move(properties_of(sheet, following), properties_of(sheet, paragraph), draft)
