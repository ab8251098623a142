"""Reviewers' comments: those the document has, as records, each with the item its anchor falls in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutesparse.diagnostics import Diagnostic
    from minutesparse.document import Document
    from minutesparse.models import AgendaItem, ReviewComment


def comments(document: Document, items: Sequence[AgendaItem]) -> list[ReviewComment]:
    """Return the comments, replies under what they answer, in order of their anchors."""
    del document, items
    return []


def diagnostics(found: Sequence[ReviewComment]) -> list[Diagnostic]:
    """Return a finding for every comment that wants a look before publishing."""
    del found
    return []
