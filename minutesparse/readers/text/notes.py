r"""Reviewers' comments and footnotes as Tika writes them into the text of a .docx.

A comment stands at the end of its paragraph, behind a TAB (`… agreed.\tComment by Ann Hill: when?`), whatever its place was; several may
follow one another. A footnote stands at the end of its paragraph too (`… fees[footnoteRef:2] … [2:  Set in May.]`); brackets of that look
without a reference are prose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from minutesparse.document import Comment, Layer, Mark
from minutesparse.readers.text.lines import COMMENT
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Block

# "fees[footnoteRef:2]"
_REFERENCE = re.compile(r"\[(?:foot|end)noteRef:(\d{1,4})\]")

# "[2:  Set in May.]"
_NOTE = re.compile(r"\[(\d{1,4}): ")


class Notes(NamedTuple):
    """What was found: the words that are no part of the body, the comments among them, and what is odd."""

    marks: list[Mark]
    comments: tuple[Comment, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def notes_of(text: str, leaves: Iterable[Block]) -> Notes:
    """Return the comments and footnotes that Tika wrote into the paragraphs of `text`."""
    has_comments, has_notes = "\tComment by " in text, "noteRef:" in text
    if not has_comments and not has_notes:
        return Notes([])
    marks: list[Mark] = []
    comments: list[Comment] = []
    known = {found.group(1) for found in _REFERENCE.finditer(text)} if has_notes else set()
    for leaf in leaves:
        end = leaf.span.end
        if has_comments:
            for comment, whole in _comments(text, leaf.span):
                end = min(end, whole.start)
                comments.append(comment)
                marks.append(Mark(whole, Layer.COMMENT))
        if known:
            marks += [Mark(span, Layer.NOTE) for span in _footnotes(text, Span(leaf.span.start, end), known)]
    return Notes(marks, tuple(comments))


def _comments(text: str, span: Span) -> Iterator[tuple[Comment, Span]]:
    """Yield each comment in the paragraph at `span`, and the whole of what is the comment's: its words and the label before them."""
    heads = list(COMMENT.finditer(text, span.start, span.end))
    for head, after in zip(heads, [*(later.start() for later in heads[1:]), span.end], strict=False):
        words = Span(head.end(), head.end() + len(text[head.end() : after].rstrip()))
        label = Span(text.index("\t", head.start()) + 1, words.end)
        yield Comment(" ".join(words.quote(text).split()), words, author=head.group(1).strip()), label


def _footnotes(text: str, span: Span, known: set[str]) -> Iterator[Span]:
    """Yield the references in the paragraph at `span`, and the notes at its end that one of the `known` references leads to."""
    for found in _REFERENCE.finditer(text, span.start, span.end):
        yield Span(*found.span())
    heads = [found for found in _NOTE.finditer(text, span.start, span.end) if found.group(1) in known]
    for head, after in zip(heads, [*(later.start() for later in heads[1:]), span.end], strict=False):
        words = text[head.start() : after].rstrip()
        if words.endswith("]"):
            yield Span(head.start(), head.start() + len(words))
