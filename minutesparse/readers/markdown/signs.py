r"""The signs in the words of a Markdown block: `**`, `\.`, `[…](…)`, `&nbsp;`, `<br>`, each with its place.

In: the text and where the words of each line begin and end. Out: `Sign` values in order, disjoint, and links. What CommonMark calls literal
stays words; so does a tag that is none of HTML's (`<AI1>`). Looser than CommonMark in two things: `** Update **` is bold, as clerks mean it, and a
`**` without a partner is a sign where others have one.
Time grows with length only: each opener waits on a stack and is matched, or dropped, once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import BOLD, HIGHLIGHT, ITALIC, STRIKE, UNDERLINE, Layer, Link
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# the next character that may be a sign: "*" of "**", "[" of "![image](…)", "\\" of "1\\."
_SIGN = re.compile(r"[\\`*_\[\]<&~^]")

# "***", "__", "```"
_SAME = re.compile(r"\*+|_+|`+|~+")

# "&nbsp;", "&#8217;", "&#xA0;"
_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});")

# "<td valign=top>", "</strong>", "<br />"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,15})((?:[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}')*+)>")

# "href="https://council.example""
_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)

# "<https://council.example/minutes>", "<clerk@council.example>"
_AUTOLINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,80}@[\w.-]{1,80})>")

# "(https://council.example "Title")", "(<a b>)"
_TARGET = re.compile(
    r"\(\s{0,9}(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()\\]*+\))*+\))*+))(?:\s{1,9}(?:\"[^\"\n]*\"|'[^'\n]*'))?\s{0,9}\)"
)

# "[minutes]" behind "[the text]"
_LABEL = re.compile(r"\[([^\[\]\n]{0,200})\]")

# "[^1]"
_NOTE = re.compile(r"\[\^[\w-]{1,20}\]")

# "^th^", "^(rd)"
_RAISED = re.compile(r"\^(\(?)(st|nd|rd|th)(\)|\^)")

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

INLINE = {
    "b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "u": UNDERLINE, "ins": UNDERLINE, "mark": HIGHLIGHT, "s": STRIKE, "strike": STRIKE,
    "del": STRIKE, "a": 0, "abbr": 0, "big": 0, "cite": 0, "code": 0, "font": 0, "img": 0, "kbd": 0, "o:p": 0, "q": 0, "small": 0, "span": 0,
    "sub": 0, "sup": 0, "tt": 0, "wbr": 0, "col": 0, "colgroup": 0,
}  # fmt: skip
"""Tags that stand inside a line, with the bits of `Run.style` that they set."""

BREAKS = frozenset(
    {
        "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
        "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "nav", "ol", "p", "pre", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    }
)  # fmt: skip
"""Tags at which a line ends."""

_CODE = frozenset({"script", "style"})

# "</style"
_CODE_END = re.compile(r"</(?:script|style)", re.IGNORECASE)

# "```"
_TICKS = re.compile(r"`+")


class Sign(NamedTuple):
    """A stretch of the text that is no word: it is cut, or `reads` as something; behind it the bits of `on` are set and those of `off` not.

    `tag` is the name of an HTML tag at which a line ends (`td`, `/td`), or nothing.
    """

    start: int
    end: int
    reads: str = ""
    on: int = 0
    off: int = 0
    tag: str = ""
    layer: Layer = Layer.MARKUP


def has_signs(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Return whether any character on these lines may be a sign."""
    return any(_SIGN.search(text, start, end) for start, end in lines)


class _Run:
    """A run of `*` or `_` that may open emphasis: `count` of its signs, from `start`, are not matched yet."""

    __slots__ = ("count", "start")

    def __init__(self, start: int, count: int) -> None:
        self.start, self.count = start, count


class _Bracket(NamedTuple):
    start: int
    image: bool
    signs: int


