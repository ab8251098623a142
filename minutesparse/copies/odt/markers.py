"""Layout markers and template sections taken out of the stories that they stand in.

Where the words stand is what cleaning says, by part, paragraph and words. A paragraph that held nothing else goes wholly, and with it the list
item that held nothing but it; never the only one of a cell or story, nor one that begins a page or holds more than words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.copies.edits import Draft
from minutesparse.copies.leavings import found_in
from minutesparse.copies.odt.words import Words, words_in
from minutesparse.readers.odt import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet
    from minutesparse.document import Document


def cut_markers(document: Document, sheets: Mapping[str, Sheet]) -> list[Draft]:
    """Tell the sheets to cut the markers and template sections of `document`, cleaned, and return the edits."""
    drafts: list[Draft] = []
    emptied: dict[str, dict[_Element, Draft]] = {}
    for (part, number), found in found_in(document).items():
        sheet = sheets.get(part)
        if sheet is None or not 0 < number <= len(sheet.paragraphs):
            continue
        paragraph = sheet.paragraphs[number - 1]
        words = list(words_in(sheet, paragraph))
        if not found.agrees("".join(piece.text for piece in words)):
            continue
        if found.whole:
            draft = Draft(found.parts[0][0], " ".join(said for _, said in found.parts))
            drafts.append(draft)
            emptied.setdefault(part, {})[paragraph] = draft
            _cut_whole(sheet, paragraph, words, draft)
        else:
            drafts += _cut_parts(sheet, words, found.parts)
    for part, paragraphs in emptied.items():
        _cut_empty_tables(sheets[part], paragraphs)
    return drafts


_LIGHT = frozenset(
    {
        *(names.P, names.H, names.SPAN, names.SPACES, names.TAB, names.LINE_BREAK, names.BOOKMARK),
        *(f"{names.TEXT}soft-page-break", f"{names.TEXT}meta"),
    }
)
"""What a paragraph may hold beside its words and still go with them."""

_PAGES = (f"{names.FO}break-before", f"{names.FO}break-after")


def _cut_whole(sheet: Sheet, paragraph: _Element, words: Sequence[Words], draft: Draft) -> None:
    if _is_light(sheet, paragraph):
        holder = _holder(sheet, paragraph)
        if holder is not None:
            sheet.cut(holder, draft)
            return
    for piece in words:
        piece.cut(sheet, 0, len(piece.text), draft)


def _is_light(sheet: Sheet, paragraph: _Element) -> bool:
    """Return whether nothing stands in the paragraph, or in its style, that must outlive its words."""
    if any(element.tag not in _LIGHT and not sheet.is_cut(element) for element in paragraph.iter()):
        return False
    name = paragraph.get(names.STYLE_NAME)
    for automatic in sheet.root.iterchildren(names.AUTOMATIC):
        for style in automatic.iterchildren(names.STYLE_OF):
            if style.get(names.NAME) == name and style.get(names.FAMILY) == "paragraph":
                turns = any(properties.get(key, "auto") != "auto" for properties in style for key in _PAGES)
                return not turns and not style.get(f"{names.STYLE}master-page-name")
    return True


_BLOCKS = (names.P, names.H, names.LIST, names.TABLE_OF)
_LISTED = frozenset({names.LIST_ITEM, names.LIST_HEADER, names.NUMBERED, names.LIST})


def _holder(sheet: Sheet, block: _Element) -> _Element | None:
    """Return what is to go with `block`: itself, or the items and lists that hold nothing else; None if it is all that a cell or story holds."""
    while True:
        if any(not sheet.is_cut(found) for way in (False, True) for found in block.itersiblings(*_BLOCKS, *_LISTED, preceding=way)):
            return block
        parent = block.getparent()
        if parent is None or parent.tag not in _LISTED:
            return None
        block = parent


def _cut_parts(sheet: Sheet, pieces: Sequence[Words], parts: Sequence[tuple[str, str]]) -> Iterator[Draft]:
    """Cut words out of the pieces that they are spread over."""
    whole = "".join(piece.text for piece in pieces)
    at = 0
    for kind, part in parts:
        begin = whole.find(part, at)
        if begin < 0:
            continue
        at = begin + len(part)
        draft = Draft(kind, part)
        start = 0
        for piece in pieces:
            low, high = max(begin - start, 0), min(at - start, len(piece.text))
            if low < high:
                piece.cut(sheet, low, high, draft)
            start += len(piece.text)
        yield draft


def _cut_empty_tables(sheet: Sheet, emptied: Mapping[_Element, Draft]) -> None:
    """Take out the tables of template sections: those of which nothing is left but paragraphs emptied here, and empty ones."""
    for table in {table: None for paragraph in emptied for table in paragraph.iterancestors(names.TABLE_OF)}:
        paragraphs = list(table.iter(names.P, names.H))
        worded = any(piece.text.strip() for paragraph in paragraphs if paragraph not in emptied for piece in words_in(sheet, paragraph))
        if not worded and all(_is_light(sheet, paragraph) for paragraph in paragraphs) and _holder(sheet, table) is table:
            draft = next(emptied[paragraph] for paragraph in paragraphs if paragraph in emptied)
            draft.text = " ".join(emptied[paragraph].text for paragraph in paragraphs if paragraph in emptied)
            sheet.cut(table, draft)
