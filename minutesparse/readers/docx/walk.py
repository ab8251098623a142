"""What each element means to the story that the walk is in: one small function an element, and one loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.diagnostics import quoted
from minutesparse.document import Kind, Layer
from minutesparse.page import TINY, WHITE, Place
from minutesparse.readers.docx import names
from minutesparse.readers.docx.contexts import mark_of
from minutesparse.readers.docx.story import Story
from minutesparse.readers.docx.styles import BODY_TEXT_LEVEL, TINY_SIZE, TOGGLES, XOR
from minutesparse.readers.docx.symbols import symbol
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from minutesparse.document import Block
    from minutesparse.readers.docx.book import Book, Part


def read_story(root: _Element, part: Part, layer: Layer, book: Book) -> tuple[Block, ...]:
    """Write the story at `root`, of `part`, to `book` in `layer`, and return its blocks."""
    story = Story(book, part, layer)
    page, meaning_of = book.page, MEANINGS.get
    append, begin_paragraph, enter_cell = page.pieces.append, story.begin_paragraph, story.enter_cell
    text, paragraph, cell = names.T, names.P, names.CELL
    for element in root.iter(*_tags(part, layer)):
        tag = element.tag
        if tag == text:
            words = element.text
            if words:
                if story.easy:
                    append(words)
                    page.length += len(words)
                else:
                    story.say(element, words)
        elif tag == paragraph:
            begin_paragraph(element)
        elif tag == cell:
            enter_cell(element)
        else:
            meaning = meaning_of(tag)
            if meaning:
                meaning(story, element)
    return story.finish()


def _tags(part: Part, layer: Layer) -> tuple[str, ...]:
    """Return the elements to look at: in a note or comment all, for it takes longer to say which than to pass over the others."""
    if layer in _SHORT:
        return ()
    return _ALL if part.conceals else _PLAIN


def _math(story: Story, element: _Element) -> None:
    if element.text:
        story.say(element, element.text)


def _deleted_text(story: Story, element: _Element) -> None:
    words = element.text
    if words and story.contexts[element][1].mark:
        story.say(element, words)
    elif words:
        story.book.changes.drop(story.book.changes.unattributed, words)


def _wrapper(story: Story, _element: _Element) -> None:
    story.watch()


def _tab(story: Story, element: _Element) -> None:
    parent = element.getparent()
    if parent is None or parent.tag != names.TABS:
        story.say(element, "\t")


def _break(story: Story, element: _Element) -> None:
    story.break_leaf(element, page=element.get(names.TYPE) in {"page", "column"})


def _symbol(story: Story, element: _Element) -> None:
    sign = symbol(element)
    if sign:
        story.say(element, sign)
        if "\ue000" <= sign <= "\uf8ff":
            at = story.book.page.length
            font = element.get(names.FONT, "")
            story.book.findings.add("encoding-damage", f"a sign of the font {quoted(font)} has no known meaning", Span(at - 1, at))


def _field(story: Story, element: _Element) -> None:
    story.watch()
    story.fields.mark(element)


def _instruction(story: Story, element: _Element) -> None:
    story.fields.code(element.text or "")


# formatting of runs


def _toggle(bit: int) -> Callable[[Story, _Element], None]:
    def toggle(story: Story, element: _Element) -> None:
        story.dress(element)
        story.look = story.look | bit if names.is_on(element.get(names.VAL)) else story.look & ~bit

    return toggle


def _run_style(story: Story, element: _Element) -> None:
    story.dress(element)
    look = story.book.styles[element.get(names.VAL)].look
    story.look = (story.look ^ (look & XOR)) | (look & ~XOR)


def _size(story: Story, element: _Element) -> None:
    story.dress(element)
    tiny = 0 < names.whole(element.get(names.VAL), TINY_SIZE + 1) <= TINY_SIZE
    story.look = story.look | TINY if tiny else story.look & ~TINY


def _colour(story: Story, element: _Element) -> None:
    story.dress(element)
    white = names.is_white(element.get(names.VAL)) and not story.shaded
    story.look = story.look | WHITE if white else story.look & ~WHITE


def _shading(story: Story, element: _Element) -> None:
    parent = element.getparent()
    if not names.is_shade(element.get(names.FILL)) or parent is None:
        return
    if parent.tag == names.CELL_PROPERTIES:
        story.shade()
    elif parent.tag == names.PARAGRAPH_PROPERTIES:
        story.shade_paragraph()
    else:
        story.dress(element)
        story.look &= ~WHITE


# paragraphs


def _paragraph_style(story: Story, element: _Element) -> None:
    story.set_style(element.get(names.VAL))


def _outline(story: Story, element: _Element) -> None:
    story.outline = names.whole(element.get(names.VAL), BODY_TEXT_LEVEL)


def _list_level(story: Story, element: _Element) -> None:
    story.easy = False
    story.level = names.whole(element.get(names.VAL), 0)


def _list(story: Story, element: _Element) -> None:
    story.easy = False
    story.num = element.get(names.VAL, "0")


def _change(story: Story, element: _Element) -> None:
    """Take a tracked change of a paragraph's mark or of a row; those round runs are found from the runs."""
    story.watch()
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag == names.RUN_PROPERTIES:
        above = parent.getparent()
        mark = mark_of(story.book.changes, element)
        if above is not None and above.tag == names.PARAGRAPH_PROPERTIES and mark.dropped:
            story.joined = mark
    elif parent.tag == names.ROW_PROPERTIES and story.frames.top.kind is Kind.ROW:
        story.change_frame(element)


