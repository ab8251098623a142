"""Places in a text, and a text that remembers where each kept character came from.

In: the text of a document. Out: `Span`, a half-open range of Unicode code points, and `MappedText`, a cleaned piece of that
text from which every range leads back to the source. Afterwards holds: offsets are kept while cutting, never recovered
by comparing, so a span is right by construction.
"""

from __future__ import annotations

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
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            if span.end > out[-1].end:
                out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out


class Piece(NamedTuple):
    """One run of a mapped text: `here` is where it begins there; `start`, `end` are the source it stands for.

    A verbatim piece has as many characters here as in the source. Another (a space for a line break, `'` for `&#39;`) maps as a whole.
    """

    here: int
    start: int
    end: int
    verbatim: bool


class MappedText:
    """A text made from a source by cutting and swapping, which knows the source place of each of its characters.

    >>> view = MappedText.of("The **Board** met", 0).cut([Span(4, 6), Span(11, 13)])
    >>> view.text
    'The Board met'
    >>> view.source(Span(4, 9))
    Span(start=6, end=11)
    """

    __slots__ = ("pieces", "text")

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces

    @classmethod
    def of(cls, source: str, start: int, end: int | None = None) -> MappedText:
        """Return `source[start:end]` unchanged, each character mapped to its own place."""
        stop = len(source) if end is None else end
        return cls(source[start:stop], (Piece(0, start, stop, verbatim=True),) if stop > start else ())

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"MappedText({self.text!r}, {list(self.pieces)!r})"

    def source(self, span: Span) -> Span:
        """Return the source range of `span`, a range of this text; an empty span gives an empty one at its place."""
        if not self.pieces:
            return Span(0, 0)
        if span.end <= span.start:
            at = self._source_end(span.start) if span.start else self.pieces[0].start
            return Span(at, at)
        piece = self._piece_at(span.start)
        start = piece.start + span.start - piece.here if piece.verbatim else piece.start
        return Span(start, self._source_end(span.end))

    @property
    def span(self) -> Span:
        """The source range of the whole text."""
        return self.source(Span(0, len(self.text)))

    def _piece_at(self, index: int) -> Piece:
        pieces = self.pieces
        if len(pieces) == 1:
            return pieces[0]
        low, high = 0, len(pieces)
        while high - low > 1:
            middle = (low + high) // 2
            if pieces[middle].here <= index:
                low = middle
            else:
                high = middle
        return pieces[low]

    def _source_end(self, index: int) -> int:
        piece = self._piece_at(index - 1)
        return piece.start + index - piece.here if piece.verbatim else piece.end

    def slice(self, start: int, end: int | None = None) -> MappedText:
        """Return the part from `start` to `end` (code points of this text) with its map; white space at its edges is left off."""
        stop = len(self.text) if end is None else end
        words = self.text[start:stop]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        stop = start + len(words)
        if not words:
            return MappedText("", ())
        if start == 0 and stop == len(self.text):
            return self
        pieces = []
        for piece, until in zip(self.pieces, [*[later.here for later in self.pieces[1:]], len(self.text)], strict=True):
            low, high = max(piece.here, start), min(until, stop)
            if low < high:
                skip, left = low - piece.here, until - high
                kept = (piece.start + skip, piece.end - left) if piece.verbatim else (piece.start, piece.end)
                pieces.append(Piece(low - start, *kept, piece.verbatim))
        return MappedText(words, tuple(pieces))

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
                part = self._raw(start, end)
                pieces.extend(piece._replace(here=piece.here + length) for piece in part.pieces)
                words.append(part.text)
                length += end - start

        for span, new in replacements:
            keep(at, span.start)
            if new:
                pieces.append(Piece(length, *self.source(span), verbatim=False))
                words.append(new)
                length += len(new)
            at = span.end
        keep(at, len(self.text))
        return MappedText("".join(words), tuple(pieces))

    def _raw(self, start: int, end: int) -> MappedText:
        """Return the part from `start` to `end` as it stands, white space and all."""
        pieces = []
        index = self.pieces.index(self._piece_at(start))
        while index < len(self.pieces) and self.pieces[index].here < end:
            piece = self.pieces[index]
            until = self.pieces[index + 1].here if index + 1 < len(self.pieces) else len(self.text)
            low, high = max(piece.here, start), min(until, end)
            kept = (piece.start + low - piece.here, piece.end - (until - high)) if piece.verbatim else (piece.start, piece.end)
            pieces.append(Piece(low - start, *kept, piece.verbatim))
            index += 1
        return MappedText(self.text[start:end], pieces)


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
    return MappedText("".join(words), tuple(pieces))
