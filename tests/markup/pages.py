"""What `markup` makes of a page, short enough to be written by hand."""

from __future__ import annotations

from typing import cast

from lxml import etree

from minutesparse.assembler import Assembler
from minutesparse.document import Block, Document, Kind, Layer, Source, view_of
from minutesparse.limits import Limits
from minutesparse.markup import blocks_of


def read(html: str, *, site: bool = False, limits: Limits | None = None) -> Document:
    page = Assembler()
    markup = blocks_of(html, page, limits or Limits(), site=site)
    return Document(
        page.text(),
        markup.blocks,
        Source(None, "html", "", len(html)),
        comments=markup.comments,
        changes=markup.changes,
        links=markup.links,
        artefacts=markup.artefacts,
        diagnostics=markup.diagnostics,
    )


def quoted(document: Document, layer: Layer) -> list[str]:
    """Return the runs of the document in one layer."""
    return [document.text[run.start : run.end] for leaf in document.leaves for run in leaf.runs if run.layer is layer]


def shown(document: Document, block: Block) -> object:
    """Return a leaf as its words, and a container as a list of what it holds; a cell is its leaves joined by a slash."""
    if block.is_leaf:
        return view_of(document.text, block).text
    parts = [shown(document, child) for child in block.children]
    return " / ".join(map(str, parts)) if block.kind is Kind.CELL else parts


def text_nodes(html: str) -> str:
    """Return the text nodes of a page as lxml tells them, those of scripts left out."""
    root = etree.fromstring(html, etree.HTMLParser(remove_comments=True)) if html.strip() else None
    return "" if root is None else "".join(cast("list[str]", root.xpath("//text()[not(parent::script or parent::style)]")))
