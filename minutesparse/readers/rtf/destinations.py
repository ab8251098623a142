r"""What begins with a group's first word: a story beside the sentence, a table of the head, a number, a field's code; or words that nobody reads.

Each function takes the word's name, the state of the group (in which it sets where words go from now on) and the book.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from minutesparse.document import Layer
from minutesparse.fieldcodes import instruction
from minutesparse.readers.rtf.state import SKIP, Capture, Field, Skip
from minutesparse.readers.rtf.story import Story
from minutesparse.symbols import sign_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.readers.rtf.book import Book
    from minutesparse.readers.rtf.comments import Remark
    from minutesparse.readers.rtf.state import Destination, State


def _skip(name: str, state: State, book: Book) -> None:
    del name, book
    state.destination = SKIP


def _skip_first(name: str, state: State, book: Book) -> None:
    del name, book
    state.destination = Skip(state.destination)


def _nothing(name: str, state: State, book: Book) -> None:
    """Take the name of a group whose words go where those around it go."""


def _table(table: Callable[[Book], Destination]) -> Callable[[str, State, Book], None]:
    def begin(name: str, state: State, book: Book) -> None:
        del name
        state.begin_story(table(book))

    return begin


def _capture(state: State, take: Callable[[str], None]) -> None:
    """Let words go to `take` when the group has ended."""
    captured = Capture()
    state.destination = captured
    state.closing = lambda: take(captured.text)


# stories


def _header(name: str, state: State, book: Book) -> None:
    story = Story(book, Layer.FURNITURE)
    state.begin_story(story)
    content = book.headers if name.startswith("header") else book.footers
    state.closing = lambda: content.extend(story.finish())


def _note(name: str, state: State, book: Book) -> None:
    del name
    story = Story(book, Layer.NOTE)
    state.begin_story(story)

    def end() -> None:
        (book.endnotes if story.endnote else book.footnotes).extend(story.finish())

    state.closing = end


def _text_box(name: str, state: State, book: Book) -> None:
    del name
    around = state.destination
    if not isinstance(around, Story):
        state.destination = SKIP
        return
    story = Story(book, around.layer, shaded=True)
    state.begin_story(story)
    state.closing = lambda: around.add_box(story.finish())


class _Annotation(Story):
    """The story of a comment, with what the comment says of itself."""

    def __init__(self, book: Book, remark: Remark) -> None:
        super().__init__(book, Layer.COMMENT)
        self.remark = remark


def _annotation(name: str, state: State, book: Book) -> None:
    del name
    around = state.destination
    if not isinstance(around, Story):
        state.destination = SKIP
        return
    story = _Annotation(book, book.remarks.begin(around.here()))
    state.begin_story(story)

    def end() -> None:
        story.remark.drafts = story.finish()

    state.closing = end


# what a comment says of itself


def _initials(name: str, state: State, book: Book) -> None:
    take = book.remarks.initials if name == "atnid" else book.remarks.author
    _capture(state, lambda words: take(words.strip()))


def _of_comment(name: str, state: State, book: Book) -> None:
    del book
    around = state.destination
    if isinstance(around, _Annotation):
        _capture(state, lambda words: around.remark.take(name, words.strip()))
    else:
        state.destination = SKIP


class _Time:
    r"""`{\*\atntime\yr2014\mo6\dy5\hr9\min30}`: a moment, part by part."""

    def __init__(self, parts: dict[str, int]) -> None:
        self._parts = parts

    def say(self, words: str, state: State) -> None:
        """Take words, which mean nothing here."""

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take a part."""
        del state
        self._parts[name] = number or 0


def _time(name: str, state: State, book: Book) -> None:
    del name, book
    around = state.destination
    state.destination = _Time(around.remark.time) if isinstance(around, _Annotation) else SKIP


def _range(name: str, state: State, book: Book) -> None:
    around = state.destination
    if not isinstance(around, Story):
        state.destination = SKIP
    elif name == "atrfstart":
        _capture(state, lambda words: book.remarks.start(words.strip(), around.here()))
    else:
        _capture(state, lambda words: book.remarks.end(words.strip(), around.reached()))


