"""Places in a text, and a text that remembers where each kept character came from.

In: the text of a document. Out: `Span`, a half-open range of Unicode code points, and `MappedText`, a cleaned piece of that
text from which every range leads back to the source. Afterwards holds: offsets are kept while cutting, never recovered
by comparing, so a span is right by construction.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from pydantic_core import core_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic import GetCoreSchemaHandler


class Span(NamedTuple):
    """A half-open range of Unicode code points, `start <= end`; in JSON an object `{"start": 3, "end": 9}`.

    >>> Span(3, 9).quote("My minutes.")
    'minute'
    """

    start: int
    end: int

    def quote(self, text: str) -> str:
        """Return the words of `text` that stand in this range."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Return whether `other` lies wholly in this range (an empty span at either edge does)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: type, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Take a `Span` as it is in Python; read and write `{"start", "end"}` in JSON."""
        offset = core_schema.int_schema(ge=0)
        fields = {"start": core_schema.typed_dict_field(offset), "end": core_schema.typed_dict_field(offset)}
        from_object = core_schema.no_info_after_validator_function(
            lambda found: cls(found["start"], found["end"]), core_schema.typed_dict_schema(fields, extra_behavior="forbid")
        )
        return core_schema.json_or_python_schema(
            json_schema=from_object,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), from_object]),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda span: {"start": span[0], "end": span[1]}, return_schema=core_schema.typed_dict_schema(fields)
            ),
        )


