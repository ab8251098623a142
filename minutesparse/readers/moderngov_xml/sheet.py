"""The page that is being written: fields become lines, HTML in fields becomes blocks, and what was not yet written can be asked for.

Afterwards holds: each element's own words, and each attribute, were written once.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.assembler import Assembler
from minutesparse.document import Artefact, Block, Comment, Document, Kind, Layer, Link, Locator
from minutesparse.markup import Markup, markup_of, walked
from minutesparse.markup.grid import Sheet as Tables
from minutesparse.markup.grid import Table
from minutesparse.readers.moderngov_xml.fields import line_of, markup, name_of, own_words, plain
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from minutesparse.document import Source
    from minutesparse.limits import Limits
    from minutesparse.markup.walk import Walk


_LEVEL = 3
"""The rank that the page gives its headings."""


class Cell(NamedTuple):
    """What a cell of a table holds, and whether the page shows it."""

    words: str
    layer: Layer = Layer.BODY


class Sheet:
    """Writes lines, tables and HTML in reading order; `document` gives what they make."""

    def __init__(self, limits: Limits) -> None:
        self.page = Assembler()
        self._limits = limits
        self._blocks: list[Block] = []
        self._walks: list[tuple[int, Walk]] = []
        self._links: list[Link] = []
        self._artefacts: list[Artefact] = []
        self._written: set[Element] = set()
        """Elements whose own words were written."""
        self._told: set[Element] = set()
        """Elements whose attributes were."""

    def value(self, element: Element) -> str:
        """Return the words of a plain field, which count as written from here on."""
        self._written.add(element)
        return " ".join(plain(own_words(element)).split())

    def attributes(self, element: Element) -> dict[str, str]:
        """Return what the attributes of `element` say, which count as written from here on."""
        self._told.add(element)
        return {str(name).rpartition("}")[2].lower(): " ".join(plain(str(value)).split()) for name, value in element.items()}

    def line(self, words: str, at: Element, *, style: str = "", kind: Kind = Kind.PARAGRAPH) -> None:
        """Write a line that the page shows."""
        self._leaf([(words, Layer.BODY)], at, style, kind)

    def field(self, label: str, words: str, at: Element) -> None:
        """Write a field that the page shows behind its label."""
        self.line(f"{label}: {words}", at)

    def flag(self, name: str, words: str, at: Element) -> None:
        """Write a flag that counts: its name stands in the body, what it is set to does not."""
        self._leaf([(f"{name}:", Layer.BODY), (f" {words}", Layer.FURNITURE)], at)

    def link(self, title: str, url: str, at: Element) -> None:
        """Write the title of a document, and where it is."""
        block = self._leaf([(title, Layer.BODY), *([(f" {url}", Layer.FURNITURE)] if url else [])], at, "mgBulletList", Kind.LIST_ITEM)
        if url:
            self._links.append(Link(Span(block.runs[0].start, block.runs[0].end), url))

    def text(self, element: Element) -> bool:
        """Write a field that holds HTML or words; return whether it holds any."""
        self._written.add(element)
        words = own_words(element)
        html = markup(words)
        if not html:
            if words:
                self.line(" ".join(plain(words).split()), element, style="mgWordPara")
            return bool(words)
        walk = walked(f'<div class="mgWordPara">{html}</div>', self.page, self._limits, line=line_of(element))
        self._walks.append((len(self._blocks), walk))
        self._blocks.extend(walk.pen.blocks)
        return walk.pen.has_body

    def table(self, rows: Sequence[tuple[Element, Sequence[Cell]]]) -> None:
        """Write a table; a cell without words is empty."""
        table = Table(Tables(self.page, self._limits.columns), self._blocks)
        for element, cells in rows:
            for cell in cells:
                table.begin_cell()
                if cell.words and table.cell is not None:
                    table.cell.append(self._made([(cell.words, cell.layer)], element))
            table.end_row()
        block = table.end()
        if block is not None:
            self._blocks.append(block)

    def rest(self, elements: Iterable[Element]) -> None:
        """Write, as furniture, each of these fields that was not written yet."""
        for one in elements:
            name = name_of(one)
            if one not in self._told:
                for attribute, words in self.attributes(one).items():
                    if words and attribute:
                        self._leaf([(f"{name} {attribute}: {words}", Layer.FURNITURE)], one)
            if one not in self._written:
                words = self.value(one)
                if words:
                    self._leaf([(f"{name}: {words}", Layer.FURNITURE)], one)

    def document(self, source: Source) -> Document:
        """Return what was written."""
        text = self.page.text()
        found = [markup_of(walk, text) for _, walk in self._walks]
        return Document(
            text=text,
            blocks=tuple(self._blocks),
            source=source,
            comments=tuple(_comments(found)),
            changes=tuple(chain.from_iterable(one.changes for one in found)),
            links=tuple(sorted([*self._links, *chain.from_iterable(one.links for one in found)])),
            artefacts=tuple(sorted([*self._artefacts, *chain.from_iterable(one.artefacts for one in found)], key=lambda one: (one.span, one.kind))),
            diagnostics=tuple(chain.from_iterable(one.diagnostics for one in found)),
        )

    def _leaf(self, runs: list[tuple[str, Layer]], at: Element, style: str = "", kind: Kind = Kind.PARAGRAPH) -> Block:
        block = self._made(runs, at, style, kind)
        self._blocks.append(block)
        return block

    def _made(self, runs: list[tuple[str, Layer]], at: Element, style: str = "", kind: Kind = Kind.PARAGRAPH) -> Block:
        block = self.page.leaf(
            kind,
            [(words, layer, 0) for words, layer in runs],
            level=_LEVEL if kind is Kind.HEADING else 0,
            style=style,
            locator=Locator(line=line_of(at)),
        )
        self._artefacts += [Artefact("site-furniture", Span(run.start, run.end)) for run in block.runs if run.layer is Layer.FURNITURE]
        return block


def _comments(found: Sequence[Markup]) -> Iterator[Comment]:
    """Yield the comments of all fields; those that answer another name it by its place among all."""
    before = 0
    for one in found:
        for comment in one.comments:
            yield comment if comment.parent is None else comment._replace(parent=comment.parent + before)
        before += len(one.comments)
