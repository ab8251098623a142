"""Where the blocks of a Markdown text are: the lines of each, and on each line where its words begin and end.

In: the text. Out: regions in order, disjoint, that hold every line which is not empty. markdown-it tells the blocks (CommonMark with pipe
tables), with some of its rules off, because clerks do not write code: what is set in by four spaces is no code block, a line such as `<AI1>`
begins no HTML block, `[JC1]: …` defines no link. The signs inside a line are read elsewhere, where offsets are kept.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from minutesparse.drawn import Drawn

_NESTING = 100
"""Blocks within blocks that markdown-it follows; what lies deeper is read as paragraphs."""

_LONGEST_HEADING = 120
"""Characters of an underlined heading; a longer text above a rule is a paragraph above a rule."""

# "\r\n"
_LINE_END = re.compile(r"\r\n?|\n")

# "> - 1. " before "Apologies"; all of a line such as "-" or "54."
_PREFIX = re.compile(r"(?:[ \t>]|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*")

# "title: May meeting", "  - villages"
_FIELD = re.compile(r"\s|#|-|[\w .-]{1,60}:|$")

_FRONT_LINES = 200


class Form(Enum):
    """What a region is."""

    PARAGRAPH = auto()
    HEADING = auto()
    TABLE = auto()
    DRAWN = auto()
    """A table drawn with `+---+` or with dashes over its columns, as pandoc draws it."""
    CODE = auto()
    SIGNS = auto()
    """Nothing but signs: a rule, the marker of an empty list item, the fence of a code block."""
    FRONT = auto()
    """A line of the front matter that site generators read."""


class Line(NamedTuple):
    """A line of the text from `start` to `stop`; its words begin at `words`, behind list markers and the like, and end at `end`."""

    number: int
    start: int
    words: int
    end: int
    stop: int


class Region(NamedTuple):
    """The lines of one block; `level` is a heading's rank, or the depth of the list item that begins here, else -1."""

    form: Form
    lines: tuple[Line, ...]
    level: int = -1
    drawn: Drawn | None = None


def regions_of(text: str, tables: Sequence[Drawn] = ()) -> list[Region]:
    """Return the regions of `text`, in order; every line that is not empty lies in one. `tables` are drawn with signs that are none of Markdown's."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")  # as markdown-it reads it
    lines = _lines(text)
    front = _front_matter(text, lines)
    found = [Region(Form.FRONT, (line,)) for line in lines[:front] if line.words < line.end]
    at = front
    tables = [table for table in tables if table.first >= front]
    body = text[lines[front].start :] if front < len(lines) else ""
    if tables:
        hidden = {number for table in tables for number in range(table.first, table.after)}
        body = "\n".join("" if line.number in hidden else text[line.start : line.stop] for line in lines[front:])
    drawn = [Region(Form.DRAWN, tuple(lines[table.first : table.after]), drawn=table) for table in tables]
    blocks = sorted((*_blocks(_parser().parse(body), lines[front:], text), *drawn), key=lambda region: region.lines[0].number)
    for region in blocks:
        found.extend(_unclaimed(text, lines[at : region.lines[0].number]))
        found.append(region)
        at = region.lines[-1].number + 1
    found.extend(_unclaimed(text, lines[at:]))
    return found


def _lines(text: str) -> list[Line]:
    ends = [found.span() for found in _LINE_END.finditer(text)]
    lines = []
    for number, (start, stop) in enumerate(zip([0, *(after for _, after in ends)], [*(at for at, _ in ends), len(text)], strict=True)):
        words = text[start:stop]
        end = start + len(words.rstrip())
        lines.append(Line(number, start, min(end, start + len(words) - len(words.lstrip())), end, end))
    return lines


def _front_matter(text: str, lines: Sequence[Line]) -> int:
    """Return how many lines of front matter open the text."""
    if not lines or text[lines[0].start : lines[0].end] != "---":
        return 0
    for line in lines[1:_FRONT_LINES]:
        words = text[line.start : line.end]
        if words in ("---", "..."):
            return line.number + 1
        if not _FIELD.match(words):
            break
    return 0


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table").disable(["code", "html_block", "reference"])
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


def _blocks(tokens: Sequence[Token], lines: Sequence[Line], text: str) -> Iterator[Region]:
    """Yield the regions that tokens tell of; `lines` are those that were parsed."""
    depth = -1
    item = False
    for index, token in enumerate(tokens):
        name = token.type
        if name in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif name in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif name in ("list_item_open", "list_item_close"):
            item = name == "list_item_open"
        elif token.map and name in _FORMS:
            covered = [line for line in lines[slice(*token.map)] if line.words < line.end]
            content = tokens[index + 1].content if name in ("paragraph_open", "heading_open") else ""
            if covered:
                yield _region(token, content, covered, depth if item else -1, text)
                item = False


_FORMS = {
    "paragraph_open": Form.PARAGRAPH,
    "heading_open": Form.HEADING,
    "fence": Form.CODE,
    "hr": Form.SIGNS,
    "table_open": Form.TABLE,
}


def _region(token: Token, content: str, covered: Sequence[Line], depth: int, text: str) -> Region:
    form = _FORMS[token.type]
    if form is Form.TABLE:
        last = max(number for number, line in enumerate(covered) if "|" in text[line.words : line.end])
        return Region(form, tuple(covered[: last + 1]))  # what stands below without a bar is no row, but a paragraph
    if form is Form.HEADING and token.markup.startswith("#"):
        line = covered[0]
        words = text.rfind(content, line.words, line.end) if content else line.end
        return Region(form, (line._replace(words=words, end=words + len(content)),), int(token.tag[1]))
    if form in (Form.CODE, Form.SIGNS):
        return Region(form, tuple(covered), depth)
    lines = _worded(covered, content)
    if form is Form.HEADING and len(lines) == 2 and len(content) <= _LONGEST_HEADING:  # noqa: PLR2004 - one line and its underline
        return Region(form, lines, int(token.tag[1]))
    return Region(Form.PARAGRAPH, lines, depth)


def _worded(covered: Sequence[Line], content: str) -> tuple[Line, ...]:
    """Return lines with the beginning of their words: markdown-it leaves the words of a line as its end, whatever markers stand before them."""
    contents = [words for line in content.split("\n") if (words := line.strip())]
    contents += [""] * (len(covered) - len(contents))
    return tuple(line._replace(words=line.end - len(words)) for line, words in zip(covered, contents, strict=True))


def _unclaimed(text: str, lines: Sequence[Line]) -> Iterator[Region]:
    """Yield the regions of lines that no block claims: markers of empty list items, quotation marks, what is nested too deeply."""
    for line in lines:
        if line.words < line.end:
            found = _PREFIX.match(text, line.start, line.end)
            words = found.end() if found else line.words
            yield Region(Form.PARAGRAPH if words < line.end else Form.SIGNS, (line._replace(words=words),), 0 if words == line.end else -1)
