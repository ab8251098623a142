"""The fields of the service's answers: what they are called, what they hold, which of them a meeting has.

Names are compared without namespace and case. Values are encoded once more than XML asks, so that `&amp;#39;` is an apostrophe.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

# <p class="MsoNormal">      </div>      <br/>
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]*|![^<>]*)>")

# &lt;p&gt;
_ESCAPED_TAG = re.compile(r"&lt;/?[a-zA-Z]")

_ENCODED = 2
"""So many times more than XML asks may a plain value be encoded."""


def name_of(element: Element) -> str:
    """Return the name of a field: `meetingdate`."""
    return str(element.tag).rpartition("}")[2].lower()


def line_of(element: Element) -> int:
    """Return the line of the file on which `element` begins."""
    return cast("int | None", element.sourceline) or 1


def own_words(element: Element) -> str:
    """Return the words that stand in `element` itself, between the elements in it, and at no edge of it white space."""
    return "".join([element.text or "", *(child.tail or "" for child in element)]).strip()


def plain(words: str) -> str:
    """Return a value as it is meant: `Members' interests` for `Members&#39; interests`."""
    for _ in range(_ENCODED):
        if "&" in words:
            words = unescape(words)
    return words


def markup(words: str) -> str:
    """Return the HTML that a value is, or an empty string where it is none."""
    if not _TAG.search(words) and _ESCAPED_TAG.search(words):
        words = unescape(words)
    return words if _TAG.search(words) else ""


def is_true(words: str) -> bool:
    """Return whether a flag is up."""
    return words.strip().lower() in {"true", "1", "yes"}


def meeting_in(root: Element) -> Element | None:
    """Return the meeting that the answer is about: the one that has items or people; in a list of meetings there is none."""
    for element in root.iter("{*}meeting", "{*}Meeting"):
        if any(name_of(child) in {"agendaitems", "attendees"} for child in element):
            return element
    return None


def own_parts(item: Element) -> Iterator[Element]:
    """Yield an item and all elements in it, in order, but for those of items in it."""
    waiting = [item]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(child for child in reversed(element) if name_of(child) != "agendaitem")


def children(element: Element) -> dict[str, Element]:
    """Return the fields in `element` by name, the first of each."""
    found: dict[str, Element] = {}
    for child in element:
        found.setdefault(name_of(child), child)
    return found
