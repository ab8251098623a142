"""Edits: what was taken out of a source, where it stood, and how to put it back.

In: the characters of a source (or of one part of a package) and the pieces to be taken out. Out: the text without them, and `Edit`s that hold every
removed character with its place. Afterwards holds: `unspliced(spliced(text, pieces), cuts) == text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from minutesparse.errors import UnknownChoice
from minutesparse.models import Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Options(NamedTuple):
    """What a clean copy leaves out beside markers, template sections, machine bookmarks and revision ids."""

    comments: Literal["resolved", "all"] = "resolved"
    changes: Literal["keep", "accept"] = "keep"

    def check(self) -> None:
        """Raise `UnknownChoice` unless both are choices that there are."""
        UnknownChoice.unless("way with comments", self.comments, ("resolved", "all"))
        UnknownChoice.unless("way with changes", self.changes, ("keep", "accept"))


class Cut(Model):
    """The same characters taken out at one or more places, and what stands there instead."""

    part: str | None = None
    """The name of the package's part; null where the file itself is the text."""
    starts: list[int]
    """Where they stood, in code points of the part's (or file's) characters before this round of edits."""
    removed: str
    added: str = ""


class Edit(Model):
    """One edit: its kind (`marker`, `comment` …), the words that a reader of the document no longer sees, and every cut it is made of."""

    source: str | None = None
    """Base name of the source; null for bytes and streams."""
    round: int = 1
    """Places are those of the source in round 1, of what round 1 left in round 2, and so on; most copies need one round."""
    kind: str
    text: str = ""
    encoding: str | None = None
    """Whose characters the places count: of a text file its encoding, or `latin-1` where they count bytes; null: that of each part."""
    cuts: list[Cut]


class Cleaned(NamedTuple):
    """What one round leaves of a source, and the edits it took."""

    data: bytes
    edits: tuple[Edit, ...] = ()


class Draft:
    """An edit while its cuts are collected."""

    __slots__ = ("kind", "text")

    def __init__(self, kind: str, text: str = "") -> None:
        self.kind = kind
        self.text = text


class Piece(NamedTuple):
    """A range of characters that an edit takes out (`start == end`: none), and what comes to stand there."""

    start: int
    end: int
    added: str
    draft: Draft


def outermost(pieces: Iterable[Piece]) -> list[Piece]:
    """Return `pieces` in order, without those that lie within another; of pieces that overlap the first keeps what they share."""
    found: list[Piece] = []
    reached = -1
    for piece in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        if piece.start >= reached:
            found.append(piece)
        elif piece.end > reached:
            found.append(piece._replace(start=reached))
        else:
            continue
        reached = max(reached, piece.end)
    return found


def spliced(text: str, pieces: Sequence[Piece]) -> str:
    """Return `text` with each of `pieces` (in order, disjoint) replaced by what it adds."""
    kept: list[str] = []
    at = 0
    for piece in pieces:
        kept += (text[at : piece.start], piece.added)
        at = piece.end
    kept.append(text[at:])
    return "".join(kept)


def unspliced(text: str, cuts: Iterable[Cut]) -> str:
    """Return what `text` was before `cuts` (all of one part, of one round) were made."""
    places = sorted((start, cut.removed, cut.added) for cut in cuts for start in cut.starts)
    words: list[str] = []
    length = at = 0
    for start, removed, added in places:
        kept = text[at : at + start - length]
        words += (kept, removed)
        at += len(kept) + len(added)
        length = start + len(removed)
    words.append(text[at:])
    return "".join(words)


def edits_of(drafts: Iterable[Draft], made: Mapping[str | None, tuple[str, Sequence[Piece]]], encoding: str | None = None) -> tuple[Edit, ...]:
    """Return `drafts` as edits, with the pieces that were `made` of each part (its characters, the pieces); those without a piece are left out."""
    places: dict[Draft, dict[tuple[str | None, str, str], list[int]]] = {}
    for part, (text, pieces) in made.items():
        for piece in pieces:
            cuts = places.setdefault(piece.draft, {})
            cuts.setdefault((part, text[piece.start : piece.end], piece.added), []).append(piece.start)
    edits = []
    for draft in drafts:
        cuts = places.get(draft, {})
        if cuts:
            listed = [Cut(part=part, starts=starts, removed=removed, added=added) for (part, removed, added), starts in cuts.items()]
            edits.append(Edit(kind=draft.kind, text=draft.text, encoding=encoding, cuts=listed))
    return tuple(edits)