# tables


def _table(story: Story, element: _Element) -> None:
    story.enter(Kind.TABLE, element)


def _row(story: Story, element: _Element) -> None:
    story.enter(Kind.ROW, element)


def _table_style(story: Story, element: _Element) -> None:
    top = story.frames.top
    if top.kind is Kind.TABLE:
        style = story.book.styles[element.get(names.VAL)]
        top.style = style.name
        if style.shaded:
            story.shade()


def _grid_before(story: Story, element: _Element) -> None:
    top = story.frames.top
    if top.kind is Kind.ROW:
        top.column = max(0, min(names.whole(element.get(names.VAL), 0), story.book.columns))


def _grid_span(story: Story, element: _Element) -> None:
    if story.frames.top.kind is Kind.CELL:
        story.frames.top.columns = names.whole(element.get(names.VAL), 1)


def _merge_down(story: Story, element: _Element) -> None:
    if story.frames.top.kind is Kind.CELL:
        story.frames.top.covered = element.get(names.VAL, "continue")


def _merge_across(story: Story, element: _Element) -> None:
    if story.frames.top.kind is Kind.CELL and element.get(names.VAL, "continue") == "continue":
        story.frames.top.covered = "across"


def _cell_change(story: Story, element: _Element) -> None:
    top = story.frames.top
    if top.kind is Kind.CELL and not top.context.dropped:
        story.change_frame(element)
        if top.context.dropped:
            story.frames.drop_cell()


# what hangs on the text


def _comment_starts(story: Story, element: _Element) -> None:
    if story.is_between(element):
        story.end_paragraph()
    story.easy = False
    story.book.anchors.start(element.get(names.ID, ""), story.book.page.here())


def _comment_ends(story: Story, element: _Element) -> None:
    if story.is_between(element):
        story.end_paragraph()
    story.book.anchors.end(element.get(names.ID, ""), Place(story.book.page.reached))


def _comment(story: Story, element: _Element) -> None:
    story.easy = False
    story.book.anchors.refer(element.get(names.ID, ""), story.book.page.here())


def _footnote(story: Story, element: _Element) -> None:
    story.book.notes.append(("footnotes", element.get(names.ID, "")))


def _endnote(story: Story, element: _Element) -> None:
    story.book.notes.append(("endnotes", element.get(names.ID, "")))


def _embedded_document(story: Story, element: _Element) -> None:
    story.settle()
    place = story.book.page.length
    story.book.findings.add("part-unread", "a document embedded here (altChunk) was not read", Span(place, place))
    del element


MEANINGS: dict[str, Callable[[Story, _Element], None]] = {
    names.P: Story.begin_paragraph,
    names.T: _math,
    names.MATH_T: _math,
    names.HYPERLINK: _wrapper,
    names.SIMPLE_FIELD: _wrapper,
    names.DELETED_T: _deleted_text,
    names.TAB: _tab,
    names.POSITION_TAB: _tab,
    names.BREAK: _break,
    names.RETURN: _break,
    names.SYMBOL: _symbol,
    names.NO_BREAK_HYPHEN: lambda story, element: story.say(element, "\u2011"),
    names.SOFT_HYPHEN: lambda story, element: story.say(element, "\u00ad"),
    names.FIELD_CHAR: _field,
    names.INSTRUCTION: _instruction,
    names.DELETED_INSTRUCTION: _instruction,
    **{tag: _toggle(bit) for tag, bit in TOGGLES.items()},
    names.RUN_STYLE: _run_style,
    names.SIZE: _size,
    names.COLOUR: _colour,
    names.SHADING: _shading,
    names.PARAGRAPH_STYLE: _paragraph_style,
    names.OUTLINE: _outline,
    names.LEVEL: _list_level,
    names.NUM_ID: _list,
    names.INSERTED: _change,
    names.DELETED: _change,
    names.MOVED_FROM: _change,
    names.MOVED_TO: _change,
    names.TABLE: _table,
    names.ROW: _row,
    names.CELL: Story.enter_cell,
    names.TABLE_STYLE: _table_style,
    names.GRID_BEFORE: _grid_before,
    names.GRID_SPAN: _grid_span,
    names.V_MERGE: _merge_down,
    names.H_MERGE: _merge_across,
    names.CELL_DELETED: _cell_change,
    names.CELL_INSERTED: _cell_change,
    names.RANGE_START: _comment_starts,
    names.RANGE_END: _comment_ends,
    names.REFERENCE: _comment,
    names.FOOTNOTE_REFERENCE: _footnote,
    names.ENDNOTE_REFERENCE: _endnote,
    names.ALT_CHUNK: _embedded_document,
}

_SHORT = frozenset({Layer.NOTE, Layer.COMMENT})
_ALL = tuple(MEANINGS)
_PLAIN = tuple(tag for tag in MEANINGS if tag not in {names.SIZE, names.COLOUR, names.SHADING})
"""What is looked at where no words are concealed by their size or colour: nearly every run says of both that they are as usual."""
