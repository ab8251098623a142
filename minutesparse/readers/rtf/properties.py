r"""Control words that change how the words to come look, what their paragraph is, or whose they are; and those that stand for a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE
from minutesparse.page import new
from minutesparse.readers.rtf.charsets import DEFAULT, codec_of_page
from minutesparse.readers.rtf.state import (
    DELETED,
    GROUND,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PLAIN,
    TINY,
    UNCHANGED,
    VANISHED,
    WHITE,
    Paragraph,
    Revision,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from minutesparse.readers.rtf.book import Book
    from minutesparse.readers.rtf.state import State

    Property = Callable[[State, int | None, Book], None]

TINY_SIZE = 4
"""Half-points up to which text is not meant to be seen."""

_USUAL_SIZE = 24
"""Half-points of words whose size is not said."""

_MOST_FALLBACK = 255


def _look(bit: int, *, found: Callable[[int | None, Book], bool] = lambda number, _: number != 0) -> Property:
    """Return what sets a bit of the look, or clears it where `found` says no."""

    def take(state: State, number: int | None, book: Book) -> None:
        state.look = state.look | bit if found(number, book) else state.look & ~bit

    return take


def _paragraph(field: str) -> Property:
    """Return what sets a field of the paragraph; it need not call a function for that, as `_replace` does."""
    at = Paragraph._fields.index(field)

    def take(state: State, number: int | None, book: Book) -> None:
        del book
        said = state.paragraph
        state.paragraph = new(Paragraph, (*said[:at], number or 0, *said[at + 1 :]))

    return take


def _in_table(state: State, number: int | None, book: Book) -> None:
    del book
    if state.paragraph.in_table != (number != 0):
        state.paragraph = state.paragraph._replace(in_table=number != 0)


def _shaded(state: State, number: int | None, book: Book) -> None:
    shaded = book.colours.is_ground(number)
    if state.paragraph.shaded != shaded:
        state.paragraph = state.paragraph._replace(shaded=shaded)


def _changed(bit: int) -> Property:
    def take(state: State, number: int | None, book: Book) -> None:
        del book
        said = state.change
        state.change = new(Revision, (said[0] & ~bit if number == 0 else said[0] | bit, *said[1:]))

    return take


def _change(field: str) -> Property:
    at = Revision._fields.index(field)

    def take(state: State, number: int | None, book: Book) -> None:
        del book
        said = state.change
        state.change = new(Revision, (*said[:at], number, *said[at + 1 :]))

    return take


def _font(state: State, number: int | None, book: Book) -> None:
    del book
    state.font = number


def _plain(state: State, number: int | None, book: Book) -> None:
    del number
    state.look, state.change, state.font = 0, UNCHANGED, book.fonts.default


def _new_paragraph(state: State, number: int | None, book: Book) -> None:
    del number, book
    state.paragraph = PLAIN


def _default_font(state: State, number: int | None, book: Book) -> None:
    state.font = book.fonts.default = number


def _fallback(state: State, number: int | None, book: Book) -> None:
    del book
    state.fallback = min(max(0, 1 if number is None else number), _MOST_FALLBACK)


def _page(page: int) -> Property:
    def take(state: State, number: int | None, book: Book) -> None:
        del state, number
        book.fonts.page = codec_of_page(page) or DEFAULT

    return take


def _code_page(state: State, number: int | None, book: Book) -> None:
    del state
    book.fonts.page = codec_of_page(number or 0) or DEFAULT


_UNDERLINES = (
    *("ul", "uld", "uldash", "uldashd", "uldashdd", "uldb", "ulhwave", "ulldash", "ulth", "ulthd", "ulthdash", "ulthdashd", "ulthdashdd"),
    *("ulthldash", "ululdbwave", "ulw", "ulwave"),
)

PROPERTIES: dict[str, Property] = {
    "b": _look(BOLD),
    "i": _look(ITALIC),
    **dict.fromkeys(_UNDERLINES, _look(UNDERLINE)),
    "ulnone": _look(UNDERLINE, found=lambda _, __: False),
    "strike": _look(STRIKE),
    "striked": _look(STRIKE),
    "highlight": _look(HIGHLIGHT, found=lambda number, _: bool(number)),
    "v": _look(VANISHED),
    "webhidden": _look(VANISHED),
    "fs": _look(TINY, found=lambda number, _: 0 < (_USUAL_SIZE if number is None else number) <= TINY_SIZE),
    "cf": _look(WHITE, found=lambda number, book: book.colours.is_white(number)),
    "chcbpat": _look(GROUND, found=lambda number, book: book.colours.is_ground(number)),
    "cb": _look(GROUND, found=lambda number, book: book.colours.is_ground(number)),
    "f": _font,
    "plain": _plain,
    "uc": _fallback,
    "pard": _new_paragraph,
    "s": _paragraph("style"),
    "outlinelevel": _paragraph("outline"),
    "ls": _paragraph("ls"),
    "ilvl": _paragraph("depth"),
    "itap": _paragraph("itap"),
    "intbl": _in_table,
    "cbpat": _shaded,
    "revised": _changed(INSERTED),
    "revauth": _change("inserter"),
    "revdttm": _change("inserted"),
    "deleted": _changed(DELETED),
    "revauthdel": _change("deleter"),
    "revdttmdel": _change("deleted"),
    "mvf": _changed(MOVED_FROM),
    "mvt": _changed(MOVED_TO),
    "mvauth": _change("mover"),
    "mvdate": _change("moved"),
    "deff": _default_font,
    "ansicpg": _code_page,
    "mac": _page(10000),
    "pc": _page(437),
    "pca": _page(850),
}
"""What changes the state of a group or says something of the whole file, by name; each takes the word's number."""

CHARACTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "zwbo": "\u200b",
    "zwnbo": "\u2060",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
"""Control words that stand for a character."""

SIGNS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}
"""Control signs that stand for a character."""
