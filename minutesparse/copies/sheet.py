"""An XML part while it is edited: its characters, its tree, and where each element of the tree stands in the characters.

Edits are cuts in the characters as received, so whatever is not cut stays as it was: prefixes, declaration, order of attributes, white space.
The tree only says where to cut; it is never written out.
"""

from __future__ import annotations

import codecs
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.copies.edits import Draft, Piece, outermost, spliced
from minutesparse.errors import UnreadableSource
from minutesparse.spans import MappedText, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

# <w:p w:rsidR="00A1" w14:paraId='1>2'>      </w:p>      <w:b/>      <!-- note -->      <![CDATA[ <b> ]]>
_TAG = re.compile(r"""<(?:!--.*?--|!\[CDATA\[.*?\]\]|\?.*?\?|[^"'<>]*+(?:"[^"]*+"[^"'<>]*+|'[^']*+'[^"'<>]*+)*+)>""", re.DOTALL)

# &amp;      &#x2019;      <![CDATA[ < ]]>      <!-- note -->      a line end that XML reads as one line feed
_REFERENCE = re.compile(r"&(?P<name>[^;&<]+);|<!\[CDATA\[(?P<literal>.*?)\]\]>|<[!?].*?>|\r\n?", re.DOTALL)

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Place(NamedTuple):
    """Where an element stands: its start tag is `[start, inner)`, its end tag `[inner_end, end)`; of an empty tag all but `start` are its end."""

    start: int
    inner: int
    inner_end: int
    end: int


class Speech(NamedTuple):
    """What a sheet must know of the language that its part is written in."""

    paragraphs: tuple[str, ...]
    """The elements that are paragraphs."""
    halves: tuple[str, ...] = ()
    """The starts and ends of ranges, which must not go without their other half."""
    range_of: Callable[[_Element], tuple[str, str]] = lambda mark: (mark.tag, "")
    """Tells which range a half belongs to."""


