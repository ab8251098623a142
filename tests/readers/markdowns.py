"""What the Markdown reader makes of a text, short enough to be written by hand."""

from __future__ import annotations

import minutesparse as mp
from minutesparse.document import Document, view_of


def read(text: str) -> Document:
    return mp.read(text.encode(), format="markdown")


def views(text: str) -> list[str]:
    """Return the words that each leaf shows, in order; leaves that show none are left out."""
    document = read(text)
    return [words for leaf in document.leaves if (words := view_of(document.text, leaf).text)]
