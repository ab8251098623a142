"""What a web site puts round its words: navigation, banners, buttons. Told by elements, roles and class names, whatever the site."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from lxml.etree import XPath

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_TAGS = frozenset({"nav", "aside", "footer", "dialog"})
_TOLD = frozenset({"class", "id", "role"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "alertdialog", "dialog"})
_ARTICLES = "article", "main"
_LENGTH = XPath("string-length()")

# "navbar-nav", "side-menu", "foot", "mgBreadcrumb", "cookie-banner", "skip-link", "mgActionList"
_CLASS = re.compile(
    r"(?:(?:mg|site|page|main|top|side|left|right|mobile|global|primary|secondary|footer|header|section)[-_]?)?"
    r"(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs|sidebar|pagination|foot|footer|skip|social|share|sharing|cookies?|search)"
    r"(?:[-_]?(?:nav|list|menu|bar|links?|trail|banner|notice|consent|message|policy|to-content|to-main|holder|box|form|icons?|buttons?))*"
    r"|skiplinks?|addthis\w*|mgActionList|mgHelpLine",
    re.IGNORECASE,
)

# "Skip to main content"
_SKIP = re.compile(r"\s*(?:skip|jump) (?:to|navigation)\b", re.IGNORECASE)


def is_chrome(element: Element, tag: str, said: Mapping[str, str]) -> bool:
    """Return whether an element with the attributes `said` holds site furniture; one that holds the page's article never does."""
    if tag in _TAGS:
        return True
    if tag == "header":
        return not any(above.tag in (*_ARTICLES, "section", "td") for above in element.iterancestors())
    if tag == "a":
        return said.get("href", "").startswith("#") and _SKIP.match(element.text or "") is not None
    if _TOLD.isdisjoint(said):
        return False
    if said.get("role", "").lower() in _ROLES:
        return True
    return tag not in ("html", "body") and _names_chrome(f"{said.get('class', '')} {said.get('id', '')}")


@lru_cache(maxsize=1024)
def _names_chrome(names: str) -> bool:
    return any(_CLASS.fullmatch(name) for name in names.split())


def article_of(root: Element) -> Element | None:
    """Return the element that holds the page's own words (its one `article` or `main`), or None if none holds most of them."""
    words: float | None = None
    for name in _ARTICLES:
        found = list(root.iter(name)) if name == "article" else [*root.iter(name), *_with_role(root)]
        if len(found) == 1:
            words = _size(root) if words is None else words
            if 2 * _size(found[0]) > words:
                return found[0]
    return None


def _with_role(root: Element) -> list[Element]:
    return [element for element in root.iter("div", "section", "td") if element.get("role") == "main"]


def _size(element: Element) -> float:
    """Return how many characters `element` shows, those of navigation left out."""
    size = _length(element)
    for part in element.iter("nav", "script", "style", "header", "footer", "aside", "select"):
        if not any(above.tag in ("nav", "header", "footer", "aside") for above in part.iterancestors()):
            size -= _length(part)
    return size


def _length(element: Element) -> float:
    return cast("float", _LENGTH(element))