def hull(spans: Iterable[Span]) -> Span | None:
    """Return the smallest span that covers all of `spans`, or None when there are none."""
    found = list(spans)
    return Span(min(span.start for span in found), max(span.end for span in found)) if found else None


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` in order, those that touch or overlap made into one."""
    out: list[Span] = []
    reached = -1
    for span in sorted(spans):
        start, end = span
        if start > reached:
            out.append(span)
            reached = end
        elif end > reached:
            out[-1] = Span(out[-1].start, end)
            reached = end
    return out


class Lines:
    r"""The lines of a text, told apart by line feeds.

    >>> Lines("Present\nCllr Lee").place(8)
    (2, 1)
    """

    def __init__(self, text: str) -> None:
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of `offset` (a code point), both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


class Piece(NamedTuple):
    """One run of a mapped text: `here` is where it begins there; `start`, `end` are the source it stands for.

    A verbatim piece has as many characters here as in the source. Another (a space for a line break, `'` for `&#39;`) maps as a whole.
    """

    here: int
    start: int
    end: int
    verbatim: bool


_HERE = attrgetter("here")
_NOWHERE = Span(0, 0)
_new = tuple.__new__
"""Makes a span of a pair in half the time that its class takes."""


class MappedText:
    """A text made from a source by cutting and swapping, which knows the source place of each of its characters.

    >>> view = MappedText.of("The **Board** met", 0).cut([Span(4, 6), Span(11, 13)])
    >>> view.text
    'The Board met'
    >>> view.source(Span(4, 9))
    Span(start=6, end=11)
    """

    __slots__ = ("_at", "_pieces", "text")

    def __init__(self, text: str, at: int = 0, pieces: Sequence[Piece] = ()) -> None:
        """Make `text` of `pieces`, or, without any, of the source from `at` on as it stands: most texts are so, and need no pieces."""
        self.text = text
        self._at = at
        self._pieces = pieces

    @classmethod
    def of(cls, source: str, start: int, end: int | None = None) -> MappedText:
        """Return `source[start:end]` unchanged, each character mapped to its own place."""
        return cls(source[start:end], start)

    @property
    def pieces(self) -> Sequence[Piece]:
        """The runs of the text, in order; none of an empty one."""
        if self._pieces or not self.text:
            return self._pieces
        return (Piece(0, self._at, self._at + len(self.text), verbatim=True),)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"MappedText({self.text!r}, {list(self.pieces)!r})"

    def source(self, span: Span) -> Span:
        """Return the source range of `span`, a range of this text; an empty span gives an empty one at its place."""
        start, end = span
        pieces = self._pieces
        if not pieces:
            at = self._at
            return _new(Span, (at + start, at + max(start, end))) if self.text else _NOWHERE
        if end <= start:
            at = self._source_end(start) if start else pieces[0].start
            return Span(at, at)
        piece = pieces[self._index(start)]
        begin = piece.start + start - piece.here if piece.verbatim else piece.start
        return Span(begin, self._source_end(end))

    @property
    def span(self) -> Span:
        """The source range of the whole text."""
        pieces = self._pieces
        if pieces:
            return Span(pieces[0].start, pieces[-1].end if self.text else pieces[0].start)
        return _new(Span, (self._at, self._at + len(self.text))) if self.text else _NOWHERE

    def here(self, place: int) -> int:
        """Return where in this text the first kept character at or behind `place`, an offset of the source, stands."""
        pieces = self._pieces
        if not pieces:
            return max(0, min(place - self._at, len(self.text)))
        index = bisect_right(pieces, place, key=lambda piece: piece.start) - 1
        if index < 0:
            return 0
        piece = pieces[index]
        until = pieces[index + 1].here if index + 1 < len(pieces) else len(self.text)
        return min(piece.here + place - piece.start, until) if piece.verbatim or place == piece.start else until

    def _index(self, offset: int) -> int:
        """Return which piece holds the character at `offset`."""
        return bisect_right(self._pieces, offset, key=_HERE) - 1

    def _source_end(self, index: int) -> int:
        piece = self._pieces[self._index(index - 1)]
        return piece.start + index - piece.here if piece.verbatim else piece.end

    def slice(self, start: int, end: int | None = None) -> MappedText:
        """Return the part from `start` to `end` (code points of this text) with its map; white space at its edges is left off."""
        words = self.text[start:end]
        if not words or words[0].isspace() or words[-1].isspace():
            start += len(words) - len(words.lstrip())
            words = words.strip()
            if not words:
                return MappedText("")
        if start == 0 and len(words) == len(self.text):
            return self
        if not self._pieces:
            return MappedText(words, self._at + start)
        return MappedText(words, pieces=self._part(start, start + len(words)))

    def cut(self, spans: Iterable[Span]) -> MappedText:
        """Return this text without the ranges `spans` (of this text, in order, disjoint)."""
        return self.swap((span, "") for span in spans)

    def swap(self, replacements: Iterable[tuple[Span, str]]) -> MappedText:
        """Return this text with each range replaced by its words (ranges of this text, in order, disjoint)."""
        words: list[str] = []
        pieces: list[Piece] = []
        length = 0
        at = 0

        def keep(start: int, end: int) -> None:
            nonlocal length
            if start < end:
                pieces.extend(self._part(start, end, length))
                words.append(self.text[start:end])
                length += end - start

        for span, new in replacements:
            keep(at, span.start)
            if new:
                pieces.append(Piece(length, *self.source(span), verbatim=False))
                words.append(new)
                length += len(new)
            at = span.end
        keep(at, len(self.text))
        return MappedText("".join(words), pieces=tuple(pieces))

    def _part(self, start: int, end: int, here: int = 0) -> tuple[Piece, ...]:
        """Return the pieces of what stands from `start` to `end`, white space and all, the first of them to begin at `here`."""
        pieces = self._pieces
        if not pieces:
            return (Piece(here, self._at + start, self._at + end, verbatim=True),)
        part = []
        for index in range(self._index(start), len(pieces)):
            piece = pieces[index]
            if piece.here >= end:
                break
            until = pieces[index + 1].here if index + 1 < len(pieces) else len(self.text)
            low, high = max(piece.here, start), min(until, end)
            kept = (piece.start + low - piece.here, piece.end - (until - high)) if piece.verbatim else (piece.start, piece.end)
            part.append(Piece(here + low - start, *kept, piece.verbatim))
        return tuple(part)


def joined(parts: Sequence[MappedText], between: str) -> MappedText:
    """Return `parts` as one text with `between` standing for what separates them in the source."""
    if len(parts) == 1:
        return parts[0]
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    last_end = 0
    for part in parts:
        if words and between:
            pieces.append(Piece(length, last_end, max(last_end, part.span.start), verbatim=False))
            words.append(between)
            length += len(between)
        pieces.extend(piece._replace(here=piece.here + length) for piece in part.pieces)
        words.append(part.text)
        length += len(part.text)
        last_end = part.span.end
    return MappedText("".join(words), pieces=tuple(pieces))
