"""Comments and notes that Tika leaves at the end of a .doc's text, each after a U+FFFD, and U+FFFD elsewhere.

A comment's own mark becomes a line break in the paragraph commented on (U+FFFD itself in Tika 1.0). Where the document has just as many such
breaks as comments, each is the place of one, in order; else no place is known.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.cleaning.findings import Findings, in_body, is_body
from minutesparse.diagnostics import Diagnostic, quoted
from minutesparse.document import Comment, Layer, Mark
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.dialect import Dialect
    from minutesparse.document import Block, Document

_DAMAGE = "\ufffd"

_BETWEEN = 4
"""A note has no more paragraphs than this."""

_FOOTER = 3
"""So many lines of a footer may stand behind the notes."""


class _Note(NamedTuple):
    sign: int
    """Where its U+FFFD stands."""
    end: int


@cache
def _citation() -> re.Pattern[str]:
    # See https://council.example/report, p. 12
    return re.compile(r"https?://|www\.|\bibid\b|(?:See|Source|Cf)\b|.{0,80}\bpp?\. ?\d", re.IGNORECASE)


def trailing_notes(document: Document, dialect: Dialect) -> Findings:
    """Mark the notes at the end and make comments of them, with their places where they can be told."""
    del dialect
    if _DAMAGE not in document.text or document.source.format != "text":
        return Findings()
    notes = _notes(document)
    begins = {note.sign for note in notes}
    signs = [at for leaf, at in _damage(document) if at not in begins and in_body(leaf, at)]
    if not notes or len(signs) not in {0, len(notes)} or (signs and signs[-1] > notes[0].sign):
        return Findings()
    text = document.text
    footnotes = _footnotes_before(document, notes[0])
    marks = [Mark(Span(note.sign, note.end), Layer.NOTE if _is_citation(text, note) else Layer.COMMENT) for note in notes]
    points = [_word_end(text, sign) for sign in signs] or ([] if footnotes else _breaks(document, notes))
    anchors: list[Span | None] = [Span(point, point) for point in points] if len(points) == len(notes) else [None] * len(notes)
    marks.extend(Mark(Span(sign, sign + 1), Layer.COMMENT) for sign in signs)
    marks.extend(Mark(leaf.span, Layer.NOTE) for leaf in footnotes)
    comments = [
        Comment(text=" ".join(text[note.sign + 1 : note.end].split()), span=_words(text, note), anchor=anchor, basis="inferred" if anchor else None)
        for note, anchor in zip(notes, anchors, strict=True)
        if not _is_citation(text, note)
    ]
    return Findings(tuple(marks), tuple(comments))


def _footnotes_before(document: Document, first: _Note) -> list[Block]:
    """Return Word's footnotes before the first note: U+FFFD and a blank. Their marks leave breaks as those of comments do."""
    before = [leaf for leaf in document.leaves if leaf.span.end <= first.sign]
    return [*takewhile(lambda leaf: document.text.startswith(_DAMAGE + " ", leaf.span.start), reversed(before))]


def _words(text: str, note: _Note) -> Span:
    """Return the place of the note's words without its sign."""
    words = text[note.sign + 1 : note.end]
    return Span(note.end - len(words.lstrip()), note.end - len(words) + len(words.rstrip()))


def _is_citation(text: str, note: _Note) -> bool:
    return bool(_citation().match(text[note.sign + 1 : note.end].lstrip()))


def _notes(document: Document) -> list[_Note]:
    """Return the notes: lines that begin with U+FFFD, with what stands between two of them, at the document's end."""
    text = document.text
    begins: list[tuple[int, int]] = []
    for place, leaf in enumerate(document.leaves):
        at = text.find(_DAMAGE, *leaf.span)
        while at >= 0:
            if _begins_line(text, leaf, at) and text[at + 1 : at + 2].strip() and in_body(leaf, at):
                begins.append((place, at))
            at = text.find(_DAMAGE, at + 1, leaf.span.end)
    if not begins or len(document.leaves) - 1 - begins[-1][0] > _FOOTER:
        return []
    notes: list[_Note] = []
    for (place, at), following in zip(reversed(begins), [None, *reversed(begins[1:])], strict=True):
        if following is None or following[0] == place:
            end = following[1] if following else document.leaves[place].span.end
        elif following[0] - place <= _BETWEEN and all(map(is_body, document.leaves[place + 1 : following[0]])):
            end = document.leaves[following[0] - 1].span.end
        else:
            break
        notes.append(_Note(at, len(text[:end].rstrip()) if text[end - 1].isspace() else end))
    return notes[::-1]


def _begins_line(text: str, leaf: Block, at: int) -> bool:
    """Return whether nothing but blanks stands before `at` in its line of the leaf."""
    while at > leaf.span.start and text[at - 1] in " \t\u00a0":
        at -= 1
    return at == leaf.span.start or text[at - 1] == "\n"


def _damage(document: Document) -> Iterator[tuple[Block, int]]:
    """Yield the leaf and the place of every U+FFFD, but for those that stand for a bullet, or that open a comment or note told before."""
    text = document.text
    for leaf in document.leaves:
        at = text.find(_DAMAGE, *leaf.span)
        while at >= 0:
            bullet = at == leaf.span.start and text[at + 1 : at + 2] in {" ", "\u00a0"}
            if not bullet and not any(run.start == at and run.layer in _TOLD for run in leaf.runs):
                yield leaf, at
            at = text.find(_DAMAGE, at + 1, leaf.span.end)


_TOLD = frozenset({Layer.COMMENT, Layer.NOTE})


def _breaks(document: Document, notes: Sequence[_Note]) -> list[int]:
    """Return the ends of the words before each lone line break within a paragraph of the body, where a sentence goes on after it."""
    text = document.text
    points = []
    for leaf in document.leaves:
        if leaf.span.start >= notes[0].sign:
            break
        at = text.find("\n", *leaf.span)
        while at >= 0:
            following, before = text[at + 1], _word_end(text, at)
            if before > leaf.span.start and text[before - 1] not in ".;:?!" and not following.isupper() and not following.isdecimal():
                points.append(before)
            at = text.find("\n", at + 1, leaf.span.end)
    return points


def _word_end(text: str, at: int) -> int:
    """Return where the word before `at` ends."""
    while at and text[at - 1].isspace():
        at -= 1
    return at


# Donâ€™t, cafÃ©, Â£20
_MISREAD = re.compile("â€[™˜œ“”¢¦\x9c\x9d]|Ã[\xa0-\xbf]|Â[£§©®°·\xa0]")


def damaged_words(document: Document, dialect: Dialect) -> Findings:
    """Tell, once, of characters that were lost or misread before the text came here; they stay as they are.

    Lost ones are U+FFFD among the words; misread ones are the two or three signs that a character of UTF-8 makes in Windows-1252.
    """
    if any(told.code == "encoding-damage" for told in document.diagnostics):
        return Findings()
    misread = _MISREAD.search(document.text)
    if misread:
        message = f"{quoted(misread.group())} stands where one other character was meant: the text was read in a wrong encoding"
        return Findings(diagnostics=(Diagnostic.of("encoding-damage", message, Span(*misread.span())),))
    if _DAMAGE not in document.text:
        return Findings()
    noted = {mark.span.start for mark in trailing_notes(document, dialect).marks}
    lost = [at for _, at in _damage(document) if at not in noted]
    if not lost:
        return Findings()
    message = f"{len(lost)} characters were lost in an earlier conversion" if len(lost) > 1 else "a character was lost in an earlier conversion"
    return Findings(diagnostics=(Diagnostic.of("encoding-damage", message, Span(lost[0], lost[0] + 1)),))
