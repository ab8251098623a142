"""HTML as it is written: tags, comments and words with their places, and which tags belong together. Nothing is repaired and nothing is lost.

In: the characters of a page. Out: tokens in order, which joined are the page again; each start tag knows its end tag, if it has one.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from minutesparse.spans import MappedText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# <p class="MsoNormal">      </p>      <![if !supportLists]>      <!-- a comment -->
_TAG = re.compile(
    r"""<!--.*?(?:--!?>|\Z)|<(?P<close>/?)(?P<name>[a-zA-Z][^\s/><]*+)(?P<attributes>[^<>"']*+(?:"[^"<]*+"[^<>"']*+|'[^'<]*+'[^<>"']*+)*+)>|<[!?/][^<>]*+>""",
    re.DOTALL,
)

# name=_GoBack      style='mso-element:comment'      href = "#_msocom_1"
_ATTRIBUTE = re.compile(r"""([^\s=/"']+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"']+)))?""")

# &lt;      &#39;      &nbsp;
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")

_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
_RAW = frozenset(["script", "style", "textarea", "title", "xmp"])
"""Elements whose content is no markup."""


class Token:
    """A tag, a comment or a stretch of words. `partner` is a start tag's end tag, and the other way round; `parent` the element it stands in."""

    __slots__ = ("_attributes", "close", "end", "index", "name", "parent", "partner", "start", "words")

    def __init__(self, index: int, start: int, end: int, *, words: bool = False) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.words = words
        self.name = ""
        self.close = False
        self.partner: Token | None = None
        self.parent: Token | None = None
        self._attributes = ""

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes, names in lower case."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self._attributes):
            found.setdefault(name.lower(), html.unescape("".join(values)))
        return found

    def mark(self, found: re.Match[str]) -> None:
        """Take the name and the attributes of the tag that was found."""
        self.name = (found["name"] or "").lower()
        self.close = bool(found["close"])
        self._attributes = found["attributes"] or ""


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a page."""
    tokens: list[Token] = []
    at = 0
    for found in _tags(text):
        if found.start() > at:
            tokens.append(Token(len(tokens), at, found.start(), words=True))
        tokens.append(Token(len(tokens), *found.span()))
        tokens[-1].mark(found)
        at = found.end()
    if at < len(text):
        tokens.append(Token(len(tokens), at, len(text), words=True))
    _pair(tokens)
    _nest(tokens)
    return tokens


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags and comments; what stands in a script or a title is neither."""
    raw = ""
    for found in _TAG.finditer(text):
        name = (found["name"] or "").lower()
        if not raw:
            yield found
            raw = name if name in _RAW and not found["close"] else ""
        elif name == raw and found["close"]:
            yield found
            raw = ""


def _pair(tokens: list[Token]) -> None:
    """Tell start tags and end tags of each other; a tag that closes one further out leaves those within without an end."""
    opened: list[Token] = []
    names: dict[str, int] = {}
    for token in tokens:
        if not token.name or token.name in _VOID:
            continue
        if not token.close:
            opened.append(token)
            names[token.name] = names.get(token.name, 0) + 1
        elif names.get(token.name):
            while True:
                last = opened.pop()
                names[last.name] -= 1
                if last.name == token.name:
                    last.partner, token.partner = token, last
                    break


def _nest(tokens: list[Token]) -> None:
    """Tell each token which element it stands in, of those that have an end."""
    inside: Token | None = None
    for token in tokens:
        if token.close and token.partner:
            inside = token.partner.parent
        token.parent = inside
        if not token.close and token.partner:
            inside = token


def decoded(text: str, start: int, end: int) -> MappedText:
    """Return the words from `start` to `end` as they are read, each mapped to its place."""
    raw = MappedText.of(text, start, end)
    swaps = [(Span(*found.span()), html.unescape(found.group())) for found in _REFERENCE.finditer(raw.text)]
    return raw.swap(swaps) if swaps else raw