class Sheet:
    """One part: what is to be cut is told to it, `finish` gives the cuts, and `written` what they leave."""

    def __init__(self, name: str, content: bytes, root: _Element, speech: Speech) -> None:
        self.name = name
        self._speech = speech
        self.root = root
        self._mark, self._encoding = _encoding(content, root)
        text = _decoded(content[len(self._mark) :], self._encoding)
        if text is None:
            reason = f"its part {name} is in an encoding that cannot be written back as it was"
            raise UnreadableSource(reason, remedy="open it in its program and save it again")
        self.text = text
        self.elements = list(root.iter("*"))
        """Every element, in order; held, so that each stays the same object."""
        self._places = dict(zip(self.elements, _places(self.text), strict=True))
        self._cut: dict[_Element, Draft] = {}
        self._unwrapped: dict[_Element, Draft] = {}
        self._pieces: list[Piece] = []
        self._moved: list[tuple[Place, Place, Draft]] = []
        """What is to stand elsewhere, and what it is to stand for."""

    def place(self, element: _Element) -> Place:
        """Return where `element` stands in the characters of the part."""
        return self._places[element]

    def raw(self, element: _Element) -> str:
        """Return the characters of `element`, with its tags."""
        place = self._places[element]
        return self.text[place.start : place.end]

    @cached_property
    def paragraphs(self) -> list[_Element]:
        """Every paragraph, in order of the file."""
        return list(self.root.iter(*self._speech.paragraphs))

    def words(self, text: _Element) -> MappedText:
        """Return the words of a text element, each mapped to the characters that stand for it."""
        place = self._places[text]
        return self.read(place.inner, place.inner_end)

    def read(self, start: int, end: int) -> MappedText:
        """Return the words that the characters from `start` to `end`, between two tags, stand for, each mapped to its own."""
        raw = MappedText.of(self.text, start, end)
        swaps = [(Span(*found.span()), _character(found)) for found in _REFERENCE.finditer(raw.text)]
        return raw.swap(swaps) if swaps else raw

    def cut(self, element: _Element, draft: Draft) -> None:
        """Take `element` out with all that is in it; halves of ranges in it whose other half is elsewhere stay."""
        self._cut.setdefault(element, draft)

    def unwrap(self, element: _Element, draft: Draft) -> None:
        """Take out the tags of `element` and leave what is in it."""
        self._unwrapped.setdefault(element, draft)

    def cut_range(self, start: int, end: int, draft: Draft) -> None:
        """Take out the characters from `start` to `end`."""
        self._pieces.append(Piece(start, end, "", draft))

    def move(self, given: Place, taken: Place, draft: Draft) -> None:
        """Let what stands at `given` stand at `taken`, for what is there, and nothing at `given`."""
        self._moved.append((given, taken, draft))

    def is_cut(self, element: _Element) -> bool:
        """Return whether `element`, or one that it stands in, is taken out."""
        if not self._cut:
            return False
        at: _Element | None = element
        while at is not None:
            if at in self._cut:
                return True
            at = at.getparent()
        return False

    def within_cuts(self, *tags: str) -> list[_Element]:
        """Return the elements of these names that are taken out together with something they stand in."""
        return [found for element in self._cut for found in element.iter(*tags) if found is not element]

    def finish(self) -> list[Piece]:
        """Return every cut, in order and disjoint."""
        pieces = [*self._pieces]
        for element, draft in self._cut.items():
            place = self._places[element]
            pieces.append(Piece(place.start, place.end, "".join(self._halves(element)), draft))
        for element, draft in self._unwrapped.items():
            place = self._places[element]
            pieces += [Piece(place.start, place.inner, "", draft), Piece(place.inner_end, place.end, "", draft)]
        for given, taken, draft in self._moved:
            within = [piece for piece in outermost(pieces) if given.start <= piece.start and piece.end <= given.end]
            added = spliced(
                self.text[given.start : given.end],
                [piece._replace(start=piece.start - given.start, end=piece.end - given.start) for piece in within],
            )
            pieces = [piece for piece in pieces if (piece.start, piece.end) != (given.start, given.end)]
            pieces += [Piece(given.start, given.end, "", draft), Piece(taken.start, taken.end, added, draft)]
        return [piece for piece in outermost(pieces) if piece.start < piece.end or piece.added]

    def written(self, pieces: list[Piece]) -> bytes:
        """Return the part's bytes after `pieces` are cut."""
        return self.encoded(spliced(self.text, pieces))

    def encoded(self, text: str) -> bytes:
        """Return `text` as the bytes of this part, in the encoding and with the byte-order mark that it came with."""
        return self._mark + text.encode(self._encoding)

    def _halves(self, element: _Element) -> Iterator[str]:
        """Yield the starts and ends of ranges in `element` whose other half stands outside it and stays."""
        halves, range_of = self._speech.halves, self._speech.range_of
        found = [mark for mark in element.iter(*halves) if mark is not element and mark not in self._cut] if halves else []
        inside: dict[tuple[str, str], set[str]] = {}
        for mark in found:
            inside.setdefault(range_of(mark), set()).add(mark.tag)
        for mark in found:
            if len(inside[range_of(mark)]) == 1:
                yield self.raw(mark)


def _encoding(content: bytes, root: _Element) -> tuple[bytes, str]:
    """Return the byte-order mark and the encoding of a part."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return mark, encoding
    return b"", root.getroottree().docinfo.encoding or "utf-8"


def _decoded(content: bytes, encoding: str) -> str | None:
    """Return the characters of a part, or None where Python does not know the encoding (libxml2 knows others) or would not give the same bytes."""
    try:
        text = content.decode(encoding)
        return text if text.encode(encoding) == content else None
    except (LookupError, UnicodeError):
        return None


def _character(found: re.Match[str]) -> str:
    """Return what a reference, a literal section or a line end stands for."""
    name = found["name"]
    if name is None:
        return "\n" if found.group()[0] == "\r" else found["literal"] or ""
    if name.startswith("#"):
        return chr(int(f"0{name[1:]}", base=0) if name[1] == "x" else int(name[1:]))
    return _NAMED.get(name, "")


def _places(text: str) -> Iterator[Place]:
    """Yield where each element of a well-formed part stands, in order of their start tags."""
    found: list[list[int]] = []
    opened: list[list[int]] = []
    for tag in _TAG.finditer(text):
        start, end = tag.span()
        sign = text[start + 1]
        if sign in "!?":
            continue
        if sign == "/":
            opened.pop()[2:] = [start, end]
        elif text[end - 2] == "/":
            found.append([start, end, end, end])
        else:
            found.append([start, end, 0, 0])
            opened.append(found[-1])
    return (Place(*place) for place in found)
