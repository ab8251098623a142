r"""What odt2txt makes of an .odt: comments in the middle of their paragraph, and what was deleted at the beginning.

    Ms Hill said that Bo Dale2019-04-12T11:02:00BDMoved: see     the author, the moment and the initials, glued to each other and to the words
    the report.
    ⏎
    the chimney has moved.                                        the paragraph goes on

    Bo Dale2019-04-11T10:05:00                                    above the text: who changed it and when, and below that what was deleted
    ⏎
    £5,000

Initials that are none of the author's leave open where his name begins; such words stay words. Only where a comment begins is kept.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from minutesparse.document import Change, Comment, Kind, Layer, Run
from minutesparse.findings import Findings
from minutesparse.spans import Span
from minutesparse.stamps import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Block

# "2019-04-12T11:02:00", "2019-04-12T11:02:00.120000000"
_STAMP = regex.compile(r"(?<=\p{L}|\.)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?")

# "Hetty Lund" in "the volunteersHetty⏎Lund"
_NAME = regex.compile(r"(?:(?<=\p{Ll})|\b)\p{Lu}[\p{L}'’.-]*+(?:[ \n]{1,2}\p{Lu}[\p{L}'’.-]*+){0,4}+\Z")

# "Hetty", "Lund" in "Hetty⏎Lund"
_WORD = regex.compile(r"\p{Lu}[\p{L}'’.-]*+")

_WITHIN = ".,;:!?)]…’”"
_STOPS = tuple(".;:?!")
_BETWEEN = 5
"""So many paragraphs may have been deleted at once."""

_MOST = 1_000
"""Paragraphs from the first on among which deleted ones are looked for."""


class _Remark(NamedTuple):
    """A comment: where its author's name begins, where its words begin, where they end, and what stands before them."""

    start: int
    words: int
    end: int
    author: str
    initials: str | None
    moment: str


class Whole(NamedTuple):
    """The blocks with the paragraphs whole that comments had parted, the comments, and what was deleted."""

    blocks: list[Block]
    comments: tuple[Comment, ...]
    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...]


def whole(text: str, blocks: Sequence[Block]) -> Whole:
    """Return the blocks with comments and deleted words set apart in them."""
    reading = _Reading(text)
    at = reading.deleted(blocks)
    while at < len(blocks):
        at = reading.paragraph(blocks, at)
    return Whole(reading.blocks, tuple(reading.comments), tuple(reading.changes), reading.findings.all())


class _Reading:
    """What has been read so far."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.changes: list[Change] = []
        self.findings = Findings()
        self._text = text

    def deleted(self, blocks: Sequence[Block]) -> int:
        """Take in what was deleted, and return where the text begins: what stands between two stamps is surely no part of it."""
        stamps = [at for at, block in enumerate(blocks[:_MOST]) if self._is_stamp(block)]
        if not stamps or stamps[0]:
            return 0
        last = 0
        for first, second in pairwise(stamps):
            if second - first - 1 > _BETWEEN:
                break
            last = second
            gone = blocks[first + 1 : second]
            if gone:
                author, moment = self._stamp(blocks[first])
                span = Span(gone[0].span.start, gone[0].span.start)
                said = "\n".join(" ".join(block.span.quote(self._text).split()) for block in gone)
                date = stamp(moment, "a change", span, self.findings)
                self.changes.append(Change("deletion", said, span, author, date))
        self.blocks += (block._replace(runs=(Run(*block.span, Layer.MARKUP),)) for block in blocks[: last + 1])
        return last + 1

    def _is_stamp(self, block: Block) -> bool:
        found = _STAMP.search(self._text, *block.span)
        return bool(found and found.end() == block.span.end and _NAME.fullmatch(self._text, block.span.start, found.start()))

    def _stamp(self, block: Block) -> tuple[str, str]:
        words = block.span.quote(self._text)
        found = _STAMP.search(words)
        return (words[: found.start()], found.group()) if found else (words, "")

    def paragraph(self, blocks: Sequence[Block], at: int) -> int:
        """Take in the paragraph that begins at `at` with what comments parted from it, and return where the next one begins."""
        block = blocks[at]
        remark = self._remark(block)
        at += 1
        if remark is None:
            self.blocks.append(block)
            return at
        body = [Span(block.span.start, remark.start)] if block.span.start < remark.start else []
        told = [remark]
        runs = [Run(*span) for span in body]
        while at < len(blocks) and blocks[at].kind is Kind.PARAGRAPH:
            following = self._remark(blocks[at])
            start = blocks[at].span.start
            if following and following.start == start:
                told.append(following)
                at += 1
                continue
            if body and not self._goes_on(body[-1], start):
                break
            body.append(Span(start, following.start if following else blocks[at].span.end))
            runs += self._told(told, start)
            runs.append(Run(*body[-1]))
            told = [following] if following else []
            at += 1
            if not following:
                break
        if told:
            point = len(body[-1].quote(self._text).rstrip()) + body[-1].start if body else told[0].start
            runs += self._told(told, point, told[-1].end)
        self.blocks.append(block._replace(span=Span(runs[0].start, runs[-1].end), runs=tuple(runs)))
        return at

    def _told(self, told: Sequence[_Remark], point: int, end: int | None = None) -> list[Run]:
        """Note the comments that begin at `point`, and return their runs, up to `end` or to that place."""
        for remark in told:
            words = Span(remark.words, remark.end)
            date = stamp(remark.moment, "a comment", words, self.findings)
            said = " ".join(words.quote(self._text).split())
            anchor = Span(point, point)
            self.comments.append(Comment(said, words, author=remark.author, initials=remark.initials, date=date, anchor=anchor, basis="point"))
        ends = [*(remark.start for remark in told[1:]), point if end is None else end]
        return [Run(remark.start, stop, Layer.COMMENT) for remark, stop in zip(told, ends, strict=True)]

    def _goes_on(self, above: Span, start: int) -> bool:
        """Return whether the words at `start` go on with those `above` a comment."""
        opening = self._text[start]
        return opening.islower() or opening in _WITHIN or not above.quote(self._text).rstrip().endswith(_STOPS)

    def _remark(self, block: Block) -> _Remark | None:
        """Return the comment in a paragraph, which goes on to its end."""
        found = _STAMP.search(self._text, *block.span) if block.kind is Kind.PARAGRAPH else None
        name = _NAME.search(self._text, block.span.start, found.start()) if found else None
        if not found or not name or found.end() == block.span.end:
            return None
        parts = list(_WORD.finditer(self._text, *name.span()))
        for first, part in enumerate(parts):
            initials = "".join(word.group()[0] for word in parts[first:])
            if self._text.startswith(initials, found.end()) and found.end() + len(initials) < block.span.end:
                author = " ".join(self._text[part.start() : found.start()].split())
                return _Remark(part.start(), found.end() + len(initials), block.span.end, author, initials, found.group())
        return None