# numbers


def _printed_number(name: str, state: State, book: Book) -> None:
    del name, book
    story = state.destination
    if not isinstance(story, Story):
        state.destination = SKIP
        return

    def take(words: str) -> None:
        story.printed = words

    _capture(state, take)


class _OldList:
    r"""`{\*\pn\pnlvlblt …}`: what Word 6 says of a list; that it has bullets is all that the printed sign does not tell."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def say(self, words: str, state: State) -> None:
        """Take words, which are printed before the paragraph too."""

    def word(self, name: str, number: int | None, state: State) -> None:
        """Take what is said of the list."""
        del number, state
        if name == "pnlvlblt":
            self._story.bulleted = True


def _old_list(name: str, state: State, book: Book) -> None:
    del name, book
    story = state.destination
    state.destination = _OldList(story) if isinstance(story, Story) else SKIP


# fields

# SYMBOL 252 \f "Wingdings" \s 12
_SYMBOL = re.compile(r'\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})\b(?:[^"]*?\\f\s+"([^"]*+)")?', re.IGNORECASE)


def _field(name: str, state: State, book: Book) -> None:
    del name, book
    state.field = Field()


def _code(name: str, state: State, book: Book) -> None:
    del name, book
    field = state.field
    if field is not None and isinstance(state.destination, Story):
        _capture(state, field.code.append)


def _result(name: str, state: State, book: Book) -> None:
    del name, book
    code = "".join(state.field.code) if state.field else ""
    symbol = _SYMBOL.match(code)
    if symbol:
        value = int(symbol[1], 0) if symbol[1][:2].lower() == "0x" else int(symbol[1])
        state.destination.say(sign_of(symbol[2] or "", chr(value)), state)
        state.destination = SKIP
        return
    layer, url = instruction(code)
    state.layer = state.layer or layer
    state.url = url or state.url


# rows of tables in tables


def _nested_row(name: str, state: State, book: Book) -> None:
    del name, book
    state.nested = True


_SKIPPED = (
    *("info", "pict", "objclass", "objname", "objdata", "sp", "shprslt", "nonshppict", "nonesttables", "xe", "rxe", "tc", "tcn", "filetbl"),
    *("ftncn", "ftnsep", "ftnsepc", "aftncn", "aftnsep", "aftnsepc", "mmathPict", "fontemb", "panose", "listname", "levelnumbers", "datafield"),
    *("pntxta", "pntxtb", "background", "private", "nextfile", "template"),
)
"""Groups whose words are none of the document's, or say again in another way what stands beside them."""

_TRANSPARENT = ("shpinst", "do", "moMath", "moMathPara", "result")
"""Groups that a reader may ignore, and whose words belong to the sentence or hold what does."""

DESTINATIONS: dict[str, Callable[[str, State, Book], None]] = {
    **dict.fromkeys(_SKIPPED, _skip),
    **dict.fromkeys(_TRANSPARENT, _nothing),
    "upr": _skip_first,
    "fonttbl": _table(lambda book: book.fonts),
    "colortbl": _table(lambda book: book.colours),
    "stylesheet": _table(lambda book: book.styles),
    "listtable": _table(lambda book: book.lists),
    "listoverridetable": _table(lambda book: book.lists),
    "revtbl": _table(lambda book: book.authors),
    **dict.fromkeys(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"), _header),
    "footnote": _note,
    "shptxt": _text_box,
    "dptxbxtext": _text_box,
    "annotation": _annotation,
    "atnid": _initials,
    "atnauthor": _initials,
    **dict.fromkeys(("atnref", "atndate", "atnparent"), _of_comment),
    "atntime": _time,
    "atrfstart": _range,
    "atrfend": _range,
    "listtext": _printed_number,
    "pntext": _printed_number,
    "pn": _old_list,
    "field": _field,
    "fldinst": _code,
    "fldrslt": _result,
    "nesttableprops": _nested_row,
}
"""Every group that this reader knows by its first word; of the others those are skipped that say they may be."""
