"""A clean copy of plain text or Markdown: the document's text is the file itself, so what cleaning found is cut where it stands.

Afterwards holds: encoding, byte-order mark and line ends stay. A line that held nothing but what was cut goes with its line end, unless it
parted two paragraphs: then it stays, empty.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from minutesparse.copies.artefacts import REMOVED
from minutesparse.copies.edits import Cleaned, Draft, Piece
from minutesparse.copies.written import Written, undone
from minutesparse.document import Layer
from minutesparse.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.copies.edits import Options
    from minutesparse.document import Block, Document
    from minutesparse.limits import Limits

__all__ = ["cleaned", "undone"]

_Found = tuple[Span, Draft]
"""What is to go, and the edit that it is part of."""


def cleaned(data: bytes, document: Document, options: Options, limits: Limits) -> Cleaned:
    """Return the bytes of the clean copy, and the edits; without edits, `data` itself."""
    del limits
    written = Written.of(data, document.source.encoding)
    found = [*_artefacts(document), *(_comments(document) if options.comments == "all" else ())]
    if not found:
        return Cleaned(data)
    drawn = _Spans(block.span for block in document.blocks if _is_drawn(block))
    found = _with_markup(document, found, drawn)
    pieces = _with_lines(document.text, found, drawn)
    return written.edited(pieces, list(dict.fromkeys(draft for _, draft in found)))


def _artefacts(document: Document) -> Iterator[_Found]:
    for artefact in document.artefacts:
        if artefact.kind in REMOVED:
            yield artefact.span, Draft(artefact.kind, artefact.span.quote(document.text))


def _comments(document: Document) -> Iterator[_Found]:
    """Yield the places of comments and of their labels, those of one comment with the same edit; what else follows on each other is of one, too."""
    text = document.text
    drafts = [Draft("comment", comment.text) for comment in document.comments]
    labels = {comment.label: draft for comment, draft in zip(document.comments, drafts, strict=True) if comment.label}
    worded = sorted((comment.span, place) for place, comment in enumerate(document.comments) if comment.span)
    ends = [span.end for span, _ in worded]
    stray: Draft | None = None
    for run in chain.from_iterable(leaf.runs for leaf in document.leaves):
        if run.layer is not Layer.COMMENT:
            stray = stray if run.layer is Layer.MARKUP else None
            continue
        place = Span(run.start, run.end)
        words = place.quote(text).strip()
        at = bisect_right(ends, run.start)
        known = drafts[worded[at][1]] if at < len(worded) and worded[at][0].overlaps(place) else labels.get(words.strip("[]"))
        if known is None and stray is not None:
            stray.text += f" {words}"
        elif known is None:
            stray = Draft("comment", words)
        yield place, known or stray or Draft("comment", words)


def _is_drawn(block: Block) -> bool:
    """Return whether a block is a table between signs that draw it."""
    return not block.is_leaf and any(run.layer is Layer.MARKUP for leaf in block.leaves() for run in leaf.runs)


def _with_markup(document: Document, found: list[_Found], drawn: _Spans) -> list[_Found]:
    """Return `found`, each leaf of which nothing but the format's own signs would stay wholly, unless these draw its table."""
    ends = [leaf.span.end for leaf in document.leaves]
    on_leaf: dict[int, list[Draft]] = {}
    for span, draft in found:
        for place in range(bisect_right(ends, span.start), len(ends)):
            if document.leaves[place].span.start >= span.end:
                break
            on_leaf.setdefault(place, []).append(draft)
    gone = _Spans(span for span, _ in found)
    whole = []
    for place, drafts in on_leaf.items():
        leaf = document.leaves[place]
        words = [Span(run.start, run.end) for run in leaf.runs if run.layer is not Layer.MARKUP]
        if words and not drawn.covers(leaf.span) and all(gone.covers(word) for word in words):
            whole.append((leaf.span, _together(drafts)))
    return [*found, *whole]


def _with_lines(text: str, found: list[_Found], drawn: _Spans) -> list[Piece]:
    """Return what was `found` as pieces, with the lines that would be left blank; in drawn tables spaces keep the place of columns."""
    on_line: dict[tuple[int, int], list[_Found]] = {}
    for span, draft in found:
        on_line.setdefault(line_of(text, span), []).append((span, draft))
    gone = _Spans(span for span, _ in found)
    blank = [(start, end) for start, end in sorted(on_line) if not gone.rest(text, start, end).strip(" \r\n\u00a0\f")]
    pieces = [Piece(*span, " " * (span.end - span.start) if drawn.covers(span) else "", draft) for span, draft in found]
    first = 0
    for place, (start, end) in enumerate(blank):
        if place == 0 or blank[place - 1][1] != start:
            first = start
        last = place + 1 == len(blank) or blank[place + 1][0] != end
        kept = 0
        if last and _is_worded(text, first - 1) and _is_worded(text, end):
            kept = end - start - len(text[start:end].rstrip("\r\n"))
        pieces.append(Piece(start, end - kept, "", _together([draft for _, draft in on_line[start, end]])))
    return pieces


def _together(drafts: list[Draft]) -> Draft:
    """Return one edit for several that a wider cut takes out at once: the first, with the words of all."""
    different = list(dict.fromkeys(drafts))
    if len(different) > 1:
        different[0].text = " ".join(dict.fromkeys(draft.text for draft in different))
    return different[0]


class _Spans:
    """Spans as they cover a text."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = merged(spans)
        self._ends = [span.end for span in self._spans]

    def covers(self, span: Span) -> bool:
        """Return whether one of them covers `span`."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._spans) and self._spans[at].covers(span)

    def rest(self, text: str, start: int, end: int) -> str:
        """Return what stands from `start` to `end` outside them."""
        words = []
        at = bisect_right(self._ends, start)
        while at < len(self._spans) and self._spans[at].start < end:
            words.append(text[start : max(start, self._spans[at].start)])
            start = max(start, self._spans[at].end)
            at += 1
        return "".join([*words, text[start:end]])


def line_of(text: str, span: Span) -> tuple[int, int]:
    """Return where the lines that `span` stands on begin and end, line end included."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", max(span.end - 1, span.start))
    return start, len(text) if end < 0 else end + 1


def _is_worded(text: str, at: int) -> bool:
    """Return whether the line that the character at `at` stands on holds words."""
    if not 0 <= at < len(text):
        return False
    start, end = line_of(text, Span(at, at + 1))
    return bool(text[start:end].strip())
