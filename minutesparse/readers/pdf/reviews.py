"""Reviewers' comments: the notes stuck on pages and the balloons printed beside them, written after everything else.

In: pages whose body is written. Out: leaves with the comments' words, and the comments in order of the pages.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from minutesparse.document import Comment, Layer
from minutesparse.readers.pdf.balloons import COMMENT
from minutesparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from minutesparse.document import Block
    from minutesparse.readers.pdf.balloons import Balloon
    from minutesparse.readers.pdf.notes import Note
    from minutesparse.readers.pdf.page import Page
    from minutesparse.readers.pdf.script import Script


def reviews(pages: Sequence[Page], script: Script) -> tuple[list[Block], tuple[Comment, ...]]:
    """Write what reviewers said, and return the leaves and the comments."""
    leaves: list[Block] = []
    comments: list[Comment] = []
    for page in pages:
        for balloon in page.balloons:
            leaf = script.leaf(balloon.lines, Layer.COMMENT if balloon.comment else Layer.FURNITURE)
            leaves.append(leaf)
            if balloon.comment:
                comments.append(_printed(balloon, leaf, page, script))
    notes = list(chain.from_iterable(page.notes for page in pages))
    for leaf, comment in _stuck(notes, script, len(comments)):
        leaves.append(leaf)
        comments.append(comment)
    return leaves, tuple(comments)


def _printed(balloon: Balloon, leaf: Block, page: Page, script: Script) -> Comment:
    """Return the comment of a balloon; the words that it is about end, as far as print shows, where the line beside it does."""
    words = leaf.span.quote(script.page.text())
    found = COMMENT.match(words)
    start = found.end() if found else 0
    beside = min(page.lines, key=lambda line: abs(line.middle - balloon.lines[0].middle), default=None)
    last = beside.pieces[-1] if beside else None
    at = script.place(last.start + len(last.text)) if last else None
    return Comment(
        text=words[start:],
        span=Span(leaf.span.start + start, leaf.span.end),
        label=found["label"] if found else None,
        initials=(found["initials"] or None) if found else None,
        anchor=None if at is None else Span(at, at),
        basis=None if at is None else "inferred",
    )


def _stuck(notes: Sequence[Note], script: Script, before: int) -> Iterator[tuple[Block, Comment]]:
    """Yield the leaf and the comment of each note that says something; `before` comments precede them."""
    said = [note for note in notes if note.text]
    places = {note.id: place for place, note in enumerate(said) if note.id}
    states = {note.answers: note.resolved for note in notes if note.answers and note.resolved is not None}
    for place, note in enumerate(said):
        leaf = script.words(note.text, Layer.COMMENT)
        parent = places.get(note.answers or "", place)
        yield (
            leaf,
            Comment(
                text=note.text,
                span=leaf.span,
                id=note.id,
                author=note.author,
                date=note.date,
                anchor=_anchor(note, script),
                basis=None if note.start is None else "inferred" if note.point else "range",  # a note is not stuck to the letter
                resolved=states.get(note.id or "", note.resolved),
                parent=before + parent if parent < place else None,
            ),
        )


def _anchor(note: Note, script: Script) -> Span | None:
    """Return the words that a note is about."""
    if note.start is None or note.end is None:
        return None
    start = script.place(note.start)
    return Span(start, max(start, script.place(note.end)))
