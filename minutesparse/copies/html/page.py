"""The words of a page as a document that cleaning can look at, each word with its place in the page's own characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.assembler import Assembler
from minutesparse.copies.html.tokens import decoded, tokens_of
from minutesparse.document import Document, Kind, Layer
from minutesparse.spans import MappedText, Span, joined

if TYPE_CHECKING:
    from minutesparse.copies.html.tokens import Token
    from minutesparse.document import Block, Source

INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark"),
        *("o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr"),
    )
)
"""Elements that stand within a line of words; all others part one paragraph from the next."""

_SILENT = frozenset(["script", "style", "title", "textarea", "xmp", "head"])

# display:none      mso-hide: all
_HIDING = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)


class Line(NamedTuple):
    """A stretch of words between two tags that part paragraphs: its tokens, from the tag before it to the tag after it."""

    span: Span
    """In the document's text."""
    view: MappedText
    before: int
    after: int


class Page:
    """A page: its tokens, its words as a document, and the way from these to those."""

    def __init__(self, text: str, source: Source) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self.lines: list[Line] = []
        self._assembler = Assembler()
        self._blocks: list[Block] = []
        self._hidden: list[Token] = []
        pending: list[Token] = []
        before = -1
        for token in self.tokens:
            if token.words:
                pending.append(token)
            elif token.name and token.name not in INLINE:
                self._end_line(pending, before, token.index)
                pending, before = [], token.index
            elif token.name:
                pending.append(token)
        self._end_line(pending, before, len(self.tokens))
        self.document = Document(self._assembler.text(), tuple(self._blocks), source)
        self._starts = [line.span.start for line in self.lines]

    def _end_line(self, pending: list[Token], before: int, after: int) -> None:
        """Append the words of the tokens `pending` as a leaf."""
        if before >= 0 and self.tokens[before].name in _SILENT and not self.tokens[before].close:
            return
        views: list[MappedText] = []
        runs: list[tuple[str, Layer, int]] = []
        for token in pending:
            if not token.words:
                self._hide(token)
                continue
            view = decoded(self.text, token.start, token.end)
            if view.text:
                views.append(view)
                runs.append((view.text.replace("\n", " ").replace("\r", " "), Layer.HIDDEN if self._hidden else Layer.BODY, 0))
        if any(words.strip() for words, _, _ in runs):
            block = self._assembler.leaf(Kind.PARAGRAPH, runs)
            self._blocks.append(block)
            self.lines.append(Line(block.span, joined(views, ""), before, after))

    def _hide(self, token: Token) -> None:
        if self._hidden and token is self._hidden[-1]:
            self._hidden.pop()
        elif not token.close and token.partner and _HIDING.search(token.attributes.get("style", "")):
            self._hidden.append(token.partner)

    def line_at(self, span: Span) -> Line:
        """Return the line that `span` (of the document's text) stands on."""
        return self.lines[bisect_right(self._starts, span.start) - 1]

    def source(self, span: Span) -> list[Span]:
        """Return where the words at `span` stand in the page, a range for each stretch without a tag."""
        line = self.line_at(span)
        here = line.view.source(Span(span.start - line.span.start, span.end - line.span.start))
        tokens = self.tokens[line.before + 1 : line.after]
        found = [Span(max(here.start, token.start), min(here.end, token.end)) for token in tokens if token.words]
        return [part for part in found if part.start < part.end]
