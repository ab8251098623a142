"""A clean copy of a page: cut from its own characters, so that everything not named stays as it was, well formed or not.

Word's comments are known by the names of their links (`#_msocom_1`, `_msoanchor_1`), tracked changes by `ins` and `del`, bookmarks by `<a name>`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutesparse import cleaning, dialects
from minutesparse.copies.artefacts import REMOVED
from minutesparse.copies.edits import Cleaned, Draft, Piece
from minutesparse.copies.html.page import INLINE, Page
from minutesparse.copies.html.reviews import bookmarks, changes, comments
from minutesparse.copies.written import Written, undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from minutesparse.copies.edits import Options
    from minutesparse.copies.html.page import Line
    from minutesparse.document import Document
    from minutesparse.limits import Limits
    from minutesparse.spans import Span

__all__ = ["cleaned", "undone"]

_PARAGRAPHS = frozenset(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "pre", "address", "blockquote"])
"""What goes with the words when nothing else stands in it."""


def cleaned(data: bytes, document: Document, options: Options, limits: Limits) -> Cleaned:
    """Return the bytes of the clean copy, and the edits; without edits, `data` itself."""
    del limits
    written = Written.of(data, document.source.encoding)
    page = Page(written.text, document.source)
    pieces = [*_artefacts(page), *bookmarks(page)]
    if options.changes == "accept":
        pieces += changes(page)
    pieces += comments(page, None if options.comments == "all" else _resolved(document))
    if not pieces:
        return Cleaned(data)
    return written.edited(pieces, list(dict.fromkeys(piece.draft for piece in pieces)))


def _resolved(document: Document) -> set[str]:
    """Return the numbers of the comments in threads that are resolved; a number that comments of several states bear is left out."""
    states: dict[str, set[bool]] = {}
    for comment in document.comments:
        first = comment
        while first.parent is not None:
            first = document.comments[first.parent]
        states.setdefault(comment.id or "", set()).add(bool(first.resolved))
    return {number for number, found in states.items() if found == {True}}


def _artefacts(page: Page) -> Iterator[Piece]:
    """Yield what takes out markers, template sections and bookmarks written out as words."""
    seen = cleaning.clean(page.document, dialects.identify(page.document))
    by_line: dict[Line, list[tuple[str, Span]]] = {}
    for artefact in seen.artefacts:
        if artefact.kind in REMOVED:
            by_line.setdefault(page.line_at(artefact.span), []).append((artefact.kind, artefact.span))
    for line, found in by_line.items():
        rest = line.span.quote(page.document.text)
        for _, span in found:
            rest = rest.replace(span.quote(page.document.text), "", 1)
        whole = _whole(page, line) if not rest.strip() else None
        if whole:
            words = " ".join(span.quote(page.document.text) for _, span in found)
            yield Piece(*whole, "", Draft(found[0][0], words))
            continue
        for kind, span in found:
            draft = Draft(kind, span.quote(page.document.text))
            yield from (Piece(part.start, part.end, "", draft) for part in page.source(span))


def _whole(page: Page, line: Line) -> tuple[int, int] | None:
    """Return the range of the paragraph that holds this line and nothing else, or None if there is none."""
    if line.before < 0 or line.after >= len(page.tokens):
        return None
    first, last = page.tokens[line.before], page.tokens[line.after]
    light = all(token.words or not token.name or (token.name in INLINE and token.name != "a") for token in page.tokens[line.before + 1 : line.after])
    if first.name not in _PARAGRAPHS or first.partner is not last or not light:
        return None
    end = last.end
    while end < len(page.text) and page.text[end] in " \t\r":
        end += 1
    return first.start, end + 1 if page.text[end : end + 1] == "\n" else last.end
