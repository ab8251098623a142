"""What tools that turn pages into text leave of a page: lines, paragraphs, lines without one-word labels, rows of tables between bars, one line.

In: HTML of a committee system. Out: text, with the site's own navigation left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_ENDS_LINE = frozenset({"p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table", "thead", "tbody", "br", "body", "html"})
_UNSEEN = frozenset({"script", "style", "head"})
_AROUND = frozenset({"nav", "footer", "top", "foot", "mainmenu", "header", "breadcrumb", "menu", "share"})
_LABELS = frozenset({"Minutes:", "Decision:"})


def lines(page: bytes) -> str:
    """Return each block on a line of its own."""
    return "\n".join(_lines(html.fromstring(page)))


def paragraphs(page: bytes) -> str:
    """Return each block as a paragraph."""
    return "\n\n".join(_lines(html.fromstring(page)))


def unlabelled(page: bytes) -> str:
    """Return the lines without the labels of one word."""
    return "\n".join(line for line in _lines(html.fromstring(page)) if line not in _LABELS)


def rows(page: bytes) -> str:
    """Return each row of a table between bars, and what is in none on lines."""
    return "\n".join(_rows(html.fromstring(page)))


def joined(page: bytes) -> str:
    """Return all lines as one, joined by spaces."""
    return " ".join(_lines(html.fromstring(page)))


def _is_seen(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return False
    return _AROUND.isdisjoint({element.get("id", ""), *element.get("class", "").split()})


def _lines(element: Element) -> list[str]:
    return [folded for line in "".join(_words(element)).split("\f") if (folded := " ".join(line.split()))]


def _words(element: Element) -> Iterator[str]:
    """Yield the words in `element`, with a form feed where a line ends."""
    edge = "\f" if element.tag in _ENDS_LINE else ""
    yield edge + (element.text or "")
    for child in element:
        if _is_seen(child):
            yield from _words(child)
        yield child.tail or ""
    yield edge


def _rows(element: Element) -> Iterator[str]:
    if element.tag == "tr":
        yield f"| {' | '.join(' '.join(_lines(cell)) for cell in element)} |"
    elif element.find(".//tr") is None:
        yield from _lines(element)
    else:
        for child in element:
            if _is_seen(child):
                yield from _rows(child)


WAYS = {"lines": lines, "paragraphs": paragraphs, "unlabelled": unlabelled, "rows": rows, "one line": joined}
"""Every way in which a page becomes text, by name."""
