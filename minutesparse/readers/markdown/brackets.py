r"""What pandoc writes in brackets with attributes behind them: comments, tracked changes, bookmarks, looks.

    [When?]{.comment-start id="0" author="Ann Hill" date="2019-04-12T09:30:00Z"}the fair[]{.comment-end id="0"}
    up to [£5]{.deletion author="Ann Hill" date="…"}[£6]{.insertion author="Ann Hill" date="…"}
    []{#_GoBack .anchor}        [soon]{.underline}        # Budget {#budget}

In: the text and its leaves. Out: which words are in which layer, the comments with their ranges, the changes. pandoc keeps no initials, no answers
and no states, and no comment that is about a point.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Change, Comment, Kind, Layer, Mark
from minutesparse.findings import Findings
from minutesparse.spans import Span
from minutesparse.stamps import stamp

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Block

# "\]", "[", "]{.insertion author="Ann Hill"}", "]"
_SIGN = re.compile(r"\\.|\[|\](?:\{([^{}\n]*(?:\n[^{}\n]+){0,9})\})?")

# ".comment-start", "#_GoBack"
_CLASS = re.compile(r"(?:^|\s)([.#][\w.-]+)")

# "author="Ann Hill""
_VALUE = re.compile(r"([\w-]+)=\"((?:[^\"\\]|\\.)*)\"")

# "# Budget {#budget .unnumbered}"
_OF_HEADING = re.compile(r"\{(?:[.#][\w.-]+ ?)+\}\Z")

_CHANGES = {".insertion": "insertion", ".deletion": "deletion", ".paragraph-insertion": "", ".paragraph-deletion": ""}


class Bracket(NamedTuple):
    """One bracket, places in the words it was found in: the whole, the words in it, the classes and values of its attributes."""

    whole: Span
    inner: Span
    classes: frozenset[str]
    values: dict[str, str]


class Brackets(NamedTuple):
    """What was found."""

    marks: list[Mark]
    comments: tuple[Comment, ...]
    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...]


class Words:
    """Words that belong together, line by line: a leaf, or a cell of a drawn table, whose lines have others between them."""

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self.text = "\n".join(line.quote(text) for line in lines)
        self._lines = lines
        self._starts = [0]
        for line in lines[:-1]:
            self._starts.append(self._starts[-1] + line.end - line.start + 1)

    def places(self, span: Span) -> list[Span]:
        """Return where the words at `span` stand in the document, one place a line; where they are empty, that place."""
        found: list[Span] = []
        for line, start in zip(self._lines, self._starts, strict=True):
            begin, end = max(span.start, start), min(span.end, start + line.end - line.start)
            if begin < end or (begin == end and span.start == span.end and not found):
                found.append(Span(line.start + begin - start, line.start + end - start))
        return found


def brackets_of(text: str, leaves: Sequence[Block], cells: Sequence[Sequence[Span]] = ()) -> Brackets:
    """Return what brackets with attributes tell in the leaves of `text`; a leaf of one of `cells`, which are told by their lines, in these alone."""
    if "{." not in text and "{#" not in text:
        return Brackets([], (), (), ())
    reading = _Reading(text)
    starts, ends = (sorted(line[edge] for cell in cells for line in cell) for edge in (0, 1))
    for leaf in leaves:
        if bisect_right(ends, leaf.span.start) < bisect_left(starts, leaf.span.end):
            continue  # a line of a cell reaches into it
        found = _OF_HEADING.search(text, *leaf.span) if leaf.kind is Kind.HEADING else None
        if found:
            reading.marks.append(Mark(Span(*found.span()), Layer.MARKUP))
        reading.read(Words(text, [leaf.span]))
    for cell in cells:
        reading.read(Words(text, cell))
    changes = tuple(sorted(reading.changes, key=lambda change: change.span))
    return Brackets(reading.marks, reading.comments(), changes, reading.findings.all())


def _brackets(text: str) -> Iterator[Bracket]:
    """Yield the brackets with attributes in `text`; one in another comes first."""
    opened: list[int] = []
    for sign in _SIGN.finditer(text):
        if sign.group() == "[":
            opened.append(sign.start())
        elif sign.group().startswith("]") and opened:
            start = opened.pop()
            attributes = sign.group(1)
            if attributes is not None and attributes[:1] in (".", "#"):
                names = frozenset(_CLASS.findall(_VALUE.sub("", attributes)))
                values = {key: " ".join(value.split()).replace('\\"', '"') for key, value in _VALUE.findall(attributes)}
                yield Bracket(Span(start, sign.end()), Span(start + 1, sign.start()), names, values)


class _Start(NamedTuple):
    """Where a comment begins: its bracket, and the words that this was found in."""

    bracket: Bracket
    words: Words


class _Reading:
    """What the brackets of a text have told so far."""

    def __init__(self, text: str) -> None:
        self.marks: list[Mark] = []
        self.changes: list[Change] = []
        self.findings = Findings()
        self._text = text
        self._starts: dict[str, _Start] = {}
        self._ends: dict[str, int] = {}
        self._after: dict[int, int] = {}
        self._before: dict[int, int] = {}

    def read(self, words: Words) -> None:
        """Take in the brackets in `words`."""
        if "]{" in words.text:
            for bracket in _brackets(words.text):
                self._bracket(bracket, words)

    def _bracket(self, bracket: Bracket, words: Words) -> None:
        whole, inner, classes, values = bracket
        change = next((kind for name, kind in _CHANGES.items() if name in classes), None)
        if ".comment-start" in classes:
            self._starts[values.get("id", "")] = _Start(bracket, words)
            self._mark(words, whole, Layer.COMMENT)
            places = words.places(whole)
            self._after[places[0].start] = places[-1].end
        elif ".comment-end" in classes:
            self._ends[values.get("id", "")] = words.places(whole)[0].start
            self._frame(bracket, words, Layer.COMMENT)
        elif change is not None:
            self._change(bracket, change, words)
        elif inner.start == inner.end:
            self._mark(words, whole, Layer.FURNITURE, "bookmark")
        else:
            self._frame(bracket, words)

    def _mark(self, words: Words, span: Span, layer: Layer, artefact: str | None = None) -> None:
        self.marks += (Mark(place, layer, artefact) for place in words.places(span))

    def _frame(self, bracket: Bracket, words: Words, layer: Layer = Layer.MARKUP) -> None:
        """Mark what stands round the words of a bracket."""
        whole, inner = bracket.whole, bracket.inner
        self._mark(words, Span(whole.start, inner.start), layer)
        self._mark(words, Span(inner.end, whole.end), layer)
        place = words.places(Span(whole.start, inner.start))[0]
        self._before[place.end] = place.start

    def _change(self, bracket: Bracket, kind: str, words: Words) -> None:
        said = " ".join(bracket.inner.quote(words.text).split())
        gone = kind == "deletion"
        if kind and said:
            place = words.places(bracket.whole if gone else bracket.inner)[0]
            span = Span(place.start, place.start) if gone else place
            self.changes.append(Change(kind, said, span, bracket.values.get("author"), self._date(bracket, "a change", span)))
        if gone or not said:
            self._mark(words, bracket.whole, Layer.MARKUP)
        else:
            self._frame(bracket, words)

    def _date(self, bracket: Bracket, what: str, span: Span | None) -> dt.datetime | None:
        return stamp(bracket.values.get("date", "").replace(" ", ""), what, span, self.findings)

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments, each with the words between its start and its end."""
        found = []
        for name, (bracket, words) in self._starts.items():
            places = words.places(bracket.inner)
            point = words.places(bracket.whole)[-1].end
            anchor = self._between(point, self._ends[name]) if name in self._ends else None
            found.append(
                Comment(
                    " ".join(bracket.inner.quote(words.text).split()),
                    places[0] if len(places) == 1 else None,
                    id=name or None,
                    author=bracket.values.get("author") or None,
                    date=self._date(bracket, "a comment", places[0]),
                    anchor=anchor or Span(point, point),
                    basis="range" if anchor else "point",
                )
            )
        return tuple(sorted(found, key=lambda comment: comment.anchor or Span(0, 0)))

    def _between(self, start: int, end: int) -> Span | None:
        """Return the words between two places without the brackets of comments at their edges, or None where there are none."""
        while start in self._after:
            start = self._after[start]
        while end in self._before:
            end = self._before[end]
        words = self._text[start:end]
        return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())) if words.strip() else None