class Scanner:
    """Reads the signs of one block; `signs`, `links` and `images` are what it found.

    `lines` are where the words of each line begin and end, `targets` the links that are named elsewhere, `remarks` the places of HTML comments.
    """

    def __init__(self, text: str, lines: Sequence[tuple[int, int]], targets: Mapping[str, str], remarks: Sequence[Span] = ()) -> None:
        self.signs: list[Sign] = []
        self.links: list[Link] = []
        self.images: list[Span] = []
        self._text = text
        self._lines = lines
        self._end = lines[-1][1] if lines else 0
        self._targets = targets
        self._remarks = remarks
        self._openers: dict[str, list[_Run]] = {"*": [], "_": []}
        self._stray: list[_Run] = []
        self._brackets: list[_Bracket] = []
        self._anchors: list[tuple[int, str]] = []
        self._struck: int | None = None
        self._ticks: dict[int, list[int]] | None = None

    def scan(self) -> Scanner:
        """Read every line, and return this scanner."""
        text, readers = self._text, self._readers()
        at = 0
        for start, end in self._lines:
            at = self._past_remark(max(at, start), end)
            while found := _SIGN.search(text, at, end):
                at = found.start()
                at = readers[text[at]](at, end)
        if any(sign.on & BOLD for sign in self.signs):
            self.signs += (Sign(run.start, run.start + run.count) for run in (*self._openers["*"], *self._stray) if run.count > 1)
        self.signs.sort()
        return self

    def _readers(self) -> dict[str, Callable[[int, int], int]]:
        """Return what reads each sign: given its place and the end of its line, it returns where to go on."""
        return {
            "*": self._emphasis,
            "_": self._emphasis,
            "\\": self._escape,
            "`": self._code,
            "[": self._open,
            "]": self._close,
            "<": self._angle,
            "&": self._reference,
            "~": self._strike,
            "^": self._raised,
        }

    def _past_remark(self, at: int, end: int) -> int:
        """Return where to go on if an HTML comment lies at `at`, else `at`."""
        index = bisect_right(self._remarks, Span(at, len(self._text) + 1)) - 1 if self._remarks else -1
        if index < 0 or self._remarks[index].end <= at:
            return at
        stop = min(end, self._remarks[index].end)
        self.signs.append(Sign(at, stop))
        return stop

    def _escape(self, at: int, end: int) -> int:
        if at + 1 == end and end != self._end:
            self.signs.append(Sign(at, end, tag="br"))
        elif at + 1 < end and self._text[at + 1] in _PUNCTUATION:
            self.signs.append(Sign(at, at + 1))
            return at + 2
        return at + 1

    def _code(self, at: int, end: int) -> int:
        count = self._length(at, end)
        if self._ticks is None:
            self._ticks = {}
            for found in _TICKS.finditer(self._text, at, self._end):
                self._ticks.setdefault(len(found.group()), []).append(found.start())
        places = self._ticks.get(count, [])
        index = bisect_left(places, at + count)
        if index == len(places):
            return at + count
        close = places[index]
        self.signs += (Sign(at, at + count), Sign(close, close + count))
        return close + count

    def _length(self, at: int, end: int) -> int:
        """Return how many of the same sign stand from `at` on."""
        found = _SAME.match(self._text, at, end)
        return found.end() - at if found else 1

    def _reference(self, at: int, _end: int) -> int:
        found = _REFERENCE.match(self._text, at, self._end)
        if not found:
            return at + 1
        words = unescape(found.group())
        if words != found.group():
            self.signs.append(Sign(*found.span(), reads=words))
        return found.end()

    def _strike(self, at: int, end: int) -> int:
        count = self._length(at, end)
        if count != len("~~"):
            return at + count
        if self._struck is None:
            self._struck = at
        else:
            self.signs += (Sign(self._struck, self._struck + 2, on=STRIKE), Sign(at, at + 2, off=STRIKE))
            self._struck = None
        return at + 2

    def _raised(self, at: int, _end: int) -> int:
        found = _RAISED.match(self._text, at, self._end)
        if not found or bool(found[1]) != (found[3] == ")"):
            return at + 1
        self.signs += (Sign(at, found.start(2)), Sign(found.end(2), found.end()))
        return found.end()

    def _angle(self, at: int, line_end: int) -> int:
        text, end = self._text, self._end
        remark = self._past_remark(at, line_end)
        if remark > at:
            return remark
        link = _AUTOLINK.match(text, at, end)
        if link:
            self.signs += (Sign(at, at + 1), Sign(link.end() - 1, link.end()))
            url = link[1] if ":" in link[1] else f"mailto:{link[1]}"
            self.links.append(Link(Span(*link.span(1)), url))
            return link.end()
        tag = _TAG.match(text, at, end)
        return self._tag(tag) if tag else at + 1

    def _tag(self, found: re.Match[str]) -> int:
        slash, name, rest = found[1], found[2].lower(), found[3]
        if name in _CODE and not slash:
            close = _CODE_END.search(self._text, found.end(), self._end)
            stop = close.start() if close else self._end
            self.signs.append(Sign(found.start(), stop))
            return stop
        if name in BREAKS:
            self.signs.append(Sign(*found.span(), tag=f"{slash}{name}"))
        elif name in INLINE:
            bits = INLINE[name]
            self.signs.append(Sign(*found.span(), on=0 if slash else bits, off=bits if slash else 0))
            if name == "a":
                self._anchor(slash, rest, found)
        elif name in _CODE:
            self.signs.append(Sign(*found.span()))
        else:
            return found.start() + 1
        return found.end()

    def _anchor(self, slash: str, rest: str, found: re.Match[str]) -> None:
        if slash and self._anchors:
            start, url = self._anchors.pop()
            self._link(start, found.start(), url)
        elif not slash:
            target = _HREF.search(rest)
            self._anchors.append((found.end(), unescape(target[1]) if target else ""))

    def _open(self, at: int, _end: int) -> int:
        note = _NOTE.match(self._text, at, self._end)
        if note:
            self.signs.append(Sign(*note.span(), layer=Layer.NOTE))
            return note.end()
        image = at > 0 and self._text[at - 1] == "!"
        self._brackets.append(_Bracket(at - image, image, len(self.signs)))
        return at + 1

    def _close(self, at: int, _end: int) -> int:
        if not self._brackets:
            return at + 1
        bracket = self._brackets.pop()
        target = _TARGET.match(self._text, at + 1, self._end)
        url = None
        stop = at + 1
        if target:
            url, stop = target[1] if target[1] is not None else target[2], target.end()
        else:
            label = _LABEL.match(self._text, at + 1, self._end)
            words = self._text[bracket.start + 1 + bracket.image : at]
            named = (label[1] or words) if label else words
            url = self._targets.get(" ".join(named.lower().split())) if self._targets else None
            stop = label.end() if label else at + 1
        if url is None:
            return at + 1
        self._linked(bracket, at, stop, url)
        return stop

    def _linked(self, bracket: _Bracket, at: int, stop: int, url: str) -> None:
        """Note the signs of a link or an image whose text ends at `at` and whose target ends at `stop`."""
        if bracket.image:
            del self.signs[bracket.signs :]
            for runs in self._openers.values():
                while runs and runs[-1].start > bracket.start:
                    runs.pop()
            self.signs.append(Sign(bracket.start, stop))
            self.images.append(Span(bracket.start, stop))
            return
        self.signs += (Sign(bracket.start, bracket.start + 1), Sign(at, stop))
        self._link(bracket.start + 1, at, url)
        self._brackets.clear()

    def _link(self, start: int, end: int, url: str) -> None:
        words = self._text[start:end]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        url = url.strip("()") if url.startswith("(") else url
        if span.start < span.end and url and not url.startswith("#"):
            self.links.append(Link(span, url))

    def _emphasis(self, at: int, end: int) -> int:
        """Read a run of `*` or `_`: close what it can, and let the rest of it open."""
        text, kind, count = self._text, self._text[at], self._length(at, end)
        stop = at + count
        before = text[at - 1] if at and text[at - 1] not in "\n\r" else " "
        after = text[stop] if stop < end else " "
        left, right = _flanks(before, after), _flanks(after, before)
        opens, closes = (left, right) if kind == "*" else (left and not before.isalnum(), right and not after.isalnum())
        stack = self._openers[kind]
        if kind == "*" and count > 1:
            closes = closes or bool(stack and stack[-1].count > 1)
            opens = opens or stop < end
        place = at
        while closes and count and stack:
            opener = stack[-1]
            used = 2 if count > 1 and opener.count > 1 else 1
            bit = BOLD if used > 1 else ITALIC
            begin = opener.start + opener.count - used
            self.signs += (Sign(begin, begin + used, on=bit), Sign(place, place + used, off=bit))
            opener.count -= used
            count, place = count - used, place + used
            other = self._openers["_" if kind == "*" else "*"]
            while other and other[-1].start > opener.start:
                other.pop()
            if not opener.count:
                stack.pop()
        if count:
            (stack if opens else self._stray).append(_Run(place, count))
        return stop


def _flanks(outside: str, inside: str) -> bool:
    """Return whether a run between these characters leans on `inside` (CommonMark 0.31, 6.2: left-flanking, or right-flanking turned round)."""
    if inside.isspace():
        return False
    return not _punctuates(inside) or outside.isspace() or _punctuates(outside)


def _punctuates(character: str) -> bool:
    return not character.isalnum() and not character.isspace()
