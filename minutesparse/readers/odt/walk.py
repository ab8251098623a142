"""What each element means to the story that the walk is in: a small function for its beginning, one for its end, and one loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from minutesparse.diagnostics import quoted
from minutesparse.document import Layer
from minutesparse.page import Place
from minutesparse.readers.odt import names
from minutesparse.readers.odt.story import Story
from minutesparse.readers.odt.styles import PLAIN
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from minutesparse.document import Block
    from minutesparse.readers.odt.book import Book, Part

_MOST_SPACES = 1_000
"""Spaces that one element may stand for."""

_DEEPEST = 16
"""Deletions within deletions that are read as such."""


def read_story(root: _Element, part: Part, layer: Layer, book: Book) -> tuple[Block, ...]:
    """Write the story at `root`, of `part`, to `book` in `layer`, and return its blocks."""
    story = Story(book, part, layer)
    _walk(root, story)
    return story.finish()


def _walk(root: _Element, story: Story) -> None:
    steps = etree.iterwalk(root, events=("start", "end"))
    begins, ends = BEGINS.get, ENDS.get
    for event, element in steps:
        tag = element.tag
        if event == "start":
            meaning = begins(tag)
            if meaning and element is not root:
                meaning(story, element)
            if tag in PASSED_OVER and element is not root:
                steps.skip_subtree()
            elif element.text and story.inside:
                story.say(element.text)
        elif element is not root:
            meaning = ends(tag)
            if meaning:
                meaning(story, element)
            if element.tail and story.inside:
                story.say(element.tail)


# paragraphs


def _begin_paragraph(story: Story, element: _Element) -> None:
    if story.spliced:
        if element is not story.first_deleted:
            story.part_paragraph()
        return
    style = story.part.styles.of("paragraph", element.get(names.STYLE_NAME))
    outline = max(1, names.whole(element.get(names.OUTLINE_LEVEL), 1)) if element.tag == names.H else 0
    story.begin_paragraph(element, style, outline or style.heading, story.lists.wish(element, style, outline))


def _end_paragraph(story: Story, element: _Element) -> None:
    del element
    if not story.spliced:
        story.end_paragraph()


def _line_break(story: Story, element: _Element) -> None:
    del element
    if story.inside:
        story.break_line()


def _spaces(story: Story, element: _Element) -> None:
    if story.inside:
        story.put(" " * max(0, min(names.whole(element.get(names.COUNT), 1), _MOST_SPACES)))


def _tab(story: Story, element: _Element) -> None:
    del element
    if story.inside:
        story.put("\t")


# what surrounds words


def _span(story: Story, element: _Element) -> None:
    story.style(story.part.styles.of("text", element.get(names.STYLE_NAME)))


def _unstyle(story: Story, element: _Element) -> None:
    del element
    story.unstyle()


def _link(story: Story, element: _Element) -> None:
    _span(story, element)
    story.lead(element.get(names.HREF, ""))


def _end_link(story: Story, element: _Element) -> None:
    _unstyle(story, element)
    story.led()


def _page_number(story: Story, element: _Element) -> None:
    del element
    story.style(PLAIN, layer=Layer.FURNITURE)


def _hidden_text(story: Story, element: _Element) -> None:
    story.style(PLAIN, vanished=element.get(names.IS_HIDDEN) == "true")


def _hidden_paragraph(story: Story, element: _Element) -> None:
    if story.inside and element.get(names.IS_HIDDEN) == "true":
        story.vanish()


def _section(story: Story, element: _Element) -> None:
    story.style(PLAIN, vanished=element.get(names.DISPLAY) == "none")


# lists


def _list(story: Story, element: _Element) -> None:
    story.lists.begin(element)


def _list_item(story: Story, element: _Element) -> None:
    story.lists.item(element)


def _end_list_item(story: Story, element: _Element) -> None:
    del element
    story.lists.leave_item()


def _numbered(story: Story, element: _Element) -> None:
    story.lists.begin_alone(element)


def _end_list(story: Story, element: _Element) -> None:
    del element
    story.lists.end()


def _box(story: Story, element: _Element) -> None:
    story.lists.begin_apart()
    story.style(story.part.styles.of("graphic", element.get(names.DRAW + "style-name")))


def _end_box(story: Story, element: _Element) -> None:
    story.unstyle()
    _end_list(story, element)


# tables


def _table(story: Story, element: _Element) -> None:
    story.lists.begin_apart()
    _shade(story, "table", element)
    story.tables.append(not story.dropped and not story.spliced and all(story.tables))
    if story.tables[-1]:
        story.settle()
        story.frames.table(element)


def _row(story: Story, element: _Element) -> None:
    _shade(story, "table-row", element)
    if all(story.tables[-1:]):
        story.settle()
        story.frames.row(element)


def _cell(story: Story, element: _Element) -> None:
    story.lists.begin_apart()
    _shade(story, "table-cell", element)
    if not all(story.tables[-1:]):
        return
    story.settle()
    repeated = names.whole(element.get(names.REPEATED), 1)
    if element.tag == names.COVERED:
        story.frames.covered(element, repeated, worded=next(element.iter(names.P, names.H), None) is not None)
    else:
        columns, rows = names.whole(element.get(names.COLUMNS_SPANNED), 1), names.whole(element.get(names.ROWS_SPANNED), 1)
        story.frames.cell(element, columns, rows, repeated)


def _end_row(story: Story, element: _Element) -> None:
    story.unstyle()
    if all(story.tables[-1:]):
        story.settle()
        story.frames.leave(element)


def _end_cell(story: Story, element: _Element) -> None:
    _end_row(story, element)
    _end_list(story, element)


def _end_table(story: Story, element: _Element) -> None:
    _end_cell(story, element)
    story.tables.pop()


def _shade(story: Story, family: str, element: _Element) -> None:
    """Let white words be seen in a table, row or cell that has a colour."""
    story.style(story.part.styles.of(family, element.get(names.TABLE_STYLE_NAME)))


# what hangs on the text


def _note(story: Story, element: _Element) -> None:
    body = element.find(names.NOTE_BODY)
    if body is not None:
        story.book.notes.append((body, story.part))


def _annotation(story: Story, element: _Element) -> None:
    book, name = story.book, element.get(names.ANNOTATION_NAME)
    ranged = name is not None and name in story.part.ended
    key = name if ranged and name is not None else f"\n{len(book.annotations)}"
    book.annotations.append((key, element, story.part))
    if ranged:
        book.anchors.start(key, book.page.here())
    else:
        book.anchors.refer(key, book.page.here())


def _annotation_end(story: Story, element: _Element) -> None:
    page = story.book.page
    story.book.anchors.close(element.get(names.ANNOTATION_NAME, ""), Place(page.reached))


def _change_starts(story: Story, element: _Element) -> None:
    key = element.get(names.CHANGE_ID, "")
    region = story.part.regions.get(key)
    change = None if region is None else region.find(names.INSERTION)
    if change is not None:
        story.change(key, story.book.mark(change))


def _change_ends(story: Story, element: _Element) -> None:
    story.changed(element.get(names.CHANGE_ID, ""))


def _deletion(story: Story, element: _Element) -> None:
    """Read the words that were deleted here, each deletion once: a damaged file may refer to one again, or from within itself."""
    key = element.get(names.CHANGE_ID, "")
    region = story.part.regions.get(key)
    change = None if region is None else region.find(names.DELETION)
    if change is None or story.deletions >= _DEEPEST:
        place = story.book.page.length
        story.book.findings.add("structure-damaged", "a tracked change refers to words that are not there", Span(place, place))
        return
    del story.part.regions[key]
    story.change(key, story.book.mark(change))
    with story.deletion(next(change.iter(names.P, names.H), None)):
        _walk(change, story)
    story.changed(key)


def drop_unmet(part: Part, book: Book) -> None:
    """Put the words of deletions that no place in the stories of `part` refers to on the list of changes."""
    for region in part.regions.values():
        change = region.find(names.DELETION)
        words = [] if change is None else ["".join(map(str, paragraph.itertext())) for paragraph in change.iter(names.P, names.H)]
        if change is not None and any(words):
            book.changes.drop(book.mark(change), "\n".join(words))
            book.findings.add("structure-damaged", "words were deleted of which the document does not say where they stood")


def _object(story: Story, element: _Element) -> None:
    story.book.findings.add("part-unread", f"an embedded object was not read ({element.get(names.HREF, '')[:200]})")


def _source(story: Story, element: _Element) -> None:
    address = element.get(names.HREF, "")
    if ":" in address or address.startswith(("/", "\\", "..")):
        story.book.findings.add("external-link", f"a reference leads to {quoted(address, 200)}")


BEGINS: dict[str, Callable[[Story, _Element], None]] = {
    names.P: _begin_paragraph,
    names.H: _begin_paragraph,
    names.LINE_BREAK: _line_break,
    names.SPACES: _spaces,
    names.TAB: _tab,
    names.SPAN: _span,
    names.LINK: _link,
    names.PAGE_NUMBER: _page_number,
    names.PAGE_COUNT: _page_number,
    names.HIDDEN_TEXT: _hidden_text,
    names.HIDDEN_PARAGRAPH: _hidden_paragraph,
    names.SECTION: _section,
    names.LIST: _list,
    names.LIST_ITEM: _list_item,
    names.NUMBERED: _numbered,
    f"{names.DRAW}text-box": _box,
    names.TABLE_OF: _table,
    names.ROW: _row,
    names.CELL: _cell,
    names.COVERED: _cell,
    names.NOTE: _note,
    names.ANNOTATION: _annotation,
    names.ANNOTATION_END: _annotation_end,
    names.CHANGE_START: _change_starts,
    names.CHANGE_END: _change_ends,
    names.CHANGE: _deletion,
    **dict.fromkeys(names.OBJECTS, _object),
    **dict.fromkeys(names.SOURCES, _source),
}

ENDS: dict[str, Callable[[Story, _Element], None]] = {
    names.P: _end_paragraph,
    names.H: _end_paragraph,
    names.SPAN: _unstyle,
    names.LINK: _end_link,
    names.PAGE_NUMBER: _unstyle,
    names.PAGE_COUNT: _unstyle,
    names.HIDDEN_TEXT: _unstyle,
    names.SECTION: _unstyle,
    names.LIST: _end_list,
    names.LIST_ITEM: _end_list_item,
    names.NUMBERED: _end_list,
    f"{names.DRAW}text-box": _end_box,
    names.TABLE_OF: _end_table,
    names.ROW: _end_row,
    names.CELL: _end_cell,
    names.COVERED: _end_cell,
}

PASSED_OVER = frozenset(
    {
        *(names.NOTE, names.ANNOTATION, names.TRACKED, names.CHANGE_INFO, *names.OBJECTS, f"{names.OFFICE}forms", f"{names.OFFICE}binary-data"),
        *(f"{names.SVG}title", f"{names.SVG}desc", f"{names.TEXT}script", f"{names.OFFICE}event-listeners"),
        *(f"{names.TEXT}{index}-source" for index in ("table-of-content", "alphabetical-index", "bibliography", "illustration-index")),
        *(f"{names.TEXT}{index}-source" for index in ("object-index", "table-index", "user-index")),
    }
)
"""What holds no words of this story: notes and comments are stories of their own."""
