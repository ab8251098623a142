"""Layout markers and template sections taken out of the stories that they stand in.

Where the words stand is what cleaning says, by part, paragraph and words. A paragraph that held nothing else goes wholly, but never the last one
of a cell, nor one that parts two tables, nor one that holds a picture, a page break or the end of a section: those stay, without the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.copies.docx.sheet import MARKUP, W
from minutesparse.copies.edits import Draft
from minutesparse.copies.leavings import found_in
from minutesparse.readers.docx import names
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from minutesparse.copies.sheet import Sheet
    from minutesparse.document import Document


def cut_markers(document: Document, sheets: Mapping[str, Sheet]) -> list[Draft]:
    """Tell the sheets to cut the markers and template sections of `document`, cleaned, and return the edits."""
    drafts: list[Draft] = []
    emptied: dict[str, dict[_Element, Draft]] = {}
    for (part, number), found in found_in(document).items():
        if part not in sheets:
            continue
        sheet = sheets[part]
        for paragraph in _paragraphs(sheet, number):
            texts = [text for text in _texts(paragraph) if not sheet.is_cut(text)]
            if not found.agrees("".join(text.text or "" for text in texts)):
                continue
            if found.whole:
                draft = Draft(found.parts[0][0], " ".join(words for _, words in found.parts))
                drafts.append(draft)
                emptied.setdefault(part, {})[paragraph] = draft
                _cut_whole(sheet, paragraph, texts, draft)
            else:
                drafts += _cut_parts(sheet, texts, found.parts)
    for part, paragraphs in emptied.items():
        _cut_empty_tables(sheets[part], paragraphs)
    return drafts


def _paragraphs(sheet: Sheet, number: int) -> Iterator[_Element]:
    """Yield the paragraph of this number, and those that hold its words again for programs that know no text boxes."""
    if not 0 < number <= len(sheet.paragraphs):
        return
    paragraph = sheet.paragraphs[number - 1]
    yield paragraph
    alternates = next(paragraph.iterancestors(names.ALTERNATE), None)
    for fallback in () if alternates is None else alternates.iterchildren(names.FALLBACK):
        yield from fallback.iter(names.P)


def _texts(paragraph: _Element) -> Iterator[_Element]:
    """Yield the text elements of a paragraph, without those of text boxes in it and of what was deleted."""
    for text in paragraph.iter(names.T):
        above = next(above for above in text.iterancestors(names.P, names.DELETED, names.MOVED_FROM))
        if above is paragraph:
            yield text


_LIGHT = MARKUP | {
    *(names.P, names.PARAGRAPH_PROPERTIES, names.R, names.RUN_PROPERTIES, names.T, names.TAB, names.INSERTED, names.MOVED_TO),
    *(names.NO_BREAK_HYPHEN, names.SOFT_HYPHEN, f"{W}lastRenderedPageBreak", f"{W}smartTag", f"{W}smartTagPr"),
}
"""What a paragraph may hold beside its words and still go with them."""


def _cut_whole(sheet: Sheet, paragraph: _Element, texts: list[_Element], draft: Draft) -> None:
    if _is_light(sheet, paragraph) and may_go(sheet, paragraph):
        sheet.cut(paragraph, draft)
        return
    for text in texts:
        place = sheet.place(text)
        _cut_text(sheet, text, place.inner, place.inner_end, draft)


def _is_light(sheet: Sheet, paragraph: _Element) -> bool:
    """Return whether nothing stands in the paragraph that must outlive its words."""
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if sheet.is_cut(element):
            continue
        if element.tag == names.BREAK and element.get(names.TYPE) in {None, "textWrapping"}:
            continue
        if element.tag not in _LIGHT:
            return False
        if element.tag == names.PARAGRAPH_PROPERTIES:
            if element.find(f"{W}sectPr") is not None:
                return False
        elif element.tag != names.RUN_PROPERTIES:
            stack.extend(element)
    return True


_BLOCKS = (names.P, names.TABLE, f"{W}sdt", f"{W}customXml", f"{W}altChunk", names.INSERTED, names.DELETED)


def may_go(sheet: Sheet, block: _Element) -> bool:
    """Return whether the container of `block` stays sound without it: a cell ends with a paragraph, and two tables are parted by one."""
    container = block.getparent()
    before, after = _neighbour(sheet, block, preceding=True), _neighbour(sheet, block, preceding=False)
    if container is None or before is after:  # None, both
        return False
    if before is not None and after is not None:
        return not before.tag == after.tag == names.TABLE
    return container.tag != names.CELL or after is not None or (before is not None and before.tag == names.P)


def _neighbour(sheet: Sheet, block: _Element, *, preceding: bool) -> _Element | None:
    """Return the nearest block before or after that stays."""
    return next((found for found in block.itersiblings(*_BLOCKS, preceding=preceding) if not sheet.is_cut(found)), None)


def _cut_parts(sheet: Sheet, texts: list[_Element], parts: list[tuple[str, str]]) -> Iterator[Draft]:
    """Cut words out of the text elements that they are spread over."""
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text.text or ""))
    words = "".join(text.text or "" for text in texts)
    at = 0
    for kind, part in parts:
        begin = words.find(part, at)
        if begin < 0:
            continue
        at = begin + len(part)
        draft = Draft(kind, part)
        for text, start, end in zip(texts, starts, starts[1:], strict=False):
            low, high = max(begin, start), min(at, end)
            if low < high:
                place = sheet.words(text).source(Span(low - start, high - start))
                _cut_text(sheet, text, place.start, place.end, draft)
        yield draft


def _cut_text(sheet: Sheet, text: _Element, start: int, end: int, draft: Draft) -> None:
    """Cut a range of a text element; if that is all its run holds, the run."""
    place = sheet.place(text)
    run = text.getparent()
    if (start, end) == (place.inner, place.inner_end) and run is not None and run.tag == names.R:
        if all(child is text or child.tag == names.RUN_PROPERTIES or sheet.is_cut(child) for child in run):
            sheet.cut(run, draft)
        else:
            sheet.cut(text, draft)
    else:
        sheet.cut_range(start, end, draft)


def _cut_empty_tables(sheet: Sheet, emptied: Mapping[_Element, Draft]) -> None:
    """Take out the tables of template sections: those of which nothing is left but paragraphs emptied here, and empty ones."""
    for table in {table: None for paragraph in emptied for table in paragraph.iterancestors(names.TABLE)}:
        paragraphs = list(table.iter(names.P))
        words = any((text.text or "").strip() for paragraph in paragraphs if paragraph not in emptied for text in paragraph.iter(names.T))
        if not words and all(_is_light(sheet, paragraph) for paragraph in paragraphs) and may_go(sheet, table):
            draft = next(emptied[paragraph] for paragraph in paragraphs if paragraph in emptied)
            draft.text = " ".join(emptied[paragraph].text for paragraph in paragraphs if paragraph in emptied)
            sheet.cut(table, draft)
